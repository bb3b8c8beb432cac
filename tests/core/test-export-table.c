/* test-export-table.c — a table with one row a day: what is chosen, for programs and for spreadsheets, and
 * back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-export.h"

#include "limber-error.h"
#include "limber-export.h"
#include "limber-random.h"
#include "limber-table-text.h"
#include "limber-test-locale.h"
#include "limber-test-store.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define N_NASTY 400

static void
test_ids (void)
{
  LimberExportFormat format = LIMBER_EXPORT_JSON;

  for (guint i = 0; i < LIMBER_EXPORT_N_FORMATS; i++)
    {
      g_assert_true (limber_export_format_from_id (limber_export_format_to_id (i), &format));
      g_assert_cmpint (format, ==, i);
      g_assert_cmpint (strlen (limber_export_format_get_title (i)), >, 0);
      g_assert_true (g_str_has_suffix (limber_export_format_get_explanation (i), "."));
      g_assert_true (g_str_has_prefix (limber_export_format_get_ending (i), "."));
    }
  g_assert_false (limber_export_format_from_id ("pdf", &format));
  g_assert_false (limber_export_format_from_id (NULL, &format));
}

static void
test_options (void)
{
  g_autoptr (LimberExportOptions) options = limber_export_options_new (LIMBER_EXPORT_FHIR);
  g_autoptr (LimberExportOptions) copy = NULL;

  g_assert_false (options->with_notes);
  g_assert_true (options->with_snomed);
  g_assert_true (limber_export_options_has_day (options, 1));
  limber_export_options_leave_out (options, "weight", TRUE);
  options->from = 10;
  options->to = 20;
  options->with_notes = TRUE;
  copy = limber_export_options_copy (options);
  limber_export_options_leave_out (options, "weight", FALSE);

  g_assert_true (limber_export_options_has (options, "weight"));
  g_assert_false (limber_export_options_has (copy, "weight"));
  g_assert_true (limber_export_options_has (copy, "a measure of next year"));
  g_assert_cmpint (copy->format, ==, LIMBER_EXPORT_FHIR);
  g_assert_true (copy->with_notes);
  g_assert_false (limber_export_options_has_day (copy, 9));
  g_assert_true (limber_export_options_has_day (copy, 10));
  g_assert_true (limber_export_options_has_day (copy, 20));
  g_assert_false (limber_export_options_has_day (copy, 21));
}

static void
test_empty (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autofree char *table = NULL;
  g_autofree char *sheet = NULL;

  test_journal_init (&journal);
  table = test_export_as (journal.store, LIMBER_EXPORT_CSV);
  sheet = test_export_as (journal.store, LIMBER_EXPORT_SPREADSHEET);
  g_assert_cmpstr (table, ==, "date,pain,anxiety,steps,weight_kg,sleep_h,active_min,symptoms,tags,note\r\n");
  g_assert_true (g_str_has_prefix (sheet, BYTE_ORDER_MARK "date"));
}

/* A day around the end of February of a leap year, the day before and the day after. */
static void
fill_three (LimberStore *store)
{
  test_import_table (store, "date,pain:calf-left,anxiety,weight_kg,sleep_h,tags,note\n"
                            "2024-02-28,3,,81.25,,,\n"
                            "2024-02-29,,4,,7.5,Gym,only here\n"
                            "2024-03-01,,,,,,just a note\n");
}

static void
test_period (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberExportOptions) options = limber_export_options_new (LIMBER_EXPORT_CSV);
  GDate leap = test_date ("2024-02-29");
  g_autofree char *one = NULL;
  g_autofree char *from = NULL;

  test_journal_init (&journal);
  fill_three (journal.store);
  options->from = g_date_get_julian (&leap);
  options->with_notes = TRUE;
  from = test_export (journal.store, options);
  g_assert_cmpstr (from, ==,
                   "date,pain,anxiety,steps,weight_kg,sleep_h,active_min,symptoms,tags,note\r\n"
                   "2024-02-29,,4,,,7.5,,,Gym,only here\r\n"
                   "2024-03-01,,,,,,,,,just a note\r\n");

  /* A day of which only the note was left out has no row. */
  options->with_notes = FALSE;
  one = test_export (journal.store, options);
  g_assert_cmpstr (one, ==,
                   "date,pain,anxiety,steps,weight_kg,sleep_h,active_min,symptoms,tags\r\n"
                   "2024-02-29,,4,,,7.5,,,Gym\r\n");
}

