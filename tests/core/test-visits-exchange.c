/* test-visits-exchange.c — visits, questions and answers, out and in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-check-in.h"
#include "limber-date.h"
#include "limber-error.h"
#include "limber-import-json.h"
#include "limber-store-visits.h"
#include "limber-test-exchange.h"

#include <locale.h>
#include <string.h>

#define MARCH_1 739676 /* 2026-03-01 */
#define NOW "2026-03-01T20:00:00"

#define VISIT "\"uuid\": \"visit-1\", \"date\": \"2026-02-10\""
#define QUESTION "\"uuid\": \"question-1\", \"text\": \"Why?\""

static void
save_visit (LimberStore *store, const char *uuid, guint32 day, const char *with, const char *agreed)
{
  g_autoptr (LimberVisit) visit = limber_visit_new (day);
  g_autoptr (GError) error = NULL;

  g_set_str (&visit->uuid, uuid);
  limber_visit_set_with (visit, with);
  limber_visit_set_agreed (visit, agreed);
  limber_store_save_visit (store, visit, &error);
  g_assert_no_error (error);
}

static void
save_question (LimberStore *store, const char *uuid, const char *text, const char *visit)
{
  g_autoptr (LimberQuestion) question = limber_question_new (text);
  g_autoptr (GError) error = NULL;

  g_set_str (&question->uuid, uuid);
  g_set_str (&question->visit, visit);
  limber_store_save_question (store, question, &error);
  g_assert_no_error (error);
}

static void
save_peg (LimberStore *store, guint32 day, int pain, int activity)
{
  g_autoptr (LimberPeg) peg = limber_peg_new (day);
  g_autoptr (GError) error = NULL;

  peg->answers[LIMBER_PEG_PAIN] = pain;
  peg->answers[LIMBER_PEG_ACTIVITY] = activity;
  limber_store_save_peg (store, peg, &error);
  g_assert_no_error (error);
}

static void
save_answer (LimberStore *store, const char *flag, guint32 day, gboolean yes)
{
  g_autoptr (LimberRedFlagAnswer) answer = limber_red_flag_answer_new (flag, day, yes);
  g_autoptr (GError) error = NULL;

  limber_store_save_red_flag_answer (store, answer, &error);
  g_assert_no_error (error);
}

/* Ten entries, of which two questions have one stamp. */
static void
fill (LimberStore *store)
{
  save_visit (store, "visit-1", MARCH_1 - 19, "Dr. „Berg“ <b>", "  Walk.\n\tAnd \\ \"rest\" 🛌\n");
  save_visit (store, "visit-2", MARCH_1 + 9, NULL, NULL);
  save_question (store, "question-2", "Zuerst getippt? עברית", "visit-1");
  save_question (store, "question-1", "Then this?", NULL);
  save_peg (store, MARCH_1, 10, 0);
  save_peg (store, MARCH_1 - 28, LIMBER_NRS_UNSET, 4);
  save_answer (store, "night-pain", MARCH_1 - 20, TRUE);
  save_answer (store, "saddle-numbness", MARCH_1 - 20, FALSE);
  save_answer (store, "fever", MARCH_1, FALSE);
  save_answer (store, "night-pain", MARCH_1, FALSE);
}

/* What says nothing is left out. */
static void
test_export (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *text = NULL;

  test_journal_init (&journal);
  fill (journal.store);
  text = test_export_json (journal.store);
  g_assert_nonnull (strstr (text, "\"visits\": [\n    {\n      \"uuid\": \"visit-1\",\n"
                                  "      \"date\": \"2026-02-10\",\n"
                                  "      \"with\": \"Dr. „Berg“ <b>\",\n"));
  g_assert_nonnull (strstr (text, "\"uuid\": \"visit-2\",\n      \"date\": \"2026-03-10\",\n"
                                  "      \"recorded\": 1772395200,\n      \"recorded_offset\": 0\n"));
  g_assert_nonnull (strstr (text, "\"text\": \"Then this?\",\n      \"recorded\""));
  g_assert_nonnull (strstr (text, "\"peg\": [\n    {\n      \"date\": \"2026-02-01\",\n"
                                  "      \"activity\": 4,\n      \"recorded\""));
  g_assert_nonnull (strstr (text, "\"flag\": \"night-pain\",\n      \"date\": \"2026-02-09\",\n"
                                  "      \"answer\": \"yes\",\n"));
}

