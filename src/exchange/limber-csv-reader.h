/* limber-csv-reader.h — the records of a CSV file, whatever wrote it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "limber-text-encoding.h"

G_BEGIN_DECLS

/* What no diary reaches; beyond it a file is broken or hostile. */
#define LIMBER_CSV_MAX_FILE (200 * 1024 * 1024)
#define LIMBER_CSV_MAX_FIELD (1024 * 1024)
#define LIMBER_CSV_MAX_COLUMNS 1000

/**
 * LimberCsvRecord:
 * @line: the line of the file it begins in, from 1
 * @n_fields: how many fields it has
 * @fields: (array length=n_fields): the fields, valid UTF-8, never %NULL
 * @too_long: the field, from 0, that is longer than %LIMBER_CSV_MAX_FIELD and was cut, or -1
 */
typedef struct
{
  guint line;
  guint n_fields;
  const char *const *fields;
  int too_long;
} LimberCsvRecord;

/**
 * LimberCsvRecordFunc:
 * @record: valid during the call only
 *
 * Returns: %FALSE with @error set, or without to stop early
 */
typedef gboolean (*LimberCsvRecordFunc) (const LimberCsvRecord *record, gpointer data, GError **error);

#define LIMBER_TYPE_CSV_READER (limber_csv_reader_get_type ())
G_DECLARE_FINAL_TYPE (LimberCsvReader, limber_csv_reader, LIMBER, CSV_READER, GObject)

LimberCsvReader *limber_csv_reader_new (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberTextEncoding limber_csv_reader_get_encoding (LimberCsvReader *self);
char limber_csv_reader_get_delimiter (LimberCsvReader *self);
const char *const *limber_csv_reader_get_header (LimberCsvReader *self);
guint limber_csv_reader_get_n_comments (LimberCsvReader *self);
gboolean limber_csv_reader_foreach (LimberCsvReader *self,
                                    LimberCsvRecordFunc func,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
