/* limber-chart-dots.c — a dot for each recorded day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On screen a dot is drawn once and stamped: a circle costs more than all the pixels in it.
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-private.h"

#include <math.h>
#include <string.h>

#define MAX_RADIUS 4.5
#define MIN_RADIUS 1.75
#define EDGE 1.5

/* The share of a day's width that a dot may take. */
#define DAY_SHARE 0.32

/* Pains from 0 to 10 and the dots without a colour of their own, on and off the accent. */
#define MAX_STAMPS 64

/* How a dot looks: filled and with an edge; one without a filling shows the page. */
typedef struct
{
  double radius, edge_width, scale;
  LimberRgb fill, edge;
  gboolean square;
} Dot;

typedef struct
{
  Dot dot;
  cairo_surface_t *surface;
  int margin; /* from the left and upper edge to the middle, in pixels */
} Stamp;

static void
stamp_clear (gpointer data)
{
  cairo_surface_destroy (((Stamp *) data)->surface);
}

/* Kept at the context like the texts: it lives as long as the view that draws. */
static GArray *
get_stamps (PangoContext *context)
{
  static GQuark quark = 0;
  GArray *stamps;

  if (quark == 0)
    quark = g_quark_from_static_string ("limber-chart-stamps");
  stamps = g_object_get_qdata (G_OBJECT (context), quark);
  if (stamps == NULL)
    {
      stamps = g_array_new (FALSE, FALSE, sizeof (Stamp));
      g_array_set_clear_func (stamps, stamp_clear);
      g_object_set_qdata_full (G_OBJECT (context), quark, stamps, (GDestroyNotify) g_array_unref);
    }

  return stamps;
}

static void
add_outline (const Dot *dot, double x, double y, double radius, cairo_t *cr)
{
  cairo_new_path (cr);
  if (dot->square)
    cairo_rectangle (cr, x - radius, y - radius, 2 * radius, 2 * radius);
  else
    cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
}

static void
draw_dot (const Dot *dot, double x, double y, cairo_t *cr)
{
  add_outline (dot, x, y, dot->radius, cr);
  limber_rgb_set_source (dot->edge, cr);
  cairo_fill (cr);
  if (dot->edge_width <= 0)
    return;

  add_outline (dot, x, y, dot->radius - dot->edge_width, cr);
  limber_rgb_set_source (dot->fill, cr);
  cairo_fill (cr);
}

static cairo_surface_t *
create_surface (const Dot *dot, int margin)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 2 * margin, 2 * margin);
  cairo_t *cr = NULL;

  cairo_surface_set_device_scale (surface, dot->scale, dot->scale);
  cr = cairo_create (surface);
  draw_dot (dot, margin / dot->scale, margin / dot->scale, cr);
  cairo_destroy (cr);

  return surface;
}

/* To the eye: a channel has 256 steps. */
static gboolean
colors_equal (LimberRgb a, LimberRgb b)
{
  return fabs (a.red - b.red) < 0.001 && fabs (a.green - b.green) < 0.001 && fabs (a.blue - b.blue) < 0.001;
}

static gboolean
dots_equal (const Dot *a, const Dot *b)
{
  return colors_equal (a->fill, b->fill) && colors_equal (a->edge, b->edge)
         && fabs (a->radius - b->radius) < 0.01 && fabs (a->edge_width - b->edge_width) < 0.01
         && fabs (a->scale - b->scale) < 0.001 && a->square == b->square;
}

static const Stamp *
get_stamp (PangoContext *context, const Dot *dot)
{
  GArray *stamps = get_stamps (context);
  Stamp stamp = { .dot = *dot, .margin = (int) ceil (dot->radius * dot->scale) + 1 };

  for (guint i = 0; i < stamps->len; i++)
    {
      if (dots_equal (&g_array_index (stamps, Stamp, i).dot, dot))
        return &g_array_index (stamps, Stamp, i);
    }

  if (stamps->len >= MAX_STAMPS)
    g_array_set_size (stamps, 0);
  stamp.surface = create_surface (dot, stamp.margin);
  g_array_append_val (stamps, stamp);

  return &g_array_index (stamps, Stamp, stamps->len - 1);
}

/* The stamp's middle comes to lie on a corner of pixels, else it would be blurred and slow. */
static void
put_stamp (const LimberChartPen *pen, const Dot *dot, double x, double y)
{
  const Stamp *stamp = get_stamp (pen->context, dot);

  cairo_set_source_surface (pen->cr, stamp->surface,
                            _limber_chart_pen_snap_x (pen, x) - stamp->margin / dot->scale,
                            _limber_chart_pen_snap_y (pen, y) - stamp->margin / dot->scale);
  cairo_paint (pen->cr);
}

