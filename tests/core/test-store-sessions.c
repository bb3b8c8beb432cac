/* test-store-sessions.c — sessions in the file, and the minutes of their day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-sessions.h"

#include "limber-date.h"
#include "limber-store-history.h"

#include <math.h>

#define DAY "2026-03-01"
#define DAY_JULIAN 739676

static GPtrArray *
load (TestJournal *journal, guint32 from, guint32 to, guint limit)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *sessions = limber_store_load_sessions (journal->store, from, to, limit, &error);

  g_assert_no_error (error);
  return sessions;
}

static void
test_round_trip (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) session = NULL;
  g_autoptr (LimberSession) found = NULL;
  LimberSessionItem *item;

  test_journal_init (&journal);
  session = test_session_begin (DAY "T08:00:00", 241);
  session->ended = session->started + 400;
  session->end = LIMBER_SESSION_PAIN;
  session->pain_after = 10;
  session->effort = LIMBER_EFFORT_EASY;
  session->next_day = LIMBER_NEXT_DAY_BETTER;
  session->phase = 17;
  session->left_ms = 1234;
  item = g_ptr_array_index (session->items, 1);
  item->hurt = TRUE;
  item->travelled = TRUE;
  item->eased = TRUE;
  item->done_reps = 3;
  test_session_save (&journal, session);
  session->saved = session->started;

  found = test_session_find (&journal, session);
  g_assert_true (limber_session_equal (found, session));
  g_assert_cmpfloat_with_epsilon (found->counted, 4, 1e-9);

  /* Fewer items than before: none is left over. */
  g_ptr_array_set_size (session->items, 1);
  session->active_s = 250;
  test_session_save (&journal, session);
  limber_session_free (g_steal_pointer (&found));
  found = test_session_find (&journal, session);
  g_assert_cmpuint (found->items->len, ==, 1);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM session_item"), ==, 1);
}

/* Unset is NULL in the file, never 0. */
static void
test_unset (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) session = NULL;

  test_journal_init (&journal);
  session = test_session_begin (DAY "T08:00:00", 0);
  session->pain_before = LIMBER_NRS_UNSET;
  test_session_save (&journal, session);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM session WHERE pain_before IS NULL"
                                               " AND pain_after IS NULL AND effort IS NULL"
                                               " AND next_day IS NULL AND ended IS NULL"),
                   ==, 1);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM reading"), ==, 0);
}

/* The minutes follow the session while it goes on: whole ones, from the first half on. */
static void
test_minutes_follow (void)
{
  static const struct
  {
    int active_s;
    double minutes;
  } steps[] = { { 0, NAN }, { 29, NAN }, { 30, 1 }, { 89, 1 }, { 90, 2 }, { 400, 7 } };
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) session = NULL;

  test_journal_init (&journal);
  session = test_session_begin (DAY "T08:00:00", 0);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      session->active_s = steps[i].active_s;
      session->phase = i;
      test_session_save (&journal, session);
      test_session_assert_minutes (&journal, DAY, steps[i].minutes);
    }
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM session"), ==, 1);
}

/* A day with a session is a day with a routine, for Trends and for patterns alike: both read its minutes. */
static void
test_counts_as_routine (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) partial = NULL;
  g_autoptr (LimberSession) opened = NULL;
  g_autoptr (LimberHistory) history = NULL;
  g_autoptr (LimberSeries) minutes = NULL;
  g_autoptr (GError) error = NULL;

  test_journal_init (&journal);
  test_add_day (journal.store, "2026-02-27");
  test_add_day (journal.store, "2026-03-02");
  partial = test_session_begin (DAY "T08:00:00", 45);
  partial->end = LIMBER_SESSION_PARTIAL;
  test_session_save (&journal, partial);
  opened = test_session_begin ("2026-02-28T08:00:00", 10);
  test_session_save (&journal, opened);

  history = limber_store_load_history (journal.store, &error);
  g_assert_no_error (error);
  g_assert_true (limber_history_has_metric (history, LIMBER_MEASURE_ROUTINE));
  minutes = limber_history_get_series (history, LIMBER_MEASURE_ROUTINE);
  g_assert_cmpfloat_with_epsilon (minutes->values[DAY_JULIAN - minutes->first], 1, 1e-9);
  /* What was only opened is not recorded, and never zero. */
  g_assert_true (minutes->first == DAY_JULIAN || isnan (minutes->values[DAY_JULIAN - 1 - minutes->first]));
}

