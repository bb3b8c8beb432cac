/* limber-example-visits.c — the visits of the person of the example, and what they asked and answered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Not translated: the same seed makes the same journal in every language.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-example-visits.h"

#include "limber-check-in.h"
#include "limber-date.h"
#include "limber-example-day.h"
#include "limber-random.h"

#include <string.h>

/* So that nothing here changes what the days are. */
#define VISITS_SEED G_GUINT64_CONSTANT (0xa0761d6478bd642f)

#define EVENING 1230
#define NOON 760

/* An appointment is noted down when it is made. */
#define DAYS_AHEAD 9

/* The next one is so many days after the last day of the journal, and made a week before that. */
#define NEXT_AHEAD 4
#define NEXT_MADE 6

/* Somebody who has had a journal for less than a month makes no visit with it. */
#define FIRST_VISIT_DAYS 28

#define PEG_EVERY 28
#define PEG_LAST 5
#define PEG_DAYS 7

/* One evening somebody was called away after the first question. */
#define PEG_UNFINISHED 9

/* Ages count days before the last one; all of it comes again with the course. */
typedef struct
{
  guint age;
  const char *with;
  const char *agreed;
  const char *note;
  const char *yes; /* the one warning sign that was there */
} Story;

/* clang-format off */
static const Story stories[] = {
  { 398, "Dr. Berg (family doctor)",
    "Back to normal meals, and a blood test because of the nights: it was fine.\n"
    "Six sessions of physiotherapy.",
    "Was listened to. Bring the list of tablets next time.", "night-pain" },
  { 240, "Ms Keller (physiotherapist)",
    "Her routine every other day, at least until summer. One repetition more when it is easy for a week.",
    NULL, NULL },
  { 152, "Dr. Berg (family doctor)",
    "Reflexes and strength are fine. No picture of the spine for now.\n"
    "Keep moving, tablets with food for ten days, come back if the leg gets weak.",
    NULL, NULL },
  { 70, "Dr. Berg (family doctor)",
    "Walk every day rather than a lot on some. Go on with the exercises, look again in ten weeks.",
    "Blood pressure 128/82.", NULL },
};

/* visit: the age of the one it was asked at, 0 for one that is still to ask. */
static const struct
{
  guint age;
  guint visit;
  const char *text;
} asked[] = {
  { 407, 398, "Could losing weight so quickly have something to do with my back?" },
  { 401, 398, "Why does it wake me up at four in the morning?" },
  { 244, 240, "Which of the exercises can I do on a bad day?" },
  { 157, 152, "Do I need a picture of the spine?" },
  { 154, 152, "What helps when the leg tingles in meetings?" },
  { 80, 70, "Was it the walking that made it worse after the holiday?" },
  { 33, 0, "Should the exercises from Ms Keller change by now?" },
  { 12, 0, "May I take a tablet before a long drive, or only when it hurts?" },
  { 3, 0, "Why is it worst on Thursdays and Fridays?" },
};
/* clang-format on */

typedef struct
{
  const GArray *course;
  LimberRandom random;
  LimberVisitRecord *record;
  GDate last_day;
} Maker;

static GDate
day_of_age (const Maker *self, guint age)
{
  GDate day = self->last_day;

  g_date_subtract_days (&day, age);
  return day;
}

static guint32
weekday_from (const Maker *self, guint age, int step)
{
  GDate day = day_of_age (self, age);

  while (g_date_get_weekday (&day) >= G_DATE_SATURDAY)
    limber_date_add_days (&day, step);

  return g_date_get_julian (&day);
}

static LimberExampleStamp
stamp_of_age (Maker *self, guint age, int minute)
{
  GDate day = day_of_age (self, age);

  return limber_example_stamp_at (&day, 0, minute, &self->random);
}

static LimberVisit *
add_visit (Maker *self, guint32 day, guint made_age)
{
  LimberVisit *visit = limber_visit_new (day);
  LimberExampleStamp stamp = stamp_of_age (self, made_age, NOON);

  g_free (visit->uuid);
  visit->uuid = limber_random_uuid (&self->random);
  visit->recorded = stamp.recorded;
  visit->recorded_offset = stamp.offset;
  g_ptr_array_add (self->record->visits, visit);

  return visit;
}

static void
add_answers (Maker *self, guint age, const char *yes)
{
  GDate day = day_of_age (self, age);
  LimberExampleStamp stamp = stamp_of_age (self, age, EVENING);

  for (guint i = 0; i < limber_red_flag_count (); i++)
    {
      const char *flag = limber_red_flag_nth (i)->id;
      LimberRedFlagAnswer *answer
          = limber_red_flag_answer_new (flag, g_date_get_julian (&day), g_strcmp0 (flag, yes) == 0);

      answer->recorded = stamp.recorded;
      answer->recorded_offset = stamp.offset;
      g_ptr_array_add (self->record->answers, answer);
    }
}

static void
add_question (Maker *self, const char *text, guint age, const char *visit)
{
  LimberQuestion *question = limber_question_new (text);
  LimberExampleStamp stamp = stamp_of_age (self, age, EVENING);

  g_free (question->uuid);
  question->uuid = limber_random_uuid (&self->random);
  question->visit = g_strdup (visit);
  question->recorded = stamp.recorded;
  question->recorded_offset = stamp.offset;
  g_ptr_array_add (self->record->questions, question);
}

