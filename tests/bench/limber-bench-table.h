/* limber-bench-table.h — the rows of the table of measured times
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double limber_bench_median (double *values, guint n);
void limber_bench_print_row (const char *what,
                             const char *against,
                             double ours,
                             double theirs,
                             const char *unit,
                             double at_most);

G_END_DECLS
