/* limber-journal.h — the journal file, asynchronously: what the application talks to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-backup.h"
#include "limber-store.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_JOURNAL (limber_journal_get_type ())
/**
 * LimberJournal:
 *
 * The journal file, asynchronously, and the days recorded in it.
 *
 * It is a [iface@Gio.ListModel] of [class@DaySummary], oldest first, kept up to date with every change. One
 * thread of its own owns the file; everything here is called on the main thread.
 */
G_DECLARE_FINAL_TYPE (LimberJournal, limber_journal, LIMBER, JOURNAL, GObject)

/**
 * LimberJournalFunc:
 * @store: the open journal
 * @data: what was handed to limber_journal_run_async()
 * @error: return location for an error
 *
 * Work on the store, on the one thread that owns it.
 *
 * Returns: (transfer full) (nullable): a value for limber_journal_run_finish(), or %NULL with @error set
 */
typedef gpointer (*LimberJournalFunc) (LimberStore *store, gpointer data, GError **error);

LimberJournal *limber_journal_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
const char *limber_journal_get_path (LimberJournal *self);
gboolean limber_journal_get_is_open (LimberJournal *self);
guint limber_journal_find_position (LimberJournal *self, const GDate *date);
LimberDaySummary *limber_journal_find_summary (LimberJournal *self, const GDate *date);
const GPtrArray *limber_journal_get_measures (LimberJournal *self);

void limber_journal_open_async (LimberJournal *self,
                                LimberStoreFlags flags,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);
gboolean limber_journal_open_finish (LimberJournal *self, GAsyncResult *result, GError **error);
void limber_journal_refresh_async (LimberJournal *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
gboolean limber_journal_refresh_finish (LimberJournal *self, GAsyncResult *result, GError **error);
void limber_journal_close (LimberJournal *self);
void limber_journal_restore_async (LimberJournal *self,
                                   const char *backup_path,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
char *limber_journal_restore_finish (LimberJournal *self, GAsyncResult *result, GError **error);

void limber_journal_run_async (LimberJournal *self,
                               LimberJournalFunc func,
                               gpointer func_data,
                               GDestroyNotify func_data_free,
                               GDestroyNotify result_free,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data);
gpointer limber_journal_run_finish (LimberJournal *self, GAsyncResult *result, GError **error);

void limber_journal_load_day_async (LimberJournal *self,
                                    const GDate *date,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
LimberDay *limber_journal_load_day_finish (LimberJournal *self, GAsyncResult *result, GError **error);

void limber_journal_apply_day_async (LimberJournal *self,
                                     const LimberDay *before,
                                     const LimberDay *after,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer data);
LimberDay *limber_journal_apply_day_finish (LimberJournal *self, GAsyncResult *result, GError **error);

void limber_journal_load_terms_async (LimberJournal *self,
                                      LimberTermKind kind,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
GPtrArray *limber_journal_load_terms_finish (LimberJournal *self, GAsyncResult *result, GError **error);
void limber_journal_save_term_async (LimberJournal *self,
                                     const LimberTerm *term,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer data);
gboolean limber_journal_save_term_finish (LimberJournal *self, GAsyncResult *result, GError **error);

void limber_journal_load_measures_async (LimberJournal *self,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer data);
GPtrArray *limber_journal_load_measures_finish (LimberJournal *self, GAsyncResult *result, GError **error);
void limber_journal_save_measure_async (LimberJournal *self,
                                        const LimberMeasure *measure,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer data);
LimberMeasure *limber_journal_save_measure_finish (LimberJournal *self, GAsyncResult *result, GError **error);
void limber_journal_remove_measure_async (LimberJournal *self,
                                          const char *id,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer data);
gboolean limber_journal_remove_measure_finish (LimberJournal *self, GAsyncResult *result, GError **error);

G_END_DECLS
