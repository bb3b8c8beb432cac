/* limber-long-moment.c — the rows of one check-in in a table with one row a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-long-moment.h"

/*
 * No rows yet.
 */
LimberLongMoment *
_limber_long_moment_new (void)
{
  LimberLongMoment *self = g_new0 (LimberLongMoment, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) _limber_long_row_free);
  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
_limber_long_moment_free (LimberLongMoment *self)
{
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->fields);
  g_free (self);
}

static gboolean
is_contrary (const LimberLongRow *a, const LimberLongRow *b)
{
  return a->kind == LIMBER_LONG_NO_PAIN && b->kind == LIMBER_LONG_PAIN && b->value > 0;
}

/*
 * The row that says something about the same already, or the contrary of it: "no pain" and pain.
 */
const LimberLongRow *
_limber_long_moment_find_contrary (const LimberLongMoment *self, const LimberLongRow *row)
{
  g_autofree char *field = _limber_long_row_get_field (row);
  const LimberLongRow *known = g_hash_table_lookup (self->fields, field);

  for (guint i = 0; known == NULL && i < self->rows->len; i++)
    {
      const LimberLongRow *other = g_ptr_array_index (self->rows, i);

      if (is_contrary (other, row) || is_contrary (row, other))
        known = other;
    }

  return known;
}

/*
 * Adds a row that nothing speaks against.
 */
void
_limber_long_moment_take (LimberLongMoment *self, LimberLongRow *row)
{
  g_hash_table_insert (self->fields, _limber_long_row_get_field (row), row);
  g_ptr_array_add (self->rows, row);
  self->first = g_ptr_array_index (self->rows, 0);
}
