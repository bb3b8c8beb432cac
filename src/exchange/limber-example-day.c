/* limber-example-day.c — what the person of the example writes down of a day, and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-example-day.h"

#include "limber-date.h"
#include "limber-example-marks.h"

#define SECONDS_PER_DAY (24 * 60 * 60)
#define JULIAN_OF_EPOCH 719163

/* Minutes east of UTC, in winter and in summer. */
#define WINTER_OFFSET 60
#define SUMMER_OFFSET 120

/* The last days are complete, because they are the ones looked at first. */
#define COMPLETE_DAYS 4

/* The watch that counts sleep came as a birthday present. */
#define DAYS_WITHOUT_WATCH 96

/* The least pain of the morning the journal opens on, in hundredths. */
#define STIFF_MORNING 420

static GDate
last_sunday_of (GDateYear year, GDateMonth month)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 31, month, year);
  g_date_subtract_days (&date, g_date_get_weekday (&date) % 7);

  return date;
}

/* Europe's clocks; the hour of the change itself is asleep. */
static int
offset_on (const GDate *date)
{
  GDate begin = last_sunday_of (g_date_get_year (date), G_DATE_MARCH);
  GDate end = last_sunday_of (g_date_get_year (date), G_DATE_OCTOBER);

  return g_date_compare (date, &begin) >= 0 && g_date_compare (date, &end) < 0 ? SUMMER_OFFSET
                                                                               : WINTER_OFFSET;
}

/*
 * limber_example_stamp_at:
 *
 * Returns: a moment of the minute @minute of the day @days_later after @day, by the clock of the place
 */
LimberExampleStamp
limber_example_stamp_at (const GDate *day, guint days_later, int minute, LimberRandom *random)
{
  GDate date = *day;
  LimberExampleStamp stamp;

  g_date_add_days (&date, days_later);
  stamp.offset = offset_on (&date);
  stamp.recorded = ((gint64) g_date_get_julian (&date) - JULIAN_OF_EPOCH) * SECONDS_PER_DAY
                   + (minute - stamp.offset) * 60 + limber_random_between (random, 0, 59);

  return stamp;
}

/* Some days are filled in later, never after the last one. */
static guint
choose_delay (const LimberExampleDay *lived, LimberRandom *random)
{
  guint delay = 0;

  if (limber_random_chance (random, 7))
    delay = (guint) limber_random_between (random, 1, 3);

  return MIN (delay, lived->age);
}

static gboolean
is_forgotten (const LimberExampleDay *lived, LimberRandom *random)
{
  int percent = 8;

  if (lived->age <= COMPLETE_DAYS)
    return FALSE;
  if (lived->events & LIMBER_EVENT_AWAY)
    return TRUE;

  if (g_date_get_weekday (&lived->date) >= G_DATE_SATURDAY)
    percent = 13;
  if (lived->events & LIMBER_EVENT_HOLIDAY)
    percent = 16;
  if (lived->events & (LIMBER_EVENT_FLARE_BEGINS | LIMBER_EVENT_FEVER | LIMBER_EVENT_WEDDING))
    percent = 0;

  return limber_random_chance (random, percent);
}

static LimberQuality
choose_quality (const LimberExampleDay *lived, gboolean morning, LimberRandom *random)
{
  LimberQuality quality = LIMBER_QUALITY_NONE;

  if (lived->events & LIMBER_EVENT_FLARE_BEGINS)
    return LIMBER_QUALITY_STABBING;
  if (limber_random_chance (random, 62))
    quality |= LIMBER_QUALITY_ACHING;
  if (limber_random_chance (random, morning ? 60 : 15))
    quality |= LIMBER_QUALITY_STIFF;
  if (lived->pain > 600 && limber_random_chance (random, 15))
    quality |= LIMBER_QUALITY_CRAMPING;

  return quality;
}

/* Left of the spine nearly always; what stands first is what hurts most. */
static const char *
choose_main_place (int nrs, LimberRandom *random)
{
  int throw = limber_random_between (random, 0, 99);

  if (throw < 76 || nrs >= 6)
    return "lower-back-left";

  return throw < 87 ? "spine-lower" : "lower-back-right";
}

static void
add_place (LimberCheckIn *check_in, const char *region, int nrs, LimberQuality quality)
{
  if (nrs > 0 && limber_check_in_get_pain (check_in, region) == NULL)
    limber_check_in_set_pain (check_in, region, nrs, quality);
}

