/* limber-pain-row.c — one place that hurts, as a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-pain-row.h"

#include "limber-body-region.h"
#include "limber-pain-text.h"
#include "limber-quality-box.h"
#include "limber-scale.h"

#include <glib/gi18n.h>

/**
 * LimberPainRow:
 *
 * One place that hurts, as a row of a [class@PainList].
 *
 * There is nothing to confirm: every change takes effect at once.
 */
struct _LimberPainRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *name_label;
  LimberScale *scale;
  GtkMenuButton *qualities_button;
  LimberQualityBox *quality_box;
  GtkWidget *remove_button;

  char *region;
};

G_DEFINE_FINAL_TYPE (LimberPainRow, limber_pain_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  CHANGED,
  REMOVE_REQUESTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
capitalize (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

static void
update_qualities (LimberPainRow *self)
{
  g_autofree char *words
      = limber_pain_text_list_qualities (limber_quality_box_get_qualities (self->quality_box));
  g_autofree char *text = *words != '\0' ? capitalize (words) : g_strdup (_ ("What it feels like"));

  gtk_menu_button_set_label (self->qualities_button, text);
  if (*words != '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (self->qualities_button), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->qualities_button), "dimmed");
  /* Words wait for the number, as in the popover of the map. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->qualities_button),
                            limber_scale_get_value (self->scale) != LIMBER_NRS_UNSET);
}

static void
changed_cb (LimberPainRow *self)
{
  update_qualities (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (LimberPainRow *self)
{
  g_signal_emit (self, signals[REMOVE_REQUESTED], 0);
}

static gboolean
scale_key_pressed_cb (LimberPainRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (!gtk_widget_is_focus (GTK_WIDGET (self->scale))
      || (keyval != GDK_KEY_Delete && keyval != GDK_KEY_KP_Delete)
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)))
    return GDK_EVENT_PROPAGATE;

  remove_cb (self);
  return GDK_EVENT_STOP;
}

static gboolean
limber_pain_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIMBER_PAIN_ROW (widget)->scale));
}

/* Tab comes in at the scale. A row of GTK's would grab the focus for itself before Shift+Tab leaves it, which
 * here leads back to the scale. */
static gboolean
limber_pain_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) == NULL
      && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_DOWN))
    return gtk_widget_grab_focus (widget);

  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static void
limber_pain_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PAIN_ROW);

  G_OBJECT_CLASS (limber_pain_row_parent_class)->dispose (object);
}

static void
limber_pain_row_finalize (GObject *object)
{
  LimberPainRow *self = LIMBER_PAIN_ROW (object);

  g_clear_pointer (&self->region, g_free);

  G_OBJECT_CLASS (limber_pain_row_parent_class)->finalize (object);
}

static void
limber_pain_row_class_init (LimberPainRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_pain_row_dispose;
  object_class->finalize = limber_pain_row_finalize;

  widget_class->focus = limber_pain_row_focus;
  widget_class->grab_focus = limber_pain_row_grab_focus;

  /**
   * LimberPainRow::changed:
   * @self: the row
   *
   * The user changed the number or the words.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  /**
   * LimberPainRow::remove-requested:
   * @self: the row
   *
   * The user wants the place taken away.
   */
  signals[REMOVE_REQUESTED] = g_signal_new ("remove-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LIMBER_TYPE_SCALE);
  g_type_ensure (LIMBER_TYPE_QUALITY_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/limber-pain-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPainRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPainRow, scale);
  gtk_widget_class_bind_template_child (widget_class, LimberPainRow, qualities_button);
  gtk_widget_class_bind_template_child (widget_class, LimberPainRow, quality_box);
  gtk_widget_class_bind_template_child (widget_class, LimberPainRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
limber_pain_row_init (LimberPainRow *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  update_qualities (self);

  g_signal_connect_object (key, "key-pressed", G_CALLBACK (scale_key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

/**
 * limber_pain_row_new:
 * @region: the id of a region
 *
 * Makes a row without a number.
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
limber_pain_row_new (const char *region)
{
  LimberPainRow *self;
  const char *name;
  g_autofree char *remove = NULL;

  g_return_val_if_fail (region != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_PAIN_ROW, NULL);
  self->region = g_strdup (region);
  name = limber_body_region_id_to_name (region);
  /* Translators: a part of the body, as in “Remove Left calf”. */
  remove = g_strdup_printf (_ ("Remove %s"), name);

  gtk_label_set_label (self->name_label, name);
  limber_scale_set_label (self->scale, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove,
                                  -1);

  return GTK_WIDGET (self);
}

/**
 * limber_pain_row_get_region:
 * @self: a row
 *
 * Returns: (transfer none): the id of its region
 */
const char *
limber_pain_row_get_region (LimberPainRow *self)
{
  g_return_val_if_fail (LIMBER_IS_PAIN_ROW (self), NULL);

  return self->region;
}

/**
 * limber_pain_row_get_nrs:
 * @self: a row
 *
 * Returns: 0 to 10, or %LIMBER_NRS_UNSET as long as the user has not said how much it hurts
 */
int
limber_pain_row_get_nrs (LimberPainRow *self)
{
  g_return_val_if_fail (LIMBER_IS_PAIN_ROW (self), LIMBER_NRS_UNSET);

  return limber_scale_get_value (self->scale);
}

/**
 * limber_pain_row_get_qualities:
 * @self: a row
 *
 * Returns: what it feels like
 */
LimberQuality
limber_pain_row_get_qualities (LimberPainRow *self)
{
  g_return_val_if_fail (LIMBER_IS_PAIN_ROW (self), LIMBER_QUALITY_NONE);

  return limber_quality_box_get_qualities (self->quality_box);
}

/**
 * limber_pain_row_set_pain:
 * @self: a row
 * @nrs: 0 to 10, or %LIMBER_NRS_UNSET
 * @qualities: what it feels like
 *
 * Shows what is recorded, without [signal@PainRow::changed].
 */
void
limber_pain_row_set_pain (LimberPainRow *self, int nrs, LimberQuality qualities)
{
  g_return_if_fail (LIMBER_IS_PAIN_ROW (self));

  limber_scale_set_value (self->scale, nrs);
  limber_quality_box_set_qualities (self->quality_box, qualities);
  update_qualities (self);
}
