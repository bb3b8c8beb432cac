/* test-json.c — the JSON export and the way back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-date.h"
#include "limber-error.h"
#include "limber-example.h"
#include "limber-export-json.h"
#include "limber-import-csv.h"
#include "limber-import-json.h"
#include "limber-json-text.h"
#include "limber-store-import.h"
#include "limber-test-store.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

static LimberImportPlan *
try_plan (LimberStore *store, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return limber_import_json_plan (store, bytes, "test.json", NULL, error);
}

static LimberImportPlan *
make_plan (LimberStore *store, const char *text)
{
  g_autoptr (GError) error = NULL;
  LimberImportPlan *plan = try_plan (store, text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);

  return plan;
}

static gint64
commit (LimberImportPlan *plan, LimberStore *store)
{
  g_autoptr (GError) error = NULL;
  gint64 id = -1;

  g_assert_true (limber_import_plan_commit (plan, store, NULL, &id, &error));
  g_assert_no_error (error);

  return id;
}

static char *export (LimberStore *store)
{
  g_autoptr (GError) error = NULL;
  char *text = limber_export_json (store, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (text, -1, NULL));

  return text;
}

static void
assert_count (LimberImportPlan *plan, LimberDisposition disposition, guint n)
{
  g_assert_cmpuint (limber_import_plan_count (plan, disposition), ==, n);
}

/* Out of one journal, into an empty one, out again: the same bytes. */
static void
assert_round_trip (LimberStore *store)
{
  g_auto (TestJournal) other = { NULL };
  g_autofree char *text = export (store);
  g_autofree char *copied = NULL;
  g_autofree char *emptied = NULL;
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (LimberImportPlan) own = NULL;
  g_autoptr (LimberImportPlan) again = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  test_journal_init (&other);
  plan = make_plan (other.store, text);
  assert_count (plan, LIMBER_DISPOSITION_REJECTED, 0);
  assert_count (plan, LIMBER_DISPOSITION_CONFLICT, 0);
  id = commit (plan, other.store);
  copied = export (other.store);
  g_assert_cmpstr (copied, ==, text);
  g_assert_true (limber_store_check (other.store, &error));

  own = make_plan (store, text);
  g_assert_false (limber_import_plan_changes_anything (own));
  assert_count (own, LIMBER_DISPOSITION_CREATED, 0);
  again = make_plan (other.store, text);
  g_assert_false (limber_import_plan_changes_anything (again));

  g_assert_true (limber_store_undo_import (other.store, id, NULL, &error));
  g_assert_cmpint (test_sql_int (other.path,
                                 "SELECT (SELECT count(*) FROM check_in) + (SELECT count(*) FROM reading)"
                                 " + (SELECT count(*) FROM import)"
                                 " + (SELECT count(*) FROM measure WHERE name IS NOT NULL)"),
                   ==, 0);
}

static void
test_empty (void)
{
  g_auto (TestJournal) journal = { NULL };

  test_journal_init (&journal);
  {
    g_autofree char *text = export (journal.store);
    g_autoptr (LimberImportPlan) plan = make_plan (journal.store, text);

    g_assert_cmpstr (
        text, ==,
        "{\n  \"format\": \"limber-journal\",\n  \"version\": 1,\n  \"imports\": [],\n  \"terms\": [],\n"
        "  \"measures\": [],\n  \"background\": {\n    \"facts\": [],\n    \"known_symptoms\": []\n  },\n"
        "  \"findings\": [],\n  \"sessions\": [],\n  \"own_exercises\": [],\n"
        "  \"own_routines\": [],\n  \"exercise_choices\": [],\n  \"limits\": [],\n"
        "  \"visits\": [],\n  \"questions\": [],\n  \"peg\": [],\n"
        "  \"red_flag_answers\": [],\n"
        "  \"days\": []\n}\n");
    g_assert_false (limber_import_plan_changes_anything (plan));
  }
}

