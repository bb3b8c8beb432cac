/* limber-lagged.c — the same two series correlated at many lags, over and over in another order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ranks are multiples of one half, and so is 0 or 1: doubled and taken from their middle they are small whole
 * numbers, which 16 bits hold and which any machine multiplies many of at a time. Sums of whole numbers are
 * exact in whatever order; put together again they are, to the last bit, what adding up the ranks themselves
 * gives. Other numbers are added up one after the other, so that every machine rounds them alike.
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-lagged.h"

#include <math.h>
#include <string.h>

/* Sums of so many products fit in 32 bits, for ranks of about 11, 22 and 31 years of recorded days. */
#define LONG_CHUNK 128
#define LONG_REACH 4095
#define MIDDLE_CHUNK 32
#define MIDDLE_REACH 8191
#define SHORT_CHUNK 16
#define SHORT_REACH 11584
/* Sums of squares of numbers up to this, over that many days, are exact as doubles, too. */
#define LARGEST_DOUBLED 65536
#define MOST_DAYS (1 << 20)

/* Doubled values less @centre, and 0 where there is none; bits all set where there is one. */
typedef struct
{
  gint16 *values, *present;
  gint64 centre;
} Whole;

struct _LimberLagged
{
  const double *x, *y;
  gsize n;
  gsize before, padded;
  gsize filled;
  gboolean exact;
  int reach;
  Whole source, x_whole, y_whole;
  double *shuffled;
};

/* Sums over the pairs of one chunk, and of many. */
typedef struct
{
  gint64 n, x, y, xx, yy, xy;
} WholeSums;

static gboolean
is_half_integer (double value)
{
  double doubled = 2 * value;

  return fabs (doubled) <= LARGEST_DOUBLED && !(rint (doubled) < doubled) && !(rint (doubled) > doubled);
}

/* The middle of the doubled values, and how far they are from it; FALSE when they are no half integers. */
static gboolean
find_reach (const double *values, gsize n, gint64 *centre, gint64 *reach)
{
  gint64 smallest = 0, largest = 0;
  gboolean any = FALSE;

  for (gsize i = 0; i < n; i++)
    {
      gint64 doubled;

      if (isnan (values[i]))
        continue;
      if (!is_half_integer (values[i]))
        return FALSE;
      doubled = (gint64) (2 * values[i]);
      smallest = any ? MIN (smallest, doubled) : doubled;
      largest = any ? MAX (largest, doubled) : doubled;
      any = TRUE;
    }
  *centre = smallest + (largest - smallest) / 2;
  *reach = MAX (largest - *centre, *centre - smallest);

  return TRUE;
}

static void
whole_init (Whole *whole, gsize size, gint64 centre)
{
  whole->values = g_new0 (gint16, size);
  whole->present = g_new0 (gint16, size);
  whole->centre = centre;
}

static void
whole_clear (Whole *whole)
{
  g_free (whole->values);
  g_free (whole->present);
}

static void
whole_fill (Whole *whole, const double *values, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      if (isnan (values[i]))
        continue;
      whole->values[i] = (gint16) ((gint64) (2 * values[i]) - whole->centre);
      whole->present[i] = -1;
    }
}

static void
find_exact (LimberLagged *self)
{
  gint64 centre_x, centre_y, reach_x, reach_y;

  self->exact = self->n <= MOST_DAYS && find_reach (self->x, self->n, &centre_x, &reach_x)
                && find_reach (self->y, self->n, &centre_y, &reach_y)
                && MAX (reach_x, reach_y) <= SHORT_REACH;
  if (!self->exact)
    return;

  self->reach = (int) MAX (reach_x, reach_y);
  whole_init (&self->source, self->n, centre_x);
  whole_fill (&self->source, self->x, self->n);
  whole_init (&self->x_whole, self->before + self->padded, centre_x);
  whole_init (&self->y_whole, self->padded, centre_y);
  whole_fill (&self->y_whole, self->y, self->n);
}

/* Plain enough for a compiler that knows @chunk to do eight at a time: 16 bits times 16 bits, added to 32. */
static inline __attribute__ ((always_inline)) WholeSums
add_in_chunks (const LimberLagged *self, int lag, const guint chunk)
{
  const gint16 *x = self->x_whole.values + self->before - lag;
  const gint16 *x_present = self->x_whole.present + self->before - lag;
  const gint16 *y = self->y_whole.values, *y_present = self->y_whole.present;
  WholeSums sums = { 0 };

  for (gsize begin = 0; begin < self->n;
       begin += chunk, x += chunk, x_present += chunk, y += chunk, y_present += chunk)
    {
      int n = 0, sum_x = 0, sum_y = 0, sum_xx = 0, sum_yy = 0, sum_xy = 0;

      for (guint i = 0; i < chunk; i++)
        {
          gint16 a = x[i] & y_present[i], b = y[i] & x_present[i];

          /* Present is −1. */
          n += x_present[i] * y_present[i];
          sum_x -= x[i] * y_present[i];
          sum_y -= y[i] * x_present[i];
          sum_xx += a * a;
          sum_yy += b * b;
          sum_xy += x[i] * y[i];
        }
      sums.n += n;
      sums.x += sum_x;
      sums.y += sum_y;
      sums.xx += sum_xx;
      sums.yy += sum_yy;
      sums.xy += sum_xy;
    }

  return sums;
}

