/* limber-export-csv.c — a journal as a table with one row a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-csv.h"

#include "limber-body-region.h"
#include "limber-date.h"
#include "limber-export-days.h"
#include "limber-table-row.h"
#include "limber-table-style.h"
#include "limber-table-text.h"

#include <math.h>
#include <string.h>

#define LINE_END "\r\n"

/* Without it, some spreadsheets take a file for one in an old encoding. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Rows between two looks at the cancellable. */
#define CANCEL_INTERVAL 256

/* A table on its way: which columns it needs beyond those every table has. */
typedef struct
{
  const LimberExportOptions *options;
  LimberTableStyle style;
  GPtrArray *rows; /* LimberTableRow */
  const GPtrArray *own;

  GPtrArray *regions;
  GArray *measures; /* guint, index of each that is written */
  gboolean terms[LIMBER_TERM_N_KINDS];
  GString *text;
} Table;

static const struct
{
  const char *option;
  const char *column;
} lists[LIMBER_TERM_N_KINDS] = {
  [LIMBER_TERM_SYMPTOM] = { LIMBER_EXPORT_SYMPTOMS, "symptoms" },
  [LIMBER_TERM_TAG] = { LIMBER_EXPORT_TAGS, "tags" },
  [LIMBER_TERM_TREATMENT] = { LIMBER_EXPORT_TREATMENTS, "treatments" },
};

static gboolean
has (const Table *self, const char *id)
{
  return limber_export_options_has (self->options, id);
}

static const LimberTableRow *
nth_row (const Table *self, guint index)
{
  return g_ptr_array_index (self->rows, index);
}

/* Pain without a place is what the column "pain" says anyway, unless the same day has places, too. */
static gboolean
needs_column (const LimberTableRow *row, const char *region)
{
  gboolean general = strcmp (region, LIMBER_BODY_REGION_GENERAL) == 0;

  return !isnan (limber_table_row_get_place (row, region)) && (!general || row->places->len > 1);
}

static void
find_regions (Table *self)
{
  self->regions = g_ptr_array_new ();

  for (guint i = 0; has (self, LIMBER_EXPORT_PAIN) && i < limber_body_region_count (); i++)
    {
      const char *region = limber_body_region_nth (i)->id;
      guint j = 0;

      while (j < self->rows->len && !needs_column (nth_row (self, j), region))
        j++;
      if (j < self->rows->len)
        g_ptr_array_add (self->regions, (gpointer) region);
    }
}

/* Stretching, and a measure of one's own that is hidden, have a column only where they have a value. */
static gboolean
is_written (const Table *self, const LimberMeasure *measure, guint index)
{
  if (!has (self, measure->id))
    return FALSE;
  if (measure->own ? !measure->hidden : strcmp (measure->id, LIMBER_MEASURE_ROUTINE) != 0)
    return TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (!isnan (nth_row (self, i)->values[index]))
        return TRUE;
    }

  return FALSE;
}

static void
find_measures (Table *self)
{
  self->measures = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < limber_measure_count () + self->own->len; i++)
    {
      if (is_written (self, limber_table_nth_measure (self->own, i), i))
        g_array_append_val (self->measures, i);
    }
}

/* Treatments have a column only where there are some. */
static void
find_terms (Table *self)
{
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    self->terms[kind] = kind != LIMBER_TERM_TREATMENT && has (self, lists[kind].option);

  for (guint i = 0; has (self, LIMBER_EXPORT_TREATMENTS) && i < self->rows->len; i++)
    self->terms[LIMBER_TERM_TREATMENT] |= nth_row (self, i)->marks[LIMBER_TERM_TREATMENT]->len > 0;
}

static const LimberMeasure *
nth_measure (const Table *self, guint index)
{
  return limber_table_nth_measure (self->own, g_array_index (self->measures, guint, index));
}

static void
begin_cell (Table *self)
{
  g_string_append_c (self->text, self->style.separator);
}

static void
append_name (Table *self, const char *name)
{
  begin_cell (self);
  limber_table_append_cell (self->text, name);
}

static void
append_measure_names (Table *self, gboolean own)
{
  for (guint i = 0; i < self->measures->len; i++)
    {
      double divisor = 1;
      g_autofree char *field = limber_table_get_value_field (nth_measure (self, i), &divisor);

      if (nth_measure (self, i)->own == own)
        append_name (self, field);
    }
}

static void
append_header (Table *self)
{
  g_string_append (self->text, "date");
  if (has (self, LIMBER_EXPORT_PAIN))
    append_name (self, "pain");
  if (has (self, LIMBER_EXPORT_ANXIETY))
    append_name (self, "anxiety");
  append_measure_names (self, FALSE);
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    if (self->terms[kind])
      append_name (self, lists[kind].column);
  if (self->options->with_notes)
    append_name (self, "note");
  for (guint i = 0; i < self->regions->len; i++)
    {
      g_autofree char *name = g_strconcat ("pain:", g_ptr_array_index (self->regions, i), NULL);

      append_name (self, name);
    }
  append_measure_names (self, TRUE);
  g_string_append (self->text, LINE_END);
}

static void
append_number (Table *self, double value)
{
  begin_cell (self);
  limber_table_style_append_number (&self->style, self->text, value);
}

