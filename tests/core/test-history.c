/* test-history.c — everything a journal holds, as numbers by day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-history.h"

#include <math.h>
#include <string.h>

/* 28 February 2024, the day before a leap day. */
#define DAY 738944
#define N_RANDOM 1500
#define SEED 20260227

#define OPEN NAN

static LimberDay *
new_day (guint32 julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return limber_day_new (&date);
}

static LimberCheckIn *
add_check_in (LimberDay *day)
{
  LimberCheckIn *check_in = limber_check_in_new (&day->date);

  limber_day_take_check_in (day, check_in);
  return check_in;
}

static void
add_pain (LimberDay *day, const char *region, int nrs)
{
  g_assert_true (limber_check_in_set_pain (add_check_in (day), region, nrs, LIMBER_QUALITY_NONE));
}

static void
set_value (LimberHistory *history, guint32 julian, const char *measure, double value)
{
  g_autoptr (LimberDay) day = new_day (julian);

  limber_day_set_value (day, measure, value);
  limber_history_set_day (history, day);
}

static void
clear_day (LimberHistory *history, guint32 julian)
{
  g_autoptr (LimberDay) day = new_day (julian);

  limber_history_set_day (history, day);
}

static double
get (LimberHistory *history, const char *metric, guint32 julian)
{
  g_autoptr (LimberSeries) series = limber_history_get_series (history, metric);

  return limber_series_get (series, julian);
}

static void
assert_value (LimberHistory *history, const char *metric, guint32 julian, double expected)
{
  double value = get (history, metric, julian);

  g_test_message ("%s: %g", metric, value);
  g_assert_cmpint (isnan (value), ==, isnan (expected));
  if (!isnan (expected))
    g_assert_cmpfloat_with_epsilon (value, expected, 1e-12);
}

static void
assert_extent (LimberHistory *history, const char *metric, guint32 first, guint n_days)
{
  g_autoptr (LimberSeries) series = limber_history_get_series (history, metric);

  g_assert_cmpuint (series->n_days, ==, n_days);
  g_assert_cmpint (limber_history_has_metric (history, metric), ==, n_days > 0);
  if (n_days == 0)
    return;
  g_assert_cmpuint (series->first, ==, first);
  g_assert_false (isnan (series->values[0]));
  g_assert_false (isnan (series->values[n_days - 1]));
}

