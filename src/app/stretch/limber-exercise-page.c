/* limber-exercise-page.c — all there is to know about one exercise
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-exercise-page.h"

#include "limber-dose-text.h"
#include "limber-exercise-editor.h"
#include "limber-figure-view.h"
#include "limber-source-name.h"

#include <glib/gi18n.h>

struct _LimberExercisePage
{
  AdwNavigationPage parent_instance;

  LimberRoutineWatch *watch;
  char *id;
  LimberExercise *exercise; /* as it is shown */
  gboolean is_updating;

  GtkWidget *edit_button;
  GtkWidget *duplicate_button;
  GtkWidget *figure_card;
  LimberFigureView *figure;
  GtkLabel *purpose_label;
  GtkWidget *first_place;
  GtkWidget *last_place;
  AdwPreferencesGroup *steps_group;
  GtkWidget *care_card;
  GtkLabel *caution_label;
  GtkLabel *stop_label;
  AdwActionRow *dose_row;
  AdwActionRow *published_row;
  AdwActionRow *sources_row;
  GtkWidget *about_group;
  AdwActionRow *breathing_row;
  AdwActionRow *easier_row;
  AdwActionRow *strains_row;

  AdwSwitchRow *offer_row;
  GPtrArray *steps; /* (element-type GtkWidget): rows, not owned */
};

G_DEFINE_FINAL_TYPE (LimberExercisePage, limber_exercise_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  SIGNAL_PUSH,
  SIGNAL_TOAST,
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
edit_cb (LimberExercisePage *self)
{
  LimberExerciseEditor *editor = g_object_ref_sink (limber_exercise_editor_new (self->watch, self->id));

  g_signal_emit (self, signals[SIGNAL_PUSH], 0, editor);
  g_object_unref (editor);
}

/* What comes with Limber stays as it is; a copy of it is the user's own. */
static void
duplicate_cb (LimberExercisePage *self)
{
  g_autofree char *copy = limber_exercise_editor_duplicate (self->watch, self->id);
  LimberExerciseEditor *editor;

  if (copy == NULL)
    return;

  editor = g_object_ref_sink (limber_exercise_editor_new (self->watch, copy));
  g_signal_emit (self, signals[SIGNAL_PUSH], 0, editor);
  g_object_unref (editor);
}

/* Whether it is offered */

static const LimberExerciseChoice *
find_choice (LimberExercisePage *self)
{
  GHashTable *choices = limber_routine_watch_peek_choices (self->watch);

  return choices != NULL ? g_hash_table_lookup (choices, self->id) : NULL;
}

static gboolean
is_offered (LimberExercisePage *self)
{
  const LimberExerciseChoice *choice = find_choice (self);

  if (choice != NULL && choice->hidden)
    return FALSE;

  return !self->exercise->opt_in || (choice != NULL && choice->opted_in);
}

static void
offer_cb (LimberExercisePage *self)
{
  const LimberExerciseChoice *before = find_choice (self);
  g_autoptr (LimberExerciseChoice) choice
      = before != NULL ? limber_exercise_choice_copy (before) : limber_exercise_choice_new (self->id);
  gboolean offer = adw_switch_row_get_active (self->offer_row);

  if (self->is_updating)
    return;

  choice->opted_in = self->exercise->opt_in && offer;
  choice->hidden = !self->exercise->opt_in && !offer;
  limber_routine_watch_set_choice (self->watch, choice);
}

static const char *
explain_offer (LimberExercisePage *self)
{
  if (self->exercise->opt_in)
    return _ ("Routines leave it out before you ask for it here. Read “Take care” first.");
  if (!is_offered (self))
    return _ ("It is left out of every routine, as after pain or tingling that moved down the leg.");

  return _ ("Turned off, it is left out of every routine.");
}

static void
update_offer (LimberExercisePage *self)
{
  self->is_updating = TRUE;
  adw_switch_row_set_active (self->offer_row, is_offered (self));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->offer_row), explain_offer (self));
  self->is_updating = FALSE;
}

