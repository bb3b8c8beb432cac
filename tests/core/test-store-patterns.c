/* test-store-patterns.c — what is said about a back, decided about findings, and remembered of looks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-date.h"
#include "limber-store-import.h"
#include "limber-store-patterns.h"

#include <locale.h>
#include <math.h>

#define MARCH_1 739676 /* 2026-03-01 */

static LimberBackground *
load_background (LimberStore *store)
{
  g_autoptr (GError) error = NULL;
  LimberBackground *background = limber_store_load_background (store, &error);

  g_assert_no_error (error);
  return background;
}

static void
save_background (LimberStore *store, const LimberBackground *background)
{
  g_autoptr (GError) error = NULL;

  limber_store_save_background (store, background, &error);
  g_assert_no_error (error);
}

static GHashTable *
load_choices (LimberStore *store)
{
  g_autoptr (GError) error = NULL;
  GHashTable *choices = limber_store_load_choices (store, &error);

  g_assert_no_error (error);
  return choices;
}

static void
save_choice (LimberStore *store, const char *id, gboolean hidden, gboolean in_report, guint32 told)
{
  g_autoptr (LimberFindingChoice) choice = limber_finding_choice_new (id);
  g_autoptr (GError) error = NULL;

  choice->hidden = hidden;
  choice->in_report = in_report;
  choice->told = told;
  limber_store_save_choice (store, choice, &error);
  g_assert_no_error (error);
}

static gint64
add_import (LimberStore *store)
{
  LimberImport import = { 0, (char *) "json", (char *) "x.json", (char *) "", 1, 0 };
  g_autoptr (GError) error = NULL;
  gint64 id = limber_store_add_import (store, &import, &error);

  g_assert_no_error (error);
  return id;
}

static void
test_background (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberBackground) none = NULL;
  g_autoptr (LimberBackground) said = limber_background_new ();
  g_autoptr (LimberBackground) loaded = NULL;
  g_autofree char *since = NULL;

  test_journal_init (&journal);
  none = load_background (journal.store);
  g_assert_true (limber_background_equal (none, said));

  said->facts[LIMBER_BACKGROUND_CANCER] = TRUE;
  said->facts[LIMBER_BACKGROUND_LOSING_WEIGHT] = TRUE;
  limber_background_set_known (said, "night-pain", MARCH_1);
  limber_background_set_known (said, "Kribbeln'); DROP TABLE look; --", 1 + 693595);
  save_background (journal.store, said);
  test_journal_reopen (&journal);
  loaded = load_background (journal.store);
  g_assert_true (limber_background_equal (loaded, said));

  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM background WHERE holds = 1"), ==, 2);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT holds FROM background WHERE fact = 'cancer'"), ==, 1);
  since = test_sql_text (journal.path, "SELECT since FROM known_symptom WHERE symptom = 'night-pain'");
  g_assert_cmpstr (since, ==, "2026-03-01");
}

/* Every fact by itself, so that none is stored under the name of another. */
static void
test_each_fact (void)
{
  g_auto (TestJournal) journal = { 0 };

  test_journal_init (&journal);
  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    {
      g_autoptr (LimberBackground) said = limber_background_new ();
      g_autoptr (LimberBackground) loaded = NULL;

      said->facts[i] = TRUE;
      save_background (journal.store, said);
      loaded = load_background (journal.store);
      g_assert_true (limber_background_equal (loaded, said));
    }
}

/* What is taken back was said: the row stays, and says no. */
static void
test_taken_back (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberBackground) said = limber_background_new ();
  g_autoptr (LimberBackground) nothing = limber_background_new ();
  g_autoptr (LimberBackground) loaded = NULL;

  test_journal_init (&journal);
  said->facts[LIMBER_BACKGROUND_STEROIDS] = TRUE;
  limber_background_set_known (said, "fever", MARCH_1);
  save_background (journal.store, said);
  save_background (journal.store, nothing);
  loaded = load_background (journal.store);
  g_assert_true (limber_background_equal (loaded, nothing));
  g_assert_cmpint (test_sql_int (journal.path, "SELECT holds FROM background WHERE fact = 'steroids'"), ==,
                   0);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM background"), ==, 1);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM known_symptom WHERE since IS NULL"), ==,
                   1);
}

