/* limber-dependence.h — days resemble their neighbours: what is left when that is taken into account
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Half the width of the moving mean that is taken away, in days */
#define LIMBER_DETREND_HALF 45
#define LIMBER_DETREND_MIN_OBSERVED 20
#define LIMBER_DETREND_MIN_FOR_WEEKDAYS 84

void limber_detrend (const double *values, gsize n, double *detrended);
double limber_autocorrelation (const double *values, gsize n, guint lag);
double limber_effective_size (const double *x, const double *y, gsize n, int lag, guint max_lag);

G_END_DECLS
