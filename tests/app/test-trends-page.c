/* test-trends-page.c — the Trends page around a real journal: what is chosen, remembered and shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"
#include "limber-test-tree.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "limber-app.h"
#include "limber-chart-card.h"
#include "limber-date.h"
#include "limber-day-table.h"
#include "limber-history-watch.h"
#include "limber-place-chooser.h"
#include "limber-settings-trends.h"
#include "limber-trends-page.h"
#include "limber-trends-view-private.h"

typedef struct
{
  TestApp app;
  LimberSettings *settings;
  LimberHistoryWatch *watch;
  GtkWidget *window;
  LimberTrendsPage *page;
  AdwToast *toast;
  char *opened;
} TestPage;

/* Days */

static guint32
julian (const char *iso)
{
  GDate date = test_date (iso);

  return g_date_get_julian (&date);
}

/* Pain at the left calf, anxiety and steps on the last @n_days days before and on the present one. */
static void
fill (LimberStore *store, guint n_days)
{
  for (guint i = 0; i < n_days; i++)
    {
      GDate date = test_date (TEST_TODAY);
      g_autoptr (LimberDay) before = NULL;
      g_autoptr (LimberDay) after = NULL;
      LimberCheckIn *check_in;

      g_date_subtract_days (&date, i);
      before = limber_day_new (&date);
      after = limber_day_new (&date);
      check_in = limber_check_in_new (&date);
      limber_check_in_set_pain (check_in, "calf-left", 3 + i % 3, 0);
      check_in->anxiety = 2;
      limber_day_take_check_in (after, check_in);
      limber_day_set_value (after, LIMBER_MEASURE_STEPS, 4000 + 100 * i);
      test_apply (store, before, after);
    }
}

static void
add_measure (LimberStore *store, const char *iso, const char *measure, double value)
{
  GDate date = test_date (iso);
  g_autoptr (LimberDay) before = test_load (store, iso);
  g_autoptr (LimberDay) after = limber_day_copy (before);

  limber_day_set_value (after, measure, value);
  test_apply (store, before, after);
  g_assert_true (g_date_valid (&date));
}

/* The page */

static void
toast_cb (TestPage *test, AdwToast *toast)
{
  g_set_object (&test->toast, toast);
}

static void
show_day_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TestPage *test = data;

  g_set_str (&test->opened, g_variant_get_string (parameter, NULL));
}

static void
add_actions (TestPage *test)
{
  static const GActionEntry entries[] = {
    { .name = "show-day", .activate = show_day_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), test);
  gtk_widget_insert_action_group (test->window, "win", G_ACTION_GROUP (group));
}

static void
make_page (TestPage *test)
{
  test->watch = limber_history_watch_new (test->app.journal);
  test->page = LIMBER_TRENDS_PAGE (limber_trends_page_new (test->watch, test->app.journal, test->settings));
  g_signal_connect_swapped (test->page, "toast", G_CALLBACK (toast_cb), test);
  test->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 900, 700);
  add_actions (test);
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->page));
  gtk_window_present (GTK_WINDOW (test->window));
  test_wait_for (gtk_widget_get_mapped (GTK_WIDGET (test->page))
                 && limber_history_watch_get_history (test->watch) != NULL);
}

/* Nothing of it outlives its window. */
static void
close_page (TestPage *test)
{
  LimberTrendsPage *page = g_object_ref (test->page);

  limber_history_watch_stop (test->watch);
  gtk_window_destroy (GTK_WINDOW (test->window));
  test_wait_idle ();
  test_finalize (page);
  test_finalize (g_steal_pointer (&test->watch));
  test->page = NULL;
  test->window = NULL;
}

static void
test_page_init (TestPage *test, guint n_days)
{
  g_autoptr (GError) error = NULL;

  test_app_init (&test->app);
  test->app.file.store = limber_store_open (test->app.file.path, LIMBER_STORE_CREATE, &error);
  g_assert_no_error (error);
  fill (test->app.file.store, n_days);
  test->settings = limber_settings_new_in_memory ();
}

