/* limber-journal-private.h — jobs on the journal's thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-journal.h"

G_BEGIN_DECLS

/*
 * LimberJournalCore:
 *
 * What the thread owns. Nobody else looks at it while the thread runs.
 */
typedef struct
{
  char *path;
  LimberStoreFlags flags;
  LimberStore *store;
  gint64 data_version;
  /* The day a backup was last tried; invalid until then. */
  GDate backed_up;
} LimberJournalCore;

typedef struct _LimberJournalJob LimberJournalJob;
typedef void (*LimberJournalJobFunc) (LimberJournalJob *job);

/*
 * LimberJournalJob:
 * @run: in the thread: sets @result or @error
 * @stands: whether it is done, and reported as it ended, even when it was cancelled
 * @summaries: (nullable): all days, when they were read again
 * @measures: (nullable): the user's own measures, when they were read again
 * @day: (nullable): the one day that changed
 * @terms_changed: whether a name of a term is another
 * @routines_changed: whether something else is said that routines depend on
 * @backup_error: (nullable): why there is no backup of today
 * @is_open: whether the journal is open after the job
 */
struct _LimberJournalJob
{
  GTask *task;
  LimberJournalCore *core;
  LimberJournalJobFunc run;
  gboolean stands;
  gpointer data;
  GDestroyNotify data_free;

  gpointer result;
  GDestroyNotify result_free;
  GError *error;
  GPtrArray *summaries;
  GPtrArray *measures;
  LimberDay *day;
  gboolean terms_changed;
  gboolean routines_changed;
  GError *backup_error;
  gboolean is_open;
};

void limber_journal_start (LimberJournal *self,
                           gpointer source_tag,
                           LimberJournalJobFunc run,
                           gboolean stands,
                           gpointer job_data,
                           GDestroyNotify job_data_free,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data);

void limber_journal_start_call (LimberJournal *self,
                                gpointer source_tag,
                                LimberJournalFunc func,
                                gpointer func_data,
                                GDestroyNotify func_data_free,
                                GDestroyNotify result_free,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);
gpointer
limber_journal_finish (LimberJournal *self, GAsyncResult *result, gpointer source_tag, GError **error);
gboolean
limber_journal_finish_empty (LimberJournal *self, GAsyncResult *result, gpointer source_tag, GError **error);

LimberJournalCore *limber_journal_core_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
void limber_journal_core_free (LimberJournalCore *core);
gboolean limber_journal_core_open (LimberJournalCore *core, LimberJournalJob *job);
void limber_journal_core_restore (LimberJournalCore *core, LimberJournalJob *job, const char *backup_path);
void limber_journal_core_refresh (LimberJournalCore *core, LimberJournalJob *job);
void limber_journal_core_run (LimberJournalCore *core,
                              LimberJournalJob *job,
                              LimberJournalFunc func,
                              gpointer data);
void limber_journal_core_apply (LimberJournalCore *core,
                                LimberJournalJob *job,
                                const LimberDay *before,
                                const LimberDay *after);
void limber_journal_core_save_term (LimberJournalCore *core, LimberJournalJob *job, const LimberTerm *term);
void limber_journal_core_save_measure (LimberJournalCore *core,
                                       LimberJournalJob *job,
                                       const LimberMeasure *measure);
void
limber_journal_core_save_aside (LimberJournalCore *core,
                                LimberJournalJob *job,
                                gboolean (*save) (LimberStore *store, gconstpointer what, GError **error),
                                gboolean is_precious);
void
limber_journal_core_save_session (LimberJournalCore *core,
                                  LimberJournalJob *job,
                                  const char *uuid,
                                  guint32 day,
                                  gboolean (*save) (LimberStore *store, gconstpointer what, GError **error));
void limber_journal_core_remove_measure (LimberJournalCore *core, LimberJournalJob *job, const char *id);

G_END_DECLS
