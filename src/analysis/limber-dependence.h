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
/* The same for lags of 1 to @max_lag */
void limber_autocorrelations (const double *values, gsize n, guint max_lag, double *autocorrelations);
double limber_effective_size (const double *x, const double *y, gsize n, int lag, guint max_lag);
/* The same, for those who ask it of one series with many others: (array length=max_lag) from lag 1 on */
double limber_effective_size_from (const double *x,
                                   const double *y,
                                   gsize n,
                                   int lag,
                                   guint max_lag,
                                   const double *x_autocorrelations,
                                   const double *y_autocorrelations);

G_END_DECLS
