/* limber-import-csv-long.c — a table with one row a value into a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of one day and time that were recorded in the same second are one check-in again. Readings and answers
 * are known by their day.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-csv-long.h"

#include "limber-date.h"
#include "limber-error.h"
#include "limber-long-measures.h"
#include "limber-long-moment.h"
#include "limber-long-pegs.h"
#include "limber-quantity.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <math.h>

#define QUOTE_MAX 40

/* Check-ins between two looks at the cancellable. */
#define CANCEL_INTERVAL 256

typedef struct
{
  LimberImportPlan *plan;
  LimberLongLayout *layout;
  LimberTermLookup *terms;
  LimberLongPegs *pegs;
  LimberLongContext context;

  GPtrArray *moments;  /* LimberLongMoment, in the order of the file */
  GHashTable *by_key;  /* to LimberLongMoment */
  GHashTable *seconds; /* the first of each second, to LimberLongMoment */
  GPtrArray *days;     /* LimberLongRow of readings and answers */
  GHashTable *of_day;  /* day and field, to LimberLongRow */
  GHashTable *sources; /* format, to the number of the plan's source */
} Import;

static void
import_init (Import *import)
{
  import->moments = g_ptr_array_new_with_free_func ((GDestroyNotify) _limber_long_moment_free);
  import->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  import->seconds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  import->days = g_ptr_array_new_with_free_func ((GDestroyNotify) _limber_long_row_free);
  import->of_day = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  import->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
import_clear (Import *import)
{
  g_clear_object (&import->plan);
  g_clear_pointer (&import->layout, _limber_long_layout_free);
  g_clear_pointer (&import->terms, limber_term_lookup_free);
  g_clear_pointer (&import->pegs, _limber_long_pegs_free);
  g_clear_pointer (&import->moments, g_ptr_array_unref);
  g_clear_pointer (&import->by_key, g_hash_table_unref);
  g_clear_pointer (&import->seconds, g_hash_table_unref);
  g_clear_pointer (&import->days, g_ptr_array_unref);
  g_clear_pointer (&import->of_day, g_hash_table_unref);
  g_clear_pointer (&import->sources, g_hash_table_unref);
}

static void
reject (Import *import, guint line, const char *place, const char *reason)
{
  _limber_import_plan_add_rejection (import->plan, line, place, reason);
  _limber_import_plan_count (import->plan, LIMBER_DISPOSITION_REJECTED);
}

/* A second row about the same: once more the same is no news, anything else cannot be. */
static void
settle_again (Import *import, const LimberLongRow *known, const LimberLongRow *row)
{
  g_autofree char *field = _limber_long_row_get_field (row);
  g_autofree char *reason = NULL;

  if (known->kind == row->kind && fabs (known->value - row->value) < 1e-9
      && g_strcmp0 (known->note, row->note) == 0)
    {
      _limber_import_plan_count (import->plan, LIMBER_DISPOSITION_UNCHANGED);
      return;
    }

  reason = g_strdup_printf (_ ("line %u says something else of the same moment"), known->line);
  reject (import, row->line, field, reason);
}

static char *
second_to_key (const LimberLongRow *row)
{
  return g_strdup_printf ("%u %d %" G_GINT64_FORMAT, g_date_get_julian (&row->date), row->time,
                          row->recorded);
}

static LimberLongMoment *
ensure_moment (Import *import, const LimberLongRow *row)
{
  g_autofree char *second = second_to_key (row);
  g_autofree char *key
      = g_strdup_printf ("%s %u %s", second, row->nth, row->source != NULL ? row->source : "");
  LimberLongMoment *moment = g_hash_table_lookup (import->by_key, key);
  LimberLongMoment *sibling = NULL;

  if (moment != NULL)
    return moment;

  moment = _limber_long_moment_new ();
  sibling = g_hash_table_lookup (import->seconds, second);
  if (sibling != NULL)
    sibling->has_sibling = moment->has_sibling = TRUE;
  else
    g_hash_table_insert (import->seconds, g_steal_pointer (&second), moment);
  g_hash_table_insert (import->by_key, g_steal_pointer (&key), moment);
  g_ptr_array_add (import->moments, moment);

  return moment;
}

static void
take_of_moment (Import *import, LimberLongRow *row)
{
  LimberLongMoment *moment = ensure_moment (import, row);
  const LimberLongRow *known = _limber_long_moment_find_contrary (moment, row);

  if (known == NULL)
    {
      _limber_long_moment_take (moment, row);
      return;
    }

  settle_again (import, known, row);
  _limber_long_row_free (row);
}

static void
take_of_day (Import *import, LimberLongRow *row)
{
  g_autofree char *field = _limber_long_row_get_field (row);
  g_autofree char *key = g_strdup_printf ("%u %s", g_date_get_julian (&row->date), field);
  const LimberLongRow *known = g_hash_table_lookup (import->of_day, key);

  if (known == NULL)
    {
      g_hash_table_insert (import->of_day, g_steal_pointer (&key), row);
      g_ptr_array_add (import->days, row);
      return;
    }

  settle_again (import, known, row);
  _limber_long_row_free (row);
}

static gboolean
import_record_cb (const LimberCsvRecord *record, gpointer data, GError **error)
{
  Import *import = data;
  LimberLongColumn place = LIMBER_LONG_DATE;
  g_autoptr (GError) reason = NULL;
  LimberLongRow *row = NULL;

  if (record->too_long >= 0)
    {
      reject (import, record->line, NULL, _ ("the text is longer than 1 MB"));
      return TRUE;
    }

  row = _limber_long_row_read (&import->context, record, &place, &reason);
  if (row == NULL)
    reject (import, record->line, _limber_long_columns[place], reason->message);
  else if (row->kind == LIMBER_LONG_READING || row->kind == LIMBER_LONG_PEG)
    take_of_day (import, row);
  else
    take_of_moment (import, row);

  return TRUE;
}

/* The number that goes into the import_id of what came from another kind of file before; 0 for one's own. */
static gint64
use_source (Import *import, const char *format)
{
  gint64 *number = format != NULL ? g_hash_table_lookup (import->sources, format) : NULL;
  LimberImport *source = NULL;

  if (format == NULL)
    return 0;
  if (number != NULL)
    return *number;

  source = g_new0 (LimberImport, 1);
  source->format = g_strdup (format);
  source->file_name = g_strdup (import->plan->source->file_name);
  source->sha256 = g_strdup (import->plan->source->sha256);
  number = g_new (gint64, 1);
  *number = _limber_import_plan_take_source (import->plan, source);
  g_hash_table_insert (import->sources, g_strdup (format), number);

  return *number;
}

static LimberDisposition
note_conflict (Import *import, const LimberLongRow *row, double held)
{
  double divisor = 1;
  g_autofree char *field = limber_table_get_value_field (row->measure, &divisor);
  g_autofree char *kept = limber_quantity_to_ascii (held / divisor, 3);
  g_autofree char *offered = limber_quantity_to_ascii (row->value / divisor, 3);

  _limber_import_plan_add_conflict (import->plan, row->line, &row->date, LIMBER_TIME_UNSET, field, kept,
                                    offered);

  return LIMBER_DISPOSITION_CONFLICT;
}

static LimberDisposition
merge_reading (Import *import, const LimberLongRow *row)
{
  const LimberDay *day = _limber_import_plan_get_day (import->plan, &row->date);
  const LimberReading *held = limber_day_get_reading (day, row->measure->id);
  LimberReading *reading = NULL;

  if (held != NULL && limber_measure_is_same (row->measure, held->value, row->value))
    return LIMBER_DISPOSITION_UNCHANGED;
  if (held != NULL && !_limber_long_is_same_source (import->plan, held->import_id, row->source))
    return note_conflict (import, row, held->value);

  reading = limber_reading_new (row->measure->id, row->value);
  reading->recorded = row->recorded;
  reading->recorded_offset = row->recorded_offset;
  reading->import_id = use_source (import, row->source);
  limber_day_take_reading (_limber_import_plan_edit_day (import->plan, &row->date), reading);

  return held != NULL ? LIMBER_DISPOSITION_UPDATED : LIMBER_DISPOSITION_CREATED;
}

static gboolean
merge_all (Import *import, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < import->days->len; i++)
    {
      const LimberLongRow *row = g_ptr_array_index (import->days, i);

      _limber_import_plan_count (import->plan, row->kind == LIMBER_LONG_PEG
                                                   ? _limber_long_pegs_merge (import->pegs, row)
                                                   : merge_reading (import, row));
    }

  for (guint i = 0; i < import->moments->len; i++)
    {
      const LimberLongMoment *moment = g_ptr_array_index (import->moments, i);
      LimberCheckIn *check_in = NULL;

      if (i % CANCEL_INTERVAL == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      check_in = _limber_long_merge (import->plan, moment);
      if (check_in != NULL)
        check_in->import_id = use_source (import, moment->first->source);
    }

  return TRUE;
}

static void
add_notes (Import *import, LimberCsvReader *reader)
{
  _limber_import_csv_note_reading (import->plan, reader);
  if (import->layout->skipped != NULL)
    _limber_import_plan_take_note (import->plan,
                                   g_strdup_printf (_ ("Columns left out: %s."), import->layout->skipped));
}

static gboolean
run_import (Import *import, LimberCsvReader *reader, GCancellable *cancellable, GError **error)
{
  if (!_limber_long_measures_define (import->plan, reader, import->layout, cancellable, error))
    return FALSE;

  import->context = (LimberLongContext) { import->layout, import->terms, import->plan->own };
  if (!limber_csv_reader_foreach (reader, import_record_cb, import, cancellable, error)
      || !merge_all (import, cancellable, error))
    return FALSE;
  add_notes (import, reader);

  return TRUE;
}

/*
 * As limber_import_csv_plan(), for a file that _limber_long_layout_fits(). A row that cannot be read is
 * rejected, the others of its check-in are taken.
 */
LimberImportPlan *
_limber_import_csv_long_plan (LimberStore *store,
                              LimberCsvReader *reader,
                              GBytes *bytes,
                              const LimberImportCsvOptions *options,
                              GCancellable *cancellable,
                              GError **error)
{
  LimberImportPlan *plan = NULL;
  Import import = { NULL };

  import_init (&import);
  import.plan = _limber_import_plan_new (store, LIMBER_LONG_TABLE,
                                         options->file_name != NULL ? options->file_name : "", bytes, error);
  if (import.plan != NULL)
    import.layout = _limber_long_layout_new (reader, options, cancellable, error);
  if (import.layout != NULL)
    import.terms = limber_term_lookup_new (store, error);
  if (import.terms != NULL)
    import.pegs = _limber_long_pegs_new (import.plan, store, error);
  if (import.pegs != NULL && run_import (&import, reader, cancellable, error))
    plan = g_steal_pointer (&import.plan);
  import_clear (&import);

  return plan;
}
