/* limber-import-json-session.h — a session out of a JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange. Errors are the reason alone, to stand behind the place in the file.
 */

#pragma once

#include <json-glib/json-glib.h>

#include "limber-session.h"

G_BEGIN_DECLS

LimberSession *_limber_json_read_session (JsonNode *node, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What the journal keeps as JSON: an object, or the text of it. NULL without error: there is none. */
char *_limber_json_read_kept (JsonObject *object, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