static void
test_choice (void)
{
  static const char *const out[] = { LIMBER_EXPORT_PAIN, LIMBER_EXPORT_SYMPTOMS, "steps", "sleep", "active" };
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberExportOptions) options = limber_export_options_new (LIMBER_EXPORT_CSV);
  g_autofree char *without = NULL;
  g_autofree char *treated = NULL;

  test_journal_init (&journal);
  fill_three (journal.store);
  for (guint i = 0; i < G_N_ELEMENTS (out); i++)
    limber_export_options_leave_out (options, out[i], TRUE);
  without = test_export (journal.store, options);
  g_assert_cmpstr (without, ==, "date,anxiety,weight_kg,tags\r\n2024-02-28,,81.25,\r\n2024-02-29,4,,Gym\r\n");

  /* Treatments are there where there are some. */
  test_add_day (journal.store, "2024-03-02");
  treated = test_export (journal.store, options);
  g_assert_true (g_str_has_prefix (treated, "date,anxiety,weight_kg,tags,treatments\r\n"));
  g_assert_nonnull (strstr (treated, ",\"heat;Tee 🍵\"\r\n"));
  limber_export_options_leave_out (options, LIMBER_EXPORT_TREATMENTS, TRUE);
  g_free (treated);
  treated = test_export (journal.store, options);
  g_assert_true (g_str_has_prefix (treated, "date,anxiety,weight_kg,tags\r\n"));
}

static void
define (LimberStore *store, const char *name, guint decimals, gboolean hidden)
{
  g_autoptr (LimberMeasure) measure = limber_measure_new_own (NULL, name, LIMBER_MEASURE_UNIT_COUNT);
  g_autoptr (LimberMeasure) saved = NULL;
  g_autoptr (GError) error = NULL;

  measure->decimals = decimals;
  measure->minimum = -LIMBER_MEASURE_LIMIT;
  measure->hidden = hidden;
  saved = limber_store_save_measure (store, measure, &error);
  g_assert_no_error (error);
}

static void
define_own (LimberStore *store)
{
  define (store, "Fine", 3, FALSE);
  define (store, "Empty", 0, FALSE);
  define (store, "Hidden", 0, TRUE);
  define (store, "Hidden empty", 0, TRUE);
}

static void
test_own (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberExportOptions) options = limber_export_options_new (LIMBER_EXPORT_CSV);
  g_autofree char *text = NULL;

  test_journal_init (&journal);
  define_own (journal.store);
  test_import_table (journal.store, "date,measure:fine,measure:hidden\n2024-01-01,-1234.567,5\n");
  text = test_export (journal.store, options);
  g_assert_nonnull (strstr (text, ",tags,measure:fine,measure:empty,measure:hidden\r\n"));
  g_assert_nonnull (strstr (text, ",-1234.567,,5\r\n"));

  limber_export_options_leave_out (options, "fine", TRUE);
  g_free (text);
  text = test_export (journal.store, options);
  g_assert_nonnull (strstr (text, ",tags,measure:empty,measure:hidden\r\n"));
}

/* Into a journal that has the same measures, and out for programs again. */
static char *
pass_on (const char *text)
{
  g_auto (TestJournal) other = { NULL };

  test_journal_init (&other);
  define_own (other.store);
  test_import_table (other.store, text);

  return test_export_as (other.store, LIMBER_EXPORT_CSV);
}

/* A table for a spreadsheet says what one for programs says, and the journal finds everything in place. */
static void
assert_sheet_comes_back (LimberStore *store, const char *start)
{
  g_autofree char *sheet = test_export_as (store, LIMBER_EXPORT_SPREADSHEET);
  g_autofree char *table = test_export_as (store, LIMBER_EXPORT_CSV);
  g_autofree char *sheet_copied = pass_on (sheet);
  g_autofree char *table_copied = pass_on (table);
  g_autoptr (LimberImportPlan) again = test_plan_table (store, sheet);

  g_assert_true (g_str_has_prefix (sheet, start));
  g_assert_cmpstr (sheet_copied, ==, table_copied);
  g_assert_false (limber_import_plan_changes_anything (again));
  g_assert_cmpuint (limber_import_plan_get_n_conflicts (again), ==, 0);
  g_assert_cmpuint (limber_import_plan_get_n_rejections (again), ==, 0);
}

