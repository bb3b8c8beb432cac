/* limber-report-charts-style.c — how charts and figures are drawn on a page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-charts-private.h"

#include <math.h>
#include <pango/pangocairo.h>

/* The numbers of a chart against the font it is given. */
#define NUMBER_SHARE 0.82

static const LimberRgb black = { 0, 0, 0 };

/**
 * _limber_report_charts_init_style:
 * @self: (out caller-allocates): how a chart is drawn
 * @style: how the page is written
 * @role: the words that are as large as the numbers of the chart
 *
 * The same fonts, language and direction, in the units that charts are drawn in: draw scaled by
 * %LIMBER_REPORT_CHART_UNIT. Clear it with _limber_report_charts_clear_style().
 */
void
_limber_report_charts_init_style (LimberChartStyle *self,
                                  const LimberReportStyle *style,
                                  LimberReportTextRole role)
{
  PangoContext *context = pango_font_map_create_context (pango_context_get_font_map (style->context));
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (style->context));
  double size = limber_report_text_get_size (style, role) / (NUMBER_SHARE * LIMBER_REPORT_CHART_UNIT);

  pango_font_description_set_absolute_size (font, lround (size * PANGO_SCALE));
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  pango_context_set_language (context, pango_context_get_language (style->context));
  pango_context_set_base_dir (context, style->is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_cairo_context_set_font_options (context, pango_cairo_context_get_font_options (style->context));

  *self = (LimberChartStyle) { .palette = LIMBER_PALETTE_LIGHT | LIMBER_PALETTE_HIGH_CONTRAST,
                               .accent = black,
                               .context = context,
                               .print = TRUE };
}

/**
 * _limber_report_charts_clear_style:
 * @self: how a chart is drawn
 */
void
_limber_report_charts_clear_style (LimberChartStyle *self)
{
  g_clear_object (&self->context);
}
