/* limber-time-ticks.c — the ticks of a time axis, as close as their labels let them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finest step is taken whose labels do not touch. A label says what tells its tick from the one before:
 * the month where a month begins, the year where a year begins. The first label says all that is needed to
 * read the others; the year only when it is not the present one.
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-date.h"
#include "limber-time-axis.h"
#include "limber-time-listing.h"

#include <math.h>
#include <string.h>

#define DAYS_PER_WEEK 7

/* Looking calm takes a little more room than not touching: so many times the width of a label for months and
 * years, and for a long row of days, where weeks are easier to find one's way by.
 */
#define AIR 1.2
#define AIR_OF_MANY_DAYS 1.5
#define MANY_DAYS 21

/* One label alone does not tell how fast the days go by. */
#define MIN_LABELS 2

/* The 20th of the same month. */
static guint32
to_two_digits (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_date_set_day (&date, 20);
  return g_date_get_julian (&date);
}

/* The first label and those where something begins. Returns the first mark of them that found no room. */
static const LimberTimeMark *
label_majors (LimberTimeListing *self, guint first)
{
  const LimberTimeMark *touching;

  limber_time_listing_try_label (self, &self->marks[first],
                                 limber_time_listing_choose_form (self, &self->marks[first], TRUE),
                                 &touching);
  for (guint i = 0; i < self->n_marks; i++)
    {
      LimberTimeMark *mark = &self->marks[i];

      if (i == first || mark->begins == LIMBER_TIME_BEGINS_NOTHING)
        continue;
      if (!limber_time_listing_try_label (self, mark, limber_time_listing_choose_form (self, mark, FALSE),
                                          &touching)
          && touching != NULL)
        return mark;
    }

  return NULL;
}

/* Whether a label may give way to the one that is in its place: to the first, which says the most; among days
 * to the first of a month, among weeks to the first of a year; and a day that is half cut off at the end to
 * the day before. Elsewhere a missing one would look like a hole.
 */
static gboolean
may_give_way (const LimberTimeListing *self,
              const LimberTimeMark *mark,
              const LimberTimeMark *to,
              guint first)
{
  gboolean is_next = ABS (mark - to) == 1;

  switch (self->step->unit)
    {
    case LIMBER_TIME_UNIT_DAY:
      return to->begins != LIMBER_TIME_BEGINS_NOTHING || to == &self->marks[first] || mark->is_pushed_back;
    case LIMBER_TIME_UNIT_WEEK:
      return is_next && (to->begins == LIMBER_TIME_BEGINS_YEAR || to == &self->marks[first]);
    case LIMBER_TIME_UNIT_MONTH:
    case LIMBER_TIME_UNIT_YEAR:
    default:
      return is_next && to == &self->marks[first];
    }
}

/* FALSE when labels that are all alike have no room beside each other. */
static gboolean
label_others (LimberTimeListing *self, guint first)
{
  for (guint i = 0; i < self->n_marks; i++)
    {
      LimberTimeMark *mark = &self->marks[i];
      const LimberTimeMark *touching;

      if (i == first || mark->begins != LIMBER_TIME_BEGINS_NOTHING)
        continue;
      if (!limber_time_listing_try_label (self, mark, LIMBER_TIME_FORM_SHORT, &touching) && touching != NULL
          && !may_give_way (self, mark, touching, first))
        return FALSE;
    }

  return TRUE;
}

static double
get_air (const LimberTimeListing *self)
{
  if (self->step->unit == LIMBER_TIME_UNIT_MONTH || self->step->unit == LIMBER_TIME_UNIT_YEAR)
    return AIR;
  if (self->step->unit == LIMBER_TIME_UNIT_DAY && self->axis->to - self->axis->from >= MANY_DAYS)
    return AIR_OF_MANY_DAYS;

  return 1;
}

static gboolean
fits (const LimberTimeListing *self, LimberTimeForm form, guint32 day)
{
  g_autofree char *label = limber_time_step_format (self->step, form, day);

  return self->measure (label, self->data) * get_air (self)
         <= limber_time_listing_get_spacing (self) + LIMBER_TIME_LISTING_TOLERANCE;
}

/* Asks for the same labels wherever the axis is moved to, so that the step does not change on the way: days
 * of two digits, all weekdays, the month where one begins, the year where one begins.
 */
static gboolean
has_room (const LimberTimeListing *self)
{
  guint32 day;

  if (self->n_marks == 0)
    return FALSE;

  day = self->marks[0].tick.day;
  if (self->step->unit == LIMBER_TIME_UNIT_WEEK)
    return fits (self, LIMBER_TIME_FORM_MONTH, to_two_digits (day));
  if (self->step->unit != LIMBER_TIME_UNIT_DAY)
    return fits (self, LIMBER_TIME_FORM_SHORT, day) && fits (self, LIMBER_TIME_FORM_YEAR_ALONE, day);
  if (!self->step->with_weekday)
    return fits (self, LIMBER_TIME_FORM_SHORT, to_two_digits (day));

  for (guint i = 0; i < DAYS_PER_WEEK; i++)
    if (!fits (self, LIMBER_TIME_FORM_MONTH, to_two_digits (day) + i))
      return FALSE;
  return TRUE;
}

/* Whether the others have a first label to be read by, or there are none. */
static gboolean
is_told (const LimberTimeListing *self, guint first)
{
  return self->n_marks == 1 || self->marks[first].tick.label != NULL;
}

