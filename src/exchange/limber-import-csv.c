/* limber-import-csv.c — a table with one row a day into a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-csv.h"

#include "limber-csv-layout.h"
#include "limber-date.h"
#include "limber-error.h"
#include "limber-import-csv-long.h"
#include "limber-import-plan-private.h"
#include "limber-long-layout.h"
#include "limber-quantity.h"
#include "limber-table-text.h"
#include "limber-term-lookup.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define QUOTE_MAX 40

/* The second pass over a file: row by row into the plan. */
typedef struct
{
  LimberImportPlan *plan;
  LimberCsvLayout *layout;
  LimberTermLookup *terms;
  LimberTableRow *row;
  GHashTable *lines;
  GHashTable *value_lines;
  guint n_rounded;
  guint n_rounded_values;
  gboolean rejected;
} Import;

static gboolean
fail_as_score (const char *text, GError **error)
{
  g_autofree char *quote = limber_text_abridge (text, QUOTE_MAX);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE, _ ("“%s” is not a number from 0 to 10"), quote);

  return FALSE;
}

static gboolean
fail_as_number (const char *text, GError **error)
{
  g_autofree char *quote = limber_text_abridge (text, QUOTE_MAX);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, _ ("“%s” is not a number"), quote);

  return FALSE;
}

static gboolean
parse_plain (const char *text, double *value)
{
  char *end = NULL;

  if (strspn (text, "+-.0123456789") != strlen (text) || strpbrk (text, "0123456789") == NULL)
    return FALSE;

  *value = g_ascii_strtod (text, &end);

  return *end == '\0' && isfinite (*value);
}

static gboolean
parse_score (Import *import, const LimberCsvColumn *column, const char *text, double *score, GError **error)
{
  g_autofree char *plain = limber_csv_number_normalise (text, column->decimal, FALSE);

  /* "6/10" is how scores are spoken. */
  if (plain != NULL && g_str_has_suffix (plain, "/10"))
    plain[strlen (plain) - 3] = '\0';
  if (plain != NULL)
    g_strstrip (plain);

  if (plain == NULL || !parse_plain (plain, score) || *score < LIMBER_NRS_MIN || *score > LIMBER_NRS_MAX)
    return fail_as_score (text, error);

  if (fabs (*score - floor (*score + 0.5)) > 1e-9)
    import->n_rounded++;

  return TRUE;
}

static LimberWeightUnit
weight_unit_of (const LimberImportField *field)
{
  if (field->kind == LIMBER_FIELD_WEIGHT_LB)
    return LIMBER_WEIGHT_UNIT_LB;
  if (field->kind == LIMBER_FIELD_WEIGHT_ST)
    return LIMBER_WEIGHT_UNIT_ST;

  return LIMBER_WEIGHT_UNIT_KG;
}

static gboolean
parse_value (Import *import,
             const LimberCsvColumn *column,
             const LimberMeasure *measure,
             const char *text,
             double *value,
             GError **error)
{
  gboolean whole = measure->unit == LIMBER_MEASURE_UNIT_COUNT && measure->decimals == 0;
  g_autofree char *plain = limber_csv_number_normalise (text, column->decimal, whole);
  double exact = NAN;
  LimberWeightUnit unit = weight_unit_of (&column->field);

  if (plain == NULL)
    return fail_as_number (text, error);

  if (!parse_plain (plain, value))
    return limber_quantity_parse (measure, plain, unit, value, error);

  /* Scales write 0 for a day nobody stood on them. */
  if (measure->unit == LIMBER_MEASURE_UNIT_GRAM && *value >= 0 && *value <= 0)
    {
      *value = NAN;
      return TRUE;
    }

  exact = *value * limber_import_field_get_factor (&column->field);
  *value = limber_measure_round (measure, exact);
  import->n_rounded_values += measure->own && fabs (*value - exact) > 1e-6;

  return limber_quantity_check (measure, *value, unit, error);
}

