/* test-chart-figure.c — several rows as a picture, and the files it is saved as
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-chart-figure.h"
#include "limber-date.h"
#include "limber-error.h"
#include "limber-picture.h"
#include "limber-test-chart.h"

#include <math.h>
#include <string.h>

#define N_ROWS 3

typedef struct
{
  LimberTestCanvas canvas;
  LimberChartRow *rows[N_ROWS];
  GArray *charts;
  LimberChartFigure figure;
  LimberRect area;
} Fixture;

static void
fixture_set_up (Fixture *self, gconstpointer data)
{
  static const char *const metrics[N_ROWS] = { "pain", "steps", "weight" };
  static const char *const sentences[] = { "Usually 4 of 10.", "Usually 4,000.", "", NULL };
  const double values[] = { 3, 4, 5, NONE, 2, 1, 0, 8, 9, 10 };

  limber_test_canvas_init (&self->canvas, 600, 900);
  self->canvas.style.fast = FALSE;
  self->charts = g_array_new (FALSE, FALSE, sizeof (LimberChart));
  for (guint i = 0; i < N_ROWS; i++)
    {
      LimberChart chart;

      self->rows[i] = limber_test_row_new (metrics[i], values, G_N_ELEMENTS (values));
      chart = limber_test_chart (self->rows[i], 12);
      g_array_append_val (self->charts, chart);
    }
  self->figure = (LimberChartFigure) { "June 2026", self->charts, sentences };
  self->area = (LimberRect) { 0, 0, 600, 0 };
  self->area.height = limber_chart_figure_get_height (&self->figure, &self->canvas.style, 600);
  limber_clock_set_for_tests ("2026-11-20T09:30:00");
}

static void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < N_ROWS; i++)
    g_object_unref (self->rows[i]);
  g_array_unref (self->charts);
  limber_test_canvas_clear (&self->canvas);
  limber_clock_set_for_tests (NULL);
}

static void
draw_cb (cairo_t *cr, gpointer data)
{
  Fixture *self = data;

  limber_chart_figure_draw (&self->figure, &self->canvas.style, &self->area, cr);
}

static GBytes *
make (Fixture *self, LimberPictureFormat format, double scale)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = limber_picture_make (format, self->area.width, self->area.height, scale, "Pain & <steps>",
                                       draw_cb, self, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

static gboolean
contains (GBytes *bytes, const char *text)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

static void
test_height (Fixture *self, gconstpointer data)
{
  static const char *const longer[]
      = { "Usually 4 of 10. A sentence that goes on for so long that it needs a second "
          "line, and then a third one, because the page is narrow.",
          "", "", NULL };
  LimberChartFigure figure = self->figure;
  double height = self->area.height;

  g_assert_cmpfloat (height, >, N_ROWS * 130);
  figure.title = NULL;
  g_assert_cmpfloat (limber_chart_figure_get_height (&figure, &self->canvas.style, 600), <, height);
  figure.sentences = NULL;
  g_assert_cmpfloat (limber_chart_figure_get_height (&figure, &self->canvas.style, 600), <, height - 30);
  figure.sentences = longer;
  g_assert_cmpfloat (limber_chart_figure_get_height (&figure, &self->canvas.style, 200), >,
                     limber_chart_figure_get_height (&figure, &self->canvas.style, 600) + 20);
}

/* All of it lies within the height it asks for, and the height is used. */
static void
test_fits (Fixture *self, gconstpointer data)
{
  cairo_t *cr = cairo_create (self->canvas.surface);

  limber_rgb_set_source (limber_palette_get (LIMBER_PALETTE_LIGHT, LIMBER_PALETTE_PAGE), cr);
  cairo_paint (cr);
  draw_cb (cr, self);
  cairo_destroy (cr);
  cairo_surface_flush (self->canvas.surface);

  g_assert_cmpfloat (self->area.height, <, 880);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, 0, self->area.height - 10, 600, 900), ==, 0);
  g_assert_cmpuint (
      limber_test_canvas_count_ink (&self->canvas, 0, self->area.height - 40, 600, self->area.height), >,
      100);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, 0, 0, 17, 900), ==, 0);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, 588, 0, 600, 900), ==, 0);
}

