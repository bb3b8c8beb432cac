/* limber-report-job.h — makes the pages of a visit report, again and again, off the main thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-journal.h"
#include "limber-pattern-watch.h"
#include "limber-report-pages.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_REPORT_JOB (limber_report_job_get_type ())
/* Signal: changed (void), when there are other pages, an error, or it began or ended to work. */
G_DECLARE_FINAL_TYPE (LimberReportJob, limber_report_job, LIMBER, REPORT_JOB, GObject)

/* @patterns: (nullable): what is worked out there needs not be worked out again */
LimberReportJob *limber_report_job_new (LimberJournal *journal, LimberPatternWatch *patterns)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_report_job_set_options (LimberReportJob *self, const LimberReportOptions *options);
void limber_report_job_read_again (LimberReportJob *self);
void limber_report_job_stop (LimberReportJob *self);

LimberReportPages *limber_report_job_get_pages (LimberReportJob *self);
const GError *limber_report_job_get_error (LimberReportJob *self);
gboolean limber_report_job_get_is_working (LimberReportJob *self);

G_END_DECLS
