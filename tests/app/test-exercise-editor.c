/* test-exercise-editor.c — exercises of one's own: texts, dose, figure, what is saved and what is brought
 * back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-app.h"
#include "limber-exercise-editor.h"
#include "limber-figure-chooser.h"
#include "limber-figure-view.h"
#include "limber-flags-row.h"
#include "limber-routine-draft.h"
#include "limber-test-routines.h"
#include "limber-test-tree.h"
#include "limber-typed-text.h"

static GtkWidget *
open_new (TestRoutines *test)
{
  LimberExerciseEditor *editor = limber_exercise_editor_new (test->watch, NULL);

  test_routines_push (test, editor);

  return GTK_WIDGET (editor);
}

static GtkEditable *
get_entry (GtkWidget *page, guint index)
{
  return GTK_EDITABLE (test_find_type (page, ADW_TYPE_ENTRY_ROW, index));
}

static AdwComboRow *
get_combo (GtkWidget *page, guint index)
{
  return ADW_COMBO_ROW (test_find_type (page, ADW_TYPE_COMBO_ROW, index));
}

static GtkWidget *
find_spin (GtkWidget *page, const char *title)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *row = test_find_type (page, ADW_TYPE_SPIN_ROW, i);

      if (row == NULL || g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0)
        return row;
    }
}

static void
leave (TestRoutines *test)
{
  adw_navigation_view_pop (test->view);
  test_wait_idle ();
}

static void
saved_cb (char **saved, const char *id)
{
  g_set_str (saved, id);
}

static void
test_new (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor;
  const LimberExercise *exercise;
  g_autofree char *saved = NULL;

  test_routines_init (&test);
  editor = open_new (&test);
  g_signal_connect_swapped (editor, "saved", G_CALLBACK (saved_cb), &saved);
  gtk_editable_set_text (get_entry (editor, 0), "Towel stretch");
  test_wait_for (saved != NULL);
  exercise = limber_routine_book_find_exercise (test_routines_get_book (&test), saved);
  g_assert_cmpstr (exercise->name, ==, "Towel stretch");
  g_assert_true (exercise->own);
  test_wait_for (test_routines_is_stored (&test, "exercise", "Towel stretch"));
}

static void
test_new_and_empty (void)
{
  g_auto (TestRoutines) test = { 0 };
  const GPtrArray *exercises;
  guint n;

  test_routines_init (&test);
  exercises = limber_routine_book_peek_exercises (test_routines_get_book (&test));
  n = exercises->len;
  open_new (&test);
  leave (&test);
  g_assert_cmpuint (exercises->len, ==, n);
}

/* Steps that were typed before there is a name are not lost. */
static void
test_steps (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor, *text;
  const LimberExercise *exercise;

  test_routines_init (&test);
  editor = open_new (&test);
  text = test_find_type (editor, GTK_TYPE_TEXT_VIEW, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)),
                            "1. Lie down.\n\n  2)  Lift   the leg.\n• Hold.\n12 breaths", -1);
  leave (&test);
  exercise = test_routines_find_exercise (&test, "New exercise");
  g_assert_nonnull (exercise);
  g_assert_cmpuint (g_strv_length (exercise->steps), ==, 4);
  g_assert_cmpstr (exercise->steps[0], ==, "Lie down.");
  g_assert_cmpstr (exercise->steps[1], ==, "Lift the leg.");
  g_assert_cmpstr (exercise->steps[2], ==, "Hold.");
  g_assert_cmpstr (exercise->steps[3], ==, "12 breaths");
}

