/* limber-import-json-patterns.c — what a journal's JSON export says about somebody's back and about findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the journal says itself stays, also that something was taken back. Only what it says nothing about is
 * taken from the file.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-json-patterns.h"

#include "limber-date.h"
#include "limber-error.h"
#include "limber-json-entry.h"
#include "limber-store-patterns.h"

#include <glib/gi18n.h>

/* As the journal has it. */
#define SYMPTOM_MAX 80

static void
reject (LimberImportPlan *plan, const char *place, const GError *error)
{
  _limber_import_plan_add_rejection (plan, 0, place, error->message);
  _limber_import_plan_count (plan, LIMBER_DISPOSITION_REJECTED);
}

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, reason);

  return FALSE;
}

static gboolean
read_day (JsonObject *object, const char *name, guint32 *julian, GError **error)
{
  const char *text = NULL;
  GDate date;

  g_date_clear (&date, 1);
  *julian = 0;
  if (!limber_json_get_string (object, name, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  if (!limber_date_parse_iso (text, &date, error))
    return FALSE;

  *julian = g_date_get_julian (&date);
  return TRUE;
}

static gboolean
read_fact (LimberBackground *background, JsonNode *node, GError **error)
{
  LimberBackgroundFact fact = LIMBER_BACKGROUND_CANCER;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING
      || !limber_background_fact_from_id (json_node_get_string (node), &fact))
    return fail (error, _ ("it is no fact that Limber knows"));
  if (background->facts[fact])
    return fail (error, _ ("it stands in the file already"));

  background->facts[fact] = TRUE;
  return TRUE;
}

static gboolean
read_known_symptom (LimberBackground *background, JsonNode *node, GError **error)
{
  JsonObject *object = limber_json_expect_object (node, error);
  const char *symptom = NULL;
  guint32 since = 0;

  if (object == NULL || !limber_json_get_string (object, "symptom", &symptom, error)
      || !read_day (object, "since", &since, error))
    return FALSE;
  if (symptom == NULL || *symptom == '\0' || g_utf8_strlen (symptom, -1) > SYMPTOM_MAX)
    return fail (error, _ ("it does not say what it is about"));
  if (since == 0)
    return fail (error, _ ("it does not say since when"));
  if (limber_background_get_known (background, symptom) != 0)
    return fail (error, _ ("it stands in the file already"));

  limber_background_set_known (background, symptom, since);
  return TRUE;
}

typedef gboolean (*ReadFunc) (LimberBackground *background, JsonNode *node, GError **error);

static gboolean
read_background_list (LimberImportPlan *plan,
                      JsonObject *object,
                      const char *name,
                      ReadFunc read,
                      GError **error)
{
  JsonArray *array = NULL;

  if (!limber_json_get_array (object, name, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autoptr (GError) entry_error = NULL;
      g_autofree char *place = g_strdup_printf ("background, %s[%u]", name, i);

      if (!read (plan->background, json_array_get_element (array, i), &entry_error))
        reject (plan, place, entry_error);
    }
  return TRUE;
}

static gboolean
read_background (LimberImportPlan *plan, JsonObject *root, GError **error)
{
  JsonNode *node = json_object_get_member (root, "background");
  JsonObject *object = NULL;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  object = limber_json_expect_object (node, error);
  return object != NULL && read_background_list (plan, object, "facts", read_fact, error)
         && read_background_list (plan, object, "known_symptoms", read_known_symptom, error);
}

static LimberFindingChoice *
read_choice (JsonNode *node, GError **error)
{
  JsonObject *object = limber_json_expect_object (node, error);
  const char *id = NULL;
  g_autoptr (LimberFindingChoice) choice = NULL;

  if (object == NULL || !limber_json_get_string (object, "id", &id, error))
    return NULL;
  if (!limber_finding_choice_check_id (id))
    {
      fail (error, _ ("it does not say what it is about"));
      return NULL;
    }

  choice = limber_finding_choice_new (id);
  if (!limber_json_get_flag (object, "hidden", &choice->hidden, error)
      || !limber_json_get_flag (object, "in_report", &choice->in_report, error)
      || !read_day (object, "told", &choice->told, error))
    return NULL;
  return g_steal_pointer (&choice);
}

static gboolean
sift_choice (LimberStore *store, LimberFindingChoice *choice, guint *n_kept, GError **error)
{
  return store == NULL || limber_store_sift_choice (store, choice, n_kept, error);
}

static gboolean
read_choices (LimberImportPlan *plan, LimberStore *store, JsonArray *array, guint *n_kept, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autoptr (GError) entry_error = NULL;
      g_autofree char *place = g_strdup_printf ("findings[%u]", i);
      g_autoptr (LimberFindingChoice) choice = read_choice (json_array_get_element (array, i), &entry_error);

      if (choice != NULL && g_hash_table_contains (seen, choice->id))
        {
          fail (&entry_error, _ ("it stands in the file already"));
          g_clear_pointer (&choice, limber_finding_choice_free);
        }
      if (choice == NULL)
        {
          reject (plan, place, entry_error);
          continue;
        }
      if (!sift_choice (store, choice, n_kept, error))
        return FALSE;
      g_hash_table_add (seen, choice->id);
      g_ptr_array_add (plan->choices, g_steal_pointer (&choice));
    }
  return TRUE;
}

/*
 * _limber_json_patterns_read:
 * @plan: the plan that all of it is put into
 * @store: (nullable): the journal, %NULL for one that is still to be made
 * @root: the document; one that was made before there were patterns says nothing
 *
 * Errors: %LIMBER_ERROR_INVALID when "background" or "findings" is something else, and what reading the
 * journal raises.
 *
 * Returns: whether it could be read; an entry that could not is rejected
 */
gboolean
_limber_json_patterns_read (LimberImportPlan *plan, LimberStore *store, JsonObject *root, GError **error)
{
  JsonArray *array = NULL;
  guint n_kept = 0;

  if (!read_background (plan, root, error) || !limber_json_get_array (root, "findings", &array, error))
    return FALSE;
  if (store != NULL && !limber_store_sift_background (store, plan->background, &n_kept, error))
    return FALSE;
  if (!read_choices (plan, store, array, &n_kept, error))
    return FALSE;

  if (n_kept > 0)
    _limber_import_plan_take_note (
        plan,
        g_strdup (
            _ ("What you said about your back or decided about findings in this journal stays as it is.")));
  return TRUE;
}