/* Out of one journal, into an empty one, out again: the same bytes. Undone, nothing is left of it. */
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
  gint64 id;

  test_journal_init (&journal);
  test_journal_init (&other);
  fill (journal.store);
  text = test_export_json (journal.store);
  before = test_sql_dump (other.path);
  limber_clock_set_for_tests ("2027-01-01T08:00:00");
  plan = test_plan_json (other.store, text);
  g_assert_cmpuint (limber_import_plan_get_n_rejections (plan), ==, 0);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_CREATED), ==, 10);
  id = test_commit (plan, other.store);
  copied = test_export_json (other.store);
  limber_clock_set_for_tests (NOW);
  g_assert_cmpstr (copied, ==, text);

  own = test_plan_json (journal.store, text);
  g_assert_false (limber_import_plan_changes_anything (own));
  again = test_plan_json (other.store, text);
  g_assert_false (limber_import_plan_changes_anything (again));
  g_assert_cmpuint (limber_import_plan_count (again, LIMBER_DISPOSITION_UNCHANGED), ==, 10);
  g_assert_cmpuint (limber_import_plan_get_n_conflicts (again), ==, 0);

  g_assert_cmpuint (test_undo_import (other.store, id), ==, 5);
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

static void
assert_conflict (LimberImportPlan *plan,
                 guint index,
                 const char *date,
                 const char *field,
                 const char *kept,
                 const char *offered)
{
  const LimberImportConflict *conflict = g_ptr_array_index (limber_import_plan_get_conflicts (plan), index);
  g_autofree char *iso = limber_date_to_iso (&conflict->date);

  g_assert_cmpstr (iso, ==, date);
  g_assert_cmpstr (conflict->field, ==, field);
  g_assert_cmpstr (conflict->kept, ==, kept);
  g_assert_cmpstr (conflict->offered, ==, offered);
}

/* What the user typed stays, and is named. */
static void
test_typed_stays (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_auto (TestJournal) other = { 0 };
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  gint64 id;

  test_journal_init (&journal);
  test_journal_init (&other);
  fill (journal.store);
  text = test_export_json (journal.store);
  save_visit (other.store, "visit-1", MARCH_1 - 18, "Mine", NULL);
  save_visit (other.store, "visit-2", MARCH_1 + 9, NULL, "Mine");
  save_question (other.store, "question-1", "Mine?", NULL);
  save_peg (other.store, MARCH_1, 3, LIMBER_NRS_UNSET);
  save_answer (other.store, "fever", MARCH_1, TRUE);
  save_answer (other.store, "night-pain", MARCH_1, FALSE);
  before = test_sql_dump (other.path);

  plan = test_plan_json (other.store, text);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_CREATED), ==, 4);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_UNCHANGED), ==, 1);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_CONFLICT), ==, 5);
  g_assert_cmpuint (limber_import_plan_get_n_conflicts (plan), ==, 5);
  assert_conflict (plan, 0, "2026-02-11", "visit", "2026-02-11, Mine", "2026-02-10, Dr. „Berg“ <b>");
  assert_conflict (plan, 1, "2026-03-10", "visit", "the entry as it is", "something else");
  assert_conflict (plan, 2, "2026-03-01", "question", "Mine?", "Then this?");
  assert_conflict (plan, 3, "2026-03-01", "peg", "pain 3", "pain 10, activity 0");
  assert_conflict (plan, 4, "2026-03-01", "red_flag_answer", "fever: yes", "fever: no");

  id = test_commit (plan, other.store);
  g_assert_cmpint (test_sql_int (other.path, "SELECT count (*) FROM visit WHERE with_whom = 'Mine'"), ==, 1);
  g_assert_cmpint (test_sql_int (other.path, "SELECT count (*) FROM visit"), ==, 2);
  test_undo_import (other.store, id);
  test_assert_as_before (&other, before);

  /* A journal that has no days has something to lose as well. */
  backups = test_list_backups (other.path);
  g_assert_cmpuint (backups->len, ==, 1);
}

/* What an earlier import brought is updated, and brought back when that is undone. */
static void
test_updated (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_auto (TestJournal) other = { 0 };
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *before = NULL;
  gint64 id;

  test_journal_init (&journal);
  test_journal_init (&other);
  fill (journal.store);
  first = test_export_json (journal.store);
  test_import_json (other.store, first);
  before = test_sql_dump (other.path);

  save_visit (journal.store, "visit-2", MARCH_1 + 10, "Dr. Tal", NULL);
  save_question (journal.store, "question-1", "Then this?", "visit-2");
  save_peg (journal.store, MARCH_1, 9, 0);
  save_answer (journal.store, "fever", MARCH_1, TRUE);
  second = test_export_json (journal.store);
  plan = test_plan_json (other.store, second);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_UPDATED), ==, 4);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_UNCHANGED), ==, 6);
  id = test_commit (plan, other.store);
  copied = test_export_json (other.store);
  g_assert_cmpstr (copied, ==, second);
  test_undo_import (other.store, id);
  test_assert_as_before (&other, before);
}