static void
test_bad_days (void)
{
  static const guint32 bad[] = { 1, 693595, 803535 + 100000, G_MAXUINT32 };
  g_auto (TestJournal) journal = { 0 };

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (LimberBackground) said = limber_background_new ();
      g_autoptr (LimberFindingChoice) choice = limber_finding_choice_new ("safety.fever");
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) choice_error = NULL;

      said->facts[LIMBER_BACKGROUND_CANCER] = TRUE;
      limber_background_set_known (said, "fever", bad[i]);
      choice->hidden = TRUE;
      choice->told = bad[i];
      g_assert_false (limber_store_save_background (journal.store, said, &error));
      g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE);
      g_assert_false (limber_store_save_choice (journal.store, choice, &choice_error));
      g_assert_error (choice_error, LIMBER_ERROR, LIMBER_ERROR_RANGE);
    }
  /* All or nothing. */
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM background"), ==, 0);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM finding_choice"), ==, 0);
}

static void
test_choices (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GHashTable) none = NULL;
  g_autoptr (GHashTable) choices = NULL;
  g_autofree char *began = NULL;
  const LimberFindingChoice *choice;

  test_journal_init (&journal);
  none = load_choices (journal.store);
  g_assert_cmpuint (g_hash_table_size (none), ==, 0);

  save_choice (journal.store, "association.tag.Füße 🦶", TRUE, FALSE, 0);
  save_choice (journal.store, "association.sleep", FALSE, TRUE, 0);
  save_choice (journal.store, "safety.leg-weakness", FALSE, FALSE, MARCH_1);
  save_choice (journal.store, "safety.fever", TRUE, TRUE, MARCH_1);
  save_choice (journal.store, "kind.weight", FALSE, FALSE, 0);
  test_journal_reopen (&journal);
  choices = load_choices (journal.store);
  g_assert_cmpuint (g_hash_table_size (choices), ==, 4);
  choice = g_hash_table_lookup (choices, "association.tag.Füße 🦶");
  g_assert_true (choice->hidden && !choice->in_report && choice->told == 0);
  choice = g_hash_table_lookup (choices, "association.sleep");
  g_assert_true (!choice->hidden && choice->in_report && choice->told == 0);
  choice = g_hash_table_lookup (choices, "safety.leg-weakness");
  g_assert_true (!choice->hidden && !choice->in_report && choice->told == MARCH_1);
  choice = g_hash_table_lookup (choices, "safety.fever");
  g_assert_true (choice->hidden && choice->in_report && choice->told == MARCH_1);

  began = test_sql_text (journal.path, "SELECT began FROM finding_told WHERE finding = 'safety.fever'");
  g_assert_cmpstr (began, ==, "2026-03-01");
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM finding_choice"), ==, 3);
}

static void
test_choice_taken_back (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GHashTable) choices = NULL;

  test_journal_init (&journal);
  save_choice (journal.store, "association.sleep", TRUE, FALSE, MARCH_1);
  save_choice (journal.store, "association.sleep", FALSE, FALSE, 0);
  choices = load_choices (journal.store);
  g_assert_true (limber_finding_choice_is_plain (g_hash_table_lookup (choices, "association.sleep")));
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM finding_choice WHERE hidden = 0"), ==,
                   1);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM finding_told"), ==, 0);
}

static GPtrArray *
make_looks (guint64 digest, double p)
{
  GPtrArray *looks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_look_free);
  LimberLook *empty = limber_look_new (60, digest);
  LimberLook *full = limber_look_new (90, ~digest);

  limber_look_add (full, "association.anxiety", p, 0.125, TRUE);
  limber_look_add (full, "association.tag.Füße", 1, 1, FALSE);
  g_ptr_array_add (looks, empty);
  g_ptr_array_add (looks, full);
  return looks;
}

static GHashTable *
load_looks (LimberStore *store)
{
  g_autoptr (GError) error = NULL;
  GHashTable *looks = limber_store_load_looks (store, &error);

  g_assert_no_error (error);
  return looks;
}

