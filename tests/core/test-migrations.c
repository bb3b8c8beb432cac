/* test-migrations.c — from every version to the newest, and what happens when a step fails
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-backup.h"
#include "limber-check-in.h"
#include "limber-date.h"
#include "limber-schema.h"
#include "limber-store-patterns.h"
#include "limber-store-routines.h"
#include "limber-store-visits.h"

#include <glib/gstdio.h>
#include <string.h>

/* Steps that will never be released, to prove the machinery. */
static const LimberSchemaStep good_steps[] = {
  { 1, NULL, "0001-initial.sql" },
  { 2, "ALTER TABLE term ADD COLUMN colour TEXT; UPDATE term SET colour = 'blue'; PRAGMA user_version = 2;",
    NULL },
  /* Needs what step 2 made, and rebuilds a table others point to. */
  { 3,
    "CREATE TABLE term_colour (kind TEXT, key TEXT, colour TEXT NOT NULL) STRICT;"
    "INSERT INTO term_colour SELECT kind, key, colour FROM term;"
    "CREATE TABLE measure_new (id TEXT PRIMARY KEY, unit TEXT NOT NULL, minimum REAL NOT NULL, maximum REAL "
    "NOT NULL,"
    " name TEXT) STRICT, WITHOUT ROWID;"
    "INSERT INTO measure_new SELECT id, unit, minimum, maximum, name FROM measure;"
    "DROP TABLE measure; ALTER TABLE measure_new RENAME TO measure;"
    "PRAGMA user_version = 3;",
    NULL },
  { 4, "CREATE TABLE meanwhile (x TEXT) STRICT; PRAGMA user_version = 4;", NULL },
  { 5, "CREATE TABLE since (x TEXT) STRICT; PRAGMA user_version = 5;", NULL },
  /* Newer than any that was released. */
  { 6, "CREATE TABLE later (x TEXT) STRICT; PRAGMA user_version = 6;", NULL },
};

static const LimberSchemaStep failing_steps[] = {
  { 1, NULL, "0001-initial.sql" },
  { 2, "ALTER TABLE term ADD COLUMN colour TEXT; PRAGMA user_version = 2;", NULL },
  { 3, "DELETE FROM pain; INSERT INTO no_such_table VALUES (1); PRAGMA user_version = 3;", NULL },
};

static const LimberSchemaStep forgetful_steps[] = {
  { 1, NULL, "0001-initial.sql" },
  { 2, "DELETE FROM pain;", NULL },
};

static const LimberSchemaStep dangling_steps[] = {
  { 1, NULL, "0001-initial.sql" },
  { 2, "DELETE FROM measure; PRAGMA user_version = 2;", NULL },
};

static char *
read_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *sql = NULL;

  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);
  return sql;
}

/* A journal somebody made with an earlier version. */
static void
set_up_from (TestJournal *journal, const char *fixture)
{
  g_autofree char *sql = read_fixture (fixture);
  g_autofree char *folder = NULL;

  test_journal_init_folder (journal);
  folder = g_path_get_dirname (journal->path);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (journal->path, "", 0, NULL));
  test_sql_exec (journal->path, sql);
  test_sql_exec (journal->path, "PRAGMA journal_mode = WAL");
}

static void
set_up (TestJournal *journal)
{
  set_up_from (journal, "journal-v1.sql");
}

static GPtrArray *
list_backups (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *backups = limber_backup_list (journal->path, &error);

  g_assert_no_error (error);
  return backups;
}

static void
use_steps (const LimberSchemaStep *steps, guint n_steps)
{
  limber_schema_set_steps (steps, n_steps);
}

static void
use_released_steps (void)
{
  limber_schema_set_steps (NULL, 0);
}

