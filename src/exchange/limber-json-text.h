/* limber-json-text.h — a JSON document as text, the same on every machine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *limber_json_to_text (JsonNode *root) G_GNUC_WARN_UNUSED_RESULT;
void limber_json_append_line (GString *text, JsonNode *node);
char *limber_json_number_to_text (double value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
