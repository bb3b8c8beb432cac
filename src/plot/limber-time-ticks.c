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
#include "limber-time-step.h"

#include <math.h>
#include <string.h>

#define MAX_TICKS 64
#define DAYS_PER_WEEK 7

/* Looking calm takes a little more room than not touching: so many times the width of a label for months and
 * years, and for a long row of days, where weeks are easier to find one's way by.
 */
#define AIR 1.2
#define AIR_OF_MANY_DAYS 1.5
#define MANY_DAYS 21

/* One label alone does not tell how fast the days go by. */
#define MIN_LABELS 2

/* Rounding alone must not push a label over the end of the axis, or into the next one. */
#define TOLERANCE 1e-6

typedef enum
{
  BEGINS_NOTHING,
  BEGINS_MONTH,
  BEGINS_YEAR,
} Begins;

typedef struct
{
  LimberTimeTick tick;
  Begins begins;
  double start, end;       /* of the label */
  gboolean is_pushed_back; /* from the end of the axis, to be seen as a whole */
} Mark;

typedef struct
{
  const LimberTimeAxis *axis;
  LimberTimeLabelFunc measure;
  gpointer data;
  GDateWeekday first_weekday;
  GDateYear this_year;

  const LimberTimeStep *step;
  Mark marks[MAX_TICKS];
  guint n_marks;
} Listing;

static GDateYear
year_of_day (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_get_year (&date);
}

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

static Begins
compare_days (const LimberTimeStep *step, guint32 before, guint32 day)
{
  GDate a, b;

  if (step->unit == LIMBER_TIME_UNIT_YEAR)
    return BEGINS_NOTHING;

  g_date_clear (&a, 1);
  g_date_clear (&b, 1);
  g_date_set_julian (&a, before);
  g_date_set_julian (&b, day);
  if (g_date_get_year (&a) != g_date_get_year (&b))
    return BEGINS_YEAR;
  if (step->unit != LIMBER_TIME_UNIT_MONTH && g_date_get_month (&a) != g_date_get_month (&b))
    return BEGINS_MONTH;
  return BEGINS_NOTHING;
}

static void
clear_labels (Listing *self)
{
  for (guint i = 0; i < self->n_marks; i++)
    g_clear_pointer (&self->marks[i].tick.label, g_free);
}

/* FALSE when there are more ticks than anybody could read. */
static gboolean
collect_marks (Listing *self)
{
  double from = CLAMP (self->axis->from, 1, LIMBER_TIME_STEP_LAST_DAY);
  double to = CLAMP (self->axis->to, 1, LIMBER_TIME_STEP_LAST_DAY);
  guint32 day, before;

  self->n_marks = 0;
  if ((to - from) / limber_time_step_get_days (self->step) > MAX_TICKS - 2)
    return FALSE;

  before = limber_time_step_align (self->step, (guint32) ceil (from) - 1, self->first_weekday);
  for (day = before; day < from || day == before; day = limber_time_step_next (self->step, day))
    before = day;

  for (; day < to && self->n_marks < MAX_TICKS; day = limber_time_step_next (self->step, day))
    {
      Begins begins = compare_days (self->step, before, day);

      self->marks[self->n_marks++]
          = (Mark) { .tick = { .day = day, .major = begins != BEGINS_NOTHING }, .begins = begins };
      before = day;
    }

  return TRUE;
}

static double
get_spacing (const Listing *self)
{
  return limber_time_step_get_days (self->step) * limber_time_axis_get_day_width (self->axis);
}

/* Where every day has a label it stands below the day's dot; else it begins at its tick, as a heading does.
 */
static void
place_label (const Listing *self, Mark *mark, double width)
{
  const LimberTimeAxis *axis = self->axis;
  LimberTimeTick *tick = &mark->tick;
  gboolean is_every_day = self->step->unit == LIMBER_TIME_UNIT_DAY && self->step->count == 1;
  double x;

  tick->label_align = is_every_day ? 0.5 : 0;
  tick->label_x = x = limber_time_axis_get_x (axis, tick->day + tick->label_align);
  if (is_every_day && width <= axis->right - axis->left)
    tick->label_x = CLAMP (x, axis->left + width / 2, axis->right - width / 2);

  mark->is_pushed_back = tick->label_x < x;
  mark->start = tick->label_x - tick->label_align * width;
  mark->end = mark->start + width;
}

