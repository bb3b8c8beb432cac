/* limber-chip.c — one term as a button that is pressed when it applies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The width is the same pressed or not, so that marking a day never moves the chips around it. Pressed is
 * told by a check mark as well as by the accent colour. A pressed treatment grows a second button: how much
 * it helped.
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chip.h"

#include "limber-chip-helped.h"
#include "limber-chip-menu.h"
#include "limber-chip-renamer.h"
#include "limber-style-class.h"

/**
 * LimberChip:
 *
 * A term as a button that is pressed when it applies.
 *
 * A context menu explains the term and offers to hide it and, when it is the user's own, to rename it. A
 * pressed treatment asks how much it helped.
 *
 * The CSS node is `limber-chip`, with the style class `.marked` while it is pressed.
 */
struct _LimberChip
{
  GtkWidget parent_instance;

  GtkWidget *toggle;
  GtkWidget *check;
  GtkWidget *label;
  GtkWidget *helped_button;
  GtkWidget *menu;
  GtkWidget *renamer;

  LimberTerm *term;
  LimberHelped helped;
  gulong toggled_id;
};

G_DEFINE_FINAL_TYPE (LimberChip, limber_chip, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_HELPED,
  N_PROPS
};

enum
{
  MARKED,
  HELPED_CHOSEN,
  RENAMED,
  HIDE_REQUESTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
update_helped (LimberChip *self)
{
  gboolean shown = limber_chip_get_marked (self) && self->term->kind == LIMBER_TERM_TREATMENT;

  if (shown && self->helped_button == NULL)
    {
      self->helped_button = limber_chip_helped_new ();
      gtk_widget_set_parent (self->helped_button, GTK_WIDGET (self));
    }
  if (self->helped_button == NULL)
    return;

  gtk_widget_set_visible (self->helped_button, shown);
  limber_chip_helped_show (self->helped_button, self->term, self->helped);
}

/* Most chips are never pressed, so the check mark is made when it is first needed. */
static void
update_check (LimberChip *self)
{
  gboolean shown = limber_chip_get_marked (self);

  if (shown && self->check == NULL)
    {
      self->check = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_box_prepend (GTK_BOX (gtk_widget_get_parent (self->label)), self->check);
    }
  if (self->check != NULL)
    gtk_widget_set_visible (self->check, shown);
}

static void
update_style (LimberChip *self)
{
  limber_style_class_set (GTK_WIDGET (self), "marked", limber_chip_get_marked (self));
  update_check (self);
  update_helped (self);
}

static void
open_menu (LimberChip *self)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = limber_chip_menu_new (self->term);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
set_helped (LimberChip *self, LimberHelped helped)
{
  if (self->helped == helped)
    return;

  self->helped = helped;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HELPED]);
}

static void
toggled_cb (LimberChip *self)
{
  set_helped (self, LIMBER_HELPED_UNSET);
  update_style (self);
  g_signal_emit (self, signals[MARKED], 0, limber_chip_get_marked (self));
}

