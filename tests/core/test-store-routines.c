/* test-store-routines.c — the user's own exercises and routines, and what was decided about exercises
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-date.h"
#include "limber-store-import.h"
#include "limber-store-routines.h"

#define MARCH_1 739676 /* 2026-03-01 */

static void
save_text (TestJournal *journal, const char *kind, const char *id, const char *json, guint position)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_own_text_free);
  g_autoptr (GError) error = NULL;
  LimberOwnText *text = limber_own_text_new (kind, id, json);

  text->position = position;
  g_ptr_array_add (texts, text);
  limber_store_save_own_texts (journal->store, texts, &error);
  g_assert_no_error (error);
}

static char *
list_texts (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) texts = limber_store_load_own_texts (journal->store, &error);
  GString *list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < texts->len; i++)
    {
      const LimberOwnText *text = g_ptr_array_index (texts, i);

      g_string_append_printf (list, "%s %s %s; ", text->kind, text->id, text->json);
    }
  return g_string_free (list, FALSE);
}

static void
assert_texts (TestJournal *journal, const char *expected)
{
  g_autofree char *list = list_texts (journal);

  g_assert_cmpstr (list, ==, expected);
}

static void
test_texts (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GError) error = NULL;

  test_journal_init (&journal);
  assert_texts (&journal, "");
  save_text (&journal, "routine", "own-2", "{}", 0);
  save_text (&journal, "exercise", "own-9", "{\"a\":1}", 0);
  save_text (&journal, "exercise", "own-1", "[\"Füße\"]", 0);
  assert_texts (&journal, "exercise own-9 {\"a\":1}; exercise own-1 [\"Füße\"]; routine own-2 {}; ");

  /* Changed in place. */
  save_text (&journal, "exercise", "own-9", "{}", 0);
  assert_texts (&journal, "exercise own-9 {}; exercise own-1 [\"Füße\"]; routine own-2 {}; ");

  /* Removed, and put back where it stood. */
  g_assert_true (limber_store_remove_own_text (journal.store, "exercise", "own-9", &error));
  g_assert_no_error (error);
  assert_texts (&journal, "exercise own-1 [\"Füße\"]; routine own-2 {}; ");
  save_text (&journal, "exercise", "own-9", "{}", 1);
  assert_texts (&journal, "exercise own-9 {}; exercise own-1 [\"Füße\"]; routine own-2 {}; ");
}

/* All of them or none. */
static void
test_texts_at_once (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_own_text_free);
  g_autoptr (GError) error = NULL;

  test_journal_init (&journal);
  g_ptr_array_add (texts, limber_own_text_new ("exercise", "own-1", "{}"));
  g_ptr_array_add (texts, limber_own_text_new ("routine", "own-2", "no json"));
  g_assert_false (limber_store_save_own_texts (journal.store, texts, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE);
  assert_texts (&journal, "");
}

static void
save_choice (TestJournal *journal, const char *exercise, gboolean hidden, int extra_reps, guint32 since)
{
  g_autoptr (LimberExerciseChoice) choice = limber_exercise_choice_new (exercise);
  g_autoptr (GError) error = NULL;

  choice->hidden = hidden;
  choice->extra_reps = extra_reps;
  choice->since = since;
  limber_store_save_exercise_choice (journal->store, choice, &error);
  g_assert_no_error (error);
}

static GHashTable *
load_choices (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;
  GHashTable *choices = limber_store_load_exercise_choices (journal->store, &error);

  g_assert_no_error (error);
  return choices;
}

static void
test_choices (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GHashTable) choices = NULL;
  const LimberExerciseChoice *choice;

  test_journal_init (&journal);
  save_choice (&journal, "bridge", FALSE, 0, 0);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM exercise_choice"), ==, 0);
  save_choice (&journal, "plank", TRUE, -2, MARCH_1);
  save_choice (&journal, "bridge", FALSE, 0, MARCH_1);
  save_choice (&journal, "side-plank", TRUE, 0, 0);
  save_choice (&journal, "side-plank", FALSE, 0, 0);

  choices = load_choices (&journal);
  g_assert_cmpuint (g_hash_table_size (choices), ==, 3);
  choice = g_hash_table_lookup (choices, "plank");
  g_assert_true (choice->hidden);
  g_assert_cmpint (choice->extra_reps, ==, -2);
  g_assert_cmpuint (choice->since, ==, MARCH_1);
  /* Taken back, and remembered as such. */
  choice = g_hash_table_lookup (choices, "side-plank");
  g_assert_true (limber_exercise_choice_is_plain (choice));
}

static LimberStrain
load_limits (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;
  LimberStrain limits = limber_store_load_limits (journal->store, &error);

  g_assert_no_error (error);
  return limits;
}

static void
save_limits (TestJournal *journal, LimberStrain limits)
{
  g_autoptr (GError) error = NULL;

  limber_store_save_limits (journal->store, limits, &error);
  g_assert_no_error (error);
}

