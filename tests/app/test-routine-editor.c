/* test-routine-editor.c — routines of one's own: order, doses, what is saved and what is brought back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-app.h"
#include "limber-dose-group.h"
#include "limber-library-page.h"
#include "limber-own-removal.h"
#include "limber-routine-draft.h"
#include "limber-routine-editor.h"
#include "limber-routine-item-page.h"
#include "limber-routine-item-row.h"
#include "limber-test-routines.h"
#include "limber-test-tree.h"

#define COPY "Copy of Core basics"

/* Returns: (transfer none): the editor of a copy of the core basics, on the screen */
static GtkWidget *
open_copy (TestRoutines *test)
{
  g_autofree char *id = limber_routine_editor_duplicate (test->watch, "core-basics");
  LimberRoutineEditor *editor = limber_routine_editor_new (test->watch, id);

  test_routines_push (test, editor);

  return GTK_WIDGET (editor);
}

static GtkWidget *
get_row (GtkWidget *page, guint index)
{
  return test_find_type (page, LIMBER_TYPE_ROUTINE_ITEM_ROW, index);
}

static guint
count_rows (GtkWidget *page)
{
  guint n = 0;

  while (get_row (page, n) != NULL)
    n++;

  return n;
}

static const char *
get_item (const LimberRoutine *routine, guint index)
{
  return ((const LimberRoutineItem *) g_ptr_array_index (routine->items, index))->exercise;
}

static GtkEditable *
get_entry (GtkWidget *page, guint index)
{
  return GTK_EDITABLE (test_find_type (page, ADW_TYPE_ENTRY_ROW, index));
}

static void
leave (TestRoutines *test)
{
  adw_navigation_view_pop (test->view);
  test_wait_idle ();
}

static void
test_duplicate (void)
{
  g_auto (TestRoutines) test = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  const LimberRoutine *original, *copy;

  test_routines_init (&test);
  first = limber_routine_editor_duplicate (test.watch, "core-basics");
  second = limber_routine_editor_duplicate (test.watch, "core-basics");
  g_assert_null (limber_routine_editor_duplicate (test.watch, "no-such-routine"));

  original = limber_routine_book_find_routine (test_routines_get_book (&test), "core-basics");
  copy = limber_routine_book_find_routine (test_routines_get_book (&test), first);
  g_assert_true (copy->own);
  g_assert_false (original->own);
  g_assert_cmpstr (copy->name, ==, COPY);
  g_assert_cmpuint (copy->items->len, ==, original->items->len);
  g_assert_nonnull (test_routines_find (&test, "Copy 2 of Core basics"));
  test_wait_for (test_routines_is_stored (&test, "routine", "Copy 2 of Core basics"));
}

/* A routine that nothing was said about leaves nothing behind. */
static void
test_new_and_empty (void)
{
  g_auto (TestRoutines) test = { 0 };

  test_routines_init (&test);
  test_routines_push (&test, limber_routine_editor_new (test.watch, NULL));
  leave (&test);
  g_assert_cmpuint (test_routines_count_own (&test), ==, 0);
}

static void
test_new_and_named (void)
{
  g_auto (TestRoutines) test = { 0 };
  LimberRoutineEditor *editor;

  test_routines_init (&test);
  editor = limber_routine_editor_new (test.watch, NULL);
  test_routines_push (&test, editor);
  gtk_editable_set_text (get_entry (GTK_WIDGET (editor), 0), "  From   Ms Okafor ");
  g_assert_cmpuint (test_routines_count_own (&test), ==, 0);
  /* By itself, a moment later. */
  test_wait_for (test_routines_count_own (&test) == 1);
  g_assert_nonnull (test_routines_find (&test, "From Ms Okafor"));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (GTK_WIDGET (editor), 0)), ==, "  From   Ms Okafor ");
  test_wait_for (test_routines_is_stored (&test, "routine", "From Ms Okafor"));
}

