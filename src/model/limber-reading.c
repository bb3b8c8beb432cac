/* limber-reading.c — one measure of a day: what was recorded and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-reading.h"

#include <math.h>
#include <string.h>

/**
 * limber_reading_new:
 * @measure: the id of a measure
 * @value: in the unit the measure is stored in
 *
 * Returns: (transfer full): a reading that was not stored yet
 */
LimberReading *
limber_reading_new (const char *measure, double value)
{
  LimberReading *self;

  g_return_val_if_fail (measure != NULL && *measure != '\0', NULL);
  g_return_val_if_fail (isfinite (value), NULL);

  self = g_new0 (LimberReading, 1);
  self->measure = g_strdup (measure);
  self->value = value;

  return self;
}

/**
 * limber_reading_copy:
 * @self: a reading
 *
 * Returns: (transfer full): an equal reading, stamps included
 */
LimberReading *
limber_reading_copy (const LimberReading *self)
{
  LimberReading *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->measure = g_strdup (self->measure);

  return copy;
}

/**
 * limber_reading_free:
 * @self: (transfer full) (nullable): a reading
 */
void
limber_reading_free (LimberReading *self)
{
  if (self == NULL)
    return;

  g_free (self->measure);
  g_free (self);
}

/**
 * limber_reading_equal:
 * @a: a reading
 * @b: another
 *
 * Compares everything: measure, value and stamps.
 *
 * Returns: whether one could stand for the other
 */
gboolean
limber_reading_equal (const LimberReading *a, const LimberReading *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return strcmp (a->measure, b->measure) == 0 && a->value >= b->value && a->value <= b->value
         && a->recorded == b->recorded && a->recorded_offset == b->recorded_offset
         && a->import_id == b->import_id;
}
