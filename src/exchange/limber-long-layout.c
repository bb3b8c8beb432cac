/* limber-long-layout.c — which column of a table with one row a value is which, and how its cells are written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-long-layout.h"

#include "limber-error.h"
#include "limber-text.h"

#include <glib/gi18n.h>

#define QUOTE_MAX 40

typedef struct
{
  LimberLongLayout *layout;
  LimberDateEvidence dates;
  LimberNumberEvidence numbers;
} Study;

static int
find_column (const char *const *header, LimberLongColumn column)
{
  for (int i = 0; header[i] != NULL; i++)
    if (g_ascii_strcasecmp (header[i], _limber_long_columns[column]) == 0)
      return i;

  return -1;
}

/*
 * Whether a table has one row a value: no table with one row a day names these three.
 */
gboolean
_limber_long_layout_fits (const char *const *header)
{
  return find_column (header, LIMBER_LONG_DATE) >= 0 && find_column (header, LIMBER_LONG_METRIC) >= 0
         && find_column (header, LIMBER_LONG_VALUE) >= 0;
}

/*
 * The text of a cell; empty where the file or the row has none.
 */
const char *
_limber_long_layout_get_cell (const LimberLongLayout *self,
                              const LimberCsvRecord *record,
                              LimberLongColumn column)
{
  int index = self->columns[column];

  return index >= 0 && (guint) index < record->n_fields ? record->fields[index] : "";
}

static gboolean
study_record_cb (const LimberCsvRecord *record, gpointer data, GError **error)
{
  Study *study = data;
  const char *metric = _limber_long_layout_get_cell (study->layout, record, LIMBER_LONG_METRIC);

  limber_date_evidence_add (
      &study->dates, _limber_long_layout_get_cell (study->layout, record, LIMBER_LONG_DATE), record->line);
  if (g_ascii_strcasecmp (metric, LIMBER_LONG_METRIC_NOTE) != 0)
    limber_number_evidence_add (&study->numbers,
                                _limber_long_layout_get_cell (study->layout, record, LIMBER_LONG_VALUE),
                                record->line);

  return TRUE;
}

static gboolean
decide (Study *study, LimberCsvReader *reader, const LimberImportCsvOptions *options, GError **error)
{
  LimberLongLayout *layout = study->layout;
  const LimberNumberEvidence *numbers = &study->numbers;

  if (!limber_date_evidence_decide (&study->dates, options->order, &layout->order, error))
    return FALSE;

  layout->decimal = options->decimal;
  if (layout->decimal == LIMBER_DECIMAL_UNKNOWN)
    layout->decimal = limber_decimal_decide (numbers->n_point, numbers->n_comma);
  /* Who writes fractions with a comma does not separate columns with it. */
  if (layout->decimal == LIMBER_DECIMAL_UNKNOWN && limber_csv_reader_get_delimiter (reader) == ','
      && numbers->n_comma == 0)
    layout->decimal = LIMBER_DECIMAL_POINT;

  return layout->decimal != LIMBER_DECIMAL_UNKNOWN || numbers->unclear == NULL
         || limber_number_evidence_fail (numbers, _limber_long_columns[LIMBER_LONG_VALUE], error);
}

static char *
list_skipped (const LimberLongLayout *self, const char *const *header)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (int i = 0; header[i] != NULL; i++)
    {
      gboolean known = *header[i] == '\0';
      g_autofree char *quote = NULL;

      for (guint column = 0; column < LIMBER_LONG_N_COLUMNS; column++)
        known |= self->columns[column] == i;
      if (known)
        continue;
      quote = limber_text_abridge (header[i], QUOTE_MAX);
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", quote);
    }

  return list->len > 0 ? g_string_free_and_steal (g_steal_pointer (&list)) : NULL;
}

/*
 * Finds out, in one pass over the whole file, how its dates and numbers are written. Raises
 * LIMBER_ERROR_AMBIGUOUS where the file leaves two readings, and LIMBER_ERROR_INVALID where it is another
 * kind of table.
 */
LimberLongLayout *
_limber_long_layout_new (LimberCsvReader *reader,
                         const LimberImportCsvOptions *options,
                         GCancellable *cancellable,
                         GError **error)
{
  const char *const *header = limber_csv_reader_get_header (reader);
  g_autoptr (LimberLongLayout) self = g_new0 (LimberLongLayout, 1);
  Study study = { .layout = self };
  gboolean ok = FALSE;

  for (guint i = 0; i < LIMBER_LONG_N_COLUMNS; i++)
    self->columns[i] = find_column (header, (LimberLongColumn) i);
  self->skipped = list_skipped (self, header);

  ok = limber_csv_reader_foreach (reader, study_record_cb, &study, cancellable, error)
       && decide (&study, reader, options, error);
  limber_date_evidence_clear (&study.dates);
  limber_number_evidence_clear (&study.numbers);

  return ok ? g_steal_pointer (&self) : NULL;
}

/* For autoptr. */
void
_limber_long_layout_free (LimberLongLayout *self)
{
  g_free (self->skipped);
  g_free (self);
}
