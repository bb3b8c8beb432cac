/* limber-export-csv.c — a journal as a table with one row a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-csv.h"

#include "limber-body-region.h"
#include "limber-date.h"
#include "limber-quantity.h"
#include "limber-table-row.h"
#include "limber-table-text.h"

#include <math.h>
#include <string.h>

#define LINE_END "\r\n"

/* Enough for a gram in kilograms, and for a minute in hours to come back as that minute. */
#define DECIMALS 3

/* Which columns the journal needs beyond those every table has. */
typedef struct
{
  GPtrArray *regions;
  const GPtrArray *own;
  GArray *measures; /* guint, index of each that is written */
} Columns;

static gboolean
is_general (const char *region)
{
  return strcmp (region, LIMBER_BODY_REGION_GENERAL) == 0;
}

/* Pain without a place is what the column "pain" says anyway, unless the same day has places, too. */
static gboolean
needs_column (const LimberTableRow *row, const char *region)
{
  return !isnan (limber_table_row_get_place (row, region)) && (!is_general (region) || row->places->len > 1);
}

/* Stretching, and a measure of one's own that is hidden, have a column only where they have a value. */
static gboolean
is_written (const GPtrArray *rows, const LimberMeasure *measure, guint index)
{
  if (measure->own ? !measure->hidden : strcmp (measure->id, LIMBER_MEASURE_ROUTINE) != 0)
    return TRUE;

  for (guint i = 0; i < rows->len; i++)
    {
      if (!isnan (((LimberTableRow *) g_ptr_array_index (rows, i))->values[index]))
        return TRUE;
    }

  return FALSE;
}

static void
find_measures (Columns *columns, const GPtrArray *rows)
{
  columns->measures = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < limber_measure_count () + columns->own->len; i++)
    {
      if (is_written (rows, limber_table_nth_measure (columns->own, i), i))
        g_array_append_val (columns->measures, i);
    }
}

static void
find_columns (Columns *columns, const GPtrArray *rows)
{
  columns->regions = g_ptr_array_new ();

  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      const char *region = limber_body_region_nth (i)->id;

      for (guint j = 0; j < rows->len; j++)
        {
          if (needs_column (g_ptr_array_index (rows, j), region))
            {
              g_ptr_array_add (columns->regions, (gpointer) region);
              break;
            }
        }
    }

  find_measures (columns, rows);
}

static void
append_measure_names (GString *text, const Columns *columns, gboolean own)
{
  for (guint i = 0; i < columns->measures->len; i++)
    {
      const LimberMeasure *measure
          = limber_table_nth_measure (columns->own, g_array_index (columns->measures, guint, i));
      double divisor = 1;
      g_autofree char *field = NULL;

      if (measure->own != own)
        continue;
      field = limber_table_get_value_field (measure, &divisor);
      g_string_append_c (text, ',');
      limber_table_append_cell (text, field);
    }
}

static void
append_header (GString *text, const Columns *columns)
{
  g_string_append (text, "date,pain,anxiety");
  append_measure_names (text, columns, FALSE);
  g_string_append (text, ",symptoms,tags,note");
  for (guint i = 0; i < columns->regions->len; i++)
    g_string_append_printf (text, ",pain:%s", (const char *) g_ptr_array_index (columns->regions, i));
  append_measure_names (text, columns, TRUE);
  g_string_append (text, LINE_END);
}

static void
append_number (GString *text, double value)
{
  g_autofree char *number = NULL;

  g_string_append_c (text, ',');
  if (isnan (value))
    return;

  number = limber_quantity_to_ascii (value, DECIMALS);
  g_string_append (text, number);
}

static void
append_text (GString *text, const char *value)
{
  g_autofree char *guarded = value != NULL ? limber_table_text_guard (value) : NULL;

  g_string_append_c (text, ',');
  if (guarded != NULL)
    limber_table_append_cell (text, guarded);
}

static void
append_list (GString *text, const GPtrArray *items)
{
  g_autofree char *list = limber_table_list_join (items);

  append_text (text, list);
}

static void
append_values (GString *text, const LimberTableRow *row, const Columns *columns, gboolean own)
{
  for (guint i = 0; i < columns->measures->len; i++)
    {
      guint index = g_array_index (columns->measures, guint, i);
      const LimberMeasure *measure = limber_table_nth_measure (columns->own, index);
      double divisor = 1;
      g_autofree char *field = NULL;

      if (measure->own != own)
        continue;
      field = limber_table_get_value_field (measure, &divisor);
      append_number (text, row->values[index] / divisor);
    }
}

static void
append_row (GString *text, const LimberTableRow *row, const Columns *columns)
{
  g_autofree char *date = limber_date_to_iso (&row->date);

  g_string_append (text, date);
  append_number (text, row->pain);
  append_number (text, row->anxiety);
  append_values (text, row, columns, FALSE);
  append_list (text, row->marks[LIMBER_TERM_SYMPTOM]);
  append_list (text, row->marks[LIMBER_TERM_TAG]);
  append_text (text, row->note);
  for (guint i = 0; i < columns->regions->len; i++)
    append_number (text, limber_table_row_get_place (row, g_ptr_array_index (columns->regions, i)));
  append_values (text, row, columns, TRUE);
  g_string_append (text, LINE_END);
}

/**
 * limber_export_csv:
 * @days: (element-type LimberDay): days, oldest first
 * @own: (element-type LimberMeasure): the measures of one's own
 *
 * Writes a table that Limber's import and every spreadsheet read: RFC 4180, UTF-8, decimal points, an empty
 * cell for what was not recorded. It carries what a day amounts to, not every check-in of it; the JSON export
 * carries all.
 *
 * Returns: (transfer full): the table
 */
char *
limber_export_csv (const GPtrArray *days, const GPtrArray *own)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_table_row_free);
  g_autoptr (GString) text = g_string_new (NULL);
  Columns columns = { NULL, own, NULL };

  g_return_val_if_fail (days != NULL && own != NULL, NULL);

  for (guint i = 0; i < days->len; i++)
    g_ptr_array_add (rows, limber_table_row_new_for_day (g_ptr_array_index (days, i), own));

  find_columns (&columns, rows);
  append_header (text, &columns);
  for (guint i = 0; i < rows->len; i++)
    append_row (text, g_ptr_array_index (rows, i), &columns);
  g_ptr_array_unref (columns.regions);
  g_array_unref (columns.measures);

  return g_string_free_and_steal (g_steal_pointer (&text));
}
