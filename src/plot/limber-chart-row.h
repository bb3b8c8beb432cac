/* limber-chart-row.h — one metric as a row of a chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-bucket.h"
#include "limber-history.h"
#include "limber-quantity.h"

G_BEGIN_DECLS

/**
 * LimberChartForm:
 * @LIMBER_CHART_FORM_SCORE: 0 to 10: the days as a line with dots, their 7-day median behind it
 * @LIMBER_CHART_FORM_BARS: a bar a day from zero, and the 7-day mean
 * @LIMBER_CHART_FORM_DOTS: a dot a day, and the trend as a line
 */
typedef enum
{
  LIMBER_CHART_FORM_SCORE,
  LIMBER_CHART_FORM_BARS,
  LIMBER_CHART_FORM_DOTS,
} LimberChartForm;

#define LIMBER_TYPE_CHART_ROW (limber_chart_row_get_type ())
/**
 * LimberChartRow:
 *
 * A metric, its days, the smoothed line and (gathered when first asked for) its buckets: all that is
 * drawn of it but the place and the colours. Never changes; new data make a new row.
 */
G_DECLARE_FINAL_TYPE (LimberChartRow, limber_chart_row, LIMBER, CHART_ROW, GObject)

LimberChartRow *limber_chart_row_new (const char *metric,
                                      LimberSeries *series,
                                      const LimberMeasure *measure,
                                      LimberWeightUnit weight_unit,
                                      GDateWeekday first_weekday) G_GNUC_WARN_UNUSED_RESULT;
LimberChartRow *limber_chart_row_new_from_history (LimberHistory *history,
                                                   const char *metric,
                                                   LimberWeightUnit weight_unit,
                                                   GDateWeekday first_weekday) G_GNUC_WARN_UNUSED_RESULT;

const char *limber_chart_row_get_metric (LimberChartRow *self);
const char *limber_chart_row_get_title (LimberChartRow *self);
LimberChartForm limber_chart_row_get_form (LimberChartRow *self);
const LimberMeasure *limber_chart_row_get_measure (LimberChartRow *self);
LimberWeightUnit limber_chart_row_get_weight_unit (LimberChartRow *self);
GDateWeekday limber_chart_row_get_first_weekday (LimberChartRow *self);
LimberSeries *limber_chart_row_get_series (LimberChartRow *self);
LimberSeries *limber_chart_row_get_smooth (LimberChartRow *self);
const GArray *limber_chart_row_get_buckets (LimberChartRow *self, LimberBucketStep step);
char *limber_chart_row_format_value (LimberChartRow *self, double value) G_GNUC_WARN_UNUSED_RESULT;

char *limber_metric_get_title (const char *metric) G_GNUC_WARN_UNUSED_RESULT;
char *limber_metric_get_title_in (LimberHistory *history, const char *metric) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
