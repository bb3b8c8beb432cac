/* limber-export-csv-long.c — a journal as a table with one row a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-csv-long.h"

#include "limber-date.h"
#include "limber-export-days.h"
#include "limber-long-table.h"
#include "limber-store-import.h"
#include "limber-store-visits.h"
#include "limber-table-style.h"

#include <math.h>

#define LINE_END "\r\n"

/* Days between two looks at the cancellable. */
#define CANCEL_INTERVAL 64

typedef struct
{
  const LimberExportOptions *options;
  LimberTableStyle style;
  GPtrArray *own;
  GHashTable *sources; /* number of an import to its format */
  GString *text;
} Table;

/* When a value was recorded, and by what; nth counts those that were recorded in the same second. */
typedef struct
{
  gint64 recorded;
  int offset;
  gint64 import_id;
  guint nth;
} Stamp;

/* What all rows of a check-in have in common. */
typedef struct
{
  const GDate *date;
  int time;
  Stamp stamp;
} Moment;

static gboolean
has (const Table *self, const char *id)
{
  return limber_export_options_has (self->options, id);
}

static void
append_text (Table *self, const char *text)
{
  limber_table_style_append_text (&self->style, self->text, text);
  g_string_append_c (self->text, self->style.separator);
}

/* Fractions of a second tell two check-ins of the same second apart. */
static char *
stamp_to_text (const Stamp *stamp)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_utc (stamp->recorded + stamp->offset * 60);
  g_autofree char *moment = local != NULL ? g_date_time_format (local, "%Y-%m-%dT%H:%M:%S") : NULL;
  g_autofree char *fraction = stamp->nth > 0 ? g_strdup_printf (".%03u", stamp->nth) : g_strdup ("");
  int minutes = ABS (stamp->offset);

  if (moment == NULL)
    return g_strdup ("");

  return g_strdup_printf ("%s%s%c%02d:%02d", moment, fraction, stamp->offset < 0 ? '-' : '+', minutes / 60,
                          minutes % 60);
}

static void
begin_row (Table *self, const Moment *moment, const char *metric, const char *region)
{
  g_autofree char *date = limber_date_to_iso (moment->date);
  g_autofree char *time = moment->time != LIMBER_TIME_UNSET ? limber_time_to_iso (moment->time) : NULL;

  append_text (self, date);
  append_text (self, time);
  append_text (self, metric);
  append_text (self, region);
}

static void
end_row (Table *self, const Moment *moment, const char *unit)
{
  g_autofree char *recorded = stamp_to_text (&moment->stamp);
  const char *source = g_hash_table_lookup (self->sources, &moment->stamp.import_id);

  append_text (self, unit);
  append_text (self, recorded);
  limber_table_style_append_text (&self->style, self->text, source);
  g_string_append (self->text, LINE_END);
}

static void
add_number (Table *self,
            const Moment *moment,
            const char *metric,
            const char *region,
            double value,
            const char *unit)
{
  begin_row (self, moment, metric, region);
  limber_table_style_append_number (&self->style, self->text, value);
  g_string_append_c (self->text, self->style.separator);
  end_row (self, moment, unit);
}

static void
add_flag (Table *self, const Moment *moment, const char *prefix, const char *key, const char *region)
{
  g_autofree char *metric = g_strconcat (prefix, key, NULL);

  add_number (self, moment, metric, region, 1, NULL);
}

static void
add_reading (Table *self, const GDate *date, const LimberReading *reading)
{
  const LimberMeasure *measure = limber_measure_find_among (self->own, reading->measure);
  Moment moment
      = { date, LIMBER_TIME_UNSET, { reading->recorded, reading->recorded_offset, reading->import_id, 0 } };
  g_autofree char *metric = NULL;
  const char *unit = NULL;
  double divisor = 1;

  if (measure == NULL || !has (self, measure->id))
    return;

  metric = _limber_long_measure_metric (measure);
  unit = _limber_long_measure_unit (measure, &divisor);
  add_number (self, &moment, metric, NULL, reading->value / divisor, unit);
}

