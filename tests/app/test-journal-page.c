/* test-journal-page.c — the page around a real journal: what is done with its widgets arrives in the file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

#include "limber-advice-area.h"
#include "limber-app.h"
#include "limber-body-map.h"
#include "limber-check-in-row.h"
#include "limber-chip-box.h"
#include "limber-date.h"
#include "limber-day-editor.h"
#include "limber-journal-page.h"
#include "limber-measure-row.h"
#include "limber-note-view.h"
#include "limber-pain-list.h"
#include "limber-recent-day-row.h"
#include "limber-scale.h"
#include "limber-widgets.h"

typedef struct
{
  TestApp app;
  LimberSettings *settings;
  GtkWidget *window;
  LimberJournalPage *page;
  AdwToast *toast;
} TestPage;

static GtkWidget *
find_where (GtkWidget *widget,
            gboolean (*matches) (GtkWidget *widget, gconstpointer data),
            gconstpointer data)
{
  GtkWidget *found = NULL;

  if (matches (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_where (child, matches, data);

  return found;
}

static gboolean
is_a (GtkWidget *widget, gconstpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (type));
}

static gboolean
is_measure (GtkWidget *widget, gconstpointer id)
{
  return LIMBER_IS_MEASURE_ROW (widget)
         && g_str_equal (limber_measure_row_get_measure (LIMBER_MEASURE_ROW (widget))->id, id);
}

static gboolean
has_label (GtkWidget *widget, gconstpointer label)
{
  const char *text = NULL;

  if (GTK_IS_BUTTON (widget))
    text = gtk_button_get_label (GTK_BUTTON (widget));
  if (text == NULL && GTK_IS_BUTTON (widget)
      && ADW_IS_BUTTON_CONTENT (gtk_button_get_child (GTK_BUTTON (widget))))
    text = adw_button_content_get_label (ADW_BUTTON_CONTENT (gtk_button_get_child (GTK_BUTTON (widget))));

  return g_strcmp0 (text, label) == 0;
}

#define FIND(test, type) find_where (GTK_WIDGET ((test)->page), is_a, GSIZE_TO_POINTER (type))

static GtkWidget *
find_button (TestPage *test, const char *label)
{
  GtkWidget *button = find_where (GTK_WIDGET (test->page), has_label, label);

  g_assert_nonnull (button);

  return button;
}

static void
click (TestPage *test, const char *label)
{
  g_signal_emit_by_name (find_button (test, label), "clicked");
}

static void
toast_cb (TestPage *test, AdwToast *toast)
{
  g_set_object (&test->toast, toast);
}

static const LimberDay *
get_day (TestPage *test)
{
  return limber_edit_session_get_day (limber_journal_page_get_session (test->page));
}

static LimberSaveState
get_state (TestPage *test)
{
  return limber_edit_session_get_state (limber_journal_page_get_session (test->page));
}

static void
wait_for_day (TestPage *test)
{
  LimberDayEditor *editor = LIMBER_DAY_EDITOR (FIND (test, LIMBER_TYPE_DAY_EDITOR));

  test_wait_for (get_state (test) != LIMBER_SAVE_STATE_LOADING && limber_day_editor_is_built (editor));
  test_wait_idle ();
}

static void
wait_for_save (TestPage *test)
{
  test_wait_for (get_state (test) == LIMBER_SAVE_STATE_SAVED);
}

static void
test_page_open (TestPage *test)
{
  test->settings = limber_settings_new_in_memory ();
  limber_settings_set_choice (test->settings, LIMBER_SETTINGS_CHOICE_WEIGHT_UNIT, LIMBER_WEIGHT_UNIT_KG + 1);
  test->page = LIMBER_JOURNAL_PAGE (limber_journal_page_new (test->app.journal, test->settings));
  g_signal_connect_swapped (test->page, "toast", G_CALLBACK (toast_cb), test);
  test->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1040, 760);
  adw_window_set_content (ADW_WINDOW (test->window), GTK_WIDGET (test->page));
  gtk_window_present (GTK_WINDOW (test->window));
  wait_for_day (test);
}

static void
test_page_init (TestPage *test)
{
  test_app_init (&test->app);
  test_page_open (test);
}

static void
test_page_close (TestPage *test)
{
  GtkWidget *page = g_object_ref (GTK_WIDGET (test->page));

  g_clear_object (&test->toast);
  adw_window_set_content (ADW_WINDOW (test->window), NULL);
  gtk_window_destroy (GTK_WINDOW (test->window));
  limber_journal_close (test->app.journal);
  test_wait_idle ();
  g_assert_finalize_object (page);
  g_assert_finalize_object (g_steal_pointer (&test->settings));
  test_app_clear (&test->app);
}

static void
type_note (TestPage *test, const char *text)
{
  LimberNoteView *view = LIMBER_NOTE_VIEW (FIND (test, LIMBER_TYPE_NOTE_VIEW));
  GtkTextView *text_view = GTK_TEXT_VIEW (limber_note_view_get_text_view (view));

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (text_view), text, -1);
}

static char *
read_note (TestPage *test)
{
  LimberNoteView *view = LIMBER_NOTE_VIEW (FIND (test, LIMBER_TYPE_NOTE_VIEW));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (limber_note_view_get_text_view (view)));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
type_measure (TestPage *test, const char *id, const char *text)
{
  GtkWidget *row = find_where (GTK_WIDGET (test->page), is_measure, id);
  GtkWidget *entry = find_where (row, is_a, GSIZE_TO_POINTER (GTK_TYPE_TEXT));

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static gboolean
is_anxiety_scale (GtkWidget *widget, gconstpointer data)
{
  return LIMBER_IS_SCALE (widget)
         && gtk_widget_has_css_class (gtk_widget_get_parent (widget), "anxiety-card");
}

static GtkWidget *
find_anxiety (TestPage *test)
{
  return find_where (GTK_WIDGET (test->page), is_anxiety_scale, NULL);
}

static void
set_anxiety (TestPage *test, int value)
{
  limber_scale_set_value (LIMBER_SCALE (find_anxiety (test)), value);
  g_signal_emit_by_name (find_anxiety (test), "changed", value);
}

static void
set_pain (TestPage *test, const char *region, int nrs)
{
  g_signal_emit_by_name (FIND (test, LIMBER_TYPE_BODY_MAP), "pain-set", region, nrs, LIMBER_QUALITY_ACHING);
}

/* Everything a normal day has, by its widgets, and then as another program reads it. */
static void
test_log_a_day (void)
{
  TestPage test = { 0 };
  g_autoptr (LimberDay) raw = NULL;
  const LimberCheckIn *check_in;

  test_page_init (&test);
  set_pain (&test, "lower-back-left", 6);
  g_signal_emit_by_name (FIND (&test, LIMBER_TYPE_PAIN_LIST), "pain-set", "calf-left", 3,
                         LIMBER_QUALITY_NONE);
  set_anxiety (&test, 4);
  type_measure (&test, LIMBER_MEASURE_STEPS, "5321");
  type_measure (&test, LIMBER_MEASURE_WEIGHT, "81,2");
  type_note (&test, "Sat <b>all</b> day & more\nעברית 🙂");
  wait_for_save (&test);

  raw = test_load_raw (&test.app, TEST_TODAY);
  test_assert_days_equal (raw, get_day (&test));
  g_assert_cmpuint (raw->check_ins->len, ==, 1);
  check_in = g_ptr_array_index (raw->check_ins, 0);
  g_assert_cmpint (limber_check_in_get_pain (check_in, "lower-back-left")->nrs, ==, 6);
  g_assert_cmpint (limber_check_in_get_pain (check_in, "calf-left")->nrs, ==, 3);
  g_assert_cmpint (check_in->anxiety, ==, 4);
  g_assert_cmpstr (check_in->note, ==, "Sat <b>all</b> day & more\nעברית 🙂");
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (raw, LIMBER_MEASURE_STEPS), 5321, 0.001);
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (raw, LIMBER_MEASURE_WEIGHT), 81200, 0.001);
  test_wait_idle ();
  g_assert_nonnull (FIND (&test, LIMBER_TYPE_RECENT_DAY_ROW));

  test_page_close (&test);
}

