/* limber-picture.h — a drawing as the bytes of a PNG, SVG or PDF file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIMBER_PICTURE_PNG,
  LIMBER_PICTURE_SVG,
  LIMBER_PICTURE_PDF,
} LimberPictureFormat;

/**
 * LimberPictureFunc:
 * @cr: draws in units of 1/96 inch on every format
 * @data: (closure): what was handed in
 */
typedef void (*LimberPictureFunc) (cairo_t *cr, gpointer data);

gboolean limber_picture_find_format (const char *file_name, LimberPictureFormat *format);
GBytes *limber_picture_make (LimberPictureFormat format,
                             double width,
                             double height,
                             double scale,
                             const char *title,
                             LimberPictureFunc func,
                             gpointer data,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
