/* limber-drag-handle.h — what a row is moved by with the pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_DRAG_HANDLE (limber_drag_handle_get_type ())
/**
 * LimberDragHandle:
 *
 * A grip in a row of a list. Near the upper and lower edge of what the list scrolls in it scrolls along. The
 * row has the style class "dragged" meanwhile. Signals: dragged (double): to which height in the parent of
 * the row; dropped (void).
 */
G_DECLARE_FINAL_TYPE (LimberDragHandle, limber_drag_handle, LIMBER, DRAG_HANDLE, GtkWidget)

GtkWidget *limber_drag_handle_new (GtkWidget *row) G_GNUC_WARN_UNUSED_RESULT;
guint limber_drag_handle_find_place (GtkWidget *const *rows, guint n_rows, GtkWidget *dragged, double y);

G_END_DECLS
