/* limber-row-chooser-item.h — one metric of a chooser: whether it is shown, and a handle to move it by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_ROW_CHOOSER_ITEM (limber_row_chooser_item_get_type ())
/* Signals: toggled (void), moved (int: by how many places), dragged (double: to which height in the parent).
 */
G_DECLARE_FINAL_TYPE (LimberRowChooserItem, limber_row_chooser_item, LIMBER, ROW_CHOOSER_ITEM, GtkWidget)

GtkWidget *limber_row_chooser_item_new (const char *metric, const char *title, gboolean is_empty)
    G_GNUC_WARN_UNUSED_RESULT;
const char *limber_row_chooser_item_get_metric (LimberRowChooserItem *self);
const char *limber_row_chooser_item_get_title (LimberRowChooserItem *self);
gboolean limber_row_chooser_item_is_empty (LimberRowChooserItem *self);
void limber_row_chooser_item_set_shown (LimberRowChooserItem *self, gboolean shown);
gboolean limber_row_chooser_item_get_shown (LimberRowChooserItem *self);

G_END_DECLS
