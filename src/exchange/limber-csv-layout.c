/* limber-csv-layout.c — which column of a table is what, and how its cells are written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-csv-layout.h"

#include "limber-check-in.h"
#include "limber-error.h"
#include "limber-quantity.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUOTE_MAX 40
#define GRAMS_PER_KILOGRAM 1000
#define MINUTES_PER_HOUR 60

static int
find_column (LimberCsvLayout *self, const char *name)
{
  guint64 number = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (g_str_equal (self->columns[i].header, name))
        return (int) i;
    }

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *header = g_utf8_casefold (self->columns[i].header, -1);
      g_autofree char *folded = g_utf8_casefold (name, -1);

      if (g_str_equal (header, folded))
        return (int) i;
    }

  if (g_ascii_string_to_unsigned (name, 10, 1, self->n_columns, &number, NULL))
    return (int) number - 1;

  return -1;
}

static char *
list_headers (LimberCsvLayout *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < self->n_columns && list->len < 400; i++)
    {
      g_autofree char *quote = NULL;

      if (*self->columns[i].header == '\0')
        continue;
      quote = limber_text_abridge (self->columns[i].header, QUOTE_MAX);
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", quote);
    }

  return g_string_free_and_steal (g_steal_pointer (&list));
}

static gboolean
fail_as_map (const char *map, GError **error)
{
  g_autofree char *quote = limber_text_abridge (*map != '\0' ? map : " ", QUOTE_MAX);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
               _ ("“%s” does not say which column is what. Write --map COLUMN=FIELD, with FIELD one of: %s."),
               quote, limber_import_field_list ());

  return FALSE;
}

/* Both the name of a column and that of a mark may hold "=", so the first split that makes sense is taken. */
static gboolean
split_map (LimberCsvLayout *self, const char *map, int *column, LimberImportField *field, GError **error)
{
  g_autoptr (GError) field_error = NULL;
  g_autofree char *unknown = NULL;

  for (const char *equals = strchr (map, '='); equals != NULL; equals = strchr (equals + 1, '='))
    {
      g_autofree char *name = g_strstrip (g_strndup (map, equals - map));
      int found = find_column (self, name);

      if (found < 0)
        {
          if (unknown == NULL)
            unknown = limber_text_abridge (*name != '\0' ? name : " ", QUOTE_MAX);
          continue;
        }

      g_clear_error (&field_error);
      if (limber_import_field_parse (equals + 1, self->own, field, &field_error))
        {
          *column = found;
          return TRUE;
        }
      limber_import_field_clear (field);
    }

  if (field_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&field_error));
      return FALSE;
    }
  if (unknown != NULL)
    {
      g_autofree char *headers = list_headers (self);

      g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                   _ ("The file has no column “%s”. Its columns are: %s."), unknown, headers);
      return FALSE;
    }

  return fail_as_map (map, error);
}

static gboolean
apply_maps (LimberCsvLayout *self, const char *const *maps, gboolean *mapped, GError **error)
{
  for (guint i = 0; maps != NULL && maps[i] != NULL; i++)
    {
      LimberImportField field = { LIMBER_FIELD_SKIP };
      int column = -1;

      if (!split_map (self, maps[i], &column, &field, error))
        return FALSE;

      limber_import_field_clear (&self->columns[column].field);
      self->columns[column].field = field;
      mapped[column] = TRUE;
    }

  return TRUE;
}

static gboolean
is_taken (LimberCsvLayout *self, const LimberImportField *field)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].field.kind != LIMBER_FIELD_SKIP
          && limber_import_field_equal (&self->columns[i].field, field))
        return TRUE;
    }

  return FALSE;
}

/* What the user did not speak of maps by itself, unless the user gave its place to another column. */
static void
guess_fields (LimberCsvLayout *self, const gboolean *mapped)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      LimberImportField field = { LIMBER_FIELD_SKIP };
      gboolean guessed = FALSE;
      gboolean taken_by_user = FALSE;

      if (mapped[i])
        continue;

      guessed = limber_import_field_guess (self->columns[i].header, self->own, &field);
      for (guint j = 0; guessed && j < self->n_columns; j++)
        taken_by_user |= mapped[j] && limber_import_field_equal (&self->columns[j].field, &field);

      if (guessed && !taken_by_user)
        self->columns[i].field = field;
      else
        limber_import_field_clear (&field);
    }
}

