/* limber-scale.c — a 0 to 10 scale that can be unset
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-scale.h"

#include "limber-check-in.h"
#include "limber-digits.h"
#include "limber-pain-style.h"
#include "limber-scale-key.h"
#include "limber-scale-text.h"
#include "limber-scale-track.h"
#include "limber-style-class.h"

/**
 * LimberScale:
 *
 * A whole number from 0 to 10 on a line, or no number at all.
 *
 * Not set is never zero: an unset scale has a dash and no knob. The number can be clicked, dragged, moved
 * with the arrow keys and typed; Delete unsets it.
 *
 * The CSS node is `limber-scale`, with the style classes `.unset`, `.pain` and `.compact`.
 */
struct _LimberScale
{
  GtkWidget parent_instance;

  GtkWidget *box; /* bound, because disposing of a template takes away only the children it knows by name */
  LimberScaleTrack *track;
  GtkLabel *value_label;
  GtkWidget *clear_button;
  GtkWidget *ends_box;
  GtkLabel *low_label;
  GtkLabel *high_label;

  int value;
  char *label;
  gboolean pain;
  gboolean compact;
  gboolean clearable;
  LimberDigits digits;
};

static void accessible_range_iface_init (GtkAccessibleRangeInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberScale,
                               limber_scale,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, accessible_range_iface_init))

enum
{
  PROP_0,
  PROP_VALUE,
  PROP_LOW_TEXT,
  PROP_HIGH_TEXT,
  PROP_LABEL,
  PROP_PAIN,
  PROP_COMPACT,
  PROP_CLEARABLE,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
update_clear_button (LimberScale *self)
{
  gboolean shown = self->clearable && self->value != LIMBER_NRS_UNSET;

  /* It keeps its place when there is nothing to clear, so that the line does not jump. */
  gtk_widget_set_visible (self->clear_button, self->clearable);
  gtk_widget_set_sensitive (self->clear_button, shown);
  gtk_widget_set_opacity (self->clear_button, shown ? 1 : 0);
}

static void
update_value (LimberScale *self)
{
  g_autofree char *number = g_strdup_printf ("%d", self->value);
  gboolean set = self->value != LIMBER_NRS_UNSET;

  gtk_label_set_label (self->value_label, set ? number : "–");
  limber_style_class_set (GTK_WIDGET (self->value_label), LIMBER_STYLE_CLASS_PAIN_PILL, set && self->pain);
  limber_style_class_set (GTK_WIDGET (self), "unset", !set);
  limber_pain_style_apply (GTK_WIDGET (self), self->pain ? self->value : LIMBER_NRS_UNSET);
  limber_scale_track_set_value (self->track, self->value);
  update_clear_button (self);
  limber_scale_text_say_value (GTK_ACCESSIBLE (self), self->value);
}

static void
change_value (LimberScale *self, int value)
{
  if (value == self->value)
    return;

  limber_scale_set_value (self, value);
  g_signal_emit (self, signals[CHANGED], 0, value);
}

static void
clear_clicked_cb (LimberScale *self)
{
  /* The button goes away with the value; the focus must not go with it. */
  if (gtk_widget_is_focus (self->clear_button))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  change_value (self, LIMBER_NRS_UNSET);
}

static void
picked_cb (LimberScale *self, int value)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  change_value (self, value);
}

static gboolean
is_clear_key (guint keyval)
{
  return keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete || keyval == GDK_KEY_BackSpace;
}

static gboolean
key_pressed_cb (LimberScale *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int value = self->value;

  if (!gtk_widget_is_focus (GTK_WIDGET (self))
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)))
    return GDK_EVENT_PROPAGATE;

  if (self->clearable && is_clear_key (keyval))
    value = LIMBER_NRS_UNSET;
  else if (!limber_digits_feed (&self->digits, keyval, g_get_monotonic_time (), &value)
           && !limber_scale_key_apply (keyval, mirrored, &value))
    return GDK_EVENT_PROPAGATE;

  change_value (self, value);
  return GDK_EVENT_STOP;
}

static gboolean
limber_scale_set_current_value (GtkAccessibleRange *range, double value)
{
  change_value (LIMBER_SCALE (range), (int) CLAMP (value + 0.5, LIMBER_NRS_MIN, LIMBER_NRS_MAX));
  return TRUE;
}

static void
accessible_range_iface_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = limber_scale_set_current_value;
}

