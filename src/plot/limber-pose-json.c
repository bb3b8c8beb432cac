/* limber-pose-json.c — members of a JSON document, looked at before they are taken
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A document may have been edited by hand, or be hostile.
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-pose-json.h"

#include "limber-error.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Far more than every exercise of the world; a longer document is not one of poses. */
#define MAX_LENGTH (1024 * 1024)

#define MAX_ID 64

typedef struct
{
  GHashTable *seen; /* of each object the names of its members */
  char *twice;
} Doubles;

/* json-glib lets the last of two members of one name win; a person would look for the first in vain. */
static void
object_member_cb (JsonParser *parser, JsonObject *object, const char *name, gpointer user_data)
{
  Doubles *self = user_data;
  g_autofree char *key = g_strdup_printf ("%p %s", (void *) object, name);

  if (!g_hash_table_add (self->seen, g_steal_pointer (&key)) && self->twice == NULL)
    self->twice = g_strdup (name);
}

static JsonNode *
get_member (JsonObject *object, const char *name)
{
  return json_object_get_member (object, name);
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node)
         && (json_node_get_value_type (node) == G_TYPE_INT64
             || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

static gboolean
take_number (JsonNode *node, const char *name, double min, double max, double *value, GError **error)
{
  double number;

  if (!is_number (node))
    return limber_pose_json_fail (error, _ ("“%s” is not a number"), name);

  number = json_node_get_double (node);
  if (!isfinite (number) || number < min || number > max)
    return limber_pose_json_fail (error, _ ("“%s” is not between %g and %g"), name, min, max);

  *value = number;
  return TRUE;
}

/**
 * limber_pose_json_fail:
 * @error: return location for an error
 * @format: why, translated
 * @...: what stands in it
 *
 * Sets an error of %LIMBER_ERROR_INVALID.
 *
 * Returns: %FALSE
 */
gboolean
limber_pose_json_fail (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, message);

  return FALSE;
}

/**
 * limber_pose_json_parse:
 * @text: a document
 * @length: its length in bytes, or -1 when it ends with a NUL
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_INVALID for what is too long, is no JSON, or has two members of one name in an
 * object.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL
 */
JsonNode *
limber_pose_json_parse (const char *text, gssize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) reason = NULL;
  Doubles doubles = { .seen = seen };
  g_autofree char *twice = NULL;

  if (length < 0)
    length = (gssize) strlen (text);
  if (length > MAX_LENGTH)
    {
      limber_pose_json_fail (error, _ ("it is longer than a megabyte"));
      return NULL;
    }

  g_signal_connect (parser, "object-member", G_CALLBACK (object_member_cb), &doubles);
  json_parser_load_from_data (parser, text, length, &reason);
  twice = doubles.twice;
  if (reason != NULL)
    limber_pose_json_fail (error, _ ("it is not JSON (%s)"), reason->message);
  else if (twice != NULL)
    limber_pose_json_fail (error, _ ("“%s” is there twice"), twice);
  else if (json_parser_get_root (parser) == NULL)
    limber_pose_json_fail (error, _ ("it is empty"));
  else
    return json_node_ref (json_parser_get_root (parser));

  return NULL;
}

/**
 * limber_pose_json_to_object:
 * @node: any node
 * @known: (nullable): the names its members may have, %NULL for all
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the object, or %NULL when it is none or has a member that means
 *   nothing
 */
JsonObject *
limber_pose_json_to_object (JsonNode *node, const char *const *known, GError **error)
{
  JsonObjectIter iter;
  const char *name;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      limber_pose_json_fail (error, _ ("it is not an object"));
      return NULL;
    }

  json_object_iter_init (&iter, json_node_get_object (node));
  while (known != NULL && json_object_iter_next (&iter, &name, NULL))
    if (!g_strv_contains (known, name))
      {
        g_autofree char *start = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), MAX_ID));

        limber_pose_json_fail (error, _ ("“%s” has no meaning there"), start);
        return NULL;
      }

  return json_node_get_object (node);
}

/**
 * limber_pose_json_is_id:
 * @text: a text
 *
 * Returns: whether it can be an id: small letters, digits and hyphens, at most 64 of them
 */