static void
long_pressed_cb (LimberChip *self, double x, double y, GtkGesture *gesture)
{
  /* Claimed, so that letting go does not press the button as well. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self);
}

static void
secondary_pressed_cb (LimberChip *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self);
}

static void
menu_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  open_menu (LIMBER_CHIP (widget));
}

static void
name_entered_cb (LimberChip *self, const char *text)
{
  g_signal_emit (self, signals[RENAMED], 0, text);
}

static void
rename_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberChip *self = LIMBER_CHIP (widget);

  if (self->renamer == NULL)
    {
      self->renamer = limber_chip_renamer_new ();
      g_signal_connect_swapped (self->renamer, "name-entered", G_CALLBACK (name_entered_cb), self);
      gtk_widget_set_parent (self->renamer, widget);
    }
  limber_chip_renamer_open (LIMBER_CHIP_RENAMER (self->renamer), limber_term_get_display_name (self->term));
}

static void
hide_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[HIDE_REQUESTED], 0);
}

static gboolean
limber_chip_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LIMBER_CHIP (widget)->toggle);
}

static void
limber_chip_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_HELPED:
      g_value_set_int (value, LIMBER_CHIP (object)->helped);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_chip_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberChip *self = LIMBER_CHIP (object);

  switch (prop_id)
    {
    case PROP_HELPED:
      set_helped (self, g_value_get_int (value));
      update_helped (self);
      g_signal_emit (self, signals[HELPED_CHOSEN], 0, (int) self->helped);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_chip_dispose (GObject *object)
{
  LimberChip *self = LIMBER_CHIP (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->renamer, gtk_widget_unparent);
  g_clear_pointer (&self->helped_button, gtk_widget_unparent);
  g_clear_pointer (&self->toggle, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_chip_parent_class)->dispose (object);
}

static void
limber_chip_finalize (GObject *object)
{
  LimberChip *self = LIMBER_CHIP (object);

  g_clear_pointer (&self->term, limber_term_free);

  G_OBJECT_CLASS (limber_chip_parent_class)->finalize (object);
}

static void
create_signals (LimberChipClass *klass)
{
  /**
   * LimberChip::marked:
   * @self: the chip
   * @marked: whether it is pressed now
   *
   * The user pressed or released the chip; whether it helped is unset then.
   */
  signals[MARKED] = g_signal_new ("marked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  /**
   * LimberChip::helped-chosen:
   * @self: the chip
   * @helped: a [enum@Helped]
   *
   * The user said how much a treatment helped, or took it back.
   */
  signals[HELPED_CHOSEN] = g_signal_new ("helped-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * LimberChip::renamed:
   * @self: the chip
   * @text: the new name as typed
   *
   * The user typed another name. Answer with limber_chip_close_renamer() or limber_chip_refuse_name().
   */
  signals[RENAMED] = g_signal_new ("renamed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * LimberChip::hide-requested:
   * @self: the chip
   *
   * The user does not want to be offered the term any more.
   */
  signals[HIDE_REQUESTED] = g_signal_new ("hide-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chip.menu", NULL, menu_action_cb);
  gtk_widget_class_install_action (widget_class, "chip.rename", NULL, rename_action_cb);
  gtk_widget_class_install_action (widget_class, "chip.hide", NULL, hide_action_cb);
  gtk_widget_class_install_property_action (widget_class, "chip.helped", "helped");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "chip.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "chip.menu", NULL);
}

static void
limber_chip_class_init (LimberChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = limber_chip_get_property;
  object_class->set_property = limber_chip_set_property;
  object_class->dispose = limber_chip_dispose;
  object_class->finalize = limber_chip_finalize;
  widget_class->grab_focus = limber_chip_grab_focus;

  /**
   * LimberChip:helped:
   *
   * How much a treatment helped, a [enum@Helped]. Setting it is what the menu does for the user.
   */
  properties[PROP_HELPED]
      = g_param_spec_int ("helped", NULL, NULL, LIMBER_HELPED_UNSET, LIMBER_HELPED_A_LOT, LIMBER_HELPED_UNSET,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  create_signals (klass);
  install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "limber-chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
add_gestures (LimberChip *self)
{
  GtkGesture *long_press = gtk_gesture_long_press_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (long_press), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (long_press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (self->toggle, GTK_EVENT_CONTROLLER (long_press));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (secondary, "pressed", G_CALLBACK (secondary_pressed_cb), self);
  gtk_widget_add_controller (self->toggle, GTK_EVENT_CONTROLLER (secondary));
}

static void
limber_chip_init (LimberChip *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->helped = LIMBER_HELPED_UNSET;
  self->label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "xalign", 0.0, NULL);
  gtk_box_append (GTK_BOX (content), self->label);
  self->toggle = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "child", content, NULL);
  /* GTK tells of the state only when it changes. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_STATE_PRESSED,
                               GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  gtk_widget_set_parent (self->toggle, GTK_WIDGET (self));
  self->toggled_id = g_signal_connect_swapped (self->toggle, "toggled", G_CALLBACK (toggled_cb), self);
  add_gestures (self);
}

/**
 * limber_chip_new:
 * @term: what it stands for; copied
 *
 * Returns: (transfer floating): a chip that is not pressed
 */
GtkWidget *
limber_chip_new (const LimberTerm *term)
{
  LimberChip *self = g_object_new (LIMBER_TYPE_CHIP, NULL);

  limber_chip_set_term (self, term);
  return GTK_WIDGET (self);
}

/**
 * limber_chip_get_term:
 * @self: a chip
 *
 * Returns: (transfer none): what the chip stands for
 */
const LimberTerm *
limber_chip_get_term (LimberChip *self)
{
  g_return_val_if_fail (LIMBER_IS_CHIP (self), NULL);

  return self->term;
}

/**
 * limber_chip_set_term:
 * @self: a chip
 * @term: the same term with another name or use; copied
 *
 * Shows the name literally, whatever characters it has.
 */
void
limber_chip_set_term (LimberChip *self, const LimberTerm *term)
{
  g_return_if_fail (LIMBER_IS_CHIP (self));
  g_return_if_fail (term != NULL);

  g_clear_pointer (&self->term, limber_term_free);
  self->term = limber_term_copy (term);
  gtk_label_set_text (GTK_LABEL (self->label), limber_term_get_display_name (term));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  limber_term_get_display_name (term), -1);
  update_style (self);
}

/**
 * limber_chip_get_marked:
 * @self: a chip
 *
 * Returns: whether the chip is pressed
 */
gboolean
limber_chip_get_marked (LimberChip *self)
{
  g_return_val_if_fail (LIMBER_IS_CHIP (self), FALSE);

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle));
}

/**
 * limber_chip_set_marked:
 * @self: a chip
 * @marked: whether the chip is pressed
 * @helped: for a treatment, how much it helped
 *
 * Shows a mark. Emits nothing.
 */
void
limber_chip_set_marked (LimberChip *self, gboolean marked, LimberHelped helped)
{
  g_return_if_fail (LIMBER_IS_CHIP (self));

  if (marked == limber_chip_get_marked (self) && helped == self->helped)
    return;

  set_helped (self, marked ? helped : LIMBER_HELPED_UNSET);
  g_signal_handler_block (self->toggle, self->toggled_id);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), marked);
  g_signal_handler_unblock (self->toggle, self->toggled_id);
  update_style (self);
}

