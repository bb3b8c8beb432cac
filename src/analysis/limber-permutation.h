/* limber-permutation.h — how often days shuffled in blocks look as much alike as the days themselves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-random.h"

G_BEGIN_DECLS

/* FNV-1a, 64 bits: the seed of a test, by what it tests */
guint64 limber_permutation_hash (const char *text);
guint32 limber_permutation_below (LimberRandom *random, guint32 n);
void
limber_permutation_shuffle_blocks (const double *x, gsize n, guint block, LimberRandom *random, double *out);

/**
 * LimberPermutationTest:
 * @x: what may go before, one number a day, NaN where not known
 * @y: what may follow: the same days
 * @n: how many days
 * @first_lag: the smallest lag
 * @last_lag: the largest
 * @block: days that stay together
 * @seed: where chance begins
 * @max_permutations: 1999, or 9999 at the next try
 * @max_exceedances: where Besag and Clifford stop: 20
 * @min_pairs: lags with fewer pairs are not looked at
 */
typedef struct
{
  const double *x, *y;
  gsize n;
  int first_lag, last_lag;
  guint block;
  guint64 seed;
  guint max_permutations, max_exceedances, min_pairs;
} LimberPermutationTest;

/**
 * LimberPermutationResult:
 * @p: two-sided; 1 when no lag has enough pairs
 * @t: the largest |z| of all lags; −1 when there is none
 * @lag: where that is
 * @r: the correlation there
 * @n_pairs: of how many days
 * @n_used: permutations it took
 * @n_exceeding: of these, how many went as far
 */
typedef struct
{
  double p, t, r;
  int lag;
  guint n_pairs, n_used, n_exceeding;
} LimberPermutationResult;

void limber_permutation_run (const LimberPermutationTest *test, LimberPermutationResult *result);

G_END_DECLS
