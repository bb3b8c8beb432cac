/* limber-measure.h — steps, weight, sleep and the like: one number a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

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

/* How long the unit of a number may be, in characters, and how finely a number may be kept. */
#define LIMBER_MEASURE_LABEL_MAX 16
#define LIMBER_MEASURE_DECIMALS_MAX 3

/**
 * LIMBER_MEASURE_LIMIT:
 *
 * The largest number a measure of one's own can have, on either side of zero: far beyond anything a person
 * counts in a day, and small enough for each of its decimal places to be exact.
 */
#define LIMBER_MEASURE_LIMIT 1e9

/**
 * LimberMeasure:
 * @id: stable name in files
 * @name: English name, the message id of its translation; of a measure of one's own the name as it was typed
 * @unit: the unit it is stored in
 * @minimum: smallest value that can be real, in @unit
 * @maximum: largest value that can be real, in @unit
 * @label: (nullable): what stands behind a number ("bpm"); of a duration "h" when a number typed alone means
 *   hours, and else "min"
 * @decimals: how many decimal places a number has at most
 * @own: whether it is one of the user's own
 * @hidden: not offered any more, but kept where it was recorded
 * @uses: how many values the journal holds of it, when it was read from one
 *
 * Something a day can carry one number of. Those that come with Limber are static, and their last three
 * fields are not looked at; the user's own are values to copy and to free.
 */
typedef struct
{
  const char *id;
  const char *name;
  LimberMeasureUnit unit;
  double minimum;
  double maximum;
  const char *label;
  guint decimals;
  gboolean own;
  gboolean hidden;
  guint uses;
} LimberMeasure;

#define LIMBER_TYPE_MEASURE (limber_measure_get_type ())
GType limber_measure_get_type (void);

guint limber_measure_count (void);
const LimberMeasure *limber_measure_nth (guint index);
const LimberMeasure *limber_measure_find (const char *id);
const LimberMeasure *limber_measure_find_among (const GPtrArray *own, const char *id);

LimberMeasure *limber_measure_new_own (const char *id, const char *name, LimberMeasureUnit unit)
    G_GNUC_WARN_UNUSED_RESULT;
LimberMeasure *limber_measure_copy (const LimberMeasure *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_measure_free (LimberMeasure *self);
void limber_measure_set_id (LimberMeasure *self, const char *id);
void limber_measure_set_name (LimberMeasure *self, const char *name);
void limber_measure_set_label (LimberMeasure *self, const char *label);
gboolean limber_measure_equal (const LimberMeasure *a, const LimberMeasure *b);
GPtrArray *limber_measure_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_measure_list_equal (const GPtrArray *a, const GPtrArray *b);
GPtrArray *limber_measure_list_copy (const GPtrArray *measures) G_GNUC_WARN_UNUSED_RESULT;

const char *limber_measure_get_name (const LimberMeasure *measure);
gboolean limber_measure_expects_hours (const LimberMeasure *measure);
gboolean limber_measure_is_same (const LimberMeasure *measure, double a, double b);
double limber_measure_round (const LimberMeasure *measure, double value);
gboolean limber_measure_check (const LimberMeasure *measure, double value, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberMeasure, limber_measure_free)

G_END_DECLS
