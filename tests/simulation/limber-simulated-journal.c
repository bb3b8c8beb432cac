/* limber-simulated-journal.c — journals of which it is known what is in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-simulated-journal.h"

#include "limber-event.h"
#include "limber-history-private.h"
#include "limber-simulated-numbers.h"

#include <math.h>

#define PAIN_MEAN 3.6
#define PAIN_SD 1.8
#define WEIGHT_KG 78.0

const char *const limber_simulated_tags[LIMBER_SIMULATED_N_TAGS] = {
  "footwear", "surface", "sitting", "lifting", "on-the-road", "heels",
};

static const double tag_rates[LIMBER_SIMULATED_N_TAGS] = { 0.2, 0.15, 0.3, 0.12, 0.06, 0.1 };

/* What really was on each day, noted or not. */
typedef struct
{
  guint n;
  double *anxiety, *steps, *sleep, *active, *weight, *routine, *pain;
  double *tags[LIMBER_SIMULATED_N_TAGS];
  gboolean *is_left;
} Truth;

static void
truth_init (Truth *truth, guint n)
{
  double **columns[] = { &truth->anxiety, &truth->steps,   &truth->sleep, &truth->active,
                         &truth->weight,  &truth->routine, &truth->pain };

  truth->n = n;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    *columns[i] = g_new0 (double, n);
  for (guint i = 0; i < LIMBER_SIMULATED_N_TAGS; i++)
    truth->tags[i] = g_new0 (double, n);
  truth->is_left = g_new0 (gboolean, n);
}

static void
truth_clear (Truth *truth)
{
  double *columns[] = { truth->anxiety, truth->steps,   truth->sleep, truth->active,
                        truth->weight,  truth->routine, truth->pain };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_free (columns[i]);
  for (guint i = 0; i < LIMBER_SIMULATED_N_TAGS; i++)
    g_free (truth->tags[i]);
  g_free (truth->is_left);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Truth, truth_clear)

/* What pain and anxiety have in common without one going with the other. */
static double
get_shared (const LimberSimulation *simulation, guint i)
{
  double weekend = i % 7 >= 5 ? simulation->shared_weekday : 0.0;

  return weekend + simulation->shared_trend * ((double) i / simulation->days - 0.5) * 3.0;
}

static void
make_steps (const LimberSimulation *simulation, LimberRandom *random, Truth *truth)
{
  limber_simulated_neighbours (random, 0.6 * simulation->phi, truth->n, truth->steps);
  for (guint i = 0; i < truth->n; i++)
    {
      double slow = 0.1 * simulation->shared_trend * ((double) i / truth->n - 0.5) * 3.0;

      truth->steps[i] = exp (8.75 + 0.35 * truth->steps[i] - (i % 7 == 6 ? 0.25 : 0.0) + slow);
    }
  for (guint i = 0; i < truth->n; i++)
    {
      if (limber_simulated_uniform (random) < 1.0 / 21.0)
        truth->steps[i] *= 1.8 + 0.8 * limber_simulated_uniform (random);
    }
  for (guint i = 0; i < truth->n; i++)
    {
      double rest = 0.25 + 0.2 * limber_simulated_uniform (random);

      if (limber_simulated_uniform (random) < 1.0 / 40.0)
        {
          for (guint j = i; j < MIN (truth->n, i + 3); j++)
            truth->steps[j] *= rest;
        }
    }
}

static void
make_sleep_and_activity (const LimberSimulation *simulation, LimberRandom *random, Truth *truth)
{
  limber_simulated_neighbours (random, 0.5 * simulation->phi, truth->n, truth->sleep);
  limber_simulated_neighbours (random, 0.6 * simulation->phi, truth->n, truth->active);
  for (guint i = 0; i < truth->n; i++)
    {
      truth->sleep[i] = CLAMP (7.2 + 0.9 * truth->sleep[i], 2.0, 12.0);
      truth->active[i]
          = CLAMP (35.0 + 18.0 * truth->active[i] + (truth->steps[i] - 6500.0) / 250.0, 0.0, 240.0);
    }
}

static void
add_slope (double *slopes, guint n, guint from, guint length, double slope)
{
  for (guint i = from; i < MIN (n, from + length); i++)
    slopes[i] += slope;
}

