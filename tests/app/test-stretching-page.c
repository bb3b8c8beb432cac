/* test-stretching-page.c — how routines are done, as it is set in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"
#include "limber-test-tree.h"

#include "limber-app.h"
#include "limber-cue-backend.h"
#include "limber-cue-player.h"
#include "limber-preferences-dialog.h"
#include "limber-safety-page.h"
#include "limber-settings-stretch.h"
#include "limber-store-patterns.h"
#include "limber-stretching-page.h"

#include <string.h>

typedef struct
{
  LimberSettings *settings;
  GtkWidget *window;
  GtkWidget *page;

  /* What would be heard. */
  GString *heard;
  gboolean has_no_sound;

  /* Of the tests that need a journal. */
  TestApp app;
  LimberRoutineWatch *watch;
  guint n_failed;
} Fixture;

static gboolean
heard_load (gpointer data, gboolean low_pitch)
{
  g_string_append (((Fixture *) data)->heard, low_pitch ? "low " : "load ");

  return !((Fixture *) data)->has_no_sound;
}

static void
heard_play (gpointer data, LimberCue cue, double volume)
{
  g_string_append_printf (((Fixture *) data)->heard, "%d ", cue);
}

static void
heard_stop (gpointer data)
{
  g_string_append (((Fixture *) data)->heard, "stop ");
}

static const LimberCueBackend backend = { .load = heard_load, .play = heard_play, .stop = heard_stop };

#define assert_heard(fixture, expected)                                                                      \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_assert_cmpstr ((fixture)->heard->str, ==, expected);                                                   \
    g_string_truncate ((fixture)->heard, 0);                                                                 \
  }                                                                                                          \
  G_STMT_END

static void
open_page (Fixture *fixture)
{
  fixture->page = g_object_ref_sink (g_object_new (LIMBER_TYPE_STRETCHING_PAGE, NULL));
  limber_stretching_page_set_settings (LIMBER_STRETCHING_PAGE (fixture->page), fixture->settings);

  fixture->window = g_object_ref_sink (adw_window_new ());
  /* The smallest window and the frame drawn around it where nothing is transparent. */
  gtk_widget_set_size_request (fixture->window, 372, 306);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_for (gtk_widget_get_height (fixture->page) > 0);
}

static void
close_page (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_finalize (fixture->window);
  test_finalize (fixture->page);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->heard = g_string_new (NULL);
  limber_cue_player_set_backend_for_tests (&backend, fixture);
  fixture->settings = limber_settings_new_in_memory ();
  open_page (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_page (fixture);
  g_assert_finalize_object (fixture->settings);
  limber_cue_player_set_backend_for_tests (NULL, NULL);
  g_string_free (fixture->heard, TRUE);
}

static gpointer
find_row (Fixture *fixture, const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = test_find_type (fixture->page, ADW_TYPE_PREFERENCES_ROW, i)) != NULL; i++)
    if (strcmp (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0)
      return row;

  g_assert_not_reached ();
}

static GtkButton *
find_button (Fixture *fixture, const char *title)
{
  return GTK_BUTTON (test_find_type (find_row (fixture, title), GTK_TYPE_BUTTON, 0));
}

static const char *
get_subtitle (Fixture *fixture, const char *title)
{
  return adw_action_row_get_subtitle (find_row (fixture, title));
}

static gboolean
get_flag (Fixture *fixture, const char *key)
{
  return limber_settings_get_stretch_flag (fixture->settings, key);
}