static void
test_from_v1 (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) day = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GError) error = NULL;
  const LimberCheckIn *check_in;

  set_up (&journal);
  test_journal_reopen (&journal);
  g_assert_true (limber_store_check (journal.store, &error));
  g_assert_no_error (error);
  days = limber_store_load_days (journal.store, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, 3);

  day = test_load (journal.store, "2026-02-27");
  g_assert_cmpuint (day->check_ins->len, ==, 2);
  check_in = g_ptr_array_index (day->check_ins, 1);
  g_assert_cmpint (check_in->time, ==, 435);
  g_assert_cmpint (check_in->anxiety, ==, 0);
  g_assert_cmpstr (check_in->note, ==, "Long drive.\n<b>Zelt</b> & עברית 🍵");
  g_assert_cmpint (limber_check_in_get_pain (check_in, "lower-back-left")->qualities, ==,
                   LIMBER_QUALITY_ACHING | LIMBER_QUALITY_STIFF);
  g_assert_cmpint (limber_check_in_get_mark (check_in, LIMBER_TERM_TREATMENT, "heat")->helped, ==,
                   LIMBER_HELPED_A_LOT);
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, LIMBER_MEASURE_WEIGHT), 81193.03423, 1e-9);
}

static GPtrArray *
load_measures (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *measures = limber_store_load_measures (journal->store, &error);

  g_assert_no_error (error);
  return measures;
}

/* A measure of one's own from before it could have a unit of its own. */
static void
test_own_measure_from_v1 (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) measures = NULL;
  g_autoptr (LimberMeasure) renamed = NULL;
  g_autoptr (LimberMeasure) saved = NULL;
  g_autoptr (GError) error = NULL;
  const LimberMeasure *water;

  set_up (&journal);
  test_journal_reopen (&journal);
  measures = load_measures (&journal);
  g_assert_cmpuint (measures->len, ==, 1);
  water = g_ptr_array_index (measures, 0);
  g_assert_cmpstr (water->id, ==, "own:water");
  g_assert_cmpstr (water->name, ==, "Water");
  g_assert_null (water->label);
  g_assert_cmpuint (water->uses, ==, 1);
  g_assert_false (water->hidden);

  renamed = limber_measure_copy (water);
  limber_measure_set_name (renamed, "Water drunk");
  saved = limber_store_save_measure (journal.store, renamed, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (saved->id, ==, "own:water");
}

static void
test_from_v2 (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) measures = NULL;
  g_autoptr (LimberDay) day = NULL;
  g_autoptr (GError) error = NULL;
  const LimberMeasure *measure;

  set_up_from (&journal, "journal-v2.sql");
  test_journal_reopen (&journal);
  g_assert_true (limber_store_check (journal.store, &error));
  g_assert_no_error (error);
  measures = load_measures (&journal);
  g_assert_cmpuint (measures->len, ==, 4);
  measure = limber_measure_find_among (measures, "temperature");
  g_assert_cmpstr (measure->name, ==, "Körper-Temperatur 🌡");
  g_assert_cmpstr (measure->label, ==, "°C");
  g_assert_cmpuint (measure->decimals, ==, 1);
  g_assert_true (measure->hidden);
  g_assert_true (limber_measure_expects_hours (limber_measure_find_among (measures, "hours-sitting")));

  day = test_load (journal.store, "2026-02-28");
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "temperature"), 36.6, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "resting-pulse"), 62, 1e-9);
}

