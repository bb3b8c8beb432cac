/* test-store-measures.c — measures of the user's own: defined, recorded, changed, removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-quantity.h"
#include "limber-store-import.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define DAY "2026-02-28"

static LimberMeasure *
define (LimberStore *store, const char *name, LimberMeasureUnit unit, const char *label)
{
  g_autoptr (LimberMeasure) measure = limber_measure_new_own (NULL, name, unit);
  g_autoptr (GError) error = NULL;
  LimberMeasure *saved;

  limber_measure_set_label (measure, label);
  saved = limber_store_save_measure (store, measure, &error);
  g_assert_no_error (error);
  return saved;
}

static LimberMeasure *
define_pulse (LimberStore *store)
{
  return define (store, "Resting pulse", LIMBER_MEASURE_UNIT_COUNT, "bpm");
}

static LimberMeasure *
change (LimberStore *store, const LimberMeasure *measure)
{
  g_autoptr (GError) error = NULL;
  LimberMeasure *saved = limber_store_save_measure (store, measure, &error);

  g_assert_no_error (error);
  return saved;
}

static char *
assert_refused (LimberStore *store, const LimberMeasure *measure, LimberError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberMeasure) saved = limber_store_save_measure (store, measure, &error);

  g_assert_null (saved);
  g_assert_error (error, LIMBER_ERROR, (int) code);
  g_test_message ("%s", error->message);
  return g_strdup (error->message);
}

static GPtrArray *
load (LimberStore *store)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *measures = limber_store_load_measures (store, &error);

  g_assert_no_error (error);
  return measures;
}

static void
record (LimberStore *store, const char *id, double value)
{
  g_autoptr (LimberDay) before = test_load (store, DAY);
  g_autoptr (LimberDay) after = limber_day_copy (before);

  limber_day_set_value (after, id, value);
  test_apply (store, before, after);
}

static void
test_define (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberMeasure) pulse = NULL;
  g_autoptr (LimberMeasure) sitting = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) measures = NULL;

  test_journal_init (&journal);
  none = load (journal.store);
  g_assert_cmpuint (none->len, ==, 0);

  pulse = define_pulse (journal.store);
  sitting = define (journal.store, "  Hours   sitting ", LIMBER_MEASURE_UNIT_MINUTE, "h");
  g_assert_cmpstr (pulse->id, ==, "resting-pulse");
  g_assert_cmpstr (sitting->id, ==, "hours-sitting");
  g_assert_cmpstr (sitting->name, ==, "Hours sitting");

  test_journal_reopen (&journal);
  measures = load (journal.store);
  g_assert_cmpuint (measures->len, ==, 2);
  g_assert_true (limber_measure_equal (g_ptr_array_index (measures, 0), pulse));
  g_assert_true (limber_measure_equal (g_ptr_array_index (measures, 1), sitting));
}

/* An id is made of the name, is nobody else's, and never means something else in a file. */
static void
test_ids (void)
{
  static const struct
  {
    const char *name;
    const char *id;
  } cases[] = {
    { "Resting pulse", "resting-pulse" },
    { "Resting-pulse", "resting-pulse-2" },
    { "Resting: pulse!", "resting-pulse-3" },
    { "Date", "date-2" },
    { "tags", "tags-2" },
    { "Höhe ÜBER Grund (m)", "höhe-über-grund-m" },
    { "नमी", "नमी" },
    { "血圧", "血圧" },
    { "🍵", "measure" },
    { "🍺", "measure-2" },
    { "'; DROP TABLE measure; --", "drop-table-measure" },
    { "<b>x</b>", "b-x-b" },
    { "pain:leg", "pain-leg" },
    { "a=b", "a-b" },
    { "%s%n", "s-n" },
  };
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) measures = NULL;

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimberMeasure) saved
          = define (journal.store, cases[i].name, LIMBER_MEASURE_UNIT_COUNT, NULL);

      g_assert_cmpstr (saved->id, ==, cases[i].id);
      record (journal.store, saved->id, i);
    }
  measures = load (journal.store);
  g_assert_cmpuint (measures->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < measures->len; i++)
    g_assert_cmpstr (((LimberMeasure *) g_ptr_array_index (measures, i))->name, ==, cases[i].name);
}

