/* limber-lagged.h — the same two series correlated at many lags, over and over in another order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-rank.h"

G_BEGIN_DECLS

/**
 * LimberLagged:
 *
 * Two series of which the first is put in another order again and again. Everything that does not change with
 * the order is worked out once.
 */
typedef struct _LimberLagged LimberLagged;

/* @x and @y, of @n days with NaN where not known, are borrowed */
LimberLagged *
limber_lagged_new (const double *x, const double *y, gsize n, int first_lag, int last_lag)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_lagged_free (LimberLagged *self);

/* Puts x in another order, one piece after the other */
void limber_lagged_begin (LimberLagged *self);
void limber_lagged_append (LimberLagged *self, gsize begin, gsize end);
double limber_lagged_correlate (LimberLagged *self, int lag, guint *n_pairs);

/* Whether sums are exact, and so quick */
gboolean limber_lagged_is_exact (const LimberLagged *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberLagged, limber_lagged_free)

G_END_DECLS
