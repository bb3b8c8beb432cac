/* limber-backup.h — verified copies of the journal, and the way back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-store.h"

G_BEGIN_DECLS

/**
 * LimberBackup:
 * @path: the file
 * @made: seconds since 1970 UTC
 * @reason: "daily", "migration", "import", "restore"; any other for one the user asked for
 * @size: bytes
 */
typedef struct
{
  char *path;
  gint64 made;
  char *reason;
  gint64 size;
} LimberBackup;

void limber_backup_free (LimberBackup *backup);

char *limber_backup_get_folder (const char *journal_path) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *limber_backup_list (const char *journal_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberBackup *limber_backup_find_newest_good (const char *journal_path) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_backup_prune (const char *journal_path, gint64 now, GError **error);

gboolean limber_store_backup_to (LimberStore *self, const char *path, GError **error);
gboolean limber_store_backup_now (LimberStore *self, const char *reason, GError **error);
gboolean limber_store_holds_anything (LimberStore *self);
gboolean limber_store_backup_daily (LimberStore *self, GError **error);

gboolean
limber_backup_restore (const char *journal_path, const char *backup_path, char **kept, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberBackup, limber_backup_free)

G_END_DECLS
