/* limber-cli-chart-picture.c — rows of a chart as a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli-chart-picture.h"

#include "limber-chart-figure.h"
#include "limber-chart-words.h"
#include "limber-date.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#define FONT "Adwaita Sans, Cantarell, Sans 11"

/* GNOME's blue, which is the accent colour unless somebody chose another. */
static const LimberRgb accent = { 0x35 / 255.0, 0x84 / 255.0, 0xe4 / 255.0 };

typedef struct
{
  const LimberChartFigure *figure;
  const LimberChartStyle *style;
  LimberRect area;
} Drawing;

/* The direction of the language that Limber speaks, which is not always that of the locale. */
static PangoDirection
find_direction (PangoContext *context)
{
  g_autofree char *word = limber_metric_get_title (LIMBER_METRIC_PAIN);
  PangoLayout *layout = pango_layout_new (context);
  PangoDirection direction;

  pango_layout_set_text (layout, word, -1);
  direction = pango_layout_get_direction (layout, 0);
  g_object_unref (layout);

  return direction;
}

/* Where each letter stands must not depend on the screen of the machine that draws. */
static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_font_description (context, font);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, find_direction (context));

  return context;
}

static void
draw_cb (cairo_t *cr, gpointer data)
{
  const Drawing *drawing = data;

  limber_chart_figure_draw (drawing->figure, drawing->style, &drawing->area, cr);
}

static GArray *
create_charts (const GPtrArray *rows, LimberPeriod period)
{
  GArray *charts = g_array_sized_new (FALSE, TRUE, sizeof (LimberChart), rows->len);
  GDate today;

  g_date_clear (&today, 1);
  limber_clock_today (&today);
  for (guint i = 0; i < rows->len; i++)
    {
      LimberChart chart = { .row = g_ptr_array_index (rows, i),
                            .from = period.from,
                            .to = period.to + 1,
                            .today = g_date_get_julian (&today) };

      g_array_append_val (charts, chart);
    }

  return charts;
}

static GStrv
describe_rows (const GPtrArray *rows, LimberPeriod period)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();

  for (guint i = 0; i < rows->len; i++)
    g_strv_builder_take (sentences, limber_chart_words_describe (g_ptr_array_index (rows, i), period));

  return g_strv_builder_end (sentences);
}

/* What the file says it shows: its rows, and the days. */
static char *
create_title (const GPtrArray *rows, const char *days)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? C_ ("list separator", ", ") : "",
                            limber_chart_row_get_title (g_ptr_array_index (rows, i)));

  /* Translators: the title of a file: the names of its charts, and the days they show. */
  return g_strdup_printf (C_ ("title of a file", "%1$s, %2$s"), names->str, days);
}

/**
 * limber_cli_chart_picture_make:
 * @rows: (element-type LimberChartRow): what is drawn, from top to bottom
 * @period: the days
 * @format: the kind of file
 * @width: how wide it is, in units of 1/96 inch
 * @scale: pixels per unit of a PNG
 * @dark: whether it is drawn light on dark
 * @error: return location
 *
 * Draws the rows one above the other, each with its title and what it says, in the default accent colour.
 *
 * Errors: those of limber_picture_make().
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
limber_cli_chart_picture_make (const GPtrArray *rows,
                               LimberPeriod period,
                               LimberPictureFormat format,
                               double width,
                               double scale,
                               gboolean dark,
                               GError **error)
{
  g_autoptr (GArray) charts = create_charts (rows, period);
  g_auto (GStrv) sentences = describe_rows (rows, period);
  g_autofree char *days = limber_chart_words_date_period (period);
  g_autofree char *title = create_title (rows, days);
  const LimberChartFigure figure = { days, charts, (const char *const *) sentences };
  PangoContext *context = create_context ();
  const LimberChartStyle style
      = { dark ? LIMBER_PALETTE_DARK : LIMBER_PALETTE_LIGHT, accent, context, FALSE };
  Drawing drawing = { &figure, &style, { 0, 0, width, 0 } };

  GBytes *bytes;

  drawing.area.height = limber_chart_figure_get_height (&figure, &style, width);
  bytes = limber_picture_make (format, width, drawing.area.height, scale, title, draw_cb, &drawing, error);
  g_object_unref (context);

  return bytes;
}