/* Where it is out of the ordinary it is what the page begins with. */
static void
place_offer (LimberExercisePage *self)
{
  GtkWidget *place = is_offered (self) && !self->exercise->opt_in ? self->last_place : self->first_place;
  GtkWidget *list = gtk_list_box_new ();

  self->offer_row = ADW_SWITCH_ROW (adw_switch_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->offer_row), _ ("Offer this exercise"));
  g_signal_connect_object (self->offer_row, "notify::active", G_CALLBACK (offer_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->offer_row));
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_box_append (GTK_BOX (place), list);
  gtk_widget_set_visible (place, TRUE);
}

/* What is said about it */

static void
set_row (AdwActionRow *row, const char *text)
{
  gtk_widget_set_visible (GTK_WIDGET (row), text != NULL && *text != '\0');
  adw_action_row_set_subtitle (row, text != NULL ? text : "");
}

static GtkWidget *
create_step (guint number, const char *text)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *digits = g_strdup_printf ("%u", number);
  GtkWidget *label = gtk_label_new (digits);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_widget_add_css_class (label, "limber-step");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);

  return row;
}

static void
show_steps (LimberExercisePage *self)
{
  char **steps = self->exercise->steps;

  for (guint i = 0; i < self->steps->len; i++)
    adw_preferences_group_remove (self->steps_group, g_ptr_array_index (self->steps, i));
  g_ptr_array_set_size (self->steps, 0);

  for (guint i = 0; steps != NULL && steps[i] != NULL; i++)
    {
      GtkWidget *row = create_step (i + 1, steps[i]);

      adw_preferences_group_add (self->steps_group, row);
      g_ptr_array_add (self->steps, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->steps_group), self->steps->len > 0);
}

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
  gtk_label_set_label (label, text != NULL ? text : "");
}

static void
show_care (LimberExercisePage *self)
{
  const LimberExercise *exercise = self->exercise;

  set_label (self->caution_label, exercise->caution);
  set_label (self->stop_label, exercise->stop_if);
  gtk_widget_set_visible (self->care_card, gtk_widget_get_visible (GTK_WIDGET (self->caution_label))
                                               || gtk_widget_get_visible (GTK_WIDGET (self->stop_label)));
}

static char *
list_sources (const LimberExercise *exercise)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; exercise->sources != NULL && exercise->sources[i] != NULL; i++)
    {
      const char *name = limber_source_name_find (exercise->sources[i]);

      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
  g_ptr_array_add (names, NULL);

  return g_strjoinv ("\n", (char **) names->pdata);
}

/* What it is now: a little more or less than it starts with, where the user took such an offer. */
static void
show_dose (LimberExercisePage *self)
{
  const LimberExerciseChoice *choice = find_choice (self);
  LimberDose dose = self->exercise->dose;
  g_autofree char *text = NULL;

  if (choice != NULL && dose.reps > 1)
    dose.reps = MAX (1, dose.reps + choice->extra_reps);
  if (choice != NULL && dose.hold_s > 0)
    dose.hold_s = MAX (1, dose.hold_s + choice->extra_hold_s);
  text = limber_dose_to_text (self->exercise->mode, &dose);
  set_row (self->dose_row, text);
}

static char *
list_strains (LimberStrain strains)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < LIMBER_N_STRAINS; i++)
    if (strains & (1U << i))
      g_ptr_array_add (titles, (gpointer) limber_strain_get_title ((LimberStrain) (1U << i)));
  g_ptr_array_add (titles, NULL);

  return g_strjoinv (" · ", (char **) titles->pdata);
}

static void
show_rows (LimberExercisePage *self)
{
  const LimberExercise *exercise = self->exercise;
  g_autofree char *strains = list_strains (exercise->strains);
  g_autofree char *sources = list_sources (exercise);

  set_row (self->breathing_row, exercise->breathing);
  set_row (self->easier_row, exercise->easier);
  set_row (self->strains_row, strains);
  set_row (self->published_row, exercise->published_dose);
  set_row (self->sources_row, sources);
  gtk_widget_set_visible (self->about_group, gtk_widget_get_visible (GTK_WIDGET (self->breathing_row))
                                                 || gtk_widget_get_visible (GTK_WIDGET (self->easier_row))
                                                 || gtk_widget_get_visible (GTK_WIDGET (self->strains_row)));
}

