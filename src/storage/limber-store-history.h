/* limber-store-history.h — the whole journal as numbers by day, in a few queries
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-history.h"
#include "limber-store.h"

G_BEGIN_DECLS

LimberHistory *limber_store_load_history (LimberStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
