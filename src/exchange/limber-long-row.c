/* limber-long-row.c — one row of a table with one row a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-long-row.h"

#include "limber-body-region.h"
#include "limber-date.h"
#include "limber-error.h"
#include "limber-import-field.h"
#include "limber-own-measure.h"
#include "limber-quantity.h"
#include "limber-table-row.h"
#include "limber-table-text.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define QUOTE_MAX 40
#define SOURCE_MAX 40

static const struct
{
  const char *name;
  LimberLongKind kind;
} plain_metrics[] = {
  { LIMBER_LONG_METRIC_CHECK_IN, LIMBER_LONG_CHECK_IN }, { LIMBER_LONG_METRIC_NO_PAIN, LIMBER_LONG_NO_PAIN },
  { LIMBER_LONG_METRIC_PAIN, LIMBER_LONG_PAIN },         { LIMBER_LONG_METRIC_ANXIETY, LIMBER_LONG_ANXIETY },
  { LIMBER_LONG_METRIC_NOTE, LIMBER_LONG_NOTE },
};

/* The units a reading may stand in, and how much of what is stored each is. */
static const struct
{
  LimberMeasureUnit unit;
  const char *name;
  double factor;
} units[] = {
  { LIMBER_MEASURE_UNIT_GRAM, "kg", 1000 },
  { LIMBER_MEASURE_UNIT_GRAM, "g", 1 },
  { LIMBER_MEASURE_UNIT_GRAM, "lb", LIMBER_GRAMS_PER_POUND },
  { LIMBER_MEASURE_UNIT_GRAM, "st", LIMBER_GRAMS_PER_POUND *LIMBER_POUNDS_PER_STONE },
  { LIMBER_MEASURE_UNIT_MINUTE, "h", 60 },
  { LIMBER_MEASURE_UNIT_MINUTE, "min", 1 },
};

/* @sentence has one place for the text of the cell, "%s". */
static gboolean
fail (const char *text, const char *sentence, GError **error)
{
  g_autofree char *quote = limber_text_abridge (*text != '\0' ? text : " ", QUOTE_MAX);
  g_autoptr (GString) message = g_string_new (sentence);

  g_string_replace (message, "%s", quote, 1);
  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, message->str);

  return FALSE;
}

/*
 * Reads a number as the file writes them. FALSE when it is none.
 */
gboolean
_limber_long_number_read (const LimberLongLayout *layout, const char *text, double *value)
{
  g_autofree char *plain = limber_csv_number_normalise (text, layout->decimal, FALSE);
  char *end = NULL;

  if (plain == NULL || strspn (plain, "+-.0123456789") != strlen (plain)
      || strpbrk (plain, "0123456789") == NULL)
    return FALSE;

  *value = g_ascii_strtod (plain, &end);

  return *end == '\0' && isfinite (*value);
}

static gboolean
read_mark (LimberLongRow *self, const LimberLongContext *context, const char *metric, GError **error)
{
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      g_autofree char *prefix = g_strconcat (limber_term_kind_to_id (kind), ":", NULL);

      if (g_ascii_strncasecmp (metric, prefix, strlen (prefix)) != 0)
        continue;
      self->kind = LIMBER_LONG_MARK;
      self->term_kind = (LimberTermKind) kind;
      self->key = limber_term_lookup_find (context->terms, kind, metric + strlen (prefix), error);
      return self->key != NULL;
    }

  return fail (metric, _ ("“%s” is nothing a journal keeps"), error);
}

static gboolean
read_quality (LimberLongRow *self, const char *id, GError **error)
{
  self->kind = LIMBER_LONG_QUALITY;
  self->quality = limber_quality_from_id (id);

  return self->quality != LIMBER_QUALITY_NONE
         || fail (id, _ ("“%s” is no word Limber has for what pain feels like"), error);
}

static gboolean
read_item (LimberLongRow *self, const char *id, GError **error)
{
  self->kind = LIMBER_LONG_PEG;
  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    {
      self->item = (LimberPegItem) i;
      if (g_ascii_strcasecmp (limber_peg_item_to_id (self->item), id) == 0)
        return TRUE;
    }

  return fail (id, _ ("“%s” is no question of the PEG scale"), error);
}

