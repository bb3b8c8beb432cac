/* test-routines-exchange.c — sessions and exercises, out and in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-date.h"
#include "limber-routine-file.h"
#include "limber-store-routines.h"
#include "limber-test-exchange.h"

#include <locale.h>
#include <string.h>

#define MARCH_1 739676 /* 2026-03-01 */
#define NOW "2026-03-01T20:00:00"

static void
save_session (LimberStore *store, const LimberSession *session)
{
  g_autoptr (GError) error = NULL;

  limber_store_save_session (store, session, &error);
  g_assert_no_error (error);
}

static LimberSession *
make_session (const char *uuid, int active_s)
{
  LimberSession *session = limber_session_new ("own-0a0b0c0d", "Übungen <b>\n🦵");
  LimberSessionItem *item = limber_session_add (session, "bird-dog", "Vogelhund");

  g_set_str (&session->uuid, uuid);
  session->active_s = active_s;
  session->planned_s = 700;
  session->ended = session->started + 600;
  session->end = LIMBER_SESSION_PAIN;
  session->pain_before = 0;
  session->pain_after = 10;
  session->effort = LIMBER_EFFORT_HARD;
  session->next_day = LIMBER_NEXT_DAY_BETTER;
  session->phase = 12;
  session->left_ms = 4321;
  item->planned_s = 96;
  item->done_s = 40;
  item->planned_reps = 12;
  item->done_reps = 5;
  item->skipped = item->hurt = item->travelled = item->eased = TRUE;
  limber_session_add (session, "own-aaaaaaaa", "Tuch");

  return session;
}

static void
save_text (LimberStore *store, const char *kind, const char *id, const char *json)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_own_text_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (texts, limber_own_text_new (kind, id, json));
  limber_store_save_own_texts (store, texts, &error);
  g_assert_no_error (error);
}

static void
save_own_routine (LimberStore *store)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new ("own-0a0b0c0d");
  g_autofree char *json = NULL;

  routine->own = TRUE;
  g_set_str (&routine->name, "Übungen „mit\\Strich“");
  limber_routine_add (routine, "bird-dog")->dose.reps = 6;
  json = limber_routine_to_json (routine);
  save_text (store, "routine", "own-0a0b0c0d", json);
}

static void
save_choice (LimberStore *store, const char *exercise, gboolean hidden, int extra_reps)
{
  g_autoptr (LimberExerciseChoice) choice = limber_exercise_choice_new (exercise);
  g_autoptr (GError) error = NULL;

  choice->hidden = hidden;
  choice->extra_reps = extra_reps;
  choice->extra_hold_s = -extra_reps;
  choice->since = extra_reps != 0 ? MARCH_1 - 3 : 0;
  limber_store_save_exercise_choice (store, choice, &error);
  g_assert_no_error (error);
}

static void
save_limits (LimberStore *store, LimberStrain limits)
{
  g_autoptr (GError) error = NULL;

  limber_store_save_limits (store, limits, &error);
  g_assert_no_error (error);
}

static void
fill (LimberStore *store)
{
  g_autoptr (LimberRoutineBook) book = limber_routine_book_new_builtin ();
  g_autoptr (LimberSession) first = make_session ("11111111-1111-4111-8111-111111111111", 300);
  g_autoptr (LimberSession) second = make_session ("22222222-2222-4222-8222-222222222222", 89);
  g_autoptr (LimberSession) running = limber_session_new ("calm-down", "Calm-down");

  g_set_str (&running->uuid, "33333333-3333-4333-8333-333333333333");
  first->snapshot
      = limber_routine_to_snapshot (limber_routine_book_find_routine (book, "gentle-morning"), book);
  second->snapshot = g_strdup ("{ \"of\":   \"another version\", \"n\": 1e3 }");
  save_session (store, first);
  save_session (store, second);
  save_session (store, running);
  save_own_routine (store);
  save_text (store, "exercise", "own-bbbbbbbb", "{\"from\":\"later\"}");
  save_text (store, "exercise", "own-aaaaaaaa", "[1, 2]");
  save_choice (store, "plank", TRUE, 0);
  save_choice (store, "bridge", FALSE, 2);
  save_choice (store, "march", TRUE, 0);
  save_choice (store, "march", FALSE, 0);
  save_limits (store, LIMBER_STRAIN_KNEELING | LIMBER_STRAIN_PRONE | LIMBER_STRAIN_BALANCE);
  save_limits (store, LIMBER_STRAIN_KNEELING | LIMBER_STRAIN_PRONE);
}