static gboolean
parse_mark (Import *import, const LimberImportField *field, const char *text, GError **error)
{
  double flag = 0;
  const char *key = NULL;
  g_autofree char *quote = NULL;

  if (!parse_plain (text, &flag) || (fabs (flag) > 0 && fabs (flag - 1) > 0))
    {
      quote = limber_text_abridge (text, QUOTE_MAX);
      g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, _ ("“%s” is neither 0 nor 1"), quote);
      return FALSE;
    }

  key = limber_term_lookup_find (import->terms, field->term_kind, field->term, error);
  if (key == NULL)
    return FALSE;

  if (flag > 0)
    limber_table_row_add_mark (import->row, field->term_kind, key);
  else
    g_ptr_array_add (import->row->unmarked[field->term_kind], g_strdup (key));

  return TRUE;
}

static gboolean
parse_list (Import *import, LimberTermKind kind, const char *text, GError **error)
{
  g_autofree char *plain = limber_table_text_unguard (text);
  g_auto (GStrv) names = limber_table_list_split (plain);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *key = limber_term_lookup_find (import->terms, kind, names[i], error);

      if (key == NULL)
        return FALSE;
      limber_table_row_add_mark (import->row, kind, key);
    }
  import->row->listed[kind] = TRUE;

  return TRUE;
}

static gboolean
parse_date (Import *import, const char *text, GError **error)
{
  GDate date;
  int time = LIMBER_TIME_UNSET;

  if (!limber_csv_date_parse (text, import->layout->order, &date, &time, error))
    return FALSE;

  import->row->date = date;
  if (import->layout->times_in_dates)
    import->row->time = time;

  return TRUE;
}

static gboolean
parse_measure (Import *import, const LimberCsvColumn *column, const char *text, GError **error)
{
  const char *id = limber_import_field_get_measure (&column->field);

  for (guint i = 0; i < import->row->n_values; i++)
    {
      const LimberMeasure *measure = limber_table_nth_measure (import->plan->own, i);

      if (g_str_equal (measure->id, id))
        return parse_value (import, column, measure, text, &import->row->values[i], error);
    }

  g_return_val_if_reached (FALSE);
}

static gboolean
parse_check_in_cell (Import *import, const LimberCsvColumn *column, const char *text, GError **error)
{
  LimberTableRow *row = import->row;
  double score = NAN;

  row->opened = TRUE;
  switch (column->field.kind)
    {
    case LIMBER_FIELD_PAIN:
      return parse_score (import, column, text, &row->pain, error);
    case LIMBER_FIELD_PAIN_REGION:
      if (!parse_score (import, column, text, &score, error))
        return FALSE;
      limber_table_row_set_place (row, column->field.region, score);
      return TRUE;
    case LIMBER_FIELD_ANXIETY:
      return parse_score (import, column, text, &row->anxiety, error);
    case LIMBER_FIELD_SYMPTOMS:
      return parse_list (import, LIMBER_TERM_SYMPTOM, text, error);
    case LIMBER_FIELD_TAGS:
      return parse_list (import, LIMBER_TERM_TAG, text, error);
    case LIMBER_FIELD_TREATMENTS:
      return parse_list (import, LIMBER_TERM_TREATMENT, text, error);
    case LIMBER_FIELD_MARK:
      return parse_mark (import, &column->field, text, error);
    case LIMBER_FIELD_NOTE:
      g_free (row->note);
      row->note = limber_table_text_unguard (text);
      return TRUE;
    case LIMBER_FIELD_SKIP:
    case LIMBER_FIELD_DATE:
    case LIMBER_FIELD_TIME:
    case LIMBER_FIELD_STEPS:
    case LIMBER_FIELD_WEIGHT_KG:
    case LIMBER_FIELD_WEIGHT_LB:
    case LIMBER_FIELD_WEIGHT_ST:
    case LIMBER_FIELD_SLEEP_H:
    case LIMBER_FIELD_ACTIVE_MIN:
    case LIMBER_FIELD_ROUTINE:
    case LIMBER_FIELD_OWN_MEASURE:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
parse_cell (Import *import, const LimberCsvColumn *column, const char *text, GError **error)
{
  g_autofree char *stripped = NULL;

  if (column->field.kind == LIMBER_FIELD_NOTE)
    return *text == '\0' || parse_check_in_cell (import, column, text, error);

  stripped = g_strstrip (g_strdup (text));
  if (column->field.kind == LIMBER_FIELD_DATE)
    return parse_date (import, stripped, error);
  if (*stripped == '\0' || column->field.kind == LIMBER_FIELD_SKIP)
    return TRUE;
  if (column->field.kind == LIMBER_FIELD_TIME)
    return limber_time_parse (stripped, &import->row->time, error);
  if (limber_import_field_get_measure (&column->field) != NULL)
    return parse_measure (import, column, stripped, error);

  return parse_check_in_cell (import, column, stripped, error);
}

static void
reject (Import *import, guint line, const char *place, const char *reason)
{
  g_autofree char *quote = place != NULL ? limber_text_abridge (place, QUOTE_MAX) : NULL;

  _limber_import_plan_add_rejection (import->plan, line, quote, reason);
  import->rejected = TRUE;
}

static void
parse_cells (Import *import, const LimberCsvRecord *record)
{
  for (guint i = 0; i < import->layout->n_columns; i++)
    {
      const LimberCsvColumn *column = &import->layout->columns[i];
      g_autoptr (GError) error = NULL;

      if ((int) i == record->too_long)
        reject (import, record->line, column->header, _ ("the text is longer than 1 MB"));
      else if (!parse_cell (import, column, i < record->n_fields ? record->fields[i] : "", &error))
        reject (import, record->line, column->header, error->message);
    }

  for (guint i = import->layout->n_columns; i < record->n_fields; i++)
    {
      if (*record->fields[i] != '\0')
        {
          reject (import, record->line, NULL, _ ("the row has more cells than the first line names"));
          break;
        }
    }
}

static gint64
date_and_time (const LimberTableRow *row)
{
  return (gint64) g_date_get_julian (&row->date) * 2048 + row->time;
}

/* Remembers where something was said first. Returns that line when it was said before, else 0. */
static guint
remember_line (GHashTable *lines, gint64 what, guint line)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (lines, &what));

  if (known == 0)
    g_hash_table_insert (lines, g_memdup2 (&what, sizeof what), GUINT_TO_POINTER (line));

  return known;
}