static gboolean
label_step (LimberTimeListing *self)
{
  const LimberTimeMark *crowded;
  guint first = 0;

  if (!limber_time_listing_collect (self) || !has_room (self))
    return FALSE;

  /* The first tick may stand right before the first of a month, which then speaks for both. */
  crowded = label_majors (self, first);
  if (crowded != NULL)
    {
      first = (guint) (crowded - self->marks);
      limber_time_listing_clear_labels (self);
      crowded = label_majors (self, first);
    }
  if (crowded == NULL && is_told (self, first) && label_others (self, first))
    return TRUE;

  limber_time_listing_clear_labels (self);
  return FALSE;
}

static gboolean
choose_step (LimberTimeListing *self)
{
  double n_days = self->axis->to - self->axis->from;

  for (guint i = 0; i < limber_time_step_count (); i++)
    {
      self->step = limber_time_step_nth (i);
      if ((self->step->less_than <= 0 || n_days < self->step->less_than) && label_step (self))
        return TRUE;
    }

  self->n_marks = 0;
  return FALSE;
}

static guint
count_labels (const LimberTimeListing *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_marks; i++)
    n += self->marks[i].tick.label != NULL;

  return n;
}

/* Makes the first whole day the first tick, and says of it as much as there is room for. */
static void
prepend_first_day (LimberTimeListing *self)
{
  static const LimberTimeStep alone[] = {
    { .unit = LIMBER_TIME_UNIT_WEEK, .count = 1 },
    { .unit = LIMBER_TIME_UNIT_MONTH, .count = 1 },
    { .unit = LIMBER_TIME_UNIT_YEAR, .count = 1 },
  };
  double day = ceil (self->axis->from);
  LimberTimeMark mark = { 0 };
  const LimberTimeMark *touching;
  gboolean has_label = FALSE;

  if (day < 1 || day > LIMBER_TIME_STEP_LAST_DAY || day >= self->axis->to
      || self->n_marks == LIMBER_TIME_LISTING_MAX)
    return;
  if (self->n_marks > 0 && self->marks[0].tick.label != NULL && self->marks[0].tick.day <= day)
    return;

  mark.tick.day = (guint32) day;
  for (guint i = 0; i < G_N_ELEMENTS (alone) && !has_label; i++)
    {
      self->step = &alone[i];
      has_label = limber_time_listing_try_label (
          self, &mark, limber_time_listing_choose_form (self, &mark, TRUE), &touching);
    }
  if (!has_label)
    return;

  if (self->n_marks == 0 || self->marks[0].tick.day != mark.tick.day)
    {
      memmove (self->marks + 1, self->marks, self->n_marks * sizeof (LimberTimeMark));
      self->n_marks++;
    }
  self->marks[0] = mark;
}

static void
clear_tick (gpointer data)
{
  LimberTimeTick *tick = data;

  g_clear_pointer (&tick->label, g_free);
}

static double
measure_alike (const char *label, gpointer data)
{
  (void) label;

  return *(double *) data;
}

/**
 * limber_time_axis_list_ticks_measured:
 * @self: an axis
 * @measure: (scope call): tells how wide a label is as drawn
 * @data: (closure measure): for @measure
 * @first_weekday: the day weeks begin on
 *
 * Lists the ticks from left to right: at days, weeks, months, quarters, half years, years or round numbers
 * of years, the finest of them whose labels have room beside each other. Labels are short: where a month or
 * a year begins it is named, and so is it at the first label; the year there only when it is not the present
 * one by limber_clock_today(). A few ticks may be without a label, next to a longer one or at the end.
 *
 * Returns: (transfer full) (element-type LimberTimeTick): the ticks from @self's first to its last day; the
 *   array frees its labels. Empty for an axis without days or without room
 */
GArray *
limber_time_axis_list_ticks_measured (const LimberTimeAxis *self,
                                      LimberTimeLabelFunc measure,
                                      gpointer data,
                                      GDateWeekday first_weekday)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (LimberTimeTick));
  LimberTimeListing listing
      = { .axis = self, .measure = measure, .data = data, .first_weekday = first_weekday };
  GDate today;

  g_array_set_clear_func (ticks, clear_tick);
  g_return_val_if_fail (self != NULL && measure != NULL, ticks);

  if (!(limber_time_axis_get_day_width (self) > 0))
    return ticks;

  limber_clock_today (&today);
  listing.this_year = g_date_get_year (&today);
  if (!choose_step (&listing) || count_labels (&listing) < MIN_LABELS)
    prepend_first_day (&listing);

  for (guint i = 0; i < listing.n_marks; i++)
    g_array_append_val (ticks, listing.marks[i].tick);

  return ticks;
}

/**
 * limber_time_axis_list_ticks:
 * @self: an axis
 * @label_width: how wide the widest label is as drawn, with the space to the next one
 * @first_weekday: the day weeks begin on
 *
 * As limber_time_axis_list_ticks_measured(), for who knows only how wide the widest label is.
 *
 * Returns: (transfer full) (element-type LimberTimeTick): the ticks from left to right
 */
GArray *
limber_time_axis_list_ticks (const LimberTimeAxis *self, double label_width, GDateWeekday first_weekday)
{
  return limber_time_axis_list_ticks_measured (self, measure_alike, &label_width, first_weekday);
}