static gboolean
read_own (LimberLongRow *self, const LimberLongContext *context, const char *id, GError **error)
{
  self->kind = LIMBER_LONG_READING;
  self->measure = limber_own_measure_find_by_name (context->own, id);

  return self->measure != NULL
         || fail (id, _ ("“%s” is no measure of this journal, and cannot become one"), error);
}

static gboolean
read_helped (LimberLongRow *self, const LimberLongContext *context, const char *text, GError **error)
{
  self->kind = LIMBER_LONG_HELPED;
  self->term_kind = LIMBER_TERM_TREATMENT;
  self->key = limber_term_lookup_find (context->terms, LIMBER_TERM_TREATMENT, text, error);

  return self->key != NULL;
}

/* What stands behind @prefix, or NULL where @metric does not begin with it. */
static const char *
skip_prefix (const char *metric, const char *prefix)
{
  gsize length = strlen (prefix);

  return g_ascii_strncasecmp (metric, prefix, length) == 0 ? metric + length : NULL;
}

static gboolean
read_metric (LimberLongRow *self, const LimberLongContext *context, const char *metric, GError **error)
{
  const char *rest = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (plain_metrics); i++)
    {
      if (g_ascii_strcasecmp (plain_metrics[i].name, metric) == 0)
        {
          self->kind = plain_metrics[i].kind;
          return TRUE;
        }
    }

  self->kind = LIMBER_LONG_READING;
  self->measure = limber_measure_find (metric);
  if (self->measure != NULL)
    return TRUE;
  if ((rest = skip_prefix (metric, LIMBER_LONG_METRIC_QUALITY)) != NULL)
    return read_quality (self, rest, error);
  if ((rest = skip_prefix (metric, LIMBER_LONG_METRIC_PEG)) != NULL)
    return read_item (self, rest, error);
  if ((rest = skip_prefix (metric, LIMBER_LONG_METRIC_HELPED)) != NULL)
    return read_helped (self, context, rest, error);
  if ((rest = skip_prefix (metric, LIMBER_TABLE_MEASURE_PREFIX)) != NULL)
    return read_own (self, context, rest, error);

  return read_mark (self, context, metric, error);
}

static gboolean
read_region (LimberLongRow *self, const char *text, GError **error)
{
  g_autofree char *name = NULL;
  LimberImportField field = { LIMBER_FIELD_SKIP };
  gboolean ok = FALSE;

  if (self->kind != LIMBER_LONG_PAIN && self->kind != LIMBER_LONG_QUALITY)
    return TRUE;

  name = g_strconcat ("pain:", *text != '\0' ? text : LIMBER_BODY_REGION_GENERAL, NULL);
  ok = limber_import_field_parse (name, NULL, &field, error);
  self->region = field.region;
  limber_import_field_clear (&field);

  return ok;
}

static gboolean
find_factor (const LimberMeasure *measure, const char *unit, double *factor, GError **error)
{
  gboolean plain = measure->unit == LIMBER_MEASURE_UNIT_COUNT;

  *factor = 1;
  for (guint i = 0; !plain && i < G_N_ELEMENTS (units); i++)
    {
      *factor = units[i].factor;
      if (units[i].unit == measure->unit && g_ascii_strcasecmp (units[i].name, unit) == 0)
        return TRUE;
    }
  if (plain && (*unit == '\0' || !measure->own || g_strcmp0 (measure->label, unit) == 0))
    return TRUE;
  if (*unit != '\0')
    return fail (unit, _ ("“%s” is not a unit of this measure"), error);

  g_set_error_literal (
      error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
      _ ("a weight needs its unit (kg, g, lb or st), and so does a length of time (h or min)"));
  return FALSE;
}

static gboolean
read_reading (LimberLongRow *self, double number, double factor, GError **error)
{
  self->value = limber_measure_round (self->measure, number * factor);

  return limber_quantity_check (self->measure, self->value, LIMBER_WEIGHT_UNIT_KG, error);
}

