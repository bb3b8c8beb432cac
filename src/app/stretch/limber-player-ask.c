/* limber-player-ask.c — one question answered with one tap, or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The answers are one stop of the Tab key; the arrows go through them. What was tapped is taken back by
 * tapping it again.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-ask.h"

#include "limber-check-in.h"
#include "limber-pain-style.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _LimberPlayerAsk
{
  GtkWidget parent_instance;

  AdwWrapBox *box;
  GPtrArray *buttons; /* in order, owned by the box */
  int value;
  gboolean is_setting;
};

G_DEFINE_FINAL_TYPE (LimberPlayerAsk, limber_player_ask, GTK_TYPE_WIDGET)

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkToggleButton *
get_button (LimberPlayerAsk *self, int index)
{
  return g_ptr_array_index (self->buttons, index);
}

static void
update_buttons (LimberPlayerAsk *self)
{
  self->is_setting = TRUE;
  for (int i = 0; i < (int) self->buttons->len; i++)
    {
      gtk_toggle_button_set_active (get_button (self, i), i == self->value);
      gtk_accessible_update_state (
          GTK_ACCESSIBLE (get_button (self, i)), GTK_ACCESSIBLE_STATE_CHECKED,
          i == self->value ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
  self->is_setting = FALSE;
}

static void
toggled_cb (LimberPlayerAsk *self, GtkToggleButton *button)
{
  guint index;

  if (self->is_setting || !g_ptr_array_find (self->buttons, button, &index))
    return;

  self->value = gtk_toggle_button_get_active (button) ? (int) index : -1;
  update_buttons (self);
  g_signal_emit (self, signals[ANSWERED], 0);
}

static GtkWidget *
add_button (LimberPlayerAsk *self, const char *label)
{
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "label", label, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_RADIO, NULL);

  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->buttons, button);
  adw_wrap_box_append (self->box, button);
  update_buttons (self);

  return button;
}

/* Focus */

static int
find_focus (LimberPlayerAsk *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint index;

  return focus != NULL && g_ptr_array_find (self->buttons, focus, &index) ? (int) index : -1;
}

static gboolean
focus_nth (LimberPlayerAsk *self, int index)
{
  if (index < 0 || index >= (int) self->buttons->len)
    return TRUE;

  return gtk_widget_grab_focus (g_ptr_array_index (self->buttons, index));
}

static gboolean
limber_player_ask_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LimberPlayerAsk *self = LIMBER_PLAYER_ASK (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int current = find_focus (self);

  if (current < 0)
    return self->buttons->len > 0 && focus_nth (self, MAX (self->value, 0));
  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    return focus_nth (self, current + ((direction == GTK_DIR_RIGHT) != mirrored ? 1 : -1));

  return FALSE;
}

static gboolean
limber_player_ask_grab_focus (GtkWidget *widget)
{
  LimberPlayerAsk *self = LIMBER_PLAYER_ASK (widget);

  return self->buttons->len > 0 && focus_nth (self, MAX (self->value, 0));
}

static void
limber_player_ask_dispose (GObject *object)
{
  LimberPlayerAsk *self = LIMBER_PLAYER_ASK (object);

  g_ptr_array_set_size (self->buttons, 0);
  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;

  G_OBJECT_CLASS (limber_player_ask_parent_class)->dispose (object);
}

static void
limber_player_ask_finalize (GObject *object)
{
  g_ptr_array_unref (LIMBER_PLAYER_ASK (object)->buttons);

  G_OBJECT_CLASS (limber_player_ask_parent_class)->finalize (object);
}

static void
limber_player_ask_class_init (LimberPlayerAskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_player_ask_dispose;
  object_class->finalize = limber_player_ask_finalize;
  widget_class->focus = limber_player_ask_focus;
  widget_class->grab_focus = limber_player_ask_grab_focus;

  /**
   * LimberPlayerAsk::answered:
   * @self: a question
   *
   * The user tapped an answer, or took it back.
   */
  signals[ANSWERED] = g_signal_new ("answered", LIMBER_TYPE_PLAYER_ASK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "limber-player-ask");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
limber_player_ask_init (LimberPlayerAsk *self)
{
  self->value = -1;
  self->buttons = g_ptr_array_new ();
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_align (self->box, 0.5);
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

/**
 * limber_player_ask_add_numbers:
 * @self: a question
 *
 * Makes 0 to 10 the answers, each with its colour of pain around it.
 */
void
limber_player_ask_add_numbers (LimberPlayerAsk *self)
{
  g_return_if_fail (LIMBER_IS_PLAYER_ASK (self));

  for (int nrs = LIMBER_NRS_MIN; nrs <= LIMBER_NRS_MAX; nrs++)
    {
      g_autofree char *label = g_strdup_printf ("%d", nrs);
      GtkWidget *button = add_button (self, label);

      gtk_widget_add_css_class (button, "number");
      limber_pain_style_apply (button, nrs);
    }
}

/**
 * limber_player_ask_add_word:
 * @self: a question
 * @word: one more answer, translated
 */
void
limber_player_ask_add_word (LimberPlayerAsk *self, const char *word)
{
  g_return_if_fail (LIMBER_IS_PLAYER_ASK (self));
  g_return_if_fail (word != NULL);

  gtk_widget_add_css_class (add_button (self, word), "pill");
}

/**
 * limber_player_ask_get_value:
 * @self: a question
 *
 * Returns: the index of the answer, -1 for none
 */
int
limber_player_ask_get_value (LimberPlayerAsk *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_ASK (self), -1);

  return self->value;
}

/**
 * limber_player_ask_set_value:
 * @self: a question
 * @value: the index of the answer, -1 for none
 */
void
limber_player_ask_set_value (LimberPlayerAsk *self, int value)
{
  g_return_if_fail (LIMBER_IS_PLAYER_ASK (self));
  g_return_if_fail (value >= -1 && value < (int) self->buttons->len);

  self->value = value;
  update_buttons (self);
}
