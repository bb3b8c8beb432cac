/* limber-cli-table.c — aligned columns on a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli-table.h"

#include "limber-cli-wrap.h"

#define GAP 2

struct _LimberCliTable
{
  GPtrArray *rows;
  guint n_columns;
  gboolean *numeric;
};

static guint *
measure_columns (LimberCliTable *self)
{
  guint *widths = g_new0 (guint, self->n_columns);

  for (guint i = 0; i < self->rows->len; i++)
    {
      char **cells = g_ptr_array_index (self->rows, i);

      for (guint j = 0; j < self->n_columns; j++)
        widths[j] = MAX (widths[j], limber_cli_wrap_measure (cells[j]));
    }

  return widths;
}

static void
append_spaces (GString *text, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (text, ' ');
}

static void
append_row (LimberCliTable *self, GString *text, char **cells, const guint *widths)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      guint padding = widths[i] - limber_cli_wrap_measure (cells[i]);

      if (self->numeric[i])
        append_spaces (text, padding);
      g_string_append (text, cells[i]);
      if (!self->numeric[i])
        append_spaces (text, padding);
      append_spaces (text, GAP);
    }

  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

/**
 * limber_cli_table_new:
 * @headings: (array zero-terminated=1): the names of the columns
 * @numeric: which columns hold numbers and are aligned at their end
 *
 * Returns: (transfer full): a table without rows
 */
LimberCliTable *
limber_cli_table_new (const char *const *headings, const gboolean *numeric)
{
  LimberCliTable *self = g_new0 (LimberCliTable, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->n_columns = g_strv_length ((char **) headings);
  self->numeric = g_memdup2 (numeric, self->n_columns * sizeof *numeric);
  limber_cli_table_take_row (self, g_strdupv ((char **) headings));

  return self;
}

/**
 * limber_cli_table_free:
 * @self: (transfer full) (nullable): a table
 */
void
limber_cli_table_free (LimberCliTable *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_free (self->numeric);
  g_free (self);
}

/**
 * limber_cli_table_take_row:
 * @self: a table
 * @cells: (transfer full): as many texts as it has columns, on one line each
 */
void
limber_cli_table_take_row (LimberCliTable *self, GStrv cells)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (g_strv_length (cells) == self->n_columns);

  g_ptr_array_add (self->rows, cells);
}

/**
 * limber_cli_table_to_text:
 * @self: a table
 *
 * Returns: (transfer full): the table, one row a line
 */
char *
limber_cli_table_to_text (LimberCliTable *self)
{
  GString *text = g_string_new (NULL);
  g_autofree guint *widths = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  widths = measure_columns (self);
  for (guint i = 0; i < self->rows->len; i++)
    append_row (self, text, g_ptr_array_index (self->rows, i), widths);

  return g_string_free_and_steal (text);
}
