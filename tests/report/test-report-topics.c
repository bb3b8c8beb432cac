/* test-report-topics.c — tags, treatments, routines, places and patterns of a report, worked out by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-journal.h"

#include "limber-chart-mark.h"
#include "limber-date.h"
#include "limber-example.h"
#include "limber-store-history.h"
#include "limber-store-patterns.h"

#include <math.h>
#include <string.h>

#define TODAY "2026-11-20"

static void
init (TestReport *report)
{
  test_report_init (report, TODAY);
  test_report_set_period (report, "2026-11-01", TODAY);
  limber_report_options_set_section (report->options, LIMBER_REPORT_PATTERNS, FALSE);
}

/* Tags */

static char *
list_tags (const GPtrArray *tags)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < tags->len; i++)
    {
      const LimberReportTag *tag = g_ptr_array_index (tags, i);

      g_string_append_printf (list, "%s: %s\n", tag->name, tag->text);
    }

  return g_string_free_and_steal (list);
}

static void
assert_tags (TestReport *report, const char *worse, const char *better)
{
  g_autoptr (LimberReportFacts) facts = test_report_load (report);
  g_autofree char *list_worse = list_tags (facts->worse), *list_better = list_tags (facts->better);

  g_assert_cmpstr (list_worse, ==, worse);
  g_assert_cmpstr (list_better, ==, better);
}

/* Travel: 6 on 4 days, 4 on the other 14. A rest day: 3 on 3, 4.5 on the other 15. Days without a word about
 * pain do not count, nor do those with steps alone. */
static void
test_tags (void)
{
  g_auto (TestReport) report = { NULL };

  init (&report);
  test_report_add_days (&report, "2026-11-01", 4, "lower-back-left=6 tag:travel");
  test_report_add_days (&report, "2026-11-05", 6, "lower-back-left=5");
  test_report_add_days (&report, "2026-11-11", 5, "lower-back-left=4");
  test_report_add_days (&report, "2026-11-16", 3, "lower-back-left=3 tag:rest-day");
  test_report_add (&report, "2026-11-19", "tag:travel tag:rest-day");
  test_report_add (&report, TODAY, "steps:3000");
  assert_tags (&report, "Travel: pain 6 on 4 days, 4 on the other 14\n",
               "Rest day: pain 3 on 3 days, 5 on the other 15\n");
}

/* Two days are too few, on either side, and half a point is too little. */
static void
test_tag_floors (void)
{
  g_auto (TestReport) report = { NULL };

  init (&report);
  test_report_add_days (&report, "2026-11-01", 2, "lower-back-left=9 tag:travel");
  test_report_add_days (&report, "2026-11-03", 2, "lower-back-left=5 tag:long-walk");
  test_report_add_days (&report, "2026-11-05", 2, "lower-back-left=4 tag:long-walk");
  test_report_add_days (&report, "2026-11-07", 12, "lower-back-left=4");
  test_report_add_days (&report, "2026-11-03", 16, "tag:poor-sleep");
  assert_tags (&report, "", "");

  /* A third day beside it, and it is told. */
  test_report_add (&report, "2026-11-19", "lower-back-left=9 tag:travel");
  assert_tags (&report, "Travel: pain 9 on 3 days, 4 on the other 16\n",
               "Poor sleep: pain 4 on 16 days, 9 on the other 3\n");
}

/* The largest difference first, at equal ones the more frequent, then by name; four on a side, called as the
 * user calls them, however long. */
static void
test_tag_order (void)
{
  g_auto (TestReport) report = { NULL };
  g_autofree char *name = g_strnfill (LIMBER_TERM_NAME_MAX, 'w');
  g_autofree char *worse = NULL;

  init (&report);
  test_report_name (&report, LIMBER_TERM_TAG, "travel", name);
  test_report_add_days (&report, "2026-11-01", 10, "lower-back-left=3");
  test_report_add_days (&report, "2026-11-11", 4, "lower-back-left=6");
  test_report_add_days (&report, "2026-11-15", 3, "lower-back-left=8");
  test_report_add_days (&report, "2026-11-11", 3, "tag:b");
  test_report_add_days (&report, "2026-11-11", 3, "tag:a");
  test_report_add_days (&report, "2026-11-11", 4, "tag:c");
  test_report_add_days (&report, "2026-11-11", 3, "tag:d");
  test_report_add_days (&report, "2026-11-15", 3, "tag:travel");
  worse = g_strdup_printf ("%s: pain 8 on 3 days, 3 on the other 14\n"
                           "c: pain 6 on 4 days, 3 on the other 13\n"
                           "a: pain 6 on 3 days, 3 on the other 14\n"
                           "b: pain 6 on 3 days, 3 on the other 14\n",
                           name);
  assert_tags (&report, worse, "");
}

