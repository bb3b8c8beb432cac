/* test-report-facts.c — the head and the numbers of a report, worked out by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-journal.h"

#include "limber-date.h"
#include "limber-example.h"
#include "limber-test-locale.h"

#include <math.h>

#define TODAY "2026-11-20"

static void
assert_number (const LimberReportFacts *facts,
               const char *id,
               const char *now,
               const char *before,
               const char *change)
{
  const LimberReportNumber *number = test_report_get_number (facts, id);

  g_assert_nonnull (number);
  g_assert_cmpstr (number->now_text, ==, now);
  g_assert_cmpstr (number->before_text, ==, before);
  g_assert_cmpstr (number->change, ==, change);
  g_assert_cmpint (isnan (number->before), ==, before == NULL);
}

static void
assert_empty (const LimberReportFacts *facts)
{
  const GPtrArray *const lists[]
      = { facts->notices,  facts->numbers,  facts->worse, facts->better,    facts->treatments, facts->pegs,
          facts->patterns, facts->routines, facts->marks, facts->questions, facts->notes,      facts->days };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_assert_cmpuint (lists[i]->len, ==, 0);
  g_assert_null (facts->spread);
  g_assert_null (facts->qualities);
  g_assert_cmpuint (facts->n_recorded, ==, 0);
  g_assert_cmpuint (facts->n_same_day, ==, 0);
}

static void
test_empty (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;

  test_report_init (&report, TODAY);
  facts = test_report_load (&report);
  assert_empty (facts);
  g_assert_cmpuint (facts->n_days, ==, 90);
  g_assert_cmpuint (facts->before.to, ==, report.options->period.from - 1);
  g_assert_null (facts->visit);
  g_assert_null (facts->since);
}

/* September: 8 on 10 days, 6 on 20. October: 7 on 6 days, 4 on 19, and 5 days without a word. */
static void
test_numbers (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;
  const LimberReportNumber *usual;

  test_report_init (&report, TODAY);
  test_report_set_period (&report, "2026-10-01", "2026-10-30");
  test_report_add_days (&report, "2026-09-01", 10, "lower-back-left=8");
  test_report_add_days (&report, "2026-09-11", 20, "lower-back-left=6");
  test_report_add_days (&report, "2026-10-01", 6, "lower-back-left=7 calf-left=2");
  test_report_add_days (&report, "2026-10-07", 13, "lower-back-left=4");
  test_report_add_days (&report, "2026-10-25", 6, "lower-back-left=4");
  /* What lies outside of both counts in neither. */
  test_report_add_days (&report, "2026-08-31", 1, "lower-back-left=10");
  test_report_add_days (&report, "2026-10-31", 1, "lower-back-left=10");

  facts = test_report_load (&report);
  g_assert_cmpuint (facts->n_days, ==, 30);
  g_assert_cmpuint (facts->n_recorded, ==, 25);
  g_assert_cmpuint (facts->numbers->len, ==, 3);
  assert_number (facts, "worst", "7", "8", "1 point less: no real change");
  assert_number (facts, "usual", "4", "6", "2 points less: a real change");
  assert_number (facts, "much", "6 of 25", "10 of 30", "24 % of the days, before 33 %: no real change");

  usual = test_report_get_number (facts, "usual");
  g_assert_true (usual->is_real);
  g_assert_cmpint (usual->direction, ==, -1);
  g_assert_cmpfloat_with_epsilon (usual->now, 4, 1e-9);
}