/* What says nothing is left out; what is JSON stands there as JSON, when the same text comes of it. */
static void
test_export (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *text = NULL;

  test_journal_init (&journal);
  fill (journal.store);
  text = test_export_json (journal.store);
  g_assert_nonnull (strstr (text, "\"end\": \"pain\",\n"));
  g_assert_nonnull (strstr (text, "\"snapshot\": {\n        \"format\": \"limber-routines\","));
  g_assert_nonnull (
      strstr (text, "\"snapshot\": \"{ \\\"of\\\":   \\\"another version\\\", \\\"n\\\": 1e3 }\""));
  g_assert_nonnull (strstr (text, "\"exercise\": \"[1, 2]\""));
  g_assert_nonnull (strstr (text, "\"id\": \"own-0a0b0c0d\",\n      \"routine\": {\n"));
  g_assert_nonnull (strstr (text, "\"limits\": [\n    \"kneeling\",\n    \"prone\"\n  ]"));
  g_assert_null (strstr (text, "\"march\""));
}

/* Out of one journal, into an empty one, out again: the same bytes, and the same rows. Undone, nothing is
 * left of it. */
static void
test_round_trip (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_auto (TestJournal) other = { 0 };
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (LimberImportPlan) own = NULL;
  g_autoptr (LimberImportPlan) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *before = NULL;
  g_autofree char *minutes = NULL;
  gint64 id;

  test_journal_init (&journal);
  test_journal_init (&other);
  fill (journal.store);
  text = test_export_json (journal.store);
  before = test_sql_dump (other.path);
  plan = test_plan_json (other.store, text);
  g_assert_true (limber_import_plan_changes_anything (plan));
  g_assert_cmpuint (limber_import_plan_get_n_rejections (plan), ==, 0);
  /* Three sessions and the reading of their day. */
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_CREATED), ==, 4);
  id = test_commit (plan, other.store);
  copied = test_export_json (other.store);
  g_assert_cmpstr (copied, ==, text);

  /* Not counted twice, and each session knows what is its own. */
  minutes = test_sql_text (other.path, "SELECT value || ' ' || (SELECT group_concat (counted, '+') FROM"
                                       " (SELECT counted FROM session ORDER BY uuid LIMIT 2)) FROM reading");
  g_assert_cmpstr (minutes, ==, "6.0 5.0+1.0");

  own = test_plan_json (journal.store, text);
  g_assert_false (limber_import_plan_changes_anything (own));
  g_assert_cmpuint (limber_import_plan_get_notes (own)->len, ==, 0);
  again = test_plan_json (other.store, text);
  g_assert_false (limber_import_plan_changes_anything (again));
  g_assert_cmpuint (limber_import_plan_count (again, LIMBER_DISPOSITION_UNCHANGED), ==, 4);

  test_undo_import (other.store, id);
  test_assert_as_before (&other, before);
}

/* Planned for a journal that is still to be made. */
static void
test_new_journal (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_auto (TestJournal) other = { 0 };
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autofree char *text = NULL;
  g_autofree char *copied = NULL;

  test_journal_init (&journal);
  fill (journal.store);
  text = test_export_json (journal.store);
  plan = test_plan_json (NULL, text);
  test_journal_init (&other);
  test_commit (plan, other.store);
  copied = test_export_json (other.store);
  g_assert_cmpstr (copied, ==, text);
}

