/* limber-routine-item-row.h — one exercise of a routine that is being changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-routine-draft.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_ITEM_ROW (limber_routine_item_row_get_type ())
/* Signals: opened (void), moved (int: by how many places), dragged (double: to which height in the list),
 * duplicated (void), removed (void). */
G_DECLARE_FINAL_TYPE (LimberRoutineItemRow, limber_routine_item_row, LIMBER, ROUTINE_ITEM_ROW, AdwActionRow)

GtkWidget *limber_routine_item_row_new (guint key) G_GNUC_WARN_UNUSED_RESULT;
guint limber_routine_item_row_get_key (LimberRoutineItemRow *self);
void limber_routine_item_row_show (LimberRoutineItemRow *self,
                                   LimberRoutineBook *book,
                                   const LimberRoutineItem *item,
                                   gboolean is_left_out,
                                   guint place,
                                   guint n_places);

G_END_DECLS
