/* test-export-long.c — a table with one row a value: what it says, and that it comes back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-export.h"

#include "limber-date.h"
#include "limber-error.h"
#include "limber-store-import.h"
#include "limber-store-visits.h"
#include "limber-test-store.h"

#include <math.h>
#include <string.h>

#define HEADER "date,time,metric,region,value,unit,recorded,source\r\n"

static void
set_now (const char *moment)
{
  limber_clock_set_for_tests (moment);
}

static void
test_rows (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autofree char *text = NULL;

  set_now ("2024-03-01T09:30:00+01:00");
  test_journal_init (&journal);
  test_add_day (journal.store, "2024-02-29");
  text = test_export_as (journal.store, LIMBER_EXPORT_CSV_LONG);
#define STAMP ",2024-03-01T09:30:00+01:00,\r\n"
  g_assert_cmpstr (text, ==,
                   HEADER
                   "2024-02-29,,steps,,0,count" STAMP "2024-02-29,,weight,,81.193,kg" STAMP
                   "2024-02-29,,sleep,,7.5,h" STAMP "2024-02-29,07:15,pain,lower-back-left,6,0-10" STAMP
                   "2024-02-29,07:15,quality:aching,lower-back-left,1," STAMP
                   "2024-02-29,07:15,quality:stiff,lower-back-left,1," STAMP
                   "2024-02-29,07:15,pain,general,2,0-10" STAMP "2024-02-29,07:15,anxiety,,0,0-10" STAMP
                   "2024-02-29,07:15,symptom:stiffness,,1," STAMP
                   "2024-02-29,07:15,\"tag:<b>Zelt</b> & \"\"Sand\"\"\",,1," STAMP
                   "2024-02-29,07:15,treatment:heat,,1," STAMP "2024-02-29,07:15,helped:heat,,1,0-2" STAMP
                   "2024-02-29,07:15,treatment:Tee 🍵,,1," STAMP
                   "2024-02-29,07:15,note,,\"Slept badly.\nעברית '); DROP TABLE check_in; --\"," STAMP
                   "2024-02-29,21:00,no_pain,,1," STAMP);
#undef STAMP
  set_now (NULL);
}

static void
test_choice (void)
{
  static const char *const out[]
      = { LIMBER_EXPORT_PAIN, LIMBER_EXPORT_SYMPTOMS, LIMBER_EXPORT_TREATMENTS, "sleep", "steps" };
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberExportOptions) options = limber_export_options_new (LIMBER_EXPORT_CSV_LONG);
  g_autofree char *text = NULL;
  g_autofree char *none = NULL;
  g_auto (GStrv) lines = NULL;

  test_journal_init (&journal);
  test_add_day (journal.store, "2024-02-29");
  for (guint i = 0; i < G_N_ELEMENTS (out); i++)
    limber_export_options_leave_out (options, out[i], TRUE);
  text = test_export (journal.store, options);
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_true (g_str_has_prefix (lines[1], "2024-02-29,,weight,,81.193,kg,"));
  g_assert_true (g_str_has_prefix (lines[2], "2024-02-29,07:15,anxiety,,0,0-10,"));
  g_assert_true (g_str_has_prefix (lines[3], "2024-02-29,07:15,\"tag:"));

  options->from = 1;
  options->to = 2;
  none = test_export (journal.store, options);
  g_assert_cmpstr (none, ==, HEADER);
}

/* Out, into an empty journal, out again: the same bytes; once more: nothing new; taken back: empty. */
static void
assert_comes_back (LimberStore *store)
{
  g_auto (TestJournal) other = { NULL };
  g_autofree char *text = test_export_as (store, LIMBER_EXPORT_CSV_LONG);
  g_autofree char *copied = NULL;
  g_autofree char *emptied = NULL;
  g_autoptr (LimberImportPlan) again = NULL;
  g_autoptr (LimberImportPlan) own = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  test_journal_init (&other);
  id = test_import_table (other.store, text);
  copied = test_export_as (other.store, LIMBER_EXPORT_CSV_LONG);
  g_assert_cmpstr (copied, ==, text);

  again = test_plan_table (other.store, text);
  g_assert_false (limber_import_plan_changes_anything (again));
  own = test_plan_table (store, text);
  g_assert_false (limber_import_plan_changes_anything (own));
  g_assert_cmpuint (limber_import_plan_get_n_conflicts (own), ==, 0);

  g_assert_true (limber_store_undo_import (other.store, id, NULL, &error));
  g_assert_no_error (error);
  emptied = test_export_as (other.store, LIMBER_EXPORT_CSV_LONG);
  g_assert_cmpstr (emptied, ==, HEADER);
}

