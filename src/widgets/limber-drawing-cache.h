/* limber-drawing-cache.h — what was drawn on a widget, kept until something about it changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _LimberDrawingCache LimberDrawingCache;

/**
 * LimberDrawingFunc:
 * @style: colours and fonts
 * @area: where
 * @data: (closure): what was given with the function
 * @cr: what to draw on
 *
 * Draws what is kept then.
 */
typedef void (*LimberDrawingFunc) (const LimberChartStyle *style,
                                   const LimberRect *area,
                                   gconstpointer data,
                                   cairo_t *cr);

LimberDrawingCache *limber_drawing_cache_new (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
void limber_drawing_cache_free (LimberDrawingCache *self);
void limber_drawing_cache_forget (LimberDrawingCache *self);
void limber_drawing_cache_snapshot (LimberDrawingCache *self,
                                    const LimberChartStyle *style,
                                    const LimberRect *area,
                                    LimberDrawingFunc draw,
                                    gconstpointer data,
                                    GtkSnapshot *snapshot);
guint limber_drawing_cache_get_n_drawings (LimberDrawingCache *self);

G_END_DECLS