/* What was typed before is there again when the page is opened anew. */
static void
test_read_back (void)
{
  TestPage test = { 0 };
  g_autoptr (LimberDay) full = test_day_full (TEST_TODAY);
  g_autoptr (LimberDay) empty = limber_day_new (&full->date);
  const LimberCheckIn *last = g_ptr_array_index (full->check_ins, full->check_ins->len - 1);
  g_autofree char *note = NULL;

  test_app_init (&test.app);
  test_apply_outside (&test.app, empty, full);
  test_page_open (&test);
  g_assert_cmpuint (get_day (&test)->check_ins->len, ==, full->check_ins->len);
  note = read_note (&test);
  g_assert_cmpstr (note, ==, last->note != NULL ? last->note : "");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (&test, "N_o pain today"))));
  g_assert_nonnull (FIND (&test, LIMBER_TYPE_CHECK_IN_ROW));
  g_assert_cmpint (get_state (&test), ==, LIMBER_SAVE_STATE_UNTOUCHED);

  test_page_close (&test);
}

static void
test_undo (void)
{
  TestPage test = { 0 };
  g_autofree char *note = NULL;

  test_page_init (&test);
  set_pain (&test, "lower-back-left", 6);
  wait_for_save (&test);
  type_note (&test, "Typed by mistake");
  gtk_widget_activate_action (GTK_WIDGET (test.page), "journal.undo", NULL);
  note = read_note (&test);
  g_assert_cmpstr (note, ==, "");
  gtk_widget_activate_action (GTK_WIDGET (test.page), "journal.undo", NULL);
  g_assert_false (limber_day_is_recorded (get_day (&test)));
  wait_for_save (&test);
  g_assert_cmpint (test_sql_int (test.app.file.path, "SELECT count(*) FROM check_in"), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (test.page), "journal.redo", NULL);
  g_assert_true (limber_day_is_recorded (get_day (&test)));

  test_page_close (&test);
}

