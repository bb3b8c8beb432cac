/* limber-export-json-routines.c — what a JSON export says about sessions and exercises
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the journal keeps as JSON stands in the document as JSON. Where that would not give the same text
 * back, since a newer Limber or another program wrote it, the text itself stands there.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-json-routines.h"

#include "limber-check-in.h"
#include "limber-date.h"
#include "limber-json-document.h"
#include "limber-json-text.h"

#include <string.h>

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_optional (JsonBuilder *builder, const char *name, gint64 value, gint64 unset)
{
  if (value != unset)
    add_int (builder, name, value);
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

static void
add_json (JsonBuilder *builder, const char *name, const char *json)
{
  g_autoptr (JsonNode) node = limber_json_document_parse (json, -1, NULL);
  g_autofree char *again = node != NULL ? limber_json_to_text (node) : NULL;

  json_builder_set_member_name (builder, name);
  if (g_strcmp0 (again, json) == 0 && JSON_NODE_HOLDS_OBJECT (node))
    json_builder_add_value (builder, g_steal_pointer (&node));
  else
    json_builder_add_string_value (builder, json);
}

static void
add_item (JsonBuilder *builder, const LimberSessionItem *item)
{
  json_builder_begin_object (builder);
  add_string (builder, "exercise", item->exercise);
  add_string (builder, "name", item->name);
  add_int (builder, "planned_s", item->planned_s);
  add_int (builder, "done_s", item->done_s);
  add_optional (builder, "planned_reps", item->planned_reps, 0);
  add_optional (builder, "done_reps", item->done_reps, 0);
  add_flag (builder, "skipped", item->skipped);
  add_flag (builder, "hurt", item->hurt);
  add_flag (builder, "travelled", item->travelled);
  add_flag (builder, "eased", item->eased);
  json_builder_end_object (builder);
}

static void
add_times (JsonBuilder *builder, const LimberSession *session)
{
  add_day (builder, "date", session->day);
  add_int (builder, "started", session->started);
  add_int (builder, "started_offset", session->offset);
  add_optional (builder, "ended", session->ended, 0);
  add_string (builder, "end", limber_session_end_to_id (session->end));
  add_int (builder, "planned_s", session->planned_s);
  add_int (builder, "active_s", session->active_s);
}

static void
add_answers (JsonBuilder *builder, const LimberSession *session)
{
  add_optional (builder, "pain_before", session->pain_before, LIMBER_NRS_UNSET);
  add_optional (builder, "pain_after", session->pain_after, LIMBER_NRS_UNSET);
  if (session->effort != LIMBER_EFFORT_UNSET)
    add_string (builder, "effort", limber_effort_to_id (session->effort));
  if (session->next_day != LIMBER_NEXT_DAY_UNSET)
    add_string (builder, "next_day", limber_next_day_to_id (session->next_day));
}

static void
add_session (JsonBuilder *builder, const LimberSession *session)
{
  json_builder_begin_object (builder);
  add_string (builder, "uuid", session->uuid);
  add_string (builder, "routine", session->routine);
  add_string (builder, "name", session->routine_name);
  add_times (builder, session);
  add_answers (builder, session);
  add_optional (builder, "phase", session->phase, 0);
  add_optional (builder, "left_ms", session->left_ms, 0);
  add_int (builder, "saved", session->saved);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < session->items->len; i++)
    add_item (builder, g_ptr_array_index (session->items, i));
  json_builder_end_array (builder);
  if (session->snapshot != NULL)
    add_json (builder, "snapshot", session->snapshot);
  json_builder_end_object (builder);
}

/* Oldest first, as days are. */
static gboolean
add_sessions (JsonBuilder *builder, LimberStore *store, GError **error)
{
  g_autoptr (GPtrArray) sessions = limber_store_load_sessions (store, 0, G_MAXUINT32, 0, error);

  if (sessions == NULL)
    return FALSE;

  json_builder_set_member_name (builder, "sessions");
  json_builder_begin_array (builder);
  for (guint i = sessions->len; i > 0; i--)
    add_session (builder, g_ptr_array_index (sessions, i - 1));
  json_builder_end_array (builder);
  return TRUE;
}

