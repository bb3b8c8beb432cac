/* limber-report-choice.h — what the user wants on the visit report, without any widget
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-options.h"
#include "limber-settings.h"
#include "limber-store-visits.h"

G_BEGIN_DECLS

/**
 * LimberReportSpan:
 * @LIMBER_REPORT_SPAN_VISIT: since the last visit, that day included
 * @LIMBER_REPORT_SPAN_MONTH: the last 30 days
 * @LIMBER_REPORT_SPAN_QUARTER: the last 90 days
 * @LIMBER_REPORT_SPAN_YEAR: the last 365 days
 * @LIMBER_REPORT_SPAN_OWN: from one day to another, as the user chose
 *
 * Which days the report is about, in the order they are offered.
 */
typedef enum
{
  LIMBER_REPORT_SPAN_VISIT,
  LIMBER_REPORT_SPAN_MONTH,
  LIMBER_REPORT_SPAN_QUARTER,
  LIMBER_REPORT_SPAN_YEAR,
  LIMBER_REPORT_SPAN_OWN,
} LimberReportSpan;

#define LIMBER_REPORT_N_SPANS 5

#define LIMBER_TYPE_REPORT_CHOICE (limber_report_choice_get_type ())
/* Signal: changed (void), when anything of it is another. */
G_DECLARE_FINAL_TYPE (LimberReportChoice, limber_report_choice, LIMBER, REPORT_CHOICE, GObject)

LimberReportChoice *limber_report_choice_new (LimberSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
const LimberReportOptions *limber_report_choice_peek_options (LimberReportChoice *self);
void limber_report_choice_set_today (LimberReportChoice *self, guint32 today);
void limber_report_choice_set_visits (LimberReportChoice *self, const GPtrArray *visits);

LimberReportSpan limber_report_choice_get_span (LimberReportChoice *self);
void limber_report_choice_set_span (LimberReportChoice *self, LimberReportSpan span);
gboolean limber_report_choice_offers (LimberReportChoice *self, LimberReportSpan span);
LimberPeriod limber_report_choice_get_period (LimberReportChoice *self, LimberReportSpan span);
void limber_report_choice_set_own_days (LimberReportChoice *self, LimberPeriod days);
guint32 limber_report_choice_get_since (LimberReportChoice *self);

gboolean limber_report_choice_has_section (LimberReportChoice *self, LimberReportSection section);
void limber_report_choice_set_section (LimberReportChoice *self, LimberReportSection section, gboolean is_in);
gboolean limber_report_choice_has_note (LimberReportChoice *self, const char *uuid);
void limber_report_choice_set_note (LimberReportChoice *self, const char *uuid, gboolean is_in);
void limber_report_choice_set_notes (LimberReportChoice *self, const char *const *uuids, gboolean is_in);
const char *limber_report_choice_get_name (LimberReportChoice *self);
void limber_report_choice_set_name (LimberReportChoice *self, const char *name);
void limber_report_choice_set_paper (LimberReportChoice *self, LimberReportPaper paper);

G_END_DECLS
