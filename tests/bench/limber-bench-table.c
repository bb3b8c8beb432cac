/* limber-bench-table.c — the rows of the table of measured times
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-bench-table.h"

#include <stdlib.h>

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/**
 * limber_bench_median:
 * @values: (array length=n): what was measured; sorted by this
 * @n: how often
 *
 * Returns: the median
 */
double
limber_bench_median (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare_doubles);

  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

/**
 * limber_bench_print_row:
 * @what: what was measured
 * @against: what it is held against
 * @ours: the one
 * @theirs: the other
 * @unit: of both
 * @at_most: how many times @theirs @ours may be
 */
void
limber_bench_print_row (const char *what,
                        const char *against,
                        double ours,
                        double theirs,
                        const char *unit,
                        double at_most)
{
  g_print ("%-42s %-36s %9.1f %9.1f %-4s %6.2f × %8.2f ×%s\n", what, against, ours, theirs, unit,
           ours / theirs, at_most, ours / theirs > at_most ? "  over" : "");
}
