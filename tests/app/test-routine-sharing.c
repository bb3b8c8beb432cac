/* test-routine-sharing.c — routines into a file and out of one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "limber-app.h"
#include "limber-routine-editor.h"
#include "limber-routine-sharing.h"
#include "limber-test-routines.h"
#include "limber-test-tree.h"

static GFile *
get_file (TestRoutines *test, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (test->app.file.path);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_new_for_path (path);
}

static void
write_file (GFile *file, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), text, -1, &error);
  g_assert_no_error (error);
}

static void
remove_file (GFile *file)
{
  g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
}

static AdwDialog *
get_dialog (TestRoutines *test)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (test->window));
}

static void
import (TestRoutines *test, GFile *file)
{
  guint n_toasts = test->n_toasts;

  limber_routine_sharing_import_file (test->watch, file, GTK_WIDGET (test->view), test_routines_take_toast,
                                      test);
  test_wait_for (test->n_toasts > n_toasts || get_dialog (test) != NULL);
}

static void export (TestRoutines *test, const char *routine, GFile *file)
{
  guint n_toasts = test->n_toasts;

  limber_routine_sharing_export_to (test->watch, routine, file, GTK_WIDGET (test->view),
                                    test_routines_take_toast, test);
  test_wait_for (test->n_toasts > n_toasts || get_dialog (test) != NULL);
}

/* Returns: (transfer full): the id of a routine with an exercise of the user's own */
static char *
add_routine (TestRoutines *test)
{
  g_autofree char *exercise = test_routines_add_exercise (test, "Towel");
  g_autoptr (LimberRoutine) routine = limber_routine_new ("own-0000abcd");

  g_set_str (&routine->name, "Evening / night");
  routine->own = TRUE;
  limber_routine_add (routine, exercise);
  limber_routine_add (routine, "bridge")->dose.reps = 9;
  limber_routine_watch_save_routine (test->watch, routine);

  return g_strdup (routine->id);
}

static void
test_there_and_back (void)
{
  g_auto (TestRoutines) test = { 0 };
  g_autoptr (GFile) file = NULL;
  g_autofree char *id = NULL;
  const LimberRoutine *routine;
  GStatBuf status;

  test_routines_init (&test);
  file = get_file (&test, "routine.json");
  id = add_routine (&test);
  export (&test, id, file);
  g_assert_cmpstr (adw_toast_get_title (test.toast), ==, "Saved to “routine.json”");
  g_assert_cmpint (g_stat (g_file_peek_path (file), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0077, ==, 0);

  /* What is there already is not added once more. */
  import (&test, file);
  g_assert_cmpstr (adw_toast_get_title (test.toast), ==, "Everything in the file is there already");
  g_assert_cmpuint (test_routines_count_own (&test), ==, 1);

  limber_routine_watch_remove_routine (test.watch, id);
  limber_routine_watch_remove_exercise (test.watch, test_routines_find_exercise (&test, "Towel")->id);
  import (&test, file);
  g_assert_cmpstr (adw_toast_get_title (test.toast), ==, "1 routine and 1 exercise were added");
  routine = test_routines_find (&test, "Evening / night");
  g_assert_nonnull (routine);
  g_assert_cmpstr (((LimberRoutineItem *) g_ptr_array_index (routine->items, 0))->exercise, ==,
                   test_routines_find_exercise (&test, "Towel")->id);
  g_assert_cmpint (((LimberRoutineItem *) g_ptr_array_index (routine->items, 1))->dose.reps, ==, 9);
  test_wait_for (test_routines_is_stored (&test, "routine", "Evening / night"));

  test_routines_undo (&test);
  g_assert_null (test_routines_find (&test, "Evening / night"));
  g_assert_null (test_routines_find_exercise (&test, "Towel"));
  test_wait_for (!test_routines_is_stored (&test, "routine", "Evening / night"));
  remove_file (file);
}

static void
test_all (void)
{
  g_auto (TestRoutines) test = { 0 };
  g_autoptr (GFile) file = NULL;
  g_autofree char *id = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *lonely = NULL;

  test_routines_init (&test);
  file = get_file (&test, "all.json");
  id = add_routine (&test);
  copy = limber_routine_editor_duplicate (test.watch, "desk-break");
  lonely = test_routines_add_exercise (&test, "In no routine");
  export (&test, NULL, file);
  limber_routine_watch_remove_routine (test.watch, id);
  limber_routine_watch_remove_routine (test.watch, copy);
  limber_routine_watch_remove_exercise (test.watch, lonely);
  limber_routine_watch_remove_exercise (test.watch, test_routines_find_exercise (&test, "Towel")->id);
  import (&test, file);
  g_assert_cmpstr (adw_toast_get_title (test.toast), ==, "2 routines and 2 exercises were added");
  g_assert_nonnull (test_routines_find (&test, "Copy of Desk break"));
  g_assert_nonnull (test_routines_find_exercise (&test, "In no routine"));
  remove_file (file);
}

/* One that comes with Limber becomes the user's own when it is read again. */
static void
test_built_in (void)
{
  g_auto (TestRoutines) test = { 0 };
  g_autoptr (GFile) file = NULL;

  test_routines_init (&test);
  file = get_file (&test, "built-in.json");
  export (&test, "desk-break", file);
  import (&test, file);
  g_assert_cmpstr (adw_toast_get_title (test.toast), ==, "1 routine was added");
  g_assert_nonnull (test_routines_find (&test, "Desk break"));
  remove_file (file);
}

static const struct
{
  const char *text;
  const char *said;
} broken[] = {
  { "", NULL },
  { "no JSON at all", NULL },
  { "{\"format\": \"limber-routines\", \"version\": 1, \"routines\": [{\"id\": \"a\", \"name\": \"A\", "
    "\"surface\": \"mat\", \"items\": [{\"exercise\": \"no-such-thing\"}]}]}",
    "no-such-thing" },
  { "{\"format\": \"limber-routines\", \"version\": 1, \"routines\": [{\"id\": \"a\", \"name\": \"A\", "
    "\"surface\": \"mat\", \"items\": [{\"exercise\": \"bridge\", \"dose\": {\"hold_s\": -5}}]}]}",
    "hold_s" },
};

static void
test_broken (void)
{
  g_auto (TestRoutines) test = { 0 };
  g_autoptr (GFile) file = NULL;

  test_routines_init (&test);
  file = get_file (&test, "broken.json");
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      AdwDialog *dialog;

      write_file (file, broken[i].text);
      import (&test, file);
      dialog = get_dialog (&test);
      g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
      g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "Nothing was imported");
      g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "broken.json"));
      if (broken[i].said != NULL)
        g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), broken[i].said));
      adw_dialog_force_close (dialog);
      test_wait_for (get_dialog (&test) == NULL);
    }
  g_assert_cmpuint (test_routines_count_own (&test), ==, 0);
  g_assert_cmpuint (test.n_toasts, ==, 0);
  remove_file (file);
}

