/* limber-time-listing.c — ticks on their way to be labelled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-time-listing.h"

#include <math.h>

static GDateYear
year_of_day (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_get_year (&date);
}

static LimberTimeBegins
compare_days (const LimberTimeStep *step, guint32 before, guint32 day)
{
  GDate a, b;

  if (step->unit == LIMBER_TIME_UNIT_YEAR)
    return LIMBER_TIME_BEGINS_NOTHING;

  g_date_clear (&a, 1);
  g_date_clear (&b, 1);
  g_date_set_julian (&a, before);
  g_date_set_julian (&b, day);
  if (g_date_get_year (&a) != g_date_get_year (&b))
    return LIMBER_TIME_BEGINS_YEAR;
  if (step->unit != LIMBER_TIME_UNIT_MONTH && g_date_get_month (&a) != g_date_get_month (&b))
    return LIMBER_TIME_BEGINS_MONTH;
  return LIMBER_TIME_BEGINS_NOTHING;
}

/**
 * limber_time_listing_clear_labels:
 * @self: a listing
 *
 * Takes all labels away.
 */
void
limber_time_listing_clear_labels (LimberTimeListing *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_marks; i++)
    g_clear_pointer (&self->marks[i].tick.label, g_free);
}

/**
 * limber_time_listing_collect:
 * @self: a listing with a step
 *
 * Makes a mark without a label for every tick of the step within the axis.
 *
 * Returns: %FALSE when there are more than anybody could read
 */
gboolean
limber_time_listing_collect (LimberTimeListing *self)
{
  double from, to;
  guint32 day, before;

  g_return_val_if_fail (self != NULL && self->step != NULL, FALSE);

  from = CLAMP (self->axis->from, 1, LIMBER_TIME_STEP_LAST_DAY);
  to = CLAMP (self->axis->to, 1, LIMBER_TIME_STEP_LAST_DAY);
  self->n_marks = 0;
  if ((to - from) / limber_time_step_get_days (self->step) > LIMBER_TIME_LISTING_MAX - 2)
    return FALSE;

  before = limber_time_step_align (self->step, (guint32) ceil (from) - 1, self->first_weekday);
  for (day = before; day < from || day == before; day = limber_time_step_next (self->step, day))
    before = day;

  for (; day < to && self->n_marks < LIMBER_TIME_LISTING_MAX; day = limber_time_step_next (self->step, day))
    {
      LimberTimeBegins begins = compare_days (self->step, before, day);

      self->marks[self->n_marks++]
          = (LimberTimeMark) { .tick = { .day = day, .major = begins != LIMBER_TIME_BEGINS_NOTHING },
                               .begins = begins };
      before = day;
    }

  return TRUE;
}

/**
 * limber_time_listing_get_spacing:
 * @self: a listing with a step
 *
 * Returns: how far two ticks stand apart where they are closest, in the units that are drawn in
 */
double
limber_time_listing_get_spacing (const LimberTimeListing *self)
{
  g_return_val_if_fail (self != NULL && self->step != NULL, 0);

  return limber_time_step_get_days (self->step) * limber_time_axis_get_day_width (self->axis);
}

/* Where every day has a label it stands below the day's dot; else it begins at its tick, as a heading does.
 */
static void
place_label (const LimberTimeListing *self, LimberTimeMark *mark, double width)
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
static const LimberTimeMark *
find_touching (const LimberTimeListing *self, const LimberTimeMark *mark)
{
  for (guint i = 0; i < self->n_marks; i++)
    {
      const LimberTimeMark *other = &self->marks[i];

      if (other != mark && other->tick.label != NULL
          && other->start < mark->end - LIMBER_TIME_LISTING_TOLERANCE
          && other->end > mark->start + LIMBER_TIME_LISTING_TOLERANCE)
        return other;
    }

  return NULL;
}

/**
 * limber_time_listing_try_label:
 * @self: a listing with a step
 * @mark: one of its marks, or one that is to become one
 * @form: how much to say
 * @touching: (out) (nullable) (transfer none): the mark whose label is in the way, %NULL when it is the end
 * of the axis
 *
 * Writes the label of @mark if there is room for it.
 *
 * Returns: whether there was
 */
gboolean
limber_time_listing_try_label (LimberTimeListing *self,
                               LimberTimeMark *mark,
                               LimberTimeForm form,
                               const LimberTimeMark **touching)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (self != NULL && self->step != NULL && mark != NULL && touching != NULL, FALSE);

  label = limber_time_step_format (self->step, form, mark->tick.day);
  place_label (self, mark, self->measure (label, self->data));
  *touching = find_touching (self, mark);
  if (*touching != NULL || mark->end > self->axis->right + LIMBER_TIME_LISTING_TOLERANCE
      || mark->start < self->axis->left - LIMBER_TIME_LISTING_TOLERANCE)
    return FALSE;

  mark->tick.label = g_steal_pointer (&label);
  return TRUE;
}

/* January among months is "Jan 2027" where that has room before February, else "2027". */
static LimberTimeForm
choose_year_form (const LimberTimeListing *self, const LimberTimeMark *mark)
{
  g_autofree char *label = NULL;

  if (self->step->unit != LIMBER_TIME_UNIT_MONTH || mark->begins != LIMBER_TIME_BEGINS_YEAR)
    return LIMBER_TIME_FORM_YEAR;

  label = limber_time_step_format (self->step, LIMBER_TIME_FORM_YEAR, mark->tick.day);
  return self->measure (label, self->data) <= limber_time_listing_get_spacing (self)
             ? LIMBER_TIME_FORM_YEAR
             : LIMBER_TIME_FORM_YEAR_ALONE;
}

/**
 * limber_time_listing_choose_form:
 * @self: a listing with a step
 * @mark: one of its marks, or one that is to become one
 * @is_first: whether its label is the first, by which the others are read
 *
 * Returns: how much the label has to say
 */
LimberTimeForm
limber_time_listing_choose_form (const LimberTimeListing *self, const LimberTimeMark *mark, gboolean is_first)
{
  g_return_val_if_fail (self != NULL && self->step != NULL && mark != NULL, LIMBER_TIME_FORM_SHORT);

  if (self->step->unit == LIMBER_TIME_UNIT_YEAR)
    return LIMBER_TIME_FORM_SHORT;
  if (mark->begins == LIMBER_TIME_BEGINS_YEAR
      || (is_first && year_of_day (mark->tick.day) != self->this_year))
    return choose_year_form (self, mark);
  if (mark->begins == LIMBER_TIME_BEGINS_MONTH || is_first)
    return self->step->unit == LIMBER_TIME_UNIT_MONTH ? LIMBER_TIME_FORM_SHORT : LIMBER_TIME_FORM_MONTH;
  return LIMBER_TIME_FORM_SHORT;
}
