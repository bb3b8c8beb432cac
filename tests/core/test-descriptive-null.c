/* test-descriptive-null.c — how often something is said of pain that stays as it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-descriptive.h"

#include "limber-history-private.h"
#include "limber-random.h"

#include <math.h>

/* Pain like that of a person in the middle of the scale: a mean of 4, a standard deviation of 1.8. */
#define MEAN 4
#define SD 1.8
#define PERCENT_MISSING 20

#define DAYS_PER_YEAR 365.25

static double
draw_uniform (LimberRandom *random)
{
  return (double) (limber_random_next (random) >> 11) / 9007199254740992.0;
}

/* Twelve of them are as good as normal, and the same on every machine. */
static double
draw_normal (LimberRandom *random)
{
  double sum = -6;

  for (int i = 0; i < 12; i++)
    sum += draw_uniform (random);

  return sum;
}

/* Days that resemble the day before by @phi, about one level. Half of the missing days come in runs of 5. */
static LimberHistory *
make_stable (guint seed, int n_days, double phi)
{
  LimberRandom random = { seed };
  LimberHistory *journal = limber_test_journal_new ();
  double state = draw_normal (&random);
  int silent = 0;

  for (int i = 0; i < n_days; i++)
    {
      int nrs;

      state = phi * state + sqrt (1 - phi * phi) * draw_normal (&random);
      nrs = (int) CLAMP (round (MEAN + SD * state), 0, 10);
      if (limber_random_chance (&random, PERCENT_MISSING / 10))
        silent = 5;
      if (silent-- <= 0 && !limber_random_chance (&random, PERCENT_MISSING / 2))
        limber_test_fill (journal, i, i, nrs);
    }

  return journal;
}

/* The answer of one rule alone: all of them would take a while. */
static LimberFinding *
ask (LimberDescriptiveRule rule, LimberHistory *journal, int as_of, guint nth)
{
  g_autoptr (LimberRecord) record = limber_record_new (journal, (guint32) (LIMBER_TEST_FIRST + as_of));
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_unref);
  g_autoptr (LimberBackground) background = limber_background_new ();

  rule (record, background, findings);
  return limber_finding_ref (g_ptr_array_index (findings, nth));
}

/* Times "worse" was noticed, as seen by somebody who looks once a week. */
static guint
count_episodes (LimberHistory *journal, int n_days, guint nth)
{
  int last = -1;
  guint n = 0;

  for (int as_of = 60; as_of < n_days; as_of += 7)
    {
      g_autoptr (LimberFinding) finding = ask (limber_descriptive_lately, journal, as_of, nth);
      int noticed;

      if (finding->severity != LIMBER_FINDING_NOTICE)
        continue;
      noticed = as_of - (int) limber_finding_find_number (finding, "days")->values[0];
      n += noticed != last;
      last = noticed;
    }

  return n;
}

static const double phis[] = { 0, 0.3, 0.6, 0.8 };

/* On 32 years of each: 0.12 to 0.23 a year were found in a larger simulation of the same rule. */
static void
test_worse (void)
{
  const int n_days = 730, n_journals = 16;
  guint n = 0;

  for (guint p = 0; p < G_N_ELEMENTS (phis); p++)
    {
      guint n_of_phi = 0;

      for (int i = 0; i < n_journals; i++)
        {
          g_autoptr (LimberHistory) journal = make_stable (1000 * (p + 1) + (guint) i, n_days, phis[p]);

          n_of_phi += count_episodes (journal, n_days, 0);
        }
      g_test_message ("phi %.1f: %.2f a year", phis[p], n_of_phi / (n_journals * n_days / DAYS_PER_YEAR));
      g_assert_cmpfloat (n_of_phi / (n_journals * n_days / DAYS_PER_YEAR), <, 0.45);
      n += n_of_phi;
    }

  g_assert_cmpfloat (n / (4 * n_journals * n_days / DAYS_PER_YEAR), >, 0.08);
  g_assert_cmpfloat (n / (4 * n_journals * n_days / DAYS_PER_YEAR), <, 0.28);
}

static double
get_share (LimberDescriptiveRule rule, int n_days, double phi, int n_journals)
{
  guint n = 0;

  for (int i = 0; i < n_journals; i++)
    {
      g_autoptr (LimberHistory) journal = make_stable (50000 + (guint) i, n_days, phi);
      g_autoptr (LimberFinding) finding = ask (rule, journal, n_days - 1, 0);

      n += finding->severity == LIMBER_FINDING_NOTICE;
    }

  g_test_message ("%d days, phi %.1f: %.3f", n_days, phi, (double) n / n_journals);
  return (double) n / n_journals;
}

/* Never much above 3 in 100 (a larger simulation: 1 in 100 and less). */
static void
test_level (void)
{
  for (guint p = 0; p < G_N_ELEMENTS (phis); p++)
    {
      g_assert_cmpfloat (get_share (limber_descriptive_level, 120, phis[p], 100), <=, 0.03);
      g_assert_cmpfloat (get_share (limber_descriptive_level, 365, phis[p], 100), <=, 0.03);
    }
}

/* Asked at p < 0.01 and for 1.5 points, the latter of which makes long journals surer still. */
static void
test_trend (void)
{
  for (guint p = 0; p < G_N_ELEMENTS (phis); p++)
    {
      g_assert_cmpfloat (get_share (limber_descriptive_trend, 120, phis[p], 100), <=, 0.04);
      g_assert_cmpfloat (get_share (limber_descriptive_trend, 365, phis[p], 50), <=, 0.03);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/descriptive/null/worse", test_worse);
  g_test_add_func ("/descriptive/null/level", test_level);
  g_test_add_func ("/descriptive/null/trend", test_trend);

  return g_test_run ();
}