static void
assert_metrics (LimberHistory *history, const char *expected)
{
  g_auto (GStrv) metrics = limber_history_list_metrics (history);
  g_autofree char *joined = g_strjoinv (" ", metrics);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_nothing (void)
{
  LimberHistory *history = limber_history_new ();
  g_auto (GStrv) terms = limber_history_list_terms (history, LIMBER_TERM_TAG);
  g_autoptr (GArray) days = limber_history_get_term_days (history, LIMBER_TERM_TAG, "travel");

  g_assert_false (limber_history_get_extent (history, NULL, NULL));
  g_assert_false (limber_history_is_recorded (history, 0));
  g_assert_false (limber_history_is_recorded (history, DAY));
  g_assert_cmpuint (limber_history_count_recorded (history, 0, G_MAXUINT32), ==, 0);
  assert_metrics (history, "");
  assert_extent (history, "pain", 0, 0);
  assert_extent (history, "pain:leg", 0, 0);
  assert_extent (history, "steps", 0, 0);
  assert_extent (history, "no such metric", 0, 0);
  g_assert_cmpint (limber_history_get_region_pain (history, limber_body_region_nth (0), DAY), ==,
                   LIMBER_NRS_UNSET);
  g_assert_cmpuint (g_strv_length (terms), ==, 0);
  g_assert_cmpuint (days->len, ==, 0);
  clear_day (history, DAY);
  g_assert_false (limber_history_get_extent (history, NULL, NULL));
  g_assert_finalize_object (history);
}

/* What a day says about places. */
static void
make_placed (LimberDay *day)
{
  add_pain (day, "calf-left", 3);
  add_pain (day, "lower-back-left", 6);
  add_pain (day, "calf-left", 5);
}

static void
make_no_pain (LimberDay *day)
{
  limber_check_in_set_no_pain (add_check_in (day), TRUE);
}

static void
make_zero (LimberDay *day)
{
  add_pain (day, "calf-left", 0);
}

static void
make_general (LimberDay *day)
{
  add_pain (day, "general", 7);
}

static void
make_general_zero (LimberDay *day)
{
  add_pain (day, "general", 0);
}

static void
make_general_and_placed (LimberDay *day)
{
  add_pain (day, "general", 7);
  add_pain (day, "calf-left", 2);
}

static void
make_no_pain_then_pain (LimberDay *day)
{
  make_no_pain (day);
  add_pain (day, "sacrum", 4);
}

static void
make_anxiety (LimberDay *day)
{
  add_check_in (day)->anxiety = 4;
}

static void
make_note (LimberDay *day)
{
  limber_check_in_set_note (add_check_in (day), "Rain");
}

static void
make_mark (LimberDay *day)
{
  limber_check_in_set_mark (add_check_in (day), LIMBER_TERM_TAG, "travel", LIMBER_HELPED_UNSET);
}

static const struct
{
  const char *what;
  void (*make) (LimberDay *day);
  double pain, calf_left, calf_right, leg, back, general;
} answers[] = {
  { "places", make_placed, 6, 5, 0, 5, 6, 0 },
  { "no pain", make_no_pain, 0, 0, 0, 0, 0, 0 },
  { "a place with none", make_zero, 0, 0, 0, 0, 0, 0 },
  { "no particular place", make_general, 7, OPEN, OPEN, OPEN, OPEN, 7 },
  { "none in no particular place", make_general_zero, 0, 0, 0, 0, 0, 0 },
  { "both", make_general_and_placed, 7, 2, OPEN, 2, OPEN, 7 },
  { "first no pain", make_no_pain_then_pain, 4, 0, 0, 0, 4, 0 },
  { "pain not recorded", make_anxiety, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN },
};

/* What was named is what the region had; the others follow from it. */
static void
assert_named (LimberHistory *history, const LimberBodyRegion *region, int nrs)
{
  guint32 first;
  guint n_days;
  const gint8 *pains = limber_history_peek_pains (history, region, &first, &n_days);

  if (pains == NULL)
    return;

  g_assert_cmpuint (first, <=, DAY);
  g_assert_cmpuint (DAY - first, <, n_days);
  if (pains[DAY - first] != LIMBER_NRS_UNSET)
    g_assert_cmpint (pains[DAY - first], ==, nrs);
}

static void
assert_region (LimberHistory *history, const char *id, double expected)
{
  g_autofree char *metric = g_strconcat (LIMBER_METRIC_PAIN_PREFIX, id, NULL);
  const LimberBodyRegion *region = limber_body_region_find (id);
  int nrs = limber_history_get_region_pain (history, region, DAY);

  assert_named (history, region, nrs);
  assert_value (history, metric, DAY, expected);
  g_assert_cmpint (nrs, ==, isnan (expected) ? LIMBER_NRS_UNSET : (int) expected);
}

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (LimberHistory) history = limber_history_new ();
      g_autoptr (LimberDay) day = new_day (DAY);

      g_test_message ("%s", answers[i].what);
      answers[i].make (day);
      limber_history_set_day (history, day);
      assert_value (history, "pain", DAY, answers[i].pain);
      assert_region (history, "calf-left", answers[i].calf_left);
      assert_region (history, "calf-right", answers[i].calf_right);
      assert_region (history, "general", answers[i].general);
      assert_value (history, "pain:leg", DAY, answers[i].leg);
      assert_value (history, "pain:back", DAY, answers[i].back);
      assert_value (history, "pain:wing", DAY, NAN);
      assert_value (history, "pain:", DAY, NAN);
    }
}