static void
test_from_v3 (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberBackground) background = NULL;
  g_autoptr (GHashTable) choices = NULL;
  g_autoptr (GHashTable) looks = NULL;
  g_autoptr (GError) error = NULL;
  const LimberFindingChoice *choice;
  const LimberLook *look;

  set_up_from (&journal, "journal-v3.sql");
  test_journal_reopen (&journal);
  g_assert_true (limber_store_check (journal.store, &error));
  g_assert_no_error (error);

  background = limber_store_load_background (journal.store, &error);
  g_assert_no_error (error);
  g_assert_true (background->facts[LIMBER_BACKGROUND_CANCER]);
  g_assert_true (background->facts[LIMBER_BACKGROUND_STEROIDS]);
  g_assert_false (background->facts[LIMBER_BACKGROUND_LOSING_WEIGHT]);
  g_assert_cmpuint (limber_background_get_known (background, "night-pain"), ==, 739648);
  g_assert_cmpuint (g_hash_table_size (background->known), ==, 1);

  choices = limber_store_load_choices (journal.store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (choices), ==, 4);
  choice = g_hash_table_lookup (choices, "association.tag.Gartenarbeit");
  g_assert_true (choice->hidden);
  choice = g_hash_table_lookup (choices, "safety.leg-weakness");
  g_assert_cmpuint (choice->told, ==, 739674);

  looks = limber_store_load_looks (journal.store, &error);
  g_assert_no_error (error);
  look = g_hash_table_lookup (looks, GUINT_TO_POINTER (60));
  g_assert_cmphex (look->digest, ==, G_GUINT64_CONSTANT (0xaaaaaaaaaaaaaaaa));
  g_assert_cmpuint (look->results->len, ==, 0);
  look = g_hash_table_lookup (looks, GUINT_TO_POINTER (90));
  g_assert_cmpfloat_with_epsilon (limber_look_find (look, "association.anxiety")->p, 0.0007, 1e-15);
}

static void
test_from_v4 (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (GHashTable) choices = NULL;
  g_autoptr (GError) error = NULL;
  const LimberSession *session;
  const LimberSessionItem *item;
  const LimberOwnText *text;
  const LimberExerciseChoice *choice;

  set_up_from (&journal, "journal-v4.sql");
  test_journal_reopen (&journal);
  g_assert_true (limber_store_check (journal.store, &error));
  g_assert_no_error (error);

  sessions = limber_store_load_sessions (journal.store, 0, G_MAXUINT32, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 2);
  session = g_ptr_array_index (sessions, 0);
  g_assert_cmpstr (session->routine_name, ==, "Übungen von Frau Müller 🦵");
  g_assert_cmpint (session->end, ==, LIMBER_SESSION_RUNNING);
  g_assert_cmpint (session->ended, ==, 0);
  g_assert_cmpint (session->pain_before, ==, LIMBER_NRS_UNSET);
  g_assert_cmpint (session->effort, ==, LIMBER_EFFORT_UNSET);
  g_assert_cmpuint (session->phase, ==, 4);
  g_assert_cmpint (session->left_ms, ==, 7250);
  g_assert_cmpint (session->import_id, ==, 3);
  session = g_ptr_array_index (sessions, 1);
  g_assert_cmpint (session->pain_after, ==, 4);
  g_assert_cmpint (session->next_day, ==, LIMBER_NEXT_DAY_WORSE);
  g_assert_cmpfloat_with_epsilon (session->counted, 4, 1e-9);
  g_assert_cmpuint (session->items->len, ==, 2);
  item = g_ptr_array_index (session->items, 1);
  g_assert_cmpstr (item->exercise, ==, "bird-dog");
  g_assert_cmpint (item->done_reps, ==, 2);
  g_assert_true (item->skipped && item->hurt && item->travelled && item->eased);

  texts = limber_store_load_own_texts (journal.store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (texts->len, ==, 3);
  text = g_ptr_array_index (texts, 2);
  g_assert_cmpstr (text->id, ==, "own-0a1b2c3d");
  choices = limber_store_load_exercise_choices (journal.store, &error);
  g_assert_no_error (error);
  choice = g_hash_table_lookup (choices, "plank");
  g_assert_cmpint (choice->extra_hold_s, ==, -5);
  g_assert_cmpint (limber_store_load_limits (journal.store, &error), ==,
                   LIMBER_STRAIN_KNEELING | LIMBER_STRAIN_ROTATION);
  g_assert_no_error (error);
}

static LimberVisitRecord *
load_visits (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;
  LimberVisitRecord *record = limber_store_load_visits (journal->store, &error);

  g_assert_no_error (error);
  return record;
}

static void
test_from_v5 (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberVisitRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  const LimberVisit *visit;
  const LimberQuestion *question;
  const LimberPeg *peg;
  const LimberRedFlagAnswer *answer;

  set_up_from (&journal, "journal-v5.sql");
  test_journal_reopen (&journal);
  g_assert_true (limber_store_check (journal.store, &error));
  g_assert_no_error (error);
  record = load_visits (&journal);

  g_assert_cmpuint (record->visits->len, ==, 2);
  visit = g_ptr_array_index (record->visits, 0);
  g_assert_cmpstr (visit->with, ==, "Praxis am Markt 🏥");
  g_assert_null (visit->agreed);
  g_assert_cmpint (visit->import_id, ==, 5);
  visit = g_ptr_array_index (record->visits, 1);
  g_assert_cmpstr (visit->agreed, ==, "Sechs Wochen Krankengymnastik.\nDann wieder.");
  g_assert_cmpint (visit->recorded, ==, 1768240000);
  g_assert_cmpint (visit->recorded_offset, ==, 60);

  g_assert_cmpuint (record->questions->len, ==, 2);
  question = g_ptr_array_index (record->questions, 0);
  g_assert_cmpstr (question->visit, ==, visit->uuid);
  question = g_ptr_array_index (record->questions, 1);
  g_assert_null (question->visit);
  g_assert_cmpuint (record->pegs->len, ==, 2);
  peg = g_ptr_array_index (record->pegs, 1);
  g_assert_cmpint (peg->answers[LIMBER_PEG_ENJOYMENT], ==, LIMBER_NRS_UNSET);
  g_assert_cmpint (peg->answers[LIMBER_PEG_ACTIVITY], ==, 4);
  g_assert_cmpuint (record->answers->len, ==, 2);
  answer = g_ptr_array_index (record->answers, 1);
  g_assert_cmpstr (answer->flag, ==, "night-pain");
  g_assert_true (answer->yes);
}

/* Every older journal gets the tables of visits, empty ones. */
static void
test_visits_from_older (void)
{
  static const char *const fixtures[]
      = { "journal-v1.sql", "journal-v2.sql", "journal-v3.sql", "journal-v4.sql" };

  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_auto (TestJournal) journal = { 0 };
      g_autoptr (LimberVisit) visit = limber_visit_new (739676);
      g_autoptr (LimberVisitRecord) before = NULL;
      g_autoptr (LimberVisitRecord) after = NULL;
      g_autoptr (GError) error = NULL;

      set_up_from (&journal, fixtures[i]);
      test_journal_reopen (&journal);
      before = load_visits (&journal);
      g_assert_cmpuint (before->visits->len + before->questions->len, ==, 0);
      g_assert_cmpuint (before->pegs->len + before->answers->len, ==, 0);
      g_assert_true (limber_store_save_visit (journal.store, visit, &error));
      g_assert_no_error (error);
      after = load_visits (&journal);
      g_assert_cmpuint (after->visits->len, ==, 1);
      g_assert_true (limber_store_check (journal.store, &error));
      g_assert_no_error (error);
    }
}

