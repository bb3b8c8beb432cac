/* test-import-sessions.c — sessions out of files, and taking them back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-sessions.h"

#include <math.h>

#define DAY "2026-03-01"
#define DAY_JULIAN 739676

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
  session = test_session_begin (DAY "T08:00:00", 300);
  session->saved = session->started;
  id = test_add_import (journal.store, "json");
  test_session_set_minutes (&journal, DAY, 5, id);
  import (&journal, id, session);
  test_session_assert_minutes (&journal, DAY, 5);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT import_id FROM session"), ==, id);
  test_undo_import (journal.store, id);
  undone = test_sql_dump (journal.path);
  g_assert_cmpstr (undone, ==, empty);

  id = test_add_import (journal.store, "json");
  test_session_set_minutes (&journal, DAY, 5, id);
  import (&journal, id, session);
  test_session_remove (&journal, session);
  test_session_assert_minutes (&journal, DAY, 0);
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
  own = test_session_begin (DAY "T08:00:00", 300);
  test_session_save (&journal, own);
  other = test_session_begin (DAY "T09:00:00", 600);
  id = test_add_import (journal.store, "json");
  import (&journal, id, other);
  test_session_assert_minutes (&journal, DAY, 5);
  test_session_remove (&journal, other);
  test_session_assert_minutes (&journal, DAY, 5);
  test_session_remove (&journal, own);
  test_session_assert_minutes (&journal, DAY, NAN);
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
  session = test_session_begin (DAY "T08:00:00", 300);
  test_session_save (&journal, session);
  before = test_sql_dump (journal.path);
  newer = limber_session_copy (session);
  newer->next_day = LIMBER_NEXT_DAY_BETTER;
  newer->saved = session->started + 100000;
  newest = limber_session_copy (newer);
  newest->effort = LIMBER_EFFORT_HARD;
  newest->saved = session->started + 200000;

  first = test_add_import (journal.store, "json");
  import (&journal, first, newer);
  second = test_add_import (journal.store, "json");
  import (&journal, second, newest);
  found = test_session_find (&journal, session);
  g_assert_cmpint (found->effort, ==, LIMBER_EFFORT_HARD);
  test_session_assert_minutes (&journal, DAY, 5);

  /* In any order. */
  test_undo_import (journal.store, first);
  test_undo_import (journal.store, second);
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
  brought = test_session_begin (DAY "T08:00:00", 600);
  id = test_add_import (journal.store, "json");
  test_session_set_minutes (&journal, DAY, 20, id);
  import (&journal, id, brought);
  own = test_session_begin (DAY "T20:00:00", 300);
  test_session_save (&journal, own);
  test_session_assert_minutes (&journal, DAY, 25);

  test_undo_import (journal.store, id);
  test_session_assert_minutes (&journal, DAY, 5);
  test_session_remove (&journal, own);
  test_session_assert_minutes (&journal, DAY, NAN);
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
  session = test_session_begin (DAY "T08:00:00", 600);
  id = test_add_import (journal.store, "json");
  test_session_set_minutes (&journal, DAY, 10, id);
  import (&journal, id, session);
  limber_store_save_next_day (journal.store, DAY_JULIAN, LIMBER_NEXT_DAY_SAME, &error);
  g_assert_no_error (error);
  test_undo_import (journal.store, id);
  found = test_session_find (&journal, session);
  g_assert_nonnull (found);
  g_assert_cmpint (found->import_id, ==, 0);
  test_session_assert_minutes (&journal, DAY, 10);
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