static gboolean
check_duplicates (LimberCsvLayout *self, GError **error)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      for (guint j = 0; j < i; j++)
        {
          const LimberCsvColumn *a = &self->columns[j];
          const LimberCsvColumn *b = &self->columns[i];
          g_autofree char *field = NULL;

          if (b->field.kind == LIMBER_FIELD_SKIP || !limber_import_field_equal (&a->field, &b->field))
            continue;

          field = limber_import_field_to_text (&b->field);
          g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_AMBIGUOUS,
                       _ ("Columns %u and %u are both “%s”. Say which one to leave out: --map %u=skip."),
                       j + 1, i + 1, field, i + 1);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_date_column (LimberCsvLayout *self, GError **error)
{
  LimberImportField date = { LIMBER_FIELD_DATE };
  g_autofree char *headers = NULL;

  if (is_taken (self, &date))
    return TRUE;

  headers = list_headers (self);
  g_set_error (
      error, LIMBER_ERROR, LIMBER_ERROR_AMBIGUOUS,
      _ ("No column of the file is known to hold the date. Say which: --map COLUMN=date. Its columns are: "
         "%s."),
      headers);

  return FALSE;
}

/* A weight without a unit may be off by a factor of two. */
static gboolean
check_weight_column (LimberCsvLayout *self, const gboolean *mapped, GError **error)
{
  LimberImportField weight = { LIMBER_FIELD_WEIGHT_KG };

  if (is_taken (self, &weight))
    return TRUE;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *header = self->columns[i].header;

      if (!mapped[i] && g_ascii_strcasecmp (header, "weight") == 0)
        {
          g_set_error (
              error, LIMBER_ERROR, LIMBER_ERROR_AMBIGUOUS,
              _ ("The column “%s” does not say its unit. Say it: --map %s=weight_kg, =weight_lb, =weight_st "
                 "or =skip."),
              header, header);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * limber_import_field_get_factor:
 * @field: a field
 *
 * Returns: what a number of its column is to be multiplied with to get the unit its measure is stored in
 */
double
limber_import_field_get_factor (const LimberImportField *field)
{
  g_return_val_if_fail (field != NULL, 1);

  if (field->kind == LIMBER_FIELD_WEIGHT_KG)
    return GRAMS_PER_KILOGRAM;
  if (field->kind == LIMBER_FIELD_WEIGHT_LB)
    return LIMBER_GRAMS_PER_POUND;
  if (field->kind == LIMBER_FIELD_WEIGHT_ST)
    return LIMBER_GRAMS_PER_POUND * LIMBER_POUNDS_PER_STONE;
  if (field->kind == LIMBER_FIELD_SLEEP_H
      || (field->own != NULL && limber_measure_expects_hours (field->own)))
    return MINUTES_PER_HOUR;

  return 1;
}

static void
prepare_evidence (LimberCsvLayout *self, LimberCsvColumn *column)
{
  const LimberMeasure *measure
      = limber_measure_find_among (self->own, limber_import_field_get_measure (&column->field));

  if (measure == NULL)
    {
      column->evidence.maximum = LIMBER_NRS_MAX;
      return;
    }

  column->evidence.minimum = measure->minimum / limber_import_field_get_factor (&column->field);
  column->evidence.maximum = measure->maximum / limber_import_field_get_factor (&column->field);
  column->evidence.whole = measure->unit == LIMBER_MEASURE_UNIT_COUNT && measure->decimals == 0;
}

static gboolean
study_record_cb (const LimberCsvRecord *record, gpointer data, GError **error)
{
  LimberCsvLayout *self = data;

  for (guint i = 0; i < MIN (record->n_fields, self->n_columns); i++)
    {
      LimberCsvColumn *column = &self->columns[i];

      if (column->field.kind == LIMBER_FIELD_DATE)
        limber_date_evidence_add (&self->dates, record->fields[i], record->line);
      else if (limber_import_field_is_number (&column->field))
        limber_number_evidence_add (&column->evidence, record->fields[i], record->line);
    }

  return TRUE;
}

/* The column itself decides; failing that the other columns; failing that the delimiter, because who writes
 * fractions with a comma does not separate columns with it. */
static gboolean
decide_decimals (LimberCsvLayout *self, char delimiter, LimberDecimal chosen, GError **error)
{
  guint n_point = 0;
  guint n_comma = 0;
  LimberDecimal of_file = LIMBER_DECIMAL_UNKNOWN;

  for (guint i = 0; i < self->n_columns; i++)
    {
      n_point += self->columns[i].evidence.n_point;
      n_comma += self->columns[i].evidence.n_comma;
    }
  of_file = limber_decimal_decide (n_point, n_comma);
  if (of_file == LIMBER_DECIMAL_UNKNOWN && delimiter == ',' && n_comma == 0)
    of_file = LIMBER_DECIMAL_POINT;

  for (guint i = 0; i < self->n_columns; i++)
    {
      LimberCsvColumn *column = &self->columns[i];
      const LimberNumberEvidence *evidence = &column->evidence;

      column->decimal = chosen;
      if (column->decimal == LIMBER_DECIMAL_UNKNOWN)
        column->decimal = limber_decimal_decide (evidence->n_point, evidence->n_comma);
      if (column->decimal == LIMBER_DECIMAL_UNKNOWN && evidence->n_point == 0 && evidence->n_comma == 0)
        column->decimal = of_file;

      if (column->decimal == LIMBER_DECIMAL_UNKNOWN && evidence->unclear != NULL)
        return limber_number_evidence_fail (evidence, column->header, error);
    }

  return TRUE;
}

static gboolean
study (LimberCsvLayout *self,
       LimberCsvReader *reader,
       const LimberImportCsvOptions *options,
       GCancellable *cancellable,
       GError **error)
{
  LimberImportField time = { LIMBER_FIELD_TIME };

  for (guint i = 0; i < self->n_columns; i++)
    prepare_evidence (self, &self->columns[i]);

  if (!limber_csv_reader_foreach (reader, study_record_cb, self, cancellable, error)
      || !limber_date_evidence_decide (&self->dates, options->order, &self->order, error)
      || !decide_decimals (self, limber_csv_reader_get_delimiter (reader), options->decimal, error))
    return FALSE;

  self->times_in_dates = self->dates.has_times && !is_taken (self, &time);

  return TRUE;
}

/**
 * limber_csv_layout_new:
 * @reader: a table
 * @options: what the user said about it
 * @own: (element-type LimberMeasure): the measures of one's own, which have to outlive the layout
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Finds out what each column is and, in one pass over the whole file, how its numbers and dates are written.
 *
 * Raises %LIMBER_ERROR_AMBIGUOUS, naming the option that settles it, where the file leaves two readings, and
 * %LIMBER_ERROR_INVALID for a map that does not fit the file.
 *
 * Returns: (transfer full) (nullable): the layout
 */
LimberCsvLayout *
limber_csv_layout_new (LimberCsvReader *reader,
                       const LimberImportCsvOptions *options,
                       const GPtrArray *own,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (LimberCsvLayout) self = NULL;
  g_autofree gboolean *mapped = NULL;
  const char *const *header = NULL;

  g_return_val_if_fail (LIMBER_IS_CSV_READER (reader), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  header = limber_csv_reader_get_header (reader);
  self = g_new0 (LimberCsvLayout, 1);
  self->own = own;
  self->n_columns = g_strv_length ((char **) header);
  self->columns = g_new0 (LimberCsvColumn, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    self->columns[i].header = g_strdup (header[i]);

  mapped = g_new0 (gboolean, self->n_columns);
  if (!apply_maps (self, options->maps, mapped, error))
    return NULL;

  guess_fields (self, mapped);
  if (!check_duplicates (self, error) || !check_date_column (self, error)
      || !check_weight_column (self, mapped, error) || !study (self, reader, options, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * limber_csv_layout_free:
 * @self: (transfer full) (nullable): a layout
 */
void
limber_csv_layout_free (LimberCsvLayout *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free (self->columns[i].header);
      limber_import_field_clear (&self->columns[i].field);
      limber_number_evidence_clear (&self->columns[i].evidence);
    }
  g_free (self->columns);
  limber_date_evidence_clear (&self->dates);
  g_free (self);
}

/**
 * limber_csv_layout_describe_skipped:
 * @self: a layout
 *
 * Returns: (transfer full) (nullable): the names of the columns that are not read, or %NULL when all are
 */
char *
limber_csv_layout_describe_skipped (LimberCsvLayout *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      const LimberCsvColumn *column = &self->columns[i];
      g_autofree char *quote = NULL;

      if (column->field.kind != LIMBER_FIELD_SKIP || *column->header == '\0')
        continue;
      quote = limber_text_abridge (column->header, QUOTE_MAX);
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", quote);
    }

  return list->len > 0 ? g_string_free_and_steal (g_steal_pointer (&list)) : NULL;
}