/* Those of one visit, or of none. */
static void
add_questions (Maker *self, guint visit_age, guint cycle, const char *visit)
{
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      guint age = asked[i].age + cycle;

      if (asked[i].visit == visit_age && age < self->course->len)
        add_question (self, asked[i].text, age, visit);
    }
}

/* The visit, the evening before it, and what was asked. */
static void
tell_story (Maker *self, const Story *story, guint cycle)
{
  guint age = story->age + cycle;
  guint made = MIN (age + DAYS_AHEAD, self->course->len - 1);
  LimberVisit *visit;

  if (age + 1 >= self->course->len)
    return;

  visit = add_visit (self, weekday_from (self, age, 1), made);
  limber_visit_set_with (visit, story->with);
  limber_visit_set_agreed (visit, story->agreed);
  limber_visit_set_note (visit, story->note);
  add_answers (self, age + 1, story->yes);
  add_questions (self, story->age, cycle, visit->uuid);
}

/* One is to come; a journal that ends with the last year there is has none. */
static void
look_ahead (Maker *self)
{
  GDate day = self->last_day;
  GDate latest = self->last_day;
  LimberVisit *visit;

  g_date_add_days (&latest, NEXT_AHEAD + 2);
  if (!limber_date_is_in_range (&latest))
    return;

  g_date_add_days (&day, NEXT_AHEAD);
  while (g_date_get_weekday (&day) >= G_DATE_SATURDAY)
    g_date_add_days (&day, 1);
  visit = add_visit (self, g_date_get_julian (&day), NEXT_MADE);
  limber_visit_set_with (visit, "Dr. Berg (family doctor)");
  add_answers (self, 1, NULL);
  add_questions (self, 0, 0, NULL);
}

static int
mean_of (const Maker *self, guint age, gboolean of_anxiety)
{
  int sum = 0;
  guint n = 0;

  for (guint i = age; i < age + PEG_DAYS && i < self->course->len; i++, n++)
    {
      const LimberExampleDay *day
          = &g_array_index (self->course, LimberExampleDay, self->course->len - 1 - i);

      sum += of_anxiety ? day->anxiety : day->pain;
    }

  return n > 0 ? sum / (int) n : 0;
}

static int
score (int hundredths)
{
  return CLAMP ((hundredths + 50) / 100, LIMBER_NRS_MIN, LIMBER_NRS_MAX);
}

/* Worry takes away from life, a leg that hurts from what can be done; both follow the pain of the week. */
static void
add_peg (Maker *self, guint age, gboolean unfinished)
{
  const LimberExampleDay *lived
      = &g_array_index (self->course, LimberExampleDay, self->course->len - 1 - age);
  LimberPeg *peg = limber_peg_new (g_date_get_julian (&lived->date));
  LimberExampleStamp stamp = stamp_of_age (self, age, EVENING);
  int pain = mean_of (self, age, FALSE);
  int worry = mean_of (self, age, TRUE);
  int leg = lived->events & LIMBER_EVENT_LEG ? 160 : 0;

  peg->answers[LIMBER_PEG_PAIN] = score (pain);
  if (!unfinished)
    {
      peg->answers[LIMBER_PEG_ENJOYMENT]
          = score (limber_random_around (&self->random, pain * 6 / 10 + worry * 4 / 10, 90));
      peg->answers[LIMBER_PEG_ACTIVITY]
          = score (limber_random_around (&self->random, pain * 9 / 10 + leg, 90));
    }
  peg->recorded = stamp.recorded;
  peg->recorded_offset = stamp.offset;
  g_ptr_array_add (self->record->pegs, peg);
}

static void
add_pegs (Maker *self)
{
  guint n = 0;

  for (guint age = PEG_LAST; age + PEG_DAYS <= self->course->len; age += PEG_EVERY, n++)
    add_peg (self, age + (guint) limber_random_between (&self->random, 0, 2), n == PEG_UNFINISHED);
}

/**
 * limber_example_visits_new:
 * @course: (element-type LimberExampleDay): all days
 * @seed: same seed, same visits
 *
 * Four visits in two years and one to come, what was asked there and is still to ask, the PEG scale every
 * four weeks, and the questions about warning signs on the evening before each visit.
 *
 * Returns: (transfer full): all of it, with stamps
 */
LimberVisitRecord *
limber_example_visits_new (const GArray *course, guint64 seed)
{
  Maker self = { .course = course, .random = { seed ^ VISITS_SEED }, .record = limber_visit_record_new () };

  g_return_val_if_fail (course != NULL, self.record);

  if (course->len < FIRST_VISIT_DAYS)
    return self.record;

  self.last_day = g_array_index (course, LimberExampleDay, course->len - 1).date;
  for (guint cycle = 0; cycle < course->len; cycle += LIMBER_EXAMPLE_CYCLE)
    for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
      tell_story (&self, &stories[i], cycle);
  look_ahead (&self);
  add_pegs (&self);

  return self.record;
}
