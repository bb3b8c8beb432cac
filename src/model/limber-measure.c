/* limber-measure.c — steps, weight, sleep and the like: one number a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-measure.h"

#include "limber-quantity.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MINUTES_PER_DAY (24 * 60)

G_DEFINE_BOXED_TYPE (LimberMeasure, limber_measure, limber_measure_copy, limber_measure_free)

static const LimberMeasure builtin[] = {
  { LIMBER_MEASURE_STEPS, NC_ ("measure", "Steps"), LIMBER_MEASURE_UNIT_COUNT, 0, 200000, NULL },
  { LIMBER_MEASURE_WEIGHT, NC_ ("measure", "Weight"), LIMBER_MEASURE_UNIT_GRAM, 20000, 400000, NULL },
  { LIMBER_MEASURE_SLEEP, NC_ ("measure", "Sleep"), LIMBER_MEASURE_UNIT_MINUTE, 0, MINUTES_PER_DAY, "h" },
  { LIMBER_MEASURE_ACTIVE, NC_ ("measure", "Active minutes"), LIMBER_MEASURE_UNIT_MINUTE, 0, MINUTES_PER_DAY,
    "min" },
  { LIMBER_MEASURE_ROUTINE, NC_ ("measure", "Stretching"), LIMBER_MEASURE_UNIT_MINUTE, 0, MINUTES_PER_DAY,
    "min" },
};

/**
 * limber_measure_count:
 *
 * Returns: the number of measures Limber knows
 */
guint
limber_measure_count (void)
{
  return G_N_ELEMENTS (builtin);
}

/**
 * limber_measure_nth:
 * @index: less than limber_measure_count()
 *
 * Returns: (transfer none): the measure; the order is that of the day editor
 */
const LimberMeasure *
limber_measure_nth (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (builtin), NULL);

  return &builtin[index];
}

/**
 * limber_measure_find:
 * @id: (nullable): the id of a measure
 *
 * Returns: (transfer none) (nullable): the measure, or %NULL when there is none of that id
 */
const LimberMeasure *
limber_measure_find (const char *id)
{
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (builtin); i++)
    {
      if (strcmp (builtin[i].id, id) == 0)
        return &builtin[i];
    }

  return NULL;
}

/**
 * limber_measure_find_among:
 * @own: (nullable) (element-type LimberMeasure): the measures of one's own
 * @id: (nullable): the id of a measure
 *
 * Returns: (transfer none) (nullable): the measure that comes with Limber, or the one in @own, or %NULL when
 * there is none of that id
 */
const LimberMeasure *
limber_measure_find_among (const GPtrArray *own, const char *id)
{
  const LimberMeasure *measure = limber_measure_find (id);

  for (guint i = 0; measure == NULL && id != NULL && own != NULL && i < own->len; i++)
    {
      const LimberMeasure *candidate = g_ptr_array_index (own, i);

      if (g_strcmp0 (candidate->id, id) == 0)
        measure = candidate;
    }

  return measure;
}

/**
 * limber_measure_new_own:
 * @id: (nullable): its stable name, or %NULL while it has none yet
 * @name: its name
 * @unit: the unit it is stored in
 *
 * Returns: (transfer full): a measure of the user's own; a length of time may fill the day, a number is one
 * that counts something
 */
LimberMeasure *
limber_measure_new_own (const char *id, const char *name, LimberMeasureUnit unit)
{
  LimberMeasure *self = g_new0 (LimberMeasure, 1);
  gboolean is_duration = unit == LIMBER_MEASURE_UNIT_MINUTE;

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->unit = unit;
  self->maximum = is_duration ? MINUTES_PER_DAY : LIMBER_MEASURE_LIMIT;
  self->label = is_duration ? g_strdup ("min") : NULL;
  self->own = TRUE;

  return self;
}

/**
 * limber_measure_copy:
 * @self: a measure
 *
 * Returns: (transfer full): an equal measure that shares nothing with @self
 */
LimberMeasure *
limber_measure_copy (const LimberMeasure *self)
{
  LimberMeasure *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->label = g_strdup (self->label);

  return copy;
}

/**
 * limber_measure_free:
 * @self: (transfer full) (nullable): what limber_measure_new_own() or limber_measure_copy() returned
 */
void
limber_measure_free (LimberMeasure *self)
{
  if (self == NULL)
    return;

  g_free ((char *) self->id);
  g_free ((char *) self->name);
  g_free ((char *) self->label);
  g_free (self);
}

/**
 * limber_measure_set_id:
 * @self: a measure that was not stored yet
 * @id: (nullable): its stable name
 */
void
limber_measure_set_id (LimberMeasure *self, const char *id)
{
  g_return_if_fail (self != NULL && self->own);

  g_set_str ((char **) &self->id, id);
}

/**
 * limber_measure_set_name:
 * @self: a measure of the user's own
 * @name: its name
 */