/* Going to another day saves this one at once, and its steps for undo are there when it is opened again. */
static void
test_navigation (void)
{
  TestPage test = { 0 };
  GDate date;
  g_autofree char *note = NULL;

  test_page_init (&test);
  type_note (&test, "Before leaving");
  gtk_widget_activate_action (GTK_WIDGET (test.page), "journal.previous-day", NULL);
  limber_journal_page_get_date (test.page, &date);
  g_assert_cmpint (g_date_get_day (&date), ==, 20);
  wait_for_day (&test);
  note = read_note (&test);
  g_assert_cmpstr (note, ==, "");
  test_wait_for (!limber_journal_page_has_unsaved (test.page));
  g_assert_cmpint (
      test_sql_int (test.app.file.path, "SELECT count(*) FROM check_in WHERE day = '2026-11-21'"), ==, 1);

  type_note (&test, "Filled in later");
  wait_for_save (&test);
  test_wait_idle ();
  g_assert_true (limber_check_in_is_late (g_ptr_array_index (get_day (&test)->check_ins, 0)));

  gtk_widget_activate_action (GTK_WIDGET (test.page), "journal.today", NULL);
  wait_for_day (&test);
  gtk_widget_activate_action (GTK_WIDGET (test.page), "journal.undo", NULL);
  g_assert_false (limber_day_is_recorded (get_day (&test)));

  test_page_close (&test);
}

/* The keyboard stays in the row it is in, so that one measure can be filled in for day after day. */
static void
test_focus_stays (void)
{
  TestPage test = { 0 };
  GtkWidget *row;

  test_page_init (&test);
  row = find_where (GTK_WIDGET (test.page), is_measure, LIMBER_MEASURE_STEPS);
  gtk_widget_grab_focus (row);
  type_measure (&test, LIMBER_MEASURE_STEPS, "5321");
  gtk_widget_activate_action (GTK_WIDGET (test.page), "journal.previous-day", NULL);
  wait_for_day (&test);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (test.window)), row));
  g_assert_true (isnan (limber_measure_row_get_value (LIMBER_MEASURE_ROW (row))));
  gtk_widget_activate_action (GTK_WIDGET (test.page), "journal.today", NULL);
  wait_for_day (&test);
  g_assert_cmpfloat_with_epsilon (limber_measure_row_get_value (LIMBER_MEASURE_ROW (row)), 5321, 0.001);

  test_page_close (&test);
}

