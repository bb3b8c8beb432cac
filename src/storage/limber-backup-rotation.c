/* limber-backup-rotation.c — which backups stay
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-backup-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define SECONDS_PER_DAY (24 * 60 * 60)

/* The name of the day, week or month a backup was made in, where the user is. */
static char *
name_period (gint64 made, GTimeZone *zone, const char *format)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (made);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);

  return g_date_time_format (local, format);
}

/* Keeps the newest of each of the last @n_periods periods that have one; @backups come newest first. */
static void
select_periods (const LimberBackup *const *backups,
                guint n_backups,
                GTimeZone *zone,
                const char *format,
                guint n_periods,
                gboolean *keep)
{
  g_autofree char *current = NULL;

  for (guint i = 0; i < n_backups && n_periods > 0; i++)
    {
      g_autofree char *period = NULL;

      if (!g_str_equal (backups[i]->reason, LIMBER_BACKUP_DAILY_REASON))
        continue;
      period = name_period (backups[i]->made, zone, format);
      if (g_strcmp0 (period, current) == 0)
        continue;
      keep[i] = TRUE;
      n_periods--;
      g_set_str (&current, period);
    }
}

static guint
count_newer (const LimberBackup *const *backups, guint index)
{
  guint n_newer = 0;

  for (guint i = 0; i < index; i++)
    if (g_str_equal (backups[i]->reason, backups[index]->reason))
      n_newer++;
  return n_newer;
}

/* What Limber made by itself before something risky; what people asked for is theirs to remove. */
static gboolean
is_precaution (const LimberBackup *backup)
{
  static const char *const reasons[] = { "import", "migration", "restore", NULL };

  return g_strv_contains (reasons, backup->reason);
}

static gboolean
keep_other (const LimberBackup *const *backups, guint index, gint64 now)
{
  const gint64 shortest = (gint64) LIMBER_BACKUP_OTHER_DAYS * SECONDS_PER_DAY;
  const LimberBackup *backup = backups[index];

  if (g_str_equal (backup->reason, LIMBER_BACKUP_DAILY_REASON))
    return FALSE;
  return !is_precaution (backup) || now - backup->made < shortest
         || count_newer (backups, index) < LIMBER_BACKUP_OTHER_COUNT;
}

/*
 * limber_backup_select:
 * @backups: newest first
 * @now: seconds since 1970 UTC
 * @zone: where days, weeks and months begin
 * @keep: (out caller-allocates): for each backup whether it stays
 *
 * Of the daily ones the newest of each of the last 7 days, 4 weeks and 12 months that have one; of those made
 * before an import, a migration or a restore the last 3 each, and all that are younger than 30 days; all
 * others.
 */
void
limber_backup_select (const LimberBackup *const *backups,
                      guint n_backups,
                      gint64 now,
                      GTimeZone *zone,
                      gboolean *keep)
{
  for (guint i = 0; i < n_backups; i++)
    keep[i] = keep_other (backups, i, now);

  select_periods (backups, n_backups, zone, "%F", LIMBER_BACKUP_DAILY, keep);
  select_periods (backups, n_backups, zone, "%G-%V", LIMBER_BACKUP_WEEKLY, keep);
  select_periods (backups, n_backups, zone, "%Y-%m", LIMBER_BACKUP_MONTHLY, keep);
}

static gboolean
remove_backup (const LimberBackup *backup, GError **error)
{
  if (g_unlink (backup->path) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_READ_ONLY,
               _ ("The old backup “%s” could not be removed (%s). Allow writing to its folder."),
               backup->path, g_strerror (errno));
  return FALSE;
}

/**
 * limber_backup_prune:
 * @journal_path: the journal file
 * @now: seconds since 1970 UTC
 * @error: %LIMBER_ERROR_READ_ONLY when a file cannot be removed
 *
 * Removes backups that are not needed any more: see docs/storage.md.
 *
 * Returns: whether only those rotation keeps are left; after a failure some may be gone, but none that is
 * needed
 */
gboolean
limber_backup_prune (const char *journal_path, gint64 now, GError **error)
{
  g_autoptr (GPtrArray) backups = limber_backup_list (journal_path, error);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree gboolean *keep = NULL;

  if (backups == NULL)
    return FALSE;

  keep = g_new0 (gboolean, backups->len + 1);
  limber_backup_select ((const LimberBackup *const *) backups->pdata, backups->len, now, zone, keep);
  for (guint i = 0; i < backups->len; i++)
    if (!keep[i] && !remove_backup (g_ptr_array_index (backups, i), error))
      return FALSE;
  return TRUE;
}
