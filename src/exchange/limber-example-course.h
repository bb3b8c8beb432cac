/* limber-example-course.h — what happens to the person of the example, day by day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days after which everything comes again, in journals longer than that. */
#define LIMBER_EXAMPLE_CYCLE 730

typedef enum
{
  LIMBER_EVENT_WORK = 1 << 0,
  LIMBER_EVENT_STRESS = 1 << 1,
  LIMBER_EVENT_ANXIOUS = 1 << 2,
  LIMBER_EVENT_GARDEN = 1 << 3,
  LIMBER_EVENT_LIFTING = 1 << 4,
  LIMBER_EVENT_TRAVEL = 1 << 5,
  LIMBER_EVENT_HOLIDAY = 1 << 6,
  LIMBER_EVENT_AFTER_HOLIDAY = 1 << 7,
  LIMBER_EVENT_LOSING_WEIGHT = 1 << 8,
  LIMBER_EVENT_FEVER = 1 << 9,
  LIMBER_EVENT_LEG = 1 << 10,
  LIMBER_EVENT_FLARE_BEGINS = 1 << 11,
  LIMBER_EVENT_FLARE = 1 << 12,
  LIMBER_EVENT_POOR_SLEEP = 1 << 13,
  LIMBER_EVENT_LONG_WALK = 1 << 14,
  LIMBER_EVENT_NEW_SHOES = 1 << 15,
  LIMBER_EVENT_WEDDING = 1 << 16,
  LIMBER_EVENT_AWAY = 1 << 17,
} LimberEvents;

/**
 * LimberExampleDay:
 * @date: the day
 * @age: how many days before the last one
 * @events: what happens
 * @pain: 0 to 1000, a hundred to a point of the scale
 * @anxiety: the same
 * @steps: steps
 * @weight: grams
 * @sleep: minutes
 * @active: minutes
 * @routine: minutes of stretching, 0 for none
 *
 * How it was, whether it is written down or not.
 */
typedef struct
{
  GDate date;
  guint age;
  LimberEvents events;
  int pain;
  int anxiety;
  int steps;
  int weight;
  int sleep;
  int active;
  int routine;
} LimberExampleDay;

GArray *limber_example_course_new (const GDate *last_day, guint n_days, guint64 seed)
    G_GNUC_WARN_UNUSED_RESULT;

int limber_example_day_get_progress (const LimberExampleDay *day, LimberEvents event);

G_END_DECLS