static void
test_example (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autofree char *text = NULL;

  test_journal_init (&journal);
  test_fill_example (journal.store, 730);
  text = test_export_as (journal.store, LIMBER_EXPORT_CSV_LONG);
  g_assert_nonnull (strstr (text, ",peg:enjoyment,,"));
  g_assert_nonnull (strstr (text, ",routine,,"));
  g_assert_nonnull (strstr (text, ",no_pain,,1,"));
  assert_comes_back (journal.store);
}

static void
add_in (LimberStore *store, const char *iso, int time, int anxiety, const char *tag)
{
  g_autoptr (LimberDay) before = test_load (store, iso);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  LimberCheckIn *check_in = limber_check_in_new (&after->date);

  check_in->time = time;
  check_in->anxiety = anxiety;
  if (tag != NULL)
    limber_check_in_set_mark (check_in, LIMBER_TERM_TAG, tag, LIMBER_HELPED_UNSET);
  limber_day_take_check_in (after, check_in);
  test_apply (store, before, after);
}

/* Check-ins of one second, in both hours that a night of autumn has twice, late, early, and with nothing. */
static void
test_moments (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autofree char *text = NULL;

  test_journal_init (&journal);
  set_now ("2026-10-25T02:30:00+02:00");
  for (int i = 0; i < 4; i++)
    add_in (journal.store, "2026-10-25", 150, i, NULL);
  set_now ("2026-10-25T02:30:00+01:00");
  add_in (journal.store, "2026-10-25", 150, 9, "second hour");
  add_in (journal.store, "2026-10-25", LIMBER_TIME_UNSET, LIMBER_NRS_UNSET, NULL);
  set_now ("2026-10-26T00:00:01-09:30");
  add_in (journal.store, "2024-02-29", 0, 3, "late");
  set_now (NULL);

  text = test_export_as (journal.store, LIMBER_EXPORT_CSV_LONG);
  g_assert_nonnull (strstr (text, "2024-02-29,00:00,tag:late,,1,,2026-10-26T00:00:01-09:30,\r\n"));
  g_assert_nonnull (strstr (text, ",2026-10-25T02:30:00+02:00,"));
  g_assert_nonnull (strstr (text, ",2026-10-25T02:30:00.003+02:00,"));
  g_assert_nonnull (strstr (text, "2026-10-25,02:30,anxiety,,9,0-10,2026-10-25T02:30:00+01:00,\r\n"));
  g_assert_nonnull (strstr (text, "2026-10-25,,check_in,,1,,2026-10-25T02:30:00+01:00,\r\n"));
  assert_comes_back (journal.store);
}

/* What came from other files says so, also after it went through this one. */
static void
test_sources (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autofree char *text = NULL;

  test_journal_init (&journal);
  test_import_table (journal.store, "date,time,pain,steps,treatments\n2024-02-29,08:00,0,5,heat\n");
  test_add_day (journal.store, "2024-03-01");
  text = test_export_as (journal.store, LIMBER_EXPORT_CSV_LONG);
  g_assert_nonnull (strstr (text, "2024-02-29,08:00,no_pain,,1,,"));
  g_assert_nonnull (strstr (text, "00,csv\r\n2024-02-29,08:00,treatment:heat"));
  assert_comes_back (journal.store);
}

static void
define (LimberStore *store, const char *name, LimberMeasureUnit unit, const char *label, guint decimals)
{
  g_autoptr (LimberMeasure) measure = limber_measure_new_own (NULL, name, unit);
  g_autoptr (LimberMeasure) saved = NULL;
  g_autoptr (GError) error = NULL;

  limber_measure_set_label (measure, label);
  measure->decimals = decimals;
  if (unit == LIMBER_MEASURE_UNIT_COUNT)
    measure->minimum = -LIMBER_MEASURE_LIMIT;
  saved = limber_store_save_measure (store, measure, &error);
  g_assert_no_error (error);
}

