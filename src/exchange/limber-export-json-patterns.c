/* limber-export-json-patterns.c — what a JSON export says about somebody's back and about findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was taken back says nothing any more, and is left out. Looks are left out too: whoever has the days
 * can take them again.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-json-patterns.h"

#include "limber-date.h"
#include "limber-finding-choice.h"

#include <string.h>

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_flag (JsonBuilder *builder, const char *name, gboolean value)
{
  if (!value)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, TRUE);
}

static void
add_day (JsonBuilder *builder, const char *name, guint32 julian)
{
  g_autofree char *iso = NULL;
  GDate date;

  if (!g_date_valid_julian (julian))
    return;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  iso = limber_date_to_iso (&date);
  add_string (builder, name, iso);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* In an order of their own, so that the same journal always makes the same bytes. */
static GPtrArray *
list_keys (GHashTable *table)
{
  GPtrArray *keys = g_hash_table_get_keys_as_ptr_array (table);

  g_ptr_array_sort (keys, compare_keys);
  return keys;
}

static void
add_facts (JsonBuilder *builder, const LimberBackground *background)
{
  json_builder_set_member_name (builder, "facts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    {
      if (background->facts[i])
        json_builder_add_string_value (builder, limber_background_fact_to_id ((LimberBackgroundFact) i));
    }
  json_builder_end_array (builder);
}

static void
add_known_symptoms (JsonBuilder *builder, const LimberBackground *background)
{
  g_autoptr (GPtrArray) symptoms = list_keys (background->known);

  json_builder_set_member_name (builder, "known_symptoms");
  json_builder_begin_array (builder);
  for (guint i = 0; i < symptoms->len; i++)
    {
      const char *symptom = g_ptr_array_index (symptoms, i);

      json_builder_begin_object (builder);
      add_string (builder, "symptom", symptom);
      add_day (builder, "since", limber_background_get_known (background, symptom));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * limber_json_add_background:
 * @builder: stands in an object
 * @background: what the user said about their back
 *
 * Adds it as the member "background", also when nothing was said.
 */
void
limber_json_add_background (JsonBuilder *builder, const LimberBackground *background)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (background != NULL);

  json_builder_set_member_name (builder, "background");
  json_builder_begin_object (builder);
  add_facts (builder, background);
  add_known_symptoms (builder, background);
  json_builder_end_object (builder);
}

/**
 * limber_json_add_choices:
 * @builder: stands in an object
 * @choices: (element-type utf8 LimberFindingChoice): what the user decided about findings, by id
 *
 * Adds those that decide anything as the member "findings".
 */
void
limber_json_add_choices (JsonBuilder *builder, GHashTable *choices)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (choices != NULL);

  ids = list_keys (choices);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < ids->len; i++)
    {
      const LimberFindingChoice *choice = g_hash_table_lookup (choices, g_ptr_array_index (ids, i));

      if (limber_finding_choice_is_plain (choice))
        continue;
      json_builder_begin_object (builder);
      add_string (builder, "id", choice->id);
      add_flag (builder, "hidden", choice->hidden);
      add_flag (builder, "in_report", choice->in_report);
      add_day (builder, "told", choice->told);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}