/* Every older journal gets the tables of sessions, empty ones. */
static void
test_sessions_from_older (void)
{
  static const char *const fixtures[] = { "journal-v1.sql", "journal-v2.sql", "journal-v3.sql" };

  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_auto (TestJournal) journal = { 0 };
      g_autoptr (LimberSession) session = limber_session_new ("gentle-morning", "Gentle morning");
      g_autoptr (GPtrArray) sessions = NULL;
      g_autoptr (GError) error = NULL;

      set_up_from (&journal, fixtures[i]);
      test_journal_reopen (&journal);
      sessions = limber_store_load_sessions (journal.store, 0, G_MAXUINT32, 0, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (sessions->len, ==, 0);
      session->active_s = 300;
      g_assert_true (limber_store_save_session (journal.store, session, &error));
      g_assert_no_error (error);
      g_assert_true (limber_store_check (journal.store, &error));
      g_assert_no_error (error);
    }
}

static char *
describe_schema (const char *path)
{
  return test_sql_text (path, "SELECT group_concat (sql, char (10)) FROM (SELECT sql FROM sqlite_schema"
                              " WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name)");
}

/* A released step must not be edited: what it makes is what the checked-in journal has. */
static void
test_fresh_is_migrated (void)
{
  static const char *const fixtures[]
      = { "journal-v1.sql", "journal-v2.sql", "journal-v3.sql", "journal-v4.sql" };
  g_auto (TestJournal) newest = { 0 };
  g_auto (TestJournal) fresh = { 0 };
  g_autofree char *newest_schema = NULL;
  g_autofree char *fresh_schema = NULL;

  set_up_from (&newest, "journal-v5.sql");
  test_journal_init (&fresh);
  newest_schema = describe_schema (newest.path);
  fresh_schema = describe_schema (fresh.path);
  g_assert_cmpstr (newest_schema, ==, fresh_schema);
  g_assert_cmpint (test_sql_int (fresh.path, "PRAGMA user_version"), ==, limber_schema_get_version ());

  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_auto (TestJournal) old = { 0 };
      g_autofree char *old_schema = NULL;

      set_up_from (&old, fixtures[i]);
      test_journal_reopen (&old);
      old_schema = describe_schema (old.path);
      g_assert_cmpstr (old_schema, ==, fresh_schema);
    }
}

