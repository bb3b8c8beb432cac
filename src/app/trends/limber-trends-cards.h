/* limber-trends-cards.h — one card a chart, one below the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-chart-row.h"
#include "limber-chart-viewport.h"

G_BEGIN_DECLS

/**
 * LimberTrendsCharts:
 * @rows: (element-type LimberChartRow): what has a chart, from top to bottom
 * @overlay: (nullable): a row laid over one of them
 * @overlaid: the index of that one
 * @read_rows: (element-type LimberChartRow): what is read out of a day: all rows, the one laid over included
 * @marks: (element-type LimberChartMark): what is marked in all of them
 */
typedef struct
{
  GPtrArray *rows;
  LimberChartRow *overlay;
  guint overlaid;
  GPtrArray *read_rows;
  GPtrArray *marks;
} LimberTrendsCharts;

#define LIMBER_TYPE_TRENDS_CARDS (limber_trends_cards_get_type ())
G_DECLARE_FINAL_TYPE (LimberTrendsCards, limber_trends_cards, LIMBER, TRENDS_CARDS, AdwBin)

GtkWidget *limber_trends_cards_new (LimberChartViewport *viewport) G_GNUC_WARN_UNUSED_RESULT;
void limber_trends_cards_set_place_chooser (LimberTrendsCards *self, GtkWidget *chooser);
void limber_trends_cards_set_charts (LimberTrendsCards *self, const LimberTrendsCharts *charts);

G_END_DECLS
