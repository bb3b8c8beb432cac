/* test-measure-exchange.c — measures of the user's own in files: out, in, out again, and taken back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-error.h"
#include "limber-export-csv.h"
#include "limber-export-json.h"
#include "limber-import-csv.h"
#include "limber-import-json.h"
#include "limber-store-import.h"
#include "limber-test-store.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define DAY "2026-02-28"

#define DOCUMENT(measures, days)                                                                             \
  "{\"format\":\"limber-journal\",\"version\":1,\"measures\":[" measures "],\"days\":[" days "]}"
#define PULSE_OF(value) "{\"date\":\"" DAY "\",\"readings\":[{\"measure\":\"pulse\",\"value\":" value "}]}"

static LimberMeasure *
define (LimberStore *store, const char *name, LimberMeasureUnit unit, const char *label, guint decimals)
{
  g_autoptr (LimberMeasure) measure = limber_measure_new_own (NULL, name, unit);
  g_autoptr (GError) error = NULL;
  LimberMeasure *saved;

  limber_measure_set_label (measure, label);
  measure->decimals = decimals;
  saved = limber_store_save_measure (store, measure, &error);
  g_assert_no_error (error);
  return saved;
}

static void
record (LimberStore *store, const char *date, const char *id, double value)
{
  g_autoptr (LimberDay) before = test_load (store, date);
  g_autoptr (LimberDay) after = limber_day_copy (before);

  limber_day_set_value (after, id, value);
  test_apply (store, before, after);
}

static void
fill (LimberStore *store)
{
  g_autoptr (LimberMeasure) pulse = define (store, "Resting pulse", LIMBER_MEASURE_UNIT_COUNT, "bpm", 0);
  g_autoptr (LimberMeasure) heat
      = define (store, "Wärme, \"außen\"; <b>", LIMBER_MEASURE_UNIT_COUNT, "°C", 1);
  g_autoptr (LimberMeasure) sitting = define (store, "Hours sitting", LIMBER_MEASURE_UNIT_MINUTE, "h", 0);
  g_autoptr (LimberMeasure) sun = define (store, "Sun", LIMBER_MEASURE_UNIT_MINUTE, NULL, 0);
  g_autoptr (LimberMeasure) balance = define (store, "Balance", LIMBER_MEASURE_UNIT_COUNT, NULL, 3);
  g_autoptr (LimberMeasure) hidden
      = define (store, "=cmd|' /C calc'!A0", LIMBER_MEASURE_UNIT_COUNT, "%s%n", 0);
  g_autoptr (LimberMeasure) lowest = NULL;
  g_autoptr (LimberMeasure) gone = NULL;
  g_autoptr (GError) error = NULL;

  balance->minimum = -LIMBER_MEASURE_LIMIT;
  lowest = limber_store_save_measure (store, balance, &error);
  g_assert_no_error (error);
  hidden->hidden = TRUE;
  gone = limber_store_save_measure (store, hidden, &error);
  g_assert_no_error (error);

  record (store, DAY, pulse->id, 62);
  record (store, DAY, heat->id, 36.6);
  record (store, DAY, sitting->id, 467);
  record (store, DAY, sun->id, 25);
  record (store, DAY, balance->id, -12.345);
  record (store, DAY, LIMBER_MEASURE_STEPS, 5000);
  record (store, "1900-01-01", hidden->id, 999999999);
}

static LimberImportPlan *
plan_json (LimberStore *store, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  LimberImportPlan *plan = limber_import_json_plan (store, bytes, "x.json", NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static LimberImportPlan *
plan_csv (LimberStore *store, const char *text, const char *const *maps, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  LimberImportCsvOptions options = { .file_name = "x.csv", .maps = maps };

  return limber_import_csv_plan (store, bytes, &options, NULL, error);
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

static gint64
import_json (LimberStore *store, const char *text)
{
  g_autoptr (LimberImportPlan) plan = plan_json (store, text);

  return commit (plan, store);
}

static char *
export_json (LimberStore *store)
{
  g_autoptr (GError) error = NULL;
  char *text = limber_export_json (store, NULL, &error);

  g_assert_no_error (error);
  return text;
}

static char *
export_csv (LimberStore *store)
{
  GDate from = test_date ("1900-01-01");
  GDate to = test_date ("2199-12-31");
  g_autoptr (GPtrArray) days = limber_store_load_days (store, &from, &to, NULL);
  g_autoptr (GPtrArray) own = limber_store_load_measures (store, NULL);

  return limber_export_csv (days, own);
}

static LimberMeasure *
find (LimberStore *store, const char *id)
{
  g_autoptr (GPtrArray) own = limber_store_load_measures (store, NULL);
  const LimberMeasure *measure = limber_measure_find_among (own, id);

  return measure != NULL ? limber_measure_copy (measure) : NULL;
}

static void
assert_value (LimberStore *store, const char *date, const char *id, double expected)
{
  g_autoptr (LimberDay) day = test_load (store, date);

  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, id), expected, 1e-9);
}

static void
test_json_round_trip (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_auto (TestJournal) other = { NULL };
  g_autofree char *text = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *emptied = NULL;
  g_autofree char *empty = NULL;
  g_autoptr (LimberImportPlan) again = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  test_journal_init (&journal);
  test_journal_init (&other);
  fill (journal.store);
  text = export_json (journal.store);
  empty = test_sql_dump (other.path);
  id = import_json (other.store, text);
  copied = export_json (other.store);
  g_assert_cmpstr (copied, ==, text);
  again = plan_json (other.store, text);
  g_assert_false (limber_import_plan_changes_anything (again));
  g_assert_cmpuint (limber_import_plan_get_notes (again)->len, ==, 0);

  g_assert_true (limber_store_undo_import (other.store, id, NULL, &error));
  g_assert_no_error (error);
  emptied = test_sql_dump (other.path);
  g_assert_cmpstr (emptied, ==, empty);
}

/* Documents from before there were measures of one's own. */
static void
test_json_without_measures (void)
{
  g_auto (TestJournal) journal = { NULL };

  test_journal_init (&journal);
  import_json (journal.store, "{\"format\":\"limber-journal\",\"version\":1,\"days\":[{\"date\":\"" DAY "\","
                              "\"readings\":[{\"measure\":\"steps\",\"value\":7}]}]}");
  assert_value (journal.store, DAY, "steps", 7);
}

