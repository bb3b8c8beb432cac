/* limber-example-course.c — what happens to the person of the example, day by day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A back that hurts on the left and more towards the end of the week, worse after short nights, heavy
 * lifting, long walks and a diet that went too fast. All in whole numbers: a fraction may be rounded
 * differently elsewhere.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-example-course.h"

#include "limber-random.h"

#define LONG_WALK_STEPS 11000
#define SHORT_NIGHT 360
#define FLARE_LEVEL 110

/* Month and day as one number. */
#define SPRING_BEGINS 310
#define SPRING_ENDS 530

/* A stretch of days, counted back from the last one. */
typedef struct
{
  guint from;
  guint to;
} Stretch;

static const Stretch losing_weight = { 420, 371 };
static const Stretch hurting_after = { 400, 340 };
static const Stretch leg_pain = { 160, 124 };
static const Stretch fever = { 558, 556 };
static const Stretch away = { 310, 297 };
static const Stretch new_shoes = { 183, 178 };
static const Stretch stretching = { 330, 0 };

static const guint journeys[] = { 26, 24, 141, 334, 333, 470, 471, 640 };
static const guint flares[] = { 700, 613, 505, 402, 245, 160, 61, 11 };
static const guint wedding = 205;

/* In hundredths, Monday first: sitting adds up over a week of work. */
static const int weekday_pain[] = { 0, 10, 30, 65, 80, -30, -45 };

/* What is carried from one day to the next. */
typedef struct
{
  LimberRandom random;
  int pain_drift;
  int anxiety_drift;
  int flare;
  GDateYear spring_year;
  GDateYear holiday_year;
} Course;

static gboolean
is_within (const Stretch *stretch, guint age)
{
  return age % LIMBER_EXAMPLE_CYCLE <= stretch->from && age % LIMBER_EXAMPLE_CYCLE >= stretch->to;
}

static gboolean
is_listed (const guint *ages, gsize n, guint age)
{
  for (gsize i = 0; i < n; i++)
    {
      if (ages[i] == age % LIMBER_EXAMPLE_CYCLE)
        return TRUE;
    }

  return FALSE;
}

/* The last year in which the given day lies before @last_day; every second year counts. */
static GDateYear
last_year_with (const GDate *last_day, GDateDay day, GDateMonth month)
{
  GDate end;

  g_date_clear (&end, 1);
  g_date_set_dmy (&end, day, month, g_date_get_year (last_day));

  return g_date_get_year (last_day) - (g_date_compare (&end, last_day) > 0 ? 1 : 0);
}

static guint
day_of_season (const GDate *date)
{
  return g_date_get_month (date) * 100u + g_date_get_day (date);
}

static gboolean
is_season (const GDate *date, GDateYear year, guint from, guint to)
{
  guint day = day_of_season (date);

  return (g_date_get_year (date) - year) % 2 == 0 && day >= from && day <= to;
}

static LimberEvents
seasonal_events (const Course *self, const GDate *date)
{
  LimberEvents events = 0;

  if (is_season (date, self->spring_year, SPRING_BEGINS, SPRING_ENDS))
    events |= LIMBER_EVENT_ANXIOUS;
  if (is_season (date, self->holiday_year, 801, 814))
    events |= LIMBER_EVENT_HOLIDAY;
  if (is_season (date, self->holiday_year, 801, 801) || is_season (date, self->holiday_year, 814, 814))
    events |= LIMBER_EVENT_TRAVEL;
  if (is_season (date, self->holiday_year, 815, 826))
    events |= LIMBER_EVENT_AFTER_HOLIDAY;

  return events;
}