static void
test_in_order (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (LimberDay) day = NULL;
  const LimberBackup *backup;

  use_steps (good_steps, G_N_ELEMENTS (good_steps));
  set_up (&journal);
  test_journal_reopen (&journal);
  use_released_steps ();

  g_assert_cmpint (test_sql_int (journal.path, "PRAGMA user_version"), ==, 6);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM term_colour WHERE colour = 'blue'"), ==,
                   2);
  /* Rebuilding a table does not take what points to it along. */
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM reading"), ==, 5);
  day = test_load (journal.store, "2026-02-28");
  g_assert_cmpuint (day->readings->len, ==, 2);

  /* One verified copy of what was there before the first step. */
  backups = list_backups (&journal);
  g_assert_cmpuint (backups->len, ==, 1);
  backup = g_ptr_array_index (backups, 0);
  g_assert_cmpstr (backup->reason, ==, "migration");
  g_assert_cmpint (test_sql_int (backup->path, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (test_sql_int (backup->path, "SELECT count (*) FROM check_in"), ==, 5);
}

static void
test_foreign_keys_stay_on (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = NULL;
  g_autoptr (LimberDay) after = NULL;

  use_steps (good_steps, G_N_ELEMENTS (good_steps));
  set_up (&journal);
  test_journal_reopen (&journal);
  use_released_steps ();
  before = test_load (journal.store, "2026-02-27");
  after = limber_day_new (&before->date);
  test_apply (journal.store, before, after);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM pain WHERE check_in IN (1, 2)"), ==, 0);
}

static void
test_new_journal (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) backups = NULL;

  use_steps (good_steps, G_N_ELEMENTS (good_steps));
  test_journal_init (&journal);
  use_released_steps ();
  g_assert_cmpint (test_sql_int (journal.path, "PRAGMA user_version"), ==, 6);
  backups = list_backups (&journal);
  g_assert_cmpuint (backups->len, ==, 0);
}

static void
test_newest_is_left_alone (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) backups = NULL;

  set_up_from (&journal, "journal-v5.sql");
  test_journal_reopen (&journal);
  test_journal_reopen (&journal);
  backups = list_backups (&journal);
  g_assert_cmpuint (backups->len, ==, 0);
}

static void
assert_fails (TestJournal *journal, LimberStoreFlags flags, LimberError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (limber_store_open (journal->path, flags, &error));
  g_assert_error (error, LIMBER_ERROR, (int) code);
}