static void
add_value (LimberStore *store, const char *iso, const char *id, double value)
{
  g_autoptr (LimberDay) before = test_load (store, iso);
  g_autoptr (LimberDay) after = limber_day_copy (before);

  limber_day_set_value (after, id, value);
  test_apply (store, before, after);
}

/* Own measures of every sort, of which the other journal knows nothing. */
static void
test_own (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autofree char *text = NULL;

  test_journal_init (&journal);
  define (journal.store, "Resting pulse", LIMBER_MEASURE_UNIT_COUNT, "bpm", 0);
  define (journal.store, "Change", LIMBER_MEASURE_UNIT_COUNT, NULL, 3);
  define (journal.store, "Sitting", LIMBER_MEASURE_UNIT_MINUTE, "h", 0);
  define (journal.store, "Bath", LIMBER_MEASURE_UNIT_MINUTE, "min", 0);
  define (journal.store, "Formula", LIMBER_MEASURE_UNIT_COUNT, "=1+1", 0);
  add_value (journal.store, "2024-02-29", "resting-pulse", 62);
  add_value (journal.store, "2024-02-29", "change", -1234.567);
  add_value (journal.store, "2024-03-01", "sitting", 431);
  add_value (journal.store, "2024-03-01", "bath", 20);
  add_value (journal.store, "2024-03-01", "formula", 1);

  text = test_export_as (journal.store, LIMBER_EXPORT_CSV_LONG);
  g_assert_nonnull (strstr (text, "2024-02-29,,measure:resting-pulse,,62,bpm,"));
  g_assert_nonnull (strstr (text, "2024-02-29,,measure:change,,-1234.567,,"));
  g_assert_nonnull (strstr (text, "2024-03-01,,measure:sitting,,7.183,h,"));
  assert_comes_back (journal.store);
}

static void
test_own_defined (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (GPtrArray) own = NULL;
  const LimberMeasure *measure = NULL;

  test_journal_init (&journal);
  test_import_table (journal.store, "date,metric,value,unit\n2024-01-01,measure:resting-pulse,62.5,bpm\n"
                                    "2024-01-01,measure:sitting,7.183,h\n2024-01-01,measure:pace,5.5,min\n");
  own = limber_store_load_measures (journal.store, NULL);
  g_assert_cmpuint (own->len, ==, 3);
  measure = limber_measure_find_among (own, "resting-pulse");
  g_assert_cmpstr (measure->name, ==, "Resting pulse");
  g_assert_cmpstr (measure->label, ==, "bpm");
  g_assert_cmpuint (measure->decimals, ==, 1);
  measure = limber_measure_find_among (own, "sitting");
  g_assert_cmpint (measure->unit, ==, LIMBER_MEASURE_UNIT_MINUTE);
  measure = limber_measure_find_among (own, "pace");
  g_assert_cmpint (measure->unit, ==, LIMBER_MEASURE_UNIT_COUNT);
}

/* What was typed stays, whatever the file says; what it adds goes into a check-in of its own. */
static void
test_typed_stays (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  set_now ("2024-03-01T09:30:00+01:00");
  test_journal_init (&journal);
  test_add_day (journal.store, "2024-02-29");
  text = test_export_as (journal.store, LIMBER_EXPORT_CSV_LONG);
  before = g_strdup (text);
#define STAMP ",2024-03-01T09:30:00+01:00,\n"
  changed = g_strconcat (
      HEADER, "2024-02-29,07:15,pain,lower-back-left,7,0-10" STAMP, "2024-02-29,07:15,anxiety,,4,0-10" STAMP,
      "2024-02-29,07:15,note,,other," STAMP, "2024-02-29,07:15,helped:heat,,2,0-2" STAMP,
      "2024-02-29,21:00,pain,calf-right,2,0-10" STAMP, "2024-02-29,,steps,,9,count" STAMP,
      "2024-02-29,07:15,no_pain,,1," STAMP, "2024-02-29,07:15,tag:new,,1," STAMP,
      "2024-02-29,07:15,pain,calf-left,1,0-10" STAMP, "2024-02-29,07:15,treatment:heat,,1," STAMP, NULL);
  plan = test_plan_table (journal.store, changed);
  test_assert_counts (plan, 2, 0, 1, 6, 1);
  id = test_commit (plan, journal.store);
  g_clear_object (&plan);

  /* The same once more changes nothing. */
  plan = test_plan_table (journal.store, changed);
  test_assert_counts (plan, 0, 0, 3, 6, 1);
  g_assert_false (limber_import_plan_changes_anything (plan));

  /* Another file of the kind may change what the first one brought, and nothing else. */
  g_clear_object (&plan);
  plan = test_plan_table (journal.store, HEADER "2024-02-29,07:15,pain,calf-left,2,0-10" STAMP);
  test_assert_counts (plan, 0, 1, 0, 0, 0);
#undef STAMP

  g_assert_true (limber_store_undo_import (journal.store, id, NULL, &error));
  g_assert_no_error (error);
  after = test_export_as (journal.store, LIMBER_EXPORT_CSV_LONG);
  g_assert_cmpstr (after, ==, before);
  set_now (NULL);
}

