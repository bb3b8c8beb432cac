/* limber-term-lookup.c — from what people write to the terms of a journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-term-lookup.h"

/**
 * LimberTermLookup:
 *
 * Knows every term of a journal under its key, its name and the user's own name for it, and remembers new
 * ones, so that "Gym" and "gym" in one file become one term.
 */
struct _LimberTermLookup
{
  GHashTable *keys[LIMBER_TERM_N_KINDS];
};

static void
learn (LimberTermLookup *self, LimberTermKind kind, const char *text, const char *key)
{
  char *folded = g_utf8_casefold (text, -1);

  if (g_hash_table_contains (self->keys[kind], folded))
    g_free (folded);
  else
    g_hash_table_insert (self->keys[kind], folded, g_strdup (key));
}

static gboolean
learn_kind (LimberTermLookup *self, LimberStore *store, LimberTermKind kind, GError **error)
{
  g_autoptr (GPtrArray) terms
      = store != NULL ? limber_store_load_terms (store, kind, error) : limber_term_list_builtin (kind);

  if (terms == NULL)
    return FALSE;

  /* A key is what files write, so no name may stand in its way. */
  for (guint i = 0; i < terms->len; i++)
    {
      const LimberTerm *term = g_ptr_array_index (terms, i);

      learn (self, kind, term->key, term->key);
    }
  for (guint i = 0; i < terms->len; i++)
    {
      const LimberTerm *term = g_ptr_array_index (terms, i);

      learn (self, kind, limber_term_get_display_name (term), term->key);
    }

  return TRUE;
}

/**
 * limber_term_lookup_new:
 * @store: (nullable): the journal, or %NULL for one that is still to be made
 * @error: return location
 *
 * Errors: those of limber_store_load_terms(), %LIMBER_ERROR_CORRUPT for instance.
 *
 * Returns: (transfer full) (nullable): the terms of @store
 */
LimberTermLookup *
limber_term_lookup_new (LimberStore *store, GError **error)
{
  g_autoptr (LimberTermLookup) self = g_new0 (LimberTermLookup, 1);

  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    self->keys[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      if (!learn_kind (self, store, kind, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * limber_term_lookup_free:
 * @self: (transfer full) (nullable): a lookup
 */
void
limber_term_lookup_free (LimberTermLookup *self)
{
  if (self == NULL)
    return;

  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    g_hash_table_unref (self->keys[kind]);
  g_free (self);
}

/**
 * limber_term_lookup_find:
 * @self: a lookup
 * @kind: a kind of term
 * @text: what somebody wrote
 * @error: return location
 *
 * The term is one that is known under @text, whatever its capitals, or else a new one of one's own. Raises
 * what limber_term_clean_name() does.
 *
 * Errors: %LIMBER_ERROR_INVALID for a name limber_term_clean_name() refuses.
 *
 * Returns: (transfer none) (nullable): the key of the term, in the memory of @self
 */
const char *
limber_term_lookup_find (LimberTermLookup *self, LimberTermKind kind, const char *text, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;
  const char *key = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);
  g_return_val_if_fail (kind < LIMBER_TERM_N_KINDS, NULL);

  name = limber_term_clean_name (text, error);
  if (name == NULL)
    return NULL;

  folded = g_utf8_casefold (name, -1);
  key = g_hash_table_lookup (self->keys[kind], folded);
  if (key != NULL)
    return key;

  key = limber_term_find_builtin (kind, name);
  learn (self, kind, name, key != NULL ? key : name);

  return g_hash_table_lookup (self->keys[kind], folded);
}