static void
add_pain (Table *self, const Moment *moment, const LimberPain *pain)
{
  add_number (self, moment, LIMBER_LONG_METRIC_PAIN, pain->region, pain->nrs, LIMBER_LONG_UNIT_SCORE);

  for (guint bit = 0; bit < LIMBER_N_QUALITIES; bit++)
    {
      LimberQuality quality = (LimberQuality) (1u << bit);

      if (pain->qualities & quality)
        add_flag (self, moment, LIMBER_LONG_METRIC_QUALITY, limber_quality_to_id (quality), pain->region);
    }
}

static void
add_pains (Table *self, const Moment *moment, const LimberCheckIn *check_in)
{
  if (!has (self, LIMBER_EXPORT_PAIN))
    return;

  if (check_in->no_pain)
    add_flag (self, moment, LIMBER_LONG_METRIC_NO_PAIN, NULL, NULL);
  for (guint i = 0; i < check_in->pains->len; i++)
    add_pain (self, moment, &g_array_index (check_in->pains, LimberPain, i));
}

static void
add_marks (Table *self, const Moment *moment, const LimberCheckIn *check_in)
{
  static const char *const parts[LIMBER_TERM_N_KINDS] = {
    [LIMBER_TERM_SYMPTOM] = LIMBER_EXPORT_SYMPTOMS,
    [LIMBER_TERM_TAG] = LIMBER_EXPORT_TAGS,
    [LIMBER_TERM_TREATMENT] = LIMBER_EXPORT_TREATMENTS,
  };

  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      g_autofree char *prefix = g_strconcat (limber_term_kind_to_id (kind), ":", NULL);

      for (guint i = 0; has (self, parts[kind]) && i < check_in->marks[kind]->len; i++)
        {
          const LimberMark *mark = g_ptr_array_index (check_in->marks[kind], i);
          g_autofree char *helped = g_strconcat (LIMBER_LONG_METRIC_HELPED, mark->key, NULL);

          add_flag (self, moment, prefix, mark->key, NULL);
          if (mark->helped != LIMBER_HELPED_UNSET)
            add_number (self, moment, helped, NULL, mark->helped, LIMBER_LONG_UNIT_HELPED);
        }
    }
}

static void
add_note (Table *self, const Moment *moment, const char *note)
{
  begin_row (self, moment, LIMBER_LONG_METRIC_NOTE, NULL);
  append_text (self, note);
  end_row (self, moment, NULL);
}

static void
add_check_in_values (Table *self, const Moment *moment, const LimberCheckIn *check_in)
{
  add_pains (self, moment, check_in);
  if (check_in->anxiety != LIMBER_NRS_UNSET && has (self, LIMBER_EXPORT_ANXIETY))
    add_number (self, moment, LIMBER_LONG_METRIC_ANXIETY, NULL, check_in->anxiety, LIMBER_LONG_UNIT_SCORE);
  add_marks (self, moment, check_in);
  if (check_in->note != NULL && self->options->with_notes)
    add_note (self, moment, check_in->note);
  if (limber_check_in_is_empty (check_in))
    add_flag (self, moment, LIMBER_LONG_METRIC_CHECK_IN, NULL, NULL);
}

static gboolean
is_same_moment (const Moment *a, const Moment *b)
{
  return a->time == b->time && a->stamp.recorded == b->stamp.recorded && a->stamp.offset == b->stamp.offset;
}

/* Returns whether anything of the check-in is in the table. */
static gboolean
add_check_in (Table *self, const Moment *moment, const LimberCheckIn *check_in)
{
  gsize length = self->text->len;

  add_check_in_values (self, moment, check_in);

  return self->text->len > length;
}

static void
add_day (Table *self, const LimberDay *day)
{
  Moment last = { NULL };

  for (guint i = 0; i < day->readings->len; i++)
    add_reading (self, &day->date, g_ptr_array_index (day->readings, i));

  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);
      Moment moment = { &day->date,
                        check_in->time,
                        { check_in->recorded, check_in->recorded_offset, check_in->import_id, 0 } };

      /* Those of one moment stand one after the other. */
      if (last.date != NULL && is_same_moment (&last, &moment))
        moment.stamp.nth = last.stamp.nth + 1;
      if (add_check_in (self, &moment, check_in))
        last = moment;
    }
}