void
limber_measure_set_name (LimberMeasure *self, const char *name)
{
  g_return_if_fail (self != NULL && self->own);

  g_set_str ((char **) &self->name, name);
}

/**
 * limber_measure_set_label:
 * @self: a measure of the user's own
 * @label: (nullable): what stands behind a number, or for a length of time "h" or "min"
 */
void
limber_measure_set_label (LimberMeasure *self, const char *label)
{
  g_return_if_fail (self != NULL && self->own);

  g_set_str ((char **) &self->label, label);
}

static gboolean
is_same_number (double a, double b)
{
  return !(a < b) && !(a > b);
}

/**
 * limber_measure_equal:
 * @a: a measure
 * @b: another
 *
 * Compares what defines them; how often they were recorded does not.
 *
 * Returns: whether one could stand for the other
 */
gboolean
limber_measure_equal (const LimberMeasure *a, const LimberMeasure *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->name, b->name) == 0 && a->unit == b->unit
         && is_same_number (a->minimum, b->minimum) && is_same_number (a->maximum, b->maximum)
         && g_strcmp0 (a->label, b->label) == 0 && a->decimals == b->decimals && a->own == b->own
         && a->hidden == b->hidden;
}

/**
 * limber_measure_list_new:
 *
 * Returns: (transfer full) (element-type LimberMeasure): an empty list that owns what is put into it
 */
GPtrArray *
limber_measure_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) limber_measure_free);
}

static gpointer
copy_measure (gconstpointer measure, gpointer unused)
{
  return limber_measure_copy (measure);
}

/**
 * limber_measure_list_copy:
 * @measures: (nullable) (element-type LimberMeasure): measures
 *
 * Returns: (transfer full) (element-type LimberMeasure): copies of them, in a list that owns them
 */
GPtrArray *
limber_measure_list_copy (const GPtrArray *measures)
{
  GPtrArray *copy;

  if (measures == NULL)
    return limber_measure_list_new ();

  copy = g_ptr_array_copy ((GPtrArray *) measures, (GCopyFunc) copy_measure, NULL);
  g_ptr_array_set_free_func (copy, (GDestroyNotify) limber_measure_free);

  return copy;
}

/**
 * limber_measure_list_equal:
 * @a: (element-type LimberMeasure): measures
 * @b: (element-type LimberMeasure): others
 *
 * Returns: whether both define the same measures in the same order
 */
gboolean
limber_measure_list_equal (const GPtrArray *a, const GPtrArray *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (!limber_measure_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * limber_measure_get_name:
 * @measure: a measure
 *
 * Returns: (transfer none): its name in the user's language; of a measure of the user's own as it was typed
 */
const char *
limber_measure_get_name (const LimberMeasure *measure)
{
  g_return_val_if_fail (measure != NULL, NULL);

  return measure->own ? measure->name : g_dpgettext2 (NULL, "measure", measure->name);
}

/**
 * limber_measure_expects_hours:
 * @measure: a measure
 *
 * Returns: whether a number typed alone means hours
 */
gboolean
limber_measure_expects_hours (const LimberMeasure *measure)
{
  g_return_val_if_fail (measure != NULL, FALSE);

  return measure->unit == LIMBER_MEASURE_UNIT_MINUTE && g_strcmp0 (measure->label, "h") == 0;
}

/**
 * limber_measure_round:
 * @measure: a measure
 * @value: in the unit of @measure
 *
 * Brings a value to the resolution journals keep: whole counts, grams and minutes, and the decimal places of
 * a measure of the user's own. What comes from files in other units goes through here, so that an entry can
 * show it and read it back unchanged.
 *
 * Returns: @value, rounded
 */
double
limber_measure_round (const LimberMeasure *measure, double value)
{
  g_return_val_if_fail (measure != NULL, value);

  if (measure->decimals > 0)
    {
      double scale = pow (10, measure->decimals);

      return round (value * scale) / scale;
    }

  return round (value);
}

/**
 * limber_measure_is_same:
 * @measure: a measure
 * @a: in the unit of @measure
 * @b: in the unit of @measure
 *
 * Returns: whether the two are closer than the last place a value of @measure is kept with
 */
gboolean
limber_measure_is_same (const LimberMeasure *measure, double a, double b)
{
  g_return_val_if_fail (measure != NULL, FALSE);

  return fabs (a - b) < 0.5 / pow (10, measure->decimals);
}

/**
 * limber_measure_check:
 * @measure: a measure
 * @value: in the unit of @measure
 * @error: return location for an error
 *
 * Whether @value can be real. The ranges are those of the journal file.
 *
 * Raises %LIMBER_ERROR_RANGE, its message in kilograms, hours or plain numbers.
 *
 * Returns: whether @value lies between the minimum and the maximum of @measure
 */
gboolean
limber_measure_check (const LimberMeasure *measure, double value, GError **error)
{
  return limber_quantity_check (measure, value, LIMBER_WEIGHT_UNIT_KG, error);
}
