/* test-store-history.c — a history out of the file is the one made day by day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-date.h"
#include "limber-example.h"
#include "limber-store-history.h"

#include <math.h>

#define SEED 42

static LimberHistory *
load (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;
  LimberHistory *history = limber_store_load_history (journal->store, &error);

  g_assert_no_error (error);
  g_assert_nonnull (history);
  return history;
}

static LimberHistory *
make_day_by_day (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = limber_store_load_days (journal->store, NULL, NULL, &error);
  LimberHistory *history = limber_history_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < days->len; i++)
    limber_history_set_day (history, g_ptr_array_index (days, i));
  return history;
}

static void
assert_series_equal (LimberHistory *a, LimberHistory *b, const char *metric)
{
  g_autoptr (LimberSeries) x = limber_history_get_series (a, metric);
  g_autoptr (LimberSeries) y = limber_history_get_series (b, metric);

  g_assert_cmpint (limber_history_has_metric (a, metric), ==, limber_history_has_metric (b, metric));
  g_assert_cmpuint (x->first, ==, y->first);
  g_assert_cmpuint (x->n_days, ==, y->n_days);
  for (guint i = 0; i < x->n_days; i++)
    {
      g_assert_cmpint (isnan (x->values[i]), ==, isnan (y->values[i]));
      if (!isnan (x->values[i]))
        g_assert_cmpfloat_with_epsilon (x->values[i], y->values[i], 1e-12);
    }
}

static void
assert_places_equal (LimberHistory *a, LimberHistory *b)
{
  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      g_autofree char *metric = g_strconcat ("pain:", limber_body_region_nth (i)->id, NULL);

      assert_series_equal (a, b, metric);
    }
  for (LimberBodyGroup group = 0; group < LIMBER_BODY_N_GROUPS; group++)
    {
      g_autofree char *metric = g_strconcat ("pain:", limber_body_group_to_id (group), NULL);

      assert_series_equal (a, b, metric);
    }
}

static void
assert_terms_equal (LimberHistory *a, LimberHistory *b, LimberTermKind kind)
{
  g_auto (GStrv) keys = limber_history_list_terms (a, kind);
  g_auto (GStrv) other_keys = limber_history_list_terms (b, kind);

  g_assert_cmpstrv (keys, other_keys);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GArray) x = limber_history_get_term_days (a, kind, keys[i]);
      g_autoptr (GArray) y = limber_history_get_term_days (b, kind, keys[i]);

      g_assert_cmpuint (x->len, >, 0);
      g_assert_cmpmem (x->data, x->len * sizeof (guint32), y->data, y->len * sizeof (guint32));
    }
}

static void
assert_extent_equal (LimberHistory *a, LimberHistory *b)
{
  guint32 first = 0, last = 0, other_first = 0, other_last = 0;

  g_assert_cmpint (limber_history_get_extent (a, &first, &last), ==,
                   limber_history_get_extent (b, &other_first, &other_last));
  g_assert_cmpuint (first, ==, other_first);
  g_assert_cmpuint (last, ==, other_last);
  for (guint32 day = first; day < last; day++)
    g_assert_cmpint (limber_history_is_recorded (a, day), ==, limber_history_is_recorded (b, day));
}

static void
assert_equal (LimberHistory *a, LimberHistory *b)
{
  g_auto (GStrv) metrics = limber_history_list_metrics (a);
  g_auto (GStrv) other_metrics = limber_history_list_metrics (b);

  g_assert_cmpstrv (metrics, other_metrics);
  for (guint i = 0; metrics[i] != NULL; i++)
    assert_series_equal (a, b, metrics[i]);
  assert_extent_equal (a, b);
  assert_places_equal (a, b);
  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    assert_terms_equal (a, b, kind);
}

static void
fill (TestJournal *journal, const char *last_day, guint n_days)
{
  g_autoptr (GError) error = NULL;
  GDate last = test_date (last_day);

  g_assert_true (limber_example_fill (journal->store, &last, n_days, SEED, &error));
  g_assert_no_error (error);
}

static void
test_example (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberHistory) loaded = NULL;
  g_autoptr (LimberHistory) made = NULL;
  g_auto (GStrv) metrics = NULL;

  test_journal_init (&journal);
  fill (&journal, "2026-03-01", 900);
  loaded = load (&journal);
  made = make_day_by_day (&journal);

  metrics = limber_history_list_metrics (loaded);
  g_assert_cmpuint (g_strv_length (metrics), >=, 6);
  assert_equal (loaded, made);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store-history/example", test_example);

  return g_test_run ();
}