/* Each switch sets what it says, and follows it. */
static void
test_flags (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *title, *key;
    gboolean is_inverted;
  } rows[] = {
    { "_Play sounds", LIMBER_SETTINGS_CUE_MUTED, TRUE },
    { "_Lower sounds", LIMBER_SETTINGS_CUE_LOW_PITCH, FALSE },
#ifdef HAVE_SPEECH
    { "_Say names", LIMBER_SETTINGS_VOICE, FALSE },
#endif
    { "_Repetitions go on by themselves", LIMBER_SETTINGS_PACED, FALSE },
    { "_Keep going when the screen is locked", LIMBER_SETTINGS_KEEP_GOING_LOCKED, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AdwSwitchRow *row = find_row (fixture, rows[i].title);

      g_assert_cmpint (adw_switch_row_get_active (row), ==, rows[i].is_inverted);
      g_assert_false (get_flag (fixture, rows[i].key));
      adw_switch_row_set_active (row, !rows[i].is_inverted);
      g_assert_true (get_flag (fixture, rows[i].key));
      limber_settings_set_stretch_flag (fixture->settings, rows[i].key, FALSE);
      g_assert_cmpint (adw_switch_row_get_active (row), ==, rows[i].is_inverted);
    }
}

static void
test_times (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *title, *key;
    int value;
  } rows[] = {
    { "_First exercise", LIMBER_SETTINGS_FIRST_READY, 10 },
    { "_Next exercise", LIMBER_SETTINGS_READY, 5 },
    { "_Change sides", LIMBER_SETTINGS_CHANGE, 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AdwSpinRow *row = find_row (fixture, rows[i].title);

      g_assert_cmpint ((int) adw_spin_row_get_value (row), ==, rows[i].value);
      adw_spin_row_set_value (row, 0);
      g_assert_cmpint (limber_settings_get_stretch_seconds (fixture->settings, rows[i].key), ==, 0);
      adw_spin_row_set_value (row, 61);
      g_assert_cmpint (limber_settings_get_stretch_seconds (fixture->settings, rows[i].key), ==, 60);
    }
}

static void
assert_value_text (GtkRange *range, const char *text)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (range), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);
}

/* Opening the page opens no sounds; moving the slider lets one be heard, once. */
static void
test_volume (Fixture *fixture, gconstpointer data)
{
  GtkRange *volume = GTK_RANGE (test_find_type (fixture->page, GTK_TYPE_SCALE, 0));

  assert_heard (fixture, "");
  assert_value_text (volume, "70 %");
  for (int i = 6; i >= 2; i--)
    gtk_range_set_value (volume, i / 10.0);
  g_assert_cmpfloat_with_epsilon (limber_settings_get_cue_volume (fixture->settings), 0.2, 1e-9);
  assert_value_text (volume, "20 %");
  test_wait_for (fixture->heard->len > 0);
  assert_heard (fixture, "load 2 ");

  adw_switch_row_set_active (find_row (fixture, "_Lower sounds"), TRUE);
  assert_heard (fixture, "low ");
  test_wait_for (fixture->heard->len > 0);
  assert_heard (fixture, "2 ");

  adw_switch_row_set_active (find_row (fixture, "_Play sounds"), FALSE);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (volume)));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (find_button (fixture, "Listen to the sounds"))));
}

static void
test_listen (Fixture *fixture, gconstpointer data)
{
  GtkButton *button = find_button (fixture, "Listen to the sounds");
  g_autofree char *before = g_strdup (get_subtitle (fixture, "Listen to the sounds"));

  g_signal_emit_by_name (button, "clicked");
  assert_heard (fixture, "load 0 ");
  g_assert_cmpstr (get_subtitle (fixture, "Listen to the sounds"), ==, "Get ready");
  g_assert_cmpstr (gtk_button_get_label (button), ==, "_Stop");
  test_wait_for (fixture->heard->len > 0);
  assert_heard (fixture, "2 ");
  g_assert_cmpstr (get_subtitle (fixture, "Listen to the sounds"), ==, "Three seconds left");

  g_signal_emit_by_name (button, "clicked");
  assert_heard (fixture, "stop ");
  g_assert_cmpstr (get_subtitle (fixture, "Listen to the sounds"), ==, before);
  g_assert_cmpstr (gtk_button_get_label (button), ==, "_Test");

  /* Turned off meanwhile, it ends. */
  g_signal_emit_by_name (button, "clicked");
  adw_switch_row_set_active (find_row (fixture, "_Play sounds"), FALSE);
  g_assert_cmpstr (gtk_button_get_label (button), ==, "_Test");
}

