/* test-kill.c — a program that is killed at any moment loses nothing it said was saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child saves one day after the other and says so through a pipe; the parent kills it at a random moment
 * and looks at the file with plain SQLite. LIMBER_KILL_ROUNDS=5000 for more.
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-backup.h"
#include "limber-date.h"
#include "limber-store-import.h"
#include "limber-store-routines.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROUNDS 240
/* A new journal every so many rounds, so that making one is interrupted as well. */
#define ROUNDS_PER_JOURNAL 8
/* A child lives at most as long as so many saves take here, be it under valgrind. */
#define SAVES_PER_LIFE 12

/* Fewer rounds for routines: what is written each time is less. */
#define ROUNDS_OF_STRETCHING 60
#define SECONDS_PER_PHASE 25

typedef struct
{
  guint n_acknowledged;
  /* What the file may hold beyond it: a save that was on disk, but not yet told. */
  guint n_found;
} Progress;

static char *
day_of (guint index)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1900);
  g_date_add_days (&date, index);
  return limber_date_to_iso (&date);
}

/* One day in three steps of its own: all of it, then a change, each a transaction. */
static gboolean
save (LimberStore *store, guint index)
{
  g_autofree char *iso = day_of (index);
  g_autoptr (LimberDay) after = test_day_full (iso);
  g_autoptr (LimberDay) empty = limber_day_new (&after->date);

  limber_day_set_value (after, LIMBER_MEASURE_STEPS, index);
  return limber_store_apply_day (store, empty, after, NULL);
}

/* What else is going on in a journal: none of it may cost a day. */
static void
do_something_else (LimberStore *store, guint index)
{
  LimberImport import = { .format = (char *) "csv", .file_name = (char *) "a.csv", .sha256 = (char *) "0" };
  g_autofree char *iso = g_strdup_printf ("2100-01-%02u", index % 28 + 1);
  g_autoptr (LimberDay) after = test_day_full (iso);
  g_autoptr (LimberDay) empty = limber_day_new (&after->date);
  gint64 id;

  if (index % 16 == 5)
    limber_store_backup_now (store, "import", NULL);
  if (index % 4 == 1)
    {
      id = limber_store_add_import (store, &import, NULL);
      limber_store_apply_import (store, id, empty, after, NULL);
      limber_store_undo_import (store, id, NULL, NULL);
    }
}

static void
live (const char *path, guint first, int acknowledge)
{
  g_autoptr (LimberStore) store = limber_store_open (path, LIMBER_STORE_CREATE, NULL);

  /* Identities of its own: what the parent has drawn so far, all its children would draw alike. */
  g_random_set_seed ((guint32) getpid ());
  if (store == NULL)
    _exit (1);
  for (guint index = first;; index++)
    {
      if (!save (store, index))
        _exit (2);
      if (write (acknowledge, "", 1) != 1)
        _exit (3);
      do_something_else (store, index);
    }
}

/* Somebody does a routine, saved at every change of phase. */
static void
stretch (const char *path, guint unused, int acknowledge)
{
  g_autoptr (LimberStore) store = limber_store_open (path, LIMBER_STORE_CREATE, NULL);
  g_autoptr (LimberSession) session = limber_session_new ("core-basics", "Core basics");
  LimberSessionItem *item = limber_session_add (session, "bridge", "Bridge");

  g_free (session->uuid);
  session->uuid = g_strdup_printf ("session of %d", (int) getpid ());
  if (store == NULL)
    _exit (1);
  for (;;)
    {
      session->phase++;
      session->active_s += SECONDS_PER_PHASE;
      item->done_s += SECONDS_PER_PHASE;
      if (session->phase % 3 == 0)
        item = limber_session_add (session, "plank", "Plank");
      if (!limber_store_save_session (store, session, NULL))
        _exit (2);
      if (write (acknowledge, "", 1) != 1)
        _exit (3);
    }
}

typedef void (*Life) (const char *path, guint first, int acknowledge);