/* The mark whose label @mark touches, or NULL. */
static const Mark *
find_touching (const Listing *self, const Mark *mark)
{
  for (guint i = 0; i < self->n_marks; i++)
    {
      const Mark *other = &self->marks[i];

      if (other != mark && other->tick.label != NULL && other->start < mark->end - TOLERANCE
          && other->end > mark->start + TOLERANCE)
        return other;
    }

  return NULL;
}

/* Writes the label if there is room for it. @touching: the mark that is in the way, NULL for the end. */
static gboolean
try_label (Listing *self, Mark *mark, LimberTimeForm form, const Mark **touching)
{
  g_autofree char *label = limber_time_step_format (self->step, form, mark->tick.day);

  place_label (self, mark, self->measure (label, self->data));
  *touching = find_touching (self, mark);
  if (*touching != NULL || mark->end > self->axis->right + TOLERANCE
      || mark->start < self->axis->left - TOLERANCE)
    return FALSE;

  mark->tick.label = g_steal_pointer (&label);
  return TRUE;
}

/* January among months is "Jan 2027" where that has room before February, else "2027". */
static LimberTimeForm
choose_year_form (const Listing *self, const Mark *mark)
{
  g_autofree char *label = NULL;

  if (self->step->unit != LIMBER_TIME_UNIT_MONTH || mark->begins != BEGINS_YEAR)
    return LIMBER_TIME_FORM_YEAR;

  label = limber_time_step_format (self->step, LIMBER_TIME_FORM_YEAR, mark->tick.day);
  return self->measure (label, self->data) <= get_spacing (self) ? LIMBER_TIME_FORM_YEAR
                                                                 : LIMBER_TIME_FORM_YEAR_ALONE;
}

static LimberTimeForm
choose_form (const Listing *self, const Mark *mark, gboolean is_first)
{
  if (self->step->unit == LIMBER_TIME_UNIT_YEAR)
    return LIMBER_TIME_FORM_SHORT;
  if (mark->begins == BEGINS_YEAR || (is_first && year_of_day (mark->tick.day) != self->this_year))
    return choose_year_form (self, mark);
  if (mark->begins == BEGINS_MONTH || is_first)
    return self->step->unit == LIMBER_TIME_UNIT_MONTH ? LIMBER_TIME_FORM_SHORT : LIMBER_TIME_FORM_MONTH;
  return LIMBER_TIME_FORM_SHORT;
}

/* The first label and those where something begins. Returns the first mark of them that found no room. */
static const Mark *
label_majors (Listing *self, guint first)
{
  const Mark *touching;

  try_label (self, &self->marks[first], choose_form (self, &self->marks[first], TRUE), &touching);
  for (guint i = 0; i < self->n_marks; i++)
    {
      Mark *mark = &self->marks[i];

      if (i == first || mark->begins == BEGINS_NOTHING)
        continue;
      if (!try_label (self, mark, choose_form (self, mark, FALSE), &touching) && touching != NULL)
        return mark;
    }

  return NULL;
}

/* Whether a label may give way to the one that is in its place: to the first, which says the most; among days
 * to the first of a month, among weeks to the first of a year; and a day that is half cut off at the end to
 * the day before. Elsewhere a missing one would look like a hole.
 */
static gboolean
may_give_way (const Listing *self, const Mark *mark, const Mark *to, guint first)
{
  gboolean is_next = ABS (mark - to) == 1;

  switch (self->step->unit)
    {
    case LIMBER_TIME_UNIT_DAY:
      return to->begins != BEGINS_NOTHING || to == &self->marks[first] || mark->is_pushed_back;
    case LIMBER_TIME_UNIT_WEEK:
      return is_next && (to->begins == BEGINS_YEAR || to == &self->marks[first]);
    case LIMBER_TIME_UNIT_MONTH:
    case LIMBER_TIME_UNIT_YEAR:
    default:
      return is_next && to == &self->marks[first];
    }
}