static void
check_same_day (Import *import, guint line)
{
  guint known = remember_line (import->lines, date_and_time (import->row), line);
  g_autofree char *reason = NULL;

  if (known == 0)
    return;

  reason = g_strdup_printf (
      _ ("line %u is for the same day already; give one of the two another time or take it out"), known);
  reject (import, line, NULL, reason);
}

/* A day has one weight; two check-ins of a day may only repeat it. */
static void
check_same_values (Import *import, guint line)
{
  for (guint i = 0; i < import->row->n_values && !import->rejected; i++)
    {
      const LimberMeasure *measure = limber_table_nth_measure (import->plan->own, i);
      double value = import->row->values[i];
      const LimberDay *day = NULL;
      gint64 what = (gint64) g_date_get_julian (&import->row->date) * G_MAXUINT16 + i;
      guint known = 0;
      g_autofree char *reason = NULL;

      if (isnan (value))
        continue;

      known = remember_line (import->value_lines, what, line);
      if (known == 0)
        continue;

      day = _limber_import_plan_get_planned_day (import->plan, &import->row->date);
      if (limber_measure_is_same (measure, limber_day_get_value (day, measure->id), value))
        {
          import->row->values[i] = NAN;
          continue;
        }

      reason
          = g_strdup_printf (_ ("line %u says something else for the same day; a day has one value"), known);
      reject (import, line, limber_measure_get_name (measure), reason);
    }
}

static gboolean
import_record_cb (const LimberCsvRecord *record, gpointer data, GError **error)
{
  Import *import = data;
  GDate epoch;

  g_date_clear (&epoch, 1);
  g_date_set_dmy (&epoch, 1, G_DATE_JANUARY, LIMBER_DATE_FIRST_YEAR);
  limber_table_row_reset (import->row, &epoch);
  import->rejected = FALSE;

  parse_cells (import, record);
  if (!import->rejected)
    check_same_day (import, record->line);
  if (!import->rejected)
    check_same_values (import, record->line);

  if (import->rejected)
    _limber_import_plan_count (import->plan, LIMBER_DISPOSITION_REJECTED);
  else
    _limber_import_merge_row (import->plan, import->row, record->line);

  return TRUE;
}

/*
 * Notes how @reader read the file, whatever stands in it.
 */
