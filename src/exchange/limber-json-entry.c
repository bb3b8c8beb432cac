/* limber-json-entry.c — check-ins and readings out of a JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is looked at before it is taken: a document may have been edited by hand, or be hostile.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-json-entry.h"

#include "limber-date.h"
#include "limber-error.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define QUOTE_MAX 40
#define MAX_UUID 100
#define MAX_KEY 400
#define MAX_OFFSET (24 * 60)

/* The end of the year 9999: beyond it no calendar of ours reaches. */
#define MAX_STAMP G_GINT64_CONSTANT (253402300799)

static gboolean
fail (GError **error, const char *name, const char *expected)
{
  /* Translators: the name of a member of a JSON object, and what it has to be. */
  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, _ ("“%s” is not %s"), name, expected);

  return FALSE;
}

static JsonNode *
get_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

/**
 * limber_json_expect_object:
 * @node: any node
 * @error: return location for an error
 *
 * The message is the end of a sentence; the caller says where in the document it is.
 *
 * Errors: %LIMBER_ERROR_INVALID for any other kind of node.
 *
 * Returns: (transfer none) (nullable): the object, owned by @node
 */
JsonObject *
limber_json_expect_object (JsonNode *node, GError **error)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                       _ ("there is something else than an object"));

  return NULL;
}

/**
 * limber_json_get_array:
 * @object: an object
 * @name: of the member
 * @array: (out) (transfer none) (nullable): the list; %NULL when there is no such member, or a null
 * @error: return location for an error
 *
 * NULL when there is no such member.
 *
 * Errors: %LIMBER_ERROR_INVALID when the member is something else than a list.
 *
 * Returns: whether @array could be set; a member that is missing is no failure
 */
gboolean
limber_json_get_array (JsonObject *object, const char *name, JsonArray **array, GError **error)
{
  JsonNode *node = get_member (object, name);

  *array = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail (error, name, _ ("a list"));

  *array = json_node_get_array (node);

  return TRUE;
}

/**
 * limber_json_get_string:
 * @object: an object
 * @name: of the member
 * @value: (out) (transfer none) (nullable): the text; %NULL when there is no such member, or a null
 * @error: return location for an error
 *
 * NULL when there is no such member.
 *
 * Errors: %LIMBER_ERROR_INVALID when the member is something else than a text.
 *
 * Returns: whether @value could be set; a member that is missing is no failure
 */
gboolean
limber_json_get_string (JsonObject *object, const char *name, const char **value, GError **error)
{
  JsonNode *node = get_member (object, name);

  *value = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return fail (error, name, _ ("a text"));

  *value = json_node_get_string (node);

  return TRUE;
}

/**
 * limber_json_get_int:
 * @object: an object
 * @name: of the member
 * @minimum: the least it may be
 * @maximum: the most it may be
 * @value: (inout): the number; left alone when there is no such member, or a null
 * @error: return location for an error
 *
 * @value is left alone when there is no such member.
 *
 * Errors: %LIMBER_ERROR_INVALID when the member is no whole number or lies outside the range.
 *
 * Returns: whether @value holds; a member that is missing is no failure
 */
gboolean
limber_json_get_int (JsonObject *object,
                     const char *name,
                     gint64 minimum,
                     gint64 maximum,
                     gint64 *value,
                     GError **error)
{
  JsonNode *node = get_member (object, name);
  g_autofree char *range = NULL;
  gint64 number = 0;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return fail (error, name, _ ("a whole number"));

  number = json_node_get_int (node);
  if (number < minimum || number > maximum)
    {
      g_autofree char *low = g_strdup_printf ("%" G_GINT64_FORMAT, minimum);
      g_autofree char *high = g_strdup_printf ("%" G_GINT64_FORMAT, maximum);

      range = g_strdup_printf (_ ("from %s to %s"), low, high);
      return fail (error, name, range);
    }

  *value = number;

  return TRUE;
}

/**
 * limber_json_get_flag:
 * @object: an object
 * @name: of the member
 * @value: (out): the flag; %FALSE when there is no such member, or a null
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_INVALID when the member is neither true nor false.
 *
 * Returns: whether @value could be set; a member that is missing is no failure
 */
gboolean
limber_json_get_flag (JsonObject *object, const char *name, gboolean *value, GError **error)
{
  JsonNode *node = get_member (object, name);

  *value = FALSE;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return fail (error, name, _ ("true or false"));

  *value = json_node_get_boolean (node);

  return TRUE;
}