/* FALSE when labels that are all alike have no room beside each other. */
static gboolean
label_others (Listing *self, guint first)
{
  for (guint i = 0; i < self->n_marks; i++)
    {
      Mark *mark = &self->marks[i];
      const Mark *touching;

      if (i == first || mark->begins != BEGINS_NOTHING)
        continue;
      if (!try_label (self, mark, LIMBER_TIME_FORM_SHORT, &touching) && touching != NULL
          && !may_give_way (self, mark, touching, first))
        return FALSE;
    }

  return TRUE;
}

static double
get_air (const Listing *self)
{
  if (self->step->unit == LIMBER_TIME_UNIT_MONTH || self->step->unit == LIMBER_TIME_UNIT_YEAR)
    return AIR;
  if (self->step->unit == LIMBER_TIME_UNIT_DAY && self->axis->to - self->axis->from >= MANY_DAYS)
    return AIR_OF_MANY_DAYS;

  return 1;
}

static gboolean
fits (const Listing *self, LimberTimeForm form, guint32 day)
{
  g_autofree char *label = limber_time_step_format (self->step, form, day);

  return self->measure (label, self->data) * get_air (self) <= get_spacing (self) + TOLERANCE;
}

/* Asks for the same labels wherever the axis is moved to, so that the step does not change on the way: days
 * of two digits, all weekdays, the month where one begins, the year where one begins.
 */
static gboolean
has_room (const Listing *self)
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
is_told (const Listing *self, guint first)
{
  return self->n_marks == 1 || self->marks[first].tick.label != NULL;
}

static gboolean
label_step (Listing *self)
{
  const Mark *crowded;
  guint first = 0;

  if (!collect_marks (self) || !has_room (self))
    return FALSE;

  /* The first tick may stand right before the first of a month, which then speaks for both. */
  crowded = label_majors (self, first);
  if (crowded != NULL)
    {
      first = (guint) (crowded - self->marks);
      clear_labels (self);
      crowded = label_majors (self, first);
    }
  if (crowded == NULL && is_told (self, first) && label_others (self, first))
    return TRUE;

  clear_labels (self);
  return FALSE;
}

static gboolean
choose_step (Listing *self)
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
count_labels (const Listing *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_marks; i++)
    n += self->marks[i].tick.label != NULL;

  return n;
}

/* Makes the first whole day the first tick, and says of it as much as there is room for. */
static void
prepend_first_day (Listing *self)
{
  static const LimberTimeStep alone[] = {
    { .unit = LIMBER_TIME_UNIT_WEEK, .count = 1 },
    { .unit = LIMBER_TIME_UNIT_MONTH, .count = 1 },
    { .unit = LIMBER_TIME_UNIT_YEAR, .count = 1 },
  };
  double day = ceil (self->axis->from);
  Mark mark = { 0 };
  const Mark *touching;
  gboolean has_label = FALSE;

  if (day < 1 || day > LIMBER_TIME_STEP_LAST_DAY || day >= self->axis->to || self->n_marks == MAX_TICKS)
    return;
  if (self->n_marks > 0 && self->marks[0].tick.label != NULL && self->marks[0].tick.day <= day)
    return;

  mark.tick.day = (guint32) day;
  for (guint i = 0; i < G_N_ELEMENTS (alone) && !has_label; i++)
    {
      self->step = &alone[i];
      has_label = try_label (self, &mark, choose_form (self, &mark, TRUE), &touching);
    }
  if (!has_label)
    return;

  if (self->n_marks == 0 || self->marks[0].tick.day != mark.tick.day)
    {
      memmove (self->marks + 1, self->marks, self->n_marks * sizeof (Mark));
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
  Listing listing = { .axis = self, .measure = measure, .data = data, .first_weekday = first_weekday };
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
