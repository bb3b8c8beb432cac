/* limber-test-journal.h — small journals, written down in a line a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-facts.h"
#include "limber-session.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * TestReport:
 * @folder: of this test alone
 * @store: the journal in it
 * @options: what a report is asked for: from the first day on, as of the day the test says is today
 *
 * A journal whose days are written down, and the report of it.
 */
typedef struct
{
  char *folder;
  LimberStore *store;
  LimberReportOptions *options;
} TestReport;

/* Everything is done as of @today, an ISO date. */
void test_report_init (TestReport *self, const char *today);
void test_report_clear (TestReport *self);
void test_report_set_period (TestReport *self, const char *from, const char *to);

guint32 test_report_day (const char *iso);
/* Adds a check-in, written as words with blanks between: "lower-back-left=6:aching+stiff" "none" "anxiety=4"
 * "tag:long-sitting" "symptom:fever" "heat=2" for a treatment by how much it helped, "heat" without;
 * "steps:5000" "weight:81200"; "late" says that it was made on the day after; "note" the rest is the note. */
void test_report_add (TestReport *self, const char *iso, const char *words);
void test_report_add_days (TestReport *self, const char *first_iso, guint n_days, const char *words);
void test_report_import (TestReport *self, const char *table);
void test_report_name (TestReport *self, LimberTermKind kind, const char *key, const char *name);
void test_report_answer (TestReport *self, const char *iso, const char *flag, gboolean yes);
void test_report_add_session (TestReport *self, const char *iso, const char *routine, int before, int after);
char *test_report_add_visit (TestReport *self, const char *iso, const char *with);

LimberReportFacts *test_report_load (TestReport *self);
/* What is noticed, each in a line: "emergency Numb saddle area: …" */
char *test_report_list_notices (const LimberReportFacts *facts);
const LimberReportNumber *test_report_get_number (const LimberReportFacts *facts, const char *id);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestReport, test_report_clear)

G_END_DECLS