static void
test_two_a_day (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) morning = NULL;
  g_autoptr (LimberSession) evening = NULL;
  g_autoptr (LimberSession) other_day = NULL;

  test_journal_init (&journal);
  morning = test_session_begin (DAY "T08:00:00", 300);
  evening = test_session_begin (DAY "T20:00:00", 480);
  other_day = test_session_begin ("2026-03-02T08:00:00", 60);
  test_session_save (&journal, morning);
  test_session_save (&journal, evening);
  test_session_save (&journal, other_day);
  test_session_assert_minutes (&journal, DAY, 13);
  test_session_assert_minutes (&journal, "2026-03-02", 1);

  test_session_remove (&journal, morning);
  test_session_assert_minutes (&journal, DAY, 8);
  test_session_remove (&journal, evening);
  test_session_assert_minutes (&journal, DAY, NAN);
  test_session_assert_minutes (&journal, "2026-03-02", 1);
  test_session_remove (&journal, evening);
}

/* What came from elsewhere stays and is added to. */
static void
test_minutes_from_elsewhere (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) session = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 id;

  test_journal_init (&journal);
  test_session_stand_at (DAY "T07:00:00");
  id = test_add_import (journal.store, "json");
  test_session_set_minutes (&journal, DAY, 20, id);
  before = test_sql_dump (journal.path);
  session = test_session_begin (DAY "T08:00:00", 300);
  test_session_save (&journal, session);
  test_session_assert_minutes (&journal, DAY, 25);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT import_id FROM reading"), ==, id);
  test_session_remove (&journal, session);
  after = test_sql_dump (journal.path);
  g_assert_cmpstr (before, ==, after);
}

/* "Not done", as a table said, stays "not done" when the session is taken out again. */
static void
test_imported_nought_stays (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) session = NULL;

  test_journal_init (&journal);
  test_session_stand_at (DAY "T07:00:00");
  test_session_set_minutes (&journal, DAY, 0, test_add_import (journal.store, "json"));
  session = test_session_begin (DAY "T08:00:00", 300);
  test_session_save (&journal, session);
  test_session_assert_minutes (&journal, DAY, 5);
  test_session_remove (&journal, session);
  test_session_assert_minutes (&journal, DAY, 0);
}

/* Never below 0, never above a day. */
static void
test_ends_of_the_range (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) session = NULL;

  test_journal_init (&journal);
  test_session_stand_at (DAY "T07:00:00");
  test_session_set_minutes (&journal, DAY, 1438, 0);
  session = test_session_begin (DAY "T08:00:00", 300);
  test_session_save (&journal, session);
  test_session_assert_minutes (&journal, DAY, 1440);
  session->active_s = 900;
  test_session_save (&journal, session);
  test_session_assert_minutes (&journal, DAY, 1440);
  test_session_remove (&journal, session);
  test_session_assert_minutes (&journal, DAY, 1438);

  test_session_save (&journal, session);
  test_session_set_minutes (&journal, DAY, 1, 0);
  test_session_remove (&journal, session);
  test_session_assert_minutes (&journal, DAY, NAN);
}