/* What has an exercise but no name is kept under a stand-in. */
static void
test_new_without_name (void)
{
  g_auto (TestRoutines) test = { 0 };
  LimberRoutineEditor *editor;
  GtkWidget *library;

  test_routines_init (&test);
  editor = limber_routine_editor_new (test.watch, NULL);
  test_routines_push (&test, editor);
  g_signal_emit_by_name (test_find_type (GTK_WIDGET (editor), ADW_TYPE_BUTTON_ROW, 0), "activated");
  test_wait_idle ();
  library = GTK_WIDGET (adw_navigation_view_get_visible_page (test.view));
  g_assert_true (LIMBER_IS_LIBRARY_PAGE (library));
  g_signal_emit_by_name (library, "chosen", "bridge");
  test_wait_idle ();
  g_assert_true (adw_navigation_view_get_visible_page (test.view) == ADW_NAVIGATION_PAGE (editor));
  g_assert_cmpuint (count_rows (GTK_WIDGET (editor)), ==, 1);
  g_assert_nonnull (gtk_widget_get_focus_child (gtk_widget_get_parent (get_row (GTK_WIDGET (editor), 0))));
  leave (&test);
  g_assert_cmpuint (test_routines_find (&test, "New routine")->items->len, ==, 1);
}

static void
test_reorder (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor, *row;
  g_autofree char *second = NULL;

  test_routines_init (&test);
  editor = open_copy (&test);
  second = g_strdup (get_item (test_routines_find (&test, COPY), 1));
  row = get_row (editor, 0);
  gtk_widget_grab_focus (row);
  g_assert_true (gtk_widget_activate_action (row, "item.move", "i", 1));
  g_assert_true (get_row (editor, 1) == row);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test.window)) == row);
  /* The first place has nothing above it. */
  gtk_widget_activate_action (get_row (editor, 0), "item.move", "i", -1);
  g_assert_true (get_row (editor, 1) == row);
  leave (&test);
  g_assert_cmpstr (get_item (test_routines_find (&test, COPY), 0), ==, second);
}

static void
test_remove_item (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor;
  g_autoptr (LimberRoutine) before = NULL;

  test_routines_init (&test);
  editor = open_copy (&test);
  before = limber_routine_ref (test_routines_find (&test, COPY));
  gtk_widget_activate_action (get_row (editor, 2), "item.remove", NULL);
  g_assert_cmpuint (count_rows (editor), ==, before->items->len - 1);
  g_assert_cmpuint (test.n_toasts, ==, 1);
  test_wait_for (test_routines_find (&test, COPY)->items->len == before->items->len - 1);
  test_routines_undo (&test);
  g_assert_cmpuint (count_rows (editor), ==, before->items->len);
  g_assert_true (limber_routine_equal (test_routines_find (&test, COPY), before));
}

static void
test_duplicate_item (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor;
  const LimberRoutine *routine;

  test_routines_init (&test);
  editor = open_copy (&test);
  gtk_widget_activate_action (get_row (editor, 1), "item.duplicate", NULL);
  leave (&test);
  routine = test_routines_find (&test, COPY);
  g_assert_cmpstr (get_item (routine, 1), ==, get_item (routine, 2));
}

static void
test_full (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor;

  test_routines_init (&test);
  editor = open_copy (&test);
  while (count_rows (editor) < LIMBER_ROUTINE_ITEMS_MAX)
    gtk_widget_activate_action (get_row (editor, 0), "item.duplicate", NULL);
  g_assert_cmpuint (test.n_toasts, ==, 0);
  gtk_widget_activate_action (get_row (editor, 0), "item.duplicate", NULL);
  g_assert_cmpuint (test.n_toasts, ==, 1);
  g_assert_cmpuint (count_rows (editor), ==, LIMBER_ROUTINE_ITEMS_MAX);
}

static LimberDose
get_dose (TestRoutines *test, guint index)
{
  return ((const LimberRoutineItem *) g_ptr_array_index (test_routines_find (test, COPY)->items, index))
      ->dose;
}

static guint
find_index (TestRoutines *test, const char *exercise)
{
  const LimberRoutine *routine = test_routines_find (test, COPY);

  for (guint i = 0; i < routine->items->len; i++)
    if (g_strcmp0 (get_item (routine, i), exercise) == 0)
      return i;

  g_assert_not_reached ();
}

