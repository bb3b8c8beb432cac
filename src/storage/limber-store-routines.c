/* limber-store-routines.c — exercises and routines of the user's own, and what was decided about exercises
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-routines.h"

#include "limber-store-patterns-private.h"
#include "limber-store-private.h"

#include <glib/gi18n.h>

G_DEFINE_BOXED_TYPE (LimberOwnText, limber_own_text, limber_own_text_copy, limber_own_text_free)

/**
 * limber_own_text_new:
 * @kind: "exercise" or "routine"
 * @id: its id
 * @json: what it says
 *
 * Returns: (transfer full): a text that stands behind all others of its kind
 */
LimberOwnText *
limber_own_text_new (const char *kind, const char *id, const char *json)
{
  LimberOwnText *self;

  g_return_val_if_fail (kind != NULL && id != NULL && json != NULL, NULL);

  self = g_new0 (LimberOwnText, 1);
  self->kind = g_strdup (kind);
  self->id = g_strdup (id);
  self->json = g_strdup (json);

  return self;
}

/**
 * limber_own_text_copy:
 * @self: a text
 *
 * Returns: (transfer full): an equal text
 */
LimberOwnText *
limber_own_text_copy (const LimberOwnText *self)
{
  LimberOwnText *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = limber_own_text_new (self->kind, self->id, self->json);
  copy->position = self->position;

  return copy;
}

/**
 * limber_own_text_free:
 * @self: (transfer full) (nullable): a text
 */
void
limber_own_text_free (LimberOwnText *self)
{
  if (self == NULL)
    return;

  g_free (self->kind);
  g_free (self->id);
  g_free (self->json);
  g_free (self);
}

/**
 * limber_own_text_check_json:
 * @json: a text
 *
 * Asks SQLite itself, whose word counts when it is stored.
 *
 * Returns: whether a journal can keep it as JSON
 */
gboolean
limber_own_text_check_json (const char *json)
{
  g_autoptr (LimberDb) db = NULL;
  g_autoptr (LimberQuery) query = NULL;

  g_return_val_if_fail (json != NULL, FALSE);

  db = limber_db_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  query = db != NULL ? limber_db_prepare (db, "SELECT json_valid (?1)", NULL) : NULL;
  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, json);
  return limber_query_next (query, NULL) && limber_query_get_int (query, 0) != 0;
}

static LimberOwnText *
read_text (LimberQuery *query)
{
  LimberOwnText *text = limber_own_text_new (
      limber_query_get_text (query, 0), limber_query_get_text (query, 1), limber_query_get_text (query, 2));

  text->position = (guint) limber_query_get_int (query, 3);
  return text;
}

/**
 * limber_store_load_own_texts:
 * @self: an open journal
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (element-type LimberOwnText) (nullable): the user's own exercises, then their
 * routines, each in the order they were made
 */
GPtrArray *
limber_store_load_own_texts (LimberStore *self, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_own_text_free);
  g_autoptr (LimberQuery) query = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  limber_db_set_task (limber_store_get_db (self), N_ ("The journal could not be read."));
  query = limber_db_prepare (limber_store_get_db (self),
                             "SELECT kind, id, json, position FROM own_text ORDER BY kind, position, id",
                             error);
  if (query == NULL)
    return NULL;
  while (limber_query_next (query, &local_error))
    g_ptr_array_add (texts, read_text (query));
  if (local_error == NULL)
    return g_steal_pointer (&texts);
  g_propagate_error (error, local_error);
  return NULL;
}

/* One that is there keeps its place, and what stays as it is the import it came with. */
static gboolean
put_text (LimberDb *db, const LimberOwnText *text, GError **error)
{
  LimberQuery *query
      = limber_db_prepare (db,
                           "INSERT INTO own_text (kind, id, json, position) VALUES (?1, ?2, ?3, ifnull (?4,"
                           " (SELECT ifnull (max (position), 0) + 1 FROM own_text WHERE kind = ?1)))"
                           " ON CONFLICT (kind, id) DO UPDATE SET json = excluded.json, import_id = NULL"
                           " WHERE json <> excluded.json",
                           error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, text->kind);
  limber_query_bind_text (query, 2, text->id);
  limber_query_bind_text (query, 3, text->json);
  limber_query_bind_optional (query, 4, text->position, 0);
  return limber_query_run (query, error);
}

