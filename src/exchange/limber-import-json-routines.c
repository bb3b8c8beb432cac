/* limber-import-json-routines.c — what a journal's JSON export says about sessions and exercises
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A session is known by its identity, and the one that was saved last counts. Of exercises and routines of
 * one's own, of choices and of limits only what the journal says nothing about is taken from the file.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-json-routines.h"

#include "limber-date.h"
#include "limber-error.h"
#include "limber-import-json-session.h"
#include "limber-json-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#define OWN_PREFIX "own-"

/* As the journal has it. */
#define ID_MAX 80

/*
 * Reading:
 * @held: (element-type utf8 LimberSession): the journal's sessions by identity
 * @texts: (element-type utf8 LimberOwnText): the journal's own texts by kind and id
 * @seen: (element-type utf8): what stood in the file already
 * @n_kept: how much the journal says otherwise, and keeps
 */
typedef struct
{
  LimberImportPlan *plan;
  LimberStore *store;
  GHashTable *held;
  GHashTable *texts;
  GHashTable *seen;
  guint n_kept;
} Reading;

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->held, g_hash_table_unref);
  g_clear_pointer (&reading->texts, g_hash_table_unref);
  g_clear_pointer (&reading->seen, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, reason);

  return FALSE;
}

static void
reject (Reading *reading, const char *name, guint index, const GError *error)
{
  g_autofree char *place = g_strdup_printf ("%s[%u]", name, index);

  _limber_import_plan_add_rejection (reading->plan, 0, place, error->message);
  _limber_import_plan_count (reading->plan, LIMBER_DISPOSITION_REJECTED);
}

static gboolean
check_new (Reading *reading, const char *kind, const char *id, GError **error)
{
  if (g_hash_table_add (reading->seen, g_strconcat (kind, "/", id, NULL)))
    return TRUE;

  return fail (error, _ ("it stands in the file already"));
}

static gboolean
load_held (Reading *reading, GError **error)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  if (reading->store == NULL)
    return TRUE;

  sessions = limber_store_load_sessions (reading->store, 0, G_MAXUINT32, 0, error);
  texts = sessions != NULL ? limber_store_load_own_texts (reading->store, error) : NULL;
  if (texts == NULL)
    return FALSE;

  for (guint i = 0; i < sessions->len; i++)
    {
      LimberSession *session = limber_session_copy (g_ptr_array_index (sessions, i));

      g_hash_table_insert (reading->held, session->uuid, session);
    }
  for (guint i = 0; i < texts->len; i++)
    {
      LimberOwnText *text = limber_own_text_copy (g_ptr_array_index (texts, i));

      g_hash_table_insert (reading->texts, g_strconcat (text->kind, "/", text->id, NULL), text);
    }
  return TRUE;
}

/* The journal's own state of it stays unless the file has a newer one. */
static void
merge_session (Reading *reading, LimberSession *session)
{
  const LimberSession *held = g_hash_table_lookup (reading->held, session->uuid);
  LimberDisposition disposition = held == NULL                   ? LIMBER_DISPOSITION_CREATED
                                  : session->saved > held->saved ? LIMBER_DISPOSITION_UPDATED
                                                                 : LIMBER_DISPOSITION_UNCHANGED;

  _limber_import_plan_count (reading->plan, disposition);
  if (disposition == LIMBER_DISPOSITION_UNCHANGED)
    limber_session_free (session);
  else
    g_ptr_array_add (reading->plan->sessions, session);
}

static void
read_session (Reading *reading, JsonNode *node, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberSession) session = _limber_json_read_session (node, &error);

  if (session != NULL && check_new (reading, "session", session->uuid, &error))
    merge_session (reading, g_steal_pointer (&session));
  else
    reject (reading, "sessions", index, error);
}

static LimberOwnText *
read_text (JsonNode *node, const char *kind, GError **error)
{
  JsonObject *object = limber_json_expect_object (node, error);
  const char *id = NULL;
  g_autofree char *json = NULL;
  GError *local_error = NULL;

  if (object == NULL || !limber_json_get_string (object, "id", &id, error))
    return NULL;
  if (id == NULL || !g_str_has_prefix (id, OWN_PREFIX) || g_utf8_strlen (id, -1) > ID_MAX)
    {
      fail (error, _ ("it has no id that begins with “own-”"));
      return NULL;
    }

  json = _limber_json_read_kept (object, kind, &local_error);
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  else if (json == NULL)
    fail (error, _ ("it does not say what it is"));
  return json != NULL ? limber_own_text_new (kind, id, json) : NULL;
}

static void
read_own (Reading *reading, JsonNode *node, const char *name, const char *kind, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberOwnText) text = read_text (node, kind, &error);
  g_autofree char *key = text != NULL ? g_strconcat (kind, "/", text->id, NULL) : NULL;
  const LimberOwnText *held = key != NULL ? g_hash_table_lookup (reading->texts, key) : NULL;

  if (text == NULL || !check_new (reading, kind, text->id, &error))
    reject (reading, name, index, error);
  else if (held != NULL)
    reading->n_kept += strcmp (held->json, text->json) != 0;
  else
    g_ptr_array_add (reading->plan->own_texts, g_steal_pointer (&text));
}

