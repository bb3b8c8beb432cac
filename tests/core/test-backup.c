/* test-backup.c — copies of the journal: made, listed, kept, and put back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-backup-private.h"
#include "limber-date.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOW "2026-03-01T20:00:00"

static void
back_up_daily (LimberStore *store, const char *now)
{
  g_autoptr (GError) error = NULL;

  limber_clock_set_for_tests (now);
  limber_store_backup_daily (store, &error);
  g_assert_no_error (error);
  limber_clock_set_for_tests (NOW);
}

static void
test_copy (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *mode = NULL;
  g_autofree char *original_dump = NULL;
  g_autofree char *copy_dump = NULL;
  GStatBuf status;

  test_journal_init (&journal);
  test_add_day (journal.store, "2026-02-27");
  copy = g_build_filename (journal.folder, "copy.db", NULL);
  g_assert_true (g_file_set_contents (copy, "an older file", -1, NULL));
  g_assert_true (limber_store_backup_to (journal.store, copy, &error));
  g_assert_no_error (error);

  original_dump = test_sql_dump (journal.path);
  copy_dump = test_sql_dump (copy);
  g_assert_cmpstr (original_dump, ==, copy_dump);
  g_assert_cmpint (g_stat (copy, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  /* One file, whole in itself. */
  mode = test_sql_text (copy, "PRAGMA journal_mode");
  g_assert_cmpstr (mode, ==, "delete");
  g_assert_cmpuint (test_count_files (journal.folder), ==, 2);
}

static void
test_copy_cannot_be_written (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = NULL;

  test_journal_init (&journal);
  copy = g_build_filename (journal.folder, "no", "such", "folder", "copy.db", NULL);
  g_assert_false (limber_store_backup_to (journal.store, copy, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED);
}

/* A damaged journal makes no backup, so a good one is never pushed out by a bad one. */
static void
test_damaged_is_not_copied (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *folder = NULL;
  gsize size;
  gint64 page;

  test_journal_init (&journal);
  test_add_day (journal.store, "2026-02-27");
  test_journal_close (&journal);
  page = test_sql_int (journal.path, "SELECT rootpage FROM sqlite_schema WHERE name = 'pain'");
  g_assert_true (g_file_get_contents (journal.path, &contents, &size, NULL));
  memset (contents + (page - 1) * 4096, 0xa5, 4096);
  g_assert_true (g_file_set_contents (journal.path, contents, (gssize) size, NULL));

  test_journal_reopen (&journal);
  g_assert_false (limber_store_backup_now (journal.store, "import", &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_CORRUPT);
  backups = test_list_backups (journal.path);
  g_assert_cmpuint (backups->len, ==, 0);
  folder = limber_backup_get_folder (journal.path);
  g_assert_cmpuint (test_count_files (folder), ==, 0);
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    gint64 made;
    const char *reason;
  } cases[] = {
    { "journal-20260301T200000Z-daily.db", 1772395200, "daily" },
    { "journal-20260301T200000Z-before-import.db", 1772395200, "before-import" },
    { "journal-20260301T200000Z-.db", 0, NULL },
    { "journal-20260301T200000Z.db", 0, NULL },
    { "journal-20261301T200000Z-daily.db", 0, NULL },
    { "journal-2026030-daily.db", 0, NULL },
    { "journal-20260301T200000Z-daily.db.12.part", 0, NULL },
    { "other-20260301T200000Z-daily.db", 0, NULL },
    { "journal-", 0, NULL },
    { "", 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *reason = NULL;
      gint64 made = 0;
      gboolean good = limber_backup_parse_name ("/tmp/journal.db", cases[i].name, &made, &reason);

      g_assert_cmpint (good, ==, cases[i].reason != NULL);
      g_assert_cmpstr (reason, ==, cases[i].reason);
      if (good)
        g_assert_cmpint (made, ==, cases[i].made);
    }
}

static void
test_listed_newest_first (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *stray = NULL;
  const LimberBackup *newest;
  GStatBuf status;

  test_journal_init (&journal);
  test_add_day (journal.store, "2026-02-27");
  backups = test_list_backups (journal.path);
  g_assert_cmpuint (backups->len, ==, 0);
  test_back_up (journal.store, "import");
  /* Within the same second, for the same reason. */
  test_back_up (journal.store, "import");
  folder = limber_backup_get_folder (journal.path);
  stray = g_build_filename (folder, "holiday.jpg", NULL);
  g_assert_true (g_file_set_contents (stray, "x", 1, NULL));

  g_ptr_array_unref (g_steal_pointer (&backups));
  backups = test_list_backups (journal.path);
  g_assert_cmpuint (backups->len, ==, 2);
  newest = g_ptr_array_index (backups, 0);
  g_assert_cmpint (newest->made, ==, 1772395201);
  g_assert_cmpstr (newest->reason, ==, "import");
  g_assert_cmpint (g_stat (newest->path, &status), ==, 0);
  g_assert_cmpint (newest->size, ==, status.st_size);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
}

/* Two journals in one folder do not mix. */
static void
test_two_journals (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberStore) other = NULL;
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  test_journal_init (&journal);
  folder = g_path_get_dirname (journal.path);
  path = g_build_filename (folder, "journal-2.db", NULL);
  other = limber_store_open (path, LIMBER_STORE_CREATE, &error);
  g_assert_no_error (error);
  test_back_up (other, "import");
  own = test_list_backups (journal.path);
  g_assert_cmpuint (own->len, ==, 0);
}

static void
test_daily (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) backups = NULL;

  test_journal_init (&journal);
  /* An empty journal needs none. */
  back_up_daily (journal.store, "2026-02-27T08:00:00");
  test_add_day (journal.store, "2026-02-27");
  back_up_daily (journal.store, "2026-02-28T00:00:01");
  back_up_daily (journal.store, "2026-02-28T23:59:59");
  back_up_daily (journal.store, "2026-03-01T00:00:00");
  backups = test_list_backups (journal.path);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpstr (((LimberBackup *) g_ptr_array_index (backups, 1))->reason, ==, "daily");
}