static void
add_leg (LimberCheckIn *check_in, int nrs, LimberRandom *random)
{
  add_place (check_in, "buttock-left", nrs - limber_random_between (random, 0, 1), LIMBER_QUALITY_ACHING);
  add_place (check_in, "thigh-back-left", nrs - limber_random_between (random, 1, 2),
             LIMBER_QUALITY_ELECTRIC);
  if (limber_random_chance (random, 75))
    add_place (check_in, "calf-left", nrs - limber_random_between (random, 1, 3),
               LIMBER_QUALITY_TINGLING | LIMBER_QUALITY_BURNING);
}

static void
add_further_places (LimberCheckIn *check_in, const LimberExampleDay *lived, int nrs, LimberRandom *random)
{
  if (lived->events & LIMBER_EVENT_LEG)
    add_leg (check_in, nrs, random);

  if (nrs >= 4 && limber_random_chance (random, 38))
    add_place (check_in, "spine-lower", nrs - limber_random_between (random, 1, 2), LIMBER_QUALITY_NONE);
  if (nrs >= 5 && limber_random_chance (random, 34))
    add_place (check_in, "buttock-left", nrs - limber_random_between (random, 1, 3), LIMBER_QUALITY_NONE);
  if (nrs >= 3 && limber_random_chance (random, 14))
    add_place (check_in, "si-joint-left", nrs - 1, LIMBER_QUALITY_NONE);
  if ((lived->events & LIMBER_EVENT_WORK) && limber_random_chance (random, 14))
    add_place (check_in, "back-neck-right", limber_random_between (random, 1, CLAMP (nrs - 1, 1, 4)),
               LIMBER_QUALITY_STIFF);
  if ((lived->events & LIMBER_EVENT_STRESS) && limber_random_chance (random, 24))
    add_place (check_in, "shoulder-blade-right", limber_random_between (random, 1, MIN (nrs, 3)),
               LIMBER_QUALITY_NONE);
  if ((lived->events & LIMBER_EVENT_NEW_SHOES) && limber_random_chance (random, 50))
    add_place (check_in, "heel-left", limber_random_between (random, 1, MIN (nrs, 3)),
               LIMBER_QUALITY_BURNING);
}

static void
record_pain (LimberCheckIn *check_in,
             const LimberExampleDay *lived,
             int pain,
             gboolean morning,
             LimberRandom *random)
{
  int nrs = (CLAMP (pain, 0, 1000) + 50) / 100;

  if (nrs == 0)
    {
      limber_check_in_set_no_pain (check_in, TRUE);
      return;
    }

  add_place (check_in, choose_main_place (nrs, random), nrs, choose_quality (lived, morning, random));
  add_further_places (check_in, lived, nrs, random);
}

static void
record_anxiety (LimberCheckIn *check_in, const LimberExampleDay *lived, LimberRandom *random)
{
  if (lived->age <= COMPLETE_DAYS
      || limber_random_chance (random, lived->events & LIMBER_EVENT_ANXIOUS ? 94 : 86))
    check_in->anxiety = CLAMP ((limber_random_around (random, lived->anxiety, 90) + 50) / 100, 0, 10);
}

static LimberCheckIn *
begin_check_in (const LimberExampleDay *lived, const LimberExampleStamp *stamp, LimberRandom *random)
{
  LimberCheckIn *check_in = limber_check_in_new (&lived->date);

  g_free (check_in->uuid);
  check_in->uuid = limber_random_uuid (random);
  check_in->recorded = stamp->recorded;
  check_in->recorded_offset = stamp->offset;

  return check_in;
}

static LimberCheckIn *
record_morning (const LimberExampleDay *lived,
                int minute,
                const LimberExampleStamp *stamp,
                LimberRandom *random)
{
  LimberCheckIn *check_in = begin_check_in (lived, stamp, random);

  check_in->time = minute - minute % 5;
  record_pain (check_in, lived, limber_random_around (random, lived->pain - 40, 220), TRUE, random);
  record_anxiety (check_in, lived, random);
  if (check_in->pains->len > 0 && limber_random_chance (random, 45))
    limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, "stiffness", LIMBER_HELPED_UNSET);

  return check_in;
}

static LimberCheckIn *
record_evening (const LimberExampleDay *lived,
                int time,
                const LimberExampleStamp *stamp,
                LimberExampleNotes *notes,
                LimberRandom *random)
{
  LimberCheckIn *check_in = begin_check_in (lived, stamp, random);

  check_in->time = time;
  record_pain (check_in, lived, lived->pain, FALSE, random);
  record_anxiety (check_in, lived, random);
  limber_example_mark_symptoms (check_in, lived, random);
  limber_example_mark_tags (check_in, lived, random);
  limber_example_mark_treatments (check_in, lived, random);
  limber_check_in_set_note (check_in, limber_example_note (notes, lived, random));

  return check_in;
}