/* Tomorrow cannot be written down today, but tomorrow it can. */
static void
test_day_to_come (void)
{
  TestPage test = { 0 };
  GDate tomorrow = test_date ("2026-11-22");

  test_page_init (&test);
  limber_journal_page_show_date (test.page, &tomorrow);
  g_assert_null (limber_journal_page_get_session (test.page));
  gtk_widget_activate_action (GTK_WIDGET (test.page), "journal.undo", NULL);

  limber_clock_set_for_tests ("2026-11-22T00:00:10");
  limber_journal_page_set_today (test.page, &tomorrow);
  wait_for_day (&test);
  g_assert_nonnull (limber_journal_page_get_session (test.page));
  set_pain (&test, "lower-back-left", 6);
  wait_for_save (&test);

  test_page_close (&test);
}

static void
test_another_check_in (void)
{
  TestPage test = { 0 };
  GtkWidget *row;
  const LimberCheckIn *second;

  test_page_init (&test);
  set_pain (&test, "lower-back-left", 6);
  set_anxiety (&test, 4);
  g_assert_null (FIND (&test, LIMBER_TYPE_CHECK_IN_ROW));
  limber_clock_set_for_tests ("2026-11-21T18:30:00");
  gtk_widget_activate_action (GTK_WIDGET (test.page), "journal.add-check-in", NULL);
  row = FIND (&test, LIMBER_TYPE_CHECK_IN_ROW);
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "Left lower back 6 · anxiety 4");

  set_pain (&test, "lower-back-left", 2);
  wait_for_save (&test);
  g_assert_cmpint (test_sql_int (test.app.file.path, "SELECT count(*) FROM check_in"), ==, 2);
  second = g_ptr_array_index (get_day (&test)->check_ins, 1);
  g_assert_cmpint (second->time, ==, 18 * 60 + 30);
  g_assert_cmpint (limber_check_in_get_pain (second, "lower-back-left")->nrs, ==, 2);

  /* The earlier one opens in its place, and the later one folds. */
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  row = FIND (&test, LIMBER_TYPE_CHECK_IN_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Left lower back 2");
  set_anxiety (&test, 5);
  g_assert_cmpint (((LimberCheckIn *) g_ptr_array_index (get_day (&test)->check_ins, 0))->anxiety, ==, 5);

  test_page_close (&test);
}

static void
test_same_places (void)
{
  TestPage test = { 0 };
  g_autoptr (LimberDay) earlier = test_day_full ("2026-11-18");
  g_autoptr (LimberDay) empty = limber_day_new (&earlier->date);
  const LimberCheckIn *last = g_ptr_array_index (earlier->check_ins, 0);
  const LimberCheckIn *copy;

  test_app_init (&test.app);
  test_apply_outside (&test.app, empty, earlier);
  test_page_open (&test);
  test_wait_for (gtk_widget_get_sensitive (find_button (&test, "Same places as _last time")));
  g_assert_false (limber_day_is_recorded (get_day (&test)));

  click (&test, "Same places as _last time");
  copy = g_ptr_array_index (get_day (&test)->check_ins, 0);
  g_assert_cmpuint (copy->pains->len, ==, last->pains->len);
  g_assert_cmpint (limber_check_in_get_pain (copy, "lower-back-left")->nrs, ==,
                   limber_check_in_get_pain (last, "lower-back-left")->nrs);
  g_assert_cmpint (copy->anxiety, ==, LIMBER_NRS_UNSET);

  test_page_close (&test);
}

/* The toast's undo gives back the same bytes, also when another day is shown by then. */
static void
test_delete (void)
{
  TestPage test = { 0 };
  g_autoptr (LimberDay) full = test_day_full (TEST_TODAY);
  g_autoptr (LimberDay) empty = limber_day_new (&full->date);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  test_app_init (&test.app);
  test_apply_outside (&test.app, empty, full);
  before = test_sql_dump (test.app.file.path);
  limber_clock_set_for_tests ("2026-11-21T19:00:00");
  test_page_open (&test);
  click (&test, "Delete this check-in");
  g_assert_nonnull (test.toast);
  wait_for_save (&test);
  g_assert_cmpint (test_sql_int (test.app.file.path, "SELECT count(*) FROM check_in"), ==,
                   full->check_ins->len - 1);

  gtk_widget_activate_action (GTK_WIDGET (test.page), "journal.previous-day", NULL);
  wait_for_day (&test);
  g_signal_emit_by_name (test.toast, "button-clicked");
  test_wait_for (!limber_journal_page_has_unsaved (test.page));
  after = test_sql_dump (test.app.file.path);
  g_assert_cmpstr (before, ==, after);

  test_page_close (&test);
}

