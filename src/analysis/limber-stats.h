/* limber-stats.h — medians and the like, of numbers some of which are missing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint limber_stats_count (const double *values, gsize n);
double limber_stats_median (const double *values, gsize n);
double limber_stats_mean (const double *values, gsize n);
double limber_stats_mad (const double *values, gsize n);
double limber_stats_quantile (const double *values, gsize n, double p);
gboolean limber_stats_get_range (const double *values, gsize n, double *minimum, double *maximum);

G_END_DECLS
