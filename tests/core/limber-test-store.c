/* limber-test-store.c — a journal in a folder of its own, looked at with plain SQLite
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-date.h"
#include "limber-store-import.h"

#include <glib/gstdio.h>

static sqlite3 *
open_raw (const char *path)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 2000);
  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA foreign_keys = ON", NULL, NULL, NULL), ==, SQLITE_OK);
  return handle;
}

/* A folder no journal is in yet. */
void
test_journal_init_folder (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;

  journal->folder = g_dir_make_tmp ("limber-test-XXXXXX", &error);
  g_assert_no_error (error);
  journal->path = g_build_filename (journal->folder, "limber", "journal.db", NULL);
}

void
test_journal_init (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;

  test_journal_init_folder (journal);
  journal->store = limber_store_open (journal->path, LIMBER_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (journal->store);
}

void
test_journal_clear (TestJournal *journal)
{
  if (journal->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&journal->store));
  if (journal->folder != NULL)
    test_remove_tree (journal->folder);
  g_clear_pointer (&journal->folder, g_free);
  g_clear_pointer (&journal->path, g_free);
}

void
test_journal_reopen (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;

  if (journal->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&journal->store));
  journal->store = limber_store_open (journal->path, LIMBER_STORE_NONE, &error);
  g_assert_no_error (error);
}

void
test_remove_tree (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        test_remove_tree (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

/* The first column of the first row; (transfer full) (nullable). */
char *
test_sql_text (const char *path, const char *sql)
{
  sqlite3 *handle = open_raw (path);
  sqlite3_stmt *statement = NULL;
  char *text = NULL;

  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));
  if (sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return text;
}

gint64
test_sql_int (const char *path, const char *sql)
{
  g_autofree char *text = test_sql_text (path, sql);

  g_assert_nonnull (text);
  return g_ascii_strtoll (text, NULL, 10);
}

/* Returns: what SQLite returned */
int
test_sql_try (const char *path, const char *sql)
{
  sqlite3 *handle = open_raw (path);
  int result = sqlite3_exec (handle, sql, NULL, NULL, NULL);

  sqlite3_close (handle);
  return result;
}

void
test_sql_exec (const char *path, const char *sql)
{
  g_assert_cmpint (test_sql_try (path, sql), ==, SQLITE_OK);
}

static int
append_row (gpointer data, int n_columns, char **values, char **names)
{
  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (data, "%s|", values[i] != NULL ? values[i] : "NULL");
  g_string_append_c (data, '\n');
  return 0;
}

/* By the table that shows whether the journal is of a version that has it. Row numbers are not part of what
 * is recorded, and looks neither. */
static const struct
{
  const char *table;
  const char *query;
} dumps[] = {
  { "check_in", "SELECT uuid, day, time, recorded, recorded_offset, import_id, replaced_by, no_pain, anxiety,"
                " note FROM check_in ORDER BY uuid, replaced_by" },
  { "pain", "SELECT uuid, replaced_by, region, nrs, qualities, position FROM pain"
            " JOIN check_in ON check_in.id = check_in ORDER BY 1, 2, 3" },
  { "mark", "SELECT uuid, replaced_by, kind, key, helped, position FROM mark"
            " JOIN check_in ON check_in.id = check_in ORDER BY 1, 2, 3, 4" },
  { "reading", "SELECT day, measure, value, recorded, recorded_offset, import_id, replaced_by FROM reading"
               " ORDER BY 1, 2, 7" },
  { "term", "SELECT * FROM term ORDER BY 1, 2" },
  { "import", "SELECT id, format, file_name FROM import ORDER BY 1" },
  { "background", "SELECT * FROM background ORDER BY 1" },
  { "known_symptom", "SELECT * FROM known_symptom ORDER BY 1" },
  { "finding_choice", "SELECT * FROM finding_choice ORDER BY 1" },
  { "finding_told", "SELECT * FROM finding_told ORDER BY 1" },
  { "session",
    "SELECT uuid, routine, routine_name, snapshot, day, started, started_offset, ended, end_reason,"
    " planned_s, active_s, pain_before, pain_after, effort, next_day, phase, left_ms, saved,"
    " counted, import_id, replaced_by FROM session ORDER BY uuid, replaced_by" },
  { "session_item", "SELECT uuid, replaced_by, i.position, exercise, name, i.planned_s, done_s, planned_reps,"
                    " done_reps, skipped, hurt, travelled, eased FROM session_item i"
                    " JOIN session s ON s.id = i.session ORDER BY 1, 2, 3" },
  { "own_text", "SELECT * FROM own_text ORDER BY 1, 2" },
  { "exercise_choice", "SELECT * FROM exercise_choice ORDER BY 1" },
  { "exercise_limit", "SELECT * FROM exercise_limit ORDER BY 1" },
  { "visit", "SELECT uuid, day, with_whom, agreed, note, recorded, recorded_offset, import_id, replaced_by"
             " FROM visit ORDER BY uuid, replaced_by" },
  { "question", "SELECT uuid, text, visit, recorded, recorded_offset, import_id, replaced_by FROM question"
                " ORDER BY uuid, replaced_by" },
  { "peg", "SELECT day, pain, enjoyment, activity, recorded, recorded_offset, import_id, replaced_by FROM peg"
           " ORDER BY day, replaced_by" },
  { "red_flag_answer", "SELECT flag, day, yes, recorded, recorded_offset, import_id, replaced_by"
                       " FROM red_flag_answer ORDER BY flag, day, replaced_by" },
  { "removed", "SELECT * FROM removed ORDER BY 1, 2" },
};

/* Every row of every table, for comparing. */
char *
test_sql_dump (const char *path)
{
  sqlite3 *handle = open_raw (path);
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (dumps); i++)
    {
      if (sqlite3_table_column_metadata (handle, NULL, dumps[i].table, NULL, NULL, NULL, NULL, NULL, NULL)
          == SQLITE_OK)
        g_assert_cmpint (sqlite3_exec (handle, dumps[i].query, append_row, dump, NULL), ==, SQLITE_OK);
    }
  sqlite3_close (handle);
  return g_string_free (dump, FALSE);
}

