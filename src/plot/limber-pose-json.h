/* limber-pose-json.h — members of a JSON document, looked at before they are taken
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/plot. Errors are %LIMBER_ERROR_INVALID with the reason alone, without a full stop; callers
 * put the place in the document before it.
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *limber_pose_json_parse (const char *text, gssize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_pose_json_fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
JsonObject *limber_pose_json_to_object (JsonNode *node, const char *const *known, GError **error);
gboolean limber_pose_json_is_id (const char *text);

/* A member that is not there leaves the value as it is; @required makes that an error. */
gboolean limber_pose_json_get_object (JsonObject *object,
                                      const char *name,
                                      const char *const *known,
                                      JsonObject **value,
                                      GError **error);
gboolean limber_pose_json_get_array (JsonObject *object,
                                     const char *name,
                                     guint max,
                                     JsonArray **value,
                                     GError **error);
gboolean limber_pose_json_get_string (JsonObject *object,
                                      const char *name,
                                      gboolean required,
                                      gsize max,
                                      const char **value,
                                      GError **error);
gboolean limber_pose_json_get_number (JsonObject *object,
                                      const char *name,
                                      gboolean required,
                                      double min,
                                      double max,
                                      double *value,
                                      GError **error);
gboolean limber_pose_json_get_flag (JsonObject *object, const char *name, gboolean *value, GError **error);
/* Between @least and @most numbers; those that were given are counted in @n. */
gboolean limber_pose_json_get_numbers (JsonObject *object,
                                       const char *name,
                                       guint least,
                                       guint most,
                                       double limit,
                                       double *values,
                                       guint *n,
                                       GError **error);

G_END_DECLS