/* Only what the way of exercising uses is asked for. */
static void
test_ways (void)
{
  static const struct
  {
    LimberExerciseMode mode;
    const char *shown;
    const char *hidden;
  } ways[] = {
    { LIMBER_EXERCISE_HOLD, "Hold", "Pace" },
    { LIMBER_EXERCISE_REPS_HOLD, "Moving in and out", "Rest" },
    { LIMBER_EXERCISE_REPS, "Pace", "Hold" },
    { LIMBER_EXERCISE_TIME, "Length", "Repetitions" },
    { LIMBER_EXERCISE_BREATHING, "Breathing out", "Repetitions" },
  };
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor;

  test_routines_init (&test);
  editor = open_new (&test);
  gtk_editable_set_text (get_entry (editor, 0), "Any way");
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      adw_combo_row_set_selected (get_combo (editor, 0), ways[i].mode);
      g_assert_nonnull (find_spin (editor, ways[i].shown));
      g_assert_null (find_spin (editor, ways[i].hidden));
    }
  adw_spin_row_set_value (ADW_SPIN_ROW (find_spin (editor, "Length")), 120);
  adw_spin_row_set_value (ADW_SPIN_ROW (find_spin (editor, "Breathing out")), 7);
  leave (&test);
  g_assert_cmpint (test_routines_find_exercise (&test, "Any way")->mode, ==, LIMBER_EXERCISE_BREATHING);
  g_assert_cmpint (test_routines_find_exercise (&test, "Any way")->dose.hold_s, ==, 120);
  g_assert_cmpint (test_routines_find_exercise (&test, "Any way")->breath_out_s, ==, 7);
}

static void
test_choices (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor, *strains;

  test_routines_init (&test);
  editor = open_new (&test);
  gtk_editable_set_text (get_entry (editor, 0), "On all fours");
  adw_combo_row_set_selected (get_combo (editor, 1), LIMBER_POSITION_HANDS_AND_KNEES);
  adw_combo_row_set_selected (get_combo (editor, 2), LIMBER_EXERCISE_CORE);
  strains = test_find_type (editor, LIMBER_TYPE_FLAGS_ROW, 1);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (strains)), ==, "Nothing of note");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (strains), TRUE);
  test_wait_idle ();
  /* Kneeling is the fourth of them. */
  adw_switch_row_set_active (ADW_SWITCH_ROW (test_find_type (strains, ADW_TYPE_SWITCH_ROW, 3)), TRUE);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (strains)), ==, "Weight on the knees");
  leave (&test);
  g_assert_cmpint (test_routines_find_exercise (&test, "On all fours")->position, ==,
                   LIMBER_POSITION_HANDS_AND_KNEES);
  g_assert_cmpint (test_routines_find_exercise (&test, "On all fours")->category, ==, LIMBER_EXERCISE_CORE);
  g_assert_cmpuint (test_routines_find_exercise (&test, "On all fours")->strains, ==, LIMBER_STRAIN_KNEELING);
}

static GtkWidget *
find_dialog (TestRoutines *test)
{
  return GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (test->window)));
}

static void
test_figure (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor, *dialog, *figures, *search;

  test_routines_init (&test);
  editor = open_new (&test);
  g_assert_null (test_find_type (editor, LIMBER_TYPE_FIGURE_VIEW, 0));
  g_signal_emit_by_name (
      test_find_label (editor, "Figure") != NULL
          ? gtk_widget_get_ancestor (test_find_label (editor, "Figure"), ADW_TYPE_ACTION_ROW)
          : NULL,
      "activated");
  test_wait_for (find_dialog (&test) != NULL);
  dialog = find_dialog (&test);
  g_assert_true (LIMBER_IS_FIGURE_CHOOSER (dialog));
  search = test_find_type (dialog, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "no such movement");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_nonnull (test_find_label (dialog, "No figure found"));
  gtk_editable_set_text (GTK_EDITABLE (search), "BRIDGE");
  g_signal_emit_by_name (search, "search-changed");
  figures = test_find_type (dialog, GTK_TYPE_FLOW_BOX, 0);
  g_assert_nonnull (figures);
  g_signal_emit_by_name (search, "activate");
  test_wait_for (find_dialog (&test) == NULL);
  g_assert_nonnull (test_find_type (editor, LIMBER_TYPE_FIGURE_VIEW, 0));
  leave (&test);
  g_assert_cmpstr (test_routines_find_exercise (&test, "New exercise")->motion, ==, "bridge");
}