/* What the user made, said and decided stays. */
static void
test_merge (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_auto (TestJournal) other = { 0 };
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (GHashTable) choices = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *held = NULL;
  gint64 id;

  test_journal_init (&journal);
  test_journal_init (&other);
  fill (journal.store);
  text = test_export_json (journal.store);
  save_text (other.store, "routine", "own-0a0b0c0d", "{\"mine\":1}");
  save_choice (other.store, "plank", TRUE, 0);
  save_choice (other.store, "plank", FALSE, 0);
  save_limits (other.store, LIMBER_STRAIN_PRONE);
  save_limits (other.store, LIMBER_STRAIN_NONE);
  before = test_sql_dump (other.path);

  plan = test_plan_json (other.store, text);
  g_assert_cmpuint (limber_import_plan_get_notes (plan)->len, ==, 1);
  id = test_commit (plan, other.store);
  held = test_sql_text (other.path, "SELECT json FROM own_text WHERE kind = 'routine'");
  g_assert_cmpstr (held, ==, "{\"mine\":1}");
  g_assert_cmpint (limber_store_load_limits (other.store, &error), ==, LIMBER_STRAIN_KNEELING);
  choices = limber_store_load_exercise_choices (other.store, &error);
  g_assert_false (((const LimberExerciseChoice *) g_hash_table_lookup (choices, "plank"))->hidden);
  g_assert_cmpint (((const LimberExerciseChoice *) g_hash_table_lookup (choices, "bridge"))->extra_reps, ==,
                   2);

  test_undo_import (other.store, id);
  test_assert_as_before (&other, before);
}

/* The state that was saved last counts, whichever journal has it. */
static void
test_newer_session (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_auto (TestJournal) other = { 0 };
  g_autoptr (LimberSession) session = make_session ("11111111-1111-4111-8111-111111111111", 300);
  g_autoptr (LimberImportPlan) newer = NULL;
  g_autoptr (LimberImportPlan) older = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *before = NULL;
  gint64 id;

  test_journal_init (&journal);
  test_journal_init (&other);
  save_session (journal.store, session);
  first = test_export_json (journal.store);
  save_session (other.store, session);
  limber_clock_set_for_tests ("2026-03-02T08:00:00");
  session->next_day = LIMBER_NEXT_DAY_WORSE;
  save_session (journal.store, session);
  second = test_export_json (journal.store);
  limber_clock_set_for_tests (NOW);

  before = test_sql_dump (other.path);
  newer = test_plan_json (other.store, second);
  g_assert_cmpuint (limber_import_plan_count (newer, LIMBER_DISPOSITION_UPDATED), ==, 1);
  id = test_commit (newer, other.store);
  g_assert_cmpint (test_sql_int (other.path, "SELECT next_day FROM session WHERE replaced_by IS NULL"), ==,
                   0);
  g_assert_cmpint (test_sql_int (other.path, "SELECT sum (value) FROM reading"), ==, 5);
  test_undo_import (other.store, id);
  test_assert_as_before (&other, before);

  older = test_plan_json (journal.store, first);
  g_assert_false (limber_import_plan_changes_anything (older));
}

