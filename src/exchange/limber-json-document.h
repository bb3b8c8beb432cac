/* limber-json-document.h — a JSON document of unknown origin, looked at before it is taken apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange. Errors are the reason alone, a whole sentence, with the line where there is one.
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Deeper than any document of ours. */
#define LIMBER_JSON_DEPTH_MAX 20

JsonNode *limber_json_document_parse (const char *text, gssize length, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
