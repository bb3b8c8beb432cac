/* limber-test-course.c — journals of which it is known what goes together in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-course.h"

#include "limber-event.h"
#include "limber-history-private.h"
#include "limber-random.h"

#include <math.h>

#define BURN_IN 200
#define PAIN_SD 1.8
#define PAIN_MEAN 3.6

typedef struct
{
  double *anxiety, *steps, *sleep, *active, *weight, *tag, *own_tag, *routine, *pain;
  gboolean *missing;
} Values;

static double
draw_uniform (LimberRandom *random)
{
  return (limber_random_next (random) >> 11) / 9007199254740992.0;
}

/* Near enough to normal, and the same on every machine. */
static double
draw_normal (LimberRandom *random)
{
  double sum = -6;

  for (int i = 0; i < 12; i++)
    sum += draw_uniform (random);

  return sum;
}

static double *
draw_autoregressive (LimberRandom *random, guint n, double phi)
{
  double *values = g_new (double, n), value = draw_normal (random);

  for (guint i = 0; i < n + BURN_IN; i++)
    {
      value = phi * value + sqrt (1 - phi * phi) * draw_normal (random);
      if (i >= BURN_IN)
        values[i - BURN_IN] = value;
    }

  return values;
}

static double *
draw_marks (LimberRandom *random, guint n, double share, double phi)
{
  double *marks = g_new (double, n);
  gboolean is_on = draw_uniform (random) < share;

  for (guint i = 0; i < n; i++)
    {
      if (draw_uniform (random) > phi)
        is_on = draw_uniform (random) < share;
      marks[i] = is_on;
    }

  return marks;
}

static gboolean *
draw_missing (LimberRandom *random, guint n, double share)
{
  gboolean *missing = g_new0 (gboolean, n);
  guint in_run = 0;

  for (guint i = 0; i < n; i++)
    {
      if (in_run == 0 && draw_uniform (random) < share / 10)
        in_run = 1 + (guint) (9 * draw_uniform (random));
      missing[i] = in_run > 0 || draw_uniform (random) < share / 2;
      in_run -= in_run > 0;
    }

  return missing;
}

static double *
draw_steps (LimberRandom *random, guint n, double phi)
{
  double *steps = draw_autoregressive (random, n, 0.6 * phi);
  guint resting = 0;

  for (guint i = 0; i < n; i++)
    {
      steps[i] = 6300 * exp (0.35 * steps[i]);
      if (draw_uniform (random) < 1 / 21.)
        steps[i] *= 1.8 + 0.8 * draw_uniform (random);
      if (resting == 0 && draw_uniform (random) < 1 / 40.)
        resting = 3;
      if (resting > 0)
        steps[i] *= 0.25 + 0.2 * draw_uniform (random);
      resting -= resting > 0;
    }

  return steps;
}

/* Every 80 days or so down by 1.4 % a week for two or three weeks, and slowly up again. */
static double *
draw_weight (LimberRandom *random, guint n)
{
  double *weight = g_new (double, n), level = 78;
  guint next = 20 + (guint) (40 * draw_uniform (random)), length = 0, since = 0;

  for (guint i = 0; i < n; i++)
    {
      if (i == next)
        {
          length = 14 + (guint) (8 * draw_uniform (random));
          next = i + 65 + (guint) (30 * draw_uniform (random));
          since = 0;
        }
      if (length > 0 && since < length)
        level -= 78 * 0.014 / 7;
      else if (length > 0 && since >= length + 14 && since < length + 54)
        level += 78 * 0.014 / 7 * length / 40;
      since++;
      level += 0.02 * draw_normal (random);
      weight[i] = level + 0.35 * draw_normal (random);
    }

  return weight;
}

static void
draw_values (Values *values, const TestCourse *course)
{
  LimberRandom random = { course->seed };
  guint n = course->n_days;
  double *adherence;

  values->anxiety = draw_autoregressive (&random, n, course->phi);
  values->steps = draw_steps (&random, n, course->phi);
  values->sleep = draw_autoregressive (&random, n, 0.5 * course->phi);
  values->active = draw_autoregressive (&random, n, 0.6 * course->phi);
  values->weight = draw_weight (&random, n);
  values->tag = draw_marks (&random, n, 0.2, 0.5 * course->phi);
  values->own_tag = draw_marks (&random, n, 0.15, 0.5 * course->phi);
  values->routine = g_new (double, n);
  adherence = draw_autoregressive (&random, n, 0.97);
  for (guint i = 0; i < n; i++)
    values->routine[i] = draw_uniform (&random) < CLAMP (0.5 + 0.35 * adherence[i], 0, 1);
  g_free (adherence);
  values->pain = draw_autoregressive (&random, n, course->phi);
  values->missing = draw_missing (&random, n, course->missing);
}