/* What cannot be read is named; the rest is taken. */
static void
test_rejected (void)
{
#define GOOD                                                                                                 \
  "\"uuid\": \"u\", \"routine\": \"r\", \"name\": \"n\", \"date\": \"2026-03-01\", \"started\": 5,"          \
  " \"started_offset\": 0, \"end\": \"done\", \"planned_s\": 9, \"active_s\": 9, \"saved\": 7"
  static const struct
  {
    const char *text;
    const char *place;
  } cases[] = {
    { "\"sessions\": [7]", "sessions[0]" },
    { "\"sessions\": [{}]", "sessions[0]" },
    { "\"sessions\": [{" GOOD "}, {" GOOD "}]", "sessions[1]" },
    { "\"sessions\": [{\"uuid\": \"\", \"routine\": \"r\"}]", "sessions[0]" },
    { "\"sessions\": [{\"uuid\": \"a\", \"routine\": \"r\", \"date\": \"2026-02-30\"}]", "sessions[0]" },
    { "\"sessions\": [{\"uuid\": \"b\", \"routine\": \"r\", \"date\": \"2026-03-01\", \"started\": 0}]",
      "sessions[0]" },
    { "\"sessions\": [{\"uuid\": \"c\", \"routine\": \"r\", \"date\": \"2026-03-01\", \"started\": 5,"
      " \"end\": \"finished\"}]",
      "sessions[0]" },
    { "\"sessions\": [{" GOOD ", \"pain_before\": 11}]", "sessions[0]" },
    { "\"sessions\": [{" GOOD ", \"effort\": \"much\"}]", "sessions[0]" },
    { "\"sessions\": [{" GOOD ", \"phase\": -1}]", "sessions[0]" },
    { "\"sessions\": [{" GOOD ", \"items\": [{}]}]", "sessions[0]" },
    { "\"sessions\": [{" GOOD ", \"items\": [{\"exercise\": \"a\", \"done_s\": -5}]}]", "sessions[0]" },
    { "\"sessions\": [{" GOOD ", \"snapshot\": \"no JSON\"}]", "sessions[0]" },
    { "\"own_exercises\": [{\"id\": \"plank\", \"exercise\": {}}]", "own_exercises[0]" },
    { "\"own_exercises\": [{\"id\": \"own-1\"}]", "own_exercises[0]" },
    { "\"own_routines\": [{\"id\": \"own-1\", \"routine\": \"{\"}]", "own_routines[0]" },
    { "\"own_routines\": [{\"id\": \"own-1\", \"routine\": {}}, {\"id\": \"own-1\", \"routine\": {}}]",
      "own_routines[1]" },
    { "\"exercise_choices\": [{}]", "exercise_choices[0]" },
    { "\"exercise_choices\": [{\"exercise\": \"a\", \"extra_reps\": 31}]", "exercise_choices[0]" },
    { "\"exercise_choices\": [{\"exercise\": \"a\", \"since\": \"soon\"}]", "exercise_choices[0]" },
    { "\"limits\": [\"lifting\"]", "limits[0]" },
    { "\"limits\": [\"prone\", 7]", "limits[1]" },
    { "\"limits\": [\"wrist\", \"wrist\"]", "limits[1]" },
  };
  g_auto (TestJournal) journal = { 0 };

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    test_assert_rejected (journal.store, cases[i].text, cases[i].place);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM session"), ==, 1);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM own_text"), ==, 1);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM exercise_limit"), ==, 2);
}

static void
test_foreign (void)
{
  static const char *const bad[] = {
    "\"sessions\": {}", "\"own_exercises\": \"all\"", "\"own_routines\": 7", "\"exercise_choices\": true",
    "\"limits\": {}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    test_assert_foreign (bad[i]);
}

/* A file from before, and one that says nothing. */
static void
test_nothing_said (void)
{
  static const char *const texts[] = {
    TEST_JSON_HEAD "}",
    TEST_JSON_HEAD ", \"sessions\": null, \"own_exercises\": null, \"limits\": null}",
    TEST_JSON_HEAD ", \"sessions\": [], \"own_routines\": [], \"exercise_choices\": [{\"exercise\": \"a\"}]}",
  };
  g_auto (TestJournal) journal = { 0 };

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    test_assert_says_nothing (journal.store, texts[i]);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests (NOW);

  g_test_add_func ("/routines-exchange/export", test_export);
  g_test_add_func ("/routines-exchange/round-trip", test_round_trip);
  g_test_add_func ("/routines-exchange/new-journal", test_new_journal);
  g_test_add_func ("/routines-exchange/merge", test_merge);
  g_test_add_func ("/routines-exchange/newer-session", test_newer_session);
  g_test_add_func ("/routines-exchange/rejected", test_rejected);
  g_test_add_func ("/routines-exchange/foreign", test_foreign);
  g_test_add_func ("/routines-exchange/nothing-said", test_nothing_said);

  return g_test_run ();
}