static void
test_names (void)
{
  static const char *const bad[] = {
    "",     "   ",     "resting PULSE", "Steps",    "weight", "Active minutes",
    "PAIN", "Anxiety", "a\tb\001",      "\xff\xfe",
  };
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberMeasure) pulse = NULL;
  g_autoptr (GString) longest = g_string_new (NULL);
  g_autofree char *message = NULL;

  test_journal_init (&journal);
  pulse = define_pulse (journal.store);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (LimberMeasure) measure = limber_measure_new_own (NULL, bad[i], LIMBER_MEASURE_UNIT_COUNT);
      g_autofree char *sentence = assert_refused (journal.store, measure, LIMBER_ERROR_INVALID);

      g_assert_true (g_utf8_validate (sentence, -1, NULL));
    }

  for (guint i = 0; i < 81; i++)
    g_string_append (longest, "ü");
  limber_measure_set_name (pulse, longest->str);
  message = assert_refused (journal.store, pulse, LIMBER_ERROR_INVALID);
}

static void
test_hidden_name_is_named (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberMeasure) pulse = NULL;
  g_autoptr (LimberMeasure) hidden = NULL;
  g_autoptr (LimberMeasure) again = limber_measure_new_own (NULL, "RESTING pulse", LIMBER_MEASURE_UNIT_COUNT);
  g_autofree char *message = NULL;

  test_journal_init (&journal);
  pulse = define_pulse (journal.store);
  pulse->hidden = TRUE;
  hidden = change (journal.store, pulse);
  g_assert_true (hidden->hidden);
  message = assert_refused (journal.store, again, LIMBER_ERROR_INVALID);
  g_assert_nonnull (strstr (message, "hidden"));
  g_assert_nonnull (strstr (message, "“Resting pulse”"));
}

static void
test_definitions (void)
{
  static const struct
  {
    LimberMeasureUnit unit;
    double minimum;
    double maximum;
    const char *label;
    guint decimals;
    LimberError code;
  } bad[] = {
    { LIMBER_MEASURE_UNIT_COUNT, 10, 10, NULL, 0, LIMBER_ERROR_RANGE },
    { LIMBER_MEASURE_UNIT_COUNT, 10, 9, NULL, 0, LIMBER_ERROR_RANGE },
    { LIMBER_MEASURE_UNIT_COUNT, 0, 1e10, NULL, 0, LIMBER_ERROR_RANGE },
    { LIMBER_MEASURE_UNIT_COUNT, -1e10, 0, NULL, 0, LIMBER_ERROR_RANGE },
    { LIMBER_MEASURE_UNIT_COUNT, NAN, 5, NULL, 0, LIMBER_ERROR_RANGE },
    { LIMBER_MEASURE_UNIT_COUNT, 0, INFINITY, NULL, 0, LIMBER_ERROR_RANGE },
    { LIMBER_MEASURE_UNIT_MINUTE, -1, 60, "min", 0, LIMBER_ERROR_RANGE },
    { LIMBER_MEASURE_UNIT_MINUTE, 0, 1441, "min", 0, LIMBER_ERROR_RANGE },
    { LIMBER_MEASURE_UNIT_GRAM, 0, 1000, NULL, 0, LIMBER_ERROR_INVALID },
    { LIMBER_MEASURE_UNIT_COUNT, 0, 10, NULL, 4, LIMBER_ERROR_RANGE },
    { LIMBER_MEASURE_UNIT_COUNT, 0, 10, "5", 0, LIMBER_ERROR_INVALID },
    { LIMBER_MEASURE_UNIT_COUNT, 0, 10, "-1,5", 0, LIMBER_ERROR_INVALID },
    { LIMBER_MEASURE_UNIT_COUNT, 0, 10, "12345678901234567x", 0, LIMBER_ERROR_INVALID },
    { LIMBER_MEASURE_UNIT_COUNT, 0, 10, "a\001", 0, LIMBER_ERROR_INVALID },
  };
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) measures = NULL;

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (LimberMeasure) measure = limber_measure_new_own (NULL, "Thing", bad[i].unit);
      g_autofree char *message = NULL;

      measure->minimum = bad[i].minimum;
      measure->maximum = bad[i].maximum;
      measure->decimals = bad[i].decimals;
      limber_measure_set_label (measure, bad[i].label);
      message = assert_refused (journal.store, measure, bad[i].code);
    }
  measures = load (journal.store);
  g_assert_cmpuint (measures->len, ==, 0);
}