static void
test_example (void)
{
  g_auto (TestJournal) journal = { NULL };
  GDate last = test_date ("2026-11-20");
  g_autoptr (GError) error = NULL;

  test_journal_init (&journal);
  g_assert_true (limber_example_fill (journal.store, &last, 730, 20261120, &error));
  g_assert_no_error (error);
  assert_round_trip (journal.store);
}

static void
store_check_in (LimberStore *store, LimberCheckIn *check_in)
{
  g_autoptr (LimberDay) before = limber_store_load_day (store, &check_in->date, NULL);
  g_autoptr (LimberDay) after = limber_day_copy (before);

  limber_day_take_check_in (after, check_in);
  test_apply (store, before, after);
}

/* Text that tries to be something else, at the ends of what a journal can hold. */
static void
test_hostile (void)
{
  static const char *const texts[] = { "<b>&amp;</b>",
                                       "\"quotes\" \\ and \\\\",
                                       "\x01\x02\x1b[31m\x7f",
                                       "line\r\nline\n\n\tend ",
                                       "😀👩‍👩‍👧 é é",
                                       "שלום \xe2\x80\xae abc \xe2\x80\xac",
                                       "\xe2\x80\xa8\xe2\x80\xa9\xef\xbb\xbf",
                                       "=cmd|' /C calc'!A0",
                                       "]}],{[",
                                       "'; DROP TABLE check_in; --",
                                       "%s%n%d",
                                       "no NUL: \\u0000 \\\\u0000",
                                       " " };
  static const char *const dates[] = { "1900-01-01", "2024-02-29", "2100-03-01", "2199-12-31" };
  g_auto (TestJournal) journal = { NULL };
  g_autofree char *huge = g_strnfill (10 * 1024 * 1024, 'x');
  LimberTerm term
      = { .kind = LIMBER_TERM_TAG, .key = (char *) "Eigenes <b>", .name = (char *) "Mein \"Name\"" };
  LimberTerm hidden = { .kind = LIMBER_TERM_SYMPTOM, .key = (char *) "fever", .hidden = TRUE };
  LimberTerm unused = { .kind = LIMBER_TERM_TREATMENT, .key = (char *) "Nie benutzt" };

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GDate date = test_date (dates[i % G_N_ELEMENTS (dates)]);
      LimberCheckIn *check_in = limber_check_in_new (&date);

      check_in->time = i % 3 == 0 ? LIMBER_TIME_UNSET : (int) i * 100;
      check_in->anxiety = i % 2 == 0 ? (int) i % 11 : LIMBER_NRS_UNSET;
      check_in->recorded = (gint64) i * 1000003 - 5000000;
      check_in->recorded_offset = (int) i * 60 - 300;
      limber_check_in_set_note (check_in, texts[i]);
      limber_check_in_set_pain (check_in, "calf-left", i % 11, (LimberQuality) (i * 37) & 0xff);
      limber_check_in_set_pain (check_in, "general", 0, LIMBER_QUALITY_NONE);
      limber_check_in_set_mark (check_in, LIMBER_TERM_TREATMENT, texts[i], (LimberHelped) (i % 4) - 1);
      limber_check_in_set_mark (check_in, LIMBER_TERM_TAG, texts[i], LIMBER_HELPED_UNSET);
      limber_check_in_set_mark (check_in, LIMBER_TERM_TAG, "b", LIMBER_HELPED_UNSET);
      limber_check_in_set_mark (check_in, LIMBER_TERM_TAG, "a", LIMBER_HELPED_UNSET);
      store_check_in (journal.store, check_in);
    }
  {
    GDate date = test_date ("2024-02-29");
    LimberCheckIn *check_in = limber_check_in_new (&date);

    limber_check_in_set_no_pain (check_in, TRUE);
    limber_check_in_set_note (check_in, huge);
    store_check_in (journal.store, check_in);
    store_check_in (journal.store, limber_check_in_new (&date));
  }
  g_assert_true (limber_store_save_term (journal.store, &term, NULL));
  g_assert_true (limber_store_save_term (journal.store, &hidden, NULL));
  g_assert_true (limber_store_save_term (journal.store, &unused, NULL));

  assert_round_trip (journal.store);
}

