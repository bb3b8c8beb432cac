/* test-trends-finding.c — a finding in the charts of the Trends page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"
#include "limber-test-tree.h"

#include "limber-app.h"
#include "limber-date.h"
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
} TestPage;

static guint32
julian (const char *iso)
{
  GDate date = test_date (iso);

  return g_date_get_julian (&date);
}

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
      limber_check_in_set_pain (check_in, "calf-left", 3, 0);
      limber_check_in_set_mark (check_in, LIMBER_TERM_TAG, "travel", LIMBER_HELPED_UNSET);
      check_in->anxiety = 2;
      limber_day_take_check_in (after, check_in);
      limber_day_set_value (after, LIMBER_MEASURE_STEPS, 4000);
      test_apply (store, before, after);
    }
}

static void
test_page_init (TestPage *test)
{
  g_autoptr (GError) error = NULL;

  test_app_init (&test->app);
  test->app.file.store = limber_store_open (test->app.file.path, LIMBER_STORE_CREATE, &error);
  g_assert_no_error (error);
  fill (test->app.file.store, 200);
  test->settings = limber_settings_new_in_memory ();
  test->watch = limber_history_watch_new (test->app.journal);
  test->page = LIMBER_TRENDS_PAGE (limber_trends_page_new (test->watch, test->app.journal, test->settings));
}

static void
present (TestPage *test)
{
  test->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->page));
  gtk_window_present (GTK_WINDOW (test->window));
  test_wait_for (limber_history_watch_get_history (test->watch) != NULL);
  test_wait_idle ();
}

static void
test_page_clear (TestPage *test)
{
  LimberTrendsPage *page = g_object_ref (test->page);

  limber_history_watch_stop (test->watch);
  gtk_window_destroy (GTK_WINDOW (test->window));
  test_wait_idle ();
  test_finalize (page);
  test_finalize (test->watch);
  test_finalize (test->settings);
  test_app_clear (&test->app);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestPage, test_page_clear)

static LimberTrendsView *
get_view (TestPage *test)
{
  return LIMBER_TRENDS_VIEW (test_find_type (GTK_WIDGET (test->page), LIMBER_TYPE_TRENDS_VIEW, 0));
}

static LimberFinding *
make_finding (LimberFindingKind kind, const char *metric, const char *from, const char *to)
{
  LimberFinding *finding
      = limber_finding_new ("descriptive.level-shift", kind, LIMBER_FINDING_NOTICE, LIMBER_TOPIC_COURSE);

  finding->from = julian (from);
  finding->to = julian (to);
  limber_finding_add_metric (finding, metric);

  return finding;
}

/* The bands of findings that the charts mark. */
static guint
count_bands (TestPage *test)
{
  g_autoptr (GPtrArray) marks = limber_trends_marks_list (get_view (test)->marks);
  guint n = 0;

  for (guint i = 0; i < marks->len; i++)
    n += ((LimberChartMark *) g_ptr_array_index (marks, i))->kind == LIMBER_CHART_MARK_FINDING;

  return n;
}

static void
assert_period (TestPage *test, const char *from, const char *to)
{
  LimberPeriod period = _limber_trends_view_get_period (get_view (test));

  g_assert_cmpuint (period.from, ==, julian (from));
  g_assert_cmpuint (period.to, ==, julian (to));
}

static gboolean
is_hidden (TestPage *test, const char *metric)
{
  g_auto (GStrv) hidden = limber_trends_rows_list_hidden (get_view (test)->rows);

  return g_strv_contains ((const char *const *) hidden, metric);
}

/* What was hidden is shown, and nothing else. */
static void
test_rows (void)
{
  g_auto (TestPage) test = { 0 };
  g_autoptr (LimberFinding) finding
      = make_finding (LIMBER_FINDING_DESCRIPTIVE, "steps", "2026-06-10", "2026-06-20");
  const char *hidden[] = { "anxiety", "steps", NULL };

  test_page_init (&test);
  limber_settings_set_trends_list (test.settings, LIMBER_SETTINGS_TRENDS_HIDDEN, hidden);
  present (&test);
  g_assert_true (is_hidden (&test, "steps"));
  limber_trends_page_show_finding (test.page, finding);
  g_assert_false (is_hidden (&test, "steps"));
  g_assert_true (is_hidden (&test, "anxiety"));
}

