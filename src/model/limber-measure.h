/* limber-measure.h — steps, weight, sleep and the like: one number a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LIMBER_MEASURE_STEPS "steps"
#define LIMBER_MEASURE_WEIGHT "weight"
#define LIMBER_MEASURE_SLEEP "sleep"
#define LIMBER_MEASURE_ACTIVE "active"
#define LIMBER_MEASURE_ROUTINE "routine"

/**
 * LimberMeasureUnit:
 * @LIMBER_MEASURE_UNIT_COUNT: a plain number
 * @LIMBER_MEASURE_UNIT_GRAM: weight, stored in grams
 * @LIMBER_MEASURE_UNIT_MINUTE: a duration, stored in minutes
 *
 * The one unit a measure is stored in; it is shown in the user's.
 */
typedef enum
{
  LIMBER_MEASURE_UNIT_COUNT,
  LIMBER_MEASURE_UNIT_GRAM,
  LIMBER_MEASURE_UNIT_MINUTE,
} LimberMeasureUnit;

/**
 * LimberMeasure:
 * @id: stable name in files
 * @name: English name, the message id of its translation
 * @unit: the unit it is stored in
 * @minimum: smallest value that can be real, in @unit
 * @maximum: largest value that can be real, in @unit
 */
typedef struct
{
  const char *id;
  const char *name;
  LimberMeasureUnit unit;
  double minimum;
  double maximum;
} LimberMeasure;

guint limber_measure_count (void);
const LimberMeasure *limber_measure_nth (guint index);
const LimberMeasure *limber_measure_find (const char *id);
const char *limber_measure_get_name (const LimberMeasure *measure);
double limber_measure_round (const LimberMeasure *measure, double value);
gboolean limber_measure_check (const LimberMeasure *measure, double value, GError **error);

G_END_DECLS