/* A chooser offers the places that were ever named. */
static void
test_named_places (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberDay) day = new_day (DAY);

  make_placed (day);
  limber_history_set_day (history, day);
  g_assert_true (limber_history_has_metric (history, "pain:calf-left"));
  g_assert_true (limber_history_has_metric (history, "pain:leg"));
  g_assert_true (limber_history_has_metric (history, "pain:back"));
  g_assert_false (limber_history_has_metric (history, "pain:calf-right"));
  g_assert_false (limber_history_has_metric (history, "pain:arm"));
  g_assert_false (limber_history_has_metric (history, "pain:general"));

  clear_day (history, DAY);
  g_assert_false (limber_history_has_metric (history, "pain:calf-left"));
}

static void
test_metrics (void)
{
  LimberHistory *history = limber_history_new ();
  g_autoptr (LimberDay) day = new_day (DAY);

  limber_day_set_value (day, "own:tea", 3);
  limber_day_set_value (day, LIMBER_MEASURE_WEIGHT, 81193.03423);
  limber_day_set_value (day, "own:coffee", 0);
  limber_day_set_value (day, LIMBER_MEASURE_STEPS, 0);
  add_check_in (day)->anxiety = 0;
  add_check_in (day)->anxiety = 3;
  add_check_in (day)->anxiety = 1;
  make_no_pain (day);
  limber_history_set_day (history, day);

  assert_metrics (history, "pain anxiety steps weight own:coffee own:tea");
  assert_value (history, "anxiety", DAY, 4 / 3.);
  assert_value (history, "weight", DAY, 81193.03423);
  assert_value (history, "steps", DAY, 0);
  assert_value (history, "own:coffee", DAY, 0);
  assert_value (history, "sleep", DAY, NAN);

  clear_day (history, DAY);
  assert_metrics (history, "");
  g_assert_finalize_object (history);
}

static void
test_words_alone (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberDay) day = new_day (DAY);
  guint32 first, last;

  add_check_in (day)->time = 600;
  limber_history_set_day (history, day);
  g_assert_false (limber_history_is_recorded (history, DAY));

  limber_check_in_set_note (add_check_in (day), "Rained all day.");
  limber_history_set_day (history, day);
  g_assert_true (limber_history_is_recorded (history, DAY));
  g_assert_true (limber_history_get_extent (history, &first, &last));
  g_assert_cmpuint (first, ==, DAY);
  g_assert_cmpuint (last, ==, DAY);
  assert_metrics (history, "");
}

/* What a device says of a day says nothing of its tags. */
static void
test_opened (void)
{
  static void (*const ways[]) (LimberDay *)
      = { make_placed, make_no_pain, make_zero, make_general, make_anxiety, make_note, make_mark };
  g_autoptr (LimberHistory) history = limber_history_new ();

  g_assert_false (limber_history_is_opened (history, DAY));
  set_value (history, DAY, LIMBER_MEASURE_STEPS, 4000);
  g_assert_true (limber_history_is_recorded (history, DAY));
  g_assert_false (limber_history_is_opened (history, DAY));

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (LimberDay) day = new_day (DAY);

      ways[i](day);
      limber_history_set_day (history, day);
      g_assert_true (limber_history_is_opened (history, DAY));
      g_assert_false (limber_history_is_opened (history, DAY + 1));
      clear_day (history, DAY);
      g_assert_false (limber_history_is_opened (history, DAY));
    }
}

