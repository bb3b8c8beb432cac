/* limber-example-marks.c — symptoms, tags and treatments the person of the example ticks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-example-marks.h"

#define ANY_PAIN 0
#define ANY_EVENT 0

/* Ticked in @percent of the days that have all of @events and a pain of @pain or more, in hundredths. */
typedef struct
{
  const char *key;
  LimberEvents events;
  int pain;
  int percent;
} Habit;

static const Habit symptom_habits[] = {
  { "fever", LIMBER_EVENT_FEVER, ANY_PAIN, 100 },
  { "leg-pain-left", LIMBER_EVENT_LEG, 250, 88 },
  { "tingling", LIMBER_EVENT_LEG, 350, 45 },
  { "spasm", LIMBER_EVENT_FLARE_BEGINS, ANY_PAIN, 65 },
  { "spasm", LIMBER_EVENT_FLARE, 550, 20 },
  { "stiffness", LIMBER_EVENT_FLARE, ANY_PAIN, 55 },
  { "stiffness", ANY_EVENT, 250, 32 },
  { "headache", LIMBER_EVENT_STRESS, ANY_PAIN, 26 },
  { "headache", LIMBER_EVENT_FEVER, ANY_PAIN, 60 },
  { "headache", ANY_EVENT, ANY_PAIN, 3 },
  { "fatigue", LIMBER_EVENT_FEVER, ANY_PAIN, 100 },
  { "fatigue", LIMBER_EVENT_POOR_SLEEP, ANY_PAIN, 38 },
  { "fatigue", LIMBER_EVENT_LOSING_WEIGHT, ANY_PAIN, 30 },
};

/* "Gardening" is the person's own. */
static const Habit tag_habits[] = {
  { "long-sitting", LIMBER_EVENT_WORK, ANY_PAIN, 46 },
  { "long-sitting", LIMBER_EVENT_TRAVEL, ANY_PAIN, 80 },
  { "poor-posture", LIMBER_EVENT_WORK, 350, 9 },
  { "stressful-day", LIMBER_EVENT_STRESS, ANY_PAIN, 82 },
  { "poor-sleep", LIMBER_EVENT_POOR_SLEEP, ANY_PAIN, 70 },
  { "heavy-lifting", LIMBER_EVENT_LIFTING, ANY_PAIN, 88 },
  { "Gardening", LIMBER_EVENT_GARDEN, ANY_PAIN, 92 },
  { "travel", LIMBER_EVENT_TRAVEL, ANY_PAIN, 95 },
  { "long-walk", LIMBER_EVENT_LONG_WALK, ANY_PAIN, 64 },
  { "uneven-ground", LIMBER_EVENT_HOLIDAY, ANY_PAIN, 72 },
  { "hard-surface", LIMBER_EVENT_LONG_WALK, 300, 16 },
  { "new-shoes", LIMBER_EVENT_NEW_SHOES, ANY_PAIN, 85 },
  { "high-heels", LIMBER_EVENT_WEDDING, ANY_PAIN, 100 },
  { "skipped-meals", LIMBER_EVENT_LOSING_WEIGHT, ANY_PAIN, 42 },
  { "skipped-meals", LIMBER_EVENT_STRESS, ANY_PAIN, 15 },
  { "rest-day", LIMBER_EVENT_FEVER, ANY_PAIN, 100 },
  { "rest-day", LIMBER_EVENT_FLARE, 600, 45 },
  { "long-standing", ANY_EVENT, ANY_PAIN, 4 },
  { "little-water", ANY_EVENT, ANY_PAIN, 4 },
  { "strenuous-exercise", ANY_EVENT, ANY_PAIN, 3 },
};