/* Scores are whole. A pain that is there at all never becomes none. */
static gboolean
read_score (LimberLongRow *self, double number, const char *text, GError **error)
{
  if (number < LIMBER_NRS_MIN || number > LIMBER_NRS_MAX)
    return fail (text, _ ("“%s” is not a number from 0 to 10"), error);

  self->value = number > 0 ? fmax (floor (number + 0.5), 1) : 0;

  return TRUE;
}

static gboolean
read_value (LimberLongRow *self,
            const LimberLongLayout *layout,
            const char *text,
            double factor,
            GError **error)
{
  double number = 0;

  if (!_limber_long_number_read (layout, text, &number))
    return fail (text, _ ("“%s” is not a number"), error);

  self->value = number;
  switch (self->kind)
    {
    case LIMBER_LONG_READING:
      return read_reading (self, number, factor, error);
    case LIMBER_LONG_PEG:
    case LIMBER_LONG_PAIN:
    case LIMBER_LONG_ANXIETY:
      return read_score (self, number, text, error);
    case LIMBER_LONG_HELPED:
      return fabs (number) < 1e-9 || fabs (number - 1) < 1e-9 || fabs (number - 2) < 1e-9
             || fail (text, _ ("“%s” is not 0 (did not help), 1 (a little) or 2 (a lot)"), error);
    case LIMBER_LONG_CHECK_IN:
    case LIMBER_LONG_NO_PAIN:
    case LIMBER_LONG_QUALITY:
    case LIMBER_LONG_MARK:
    case LIMBER_LONG_NOTE:
    default:
      return fabs (number - 1) < 1e-9
             || fail (text, _ ("“%s” is not 1; leave out the row of what was not there"), error);
    }
}

static gboolean
read_recorded (LimberLongRow *self, const char *text, GError **error)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autoptr (GDateTime) moment = NULL;

  if (*text == '\0')
    return TRUE;

  moment = g_date_time_new_from_iso8601 (text, here);
  if (moment == NULL)
    return fail (text, _ ("“%s” is not a moment as in 2026-11-20T08:10:00+01:00"), error);

  self->recorded = g_date_time_to_unix (moment);
  self->recorded_offset = (int) (g_date_time_get_utc_offset (moment) / G_TIME_SPAN_MINUTE);
  self->nth = (guint) g_date_time_get_microsecond (moment) / 1000;

  return TRUE;
}