static void
test_json_only_definitions (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberMeasure) pulse = NULL;

  test_journal_init (&journal);
  g_assert_cmpint (
      import_json (journal.store, DOCUMENT ("{\"id\":\"pulse\",\"name\":\"Pulse\",\"unit\":\"count\"}", "")),
      >, 0);
  pulse = find (journal.store, "pulse");
  g_assert_nonnull (pulse);
}

/* The journal's own definition stays, and decides what a value can be. */
static void
test_json_known_measure (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberMeasure) own = limber_measure_new_own ("pulse", "Ruhepuls", LIMBER_MEASURE_UNIT_COUNT);
  g_autoptr (LimberMeasure) saved = NULL;
  g_autoptr (LimberMeasure) kept = NULL;
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  test_journal_init (&journal);
  own->maximum = 100;
  saved = limber_store_save_measure (journal.store, own, &error);
  g_assert_no_error (error);
  plan = plan_json (journal.store,
                    DOCUMENT ("{\"id\":\"pulse\",\"name\":\"Pulse\",\"unit\":\"count\",\"maximum\":300}",
                              PULSE_OF ("62") ",{\"date\":\"2026-02-27\",\"readings\":"
                                              "[{\"measure\":\"pulse\",\"value\":200}]}"));
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_CREATED), ==, 1);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_REJECTED), ==, 1);
  g_assert_cmpuint (limber_import_plan_get_notes (plan)->len, ==, 1);
  commit (plan, journal.store);
  kept = find (journal.store, "pulse");
  g_assert_true (limber_measure_equal (kept, saved));
  assert_value (journal.store, DAY, "pulse", 62);
}

/* Two people, or one on two machines, made the same measure under different ids. */
static void
test_json_same_name (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberMeasure) own = NULL;
  g_autoptr (LimberMeasure) none = NULL;

  test_journal_init (&journal);
  own = define (journal.store, "Resting pulse", LIMBER_MEASURE_UNIT_COUNT, "bpm", 0);
  import_json (journal.store, DOCUMENT ("{\"id\":\"pulse\",\"name\":\"RESTING pulse\",\"unit\":\"count\"}",
                                        PULSE_OF ("62")));
  none = find (journal.store, "pulse");
  g_assert_null (none);
  assert_value (journal.store, DAY, own->id, 62);
}

/* Minutes are no beats: neither the definition nor a value is mistaken for the other. */
static void
test_json_other_unit (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberMeasure) own = limber_measure_new_own ("pulse", "Pulse", LIMBER_MEASURE_UNIT_MINUTE);
  g_autoptr (LimberMeasure) saved = NULL;
  g_autoptr (LimberMeasure) other = NULL;
  g_autoptr (LimberDay) day = NULL;
  g_autoptr (GError) error = NULL;

  test_journal_init (&journal);
  saved = limber_store_save_measure (journal.store, own, &error);
  g_assert_no_error (error);
  import_json (journal.store,
               DOCUMENT ("{\"id\":\"pulse\",\"name\":\"Pulse\",\"unit\":\"count\"}", PULSE_OF ("62")));
  other = find (journal.store, "pulse-2");
  g_assert_cmpstr (other->name, ==, "Pulse 2");
  assert_value (journal.store, DAY, "pulse-2", 62);
  day = test_load (journal.store, DAY);
  g_assert_true (isnan (limber_day_get_value (day, "pulse")));
}