/* Where entries came from is part of the journal. */
static void
test_sources (void)
{
  g_auto (TestJournal) journal = { NULL };
  static const char *const tables[] = { "date,pain,steps\n2024-01-01,3,100\n2024-01-02,4,200\n",
                                        "date,anxiety,weight_kg\n2024-01-01,2,80\n" };

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (tables[i], strlen (tables[i]));
      LimberImportCsvOptions options = { .file_name = i == 0 ? "eins.csv" : "zwei \"2\".csv" };
      g_autoptr (LimberImportPlan) plan = limber_import_csv_plan (journal.store, bytes, &options, NULL, NULL);

      commit (plan, journal.store);
    }
  {
    GDate date = test_date ("2024-01-01");
    LimberCheckIn *own = limber_check_in_new (&date);

    limber_check_in_set_note (own, "mine");
    store_check_in (journal.store, own);
  }
  assert_round_trip (journal.store);

  /* An import that left nothing behind is still known. */
  test_sql_exec (journal.path,
                 "DELETE FROM check_in WHERE import_id = 2; DELETE FROM reading WHERE import_id = 2");
  test_journal_reopen (&journal);
  assert_round_trip (journal.store);
}

static void
test_merge (void)
{
  static const char base[]
      = "{\"format\":\"limber-journal\",\"version\":1,\"days\":[{\"date\":\"2024-01-01\","
        "\"readings\":[{\"measure\":\"steps\",\"value\":100}],"
        "\"check_ins\":[{\"uuid\":\"one\",\"anxiety\":3}]}]}";
  static const char newer[]
      = "{\"format\":\"limber-journal\",\"version\":1,\"days\":[{\"date\":\"2024-01-01\","
        "\"readings\":[{\"measure\":\"steps\",\"value\":200},{\"measure\":\"weight\",\"value\":80000.5}],"
        "\"check_ins\":[{\"uuid\":\"one\",\"anxiety\":5},{\"uuid\":\"two\",\"note\":\"x\"}]}]}";
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberImportPlan) first = NULL;
  g_autoptr (LimberImportPlan) second = NULL;
  g_autoptr (LimberImportPlan) third = NULL;
  g_autoptr (LimberDay) before = NULL;
  g_autoptr (LimberDay) after = NULL;

  test_journal_init (&journal);
  first = make_plan (journal.store, base);
  commit (first, journal.store);
  second = make_plan (journal.store, newer);
  assert_count (second, LIMBER_DISPOSITION_UPDATED, 2);
  assert_count (second, LIMBER_DISPOSITION_CREATED, 2);
  commit (second, journal.store);

  /* Changed by hand since: it is the user's own. */
  before = test_load (journal.store, "2024-01-01");
  after = limber_day_copy (before);
  limber_day_find_check_in (after, "one")->anxiety = 9;
  limber_day_set_value (after, "steps", 300);
  test_apply (journal.store, before, after);
  third = make_plan (journal.store, base);
  assert_count (third, LIMBER_DISPOSITION_CONFLICT, 2);
  g_assert_cmpuint (limber_import_plan_get_n_conflicts (third), ==, 2);
  g_assert_false (limber_import_plan_changes_anything (third));
}

static void
assert_error (const char *text, LimberError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberImportPlan) plan = try_plan (NULL, text, &error);

  g_assert_null (plan);
  g_assert_error (error, LIMBER_ERROR, (int) code);
}

