/* limber-series.h — one number a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LimberSeries:
 * @first: the Julian day (g_date_get_julian()) of the first value
 * @n_days: how many days follow each other, the first one included
 * @values: (array length=n_days): one value per calendar day; NaN where nothing was recorded
 *
 * One number per local calendar day. Days are counted, not hours, so that no change of the clock can
 * shift one. Shared by reference and not changed once it was handed out.
 */
typedef struct
{
  guint32 first;
  guint n_days;
  double *values;
} LimberSeries;

#define LIMBER_TYPE_SERIES (limber_series_get_type ())
GType limber_series_get_type (void);

LimberSeries *limber_series_new (guint32 first, guint n_days) G_GNUC_WARN_UNUSED_RESULT;
LimberSeries *limber_series_ref (LimberSeries *self);
void limber_series_unref (LimberSeries *self);
double limber_series_get (const LimberSeries *self, guint32 day);
void limber_series_set (LimberSeries *self, guint32 day, double value);
gboolean limber_series_get_extent (const LimberSeries *self, guint32 *first, guint32 *last);
guint limber_series_count_recorded (const LimberSeries *self, guint32 from, guint32 to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberSeries, limber_series_unref)

G_END_DECLS