/* A table somebody made by hand, or saved from a spreadsheet. */
static void
test_by_hand (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberDay) day = NULL;
  const LimberCheckIn *check_in = NULL;

  test_journal_init (&journal);
  test_import_table (journal.store, "Date;Time;Metric;Region;Value;Unit;Remark\n"
                                    "29.02.2024;8:10;Pain;Left calf;6;;x\n"
                                    "29.02.2024;8:10;quality:burning;calf-left;1;;\n"
                                    "29.02.2024;;weight;;81,25;kg;\n"
                                    "29.02.2024;;sleep;;450;min;\n"
                                    "29.02.2024;8:10;tag:Gym;;1;;\n");
  day = test_load (journal.store, "2024-02-29");
  g_assert_cmpuint (day->check_ins->len, ==, 1);
  check_in = test_nth_check_in (day, 0);
  g_assert_cmpint (check_in->time, ==, 490);
  g_assert_cmpint (limber_check_in_get_pain (check_in, "calf-left")->nrs, ==, 6);
  g_assert_cmpint (limber_check_in_get_pain (check_in, "calf-left")->qualities, ==, LIMBER_QUALITY_BURNING);
  g_assert_nonnull (limber_check_in_get_mark (check_in, LIMBER_TERM_TAG, "Gym"));
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "weight"), 81250, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "sleep"), 450, 1e-9);
}

