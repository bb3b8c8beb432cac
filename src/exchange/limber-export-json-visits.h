/* limber-export-json-visits.h — what a JSON export says about visits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include <json-glib/json-glib.h>

#include "limber-store-visits.h"

G_BEGIN_DECLS

gboolean limber_json_add_visits (JsonBuilder *builder, LimberStore *store, GError **error);

G_END_DECLS
