/* limber-chart-sheet.h — a chart as drawn, kept until something about it changes
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

typedef struct _LimberChartSheet LimberChartSheet;

/* What everything of a chart is drawn with, and keeps being drawn with when the desktop's changes */
LimberChartStyle limber_chart_sheet_get_style (GtkWidget *widget);
void limber_chart_sheet_follow_style (GtkWidget *widget);

LimberChartSheet *limber_chart_sheet_new (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
void limber_chart_sheet_free (LimberChartSheet *self);
void limber_chart_sheet_forget (LimberChartSheet *self);
void
limber_chart_sheet_snapshot (LimberChartSheet *self, const LimberChartScene *scene, GtkSnapshot *snapshot);
void
limber_chart_sheet_snapshot_crosshair (const LimberChartScene *scene, guint32 day, GtkSnapshot *snapshot);
guint limber_chart_sheet_get_n_drawings (LimberChartSheet *self);

G_END_DECLS
