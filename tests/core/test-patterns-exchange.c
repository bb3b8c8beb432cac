/* test-patterns-exchange.c — what is said about a back and decided about findings, out and in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-date.h"
#include "limber-store-patterns.h"
#include "limber-test-exchange.h"

#include <locale.h>
#include <string.h>

#define MARCH_1 739676 /* 2026-03-01 */

static void
say (LimberStore *store, gboolean cancer, gboolean steroids, guint32 fever)
{
  g_autoptr (LimberBackground) said = limber_background_new ();
  g_autoptr (GError) error = NULL;

  said->facts[LIMBER_BACKGROUND_CANCER] = cancer;
  said->facts[LIMBER_BACKGROUND_STEROIDS] = steroids;
  limber_background_set_known (said, "fever", fever);
  limber_background_set_known (said, "Kribbeln <b>\n🦶", MARCH_1 - 30);
  limber_store_save_background (store, said, &error);
  g_assert_no_error (error);
}

static void
decide (LimberStore *store, const char *id, gboolean hidden, gboolean in_report, guint32 told)
{
  g_autoptr (LimberFindingChoice) choice = limber_finding_choice_new (id);
  g_autoptr (GError) error = NULL;

  choice->hidden = hidden;
  choice->in_report = in_report;
  choice->told = told;
  limber_store_save_choice (store, choice, &error);
  g_assert_no_error (error);
}

static void
fill (LimberStore *store)
{
  g_autoptr (GPtrArray) looks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_look_free);

  say (store, TRUE, TRUE, MARCH_1);
  say (store, TRUE, FALSE, 0);
  decide (store, "safety.leg-weakness", FALSE, FALSE, MARCH_1);
  decide (store, "association.tag.\"Füße\\ \U0001f9b6", TRUE, FALSE, 0);
  decide (store, "association.sleep", TRUE, TRUE, MARCH_1 - 1);
  decide (store, "kind.weight", TRUE, FALSE, 0);
  decide (store, "kind.weight", FALSE, FALSE, 0);
  g_ptr_array_add (looks, limber_look_new (60, 1));
  g_assert_true (limber_store_save_looks (store, looks, NULL));
}