static void
test_ids_from_files (void)
{
  static const char *const bad[] = { "steps", "pain", "pain:leg", "date", "", " x", "a\nb", "\xff" };
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberMeasure) good = limber_measure_new_own ("pulse-7", "Pulse", LIMBER_MEASURE_UNIT_COUNT);
  g_autoptr (LimberMeasure) saved = NULL;

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (LimberMeasure) measure = limber_measure_new_own (bad[i], "Thing", LIMBER_MEASURE_UNIT_COUNT);
      g_autofree char *message = assert_refused (journal.store, measure, LIMBER_ERROR_INVALID);

      g_assert_true (g_utf8_validate (message, -1, NULL));
    }
  saved = change (journal.store, good);
  g_assert_cmpstr (saved->id, ==, "pulse-7");
}

static void
test_rename_keeps_values (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberMeasure) pulse = NULL;
  g_autoptr (LimberMeasure) renamed = NULL;
  g_autoptr (GPtrArray) measures = NULL;
  g_autoptr (LimberDay) day = NULL;

  test_journal_init (&journal);
  pulse = define_pulse (journal.store);
  record (journal.store, pulse->id, 62);
  limber_measure_set_name (pulse, "Ruhepuls");
  limber_measure_set_label (pulse, "1/min");
  renamed = change (journal.store, pulse);
  g_assert_cmpstr (renamed->id, ==, "resting-pulse");
  g_assert_cmpuint (renamed->uses, ==, 1);

  /* In its own name, but with other capitals. */
  limber_measure_set_name (pulse, "RUHEPULS");
  limber_measure_free (g_steal_pointer (&renamed));
  renamed = change (journal.store, pulse);
  measures = load (journal.store);
  g_assert_cmpuint (measures->len, ==, 1);
  g_assert_cmpstr (((LimberMeasure *) g_ptr_array_index (measures, 0))->name, ==, "RUHEPULS");
  day = test_load (journal.store, DAY);
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "resting-pulse"), 62, 1e-9);
}

static void
test_range_of_values (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberMeasure) pulse = NULL;
  g_autoptr (LimberMeasure) saved = NULL;
  g_autoptr (LimberDay) before = NULL;
  g_autoptr (LimberDay) after = NULL;
  g_autoptr (GError) error = NULL;

  test_journal_init (&journal);
  pulse = define_pulse (journal.store);
  pulse->minimum = 30;
  pulse->maximum = 220;
  saved = change (journal.store, pulse);
  before = test_load (journal.store, DAY);
  after = limber_day_copy (before);
  limber_day_set_value (after, pulse->id, 221);
  g_assert_false (limber_store_apply_day (journal.store, before, after, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE);
  g_assert_cmpstr (error->message, ==,
                   "“Resting pulse” has to be between 30 and 220 bpm. 221 bpm was not stored.");
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM reading"), ==, 0);
}

/* What is recorded can always be read, shown and saved again. */
static void
test_values_bind_definition (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberMeasure) heat = NULL;
  g_autoptr (LimberMeasure) changed = NULL;
  g_autoptr (LimberMeasure) wider = NULL;
  g_autofree char *narrow = NULL;
  g_autofree char *coarse = NULL;
  g_autofree char *other = NULL;

  test_journal_init (&journal);
  heat = define (journal.store, "Temperature", LIMBER_MEASURE_UNIT_COUNT, "°C");
  heat->decimals = 1;
  changed = change (journal.store, heat);
  record (journal.store, heat->id, 36.6);

  changed->maximum = 36;
  narrow = assert_refused (journal.store, changed, LIMBER_ERROR_RANGE);
  g_assert_nonnull (strstr (narrow, "36.6 °C"));
  changed->maximum = 45;
  changed->minimum = 37;
  g_free (g_steal_pointer (&narrow));
  narrow = assert_refused (journal.store, changed, LIMBER_ERROR_RANGE);
  changed->minimum = 30;
  changed->decimals = 0;
  coarse = assert_refused (journal.store, changed, LIMBER_ERROR_INVALID);
  changed->decimals = 2;
  changed->unit = LIMBER_MEASURE_UNIT_MINUTE;
  other = assert_refused (journal.store, changed, LIMBER_ERROR_INVALID);
  changed->unit = LIMBER_MEASURE_UNIT_COUNT;
  wider = change (journal.store, changed);
  g_assert_cmpuint (wider->decimals, ==, 2);
}

