/* limber-trends-rows.h — which rows the Trends page shows, in which order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart-row.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_TRENDS_ROWS (limber_trends_rows_get_type ())
/**
 * LimberTrendsRows:
 *
 * The metrics there are, what the user chose of them, and their rows, made of the history when they are asked
 * for and kept as long as their days stay the same. The choices are remembered in the settings.
 */
G_DECLARE_FINAL_TYPE (LimberTrendsRows, limber_trends_rows, LIMBER, TRENDS_ROWS, GObject)

LimberTrendsRows *limber_trends_rows_new (LimberSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void limber_trends_rows_set_history (LimberTrendsRows *self, LimberHistory *history);

/* For a chooser */
GStrv limber_trends_rows_list_metrics (LimberTrendsRows *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv limber_trends_rows_list_titles (LimberTrendsRows *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv limber_trends_rows_list_hidden (LimberTrendsRows *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv limber_trends_rows_list_empty (LimberTrendsRows *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv limber_trends_rows_list_overlay (LimberTrendsRows *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_trends_rows_choose (LimberTrendsRows *self,
                                const char *const *metrics,
                                const char *const *hidden,
                                const char *const *overlay);

/* The place of the pain row */
GStrv limber_trends_rows_list_places (LimberTrendsRows *self) G_GNUC_WARN_UNUSED_RESULT;
char *limber_trends_rows_get_place (LimberTrendsRows *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_trends_rows_set_place (LimberTrendsRows *self, const char *metric);

/* (element-type LimberChartRow): from top to bottom */
GPtrArray *limber_trends_rows_list (LimberTrendsRows *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *limber_trends_rows_list_charts (LimberTrendsRows *self, LimberChartRow **overlay, guint *overlaid)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