static gboolean
put_texts (LimberDb *db, const GPtrArray *texts, GError **error)
{
  for (guint i = 0; i < texts->len; i++)
    if (!put_text (db, g_ptr_array_index (texts, i), error))
      return FALSE;
  return TRUE;
}

/**
 * limber_store_save_own_texts:
 * @self: an open journal
 * @texts: (element-type LimberOwnText): exercises and routines of the user's own
 * @error: return location for an error
 *
 * Stores all of them in one transaction; each takes the place of the one of the same kind and id.
 *
 * Errors: %LIMBER_ERROR_RANGE for one that is no JSON, has no id or is larger than %LIMBER_OWN_TEXT_MAX, and
 * those of limber_store_apply_day().
 *
 * Returns: whether they are on disk; none of them is after a failure
 */
gboolean
limber_store_save_own_texts (LimberStore *self, const GPtrArray *texts, GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (texts != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("What you wrote about exercises could not be saved."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!put_texts (db, texts, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}

static gboolean
drop_text (LimberDb *db, const char *kind, const char *id, GError **error)
{
  LimberQuery *query = limber_db_prepare (db, "DELETE FROM own_text WHERE kind = ?1 AND id = ?2", error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, kind);
  limber_query_bind_text (query, 2, id);
  return limber_query_run (query, error);
}

/**
 * limber_store_remove_own_text:
 * @self: an open journal
 * @kind: "exercise" or "routine"
 * @id: its id
 * @error: return location for an error
 *
 * Removes it. Sessions keep a copy of the routine they were, and are not touched. That there is none is no
 * failure.
 *
 * Errors: those of limber_store_apply_day().
 *
 * Returns: whether there is none now
 */
gboolean
limber_store_remove_own_text (LimberStore *self, const char *kind, const char *id, GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (kind != NULL && id != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("What you wrote about exercises could not be removed."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!drop_text (db, kind, id, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}

static LimberExerciseChoice *
read_choice (LimberQuery *query)
{
  LimberExerciseChoice *choice = limber_exercise_choice_new (limber_query_get_text (query, 0));

  choice->hidden = limber_query_get_int (query, 1) != 0;
  choice->opted_in = limber_query_get_int (query, 2) != 0;
  choice->extra_reps = (int) limber_query_get_int (query, 3);
  choice->extra_hold_s = (int) limber_query_get_int (query, 4);
  choice->since = limber_store_iso_to_julian (limber_query_get_text (query, 5));

  return choice;
}

/**
 * limber_store_load_exercise_choices:
 * @self: an open journal
 * @error: return location for an error
 *
 * Choices about exercises this Limber does not know are among them; so are those that were taken back and
 * decide nothing any more.
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (element-type utf8 LimberExerciseChoice) (nullable): what the user decided, by
 * exercise
 */
GHashTable *
limber_store_load_exercise_choices (LimberStore *self, GError **error)
{
  g_autoptr (GHashTable) choices = limber_exercise_choice_table_new ();
  g_autoptr (LimberQuery) query = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  limber_db_set_task (limber_store_get_db (self), N_ ("The journal could not be read."));
  query = limber_db_prepare (
      limber_store_get_db (self),
      "SELECT exercise, hidden, opted_in, extra_reps, extra_hold_s, since FROM exercise_choice", error);
  if (query == NULL)
    return NULL;
  while (limber_query_next (query, &local_error))
    {
      LimberExerciseChoice *choice = read_choice (query);

      g_hash_table_replace (choices, choice->exercise, choice);
    }
  if (local_error == NULL)
    return g_steal_pointer (&choices);
  g_propagate_error (error, local_error);
  return NULL;
}

/* A plain one needs a row only where there was something to take back. */
static gboolean
take_choice_back (LimberDb *db, const char *exercise, GError **error)
{
  LimberQuery *query = limber_db_prepare (
      db,
      "UPDATE exercise_choice SET hidden = 0, opted_in = 0, extra_reps = 0, extra_hold_s = 0, since = NULL,"
      " import_id = NULL WHERE exercise = ?1",
      error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, exercise);
  return limber_query_run (query, error);
}

static gboolean
put_choice (LimberDb *db, const LimberExerciseChoice *choice, GError **error)
{
  g_autofree char *since = NULL;
  LimberQuery *query = NULL;

  if (limber_exercise_choice_is_plain (choice))
    return take_choice_back (db, choice->exercise, error);
  if (choice->since != 0 && (since = limber_store_julian_to_iso (choice->since, error)) == NULL)
    return FALSE;

  query = limber_db_prepare (
      db,
      "INSERT INTO exercise_choice (exercise, hidden, opted_in, extra_reps, extra_hold_s, since)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (exercise) DO UPDATE SET hidden = excluded.hidden,"
      " opted_in = excluded.opted_in, extra_reps = excluded.extra_reps,"
      " extra_hold_s = excluded.extra_hold_s, since = excluded.since, import_id = NULL"
      " WHERE (hidden, opted_in, extra_reps, extra_hold_s) <> (excluded.hidden, excluded.opted_in,"
      " excluded.extra_reps, excluded.extra_hold_s) OR since IS NOT excluded.since",
      error);
  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, choice->exercise);
  limber_query_bind_int (query, 2, choice->hidden ? 1 : 0);
  limber_query_bind_int (query, 3, choice->opted_in ? 1 : 0);
  limber_query_bind_int (query, 4, choice->extra_reps);
  limber_query_bind_int (query, 5, choice->extra_hold_s);
  limber_query_bind_text (query, 6, since);
  return limber_query_run (query, error);
}

/**
 * limber_store_save_exercise_choice:
 * @self: an open journal
 * @choice: all that was decided about one exercise
 * @error: return location for an error
 *
 * A choice that was taken back is remembered as such: no import makes it again.
 *
 * Errors: %LIMBER_ERROR_RANGE for a day, a name or a number no journal holds, and those of
 * limber_store_apply_day().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_store_save_exercise_choice (LimberStore *self, const LimberExerciseChoice *choice, GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (choice != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("What you decided about an exercise could not be saved."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!put_choice (db, choice, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}

/**
 * limber_store_load_limits:
 * @self: an open journal
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: what the user said they cannot do; none with @error set
 */
LimberStrain
limber_store_load_limits (LimberStore *self, GError **error)
{
  g_autoptr (LimberQuery) query = NULL;
  GError *local_error = NULL;
  LimberStrain limits = LIMBER_STRAIN_NONE;

  g_return_val_if_fail (limber_store_is_open (self), LIMBER_STRAIN_NONE);

  limber_db_set_task (limber_store_get_db (self), N_ ("The journal could not be read."));
  query = limber_db_prepare (limber_store_get_db (self), "SELECT strain FROM exercise_limit WHERE holds = 1",
                             error);
  if (query == NULL)
    return LIMBER_STRAIN_NONE;
  while (limber_query_next (query, &local_error))
    {
      LimberStrain strain = LIMBER_STRAIN_NONE;

      if (limber_strain_from_id (limber_query_get_text (query, 0), &strain))
        limits |= strain;
    }
  if (local_error == NULL)
    return limits;
  g_propagate_error (error, local_error);
  return LIMBER_STRAIN_NONE;
}

/* What stays as it is keeps the import it came with. */
static gboolean
put_limit (LimberDb *db, LimberStrain strain, gboolean holds, GError **error)
{
  LimberQuery *query
      = holds ? limber_db_prepare (db,
                                   "INSERT INTO exercise_limit (strain, holds) VALUES (?1, 1)"
                                   " ON CONFLICT (strain) DO UPDATE SET holds = 1, import_id = NULL"
                                   " WHERE holds = 0",
                                   error)
              : limber_db_prepare (db,
                                   "UPDATE exercise_limit SET holds = 0, import_id = NULL"
                                   " WHERE strain = ?1 AND holds = 1",
                                   error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, limber_strain_to_id (strain));
  return limber_query_run (query, error);
}

static gboolean
put_limits (LimberDb *db, LimberStrain limits, GError **error)
{
  for (guint i = 0; i < LIMBER_N_STRAINS; i++)
    {
      LimberStrain strain = (LimberStrain) (1 << i);

      if (!put_limit (db, strain, (limits & strain) != 0, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * limber_store_save_limits:
 * @self: an open journal
 * @limits: all that the user cannot do
 * @error: return location for an error
 *
 * What was said before and is not said any more is kept as taken back: no import says it again.
 *
 * Errors: those of limber_store_apply_day().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_store_save_limits (LimberStore *self, LimberStrain limits, GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("What you said about exercises could not be saved."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!put_limits (db, limits, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}