GDate
test_date (const char *iso)
{
  g_autoptr (GError) error = NULL;
  GDate date;

  limber_date_parse_iso (iso, &date, &error);
  g_assert_no_error (error);
  return date;
}

/* A day with something in every place. */
LimberDay *
test_day_full (const char *iso)
{
  GDate date = test_date (iso);
  LimberDay *day = limber_day_new (&date);
  LimberCheckIn *morning = limber_check_in_new (&date);
  LimberCheckIn *evening = limber_check_in_new (&date);

  morning->time = 7 * 60 + 15;
  morning->anxiety = 0;
  g_assert_true (
      limber_check_in_set_pain (morning, "lower-back-left", 6, LIMBER_QUALITY_ACHING | LIMBER_QUALITY_STIFF));
  g_assert_true (limber_check_in_set_pain (morning, "general", 2, LIMBER_QUALITY_NONE));
  limber_check_in_set_mark (morning, LIMBER_TERM_SYMPTOM, "stiffness", LIMBER_HELPED_UNSET);
  limber_check_in_set_mark (morning, LIMBER_TERM_TAG, "<b>Zelt</b> & \"Sand\"", LIMBER_HELPED_UNSET);
  limber_check_in_set_mark (morning, LIMBER_TERM_TREATMENT, "heat", LIMBER_HELPED_A_LITTLE);
  limber_check_in_set_mark (morning, LIMBER_TERM_TREATMENT, "Tee 🍵", LIMBER_HELPED_UNSET);
  limber_check_in_set_note (morning, "Slept badly.\nעברית '); DROP TABLE check_in; --");
  limber_day_take_check_in (day, morning);

  evening->time = 21 * 60;
  limber_check_in_set_no_pain (evening, TRUE);
  limber_day_take_check_in (day, evening);

  limber_day_set_value (day, LIMBER_MEASURE_STEPS, 0);
  limber_day_set_value (day, LIMBER_MEASURE_WEIGHT, 81193.03423);
  limber_day_set_value (day, LIMBER_MEASURE_SLEEP, 450);
  return day;
}

void
test_apply (LimberStore *store, const LimberDay *before, const LimberDay *after)
{
  g_autoptr (GError) error = NULL;

  limber_store_apply_day (store, before, after, &error);
  g_assert_no_error (error);
}

LimberDay *
test_load (LimberStore *store, const char *iso)
{
  g_autoptr (GError) error = NULL;
  GDate date = test_date (iso);
  LimberDay *day = limber_store_load_day (store, &date, &error);

  g_assert_no_error (error);
  g_assert_nonnull (day);
  return day;
}

void
test_assert_days_equal (const LimberDay *a, const LimberDay *b)
{
  g_assert_true (limber_day_equal (a, b));
}

/* As the end of a program closes it. */
void
test_journal_close (TestJournal *journal)
{
  g_assert_finalize_object (g_steal_pointer (&journal->store));
}

/* A journal with one full day; returns the day as it stands on disk. */
LimberDay *
test_journal_init_full (TestJournal *journal, const char *iso)
{
  test_journal_init (journal);
  test_add_day (journal->store, iso);
  return test_load (journal->store, iso);
}

/* Makes the day a full one, whatever it holds. */
void
test_add_day (LimberStore *store, const char *iso)
{
  g_autoptr (LimberDay) before = test_load (store, iso);
  g_autoptr (LimberDay) after = test_day_full (iso);

  test_apply (store, before, after);
}

LimberCheckIn *
test_nth_check_in (const LimberDay *day, guint index)
{
  return g_ptr_array_index (day->check_ins, index);
}

/* None where there is no such folder. */
guint
test_count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

void
test_back_up (LimberStore *store, const char *reason)
{
  g_autoptr (GError) error = NULL;

  limber_store_backup_now (store, reason, &error);
  g_assert_no_error (error);
}

GPtrArray *
test_list_backups (const char *journal_path)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *backups = limber_backup_list (journal_path, &error);

  g_assert_no_error (error);
  return backups;
}

gint64
test_add_import (LimberStore *store, const char *format)
{
  LimberImport import
      = { .format = (char *) format, .file_name = (char *) "diary", .sha256 = (char *) "abc" };
  g_autoptr (GError) error = NULL;
  gint64 id = limber_store_add_import (store, &import, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

/* Returns: on how many days something changed */
guint
test_undo_import (LimberStore *store, gint64 id)
{
  g_autoptr (GError) error = NULL;
  guint n_days = G_MAXUINT;

  limber_store_undo_import (store, id, &n_days, &error);
  g_assert_no_error (error);
  return n_days;
}

void
test_assert_as_before (TestJournal *journal, const char *dump)
{
  g_autofree char *now = test_sql_dump (journal->path);

  g_assert_cmpstr (now, ==, dump);
}
