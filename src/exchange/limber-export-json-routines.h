/* limber-export-json-routines.h — what a JSON export says about sessions and exercises
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include <json-glib/json-glib.h>

#include "limber-store-routines.h"

G_BEGIN_DECLS

gboolean limber_json_add_routines (JsonBuilder *builder, LimberStore *store, GError **error);

G_END_DECLS
