/* limber-test-routines.c — routines of a journal, and a window for the pages that change them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-routines.h"

#include "limber-store-routines.h"

#include <string.h>

void
test_routines_init (TestRoutines *test)
{
  test_app_init (&test->app);
  test->watch = limber_routine_watch_new (test->app.journal);
  limber_routine_watch_start (test->watch);
  test_wait_for (limber_routine_watch_get_is_loaded (test->watch));

  test->window = adw_window_new ();
  test->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_set_animate_transitions (test->view, FALSE);
  adw_navigation_view_push (test->view, adw_navigation_page_new (gtk_label_new (""), "Below"));
  gtk_widget_set_size_request (test->window, 372, 600);
  adw_window_set_content (ADW_WINDOW (test->window), GTK_WIDGET (test->view));
  gtk_window_present (GTK_WINDOW (test->window));
}

/* Whatever a page kept of itself would show here: nothing may outlive its window but what is asked to. */
void
test_routines_clear (TestRoutines *test)
{
  g_clear_object (&test->toast);
  if (test->window != NULL)
    gtk_window_destroy (GTK_WINDOW (test->window));
  test_wait_idle ();
  limber_routine_watch_stop (test->watch);
  limber_journal_close (test->app.journal);
  test_wait_idle ();
  g_assert_finalize_object (test->watch);
  test_app_clear (&test->app);
}

static void
push_cb (TestRoutines *test, AdwNavigationPage *page)
{
  test_routines_push (test, page);
}

static void
toast_cb (TestRoutines *test, AdwToast *toast)
{
  g_set_object (&test->toast, toast);
  test->n_toasts++;
}

/* As the window does it. */
void
test_routines_push (TestRoutines *test, gpointer page)
{
  if (g_signal_lookup ("push", G_OBJECT_TYPE (page)) != 0)
    g_signal_connect_swapped (page, "push", G_CALLBACK (push_cb), test);
  if (g_signal_lookup ("toast", G_OBJECT_TYPE (page)) != 0)
    g_signal_connect_swapped (page, "toast", G_CALLBACK (toast_cb), test);
  adw_navigation_view_push (test->view, page);
  test_wait_idle ();
}

void
test_routines_take_toast (gpointer data, AdwToast *toast)
{
  toast_cb (data, toast);
  g_object_unref (toast);
}

void
test_routines_press_toast (AdwToast *toast)
{
  g_signal_emit_by_name (toast, "button-clicked");
}

void
test_routines_undo (TestRoutines *test)
{
  g_assert_nonnull (test->toast);
  test_routines_press_toast (test->toast);
  test_wait_idle ();
}

LimberRoutineBook *
test_routines_get_book (TestRoutines *test)
{
  return limber_routine_watch_get_book (test->watch);
}

/* One of the user's own. */
const LimberRoutine *
test_routines_find (TestRoutines *test, const char *name)
{
  const GPtrArray *routines = limber_routine_book_peek_routines (test_routines_get_book (test));

  for (guint i = 0; i < routines->len; i++)
    {
      const LimberRoutine *routine = g_ptr_array_index (routines, i);

      if (routine->own && g_strcmp0 (routine->name, name) == 0)
        return routine;
    }

  return NULL;
}

const LimberExercise *
test_routines_find_exercise (TestRoutines *test, const char *name)
{
  const GPtrArray *exercises = limber_routine_book_peek_exercises (test_routines_get_book (test));

  for (guint i = 0; i < exercises->len; i++)
    {
      const LimberExercise *exercise = g_ptr_array_index (exercises, i);

      if (exercise->own && g_strcmp0 (exercise->name, name) == 0)
        return exercise;
    }

  return NULL;
}

guint
test_routines_count_own (TestRoutines *test)
{
  const GPtrArray *routines = limber_routine_book_peek_routines (test_routines_get_book (test));
  guint n = 0;

  for (guint i = 0; i < routines->len; i++)
    n += ((const LimberRoutine *) g_ptr_array_index (routines, i))->own ? 1 : 0;

  return n;
}

/* Returns: (transfer full): its id */
char *
test_routines_add_exercise (TestRoutines *test, const char *name)
{
  g_autofree char *id = limber_routine_book_make_id (test_routines_get_book (test));
  g_autoptr (LimberExercise) exercise = limber_exercise_new (id);

  g_set_str (&exercise->name, name);
  exercise->mode = LIMBER_EXERCISE_HOLD;
  exercise->dose = (LimberDose) { 20, 2, 2, 1, 10, 0 };
  exercise->own = TRUE;
  limber_routine_watch_save_exercise (test->watch, exercise);

  return g_strdup (id);
}

/* As the watch says that something could not be saved, before it shows again what there is. */
void
test_routines_fail (TestRoutines *test)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full.");

  g_signal_emit_by_name (test->watch, "failed", error);
}

gboolean
test_routines_is_stored (TestRoutines *test, const char *kind, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberStore) store = limber_store_open (test->app.file.path, LIMBER_STORE_READ_ONLY, &error);
  g_autoptr (GPtrArray) texts = NULL;

  g_assert_no_error (error);
  texts = limber_store_load_own_texts (store, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < texts->len; i++)
    {
      const LimberOwnText *own = g_ptr_array_index (texts, i);

      if (strcmp (own->kind, kind) == 0 && strstr (own->json, text) != NULL)
        return TRUE;
    }

  return FALSE;
}