static gboolean
limber_scale_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LimberScale *self = LIMBER_SCALE (widget);
  gboolean can_clear
      = gtk_widget_get_visible (self->clear_button) && gtk_widget_get_sensitive (self->clear_button);

  if (gtk_widget_is_focus (widget))
    return direction == GTK_DIR_TAB_FORWARD && can_clear && gtk_widget_grab_focus (self->clear_button);
  if (gtk_widget_get_focus_child (widget) != NULL)
    return direction == GTK_DIR_TAB_BACKWARD && gtk_widget_grab_focus (widget);
  if (direction == GTK_DIR_TAB_BACKWARD && can_clear)
    return gtk_widget_grab_focus (self->clear_button);

  return gtk_widget_grab_focus (widget);
}

static void
limber_scale_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberScale *self = LIMBER_SCALE (object);

  switch (prop_id)
    {
    case PROP_VALUE:
      g_value_set_int (value, self->value);
      break;
    case PROP_LOW_TEXT:
      g_value_set_string (value, gtk_label_get_label (self->low_label));
      break;
    case PROP_HIGH_TEXT:
      g_value_set_string (value, gtk_label_get_label (self->high_label));
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_PAIN:
      g_value_set_boolean (value, self->pain);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_CLEARABLE:
      g_value_set_boolean (value, self->clearable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_scale_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberScale *self = LIMBER_SCALE (object);

  switch (prop_id)
    {
    case PROP_VALUE:
      limber_scale_set_value (self, g_value_get_int (value));
      break;
    case PROP_LOW_TEXT:
      limber_scale_set_ends (self, g_value_get_string (value), gtk_label_get_label (self->high_label));
      break;
    case PROP_HIGH_TEXT:
      limber_scale_set_ends (self, gtk_label_get_label (self->low_label), g_value_get_string (value));
      break;
    case PROP_LABEL:
      limber_scale_set_label (self, g_value_get_string (value));
      break;
    case PROP_PAIN:
      limber_scale_set_pain (self, g_value_get_boolean (value));
      break;
    case PROP_COMPACT:
      limber_scale_set_compact (self, g_value_get_boolean (value));
      break;
    case PROP_CLEARABLE:
      limber_scale_set_clearable (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_scale_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_SCALE);

  G_OBJECT_CLASS (limber_scale_parent_class)->dispose (object);
}

static void
limber_scale_finalize (GObject *object)
{
  LimberScale *self = LIMBER_SCALE (object);

  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (limber_scale_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /**
   * LimberScale:value:
   *
   * 0 to 10, or -1 while it is not set. Notifies of every change; see [signal@Scale::changed] for what
   * the user does.
   */
  properties[PROP_VALUE]
      = g_param_spec_int ("value", NULL, NULL, LIMBER_NRS_UNSET, LIMBER_NRS_MAX, LIMBER_NRS_UNSET, flags);
  /**
   * LimberScale:low-text:
   *
   * What 0 means, empty for nothing.
   */
  properties[PROP_LOW_TEXT] = g_param_spec_string ("low-text", NULL, NULL, "", flags);
  /**
   * LimberScale:high-text:
   *
   * What 10 means, empty for nothing.
   */
  properties[PROP_HIGH_TEXT] = g_param_spec_string ("high-text", NULL, NULL, "", flags);
  /**
   * LimberScale:label:
   *
   * What it measures, for screen readers.
   */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  /**
   * LimberScale:pain:
   *
   * Whether it measures pain and has the colours of the pain ramp instead of the accent colour.
   */
  properties[PROP_PAIN] = g_param_spec_boolean ("pain", NULL, NULL, FALSE, flags);
  /**
   * LimberScale:compact:
   *
   * Whether it saves room, with a small number and no words: for rows.
   */
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  /**
   * LimberScale:clearable:
   *
   * Whether the user can unset it.
   */
  properties[PROP_CLEARABLE] = g_param_spec_boolean ("clearable", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_SCALE_TRACK);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/limber-scale.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberScale, box);
  gtk_widget_class_bind_template_child (widget_class, LimberScale, track);
  gtk_widget_class_bind_template_child (widget_class, LimberScale, value_label);
  gtk_widget_class_bind_template_child (widget_class, LimberScale, clear_button);
  gtk_widget_class_bind_template_child (widget_class, LimberScale, ends_box);
  gtk_widget_class_bind_template_child (widget_class, LimberScale, low_label);
  gtk_widget_class_bind_template_child (widget_class, LimberScale, high_label);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
limber_scale_class_init (LimberScaleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = limber_scale_get_property;
  object_class->set_property = limber_scale_set_property;
  object_class->dispose = limber_scale_dispose;
  object_class->finalize = limber_scale_finalize;

  widget_class->focus = limber_scale_focus;

  install_properties (object_class);

  /**
   * LimberScale::changed:
   * @self: the scale
   * @value: 0 to 10, or -1 for unset
   *
   * The user changed the value. Not emitted by limber_scale_set_value().
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  bind_template (widget_class);
  gtk_widget_class_set_css_name (widget_class, "limber-scale");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
limber_scale_init (LimberScale *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  self->value = LIMBER_NRS_UNSET;
  self->clearable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->track, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
                                  (double) LIMBER_NRS_MIN, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  (double) LIMBER_NRS_MAX, GTK_ACCESSIBLE_PROPERTY_ORIENTATION,
                                  GTK_ORIENTATION_HORIZONTAL, -1);
  limber_scale_set_ends (self, NULL, NULL);
  update_value (self);
}

/**
 * limber_scale_new:
 *
 * Makes a scale that is not set.
 *
 * Returns: (transfer floating): a scale
 */
GtkWidget *
limber_scale_new (void)
{
  return g_object_new (LIMBER_TYPE_SCALE, NULL);
}

/**
 * limber_scale_get_value:
 * @self: a scale
 *
 * Returns: 0 to 10, or %LIMBER_NRS_UNSET
 */
int
limber_scale_get_value (LimberScale *self)
{
  g_return_val_if_fail (LIMBER_IS_SCALE (self), LIMBER_NRS_UNSET);

  return self->value;
}

/**
 * limber_scale_set_value:
 * @self: a scale
 * @value: 0 to 10, or %LIMBER_NRS_UNSET
 *
 * Sets the value, without [signal@Scale::changed].
 */
void
limber_scale_set_value (LimberScale *self, int value)
{
  g_return_if_fail (LIMBER_IS_SCALE (self));
  g_return_if_fail (value >= LIMBER_NRS_UNSET && value <= LIMBER_NRS_MAX);

  if (value == self->value)
    return;

  self->value = value;
  update_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

/**
 * limber_scale_set_label:
 * @self: a scale
 * @label: (nullable): what it measures, for screen readers
 *
 * Sets the accessible name.
 */
void
limber_scale_set_label (LimberScale *self, const char *label)
{
  g_return_if_fail (LIMBER_IS_SCALE (self));

  if (!g_set_str (&self->label, label))
    return;

  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * limber_scale_set_ends:
 * @self: a scale
 * @low_text: (nullable): what 0 means
 * @high_text: (nullable): what 10 means
 *
 * Sets the words below the ends of the line. A compact scale only says them.
 */
void
limber_scale_set_ends (LimberScale *self, const char *low_text, const char *high_text)
{
  g_autofree char *low = g_strdup (low_text != NULL ? low_text : "");
  g_autofree char *high = g_strdup (high_text != NULL ? high_text : "");

  g_return_if_fail (LIMBER_IS_SCALE (self));

  if (!g_str_equal (low, gtk_label_get_label (self->low_label)))
    {
      gtk_label_set_label (self->low_label, low);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOW_TEXT]);
    }
  if (!g_str_equal (high, gtk_label_get_label (self->high_label)))
    {
      gtk_label_set_label (self->high_label, high);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIGH_TEXT]);
    }

  gtk_widget_set_visible (self->ends_box, !self->compact && (*low != '\0' || *high != '\0'));
  limber_scale_text_say_ends (GTK_ACCESSIBLE (self), low, high);
}

/**
 * limber_scale_set_pain:
 * @self: a scale
 * @pain: whether it measures pain
 *
 * A scale of pain has the colours of the pain ramp, any other the accent colour.
 */
void
limber_scale_set_pain (LimberScale *self, gboolean pain)
{
  g_return_if_fail (LIMBER_IS_SCALE (self));

  pain = !!pain;
  if (pain == self->pain)
    return;

  self->pain = pain;
  limber_style_class_set (GTK_WIDGET (self), "pain", pain);
  update_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAIN]);
}

/**
 * limber_scale_set_compact:
 * @self: a scale
 * @compact: whether to save room
 *
 * A compact scale has a smaller number and no words.
 */
void
limber_scale_set_compact (LimberScale *self, gboolean compact)
{
  g_return_if_fail (LIMBER_IS_SCALE (self));

  compact = !!compact;
  if (compact == self->compact)
    return;

  self->compact = compact;
  limber_style_class_set (GTK_WIDGET (self), "compact", compact);
  limber_scale_set_ends (self, gtk_label_get_label (self->low_label), gtk_label_get_label (self->high_label));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

/**
 * limber_scale_set_clearable:
 * @self: a scale
 * @clearable: whether the user can unset it
 *
 * Without it there is no clear button, and Delete does nothing here.
 */
void
limber_scale_set_clearable (LimberScale *self, gboolean clearable)
{
  g_return_if_fail (LIMBER_IS_SCALE (self));

  clearable = !!clearable;
  if (clearable == self->clearable)
    return;

  self->clearable = clearable;
  update_clear_button (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLEARABLE]);
}