void
_limber_import_csv_note_reading (LimberImportPlan *plan, LimberCsvReader *reader)
{
  guint n_comments = limber_csv_reader_get_n_comments (reader);

  if (limber_csv_reader_get_encoding (reader) == LIMBER_TEXT_ENCODING_WINDOWS_1252)
    _limber_import_plan_take_note (
        plan, g_strdup (_ ("The file is not UTF-8 and was read as windows-1252. If letters with accents look "
                           "wrong, save it as UTF-8 and import it again.")));
  if (n_comments > 0)
    _limber_import_plan_take_note (
        plan, g_strdup_printf (ngettext ("%u line that begins with “#” was passed over.",
                                         "%u lines that begin with “#” were passed over.", n_comments),
                               n_comments));
}

static void
add_notes (Import *import, LimberCsvReader *reader)
{
  g_autofree char *skipped = limber_csv_layout_describe_skipped (import->layout);

  _limber_import_csv_note_reading (import->plan, reader);
  if (skipped != NULL)
    _limber_import_plan_take_note (import->plan, g_strdup_printf (_ ("Columns left out: %s."), skipped));
  if (import->n_rounded > 0)
    _limber_import_plan_take_note (
        import->plan, g_strdup_printf (ngettext ("%u score with a fraction is rounded to a whole number.",
                                                 "%u scores with a fraction are rounded to whole numbers.",
                                                 import->n_rounded),
                                       import->n_rounded));
  if (import->n_rounded_values > 0)
    _limber_import_plan_take_note (
        import->plan,
        g_strdup_printf (ngettext ("%u value has more decimal places than its measure and is rounded.",
                                   "%u values have more decimal places than their measure and are rounded.",
                                   import->n_rounded_values),
                         import->n_rounded_values));
}

static gboolean
run_import (Import *import, LimberCsvReader *reader, GCancellable *cancellable, GError **error)
{
  GDate today;

  limber_clock_today (&today);
  import->row = limber_table_row_new (&today, import->plan->own->len);
  import->lines = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  import->value_lines = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (!limber_csv_reader_foreach (reader, import_record_cb, import, cancellable, error))
    return FALSE;

  add_notes (import, reader);

  return TRUE;
}

static void
import_clear (Import *import)
{
  g_clear_object (&import->plan);
  g_clear_pointer (&import->layout, limber_csv_layout_free);
  g_clear_pointer (&import->terms, limber_term_lookup_free);
  g_clear_pointer (&import->row, limber_table_row_free);
  g_clear_pointer (&import->lines, g_hash_table_unref);
  g_clear_pointer (&import->value_lines, g_hash_table_unref);
}

/**
 * limber_import_csv_plan:
 * @store: (nullable): the journal, or %NULL for one that is still to be made
 * @bytes: the whole file
 * @options: what the user said about it
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Reads the file and works out what it would change. Nothing is stored. A row with a cell that cannot be read
 * is rejected as a whole, so that no half day gets into the journal. A file with one row a value, as
 * limber_export_csv_long() writes it, is recognised by its header unless @options say what its columns are.
 *
 * Raises %LIMBER_ERROR_INVALID when the file is no table, and %LIMBER_ERROR_AMBIGUOUS, naming the option that
 * settles it, when it can be read in two ways.
 *
 * Returns: (transfer full) (nullable): the plan
 */
LimberImportPlan *
limber_import_csv_plan (LimberStore *store,
                        GBytes *bytes,
                        const LimberImportCsvOptions *options,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (LimberCsvReader) reader = NULL;
  LimberImportPlan *plan = NULL;
  Import import = { NULL };

  g_return_val_if_fail (bytes != NULL && options != NULL, NULL);

  reader = limber_csv_reader_new (bytes, error);
  if (reader == NULL)
    return NULL;
  if ((options->maps == NULL || options->maps[0] == NULL)
      && _limber_long_layout_fits (limber_csv_reader_get_header (reader)))
    return _limber_import_csv_long_plan (store, reader, bytes, options, cancellable, error);

  import.plan = _limber_import_plan_new (store, "csv", options->file_name != NULL ? options->file_name : "",
                                         bytes, error);
  if (import.plan != NULL)
    import.layout = limber_csv_layout_new (reader, options, import.plan->own, cancellable, error);
  if (import.layout != NULL)
    import.terms = limber_term_lookup_new (store, error);
  if (import.terms != NULL && run_import (&import, reader, cancellable, error))
    plan = g_steal_pointer (&import.plan);
  import_clear (&import);

  return plan;
}