static void
test_extent (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  guint32 first, last;

  set_value (history, DAY + 10, "steps", 1);
  set_value (history, DAY, "sleep", 2);
  set_value (history, DAY + 400, "steps", 3);
  set_value (history, DAY + 402, "sleep", 4);
  g_assert_true (limber_history_get_extent (history, &first, &last));
  g_assert_cmpuint (first, ==, DAY);
  g_assert_cmpuint (last, ==, DAY + 402);
  assert_extent (history, "steps", DAY + 10, 391);
  assert_extent (history, "sleep", DAY, 403);
  g_assert_cmpuint (limber_history_count_recorded (history, 0, G_MAXUINT32), ==, 4);
  g_assert_cmpuint (limber_history_count_recorded (history, DAY + 1, DAY + 400), ==, 2);
  g_assert_cmpuint (limber_history_count_recorded (history, DAY + 401, DAY + 401), ==, 0);
  g_assert_cmpuint (limber_history_count_recorded (history, DAY + 400, DAY), ==, 0);

  clear_day (history, DAY + 402);
  clear_day (history, DAY);
  clear_day (history, DAY + 5);
  g_assert_true (limber_history_get_extent (history, &first, &last));
  g_assert_cmpuint (first, ==, DAY + 10);
  g_assert_cmpuint (last, ==, DAY + 400);
  assert_extent (history, "sleep", 0, 0);

  clear_day (history, DAY + 10);
  clear_day (history, DAY + 400);
  g_assert_false (limber_history_get_extent (history, NULL, NULL));
  set_value (history, DAY - 1, "steps", 1);
  assert_extent (history, "steps", DAY - 1, 1);
}

static void
mark (LimberHistory *history, guint32 julian, LimberTermKind kind, const char *key)
{
  g_autoptr (LimberDay) day = new_day (julian);

  limber_check_in_set_mark (add_check_in (day), kind, key, LIMBER_HELPED_UNSET);
  limber_check_in_set_mark (add_check_in (day), kind, key, LIMBER_HELPED_UNSET);
  limber_history_set_day (history, day);
}

static void
assert_term_days (LimberHistory *history, LimberTermKind kind, const char *key, const char *expected)
{
  g_autoptr (GArray) days = limber_history_get_term_days (history, kind, key);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "", (int) g_array_index (days, guint32, i) - DAY);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_terms (LimberHistory *history, LimberTermKind kind, const char *expected)
{
  g_auto (GStrv) keys = limber_history_list_terms (history, kind);
  g_autofree char *joined = g_strjoinv (" ", keys);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_terms (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();

  mark (history, DAY + 9, LIMBER_TERM_TAG, "travel");
  mark (history, DAY - 3, LIMBER_TERM_TAG, "travel");
  mark (history, DAY + 2, LIMBER_TERM_TAG, "Tee 🍵");
  mark (history, DAY + 4, LIMBER_TERM_TREATMENT, "heat");
  mark (history, DAY + 5, LIMBER_TERM_TAG, "travel");
  mark (history, DAY + 6, LIMBER_TERM_TAG, "heat");
  assert_terms (history, LIMBER_TERM_TAG, "Tee 🍵 heat travel");
  assert_terms (history, LIMBER_TERM_TREATMENT, "heat");
  assert_terms (history, LIMBER_TERM_SYMPTOM, "");
  assert_term_days (history, LIMBER_TERM_TAG, "travel", "-3 5 9");
  assert_term_days (history, LIMBER_TERM_TREATMENT, "heat", "4");
  assert_term_days (history, LIMBER_TERM_SYMPTOM, "travel", "");

  mark (history, DAY + 5, LIMBER_TERM_TAG, "heat");
  clear_day (history, DAY + 4);
  assert_term_days (history, LIMBER_TERM_TAG, "travel", "-3 9");
  assert_term_days (history, LIMBER_TERM_TAG, "heat", "5 6");
  assert_terms (history, LIMBER_TERM_TREATMENT, "");
}

static void
count_cb (LimberHistory *history, guint *n)
{
  (*n)++;
}

/* A page asks for its series again and again; one it holds is never changed under it. */
static void
test_series_are_kept (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberSeries) before = NULL;
  g_autoptr (LimberSeries) again = NULL;
  g_autoptr (LimberSeries) after = NULL;
  guint n_changes = 0;

  g_signal_connect (history, "changed", G_CALLBACK (count_cb), &n_changes);
  set_value (history, DAY, "steps", 1000);
  g_assert_cmpuint (n_changes, ==, 1);
  before = limber_history_get_series (history, "steps");
  again = limber_history_get_series (history, "steps");
  g_assert_true (before == again);

  set_value (history, DAY, "steps", 2000);
  g_assert_cmpuint (n_changes, ==, 2);
  after = limber_history_get_series (history, "steps");
  g_assert_cmpfloat_with_epsilon (limber_series_get (before, DAY), 1000, 1e-12);
  g_assert_cmpfloat_with_epsilon (limber_series_get (after, DAY), 2000, 1e-12);
}

