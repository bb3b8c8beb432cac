/* limber-json-check.h — members of JSON objects, each checked, with the place of what is wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LimberJsonCheck:
 * @file: (nullable): name of the file for people; %NULL for what the journal keeps
 * @path: where in the document the reading is: "routines[2].items[4]"
 * @translate: texts are translated as those of exercises that come with Limber
 *
 * Where a strict reading of a document is.
 */
typedef struct
{
  const char *file;
  GString *path;
  gboolean translate;
} LimberJsonCheck;

/**
 * LimberJsonNeed:
 *
 * Whether a member may be missing.
 */
typedef enum
{
  LIMBER_JSON_OPTIONAL,
  LIMBER_JSON_REQUIRED,
} LimberJsonNeed;

LimberJsonCheck *limber_json_check_new (const char *file) G_GNUC_WARN_UNUSED_RESULT;
void limber_json_check_free (LimberJsonCheck *self);

gsize limber_json_check_enter (LimberJsonCheck *self, const char *member);
gsize limber_json_check_enter_nth (LimberJsonCheck *self, const char *member, guint index);
void limber_json_check_leave (LimberJsonCheck *self, gsize mark);

gboolean
limber_json_check_fail (LimberJsonCheck *self, const char *member, GError **error, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
gboolean limber_json_check_fail_as (LimberJsonCheck *self,
                                    const char *member,
                                    int code,
                                    const char *sentence,
                                    GError **error);

JsonObject *
limber_json_check_object (LimberJsonCheck *self, JsonNode *node, const char *const *members, GError **error);
gboolean limber_json_check_member (LimberJsonCheck *self,
                                   JsonObject *object,
                                   const char *member,
                                   const char *const *members,
                                   JsonObject **value,
                                   GError **error);
gboolean limber_json_check_array (LimberJsonCheck *self,
                                  JsonObject *object,
                                  const char *member,
                                  LimberJsonNeed need,
                                  guint maximum,
                                  JsonArray **value,
                                  GError **error);
gboolean limber_json_check_int (LimberJsonCheck *self,
                                JsonObject *object,
                                const char *member,
                                int minimum,
                                int maximum,
                                int *value,
                                GError **error);
gboolean limber_json_check_flag (LimberJsonCheck *self,
                                 JsonObject *object,
                                 const char *member,
                                 gboolean *value,
                                 GError **error);
gboolean limber_json_check_text (LimberJsonCheck *self,
                                 JsonObject *object,
                                 const char *member,
                                 LimberJsonNeed need,
                                 guint maximum,
                                 char **value,
                                 GError **error);
gboolean limber_json_check_texts (LimberJsonCheck *self,
                                  JsonObject *object,
                                  const char *member,
                                  guint maximum,
                                  guint text_maximum,
                                  GStrv *value,
                                  GError **error);
gboolean limber_json_check_id (LimberJsonCheck *self,
                               JsonObject *object,
                               const char *member,
                               LimberJsonNeed need,
                               char **value,
                               GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberJsonCheck, limber_json_check_free)

G_END_DECLS