/**
 * limber_json_get_number:
 * @object: an object
 * @name: of a member
 * @value: (out): the number
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_INVALID for a member that is missing or no number.
 *
 * Returns: whether @value was set
 */
gboolean
limber_json_get_number (JsonObject *object, const char *name, double *value, GError **error)
{
  JsonNode *node = get_member (object, name);
  GType type
      = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return fail (error, name, _ ("a number"));

  *value = type == G_TYPE_INT64 ? (double) json_node_get_int (node) : json_node_get_double (node);

  return isfinite (*value) || fail (error, name, _ ("a number"));
}

/**
 * limber_json_read_stamp:
 * @object: an entry of the document
 * @recorded: (out): when it was first stored, seconds since 1970 UTC; 0 when it does not say
 * @offset: (out): the zone's offset then, in minutes
 * @source: (out): number of the import it came from as the document counts them, or 0
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_INVALID for a member that is not what it should be.
 *
 * Returns: whether all of them hold
 */
gboolean
limber_json_read_stamp (JsonObject *object, gint64 *recorded, int *offset, gint64 *source, GError **error)
{
  gint64 minutes = 0;

  *recorded = 0;
  *source = 0;
  if (!limber_json_get_int (object, "recorded", -MAX_STAMP, MAX_STAMP, recorded, error)
      || !limber_json_get_int (object, "recorded_offset", -MAX_OFFSET, MAX_OFFSET, &minutes, error)
      || !limber_json_get_int (object, "import", 1, G_MAXINT64, source, error))
    return FALSE;

  *offset = (int) minutes;

  return TRUE;
}

