/* test-import-sessions.c — sessions out of files, and taking them back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-date.h"
#include "limber-store-import.h"
#include "limber-store-routines.h"

#include <math.h>

#define DAY "2026-03-01"
#define DAY_JULIAN 739676

static void
stand_at (const char *iso8601)
{
  limber_clock_set_for_tests (iso8601);
}

static LimberSession *
begin (const char *iso8601, int active_s)
{
  LimberSession *session;
  LimberSessionItem *item;

  stand_at (iso8601);
  session = limber_session_new ("gentle-morning", "Gentle morning");
  session->active_s = active_s;
  session->planned_s = 380;
  session->snapshot = g_strdup ("{\"routine\": \"Füße\"}");
  session->pain_before = 0;
  item = limber_session_add (session, "cat-camel", "Cat-camel");
  item->planned_s = 48;
  item->done_s = MIN (active_s, 48);
  item->planned_reps = 6;
  item = limber_session_add (session, "bird-dog", "Bird dog");
  item->skipped = TRUE;

  return session;
}

static void
save (TestJournal *journal, const LimberSession *session)
{
  g_autoptr (GError) error = NULL;

  limber_store_save_session (journal->store, session, &error);
  g_assert_no_error (error);
}

static void
take_out (TestJournal *journal, const LimberSession *session)
{
  g_autoptr (GError) error = NULL;

  limber_store_remove_session (journal->store, session->uuid, &error);
  g_assert_no_error (error);
}

static LimberSession *
find (TestJournal *journal, const LimberSession *session)
{
  g_autoptr (GError) error = NULL;
  LimberSession *found = limber_store_find_session (journal->store, session->uuid, &error);

  g_assert_no_error (error);
  return found;
}

static void
assert_minutes (TestJournal *journal, const char *iso, double minutes)
{
  g_autoptr (LimberDay) day = test_load (journal->store, iso);
  double value = limber_day_get_value (day, LIMBER_MEASURE_ROUTINE);

  if (isnan (minutes))
    g_assert_true (isnan (value));
  else
    g_assert_cmpfloat_with_epsilon (value, minutes, 1e-9);
}

static void
set_minutes (TestJournal *journal, const char *iso, double minutes, gint64 import_id)
{
  g_autoptr (LimberDay) before = test_load (journal->store, iso);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  g_autoptr (GError) error = NULL;

  limber_day_set_value (after, LIMBER_MEASURE_ROUTINE, minutes);
  if (import_id == 0)
    limber_store_apply_day (journal->store, before, after, &error);
  else
    limber_store_apply_import (journal->store, import_id, before, after, &error);
  g_assert_no_error (error);
}

static gint64
add_import (TestJournal *journal)
{
  LimberImport import = { .format = (char *) "json", .file_name = (char *) "a.json", .sha256 = (char *) "0" };
  g_autoptr (GError) error = NULL;
  gint64 id = limber_store_add_import (journal->store, &import, &error);

  g_assert_no_error (error);
  return id;
}

static void
undo_import (TestJournal *journal, gint64 id)
{
  g_autoptr (GError) error = NULL;

  limber_store_undo_import (journal->store, id, NULL, &error);
  g_assert_no_error (error);
}

static void
import (TestJournal *journal, gint64 id, const LimberSession *session)
{
  g_autoptr (GError) error = NULL;

  limber_store_import_session (journal->store, id, session, &error);
  g_assert_no_error (error);
}

/* The minutes came with the file: they are not counted twice, and go with the session when it is removed. */
static void
test_import (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) session = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *undone = NULL;
  gint64 id;

  test_journal_init (&journal);
  empty = test_sql_dump (journal.path);
  session = begin (DAY "T08:00:00", 300);
  session->saved = session->started;
  id = add_import (&journal);
  set_minutes (&journal, DAY, 5, id);
  import (&journal, id, session);
  assert_minutes (&journal, DAY, 5);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT import_id FROM session"), ==, id);
  undo_import (&journal, id);
  undone = test_sql_dump (journal.path);
  g_assert_cmpstr (undone, ==, empty);

  id = add_import (&journal);
  set_minutes (&journal, DAY, 5, id);
  import (&journal, id, session);
  take_out (&journal, session);
  assert_minutes (&journal, DAY, 0);
}