static void
test_foreign (void)
{
  g_autofree char *deep = g_strnfill (200000, '[');

  assert_error ("", LIMBER_ERROR_INVALID);
  assert_error ("   ", LIMBER_ERROR_INVALID);
  assert_error ("{", LIMBER_ERROR_INVALID);
  assert_error ("{\"format\":\"limber-journal\",\"version\":1,}", LIMBER_ERROR_INVALID);
  assert_error (deep, LIMBER_ERROR_INVALID);
  assert_error (
      "{\"format\":\"limber-journal\",\"version\":1,\"days\":[{\"date\":\"2024-01-01\",\"check_ins\":"
      "[{\"uuid\":\"a\",\"note\":\"one\\\\\\u0000two\"}]}]}",
      LIMBER_ERROR_INVALID);
  assert_error ("[]", LIMBER_ERROR_NOT_A_JOURNAL);
  assert_error ("null", LIMBER_ERROR_NOT_A_JOURNAL);
  assert_error ("{}", LIMBER_ERROR_NOT_A_JOURNAL);
  assert_error ("{\"format\":\"other\",\"version\":1}", LIMBER_ERROR_NOT_A_JOURNAL);
  assert_error ("{\"format\":7,\"version\":1}", LIMBER_ERROR_NOT_A_JOURNAL);
  assert_error ("{\"format\":\"limber-journal\"}", LIMBER_ERROR_NOT_A_JOURNAL);
  assert_error ("{\"format\":\"limber-journal\",\"version\":\"1\"}", LIMBER_ERROR_NOT_A_JOURNAL);
  assert_error ("{\"format\":\"limber-journal\",\"version\":1,\"days\":{}}", LIMBER_ERROR_NOT_A_JOURNAL);
  assert_error ("{\"format\":\"limber-journal\",\"version\":2,\"days\":[]}", LIMBER_ERROR_NEWER);
}