static void
test_looks (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) looks = make_looks (G_MAXUINT64 - 7, 1 / 3.0);
  g_autoptr (GPtrArray) fewer = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_look_free);
  g_autoptr (GHashTable) loaded = NULL;
  g_autoptr (GHashTable) again = NULL;
  g_autoptr (GError) error = NULL;
  const LimberLook *look;

  test_journal_init (&journal);
  g_assert_true (limber_store_save_looks (journal.store, looks, &error));
  g_assert_no_error (error);
  test_journal_reopen (&journal);
  loaded = load_looks (journal.store);
  g_assert_cmpuint (g_hash_table_size (loaded), ==, 2);
  look = g_hash_table_lookup (loaded, GUINT_TO_POINTER (60));
  g_assert_cmpuint (look->n_days, ==, 60);
  g_assert_cmphex (look->digest, ==, G_MAXUINT64 - 7);
  g_assert_cmpuint (look->results->len, ==, 0);
  look = g_hash_table_lookup (loaded, GUINT_TO_POINTER (90));
  g_assert_cmphex (look->digest, ==, 7);
  /* To the last bit: a remembered look decides as the one that was taken. */
  g_assert_cmpfloat_with_epsilon (limber_look_find (look, "association.anxiety")->p, 1 / 3.0, 1e-17);
  g_assert_cmpfloat_with_epsilon (limber_look_find (look, "association.anxiety")->p_adjusted, 0.125, 1e-17);
  g_assert_true (limber_look_find (look, "association.anxiety")->holds);
  g_assert_false (limber_look_find (look, "association.tag.Füße")->holds);

  /* One that takes the place of another leaves nothing of it. */
  g_ptr_array_add (fewer, limber_look_new (90, 5));
  g_assert_true (limber_store_save_looks (journal.store, fewer, &error));
  again = load_looks (journal.store);
  look = g_hash_table_lookup (again, GUINT_TO_POINTER (90));
  g_assert_cmphex (look->digest, ==, 5);
  g_assert_cmpuint (look->results->len, ==, 0);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM look_result"), ==, 0);
}

static void
test_bad_looks (void)
{
  static const double bad[] = { -1e-9, 1.000001, NAN, INFINITY };
  g_auto (TestJournal) journal = { 0 };

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GPtrArray) looks = make_looks (1, bad[i]);
      g_autoptr (GError) error = NULL;

      g_assert_false (limber_store_save_looks (journal.store, looks, &error));
      g_assert_nonnull (error);
    }
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM look"), ==, 0);
}

/* The file refuses by itself what no Limber may write. */
static void
test_checks (void)
{
  static const char *const bad[] = {
    "INSERT INTO background VALUES ('cough', 1, NULL)",
    "INSERT INTO background VALUES ('cancer', 2, NULL)",
    "INSERT INTO background VALUES ('cancer', NULL, NULL)",
    "INSERT INTO background VALUES ('cancer', 1, 99)",
    "INSERT INTO known_symptom VALUES ('', '2026-01-01', NULL)",
    "INSERT INTO known_symptom VALUES ('fever', '2026-02-30', NULL)",
    "INSERT INTO known_symptom VALUES ('fever', '1899-12-31', NULL)",
    "INSERT INTO known_symptom VALUES ('fever', '2200-01-01', NULL)",
    "INSERT INTO known_symptom VALUES ('fever', 'soon', NULL)",
    "INSERT INTO finding_choice VALUES ('', 1, 0, NULL)",
    "INSERT INTO finding_choice VALUES ('a', 2, 0, NULL)",
    "INSERT INTO finding_choice VALUES ('a', 0, 'yes', NULL)",
    "INSERT INTO finding_choice VALUES ('a', 0, 0, 99)",
    "INSERT INTO finding_told VALUES ('a', NULL, NULL)",
    "INSERT INTO finding_told VALUES ('a', '2026-13-01', NULL)",
    "INSERT INTO look VALUES (0, 1)",
    "INSERT INTO look VALUES (109574, 1)",
    "INSERT INTO look VALUES (60, NULL)",
    "INSERT INTO look_result VALUES (61, 'a', 0.5, 0.5, 1)",
    "INSERT INTO look VALUES (60, 1); INSERT INTO look_result VALUES (60, 'a', 1.5, 0.5, 1)",
    "INSERT INTO look VALUES (60, 1); INSERT INTO look_result VALUES (60, 'a', 0.5, -0.5, 1)",
    "INSERT INTO look VALUES (60, 1); INSERT INTO look_result VALUES (60, 'a', 0.5, 0.5, 3)",
  };
  g_auto (TestJournal) journal = { 0 };

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *sql = g_strconcat ("PRAGMA foreign_keys = ON; ", bad[i], NULL);

      g_test_message ("%s", bad[i]);
      g_assert_cmpint (test_sql_try (journal.path, sql), !=, SQLITE_OK);
      test_sql_exec (journal.path, "DELETE FROM look");
    }
}

