/* limber-store-terms.c — the words check-ins are marked with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Built-in terms first, so that they keep their order among terms of equal use. */
static LimberTerm *
get_term (GPtrArray *terms, LimberTermKind kind, const char *key)
{
  for (guint i = 0; i < terms->len; i++)
    {
      LimberTerm *term = g_ptr_array_index (terms, i);

      if (strcmp (term->key, key) == 0)
        return term;
    }
  g_ptr_array_add (terms, limber_term_new (kind, key));
  return g_ptr_array_index (terms, terms->len - 1);
}

static gboolean
load_decisions (LimberDb *db, LimberTermKind kind, GPtrArray *terms, GError **error)
{
  g_autoptr (LimberQuery) query
      = limber_db_prepare (db, "SELECT key, name, hidden FROM term WHERE kind = ?1 ORDER BY key", error);
  GError *local_error = NULL;

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, limber_term_kind_to_id (kind));
  while (limber_query_next (query, &local_error))
    {
      LimberTerm *term = get_term (terms, kind, limber_query_get_text (query, 0));

      g_set_str (&term->name, limber_query_get_text (query, 1));
      term->hidden = limber_query_get_int (query, 2) != 0;
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

static gboolean
load_uses (LimberDb *db, LimberTermKind kind, GPtrArray *terms, GError **error)
{
  g_autoptr (LimberQuery) query
      = limber_db_prepare (db,
                           "SELECT m.key, count (*) FROM mark m JOIN check_in c ON c.id = m.check_in"
                           " WHERE m.kind = ?1 AND c.replaced_by IS NULL GROUP BY m.key ORDER BY m.key",
                           error);
  GError *local_error = NULL;

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, limber_term_kind_to_id (kind));
  while (limber_query_next (query, &local_error))
    get_term (terms, kind, limber_query_get_text (query, 0))->uses = (guint) limber_query_get_int (query, 1);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

/* The sort is stable: what is used as often keeps its order. */
static int
compare_uses (gconstpointer a, gconstpointer b)
{
  const LimberTerm *term_a = *(LimberTerm *const *) a;
  const LimberTerm *term_b = *(LimberTerm *const *) b;

  return term_a->uses == term_b->uses ? 0 : term_a->uses > term_b->uses ? -1 : 1;
}

/**
 * limber_store_load_terms:
 * @self: an open journal
 * @kind: symptoms, tags or treatments
 * @error: return location for an error
 *
 * The built-in terms, those the user added, and those that stand in any check-in; the most used first, then
 * in the order of limber_term_list_builtin(), then the others by key.
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (element-type LimberTerm) (nullable): the terms, hidden ones too
 */
GPtrArray *
limber_store_load_terms (LimberStore *self, LimberTermKind kind, GError **error)
{
  g_autoptr (GPtrArray) terms = NULL;
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  db = limber_store_get_db (self);
  terms = limber_term_list_builtin (kind);
  limber_db_set_task (db, N_ ("The journal could not be read."));
  if (!load_decisions (db, kind, terms, error) || !load_uses (db, kind, terms, error))
    return NULL;
  g_ptr_array_sort (terms, compare_uses);
  return g_steal_pointer (&terms);
}

static LimberTerm *
read_named (LimberQuery *query)
{
  const char *id = limber_query_get_text (query, 0);
  LimberTermKind kind = LIMBER_TERM_SYMPTOM;
  LimberTerm *term = NULL;

  while (kind < LIMBER_TERM_N_KINDS - 1 && strcmp (limber_term_kind_to_id (kind), id) != 0)
    kind++;
  term = limber_term_new (kind, limber_query_get_text (query, 1));
  g_set_str (&term->name, limber_query_get_text (query, 2));
  term->hidden = limber_query_get_int (query, 3) != 0;

  return term;
}

/**
 * limber_store_load_named_terms:
 * @self: an open journal
 * @error: return location for an error
 *
 * Terms of all kinds to which the user gave another name. Their uses are not counted, so this takes no time
 * however long the journal is.
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (element-type LimberTerm) (nullable): the terms, hidden ones too
 */
GPtrArray *
limber_store_load_named_terms (LimberStore *self, GError **error)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_term_free);
  g_autoptr (LimberQuery) query = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  limber_db_set_task (limber_store_get_db (self), N_ ("The journal could not be read."));
  query = limber_db_prepare (
      limber_store_get_db (self),
      "SELECT kind, key, name, hidden FROM term WHERE name IS NOT NULL ORDER BY kind, key", error);
  if (query == NULL)
    return NULL;
  while (limber_query_next (query, &local_error))
    g_ptr_array_add (terms, read_named (query));
  if (local_error == NULL)
    return g_steal_pointer (&terms);
  g_propagate_error (error, local_error);
  return NULL;
}

static gboolean
put_term (LimberDb *db, const LimberTerm *term, const char *name, GError **error)
{
  LimberQuery *query = limber_db_prepare (
      db,
      "INSERT INTO term (kind, key, name, hidden) VALUES (?1, ?2, ?3, ?4)"
      " ON CONFLICT (kind, key) DO UPDATE SET name = excluded.name, hidden = excluded.hidden",
      error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, limber_term_kind_to_id (term->kind));
  limber_query_bind_text (query, 2, term->key);
  limber_query_bind_text (query, 3, name);
  limber_query_bind_int (query, 4, term->hidden ? 1 : 0);
  return limber_query_run (query, error);
}

/**
 * limber_store_save_term:
 * @self: an open journal
 * @term: the term; its uses are not looked at
 * @error: return location for an error
 *
 * Keeps the name the user gave a term and whether it is offered. A term that is only used needs no saving.
 *
 * Errors: %LIMBER_ERROR_INVALID for a name limber_term_clean_name() refuses, and those of
 * limber_store_apply_day().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_store_save_term (LimberStore *self, const LimberTerm *term, GError **error)
{
  g_autofree char *key = NULL;
  g_autofree char *name = NULL;
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);

  key = limber_term_clean_name (term->key, error);
  if (key == NULL)
    return FALSE;
  if (term->name != NULL && (name = limber_term_clean_name (term->name, error)) == NULL)
    return FALSE;

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The name could not be saved."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!put_term (db, term, name, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}