static void
add_peg (Table *self, const LimberPeg *peg)
{
  Moment moment = { NULL, LIMBER_TIME_UNSET, { peg->recorded, peg->recorded_offset, peg->import_id, 0 } };
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, peg->day);
  moment.date = &date;
  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    {
      g_autofree char *metric
          = g_strconcat (LIMBER_LONG_METRIC_PEG, limber_peg_item_to_id ((LimberPegItem) i), NULL);

      if (peg->answers[i] != LIMBER_NRS_UNSET)
        add_number (self, &moment, metric, NULL, peg->answers[i], LIMBER_LONG_UNIT_SCORE);
    }
}

/* @pegs are oldest first, as days are; those up to @day are written and @next is the first one after. */
static void
add_pegs (Table *self, const GPtrArray *pegs, guint32 day, guint *next)
{
  while (*next < pegs->len)
    {
      const LimberPeg *peg = g_ptr_array_index (pegs, *next);

      if (peg->day > day)
        return;
      if (limber_export_options_has_day (self->options, peg->day) && has (self, LIMBER_EXPORT_PEG))
        add_peg (self, peg);
      (*next)++;
    }
}

static void
add_header (Table *self)
{
  for (guint i = 0; i < LIMBER_LONG_N_COLUMNS; i++)
    g_string_append_printf (self->text, "%s%s", i > 0 ? "," : "", _limber_long_columns[i]);
  g_string_append (self->text, LINE_END);
}

static gboolean
add_all (Table *self, const GPtrArray *days, const GPtrArray *pegs, GCancellable *cancellable, GError **error)
{
  guint next = 0;

  add_header (self);
  for (guint i = 0; i < days->len; i++)
    {
      const LimberDay *day = g_ptr_array_index (days, i);
      guint32 julian = g_date_get_julian (&day->date);

      if (i % CANCEL_INTERVAL == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      add_pegs (self, pegs, julian - 1, &next);
      add_day (self, day);
      add_pegs (self, pegs, julian, &next);
    }
  add_pegs (self, pegs, G_MAXUINT32, &next);

  return TRUE;
}

static gboolean
load_sources (Table *self, LimberStore *store, GError **error)
{
  g_autoptr (GPtrArray) imports = limber_store_load_imports (store, error);

  self->sources = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; imports != NULL && i < imports->len; i++)
    {
      const LimberImport *import = g_ptr_array_index (imports, i);

      if (_limber_long_is_source (import->format))
        g_hash_table_insert (self->sources, g_memdup2 (&import->id, sizeof import->id),
                             g_strdup (import->format));
    }

  return imports != NULL;
}

static gboolean
write_table (Table *self, LimberStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (LimberVisitRecord) visits = NULL;

  if (!load_sources (self, store, error))
    return FALSE;
  self->own = limber_store_load_measures (store, error);
  if (self->own != NULL)
    visits = limber_store_load_visits (store, error);
  if (visits != NULL)
    days = _limber_export_load_days (store, self->options, error);

  return days != NULL && add_all (self, days, visits->pegs, cancellable, error);
}

/**
 * limber_export_csv_long:
 * @store: an open journal; on the thread that owns it
 * @options: what of it
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Writes every value with what it is of, when it is for and when it was recorded: RFC 4180, UTF-8, decimal
 * points in every locale. What docs/data-format.md says of its columns, Limber's import reads back.
 *
 * Raises %G_IO_ERROR_CANCELLED, %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED and %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (nullable): the table
 */
char *
limber_export_csv_long (LimberStore *store,
                        const LimberExportOptions *options,
                        GCancellable *cancellable,
                        GError **error)
{
  Table table = { .options = options };
  gboolean ok = FALSE;

  g_return_val_if_fail (LIMBER_IS_STORE (store) && options != NULL, NULL);

  limber_table_style_init (&table.style);
  table.text = g_string_new (NULL);
  ok = write_table (&table, store, cancellable, error);
  g_clear_pointer (&table.own, g_ptr_array_unref);
  g_clear_pointer (&table.sources, g_hash_table_unref);
  if (ok)
    return g_string_free_and_steal (table.text);

  g_string_free (table.text, TRUE);
  return NULL;
}
