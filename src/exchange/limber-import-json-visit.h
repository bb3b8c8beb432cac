/* limber-import-json-visit.h — visits, questions and answers out of a JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange. Errors are the reason alone, without a full stop, to stand behind the place in the
 * file.
 */

#pragma once

#include <json-glib/json-glib.h>

#include "limber-store-visits.h"

G_BEGIN_DECLS

LimberVisit *_limber_json_read_visit (JsonNode *node, GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberQuestion *_limber_json_read_question (JsonNode *node, GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberPeg *_limber_json_read_peg (JsonNode *node, GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberRedFlagAnswer *_limber_json_read_answer (JsonNode *node, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