static LimberEvents
counted_events (guint age)
{
  LimberEvents events = 0;

  if (is_within (&losing_weight, age))
    events |= LIMBER_EVENT_LOSING_WEIGHT;
  if (is_within (&leg_pain, age))
    events |= LIMBER_EVENT_LEG;
  if (is_within (&fever, age))
    events |= LIMBER_EVENT_FEVER;
  if (is_within (&away, age))
    events |= LIMBER_EVENT_AWAY;
  if (is_within (&new_shoes, age))
    events |= LIMBER_EVENT_NEW_SHOES;
  if (age % LIMBER_EXAMPLE_CYCLE == wedding)
    events |= LIMBER_EVENT_WEDDING;
  if (is_listed (journeys, G_N_ELEMENTS (journeys), age))
    events |= LIMBER_EVENT_TRAVEL;

  return events;
}

static LimberEvents
chance_events (Course *self, const GDate *date, LimberEvents events)
{
  gboolean workday
      = g_date_get_weekday (date) <= G_DATE_FRIDAY && !(events & (LIMBER_EVENT_HOLIDAY | LIMBER_EVENT_FEVER));
  gboolean summer = g_date_get_month (date) >= G_DATE_APRIL && g_date_get_month (date) <= G_DATE_SEPTEMBER;
  gboolean garden = g_date_get_weekday (date) == G_DATE_SATURDAY && summer && !(events & LIMBER_EVENT_HOLIDAY)
                    && limber_random_chance (&self->random, 45);

  if (workday && limber_random_chance (&self->random, 96))
    events |= LIMBER_EVENT_WORK;
  if ((events & LIMBER_EVENT_WORK)
      && limber_random_chance (&self->random, events & LIMBER_EVENT_ANXIOUS ? 35 : 12))
    events |= LIMBER_EVENT_STRESS;
  if (garden)
    events |= LIMBER_EVENT_GARDEN;
  if (limber_random_chance (&self->random, garden ? 40 : 2)
      && !(events & (LIMBER_EVENT_FEVER | LIMBER_EVENT_HOLIDAY)))
    events |= LIMBER_EVENT_LIFTING;

  return events;
}

/* Quarters of an hour, as people remember a night. */
static int
sleep_of (Course *self, const LimberExampleDay *day, const LimberExampleDay *before)
{
  int minutes = limber_random_around (&self->random, 440, 190);

  if (g_date_get_weekday (&day->date) >= G_DATE_SATURDAY)
    minutes += 35;
  if (day->events & LIMBER_EVENT_ANXIOUS)
    minutes -= 45;
  if (before != NULL && before->pain > 550)
    minutes -= 35;
  if (before != NULL && (before->events & LIMBER_EVENT_STRESS))
    minutes -= 25;

  return CLAMP ((minutes + 7) / 15 * 15, 180, 660);
}

static int
flare_of (Course *self, guint age, const LimberExampleDay *before)
{
  gboolean begins = is_listed (flares, G_N_ELEMENTS (flares), age);

  self->flare = self->flare * 87 / 100;
  if (before != NULL && self->flare < 50)
    {
      if (before->events & LIMBER_EVENT_LIFTING)
        begins = begins || limber_random_chance (&self->random, 16);
      if ((before->events & LIMBER_EVENT_TRAVEL) && !(before->events & LIMBER_EVENT_HOLIDAY))
        begins = begins || limber_random_chance (&self->random, 14);
    }
  if (begins)
    self->flare = limber_random_between (&self->random, 380, 520);

  return self->flare;
}

/* Three days feel a long walk; the nights and days before count with what they were. */
static int
aftermath (const LimberExampleDay *days, guint index)
{
  const LimberExampleDay *before = index > 0 ? &days[index - 1] : NULL;
  int pain = 0;

  for (guint i = 1; i <= 3 && i <= index; i++)
    {
      if (days[index - i].steps > LONG_WALK_STEPS)
        {
          pain += 85;
          break;
        }
    }
  for (guint i = 1; i <= 7 && i <= index; i++)
    pain -= days[index - i].routine > 0 ? 9 : 0;

  if (before != NULL && (before->events & LIMBER_EVENT_STRESS))
    pain += 60;
  if (before != NULL && (before->events & LIMBER_EVENT_LIFTING))
    pain += 110;

  return pain;
}