static void
test_dose (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor, *page, *reset;
  guint index;
  LimberDose none = LIMBER_DOSE_INIT, dose;

  test_routines_init (&test);
  editor = open_copy (&test);
  index = find_index (&test, "bridge");
  gtk_widget_activate_action (get_row (editor, index), "item.open", NULL);
  test_wait_idle ();
  page = GTK_WIDGET (adw_navigation_view_get_visible_page (test.view));
  g_assert_true (LIMBER_IS_ROUTINE_ITEM_PAGE (page));
  reset = test_find_type (page, ADW_TYPE_BUTTON_ROW, 0);
  g_assert_false (gtk_widget_get_sensitive (reset));

  /* Of the bridge: hold, repetitions, sets. */
  adw_spin_row_set_value (ADW_SPIN_ROW (test_find_type (page, ADW_TYPE_SPIN_ROW, 1)), 7);
  g_assert_true (gtk_widget_get_sensitive (reset));
  leave (&test);
  dose = get_dose (&test, index);
  g_assert_cmpint (dose.reps, ==, 7);
  g_assert_cmpint (dose.hold_s, ==, LIMBER_DOSE_UNSET);

  gtk_widget_activate_action (get_row (editor, index), "item.open", NULL);
  page = GTK_WIDGET (adw_navigation_view_get_visible_page (test.view));
  g_signal_emit_by_name (test_find_type (page, ADW_TYPE_BUTTON_ROW, 0), "activated");
  leave (&test);
  dose = get_dose (&test, index);
  g_assert_true (limber_dose_equal (&dose, &none));
}

/* What is typed and not confirmed counts when the page is left; what is not possible is said. */
static void
test_bad_value (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor, *page, *hold;
  guint index;

  test_routines_init (&test);
  editor = open_copy (&test);
  index = find_index (&test, "bridge");
  gtk_widget_activate_action (get_row (editor, index), "item.open", NULL);
  page = GTK_WIDGET (adw_navigation_view_get_visible_page (test.view));
  hold = test_find_type (page, ADW_TYPE_SPIN_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (hold), "99999");
  adw_spin_row_update (ADW_SPIN_ROW (hold));
  g_assert_true (gtk_widget_has_css_class (hold, "limber-refused"));
  g_assert_nonnull (g_strrstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (hold)), "3600"));
  adw_spin_row_set_value (ADW_SPIN_ROW (hold), 12);
  g_assert_false (gtk_widget_has_css_class (hold, "limber-refused"));

  gtk_editable_set_text (GTK_EDITABLE (hold), "25");
  leave (&test);
  g_assert_cmpint (get_dose (&test, index).hold_s, ==, 25);
}

static void
test_note (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor, *page, *text;

  test_routines_init (&test);
  editor = open_copy (&test);
  gtk_widget_activate_action (get_row (editor, 0), "item.open", NULL);
  page = GTK_WIDGET (adw_navigation_view_get_visible_page (test.view));
  text = test_find_type (page, GTK_TYPE_TEXT_VIEW, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "Left side first", -1);
  leave (&test);
  test_wait_for (test_routines_is_stored (&test, "routine", "Left side first"));
}

static void
test_name_taken_away (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor;

  test_routines_init (&test);
  editor = open_copy (&test);
  g_assert_null (
      test_find_label (editor, "A routine needs a name. Until you type one it is called “" COPY "”."));
  gtk_editable_set_text (get_entry (editor, 0), "");
  g_assert_nonnull (
      test_find_label (editor, "A routine needs a name. Until you type one it is called “" COPY "”."));
  gtk_editable_set_text (get_entry (editor, 1), "Mornings");
  leave (&test);
  g_assert_cmpstr (test_routines_find (&test, COPY)->purpose, ==, "Mornings");
}

/* The window is closed right after the last key. */
static void
test_closing (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor;

  test_routines_init (&test);
  editor = open_copy (&test);
  gtk_editable_set_text (get_entry (editor, 0), "Typed last");
  gtk_window_close (GTK_WINDOW (test.window));
  test.window = NULL;
  g_assert_nonnull (test_routines_find (&test, "Typed last"));
  limber_journal_close (test.app.journal);
  g_assert_true (test_routines_is_stored (&test, "routine", "Typed last"));
}

static void
test_remove (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor;
  g_autoptr (LimberRoutine) before = NULL;

  test_routines_init (&test);
  editor = open_copy (&test);
  gtk_editable_set_text (get_entry (editor, 1), "Typed just before");
  gtk_widget_activate_action (editor, "editor.remove", NULL);
  test_wait_idle ();
  g_assert_cmpuint (test_routines_count_own (&test), ==, 0);
  g_assert_false (LIMBER_IS_ROUTINE_EDITOR (adw_navigation_view_get_visible_page (test.view)));
  test_routines_undo (&test);
  g_assert_cmpstr (test_routines_find (&test, COPY)->purpose, ==, "Typed just before");
  test_wait_for (test_routines_is_stored (&test, "routine", "Typed just before"));
}