static void
add_texts (JsonBuilder *builder, const char *name, const char *kind, const GPtrArray *texts)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < texts->len; i++)
    {
      const LimberOwnText *text = g_ptr_array_index (texts, i);

      if (strcmp (text->kind, kind) != 0)
        continue;
      json_builder_begin_object (builder);
      add_string (builder, "id", text->id);
      add_json (builder, kind, text->json);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static gboolean
add_own (JsonBuilder *builder, LimberStore *store, GError **error)
{
  g_autoptr (GPtrArray) texts = limber_store_load_own_texts (store, error);

  if (texts == NULL)
    return FALSE;

  add_texts (builder, "own_exercises", "exercise", texts);
  add_texts (builder, "own_routines", "routine", texts);
  return TRUE;
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const LimberExerciseChoice *choice_a = *(LimberExerciseChoice *const *) a;
  const LimberExerciseChoice *choice_b = *(LimberExerciseChoice *const *) b;

  return strcmp (choice_a->exercise, choice_b->exercise);
}

static void
add_choice (JsonBuilder *builder, const LimberExerciseChoice *choice)
{
  json_builder_begin_object (builder);
  add_string (builder, "exercise", choice->exercise);
  add_flag (builder, "hidden", choice->hidden);
  add_flag (builder, "opted_in", choice->opted_in);
  add_optional (builder, "extra_reps", choice->extra_reps, 0);
  add_optional (builder, "extra_hold_s", choice->extra_hold_s, 0);
  if (choice->since != 0)
    add_day (builder, "since", choice->since);
  json_builder_end_object (builder);
}

static gboolean
add_choices (JsonBuilder *builder, LimberStore *store, GError **error)
{
  g_autoptr (GHashTable) table = limber_store_load_exercise_choices (store, error);
  g_autoptr (GPtrArray) choices = NULL;

  if (table == NULL)
    return FALSE;

  choices = g_hash_table_get_values_as_ptr_array (table);
  g_ptr_array_sort (choices, compare_choices);
  json_builder_set_member_name (builder, "exercise_choices");
  json_builder_begin_array (builder);
  for (guint i = 0; i < choices->len; i++)
    {
      const LimberExerciseChoice *choice = g_ptr_array_index (choices, i);

      if (!limber_exercise_choice_is_plain (choice))
        add_choice (builder, choice);
    }
  json_builder_end_array (builder);
  return TRUE;
}

static gboolean
add_limits (JsonBuilder *builder, LimberStore *store, GError **error)
{
  GError *local_error = NULL;
  LimberStrain limits = limber_store_load_limits (store, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }

  json_builder_set_member_name (builder, "limits");
  json_builder_begin_array (builder);
  for (guint i = 0; i < LIMBER_N_STRAINS; i++)
    {
      LimberStrain strain = (LimberStrain) (1 << i);

      if ((limits & strain) != 0)
        json_builder_add_string_value (builder, limber_strain_to_id (strain));
    }
  json_builder_end_array (builder);
  return TRUE;
}

/**
 * limber_json_add_routines:
 * @builder: stands in an object
 * @store: a journal
 * @error: return location for an error
 *
 * Adds the members "sessions", "own_exercises", "own_routines", "exercise_choices" and "limits", also when
 * there are none.
 *
 * Errors: those of limber_store_load_sessions().
 *
 * Returns: whether the journal could be read
 */
gboolean
limber_json_add_routines (JsonBuilder *builder, LimberStore *store, GError **error)
{
  g_return_val_if_fail (JSON_IS_BUILDER (builder), FALSE);
  g_return_val_if_fail (LIMBER_IS_STORE (store), FALSE);

  return add_sessions (builder, store, error) && add_own (builder, store, error)
         && add_choices (builder, store, error) && add_limits (builder, store, error);
}
