/* limber-quantity.c — numbers as people type them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-quantity.h"

#include "limber-error.h"
#include "limber-number.h"
#include "limber-text.h"
#include "limber-typed-unit.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define QUOTE_MAX 40
#define MINUTES_PER_HOUR 60
#define HOURS_PER_DAY 24
#define GRAMS_PER_KILOGRAM 1000.0

/* What a typed number may lose when it becomes a double, as a part of it. */
#define LOST_IN_DOUBLE 1e-14

static void
skip_spaces (const char **p)
{
  while (**p == ' ')
    (*p)++;
}

static gboolean
at_end (const char *p)
{
  skip_spaces (&p);

  return *p == '\0';
}

static gboolean
is_whole (double value)
{
  return !(value < floor (value)) && !(value > floor (value));
}

static gboolean
has_decimals (double value, guint decimals)
{
  double scaled = value * pow (10, decimals);

  return decimals > 0 ? fabs (scaled - round (scaled)) <= fabs (scaled) * LOST_IN_DOUBLE : is_whole (value);
}

/* A number that may have a fraction never groups its digits with the sign that could start one. */
static gboolean
parse_count (const LimberMeasure *measure, const char *p, double *value)
{
  LimberNumberRule rule = measure->decimals > 0 ? LIMBER_NUMBER_DECIMAL : LIMBER_NUMBER_GROUPED;
  LimberTypedUnit unit;

  if (!limber_number_scan (&p, rule, value))
    return FALSE;

  unit = limber_typed_unit_scan (&p);

  return (unit == LIMBER_TYPED_UNIT_NONE || (unit == LIMBER_TYPED_UNIT_STEP && !measure->own)) && at_end (p)
         && has_decimals (*value, measure->decimals);
}

/* Whether @label stands behind a number, and is not part of it: "15" is not "1" of a unit called "5". */
static gboolean
ends_with_label (const char *plain, const char *label)
{
  gsize start = strlen (plain) - strlen (label);

  return *label != '\0' && g_str_has_suffix (plain, label) && start > 0
         && (plain[start - 1] == ' ' || !g_ascii_isdigit (*label));
}

/* "62 bpm" and "36.6 °C": the unit of the measure's own, written as the number's. */
static gboolean
parse_labelled_count (const LimberMeasure *measure, char *plain, double *value)
{
  g_autofree char *label = NULL;

  if (parse_count (measure, plain, value))
    return TRUE;

  label = measure->label != NULL ? limber_number_to_plain (measure->label) : NULL;
  if (label == NULL || !ends_with_label (plain, label))
    return FALSE;

  plain[strlen (plain) - strlen (label)] = '\0';
  return parse_count (measure, plain, value);
}

/* The pounds of "12 st 11"; "12 st" has none. */
static gboolean
parse_pounds (const char *p, double stones, double *grams)
{
  double pounds = 0;
  LimberTypedUnit unit = LIMBER_TYPED_UNIT_NONE;

  if (!at_end (p))
    {
      if (!is_whole (stones) || !limber_number_scan (&p, LIMBER_NUMBER_DECIMAL, &pounds))
        return FALSE;
      unit = limber_typed_unit_scan (&p);
    }

  *grams = (stones * LIMBER_POUNDS_PER_STONE + pounds) * LIMBER_GRAMS_PER_POUND;

  return (unit == LIMBER_TYPED_UNIT_NONE || unit == LIMBER_TYPED_UNIT_POUND) && at_end (p) && pounds >= 0
         && pounds < LIMBER_POUNDS_PER_STONE;
}

static LimberTypedUnit
expected_unit (LimberWeightUnit weight_unit)
{
  switch (weight_unit)
    {
    case LIMBER_WEIGHT_UNIT_LB:
      return LIMBER_TYPED_UNIT_POUND;
    case LIMBER_WEIGHT_UNIT_ST:
      return LIMBER_TYPED_UNIT_STONE;
    case LIMBER_WEIGHT_UNIT_KG:
    default:
      return LIMBER_TYPED_UNIT_KILOGRAM;
    }
}

static gboolean
parse_weight (const char *p, LimberWeightUnit weight_unit, double *grams)
{
  double number;
  LimberTypedUnit unit;

  if (!limber_number_scan (&p, LIMBER_NUMBER_DECIMAL, &number))
    return FALSE;

  unit = limber_typed_unit_scan (&p);
  if (unit == LIMBER_TYPED_UNIT_NONE)
    unit = expected_unit (weight_unit);

  if (unit == LIMBER_TYPED_UNIT_STONE)
    return parse_pounds (p, number, grams);
  else if (unit == LIMBER_TYPED_UNIT_POUND)
    *grams = number * LIMBER_GRAMS_PER_POUND;
  else if (unit == LIMBER_TYPED_UNIT_KILOGRAM)
    *grams = number * GRAMS_PER_KILOGRAM;
  else if (unit == LIMBER_TYPED_UNIT_GRAM)
    *grams = number;
  else
    return FALSE;

  return at_end (p);
}