/* What the user removed stays removed, and questions asked there come as still to ask. */
static void
test_removed_stays (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (LimberImportPlan) again = NULL;
  g_autoptr (LimberPeg) none = limber_peg_new (MARCH_1);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;

  test_journal_init (&journal);
  fill (journal.store);
  text = test_export_json (journal.store);
  limber_store_remove_visit (journal.store, "visit-1", &error);
  g_assert_no_error (error);
  limber_store_save_peg (journal.store, none, &error);
  g_assert_no_error (error);
  before = test_sql_dump (journal.path);

  plan = test_plan_json (journal.store, text);
  g_assert_false (limber_import_plan_changes_anything (plan));
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_CONFLICT), ==, 2);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_UNCHANGED), ==, 8);
  assert_conflict (plan, 0, "2026-02-10", "visit", "that it was removed", "2026-02-10, Dr. „Berg“ <b>");
  test_commit (plan, journal.store);
  test_assert_as_before (&journal, before);

  /* Removed after the file was looked at. */
  limber_store_remove_question (journal.store, "question-9", &error);
  again = test_plan_json (journal.store, TEST_JSON_HEAD ", \"questions\": [{\"uuid\": \"question-9\","
                                                        " \"text\": \"Again?\"}]}");
  save_question (journal.store, "question-9", "Mine?", NULL);
  limber_store_remove_question (journal.store, "question-9", &error);
  g_assert_no_error (error);
  test_commit (again, journal.store);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM question"), ==, 2);
}

/* What cannot be read is named; the rest is taken. */
static void
test_rejected (void)
{
  static const struct
  {
    const char *member;
    const char *place;
  } cases[] = {
    { "\"visits\": [7]", "visits[0]" },
    { "\"visits\": [{}]", "visits[0]" },
    { "\"visits\": [{" VISIT "}, {" VISIT "}]", "visits[1]" },
    { "\"visits\": [{\"uuid\": \"\", \"date\": \"2026-02-10\"}]", "visits[0]" },
    { "\"visits\": [{\"uuid\": \"a\"}]", "visits[0]" },
    { "\"visits\": [{\"uuid\": \"a\", \"date\": \"2026-02-30\"}]", "visits[0]" },
    { "\"visits\": [{\"uuid\": \"a\", \"date\": \"1899-12-31\"}]", "visits[0]" },
    { "\"visits\": [{" VISIT ", \"agreed\": 5}]", "visits[0]" },
    { "\"visits\": [{" VISIT ", \"note\": [\"a\"]}]", "visits[0]" },
    { "\"visits\": [{" VISIT ", \"recorded_offset\": 1441}]", "visits[0]" },
    { "\"questions\": [{\"uuid\": \"q\"}]", "questions[0]" },
    { "\"questions\": [{\"uuid\": \"q\", \"text\": \" \\n \"}]", "questions[0]" },
    { "\"questions\": [{\"text\": \"Why?\"}]", "questions[0]" },
    { "\"questions\": [{" QUESTION "}, {" QUESTION "}]", "questions[1]" },
    { "\"peg\": [{\"date\": \"2026-02-10\"}]", "peg[0]" },
    { "\"peg\": [{\"date\": \"2026-02-10\", \"pain\": 11}]", "peg[0]" },
    { "\"peg\": [{\"date\": \"2026-02-10\", \"pain\": -1}]", "peg[0]" },
    { "\"peg\": [{\"date\": \"2026-02-10\", \"pain\": 1.5}]", "peg[0]" },
    { "\"peg\": [{\"date\": \"2026-02-10\", \"pain\": 1}, {\"date\": \"2026-02-10\", \"activity\": 2}]",
      "peg[1]" },
    { "\"red_flag_answers\": [{\"flag\": \"hunger\", \"date\": \"2026-02-10\", \"answer\": \"no\"}]",
      "red_flag_answers[0]" },
    { "\"red_flag_answers\": [{\"flag\": \"fever\", \"date\": \"2026-02-10\"}]", "red_flag_answers[0]" },
    { "\"red_flag_answers\": [{\"flag\": \"fever\", \"date\": \"2026-02-10\", \"answer\": true}]",
      "red_flag_answers[0]" },
    { "\"red_flag_answers\": [{\"flag\": \"fever\", \"answer\": \"no\"}]", "red_flag_answers[0]" },
  };
  g_auto (TestJournal) journal = { 0 };

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    test_assert_rejected (journal.store, cases[i].member, cases[i].place);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM visit"), ==, 1);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM question"), ==, 1);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM peg"), ==, 1);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM red_flag_answer"), ==, 0);
}

