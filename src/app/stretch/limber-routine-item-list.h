/* limber-routine-item-list.h — the exercises of a routine that is being changed, and their order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-routine-draft.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_ITEM_LIST (limber_routine_item_list_get_type ())
/* Signals: open (guint key): an item is to be changed; add (void): one is to be chosen; toast (AdwToast *).
 */
G_DECLARE_FINAL_TYPE (LimberRoutineItemList,
                      limber_routine_item_list,
                      LIMBER,
                      ROUTINE_ITEM_LIST,
                      AdwPreferencesGroup)

void limber_routine_item_list_set_draft (LimberRoutineItemList *self, LimberRoutineDraft *draft);
void limber_routine_item_list_add (LimberRoutineItemList *self, const char *exercise);
GtkWidget *limber_routine_item_list_get_row (LimberRoutineItemList *self, guint index);

G_END_DECLS
