/* limber-history.h — everything a journal holds, as numbers by day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-body-region.h"
#include "limber-day.h"
#include "limber-series.h"
#include "limber-term.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_HISTORY (limber_history_get_type ())
/**
 * LimberHistory:
 *
 * All days of a journal without their words: what trends and patterns are worked out from. Compact enough
 * to be kept in memory for fifty years, and changed day by day, so that a saved check-in costs one day.
 *
 * Series are asked for by the name of a metric: "pain" (the worst of the day), "pain:PLACE" with the id of a
 * region ("pain:calf-left") or of a part of the body ("pain:leg"), "anxiety", or the id of a measure
 * ("steps"). On a day whose pain was placed, or answered with "no pain", a place that was not named had
 * none: 0. A day with pain that has no place ("general") leaves the other places open.
 */
G_DECLARE_FINAL_TYPE (LimberHistory, limber_history, LIMBER, HISTORY, GObject)

#define LIMBER_METRIC_PAIN "pain"
#define LIMBER_METRIC_PAIN_PREFIX "pain:"
#define LIMBER_METRIC_ANXIETY "anxiety"

LimberHistory *limber_history_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Signal: changed (void), when a day was set. */
void limber_history_set_day (LimberHistory *self, const LimberDay *day);
gboolean limber_history_get_extent (LimberHistory *self, guint32 *first, guint32 *last);
gboolean limber_history_is_recorded (LimberHistory *self, guint32 day);
gboolean limber_history_is_opened (LimberHistory *self, guint32 day);
guint limber_history_count_recorded (LimberHistory *self, guint32 from, guint32 to);

void limber_history_set_measures (LimberHistory *self, const GPtrArray *own);
const LimberMeasure *limber_history_find_measure (LimberHistory *self, const char *metric);

gboolean limber_history_has_metric (LimberHistory *self, const char *metric);
LimberSeries *limber_history_get_series (LimberHistory *self, const char *metric) G_GNUC_WARN_UNUSED_RESULT;
GStrv limber_history_list_metrics (LimberHistory *self) G_GNUC_WARN_UNUSED_RESULT;
int limber_history_get_region_pain (LimberHistory *self, const LimberBodyRegion *region, guint32 day);
const gint8 *limber_history_peek_pains (LimberHistory *self,
                                        const LimberBodyRegion *region,
                                        guint32 *first,
                                        guint *n_days);

GStrv limber_history_list_terms (LimberHistory *self, LimberTermKind kind) G_GNUC_WARN_UNUSED_RESULT;
GArray *limber_history_get_term_days (LimberHistory *self, LimberTermKind kind, const char *key)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