/* Days back from 1 March 2026, 12:00 UTC, and what is kept of them. */
typedef struct
{
  const char *name;
  const char *made;
  const char *kept;
} RotationCase;

/*
 * "D" stands for a daily backup, "I" for one before an import, "M" for one the user asked for; each number is
 * days ago. 1 March 2026 is a Sunday.
 */
static const RotationCase rotation_cases[] = {
  { "nothing", "", "" },
  { "one", "D0", "D0" },
  { "a week", "D0 D1 D2 D3 D4 D5 D6", "D0 D1 D2 D3 D4 D5 D6" },
  /* The eighth is the newest of the week before, which ended on Sunday, 22 February. */
  { "eight days", "D0 D1 D2 D3 D4 D5 D6 D7", "D0 D1 D2 D3 D4 D5 D6 D7" },
  { "nine days", "D0 D1 D2 D3 D4 D5 D6 D7 D8", "D0 D1 D2 D3 D4 D5 D6 D7" },
  /* The fourth week back is kept by its Sunday, 8 February; then months: 31 January. */
  { "five weeks",
    "D0 D1 D2 D3 D4 D5 D6 D7 D8 D9 D10 D11 D12 D13 D14 D15 D16 D17 D18 D19 D20 D21 D22 D23 D24 D25 D26 D27 "
    "D28 D29 "
    "D30 D31 D32 D33 D34 D35",
    "D0 D1 D2 D3 D4 D5 D6 D7 D14 D21 D29" },
  /* Who writes once a month keeps every month of a year; D60 and D90 are both of December. */
  { "once a month", "D0 D30 D60 D90 D120 D150 D180 D210 D240 D270 D300 D330 D360 D390",
    "D0 D30 D60 D90 D120 D150 D180 D210 D240 D270 D300 D330 D360" },
  { "imports young", "I0 I1 I2 I3 I29", "I0 I1 I2 I3 I29" },
  { "imports old", "I31 I32 I33 I34 I35", "I31 I32 I33" },
  { "imports mixed", "I0 I40 I41 I42", "I0 I40 I41" },
  { "asked for", "M0 M50 M100 M200 M400 M1000", "M0 M50 M100 M200 M400 M1000" },
  { "from the future", "D-400 D0 D1", "D-400 D0 D1" },
};

static GPtrArray *
parse_backups (const char *text, gint64 now)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_backup_free);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      LimberBackup *backup = g_new0 (LimberBackup, 1);

      backup->path = g_strdup (words[i]);
      backup->reason = g_strdup (words[i][0] == 'D' ? "daily" : words[i][0] == 'I' ? "import" : "manual");
      backup->made = now - g_ascii_strtoll (words[i] + 1, NULL, 10) * 24 * 60 * 60;
      g_ptr_array_add (backups, backup);
    }
  return backups;
}

