/* limber-reference-table.c — a table of days, a column a measure
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-reference-table.h"

#include <math.h>
#include <stdlib.h>

G_GNUC_NORETURN static void
fail (const char *what)
{
  g_printerr ("limber-reference: %s\n", what);
  exit (EXIT_FAILURE);
}

static char *
read_all (FILE *file)
{
  GString *text = g_string_new (NULL);
  char buffer[4096];
  gsize n;

  while ((n = fread (buffer, 1, sizeof buffer, file)) > 0)
    g_string_append_len (text, buffer, (gssize) n);

  return g_string_free (text, FALSE);
}

static guint32
parse_day (const char *text)
{
  GDate date;
  guint year, month, day;

  if (sscanf (text, "%4u-%2u-%2u", &year, &month, &day) != 3
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    fail (text);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

static void
add_column (LimberReferenceTable *self, const char *name)
{
  GArray *column = g_array_sized_new (FALSE, FALSE, sizeof (double), (guint) self->n_days);
  double nothing = NAN;

  for (gsize i = 0; i < self->n_days; i++)
    g_array_append_val (column, nothing);
  g_hash_table_insert (self->columns, g_strdup (name), column);
}

static void
set_row (LimberReferenceTable *self, char **names, const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, ",", -1);
  guint32 index = parse_day (fields[0]) - self->first;

  if (g_strv_length (fields) != g_strv_length (names) || index >= self->n_days)
    fail (line);
  for (guint i = 1; names[i] != NULL; i++)
    {
      GArray *column = g_hash_table_lookup (self->columns, names[i]);

      if (*fields[i] != '\0')
        g_array_index (column, double, index) = g_ascii_strtod (fields[i], NULL);
    }
}

/**
 * limber_reference_table_read:
 * @file: a table: the names of the columns, the first of them the date, then a line a day in order
 *
 * Ends the program when it is none.
 *
 * Returns: (transfer full): the table
 */
LimberReferenceTable *
limber_reference_table_read (FILE *file)
{
  LimberReferenceTable *self = g_new0 (LimberReferenceTable, 1);
  g_autofree char *text = read_all (file);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);
  guint n_lines = g_strv_length (lines);
  g_auto (GStrv) names = NULL;

  if (n_lines < 2)
    fail ("no days");
  names = g_strsplit (lines[0], ",", -1);
  self->first_day = g_strndup (lines[1], 10);
  self->first = parse_day (lines[1]);
  self->n_days = parse_day (lines[n_lines - 1]) - self->first + 1;
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 1; names[i] != NULL; i++)
    add_column (self, names[i]);
  for (guint i = 1; i < n_lines; i++)
    set_row (self, names, lines[i]);

  return self;
}

/**
 * limber_reference_table_free:
 * @self: (transfer full): a table
 */
void
limber_reference_table_free (LimberReferenceTable *self)
{
  g_free (self->first_day);
  g_hash_table_unref (self->columns);
  g_free (self);
}

/**
 * limber_reference_table_find:
 * @self: a table
 * @column: the name of one of its columns
 *
 * Ends the program when there is none of that name.
 *
 * Returns: (array): its numbers, one a day
 */
const double *
limber_reference_table_find (const LimberReferenceTable *self, const char *column)
{
  const GArray *values = g_hash_table_lookup (self->columns, column);

  if (values == NULL)
    fail (column);

  return &g_array_index (values, double, 0);
}
