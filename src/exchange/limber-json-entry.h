/* limber-json-entry.h — check-ins and readings out of a JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange. Errors are the reason alone, without a full stop, to stand behind the place in the
 * file.
 */

#pragma once

#include <json-glib/json-glib.h>

#include "limber-day.h"

G_BEGIN_DECLS

JsonObject *limber_json_expect_object (JsonNode *node, GError **error);
gboolean limber_json_get_array (JsonObject *object, const char *name, JsonArray **array, GError **error);
gboolean limber_json_get_string (JsonObject *object, const char *name, const char **value, GError **error);
gboolean limber_json_get_int (JsonObject *object,
                              const char *name,
                              gint64 minimum,
                              gint64 maximum,
                              gint64 *value,
                              GError **error);
gboolean limber_json_get_number (JsonObject *object, const char *name, double *value, GError **error);
gboolean limber_json_get_flag (JsonObject *object, const char *name, gboolean *value, GError **error);

gboolean
limber_json_read_stamp (JsonObject *object, gint64 *recorded, int *offset, gint64 *source, GError **error);

LimberCheckIn *
limber_json_read_check_in (JsonObject *object, const GDate *date, gint64 *source, GError **error);
LimberReading *
limber_json_read_reading (JsonObject *object, const LimberMeasure *measure, gint64 *source, GError **error);

G_END_DECLS
