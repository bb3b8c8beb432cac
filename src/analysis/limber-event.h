/* limber-event.h — what happened at some days and may show in the days after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Each fills @exposed with 1 on the days after an event and 0 elsewhere, and returns the indices of the
 * events (element-type guint). Numbers: docs/patterns.md. */

/* 2 % in 14 days, medians of 7 days with 3 weighings: the 14 days after; not again within 28 days */
GArray *limber_event_find_weight_loss (const double *weight, gsize n, double *exposed)
    G_GNUC_WARN_UNUSED_RESULT;
/* 1.6 × the median of the 28 days before, and 3,000 more: the 3 days after */
GArray *limber_event_find_steps_jumps (const double *steps, gsize n, double *exposed)
    G_GNUC_WARN_UNUSED_RESULT;
/* 2 recorded days running at half that median or less: the 3 days after */
GArray *limber_event_find_inactivity (const double *steps, gsize n, double *exposed)
    G_GNUC_WARN_UNUSED_RESULT;
/* 3 recorded days running at 7 or more and 2 points above the median of the 28 days before: the 3 days after
 */
GArray *limber_event_find_anxious_days (const double *anxiety, gsize n, double *exposed)
    G_GNUC_WARN_UNUSED_RESULT;
/* The mean of the 7 days before, with 4 of them recorded; NaN where there are fewer */
void limber_event_get_adherence (const double *values, gsize n, double *adherence);
/* Median of the 7 days up to @index with 3 weighings, NaN with fewer */
double limber_event_get_week_weight (const double *weight, gsize n, gsize index);

G_END_DECLS
