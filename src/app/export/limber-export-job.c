/* limber-export-job.c — the journal into a file, beside everything else that goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-export-job.h"

#include "limber-date.h"
#include "limber-export.h"

#include <glib/gi18n.h>

typedef struct
{
  LimberExportOptions *options;
  GFile *file;
  GCancellable *cancellable;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  limber_export_options_free (job->options);
  g_object_unref (job->file);
  g_clear_object (&job->cancellable);
  g_free (job);
}

static gpointer
run (LimberStore *store, gpointer data, GError **error)
{
  Job *job = data;

  return GINT_TO_POINTER (
      limber_export_to_file (store, job->options, job->file, job->cancellable, NULL, error));
}

/**
 * limber_export_to_file_async:
 * @journal: an open journal
 * @options: what is exported, and as what
 * @file: where to; one that is there is replaced when the new one is complete
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Writes @file on the journal's thread, with everything asked for before in it.
 */
void
limber_export_to_file_async (LimberJournal *journal,
                             const LimberExportOptions *options,
                             GFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->options = limber_export_options_copy (options);
  job->file = g_object_ref (file);
  g_set_object (&job->cancellable, cancellable);
  /* The job looks at it itself: one that was called off too late is told as done, which it is. */
  limber_journal_run_async (journal, run, job, job_free, NULL, NULL, callback, data);
}

/**
 * limber_export_to_file_finish:
 * @journal: the journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: those of limber_export_to_file(), %G_IO_ERROR_CANCELLED for instance; what stood in the file before
 * is still there.
 *
 * Returns: whether the file is complete
 */
gboolean
limber_export_to_file_finish (LimberJournal *journal, GAsyncResult *result, GError **error)
{
  return limber_journal_run_finish (journal, result, error) != NULL;
}

/**
 * limber_export_suggest_name:
 * @format: a format
 *
 * Returns: (transfer full): a name for the file, with the day and the ending
 */
char *
limber_export_suggest_name (LimberExportFormat format)
{
  g_autofree char *iso = NULL;
  g_autofree char *name = NULL;
  GDate today;

  limber_clock_today (&today);
  iso = limber_date_to_iso (&today);
  /* Translators: a file name without its ending; %s is a date. */
  name = g_strdup_printf (_ ("Limber journal %s"), iso);

  return g_strconcat (name, limber_export_format_get_ending (format), NULL);
}