static void
test_page_clear (TestPage *test)
{
  if (test->window != NULL)
    close_page (test);
  g_clear_object (&test->toast);
  g_clear_pointer (&test->opened, g_free);
  test_finalize (g_steal_pointer (&test->settings));
  test_app_clear (&test->app);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestPage, test_page_clear)

static LimberTrendsView *
get_view (TestPage *test)
{
  return LIMBER_TRENDS_VIEW (test_find_type (GTK_WIDGET (test->page), LIMBER_TYPE_TRENDS_VIEW, 0));
}

/* The titles of the cards, from top to bottom. */
static char *
list_cards (TestPage *test)
{
  g_autoptr (GString) list = g_string_new (NULL);
  GtkWidget *card;

  for (guint i = 0; (card = test_find_type (GTK_WIDGET (get_view (test)), LIMBER_TYPE_CHART_CARD, i)) != NULL;
       i++)
    g_string_append_printf (
        list, "%s%s", i > 0 ? " " : "",
        limber_chart_row_get_metric (limber_chart_card_get_row (LIMBER_CHART_CARD (card))));

  return g_string_free_and_steal (g_steal_pointer (&list));
}

static void
assert_cards (TestPage *test, const char *expected)
{
  g_autofree char *cards = NULL;

  /* The lower ones come when nothing else is to be done. */
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  cards = list_cards (test);

  g_assert_cmpstr (cards, ==, expected);
}

static void
choose (TestPage *test, const char *metrics, const char *hidden, const char *overlay)
{
  LimberTrendsView *view = get_view (test);
  g_auto (GStrv) metrics_v = g_strsplit (metrics, " ", -1);
  g_auto (GStrv) hidden_v = g_strsplit (hidden, " ", -1);
  g_auto (GStrv) overlay_v = g_strsplit (overlay, " ", -1);
  g_auto (GStrv) empty = limber_trends_rows_list_empty (view->rows);

  limber_row_chooser_set (view->row_chooser, (const char *const *) metrics_v, (const char *const *) metrics_v,
                          (const char *const *) hidden_v, (const char *const *) empty,
                          (const char *const *) overlay_v);
  g_signal_emit_by_name (view->row_chooser, "changed");
}

static void
assert_period (TestPage *test, const char *from, const char *to)
{
  LimberPeriod period = _limber_trends_view_get_period (get_view (test));

  g_assert_cmpuint (period.from, ==, julian (from));
  g_assert_cmpuint (period.to, ==, julian (to));
}

/* Tests */

static void
test_first_day (void)
{
  g_auto (TestPage) test = { 0 };

  test_page_init (&test, 0);
  make_page (&test);
  g_assert_null (get_view (&test));
  g_assert_nonnull (test_find_actionable (GTK_WIDGET (test.page), "win.today"));
}

/* What was never recorded has no card, but is offered. */
static void
test_rows (void)
{
  g_auto (TestPage) test = { 0 };
  g_auto (GStrv) metrics = NULL;
  g_auto (GStrv) empty = NULL;

  test_page_init (&test, 20);
  make_page (&test);
  assert_cards (&test, "pain anxiety steps");
  gtk_menu_button_popup (get_view (&test)->rows_button);
  metrics = limber_row_chooser_get_metrics (get_view (&test)->row_chooser);
  empty = limber_trends_rows_list_empty (get_view (&test)->rows);
  g_assert_true (g_strv_contains ((const char *const *) metrics, "weight"));
  g_assert_true (g_strv_contains ((const char *const *) empty, "weight"));
  g_assert_false (g_strv_contains ((const char *const *) empty, "steps"));

  choose (&test, "steps pain anxiety weight", "anxiety", "");
  assert_cards (&test, "steps pain");
  close_page (&test);
  make_page (&test);
  assert_cards (&test, "steps pain");
}

static void
test_one_metric (void)
{
  g_auto (TestPage) test = { 0 };

  test_page_init (&test, 0);
  add_measure (test.app.file.store, TEST_TODAY, LIMBER_MEASURE_WEIGHT, 81200);
  make_page (&test);
  assert_cards (&test, "weight");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_view (&test)->body_bin)));
}

