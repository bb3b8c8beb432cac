/* limber-cli-chart-picture.h — rows of a chart as a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-period.h"
#include "limber-picture.h"

G_BEGIN_DECLS

/* More could not be told apart on one page. */
#define LIMBER_CLI_CHART_ROWS_MAX 20

/* @rows: (element-type LimberChartRow) */
GBytes *limber_cli_chart_picture_make (const GPtrArray *rows,
                                       LimberPeriod period,
                                       LimberPictureFormat format,
                                       double width,
                                       double scale,
                                       gboolean dark,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