gboolean
limber_pose_json_is_id (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && length <= MAX_ID && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

/**
 * limber_pose_json_get_object:
 * @object: an object
 * @name: of a member
 * @known: (nullable): the names its members may have
 * @value: (out): the member, or %NULL when it is not there
 * @error: return location for an error
 *
 * Returns: whether the member is an object or not there
 */
gboolean
limber_pose_json_get_object (JsonObject *object,
                             const char *name,
                             const char *const *known,
                             JsonObject **value,
                             GError **error)
{
  JsonNode *node = get_member (object, name);

  *value = NULL;
  if (node == NULL)
    return TRUE;

  *value = limber_pose_json_to_object (node, known, error);
  if (*value == NULL)
    g_prefix_error (error, "“%s”: ", name);
  return *value != NULL;
}

/**
 * limber_pose_json_get_array:
 * @object: an object
 * @name: of a member
 * @max: how many elements it may have
 * @value: (out): the member, or %NULL when it is not there
 * @error: return location for an error
 *
 * Returns: whether the member is an array or not there
 */
gboolean
limber_pose_json_get_array (JsonObject *object,
                            const char *name,
                            guint max,
                            JsonArray **value,
                            GError **error)
{
  JsonNode *node = get_member (object, name);

  *value = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return limber_pose_json_fail (error, _ ("“%s” is not a list"), name);
  if (json_array_get_length (json_node_get_array (node)) > max)
    return limber_pose_json_fail (error, _ ("“%s” has more than %u elements"), name, max);

  *value = json_node_get_array (node);
  return TRUE;
}

/**
 * limber_pose_json_get_string:
 * @object: an object
 * @name: of a member
 * @required: whether it has to be there
 * @max: how many bytes it may have
 * @value: (inout): the text
 * @error: return location for an error
 *
 * Returns: whether the member is a text that is not empty, or may be missing and is
 */
gboolean
limber_pose_json_get_string (JsonObject *object,
                             const char *name,
                             gboolean required,
                             gsize max,
                             const char **value,
                             GError **error)
{
  JsonNode *node = get_member (object, name);

  if (node == NULL)
    return !required || limber_pose_json_fail (error, _ ("“%s” is missing"), name);
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return limber_pose_json_fail (error, _ ("“%s” is not a text"), name);

  *value = json_node_get_string (node);
  if (**value == '\0')
    return limber_pose_json_fail (error, _ ("“%s” is empty"), name);
  if (strlen (*value) > max)
    return limber_pose_json_fail (error, _ ("“%s” is too long"), name);

  return TRUE;
}

/**
 * limber_pose_json_get_number:
 * @object: an object
 * @name: of a member
 * @required: whether it has to be there
 * @min: the least it may be
 * @max: the most it may be
 * @value: (inout): the number
 * @error: return location for an error
 *
 * Returns: whether the member is a number in that range, or may be missing and is
 */
gboolean
limber_pose_json_get_number (JsonObject *object,
                             const char *name,
                             gboolean required,
                             double min,
                             double max,
                             double *value,
                             GError **error)
{
  JsonNode *node = get_member (object, name);

  if (node == NULL)
    return !required || limber_pose_json_fail (error, _ ("“%s” is missing"), name);

  return take_number (node, name, min, max, value, error);
}

/**
 * limber_pose_json_get_flag:
 * @object: an object
 * @name: of a member
 * @value: (inout): what it says
 * @error: return location for an error
 *
 * Returns: whether the member is true, false or not there
 */
gboolean
limber_pose_json_get_flag (JsonObject *object, const char *name, gboolean *value, GError **error)
{
  JsonNode *node = get_member (object, name);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return limber_pose_json_fail (error, _ ("“%s” is neither true nor false"), name);

  *value = json_node_get_boolean (node);
  return TRUE;
}

/**
 * limber_pose_json_get_numbers:
 * @object: an object
 * @name: of a member
 * @least: how many there have to be
 * @most: how many there may be
 * @limit: how far from 0 each may be
 * @values: (inout) (array length=most): those that are given
 * @n: (out): how many are given; 0 when the member is not there
 * @error: return location for an error
 *
 * Returns: whether the member is a list of numbers or not there
 */
gboolean
limber_pose_json_get_numbers (JsonObject *object,
                              const char *name,
                              guint least,
                              guint most,
                              double limit,
                              double *values,
                              guint *n,
                              GError **error)
{
  JsonArray *array;

  *n = 0;
  if (!limber_pose_json_get_array (object, name, most, &array, error))
    return FALSE;
  if (array == NULL)
    return TRUE;

  if (json_array_get_length (array) < least)
    return limber_pose_json_fail (error, _ ("“%s” lacks an angle or a number: %u are needed"), name, least);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!take_number (json_array_get_element (array, i), name, -limit, limit, &values[i], error))
      return FALSE;

  *n = json_array_get_length (array);
  return TRUE;
}
