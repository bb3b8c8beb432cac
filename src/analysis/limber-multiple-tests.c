/* limber-multiple-tests.c — many questions at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-multiple-tests.h"

#include <stdlib.h>

typedef struct
{
  double p;
  gsize index;
} Item;

/* Largest first. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *x = a, *y = b;

  return (x->p < y->p) - (x->p > y->p);
}

/**
 * limber_multiple_tests_adjust:
 * @p: (array length=n): of each question, 0 to 1
 * @n: how many questions
 * @adjusted: (out caller-allocates) (array length=n): the smallest share of false answers among all at least
 *   as clear; may be @p
 *
 * Benjamini and Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B
 * 57 (1995). Who asks twenty questions gets one answer in twenty by chance alone; this takes it into account.
 */
void
limber_multiple_tests_adjust (const double *p, gsize n, double *adjusted)
{
  g_autofree Item *items = g_new (Item, MAX (n, 1));
  double smallest = 1;

  for (gsize i = 0; i < n; i++)
    items[i] = (Item) { p[i], i };
  qsort (items, n, sizeof *items, compare_items);
  for (gsize i = 0; i < n; i++)
    {
      smallest = MIN (smallest, items[i].p * n / (n - i));
      adjusted[items[i].index] = smallest;
    }
}