/* What cannot be saved stays in the fields, and is saved with the next try. */
static void
test_failure (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor, *banner;
  g_autofree char *id = NULL;

  test_routines_init (&test);
  editor = open_copy (&test);
  banner = test_find_type (editor, ADW_TYPE_BANNER, 0);
  id = g_strdup (test_routines_find (&test, COPY)->id);
  gtk_editable_set_text (get_entry (editor, 0), "Not yet on disk");
  test_wait_for (test_routines_find (&test, "Not yet on disk") != NULL);
  test_routines_fail (&test);
  limber_routine_book_remove_routine (test_routines_get_book (&test), id);
  g_signal_emit_by_name (test.watch, "changed");
  test_wait_idle ();
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (editor, 0)), ==, "Not yet on disk");
  g_signal_emit_by_name (banner, "button-clicked");
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_nonnull (test_routines_find (&test, "Not yet on disk"));
}

/* An exercise that is removed elsewhere leaves the routine that is open. */
static void
test_exercise_removed (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor;
  g_autofree char *exercise = NULL;
  g_autoptr (AdwToast) toast = NULL;
  LimberRoutineDraft *draft;
  g_autofree char *id = NULL;

  test_routines_init (&test);
  exercise = test_routines_add_exercise (&test, "Towel");
  id = limber_routine_editor_duplicate (test.watch, "core-basics");
  draft = limber_routine_draft_new (test.watch, id);
  {
    g_autoptr (LimberRoutineItem) item = limber_routine_item_new (exercise);

    limber_routine_draft_insert (draft, 0, item, 0);
  }
  g_object_unref (draft);
  editor = GTK_WIDGET (limber_routine_editor_new (test.watch, id));
  test_routines_push (&test, editor);
  g_assert_cmpstr (get_item (test_routines_find (&test, COPY), 0), ==, exercise);

  toast = limber_own_removal_remove_exercise (test.watch, exercise);
  test_wait_idle ();
  g_assert_cmpstr (adw_toast_get_title (toast), ==, "“Towel” was removed, also from “" COPY "”");
  g_assert_cmpuint (count_rows (editor), ==, test_routines_find (&test, COPY)->items->len);
  g_assert_cmpstr (get_item (test_routines_find (&test, COPY), 0), !=, exercise);
  test_routines_press_toast (toast);
  test_wait_idle ();
  g_assert_cmpstr (get_item (test_routines_find (&test, COPY), 0), ==, exercise);
  g_assert_cmpuint (count_rows (editor), ==, test_routines_find (&test, COPY)->items->len);
}

static void
test_finalizes (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *editor, *page;

  test_routines_init (&test);
  editor = g_object_ref (open_copy (&test));
  gtk_widget_activate_action (get_row (editor, 0), "item.open", NULL);
  page = g_object_ref (GTK_WIDGET (adw_navigation_view_get_visible_page (test.view)));
  leave (&test);
  test_finalize (page);
  leave (&test);
  test_finalize (editor);
}

int
main (int argc, char *argv[])
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  limber_app_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/app/routine-editor/duplicate", test_duplicate);
  g_test_add_func ("/app/routine-editor/new-and-empty", test_new_and_empty);
  g_test_add_func ("/app/routine-editor/new-and-named", test_new_and_named);
  g_test_add_func ("/app/routine-editor/new-without-name", test_new_without_name);
  g_test_add_func ("/app/routine-editor/reorder", test_reorder);
  g_test_add_func ("/app/routine-editor/remove-item", test_remove_item);
  g_test_add_func ("/app/routine-editor/duplicate-item", test_duplicate_item);
  g_test_add_func ("/app/routine-editor/full", test_full);
  g_test_add_func ("/app/routine-editor/dose", test_dose);
  g_test_add_func ("/app/routine-editor/bad-value", test_bad_value);
  g_test_add_func ("/app/routine-editor/note", test_note);
  g_test_add_func ("/app/routine-editor/name-taken-away", test_name_taken_away);
  g_test_add_func ("/app/routine-editor/closing", test_closing);
  g_test_add_func ("/app/routine-editor/remove", test_remove);
  g_test_add_func ("/app/routine-editor/failure", test_failure);
  g_test_add_func ("/app/routine-editor/exercise-removed", test_exercise_removed);
  g_test_add_func ("/app/routine-editor/finalizes", test_finalizes);

  return g_test_run ();
}
