/* limber-distribution.h — how likely chance alone goes that far
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double limber_distribution_normal (double z);
double limber_distribution_normal_quantile (double p);
double limber_distribution_normal_two_sided (double z);
double limber_distribution_t_two_sided (double t, double degrees);
double limber_distribution_binomial_two_sided (guint successes, guint trials);
void limber_distribution_wilson_interval (guint successes, guint trials, double *low, double *high);

G_END_DECLS
