/* limber-quantity-format.c — numbers as people read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-quantity.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MINUTES_PER_HOUR 60
#define GRAMS_PER_KILOGRAM 1000.0

/* What is shown of a weight, and the most an entry may need to give back every gram. */
#define SHOWN_DECIMALS 1
#define ENTRY_DECIMALS 4

/* How many of @max_decimals are left without zeros at the end of the fraction. */
static int
count_decimals (double value, int max_decimals)
{
  double scale = pow (10, max_decimals);
  double rounded = round (value * scale) / scale;
  int decimals = max_decimals;

  while (decimals > 0 && fabs (rounded - round (rounded * scale / 10) / (scale / 10)) < 0.01 / scale)
    {
      scale /= 10;
      decimals--;
    }

  return decimals;
}

static double
round_to (double value, int decimals)
{
  double scale = pow (10, decimals);

  return round (value * scale) / scale + 0.0;
}

/* By locale, without zeros at the end of a fraction and without "-0". */
static char *
format_decimal (double value, int max_decimals)
{
  return g_strdup_printf ("%.*f", count_decimals (value, max_decimals), round_to (value, max_decimals));
}

/* The same with the digits in groups. */
static char *
format_grouped (double value, int max_decimals)
{
  return g_strdup_printf ("%'.*f", count_decimals (value, max_decimals), round_to (value, max_decimals));
}

/* The fewest decimals that give @grams back when read again. */
static char *
format_exactly (double number, double grams_per_unit, double grams)
{
  int decimals = 0;

  for (; decimals < ENTRY_DECIMALS; decimals++)
    {
      double scale = pow (10, decimals);

      if (fabs (round (number * scale) / scale * grams_per_unit - grams) < 0.5)
        break;
    }

  return format_decimal (number, decimals);
}

/* Pounds are rounded before they are split, so that 13.97 becomes the next stone and not "14". */
static void
split_stones (double grams, double scale, double *stones, double *pounds)
{
  double total = round (grams / LIMBER_GRAMS_PER_POUND * scale) / scale;

  *stones = floor (total / LIMBER_POUNDS_PER_STONE);
  *pounds = total - *stones * LIMBER_POUNDS_PER_STONE;
}

static char *
format_stones (double grams)
{
  g_autofree char *pounds_text = NULL;
  double stones, pounds;

  split_stones (grams, pow (10, SHOWN_DECIMALS), &stones, &pounds);
  pounds_text = format_decimal (pounds, SHOWN_DECIMALS);

  /* Translators: a weight in stones and pounds, "12 st 11 lb". */
  return g_strdup_printf (_ ("%.0f st %s lb"), stones, pounds_text);
}

static char *
format_stones_entry (double grams)
{
  g_autofree char *pounds_text = NULL;
  double stones = 0;
  double pounds = 0;

  for (int decimals = 0; decimals <= ENTRY_DECIMALS; decimals++)
    {
      split_stones (grams, pow (10, decimals), &stones, &pounds);
      if (fabs ((stones * LIMBER_POUNDS_PER_STONE + pounds) * LIMBER_GRAMS_PER_POUND - grams) < 0.5)
        break;
    }
  pounds_text = format_decimal (pounds, ENTRY_DECIMALS);

  /* Not translated: "st" is read back in every language. */
  return g_strdup_printf ("%.0f st %s", stones, pounds_text);
}

static char *
format_duration (double value)
{
  const char *sign = value < -0.5 ? "-" : "";
  double minutes = round (fabs (value));
  double hours = floor (minutes / MINUTES_PER_HOUR);
  double rest = minutes - hours * MINUTES_PER_HOUR;

  if (hours < 1)
    /* Translators: a length of time under an hour, "45 min"; the first %s is empty or a minus sign. */
    return g_strdup_printf (_ ("%s%.0f min"), sign, rest);
  if (rest < 1)
    /* Translators: a length of time in whole hours, "7 h". */
    return g_strdup_printf (_ ("%s%.0f h"), sign, hours);

  /* Translators: a length of time in hours and minutes, "7 h 30"; the minutes have two digits. */
  return g_strdup_printf (_ ("%s%.0f h %02.0f"), sign, hours, rest);
}

static char *
format_duration_entry (const LimberMeasure *measure, double value)
{
  double minutes = round (value);
  double hours = floor (minutes / MINUTES_PER_HOUR);

  if (limber_measure_expects_hours (measure))
    return g_strdup_printf ("%.0f:%02.0f", hours, minutes - hours * MINUTES_PER_HOUR);

  return g_strdup_printf ("%.0f", minutes);
}

/**
 * limber_quantity_format_number:
 * @measure: what the number is of
 * @value: in the unit of @measure
 * @weight_unit: the user's unit of weight
 *
 * As limber_quantity_format(), but without the unit where one unit is enough: "81.2", "5,321". For an axis or
 * a column whose title names the unit.
 *
 * Returns: (transfer full): the number in the locale's form
 */
