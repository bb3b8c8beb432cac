/* limber-report-saving.c — a visit report into a file or to a printer, in a thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is laid out anew: the pages of the preview may be drawn at the same moment.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-report-saving.h"

#include "limber-error.h"
#include "limber-output-file.h"
#include "limber-report-pdf.h"

#include <glib/gi18n.h>

/* Of @file and @stream there is one. */
typedef struct
{
  LimberReportFacts *facts;
  GFile *file;
  GOutputStream *stream;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  limber_report_facts_unref (saving->facts);
  g_clear_object (&saving->file);
  g_clear_object (&saving->stream);
  g_free (saving);
}

/* A place that only GIO knows: on another computer, or on a phone. It writes beside and renames as well. */
static gboolean
replace_far (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) far_error = NULL;
  gsize size;
  const char *contents = g_bytes_get_data (bytes, &size);

  if (g_file_replace_contents (file, contents, size, NULL, FALSE,
                               G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable,
                               &far_error))
    return TRUE;

  if (g_error_matches (far_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&far_error));
  else
    g_set_error (
        error, LIMBER_ERROR, LIMBER_ERROR_FAILED,
        /* Translators: a file name, and the system's reason. */
        _ ("“%s” could not be written (%s). The journal is as it was; choose another place for the file."),
        name, far_error->message);

  return FALSE;
}

static gboolean
write_file (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  const char *path = g_file_peek_path (file);

  return path != NULL ? limber_output_file_write_bytes (path, bytes, error)
                      : replace_far (file, bytes, cancellable, error);
}

static gboolean
write_stream (GOutputStream *stream, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) stream_error = NULL;
  gsize size;
  const char *contents = g_bytes_get_data (bytes, &size);

  if (g_output_stream_write_all (stream, contents, size, NULL, cancellable, &stream_error)
      && g_output_stream_close (stream, cancellable, &stream_error))
    return TRUE;

  if (g_error_matches (stream_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&stream_error));
  else
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED,
                 /* Translators: %s is the system's reason. */
                 _ ("The printer did not take the report (%s). Save it as PDF to print it another way."),
                 stream_error->message);

  return FALSE;
}

static gboolean
save (const Saving *saving, GCancellable *cancellable, GError **error)
{
  g_autoptr (LimberReport) report = limber_report_new (saving->facts);
  g_autoptr (GBytes) bytes = limber_report_make_pdf (report, cancellable, error);

  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  return saving->file != NULL ? write_file (saving->file, bytes, cancellable, error)
                              : write_stream (saving->stream, bytes, cancellable, error);
}

static void
thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Saving *saving = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = save (saving, cancellable, &error);

  if (saving->stream != NULL && !g_output_stream_is_closed (saving->stream))
    g_output_stream_close (saving->stream, NULL, NULL);
  if (saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* What was written before somebody cancelled is written, and said to be. */
static void
start (Saving *saving, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, limber_report_saving_start);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, thread);
}

/**
 * limber_report_saving_start:
 * @facts: what the report says
 * @file: where it goes, as PDF; one that is there stays until the new one is complete
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Lays the report out and writes it.
 */
void
limber_report_saving_start (LimberReportFacts *facts,
                            GFile *file,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  Saving *saving = NULL;

  g_return_if_fail (facts != NULL && G_IS_FILE (file));

  saving = g_new0 (Saving, 1);
  saving->facts = limber_report_facts_ref (facts);
  saving->file = g_object_ref (file);
  start (saving, cancellable, callback, data);
}

/**
 * limber_report_saving_start_to_stream:
 * @facts: what the report says
 * @stream: takes it, as PDF, and is closed then
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * As limber_report_saving_start(), for a printer.
 */
void
limber_report_saving_start_to_stream (LimberReportFacts *facts,
                                      GOutputStream *stream,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data)
{
  Saving *saving = NULL;

  g_return_if_fail (facts != NULL && G_IS_OUTPUT_STREAM (stream));

  saving = g_new0 (Saving, 1);
  saving->facts = limber_report_facts_ref (facts);
  saving->stream = g_object_ref (stream);
  start (saving, cancellable, callback, data);
}

/**
 * limber_report_saving_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Errors: %G_IO_ERROR_CANCELLED, those of limber_output_file_write_bytes() and limber_report_make_pdf().
 *
 * Returns: whether it is written
 */
gboolean
limber_report_saving_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