static void
record_value (LimberDay *day, const char *measure, int value, const LimberExampleStamp *stamp)
{
  LimberReading *reading = limber_reading_new (measure, value);

  reading->recorded = stamp->recorded;
  reading->recorded_offset = stamp->offset;
  limber_day_take_reading (day, reading);
}

/* The scale and the night are looked at in the morning, when the morning is written down at all. */
static void
record_morning_values (LimberDay *day,
                       const LimberExampleDay *lived,
                       guint n_days,
                       const LimberExampleStamp *stamp,
                       LimberRandom *random)
{
  gboolean complete = lived->age <= COMPLETE_DAYS;
  gboolean has_watch = complete || lived->age + DAYS_WITHOUT_WATCH < n_days;
  int weighs = lived->events & LIMBER_EVENT_LOSING_WEIGHT ? 85 : 46;

  if (lived->events & (LIMBER_EVENT_HOLIDAY | LIMBER_EVENT_FEVER))
    weighs = 0;
  if ((complete && lived->age % 2 == 0) || limber_random_chance (random, weighs))
    record_value (day, LIMBER_MEASURE_WEIGHT, lived->weight, stamp);
  if (has_watch && (complete || limber_random_chance (random, 82)))
    record_value (day, LIMBER_MEASURE_SLEEP, lived->sleep, stamp);
}

static void
record_evening_values (LimberDay *day,
                       const LimberExampleDay *lived,
                       const LimberExampleStamp *stamp,
                       LimberRandom *random)
{
  gboolean complete = lived->age <= COMPLETE_DAYS;

  if (complete || limber_random_chance (random, 88))
    record_value (day, LIMBER_MEASURE_STEPS, lived->steps, stamp);
  if (lived->active > 0 && (complete || limber_random_chance (random, 58)))
    record_value (day, LIMBER_MEASURE_ACTIVE, lived->active, stamp);
  /* The guided routine writes its minutes down by itself. */
  if (lived->routine > 0)
    record_value (day, LIMBER_MEASURE_ROUTINE, lived->routine, stamp);
}

/* The last day is still going on: it has its morning and nothing of the evening. */
static void
record_last_day (LimberDay *day, const LimberExampleDay *lived, guint n_days, LimberRandom *random)
{
  int minute = limber_random_between (random, 425, 455);
  LimberExampleStamp stamp = limber_example_stamp_at (&lived->date, 0, minute, random);
  LimberExampleDay stiff = *lived;
  LimberCheckIn *check_in;

  stiff.pain = MAX (stiff.pain, STIFF_MORNING);
  check_in = record_morning (&stiff, minute, &stamp, random);
  add_place (check_in, "lower-back-left", 4, LIMBER_QUALITY_ACHING | LIMBER_QUALITY_STIFF);
  limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, "stiffness", LIMBER_HELPED_UNSET);
  limber_check_in_set_note (check_in, "Stiff in the morning, loosened up in the shower.");
  limber_day_take_check_in (day, check_in);
  record_morning_values (day, lived, n_days, &stamp, random);
}

/**
 * limber_example_day_record:
 * @lived: how the day was
 * @n_days: length of the journal
 * @notes: what was written so far
 * @random: the state
 *
 * Returns: (transfer full): what was written down of it, perhaps nothing, with the stamps of when
 */
LimberDay *
limber_example_day_record (const LimberExampleDay *lived,
                           guint n_days,
                           LimberExampleNotes *notes,
                           LimberRandom *random)
{
  LimberDay *day = limber_day_new (&lived->date);
  guint delay = choose_delay (lived, random);
  gboolean twice = delay == 0 && limber_random_chance (random, lived->events & LIMBER_EVENT_FLARE ? 34 : 9);
  int evening_minute = limber_random_around (random, 1270, 120);
  int morning_minute = limber_random_around (random, 455, 70);
  LimberExampleStamp evening = limber_example_stamp_at (&lived->date, delay, evening_minute, random);
  LimberExampleStamp morning
      = twice ? limber_example_stamp_at (&lived->date, 0, morning_minute, random) : evening;

  if (lived->age == 0)
    {
      record_last_day (day, lived, n_days, random);
      return day;
    }
  if (is_forgotten (lived, random))
    return day;

  if (twice)
    limber_day_take_check_in (day, record_morning (lived, morning_minute, &morning, random));
  limber_day_take_check_in (
      day, record_evening (lived, twice ? evening_minute - evening_minute % 5 : LIMBER_TIME_UNSET, &evening,
                           notes, random));
  record_morning_values (day, lived, n_days, &morning, random);
  record_evening_values (day, lived, &evening, random);

  return day;
}