static void
test_undo_is_exact (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) morning = NULL;
  g_autoptr (LimberSession) evening = NULL;
  g_autoptr (LimberSession) morning_kept = NULL;
  g_autoptr (LimberSession) evening_kept = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  test_journal_init (&journal);
  morning = test_session_begin (DAY "T08:00:00", 300);
  test_session_save (&journal, morning);
  evening = test_session_begin (DAY "T20:00:00", 480);
  evening->next_day = LIMBER_NEXT_DAY_SAME;
  test_session_save (&journal, evening);
  morning_kept = test_session_find (&journal, morning);
  evening_kept = test_session_find (&journal, evening);
  before = test_sql_dump (journal.path);

  test_session_stand_at ("2026-03-02T09:00:00");
  test_session_remove (&journal, morning);
  test_session_remove (&journal, evening);
  test_session_save (&journal, evening_kept);
  test_session_save (&journal, morning_kept);
  after = test_sql_dump (journal.path);
  g_assert_cmpstr (before, ==, after);
}

/* Saving what is there already changes nothing, not even when it was saved. */
static void
test_saving_twice (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) session = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  test_journal_init (&journal);
  session = test_session_begin (DAY "T08:00:00", 300);
  test_session_save (&journal, session);
  before = test_sql_dump (journal.path);
  test_session_stand_at (DAY "T09:00:00");
  test_session_save (&journal, session);
  after = test_sql_dump (journal.path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_loading (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) day = NULL;
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GPtrArray) none = NULL;
  const LimberSession *session;

  test_journal_init (&journal);
  for (guint i = 1; i <= 9; i++)
    {
      g_autofree char *iso = g_strdup_printf ("2026-03-%02uT08:00:00", 10 - i);
      g_autoptr (LimberSession) made = test_session_begin (iso, (int) i * 60);

      test_session_save (&journal, made);
    }

  all = load (&journal, 0, G_MAXUINT32, 0);
  g_assert_cmpuint (all->len, ==, 9);
  for (guint i = 0; i < all->len; i++)
    {
      session = g_ptr_array_index (all, i);
      g_assert_cmpuint (session->day, ==, DAY_JULIAN + 8 - i);
      g_assert_cmpuint (session->items->len, ==, 2);
    }
  day = load (&journal, DAY_JULIAN, DAY_JULIAN, 0);
  g_assert_cmpuint (day->len, ==, 1);
  two = load (&journal, DAY_JULIAN, DAY_JULIAN + 4, 2);
  g_assert_cmpuint (two->len, ==, 2);
  session = g_ptr_array_index (two, 0);
  g_assert_cmpuint (session->day, ==, DAY_JULIAN + 4);
  none = load (&journal, DAY_JULIAN + 20, DAY_JULIAN + 30, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

static gboolean
has_unfinished (TestJournal *journal, const char *iso8601)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (LimberSession) unfinished = NULL;
  g_autoptr (GError) error = NULL;

  test_session_stand_at (iso8601);
  now = limber_clock_now ();
  unfinished = limber_store_load_unfinished_session (journal->store, g_date_time_to_unix (now), &error);
  g_assert_no_error (error);
  return unfinished != NULL;
}

static void
test_unfinished (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) session = NULL;
  g_autoptr (LimberSession) later = NULL;

  test_journal_init (&journal);
  g_assert_false (has_unfinished (&journal, DAY "T08:00:00"));
  session = test_session_begin (DAY "T23:50:00", 100);
  test_session_save (&journal, session);
  g_assert_true (has_unfinished (&journal, DAY "T23:50:00"));
  g_assert_true (has_unfinished (&journal, "2026-03-02T00:19:59"));
  g_assert_false (has_unfinished (&journal, "2026-03-02T00:20:00"));

  test_session_stand_at (DAY "T23:55:00");
  session->end = LIMBER_SESSION_QUIT;
  test_session_save (&journal, session);
  g_assert_true (has_unfinished (&journal, "2026-03-02T00:24:00"));
  session->end = LIMBER_SESSION_DONE;
  test_session_save (&journal, session);
  g_assert_false (has_unfinished (&journal, DAY "T23:56:00"));

  /* Only the newest one: whoever did another since has left this one. */
  session->end = LIMBER_SESSION_RUNNING;
  test_session_save (&journal, session);
  later = test_session_begin (DAY "T23:57:00", 100);
  later->end = LIMBER_SESSION_PARTIAL;
  test_session_save (&journal, later);
  g_assert_false (has_unfinished (&journal, DAY "T23:58:00"));
}

