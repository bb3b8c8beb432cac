/* limber-day-nearest.h — the recorded day nearest to a place on the time axis
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-series.h"

G_BEGIN_DECLS

guint32 limber_day_find_nearest (const LimberSeries *const *series,
                                 guint n_series,
                                 double day,
                                 guint32 from,
                                 guint32 to);
guint32 limber_day_find_next (const LimberSeries *const *series, guint n_series, guint32 day, int direction);

G_END_DECLS