static void
test_everything_hidden (void)
{
  g_auto (TestPage) test = { 0 };

  test_page_init (&test, 5);
  make_page (&test);
  choose (&test, "pain anxiety steps", "pain anxiety steps", "");
  assert_cards (&test, "");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_view (&test)->stack), ==, "nothing");
  choose (&test, "pain anxiety steps", "pain steps", "");
  assert_cards (&test, "anxiety");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_view (&test)->stack), ==, "charts");
}

static void
test_overlay (void)
{
  g_auto (TestPage) test = { 0 };

  test_page_init (&test, 20);
  make_page (&test);
  choose (&test, "pain anxiety steps", "", "steps pain");
  assert_cards (&test, "anxiety steps");
  /* One of the two hidden leaves the other alone. */
  choose (&test, "pain anxiety steps", "steps", "steps pain");
  assert_cards (&test, "pain anxiety");
}

/* As another version, or a hand, may have left them. */
static void
test_strange_settings (void)
{
  g_auto (TestPage) test = { 0 };
  const char *strange[] = { "moon", "steps", "steps", "", NULL };
  const char *range[] = { "2026-13-45", "soon", NULL };

  test_page_init (&test, 5);
  limber_settings_set_trends_list (test.settings, LIMBER_SETTINGS_TRENDS_ORDER, strange);
  limber_settings_set_trends_list (test.settings, LIMBER_SETTINGS_TRENDS_OVERLAY, strange);
  limber_settings_set_trends_list (test.settings, LIMBER_SETTINGS_TRENDS_MARKS, strange);
  limber_settings_set_trends_list (test.settings, LIMBER_SETTINGS_TRENDS_CUSTOM_RANGE, range);
  limber_settings_set_trends_text (test.settings, LIMBER_SETTINGS_TRENDS_PLACE, "tail");
  make_page (&test);
  assert_cards (&test, "steps pain anxiety");
  assert_period (&test, "2026-11-08", TEST_TODAY);
}

static void
test_place (void)
{
  g_auto (TestPage) test = { 0 };
  g_auto (GStrv) places = NULL;
  GtkDropDown *drop_down;

  test_page_init (&test, 5);
  make_page (&test);
  places = limber_trends_rows_list_places (get_view (&test)->rows);
  g_assert_cmpstrv (places, ((const char *const[]) { "pain", "pain:leg", "pain:calf-left", NULL }));

  drop_down
      = GTK_DROP_DOWN (test_find_type (GTK_WIDGET (get_view (&test)->place_chooser), GTK_TYPE_DROP_DOWN, 0));
  gtk_drop_down_set_selected (drop_down, 2);
  assert_cards (&test, "pain:calf-left anxiety steps");
  close_page (&test);
  make_page (&test);
  assert_cards (&test, "pain:calf-left anxiety steps");
}

static void
test_ranges (void)
{
  g_auto (TestPage) test = { 0 };
  LimberTrendsView *view;

  test_page_init (&test, 40);
  make_page (&test);
  view = get_view (&test);
  assert_period (&test, "2026-10-22", TEST_TODAY);
  adw_toggle_group_set_active_name (view->range_group, "two-weeks");
  assert_period (&test, "2026-11-08", TEST_TODAY);
  adw_toggle_group_set_active_name (view->range_group, "three-months");
  assert_period (&test, "2026-08-22", TEST_TODAY);
  adw_toggle_group_set_active_name (view->range_group, "year");
  assert_period (&test, "2025-11-22", TEST_TODAY);
  adw_toggle_group_set_active_name (view->range_group, "all");
  assert_period (&test, "2026-10-13", TEST_TODAY);
  close_page (&test);
  make_page (&test);
  assert_period (&test, "2026-10-13", TEST_TODAY);
  g_assert_cmpstr (adw_toggle_group_get_active_name (get_view (&test)->range_group), ==, "all");
}

static gboolean
is_custom_range_stored (TestPage *test)
{
  g_auto (GStrv) stored
      = limber_settings_get_trends_list (test->settings, LIMBER_SETTINGS_TRENDS_CUSTOM_RANGE);

  return stored[0] != NULL;
}

