/* limber-import-json-visits.h — what a journal's JSON export says about visits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include <json-glib/json-glib.h>

#include "limber-import-plan-private.h"

G_BEGIN_DECLS

gboolean
_limber_json_visits_read (LimberImportPlan *plan, LimberStore *store, JsonObject *root, GError **error);

G_END_DECLS