/* Thirty per cent is real as well, and so is more. */
static void
test_real (void)
{
  static const struct
  {
    int before, now;
    const char *change;
  } cases[] = {
    { 3, 2, "1 point less: a real change" },   { 4, 3, "1 point less: no real change" },
    { 5, 7, "2 points more: a real change" },  { 3, 4, "1 point more: a real change" },
    { 6, 7, "1 point more: no real change" },  { 5, 5, "no change" },
    { 0, 1, "1 point more: no real change" },  { 0, 2, "2 points more: a real change" },
    { 10, 7, "3 points less: a real change" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (TestReport) report = { NULL };
      g_autoptr (LimberReportFacts) facts = NULL;
      g_autofree char *before = g_strdup_printf ("lower-back-left=%d", cases[i].before);
      g_autofree char *now = g_strdup_printf ("lower-back-left=%d", cases[i].now);

      test_report_init (&report, TODAY);
      test_report_set_period (&report, "2026-11-11", TODAY);
      test_report_add_days (&report, "2026-11-01", 10, before);
      test_report_add_days (&report, "2026-11-11", 10, now);
      facts = test_report_load (&report);
      g_assert_cmpstr (test_report_get_number (facts, "usual")->change, ==, cases[i].change);
    }
}

/* With as many days recorded, days are said; a real change is 15 points of a hundred and three days. */
static void
test_days_of_much_pain (void)
{
  static const struct
  {
    guint before, now;
    const char *change;
  } cases[] = {
    { 10, 2, "8 days fewer: a real change" }, { 5, 8, "3 days more: a real change" },
    { 5, 7, "2 days more: no real change" },  { 4, 4, "no change" },
    { 1, 0, "1 day fewer: no real change" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (TestReport) report = { NULL };
      g_autoptr (LimberReportFacts) facts = NULL;

      test_report_init (&report, TODAY);
      test_report_set_period (&report, "2026-11-01", TODAY);
      test_report_add_days (&report, "2026-10-12", 20, "lower-back-left=5");
      test_report_add_days (&report, "2026-11-01", 20, "lower-back-left=5");
      test_report_add_days (&report, "2026-10-12", cases[i].before, "lower-back-right=7");
      test_report_add_days (&report, "2026-11-01", cases[i].now, "lower-back-right=7");
      facts = test_report_load (&report);
      g_assert_cmpstr (test_report_get_number (facts, "much")->change, ==, cases[i].change);
    }
}

/* Four days are too few to compare with, whatever they say. */
static void
test_nothing_before (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;

  test_report_init (&report, TODAY);
  test_report_set_period (&report, "2026-11-11", TODAY);
  test_report_add_days (&report, "2026-11-05", 4, "lower-back-left=9");
  test_report_add_days (&report, "2026-11-11", 9, "lower-back-left=4");
  test_report_add (&report, TODAY, "lower-back-left=5");
  facts = test_report_load (&report);
  assert_number (facts, "worst", "5", NULL, NULL);
  assert_number (facts, "usual", "4", NULL, NULL);
  assert_number (facts, "much", "0 of 10", NULL, NULL);
}

static void
test_half_points (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;

  test_report_init (&report, TODAY);
  test_report_set_period (&report, "2026-11-11", TODAY);
  test_report_add_days (&report, "2026-11-01", 10, "lower-back-left=5");
  test_report_add_days (&report, "2026-11-11", 5, "lower-back-left=4");
  test_report_add_days (&report, "2026-11-16", 5, "lower-back-left=5");
  facts = test_report_load (&report);
  assert_number (facts, "usual", "4.5", "5", "0.5 points less: no real change");
}

/* Numbers are those of the reader's language. */
static void
test_locale (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;

  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return;

  test_report_init (&report, TODAY);
  test_report_set_period (&report, "2026-11-11", TODAY);
  test_report_add_days (&report, "2026-11-11", 5, "lower-back-left=4");
  test_report_add_days (&report, "2026-11-16", 5, "lower-back-left=5");
  facts = test_report_load (&report);
  g_assert_cmpstr (test_report_get_number (facts, "usual")->now_text, ==, "4,5");
  limber_test_reset_locale ();
}

static void
test_only_no_pain (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;

  test_report_init (&report, TODAY);
  test_report_set_period (&report, "2026-11-11", TODAY);
  test_report_add_days (&report, "2026-11-01", 20, "none");
  facts = test_report_load (&report);
  assert_number (facts, "worst", "0", "0", "no change");
  assert_number (facts, "usual", "0", "0", "no change");
  assert_number (facts, "much", "0 of 10", "0 of 10", "no change");
  g_assert_null (facts->spread);
}

/* Days with a note or steps are recorded, but say nothing of pain. */
static void
test_no_pain_recorded (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;

  test_report_init (&report, TODAY);
  test_report_set_period (&report, "2026-11-11", TODAY);
  test_report_add (&report, "2026-11-12", "note Only words");
  test_report_add (&report, "2026-11-13", "steps:4000");
  facts = test_report_load (&report);
  g_assert_cmpuint (facts->numbers->len, ==, 0);
  g_assert_cmpuint (facts->n_recorded, ==, 2);
  g_assert_cmpuint (facts->n_same_day, ==, 2);
}

static void
test_one_day (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;

  test_report_init (&report, TODAY);
  test_report_set_period (&report, TODAY, TODAY);
  test_report_add (&report, "2026-11-19", "lower-back-left=3");
  test_report_add (&report, TODAY, "lower-back-left=8 tag:travel heat=1 symptom:fever");
  facts = test_report_load (&report);
  g_assert_cmpuint (facts->n_days, ==, 1);
  assert_number (facts, "worst", "8", NULL, NULL);
  assert_number (facts, "much", "1 of 1", NULL, NULL);
  g_assert_cmpuint (facts->worse->len, ==, 0);
  g_assert_cmpuint (facts->treatments->len, ==, 1);
}

/* Days to come are neither recorded nor missing. */
static void
test_future (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;
  g_autoptr (LimberReportFacts) partly = NULL;

  test_report_init (&report, TODAY);
  test_report_add_days (&report, "2026-11-01", 20, "lower-back-left=5 heat=1 tag:travel calf-left=1");
  test_report_add (&report, "2026-12-05", "lower-back-left=9 symptom:fever");
  limber_clock_set_for_tests (TODAY);

  test_report_set_period (&report, "2026-12-01", "2026-12-10");
  facts = test_report_load (&report);
  assert_empty (facts);
  g_assert_cmpuint (facts->n_days, ==, 0);

  test_report_set_period (&report, "2026-11-16", "2026-12-10");
  partly = test_report_load (&report);
  g_assert_cmpuint (partly->n_days, ==, 5);
  g_assert_cmpuint (partly->n_recorded, ==, 5);
  g_assert_cmpuint (partly->notices->len, ==, 0);
  assert_number (partly, "worst", "5", "5", "no change");
}

/* Of ten days two are recorded the day after, and one of these was begun in time. */
static void
test_late (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;

  test_report_init (&report, TODAY);
  test_report_set_period (&report, "2026-11-11", TODAY);
  test_report_add_days (&report, "2026-11-11", 8, "lower-back-left=5");
  test_report_add (&report, "2026-11-18", "lower-back-left=6 late");
  test_report_add (&report, "2026-11-19", "lower-back-left=5 late steps:3000");
  test_report_add (&report, TODAY, "steps:4000 late");
  facts = test_report_load (&report);
  g_assert_cmpuint (facts->n_recorded, ==, 10);
  g_assert_cmpuint (facts->n_same_day, ==, 8);
}

/* Out of a table, when it is read: nobody knows when it was written down, unless it was in time. */
static void
test_imported (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;

  test_report_init (&report, TODAY);
  test_report_set_period (&report, "2026-11-11", TODAY);
  test_report_import (&report,
                      "date,pain,steps\n2026-11-12,5,\n2026-11-13,5,\n2026-11-14,,4000\n2026-11-20,4,\n");
  test_report_add (&report, "2026-11-13", "lower-back-left=5");
  test_report_add (&report, "2026-11-15", "lower-back-left=5 late");
  limber_clock_set_for_tests (TODAY);
  facts = test_report_load (&report);
  g_assert_cmpuint (facts->n_recorded, ==, 5);
  g_assert_cmpuint (facts->n_same_day, ==, 2);
  g_assert_cmpuint (facts->n_imported, ==, 2);
}

static void
test_notes (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;
  const LimberReportNote *first;

  test_report_init (&report, TODAY);
  test_report_set_period (&report, "2026-11-11", TODAY);
  test_report_add (&report, "2026-11-10", "note Before");
  test_report_add (&report, TODAY, "lower-back-left=5 note Second <b>note</b>, with tag:travel");
  test_report_add (&report, "2026-11-12", "note First");
  facts = test_report_load (&report);
  g_assert_cmpuint (facts->notes->len, ==, 2);
  first = g_ptr_array_index (facts->notes, 0);
  g_assert_cmpstr (first->text, ==, "First");
  g_assert_cmpuint (first->day, ==, test_report_day ("2026-11-12"));
  g_assert_cmpint (first->time, ==, LIMBER_TIME_UNSET);
  g_assert_cmpstr (((LimberReportNote *) g_ptr_array_index (facts->notes, 1))->text, ==,
                   "Second <b>note</b>, with tag:travel");
  /* Notes are not asked for, so neither are the days. */
  g_assert_cmpuint (facts->days->len, ==, 0);
}

/* The visit it is for, the one it begins with, questions that are still to ask, and PEG of both periods. */
static void
test_visits (void)
{
  g_auto (TestReport) report = { NULL };
  g_autofree char *last = NULL, *next = NULL;
  g_autoptr (LimberQuestion) asked = limber_question_new ("Is it the disc?");
  g_autoptr (LimberQuestion) open = limber_question_new ("May I swim?");
  g_autoptr (LimberReportFacts) facts = NULL;

  test_report_init (&report, TODAY);
  test_report_set_period (&report, "2026-11-01", TODAY);
  last = test_report_add_visit (&report, "2026-11-01", "Dr. Berg");
  next = test_report_add_visit (&report, TODAY, "Dr. Tal");
  g_set_str (&report.options->visit, next);
  asked->visit = g_strdup (last);
  g_assert_true (limber_store_save_question (report.store, asked, NULL));
  g_assert_true (limber_store_save_question (report.store, open, NULL));
  for (guint i = 0; i < 3; i++)
    {
      static const char *const days[] = { "2026-10-11", "2026-10-12", "2026-11-20" };
      g_autoptr (LimberPeg) peg = limber_peg_new (test_report_day (days[i]));

      peg->answers[LIMBER_PEG_PAIN] = (int) i;
      g_assert_true (limber_store_save_peg (report.store, peg, NULL));
    }

  facts = test_report_load (&report);
  g_assert_cmpstr (facts->visit->with, ==, "Dr. Tal");
  g_assert_cmpstr (facts->since->with, ==, "Dr. Berg");
  g_assert_cmpuint (facts->questions->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (facts->questions, 0), ==, "May I swim?");
  g_assert_cmpuint (facts->pegs->len, ==, 2);
  g_assert_cmpuint (((LimberPeg *) g_ptr_array_index (facts->pegs, 0))->day, ==,
                    test_report_day ("2026-10-12"));
  g_assert_cmpuint (facts->marks->len, ==, 2);
}

static void
test_with_options (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL, other = NULL, none = NULL;
  g_autoptr (LimberReportOptions) options = NULL;

  test_report_init (&report, TODAY);
  test_report_set_period (&report, "2026-11-11", TODAY);
  test_report_add_days (&report, "2026-11-11", 10, "lower-back-left=5 note Words");
  limber_report_options_set_section (report.options, LIMBER_REPORT_PATTERNS, FALSE);
  facts = test_report_load (&report);

  options = limber_report_options_copy (report.options);
  limber_report_options_set_section (options, LIMBER_REPORT_DAYS, TRUE);
  g_set_str (&options->name, "Ada");
  options->paper = LIMBER_REPORT_PAPER_LETTER;
  other = limber_report_facts_with_options (facts, options);
  g_assert_nonnull (other);
  g_assert_true (limber_report_options_equal (other->options, options));
  g_assert_cmpuint (other->days->len, ==, 10);
  g_assert_cmpuint (facts->days->len, ==, 0);
  g_assert_cmpuint (other->n_recorded, ==, 10);
  g_assert_true (other->numbers == facts->numbers);

  /* What has to be read again: patterns that nobody looked for, other days, another visit. */
  limber_report_options_set_section (options, LIMBER_REPORT_PATTERNS, TRUE);
  none = limber_report_facts_with_options (facts, options);
  g_assert_null (none);
  limber_report_options_set_section (options, LIMBER_REPORT_PATTERNS, FALSE);
  options->period.from--;
  none = limber_report_facts_with_options (facts, options);
  g_assert_null (none);
  options->period.from++;
  g_set_str (&options->visit, "0");
  none = limber_report_facts_with_options (facts, options);
  g_assert_null (none);
}

static void
test_cancelled (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  test_report_init (&report, TODAY);
  g_cancellable_cancel (cancellable);
  g_assert_null (limber_report_facts_load (report.store, report.options, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Ten years of the example: everything is there, and all ten years at once as well. */
static void
test_ten_years (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL, all = NULL;
  g_autoptr (GError) error = NULL;
  GDate last;

  test_report_init (&report, TODAY);
  g_date_clear (&last, 1);
  limber_clock_today (&last);
  g_assert_true (limber_example_fill (report.store, &last, 3650, 42, &error));
  g_assert_no_error (error);
  limber_report_options_set_section (report.options, LIMBER_REPORT_PATTERNS, FALSE);
  facts = test_report_load (&report);
  g_assert_cmpuint (facts->numbers->len, ==, 3);
  g_assert_nonnull (test_report_get_number (facts, "usual")->change);
  g_assert_cmpuint (facts->treatments->len, >, 3);
  g_assert_cmpuint (facts->routines->len, >, 0);

  report.options->period.from -= 3650 - 90;
  all = test_report_load (&report);
  g_assert_cmpuint (all->n_days, ==, 3650);
  g_assert_cmpuint (all->n_recorded, >, 3000);
  g_assert_null (test_report_get_number (all, "usual")->change);
  g_test_message ("90 days and 10 years: %u, %u notes", facts->notes->len, all->notes->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-facts/empty", test_empty);
  g_test_add_func ("/report-facts/numbers", test_numbers);
  g_test_add_func ("/report-facts/real", test_real);
  g_test_add_func ("/report-facts/days-of-much-pain", test_days_of_much_pain);
  g_test_add_func ("/report-facts/nothing-before", test_nothing_before);
  g_test_add_func ("/report-facts/half-points", test_half_points);
  g_test_add_func ("/report-facts/locale", test_locale);
  g_test_add_func ("/report-facts/only-no-pain", test_only_no_pain);
  g_test_add_func ("/report-facts/no-pain-recorded", test_no_pain_recorded);
  g_test_add_func ("/report-facts/one-day", test_one_day);
  g_test_add_func ("/report-facts/future", test_future);
  g_test_add_func ("/report-facts/late", test_late);
  g_test_add_func ("/report-facts/imported", test_imported);
  g_test_add_func ("/report-facts/notes", test_notes);
  g_test_add_func ("/report-facts/visits", test_visits);
  g_test_add_func ("/report-facts/with-options", test_with_options);
  g_test_add_func ("/report-facts/cancelled", test_cancelled);
  g_test_add_func ("/report-facts/ten-years", test_ten_years);

  return g_test_run ();
}