/* A name that is taken in this language alone. */
static void
test_json_builtin_name (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberMeasure) measure = NULL;

  test_journal_init (&journal);
  import_json (journal.store,
               DOCUMENT ("{\"id\":\"pulse\",\"name\":\"Steps\",\"unit\":\"count\"}", PULSE_OF ("62")));
  measure = find (journal.store, "pulse");
  g_assert_cmpstr (measure->name, ==, "Steps 2");
  assert_value (journal.store, DAY, "pulse", 62);
}

static void
test_json_rejected (void)
{
  static const char *const definitions[] = {
    "7",
    "{}",
    "{\"id\":\"pulse\",\"unit\":\"count\"}",
    "{\"id\":\"pulse\",\"name\":\"Pulse\"}",
    "{\"id\":\"pulse\",\"name\":\"Pulse\",\"unit\":\"gram\"}",
    "{\"id\":\"pulse\",\"name\":\"Pulse\",\"unit\":\"mile\"}",
    "{\"id\":\"pulse\",\"name\":\"Pulse\",\"unit\":7}",
    "{\"id\":\"pulse\",\"name\":\"  \",\"unit\":\"count\"}",
    "{\"id\":\"steps\",\"name\":\"Pulse\",\"unit\":\"count\"}",
    "{\"id\":\"pain:leg\",\"name\":\"Pulse\",\"unit\":\"count\"}",
    "{\"id\":\"pulse\",\"name\":\"Pulse\",\"unit\":\"count\",\"decimals\":4}",
    "{\"id\":\"pulse\",\"name\":\"Pulse\",\"unit\":\"count\",\"decimals\":0.5}",
    "{\"id\":\"pulse\",\"name\":\"Pulse\",\"unit\":\"count\",\"label\":\"7\"}",
    "{\"id\":\"pulse\",\"name\":\"Pulse\",\"unit\":\"count\",\"minimum\":\"0\"}",
    "{\"id\":\"pulse\",\"name\":\"Pulse\",\"unit\":\"count\",\"minimum\":5,\"maximum\":5}",
    "{\"id\":\"pulse\",\"name\":\"Pulse\",\"unit\":\"count\",\"maximum\":1e300}",
    "{\"id\":\"pulse\",\"name\":\"Pulse\",\"unit\":\"count\",\"hidden\":1}",
  };
  g_auto (TestJournal) journal = { NULL };

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (definitions); i++)
    {
      g_autofree char *text = g_strdup_printf (DOCUMENT ("%s", PULSE_OF ("62")), definitions[i]);
      g_autoptr (LimberImportPlan) plan = plan_json (journal.store, text);

      g_test_message ("%s", definitions[i]);
      /* The definition, and the reading nobody can explain then. */
      g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_REJECTED), ==, 2);
      g_assert_false (limber_import_plan_changes_anything (plan));
    }
}

static void
test_json_twice (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberImportPlan) plan = NULL;

  test_journal_init (&journal);
  plan = plan_json (journal.store, DOCUMENT ("{\"id\":\"pulse\",\"name\":\"Pulse\",\"unit\":\"count\"},"
                                             "{\"id\":\"pulse\",\"name\":\"Other\",\"unit\":\"count\"}",
                                             PULSE_OF ("62")));
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_REJECTED), ==, 1);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_CREATED), ==, 1);
}

static void
test_csv_round_trip (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_auto (TestJournal) other = { NULL };
  g_autofree char *text = NULL;
  g_autofree char *copied = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (LimberImportPlan) own = NULL;

  test_journal_init (&journal);
  test_journal_init (&other);
  fill (journal.store);
  text = export_csv (journal.store);
  own = plan_csv (journal.store, text, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (limber_import_plan_changes_anything (own));

  fill (other.store);
  test_sql_exec (other.path, "DELETE FROM reading");
  plan = plan_csv (other.store, text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_CREATED), ==, 2);
  commit (plan, other.store);
  copied = export_csv (other.store);
  g_assert_cmpstr (copied, ==, text);
}