/* What the user said, also that it is not so, is never overwritten; the rest goes again with the import. */
static void
test_import_background (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberBackground) said = limber_background_new ();
  g_autoptr (LimberBackground) offered = limber_background_new ();
  g_autoptr (LimberBackground) loaded = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_kept = 0;
  gint64 import_id;

  test_journal_init (&journal);
  said->facts[LIMBER_BACKGROUND_CANCER] = TRUE;
  said->facts[LIMBER_BACKGROUND_STEROIDS] = TRUE;
  limber_background_set_known (said, "fever", MARCH_1);
  limber_background_set_known (said, "night-pain", MARCH_1);
  save_background (journal.store, said);
  said->facts[LIMBER_BACKGROUND_STEROIDS] = FALSE;
  limber_background_set_known (said, "fever", 0);
  save_background (journal.store, said);
  before = test_sql_dump (journal.path);

  for (guint i = 0; i < 3; i++)
    offered->facts[i] = TRUE;
  limber_background_set_known (offered, "fever", MARCH_1 - 5);
  limber_background_set_known (offered, "night-pain", MARCH_1);
  limber_background_set_known (offered, "numb-leg", MARCH_1 - 5);
  g_assert_true (limber_store_sift_background (journal.store, offered, &n_kept, &error));
  g_assert_no_error (error);
  /* Steroids and fever; cancer and night pain are what the journal says too. */
  g_assert_cmpuint (n_kept, ==, 2);
  g_assert_true (offered->facts[LIMBER_BACKGROUND_OSTEOPOROSIS]);
  g_assert_false (offered->facts[LIMBER_BACKGROUND_CANCER] || offered->facts[LIMBER_BACKGROUND_STEROIDS]);
  g_assert_cmpuint (g_hash_table_size (offered->known), ==, 1);

  offered->facts[LIMBER_BACKGROUND_STEROIDS] = TRUE;
  limber_background_set_known (offered, "fever", MARCH_1 - 5);
  import_id = add_import (journal.store);
  g_assert_true (limber_store_import_background (journal.store, import_id, offered, &error));
  g_assert_no_error (error);
  loaded = load_background (journal.store);
  g_assert_true (loaded->facts[LIMBER_BACKGROUND_OSTEOPOROSIS]);
  g_assert_false (loaded->facts[LIMBER_BACKGROUND_STEROIDS]);
  g_assert_cmpuint (limber_background_get_known (loaded, "fever"), ==, 0);
  g_assert_cmpuint (limber_background_get_known (loaded, "numb-leg"), ==, MARCH_1 - 5);

  /* Saying the same again does not make it the user's own word. */
  save_background (journal.store, loaded);
  g_assert_true (limber_store_undo_import (journal.store, import_id, NULL, &error));
  g_assert_no_error (error);
  after = test_sql_dump (journal.path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_import_choices (void)
{
  static const char *const ids[]
      = { "association.sleep", "association.steps", "kind.weight", "safety.fever" };
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GHashTable) choices = NULL;
  g_autoptr (GError) error = NULL;
  const LimberFindingChoice *choice;
  guint n_kept = 0;
  gint64 import_id;

  test_journal_init (&journal);
  save_choice (journal.store, ids[0], FALSE, TRUE, 0);
  save_choice (journal.store, ids[1], TRUE, FALSE, 0);
  save_choice (journal.store, ids[3], FALSE, FALSE, MARCH_1);
  import_id = add_import (journal.store);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (LimberFindingChoice) offered = limber_finding_choice_new (ids[i]);

      offered->hidden = TRUE;
      offered->told = MARCH_1 - 1;
      g_assert_true (limber_store_sift_choice (journal.store, offered, &n_kept, &error));
      g_assert_no_error (error);
      g_assert_cmpint (offered->hidden, ==, i >= 2);
      g_assert_cmpuint (offered->told, ==, i == 3 ? 0 : MARCH_1 - 1);
      g_assert_true (limber_store_import_choice (journal.store, import_id, offered, &error));
      g_assert_no_error (error);
    }
  /* The first; of the second the file says what the user decided. */
  g_assert_cmpuint (n_kept, ==, 1);
  choices = load_choices (journal.store);
  choice = g_hash_table_lookup (choices, ids[0]);
  g_assert_true (choice->in_report && !choice->hidden && choice->told == MARCH_1 - 1);
  choice = g_hash_table_lookup (choices, ids[3]);
  g_assert_true (choice->hidden && choice->told == MARCH_1);

  /* The user shows weight again, which is then not the import's to take back. */
  save_choice (journal.store, ids[2], FALSE, TRUE, MARCH_1 - 1);
  g_assert_true (limber_store_undo_import (journal.store, import_id, NULL, &error));
  g_assert_no_error (error);
  g_clear_pointer (&choices, g_hash_table_unref);
  choices = load_choices (journal.store);
  g_assert_cmpuint (g_hash_table_size (choices), ==, 4);
  choice = g_hash_table_lookup (choices, ids[0]);
  g_assert_true (choice->in_report && choice->told == 0);
  choice = g_hash_table_lookup (choices, ids[2]);
  g_assert_true (choice->in_report && !choice->hidden && choice->told == 0);
  choice = g_hash_table_lookup (choices, ids[3]);
  g_assert_true (!choice->hidden && choice->told == MARCH_1);
}