/* Treatments */

static void
test_treatments (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;
  static const char *const expected[] = {
    "Heat: on 5 days; helped a lot 1, a little 2, not 3",
    "Cold: on 2 days; did not help 2",
    "Massage: on 2 days; helped a little 1",
    "Tea: on 1 day",
  };

  init (&report);
  test_report_name (&report, LIMBER_TERM_TREATMENT, "tee", "Tea");
  test_report_add_days (&report, "2026-11-01", 1, "heat=2");
  test_report_add_days (&report, "2026-11-02", 2, "heat=1");
  test_report_add_days (&report, "2026-11-04", 2, "heat=0 cold=0");
  /* A second time on a day is no second day. */
  test_report_add_days (&report, "2026-11-05", 1, "heat=0 tee");
  test_report_add_days (&report, "2026-11-06", 1, "massage=1");
  test_report_add_days (&report, "2026-11-07", 1, "massage");
  test_report_add_days (&report, "2026-10-31", 1, "walk=2");

  facts = test_report_load (&report);
  g_assert_cmpuint (facts->treatments->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LimberReportTreatment *treatment = g_ptr_array_index (facts->treatments, i);
      g_autofree char *line = g_strdup_printf ("%s: %s", treatment->name, treatment->text);

      g_assert_cmpstr (line, ==, expected[i]);
    }
  g_assert_cmpuint (((LimberReportTreatment *) g_ptr_array_index (facts->treatments, 2))->n_unsaid, ==, 1);
}

/* Routines */

static void
test_routines (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;
  static const char *const expected[] = {
    "Routine b: 4 times, 20 minutes; pain before 5.5, after 4.0 (2 times); stopped for pain 1 time",
    "Routine a: 1 time, 5 minutes; pain before 3.0, after 3.0",
    "Routine c: 1 time, 5 minutes",
  };

  init (&report);
  test_report_add_session (&report, "2026-11-02", "b", 6, 4);
  test_report_add_session (&report, "2026-11-03", "b", 5, 4);
  test_report_add_session (&report, "2026-11-04", "b", 9, LIMBER_NRS_UNSET);
  test_report_add_session (&report, "2026-11-05", "b", 4, 11);
  test_report_add_session (&report, "2026-11-05", "a", 3, 3);
  test_report_add_session (&report, "2026-11-06", "c", LIMBER_NRS_UNSET, 2);
  test_report_add_session (&report, "2026-10-31", "a", 9, 9);
  limber_clock_set_for_tests (TODAY);

  facts = test_report_load (&report);
  g_assert_cmpuint (facts->routines->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LimberReportRoutine *routine = g_ptr_array_index (facts->routines, i);
      g_autofree char *line = g_strdup_printf ("%s: %s", routine->name, routine->text);

      g_assert_cmpstr (line, ==, expected[i]);
    }
  g_assert_true (isnan (((LimberReportRoutine *) g_ptr_array_index (facts->routines, 2))->before));
}

/* Qualities and places */

static void
test_qualities (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;

  init (&report);
  test_report_add_days (&report, "2026-11-01", 5, "lower-back-left=6:aching+stiff calf-left=2:aching");
  test_report_add_days (&report, "2026-11-06", 1, "lower-back-left=6:electric+stiff+burning+cramping");
  test_report_add_days (&report, "2026-11-06", 1, "lower-back-left=6:electric");
  facts = test_report_load (&report);
  g_assert_cmpstr (facts->qualities, ==, "stiff (6), aching (5), burning (1), electric (1)");
}

static void
assert_spread (TestReport *report, const char *expected)
{
  g_autoptr (LimberReportFacts) facts = test_report_load (report);

  g_assert_cmpstr (facts->spread, ==, expected);
}

static void
test_spread_new (void)
{
  g_auto (TestReport) report = { NULL };

  init (&report);
  test_report_add_days (&report, "2026-10-12", 20, "lower-back-left=5 foot-right=2");
  test_report_add_days (&report, "2026-11-01", 12, "lower-back-left=5");
  test_report_add_days (&report, "2026-11-13", 5, "lower-back-left=5 calf-left=3 foot-right=1");
  test_report_add_days (&report, "2026-11-18", 2, "general=4");
  assert_spread (&report, "Below the knee on 5 of 17 days: left calf (5), right foot (5); new: left "
                          "calf");
}