/* Returns: (transfer full): where the child acknowledges */
static int
give_birth (const char *path, Life life, guint first, pid_t *child)
{
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  *child = fork ();
  if (*child == 0)
    {
      close (ends[0]);
      life (path, first, ends[1]);
    }
  close (ends[1]);
  return ends[0];
}

/* Returns: how many saves were acknowledged before it died and not yet read */
static guint
end (pid_t child, int acknowledge)
{
  char acknowledged[4096];
  guint n_acknowledged = 0;
  gssize n_read;
  int status;

  kill (child, SIGKILL);
  while ((n_read = read (acknowledge, acknowledged, sizeof acknowledged)) > 0)
    n_acknowledged += (guint) n_read;
  close (acknowledge);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  return n_acknowledged;
}

static guint
run_and_kill (const char *path, Life life, guint first, gint64 length)
{
  pid_t child;
  int acknowledge = give_birth (path, life, first, &child);

  g_usleep ((gulong) length);
  return end (child, acknowledge);
}

static gint64
measure_life (Life life)
{
  g_auto (TestJournal) journal = { 0 };
  gint64 start = g_get_monotonic_time ();
  pid_t child;
  int acknowledge;
  char byte;

  test_journal_init_folder (&journal);
  acknowledge = give_birth (journal.path, life, 0, &child);
  for (guint i = 0; i < SAVES_PER_LIFE; i++)
    g_assert_cmpint (read (acknowledge, &byte, 1), ==, 1);
  start = g_get_monotonic_time () - start;
  end (child, acknowledge);
  return start;
}

