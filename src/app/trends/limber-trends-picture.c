/* limber-trends-picture.c — the charts of the Trends page as the bytes of a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-trends-picture.h"

#include "limber-chart-figure.h"
#include "limber-chart-words.h"
#include "limber-date.h"

#include <adwaita.h>
#include <pango/pangocairo.h>

/* In units of 1/96 inch: what fits across a page of a letter or a report. */
#define WIDTH 900.0
/* Pixels per unit of a PNG, so that it stays sharp on paper and on dense screens. */
#define SCALE 2.0

/*
 * @charts: its own references; nothing in them changes any more
 * @font: of the application
 */
typedef struct
{
  LimberTrendsCharts charts;
  LimberPeriod period;
  LimberPictureFormat format;
  guint32 today;
  LimberRgb accent;
  PangoDirection direction;
  char *font;
} Job;

typedef struct
{
  const LimberChartFigure *figure;
  const LimberChartStyle *style;
  LimberRect area;
} Drawing;

static GPtrArray *
copy_rows (GPtrArray *rows)
{
  return g_ptr_array_copy (rows, (GCopyFunc) g_object_ref, NULL);
}

static GPtrArray *
copy_marks (GPtrArray *marks)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);

  for (guint i = 0; i < marks->len; i++)
    g_ptr_array_add (copy, limber_chart_mark_copy (g_ptr_array_index (marks, i)));

  return copy;
}

static void
job_free (Job *job)
{
  g_ptr_array_unref (job->charts.rows);
  g_ptr_array_unref (job->charts.marks);
  g_clear_object (&job->charts.overlay);
  g_free (job->font);
  g_free (job);
}

/* A file is looked at on paper or in a letter, so it is light whatever the screen is. */
static Job *
job_new (const LimberTrendsCharts *charts, LimberPeriod period, LimberPictureFormat format)
{
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
  gboolean rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  Job *job = g_new0 (Job, 1);
  GDate today;

  limber_clock_today (&today);
  job->charts.rows = copy_rows (charts->rows);
  g_ptr_array_set_free_func (job->charts.rows, g_object_unref);
  job->charts.marks = copy_marks (charts->marks);
  g_set_object (&job->charts.overlay, charts->overlay);
  job->charts.overlaid = charts->overlaid;
  job->period = period;
  job->format = format;
  job->today = g_date_get_julian (&today);
  job->accent = (LimberRgb) { accent->red, accent->green, accent->blue };
  job->direction = rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
  g_object_get (gtk_settings_get_default (), "gtk-font-name", &job->font, NULL);

  return job;
}

/* What a row works out when it is first drawn must not be worked out by two threads at once. */
static LimberChartRow *
remake_row (LimberChartRow *row)
{
  return limber_chart_row_new (limber_chart_row_get_metric (row), limber_chart_row_get_series (row),
                               limber_chart_row_get_measure (row), limber_chart_row_get_weight_unit (row),
                               limber_chart_row_get_first_weekday (row));
}

static GPtrArray *
remake_rows (const Job *job)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < job->charts.rows->len; i++)
    g_ptr_array_add (rows, remake_row (g_ptr_array_index (job->charts.rows, i)));

  return rows;
}

static GArray *
list_charts (const Job *job, GPtrArray *rows, LimberChartRow *overlay)
{
  GArray *charts = g_array_new (FALSE, FALSE, sizeof (LimberChart));

  for (guint i = 0; i < rows->len; i++)
    {
      LimberChart chart = { .row = g_ptr_array_index (rows, i),
                            .overlay = i == job->charts.overlaid ? overlay : NULL,
                            .marks = job->charts.marks,
                            .from = job->period.from,
                            .to = job->period.to + 1.0,
                            .today = job->today,
                            .with_dates = i + 1 == rows->len };

      g_array_append_val (charts, chart);
    }

  return charts;
}

static GStrv
list_sentences (const Job *job, GPtrArray *rows, LimberChartRow *overlay)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      LimberChartRow *row = g_ptr_array_index (rows, i);
      g_autofree char *sentence = limber_chart_words_describe (row, job->period);
      g_autofree char *other = NULL;

      if (overlay == NULL || i != job->charts.overlaid)
        {
          g_strv_builder_add (builder, sentence);
          continue;
        }
      other = limber_chart_words_describe (overlay, job->period);
      g_strv_builder_take (builder, g_strdup_printf ("%s: %s\n%s: %s", limber_chart_row_get_title (row),
                                                     sentence, limber_chart_row_get_title (overlay), other));
    }

  return g_strv_builder_end (builder);
}

/* The font map of a thread is its own. */
static PangoContext *
create_context (const Job *job)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (job->font);

  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_font_description (context, font);
  pango_context_set_base_dir (context, job->direction);
  pango_context_set_round_glyph_positions (context, FALSE);

  return context;
}

static void
draw_cb (cairo_t *cr, gpointer data)
{
  const Drawing *drawing = data;

  limber_chart_figure_draw (drawing->figure, drawing->style, &drawing->area, cr);
}

static GBytes *
draw (const Job *job, GError **error)
{
  g_autoptr (GPtrArray) rows = remake_rows (job);
  g_autoptr (LimberChartRow) overlay = job->charts.overlay != NULL ? remake_row (job->charts.overlay) : NULL;
  g_autoptr (GArray) charts = list_charts (job, rows, overlay);
  g_auto (GStrv) sentences = list_sentences (job, rows, overlay);
  g_autofree char *title = limber_chart_words_date_period (job->period);
  PangoContext *context = create_context (job);
  LimberChartFigure figure = { title, charts, (const char *const *) sentences };
  LimberChartStyle style = { LIMBER_PALETTE_LIGHT, job->accent, context, FALSE };
  Drawing drawing = { &figure, &style, { 0, 0, WIDTH, 0 } };
  GBytes *bytes;

  drawing.area.height = limber_chart_figure_get_height (&figure, &style, WIDTH);
  bytes
      = limber_picture_make (job->format, WIDTH, drawing.area.height, SCALE, title, draw_cb, &drawing, error);
  g_object_unref (context);

  return bytes;
}

static void
thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = draw (data, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * limber_trends_picture_make_async:
 * @charts: what is drawn
 * @period: the days
 * @format: the kind of file
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it is drawn
 * @data: (closure): for @callback
 *
 * Draws in a thread of its own: for a file the edges are fine, which costs more than a frame.
 */
void
limber_trends_picture_make_async (const LimberTrendsCharts *charts,
                                  LimberPeriod period,
                                  LimberPictureFormat format,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_return_if_fail (charts != NULL && charts->rows->len > 0);

  g_task_set_source_tag (task, limber_trends_picture_make_async);
  g_task_set_task_data (task, job_new (charts, period, format), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, thread);
}

/**
 * limber_trends_picture_make_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Errors: as for limber_picture_make().
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 */
GBytes *
limber_trends_picture_make_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