static void
test_place (void)
{
  g_auto (TestPage) test = { 0 };
  g_autoptr (LimberFinding) finding
      = make_finding (LIMBER_FINDING_DESCRIPTIVE, "pain:calf-left", "2026-11-08", TEST_TODAY);
  g_autofree char *place = NULL;

  test_page_init (&test);
  present (&test);
  limber_trends_page_show_finding (test.page, finding);
  place = limber_trends_rows_get_place (get_view (&test)->rows);
  g_assert_cmpstr (place, ==, "pain:calf-left");
}

/* Days long ago have some others beside them; those of now stand in the shortest range that holds them. */
static void
test_range (void)
{
  g_auto (TestPage) test = { 0 };
  g_autoptr (LimberFinding) early
      = make_finding (LIMBER_FINDING_DESCRIPTIVE, "steps", "2026-06-10", "2026-06-20");
  g_autoptr (LimberFinding) late
      = make_finding (LIMBER_FINDING_DESCRIPTIVE, "steps", "2026-11-08", TEST_TODAY);

  test_page_init (&test);
  present (&test);
  limber_trends_page_show_finding (test.page, early);
  assert_period (&test, "2026-06-03", "2026-06-27");
  limber_trends_page_show_finding (test.page, late);
  assert_period (&test, "2026-11-08", TEST_TODAY);
}

/* The band goes when the user does not want it, and comes with the next finding. */
static void
test_band (void)
{
  g_auto (TestPage) test = { 0 };
  g_autoptr (LimberFinding) finding
      = make_finding (LIMBER_FINDING_DESCRIPTIVE, "steps", "2026-11-08", TEST_TODAY);
  g_auto (GStrv) ids = NULL;

  test_page_init (&test);
  present (&test);
  g_assert_cmpuint (count_bands (&test), ==, 0);
  limber_trends_page_show_finding (test.page, finding);
  g_assert_cmpuint (count_bands (&test), ==, 1);
  ids = limber_trends_marks_list_chosen (get_view (&test)->marks);
  g_assert_true (g_strv_contains ((const char *const *) ids, LIMBER_TRENDS_MARK_FURTHER));

  limber_trends_marks_choose (get_view (&test)->marks, (const char *const[]) { NULL });
  g_assert_cmpuint (count_bands (&test), ==, 0);
  limber_trends_page_show_finding (test.page, finding);
  g_assert_cmpuint (count_bands (&test), ==, 1);
}

/* A link is about all days alike: what it is about is marked in place of them. */
static void
test_link (void)
{
  g_auto (TestPage) test = { 0 };
  g_autoptr (LimberFinding) finding
      = make_finding (LIMBER_FINDING_ASSOCIATION, "pain", "2026-06-01", TEST_TODAY);
  g_auto (GStrv) ids = NULL;

  limber_finding_add_tag (finding, "tag:travel");
  limber_finding_add_tag (finding, "tag:never-marked");
  test_page_init (&test);
  present (&test);
  limber_trends_page_show_finding (test.page, finding);
  g_assert_cmpuint (count_bands (&test), ==, 0);
  ids = limber_trends_marks_list_chosen (get_view (&test)->marks);
  g_assert_true (g_strv_contains ((const char *const *) ids, "tag:travel"));
  g_assert_cmpuint (g_strv_length (ids), ==, 1);
}

/* Asked for before the page was ever shown, as the Patterns page does. */
static void
test_before_shown (void)
{
  g_auto (TestPage) test = { 0 };
  g_autoptr (LimberFinding) finding
      = make_finding (LIMBER_FINDING_DESCRIPTIVE, "steps", "2026-06-10", "2026-06-20");

  test_page_init (&test);
  limber_trends_page_show_finding (test.page, finding);
  present (&test);
  assert_period (&test, "2026-06-03", "2026-06-27");
  g_assert_cmpuint (count_bands (&test), ==, 1);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  limber_app_init ();

  g_test_add_func ("/trends-finding/rows", test_rows);
  g_test_add_func ("/trends-finding/place", test_place);
  g_test_add_func ("/trends-finding/range", test_range);
  g_test_add_func ("/trends-finding/band", test_band);
  g_test_add_func ("/trends-finding/link", test_link);
  g_test_add_func ("/trends-finding/before-shown", test_before_shown);

  return g_test_run ();
}
