/* test-store-read.c — days, summaries and terms as they are read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-date.h"
#include "limber-store-import.h"

#include <math.h>

#define NOW "2026-03-01T20:00:00"

static void
add (LimberStore *store, const LimberDay *day)
{
  g_autoptr (LimberDay) empty = limber_day_new (&day->date);

  test_apply (store, empty, day);
}

static void
add_full (LimberStore *store, const char *iso)
{
  g_autoptr (LimberDay) day = test_day_full (iso);

  add (store, day);
}

static void
add_value (LimberStore *store, const char *iso, const char *measure, double value)
{
  GDate date = test_date (iso);
  g_autoptr (LimberDay) before = test_load (store, iso);
  g_autoptr (LimberDay) after = limber_day_copy (before);

  g_assert_true (g_date_valid (&date));
  limber_day_set_value (after, measure, value);
  test_apply (store, before, after);
}

static char *
list_days (LimberStore *store, const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = NULL;
  GString *text = g_string_new (NULL);
  GDate first, last;

  if (from != NULL)
    first = test_date (from);
  if (to != NULL)
    last = test_date (to);
  days = limber_store_load_days (store, from != NULL ? &first : NULL, to != NULL ? &last : NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *iso = limber_date_to_iso (&((LimberDay *) g_ptr_array_index (days, i))->date);

      g_string_append_printf (text, "%s ", iso);
    }
  return g_string_free (text, FALSE);
}

static void
test_range (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *days;
  } cases[] = {
    { NULL, NULL, "1900-01-01 2026-01-31 2026-02-01 2026-02-28 2199-12-31 " },
    { "2026-02-01", NULL, "2026-02-01 2026-02-28 2199-12-31 " },
    { NULL, "2026-02-01", "1900-01-01 2026-01-31 2026-02-01 " },
    { "2026-02-01", "2026-02-28", "2026-02-01 2026-02-28 " },
    { "2026-02-02", "2026-02-27", "" },
    { "2026-02-28", "2026-02-01", "" },
  };
  g_auto (TestJournal) journal = { 0 };

  test_journal_init (&journal);
  /* Not in their order; some by check-ins, some by readings alone. */
  add_full (journal.store, "2026-02-28");
  add_value (journal.store, "2199-12-31", LIMBER_MEASURE_STEPS, 1);
  add_value (journal.store, "2026-01-31", LIMBER_MEASURE_STEPS, 1);
  add_full (journal.store, "1900-01-01");
  add_full (journal.store, "2026-02-01");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *days = list_days (journal.store, cases[i].from, cases[i].to);

      g_assert_cmpstr (days, ==, cases[i].days);
    }
}

static void
test_last_value (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GError) error = NULL;
  GDate first = test_date ("2026-02-01");
  GDate second = test_date ("2026-02-10");
  GDate later = test_date ("2026-03-01");

  test_journal_init (&journal);
  add_value (journal.store, "2026-02-01", LIMBER_MEASURE_WEIGHT, 81000);
  add_value (journal.store, "2026-02-10", LIMBER_MEASURE_WEIGHT, 80000);
  add_value (journal.store, "2026-02-20", LIMBER_MEASURE_STEPS, 5000);
  g_assert_true (isnan (limber_store_load_last_value (journal.store, LIMBER_MEASURE_WEIGHT, &first, &error)));
  g_assert_cmpfloat_with_epsilon (
      limber_store_load_last_value (journal.store, LIMBER_MEASURE_WEIGHT, &second, &error), 81000, 0.1);
  g_assert_cmpfloat_with_epsilon (
      limber_store_load_last_value (journal.store, LIMBER_MEASURE_WEIGHT, &later, &error), 80000, 0.1);
  g_assert_no_error (error);
}

/* A day of "no pain" has no places to copy. */
static void
test_last_day_with_pain (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) painless = NULL;
  g_autoptr (LimberDay) found = NULL;
  g_autoptr (GError) error = NULL;
  LimberCheckIn *check_in;
  GDate date = test_date ("2026-02-20");
  GDate later = test_date ("2026-02-25");
  GDate first = test_date ("2026-02-10");

  test_journal_init (&journal);
  add_full (journal.store, "2026-02-10");
  painless = limber_day_new (&date);
  check_in = limber_check_in_new (&date);
  limber_check_in_set_no_pain (check_in, TRUE);
  limber_day_take_check_in (painless, check_in);
  add (journal.store, painless);

  found = limber_store_load_last_day_with_pain (journal.store, &later, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_date_compare (&found->date, &first), ==, 0);
  g_assert_null (limber_store_load_last_day_with_pain (journal.store, &first, &error));
  g_assert_no_error (error);
}