/* A range that was moved to has no toggle; it is remembered all the same, and gone after a reset. */
static void
test_custom_range (void)
{
  g_auto (TestPage) test = { 0 };
  LimberTrendsView *view;

  test_page_init (&test, 100);
  make_page (&test);
  view = get_view (&test);
  limber_chart_viewport_pan (view->viewport, -10);
  g_assert_null (adw_toggle_group_get_active_name (view->range_group));
  test_wait_for (is_custom_range_stored (&test));
  assert_period (&test, "2026-10-12", "2026-11-11");

  close_page (&test);
  make_page (&test);
  view = get_view (&test);
  assert_period (&test, "2026-10-12", "2026-11-11");
  g_assert_null (adw_toggle_group_get_active_name (view->range_group));

  limber_chart_viewport_reset (view->viewport);
  g_assert_cmpstr (adw_toggle_group_get_active_name (view->range_group), ==, "month");
  assert_period (&test, "2026-10-22", TEST_TODAY);
  test_wait_for (!is_custom_range_stored (&test));
}

/* Days yet to come are there to go to, but no range begins with them; another day moves the range along. */
static void
test_future_and_midnight (void)
{
  g_auto (TestPage) test = { 0 };
  GDate tomorrow = test_date ("2026-11-22");
  guint32 last;

  test_page_init (&test, 30);
  test_add_day (test.app.file.store, "2026-12-24");
  make_page (&test);
  assert_period (&test, "2026-10-22", TEST_TODAY);
  limber_chart_viewport_get_bounds (get_view (&test)->viewport, NULL, &last);
  g_assert_cmpuint (last, ==, julian ("2026-12-24"));

  limber_trends_page_set_today (test.page, &tomorrow);
  assert_period (&test, "2026-10-23", "2026-11-22");
}

static void
test_open_day (void)
{
  g_auto (TestPage) test = { 0 };

  test_page_init (&test, 5);
  make_page (&test);
  limber_chart_viewport_open_day (get_view (&test)->viewport, julian ("2026-11-19"));
  g_assert_cmpstr (test.opened, ==, "2026-11-19");
}

static void
test_table (void)
{
  g_auto (TestPage) test = { 0 };

  test_page_init (&test, 5);
  make_page (&test);
  gtk_widget_activate_action (GTK_WIDGET (get_view (&test)), "trends.as-table", NULL);
  g_assert_nonnull (test_find_type (GTK_WIDGET (get_view (&test)), LIMBER_TYPE_DAY_TABLE, 0));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_view (&test)->stack), ==, "table");
  close_page (&test);
  make_page (&test);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_view (&test)->stack), ==, "table");
}

/* Days copied from the table are told of like any other copy. */
static void
test_copy_days (void)
{
  g_auto (TestPage) test = { 0 };

  test_page_init (&test, 20);
  make_page (&test);
  gtk_widget_activate_action (GTK_WIDGET (get_view (&test)), "trends.as-table", NULL);
  g_signal_emit_by_name (get_view (&test)->table, "copied", 3);
  g_assert_nonnull (test.toast);
  g_assert_cmpstr (adw_toast_get_title (test.toast), ==, "3 days copied");
}

/* What the body shows is remembered. */
static void
test_body (void)
{
  g_auto (TestPage) test = { 0 };
  g_autofree char *stored = NULL;

  test_page_init (&test, 20);
  make_page (&test);
  test_wait_for (get_view (&test)->body_view != NULL);
  g_assert_cmpstr (limber_body_heat_view_get_scale_name (get_view (&test)->body_view), ==, "often");
  limber_body_heat_view_set_scale_name (get_view (&test)->body_view, "much");
  stored = limber_settings_get_trends_text (test.settings, LIMBER_SETTINGS_TRENDS_BODY);
  g_assert_cmpstr (stored, ==, "much");

  close_page (&test);
  make_page (&test);
  test_wait_for (get_view (&test)->body_view != NULL);
  g_assert_cmpstr (limber_body_heat_view_get_scale_name (get_view (&test)->body_view), ==, "much");
}

