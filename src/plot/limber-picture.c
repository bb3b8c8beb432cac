/* limber-picture.c — a drawing as the bytes of a PNG, SVG or PDF file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-picture.h"

#include "limber-date.h"
#include "limber-error.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define POINTS_PER_PIXEL 0.75

/* What cairo can hold of an image, to each side, and what a program may ask memory for without being asked.
 */
#define MAX_SIDE 32767.0
#define MAX_PIXELS 100e6

static const char *const extensions[] = {
  [LIMBER_PICTURE_PNG] = ".png",
  [LIMBER_PICTURE_SVG] = ".svg",
  [LIMBER_PICTURE_PDF] = ".pdf",
};

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_size (LimberPictureFormat format, double width, double height, double scale, GError **error)
{
  double columns = ceil (width * scale), rows = ceil (height * scale);

  if (format == LIMBER_PICTURE_PNG)
    {
      if (columns <= MAX_SIDE && rows <= MAX_SIDE && columns * rows <= MAX_PIXELS)
        return TRUE;
    }
  else if (width <= MAX_SIDE && height <= MAX_SIDE)
    return TRUE;

  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_RANGE,
                       _ ("The picture would be too large to be made. Nothing was saved. Choose a smaller "
                          "size, or fewer rows."));
  return FALSE;
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED,
               /* Translators: %s says why, as the drawing library puts it. */
               _ ("The picture could not be made: %s. Nothing was saved, and the journal is as it was."),
               cairo_status_to_string (status));
  return FALSE;
}

/* The time of Limber's own clock: the same drawing at the same moment makes the same file. */
static void
describe_pdf (cairo_surface_t *surface, const char *title)
{
  g_autoptr (GDateTime) now = limber_clock_now ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");

  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Limber");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static cairo_surface_t *
create_surface (LimberPictureFormat format,
                double width,
                double height,
                double scale,
                const char *title,
                GByteArray *bytes)
{
  cairo_surface_t *surface;

  switch (format)
    {
    case LIMBER_PICTURE_SVG:
      surface = cairo_svg_surface_create_for_stream (write_cb, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      break;
    case LIMBER_PICTURE_PDF:
      surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, width * POINTS_PER_PIXEL,
                                                     height * POINTS_PER_PIXEL);
      describe_pdf (surface, title);
      break;
    case LIMBER_PICTURE_PNG:
    default:
      surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width * scale),
                                            (int) ceil (height * scale));
      cairo_surface_set_device_scale (surface, scale, scale);
      break;
    }

  return surface;
}

static cairo_status_t
draw (cairo_surface_t *surface, LimberPictureFormat format, LimberPictureFunc func, gpointer data)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  if (format == LIMBER_PICTURE_PDF)
    cairo_scale (cr, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
  func (cr, data);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

static cairo_status_t
finish (cairo_surface_t *surface, LimberPictureFormat format, GByteArray *bytes)
{
  if (format == LIMBER_PICTURE_PNG)
    return cairo_surface_write_to_png_stream (surface, write_cb, bytes);

  cairo_surface_finish (surface);
  return cairo_surface_status (surface);
}

/* What a browser shows when the pointer rests on it, and a screen reader says. */
static void
insert_svg_title (GByteArray *bytes, const char *title)
{
  g_autoptr (GString) svg = g_string_new_len ((const char *) bytes->data, bytes->len);
  g_autofree char *element = g_markup_printf_escaped ("\n<title>%s</title>", title);
  const char *start = strstr (svg->str, "<svg");
  const char *end = start != NULL ? strchr (start, '>') : NULL;

  if (end == NULL)
    return;
  g_string_insert (svg, end + 1 - svg->str, element);
  g_byte_array_set_size (bytes, 0);
  g_byte_array_append (bytes, (const guint8 *) svg->str, svg->len);
}

/**
 * limber_picture_find_format:
 * @file_name: the name or path of a file
 * @format: (out): what its name ends in
 *
 * Returns: whether the name ends in ".png", ".svg" or ".pdf"
 */
gboolean
limber_picture_find_format (const char *file_name, LimberPictureFormat *format)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (file_name != NULL && format != NULL, FALSE);

  name = g_ascii_strdown (file_name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    {
      if (!g_str_has_suffix (name, extensions[i]))
        continue;
      *format = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * limber_picture_make:
 * @format: the kind of file
 * @width: in units of 1/96 inch, more than 0
 * @height: the same
 * @scale: pixels per unit in a PNG; the other formats have no pixels
 * @title: (nullable): what the file says it shows
 * @func: (scope call): draws
 * @data: handed to @func
 * @error: return location for a #GError
 *
 * Draws into memory. SVG and PDF have no pixels: lines stay lines, and in a PDF words stay words that can be
 * searched for. A drawing made twice at the same time of limber_clock_now() gives the same bytes.
 *
 * Fails with %LIMBER_ERROR_RANGE when the picture is larger than can be made, and with %LIMBER_ERROR_FAILED
 * when there is not enough memory.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
GBytes *
limber_picture_make (LimberPictureFormat format,
                     double width,
                     double height,
                     double scale,
                     const char *title,
                     LimberPictureFunc func,
                     gpointer data,
                     GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (format < G_N_ELEMENTS (extensions) && func != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0 && scale > 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_size (format, width, height, scale, error))
    return NULL;

  surface = create_surface (format, width, height, scale, title, bytes);
  status = draw (surface, format, func, data);
  if (status == CAIRO_STATUS_SUCCESS)
    status = finish (surface, format, bytes);
  cairo_surface_destroy (surface);
  if (!check_status (status, error))
    return NULL;

  if (format == LIMBER_PICTURE_SVG && title != NULL)
    insert_svg_title (bytes, title);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