static void
test_png (Fixture *self, gconstpointer data)
{
  for (double scale = 1; scale <= 2; scale += 0.5)
    {
      g_autoptr (GBytes) bytes = make (self, LIMBER_PICTURE_PNG, scale);
      const guint8 *png = g_bytes_get_data (bytes, NULL);

      g_assert_cmpmem (png, 8, "\x89PNG\r\n\x1a\n", 8);
      g_assert_cmpuint ((guint) png[16] << 24 | (guint) png[17] << 16 | (guint) png[18] << 8 | png[19], ==,
                        (guint) ceil (600 * scale));
      g_assert_cmpuint ((guint) png[20] << 24 | (guint) png[21] << 16 | (guint) png[22] << 8 | png[23], ==,
                        (guint) ceil (self->area.height * scale));
    }
}

/* Lines stay lines, the size is in pixels, and the title is that of the document. */
static void
test_svg (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = make (self, LIMBER_PICTURE_SVG, 1);

  g_assert_true (contains (bytes, "width=\"600px\""));
  g_assert_true (contains (bytes, "<title>Pain &amp; &lt;steps&gt;</title>"));
  g_assert_false (contains (bytes, "<image"));
  g_assert_false (contains (bytes, "data:image"));
}

static void
test_pdf (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = make (self, LIMBER_PICTURE_PDF, 1);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 5, "%PDF-", 5);
  g_assert_false (contains (bytes, "/Subtype /Image"));
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 60000);
}

/* The same rows at the same moment give the same bytes; at another moment a PDF says so. */
static void
test_same (Fixture *self, gconstpointer data)
{
  for (LimberPictureFormat format = LIMBER_PICTURE_PNG; format <= LIMBER_PICTURE_PDF; format++)
    {
      g_autoptr (GBytes) a = make (self, format, 1), b = make (self, format, 1), c = NULL;

      g_assert_true (g_bytes_equal (a, b));
      limber_clock_set_for_tests ("2026-12-02T03:04:05");
      c = make (self, format, 1);
      if (format == LIMBER_PICTURE_PDF)
        g_assert_false (g_bytes_equal (a, c));
      else
        g_assert_true (g_bytes_equal (a, c));
      limber_clock_set_for_tests ("2026-11-20T09:30:00");
    }
}

static void
nothing_cb (cairo_t *cr, gpointer data)
{
}

static void
test_too_large (Fixture *self, gconstpointer data)
{
  static const double sizes[][3] = { { 40000, 10, 1 }, { 10, 20000, 2 }, { 20000, 20000, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = limber_picture_make (LIMBER_PICTURE_PNG, sizes[i][0], sizes[i][1],
                                                      sizes[i][2], NULL, nothing_cb, NULL, &error);

      g_assert_null (bytes);
      g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE);
    }
}

static void
broken_cb (cairo_t *cr, gpointer data)
{
  cairo_restore (cr);
}

/* What goes wrong in drawing is said, and leaves no half file. */
static void
test_broken (Fixture *self, gconstpointer data)
{
  for (LimberPictureFormat format = LIMBER_PICTURE_PNG; format <= LIMBER_PICTURE_PDF; format++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = limber_picture_make (format, 10, 10, 1, NULL, broken_cb, NULL, &error);

      g_assert_null (bytes);
      g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED);
    }
}

static void
test_formats (Fixture *self, gconstpointer data)
{
  LimberPictureFormat format;

  g_assert_true (limber_picture_find_format ("a.PNG", &format));
  g_assert_cmpint (format, ==, LIMBER_PICTURE_PNG);
  g_assert_true (limber_picture_find_format ("/some/where/b.svg", &format));
  g_assert_cmpint (format, ==, LIMBER_PICTURE_SVG);
  g_assert_true (limber_picture_find_format ("c.d.Pdf", &format));
  g_assert_cmpint (format, ==, LIMBER_PICTURE_PDF);
  g_assert_false (limber_picture_find_format ("e.jpeg", &format));
  g_assert_false (limber_picture_find_format ("png", &format));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/chart-figure/height", test_height);
  ADD ("/chart-figure/fits", test_fits);
  ADD ("/picture/png", test_png);
  ADD ("/picture/svg", test_svg);
  ADD ("/picture/pdf", test_pdf);
  ADD ("/picture/same", test_same);
  ADD ("/picture/too-large", test_too_large);
  ADD ("/picture/broken", test_broken);
  ADD ("/picture/formats", test_formats);

  return g_test_run ();
}
