/* test-descriptive-course.c — levels and trends over months
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-descriptive.h"

#include <math.h>

#define LEVEL "descriptive.level-shift"
#define TREND "descriptive.trend"

/* Days that go up and down by one about a level, every @step days. */
static void
fill_level (LimberHistory *journal, int from, int to, int step, int level)
{
  for (int i = from; i <= to; i += step)
    limber_test_fill (journal, i, i, level + i / step % 3 - 1);
}

static void
test_level (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();
  g_autoptr (LimberFinding) finding = NULL;

  fill_level (journal, 0, 120, 1, 3);
  fill_level (journal, 121, 180, 1, 5);
  finding = limber_test_ask (journal, 180, LEVEL);

  g_assert_cmpint (finding->severity, ==, LIMBER_FINDING_NOTICE);
  limber_test_assert_says (finding,
                           "Since about 26 June 2024 your pain has been on a higher level: 5.0 on average, "
                           "against 3.0 in the time before.");
  g_assert_cmpfloat_with_epsilon (limber_finding_find_number (finding, "effect")->values[0], 2, 0.05);
  limber_test_assert_number (finding, "n_now", 60);
  limber_test_assert_number (finding, "n_before", 121);
  limber_test_assert_number (finding, "days", 60);
  g_assert_cmpuint (finding->from, ==, LIMBER_TEST_FIRST + 121);
  g_assert_cmpuint (finding->to, ==, LIMBER_TEST_FIRST + 180);
  g_assert_cmpfloat_with_epsilon (finding->drawing.baseline, 3, 0.05);
  g_assert_nonnull (finding->suggestion);
}

static void
test_lower_level (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();
  g_autoptr (LimberFinding) finding = NULL;

  fill_level (journal, 0, 119, 1, 6);
  fill_level (journal, 120, 179, 1, 3);
  finding = limber_test_ask (journal, 179, LEVEL);

  g_assert_cmpint (finding->severity, ==, LIMBER_FINDING_NOTICE);
  g_assert_nonnull (g_strstr_len (finding->sentence, -1, "lower level: 3.0 on average, against 6.0"));
  g_assert_null (finding->suggestion);
}

/* A level has 14 recorded days at least, and is news for a year. */
static void
test_level_age (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();

  fill_level (journal, 0, 199, 1, 2);
  fill_level (journal, 200, 700, 1, 6);
  limber_test_assert_answer (journal, 200 + 2, LEVEL, LIMBER_FINDING_NOT_FOUND);
  limber_test_assert_answer (journal, 200 + 13, LEVEL, LIMBER_FINDING_NOTICE);
  limber_test_assert_answer (journal, 200 + 364, LEVEL, LIMBER_FINDING_NOTICE);
  limber_test_assert_answer (journal, 200 + 365, LEVEL, LIMBER_FINDING_NOT_FOUND);
}

/* A change of less than a point is not said, be it ever so sure. */
static void
test_small_level (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();

  for (int i = 0; i < 360; i++)
    limber_test_fill (journal, i, i, i < 180 ? 3 + (i % 5 == 0) : 4 - (i % 10 == 0));
  limber_test_assert_answer (journal, 359, LEVEL, LIMBER_FINDING_NOT_FOUND);
}

/* @step days apart, @n of them, and asked @late days after the last. */
static const struct
{
  int n, step, late;
  const char *level, *trend;
} needs[] = {
  { 44, 3, 0,
    "To tell whether your pain is on another level, Limber needs 45 days with pain recorded; there are 44.",
    "To tell whether your pain slowly rises or falls, Limber needs 45 days with pain recorded; there are "
    "44." },
  { 89, 1, 0,
    "To tell whether your pain is on another level, Limber needs pain recorded over 90 days; so far it is "
    "over 89.",
    "To tell whether your pain slowly rises or falls, Limber needs pain recorded over 90 days; so far it is "
    "over "
    "89." },
  { 90, 1, 0, NULL, NULL },
  { 45, 3, 0, NULL, NULL },
  { 90, 1, 27, NULL, NULL },
  { 90, 1, 28, "To tell whether your pain is on another level, Limber needs it recorded in the last 4 weeks.",
    "To tell whether your pain slowly rises or falls, Limber needs it recorded in the last 4 weeks." },
};

static void
assert_needs (LimberHistory *journal, int as_of, const char *id, const char *sentence)
{
  g_autoptr (LimberFinding) finding = limber_test_ask (journal, as_of, id);

  if (sentence == NULL)
    {
      g_assert_cmpint (finding->severity, ==, LIMBER_FINDING_NOT_FOUND);
      return;
    }
  g_assert_cmpint (finding->severity, ==, LIMBER_FINDING_NEEDS_DATA);
  limber_test_assert_says (finding, sentence);
}