/* Every day that is there is there with everything in it, and the days have no gap. */
static void
look (const char *path, Progress *progress)
{
  g_autofree char *answer = test_sql_text (path, "PRAGMA integrity_check");
  gint64 n_days;

  g_assert_cmpstr (answer, ==, "ok");
  n_days = test_sql_int (path, "SELECT count (DISTINCT day) FROM check_in WHERE day < '2100-01-01'");
  g_assert_cmpint (n_days, >=, progress->n_acknowledged);
  g_assert_cmpint (n_days, <=, progress->n_acknowledged + 1);
  g_assert_cmpint (
      test_sql_int (path, "SELECT count (*) FROM reading WHERE measure = 'steps' AND day < '2100-01-01'"
                          " AND value = julianday (day) - julianday ('1900-01-01')"),
      ==, n_days);
  g_assert_cmpint (test_sql_int (path, "SELECT count (*) FROM (SELECT c.day FROM check_in c"
                                       " WHERE c.day < '2100-01-01' GROUP BY c.day HAVING count (*) = 2)"),
                   ==, n_days);
  g_assert_cmpint (test_sql_int (path, "SELECT count (*) FROM pain JOIN check_in c ON c.id = check_in"
                                       " WHERE c.day < '2100-01-01'"),
                   ==, 2 * n_days);
  g_assert_cmpint (test_sql_int (path, "SELECT count (*) FROM mark JOIN check_in c ON c.id = check_in"
                                       " WHERE c.day < '2100-01-01'"),
                   ==, 4 * n_days);
  g_assert_cmpint (test_sql_int (path, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  progress->n_found = (guint) n_days;
}

static gboolean
was_made (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && status.st_size > 0
         && test_sql_int (path, "SELECT count (*) FROM sqlite_schema") > 0;
}

/* A backup that is there is whole. */
static void
look_at_backups (const char *path)
{
  g_autoptr (GPtrArray) backups = limber_backup_list (path, NULL);

  for (guint i = 0; i < backups->len; i++)
    {
      g_autofree char *answer
          = test_sql_text (((LimberBackup *) g_ptr_array_index (backups, i))->path, "PRAGMA integrity_check");

      g_assert_cmpstr (answer, ==, "ok");
    }
}

static void
test_kill (void)
{
  const char *wish = g_getenv ("LIMBER_KILL_ROUNDS");
  guint n_rounds = wish != NULL ? (guint) g_ascii_strtoull (wish, NULL, 10) : ROUNDS;
  g_autoptr (GRand) random = g_rand_new_with_seed (20260301);
  gint64 longest_life = measure_life (live);
  guint n_saved = 0;

  for (guint round = 0; round < n_rounds;)
    {
      g_auto (TestJournal) journal = { 0 };
      Progress progress = { 0 };

      test_journal_init_folder (&journal);
      for (guint i = 0; i < ROUNDS_PER_JOURNAL && round < n_rounds; i++, round++)
        {
          gint64 life = (gint64) g_rand_double_range (random, 0, (double) longest_life);

          progress.n_acknowledged = progress.n_found;
          progress.n_acknowledged += run_and_kill (journal.path, live, progress.n_found, life);
          if (was_made (journal.path))
            look (journal.path, &progress);
          else
            g_assert_cmpuint (progress.n_acknowledged, ==, 0);
        }
      look_at_backups (journal.path);
      n_saved += progress.n_found;
    }
  g_test_message ("%u rounds, %u days saved", n_rounds, n_saved);
  /* A test that never got as far as saving proves nothing. */
  g_assert_cmpuint (n_saved, >, 0);
}

/* The newest session: as far as it was acknowledged, or one phase further; of one piece with its items. */
static void
look_at_session (const char *path, guint n_acknowledged)
{
  gint64 n_phases = test_sql_int (path, "SELECT phase FROM session ORDER BY id DESC LIMIT 1");

  g_assert_cmpint (n_phases, >=, n_acknowledged);
  g_assert_cmpint (n_phases, <=, n_acknowledged + 1);
  g_assert_cmpint (test_sql_int (path, "SELECT sum (done_s) FROM session_item"
                                       " WHERE session = (SELECT max (id) FROM session)"),
                   ==, n_phases * SECONDS_PER_PHASE);
  g_assert_cmpint (test_sql_int (path, "SELECT count (*) FROM session_item"
                                       " WHERE session = (SELECT max (id) FROM session)"),
                   ==, 1 + n_phases / 3);
}

/* A routine that was killed is there as far as it went, can be gone on with, and its minutes are those of the
 * day. */
static void
test_kill_routine (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (20260302);
  g_autoptr (LimberSession) unfinished = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GDateTime) now = limber_clock_now ();
  g_autoptr (GError) error = NULL;
  gint64 longest_life = measure_life (stretch);
  double minutes = 0;
  g_autoptr (LimberDay) day = NULL;

  test_journal_init (&journal);
  test_journal_close (&journal);
  for (guint round = 0; round < ROUNDS_OF_STRETCHING; round++)
    {
      gint64 n_before = test_sql_int (journal.path, "SELECT count (*) FROM session");
      guint n_acknowledged = run_and_kill (journal.path, stretch, 0,
                                           (gint64) g_rand_double_range (random, 0, (double) longest_life));

      if (test_sql_int (journal.path, "SELECT count (*) FROM session") > n_before)
        look_at_session (journal.path, n_acknowledged);
      else
        g_assert_cmpuint (n_acknowledged, ==, 0);
    }

  test_journal_reopen (&journal);
  g_assert_true (limber_store_check (journal.store, &error));
  g_assert_no_error (error);
  sessions = limber_store_load_sessions (journal.store, 0, G_MAXUINT32, 0, &error);
  g_assert_no_error (error);
  /* A test that never got as far as saving proves nothing. */
  g_assert_cmpuint (sessions->len, >, 0);
  for (guint i = 0; i < sessions->len; i++)
    {
      const LimberSession *session = g_ptr_array_index (sessions, i);

      g_assert_cmpint (session->end, ==, LIMBER_SESSION_RUNNING);
      minutes += limber_session_get_minutes (session);
    }
  day = test_load (journal.store, "2026-03-01");
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, LIMBER_MEASURE_ROUTINE), minutes, 1e-9);
  unfinished = limber_store_load_unfinished_session (journal.store, g_date_time_to_unix (now), &error);
  g_assert_no_error (error);
  g_assert_nonnull (unfinished);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests ("2026-03-01T20:00:00");

  g_test_add_func ("/kill/any-moment", test_kill);
  g_test_add_func ("/kill/routine", test_kill_routine);

  return g_test_run ();
}