static void
test_duplicate (void)
{
  g_auto (TestRoutines) test = { 0 };
  g_autofree char *id = NULL;
  const LimberExercise *copy, *original;

  test_routines_init (&test);
  id = limber_exercise_editor_duplicate (test.watch, "russian-twist");
  copy = limber_routine_book_find_exercise (test_routines_get_book (&test), id);
  original = limber_routine_book_find_exercise (test_routines_get_book (&test), "russian-twist");
  g_assert_true (copy->own);
  g_assert_cmpstr (copy->motion, ==, original->motion);
  g_assert_cmpstr (copy->steps[0], ==, original->steps[0]);
  g_assert_true (g_str_has_prefix (copy->name, "Copy of "));
  g_assert_null (limber_exercise_editor_duplicate (test.watch, "no-such-exercise"));
}

static void
test_remove (void)
{
  g_auto (TestRoutines) test = { 0 };
  g_autofree char *id = NULL;
  g_autoptr (LimberRoutine) routine = limber_routine_new ("own-00000001");
  LimberExerciseEditor *editor;

  test_routines_init (&test);
  id = test_routines_add_exercise (&test, "Towel");
  g_set_str (&routine->name, "Evening");
  routine->own = TRUE;
  limber_routine_add (routine, id);
  limber_routine_add (routine, "bridge");
  limber_routine_add (routine, id);
  limber_routine_watch_save_routine (test.watch, routine);

  editor = limber_exercise_editor_new (test.watch, id);
  test_routines_push (&test, editor);
  g_assert_nonnull (test_find_label (GTK_WIDGET (editor), "Evening"));
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.remove", NULL);
  test_wait_idle ();
  g_assert_null (test_routines_find_exercise (&test, "Towel"));
  g_assert_cmpuint (test_routines_find (&test, "Evening")->items->len, ==, 1);
  g_assert_false (LIMBER_IS_EXERCISE_EDITOR (adw_navigation_view_get_visible_page (test.view)));
  /* One undo for all of it. */
  test_routines_undo (&test);
  g_assert_nonnull (test_routines_find_exercise (&test, "Towel"));
  g_assert_true (limber_routine_equal (test_routines_find (&test, "Evening"), routine));
}

static void
test_name_taken (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor;

  test_routines_init (&test);
  editor = open_new (&test);
  gtk_editable_set_text (get_entry (editor, 0), "bridge");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_entry (editor, 0)), "error"));
  gtk_editable_set_text (get_entry (editor, 0), "bridge by the wall");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_entry (editor, 0)), "error"));
}

static void
test_finalizes (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor;

  test_routines_init (&test);
  editor = g_object_ref (open_new (&test));
  gtk_editable_set_text (get_entry (editor, 0), "Soon gone");
  leave (&test);
  test_finalize (editor);
}

static void
test_typed_text (void)
{
  g_autofree char *tidy = limber_typed_text_tidy ("  a\t b\n\nc ");
  g_autofree char *nothing = limber_typed_text_tidy_optional (" \n ");
  g_auto (GStrv) steps = limber_typed_text_to_steps (NULL);

  g_assert_cmpstr (tidy, ==, "a b c");
  g_assert_null (nothing);
  g_assert_cmpuint (g_strv_length (steps), ==, 0);
  g_assert_true (limber_typed_text_is_blank (NULL));
  g_assert_false (limber_typed_text_is_blank (" x"));
}

int
main (int argc, char *argv[])
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  limber_app_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/app/exercise-editor/new", test_new);
  g_test_add_func ("/app/exercise-editor/new-and-empty", test_new_and_empty);
  g_test_add_func ("/app/exercise-editor/steps", test_steps);
  g_test_add_func ("/app/exercise-editor/ways", test_ways);
  g_test_add_func ("/app/exercise-editor/choices", test_choices);
  g_test_add_func ("/app/exercise-editor/figure", test_figure);
  g_test_add_func ("/app/exercise-editor/duplicate", test_duplicate);
  g_test_add_func ("/app/exercise-editor/remove", test_remove);
  g_test_add_func ("/app/exercise-editor/name-taken", test_name_taken);
  g_test_add_func ("/app/exercise-editor/finalizes", test_finalizes);
  g_test_add_func ("/app/typed-text", test_typed_text);

  return g_test_run ();
}
