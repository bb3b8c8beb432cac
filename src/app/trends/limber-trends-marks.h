/* limber-trends-marks.h — what the charts mark, of all that happened on some days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart-mark.h"
#include "limber-history.h"
#include "limber-journal.h"
#include "limber-settings.h"
#include "limber-visit-watch.h"

G_BEGIN_DECLS

/* The sessions of routines, and what other parts of the application handed in, beside "KIND:KEY" of a term.
 */
#define LIMBER_TRENDS_MARK_SESSIONS "sessions"
#define LIMBER_TRENDS_MARK_FURTHER "further"
#define LIMBER_TRENDS_MARK_VISITS "visits"

#define LIMBER_TYPE_TRENDS_MARKS (limber_trends_marks_get_type ())
/**
 * LimberTrendsMarks:
 *
 * Treatments, tags and symptoms the user picks, sessions of routines, and what other parts of the application
 * hand in: findings and visits. Signal: changed, when names, visits or marks handed in are others.
 */
G_DECLARE_FINAL_TYPE (LimberTrendsMarks, limber_trends_marks, LIMBER, TRENDS_MARKS, GObject)

LimberTrendsMarks *limber_trends_marks_new (LimberJournal *journal, LimberSettings *settings)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_trends_marks_set_history (LimberTrendsMarks *self, LimberHistory *history);
void limber_trends_marks_set_visit_watch (LimberTrendsMarks *self, LimberVisitWatch *watch);
void limber_trends_marks_set_further (LimberTrendsMarks *self, GPtrArray *marks);

GStrv limber_trends_marks_list_ids (LimberTrendsMarks *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv limber_trends_marks_list_chosen (LimberTrendsMarks *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_trends_marks_choose (LimberTrendsMarks *self, const char *const *ids);
const char *limber_trends_marks_get_name (LimberTrendsMarks *self, const char *id);
const char *limber_trends_marks_get_heading (const char *id);

/* (element-type LimberChartMark) */
GPtrArray *limber_trends_marks_list (LimberTrendsMarks *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
