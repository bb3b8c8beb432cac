/* limber-change-point.h — days from which on the level is another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Optimal partitioning, L2 cost: (element-type guint): the index of the first value of each further segment
 * and n at the end. @values without NaN. */
GArray *
limber_change_point_partition (const double *values, gsize n, guint min_segment, double penalty, double *cost)
    G_GNUC_WARN_UNUSED_RESULT;
double limber_change_point_residual (const double *values, gsize n, const guint *breaks, guint n_breaks);

/**
 * LimberCusum:
 * @max_abs: the largest |S_t|
 * @at: its index, from 0
 * @range: largest less smallest S_t
 */
typedef struct
{
  double max_abs, range;
  guint at;
} LimberCusum;
void limber_cusum_measure (const double *values, gsize n, LimberCusum *cusum);

G_END_DECLS
