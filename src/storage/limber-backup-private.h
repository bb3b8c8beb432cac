/* limber-backup-private.h — what making, keeping and restoring backups share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-backup.h"
#include "limber-db.h"

G_BEGIN_DECLS

/* How many copies rotation keeps: the newest of each of the last days, weeks and months that have one. */
#define LIMBER_BACKUP_DAILY 7
#define LIMBER_BACKUP_WEEKLY 4
#define LIMBER_BACKUP_MONTHLY 12

/* Copies made before an import, a migration or a restore stay at least this long. */
#define LIMBER_BACKUP_OTHER_DAYS 30
#define LIMBER_BACKUP_OTHER_COUNT 3

#define LIMBER_BACKUP_DAILY_REASON "daily"

char *limber_backup_make_name (const char *journal_path, gint64 made, const char *reason)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_backup_parse_name (const char *journal_path, const char *name, gint64 *made, char **reason);
void limber_backup_select (const LimberBackup *const *backups,
                           guint n_backups,
                           gint64 now,
                           GTimeZone *zone,
                           gboolean *keep);

gboolean limber_backup_copy (LimberDb *db, const char *path, GError **error);
gboolean limber_backup_verify (const char *path, GError **error);
gboolean limber_backup_sync_folder (const char *path);

G_END_DECLS