static void
test_next_day (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) morning = NULL;
  g_autoptr (LimberSession) evening = NULL;
  g_autoptr (LimberSession) other_day = NULL;
  g_autoptr (LimberSession) found = NULL;
  g_autoptr (GError) error = NULL;

  test_journal_init (&journal);
  morning = test_session_begin (DAY "T08:00:00", 300);
  evening = test_session_begin (DAY "T20:00:00", 480);
  other_day = test_session_begin ("2026-03-02T08:00:00", 60);
  test_session_save (&journal, morning);
  test_session_save (&journal, evening);
  test_session_save (&journal, other_day);

  g_assert_true (limber_store_save_next_day (journal.store, DAY_JULIAN, LIMBER_NEXT_DAY_WORSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM session WHERE next_day = 0"), ==, 2);
  found = test_session_find (&journal, morning);
  g_assert_cmpint (found->next_day, ==, LIMBER_NEXT_DAY_WORSE);
  g_assert_cmpint (found->saved, ==, other_day->started);

  g_assert_true (limber_store_save_next_day (journal.store, DAY_JULIAN, LIMBER_NEXT_DAY_UNSET, &error));
  g_assert_no_error (error);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM session WHERE next_day IS NULL"), ==,
                   3);
}

static void
assert_refused (TestJournal *journal, const LimberSession *session)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (limber_store_save_session (journal->store, session, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == LIMBER_ERROR
                 && (error->code == LIMBER_ERROR_RANGE || error->code == LIMBER_ERROR_INVALID));
  g_assert_cmpint (test_sql_int (journal->path, "SELECT count (*) FROM session"), ==, 0);
  g_assert_cmpint (test_sql_int (journal->path, "SELECT count (*) FROM reading"), ==, 0);
}

#define ASSERT_REFUSED(field, value)                                                                         \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autoptr (LimberSession) bad = test_session_begin (DAY "T08:00:00", 300);                               \
    bad->field = value;                                                                                      \
    assert_refused (&journal, bad);                                                                          \
  }                                                                                                          \
  G_STMT_END

#define ASSERT_ITEM_REFUSED(field, value)                                                                    \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autoptr (LimberSession) bad = test_session_begin (DAY "T08:00:00", 300);                               \
    LimberSessionItem *bad_item = g_ptr_array_index (bad->items, 1);                                         \
    bad_item->field = value;                                                                                 \
    assert_refused (&journal, bad);                                                                          \
  }                                                                                                          \
  G_STMT_END

static void
test_ranges (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) session = NULL;

  test_journal_init (&journal);
  ASSERT_REFUSED (day, 1);
  ASSERT_REFUSED (offset, 1441);
  ASSERT_REFUSED (end, (LimberSessionEnd) 6);
  ASSERT_REFUSED (planned_s, -1);
  ASSERT_REFUSED (active_s, -1);
  ASSERT_REFUSED (pain_before, 11);
  ASSERT_REFUSED (pain_after, -2);
  ASSERT_REFUSED (effort, (LimberEffort) 3);
  ASSERT_REFUSED (next_day, (LimberNextDay) 3);
  ASSERT_REFUSED (phase, G_MAXUINT);
  ASSERT_REFUSED (left_ms, -1);
  ASSERT_ITEM_REFUSED (planned_s, -1);
  ASSERT_ITEM_REFUSED (done_s, -1);
  ASSERT_ITEM_REFUSED (planned_reps, -1);
  ASSERT_ITEM_REFUSED (done_reps, 2000000);

  session = test_session_begin (DAY "T08:00:00", 300);
  g_set_str (&session->routine, "");
  assert_refused (&journal, session);
  g_set_str (&session->routine, "x");
  g_set_str (&session->routine_name, "\xff");
  assert_refused (&journal, session);
  g_set_str (&session->routine_name, "x");
  g_set_str (&session->snapshot, "no json");
  assert_refused (&journal, session);
}

