/* limber-save-backup.h — a copy of the journal, where the user wants it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-journal.h"

G_BEGIN_DECLS

void limber_save_backup_async (LimberJournal *journal,
                               GtkWindow *parent,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data);
GFile *limber_save_backup_finish (LimberJournal *journal, GAsyncResult *result, GError **error);

void limber_save_backup_to_async (LimberJournal *journal,
                                  GFile *file,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);

G_END_DECLS
