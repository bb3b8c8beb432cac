/* limber-term-days.c — on which days each symptom, tag and treatment stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-term-days.h"

#include <string.h>

/*
 * (element-type utf8 MarkedDays). Most journals are read from the oldest day on, so days are appended; what
 * comes out of order is put in order when somebody asks.
 */
struct _LimberTermDays
{
  GHashTable *by_key[LIMBER_TERM_N_KINDS];
};

typedef struct
{
  GArray *days;
  gboolean sorted;
} MarkedDays;

static void
free_marked_days (gpointer data)
{
  MarkedDays *marked = data;

  g_array_unref (marked->days);
  g_free (marked);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return (x > y) - (x < y);
}

static MarkedDays *
get_marked_days (LimberTermDays *self, LimberTermKind kind, const char *key)
{
  MarkedDays *marked = g_hash_table_lookup (self->by_key[kind], key);

  if (marked == NULL)
    {
      marked = g_new0 (MarkedDays, 1);
      marked->days = g_array_new (FALSE, FALSE, sizeof (guint32));
      marked->sorted = TRUE;
      g_hash_table_insert (self->by_key[kind], g_strdup (key), marked);
    }

  return marked;
}

/* In order, each day once. */
static void
sort_days (MarkedDays *marked)
{
  guint n = 0;

  if (marked->sorted)
    return;

  g_array_sort (marked->days, compare_days);
  for (guint i = 0; i < marked->days->len; i++)
    {
      guint32 day = g_array_index (marked->days, guint32, i);

      if (n == 0 || g_array_index (marked->days, guint32, n - 1) != day)
        g_array_index (marked->days, guint32, n++) = day;
    }
  g_array_set_size (marked->days, n);
  marked->sorted = TRUE;
}

static void
remove_day (MarkedDays *marked, guint32 day)
{
  guint index;

  sort_days (marked);
  if (g_array_binary_search (marked->days, &day, compare_days, &index))
    g_array_remove_index (marked->days, index);
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
    self->by_key[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_marked_days);

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
  MarkedDays *marked = get_marked_days (self, kind, key);
  guint n = marked->days->len;
  guint32 last = n > 0 ? g_array_index (marked->days, guint32, n - 1) : 0;

  if (day == last)
    return;
  marked->sorted = marked->sorted && day > last;
  g_array_append_val (marked->days, day);
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
      gpointer marked;

      g_hash_table_iter_init (&iter, self->by_key[kind]);
      while (g_hash_table_iter_next (&iter, NULL, &marked))
        {
          remove_day (marked, day);
          if (((MarkedDays *) marked)->days->len == 0)
            g_hash_table_iter_remove (&iter);
        }
    }
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
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
  MarkedDays *marked = g_hash_table_lookup (self->by_key[kind], key);

  if (marked == NULL)
    return g_array_new (FALSE, FALSE, sizeof (guint32));
  sort_days (marked);

  return g_array_copy (marked->days);
}
