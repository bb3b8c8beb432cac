/* limber-finding-list.h — a group of findings with its heading
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-finding-group.h"
#include "limber-finding-item.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FINDING_LIST (limber_finding_list_get_type ())
/* Hidden as long as it is empty. Rows of a group that is closed are made when it is opened. */
G_DECLARE_FINAL_TYPE (LimberFindingList, limber_finding_list, LIMBER, FINDING_LIST, GtkWidget)

GtkWidget *limber_finding_list_new (LimberFindingGroup group) G_GNUC_WARN_UNUSED_RESULT;
void limber_finding_list_set_items (LimberFindingList *self, const LimberFindingItem *items, guint n_items);
/* @ids: (element-type utf8) */
void limber_finding_list_add_open (LimberFindingList *self, GHashTable *ids);
GtkWidget *limber_finding_list_find_row (LimberFindingList *self, const char *id);

G_END_DECLS