static void
test_needs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      g_autoptr (LimberHistory) journal = limber_test_journal_new ();
      int as_of = (needs[i].n - 1) * needs[i].step + needs[i].late;

      fill_level (journal, 0, (needs[i].n - 1) * needs[i].step, needs[i].step, 4);
      assert_needs (journal, as_of, LEVEL, needs[i].level);
      assert_needs (journal, as_of, TREND, needs[i].trend);
    }
}

/* A line from @first to @last, with a wave of one about it that no day resembles the next by. */
static LimberHistory *
make_trend (int n_days, double first, double last)
{
  LimberHistory *journal = limber_test_journal_new ();

  for (int i = 0; i < n_days; i++)
    {
      double value = first + (last - first) * i / (n_days - 1) + i * 7 % 5 / 2.0 - 1;

      limber_test_fill (journal, i, i, CLAMP ((int) round (value), 0, 10));
    }

  return journal;
}

static void
test_trend (void)
{
  g_autoptr (LimberHistory) rising = make_trend (200, 2, 6);
  g_autoptr (LimberHistory) falling = make_trend (200, 6, 2);
  g_autoptr (LimberFinding) up = limber_test_ask (rising, 199, TREND);
  g_autoptr (LimberFinding) down = limber_test_ask (falling, 199, TREND);

  g_assert_cmpint (up->severity, ==, LIMBER_FINDING_NOTICE);
  g_assert_true (
      g_str_has_prefix (up->sentence, "Since 26 February 2024 your pain has slowly risen, by about "));
  g_assert_cmpfloat_with_epsilon (limber_finding_find_number (up, "effect")->values[0], 4, 0.5);
  g_assert_cmpfloat_with_epsilon (limber_finding_find_number (up, "slope_per_month")->values[0],
                                  4.0 / 199 * 30.4375, 0.1);
  g_assert_cmpfloat (limber_finding_find_number (up, "p")->values[0], <, 0.01);
  limber_test_assert_number (up, "days", 200);
  g_assert_nonnull (up->suggestion);
  g_assert_cmpuint (up->from, ==, LIMBER_TEST_FIRST);
  g_assert_cmpint (down->severity, ==, LIMBER_FINDING_NOTICE);
  g_assert_nonnull (g_strstr_len (down->sentence, -1, "has slowly fallen"));
  g_assert_null (down->suggestion);
}

/* As sure as they are, a slope of 1.46 points is too small; one of 1.55 is enough. */
static void
test_small_trend (void)
{
  g_autoptr (LimberHistory) small = make_trend (900, 3, 4.8);
  g_autoptr (LimberHistory) enough = make_trend (900, 3, 4.9);

  limber_test_assert_answer (small, 899, TREND, LIMBER_FINDING_NOT_FOUND);
  limber_test_assert_answer (enough, 899, TREND, LIMBER_FINDING_NOTICE);
}

/* Of ten years only the last five count. */
static void
test_long (void)
{
  g_autoptr (LimberHistory) journal = make_trend (1826, 2, 7);

  fill_level (journal, 1826, 3652, 1, 7);
  limber_test_assert_answer (journal, 1825, TREND, LIMBER_FINDING_NOTICE);
  limber_test_assert_answer (journal, 3652, TREND, LIMBER_FINDING_NOT_FOUND);
}

/* A step is no slow rise, and a slow rise no step, though each passes for the other. */
static void
test_one_of_both (void)
{
  g_autoptr (LimberHistory) step = limber_test_journal_new ();
  g_autoptr (LimberHistory) line = make_trend (300, 1, 8);
  g_autoptr (LimberFinding) no_trend = NULL;
  g_autoptr (LimberFinding) no_level = NULL;

  fill_level (step, 0, 150, 1, 2);
  fill_level (step, 151, 320, 1, 6);
  limber_test_assert_answer (step, 320, LEVEL, LIMBER_FINDING_NOTICE);
  no_trend = limber_test_ask (step, 320, TREND);
  g_assert_cmpint (no_trend->severity, ==, LIMBER_FINDING_NOT_FOUND);
  g_assert_cmpstr (no_trend->why[0], ==, "A step explains your days better than a slow change.");

  limber_test_assert_answer (line, 299, TREND, LIMBER_FINDING_NOTICE);
  no_level = limber_test_ask (line, 299, LEVEL);
  g_assert_cmpint (no_level->severity, ==, LIMBER_FINDING_NOT_FOUND);
  g_assert_cmpstr (no_level->why[0], ==, "A slow change explains your days better than a step.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/descriptive/level", test_level);
  g_test_add_func ("/descriptive/level/lower", test_lower_level);
  g_test_add_func ("/descriptive/level/age", test_level_age);
  g_test_add_func ("/descriptive/level/small", test_small_level);
  g_test_add_func ("/descriptive/course/needs", test_needs);
  g_test_add_func ("/descriptive/trend", test_trend);
  g_test_add_func ("/descriptive/trend/small", test_small_trend);
  g_test_add_func ("/descriptive/trend/long", test_long);
  g_test_add_func ("/descriptive/course/one-of-both", test_one_of_both);

  return g_test_run ();
}