/* Four days of before are too few to call anything new, and so are two days of now. */
static void
test_spread_floors (void)
{
  g_auto (TestReport) report = { NULL };

  init (&report);
  test_report_add_days (&report, "2026-10-12", 4, "lower-back-left=5");
  test_report_add_days (&report, "2026-11-01", 20, "lower-back-left=5 calf-left=3");
  assert_spread (&report, "Below the knee on 20 of 20 days: left calf (20)");

  test_report_set_period (&report, "2026-11-19", "2026-12-01");
  assert_spread (&report, "Below the knee on 2 of 2 days: left calf (2)");
}

static void
test_spread_gone (void)
{
  g_auto (TestReport) report = { NULL };

  init (&report);
  test_report_add_days (&report, "2026-10-12", 20, "lower-back-left=5 calf-left=2");
  test_report_add_days (&report, "2026-11-01", 20, "lower-back-left=5 knee-left=2");
  assert_spread (&report, "No longer below the knee; before on 20 of 20 days: left calf (20)");
}

/* Marks */

static void
test_marks (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *visit = NULL, *outside = NULL;

  init (&report);
  test_report_add_days (&report, "2026-11-01", 4, "heat=2");
  test_report_add_days (&report, "2026-11-06", 1, "heat=2");
  test_report_add_days (&report, "2026-11-01", 3, "cold");
  test_report_add_days (&report, "2026-11-08", 2, "massage");
  test_report_add_days (&report, "2026-11-10", 1, "walk");
  test_report_add_session (&report, "2026-11-02", "b", 6, 4);
  test_report_add_session (&report, "2026-11-03", "a", 6, 4);
  test_report_add (&report, "2026-11-10", "routine:12");
  visit = test_report_add_visit (&report, "2026-11-18", NULL);
  outside = test_report_add_visit (&report, "2026-10-18", "Dr. Berg");
  limber_clock_set_for_tests (TODAY);

  facts = test_report_load (&report);
  for (guint i = 0; i < facts->marks->len; i++)
    {
      const LimberChartMark *mark = g_ptr_array_index (facts->marks, i);

      g_string_append_printf (list, "%d %s %u %u\n", (int) mark->kind, mark->label,
                              mark->from - report.options->period.from, mark->to - mark->from + 1);
    }
  g_assert_cmpstr (
      list->str, ==,
      "3 Heat 0 4\n3 Heat 5 1\n3 Cold 0 3\n3 Massage 7 2\n2 Routines 1 2\n2 Routines 9 1\n1 Visit 17 1\n");
}

/* Patterns */

static LimberFinding *
new_finding (const char *id, LimberFindingKind kind, LimberFindingSeverity severity, LimberTopic topic)
{
  LimberFinding *finding = limber_finding_new (id, kind, severity, topic);

  limber_finding_take_sentence (finding, g_strdup (id));

  return finding;
}

static void
choose (TestReport *report, const char *id, gboolean hidden, gboolean in_report)
{
  g_autoptr (LimberFindingChoice) choice = limber_finding_choice_new (id);

  choice->hidden = hidden;
  choice->in_report = in_report;
  g_assert_true (limber_store_save_choice (report->store, choice, NULL));
}

