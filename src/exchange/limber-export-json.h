/* limber-export-json.h — a whole journal as one JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "limber-store.h"

G_BEGIN_DECLS

#define LIMBER_JSON_FORMAT "limber-journal"
#define LIMBER_JSON_VERSION 1

char *limber_export_json (LimberStore *store, GCancellable *cancellable, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

void limber_json_add_measure_members (JsonBuilder *builder, const LimberMeasure *measure);
void limber_json_add_check_in (JsonBuilder *builder, const LimberCheckIn *check_in, gint64 source);

G_END_DECLS
