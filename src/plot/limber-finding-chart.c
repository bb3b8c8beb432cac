/* limber-finding-chart.c — the small picture of a finding, on any cairo context
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-finding-chart.h"

#include "limber-finding-private.h"

#include <math.h>

/* Of the plot alone; words around it take nothing from it. */
#define PLOT_HEIGHT 112.0

/* Lower than this the plot gets the room of the words. */
#define MIN_PLOT_HEIGHT 32.0

/* Of the width, what may stand at the end of the plot. */
#define MAX_END_SHARE 0.34

/**
 * Margins:
 * @top: what stands above the plot
 * @bottom: what stands below it
 * @end: what stands at its end
 *
 * What a picture has around its plot.
 */
typedef struct
{
  double top, bottom, end;
} Margins;

static double
get_padding (const LimberChartStyle *style)
{
  return ceil (_limber_chart_text_get_line_height (style->context, LIMBER_CHART_TEXT_NUMBER) / 2);
}

/* What stands below depends on the width between what stands at the sides. */
static void
measure_margins (LimberFindingCanvas *canvas, Margins *margins)
{
  const LimberChartStyle *style = canvas->chart.style;
  double padding = get_padding (style);

  margins->end = _limber_finding_measure_level (canvas->drawing, canvas->what.row, style->context);
  if (canvas->drawing->picture == LIMBER_FINDING_PICTURE_GROUPS
      || margins->end > canvas->chart.area.width * MAX_END_SHARE)
    margins->end = 0;
  margins->top = margins->bottom = padding;
  _limber_finding_canvas_place (canvas, padding, padding, margins->end);

  if (canvas->drawing->picture == LIMBER_FINDING_PICTURE_GROUPS)
    margins->bottom = _limber_finding_groups_get_bottom (canvas);
  else if (canvas->drawing->picture == LIMBER_FINDING_PICTURE_COURSE)
    margins->bottom = limber_chart_get_dates_height (style);
  else
    {
      margins->top = MAX (_limber_finding_aligned_get_top (style), padding);
      margins->bottom = _limber_finding_aligned_get_bottom (style);
    }
}

static void
draw_picture (LimberFindingCanvas *canvas, const Margins *margins, gboolean words)
{
  switch (canvas->drawing->picture)
    {
    case LIMBER_FINDING_PICTURE_GROUPS:
      _limber_finding_draw_groups (canvas, words);
      break;
    case LIMBER_FINDING_PICTURE_ALIGNED:
      _limber_finding_draw_aligned (canvas, words, margins->end);
      break;
    case LIMBER_FINDING_PICTURE_COURSE:
      _limber_finding_draw_course (canvas, margins->end);
      break;
    case LIMBER_FINDING_PICTURE_NONE:
    default:
      break;
    }
}

/**
 * limber_finding_chart_get_height:
 * @finding: a finding
 * @style: how it is drawn
 * @weight_unit: the user's unit of weight
 * @width: how wide the picture is, in units
 *
 * Returns: how high the picture likes to be at that width, in units; 0 when there is nothing to draw
 */
double
limber_finding_chart_get_height (const LimberFinding *finding,
                                 const LimberChartStyle *style,
                                 LimberWeightUnit weight_unit,
                                 double width)
{
  g_autoptr (LimberChartRow) row = NULL;
  const LimberRect area = { 0, 0, width, PLOT_HEIGHT };
  cairo_surface_t *surface;
  cairo_t *cr;
  LimberFindingCanvas canvas;
  Margins margins;

  g_return_val_if_fail (finding != NULL && style != NULL, 0);

  if (!_limber_finding_has_picture (&finding->drawing))
    return 0;

  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cr = cairo_create (surface);
  row = _limber_finding_create_row (&finding->drawing, weight_unit);
  _limber_finding_canvas_init (&canvas, &finding->drawing, row, style, &area, cr);
  measure_margins (&canvas, &margins);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return ceil (margins.top + PLOT_HEIGHT + margins.bottom);
}

/**
 * limber_finding_chart_draw:
 * @finding: a finding
 * @style: how to draw it
 * @weight_unit: the user's unit of weight
 * @area: where
 * @cr: what to draw on; the page is not painted
 *
 * Draws the picture of a finding, if it has one. Where there is little room the numbers at the sides go
 * first, then the words below.
 */
void
limber_finding_chart_draw (const LimberFinding *finding,
                           const LimberChartStyle *style,
                           LimberWeightUnit weight_unit,
                           const LimberRect *area,
                           cairo_t *cr)
{
  g_autoptr (LimberChartRow) row = NULL;
  LimberFindingCanvas canvas;
  Margins margins;
  gboolean words;

  g_return_if_fail (finding != NULL && style != NULL && area != NULL && cr != NULL);

  if (!_limber_finding_has_picture (&finding->drawing))
    return;

  row = _limber_finding_create_row (&finding->drawing, weight_unit);
  cairo_save (cr);
  cairo_set_antialias (cr, style->fast ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_GOOD);
  _limber_finding_canvas_init (&canvas, &finding->drawing, row, style, area, cr);
  measure_margins (&canvas, &margins);
  words = area->height - margins.top - margins.bottom >= MIN_PLOT_HEIGHT;
  if (!words)
    margins.top = margins.bottom = 0;
  _limber_finding_canvas_place (&canvas, margins.top, margins.bottom, margins.end);
  draw_picture (&canvas, &margins, words);
  cairo_restore (cr);
}
