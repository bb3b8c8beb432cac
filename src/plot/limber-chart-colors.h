/* limber-chart-colors.h — the colours of charts: seen on light and dark, and by colour-blind eyes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-palette.h"

G_BEGIN_DECLS

/* What WCAG 2.2 asks of graphics (success criterion 1.4.11) and of small text (1.4.3). */
#define LIMBER_CHART_GRAPHIC_CONTRAST 3.0
#define LIMBER_CHART_TEXT_CONTRAST 4.5

/**
 * LimberChartInk:
 * @line: lines and edges, as strong as text
 * @soft: bars and dots: as pale as graphics may be
 * @calm: the broad line of what is usual, which days are drawn over. It says nothing that they and the
 * sentence do not say, and may be paler than that
 * @pale: areas behind them, whose ends are drawn with one of the others
 *
 * One colour in four strengths.
 */
typedef struct
{
  LimberRgb line, soft, calm, pale;
} LimberChartInk;

/**
 * LimberChartColors:
 * @page: what the chart stands on
 * @text: words
 * @dim: words that stand back, and marks
 * @grid: the lines at round numbers
 * @base: the line that everything stands on
 * @future: days that are still to come
 * @band: the days of a finding
 * @own: the row itself
 * @second: a row laid over it
 *
 * All colours of one chart.
 */
typedef struct
{
  LimberRgb page, text, dim, grid, base, future, band;
  LimberChartInk own, second;
} LimberChartColors;

void
limber_chart_colors_init (LimberChartColors *self, LimberPalette palette, LimberRgb accent, gboolean pain);
void limber_chart_colors_make_printable (LimberChartColors *self, gboolean pain);
LimberRgb limber_rgb_mix (LimberRgb a, LimberRgb b, double share);
LimberRgb limber_rgb_ensure_contrast (LimberRgb color, LimberRgb against, double contrast);
LimberRgb limber_rgb_soften (LimberRgb color, LimberRgb page, double contrast);

G_END_DECLS