static void
test_limits (void)
{
  g_auto (TestJournal) journal = { 0 };

  test_journal_init (&journal);
  g_assert_cmpint (load_limits (&journal), ==, LIMBER_STRAIN_NONE);
  save_limits (&journal, LIMBER_STRAIN_ALL);
  g_assert_cmpint (load_limits (&journal), ==, LIMBER_STRAIN_ALL);
  save_limits (&journal, LIMBER_STRAIN_WRIST | LIMBER_STRAIN_PRONE);
  g_assert_cmpint (load_limits (&journal), ==, LIMBER_STRAIN_WRIST | LIMBER_STRAIN_PRONE);
  test_journal_reopen (&journal);
  g_assert_cmpint (load_limits (&journal), ==, LIMBER_STRAIN_WRIST | LIMBER_STRAIN_PRONE);
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
import_all (TestJournal *journal, gint64 id, guint *n_kept)
{
  g_autoptr (LimberExerciseChoice) plank = limber_exercise_choice_new ("plank");
  g_autoptr (LimberExerciseChoice) bridge = limber_exercise_choice_new ("bridge");
  g_autoptr (LimberOwnText) text = limber_own_text_new ("exercise", "own-1", "{\"new\":true}");
  LimberStrain limits = LIMBER_STRAIN_PRONE | LIMBER_STRAIN_WRIST | LIMBER_STRAIN_BALANCE;
  g_autoptr (GError) error = NULL;

  plank->hidden = TRUE;
  bridge->extra_hold_s = 5;
  bridge->since = MARCH_1;
  g_assert_true (limber_store_sift_exercise_choice (journal->store, plank, n_kept, &error)
                 && limber_store_sift_exercise_choice (journal->store, bridge, n_kept, &error)
                 && limber_store_sift_limits (journal->store, &limits, n_kept, &error)
                 && limber_store_import_exercise_choice (journal->store, id, plank, &error)
                 && limber_store_import_exercise_choice (journal->store, id, bridge, &error)
                 && limber_store_import_limits (journal->store, id, limits, &error)
                 && limber_store_import_own_text (journal->store, id, text, &error));
  g_assert_no_error (error);
}

/* What the user said and decided stays, also what was taken back. */
static void
test_import (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GHashTable) choices = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_kept = 0;
  gint64 id;

  test_journal_init (&journal);
  save_choice (&journal, "plank", TRUE, 0, 0);
  save_choice (&journal, "plank", FALSE, 0, 0);
  save_limits (&journal, LIMBER_STRAIN_PRONE | LIMBER_STRAIN_BALANCE);
  save_limits (&journal, LIMBER_STRAIN_BALANCE);
  save_text (&journal, "exercise", "own-1", "{}", 0);
  before = test_sql_dump (journal.path);

  id = add_import (&journal);
  import_all (&journal, id, &n_kept);
  g_assert_cmpuint (n_kept, ==, 2);
  g_assert_cmpint (load_limits (&journal), ==, LIMBER_STRAIN_WRIST | LIMBER_STRAIN_BALANCE);
  choices = load_choices (&journal);
  g_assert_false (((const LimberExerciseChoice *) g_hash_table_lookup (choices, "plank"))->hidden);
  g_assert_cmpint (((const LimberExerciseChoice *) g_hash_table_lookup (choices, "bridge"))->extra_hold_s, ==,
                   5);
  assert_texts (&journal, "exercise own-1 {}; ");

  limber_store_undo_import (journal.store, id, NULL, &error);
  g_assert_no_error (error);
  after = test_sql_dump (journal.path);
  g_assert_cmpstr (before, ==, after);
}

/* Once the user decided something, it is theirs. */
static void
test_touched_import_stays (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GHashTable) choices = NULL;
  g_autoptr (GError) error = NULL;
  guint n_kept = 0;
  gint64 id;

  test_journal_init (&journal);
  id = add_import (&journal);
  import_all (&journal, id, &n_kept);
  g_assert_cmpuint (n_kept, ==, 0);
  save_choice (&journal, "plank", TRUE, 3, MARCH_1);
  save_text (&journal, "exercise", "own-1", "{\"mine\":true}", 0);
  save_limits (&journal, LIMBER_STRAIN_PRONE | LIMBER_STRAIN_WRIST | LIMBER_STRAIN_ROTATION);
  limber_store_undo_import (journal.store, id, NULL, &error);
  g_assert_no_error (error);

  choices = load_choices (&journal);
  g_assert_cmpuint (g_hash_table_size (choices), ==, 1);
  g_assert_true (g_hash_table_contains (choices, "plank"));
  assert_texts (&journal, "exercise own-1 {\"mine\":true}; ");
  g_assert_cmpint (load_limits (&journal), ==, LIMBER_STRAIN_ROTATION);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests ("2026-03-01T20:00:00");

  g_test_add_func ("/store-routines/texts", test_texts);
  g_test_add_func ("/store-routines/texts-at-once", test_texts_at_once);
  g_test_add_func ("/store-routines/choices", test_choices);
  g_test_add_func ("/store-routines/limits", test_limits);
  g_test_add_func ("/store-routines/import", test_import);
  g_test_add_func ("/store-routines/touched-import-stays", test_touched_import_stays);

  return g_test_run ();
}
