/* limber-report-painting.c — a page of a visit report as pixels, painted in a thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-report-painting.h"

#include <math.h>

typedef struct
{
  LimberReportPages *pages;
  guint page;
  int width, height; /* in pixels */
} Painting;

static void
painting_free (gpointer data)
{
  Painting *painting = data;

  limber_report_pages_unref (painting->pages);
  g_free (painting);
}

/* Paper is white whatever the screen is. */
static void
paint (const Painting *painting, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, painting->width / painting->pages->width, painting->height / painting->pages->height);
  cairo_set_source_rgb (cr, 0, 0, 0);
  limber_report_draw_page (painting->pages->report, painting->page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

/* The texture takes over the pixels of @surface. */
static GdkTexture *
create_texture (cairo_surface_t *surface)
{
  int stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (
      cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height,
      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) stride);
}

static void
thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Painting *painting = data;
  cairo_surface_t *surface = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, painting->width, painting->height);
  paint (painting, surface);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    g_task_return_pointer (task, create_texture (surface), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s",
                             cairo_status_to_string (cairo_surface_status (surface)));
  cairo_surface_destroy (surface);
}

/**
 * limber_report_painting_start:
 * @pages: the pages; nobody else draws them meanwhile
 * @page: which one, from 0
 * @width: how wide it is painted, in pixels
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it is painted
 * @data: (closure): for @callback
 *
 * Paints a page in a thread: with charts and body maps on it that takes several frames.
 */
void
limber_report_painting_start (LimberReportPages *pages,
                              guint page,
                              int width,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Painting *painting = NULL;

  g_return_if_fail (pages != NULL && page < pages->n_pages);
  g_return_if_fail (width > 0);

  painting = g_new (Painting, 1);
  *painting = (Painting) { limber_report_pages_ref (pages), page, width,
                           (int) round (width * pages->height / pages->width) };
  g_task_set_source_tag (task, limber_report_painting_start);
  g_task_set_task_data (task, painting, painting_free);
  g_task_run_in_thread (task, thread);
}

/**
 * limber_report_painting_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Errors: %G_IO_ERROR_CANCELLED, %G_IO_ERROR_FAILED when there is no memory for it.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL with @error set
 */
GdkTexture *
limber_report_painting_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
