/* limber-test-report.h — facts of reports made up by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-facts.h"

G_BEGIN_DECLS

/* 20 November 2026, the last day of each. */
#define LIMBER_TEST_REPORT_TODAY 739940u

/**
 * LimberTestReport:
 * @n_days: of the period; each is recorded when @recorded
 * @longer: how many per cent are added to all made-up words
 * @language: (nullable): of the report; "ar" takes Arabic words
 * @question_chars: how long each question is; 0: as it comes
 * @note_chars: how long each note is
 *
 * How many of each there are in facts.
 */
typedef struct
{
  guint n_days;
  gboolean recorded;
  guint n_warnings, n_denied;
  gboolean numbers, compared;
  guint n_tags, n_treatments, n_pegs, n_patterns, n_routines, n_questions, n_notes;
  guint question_chars, note_chars;
  guint longer;
  const char *language;
  const char *name;
  LimberReportPaper paper;
  gboolean table, visits;
} LimberTestReport;

LimberReportFacts *limber_test_report_new (const LimberTestReport *shape) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