/* What two sessions share is not claimed by both. */
static void
test_import_claims_what_is_there (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) own = NULL;
  g_autoptr (LimberSession) other = NULL;
  gint64 id;

  test_journal_init (&journal);
  own = begin (DAY "T08:00:00", 300);
  save (&journal, own);
  other = begin (DAY "T09:00:00", 600);
  id = add_import (&journal);
  import (&journal, id, other);
  assert_minutes (&journal, DAY, 5);
  take_out (&journal, other);
  assert_minutes (&journal, DAY, 5);
  take_out (&journal, own);
  assert_minutes (&journal, DAY, NAN);
}

/* A newer state of the same session takes its place until the import is undone. */
static void
test_import_replaces (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) session = NULL;
  g_autoptr (LimberSession) newer = NULL;
  g_autoptr (LimberSession) newest = NULL;
  g_autoptr (LimberSession) found = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 first, second;

  test_journal_init (&journal);
  session = begin (DAY "T08:00:00", 300);
  save (&journal, session);
  before = test_sql_dump (journal.path);
  newer = limber_session_copy (session);
  newer->next_day = LIMBER_NEXT_DAY_BETTER;
  newer->saved = session->started + 100000;
  newest = limber_session_copy (newer);
  newest->effort = LIMBER_EFFORT_HARD;
  newest->saved = session->started + 200000;

  first = add_import (&journal);
  import (&journal, first, newer);
  second = add_import (&journal);
  import (&journal, second, newest);
  found = find (&journal, session);
  g_assert_cmpint (found->effort, ==, LIMBER_EFFORT_HARD);
  assert_minutes (&journal, DAY, 5);

  /* In any order. */
  undo_import (&journal, first);
  undo_import (&journal, second);
  after = test_sql_dump (journal.path);
  g_assert_cmpstr (before, ==, after);
}

/* Minutes an import brought go with it; those of a session that stays do not. */
static void
test_undo_leaves_own_minutes (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) brought = NULL;
  g_autoptr (LimberSession) own = NULL;
  gint64 id;

  test_journal_init (&journal);
  brought = begin (DAY "T08:00:00", 600);
  id = add_import (&journal);
  set_minutes (&journal, DAY, 20, id);
  import (&journal, id, brought);
  own = begin (DAY "T20:00:00", 300);
  save (&journal, own);
  assert_minutes (&journal, DAY, 25);

  undo_import (&journal, id);
  assert_minutes (&journal, DAY, 5);
  take_out (&journal, own);
  assert_minutes (&journal, DAY, NAN);
}

/* Answered in this journal, it is the user's own and stays. */
static void
test_touched_import_stays (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) session = NULL;
  g_autoptr (LimberSession) found = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  test_journal_init (&journal);
  session = begin (DAY "T08:00:00", 600);
  id = add_import (&journal);
  set_minutes (&journal, DAY, 10, id);
  import (&journal, id, session);
  limber_store_save_next_day (journal.store, DAY_JULIAN, LIMBER_NEXT_DAY_SAME, &error);
  g_assert_no_error (error);
  undo_import (&journal, id);
  found = find (&journal, session);
  g_assert_nonnull (found);
  g_assert_cmpint (found->import_id, ==, 0);
  assert_minutes (&journal, DAY, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-sessions/import", test_import);
  g_test_add_func ("/import-sessions/import-claims-what-is-there", test_import_claims_what_is_there);
  g_test_add_func ("/import-sessions/import-replaces", test_import_replaces);
  g_test_add_func ("/import-sessions/undo-leaves-own-minutes", test_undo_leaves_own_minutes);
  g_test_add_func ("/import-sessions/touched-import-stays", test_touched_import_stays);

  return g_test_run ();
}