static int
pain_of (Course *self, const LimberExampleDay *days, guint index)
{
  const LimberExampleDay *day = &days[index];
  int pain;

  self->pain_drift = self->pain_drift * 7 / 10 + limber_random_around (&self->random, 0, 310);
  pain = 250 + self->pain_drift + self->flare + aftermath (days, index);

  if (!(day->events & LIMBER_EVENT_HOLIDAY))
    pain += weekday_pain[g_date_get_weekday (&day->date) - G_DATE_MONDAY];
  else
    pain -= 110;
  if (day->events & LIMBER_EVENT_POOR_SLEEP)
    pain += 120;
  if (is_within (&hurting_after, day->age))
    pain += 150;
  if (day->events & LIMBER_EVENT_LEG)
    pain += 110;
  if (day->events & LIMBER_EVENT_AFTER_HOLIDAY)
    pain += 220;

  return CLAMP (pain, 0, 940);
}

static int
anxiety_of (Course *self, const LimberExampleDay *day)
{
  int anxiety;

  self->anxiety_drift = self->anxiety_drift * 6 / 10 + limber_random_around (&self->random, 0, 230);
  anxiety = 190 + self->anxiety_drift + (day->pain - 300) / 6;

  if (day->events & LIMBER_EVENT_ANXIOUS)
    anxiety += 300;
  if (day->events & LIMBER_EVENT_STRESS)
    anxiety += 160;
  if (day->events & LIMBER_EVENT_HOLIDAY)
    anxiety -= 90;
  if (day->events & LIMBER_EVENT_LEG)
    anxiety += 80;

  return CLAMP (anxiety, 0, 900);
}

static int
steps_of (Course *self, const LimberExampleDay *day)
{
  gboolean winter
      = g_date_get_month (&day->date) == G_DATE_DECEMBER || g_date_get_month (&day->date) <= G_DATE_FEBRUARY;
  int steps;

  if (day->events & LIMBER_EVENT_HOLIDAY)
    steps = limber_random_around (&self->random, 15600, 7000);
  else if (day->events & LIMBER_EVENT_WORK)
    steps = limber_random_around (&self->random, 6300, 4200);
  else
    steps = limber_random_around (&self->random, 7600, 8600);

  if (winter)
    steps = steps * 88 / 100;
  if (day->events & LIMBER_EVENT_TRAVEL)
    steps = steps * 6 / 10;
  if (day->events & LIMBER_EVENT_FLARE)
    steps = steps * 62 / 100;
  if (day->events & LIMBER_EVENT_FEVER)
    steps = steps / 6;

  return MAX (steps, 320);
}

/* Down seven kilograms in seven weeks, half of it back in half a year, the rest with time. */
static int
usual_weight (guint age)
{
  guint counted = age % LIMBER_EXAMPLE_CYCLE;

  if (counted > losing_weight.from)
    return 83400;
  if (counted >= losing_weight.to)
    return 83400 - (int) (losing_weight.from - counted) * 140;

  return 76400 + (int) (losing_weight.to - counted) * 7000 / (int) losing_weight.to;
}

static int
weight_of (Course *self, const LimberExampleDay *day)
{
  int weight = usual_weight (day->age) + limber_random_around (&self->random, 0, 900);

  if (g_date_get_weekday (&day->date) == G_DATE_SUNDAY || g_date_get_weekday (&day->date) == G_DATE_MONDAY)
    weight += 250;

  return (weight + 50) / 100 * 100;
}

static int
active_of (Course *self, const LimberExampleDay *day)
{
  int minutes = day->steps / 200 + limber_random_around (&self->random, 0, 30);

  if (day->events & LIMBER_EVENT_GARDEN)
    minutes += 60;

  return CLAMP (minutes, 0, 240) / 5 * 5;
}