/* The minutes of "7:30", "7h30", "7 h 5 min". */
static gboolean
parse_minutes_of_hour (const char *p, double hours, gboolean two_digits, double *minutes)
{
  double rest;
  const char *start = p;
  LimberTypedUnit unit;

  if (!is_whole (hours) || hours < 0 || !limber_number_scan (&p, LIMBER_NUMBER_DECIMAL, &rest))
    return FALSE;
  if (two_digits && (p - start != 2 || !g_ascii_isdigit (*start)))
    return FALSE;

  unit = limber_typed_unit_scan (&p);
  *minutes = hours * MINUTES_PER_HOUR + rest;

  return (unit == LIMBER_TYPED_UNIT_MINUTE || unit == LIMBER_TYPED_UNIT_NONE
          || (two_digits && unit == LIMBER_TYPED_UNIT_HOUR))
         && at_end (p) && is_whole (rest) && rest >= 0 && rest < MINUTES_PER_HOUR;
}

static gboolean
parse_duration (const LimberMeasure *measure, const char *p, double *minutes, gboolean *bare)
{
  double number;
  LimberTypedUnit unit;

  if (!limber_number_scan (&p, LIMBER_NUMBER_DECIMAL, &number))
    return FALSE;

  if (*p == ':')
    return parse_minutes_of_hour (p + 1, number, TRUE, minutes);

  unit = limber_typed_unit_scan (&p);
  *bare = unit == LIMBER_TYPED_UNIT_NONE;
  if (*bare)
    unit = limber_measure_expects_hours (measure) ? LIMBER_TYPED_UNIT_HOUR : LIMBER_TYPED_UNIT_MINUTE;

  if (unit == LIMBER_TYPED_UNIT_HOUR && !at_end (p))
    return parse_minutes_of_hour (p, number, FALSE, minutes);

  *minutes = unit == LIMBER_TYPED_UNIT_HOUR ? number * MINUTES_PER_HOUR : number;

  return (unit == LIMBER_TYPED_UNIT_HOUR || unit == LIMBER_TYPED_UNIT_MINUTE) && at_end (p);
}

static gboolean
fail_as_no_decimal (const LimberMeasure *measure, const char *quote, GError **error)
{
  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
               /* Translators: %s is what was typed, %u how many decimal places a number may have. */
               ngettext ("“%s” is not a number with at most %u decimal place and was not stored.",
                         "“%s” is not a number with at most %u decimal places and was not stored.",
                         measure->decimals),
               quote, measure->decimals);
  return FALSE;
}

static gboolean
fail_as_unreadable (const LimberMeasure *measure, const char *text, GError **error)
{
  g_autofree char *quote = limber_text_abridge (text, QUOTE_MAX);

  switch (measure->unit)
    {
    case LIMBER_MEASURE_UNIT_GRAM:
      g_set_error (
          error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
          _ ("“%s” cannot be read as a weight and was not stored. Write 81.2 kg, 179 lb or 12 st 11."),
          quote);
      break;
    case LIMBER_MEASURE_UNIT_MINUTE:
      g_set_error (
          error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
          _ ("“%s” cannot be read as a length of time and was not stored. Write 7:30, 7.5 h or 45 min."),
          quote);
      break;
    case LIMBER_MEASURE_UNIT_COUNT:
    default:
      if (measure->decimals > 0)
        return fail_as_no_decimal (measure, quote, error);
      g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                   _ ("“%s” is not a whole number and was not stored. Write digits only, as in 5321."),
                   quote);
      break;
    }

  return FALSE;
}

/* Most likely minutes were typed where hours are expected, but a guess could be wrong by a factor of sixty.
 */
static gboolean
fail_as_too_many_hours (const char *text, GError **error)
{
  g_autofree char *quote = limber_text_abridge (text, QUOTE_MAX);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE,
               _ ("“%s” was read as hours, which is longer than a day, and was not stored. For minutes write "
                  "“%s min”."),
               quote, quote);
  return FALSE;
}

/* Whole sentences for each measure, because the verb follows the noun in most languages. */
static char *
range_sentence (const LimberMeasure *measure, const char *minimum, const char *maximum, const char *value)
{
  if (g_strcmp0 (measure->id, LIMBER_MEASURE_STEPS) == 0)
    return g_strdup_printf (_ ("Steps have to be between %s and %s. %s was not stored."), minimum, maximum,
                            value);
  if (g_strcmp0 (measure->id, LIMBER_MEASURE_WEIGHT) == 0)
    return g_strdup_printf (_ ("Weight has to be between %s and %s. %s was not stored."), minimum, maximum,
                            value);
  if (g_strcmp0 (measure->id, LIMBER_MEASURE_SLEEP) == 0)
    return g_strdup_printf (_ ("Sleep has to be between %s and %s. %s was not stored."), minimum, maximum,
                            value);
  if (g_strcmp0 (measure->id, LIMBER_MEASURE_ACTIVE) == 0)
    return g_strdup_printf (_ ("Active minutes have to be between %s and %s. %s was not stored."), minimum,
                            maximum, value);
  if (g_strcmp0 (measure->id, LIMBER_MEASURE_ROUTINE) == 0)
    return g_strdup_printf (_ ("Stretching has to be between %s and %s. %s was not stored."), minimum,
                            maximum, value);

  /* Translators: the name of a measure of the user's own, its smallest and largest value, and the one typed.
   */
  return g_strdup_printf (_ ("“%s” has to be between %s and %s. %s was not stored."),
                          limber_measure_get_name (measure), minimum, maximum, value);
}

