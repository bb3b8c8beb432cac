/* limber-import-json-open.h — a file, as the journal in JSON that it should be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *_limber_json_open (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean _limber_json_check_format (JsonObject *root, GError **error);
gboolean _limber_json_fail_as_foreign (GError **error);

G_END_DECLS