/* Whole numbers come out the same with however many at a time, so that a processor may do what it can. */
#if defined(__x86_64__) && defined(__GLIBC__) && defined(__GNUC__) && !defined(__clang__)                    \
    && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define FOR_EACH_PROCESSOR __attribute__ ((target_clones ("avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

FOR_EACH_PROCESSOR
static WholeSums
add_up (const LimberLagged *self, int lag)
{
  if (self->reach <= LONG_REACH)
    return add_in_chunks (self, lag, LONG_CHUNK);
  if (self->reach <= MIDDLE_REACH)
    return add_in_chunks (self, lag, MIDDLE_CHUNK);

  return add_in_chunks (self, lag, SHORT_CHUNK);
}

/* Back from doubled numbers about their middle to the numbers as they were. */
static LimberLaggedSums
restore (const WholeSums *whole, gint64 centre_x, gint64 centre_y)
{
  return (LimberLaggedSums) {
    .n = (guint) whole->n,
    .x = (whole->x + centre_x * whole->n) / 2.0,
    .y = (whole->y + centre_y * whole->n) / 2.0,
    .xx = (whole->xx + 2 * centre_x * whole->x + centre_x * centre_x * whole->n) / 4.0,
    .yy = (whole->yy + 2 * centre_y * whole->y + centre_y * centre_y * whole->n) / 4.0,
    .xy = (whole->xy + centre_y * whole->x + centre_x * whole->y + centre_x * centre_y * whole->n) / 4.0,
  };
}

/**
 * limber_lagged_new:
 * @x: (array length=n): what may go before; NaN is "not known"; borrowed
 * @y: (array length=n): what may follow; borrowed
 * @n: how many days
 * @first_lag: the smallest lag that will be asked for; less than 0: a lead
 * @last_lag: the largest
 *
 * In the order that @x has.
 *
 * Returns: (transfer full): the two series
 */
LimberLagged *
limber_lagged_new (const double *x, const double *y, gsize n, int first_lag, int last_lag)
{
  LimberLagged *self = g_new0 (LimberLagged, 1);

  self->x = x;
  self->y = y;
  self->n = n;
  /* Nothing is known before the first day and after the last one. */
  self->before = MAX (0, last_lag);
  self->padded = n + LONG_CHUNK + MAX (0, -(gint64) first_lag);
  find_exact (self);
  if (!self->exact)
    self->shuffled = g_new (double, MAX (n, 1));
  limber_lagged_begin (self);
  limber_lagged_append (self, 0, n);

  return self;
}

/**
 * limber_lagged_free:
 * @self: (transfer full): the two series
 */
void
limber_lagged_free (LimberLagged *self)
{
  if (self == NULL)
    return;
  whole_clear (&self->source);
  whole_clear (&self->x_whole);
  whole_clear (&self->y_whole);
  g_free (self->shuffled);
  g_free (self);
}

/**
 * limber_lagged_begin:
 * @self: the two series
 *
 * Begins another order of the first series; limber_lagged_append() then has to be given every day of it.
 */
void
limber_lagged_begin (LimberLagged *self)
{
  self->filled = 0;
}

/**
 * limber_lagged_append:
 * @self: the two series
 * @begin: a day of the first series
 * @end: one after the last of the days that follow it
 *
 * The days next in order are those from @begin to @end.
 */
void
limber_lagged_append (LimberLagged *self, gsize begin, gsize end)
{
  gsize n = end - begin, at = self->before + self->filled;

  g_return_if_fail (begin <= end && end <= self->n && n <= self->n - self->filled);

  /* A series without days has no memory to copy from. */
  if (n == 0)
    return;
  if (self->exact)
    {
      memcpy (self->x_whole.values + at, self->source.values + begin, n * sizeof (gint16));
      memcpy (self->x_whole.present + at, self->source.present + begin, n * sizeof (gint16));
    }
  else
    memcpy (self->shuffled + self->filled, self->x + begin, n * sizeof (double));
  self->filled += n;
}

/**
 * limber_lagged_correlate:
 * @self: the two series
 * @lag: how many days before
 * @n_pairs: (out): how many days both are known on
 *
 * Returns: what limber_rank_correlate_lagged() does, to the last bit
 */
double
limber_lagged_correlate (LimberLagged *self, int lag, guint *n_pairs)
{
  WholeSums whole;
  LimberLaggedSums sums;

  if (!self->exact)
    return limber_rank_correlate_lagged (self->shuffled, self->y, self->n, lag, n_pairs);

  whole = add_up (self, lag);
  sums = restore (&whole, self->x_whole.centre, self->y_whole.centre);
  *n_pairs = sums.n;

  return limber_rank_correlate_sums (&sums);
}

/**
 * limber_lagged_is_exact:
 * @self: the two series
 *
 * Returns: whether all numbers are multiples of one half and near enough to each other
 */
gboolean
limber_lagged_is_exact (const LimberLagged *self)
{
  return self->exact;
}
