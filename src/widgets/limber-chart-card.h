/* limber-chart-card.h — one metric: its title, its sentence, its chart and the value under the crosshair
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-chart-row.h"
#include "limber-chart-viewport.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHART_CARD (limber_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (LimberChartCard, limber_chart_card, LIMBER, CHART_CARD, GtkWidget)

GtkWidget *limber_chart_card_new (LimberChartViewport *viewport) G_GNUC_WARN_UNUSED_RESULT;
void limber_chart_card_set_row (LimberChartCard *self, LimberChartRow *row);
LimberChartRow *limber_chart_card_get_row (LimberChartCard *self);
void limber_chart_card_set_overlay (LimberChartCard *self, LimberChartRow *overlay);
/* (element-type LimberChartMark) */
void limber_chart_card_set_marks (LimberChartCard *self, GPtrArray *marks);
/* (element-type LimberChartRow): all rows of the page, read out together with a day */
void limber_chart_card_set_read_rows (LimberChartCard *self, GPtrArray *rows);
void limber_chart_card_set_bare_marks (LimberChartCard *self, gboolean bare_marks);
/* A control behind the title, the chooser of a place for instance */
void limber_chart_card_set_title_control (LimberChartCard *self, GtkWidget *control);

G_END_DECLS