static char *
rotate (const char *text, GTimeZone *zone)
{
  const gint64 now = 1772366400;
  g_autoptr (GPtrArray) backups = parse_backups (text, now);
  g_autofree gboolean *keep = g_new0 (gboolean, backups->len + 1);
  GString *kept = g_string_new (NULL);

  limber_backup_select ((const LimberBackup *const *) backups->pdata, backups->len, now, zone, keep);
  for (guint i = 0; i < backups->len; i++)
    if (keep[i])
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? " " : "",
                              ((LimberBackup *) g_ptr_array_index (backups, i))->path);
  return g_string_free (kept, FALSE);
}

static void
test_rotation (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (rotation_cases); i++)
    {
      g_autofree char *kept = rotate (rotation_cases[i].made, utc);

      g_test_message ("%s", rotation_cases[i].name);
      g_assert_cmpstr (kept, ==, rotation_cases[i].kept);
    }
}

/* Day by day for three years: never more than 23, and never a gap that grows faster than the plan. */
static void
test_rotation_over_years (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *text = g_strdup ("");
  guint n_kept = 0;

  for (guint day = 0; day < 3 * 365; day++)
    {
      const gint64 now = 1672574400 + (gint64) day * 24 * 60 * 60;
      g_autoptr (GPtrArray) backups = NULL;
      g_autofree gboolean *keep = NULL;
      g_auto (GStrv) words = g_strsplit (text, " ", -1);
      g_autoptr (GString) next = g_string_new ("D0");

      for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
        g_string_append_printf (next, " D%d", atoi (words[i] + 1) + 1);
      backups = parse_backups (next->str, now);
      keep = g_new0 (gboolean, backups->len + 1);
      limber_backup_select ((const LimberBackup *const *) backups->pdata, backups->len, now, utc, keep);
      g_string_truncate (next, 0);
      n_kept = 0;
      for (guint i = 0; i < backups->len; i++)
        if (keep[i])
          {
            g_string_append_printf (next, "%s%s", n_kept > 0 ? " " : "",
                                    ((LimberBackup *) g_ptr_array_index (backups, i))->path);
            n_kept++;
          }
      g_assert_cmpuint (n_kept, <=, 7 + 4 + 12);
      g_set_str (&text, next->str);
    }
  g_assert_cmpuint (n_kept, >=, 7 + 2 + 11);
}

/* The files themselves. */
static void
test_prune (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *stray = NULL;
  guint n_left = 0;

  test_journal_init (&journal);
  test_add_day (journal.store, "2026-02-27");
  for (guint day = 1; day <= 20; day++)
    {
      g_autofree char *now = g_strdup_printf ("2026-02-%02uT12:00:00", day);

      back_up_daily (journal.store, now);
    }
  folder = limber_backup_get_folder (journal.path);
  stray = g_build_filename (folder, "mine.txt", NULL);
  g_assert_true (g_file_set_contents (stray, "x", 1, NULL));
  backups = test_list_backups (journal.path);
  /* 14 to 20, the Sundays 8 and 1. */
  n_left = backups->len;
  g_assert_cmpuint (n_left, ==, 9);
  g_assert_cmpuint (test_count_files (folder), ==, 10);
}

static void
test_newest_good (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (LimberBackup) good = NULL;
  LimberBackup *newest;

  test_journal_init (&journal);
  g_assert_null (limber_backup_find_newest_good (journal.path));
  test_add_day (journal.store, "2026-02-27");
  test_back_up (journal.store, "import");
  test_back_up (journal.store, "import");
  backups = test_list_backups (journal.path);
  newest = g_ptr_array_index (backups, 0);
  g_assert_true (g_file_set_contents (newest->path, "SQLite format 3", -1, NULL));
  good = limber_backup_find_newest_good (journal.path);
  g_assert_cmpstr (good->path, ==, ((LimberBackup *) g_ptr_array_index (backups, 1))->path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests (NOW);

  g_test_add_func ("/backup/copy", test_copy);
  g_test_add_func ("/backup/copy-cannot-be-written", test_copy_cannot_be_written);
  g_test_add_func ("/backup/damaged-is-not-copied", test_damaged_is_not_copied);
  g_test_add_func ("/backup/names", test_names);
  g_test_add_func ("/backup/listed-newest-first", test_listed_newest_first);
  g_test_add_func ("/backup/two-journals", test_two_journals);
  g_test_add_func ("/backup/daily", test_daily);
  g_test_add_func ("/backup/rotation", test_rotation);
  g_test_add_func ("/backup/rotation-over-years", test_rotation_over_years);
  g_test_add_func ("/backup/prune", test_prune);
  g_test_add_func ("/backup/newest-good", test_newest_good);

  return g_test_run ();
}