/* Out of sight nothing is heard. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_signal_emit_by_name (find_button (fixture, "Listen to the sounds"), "clicked");
  gtk_widget_set_visible (fixture->page, FALSE);
  assert_heard (fixture, "load 0 stop ");
}

static void
test_no_sound (Fixture *fixture, gconstpointer data)
{
  GtkButton *button = find_button (fixture, "Listen to the sounds");

  fixture->has_no_sound = TRUE;
  g_signal_emit_by_name (button, "clicked");
  assert_heard (fixture, "load ");
  g_assert_nonnull (strstr (get_subtitle (fixture, "Listen to the sounds"), "is also shown."));
  g_assert_cmpstr (gtk_button_get_label (button), ==, "_Test");

  /* There may be a device the next time. */
  fixture->has_no_sound = FALSE;
  g_signal_emit_by_name (button, "clicked");
  assert_heard (fixture, "load 0 ");
  g_assert_cmpstr (get_subtitle (fixture, "Listen to the sounds"), ==, "Get ready");
}

#ifdef HAVE_SPEECH
/* There is no speech service in tests. */
static void
test_no_voice (Fixture *fixture, gconstpointer data)
{
  GtkButton *button = find_button (fixture, "Listen to the voice");

  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (button)));
  adw_switch_row_set_active (find_row (fixture, "_Say names"), TRUE);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (button)));
  for (guint i = 0; i < 2; i++)
    {
      g_signal_emit_by_name (button, "clicked");
      test_wait_for (get_subtitle (fixture, "Listen to the voice")[0] != '\0');
      g_assert_true (
          g_str_has_prefix (get_subtitle (fixture, "Listen to the voice"), "The speech service does not"));
    }
}
#endif

static gboolean
is_below (GtkWidget *widget, gpointer ancestor)
{
  return widget != NULL && (widget == ancestor || gtk_widget_is_ancestor (widget, ancestor));
}

/* The keyboard comes to the slider, sets it and gets on from it. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *volume = test_find_type (fixture->page, GTK_TYPE_SCALE, 0);
  GtkWindow *window = GTK_WINDOW (fixture->window);

  g_assert_true (gtk_widget_grab_focus (volume));
  g_signal_emit_by_name (volume, "move-slider", GTK_SCROLL_STEP_FORWARD);
  g_assert_cmpfloat_with_epsilon (limber_settings_get_cue_volume (fixture->settings), 0.75, 1e-9);

  for (guint i = 0;
       i < 20 && !is_below (gtk_window_get_focus (window), find_row (fixture, "_First exercise")); i++)
    g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (is_below (gtk_window_get_focus (window), find_row (fixture, "_First exercise")));
  for (guint i = 0; i < 20 && !is_below (gtk_window_get_focus (window), volume); i++)
    g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (is_below (gtk_window_get_focus (window), volume));
}

static void
failed_cb (LimberRoutineWatch *watch, const GError *error, Fixture *fixture)
{
  fixture->n_failed++;
}

static void
open_watch (Fixture *fixture)
{
  fixture->watch = limber_routine_watch_new (fixture->app.journal);
  g_signal_connect (fixture->watch, "failed", G_CALLBACK (failed_cb), fixture);
  limber_routine_watch_start (fixture->watch);
  test_wait_for (limber_routine_watch_get_is_loaded (fixture->watch));
  limber_stretching_page_set_watch (LIMBER_STRETCHING_PAGE (fixture->page), fixture->watch);
}

static void
close_watch (Fixture *fixture)
{
  limber_stretching_page_set_watch (LIMBER_STRETCHING_PAGE (fixture->page), NULL);
  limber_routine_watch_stop (fixture->watch);
  test_finalize (fixture->watch);
}

/* As another page, or another program, said it before. */
static void
fill_journal (TestApp *app)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberStore) store = limber_store_open (app->file.path, LIMBER_STORE_NONE, &error);
  g_autoptr (LimberBackground) background = limber_background_new ();
  g_autoptr (LimberExerciseChoice) choice = limber_exercise_choice_new ("bird-dog");

  g_assert_no_error (error);
  background->facts[LIMBER_BACKGROUND_OSTEOPOROSIS] = TRUE;
  limber_store_save_background (store, background, &error);
  g_assert_no_error (error);
  choice->hidden = TRUE;
  choice->extra_reps = 2;
  limber_store_save_exercise_choice (store, choice, &error);
  g_assert_no_error (error);
}