static int
routine_of (Course *self, const LimberExampleDay *day)
{
  static const int lengths[] = { 5, 5, 8, 10, 10, 12 };
  int percent = day->events & LIMBER_EVENT_LEG ? 62 : 42;

  if (day->events & (LIMBER_EVENT_HOLIDAY | LIMBER_EVENT_AWAY | LIMBER_EVENT_FEVER))
    percent = 8;
  if (!is_within (&stretching, day->age) || !limber_random_chance (&self->random, percent))
    return 0;

  return lengths[limber_random_between (&self->random, 0, G_N_ELEMENTS (lengths) - 1)];
}

static void
live_through (Course *self, LimberExampleDay *days, guint index)
{
  LimberExampleDay *day = &days[index];
  const LimberExampleDay *before = index > 0 ? day - 1 : NULL;
  int flare_before = self->flare;

  day->events = seasonal_events (self, &day->date) | counted_events (day->age);
  day->events |= chance_events (self, &day->date, day->events);

  day->sleep = sleep_of (self, day, before);
  if (day->sleep < SHORT_NIGHT)
    day->events |= LIMBER_EVENT_POOR_SLEEP;
  if (flare_of (self, day->age, before) > FLARE_LEVEL)
    day->events |= LIMBER_EVENT_FLARE;
  if (self->flare > flare_before)
    day->events |= LIMBER_EVENT_FLARE_BEGINS;

  day->pain = pain_of (self, days, index);
  day->anxiety = anxiety_of (self, day);
  day->steps = steps_of (self, day);
  if (day->steps > LONG_WALK_STEPS)
    day->events |= LIMBER_EVENT_LONG_WALK;
  day->weight = weight_of (self, day);
  day->active = active_of (self, day);
  day->routine = routine_of (self, day);
}

static int
share_of (const Stretch *stretch, guint age)
{
  return (int) ((stretch->from - age % LIMBER_EXAMPLE_CYCLE) * 100 / (stretch->from - stretch->to + 1));
}

/**
 * limber_example_day_get_progress:
 * @day: a day of @event
 * @event: %LIMBER_EVENT_LOSING_WEIGHT, %LIMBER_EVENT_LEG or %LIMBER_EVENT_ANXIOUS
 *
 * Returns: how much of the story is over, 0 to 99, so that it is told at the pace it happens
 */
int
limber_example_day_get_progress (const LimberExampleDay *day, LimberEvents event)
{
  GDate begin, end;

  if (event == LIMBER_EVENT_LOSING_WEIGHT)
    return share_of (&losing_weight, day->age);
  if (event == LIMBER_EVENT_LEG)
    return share_of (&leg_pain, day->age);

  begin = end = day->date;
  g_date_set_dmy (&begin, SPRING_BEGINS % 100, SPRING_BEGINS / 100, g_date_get_year (&day->date));
  g_date_set_dmy (&end, SPRING_ENDS % 100, SPRING_ENDS / 100, g_date_get_year (&day->date));

  return g_date_days_between (&begin, &day->date) * 100 / (g_date_days_between (&begin, &end) + 1);
}

/**
 * limber_example_course_new:
 * @last_day: the day the course ends on
 * @n_days: how many days
 * @seed: same seed, same course
 *
 * Returns: (transfer full) (element-type LimberExampleDay): the days, oldest first
 */
GArray *
limber_example_course_new (const GDate *last_day, guint n_days, guint64 seed)
{
  GArray *days = g_array_sized_new (FALSE, TRUE, sizeof (LimberExampleDay), n_days);
  Course course = { .random = { seed } };

  course.spring_year = last_year_with (last_day, 30, G_DATE_MAY);
  course.holiday_year = last_year_with (last_day, 26, G_DATE_AUGUST);

  g_array_set_size (days, n_days);
  for (guint i = 0; i < n_days; i++)
    {
      LimberExampleDay *day = &g_array_index (days, LimberExampleDay, i);

      day->age = n_days - 1 - i;
      day->date = *last_day;
      g_date_subtract_days (&day->date, day->age);
      live_through (&course, (LimberExampleDay *) (void *) days->data, i);
    }

  return days;
}
