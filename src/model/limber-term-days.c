/* limber-term-days.c — on which days each symptom, tag and treatment stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-term-days.h"

#include <string.h>

/* (element-type utf8 GArray(guint32)): the days of each term, in order, each once. */
struct _LimberTermDays
{
  GHashTable *by_key[LIMBER_TERM_N_KINDS];
};

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GArray *
ensure_days (LimberTermDays *self, LimberTermKind kind, const char *key)
{
  GArray *days = g_hash_table_lookup (self->by_key[kind], key);

  if (days == NULL)
    {
      days = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (self->by_key[kind], g_strdup (key), days);
    }

  return days;
}

/* Returns: where @day stands, or has to be put, among @days */
static guint
find_place (const GArray *days, guint32 day)
{
  guint low = 0, high = days->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (days, guint32, middle) < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
stands_at (const GArray *days, guint index, guint32 day)
{
  return index < days->len && g_array_index (days, guint32, index) == day;
}

/**
 * limber_term_days_new:
 *
 * Returns: (transfer full): nothing marked yet
 */
LimberTermDays *
limber_term_days_new (void)
{
  LimberTermDays *self = g_new0 (LimberTermDays, 1);

  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    self->by_key[kind]
        = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  return self;
}

/**
 * limber_term_days_free:
 * @self: (transfer full): marked days
 */
void
limber_term_days_free (LimberTermDays *self)
{
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    g_hash_table_unref (self->by_key[kind]);
  g_free (self);
}

/**
 * limber_term_days_add:
 * @self: marked days
 * @kind: a kind of term
 * @key: the key of a term
 * @day: a Julian day
 *
 * A day can be marked in any order, and more than once.
 */
void
limber_term_days_add (LimberTermDays *self, LimberTermKind kind, const char *key, guint32 day)
{
  GArray *days = ensure_days (self, kind, key);
  guint index = find_place (days, day);

  if (!stands_at (days, index, day))
    g_array_insert_val (days, index, day);
}

/**
 * limber_term_days_clear_day:
 * @self: marked days
 * @day: a Julian day
 *
 * Takes @day from all terms; one without a day left is forgotten.
 */
void
limber_term_days_clear_day (LimberTermDays *self, guint32 day)
{
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      GHashTableIter iter;
      gpointer value;

      g_hash_table_iter_init (&iter, self->by_key[kind]);
      while (g_hash_table_iter_next (&iter, NULL, &value))
        {
          GArray *days = value;
          guint index = find_place (days, day);

          if (stands_at (days, index, day))
            g_array_remove_index (days, index);
          if (days->len == 0)
            g_hash_table_iter_remove (&iter);
        }
    }
}

/**
 * limber_term_days_list:
 * @self: marked days
 * @kind: a kind of term
 *
 * Returns: (transfer full): the keys that stand on a day, in the order of their bytes
 */
GStrv
limber_term_days_list (LimberTermDays *self, LimberTermKind kind)
{
  g_autoptr (GPtrArray) keys = g_hash_table_get_keys_as_ptr_array (self->by_key[kind]);
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();

  g_ptr_array_sort (keys, compare_keys);
  for (guint i = 0; i < keys->len; i++)
    g_strv_builder_add (list, g_ptr_array_index (keys, i));

  return g_strv_builder_end (list);
}

/**
 * limber_term_days_get:
 * @self: marked days
 * @kind: a kind of term
 * @key: the key of a term
 *
 * Returns: (transfer full) (element-type guint32): the Julian days, in order, each once; empty for a term
 *   that was never used
 */
GArray *
limber_term_days_get (LimberTermDays *self, LimberTermKind kind, const char *key)
{
  GArray *days = g_hash_table_lookup (self->by_key[kind], key);

  return days != NULL ? g_array_copy (days) : g_array_new (FALSE, FALSE, sizeof (guint32));
}