/**
 * limber_quantity_check:
 * @measure: a measure
 * @value: in the unit of @measure
 * @weight_unit: the unit the message names weights in
 * @error: return location for an error
 *
 * Raises %LIMBER_ERROR_RANGE.
 *
 * Returns: whether @value lies between the minimum and the maximum of @measure
 */
gboolean
limber_quantity_check (const LimberMeasure *measure,
                       double value,
                       LimberWeightUnit weight_unit,
                       GError **error)
{
  g_autofree char *minimum = NULL;
  g_autofree char *maximum = NULL;
  g_autofree char *given = NULL;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (measure != NULL, FALSE);

  if (value >= measure->minimum && value <= measure->maximum)
    return TRUE;

  /* "between 20 and 400 kg", but "between 0 min and 24 h". */
  if (measure->unit == LIMBER_MEASURE_UNIT_COUNT
      || (measure->unit == LIMBER_MEASURE_UNIT_GRAM && weight_unit != LIMBER_WEIGHT_UNIT_ST))
    minimum = limber_quantity_format_number (measure, measure->minimum, weight_unit);
  else
    minimum = limber_quantity_format (measure, measure->minimum, weight_unit);
  maximum = limber_quantity_format (measure, measure->maximum, weight_unit);
  given = limber_quantity_format (measure, value, weight_unit);
  sentence = range_sentence (measure, minimum, maximum, given);
  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_RANGE, sentence);

  return FALSE;
}

/**
 * limber_quantity_parse_number:
 * @text: what somebody typed, or a file says
 * @value: (out): the number; untouched on failure
 * @error: return location for an error
 *
 * Reads a number without a unit. A single comma or point is the decimal one, so that "8,423" is a little over
 * eight; what counts whole things is read with limber_quantity_parse().
 *
 * Raises %LIMBER_ERROR_INVALID.
 *
 * Returns: whether @value was set
 */
gboolean
limber_quantity_parse_number (const char *text, double *value, GError **error)
{
  g_autofree char *plain = NULL;
  g_autofree char *quote = NULL;
  const char *p;
  double number;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  p = plain = limber_number_to_plain (text);
  if (p != NULL && limber_number_scan (&p, LIMBER_NUMBER_DECIMAL, &number) && at_end (p))
    {
      *value = number;
      return TRUE;
    }

  quote = limber_text_abridge (text, QUOTE_MAX);
  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, _ ("“%s” is not a number."), quote);
  return FALSE;
}

/**
 * limber_quantity_parse:
 * @measure: what the number is of
 * @text: what somebody typed, or a file says
 * @weight_unit: the unit of a weight that names none
 * @value: (out): in the unit of @measure, rounded to what a journal keeps; untouched on failure
 * @error: return location for an error
 *
 * Reads a quantity: "5,321", "81.2 kg", "179lb", "12 st 11", "7h30", "7:30", "7.5 h", "45 min". A bare number
 * is hours where @measure expects them, as sleep does, and minutes for other durations; the unit of a measure
 * of the user's own may stand behind its number. A decimal point or comma, thousands separators and the
 * digits of any script are understood in every locale, and a unit in @text wins over @weight_unit.
 *
 * Raises %LIMBER_ERROR_INVALID when it cannot be read, %LIMBER_ERROR_RANGE when it cannot be real.
 *
 * Returns: whether @value was set
 */
gboolean
limber_quantity_parse (const LimberMeasure *measure,
                       const char *text,
                       LimberWeightUnit weight_unit,
                       double *value,
                       GError **error)
{
  g_autofree char *plain = NULL;
  gboolean readable = FALSE;
  gboolean bare = FALSE;
  double quantity = 0;

  g_return_val_if_fail (measure != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  plain = limber_number_to_plain (text);
  if (plain == NULL)
    return fail_as_unreadable (measure, text, error);

  if (measure->unit == LIMBER_MEASURE_UNIT_GRAM)
    readable = parse_weight (plain, weight_unit, &quantity);
  else if (measure->unit == LIMBER_MEASURE_UNIT_MINUTE)
    readable = parse_duration (measure, plain, &quantity, &bare);
  else
    readable = parse_labelled_count (measure, plain, &quantity);

  if (!readable)
    return fail_as_unreadable (measure, text, error);
  if (bare && limber_measure_expects_hours (measure) && quantity > HOURS_PER_DAY * MINUTES_PER_HOUR)
    return fail_as_too_many_hours (plain, error);

  quantity = limber_measure_round (measure, quantity);
  if (!limber_quantity_check (measure, quantity, weight_unit, error))
    return FALSE;

  *value = quantity;
  return TRUE;
}