static void
test_csv_columns (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  test_journal_init (&journal);
  fill (journal.store);
  text = export_csv (journal.store);
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpstr (lines[0], ==,
                   "date,pain,anxiety,steps,weight_kg,sleep_h,active_min,symptoms,tags,note,"
                   "measure:resting-pulse,measure:wärme-aussen-b,measure:hours-sitting,measure:sun,"
                   "measure:balance,measure:cmd-c-calc-a0");
  g_assert_cmpstr (lines[2], ==, "2026-02-28,,,5000,,,,,,,62,36.6,7.783,25,-12.345,");

  /* What is hidden and says nothing takes no room. */
  record (journal.store, "1900-01-01", "cmd-c-calc-a0", NAN);
  g_free (g_steal_pointer (&text));
  text = export_csv (journal.store);
  g_assert_null (strstr (text, "cmd-c-calc"));
}

static void
test_csv_headers (void)
{
  static const char *const headers[]
      = { "measure:resting-pulse", "MEASURE:Resting pulse", "resting-pulse",
          "Resting pulse",         " RESTING PULSE ",       "Resting pulse (bpm)" };
  g_auto (TestJournal) journal = { NULL };
  const char *const maps[] = { "HR=measure:resting-pulse", NULL };
  const char *const unknown[] = { "HR=measure:nothing", NULL };
  g_autoptr (LimberImportPlan) mapped = NULL;
  g_autoptr (LimberImportPlan) skipped = NULL;
  g_autoptr (LimberImportPlan) none = NULL;
  g_autoptr (GError) error = NULL;

  test_journal_init (&journal);
  fill (journal.store);
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autofree char *text = g_strdup_printf ("date,%s\n2025-01-01,61\n", headers[i]);
      g_autoptr (LimberImportPlan) plan = plan_csv (journal.store, text, NULL, &error);

      g_assert_no_error (error);
      g_test_message ("%s", headers[i]);
      g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_CREATED), ==, 1);
    }

  skipped = plan_csv (journal.store, "date,Resting pulse (kg)\n2025-01-01,61\n", NULL, &error);
  g_assert_no_error (error);
  g_assert_false (limber_import_plan_changes_anything (skipped));
  mapped = plan_csv (journal.store, "date,HR\n2025-01-01,61 bpm\n2025-01-02,72.4\n", maps, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (limber_import_plan_count (mapped, LIMBER_DISPOSITION_CREATED), ==, 2);
  g_assert_cmpuint (limber_import_plan_get_notes (mapped)->len, ==, 1);
  commit (mapped, journal.store);
  assert_value (journal.store, "2025-01-02", "resting-pulse", 72);

  none = plan_csv (journal.store, "date,HR\n2025-01-01,61\n", unknown, &error);
  g_assert_null (none);
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“nothing”"));
}

/* Undoing a table brings back what it replaced, to the byte. */
static void
test_csv_undo (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberImportPlan) second = NULL;
  g_autoptr (LimberImportPlan) third = NULL;

  test_journal_init (&journal);
  fill (journal.store);
  second = plan_csv (journal.store, "date,balance,resting-pulse\n2025-01-01,1.125,60\n", NULL, &error);
  g_assert_no_error (error);
  commit (second, journal.store);
  before = export_json (journal.store);
  third = plan_csv (journal.store, "date,balance,resting-pulse\n2025-01-01,1.126,60\n2026-02-28,-12.345,70\n",
                    NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (limber_import_plan_count (third, LIMBER_DISPOSITION_UPDATED), ==, 1);
  g_assert_cmpuint (limber_import_plan_get_n_conflicts (third), ==, 1);
  g_assert_true (limber_store_undo_import (journal.store, commit (third, journal.store), NULL, &error));
  g_assert_no_error (error);
  after = export_json (journal.store);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/measure-exchange/json/round-trip", test_json_round_trip);
  g_test_add_func ("/measure-exchange/json/without-measures", test_json_without_measures);
  g_test_add_func ("/measure-exchange/json/only-definitions", test_json_only_definitions);
  g_test_add_func ("/measure-exchange/json/known-measure", test_json_known_measure);
  g_test_add_func ("/measure-exchange/json/same-name", test_json_same_name);
  g_test_add_func ("/measure-exchange/json/other-unit", test_json_other_unit);
  g_test_add_func ("/measure-exchange/json/builtin-name", test_json_builtin_name);
  g_test_add_func ("/measure-exchange/json/rejected", test_json_rejected);
  g_test_add_func ("/measure-exchange/json/twice", test_json_twice);
  g_test_add_func ("/measure-exchange/csv/round-trip", test_csv_round_trip);
  g_test_add_func ("/measure-exchange/csv/columns", test_csv_columns);
  g_test_add_func ("/measure-exchange/csv/headers", test_csv_headers);
  g_test_add_func ("/measure-exchange/csv/undo", test_csv_undo);

  return g_test_run ();
}