char *
limber_quantity_format_number (const LimberMeasure *measure, double value, LimberWeightUnit weight_unit)
{
  g_return_val_if_fail (measure != NULL, NULL);

  if (!isfinite (value))
    return g_strdup ("–");

  switch (measure->unit)
    {
    case LIMBER_MEASURE_UNIT_GRAM:
      if (weight_unit == LIMBER_WEIGHT_UNIT_ST)
        return format_stones (value);
      if (weight_unit == LIMBER_WEIGHT_UNIT_LB)
        return format_decimal (value / LIMBER_GRAMS_PER_POUND, SHOWN_DECIMALS);
      return format_decimal (value / GRAMS_PER_KILOGRAM, SHOWN_DECIMALS);
    case LIMBER_MEASURE_UNIT_MINUTE:
      return format_duration (value);
    case LIMBER_MEASURE_UNIT_COUNT:
    default:
      return format_grouped (value, (int) measure->decimals);
    }
}

/**
 * limber_quantity_format:
 * @measure: what the number is of
 * @value: in the unit of @measure
 * @weight_unit: the user's unit of weight
 *
 * Writes a quantity for people: "5,321", "81.2 kg", "179 lb", "12 st 11 lb", "7 h 30", "45 min",
 * "62 bpm". What is not recorded (NaN) is a dash.
 *
 * Returns: (transfer full): the quantity in the locale's form
 */
char *
limber_quantity_format (const LimberMeasure *measure, double value, LimberWeightUnit weight_unit)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (measure != NULL, NULL);

  number = limber_quantity_format_number (measure, value, weight_unit);
  if (measure->unit == LIMBER_MEASURE_UNIT_COUNT && measure->label != NULL && isfinite (value))
    /* Translators: a number and the unit somebody gave it, "62 bpm". */
    return g_strdup_printf (C_ ("number and unit", "%s %s"), number, measure->label);
  if (measure->unit != LIMBER_MEASURE_UNIT_GRAM || weight_unit == LIMBER_WEIGHT_UNIT_ST || !isfinite (value))
    return g_steal_pointer (&number);

  if (weight_unit == LIMBER_WEIGHT_UNIT_LB)
    /* Translators: a weight in pounds, "179 lb". */
    return g_strdup_printf (_ ("%s lb"), number);

  /* Translators: a weight in kilograms, "81.2 kg". */
  return g_strdup_printf (_ ("%s kg"), number);
}

/**
 * limber_quantity_format_entry:
 * @measure: what the number is of
 * @value: in the unit of @measure
 * @weight_unit: the user's unit of weight
 *
 * Writes a quantity so that limber_quantity_parse() with the same @measure and @weight_unit gives @value
 * back, rounded as limber_measure_round() does.
 *
 * Returns: (transfer full): text for an entry, empty for NaN
 */
char *
limber_quantity_format_entry (const LimberMeasure *measure, double value, LimberWeightUnit weight_unit)
{
  g_return_val_if_fail (measure != NULL, NULL);

  if (!isfinite (value))
    return g_strdup ("");

  value = limber_measure_round (measure, value);

  switch (measure->unit)
    {
    case LIMBER_MEASURE_UNIT_GRAM:
      if (weight_unit == LIMBER_WEIGHT_UNIT_ST)
        return format_stones_entry (value);
      if (weight_unit == LIMBER_WEIGHT_UNIT_LB)
        return format_exactly (value / LIMBER_GRAMS_PER_POUND, LIMBER_GRAMS_PER_POUND, value);
      return format_exactly (value / GRAMS_PER_KILOGRAM, GRAMS_PER_KILOGRAM, value);
    case LIMBER_MEASURE_UNIT_MINUTE:
      return format_duration_entry (measure, value);
    case LIMBER_MEASURE_UNIT_COUNT:
    default:
      return format_decimal (value, (int) measure->decimals);
    }
}

/**
 * limber_quantity_to_ascii:
 * @value: a number
 * @max_decimals: 0 to 15
 *
 * Writes a number for files: a point, no grouping, no zeros at the end, never an exponent.
 *
 * Returns: (transfer full): "81.2", or empty text for what is not recorded (NaN)
 */
char *
limber_quantity_to_ascii (double value, int max_decimals)
{
  char format[8];
  char buffer[G_ASCII_DTOSTR_BUF_SIZE + 320];
  char *end;

  g_return_val_if_fail (max_decimals >= 0 && max_decimals <= 15, NULL);

  if (!isfinite (value))
    return g_strdup ("");

  g_snprintf (format, sizeof format, "%%.%df", max_decimals);
  g_ascii_formatd (buffer, sizeof buffer, format, value);

  if (max_decimals > 0)
    {
      for (end = buffer + strlen (buffer); end[-1] == '0'; end--)
        end[-1] = '\0';
      if (end[-1] == '.')
        end[-1] = '\0';
    }

  return g_strdup (strcmp (buffer, "-0") == 0 ? "0" : buffer);
}
