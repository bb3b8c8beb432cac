/* test-event.c — what happened at some days, and the days after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-event.h"

#include <math.h>

#define N 200

typedef GArray *(*Find) (const double *values, gsize n, double *exposed);

static void
fill (double *values, double value)
{
  for (guint i = 0; i < N; i++)
    values[i] = value;
}

/* @expected: indices of the events, up to −1; @days: those exposed, up to −1 */
static void
assert_found (Find find, const double *values, const int *expected, const int *days)
{
  double exposed[N];
  g_autoptr (GArray) events = find (values, N, exposed);
  guint n_events = 0, n_days = 0, n_exposed = 0;

  for (; expected[n_events] >= 0; n_events++)
    {
      g_assert_cmpuint (n_events, <, events->len);
      g_assert_cmpint ((int) g_array_index (events, guint, n_events), ==, expected[n_events]);
    }
  g_assert_cmpuint (events->len, ==, n_events);
  for (; days[n_days] >= 0; n_days++)
    g_assert_cmpfloat_with_epsilon (exposed[days[n_days]], 1, 1e-12);
  for (guint i = 0; i < N; i++)
    n_exposed += exposed[i] > 0;
  g_assert_cmpuint (n_exposed, ==, n_days);
}

#define EXPECT(find, values, events, days) assert_found (find, values, events, days)
#define LIST(...) ((const int[]) { __VA_ARGS__, -1 })
#define NONE ((const int[]) { -1 })

/* A course whose events are known: 20 × 80 kg, then down to 77.2 kg in 15 days. */
static void
test_weight_loss (void)
{
  double weight[60], exposed[60];
  g_autoptr (GArray) events = NULL;

  for (guint i = 0; i < 60; i++)
    weight[i] = i < 20 ? 80 : i < 35 ? 80 - 2.8 * (i - 20) / 14 : 77.2;
  events = limber_event_find_weight_loss (weight, 60, exposed);

  g_assert_cmpuint (events->len, ==, 1);
  g_assert_cmpuint (g_array_index (events, guint, 0), ==, 32);
  for (guint i = 0; i < 60; i++)
    g_assert_cmpint (exposed[i] > 0, ==, i >= 33 && i <= 46);
}

/* A loss that goes on is one event in 28 days. */
static void
test_long_weight_loss (void)
{
  double weight[N], exposed[N];
  g_autoptr (GArray) events = NULL;

  for (guint i = 0; i < N; i++)
    weight[i] = 120 - 0.25 * i;
  events = limber_event_find_weight_loss (weight, N, exposed);

  g_assert_cmpuint (events->len, >, 5);
  for (guint i = 1; i < events->len; i++)
    g_assert_cmpuint (g_array_index (events, guint, i) - g_array_index (events, guint, i - 1), ==, 28);
}

static void
test_week_weight (void)
{
  const double weight[] = { 80, NAN, NAN, 81, NAN, NAN, 83, NAN, NAN, NAN };

  g_assert_true (isnan (limber_event_get_week_weight (weight, 10, 0)));
  g_assert_true (isnan (limber_event_get_week_weight (weight, 10, 5)));
  g_assert_cmpfloat_with_epsilon (limber_event_get_week_weight (weight, 10, 6), 81, 1e-12);
  g_assert_true (isnan (limber_event_get_week_weight (weight, 10, 7)));
}

static void
test_steps_jumps (void)
{
  double steps[N];

  fill (steps, 6000);
  EXPECT (limber_event_find_steps_jumps, steps, NONE, NONE);

  steps[50] = 9599;
  EXPECT (limber_event_find_steps_jumps, steps, NONE, NONE);
  steps[50] = 9600;
  EXPECT (limber_event_find_steps_jumps, steps, LIST (50), LIST (51, 52, 53));

  /* The fourth day after is an event of its own, the third is not. */
  steps[53] = 20000;
  EXPECT (limber_event_find_steps_jumps, steps, LIST (50), LIST (51, 52, 53, 54, 55, 56));
  steps[53] = 6000;
  steps[54] = 20000;
  EXPECT (limber_event_find_steps_jumps, steps, LIST (50, 54), LIST (51, 52, 53, 55, 56, 57));

  /* Twice as much, but little. */
  fill (steps, 2000);
  steps[50] = 4500;
  EXPECT (limber_event_find_steps_jumps, steps, NONE, NONE);
}

/* 14 of the 28 days before have to be known. */
static void
test_unusual_needs_the_usual (void)
{
  double steps[N];

  fill (steps, NAN);
  for (guint i = 0; i < 14; i++)
    steps[50 + i] = 5000;
  steps[63] = 9000;
  EXPECT (limber_event_find_steps_jumps, steps, NONE, NONE);
  steps[64] = 9000;
  EXPECT (limber_event_find_steps_jumps, steps, LIST (64), LIST (65, 66, 67));
  steps[64] = NAN;
  steps[78] = 9000;
  EXPECT (limber_event_find_steps_jumps, steps, LIST (78), LIST (79, 80, 81));
  steps[78] = NAN;
  steps[79] = 9000;
  EXPECT (limber_event_find_steps_jumps, steps, NONE, NONE);
}