/* What is not asked for any more is offered as long as there is something to see of it. */
static void
test_switched_off (void)
{
  g_auto (TestPage) test = { 0 };
  g_auto (GStrv) metrics = NULL;

  test_page_init (&test, 20);
  limber_settings_set_shows (test.settings, LIMBER_MEASURE_STEPS, FALSE);
  limber_settings_set_shows (test.settings, LIMBER_MEASURE_WEIGHT, FALSE);
  make_page (&test);
  assert_cards (&test, "pain anxiety steps");
  metrics = limber_trends_rows_list_metrics (get_view (&test)->rows);
  g_assert_true (g_strv_contains ((const char *const *) metrics, LIMBER_MEASURE_STEPS));
  g_assert_false (g_strv_contains ((const char *const *) metrics, LIMBER_MEASURE_WEIGHT));
}

static void
test_marks (void)
{
  g_auto (TestPage) test = { 0 };
  g_autoptr (LimberDay) full = test_day_full (TEST_TODAY);
  g_autoptr (LimberDay) before = limber_day_new (&full->date);
  g_autoptr (GPtrArray) marks = NULL;
  g_auto (GStrv) ids = NULL;

  test_page_init (&test, 0);
  test_apply (test.app.file.store, before, full);
  make_page (&test);
  ids = limber_trends_marks_list_ids (get_view (&test)->marks);
  g_assert_nonnull (ids[0]);
  limber_trends_marks_choose (get_view (&test)->marks, (const char *const[]) { ids[0], NULL });
  marks = limber_trends_marks_list (get_view (&test)->marks);
  g_assert_cmpuint (marks->len, ==, 1);
  g_assert_cmpuint (((LimberChartMark *) g_ptr_array_index (marks, 0))->from, ==, julian (TEST_TODAY));
}

/* A day saved here, and everything read again after another program was at the file. */
static void
test_follows_the_journal (void)
{
  g_auto (TestPage) test = { 0 };
  GDate date = test_date (TEST_TODAY);
  g_autoptr (LimberDay) before = NULL;
  g_autoptr (LimberDay) after = NULL;
  LimberHistory *history;

  test_page_init (&test, 3);
  make_page (&test);
  assert_cards (&test, "pain anxiety steps");
  history = limber_history_watch_get_history (test.watch);

  before = test_load (test.app.file.store, TEST_TODAY);
  after = limber_day_copy (before);
  limber_day_set_value (after, LIMBER_MEASURE_SLEEP, 450);
  test_apply_outside (&test.app, before, after);
  assert_cards (&test, "pain anxiety steps sleep");
  g_assert_true (limber_history_watch_get_history (test.watch) == history);

  g_signal_emit_by_name (test.app.journal, "reset");
  test_wait_for (limber_history_watch_get_history (test.watch) != history);
  assert_cards (&test, "pain anxiety steps sleep");
  g_assert_true (g_date_valid (&date));
}

static void
set_pulse (LimberHistory *history, const char *name)
{
  g_autoptr (GPtrArray) own = limber_measure_list_new ();

  g_ptr_array_add (own, limber_measure_new_own ("pulse", name, LIMBER_MEASURE_UNIT_COUNT));
  limber_history_set_measures (history, own);
}

static LimberChartRow *
find_row (LimberTrendsRows *rows, const char *metric)
{
  g_autoptr (GPtrArray) list = limber_trends_rows_list (rows);

  for (guint i = 0; i < list->len; i++)
    if (strcmp (limber_chart_row_get_metric (g_ptr_array_index (list, i)), metric) == 0)
      return g_object_ref (g_ptr_array_index (list, i));

  return NULL;
}