static void
make_random_day (GRand *random, LimberDay *day)
{
  guint n_regions = limber_body_region_count ();

  if (g_rand_int_range (random, 0, 4) > 0)
    add_pain (day, limber_body_region_nth (g_rand_int_range (random, 0, n_regions))->id,
              g_rand_int_range (random, 0, 11));
  if (g_rand_boolean (random))
    add_check_in (day)->anxiety = g_rand_int_range (random, 0, 11);
  if (g_rand_boolean (random))
    limber_day_set_value (day, LIMBER_MEASURE_STEPS, g_rand_int_range (random, 0, 20000));
}

/* Fifty years in the order of a shuffled deck, some days changed, some emptied: as if made in order. */
static void
test_any_order (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr (GHashTable) days = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) limber_day_free);
  g_autoptr (LimberHistory) shuffled = limber_history_new ();
  g_autoptr (LimberHistory) in_order = limber_history_new ();
  static const char *const metrics[] = { "pain", "pain:leg", "pain:sacrum", "anxiety", "steps" };

  for (guint i = 0; i < N_RANDOM; i++)
    {
      guint32 julian = DAY - 9000 + g_rand_int_range (random, 0, 18000) / 20 * 20;
      LimberDay *day = new_day (julian);

      make_random_day (random, day);
      limber_history_set_day (shuffled, day);
      g_hash_table_insert (days, GUINT_TO_POINTER (julian), day);
    }
  for (guint32 julian = DAY - 9000; julian < DAY + 9000; julian++)
    {
      const LimberDay *day = g_hash_table_lookup (days, GUINT_TO_POINTER (julian));

      if (day != NULL)
        limber_history_set_day (in_order, day);
      g_assert_cmpint (limber_history_is_recorded (shuffled, julian), ==,
                       day != NULL && limber_day_is_recorded (day));
    }

  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    {
      g_autoptr (LimberSeries) a = limber_history_get_series (shuffled, metrics[i]);
      g_autoptr (LimberSeries) b = limber_history_get_series (in_order, metrics[i]);

      g_assert_cmpuint (a->n_days, >, 10000);
      g_assert_cmpuint (a->first, ==, b->first);
      g_assert_cmpuint (a->n_days, ==, b->n_days);
      for (guint day = 0; day < a->n_days; day++)
        g_assert_true (memcmp (&a->values[day], &b->values[day], sizeof (double)) == 0
                       || (isnan (a->values[day]) && isnan (b->values[day])));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/nothing", test_nothing);
  g_test_add_func ("/history/places", test_places);
  g_test_add_func ("/history/named-places", test_named_places);
  g_test_add_func ("/history/metrics", test_metrics);
  g_test_add_func ("/history/words-alone", test_words_alone);
  g_test_add_func ("/history/opened", test_opened);
  g_test_add_func ("/history/extent", test_extent);
  g_test_add_func ("/history/terms", test_terms);
  g_test_add_func ("/history/series-are-kept", test_series_are_kept);
  g_test_add_func ("/history/any-order", test_any_order);

  return g_test_run ();
}