/* Patterns as of @day; the findings are this test's. */
static LimberPatterns *
new_patterns (TestReport *report, const char *day)
{
  static const struct
  {
    const char *id;
    LimberFindingKind kind;
    LimberFindingSeverity severity;
    LimberTopic topic;
  } findings[] = {
    { "safety.fever", LIMBER_FINDING_SAFETY, LIMBER_FINDING_URGENT, LIMBER_TOPIC_SAFETY },
    { "descriptive.trend", LIMBER_FINDING_DESCRIPTIVE, LIMBER_FINDING_NOTICE, LIMBER_TOPIC_COURSE },
    { "association.a", LIMBER_FINDING_ASSOCIATION, LIMBER_FINDING_PATTERN, LIMBER_TOPIC_ANXIETY },
    { "association.b", LIMBER_FINDING_ASSOCIATION, LIMBER_FINDING_PATTERN, LIMBER_TOPIC_WALKING },
    { "association.c", LIMBER_FINDING_ASSOCIATION, LIMBER_FINDING_PATTERN, LIMBER_TOPIC_SLEEP },
    { "association.d", LIMBER_FINDING_ASSOCIATION, LIMBER_FINDING_PATTERN, LIMBER_TOPIC_FOOTWEAR },
    { "association.e", LIMBER_FINDING_ASSOCIATION, LIMBER_FINDING_CHECKING, LIMBER_TOPIC_FOOTWEAR },
  };
  g_autoptr (LimberHistory) history = limber_store_load_history (report->store, NULL);
  g_autoptr (LimberRecord) record = limber_record_new (history, test_report_day (day));
  LimberPatterns *patterns = limber_patterns_find (record, NULL, NULL);

  g_ptr_array_set_size (patterns->findings, 0);
  for (guint i = 0; i < G_N_ELEMENTS (findings); i++)
    g_ptr_array_add (patterns->findings,
                     new_finding (findings[i].id, findings[i].kind, findings[i].severity, findings[i].topic));

  return patterns;
}

static void
assert_patterns (TestReport *report, const char *day, const char *expected)
{
  g_autoptr (LimberPatterns) known = new_patterns (report, day);
  g_autoptr (LimberReportFacts) facts = NULL;
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  facts = limber_report_facts_load (report->store, report->options, known, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < facts->patterns->len; i++)
    g_string_append_printf (list, "%s ", ((LimberFinding *) g_ptr_array_index (facts->patterns, i))->id);
  g_assert_cmpstr (list->str, ==, expected);
}

static void
test_patterns (void)
{
  g_auto (TestReport) report = { NULL };

  init (&report);
  test_report_add_days (&report, "2026-11-01", 20, "lower-back-left=5");
  assert_patterns (&report, TODAY, "");

  limber_report_options_set_section (report.options, LIMBER_REPORT_PATTERNS, TRUE);
  assert_patterns (&report, TODAY, "association.a association.b association.c ");

  /* What the user chose comes first, but no warning sign, and nothing that is not settled. */
  choose (&report, "association.d", FALSE, TRUE);
  choose (&report, "descriptive.trend", FALSE, TRUE);
  choose (&report, "safety.fever", FALSE, TRUE);
  choose (&report, "association.e", FALSE, TRUE);
  assert_patterns (&report, TODAY, "descriptive.trend association.d association.a ");

  /* Hidden, by itself or with its kind. */
  choose (&report, "association.a", TRUE, FALSE);
  choose (&report, limber_topic_get_id (LIMBER_TOPIC_FOOTWEAR), TRUE, FALSE);
  assert_patterns (&report, TODAY, "descriptive.trend association.b association.c ");

  /* Those of another day say nothing about this one. */
  assert_patterns (&report, "2026-11-19", "");
}

/* The example has links that are clear: without somebody who knows them they are worked out. */
static void
test_patterns_found (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;
  g_autoptr (GError) error = NULL;
  GDate last;

  test_report_init (&report, TODAY);
  g_date_clear (&last, 1);
  limber_clock_today (&last);
  g_assert_true (limber_example_fill (report.store, &last, 730, 42, &error));
  facts = test_report_load (&report);
  g_assert_cmpuint (facts->patterns->len, >, 0);
  g_assert_cmpuint (facts->patterns->len, <=, LIMBER_REPORT_PATTERNS_MAX);
  for (guint i = 0; i < facts->patterns->len; i++)
    g_assert_cmpint (((LimberFinding *) g_ptr_array_index (facts->patterns, i))->severity, ==,
                     LIMBER_FINDING_PATTERN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-topics/tags", test_tags);
  g_test_add_func ("/report-topics/tag-floors", test_tag_floors);
  g_test_add_func ("/report-topics/tag-order", test_tag_order);
  g_test_add_func ("/report-topics/treatments", test_treatments);
  g_test_add_func ("/report-topics/routines", test_routines);
  g_test_add_func ("/report-topics/qualities", test_qualities);
  g_test_add_func ("/report-topics/spread-new", test_spread_new);
  g_test_add_func ("/report-topics/spread-floors", test_spread_floors);
  g_test_add_func ("/report-topics/spread-gone", test_spread_gone);
  g_test_add_func ("/report-topics/marks", test_marks);
  g_test_add_func ("/report-topics/patterns", test_patterns);
  g_test_add_func ("/report-topics/patterns-found", test_patterns_found);

  return g_test_run ();
}