static void
values_clear (Values *values)
{
  g_free (values->anxiety);
  g_free (values->steps);
  g_free (values->sleep);
  g_free (values->active);
  g_free (values->weight);
  g_free (values->tag);
  g_free (values->own_tag);
  g_free (values->routine);
  g_free (values->pain);
  g_free (values->missing);
}

static void
add_confounders (Values *values, const TestCourse *course)
{
  for (guint i = 0; i < course->n_days; i++)
    {
      double weekend = i % 7 >= 5 ? course->weekend : 0;
      double trend = course->trend * ((double) i / course->n_days - 0.5);

      values->anxiety[i] += weekend + trend;
      values->pain[i] = PAIN_MEAN + PAIN_SD * values->pain[i] + weekend + trend;
    }
}

static void
add_after (Values *values, guint n, const double *exposed, double points)
{
  for (guint i = 0; i < n; i++)
    values->pain[i] += points * exposed[i];
}

static void
add_effects (Values *values, const TestCourse *course)
{
  guint n = course->n_days;
  g_autofree double *exposed = g_new (double, n);

  g_array_unref (limber_event_find_steps_jumps (values->steps, n, exposed));
  add_after (values, n, exposed, course->jump);
  g_array_unref (limber_event_find_inactivity (values->steps, n, exposed));
  add_after (values, n, exposed, course->inactivity);
  g_array_unref (limber_event_find_weight_loss (values->weight, n, exposed));
  add_after (values, n, exposed, course->weight_loss);
  add_after (values, n, values->tag, course->tag);
  add_after (values, n, values->own_tag, course->own_tag);
  for (guint i = 1; i < n; i++)
    values->pain[i] += course->anxiety * values->anxiety[i - 1];
  limber_event_get_adherence (values->routine, n, exposed);
  for (guint i = 0; i < n; i++)
    values->pain[i] += isnan (exposed[i]) ? 0 : course->routine * (exposed[i] - 0.5);
}

static void
note_pain (LimberHistory *history, guint32 day, const TestCourse *course, int nrs)
{
  if (nrs == 0)
    {
      limber_history_note_no_pain (history, day);
      return;
    }
  limber_history_note_pain (history, day, "lower-back-left", nrs);
  if (!course->left_alone)
    limber_history_note_pain (history, day, "lower-back-right", nrs);
}

static void
note_check_in (LimberHistory *history, const Values *values, guint i, const TestCourse *course)
{
  guint32 day = TEST_COURSE_DAY + i;

  note_pain (history, day, course, (int) CLAMP (rint (values->pain[i]), 0, 10));
  limber_history_note_anxiety (history, day, CLAMP (rint (4 + 1.9 * values->anxiety[i]), 0, 10));
  if (values->tag[i] > 0)
    limber_history_note_mark (history, day, LIMBER_TERM_TAG, "long-sitting");
  if (values->own_tag[i] > 0)
    limber_history_note_mark (history, day, LIMBER_TERM_TAG, "heels");
  limber_history_note_value (history, day, LIMBER_MEASURE_ROUTINE, values->routine[i] > 0 ? 15 : 0);
}

static void
note_measures (LimberHistory *history, const Values *values, guint i, LimberRandom *random)
{
  guint32 day = TEST_COURSE_DAY + i;

  if (draw_uniform (random) < 0.9)
    {
      limber_history_note_value (history, day, LIMBER_MEASURE_STEPS, rint (values->steps[i]));
      limber_history_note_value (
          history, day, LIMBER_MEASURE_ACTIVE,
          CLAMP (rint (35 + 18 * values->active[i] + (values->steps[i] - 6500) / 250), 0, 240));
    }
  if (values->missing[i])
    return;
  limber_history_note_value (history, day, LIMBER_MEASURE_SLEEP,
                             rint (60 * CLAMP (7.2 + 0.9 * values->sleep[i], 2, 12)));
  if (draw_uniform (random) < 0.75)
    limber_history_note_value (history, day, LIMBER_MEASURE_WEIGHT, rint (10 * values->weight[i]) * 100);
}

/**
 * test_course_new:
 * @course: what goes together
 *
 * Returns: (transfer full): a journal that begins on TEST_COURSE_DAY
 */
LimberHistory *
test_course_new (const TestCourse *course)
{
  LimberHistory *history = limber_history_new ();
  LimberRandom random = { ~course->seed };
  Values values;

  draw_values (&values, course);
  add_confounders (&values, course);
  add_effects (&values, course);
  limber_history_reserve (history, TEST_COURSE_DAY, TEST_COURSE_DAY + course->n_days);
  for (guint i = 0; i < (course->until > 0 ? course->until : course->n_days); i++)
    {
      note_measures (history, &values, i, &random);
      if (!values.missing[i])
        note_check_in (history, &values, i, course);
    }
  values_clear (&values);

  return history;
}
