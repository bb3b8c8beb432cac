/* limber-chart-canvas.h — a chart as drawn, kept until something about it changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-chart.h"

G_BEGIN_DECLS

/**
 * LimberChartScene:
 * @chart: what is drawn; what it points to is borrowed
 * @style: the colours and fonts
 * @area: where in the widget
 * @left: the width of the numbers at the left side
 * @right: the same at the right side
 *
 * All that a drawing depends on.
 */
typedef struct
{
  LimberChart chart;
  LimberChartStyle style;
  LimberRect area;
  double left, right;
} LimberChartScene;

typedef struct _LimberChartCanvas LimberChartCanvas;

LimberChartCanvas *limber_chart_canvas_new (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
void limber_chart_canvas_free (LimberChartCanvas *self);
void limber_chart_canvas_forget (LimberChartCanvas *self);
void
limber_chart_canvas_snapshot (LimberChartCanvas *self, const LimberChartScene *scene, GtkSnapshot *snapshot);
void
limber_chart_canvas_snapshot_crosshair (const LimberChartScene *scene, guint32 day, GtkSnapshot *snapshot);
guint limber_chart_canvas_get_n_drawings (LimberChartCanvas *self);

G_END_DECLS
