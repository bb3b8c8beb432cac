/* limber-export-options.h — what is exported, and as what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LimberExportFormat:
 * @LIMBER_EXPORT_JSON: everything, lossless; takes neither period nor choice
 * @LIMBER_EXPORT_CSV: a table with one row a day
 * @LIMBER_EXPORT_CSV_LONG: a table with one row a value
 * @LIMBER_EXPORT_SPREADSHEET: one row a day for a spreadsheet of this locale: byte order mark, its separator
 * and decimal mark, cells that would be formulas neutralised
 * @LIMBER_EXPORT_FHIR: a FHIR R4 Bundle for programs of doctors
 */
typedef enum
{
  LIMBER_EXPORT_JSON,
  LIMBER_EXPORT_CSV,
  LIMBER_EXPORT_CSV_LONG,
  LIMBER_EXPORT_SPREADSHEET,
  LIMBER_EXPORT_FHIR,
} LimberExportFormat;

#define LIMBER_EXPORT_N_FORMATS 5

/* What can be chosen beside measures (by their ids, one's own included). */
#define LIMBER_EXPORT_PAIN "pain"
#define LIMBER_EXPORT_ANXIETY "anxiety"
#define LIMBER_EXPORT_SYMPTOMS "symptoms"
#define LIMBER_EXPORT_TAGS "tags"
#define LIMBER_EXPORT_TREATMENTS "treatments"
#define LIMBER_EXPORT_PEG "peg"

/**
 * LimberExportOptions:
 * @format: as what
 * @from: first Julian day; 0 from the first one on
 * @to: last one; 0 to the last one
 * @left_out: (element-type utf8 utf8): the set of ids of what is left out, empty for nothing; so that
 * a measure that is new is in
 * @with_notes: whether notes are in it; JSON has them always
 * @with_snomed: FHIR: whether places have SNOMED CT codes beside their words
 */
typedef struct
{
  LimberExportFormat format;
  guint32 from, to;
  GHashTable *left_out;
  gboolean with_notes;
  gboolean with_snomed;
} LimberExportOptions;

#define LIMBER_TYPE_EXPORT_OPTIONS (limber_export_options_get_type ())
GType limber_export_options_get_type (void);

LimberExportOptions *limber_export_options_new (LimberExportFormat format)
    G_GNUC_WARN_UNUSED_RESULT; /* everything but notes */
LimberExportOptions *limber_export_options_copy (const LimberExportOptions *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_export_options_free (LimberExportOptions *self);
void limber_export_options_leave_out (LimberExportOptions *self, const char *id, gboolean out);
gboolean limber_export_options_has (const LimberExportOptions *self, const char *id);
gboolean limber_export_options_has_day (const LimberExportOptions *self, guint32 day);

/* "json", "csv", "csv-long", "spreadsheet", "fhir" */
const char *limber_export_format_to_id (LimberExportFormat format);
gboolean limber_export_format_from_id (const char *id, LimberExportFormat *format);
/* Translated: "Table, one row a day", and a sentence that says what it is for */
const char *limber_export_format_get_title (LimberExportFormat format);
const char *limber_export_format_get_explanation (LimberExportFormat format);
/* ".json", ".csv", ".fhir.json" */
const char *limber_export_format_get_ending (LimberExportFormat format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberExportOptions, limber_export_options_free)

G_END_DECLS
