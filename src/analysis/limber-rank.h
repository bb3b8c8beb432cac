/* limber-rank.h — numbers by their order, and how two of them go together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberLaggedSums:
 * @n: pairs
 * @x: sum of the one
 * @y: sum of the other
 * @xx: sum of squares
 * @yy: sum of squares
 * @xy: sum of products
 */
typedef struct
{
  guint n;
  double x, y, xx, yy, xy;
} LimberLaggedSums;

/**
 * LimberRankTies:
 * @pairs: sum of t (t − 1) over all groups of t that are the same
 * @triples: sum of t (t − 1) (t − 2)
 * @variance: sum of t (t − 1) (2t + 5), what ties take from the variance of Kendall's S
 */
typedef struct
{
  double pairs, triples, variance;
} LimberRankTies;

/* All arrays may hold NaN; only complete pairs count. @p is optional everywhere. */
void limber_rank_average (const double *values, gsize n, double *ranks);
LimberRankTies limber_rank_count_ties (const double *values, gsize n);
double limber_rank_pearson (const double *x, const double *y, gsize n, double *p);
double limber_rank_spearman (const double *x, const double *y, gsize n, double *p);
double limber_rank_kendall (const double *x, const double *y, gsize n, double *p);
/* Of x[t - lag] with y[t]; a negative lag is a lead. 0 with fewer than 4 pairs or without variation */
double limber_rank_correlate_lagged (const double *x, const double *y, gsize n, int lag, guint *n_pairs);
double limber_rank_correlate_sums (const LimberLaggedSums *sums);
/* atanh (r) sqrt (n - 3), with r kept within ±0.999999 */
double limber_rank_fisher_z (double r, guint n);
void limber_rank_fisher_interval (double r, guint n, double *low, double *high);
void limber_rank_bonett_wright_interval (double r, guint n, double *low, double *high);

G_END_DECLS