static const Habit treatment_habits[] = {
  { "anti-inflammatory-tablet", LIMBER_EVENT_FLARE, 620, 52 },
  { "paracetamol", ANY_EVENT, 560, 20 },
  { "paracetamol", LIMBER_EVENT_FEVER, ANY_PAIN, 70 },
  { "heat", LIMBER_EVENT_FLARE, ANY_PAIN, 52 },
  { "heat", ANY_EVENT, 420, 20 },
  { "gel-or-patch", LIMBER_EVENT_FLARE, 450, 18 },
  { "physiotherapy", LIMBER_EVENT_LEG | LIMBER_EVENT_WORK, ANY_PAIN, 30 },
  { "breathing", LIMBER_EVENT_ANXIOUS, ANY_PAIN, 20 },
  { "walk", LIMBER_EVENT_LEG, ANY_PAIN, 40 },
  { "walk", ANY_EVENT, 300, 9 },
  { "massage", ANY_EVENT, 350, 3 },
  { "cold", LIMBER_EVENT_FLARE_BEGINS, ANY_PAIN, 25 },
};

static gboolean
fits (const Habit *habit, const LimberExampleDay *day)
{
  return (day->events & habit->events) == habit->events && day->pain >= habit->pain;
}

static void
mark (LimberCheckIn *check_in,
      LimberTermKind kind,
      const Habit *habits,
      gsize n_habits,
      const LimberExampleDay *day,
      LimberRandom *random)
{
  for (gsize i = 0; i < n_habits; i++)
    {
      if (fits (&habits[i], day) && limber_random_chance (random, habits[i].percent))
        limber_check_in_set_mark (check_in, kind, habits[i].key, LIMBER_HELPED_UNSET);
    }
}

/* Often it is not said at all; tablets and the physiotherapist do better than the rest. */
static LimberHelped
judge (const char *key, LimberRandom *random)
{
  gboolean strong = g_str_equal (key, "anti-inflammatory-tablet") || g_str_equal (key, "physiotherapy");

  if (limber_random_chance (random, 34))
    return LIMBER_HELPED_UNSET;
  if (limber_random_chance (random, strong ? 38 : 15))
    return LIMBER_HELPED_A_LOT;

  return limber_random_chance (random, 72) ? LIMBER_HELPED_A_LITTLE : LIMBER_HELPED_NOT;
}

/**
 * limber_example_mark_symptoms:
 * @check_in: the check-in to mark
 * @day: how the day was
 * @random: the state
 *
 * Ticks what goes with the events of the day and with how much pain it has.
 */
void
limber_example_mark_symptoms (LimberCheckIn *check_in, const LimberExampleDay *day, LimberRandom *random)
{
  mark (check_in, LIMBER_TERM_SYMPTOM, symptom_habits, G_N_ELEMENTS (symptom_habits), day, random);
}

/**
 * limber_example_mark_tags:
 * @check_in: the check-in to mark
 * @day: how the day was
 * @random: the state
 */
void
limber_example_mark_tags (LimberCheckIn *check_in, const LimberExampleDay *day, LimberRandom *random)
{
  mark (check_in, LIMBER_TERM_TAG, tag_habits, G_N_ELEMENTS (tag_habits), day, random);
}

/**
 * limber_example_mark_treatments:
 * @check_in: the check-in to mark
 * @day: how the day was
 * @random: the state
 *
 * What was done, and how much it helped.
 */
void
limber_example_mark_treatments (LimberCheckIn *check_in, const LimberExampleDay *day, LimberRandom *random)
{
  GPtrArray *marks = check_in->marks[LIMBER_TERM_TREATMENT];

  mark (check_in, LIMBER_TERM_TREATMENT, treatment_habits, G_N_ELEMENTS (treatment_habits), day, random);
  if (day->routine > 0 && limber_random_chance (random, 40))
    limber_check_in_set_mark (check_in, LIMBER_TERM_TREATMENT, "stretching", LIMBER_HELPED_UNSET);

  for (guint i = 0; i < marks->len; i++)
    {
      LimberMark *treatment = g_ptr_array_index (marks, i);

      treatment->helped = judge (treatment->key, random);
    }
}
