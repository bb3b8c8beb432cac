/* limber-cli-patterns-figures.c — patterns for programs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli-patterns-figures.h"

#include "limber-cli.h"
#include "limber-date.h"
#include "limber-finding-choice.h"

#include <math.h>

static const LimberFindingChoice *
find_choice (GHashTable *choices, const char *id)
{
  return choices != NULL ? g_hash_table_lookup (choices, id) : NULL;
}

/**
 * limber_cli_patterns_is_hidden:
 * @finding: a finding
 * @choices: (nullable) (element-type utf8 LimberFindingChoice): what the user decided, by id
 *
 * Returns: whether the user hid it, or turned off its kind; warning signs cannot be turned off as a kind
 */
gboolean
limber_cli_patterns_is_hidden (const LimberFinding *finding, GHashTable *choices)
{
  const LimberFindingChoice *own = find_choice (choices, finding->id);
  const LimberFindingChoice *kind = find_choice (choices, limber_topic_get_id (finding->topic));

  return (own != NULL && own->hidden)
         || (kind != NULL && kind->hidden && finding->topic != LIMBER_TOPIC_SAFETY);
}

static void
add_day (JsonBuilder *builder, const char *name, guint32 day)
{
  g_autofree char *iso = NULL;
  GDate date;

  g_date_clear (&date, 1);
  if (g_date_valid_julian (day))
    {
      g_date_set_julian (&date, day);
      iso = limber_date_to_iso (&date);
    }
  limber_cli_json_string (builder, name, iso);
}

/* Six digits are more than anybody can read out of a journal, and fewer than those that the mathematical
 * library of one machine works out otherwise than that of another. */
static double
round_figure (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_ascii_strtod (g_ascii_formatd (buffer, sizeof buffer, "%.6g", value), NULL) + 0.0;
}

static void
add_value (JsonBuilder *builder, double value, gboolean is_whole)
{
  if (!isfinite (value))
    json_builder_add_null_value (builder);
  else if (is_whole)
    json_builder_add_int_value (builder, (gint64) value);
  else
    json_builder_add_double_value (builder, round_figure (value));
}

static void
add_number (JsonBuilder *builder, const LimberFindingNumber *number)
{
  json_builder_set_member_name (builder, number->name);
  if (number->n_values == 0 && number->word != NULL)
    json_builder_add_string_value (builder, number->word);
  else if (number->n_values == 0)
    json_builder_add_null_value (builder);
  else if (number->n_values == 1)
    add_value (builder, number->values[0], number->is_whole);
  else
    {
      json_builder_begin_array (builder);
      add_value (builder, number->values[0], number->is_whole);
      add_value (builder, number->values[1], number->is_whole);
      json_builder_end_array (builder);
    }
}

static void
add_numbers (JsonBuilder *builder, const LimberFinding *finding)
{
  json_builder_set_member_name (builder, "numbers");
  json_builder_begin_object (builder);
  for (guint i = 0; i < finding->numbers->len; i++)
    add_number (builder, g_ptr_array_index (finding->numbers, i));
  json_builder_end_object (builder);
}

static void
add_sentences (JsonBuilder *builder, const char *name, char **sentences)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; sentences != NULL && sentences[i] != NULL; i++)
    json_builder_add_string_value (builder, sentences[i]);
  json_builder_end_array (builder);
}

static void
add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_own_members (JsonBuilder *builder, const LimberFinding *finding, GHashTable *choices)
{
  const LimberFindingChoice *choice = find_choice (choices, finding->id);

  limber_cli_json_string (builder, "id", finding->id);
  limber_cli_json_string (builder, "kind", limber_finding_kind_to_id (finding->kind));
  limber_cli_json_string (builder, "severity", limber_finding_severity_to_id (finding->severity));
  limber_cli_json_string (builder, "topic", limber_topic_get_id (finding->topic));
  add_day (builder, "from", finding->from);
  add_day (builder, "to", finding->to);
  limber_cli_json_string (builder, "sentence", finding->sentence);
  add_numbers (builder, finding);
  add_sentences (builder, "why", finding->why);
  limber_cli_json_string (builder, "caution", finding->caution);
  limber_cli_json_string (builder, "suggestion", finding->suggestion);
  add_boolean (builder, "hidden", limber_cli_patterns_is_hidden (finding, choices));
  add_boolean (builder, "in_report", choice != NULL && choice->in_report);
}

/* Siblings are told by their leader, and have none of their own. */
static void
add_siblings (JsonBuilder *builder, const LimberFinding *finding, GHashTable *choices)
{
  json_builder_set_member_name (builder, "siblings");
  json_builder_begin_array (builder);
  for (guint i = 0; finding->siblings != NULL && i < finding->siblings->len; i++)
    {
      json_builder_begin_object (builder);
      add_own_members (builder, g_ptr_array_index (finding->siblings, i), choices);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_finding (JsonBuilder *builder, const LimberFinding *finding, GHashTable *choices)
{
  json_builder_begin_object (builder);
  add_own_members (builder, finding, choices);
  add_siblings (builder, finding, choices);
  json_builder_end_object (builder);
}

static void
add_findings (JsonBuilder *builder, const char *name, const GPtrArray *findings, GHashTable *choices)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    add_finding (builder, g_ptr_array_index (findings, i), choices);
  json_builder_end_array (builder);
}

/**
 * limber_cli_patterns_add_figures:
 * @builder: where a value is expected
 * @patterns: what was found
 * @choices: (nullable) (element-type utf8 LimberFindingChoice): what the user decided, by id
 *
 * Adds one object with everything that is known of @patterns. What the user hid is in it and says so.
 */
void
limber_cli_patterns_add_figures (JsonBuilder *builder, const LimberPatterns *patterns, GHashTable *choices)
{
  json_builder_begin_object (builder);
  add_day (builder, "as_of", patterns->as_of);
  limber_cli_json_int (builder, "days_recorded", patterns->days_recorded);
  limber_cli_json_int (builder, "tested", patterns->n_tested);
  add_day (builder, "last_look", patterns->last_look);
  add_day (builder, "next_look", patterns->next_look);
  add_findings (builder, "findings", patterns->findings, choices);
  add_findings (builder, "not_found", patterns->not_found, choices);
  add_findings (builder, "needs_data", patterns->needs_data, choices);
  json_builder_end_object (builder);
}