static gboolean
read_since (JsonObject *object, LimberExerciseChoice *choice, GError **error)
{
  const char *text = NULL;
  GDate date;

  g_date_clear (&date, 1);
  if (!limber_json_get_string (object, "since", &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  if (!limber_date_parse_iso (text, &date, error))
    return FALSE;

  choice->since = g_date_get_julian (&date);
  return TRUE;
}

static LimberExerciseChoice *
read_choice (JsonNode *node, GError **error)
{
  JsonObject *object = limber_json_expect_object (node, error);
  g_autoptr (LimberExerciseChoice) choice = NULL;
  const char *exercise = NULL;
  gint64 extra_reps = 0;
  gint64 extra_hold_s = 0;

  if (object == NULL || !limber_json_get_string (object, "exercise", &exercise, error))
    return NULL;
  if (exercise == NULL || *exercise == '\0' || g_utf8_strlen (exercise, -1) > ID_MAX)
    {
      fail (error, _ ("it does not say what it is about"));
      return NULL;
    }

  choice = limber_exercise_choice_new (exercise);
  if (!limber_json_get_flag (object, "hidden", &choice->hidden, error)
      || !limber_json_get_flag (object, "opted_in", &choice->opted_in, error)
      || !limber_json_get_int (object, "extra_reps", -LIMBER_EXERCISE_EXTRA_REPS_MAX,
                               LIMBER_EXERCISE_EXTRA_REPS_MAX, &extra_reps, error)
      || !limber_json_get_int (object, "extra_hold_s", -LIMBER_EXERCISE_EXTRA_HOLD_MAX,
                               LIMBER_EXERCISE_EXTRA_HOLD_MAX, &extra_hold_s, error)
      || !read_since (object, choice, error))
    return NULL;

  choice->extra_reps = (int) extra_reps;
  choice->extra_hold_s = (int) extra_hold_s;
  return g_steal_pointer (&choice);
}

/* Returns: whether the journal could be asked */
static gboolean
merge_choice (Reading *reading, JsonNode *node, guint index, GError **error)
{
  g_autoptr (GError) entry_error = NULL;
  g_autoptr (LimberExerciseChoice) choice = read_choice (node, &entry_error);

  if (choice == NULL || !check_new (reading, "choice", choice->exercise, &entry_error))
    {
      reject (reading, "exercise_choices", index, entry_error);
      return TRUE;
    }
  if (reading->store != NULL
      && !limber_store_sift_exercise_choice (reading->store, choice, &reading->n_kept, error))
    return FALSE;

  g_ptr_array_add (reading->plan->exercise_choices, g_steal_pointer (&choice));
  return TRUE;
}

static void
read_limit (Reading *reading, JsonNode *node, guint index)
{
  g_autoptr (GError) error = NULL;
  LimberStrain strain = LIMBER_STRAIN_NONE;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING
      || !limber_strain_from_id (json_node_get_string (node), &strain))
    fail (&error, _ ("it is nothing that exercises ask for"));
  else if ((reading->plan->limits & strain) != 0)
    fail (&error, _ ("it stands in the file already"));

  if (error != NULL)
    reject (reading, "limits", index, error);
  else
    reading->plan->limits |= strain;
}

/* Returns: whether the journal could be asked */
static gboolean
read_entry (Reading *reading, const char *name, JsonNode *node, guint index, GError **error)
{
  if (strcmp (name, "exercise_choices") == 0)
    return merge_choice (reading, node, index, error);

  if (strcmp (name, "sessions") == 0)
    read_session (reading, node, index);
  else if (strcmp (name, "own_exercises") == 0)
    read_own (reading, node, name, "exercise", index);
  else if (strcmp (name, "own_routines") == 0)
    read_own (reading, node, name, "routine", index);
  else
    read_limit (reading, node, index);
  return TRUE;
}

static gboolean
read_list (Reading *reading, JsonObject *root, const char *name, GError **error)
{
  JsonArray *array = NULL;

  if (!limber_json_get_array (root, name, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      if (!read_entry (reading, name, json_array_get_element (array, i), i, error))
        return FALSE;
    }
  return TRUE;
}

/*
 * _limber_json_routines_read:
 * @plan: the plan that all of it is put into
 * @store: (nullable): the journal, %NULL for one that is still to be made
 * @root: the document; one that was made before there were routines says nothing
 *
 * Errors: %LIMBER_ERROR_INVALID when one of the members is no list, and what reading the journal raises.
 *
 * Returns: whether it could be read; an entry that could not is rejected
 */
gboolean
_limber_json_routines_read (LimberImportPlan *plan, LimberStore *store, JsonObject *root, GError **error)
{
  static const char *const names[]
      = { "sessions", "own_exercises", "own_routines", "exercise_choices", "limits" };
  g_auto (Reading) reading = {
    .plan = plan,
    .store = store,
    .held = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) limber_session_free),
    .texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) limber_own_text_free),
    .seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  if (!load_held (&reading, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!read_list (&reading, root, names[i], error))
      return FALSE;
  if (store != NULL && !limber_store_sift_limits (store, &plan->limits, &reading.n_kept, error))
    return FALSE;

  if (reading.n_kept > 0)
    _limber_import_plan_take_note (
        plan, g_strdup (_ ("Exercises and routines of your own, and what you decided about exercises in this "
                           "journal, stay as they are.")));
  return TRUE;
}