/* Nothing is cut. */
static void
test_too_long (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *with = g_strnfill (LIMBER_VISIT_WITH_MAX + 1, 'x');
  g_autofree char *question = g_strnfill (LIMBER_QUESTION_MAX + 1, 'x');
  g_autofree char *uuid = g_strnfill (101, 'x');
  g_autofree char *visit = g_strdup_printf ("\"visits\": [{" VISIT ", \"with\": \"%s\"}]", with);
  g_autofree char *asked = g_strdup_printf ("\"questions\": [{\"uuid\": \"q\", \"text\": \"%s\"}]", question);
  g_autofree char *identity
      = g_strdup_printf ("\"visits\": [{\"uuid\": \"%s\", \"date\": \"2026-02-10\"}]", uuid);

  test_journal_init (&journal);
  test_assert_rejected (journal.store, visit, "visits[0]");
  test_assert_rejected (journal.store, asked, "questions[0]");
  test_assert_rejected (journal.store, identity, "visits[0]");
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM visit"), ==, 0);
}

static void
test_nul (void)
{
  static const char text[] = TEST_JSON_HEAD ", \"visits\": [{" VISIT ", \"note\": \"a\\u0000b\"}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (limber_import_json_plan (NULL, bytes, "test.json", NULL, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "NUL"));
}

static void
test_foreign (void)
{
  test_assert_foreign ("\"visits\": {}");
  test_assert_foreign ("\"questions\": \"all\"");
  test_assert_foreign ("\"peg\": 7");
  test_assert_foreign ("\"red_flag_answers\": true");
}

/* A file from before, and one that says nothing. */
static void
test_nothing_said (void)
{
  g_auto (TestJournal) journal = { 0 };

  test_journal_init (&journal);
  test_assert_says_nothing (journal.store, TEST_JSON_HEAD "}");
  test_assert_says_nothing (journal.store, TEST_JSON_HEAD ", \"visits\": null, \"peg\": null}");
  test_assert_says_nothing (journal.store, TEST_JSON_HEAD ", \"questions\": [], \"red_flag_answers\": []}");
}

/* Written by hand: one line of several, no stamp, and a visit that is not there. */
static void
test_by_hand (void)
{
  static const char text[] = TEST_JSON_HEAD
      ", \"visits\": [{" VISIT ", \"with\": \" Dr.\\n Berg \", \"note\": \" \"}],"
      " \"questions\": [{\"uuid\": \"q\", \"text\": \"Why\\n this?\", \"visit\": \"nobody\"}]}";
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *visit = NULL;
  g_autofree char *question = NULL;

  test_journal_init (&journal);
  test_import_json (journal.store, text);
  visit = test_sql_text (journal.path, "SELECT with_whom || ifnull (note, '-') || recorded FROM visit");
  g_assert_cmpstr (visit, ==, "Dr. Berg-1772395200");
  question = test_sql_text (journal.path, "SELECT text || ifnull (visit, '-') FROM question");
  g_assert_cmpstr (question, ==, "Why this?-");
  test_assert_says_nothing (journal.store, text);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests (NOW);

  g_test_add_func ("/visits-exchange/export", test_export);
  g_test_add_func ("/visits-exchange/round-trip", test_round_trip);
  g_test_add_func ("/visits-exchange/new-journal", test_new_journal);
  g_test_add_func ("/visits-exchange/typed-stays", test_typed_stays);
  g_test_add_func ("/visits-exchange/updated", test_updated);
  g_test_add_func ("/visits-exchange/removed-stays", test_removed_stays);
  g_test_add_func ("/visits-exchange/rejected", test_rejected);
  g_test_add_func ("/visits-exchange/too-long", test_too_long);
  g_test_add_func ("/visits-exchange/nul", test_nul);
  g_test_add_func ("/visits-exchange/foreign", test_foreign);
  g_test_add_func ("/visits-exchange/nothing-said", test_nothing_said);
  g_test_add_func ("/visits-exchange/by-hand", test_by_hand);

  return g_test_run ();
}