/* A journal where somebody said something about their back is worth a backup, though no day is in it. */
static void
test_backed_up (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberBackground) said = limber_background_new ();
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GError) error = NULL;
  const LimberBackup *backup;

  test_journal_init (&journal);
  g_assert_true (limber_store_backup_daily (journal.store, &error));
  none = test_list_backups (journal.path);
  g_assert_cmpuint (none->len, ==, 0);

  said->facts[LIMBER_BACKGROUND_CANCER] = TRUE;
  save_background (journal.store, said);
  g_assert_true (limber_store_backup_daily (journal.store, &error));
  one = test_list_backups (journal.path);
  g_assert_cmpuint (one->len, ==, 1);
  backup = g_ptr_array_index (one, 0);
  g_assert_cmpint (test_sql_int (backup->path, "SELECT holds FROM background WHERE fact = 'cancer'"), ==, 1);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests ("2026-03-01T20:00:00");

  g_test_add_func ("/store-patterns/background", test_background);
  g_test_add_func ("/store-patterns/each-fact", test_each_fact);
  g_test_add_func ("/store-patterns/taken-back", test_taken_back);
  g_test_add_func ("/store-patterns/bad-days", test_bad_days);
  g_test_add_func ("/store-patterns/choices", test_choices);
  g_test_add_func ("/store-patterns/choice-taken-back", test_choice_taken_back);
  g_test_add_func ("/store-patterns/looks", test_looks);
  g_test_add_func ("/store-patterns/bad-looks", test_bad_looks);
  g_test_add_func ("/store-patterns/checks", test_checks);
  g_test_add_func ("/store-patterns/import-background", test_import_background);
  g_test_add_func ("/store-patterns/import-choices", test_import_choices);
  g_test_add_func ("/store-patterns/backed-up", test_backed_up);

  return g_test_run ();
}
