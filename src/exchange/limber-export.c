/* limber-export.c — a journal written for other programs, in any of the formats
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export.h"

#include "limber-export-csv-long.h"
#include "limber-export-csv.h"
#include "limber-export-fhir.h"
#include "limber-export-json.h"
#include "limber-output-file.h"

#include <string.h>

static char *
make_text (LimberStore *store, const LimberExportOptions *options, GCancellable *cancellable, GError **error)
{
  switch (options->format)
    {
    case LIMBER_EXPORT_JSON:
      return limber_export_json (store, cancellable, error);
    case LIMBER_EXPORT_CSV:
    case LIMBER_EXPORT_SPREADSHEET:
      return limber_export_table (store, options, cancellable, error);
    case LIMBER_EXPORT_FHIR:
      return limber_export_fhir (store, options, cancellable, error);
    case LIMBER_EXPORT_CSV_LONG:
      return limber_export_csv_long (store, options, cancellable, error);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * limber_export_make:
 * @store: an open journal; on the thread that owns it
 * @options: what, and as what
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Raises %G_IO_ERROR_CANCELLED and the errors of reading the journal.
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
limber_export_make (LimberStore *store,
                    const LimberExportOptions *options,
                    GCancellable *cancellable,
                    GError **error)
{
  char *text = NULL;

  g_return_val_if_fail (LIMBER_IS_STORE (store), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  text = make_text (store, options, cancellable, error);

  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

/**
 * limber_export_to_file:
 * @store: an open journal; on the thread that owns it
 * @options: what, and as what
 * @file: where to
 * @cancellable: (nullable): a cancellable
 * @size: (out) (optional): how many bytes were written
 * @error: return location
 *
 * Writes beside @file and renames: whatever goes wrong, and when it is cancelled, what stood there before
 * stays. The new file can be read by its owner alone.
 *
 * Raises %G_IO_ERROR_CANCELLED, the errors of reading the journal, %LIMBER_ERROR_DISK_FULL,
 * %LIMBER_ERROR_READ_ONLY, %LIMBER_ERROR_NOT_FOUND and %LIMBER_ERROR_FAILED.
 *
 * Returns: whether the file is written
 */
gboolean
limber_export_to_file (LimberStore *store,
                       const LimberExportOptions *options,
                       GFile *file,
                       GCancellable *cancellable,
                       gsize *size,
                       GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = limber_export_make (store, options, cancellable, error);
  if (bytes == NULL || !limber_output_file_replace (file, bytes, cancellable, error))
    return FALSE;
  if (size != NULL)
    *size = g_bytes_get_size (bytes);

  return TRUE;
}
