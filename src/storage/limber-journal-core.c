/* limber-journal-core.c — what the journal's thread does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-journal-private.h"

#include "limber-date.h"
#include "limber-store-private.h"
#include "limber-store-routines-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Owned by the journal, used by its thread alone; no file is opened yet. */
LimberJournalCore *
limber_journal_core_new (const char *path)
{
  LimberJournalCore *core = g_new0 (LimberJournalCore, 1);

  core->path = g_strdup (path);
  return core;
}

/* Only after the thread has ended. */
void
limber_journal_core_free (LimberJournalCore *core)
{
  g_clear_object (&core->store);
  g_free (core->path);
  g_free (core);
}

/* Everything but an open journal is an error of the caller's order of things, told all the same. */
static gboolean
check_open (LimberJournalCore *core, GError **error)
{
  if (core->store != NULL)
    return TRUE;

  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_FAILED,
                       _ ("The journal is not open. Nothing was stored; open the journal and try again."));
  return FALSE;
}

/* The version first: a change that comes in between is found the next time. */
static gboolean
load_summaries (LimberJournalCore *core, LimberJournalJob *job, GError **error)
{
  if (!limber_store_get_data_version (core->store, &core->data_version, error))
    return FALSE;
  job->measures = limber_store_load_measures (core->store, error);
  if (job->measures == NULL)
    return FALSE;
  job->summaries = limber_store_load_summaries (core->store, error);
  return job->summaries != NULL;
}

/*
 * limber_journal_core_open:
 *
 * Opens the file and reads all summaries.
 */
gboolean
limber_journal_core_open (LimberJournalCore *core, LimberJournalJob *job)
{
  GError **error = job->error == NULL ? &job->error : NULL;

  g_clear_object (&core->store);
  core->store = limber_store_open (core->path, core->flags, error);
  if (core->store == NULL)
    return FALSE;
  if (load_summaries (core, job, error))
    return TRUE;
  g_clear_object (&core->store);
  return FALSE;
}

/*
 * limber_journal_core_restore:
 *
 * Whether it works or not, the journal that is there afterwards is opened.
 */
void
limber_journal_core_restore (LimberJournalCore *core, LimberJournalJob *job, const char *backup_path)
{
  char *kept = NULL;

  g_clear_object (&core->store);
  limber_backup_restore (core->path, backup_path, &kept, &job->error);
  job->result = kept != NULL ? kept : g_strdup ("");
  job->result_free = g_free;
  limber_journal_core_open (core, job);
}

/*
 * limber_journal_core_refresh:
 *
 * Reads all summaries again when another program wrote to the file.
 */
void
limber_journal_core_refresh (LimberJournalCore *core, LimberJournalJob *job)
{
  gint64 version;

  if (check_open (core, &job->error) && limber_store_get_data_version (core->store, &version, &job->error)
      && version != core->data_version)
    load_summaries (core, job, &job->error);
}

/*
 * limber_journal_core_run:
 *
 * Calls @func, and reads all summaries again when it wrote anything.
 */
void
limber_journal_core_run (LimberJournalCore *core,
                         LimberJournalJob *job,
                         LimberJournalFunc func,
                         gpointer data)
{
  gint64 n_changes;

  if (!check_open (core, &job->error))
    return;

  n_changes = limber_store_count_changes (core->store);
  job->result = func (core->store, data, &job->error);
  if (limber_store_count_changes (core->store) != n_changes)
    load_summaries (core, job, NULL);
}

/* Tried once a day: a folder of backups that cannot be written must not stand between people and their
 * journal. */
static void
back_up (LimberJournalCore *core, LimberJournalJob *job)
{
  GDate today;

  limber_clock_today (&today);
  if (g_date_valid (&core->backed_up) && g_date_compare (&core->backed_up, &today) == 0)
    return;
  core->backed_up = today;
  limber_store_backup_daily (core->store, &job->backup_error);
}

/*
 * limber_journal_core_apply:
 *
 * Stores a day and reads it back, so that what is shown is what is on disk.
 */
void
limber_journal_core_apply (LimberJournalCore *core,
                           LimberJournalJob *job,
                           const LimberDay *before,
                           const LimberDay *after)
{
  if (!check_open (core, &job->error))
    return;

  back_up (core, job);
  if (limber_store_apply_day (core->store, before, after, &job->error))
    job->day = limber_store_load_day (core->store, &after->date, &job->error);
}

/*
 * limber_journal_core_save_term:
 *
 * Names of terms stand in no summary, so nothing is read again.
 */
void
limber_journal_core_save_term (LimberJournalCore *core, LimberJournalJob *job, const LimberTerm *term)
{
  if (!check_open (core, &job->error))
    return;

  back_up (core, job);
  job->terms_changed = limber_store_save_term (core->store, term, &job->error);
}

/*
 * limber_journal_core_save_aside:
 * @save: a function of the store, for the data of @job
 * @is_precious: whether it is worth the day's backup
 *
 * What stands beside the days is in no summary, so nothing is read again.
 */
void
limber_journal_core_save_aside (LimberJournalCore *core,
                                LimberJournalJob *job,
                                gboolean (*save) (LimberStore *store, gconstpointer what, GError **error),
                                gboolean is_precious)
{
  if (!check_open (core, &job->error))
    return;

  if (is_precious)
    back_up (core, job);
  save (core->store, job->data, &job->error);
}

/* Whether both are the same number, or none. */
static gboolean
same_minutes (double a, double b)
{
  return (isnan (a) && isnan (b)) || (!(a < b) && !(a > b) && isnan (a) == isnan (b));
}

/*
 * limber_journal_core_save_session:
 * @uuid: the identity of the session
 * @day: the Julian day of the session; 0 for the one it has in the file
 * @save: a function of the store, for the data of @job
 *
 * A session stands beside the days, but the minutes of its day follow it. The day is read back when they
 * changed.
 */
void
limber_journal_core_save_session (LimberJournalCore *core,
                                  LimberJournalJob *job,
                                  const char *uuid,
                                  guint32 day,
                                  gboolean (*save) (LimberStore *store, gconstpointer what, GError **error))
{
  double before = NAN, after = NAN;
  GDate date;

  if (!check_open (core, &job->error))
    return;

  back_up (core, job);
  if (day == 0)
    day = limber_store_get_session_day (core->store, uuid, &job->error);
  if (job->error != NULL || day == 0
      || !limber_store_get_minutes (limber_store_get_db (core->store), day, &before, &job->error)
      || !save (core->store, job->data, &job->error)
      || !limber_store_get_minutes (limber_store_get_db (core->store), day, &after, &job->error)
      || same_minutes (before, after))
    return;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  job->day = limber_store_load_day (core->store, &date, &job->error);
}

/*
 * limber_journal_core_save_measure:
 *
 * Defines or changes a measure, and reads them all again.
 */
void
limber_journal_core_save_measure (LimberJournalCore *core,
                                  LimberJournalJob *job,
                                  const LimberMeasure *measure)
{
  if (!check_open (core, &job->error))
    return;

  back_up (core, job);
  job->result = limber_store_save_measure (core->store, measure, &job->error);
  if (job->result != NULL)
    job->measures = limber_store_load_measures (core->store, &job->error);
}

/*
 * limber_journal_core_remove_measure:
 *
 * Removes a measure that is not used, and reads the others again.
 */
void
limber_journal_core_remove_measure (LimberJournalCore *core, LimberJournalJob *job, const char *id)
{
  if (!check_open (core, &job->error))
    return;

  back_up (core, job);
  if (limber_store_remove_measure (core->store, id, &job->error))
    job->measures = limber_store_load_measures (core->store, &job->error);
}