/* When a save fails the text stays, a banner says why, and it is saved as soon as that is mended. */
static void
test_failed_save (void)
{
  TestPage test = { 0 };
  AdwBanner *banner;
  g_autofree char *note = NULL;

  test_page_init (&test);
  banner = ADW_BANNER (FIND (&test, ADW_TYPE_BANNER));
  g_assert_false (adw_banner_get_revealed (banner));
  test_sql_exec (test.app.file.path,
                 "CREATE TRIGGER refuse BEFORE INSERT ON check_in BEGIN SELECT RAISE (ABORT, 'no'); END");
  type_note (&test, "Not to be lost");
  test_wait_for (get_state (&test) == LIMBER_SAVE_STATE_FAILED);
  g_assert_true (adw_banner_get_revealed (banner));
  note = read_note (&test);
  g_assert_cmpstr (note, ==, "Not to be lost");

  gtk_widget_activate_action (GTK_WIDGET (test.page), "journal.previous-day", NULL);
  wait_for_day (&test);
  g_assert_true (adw_banner_get_revealed (banner));
  test_sql_exec (test.app.file.path, "DROP TRIGGER refuse");
  g_signal_emit_by_name (banner, "button-clicked");
  test_wait_for (!limber_journal_page_has_unsaved (test.page));
  test_wait_idle ();
  g_assert_false (adw_banner_get_revealed (banner));
  g_assert_cmpint (
      test_sql_int (test.app.file.path, "SELECT count(*) FROM check_in WHERE note = 'Not to be lost'"), ==,
      1);

  test_page_close (&test);
}

/* What is typed a moment before the end is on disk after it. */
static void
test_flush_at_the_end (void)
{
  TestPage test = { 0 };
  g_autoptr (LimberDay) raw = NULL;

  test_page_init (&test);
  set_pain (&test, "lower-back-left", 6);
  gtk_widget_activate_action (GTK_WIDGET (test.page), "journal.previous-day", NULL);
  gtk_widget_activate_action (GTK_WIDGET (test.page), "journal.today", NULL);
  type_note (&test, "The last word");
  limber_journal_page_flush (test.page);
  limber_journal_close (test.app.journal);
  raw = test_load_raw (&test.app, TEST_TODAY);
  g_assert_cmpuint (raw->check_ins->len, ==, 1);
  g_assert_cmpstr (((LimberCheckIn *) g_ptr_array_index (raw->check_ins, 0))->note, ==, "The last word");

  test_page_close (&test);
}

/* A note of ten megabytes can be read, written on and saved. */
static void
test_huge_note (void)
{
  TestPage test = { 0 };
  g_autoptr (GString) huge = g_string_new (NULL);
  g_autofree char *note = NULL;

  while (huge->len < 10 * 1024 * 1024)
    g_string_append (huge, "The same story as yesterday, told at greater length.\n");
  test_page_init (&test);
  type_note (&test, huge->str);
  wait_for_save (&test);
  g_assert_cmpint (test_sql_int (test.app.file.path, "SELECT length (note) FROM check_in"), ==, huge->len);
  type_note (&test, "x");
  set_anxiety (&test, 3);
  wait_for_save (&test);
  g_assert_cmpint (test_sql_int (test.app.file.path, "SELECT length (note) FROM check_in"), ==,
                   huge->len + 1);
  note = read_note (&test);
  g_assert_cmpuint (strlen (note), ==, huge->len + 1);

  test_page_close (&test);
}