static void
fill_sheet (LimberStore *store)
{
  define_own (store);
  /* The only fraction of its column looks like thousands to a reader of another country. */
  test_import_table (store, "date,weight_kg,sleep_h,measure:fine,note\n"
                            "2024-01-01,81.25,7.333,1.234,\"=HYPERLINK(\"\"x\"\")\"\n"
                            "2024-01-02,,,,''=1\n"
                            "2024-01-03,,,-12.5,-\n");
}

static void
test_sheet_german (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_auto (TestJournal) example = { NULL };
  g_autofree char *text = NULL;
  g_autofree char *table = NULL;
  g_autofree char *copied = NULL;

  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return;
  test_journal_init (&journal);
  fill_sheet (journal.store);
  text = test_export_as (journal.store, LIMBER_EXPORT_SPREADSHEET);
  g_assert_cmpstr (text, ==,
                   BYTE_ORDER_MARK
                   "date;pain;anxiety;steps;weight_kg;sleep_h;active_min;symptoms;tags;note;measure:fine;"
                   "measure:empty\r\n"
                   "2024-01-01;;;;81,25;7,3330;;;;\"'=HYPERLINK(\"\"x\"\")\";1,2340;\r\n"
                   "2024-01-02;;;;;;;;;''=1;;\r\n"
                   "2024-01-03;;;;;;;;;'-;-12,5;\r\n");
  table = test_export_as (journal.store, LIMBER_EXPORT_CSV);
  copied = pass_on (text);
  g_assert_cmpstr (copied, ==, table);
  assert_sheet_comes_back (journal.store, BYTE_ORDER_MARK "date;");

  test_journal_init (&example);
  test_fill_example (example.store, 400);
  define_own (example.store);
  assert_sheet_comes_back (example.store, BYTE_ORDER_MARK "date;");
  limber_test_reset_locale ();
}

static void
test_sheet_english (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_auto (TestJournal) example = { NULL };
  g_autofree char *text = NULL;

  if (!limber_test_use_locale ("en_US.UTF-8"))
    return;
  test_journal_init (&journal);
  fill_sheet (journal.store);
  text = test_export_as (journal.store, LIMBER_EXPORT_SPREADSHEET);
  g_assert_nonnull (strstr (text, "\r\n2024-01-01,,,,81.25,7.333,,,,"));
  g_assert_nonnull (strstr (text, ",1.234,\r\n"));
  assert_sheet_comes_back (journal.store, BYTE_ORDER_MARK "date,");

  test_journal_init (&example);
  test_fill_example (example.store, 400);
  define_own (example.store);
  assert_sheet_comes_back (example.store, BYTE_ORDER_MARK "date,");
  limber_test_reset_locale ();
}

/* What programs read is the same in every locale. */
static void
test_table_german (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;
  g_autofree char *here_long = NULL;
  g_autofree char *there_long = NULL;

  test_journal_init (&journal);
  fill_sheet (journal.store);
  here = test_export_as (journal.store, LIMBER_EXPORT_CSV);
  here_long = test_export_as (journal.store, LIMBER_EXPORT_CSV_LONG);
  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return;
  there = test_export_as (journal.store, LIMBER_EXPORT_CSV);
  there_long = test_export_as (journal.store, LIMBER_EXPORT_CSV_LONG);
  limber_test_reset_locale ();
  g_assert_cmpstr (here, ==, there);
  g_assert_cmpstr (here_long, ==, there_long);
}

static char *
make_nasty (LimberRandom *random)
{
  static const char *const pieces[] = { "'",  "=", "+",  "-", "@", "\t", "\r",           "\n", ";", ",",
                                        "\"", " ", "\\", "a", "ä", "א",  "\xe2\x80\xae", "#",  "1" };
  GString *text = g_string_new (NULL);
  int n = limber_random_between (random, 1, 6);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[limber_random_between (random, 0, G_N_ELEMENTS (pieces) - 1)]);

  return g_string_free_and_steal (text);
}