static gboolean
read_source (LimberLongRow *self, const char *text, GError **error)
{
  gsize length = strlen (text);

  if (length > SOURCE_MAX
      || strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.") != length)
    return fail (text, _ ("“%s” is not the name of a kind of file"), error);

  if (*text != '\0' && _limber_long_is_source (text))
    self->source = g_strdup (text);

  return TRUE;
}

static gboolean
read_date (LimberLongRow *self, const LimberLongContext *context, const char *text, GError **error)
{
  return limber_csv_date_parse (text, context->layout->order, &self->date, &self->time, error);
}

static gboolean
read_time (LimberLongRow *self, const char *text, GError **error)
{
  return *text == '\0' || limber_time_parse (text, &self->time, error);
}

static gboolean
read_cell (LimberLongRow *self,
           const LimberLongContext *context,
           LimberLongColumn column,
           const char *text,
           GError **error)
{
  switch (column)
    {
    case LIMBER_LONG_DATE:
      return read_date (self, context, text, error);
    case LIMBER_LONG_TIME:
      return read_time (self, text, error);
    case LIMBER_LONG_METRIC:
      return read_metric (self, context, text, error);
    case LIMBER_LONG_REGION:
      return read_region (self, text, error);
    case LIMBER_LONG_RECORDED:
      return read_recorded (self, text, error);
    case LIMBER_LONG_SOURCE:
      return read_source (self, text, error);
    case LIMBER_LONG_VALUE:
    case LIMBER_LONG_UNIT:
    default:
      return TRUE;
    }
}

static gboolean
read_cells (LimberLongRow *self,
            const LimberLongContext *context,
            const LimberCsvRecord *record,
            LimberLongColumn *place,
            GError **error)
{
  for (guint i = 0; i < LIMBER_LONG_N_COLUMNS; i++)
    {
      const char *cell = _limber_long_layout_get_cell (context->layout, record, (LimberLongColumn) i);
      g_autofree char *text = limber_table_text_unguard (cell);

      *place = (LimberLongColumn) i;
      if (!read_cell (self, context, *place, g_strstrip (text), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_what (LimberLongRow *self,
           const LimberLongContext *context,
           const LimberCsvRecord *record,
           LimberLongColumn *place,
           GError **error)
{
  const char *cell = _limber_long_layout_get_cell (context->layout, record, LIMBER_LONG_VALUE);
  g_autofree char *value = g_strstrip (g_strdup (cell));
  const char *raw_unit = _limber_long_layout_get_cell (context->layout, record, LIMBER_LONG_UNIT);
  g_autofree char *unit = limber_table_text_unguard (raw_unit);
  double factor = 1;

  *place = LIMBER_LONG_UNIT;
  if (self->measure != NULL && !find_factor (self->measure, g_strstrip (unit), &factor, error))
    return FALSE;

  *place = LIMBER_LONG_VALUE;
  if (self->kind != LIMBER_LONG_NOTE)
    return read_value (self, context->layout, value, factor, error);

  self->note = limber_table_text_unguard (cell);

  return *cell != '\0' || fail (cell, _ ("“%s” says nothing"), error);
}

/*
 * Reads a record. On failure @place is the column that cannot be read.
 */
LimberLongRow *
_limber_long_row_read (const LimberLongContext *context,
                       const LimberCsvRecord *record,
                       LimberLongColumn *place,
                       GError **error)
{
  g_autoptr (LimberLongRow) self = g_new0 (LimberLongRow, 1);

  self->line = record->line;
  g_date_clear (&self->date, 1);
  self->time = LIMBER_TIME_UNSET;
  if (!read_cells (self, context, record, place, error) || !read_what (self, context, record, place, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* For autoptr. */
void
_limber_long_row_free (LimberLongRow *self)
{
  if (self == NULL)
    return;

  g_free (self->source);
  g_free (self->note);
  g_free (self);
}

/*
 * What it is a value of, as the fields of other tables are called.
 */
char *
_limber_long_row_get_field (const LimberLongRow *self)
{
  double divisor = 1;

  switch (self->kind)
    {
    case LIMBER_LONG_READING:
      return limber_table_get_value_field (self->measure, &divisor);
    case LIMBER_LONG_PEG:
      return g_strconcat (LIMBER_LONG_METRIC_PEG, limber_peg_item_to_id (self->item), NULL);
    case LIMBER_LONG_CHECK_IN:
      return g_strdup (LIMBER_LONG_METRIC_CHECK_IN);
    case LIMBER_LONG_NO_PAIN:
      return g_strdup (LIMBER_LONG_METRIC_NO_PAIN);
    case LIMBER_LONG_PAIN:
      return g_strconcat (LIMBER_LONG_METRIC_PAIN, ":", self->region, NULL);
    case LIMBER_LONG_QUALITY:
      return g_strconcat (LIMBER_LONG_METRIC_QUALITY, limber_quality_to_id (self->quality), ":", self->region,
                          NULL);
    case LIMBER_LONG_ANXIETY:
      return g_strdup (LIMBER_LONG_METRIC_ANXIETY);
    case LIMBER_LONG_MARK:
      return g_strconcat (limber_term_kind_to_id (self->term_kind), ":", self->key, NULL);
    case LIMBER_LONG_HELPED:
      return g_strconcat (LIMBER_LONG_METRIC_HELPED, self->key, NULL);
    case LIMBER_LONG_NOTE:
    default:
      return g_strdup (LIMBER_LONG_METRIC_NOTE);
    }
}

/*
 * Its value, as conflicts show it.
 */
char *
_limber_long_row_get_value (const LimberLongRow *self)
{
  double divisor = 1;
  g_autofree char *field = NULL;

  if (self->kind == LIMBER_LONG_NOTE)
    return limber_text_abridge (self->note, 2 * QUOTE_MAX);
  if (self->kind == LIMBER_LONG_READING)
    field = limber_table_get_value_field (self->measure, &divisor);

  return limber_quantity_to_ascii (self->value / divisor, 3);
}
