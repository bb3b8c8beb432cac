/* limber-export-options.c — what is exported, and as what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-options.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *id;
  const char *title;
  const char *explanation;
  const char *ending;
} FormatInfo;

static const FormatInfo formats[] = {
  [LIMBER_EXPORT_JSON]
  = { "json", N_ ("Everything, to keep or to move"),
      N_ ("All that is in the journal, notes included. Limber reads it back without losing anything."),
      ".json" },
  [LIMBER_EXPORT_CSV]
  = { "csv", N_ ("Table, one row a day"),
      N_ ("For programs that work with tables. Several check-ins of a day become one row."), ".csv" },
  [LIMBER_EXPORT_CSV_LONG]
  = { "csv-long", N_ ("Table, one row a value"),
      N_ ("For statistics: every value with its time, and when it was recorded."), ".csv" },
  [LIMBER_EXPORT_SPREADSHEET]
  = { "spreadsheet", N_ ("Table for a spreadsheet"),
      N_ ("One row a day, with the separators that spreadsheets expect here."), ".csv" },
  [LIMBER_EXPORT_FHIR] = { "fhir", N_ ("Health record (FHIR)"),
                           N_ ("For programs of doctors and hospitals that read FHIR R4."), ".fhir.json" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (formats) == LIMBER_EXPORT_N_FORMATS);

G_DEFINE_BOXED_TYPE (LimberExportOptions,
                     limber_export_options,
                     limber_export_options_copy,
                     limber_export_options_free)

/**
 * limber_export_options_new:
 * @format: as what
 *
 * Returns: (transfer full): all days, everything but notes
 */
LimberExportOptions *
limber_export_options_new (LimberExportFormat format)
{
  LimberExportOptions *self = NULL;

  g_return_val_if_fail (format < LIMBER_EXPORT_N_FORMATS, NULL);

  self = g_new0 (LimberExportOptions, 1);
  self->format = format;
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->with_snomed = TRUE;

  return self;
}

/**
 * limber_export_options_copy:
 * @self: options
 *
 * Returns: (transfer full): a copy
 */
LimberExportOptions *
limber_export_options_copy (const LimberExportOptions *self)
{
  LimberExportOptions *copy = NULL;
  GHashTableIter iter;
  gpointer id = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = limber_export_options_new (self->format);
  copy->from = self->from;
  copy->to = self->to;
  copy->with_notes = self->with_notes;
  copy->with_snomed = self->with_snomed;
  g_hash_table_iter_init (&iter, self->left_out);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (copy->left_out, g_strdup (id));

  return copy;
}

/**
 * limber_export_options_free:
 * @self: (transfer full) (nullable): options
 */
void
limber_export_options_free (LimberExportOptions *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->left_out);
  g_free (self);
}

/**
 * limber_export_options_leave_out:
 * @self: options
 * @id: one of the `LIMBER_EXPORT_` ids, or the id of a measure
 * @out: whether to leave it out, or else to take it in
 */
void
limber_export_options_leave_out (LimberExportOptions *self, const char *id, gboolean out)
{
  g_return_if_fail (self != NULL && id != NULL);

  if (out)
    g_hash_table_add (self->left_out, g_strdup (id));
  else
    g_hash_table_remove (self->left_out, id);
}

/**
 * limber_export_options_has:
 * @self: options
 * @id: one of the `LIMBER_EXPORT_` ids, or the id of a measure
 *
 * Returns: whether it is exported
 */
gboolean
limber_export_options_has (const LimberExportOptions *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  return !g_hash_table_contains (self->left_out, id);
}

/**
 * limber_export_options_has_day:
 * @self: options
 * @day: a Julian day
 *
 * Returns: whether the day is in the period, both ends included
 */
gboolean
limber_export_options_has_day (const LimberExportOptions *self, guint32 day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return day >= self->from && (self->to == 0 || day <= self->to);
}

/**
 * limber_export_format_to_id:
 * @format: a format
 *
 * Returns: (transfer none): its stable name: "json", "csv", "csv-long", "spreadsheet" or "fhir"
 */
const char *
limber_export_format_to_id (LimberExportFormat format)
{
  g_return_val_if_fail (format < LIMBER_EXPORT_N_FORMATS, NULL);

  return formats[format].id;
}

/**
 * limber_export_format_from_id:
 * @id: (nullable): a name
 * @format: (out): the format of that name
 *
 * Returns: whether there is one
 */
gboolean
limber_export_format_from_id (const char *id, LimberExportFormat *format)
{
  g_return_val_if_fail (format != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_strcmp0 (formats[i].id, id) == 0)
        {
          *format = (LimberExportFormat) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * limber_export_format_get_title:
 * @format: a format
 *
 * Returns: (transfer none): what it is, in a few words, translated
 */
const char *
limber_export_format_get_title (LimberExportFormat format)
{
  g_return_val_if_fail (format < LIMBER_EXPORT_N_FORMATS, NULL);

  return _ (formats[format].title);
}

/**
 * limber_export_format_get_explanation:
 * @format: a format
 *
 * Returns: (transfer none): what it is for, in whole sentences, translated
 */
const char *
limber_export_format_get_explanation (LimberExportFormat format)
{
  g_return_val_if_fail (format < LIMBER_EXPORT_N_FORMATS, NULL);

  return _ (formats[format].explanation);
}

/**
 * limber_export_format_get_ending:
 * @format: a format
 *
 * Returns: (transfer none): how the names of its files end: ".json", ".csv" or ".fhir.json"
 */
const char *
limber_export_format_get_ending (LimberExportFormat format)
{
  g_return_val_if_fail (format < LIMBER_EXPORT_N_FORMATS, NULL);

  return formats[format].ending;
}