/**
 * limber_chip_get_toggle:
 * @self: a chip
 *
 * Returns: (transfer none): the button that is pressed
 */
GtkWidget *
limber_chip_get_toggle (LimberChip *self)
{
  g_return_val_if_fail (LIMBER_IS_CHIP (self), NULL);

  return self->toggle;
}

/**
 * limber_chip_get_helped_button:
 * @self: a chip
 *
 * Returns: (transfer none) (nullable): the button that says how much a treatment helped, when it is shown
 */
GtkWidget *
limber_chip_get_helped_button (LimberChip *self)
{
  g_return_val_if_fail (LIMBER_IS_CHIP (self), NULL);

  return self->helped_button != NULL && gtk_widget_get_visible (self->helped_button) ? self->helped_button
                                                                                     : NULL;
}

/**
 * limber_chip_close_renamer:
 * @self: a chip
 *
 * The new name was taken.
 */
void
limber_chip_close_renamer (LimberChip *self)
{
  g_return_if_fail (LIMBER_IS_CHIP (self));

  if (self->renamer != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->renamer));
}

/**
 * limber_chip_refuse_name:
 * @self: a chip
 * @sentence: what is wrong with the new name and what to do
 *
 * Leaves the name as typed, with @sentence below it.
 */
void
limber_chip_refuse_name (LimberChip *self, const char *sentence)
{
  g_return_if_fail (LIMBER_IS_CHIP (self));
  g_return_if_fail (sentence != NULL);

  if (self->renamer != NULL)
    limber_chip_renamer_refuse (LIMBER_CHIP_RENAMER (self->renamer), sentence);
}
