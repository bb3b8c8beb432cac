/* limber-store-private.h — what the parts of the store share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-db.h"
#include "limber-store.h"

G_BEGIN_DECLS

LimberDb *limber_store_get_db (LimberStore *self);
gboolean limber_store_is_open (LimberStore *self);
gint64 limber_store_count_changes (LimberStore *self);
gboolean limber_store_get_data_version (LimberStore *self, gint64 *version, GError **error);
GPtrArray *limber_store_list_own_measures (LimberDb *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberMeasure *limber_store_find_own_measure (LimberDb *db, const char *id, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