/* The days stay as they are, and so does every other row. */
static void
test_renamed_measure (void)
{
  g_autoptr (LimberSettings) settings = limber_settings_new_in_memory ();
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberTrendsRows) rows = limber_trends_rows_new (settings);
  GDate date = test_date (TEST_TODAY);
  g_autoptr (LimberDay) day = limber_day_new (&date);
  g_autoptr (LimberChartRow) steps = NULL, steps_after = NULL, pulse = NULL, pulse_after = NULL;

  limber_day_set_value (day, "pulse", 62);
  limber_day_set_value (day, LIMBER_MEASURE_STEPS, 5000);
  limber_history_set_day (history, day);
  set_pulse (history, "Pulse");
  limber_trends_rows_set_history (rows, history);
  steps = find_row (rows, LIMBER_MEASURE_STEPS);
  pulse = find_row (rows, "pulse");
  g_assert_cmpstr (limber_chart_row_get_title (pulse), ==, "Pulse");

  set_pulse (history, "Heartbeats");
  steps_after = find_row (rows, LIMBER_MEASURE_STEPS);
  pulse_after = find_row (rows, "pulse");
  g_assert_cmpstr (limber_chart_row_get_title (pulse_after), ==, "Heartbeats");
  g_assert_true (steps_after == steps);
}

/* A picture is written whole, in the format its name says, and what went wrong is told. */
static void
test_save_picture (void)
{
  g_auto (TestPage) test = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) strange = g_file_new_for_path ("/nonexistent/picture.doc");
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/picture.svg");

  test_page_init (&test, 30);
  make_page (&test);
  name = _limber_trends_view_suggest_name (get_view (&test));
  g_assert_cmpstr (name, ==, "Limber 2026-10-22 – 2026-11-21.pdf");
  path = g_build_filename (test.app.file.folder, name, NULL);
  file = g_file_new_for_path (path);
  _limber_trends_view_save_picture (get_view (&test), file);
  test_wait_for (test.toast != NULL);
  g_assert_nonnull (strstr (adw_toast_get_title (test.toast), "Saved to"));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF"));

  g_clear_object (&test.toast);
  _limber_trends_view_save_picture (get_view (&test), strange);
  g_assert_nonnull (strstr (adw_toast_get_title (test.toast), ".svg"));
  g_clear_object (&test.toast);
  _limber_trends_view_save_picture (get_view (&test), nowhere);
  test_wait_for (test.toast != NULL);
  g_assert_nonnull (strstr (adw_toast_get_title (test.toast), "could not be written"));
}

static void
test_copy_picture (void)
{
  g_auto (TestPage) test = { 0 };
  GdkContentFormats *formats;

  test_page_init (&test, 30);
  make_page (&test);
  gtk_widget_activate_action (GTK_WIDGET (get_view (&test)), "trends.copy-picture", NULL);
  test_wait_for (test.toast != NULL);
  formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (test.page)));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  limber_app_init ();

  g_test_add_func ("/trends-page/first-day", test_first_day);
  g_test_add_func ("/trends-page/rows", test_rows);
  g_test_add_func ("/trends-page/one-metric", test_one_metric);
  g_test_add_func ("/trends-page/everything-hidden", test_everything_hidden);
  g_test_add_func ("/trends-page/overlay", test_overlay);
  g_test_add_func ("/trends-page/strange-settings", test_strange_settings);
  g_test_add_func ("/trends-page/place", test_place);
  g_test_add_func ("/trends-page/ranges", test_ranges);
  g_test_add_func ("/trends-page/custom-range", test_custom_range);
  g_test_add_func ("/trends-page/future-and-midnight", test_future_and_midnight);
  g_test_add_func ("/trends-page/open-day", test_open_day);
  g_test_add_func ("/trends-page/table", test_table);
  g_test_add_func ("/trends-page/copy-days", test_copy_days);
  g_test_add_func ("/trends-page/body", test_body);
  g_test_add_func ("/trends-page/switched-off", test_switched_off);
  g_test_add_func ("/trends-page/marks", test_marks);
  g_test_add_func ("/trends-page/follows-the-journal", test_follows_the_journal);
  g_test_add_func ("/trends-page/renamed-measure", test_renamed_measure);
  g_test_add_func ("/trends-page/save-picture", test_save_picture);
  g_test_add_func ("/trends-page/copy-picture", test_copy_picture);

  return g_test_run ();
}
