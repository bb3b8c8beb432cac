/* limber-two-samples.h — two groups of days against each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberTwoSamples:
 * @w: the Mann–Whitney statistic of the first group
 * @p: two-sided, normal approximation with ties and continuity correction
 * @p_uncorrected: the same without the correction
 * @cliff_delta: −1 to 1
 * @superiority: how often a day of the first group is the higher one, ties counted half
 * @hodges_lehmann: the median of all differences
 * @mean_difference: mean of the first less mean of the second
 */
typedef struct
{
  double w, p, p_uncorrected;
  double cliff_delta, superiority, hodges_lehmann, mean_difference;
} LimberTwoSamples;

/* FALSE when a group is empty */
gboolean limber_two_samples_compare (const double *first,
                                     gsize n_first,
                                     const double *second,
                                     gsize n_second,
                                     LimberTwoSamples *result);

G_END_DECLS