/* What an import replaced is kept, but nobody sees it. */
static void
test_replaced_is_unseen (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = NULL;
  g_autoptr (LimberDay) empty = NULL;
  g_autoptr (GPtrArray) summaries = NULL;
  g_autoptr (GPtrArray) terms = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *days = NULL;
  LimberImport import = { .format = (char *) "csv", .file_name = (char *) "a.csv", .sha256 = (char *) "0" };
  GDate later = test_date ("2026-03-01");

  test_journal_init (&journal);
  add_full (journal.store, "2026-02-10");
  before = test_load (journal.store, "2026-02-10");
  empty = limber_day_new (&before->date);
  g_assert_true (limber_store_apply_import (
      journal.store, limber_store_add_import (journal.store, &import, &error), before, empty, &error));
  g_assert_no_error (error);

  days = list_days (journal.store, NULL, NULL);
  g_assert_cmpstr (days, ==, "");
  summaries = limber_store_load_summaries (journal.store, &error);
  g_assert_cmpuint (summaries->len, ==, 0);
  g_assert_null (limber_store_load_last_day_with_pain (journal.store, &later, &error));
  g_assert_true (isnan (limber_store_load_last_value (journal.store, LIMBER_MEASURE_WEIGHT, &later, &error)));
  terms = limber_store_load_terms (journal.store, LIMBER_TERM_TAG, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (((LimberTerm *) g_ptr_array_index (terms, 0))->uses, ==, 0);
}

static LimberCheckIn *
make_random_check_in (GRand *random, const GDate *date)
{
  static const char *const regions[] = { "sacrum", "spine-lower", "general", "lower-back-left" };
  static const char *const notes[] = { "First\nSecond", "\n\n  Indented", "One line", "é\r\nx" };
  LimberCheckIn *check_in = limber_check_in_new (date);

  if (g_rand_boolean (random))
    check_in->time = g_rand_int_range (random, 0, 1440);
  if (g_rand_boolean (random))
    check_in->anxiety = g_rand_int_range (random, 0, 11);
  if (g_rand_int_range (random, 0, 4) == 0)
    limber_check_in_set_no_pain (check_in, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    if (g_rand_int_range (random, 0, 4) == 0)
      limber_check_in_set_pain (check_in, regions[i], g_rand_int_range (random, 0, 11), LIMBER_QUALITY_NONE);
  if (g_rand_int_range (random, 0, 3) == 0)
    limber_check_in_set_note (check_in, notes[g_rand_int_range (random, 0, G_N_ELEMENTS (notes))]);
  if (g_rand_int_range (random, 0, 5) == 0)
    limber_check_in_set_mark (check_in, LIMBER_TERM_TAG, "travel", LIMBER_HELPED_UNSET);
  /* From the evening before to the evening after, in any zone. */
  check_in->recorded
      = ((gint64) g_date_get_julian (date) - 719163) * 86400 + g_rand_int_range (random, -43200, 129600);
  check_in->recorded_offset = g_rand_int_range (random, -12, 15) * 60;
  return check_in;
}

static void
assert_summaries_equal (LimberDaySummary *a, LimberDaySummary *b)
{
  g_assert_cmpint (g_date_compare (limber_day_summary_get_date (a), limber_day_summary_get_date (b)), ==, 0);
  g_assert_cmpint (limber_day_summary_get_worst_pain (a), ==, limber_day_summary_get_worst_pain (b));
  g_assert_cmpint (isnan (limber_day_summary_get_anxiety (a)), ==,
                   isnan (limber_day_summary_get_anxiety (b)));
  if (!isnan (limber_day_summary_get_anxiety (a)))
    g_assert_cmpfloat_with_epsilon (limber_day_summary_get_anxiety (a), limber_day_summary_get_anxiety (b),
                                    1e-9);
  g_assert_cmpint (limber_day_summary_get_late (a), ==, limber_day_summary_get_late (b));
  g_assert_cmpstr (limber_day_summary_get_note_line (a), ==, limber_day_summary_get_note_line (b));
}

/* The one query and the model sum up any day alike; days on which nothing is recorded are in neither. */
static void
test_summaries (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) summaries = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GError) error = NULL;
  GDate date = test_date ("2025-12-15");
  guint n_recorded = 0;

  test_journal_init (&journal);
  for (guint i = 0; i < 400; i++, g_date_add_days (&date, 1))
    {
      g_autoptr (LimberDay) day = limber_day_new (&date);

      for (int n = g_rand_int_range (random, 0, 4); n > 0; n--)
        {
          LimberCheckIn *check_in = make_random_check_in (random, &date);

          /* An empty one is not late, for nothing was recorded. */
          if (limber_check_in_is_empty (check_in))
            check_in->recorded = 1;
          limber_day_take_check_in (day, check_in);
        }
      if (g_rand_boolean (random))
        limber_day_set_value (day, LIMBER_MEASURE_STEPS, 100);
      add (journal.store, day);
    }
  summaries = limber_store_load_summaries (journal.store, &error);
  g_assert_no_error (error);
  days = limber_store_load_days (journal.store, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < days->len; i++)
    {
      const LimberDay *day = g_ptr_array_index (days, i);
      g_autoptr (LimberDaySummary) expected = limber_day_summary_new_for_day (day);

      if (limber_day_is_recorded (day))
        assert_summaries_equal (g_ptr_array_index (summaries, n_recorded++), expected);
    }
  g_assert_cmpuint (n_recorded, ==, summaries->len);
  g_assert_cmpuint (n_recorded, >, 200);
}