/* What worked stays, what failed leaves nothing behind, and the next try goes on from there. */
static void
test_failing_step (void)
{
  g_auto (TestJournal) journal = { 0 };

  use_steps (failing_steps, G_N_ELEMENTS (failing_steps));
  set_up (&journal);
  assert_fails (&journal, LIMBER_STORE_NONE, LIMBER_ERROR_FAILED);
  g_assert_cmpint (test_sql_int (journal.path, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM pain"), ==, 4);

  test_sql_exec (journal.path, "UPDATE term SET colour = 'red'");
  use_steps (good_steps, G_N_ELEMENTS (good_steps));
  test_journal_reopen (&journal);
  use_released_steps ();
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM term_colour WHERE colour = 'red'"), ==,
                   2);
}

static void
test_bad_steps_are_found_out (void)
{
  static const struct
  {
    const LimberSchemaStep *steps;
    guint n_steps;
  } cases[] = {
    { forgetful_steps, G_N_ELEMENTS (forgetful_steps) },
    { dangling_steps, G_N_ELEMENTS (dangling_steps) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (TestJournal) journal = { 0 };
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      set_up (&journal);
      before = test_sql_dump (journal.path);
      use_steps (cases[i].steps, cases[i].n_steps);
      assert_fails (&journal, LIMBER_STORE_NONE, LIMBER_ERROR_FAILED);
      use_released_steps ();
      after = test_sql_dump (journal.path);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpint (test_sql_int (journal.path, "PRAGMA user_version"), ==, 1);
      g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM measure"), ==, 6);
    }
}

static void
test_no_backup_no_migration (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *folder = NULL;

  set_up (&journal);
  folder = limber_backup_get_folder (journal.path);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  use_steps (good_steps, G_N_ELEMENTS (good_steps));
  assert_fails (&journal, LIMBER_STORE_NONE, LIMBER_ERROR_FAILED);
  use_released_steps ();
  g_assert_cmpint (test_sql_int (journal.path, "PRAGMA user_version"), ==, 1);
}

static void
test_reading_does_not_migrate (void)
{
  g_auto (TestJournal) journal = { 0 };

  set_up (&journal);
  use_steps (good_steps, G_N_ELEMENTS (good_steps));
  assert_fails (&journal, LIMBER_STORE_READ_ONLY, LIMBER_ERROR_READ_ONLY);
  test_journal_reopen (&journal);
  use_released_steps ();
  assert_fails (&journal, LIMBER_STORE_NONE, LIMBER_ERROR_NEWER);
}

/* Opened by two programs at once, each step runs once. */
static void
test_twice (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberStore) other = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&journal);
  use_steps (good_steps, 1);
  test_journal_reopen (&journal);
  use_steps (good_steps, G_N_ELEMENTS (good_steps));
  other = limber_store_open (journal.path, LIMBER_STORE_NONE, &error);
  g_assert_no_error (error);
  test_journal_reopen (&journal);
  use_released_steps ();
  g_assert_cmpint (test_sql_int (journal.path, "PRAGMA user_version"), ==, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests ("2026-03-01T20:00:00");

  g_test_add_func ("/migrations/from-v1", test_from_v1);
  g_test_add_func ("/migrations/own-measure-from-v1", test_own_measure_from_v1);
  g_test_add_func ("/migrations/from-v2", test_from_v2);
  g_test_add_func ("/migrations/from-v3", test_from_v3);
  g_test_add_func ("/migrations/from-v4", test_from_v4);
  g_test_add_func ("/migrations/from-v5", test_from_v5);
  g_test_add_func ("/migrations/sessions-from-older", test_sessions_from_older);
  g_test_add_func ("/migrations/visits-from-older", test_visits_from_older);
  g_test_add_func ("/migrations/fresh-is-migrated", test_fresh_is_migrated);
  g_test_add_func ("/migrations/in-order", test_in_order);
  g_test_add_func ("/migrations/foreign-keys-stay-on", test_foreign_keys_stay_on);
  g_test_add_func ("/migrations/new-journal", test_new_journal);
  g_test_add_func ("/migrations/newest-is-left-alone", test_newest_is_left_alone);
  g_test_add_func ("/migrations/failing-step", test_failing_step);
  g_test_add_func ("/migrations/bad-steps-are-found-out", test_bad_steps_are_found_out);
  g_test_add_func ("/migrations/no-backup-no-migration", test_no_backup_no_migration);
  g_test_add_func ("/migrations/reading-does-not-migrate", test_reading_does_not_migrate);
  g_test_add_func ("/migrations/twice", test_twice);

  return g_test_run ();
}