/* A slow walk, and about every 80 days two to three weeks of 1.4 % a week, regained later. */
static void
make_weight (LimberRandom *random, Truth *truth)
{
  double a_day = WEIGHT_KG * 0.014 / 7.0;
  double weight = WEIGHT_KG;

  for (guint i = 0; i < truth->n; i++)
    truth->weight[i] = 0.02 * limber_simulated_normal (random);
  for (guint i = (guint) limber_random_between (random, 20, 59); i < truth->n;
       i += (guint) limber_random_between (random, 65, 94))
    {
      guint length = (guint) limber_random_between (random, 14, 21);

      add_slope (truth->weight, truth->n, i, length, -a_day);
      add_slope (truth->weight, truth->n, i + length + 14, 40, a_day * length / 42.0);
    }
  for (guint i = 0; i < truth->n; i++)
    {
      weight += truth->weight[i];
      truth->weight[i] = weight + 0.35 * limber_simulated_normal (random);
    }
}

static void
make_tag (LimberRandom *random, double rate, double stays, guint n, double *marks)
{
  gboolean is_marked = limber_simulated_uniform (random) < rate;

  for (guint i = 0; i < n; i++)
    {
      if (limber_simulated_uniform (random) > stays)
        is_marked = limber_simulated_uniform (random) < rate;
      marks[i] = is_marked ? 1.0 : 0.0;
    }
}

static void
make_routine (LimberRandom *random, Truth *truth)
{
  limber_simulated_neighbours (random, 0.97, truth->n, truth->routine);
  for (guint i = 0; i < truth->n; i++)
    {
      double adherence = CLAMP (0.5 + 0.35 * truth->routine[i], 0.0, 1.0);

      truth->routine[i] = limber_simulated_uniform (random) < adherence ? 1.0 : 0.0;
    }
}

static void
add_exposed (double *pain, const double *exposed, guint n, double points)
{
  for (guint i = 0; i < n; i++)
    pain[i] += points * exposed[i];
}

static void
add_events (const LimberSimulation *simulation, Truth *truth)
{
  g_autofree double *exposed = g_new0 (double, truth->n);
  g_autoptr (GArray) jumps = limber_event_find_steps_jumps (truth->steps, truth->n, exposed);
  g_autoptr (GArray) rests = NULL;
  g_autoptr (GArray) losses = NULL;

  add_exposed (truth->pain, exposed, truth->n, simulation->steps_jump);
  rests = limber_event_find_inactivity (truth->steps, truth->n, exposed);
  add_exposed (truth->pain, exposed, truth->n, simulation->inactivity);
  losses = limber_event_find_weight_loss (truth->weight, truth->n, exposed);
  add_exposed (truth->pain, exposed, truth->n, simulation->weight_loss);
}

static void
add_routine (const LimberSimulation *simulation, Truth *truth)
{
  g_autofree double *adherence = g_new0 (double, truth->n);

  limber_event_get_adherence (truth->routine, truth->n, adherence);
  for (guint i = 0; i < truth->n; i++)
    truth->pain[i] += simulation->routine * (isnan (adherence[i]) ? 0.0 : adherence[i] - 0.5);
}

/* Anxiety is a standard deviation here; it becomes a number from 0 to 10 when pain has been made of it. */
static void
make_pain (const LimberSimulation *simulation, LimberRandom *random, Truth *truth)
{
  limber_simulated_neighbours (random, simulation->phi, truth->n, truth->pain);
  for (guint i = 0; i < truth->n; i++)
    {
      double slow = simulation->shared_trend * ((double) i / truth->n - 0.5) * 3.0;

      truth->pain[i]
          = PAIN_MEAN + PAIN_SD * truth->pain[i] + get_shared (simulation, i) + (PAIN_SD - 1.0) * slow;
      truth->pain[i] += i > 0 ? simulation->anxiety * truth->anxiety[i - 1] : 0.0;
      truth->pain[i] += simulation->tag * truth->tags[0][i];
      truth->is_left[i] = limber_simulated_uniform (random) < 0.5;
    }
  add_events (simulation, truth);
  add_routine (simulation, truth);
}

static double
round_score (double value)
{
  return CLAMP (rint (value), 0.0, 10.0);
}

static void
make_truth (const LimberSimulation *simulation, LimberRandom *random, Truth *truth)
{
  limber_simulated_neighbours (random, simulation->phi, truth->n, truth->anxiety);
  for (guint i = 0; i < truth->n; i++)
    truth->anxiety[i] += get_shared (simulation, i);
  make_steps (simulation, random, truth);
  make_sleep_and_activity (simulation, random, truth);
  make_weight (random, truth);
  for (guint i = 0; i < LIMBER_SIMULATED_N_TAGS; i++)
    make_tag (random, tag_rates[i], 0.5 * simulation->phi, truth->n, truth->tags[i]);
  make_routine (random, truth);
  make_pain (simulation, random, truth);

  for (guint i = 0; i < truth->n; i++)
    {
      truth->pain[i] = round_score (truth->pain[i]);
      truth->anxiety[i] = round_score (4.0 + 1.9 * truth->anxiety[i]);
    }
}

