/* limber-report-words.h — days and periods as the page names them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/report.
 */

#pragma once

#include "limber-report-facts.h"

G_BEGIN_DECLS

/* "20 November 2026"; "20 November" */
char *limber_report_words_day (guint32 day) G_GNUC_WARN_UNUSED_RESULT;
char *limber_report_words_day_of_year (guint32 day) G_GNUC_WARN_UNUSED_RESULT;
/* Without the year where it is that of @reference, which stands beside it */
char *limber_report_words_day_near (guint32 day, guint32 reference) G_GNUC_WARN_UNUSED_RESULT;
/* "22 August to 20 November 2026", one day: "20 November 2026" */
char *limber_report_words_period (LimberPeriod period) G_GNUC_WARN_UNUSED_RESULT;
/* "since the visit with Dr. Berg on 11 September". @period: what it is said of */
char *limber_report_words_since (const LimberVisit *visit, LimberPeriod period) G_GNUC_WARN_UNUSED_RESULT;
/* Joins whole sentences or lines; takes @parts (element-type utf8) */
char *limber_report_words_join (GPtrArray *parts, const char *separator) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
