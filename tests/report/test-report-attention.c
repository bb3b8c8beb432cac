/* test-report-attention.c — warning signs of a report: found, noted, asked, and told once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-journal.h"

#include "limber-store-patterns.h"

#include <string.h>

#define TODAY "2026-11-20"
#define FROM "2026-08-23"

static void
init (TestReport *report)
{
  test_report_init (report, TODAY);
  test_report_set_period (report, FROM, TODAY);
  limber_report_options_set_section (report->options, LIMBER_REPORT_PATTERNS, FALSE);
}

static void
assert_notices (TestReport *report, const char *expected)
{
  g_autoptr (LimberReportFacts) facts = test_report_load (report);
  g_autofree char *list = test_report_list_notices (facts);

  g_assert_cmpstr (list, ==, expected);
}

/* Nobody asked, so nobody knows that there is none. */
static void
test_nothing (void)
{
  g_auto (TestReport) report = { NULL };

  init (&report);
  test_report_add_days (&report, "2026-11-01", 20, "lower-back-left=5");
  assert_notices (&report, "");
}

static void
test_found (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;
  const LimberReportNotice *notice;

  init (&report);
  test_report_add_days (&report, "2026-11-01", 20, "lower-back-left=5");
  test_report_add (&report, "2026-11-10", "symptom:saddle-numbness");
  test_report_add (&report, "2026-11-12", "symptom:saddle-numbness symptom:night-pain");
  assert_notices (
      &report, "emergency Numb saddle area: noted on 2 days, first on 10 November, last on 12 November 2026\n"
               "mention Night pain: noted on 12 November 2026\n");

  facts = test_report_load (&report);
  notice = g_ptr_array_index (facts->notices, 0);
  g_assert_cmpuint (notice->from, ==, test_report_day ("2026-11-10"));
  g_assert_cmpuint (notice->to, ==, test_report_day ("2026-11-12"));
}

/* What is over is told, a class less pressing; what lies before the period and is over is not. */
static void
test_over (void)
{
  g_auto (TestReport) report = { NULL };

  init (&report);
  test_report_add_days (&report, "2026-07-01", 143, "lower-back-left=5");
  test_report_add (&report, "2026-07-02", "symptom:bladder-bowel");
  test_report_add (&report, "2026-09-03", "symptom:saddle-numbness");
  test_report_add (&report, "2026-09-01", "symptom:fever");
  test_report_add (&report, "2026-09-03", "symptom:fever");
  test_report_add (&report, "2026-10-10", "symptom:fever");
  assert_notices (&report, "urgent Numb saddle area: noted on 3 September 2026\n"
                           "mention Fever: noted on 3 days, first on 1 September, last on 10 October 2026\n");
}

/* The days of an episode are told from its first on, though the period begins later; across years with both.
 */
static void
test_begun_before (void)
{
  g_auto (TestReport) report = { NULL };

  test_report_init (&report, "2026-01-10");
  test_report_set_period (&report, "2026-01-05", "2026-01-10");
  limber_report_options_set_section (report.options, LIMBER_REPORT_PATTERNS, FALSE);
  test_report_add_days (&report, "2025-12-01", 41, "lower-back-left=5");
  test_report_add_days (&report, "2025-12-30", 8, "symptom:leg-weakness");
  assert_notices (&report, "emergency New weakness in a leg: noted on 8 days, first on 30 December 2025, "
                           "last on 6 January 2026\n");
}

/* The newest answer of each sign counts: those of one day are told together, the newest day first. */
static void
test_answered_no (void)
{
  g_auto (TestReport) report = { NULL };

  init (&report);
  test_report_answer (&report, "2026-10-01", "saddle-numbness", FALSE);
  test_report_answer (&report, "2026-10-01", "bladder-bowel", FALSE);
  test_report_answer (&report, "2026-10-01", "night-pain", FALSE);
  test_report_answer (&report, "2026-11-18", "fever", FALSE);
  test_report_answer (&report, "2026-11-18", "saddle-numbness", FALSE);
  /* Before the period it says nothing about it. */
  test_report_answer (&report, "2026-08-22", "weight-loss", FALSE);
  assert_notices (&report, "notice Asked on 18 November 2026, answered no: numb saddle area, fever\n"
                           "notice Asked on 1 October 2026, answered no: bladder or bowel trouble, night "
                           "pain\n");
}

static void
test_answered_yes (void)
{
  g_auto (TestReport) report = { NULL };

  init (&report);
  test_report_answer (&report, "2026-10-03", "fever", TRUE);
  test_report_answer (&report, "2026-11-18", "fever", FALSE);
  test_report_answer (&report, "2026-11-17", "night-pain", FALSE);
  test_report_answer (&report, "2026-11-18", "night-pain", TRUE);
  test_report_answer (&report, "2026-11-18", "leg-weakness", TRUE);
  test_report_answer (&report, "2026-11-17", "bladder-bowel", FALSE);
  assert_notices (&report, "emergency New weakness in a leg: asked on 18 November 2026, answered yes\n"
                           "urgent Night pain: asked on 18 November 2026, answered yes\n"
                           "mention Fever: asked on 3 October 2026, answered yes\n"
                           "notice Asked on 18 November 2026, answered no: fever\n"
                           "notice Asked on 17 November 2026, answered no: bladder or bowel trouble\n");
}