static void
set_up_journal (Fixture *fixture, gconstpointer data)
{
  set_up (fixture, data);
  test_app_init (&fixture->app);
  if (data != NULL)
    fill_journal (&fixture->app);
  open_watch (fixture);
}

static void
tear_down_journal (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->n_failed, ==, 0);
  close_watch (fixture);
  tear_down (fixture, data);
  test_app_clear (&fixture->app);
}

static GtkSwitch *
find_limit (Fixture *fixture, LimberStrain strain)
{
  return GTK_SWITCH (
      test_find_type (find_row (fixture, limber_strain_get_limit_title (strain)), GTK_TYPE_SWITCH, 0));
}

static void
test_limits (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < LIMBER_N_STRAINS; i++)
    {
      GtkSwitch *toggle = find_limit (fixture, (LimberStrain) (1u << i));

      g_assert_false (gtk_switch_get_active (toggle));
      gtk_switch_set_active (toggle, TRUE);
      g_assert_cmpint (limber_routine_watch_get_limits (fixture->watch), ==, (1 << (i + 1)) - 1);
    }
  gtk_switch_set_active (find_limit (fixture, LIMBER_STRAIN_ROTATION), FALSE);
  g_assert_cmpint (limber_routine_watch_get_limits (fixture->watch), ==,
                   LIMBER_STRAIN_ALL & ~LIMBER_STRAIN_ROTATION);

  /* Another watch reads it from the file. */
  close_watch (fixture);
  open_watch (fixture);
  g_assert_cmpint (limber_routine_watch_get_limits (fixture->watch), ==,
                   LIMBER_STRAIN_ALL & ~LIMBER_STRAIN_ROTATION);
  g_assert_true (gtk_switch_get_active (find_limit (fixture, LIMBER_STRAIN_KNEELING)));
  g_assert_false (gtk_switch_get_active (find_limit (fixture, LIMBER_STRAIN_ROTATION)));
}

/* What follows from osteoporosis is on, cannot be turned off, says why, and is not made the user's own word.
 */
static void
test_osteoporosis (Fixture *fixture, gconstpointer data)
{
  static const LimberStrain follow[] = { LIMBER_STRAIN_FLEXION, LIMBER_STRAIN_ROTATION };

  for (guint i = 0; i < G_N_ELEMENTS (follow); i++)
    {
      const char *title = limber_strain_get_limit_title (follow[i]);
      GtkSwitch *toggle = find_limit (fixture, follow[i]);

      g_assert_true (gtk_switch_get_active (toggle));
      g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (toggle)));
      g_assert_nonnull (strstr (get_subtitle (fixture, title), "osteoporosis"));
      gtk_widget_activate (find_row (fixture, title));
      g_assert_true (gtk_switch_get_active (toggle));
    }
  g_assert_cmpstr (get_subtitle (fixture, limber_strain_get_limit_title (LIMBER_STRAIN_PRONE)), ==, "");
  gtk_widget_activate (find_row (fixture, limber_strain_get_limit_title (LIMBER_STRAIN_PRONE)));
  g_assert_cmpint (limber_routine_watch_get_limits (fixture->watch), ==, LIMBER_STRAIN_PRONE);
}

static const LimberExerciseChoice *
get_choice (Fixture *fixture)
{
  return g_hash_table_lookup (limber_routine_watch_peek_choices (fixture->watch), "bird-dog");
}

