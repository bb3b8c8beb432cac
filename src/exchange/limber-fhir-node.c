/* limber-fhir-node.c — the small parts that FHIR resources are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-fhir-node.h"

#include <string.h>

#define SECONDS_PER_MINUTE 60
#define MINUTES_PER_HOUR 60

/* What FHIR allows: four digits of a year, and no zone further than this from UTC. */
#define FIRST_YEAR 1000
#define OFFSET_MAX (14 * MINUTES_PER_HOUR)

/* FHIR allows 1024 * 1024 characters in a string. */
#define TEXT_MAX 1000000

/**
 * limber_fhir_clean_text:
 * @text: (nullable): anything
 *
 * Makes @text a string that FHIR allows: no control characters but line breaks and tabs, no blanks other than
 * the plain one (receivers test strings with a pattern that knows no other), none at its ends, and not longer
 * than a million characters.
 *
 * Returns: (transfer full) (nullable): the string, or %NULL when nothing is left
 */
char *
limber_fhir_clean_text (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
  g_autoptr (GString) clean = g_string_new (NULL);
  guint n_chars = 0;

  for (const char *p = valid; p != NULL && *p != '\0' && n_chars < TEXT_MAX; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\r' || c == '\t')
        g_string_append_c (clean, (char) c);
      else if (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_LINE_SEPARATOR)
        g_string_append_c (clean, ' ');
      else if (!g_unichar_iscntrl (c))
        g_string_append_unichar (clean, c);
      n_chars++;
    }
  if (n_chars == TEXT_MAX)
    g_string_append (clean, "…");

  g_strstrip (clean->str);

  return *clean->str != '\0' ? g_string_free_and_steal (g_steal_pointer (&clean)) : NULL;
}

/**
 * limber_fhir_is_code:
 * @text: (nullable): anything
 *
 * Returns: whether @text can be a code: not empty, no blanks at its ends, and single ones inside
 */
gboolean
limber_fhir_is_code (const char *text)
{
  g_autofree char *clean = limber_fhir_clean_text (text);

  return clean != NULL && strcmp (clean, text) == 0 && strpbrk (text, "\t\r\n") == NULL
         && strstr (text, "  ") == NULL;
}

/**
 * limber_fhir_format_instant:
 * @seconds: a moment, in seconds since 1970 UTC
 * @offset: minutes east of UTC; where there is no such zone the moment is told in UTC
 *
 * Returns: (transfer full) (nullable): the moment with seconds and offset, as FHIR demands both of a time;
 * %NULL when it lies in no year of four digits
 */
char *
limber_fhir_format_instant (gint64 seconds, int offset)
{
  gboolean known = ABS (offset) <= OFFSET_MAX;
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (known ? offset * SECONDS_PER_MINUTE : 0);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (seconds);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;

  if (local == NULL || g_date_time_get_year (local) < FIRST_YEAR)
    return NULL;

  return g_date_time_format (local, "%Y-%m-%dT%H:%M:%S%:z");
}

/**
 * limber_fhir_add_string:
 * @builder: stands in an object
 * @name: the member
 * @value: (nullable): a string that FHIR allows as it is; nothing is added without one
 */
void
limber_fhir_add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

/**
 * limber_fhir_add_text:
 * @builder: stands in an object
 * @name: the member
 * @value: (nullable): any text; nothing is added when nothing is left of it
 */
void
limber_fhir_add_text (JsonBuilder *builder, const char *name, const char *value)
{
  g_autofree char *clean = limber_fhir_clean_text (value);

  limber_fhir_add_string (builder, name, clean);
}

/**
 * limber_fhir_add_boolean:
 * @builder: stands in an object
 * @name: the member
 * @value: its value
 */
void
limber_fhir_add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_coding (JsonBuilder *builder, const LimberFhirCode *code)
{
  json_builder_begin_object (builder);
  limber_fhir_add_string (builder, "system", code->system);
  limber_fhir_add_string (builder, "code", code->code);
  limber_fhir_add_text (builder, "display", code->display);
  json_builder_end_object (builder);
}

/**
 * limber_fhir_add_concept:
 * @builder: stands in an object
 * @name: (nullable): the member; %NULL inside an array
 * @codes: (array length=n_codes): its codes, the most widely known first
 * @n_codes: how many; 0 for words alone
 * @text: (nullable): it in words
 */
void
limber_fhir_add_concept (JsonBuilder *builder,
                         const char *name,
                         const LimberFhirCode *codes,
                         guint n_codes,
                         const char *text)
{
  if (name != NULL)
    json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  if (n_codes > 0)
    {
      json_builder_set_member_name (builder, "coding");
      json_builder_begin_array (builder);
      for (guint i = 0; i < n_codes; i++)
        add_coding (builder, &codes[i]);
      json_builder_end_array (builder);
    }
  limber_fhir_add_text (builder, "text", text);
  json_builder_end_object (builder);
}

/**
 * limber_fhir_add_quantity:
 * @builder: stands in an object
 * @name: the member
 * @value: a finite number
 * @unit: (nullable): the unit as people read it
 * @ucum: (nullable): the unit's code in UCUM; %NULL for a unit of the user's own
 */
void
limber_fhir_add_quantity (JsonBuilder *builder,
                          const char *name,
                          double value,
                          const char *unit,
                          const char *ucum)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "value");
  json_builder_add_double_value (builder, value);
  limber_fhir_add_text (builder, "unit", unit);
  if (ucum != NULL)
    {
      limber_fhir_add_string (builder, "system", LIMBER_FHIR_UCUM);
      limber_fhir_add_string (builder, "code", ucum);
    }
  json_builder_end_object (builder);
}

/**
 * limber_fhir_add_score:
 * @builder: stands in an object
 * @name: the member
 * @value: 0 to 10
 */
void
limber_fhir_add_score (JsonBuilder *builder, const char *name, double value)
{
  limber_fhir_add_quantity (builder, name, value, "{score}", "{score}");
}

/**
 * limber_fhir_add_reference:
 * @builder: stands in an object or an array
 * @name: (nullable): the member; %NULL inside an array
 * @uuid: the UUID of a resource of the same Bundle
 */
void
limber_fhir_add_reference (JsonBuilder *builder, const char *name, const char *uuid)
{
  g_autofree char *urn = g_strconcat ("urn:uuid:", uuid, NULL);

  if (name != NULL)
    json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  limber_fhir_add_string (builder, "reference", urn);
  json_builder_end_object (builder);
}

/**
 * limber_fhir_add_identifier:
 * @builder: stands in an object or an array
 * @name: (nullable): the member; %NULL inside an array
 * @uuid: what something is known by
 */
void
limber_fhir_add_identifier (JsonBuilder *builder, const char *name, const char *uuid)
{
  g_autofree char *urn = g_strconcat ("urn:uuid:", uuid, NULL);

  if (name != NULL)
    json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  limber_fhir_add_string (builder, "system", "urn:ietf:rfc:3986");
  limber_fhir_add_string (builder, "value", urn);
  json_builder_end_object (builder);
}