static void
test_remove (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberMeasure) pulse = NULL;
  g_autoptr (LimberMeasure) tea = NULL;
  g_autoptr (LimberMeasure) back = NULL;
  g_autoptr (GError) used = NULL;
  g_autoptr (GError) gone = NULL;
  g_autoptr (GError) builtin = NULL;
  g_autoptr (GError) error = NULL;

  test_journal_init (&journal);
  pulse = define_pulse (journal.store);
  tea = define (journal.store, "Tea", LIMBER_MEASURE_UNIT_COUNT, "cups");
  record (journal.store, pulse->id, 62);

  g_assert_false (limber_store_remove_measure (journal.store, pulse->id, &used));
  g_assert_error (used, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  g_assert_nonnull (strstr (used->message, "1 day"));
  g_assert_true (limber_store_remove_measure (journal.store, tea->id, &error));
  g_assert_no_error (error);
  g_assert_false (limber_store_remove_measure (journal.store, tea->id, &gone));
  g_assert_error (gone, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND);
  g_assert_false (limber_store_remove_measure (journal.store, "steps", &builtin));
  g_assert_error (builtin, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND);

  /* Taken back, it is the same one. */
  back = change (journal.store, tea);
  g_assert_true (limber_measure_equal (back, tea));

  record (journal.store, pulse->id, NAN);
  g_assert_true (limber_store_remove_measure (journal.store, pulse->id, &error));
  g_assert_no_error (error);
}

static void
test_uses (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberMeasure) pulse = NULL;
  g_autoptr (LimberMeasure) tea = NULL;
  g_autoptr (GPtrArray) measures = NULL;

  test_journal_init (&journal);
  pulse = define_pulse (journal.store);
  tea = define (journal.store, "Tea", LIMBER_MEASURE_UNIT_COUNT, NULL);
  record (journal.store, pulse->id, 62);
  record (journal.store, LIMBER_MEASURE_STEPS, 4000);
  measures = load (journal.store);
  g_assert_cmpuint (limber_measure_find_among (measures, pulse->id)->uses, ==, 1);
  g_assert_cmpuint (limber_measure_find_among (measures, tea->id)->uses, ==, 0);
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

/* What an import defined goes with it, unless it means something to the user by then. */
static void
test_undoing_import (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberMeasure) measure = NULL;
  g_autoptr (GPtrArray) measures = NULL;
  g_autoptr (GError) error = NULL;
  gint64 import_id;
  static const char *const names[] = { "Unused", "Recorded", "Renamed" };

  test_journal_init (&journal);
  import_id = add_import (journal.store);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_utf8_strdown (names[i], -1);
      g_autoptr (LimberMeasure) own = limber_measure_new_own (id, names[i], LIMBER_MEASURE_UNIT_COUNT);

      g_assert_true (limber_store_import_measure (journal.store, import_id, own, &error));
      g_assert_no_error (error);
      if (i == 2)
        {
          limber_measure_set_name (own, "Renamed since");
          measure = change (journal.store, own);
        }
    }
  record (journal.store, "recorded", 5);
  g_assert_true (limber_store_undo_import (journal.store, import_id, NULL, &error));
  g_assert_no_error (error);
  measures = load (journal.store);
  g_assert_cmpuint (measures->len, ==, 2);
  g_assert_null (limber_measure_find_among (measures, "unused"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store-measures/define", test_define);
  g_test_add_func ("/store-measures/ids", test_ids);
  g_test_add_func ("/store-measures/names", test_names);
  g_test_add_func ("/store-measures/hidden-name-is-named", test_hidden_name_is_named);
  g_test_add_func ("/store-measures/definitions", test_definitions);
  g_test_add_func ("/store-measures/ids-from-files", test_ids_from_files);
  g_test_add_func ("/store-measures/rename-keeps-values", test_rename_keeps_values);
  g_test_add_func ("/store-measures/range-of-values", test_range_of_values);
  g_test_add_func ("/store-measures/values-bind-definition", test_values_bind_definition);
  g_test_add_func ("/store-measures/remove", test_remove);
  g_test_add_func ("/store-measures/uses", test_uses);
  g_test_add_func ("/store-measures/undo-import", test_undoing_import);

  return g_test_run ();
}