/* Hidden measures are not asked for, and what is recorded of them stays. */
static void
test_hidden_measures (void)
{
  TestPage test = { 0 };
  GtkWidget *row;

  test_page_init (&test);
  type_measure (&test, LIMBER_MEASURE_STEPS, "5321");
  row = find_where (GTK_WIDGET (test.page), is_measure, LIMBER_MEASURE_STEPS);
  limber_settings_set_shows (test.settings, LIMBER_MEASURE_STEPS, FALSE);
  g_assert_false (gtk_widget_get_visible (row));
  limber_settings_set_shows (test.settings, LIMBER_SETTINGS_ANXIETY, FALSE);
  g_assert_false (gtk_widget_get_mapped (find_anxiety (&test)));
  wait_for_save (&test);
  g_assert_cmpint (test_sql_int (test.app.file.path, "SELECT count(*) FROM reading"), ==, 1);

  test_page_close (&test);
}

static void
tick (TestPage *test, const char *symptom)
{
  g_signal_emit_by_name (FIND (test, LIMBER_TYPE_CHIP_BOX), "mark-set", symptom, LIMBER_HELPED_UNSET);
}

static void
untick (TestPage *test, const char *symptom)
{
  g_signal_emit_by_name (FIND (test, LIMBER_TYPE_CHIP_BOX), "mark-removed", symptom);
}

static gboolean
shows_advice (TestPage *test)
{
  return gtk_widget_get_visible (FIND (test, LIMBER_TYPE_ADVICE_AREA));
}

/* A warning sign is answered when it is ticked, each once in a calendar day, and never keeps anything from
 * being saved. */
static void
test_advice (void)
{
  TestPage test = { 0 };
  GDate tomorrow = test_date ("2026-11-22");

  test_page_init (&test);
  tick (&test, "stiffness");
  g_assert_false (shows_advice (&test));
  tick (&test, "fever");
  g_assert_true (shows_advice (&test));
  wait_for_save (&test);
  g_assert_true (shows_advice (&test));
  g_assert_cmpint (test_sql_int (test.app.file.path, "SELECT count(*) FROM mark"), ==, 2);

  /* Taken back before it was read: a slip, which is answered again when it is none. */
  untick (&test, "fever");
  g_assert_false (shows_advice (&test));
  tick (&test, "fever");
  g_assert_true (shows_advice (&test));
  click (&test, "I have read this");
  g_assert_false (shows_advice (&test));
  untick (&test, "fever");
  tick (&test, "fever");
  g_assert_false (shows_advice (&test));

  tick (&test, "saddle-numbness");
  g_assert_true (shows_advice (&test));
  gtk_widget_activate_action (GTK_WIDGET (test.page), "journal.undo", NULL);
  g_assert_false (shows_advice (&test));

  limber_clock_set_for_tests ("2026-11-22T08:00:00");
  limber_journal_page_set_today (test.page, &tomorrow);
  limber_journal_page_show_date (test.page, &tomorrow);
  wait_for_day (&test);
  g_assert_false (shows_advice (&test));
  tick (&test, "fever");
  g_assert_true (shows_advice (&test));

  test_page_close (&test);
}

static void
test_right_to_left (void)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  test_log_a_day ();
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  limber_widgets_init ();
  limber_app_init ();

  g_test_add_func ("/journal-page/log-a-day", test_log_a_day);
  g_test_add_func ("/journal-page/read-back", test_read_back);
  g_test_add_func ("/journal-page/undo", test_undo);
  g_test_add_func ("/journal-page/navigation", test_navigation);
  g_test_add_func ("/journal-page/focus-stays", test_focus_stays);
  g_test_add_func ("/journal-page/day-to-come", test_day_to_come);
  g_test_add_func ("/journal-page/another-check-in", test_another_check_in);
  g_test_add_func ("/journal-page/same-places", test_same_places);
  g_test_add_func ("/journal-page/delete", test_delete);
  g_test_add_func ("/journal-page/failed-save", test_failed_save);
  g_test_add_func ("/journal-page/flush-at-the-end", test_flush_at_the_end);
  g_test_add_func ("/journal-page/huge-note", test_huge_note);
  g_test_add_func ("/journal-page/hidden-measures", test_hidden_measures);
  g_test_add_func ("/journal-page/advice", test_advice);
  g_test_add_func ("/journal-page/right-to-left", test_right_to_left);

  return g_test_run ();
}
