/* limber-cli-chart-figures.h — what a chart shows, in figures for programs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "limber-chart-row.h"
#include "limber-period.h"

G_BEGIN_DECLS

void limber_cli_chart_add_figures (JsonBuilder *builder, LimberChartRow *row, LimberPeriod period);

G_END_DECLS
