/* limber-day-summary.h — a day as a calendar or a list of days shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-day.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DAY_SUMMARY (limber_day_summary_get_type ())
G_DECLARE_FINAL_TYPE (LimberDaySummary, limber_day_summary, LIMBER, DAY_SUMMARY, GObject)

LimberDaySummary *limber_day_summary_new (const GDate *date,
                                          int worst_pain,
                                          double anxiety,
                                          gboolean late,
                                          const char *first_note_line) G_GNUC_WARN_UNUSED_RESULT;
LimberDaySummary *limber_day_summary_new_for_day (const LimberDay *day) G_GNUC_WARN_UNUSED_RESULT;
const GDate *limber_day_summary_get_date (LimberDaySummary *self);
int limber_day_summary_get_worst_pain (LimberDaySummary *self);
double limber_day_summary_get_anxiety (LimberDaySummary *self);
gboolean limber_day_summary_get_late (LimberDaySummary *self);
const char *limber_day_summary_get_note_line (LimberDaySummary *self);

G_END_DECLS
