/* limber-exercise-row.c — an exercise in a list: small figure, name, what for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-exercise-row.h"

#include "limber-small-figure.h"

#include <glib/gi18n.h>

#define FIGURE_WIDTH 88
#define FIGURE_HEIGHT 64

/**
 * LimberExerciseRow:
 *
 * A row that can be activated. Its figure is still, and moves while the pointer is over the row.
 */
struct _LimberExerciseRow
{
  AdwActionRow parent_instance;

  char *exercise;
  GtkWidget *figure;
  GtkWidget *mark;
};

G_DEFINE_FINAL_TYPE (LimberExerciseRow, limber_exercise_row, ADW_TYPE_ACTION_ROW)

static void
limber_exercise_row_finalize (GObject *object)
{
  g_free (LIMBER_EXERCISE_ROW (object)->exercise);

  G_OBJECT_CLASS (limber_exercise_row_parent_class)->finalize (object);
}

static void
limber_exercise_row_class_init (LimberExerciseRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_exercise_row_finalize;
}

static void
limber_exercise_row_init (LimberExerciseRow *self)
{
  self->figure = limber_small_figure_new (LIMBER_FIGURE_HOVER, FIGURE_WIDTH, FIGURE_HEIGHT);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->figure);

  self->mark = gtk_image_new ();
  gtk_widget_add_css_class (self->mark, "dimmed");
  gtk_widget_set_visible (self->mark, FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->mark);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "limber-exercise");
}

static void
set_mark (LimberExerciseRow *self, const char *icon, const char *tooltip)
{
  gtk_widget_set_visible (self->mark, icon != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->mark), icon);
  gtk_widget_set_tooltip_text (self->mark, tooltip);
  if (tooltip != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
}

/**
 * limber_exercise_row_new:
 * @exercise: an exercise
 * @subtitle: what is said about it below its name
 *
 * Makes a row.
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
limber_exercise_row_new (const LimberExercise *exercise, const char *subtitle)
{
  LimberExerciseRow *self;

  g_return_val_if_fail (exercise != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_EXERCISE_ROW, "title", exercise->name, "subtitle", subtitle, NULL);
  self->exercise = g_strdup (exercise->id);
  limber_small_figure_set_motion (self->figure, exercise->motion);

  return GTK_WIDGET (self);
}

/**
 * limber_exercise_row_get_exercise:
 * @self: a row
 *
 * Returns: (transfer none): the id of its exercise
 */
const char *
limber_exercise_row_get_exercise (LimberExerciseRow *self)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE_ROW (self), NULL);

  return self->exercise;
}

/**
 * limber_exercise_row_set_choice:
 * @self: a row
 * @exercise: its exercise
 * @choice: (nullable): what the user decided about it
 *
 * Marks an exercise that is left out of routines.
 */
void
limber_exercise_row_set_choice (LimberExerciseRow *self,
                                const LimberExercise *exercise,
                                const LimberExerciseChoice *choice)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_ROW (self));
  g_return_if_fail (exercise != NULL);

  if (choice != NULL && choice->hidden)
    set_mark (self, "view-conceal-symbolic", _ ("Left out of your routines"));
  else if (exercise->opt_in && (choice == NULL || !choice->opted_in))
    set_mark (self, "dialog-warning-symbolic", _ ("Not offered before you ask for it"));
  else
    set_mark (self, NULL, NULL);
}