static void
test_rejected (void)
{
  static const struct
  {
    const char *row;
    const char *place;
    const char *part;
  } bad[] = {
    { "2024-13-01,,steps,,5,count,,", "date", "not a date" },
    { "2024-01-01,25:00,pain,,5,,,", "time", "25:00" },
    { "2024-01-01,,height,,180,cm,,", "metric", "nothing a journal keeps" },
    { "2024-01-01,,pain,tail,5,,,", "region", "tail" },
    { "2024-01-01,,pain,,11,,,", "value", "from 0 to 10" },
    { "2024-01-01,,pain,,-1,,,", "value", "from 0 to 10" },
    { "2024-01-01,,pain,,,,,", "value", "not a number" },
    { "2024-01-01,,pain,,nan,,,", "value", "not a number" },
    { "2024-01-01,,weight,,81,,,", "unit", "needs its unit" },
    { "2024-01-01,,weight,,81,stone,,", "unit", "not a unit" },
    { "2024-01-01,,weight,,5,kg,,", "value", "20" },
    { "2024-01-01,,tag:a,,0,,,", "value", "not 1" },
    { "2024-01-01,,quality:odd,,1,,,", "metric", "odd" },
    { "2024-01-01,,helped:heat,,3,,,", "value", "did not help" },
    { "2024-01-01,,peg:sleep,,3,,,", "metric", "PEG" },
    { "2024-01-01,,note,,,,,", "value", "says nothing" },
    { "2024-01-01,,pain,,5,,yesterday,", "recorded", "yesterday" },
    { "2024-01-01,,pain,,5,,,../etc", "source", "kind of file" },
    { "2024-01-01,,quality:aching,calf-right,1,,,", NULL, "no pain at this place" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *text = g_strconcat (HEADER, bad[i].row, "\r\n", NULL);
      g_autoptr (LimberImportPlan) plan = test_plan_table (NULL, text);
      const LimberImportRejection *rejection = NULL;

      g_test_message ("%s", bad[i].row);
      test_assert_counts (plan, 0, 0, 0, 0, 1);
      g_assert_false (limber_import_plan_changes_anything (plan));
      rejection = g_ptr_array_index (limber_import_plan_get_rejections (plan), 0);
      g_assert_cmpuint (rejection->line, ==, 2);
      g_assert_cmpstr (rejection->place, ==, bad[i].place);
      g_assert_nonnull (strstr (rejection->reason, bad[i].part));
    }
}

static void
test_contrary (void)
{
  g_autoptr (LimberImportPlan) plan
      = test_plan_table (NULL, HEADER "2024-01-01,,pain,calf-right,5,,,\n2024-01-01,,pain,calf-right,5,,,\n"
                                      "2024-01-01,,pain,calf-right,6,,,\n2024-01-01,,no_pain,,1,,,\n"
                                      "2024-01-01,,steps,,5,,,\n2024-01-01,,steps,,6,,,\n");

  test_assert_counts (plan, 2, 0, 1, 0, 3);
}

static void
test_pegs (void)
{
  g_auto (TestJournal) journal = { NULL };
  GDate date = test_date ("2024-02-29");
  g_autoptr (LimberPeg) peg = limber_peg_new (g_date_get_julian (&date));
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (LimberVisitRecord) record = NULL;
  const LimberPeg *second = NULL;
  g_autoptr (GError) error = NULL;

  test_journal_init (&journal);
  peg->answers[LIMBER_PEG_PAIN] = 4;
  g_assert_true (limber_store_save_peg (journal.store, peg, &error));
  plan = test_plan_table (journal.store,
                          HEADER "2024-02-29,,peg:pain,,4,,,\n2024-02-29,,peg:activity,,5,,,\n"
                                 "2024-03-31,,peg:pain,,0,,,\n2024-03-31,,peg:activity,,6,,,\n");
  test_assert_counts (plan, 2, 0, 1, 1, 0);
  test_commit (plan, journal.store);
  record = limber_store_load_visits (journal.store, &error);
  g_assert_cmpuint (record->pegs->len, ==, 2);
  second = g_ptr_array_index (record->pegs, 1);
  g_assert_cmpint (second->answers[LIMBER_PEG_PAIN], ==, 0);
  g_assert_cmpint (second->answers[LIMBER_PEG_ENJOYMENT], ==, -1);
  g_assert_cmpint (second->answers[LIMBER_PEG_ACTIVITY], ==, 6);

  g_clear_object (&plan);
  plan = test_plan_table (journal.store,
                          HEADER "2024-03-31,,peg:pain,,1,,,\n2024-03-31,,peg:enjoyment,,2,,,\n");
  test_assert_counts (plan, 1, 1, 0, 0, 0);
}

static void
test_unclear (void)
{
  static const char text[] = "date;metric;value\n2024-01-01;measure:fine;1,234\n";
  LimberImportCsvOptions options = { .file_name = "test.csv" };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberImportPlan) plan = limber_import_csv_plan (NULL, bytes, &options, NULL, &error);

  g_assert_null (plan);
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_AMBIGUOUS);
  g_clear_error (&error);
  options.decimal = LIMBER_DECIMAL_COMMA;
  plan = limber_import_csv_plan (NULL, bytes, &options, NULL, &error);
  g_assert_no_error (error);
  test_assert_counts (plan, 1, 0, 0, 0, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/long/rows", test_rows);
  g_test_add_func ("/export/long/choice", test_choice);
  g_test_add_func ("/export/long/example", test_example);
  g_test_add_func ("/export/long/moments", test_moments);
  g_test_add_func ("/export/long/sources", test_sources);
  g_test_add_func ("/export/long/own", test_own);
  g_test_add_func ("/export/long/own-defined", test_own_defined);
  g_test_add_func ("/export/long/typed-stays", test_typed_stays);
  g_test_add_func ("/export/long/by-hand", test_by_hand);
  g_test_add_func ("/export/long/rejected", test_rejected);
  g_test_add_func ("/export/long/contrary", test_contrary);
  g_test_add_func ("/export/long/pegs", test_pegs);
  g_test_add_func ("/export/long/unclear", test_unclear);

  return g_test_run ();
}