static void
show_exercise (LimberExercisePage *self)
{
  const LimberExercise *exercise = self->exercise;
  const char *position = limber_position_get_title (exercise->position);
  g_autofree char *line = exercise->purpose != NULL && *exercise->purpose != '\0'
                              ? g_strdup_printf ("%s · %s", position, exercise->purpose)
                              : g_strdup (position);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), exercise->name);
  gtk_label_set_label (self->purpose_label, line);
  gtk_widget_set_visible (self->edit_button, exercise->own);
  gtk_widget_set_visible (self->duplicate_button, !exercise->own);
  gtk_widget_set_visible (self->figure_card, exercise->motion != NULL);
  limber_figure_view_set_motion (self->figure, exercise->motion);
  show_steps (self);
  show_care (self);
  show_rows (self);
}

static void
update (LimberExercisePage *self)
{
  const LimberExercise *exercise
      = limber_routine_book_find_exercise (limber_routine_watch_get_book (self->watch), self->id);

  if (exercise == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
      return;
    }

  if (self->exercise == NULL || !limber_exercise_equal (self->exercise, exercise))
    {
      g_clear_pointer (&self->exercise, limber_exercise_unref);
      self->exercise = limber_exercise_ref ((LimberExercise *) exercise);
      show_exercise (self);
    }
  if (self->offer_row == NULL)
    place_offer (self);
  update_offer (self);
  show_dose (self);
}

/* Overrides */

static void
limber_exercise_page_dispose (GObject *object)
{
  LimberExercisePage *self = LIMBER_EXERCISE_PAGE (object);

  self->offer_row = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_EXERCISE_PAGE);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (limber_exercise_page_parent_class)->dispose (object);
}

static void
limber_exercise_page_finalize (GObject *object)
{
  LimberExercisePage *self = LIMBER_EXERCISE_PAGE (object);

  g_ptr_array_unref (self->steps);
  g_clear_pointer (&self->exercise, limber_exercise_unref);
  g_free (self->id);

  G_OBJECT_CLASS (limber_exercise_page_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  /**
   * LimberExercisePage::push:
   * @page: a further page
   *
   * To be put on top of the window.
   */
  signals[SIGNAL_PUSH] = g_signal_new ("push", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       ADW_TYPE_NAVIGATION_PAGE);
  /**
   * LimberExercisePage::toast:
   * @toast: a toast
   *
   * Something to be shown by the window.
   */
  signals[SIGNAL_TOAST]
      = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  /**
   * LimberExercisePage::removed:
   *
   * The exercise is no more; the page is to be taken away.
   */
  signals[SIGNAL_REMOVED]
      = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-exercise-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, duplicate_button);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, figure_card);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, figure);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, purpose_label);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, first_place);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, last_place);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, steps_group);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, care_card);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, caution_label);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, stop_label);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, dose_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, published_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, sources_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, about_group);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, breathing_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, easier_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, strains_row);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, duplicate_cb);
}

static void
limber_exercise_page_class_init (LimberExercisePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_exercise_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_exercise_page_finalize;
  install_signals (G_TYPE_FROM_CLASS (klass));
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
limber_exercise_page_init (LimberExercisePage *self)
{
  self->steps = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_figure_view_set_mode (self->figure, LIMBER_FIGURE_LOOP);
}

/**
 * limber_exercise_page_new:
 * @watch: the exercises and what was decided about them
 * @id: of the exercise
 *
 * Makes the page; it follows what becomes of the exercise.
 *
 * Returns: (transfer floating): the page
 */
LimberExercisePage *
limber_exercise_page_new (LimberRoutineWatch *watch, const char *id)
{
  LimberExercisePage *self;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_EXERCISE_PAGE, NULL);
  self->watch = g_object_ref (watch);
  self->id = g_strdup (id);
  g_signal_connect_object (watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}