static void
test_inactivity (void)
{
  double steps[N];

  fill (steps, 6000);
  steps[100] = 3000;
  EXPECT (limber_event_find_inactivity, steps, NONE, NONE);
  steps[101] = 3001;
  EXPECT (limber_event_find_inactivity, steps, NONE, NONE);
  steps[101] = 3000;
  EXPECT (limber_event_find_inactivity, steps, LIST (101), LIST (102, 103, 104));
  steps[102] = 1000;
  EXPECT (limber_event_find_inactivity, steps, LIST (101), LIST (102, 103, 104, 105));

  /* An unknown day ends a spell. */
  steps[101] = NAN;
  EXPECT (limber_event_find_inactivity, steps, NONE, NONE);
}

static void
test_anxious_days (void)
{
  double anxiety[N];

  fill (anxiety, 5);
  anxiety[100] = anxiety[101] = 7;
  EXPECT (limber_event_find_anxious_days, anxiety, NONE, NONE);
  anxiety[102] = 7;
  EXPECT (limber_event_find_anxious_days, anxiety, LIST (102), LIST (103, 104, 105));

  /* High, but as usual. */
  fill (anxiety, 6);
  anxiety[100] = anxiety[101] = anxiety[102] = 7;
  EXPECT (limber_event_find_anxious_days, anxiety, NONE, NONE);

  /* Unusual, but not high. */
  fill (anxiety, 1);
  anxiety[100] = anxiety[101] = anxiety[102] = 6;
  EXPECT (limber_event_find_anxious_days, anxiety, NONE, NONE);
}

static void
test_adherence (void)
{
  const double values[] = { 1, 0, 1, 1, NAN, NAN, NAN, NAN, NAN, 0 };
  const double expected[] = { NAN, NAN, NAN, NAN, 0.75, 0.75, 0.75, 0.75, NAN, NAN };
  double adherence[10];

  limber_event_get_adherence (values, 10, adherence);
  for (guint i = 0; i < 10; i++)
    {
      g_assert_cmpint (isnan (adherence[i]), ==, isnan (expected[i]));
      if (!isnan (expected[i]))
        g_assert_cmpfloat_with_epsilon (adherence[i], expected[i], 1e-12);
    }
}

static const Find finds[] = { limber_event_find_weight_loss, limber_event_find_steps_jumps,
                              limber_event_find_inactivity, limber_event_find_anxious_days };

/* What happened until a day is the same whatever comes later. */
static void
test_no_peeking (void)
{
  double values[N], whole[N], part[N];

  for (guint i = 0; i < N; i++)
    values[i] = i % 11 == 3 ? NAN : i % 17 < 3 ? 2 + i % 5 : 40 + i % 13 * 900;
  for (guint f = 0; f < G_N_ELEMENTS (finds); f++)
    {
      g_autoptr (GArray) all = finds[f](values, N, whole);

      for (guint n = 0; n < N; n++)
        {
          g_autoptr (GArray) events = finds[f](values, n, part);

          g_assert_cmpuint (events->len, <=, all->len);
          for (guint i = 0; i < events->len; i++)
            g_assert_cmpuint (g_array_index (events, guint, i), ==, g_array_index (all, guint, i));
          for (guint i = 0; i < n; i++)
            g_assert_cmpfloat_with_epsilon (part[i], whole[i], 1e-12);
        }
    }
}

static void
test_nothing (void)
{
  double values[N];

  fill (values, NAN);
  for (guint f = 0; f < G_N_ELEMENTS (finds); f++)
    EXPECT (finds[f], values, NONE, NONE);
  fill (values, 0);
  EXPECT (limber_event_find_weight_loss, values, NONE, NONE);
  EXPECT (limber_event_find_anxious_days, values, NONE, NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/event/weight-loss", test_weight_loss);
  g_test_add_func ("/event/long-weight-loss", test_long_weight_loss);
  g_test_add_func ("/event/week-weight", test_week_weight);
  g_test_add_func ("/event/steps-jumps", test_steps_jumps);
  g_test_add_func ("/event/needs-the-usual", test_unusual_needs_the_usual);
  g_test_add_func ("/event/inactivity", test_inactivity);
  g_test_add_func ("/event/anxious-days", test_anxious_days);
  g_test_add_func ("/event/adherence", test_adherence);
  g_test_add_func ("/event/no-peeking", test_no_peeking);
  g_test_add_func ("/event/nothing", test_nothing);

  return g_test_run ();
}
