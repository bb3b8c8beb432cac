/* limber-hidden-group.c — exercises that are left out since they hurt, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-hidden-group.h"

#include <glib/gi18n.h>

#define EXERCISE "limber-exercise"

struct _LimberHiddenGroup
{
  AdwPreferencesGroup parent_instance;

  LimberRoutineWatch *watch; /* nullable */
  GPtrArray *rows;           /* AdwActionRow, in the order of the book */
};

G_DEFINE_FINAL_TYPE (LimberHiddenGroup, limber_hidden_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  TOAST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_hidden (LimberRoutineWatch *watch, const char *exercise, gboolean hidden)
{
  const LimberExerciseChoice *before
      = g_hash_table_lookup (limber_routine_watch_peek_choices (watch), exercise);
  g_autoptr (LimberExerciseChoice) choice
      = before != NULL ? limber_exercise_choice_copy (before) : limber_exercise_choice_new (exercise);

  choice->hidden = hidden;
  limber_routine_watch_set_choice (watch, choice);
}

static void
undo_cb (AdwToast *toast, LimberRoutineWatch *watch)
{
  set_hidden (watch, g_object_get_data (G_OBJECT (toast), EXERCISE), TRUE);
}

/* The toast may be there longer than the group. */
static void
offer_undo (LimberHiddenGroup *self, const char *exercise, const char *name)
{
  /* Translators: %s is the name of an exercise. */
  g_autofree char *title = g_strdup_printf (_ ("“%s” is offered again."), name);
  g_autoptr (AdwToast) toast = g_object_ref_sink (adw_toast_new (title));

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), EXERCISE, g_strdup (exercise), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self->watch, G_CONNECT_DEFAULT);
  g_signal_emit (self, signals[TOAST], 0, toast);
}

static void
offer_cb (LimberHiddenGroup *self, GtkButton *button)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), EXERCISE));
  const LimberExercise *exercise
      = limber_routine_book_find_exercise (limber_routine_watch_get_book (self->watch), id);
  g_autofree char *name = g_strdup (exercise != NULL ? exercise->name : id);
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);

  /* The row goes, and the focus on it: it goes on to what comes next. */
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (row)), GTK_DIR_TAB_FORWARD);
  set_hidden (self->watch, id, FALSE);
  offer_undo (self, id, name);
}

static void
add_row (LimberHiddenGroup *self, const LimberExercise *exercise)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Offer again"));
  /* Translators: read out for the button; %s is the name of an exercise. */
  g_autofree char *name = g_strdup_printf (_ ("Offer “%s” again"), exercise->name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), exercise->name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), EXERCISE, g_strdup (exercise->id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (offer_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (LimberHiddenGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

/* An exercise of the user's own that was removed is not offered by this. */
static void
fill (LimberHiddenGroup *self)
{
  GHashTable *choices = limber_routine_watch_peek_choices (self->watch);
  const GPtrArray *exercises
      = limber_routine_book_peek_exercises (limber_routine_watch_get_book (self->watch));

  clear_rows (self);
  for (guint i = 0; i < exercises->len; i++)
    {
      const LimberExercise *exercise = g_ptr_array_index (exercises, i);
      const LimberExerciseChoice *choice = g_hash_table_lookup (choices, exercise->id);

      if (choice != NULL && choice->hidden)
        add_row (self, exercise);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
limber_hidden_group_dispose (GObject *object)
{
  LimberHiddenGroup *self = LIMBER_HIDDEN_GROUP (object);

  g_clear_object (&self->watch);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (limber_hidden_group_parent_class)->dispose (object);
}

static void
limber_hidden_group_class_init (LimberHiddenGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_hidden_group_dispose;

  /**
   * LimberHiddenGroup::toast:
   * @toast: (transfer none): says what was done, with a way back
   */
  signals[TOAST] = g_signal_new ("toast", LIMBER_TYPE_HIDDEN_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, ADW_TYPE_TOAST);
}

static void
limber_hidden_group_init (LimberHiddenGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (group, _ ("Hidden exercises"));
  adw_preferences_group_set_description (
      group,
      _ ("Left out of every routine, since pain or tingling went further down the leg. Ask a doctor or "
         "physiotherapist before doing them again."));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * limber_hidden_group_set_watch:
 * @self: the group
 * @watch: (nullable): knows what is hidden and keeps what is changed of it
 */
void
limber_hidden_group_set_watch (LimberHiddenGroup *self, LimberRoutineWatch *watch)
{
  g_return_if_fail (LIMBER_IS_HIDDEN_GROUP (self));
  g_return_if_fail (watch == NULL || LIMBER_IS_ROUTINE_WATCH (watch));

  if (self->watch == watch)
    return;

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_set_object (&self->watch, watch);
  if (watch == NULL)
    {
      clear_rows (self);
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  g_signal_connect_object (watch, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
}