/* Whatever the text: no cell begins a formula, and taking the apostrophe off gives the text back. */
static void
test_neutral (void)
{
  LimberRandom random = { 6 };

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = make_nasty (&random);
      g_autofree char *neutral = limber_table_text_neutralise (text);
      g_autofree char *guarded = limber_table_text_guard (text);
      g_autofree char *back = limber_table_text_unguard (neutral);
      g_autofree char *guarded_back = limber_table_text_unguard (guarded);

      g_assert_null (strchr ("=+-@\t\r", neutral[0]));
      g_assert_cmpstr (back, ==, text);
      g_assert_cmpstr (guarded_back, ==, text);
    }
}

static void
add_nasty (LimberStore *store, GDate *date, LimberRandom *random)
{
  g_autoptr (LimberDay) before = limber_day_new (date);
  g_autoptr (LimberDay) after = limber_day_new (date);
  LimberCheckIn *check_in = limber_check_in_new (date);
  g_autofree char *note = make_nasty (random);
  g_autofree char *tag = make_nasty (random);
  g_autofree char *clean = limber_term_clean_name (tag, NULL);

  limber_check_in_set_note (check_in, note);
  check_in->anxiety = 1;
  if (clean != NULL)
    limber_check_in_set_mark (check_in, LIMBER_TERM_TAG, clean, LIMBER_HELPED_UNSET);
  limber_day_take_check_in (after, check_in);
  test_apply (store, before, after);
}

static void
assert_same_texts (LimberStore *a, LimberStore *b)
{
  g_autoptr (GPtrArray) days_a = limber_store_load_days (a, NULL, NULL, NULL);
  g_autoptr (GPtrArray) days_b = limber_store_load_days (b, NULL, NULL, NULL);

  g_assert_cmpuint (days_a->len, ==, days_b->len);
  for (guint i = 0; i < days_a->len; i++)
    {
      const LimberCheckIn *in_a = test_nth_check_in (g_ptr_array_index (days_a, i), 0);
      const LimberCheckIn *in_b = test_nth_check_in (g_ptr_array_index (days_b, i), 0);

      g_assert_cmpstr (in_b->note, ==, in_a->note);
      g_assert_cmpuint (in_b->marks[LIMBER_TERM_TAG]->len, ==, in_a->marks[LIMBER_TERM_TAG]->len);
    }
}

static void
assert_nasty_comes_back (LimberStore *store, LimberExportFormat format)
{
  g_auto (TestJournal) other = { NULL };
  g_autofree char *text = test_export_as (store, format);

  test_journal_init (&other);
  test_import_table (other.store, text);
  assert_same_texts (store, other.store);
}

static void
test_nasty (void)
{
  g_auto (TestJournal) journal = { NULL };
  GDate date = test_date ("2024-01-01");
  LimberRandom random = { 7 };

  test_journal_init (&journal);
  for (guint i = 0; i < N_NASTY; i++)
    {
      add_nasty (journal.store, &date, &random);
      g_date_add_days (&date, 1);
    }

  assert_nasty_comes_back (journal.store, LIMBER_EXPORT_CSV);
  assert_nasty_comes_back (journal.store, LIMBER_EXPORT_SPREADSHEET);
  assert_nasty_comes_back (journal.store, LIMBER_EXPORT_CSV_LONG);
  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return;
  assert_nasty_comes_back (journal.store, LIMBER_EXPORT_SPREADSHEET);
  limber_test_reset_locale ();
}

static void
test_cancelled (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  test_journal_init (&journal);
  test_add_day (journal.store, "2024-01-01");
  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < LIMBER_EXPORT_N_FORMATS; i++)
    {
      g_autoptr (LimberExportOptions) options = limber_export_options_new (i);
      g_autoptr (GError) error = NULL;

      g_assert_null (limber_export_make (journal.store, options, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/ids", test_ids);
  g_test_add_func ("/export/options", test_options);
  g_test_add_func ("/export/cancelled", test_cancelled);
  g_test_add_func ("/export/table/empty", test_empty);
  g_test_add_func ("/export/table/period", test_period);
  g_test_add_func ("/export/table/choice", test_choice);
  g_test_add_func ("/export/table/own", test_own);
  g_test_add_func ("/export/table/german", test_table_german);
  g_test_add_func ("/export/sheet/german", test_sheet_german);
  g_test_add_func ("/export/sheet/english", test_sheet_english);
  g_test_add_func ("/export/neutral", test_neutral);
  g_test_add_func ("/export/nasty", test_nasty);

  return g_test_run ();
}