/* Bad days are left out more often, where that is asked for. */
static void
skip_bad_days (const LimberSimulation *simulation,
               LimberRandom *random,
               const Truth *truth,
               gboolean *missing)
{
  if (simulation->skips_bad_days <= 0.0)
    return;

  for (guint i = 0; i < truth->n; i++)
    {
      double odds = 1.0 / (1.0 + exp (-simulation->skips_bad_days * (truth->pain[i] - 5.0)));

      if (limber_simulated_uniform (random) < simulation->missing * odds)
        missing[i] = TRUE;
    }
}

static void
note_check_in (LimberHistory *history, guint32 day, const Truth *truth, guint i)
{
  int nrs = (int) truth->pain[i];

  limber_history_note_opened (history, day);
  if (nrs > 0)
    limber_history_note_pain (history, day, truth->is_left[i] ? "lower-back-left" : "lower-back-right", nrs);
  else
    limber_history_note_no_pain (history, day);
  limber_history_note_anxiety (history, day, truth->anxiety[i]);
  limber_history_note_value (history, day, LIMBER_MEASURE_SLEEP, rint (truth->sleep[i] * 10.0) * 6.0);
  if (truth->routine[i] > 0.0)
    limber_history_note_value (history, day, LIMBER_MEASURE_ROUTINE, 10.0);
  for (guint k = 0; k < LIMBER_SIMULATED_N_TAGS; k++)
    {
      if (truth->tags[k][i] > 0.0)
        limber_history_note_mark (history, day, LIMBER_TERM_TAG, limber_simulated_tags[k]);
    }
}

/* A device has other gaps than the person who carries it. */
static void
note_device (LimberHistory *history,
             LimberRandom *random,
             const char *measure,
             const double *values,
             guint n,
             double rate)
{
  g_autofree gboolean *missing = g_new0 (gboolean, n);

  limber_simulated_gaps (random, rate, n, missing);
  for (guint i = 0; i < n; i++)
    {
      if (!missing[i])
        limber_history_note_value (history, LIMBER_SIMULATED_FIRST + i, measure, rint (values[i]));
    }
}

static void
note_journal (const LimberSimulation *simulation,
              LimberRandom *random,
              const Truth *truth,
              LimberHistory *history)
{
  g_autofree gboolean *missing = g_new0 (gboolean, truth->n);

  limber_simulated_gaps (random, simulation->missing, truth->n, missing);
  skip_bad_days (simulation, random, truth, missing);
  for (guint i = 0; i < truth->n; i++)
    {
      gboolean is_weighed = limber_simulated_uniform (random) >= 0.25;

      if (missing[i])
        continue;
      note_check_in (history, LIMBER_SIMULATED_FIRST + i, truth, i);
      if (is_weighed)
        limber_history_note_value (history, LIMBER_SIMULATED_FIRST + i, LIMBER_MEASURE_WEIGHT,
                                   rint (truth->weight[i] * 10.0) * 100.0);
    }
  note_device (history, random, LIMBER_MEASURE_STEPS, truth->steps, truth->n, 0.5 * simulation->missing);
  note_device (history, random, LIMBER_MEASURE_ACTIVE, truth->active, truth->n, 0.5 * simulation->missing);
}

/* Chance that begins one step apart is the same a step later, so that the seed is stirred first. */
static LimberRandom
begin_chance (guint64 seed)
{
  LimberRandom seeds = { .state = seed };

  return (LimberRandom) { .state = limber_random_next (&seeds) };
}

/* The same simulation makes the same journal. */
LimberHistory *
limber_simulation_make_journal (const LimberSimulation *simulation)
{
  LimberRandom random = begin_chance (simulation->seed);
  LimberHistory *history = limber_history_new ();
  g_auto (Truth) truth = { 0 };

  truth_init (&truth, simulation->days);
  make_truth (simulation, &random, &truth);
  limber_history_reserve (history, LIMBER_SIMULATED_FIRST, LIMBER_SIMULATED_FIRST + simulation->days - 1);
  note_journal (simulation, &random, &truth, history);

  return history;
}