static AdwToast *
take_toast_cb (gpointer group, AdwToast *toast, AdwToast **kept)
{
  return *kept = g_object_ref (toast);
}

static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  const char *name
      = limber_routine_book_find_exercise (limber_routine_watch_get_book (fixture->watch), "bird-dog")->name;
  GtkWidget *button = GTK_WIDGET (find_button (fixture, name));
  g_autoptr (AdwToast) toast = NULL;

  g_signal_connect (gtk_widget_get_ancestor (button, ADW_TYPE_PREFERENCES_GROUP), "toast",
                    G_CALLBACK (take_toast_cb), &toast);
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  /* What else was decided about it stays. */
  g_assert_false (get_choice (fixture)->hidden);
  g_assert_cmpint (get_choice (fixture)->extra_reps, ==, 2);
  g_assert_null (test_find_label (fixture->page, name));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->window)));

  g_assert_nonnull (strstr (adw_toast_get_title (toast), name));
  g_signal_emit_by_name (toast, "button-clicked");
  g_assert_true (get_choice (fixture)->hidden);
  g_assert_nonnull (test_find_label (fixture->page, name));
}

/* In the dialog, where the page to read first is put on top of it. */
static void
test_dialog (void)
{
  g_auto (TestApp) app = { 0 };
  LimberSettings *settings = limber_settings_new_in_memory ();
  LimberRoutineWatch *watch;
  GtkWidget *window = g_object_ref_sink (adw_window_new ());
  AdwDialog *dialog;
  Fixture fixture = { 0 };

  test_app_init (&app);
  watch = limber_routine_watch_new (app.journal);
  limber_routine_watch_start (watch);
  dialog = g_object_ref_sink (limber_preferences_dialog_new (settings, app.journal));
  limber_preferences_dialog_set_routine_watch (LIMBER_PREFERENCES_DIALOG (dialog), watch);
  gtk_widget_set_size_request (window, 372, 306);
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, window);
  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), "stretching");
  fixture.page = test_find_type (GTK_WIDGET (dialog), LIMBER_TYPE_STRETCHING_PAGE, 0);
  gtk_widget_activate (find_row (&fixture, "Before you start"));
  test_wait_for (test_find_type (GTK_WIDGET (dialog), LIMBER_TYPE_SAFETY_PAGE, 0) != NULL);

  adw_dialog_force_close (dialog);
  test_wait_for (gtk_widget_get_parent (GTK_WIDGET (dialog)) == NULL);
  limber_routine_watch_stop (watch);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (dialog);
  g_object_unref (window);
  test_finalize (watch);
  g_object_unref (settings);
  limber_journal_close (app.journal);
  test_wait_idle ();
  g_clear_object (&app.journal);
}

#define ADD_JOURNAL(path, filled, test)                                                                      \
  g_test_add ("/stretching-page/" path, Fixture, filled, set_up_journal, test, tear_down_journal)
#define ADD(path, test) g_test_add ("/stretching-page/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  /* Neither a real speech service nor one that is started. */
  g_setenv ("SPEECHD_ADDRESS", "unix_socket:/nowhere/socket", TRUE);
  g_setenv ("SPEECHD_CMD", "/bin/false", TRUE);
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  limber_app_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("flags", test_flags);
  ADD ("times", test_times);
  ADD ("volume", test_volume);
  ADD ("listen", test_listen);
  ADD ("closed", test_closed);
  ADD ("no-sound", test_no_sound);
#ifdef HAVE_SPEECH
  ADD ("no-voice", test_no_voice);
#endif
  ADD ("keyboard", test_keyboard);
  ADD_JOURNAL ("limits", NULL, test_limits);
  ADD_JOURNAL ("osteoporosis", "filled", test_osteoporosis);
  ADD_JOURNAL ("hidden", "filled", test_hidden);
  g_test_add_func ("/stretching-page/dialog", test_dialog);

  return g_test_run ();
}