/* A sign that is found, noted and answered stands there once. */
static void
test_once (void)
{
  g_auto (TestReport) report = { NULL };

  init (&report);
  test_report_add_days (&report, "2026-11-01", 20, "lower-back-left=5");
  test_report_add (&report, "2026-11-18", "symptom:fever");
  test_report_answer (&report, "2026-11-19", "fever", TRUE);
  assert_notices (&report,
                  "urgent Fever: noted on 18 November 2026; asked on 19 November 2026, answered yes\n");
}

static void
set_background (TestReport *report, LimberBackgroundFact fact, const char *known, const char *since)
{
  g_autoptr (LimberBackground) background = limber_background_new ();
  g_autoptr (GError) error = NULL;

  background->facts[fact] = TRUE;
  if (known != NULL)
    limber_background_set_known (background, known, test_report_day (since));
  g_assert_true (limber_store_save_background (report->store, background, &error));
  g_assert_no_error (error);
}

/* What a doctor knows is worth a mention, and stays so when it is asked. */
static void
test_known (void)
{
  g_auto (TestReport) report = { NULL };

  init (&report);
  set_background (&report, LIMBER_BACKGROUND_STEROIDS, "leg-weakness", "2026-11-03");
  test_report_add_days (&report, "2026-11-01", 20, "lower-back-left=2 symptom:leg-weakness");
  test_report_answer (&report, "2026-11-19", "leg-weakness", TRUE);
  assert_notices (&report, "mention Weakness in a leg: noted on 20 days, first on 1 November, last on 20 "
                           "November 2026; asked on 19 November 2026, answered yes; known to a doctor\n");
}

/* Rules that know more than one symptom have names of their own. */
static void
test_rules (void)
{
  g_auto (TestReport) report = { NULL };

  init (&report);
  set_background (&report, LIMBER_BACKGROUND_IMMUNOSUPPRESSION, NULL, NULL);
  test_report_add_days (&report, "2026-10-01", 51, "lower-back-left=2");
  test_report_add (&report, "2026-11-19", "symptom:fever symptom:leg-pain-left symptom:leg-pain-right");
  assert_notices (&report, "emergency Fever with a weakened immune system: noted on 19 November 2026\n"
                           "urgent Pain down both legs: noted on 19 November 2026\n");
}

/* 84 kg until August, then 79 kg: 5 kg of 84 are 5.95 per cent. */
static void
test_weight (void)
{
  g_auto (TestReport) report = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL, pounds = NULL;
  g_autoptr (LimberReportOptions) options = NULL;
  g_autofree char *in_kg = NULL, *in_pounds = NULL;

  init (&report);
  test_report_add_days (&report, "2026-05-01", 92, "weight:84000");
  test_report_add_days (&report, "2026-08-01", 112, "weight:79000");
  facts = test_report_load (&report);
  in_kg = test_report_list_notices (facts);
  g_assert_cmpstr (in_kg, ==, "mention Weight: 5 kg (6.0 %) less than in the 4 weeks up to 13 August 2026\n");

  /* Other units need no reading. */
  options = limber_report_options_copy (report.options);
  options->weight_unit = LIMBER_WEIGHT_UNIT_LB;
  pounds = limber_report_facts_with_options (facts, options);
  in_pounds = test_report_list_notices (pounds);
  g_assert_cmpstr (in_pounds, ==,
                   "mention Weight: 11 lb (6.0 %) less than in the 4 weeks up to 13 August 2026\n");
}

/* Together with the symptom it is one thing. */
static void
test_weight_and_symptom (void)
{
  g_auto (TestReport) report = { NULL };

  init (&report);
  test_report_add_days (&report, "2026-05-01", 92, "weight:84000");
  test_report_add_days (&report, "2026-08-01", 112, "weight:79000");
  test_report_add (&report, "2026-11-15", "symptom:weight-loss none");
  assert_notices (&report, "mention Unintended weight loss: noted on 15 November 2026; 5 kg (6.0 %) less "
                           "than in the 4 weeks up to 13 August 2026\n");
}

static void
test_rapid (void)
{
  g_auto (TestReport) report = { NULL };

  init (&report);
  test_report_add_days (&report, "2026-10-01", 36, "weight:80000");
  test_report_add_days (&report, "2026-11-06", 15, "weight:77600");
  assert_notices (&report, "mention Weight: 2.4 kg (3.0 %) less in the 14 days up to 9 November 2026\n");

  /* Who means to lose it needs no warning. */
  set_background (&report, LIMBER_BACKGROUND_LOSING_WEIGHT, NULL, NULL);
  assert_notices (&report, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-attention/nothing", test_nothing);
  g_test_add_func ("/report-attention/found", test_found);
  g_test_add_func ("/report-attention/over", test_over);
  g_test_add_func ("/report-attention/begun-before", test_begun_before);
  g_test_add_func ("/report-attention/answered-no", test_answered_no);
  g_test_add_func ("/report-attention/answered-yes", test_answered_yes);
  g_test_add_func ("/report-attention/once", test_once);
  g_test_add_func ("/report-attention/known", test_known);
  g_test_add_func ("/report-attention/rules", test_rules);
  g_test_add_func ("/report-attention/weight", test_weight);
  g_test_add_func ("/report-attention/weight-and-symptom", test_weight_and_symptom);
  g_test_add_func ("/report-attention/rapid", test_rapid);

  return g_test_run ();
}