static void
append_text (Table *self, const char *value)
{
  begin_cell (self);
  limber_table_style_append_text (&self->style, self->text, value);
}

static void
append_values (Table *self, const LimberTableRow *row, gboolean own)
{
  for (guint i = 0; i < self->measures->len; i++)
    {
      const LimberMeasure *measure = nth_measure (self, i);
      double divisor = 1;
      g_autofree char *field = limber_table_get_value_field (measure, &divisor);

      if (measure->own == own)
        append_number (self, row->values[g_array_index (self->measures, guint, i)] / divisor);
    }
}

static void
append_lists (Table *self, const LimberTableRow *row)
{
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      g_autofree char *list = self->terms[kind] ? limber_table_list_join (row->marks[kind]) : NULL;

      if (list != NULL)
        append_text (self, list);
    }
}

static void
append_cells (Table *self, const LimberTableRow *row)
{
  if (has (self, LIMBER_EXPORT_PAIN))
    append_number (self, row->pain);
  if (has (self, LIMBER_EXPORT_ANXIETY))
    append_number (self, row->anxiety);
  append_values (self, row, FALSE);
  append_lists (self, row);
  if (self->options->with_notes)
    append_text (self, row->note);
  for (guint i = 0; i < self->regions->len; i++)
    append_number (self, limber_table_row_get_place (row, g_ptr_array_index (self->regions, i)));
  append_values (self, row, TRUE);
}

/* A day of which nothing was chosen has no row. */
static void
append_row (Table *self, const LimberTableRow *row)
{
  g_autofree char *date = limber_date_to_iso (&row->date);
  gsize start = self->text->len;
  gsize cells = 0;

  g_string_append (self->text, date);
  cells = self->text->len;
  append_cells (self, row);

  while (cells < self->text->len && self->text->str[cells] == self->style.separator)
    cells++;
  if (cells == self->text->len)
    g_string_truncate (self->text, start);
  else
    g_string_append (self->text, LINE_END);
}

static gboolean
append_rows (Table *self, GCancellable *cancellable, GError **error)
{
  append_header (self);

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (i % CANCEL_INTERVAL == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      append_row (self, nth_row (self, i));
    }

  return TRUE;
}

static char *
make_text (Table *self, GCancellable *cancellable, GError **error)
{
  gboolean ok = FALSE;

  find_regions (self);
  find_measures (self);
  find_terms (self);
  ok = append_rows (self, cancellable, error);
  g_ptr_array_unref (self->regions);
  g_array_unref (self->measures);
  if (ok)
    return g_string_free_and_steal (g_steal_pointer (&self->text));

  g_string_free (g_steal_pointer (&self->text), TRUE);
  return NULL;
}

static char *
make_table (Table *self, const GPtrArray *days, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_table_row_free);

  for (guint i = 0; i < days->len; i++)
    g_ptr_array_add (rows, limber_table_row_new_for_day (g_ptr_array_index (days, i), self->own));

  self->rows = rows;
  self->text = g_string_new (NULL);

  return make_text (self, cancellable, error);
}

/**
 * limber_export_csv:
 * @days: (element-type LimberDay): days, oldest first
 * @own: (element-type LimberMeasure): the measures of one's own
 *
 * Writes a table that Limber's import and every spreadsheet read: RFC 4180, UTF-8, decimal points, an empty
 * cell for what was not recorded. It carries what a day amounts to, notes included, but not every check-in of
 * it; the JSON export carries all.
 *
 * Returns: (transfer full): the table
 */
char *
limber_export_csv (const GPtrArray *days, const GPtrArray *own)
{
  g_autoptr (LimberExportOptions) options = limber_export_options_new (LIMBER_EXPORT_CSV);
  Table table = { .options = options, .own = own };

  g_return_val_if_fail (days != NULL && own != NULL, NULL);

  options->with_notes = TRUE;
  limber_table_style_init (&table.style);

  return make_table (&table, days, NULL, NULL);
}

/**
 * limber_export_table:
 * @store: an open journal; on the thread that owns it
 * @options: what; %LIMBER_EXPORT_SPREADSHEET writes it as spreadsheets of this locale read it, every other
 * format as limber_export_csv() does
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Raises %G_IO_ERROR_CANCELLED, %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED and %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (nullable): the table
 */
char *
limber_export_table (LimberStore *store,
                     const LimberExportOptions *options,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autofree char *text = NULL;
  Table table = { .options = options };

  g_return_val_if_fail (LIMBER_IS_STORE (store) && options != NULL, NULL);

  own = limber_store_load_measures (store, error);
  if (own != NULL)
    days = _limber_export_load_days (store, options, error);
  if (days == NULL)
    return NULL;

  table.own = own;
  limber_table_style_init (&table.style);
  if (options->format == LIMBER_EXPORT_SPREADSHEET)
    limber_table_style_init_for_locale (&table.style);
  text = make_table (&table, days, cancellable, error);
  if (text == NULL || options->format != LIMBER_EXPORT_SPREADSHEET)
    return g_steal_pointer (&text);

  return g_strconcat (BYTE_ORDER_MARK, text, NULL);
}