/* The file holds what it should, whatever a program says. */
static void
test_checks_of_the_file (void)
{
  static const char *const bad[] = {
    "UPDATE session SET uuid = ''",
    "UPDATE session SET routine = ''",
    "UPDATE session SET snapshot = '{'",
    "UPDATE session SET day = '2026-02-30'",
    "UPDATE session SET started_offset = 2000",
    "UPDATE session SET end_reason = 'finished'",
    "UPDATE session SET active_s = -1",
    "UPDATE session SET active_s = 1.5",
    "UPDATE session SET pain_before = 11",
    "UPDATE session SET effort = 3",
    "UPDATE session SET next_day = -1",
    "UPDATE session SET left_ms = -1",
    "UPDATE session SET counted = 1441",
    "UPDATE session SET import_id = 99",
    "UPDATE session_item SET position = -1 WHERE position = 0",
    "UPDATE session_item SET exercise = ''",
    "UPDATE session_item SET hurt = 2",
    "UPDATE session_item SET session = 99",
    "INSERT INTO own_text (kind, id, json, position) VALUES ('pose', 'a', '{}', 1)",
    "INSERT INTO own_text (kind, id, json, position) VALUES ('routine', '', '{}', 1)",
    "INSERT INTO own_text (kind, id, json, position) VALUES ('routine', 'a', 'x', 1)",
    "INSERT INTO own_text (kind, id, json, position) VALUES ('routine', 'a', '{}', 0)",
    "INSERT INTO exercise_choice VALUES ('a', 2, 0, 0, 0, NULL, NULL)",
    "INSERT INTO exercise_choice VALUES ('a', 0, 0, 31, 0, NULL, NULL)",
    "INSERT INTO exercise_choice VALUES ('a', 0, 0, 0, 61, NULL, NULL)",
    "INSERT INTO exercise_choice VALUES ('a', 0, 0, 0, 0, 'soon', NULL)",
    "INSERT INTO exercise_limit VALUES ('lifting', 1, NULL)",
    "INSERT INTO exercise_limit VALUES ('prone', 2, NULL)",
  };
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberSession) session = NULL;

  test_journal_init (&journal);
  session = test_session_begin (DAY "T08:00:00", 300);
  test_session_save (&journal, session);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_cmpint (test_sql_try (journal.path, bad[i]), !=, SQLITE_OK);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store-sessions/round-trip", test_round_trip);
  g_test_add_func ("/store-sessions/unset", test_unset);
  g_test_add_func ("/store-sessions/minutes-follow", test_minutes_follow);
  g_test_add_func ("/store-sessions/counts-as-routine", test_counts_as_routine);
  g_test_add_func ("/store-sessions/two-a-day", test_two_a_day);
  g_test_add_func ("/store-sessions/minutes-from-elsewhere", test_minutes_from_elsewhere);
  g_test_add_func ("/store-sessions/imported-nought-stays", test_imported_nought_stays);
  g_test_add_func ("/store-sessions/ends-of-the-range", test_ends_of_the_range);
  g_test_add_func ("/store-sessions/undo-is-exact", test_undo_is_exact);
  g_test_add_func ("/store-sessions/saving-twice", test_saving_twice);
  g_test_add_func ("/store-sessions/loading", test_loading);
  g_test_add_func ("/store-sessions/unfinished", test_unfinished);
  g_test_add_func ("/store-sessions/next-day", test_next_day);
  g_test_add_func ("/store-sessions/ranges", test_ranges);
  g_test_add_func ("/store-sessions/checks-of-the-file", test_checks_of_the_file);

  return g_test_run ();
}
