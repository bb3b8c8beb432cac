/* limber-shots-editors.c — pictures of routines and exercises of one's own while they are changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-shots"

#include "config.h"

#include "limber-shots.h"

#include "limber-exercise-editor.h"
#include "limber-figure-chooser.h"
#include "limber-routine-draft.h"
#include "limber-routine-editor.h"
#include "limber-routine-item-page.h"
#include "limber-window.h"

#define WATCH_KEY "limber-shots-routines"
#define EXERCISE "own-00000001"
#define ROUTINE "own-00000002"

static void
save_exercise (LimberRoutineWatch *watch)
{
  g_autoptr (LimberExercise) exercise = limber_exercise_new (EXERCISE);

  g_set_str (&exercise->name, "Towel stretch from Ms Okafor");
  g_set_str (&exercise->purpose, "back of the thigh");
  g_set_str (&exercise->cue, "Knee soft, shoulders down");
  g_set_str (&exercise->breathing, "Out as the leg comes up, then easy breaths.");
  g_set_str (&exercise->caution, "It tingles or goes numb.");
  g_set_str (&exercise->motion, "hamstring-towel");
  exercise->mode = LIMBER_EXERCISE_HOLD;
  exercise->areas = LIMBER_AREA_HIPS | LIMBER_AREA_LEGS;
  exercise->strains = LIMBER_STRAIN_FLEXION;
  exercise->dose = (LimberDose) { 75, 2, 2, 1, 10, 0 };
  exercise->own = TRUE;
  g_strfreev (exercise->steps);
  exercise->steps = g_strsplit ("Lie on your back with one knee bent.\n"
                                "Put the towel round the other foot.\n"
                                "Straighten the knee until it pulls gently; never bounce.",
                                "\n", -1);
  limber_routine_watch_save_exercise (watch, exercise);
}

static void
save_routine (LimberRoutineWatch *watch)
{
  LimberRoutineBook *book = limber_routine_watch_get_book (watch);
  g_autoptr (LimberRoutine) routine
      = limber_routine_copy (limber_routine_book_find_routine (book, "core-basics"));
  LimberRoutineItem *item = limber_routine_add (routine, EXERCISE);

  g_set_str (&routine->id, ROUTINE);
  g_set_str (&routine->name, "From Ms Okafor");
  g_set_str (&item->note, "Left side first, the towel round the ball of the foot");
  routine->own = TRUE;
  limber_routine_watch_save_routine (watch, routine);
}

/* Of the journal of the window, with something of the user's own in it. */
static LimberRoutineWatch *
get_watch (GtkWindow *window)
{
  LimberRoutineWatch *watch = g_object_get_data (G_OBJECT (window), WATCH_KEY);

  if (watch == NULL)
    {
      watch = limber_routine_watch_new (limber_window_get_journal (LIMBER_WINDOW (window)));
      limber_routine_watch_start (watch);
      limber_shots_settle (400);
      g_object_set_data_full (G_OBJECT (window), WATCH_KEY, watch, g_object_unref);
    }
  save_exercise (watch);
  save_routine (watch);

  return watch;
}

/* On top of the main page, instead of what was there. */
static void
put_on_top (GtkWindow *window, gpointer page)
{
  AdwNavigationView *view
      = ADW_NAVIGATION_VIEW (limber_shots_find (GTK_WIDGET (window), ADW_TYPE_NAVIGATION_VIEW));

  adw_navigation_view_pop_to_tag (view, "main");
  adw_navigation_view_push (view, page);
  limber_shots_settle (300);
}

static void
show_routine (Shoot *shoot, GtkWindow *window)
{
  put_on_top (window, limber_routine_editor_new (get_watch (window), ROUTINE));
}

static void
show_new_routine (Shoot *shoot, GtkWindow *window)
{
  put_on_top (window, limber_routine_editor_new (get_watch (window), NULL));
}

static void
show_item (Shoot *shoot, GtkWindow *window)
{
  g_autoptr (LimberRoutineDraft) draft = limber_routine_draft_new (get_watch (window), ROUTINE);
  guint last = limber_routine_draft_get_n_items (draft) - 1;

  put_on_top (window, limber_routine_item_page_new (draft, limber_routine_draft_get_key (draft, last)));
}

static void
show_exercise (Shoot *shoot, GtkWindow *window)
{
  put_on_top (window, limber_exercise_editor_new (get_watch (window), EXERCISE));
}

/* A name that is taken, and a hold that is longer than possible. */
static void
show_refusals (Shoot *shoot, GtkWindow *window)
{
  LimberExerciseEditor *editor = limber_exercise_editor_new (get_watch (window), NULL);
  GtkWidget *name, *hold;

  put_on_top (window, editor);
  name = limber_shots_find (GTK_WIDGET (editor), ADW_TYPE_ENTRY_ROW);
  hold = limber_shots_find (GTK_WIDGET (editor), ADW_TYPE_SPIN_ROW);
  gtk_editable_set_text (GTK_EDITABLE (name), "bridge");
  gtk_editable_set_text (GTK_EDITABLE (hold), "9999");
  adw_spin_row_update (ADW_SPIN_ROW (hold));
}

static void
show_figures (Shoot *shoot, GtkWindow *window)
{
  show_exercise (shoot, window);
  adw_dialog_present (limber_figure_chooser_new ("hamstring-towel"), GTK_WIDGET (window));
}

const Shot limber_editors_shots[] = {
  { "routine-editor", 400, show_routine },
  { "routine-editor-new", 0, show_new_routine },
  { "routine-editor-item", 300, show_item },
  { "exercise-editor", 1400, show_exercise },
  { "exercise-editor-refusals", 700, show_refusals },
  { "exercise-editor-figures", 0, show_figures },
  { NULL },
};
