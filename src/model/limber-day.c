/* limber-day.c — everything recorded for one calendar date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-day.h"

#include <math.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (LimberDay, limber_day, limber_day_copy, limber_day_free)

/* The place of a measure in the day editor; own measures stand behind those Limber knows. */
static guint
measure_rank (const char *id)
{
  guint n = limber_measure_count ();

  for (guint i = 0; i < n; i++)
    {
      if (strcmp (limber_measure_nth (i)->id, id) == 0)
        return i;
    }

  return n;
}

static int
compare_measures (const char *a, const char *b)
{
  guint rank_a = measure_rank (a);
  guint rank_b = measure_rank (b);

  return rank_a != rank_b ? (rank_a < rank_b ? -1 : 1) : strcmp (a, b);
}

static gboolean
find_reading (const LimberDay *self, const char *measure, guint *index)
{
  for (guint i = 0; i < self->readings->len; i++)
    {
      const LimberReading *reading = g_ptr_array_index (self->readings, i);

      if (strcmp (reading->measure, measure) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
find_check_in_index (const LimberDay *self, const char *uuid, guint *index)
{
  for (guint i = 0; i < self->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (self->check_ins, i);

      if (strcmp (check_in->uuid, uuid) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

/*
 * Untimed ones first, then by time of day, then as they were recorded; one not stored yet is the newest.
 * Identity decides between two of the same second, so that a day read back stands in the same order.
 */
static gboolean
comes_before (const LimberCheckIn *a, const LimberCheckIn *b)
{
  gint64 recorded_a = a->recorded != 0 ? a->recorded : G_MAXINT64;
  gint64 recorded_b = b->recorded != 0 ? b->recorded : G_MAXINT64;

  if (a->time != b->time)
    return a->time < b->time;
  if (recorded_a != recorded_b)
    return recorded_a < recorded_b;

  return a->recorded != 0 && strcmp (a->uuid, b->uuid) < 0;
}

static gpointer
copy_reading (gconstpointer reading, gpointer unused)
{
  return limber_reading_copy (reading);
}

static gpointer
copy_check_in (gconstpointer check_in, gpointer unused)
{
  return limber_check_in_copy (check_in);
}

/**
 * limber_day_new:
 * @date: a valid date
 *
 * Returns: (transfer full): a day nothing was recorded for
 */
LimberDay *
limber_day_new (const GDate *date)
{
  LimberDay *self;

  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  self = g_new0 (LimberDay, 1);
  self->date = *date;
  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_reading_free);
  self->check_ins = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_check_in_free);

  return self;
}

/**
 * limber_day_copy:
 * @self: a day
 *
 * Returns: (transfer full): an equal day that shares nothing with @self
 */
LimberDay *
limber_day_copy (const LimberDay *self)
{
  LimberDay *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (LimberDay, 1);
  copy->date = self->date;
  copy->readings = g_ptr_array_copy (self->readings, (GCopyFunc) copy_reading, NULL);
  g_ptr_array_set_free_func (copy->readings, (GDestroyNotify) limber_reading_free);
  copy->check_ins = g_ptr_array_copy (self->check_ins, (GCopyFunc) copy_check_in, NULL);
  g_ptr_array_set_free_func (copy->check_ins, (GDestroyNotify) limber_check_in_free);

  return copy;
}

/**
 * limber_day_free:
 * @self: (transfer full) (nullable): a day
 */
void
limber_day_free (LimberDay *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->readings);
  g_ptr_array_unref (self->check_ins);
  g_free (self);
}

/**
 * limber_day_equal:
 * @a: a day
 * @b: another
 *
 * Compares everything: dates, values, check-ins, their order, and every stamp.
 *
 * Returns: whether one could stand for the other
 */
gboolean
limber_day_equal (const LimberDay *a, const LimberDay *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (g_date_compare (&a->date, &b->date) != 0 || a->readings->len != b->readings->len
      || a->check_ins->len != b->check_ins->len)
    return FALSE;

  for (guint i = 0; i < a->readings->len; i++)
    {
      if (!limber_reading_equal (g_ptr_array_index (a->readings, i), g_ptr_array_index (b->readings, i)))
        return FALSE;
    }

  for (guint i = 0; i < a->check_ins->len; i++)
    {
      if (!limber_check_in_equal (g_ptr_array_index (a->check_ins, i), g_ptr_array_index (b->check_ins, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * limber_day_is_recorded:
 * @self: a day
 *
 * Returns: whether anything was recorded for it; a check-in that is still empty does not count
 */
gboolean
limber_day_is_recorded (const LimberDay *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->check_ins->len; i++)
    {
      if (!limber_check_in_is_empty (g_ptr_array_index (self->check_ins, i)))
        return TRUE;
    }

  return self->readings->len > 0;
}

/**
 * limber_day_get_reading:
 * @self: a day
 * @measure: the id of a measure
 *
 * Returns: (transfer none) (nullable): the reading, valid until the next change of @self
 */
const LimberReading *
limber_day_get_reading (const LimberDay *self, const char *measure)
{
  guint index;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (measure != NULL, NULL);

  return find_reading (self, measure, &index) ? g_ptr_array_index (self->readings, index) : NULL;
}

/**
 * limber_day_get_value:
 * @self: a day
 * @measure: the id of a measure
 *
 * Returns: the value in the unit the measure is stored in, or NaN when it was not recorded
 */
double
limber_day_get_value (const LimberDay *self, const char *measure)
{
  const LimberReading *reading = limber_day_get_reading (self, measure);

  return reading != NULL ? reading->value : NAN;
}

/**
 * limber_day_set_value:
 * @self: a day
 * @measure: the id of a measure
 * @value: in the unit the measure is stored in, or NaN to record nothing
 *
 * A changed value keeps the stamp of its first recording, and is the user's own even when an import had
 * brought it.
 */
void
limber_day_set_value (LimberDay *self, const char *measure, double value)
{
  LimberReading *reading;
  guint index;

  g_return_if_fail (self != NULL);
  g_return_if_fail (measure != NULL && *measure != '\0');
  g_return_if_fail (!isinf (value));

  if (!find_reading (self, measure, &index))
    {
      if (!isnan (value))
        limber_day_take_reading (self, limber_reading_new (measure, value));
      return;
    }

  reading = g_ptr_array_index (self->readings, index);
  if (isnan (value))
    g_ptr_array_remove_index (self->readings, index);
  else if (value < reading->value || value > reading->value)
    {
      reading->value = value;
      reading->import_id = 0;
    }
}

/**
 * limber_day_take_reading:
 * @self: a day
 * @reading: (transfer full): a reading with its stamps
 *
 * Puts @reading in its place, instead of one of the same measure if there is one.
 */
void
limber_day_take_reading (LimberDay *self, LimberReading *reading)
{
  guint index;

  g_return_if_fail (self != NULL);
  g_return_if_fail (reading != NULL);

  if (find_reading (self, reading->measure, &index))
    g_ptr_array_remove_index (self->readings, index);

  for (index = 0; index < self->readings->len; index++)
    {
      const LimberReading *other = g_ptr_array_index (self->readings, index);

      if (compare_measures (reading->measure, other->measure) < 0)
        break;
    }

  g_ptr_array_insert (self->readings, (int) index, reading);
}

/**
 * limber_day_find_check_in:
 * @self: a day
 * @uuid: the identity of a check-in
 *
 * Returns: (transfer none) (nullable): the check-in. After a change of its time, give a copy to
 *   limber_day_take_check_in(), which puts it into its new place.
 */
LimberCheckIn *
limber_day_find_check_in (const LimberDay *self, const char *uuid)
{
  guint index;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  return find_check_in_index (self, uuid, &index) ? g_ptr_array_index (self->check_ins, index) : NULL;
}

/**
 * limber_day_take_check_in:
 * @self: a day
 * @check_in: (transfer full): a check-in of that day
 *
 * Puts @check_in in its place by time and stamp, instead of one of the same identity if there is one.
 */
void
limber_day_take_check_in (LimberDay *self, LimberCheckIn *check_in)
{
  guint index;

  g_return_if_fail (self != NULL);
  g_return_if_fail (check_in != NULL);
  g_return_if_fail (g_date_compare (&self->date, &check_in->date) == 0);

  if (find_check_in_index (self, check_in->uuid, &index))
    g_ptr_array_remove_index (self->check_ins, index);

  for (index = self->check_ins->len; index > 0; index--)
    {
      if (!comes_before (check_in, g_ptr_array_index (self->check_ins, index - 1)))
        break;
    }

  g_ptr_array_insert (self->check_ins, (int) index, check_in);
}

/**
 * limber_day_remove_check_in:
 * @self: a day
 * @uuid: the identity of a check-in
 *
 * Returns: whether there was a check-in to remove
 */
gboolean
limber_day_remove_check_in (LimberDay *self, const char *uuid)
{
  guint index;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (uuid != NULL, FALSE);

  if (!find_check_in_index (self, uuid, &index))
    return FALSE;

  g_ptr_array_remove_index (self->check_ins, index);
  return TRUE;
}