static void
test_cannot_be_written (void)
{
  g_auto (TestRoutines) test = { 0 };
  g_autoptr (GFile) file = NULL;

  test_routines_init (&test);
  file = get_file (&test, "no-such-folder/routine.json");
  export (&test, "desk-break", file);
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (&test)));
  g_assert_cmpuint (test.n_toasts, ==, 0);
  adw_dialog_force_close (get_dialog (&test));
  test_wait_for (get_dialog (&test) == NULL);
}

/* A page that is gone is not told any more, and nothing is added behind its back. */
static void
test_left (void)
{
  g_auto (TestRoutines) test = { 0 };
  g_autoptr (GFile) file = NULL;

  test_routines_init (&test);
  file = get_file (&test, "left.json");
  export (&test, "desk-break", file);
  test.n_toasts = 0;
  limber_routine_sharing_import_file (test.watch, file, GTK_WIDGET (test.view), test_routines_take_toast,
                                      &test);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&test.window)));
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (5000);
      test_wait_idle ();
    }
  g_assert_cmpuint (test.n_toasts, ==, 0);
  remove_file (file);
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *file;
  } names[] = {
    { NULL, "Limber routines.json" },
    { "Evening", "Evening.json" },
    { "Evening / night: \"slow\"", "Evening - night- -slow-.json" },
    { "../../etc", "Limber routines.json" },
    { "...", "Limber routines.json" },
    { "Für Großmutter.", "Für Großmutter.json" },
    { "a\nb", "a-b.json" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = limber_routine_sharing_suggest_name (names[i].name);

      g_assert_cmpstr (file, ==, names[i].file);
    }
}

int
main (int argc, char *argv[])
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  limber_app_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/app/routine-sharing/there-and-back", test_there_and_back);
  g_test_add_func ("/app/routine-sharing/all", test_all);
  g_test_add_func ("/app/routine-sharing/built-in", test_built_in);
  g_test_add_func ("/app/routine-sharing/broken", test_broken);
  g_test_add_func ("/app/routine-sharing/cannot-be-written", test_cannot_be_written);
  g_test_add_func ("/app/routine-sharing/left", test_left);
  g_test_add_func ("/app/routine-sharing/names", test_names);

  return g_test_run ();
}
