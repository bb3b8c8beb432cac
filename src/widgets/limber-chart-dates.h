/* limber-chart-dates.h — the dates below a page of charts, and the day under their crosshair
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-chart-viewport.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHART_DATES (limber_chart_dates_get_type ())
G_DECLARE_FINAL_TYPE (LimberChartDates, limber_chart_dates, LIMBER, CHART_DATES, GtkWidget)

GtkWidget *limber_chart_dates_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_chart_dates_set_viewport (LimberChartDates *self, LimberChartViewport *viewport);
/* Where the days lie, as in the charts above */
gboolean limber_chart_dates_get_ends (LimberChartDates *self, double *left, double *right);

G_END_DECLS