/* What was taken back and what can be worked out again is not in the file. */
static void
test_export (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *text = NULL;

  test_journal_init (&journal);
  decide (journal.store, "kind.weight", TRUE, FALSE, 0);
  decide (journal.store, "kind.weight", FALSE, FALSE, 0);
  decide (journal.store, "b", FALSE, TRUE, MARCH_1);
  decide (journal.store, "a", TRUE, FALSE, 0);
  say (journal.store, TRUE, TRUE, MARCH_1);
  say (journal.store, TRUE, FALSE, MARCH_1);
  text = test_export_json (journal.store);
  g_assert_nonnull (strstr (text, "\"background\": {\n    \"facts\": [\n      \"cancer\"\n    ],\n"));
  g_assert_nonnull (strstr (text, "\"symptom\": \"fever\",\n        \"since\": \"2026-03-01\"\n      }"));
  g_assert_nonnull (strstr (text,
                            "  \"findings\": [\n    {\n      \"id\": \"a\",\n      \"hidden\": true\n    },\n"
                            "    {\n      \"id\": \"b\",\n      \"in_report\": true,\n"
                            "      \"told\": \"2026-03-01\"\n    }\n  ]"));
  g_assert_null (strstr (text, "kind.weight"));
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
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *before = NULL;
  gint64 id;

  test_journal_init (&journal);
  test_journal_init (&other);
  fill (journal.store);
  text = test_export_json (journal.store);
  before = test_sql_dump (other.path);
  plan = test_plan_json (other.store, text);
  g_assert_true (limber_import_plan_changes_anything (plan));
  g_assert_cmpuint (limber_import_plan_get_n_rejections (plan), ==, 0);
  id = test_commit (plan, other.store);
  g_assert_cmpint (id, >, 0);
  copied = test_export_json (other.store);
  g_assert_cmpstr (copied, ==, text);

  own = test_plan_json (journal.store, text);
  g_assert_false (limber_import_plan_changes_anything (own));
  g_assert_cmpuint (limber_import_plan_get_notes (own)->len, ==, 0);
  again = test_plan_json (other.store, text);
  g_assert_false (limber_import_plan_changes_anything (again));

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

/* What the user said and decided stays, also what was taken back. */
static void
test_merge (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_auto (TestJournal) other = { 0 };
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (LimberBackground) background = NULL;
  g_autoptr (GHashTable) choices = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  const LimberFindingChoice *choice;
  gint64 id;

  test_journal_init (&journal);
  test_journal_init (&other);
  fill (journal.store);
  text = test_export_json (journal.store);
  say (other.store, TRUE, TRUE, MARCH_1);
  say (other.store, FALSE, TRUE, MARCH_1);
  decide (other.store, "association.sleep", TRUE, FALSE, 0);
  before = test_sql_dump (other.path);

  plan = test_plan_json (other.store, text);
  g_assert_cmpuint (limber_import_plan_get_notes (plan)->len, ==, 1);
  id = test_commit (plan, other.store);
  background = limber_store_load_background (other.store, &error);
  g_assert_no_error (error);
  g_assert_false (background->facts[LIMBER_BACKGROUND_CANCER]);
  g_assert_true (background->facts[LIMBER_BACKGROUND_STEROIDS]);
  g_assert_cmpuint (limber_background_get_known (background, "fever"), ==, MARCH_1);
  choices = limber_store_load_choices (other.store, &error);
  choice = g_hash_table_lookup (choices, "association.sleep");
  g_assert_true (choice->hidden && !choice->in_report && choice->told == MARCH_1 - 1);
  choice = g_hash_table_lookup (choices, "safety.leg-weakness");
  g_assert_cmpuint (choice->told, ==, MARCH_1);

  g_assert_true (limber_store_undo_import (other.store, id, NULL, &error));
  test_assert_as_before (&other, before);
}

/* What cannot be read is named; the rest is taken. */
static void
test_rejected (void)
{
  static const struct
  {
    const char *text;
    const char *place;
  } cases[] = {
    { "\"background\": {\"facts\": [\"cough\"]}", "background, facts[0]" },
    { "\"background\": {\"facts\": [\"cancer\", 7]}", "background, facts[1]" },
    { "\"background\": {\"facts\": [\"cancer\", \"cancer\"]}", "background, facts[1]" },
    { "\"background\": {\"known_symptoms\": [\"fever\"]}", "background, known_symptoms[0]" },
    { "\"background\": {\"known_symptoms\": [{\"symptom\": \"fever\"}]}", "background, known_symptoms[0]" },
    { "\"background\": {\"known_symptoms\": [{\"since\": \"2026-01-01\"}]}",
      "background, known_symptoms[0]" },
    { "\"background\": {\"known_symptoms\": [{\"symptom\": \"x\", \"since\": \"1899-12-31\"}]}",
      "background, known_symptoms[0]" },
    { "\"background\": {\"known_symptoms\": [{\"symptom\": \"x\", \"since\": \"2026-02-30\"}]}",
      "background, known_symptoms[0]" },
    { "\"background\": {\"known_symptoms\": [{\"symptom\": \"x\", \"since\": \"2026-02-03\"},"
      " {\"symptom\": \"x\", \"since\": \"2026-02-03\"}]}",
      "background, known_symptoms[1]" },
    { "\"findings\": [7]", "findings[0]" },
    { "\"findings\": [{}]", "findings[0]" },
    { "\"findings\": [{\"id\": \"\"}]", "findings[0]" },
    { "\"findings\": [{\"id\": \"a\", \"hidden\": \"yes\"}]", "findings[0]" },
    { "\"findings\": [{\"id\": \"a\", \"told\": 7}]", "findings[0]" },
    { "\"findings\": [{\"id\": \"a\", \"told\": \"2200-01-01\"}]", "findings[0]" },
    { "\"findings\": [{\"id\": \"b\", \"hidden\": true}, {\"id\": \"a\"}, {\"id\": \"a\"}]", "findings[2]" },
  };
  g_auto (TestJournal) journal = { 0 };

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    test_assert_rejected (journal.store, cases[i].text, cases[i].place);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT holds FROM background WHERE fact = 'cancer'"), ==, 1);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM known_symptom"), ==, 1);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM finding_choice"), ==, 1);
}

static void
test_foreign (void)
{
  static const char *const bad[] = {
    "\"background\": []",
    "\"background\": 7",
    "\"background\": {\"facts\": {}}",
    "\"background\": {\"known_symptoms\": \"fever\"}",
    "\"findings\": {}",
    "\"findings\": \"all\"",
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
    TEST_JSON_HEAD ", \"background\": null, \"findings\": null}",
    TEST_JSON_HEAD ", \"background\": {}, \"findings\": []}",
    TEST_JSON_HEAD ", \"background\": {\"facts\": []}, \"findings\": [{\"id\": \"a\"}]}",
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
  limber_clock_set_for_tests ("2026-03-01T20:00:00");

  g_test_add_func ("/patterns-exchange/export", test_export);
  g_test_add_func ("/patterns-exchange/round-trip", test_round_trip);
  g_test_add_func ("/patterns-exchange/new-journal", test_new_journal);
  g_test_add_func ("/patterns-exchange/merge", test_merge);
  g_test_add_func ("/patterns-exchange/rejected", test_rejected);
  g_test_add_func ("/patterns-exchange/foreign", test_foreign);
  g_test_add_func ("/patterns-exchange/nothing-said", test_nothing_said);

  return g_test_run ();
}
