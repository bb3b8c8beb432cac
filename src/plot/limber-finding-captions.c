/* limber-finding-captions.c — the words below the days with and the days without
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-finding-private.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#define MAX_LINES 2

static const char *
get_label (const LimberFindingDrawing *drawing, gboolean with)
{
  const char *label = with ? drawing->with_label : drawing->without_label;

  return label != NULL ? label : "";
}

static char *
format_days (guint n_days)
{
  return g_strdup_printf (ngettext ("%'u day", "%'u days", n_days), n_days);
}

static PangoLayout *
create_layout (const LimberFindingDrawing *drawing, gboolean with, PangoContext *context, double width)
{
  PangoLayout *layout
      = _limber_chart_text_create_layout (context, LIMBER_CHART_TEXT_NUMBER, get_label (drawing, with));

  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_height (layout, -MAX_LINES);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);

  return layout;
}

/**
 * _limber_finding_measure_captions:
 * @drawing: days with and without
 * @context: fonts
 * @width: how wide each of both may be, in units
 *
 * Returns: how high the higher of both is, in units
 */
double
_limber_finding_measure_captions (const LimberFindingDrawing *drawing, PangoContext *context, double width)
{
  double height = 0;

  for (guint with = 0; with < 2; with++)
    {
      g_autoptr (PangoLayout) layout = create_layout (drawing, with, context, width);
      PangoRectangle logical;

      pango_layout_get_pixel_extents (layout, NULL, &logical);
      height = MAX (height, logical.height);
    }

  return _limber_chart_text_get_line_height (context, LIMBER_CHART_TEXT_NAME) + height;
}

/**
 * _limber_finding_draw_caption:
 * @self: a canvas with a place
 * @with: whether it is that of the days with
 * @n_days: how many there are
 * @area: where; @height is not needed
 *
 * Writes how many days there are, and below it what they are.
 */
void
_limber_finding_draw_caption (LimberFindingCanvas *self, gboolean with, guint n_days, const LimberRect *area)
{
  const LimberChartPen *pen = &self->chart.pen;
  g_autofree char *days = format_days (n_days);
  g_autoptr (PangoLayout) layout = create_layout (self->drawing, with, pen->context, area->width);
  const LimberChartText *text
      = _limber_chart_text_get (pen->context, LIMBER_CHART_TEXT_NAME, days, area->width);
  double y = area->y + _limber_chart_text_get_line_height (pen->context, LIMBER_CHART_TEXT_NAME);

  limber_rgb_set_source (self->chart.colors.text, pen->cr);
  _limber_chart_text_draw (text, pen, area->x + (area->width - _limber_chart_text_get_width (text)) / 2,
                           area->y);
  cairo_move_to (pen->cr, _limber_chart_pen_snap_x (pen, area->x), _limber_chart_pen_snap_y (pen, y));
  limber_rgb_set_source (self->chart.colors.dim, pen->cr);
  pango_cairo_show_layout (pen->cr, layout);
}
