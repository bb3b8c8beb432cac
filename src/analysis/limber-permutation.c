/* limber-permutation.c — how often days shuffled in blocks look as much alike as the days themselves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-permutation.h"

#include "limber-lagged.h"

#include <math.h>
#include <string.h>

/* What differs by less is the same. */
#define TOLERANCE 1e-12

typedef struct
{
  gsize n_days;
  guint32 block, n_blocks;
  guint32 offset;
  guint32 *order;
} Shuffle;

typedef void (*PieceFunc) (gpointer target, gsize begin, gsize end);

static void
shuffle_init (Shuffle *shuffle, gsize n, guint block)
{
  shuffle->n_days = n;
  shuffle->block = block;
  shuffle->n_blocks = (guint32) ((n + block - 1) / block);
  shuffle->order = g_new (guint32, MAX (shuffle->n_blocks, 1));
}

/* A day to begin at, then the order of the blocks (Fisher and Yates). */
static void
shuffle_draw (Shuffle *shuffle, LimberRandom *random)
{
  shuffle->offset = limber_permutation_below (random, (guint32) shuffle->n_days);
  for (guint32 i = 0; i < shuffle->n_blocks; i++)
    shuffle->order[i] = i;
  for (guint32 i = shuffle->n_blocks; i > 1; i--)
    {
      guint32 other = limber_permutation_below (random, i);
      guint32 block = shuffle->order[i - 1];

      shuffle->order[i - 1] = shuffle->order[other];
      shuffle->order[other] = block;
    }
}

/* The days from the first block on; a block that goes past the last day goes on with the first. */
static void
shuffle_foreach (const Shuffle *shuffle, PieceFunc func, gpointer target)
{
  for (guint32 i = 0; i < shuffle->n_blocks; i++)
    {
      gsize begin = (gsize) shuffle->order[i] * shuffle->block;
      gsize end = MIN (begin + shuffle->block, shuffle->n_days);
      gsize from = (begin + shuffle->offset) % shuffle->n_days;
      gsize first = MIN (end - begin, shuffle->n_days - from);

      func (target, from, from + first);
      if (first < end - begin)
        func (target, 0, end - begin - first);
    }
}

static void
shuffle_clear (Shuffle *shuffle)
{
  g_free (shuffle->order);
}

typedef struct
{
  const double *from;
  double *to;
} Copy;

static void
copy_piece (gpointer target, gsize begin, gsize end)
{
  Copy *copy = target;

  memcpy (copy->to, copy->from + begin, (end - begin) * sizeof (double));
  copy->to += end - begin;
}

static void
append_piece (gpointer target, gsize begin, gsize end)
{
  limber_lagged_append (target, begin, end);
}

/* The largest |z| of all lags with enough pairs. */
static void
measure (LimberLagged *lagged, const LimberPermutationTest *test, LimberPermutationResult *result)
{
  result->t = -1;
  result->lag = test->first_lag;
  result->r = 0;
  result->n_pairs = 0;
  for (int lag = test->first_lag; lag <= test->last_lag; lag++)
    {
      guint n_pairs;
      double r = limber_lagged_correlate (lagged, lag, &n_pairs), z;

      if (n_pairs < test->min_pairs)
        continue;
      z = fabs (limber_rank_fisher_z (r, n_pairs));
      if (z > result->t)
        {
          result->t = z;
          result->lag = lag;
          result->r = r;
          result->n_pairs = n_pairs;
        }
    }
}

static void
permute (LimberLagged *lagged, const LimberPermutationTest *test, LimberPermutationResult *result)
{
  LimberRandom random = { test->seed };
  Shuffle shuffle;

  shuffle_init (&shuffle, test->n, test->block);
  while (result->n_used < test->max_permutations && result->n_exceeding < test->max_exceedances)
    {
      LimberPermutationResult by_chance;

      shuffle_draw (&shuffle, &random);
      limber_lagged_begin (lagged);
      shuffle_foreach (&shuffle, append_piece, lagged);
      measure (lagged, test, &by_chance);
      result->n_used++;
      if (by_chance.t >= result->t - TOLERANCE)
        result->n_exceeding++;
    }
  shuffle_clear (&shuffle);
}

/**
 * limber_permutation_hash:
 * @text: what is tested
 *
 * FNV-1a (Fowler, Noll and Vo): the same question of the same days gets the same chance everywhere.
 *
 * Returns: 64 bits
 */
guint64
limber_permutation_hash (const char *text)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (const guchar *byte = (const guchar *) text; *byte != '\0'; byte++)
    hash = (hash ^ *byte) * G_GUINT64_CONSTANT (0x100000001b3);

  return hash;
}

/**
 * limber_permutation_below:
 * @random: the state
 * @n: above 0
 *
 * Whole numbers only, so that it is the same on every machine. That some results are likelier than others by
 * up to one in 2³² / @n does not matter here.
 *
 * Returns: a number from 0 to @n − 1
 */
guint32
limber_permutation_below (LimberRandom *random, guint32 n)
{
  return (guint32) (((limber_random_next (random) >> 32) * n) >> 32);
}

/**
 * limber_permutation_shuffle_blocks:
 * @x: (array length=n): one number a day
 * @n: how many days
 * @block: days that stay together, at least 1
 * @random: the state
 * @out: (out caller-allocates) (array length=n): the same numbers in another order; not @x
 *
 * The days as a circle, begun at a day by chance, cut into blocks (the last may be shorter), and the blocks
 * in an order by chance. Within a block days still resemble their neighbours as they did.
 */
void
limber_permutation_shuffle_blocks (const double *x, gsize n, guint block, LimberRandom *random, double *out)
{
  Shuffle shuffle;

  g_return_if_fail (block > 0);

  if (n == 0)
    return;
  shuffle_init (&shuffle, n, block);
  shuffle_draw (&shuffle, random);
  shuffle_foreach (&shuffle, copy_piece, &(Copy) { x, out });
  shuffle_clear (&shuffle);
}

/**
 * limber_permutation_run:
 * @test: what is tested
 * @result: (out caller-allocates): the answer
 *
 * How often days shuffled in blocks show a correlation as strong as the days themselves, at any of the lags:
 * so the search for the best lag is paid for. Stops after @max_exceedances of these, when a small p is out of
 * reach (Besag and Clifford, "Sequential Monte Carlo p-values", Biometrika 78, 1991).
 *
 * Ranks and marks of 0 and 1 are quick, other numbers some times slower; both are exact.
 */
void
limber_permutation_run (const LimberPermutationTest *test, LimberPermutationResult *result)
{
  g_autoptr (LimberLagged) lagged = NULL;

  *result = (LimberPermutationResult) { .p = 1, .t = -1, .lag = test->first_lag };
  g_return_if_fail (test->block > 0 && test->max_exceedances > 0);
  g_return_if_fail (test->n < G_MAXUINT32 - test->block);

  lagged = limber_lagged_new (test->x, test->y, test->n, test->first_lag, test->last_lag);
  measure (lagged, test, result);
  if (result->t < 0 || test->n == 0)
    return;

  permute (lagged, test, result);
  if (result->n_exceeding >= test->max_exceedances)
    result->p = result->n_exceeding / (double) result->n_used;
  else
    result->p = (result->n_exceeding + 1) / (double) (test->max_permutations + 1);
}