static gboolean
read_qualities (JsonObject *object, LimberQuality *qualities, GError **error)
{
  JsonArray *array = NULL;

  *qualities = LIMBER_QUALITY_NONE;
  if (!limber_json_get_array (object, "qualities", &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *id = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
      LimberQuality quality = limber_quality_from_id (id);

      if (quality == LIMBER_QUALITY_NONE)
        return fail (error, "qualities", _ ("a list of known qualities"));
      *qualities |= quality;
    }

  return TRUE;
}

static gboolean
read_pain (JsonNode *node, LimberCheckIn *check_in, GError **error)
{
  JsonObject *object = limber_json_expect_object (node, error);
  const char *region = NULL;
  gint64 nrs = LIMBER_NRS_UNSET;
  LimberQuality qualities = LIMBER_QUALITY_NONE;

  if (object == NULL || !limber_json_get_string (object, "region", &region, error)
      || !limber_json_get_int (object, "nrs", LIMBER_NRS_MIN, LIMBER_NRS_MAX, &nrs, error)
      || !read_qualities (object, &qualities, error))
    return FALSE;

  if (nrs == LIMBER_NRS_UNSET)
    return fail (error, "nrs", _ ("given"));
  if (region == NULL || limber_check_in_get_pain (check_in, region) != NULL
      || !limber_check_in_set_pain (check_in, region, (int) nrs, qualities))
    return fail (error, "region", _ ("a place Limber knows, each once"));

  return TRUE;
}

static gboolean
read_pains (JsonObject *object, LimberCheckIn *check_in, GError **error)
{
  JsonArray *array = NULL;
  gboolean no_pain = FALSE;

  if (!limber_json_get_flag (object, "no_pain", &no_pain, error)
      || !limber_json_get_array (object, "pains", &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      if (!read_pain (json_array_get_element (array, i), check_in, error))
        return FALSE;
    }

  if (no_pain && limber_check_in_get_worst_pain (check_in) > LIMBER_NRS_MIN)
    return fail (error, "no_pain", _ ("possible beside a pain"));
  check_in->no_pain = no_pain;

  return TRUE;
}

static gboolean
read_mark (LimberCheckIn *check_in,
           LimberTermKind kind,
           const char *name,
           const char *key,
           LimberHelped helped,
           GError **error)
{
  if (key == NULL || *key == '\0' || strlen (key) > MAX_KEY
      || limber_check_in_get_mark (check_in, kind, key) != NULL)
    return fail (error, name, _ ("a list of names, each once"));

  limber_check_in_set_mark (check_in, kind, key, helped);

  return TRUE;
}

static gboolean
read_marks (JsonObject *object,
            const char *name,
            LimberTermKind kind,
            LimberCheckIn *check_in,
            GError **error)
{
  JsonArray *array = NULL;

  if (!limber_json_get_array (object, name, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *key = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

      if (!read_mark (check_in, kind, name, key, LIMBER_HELPED_UNSET, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_helped (JsonObject *object, LimberHelped *helped, GError **error)
{
  static const char *const ids[] = { "not", "little", "lot" };
  const char *id = NULL;

  *helped = LIMBER_HELPED_UNSET;
  if (!limber_json_get_string (object, "helped", &id, error))
    return FALSE;
  if (id == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      if (g_str_equal (id, ids[i]))
        {
          *helped = LIMBER_HELPED_NOT + i;
          return TRUE;
        }
    }

  return fail (error, "helped", _ ("one of not, little and lot"));
}

static gboolean
read_treatments (JsonObject *object, LimberCheckIn *check_in, GError **error)
{
  JsonArray *array = NULL;

  if (!limber_json_get_array (object, "treatments", &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *treatment = limber_json_expect_object (json_array_get_element (array, i), error);
      const char *key = NULL;
      LimberHelped helped = LIMBER_HELPED_UNSET;

      if (treatment == NULL || !limber_json_get_string (treatment, "key", &key, error)
          || !read_helped (treatment, &helped, error)
          || !read_mark (check_in, LIMBER_TERM_TREATMENT, "treatments", key, helped, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_identity (JsonObject *object, LimberCheckIn *check_in, GError **error)
{
  const char *uuid = NULL;
  const char *time = NULL;
  g_autofree char *quote = NULL;

  if (!limber_json_get_string (object, "uuid", &uuid, error)
      || !limber_json_get_string (object, "time", &time, error))
    return FALSE;
  if (uuid == NULL || *uuid == '\0' || strlen (uuid) > MAX_UUID)
    return fail (error, "uuid", _ ("an identity"));
  if (time != NULL && !limber_time_parse (time, &check_in->time, NULL))
    return fail (error, "time", _ ("a time of day as in 08:10"));

  g_set_str (&check_in->uuid, uuid);

  return TRUE;
}

/**
 * limber_json_read_check_in:
 * @object: a check-in of the document
 * @date: the day it stands under
 * @source: (out): number of the import it came from as the document counts them, or 0
 * @error: return location for an error
 *
 * Takes it over only as a whole: one member that is not as it should be refuses the check-in.
 *
 * Errors: %LIMBER_ERROR_INVALID for a member that is not what it should be.
 *
 * Returns: (transfer full) (nullable): the check-in, or %NULL with @error set
 */
LimberCheckIn *
limber_json_read_check_in (JsonObject *object, const GDate *date, gint64 *source, GError **error)
{
  g_autoptr (LimberCheckIn) check_in = limber_check_in_new (date);
  const char *note = NULL;
  gint64 anxiety = LIMBER_NRS_UNSET;

  if (!read_identity (object, check_in, error)
      || !limber_json_read_stamp (object, &check_in->recorded, &check_in->recorded_offset, source, error)
      || !read_pains (object, check_in, error)
      || !limber_json_get_int (object, "anxiety", LIMBER_NRS_MIN, LIMBER_NRS_MAX, &anxiety, error)
      || !read_marks (object, "symptoms", LIMBER_TERM_SYMPTOM, check_in, error)
      || !read_marks (object, "tags", LIMBER_TERM_TAG, check_in, error)
      || !read_treatments (object, check_in, error) || !limber_json_get_string (object, "note", &note, error))
    return NULL;

  check_in->anxiety = (int) anxiety;
  limber_check_in_set_note (check_in, note);

  return g_steal_pointer (&check_in);
}

/**
 * limber_json_read_reading:
 * @object: a reading of the document
 * @measure: what it is a reading of
 * @source: (out): number of the import it came from as the document counts them, or 0
 * @error: return location for an error
 *
 * The value is in the unit its measure is stored in.
 *
 * Errors: %LIMBER_ERROR_INVALID for a member that is not what it should be, %LIMBER_ERROR_RANGE for a value
 * the measure cannot have.
 *
 * Returns: (transfer full) (nullable): the reading, or %NULL with @error set
 */
LimberReading *
limber_json_read_reading (JsonObject *object, const LimberMeasure *measure, gint64 *source, GError **error)
{
  g_autoptr (LimberReading) reading = NULL;
  double value = NAN;

  if (!limber_json_get_number (object, "value", &value, error)
      || !limber_measure_check (measure, value, error))
    return NULL;

  reading = limber_reading_new (measure->id, value);
  if (!limber_json_read_stamp (object, &reading->recorded, &reading->recorded_offset, source, error))
    return NULL;

  return g_steal_pointer (&reading);
}