static void
test_rejected (void)
{
  static const char *const entries[] = {
    "{}",
    "7",
    "null",
    "{\"uuid\":\"\"}",
    "{\"uuid\":1}",
    "{\"uuid\":\"a\",\"time\":\"25:00\"}",
    "{\"uuid\":\"a\",\"anxiety\":11}",
    "{\"uuid\":\"a\",\"anxiety\":5.5}",
    "{\"uuid\":\"a\",\"anxiety\":\"5\"}",
    "{\"uuid\":\"a\",\"pains\":{}}",
    "{\"uuid\":\"a\",\"pains\":[{\"region\":\"nowhere\",\"nrs\":1}]}",
    "{\"uuid\":\"a\",\"pains\":[{\"region\":\"calf-left\"}]}",
    "{\"uuid\":\"a\",\"pains\":[{\"region\":\"calf-left\",\"nrs\":1},{\"region\":\"calf-left\",\"nrs\":2}]}",
    "{\"uuid\":\"a\",\"pains\":[{\"region\":\"calf-left\",\"nrs\":1,\"qualities\":[\"blue\"]}]}",
    "{\"uuid\":\"a\",\"no_pain\":true,\"pains\":[{\"region\":\"calf-left\",\"nrs\":1}]}",
    "{\"uuid\":\"a\",\"symptoms\":[\"\"]}",
    "{\"uuid\":\"a\",\"symptoms\":[3]}",
    "{\"uuid\":\"a\",\"treatments\":[{\"key\":\"x\",\"helped\":\"much\"}]}",
    "{\"uuid\":\"a\",\"note\":[]}",
    "{\"uuid\":\"a\",\"recorded\":99999999999999}",
    "{\"uuid\":\"a\",\"recorded_offset\":9999}",
    "{\"uuid\":\"a\",\"import\":5}",
  };
  static const char *const readings[] = {
    "{}",
    "{\"measure\":\"steps\"}",
    "{\"measure\":\"steps\",\"value\":-1}",
    "{\"measure\":\"steps\",\"value\":\"5\"}",
    "{\"measure\":\"weight\",\"value\":5}",
    "{\"measure\":\"height\",\"value\":5}",
    "{\"measure\":7,\"value\":5}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries) + G_N_ELEMENTS (readings); i++)
    {
      gboolean is_entry = i < G_N_ELEMENTS (entries);
      g_autofree char *text = g_strdup_printf (
          "{\"format\":\"limber-journal\",\"version\":1,\"days\":[{\"date\":\"2024-01-01\",\"%s\":[%s]}]}",
          is_entry ? "check_ins" : "readings", is_entry ? entries[i] : readings[i - G_N_ELEMENTS (entries)]);
      g_autoptr (LimberImportPlan) plan = make_plan (NULL, text);

      assert_count (plan, LIMBER_DISPOSITION_REJECTED, 1);
      g_assert_false (limber_import_plan_changes_anything (plan));
    }
}

static void
test_repeated (void)
{
  g_autoptr (LimberImportPlan) plan = make_plan (
      NULL, "{\"format\":\"limber-journal\",\"version\":1,\"terms\":[{\"kind\":\"mood\",\"key\":\"x\"},"
            "{\"kind\":\"tag\"}],\"imports\":[{\"id\":1}],\"days\":["
            "{\"date\":\"2024-01-01\",\"check_ins\":[{\"uuid\":\"a\"},{\"uuid\":\"a\"}]},"
            "{\"date\":\"2024-01-01\",\"readings\":[{\"measure\":\"steps\",\"value\":1},"
            "{\"measure\":\"steps\",\"value\":2}]},{\"date\":\"2024-02-30\"},{},3]}");

  assert_count (plan, LIMBER_DISPOSITION_CREATED, 2);
  assert_count (plan, LIMBER_DISPOSITION_REJECTED, 8);
}

static void
assert_number (double value, const char *expected)
{
  g_autofree char *text = limber_json_number_to_text (value);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_numbers (void)
{
  assert_number (0, "0");
  assert_number (0.1, "0.1");
  assert_number (81.2, "81.2");
  assert_number (-2.5, "-2.5");
  assert_number (81200, "81200");
  assert_number (1.0 / 3, "0.3333333333333333");
  assert_number (81193.03423, "81193.03423");
  assert_number (1e20, "1e+20");
  assert_number (5e-324, "4.94065645841247e-324");
  assert_number (NAN, "null");
  assert_number (INFINITY, "null");
}

/* Whatever is done to a document, importing it ends with a plan that can be stored or with a sentence. */
static void
test_fuzz (void)
{
  static const char *const pieces[]
      = { "{",  "}",   "[",       "]",       "\"", ",",        ":",        "null", "true",
          "-1", "1e9", "\\u0000", "\\ud800", "11", "\"days\"", "\"uuid\"", " ",    "\xff" };
  g_auto (TestJournal) source = { NULL };
  GDate last = test_date ("2026-11-20");
  g_autoptr (GRand) random = g_rand_new_with_seed (20261120);
  g_autofree char *seed = NULL;
  guint n_plans = 0;

  test_journal_init (&source);
  g_assert_true (limber_example_fill (source.store, &last, 10, 3, NULL));
  seed = export (source.store);

  for (guint round = 0; round < 1500; round++)
    {
      g_autoptr (GString) text = g_string_new (seed);
      g_autoptr (LimberImportPlan) plan = NULL;
      g_autoptr (GError) error = NULL;

      for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
        {
          gssize at = g_rand_int_range (random, 0, (int) text->len - 1);

          if (g_rand_boolean (random))
            g_string_erase (text, at, 1);
          if (g_rand_boolean (random))
            g_string_insert (text, at, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
          if (g_rand_int_range (random, 0, 8) > 0)
            text->str[at] = (char) ('0' + g_rand_int_range (random, 0, 10));
        }

      plan = try_plan (NULL, text->str, &error);
      g_assert_true ((plan != NULL) != (error != NULL));
      if (plan != NULL && n_plans++ % 20 == 0)
        {
          g_auto (TestJournal) journal = { NULL };

          test_journal_init (&journal);
          commit (plan, journal.store);
          g_assert_true (limber_store_check (journal.store, NULL));
        }
    }
  g_assert_cmpuint (n_plans, >, 100);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/empty", test_empty);
  g_test_add_func ("/json/example", test_example);
  g_test_add_func ("/json/hostile", test_hostile);
  g_test_add_func ("/json/sources", test_sources);
  g_test_add_func ("/json/merge", test_merge);
  g_test_add_func ("/json/foreign", test_foreign);
  g_test_add_func ("/json/rejected", test_rejected);
  g_test_add_func ("/json/repeated", test_repeated);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/fuzz", test_fuzz);

  return g_test_run ();
}