static const LimberTerm *
find_term (GPtrArray *terms, const char *key, guint *position)
{
  for (guint i = 0; i < terms->len; i++)
    {
      const LimberTerm *term = g_ptr_array_index (terms, i);

      if (g_str_equal (term->key, key))
        {
          if (position != NULL)
            *position = i;
          return term;
        }
    }
  return NULL;
}

static GPtrArray *
load_terms (LimberStore *store, LimberTermKind kind)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *terms = limber_store_load_terms (store, kind, &error);

  g_assert_no_error (error);
  return terms;
}

static void
mark (LimberStore *store, const char *iso, const char *tag)
{
  g_autoptr (LimberDay) before = test_load (store, iso);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  LimberCheckIn *check_in = limber_check_in_new (&after->date);

  limber_check_in_set_mark (check_in, LIMBER_TERM_TAG, tag, LIMBER_HELPED_UNSET);
  limber_day_take_check_in (after, check_in);
  test_apply (store, before, after);
}

static void
test_terms (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) builtin = limber_term_list_builtin (LIMBER_TERM_TAG);
  g_autoptr (GPtrArray) fresh = NULL;
  g_autoptr (GPtrArray) used = NULL;
  const LimberTerm *term;
  guint position = G_MAXUINT;

  test_journal_init (&journal);
  fresh = load_terms (journal.store, LIMBER_TERM_TAG);
  g_assert_cmpuint (fresh->len, ==, builtin->len);
  for (guint i = 0; i < builtin->len; i++)
    g_assert_cmpstr (((LimberTerm *) g_ptr_array_index (fresh, i))->key, ==,
                     ((LimberTerm *) g_ptr_array_index (builtin, i))->key);

  mark (journal.store, "2026-02-01", "Gartenarbeit");
  mark (journal.store, "2026-02-02", "Gartenarbeit");
  mark (journal.store, "2026-02-02", "travel");
  used = load_terms (journal.store, LIMBER_TERM_TAG);
  g_assert_cmpuint (used->len, ==, builtin->len + 1);
  term = find_term (used, "Gartenarbeit", &position);
  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpuint (term->uses, ==, 2);
  g_assert_false (term->builtin);
  term = find_term (used, "travel", &position);
  g_assert_cmpuint (position, ==, 1);
  g_assert_cmpuint (term->uses, ==, 1);
  g_assert_true (term->builtin);
  g_assert_cmpstr (((LimberTerm *) g_ptr_array_index (used, 2))->key, ==,
                   ((LimberTerm *) g_ptr_array_index (builtin, 0))->key);
}

static void
test_save_term (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberTerm) term = limber_term_new (LIMBER_TERM_TAG, "travel");
  g_autoptr (GPtrArray) terms = NULL;
  g_autoptr (GError) error = NULL;
  const LimberTerm *stored;

  test_journal_init (&journal);
  g_set_str (&term->name, "  Auf   Reisen <b>");
  term->hidden = TRUE;
  g_assert_true (limber_store_save_term (journal.store, term, &error));
  g_assert_no_error (error);
  terms = load_terms (journal.store, LIMBER_TERM_TAG);
  stored = find_term (terms, "travel", NULL);
  g_assert_cmpstr (stored->name, ==, "Auf Reisen <b>");
  g_assert_true (stored->hidden);

  g_clear_pointer (&term->name, g_free);
  term->hidden = FALSE;
  g_assert_true (limber_store_save_term (journal.store, term, &error));
  g_ptr_array_unref (g_steal_pointer (&terms));
  terms = load_terms (journal.store, LIMBER_TERM_TAG);
  stored = find_term (terms, "travel", NULL);
  g_assert_null (stored->name);
  g_assert_false (stored->hidden);
}

static void
test_bad_names (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *long_name = g_strnfill (LIMBER_TERM_NAME_MAX + 1, 'x');
  const char *const bad[] = { "   ", "a\tb\x01", "\xff", long_name };

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (LimberTerm) term = limber_term_new (LIMBER_TERM_TAG, "travel");
      g_autoptr (GError) error = NULL;

      g_set_str (&term->name, bad[i]);
      g_assert_false (limber_store_save_term (journal.store, term, &error));
      g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
    }
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM term"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests (NOW);

  g_test_add_func ("/store-read/range", test_range);
  g_test_add_func ("/store-read/last-value", test_last_value);
  g_test_add_func ("/store-read/last-day-with-pain", test_last_day_with_pain);
  g_test_add_func ("/store-read/replaced-is-unseen", test_replaced_is_unseen);
  g_test_add_func ("/store-read/summaries", test_summaries);
  g_test_add_func ("/store-read/terms", test_terms);
  g_test_add_func ("/store-read/save-term", test_save_term);
  g_test_add_func ("/store-read/bad-names", test_bad_names);

  return g_test_run ();
}