static void
put_dot (const LimberChartPen *pen, const Dot *dot, double x, double y)
{
  if (pen->stamps)
    put_stamp (pen, dot, x, y);
  else
    draw_dot (dot, x, y, pen->cr);
}

static void
choose_dot (const LimberChartCanvas *canvas, const LimberChartLayer *layer, Dot *dot)
{
  double width = limber_time_axis_get_day_width (&canvas->days);

  dot->radius = CLAMP (width * DAY_SHARE, MIN_RADIUS, MAX_RADIUS) * canvas->pen.weight;
  dot->scale = canvas->pen.scale_y;
  dot->square = layer->second;
  dot->edge_width = 0;
  dot->fill = canvas->colors.page;
  dot->edge = layer->ink.line;
  if (layer->second)
    dot->radius *= 0.85;
  else if (limber_chart_row_get_form (layer->row) == LIMBER_CHART_FORM_DOTS)
    dot->edge = layer->ink.soft;
}

/* A pain has the colour of its number, an answer of "none" is hollow on every row. */
static void
color_dot (const LimberChartCanvas *canvas, const LimberChartLayer *layer, double value, Dot *dot)
{
  gboolean small = dot->radius < MIN_RADIUS * 1.2;

  if (!layer->second && _limber_chart_row_is_pain (layer->row) && !small)
    {
      dot->fill = limber_palette_get_pain (canvas->style->palette, (int) CLAMP (lround (value), 0, 10));
      dot->edge_width = EDGE * canvas->pen.weight;
    }
  if (fabs (value) < 1e-9)
    {
      dot->fill = canvas->colors.page;
      dot->edge_width = MIN (EDGE * canvas->pen.weight, dot->radius * 0.6);
    }
}

/**
 * _limber_chart_draw_dots:
 * @canvas: where to draw
 * @layer: the row
 *
 * Draws a dot for each recorded day, whole even where its day is cut off by the end of the axis.
 */
void
_limber_chart_draw_dots (LimberChartCanvas *canvas, const LimberChartLayer *layer)
{
  const LimberSeries *series = limber_chart_row_get_series (layer->row);
  guint32 first, last;
  Dot dot;

  if (!_limber_chart_layer_find_days (layer, canvas->days.from - 0.5, canvas->days.to - 0.5, 0, &first,
                                      &last))
    return;

  choose_dot (canvas, layer, &dot);
  for (guint32 day = first; day <= last; day++)
    {
      double value = limber_series_get (series, day);
      Dot colored = dot;

      if (isnan (value) || day + 0.5 < canvas->days.from || day + 0.5 > canvas->days.to)
        continue;
      color_dot (canvas, layer, value, &colored);
      put_dot (&canvas->pen, &colored, limber_time_axis_get_x (&canvas->days, day + 0.5),
               limber_value_axis_get_y (&layer->values, value));
    }
}

/**
 * _limber_chart_draw_dot:
 * @pen: what is drawn with
 * @x: its middle
 * @y: the same
 * @radius: in units
 * @color: of all of it
 *
 * Draws a dot; where there are pixels its middle comes to lie between four of them.
 */
void
_limber_chart_draw_dot (const LimberChartPen *pen, double x, double y, double radius, LimberRgb color)
{
  const Dot dot = { .radius = radius, .scale = pen->scale_y, .fill = color, .edge = color };

  put_dot (pen, &dot, x, y);
}

/**
 * _limber_chart_draw_ring:
 * @pen: what is drawn with
 * @x: its middle
 * @y: the same
 * @radius: to its outer edge
 * @square: whether it has corners
 * @color: of the ring
 * @page: of what is inside
 *
 * Draws the ring around the value of the day that is read.
 */
void
_limber_chart_draw_ring (LimberChartPen *pen,
                         double x,
                         double y,
                         double radius,
                         gboolean square,
                         LimberRgb color,
                         LimberRgb page)
{
  const Dot halo = { .radius = radius + 1.5, .edge = page, .square = square };
  const Dot ring = { .radius = radius, .edge_width = 2, .fill = page, .edge = color, .square = square };

  draw_dot (&halo, x, y, pen->cr);
  draw_dot (&ring, x, y, pen->cr);
}
