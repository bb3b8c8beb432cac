/* test-own-measure.c — values of a measure of the user's own, as typed and as read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-error.h"
#include "limber-own-measure.h"
#include "limber-quantity.h"
#include "limber-test-locale.h"

#include <math.h>
#include <string.h>

static LimberMeasure *
make (LimberMeasureUnit unit, const char *label, guint decimals)
{
  LimberMeasure *measure = limber_measure_new_own ("thing", "Thing <b>", unit);

  limber_measure_set_label (measure, label);
  measure->decimals = decimals;
  if (unit == LIMBER_MEASURE_UNIT_COUNT)
    measure->minimum = -1000;

  return measure;
}

static void
test_parse (void)
{
  static const struct
  {
    LimberMeasureUnit unit;
    const char *label;
    guint decimals;
    const char *text;
    double value; /* NaN: cannot be read */
  } cases[] = {
    { LIMBER_MEASURE_UNIT_COUNT, "bpm", 0, "62", 62 },
    { LIMBER_MEASURE_UNIT_COUNT, "bpm", 0, " 62 bpm ", 62 },
    { LIMBER_MEASURE_UNIT_COUNT, "bpm", 0, "62BPM", 62 },
    { LIMBER_MEASURE_UNIT_COUNT, "bpm", 0, "6,200", 6200 },
    { LIMBER_MEASURE_UNIT_COUNT, "bpm", 0, "-5", -5 },
    { LIMBER_MEASURE_UNIT_COUNT, "bpm", 0, "٦٢ bpm", 62 },
    { LIMBER_MEASURE_UNIT_COUNT, "bpm", 0, "62.5", NAN },
    { LIMBER_MEASURE_UNIT_COUNT, "bpm", 0, "62 kg", NAN },
    { LIMBER_MEASURE_UNIT_COUNT, "bpm", 0, "62 bpm bpm", NAN },
    { LIMBER_MEASURE_UNIT_COUNT, "bpm", 0, "62 steps", NAN },
    { LIMBER_MEASURE_UNIT_COUNT, "°C", 1, "36.6 °C", 36.6 },
    { LIMBER_MEASURE_UNIT_COUNT, "°C", 1, "36,6°c", 36.6 },
    { LIMBER_MEASURE_UNIT_COUNT, "°C", 1, "36", 36 },
    { LIMBER_MEASURE_UNIT_COUNT, "°C", 1, "36.66", NAN },
    { LIMBER_MEASURE_UNIT_COUNT, "x", 3, "999999999.125", 999999999.125 },
    { LIMBER_MEASURE_UNIT_COUNT, "%", 0, "12%", 12 },
    { LIMBER_MEASURE_UNIT_COUNT, "1/min", 0, "62 1/min", 62 },
    { LIMBER_MEASURE_UNIT_COUNT, "1/min", 0, "621/min", NAN },
    { LIMBER_MEASURE_UNIT_COUNT, "mg/100 g", 0, "15 mg/100 g", 15 },
    { LIMBER_MEASURE_UNIT_COUNT, "דופק", 0, "62 דופק", 62 },
    { LIMBER_MEASURE_UNIT_COUNT, NULL, 0, "62", 62 },
    { LIMBER_MEASURE_UNIT_COUNT, NULL, 0, "62 x", NAN },
    { LIMBER_MEASURE_UNIT_COUNT, NULL, 0, "1001001001001", NAN },
    { LIMBER_MEASURE_UNIT_MINUTE, "h", 0, "7:45", 465 },
    { LIMBER_MEASURE_UNIT_MINUTE, "h", 0, "8", 480 },
    { LIMBER_MEASURE_UNIT_MINUTE, "h", 0, "90 min", 90 },
    { LIMBER_MEASURE_UNIT_MINUTE, "h", 0, "90", NAN },
    { LIMBER_MEASURE_UNIT_MINUTE, "min", 0, "90", 90 },
    { LIMBER_MEASURE_UNIT_MINUTE, "min", 0, "1.5 h", 90 },
    { LIMBER_MEASURE_UNIT_MINUTE, "min", 0, "25:00", NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimberMeasure) measure = make (cases[i].unit, cases[i].label, cases[i].decimals);
      g_autoptr (GError) error = NULL;
      double value = NAN;
      gboolean read = limber_quantity_parse (measure, cases[i].text, LIMBER_WEIGHT_UNIT_KG, &value, &error);

      g_test_message ("%s with %s", cases[i].text, cases[i].label);
      if (isnan (cases[i].value))
        {
          g_assert_false (read);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (value, cases[i].value, 1e-9);
    }
}

static void
assert_text (LimberMeasureUnit unit, const char *label, guint decimals, double value, const char *expected)
{
  g_autoptr (LimberMeasure) measure = make (unit, label, decimals);
  g_autofree char *text = limber_quantity_format (measure, value, LIMBER_WEIGHT_UNIT_KG);
  g_autofree char *entry = limber_quantity_format_entry (measure, value, LIMBER_WEIGHT_UNIT_KG);
  double back = NAN;

  g_assert_cmpstr (text, ==, expected);
  if (isnan (value))
    return;

  /* What the entry shows is read back as the same value. */
  g_assert_true (limber_quantity_parse (measure, entry, LIMBER_WEIGHT_UNIT_KG, &back, NULL));
  g_assert_true (limber_measure_is_same (measure, back, value));
  g_assert_true (limber_quantity_parse (measure, text, LIMBER_WEIGHT_UNIT_KG, &back, NULL));
  g_assert_true (limber_measure_is_same (measure, back, value));
}

static void
test_format (void)
{
  if (!limber_test_use_locale ("en_US.UTF-8"))
    return;

  assert_text (LIMBER_MEASURE_UNIT_COUNT, "bpm", 0, 62, "62 bpm");
  assert_text (LIMBER_MEASURE_UNIT_COUNT, "bpm", 0, 61.7, "62 bpm");
  assert_text (LIMBER_MEASURE_UNIT_COUNT, "°C", 1, 36.6, "36.6 °C");
  assert_text (LIMBER_MEASURE_UNIT_COUNT, "°C", 1, 36, "36 °C");
  assert_text (LIMBER_MEASURE_UNIT_COUNT, NULL, 3, 1234.125, "1,234.125");
  assert_text (LIMBER_MEASURE_UNIT_COUNT, "%", 0, 12, "12 %");
  assert_text (LIMBER_MEASURE_UNIT_COUNT, "%s%n", 0, -0.2, "0 %s%n");
  assert_text (LIMBER_MEASURE_UNIT_COUNT, "bpm", 0, NAN, "–");
  assert_text (LIMBER_MEASURE_UNIT_MINUTE, "h", 0, 465, "7 h 45");
  assert_text (LIMBER_MEASURE_UNIT_MINUTE, "min", 0, 45, "45 min");
  limber_test_reset_locale ();
}

static void
test_format_german (void)
{
  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return;

  assert_text (LIMBER_MEASURE_UNIT_COUNT, "°C", 1, 36.6, "36,6 °C");
  assert_text (LIMBER_MEASURE_UNIT_COUNT, NULL, 2, 1234.5, "1.234,5");
  limber_test_reset_locale ();
}

static char *
refusal (const LimberMeasure *measure, const char *text)
{
  g_autoptr (GError) error = NULL;
  double value = NAN;

  g_assert_false (limber_quantity_parse (measure, text, LIMBER_WEIGHT_UNIT_KG, &value, &error));
  g_assert_true (isnan (value));

  return g_strdup (error->message);
}

static void
test_sentences (void)
{
  g_autoptr (LimberMeasure) measure = make (LIMBER_MEASURE_UNIT_COUNT, "bpm", 0);
  g_autofree char *whole = refusal (measure, "6x");
  g_autofree char *range = refusal (measure, "-2000");
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  g_assert_cmpstr (whole, ==,
                   "“6x” is not a whole number and was not stored. Write digits only, as in 5321.");
  g_assert_nonnull (strstr (range, "“Thing <b>” has to be between -1000 and "));
  measure->decimals = 1;
  one = refusal (measure, "1.25");
  g_assert_cmpstr (one, ==, "“1.25” is not a number with at most 1 decimal place and was not stored.");
  measure->decimals = 2;
  two = refusal (measure, "1.255");
  g_assert_cmpstr (two, ==, "“1.255” is not a number with at most 2 decimal places and was not stored.");
}

static void
test_value (void)
{
  g_autoptr (LimberMeasure) measure = make (LIMBER_MEASURE_UNIT_COUNT, "bpm", 2);
  g_autoptr (LimberMeasure) copy = limber_measure_copy (measure);
  g_autoptr (GPtrArray) list = limber_measure_list_new ();
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GPtrArray) none = limber_measure_list_copy (NULL);

  g_assert_true (limber_measure_equal (measure, copy));
  copy->uses = 7;
  g_assert_true (limber_measure_equal (measure, copy));
  limber_measure_set_name (copy, "Other");
  g_assert_false (limber_measure_equal (measure, copy));
  g_assert_cmpstr (limber_measure_get_name (measure), ==, "Thing <b>");

  g_ptr_array_add (list, g_steal_pointer (&copy));
  copies = limber_measure_list_copy (list);
  g_assert_true (limber_measure_equal (g_ptr_array_index (copies, 0), g_ptr_array_index (list, 0)));
  g_assert_true (g_ptr_array_index (copies, 0) != g_ptr_array_index (list, 0));
  g_assert_cmpuint (none->len, ==, 0);

  g_assert_true (limber_measure_find_among (list, "thing") == g_ptr_array_index (list, 0));
  g_assert_true (limber_measure_find_among (list, "steps") == limber_measure_find ("steps"));
  g_assert_true (limber_measure_find_among (NULL, "steps") == limber_measure_find ("steps"));
  g_assert_null (limber_measure_find_among (list, "nothing"));
  g_assert_null (limber_measure_find_among (list, NULL));
}

static void
test_find_by_name (void)
{
  g_autoptr (GPtrArray) list = limber_measure_list_new ();
  LimberMeasure *first = limber_measure_new_own ("thing", "ÄRGER", LIMBER_MEASURE_UNIT_COUNT);
  LimberMeasure *second = limber_measure_new_own ("ärger", "Thing", LIMBER_MEASURE_UNIT_COUNT);

  g_ptr_array_add (list, first);
  g_ptr_array_add (list, second);
  /* An id wins over a name. */
  g_assert_true (limber_own_measure_find_by_name (list, "ärger") == second);
  g_assert_true (limber_own_measure_find_by_name (list, "a\314\210rger") == first);
  g_assert_true (limber_own_measure_find_by_name (list, "THING") == second);
  g_assert_null (limber_own_measure_find_by_name (list, "\377"));
  g_assert_null (limber_own_measure_find_by_name (NULL, "thing"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-measure/parse", test_parse);
  g_test_add_func ("/own-measure/format", test_format);
  g_test_add_func ("/own-measure/format-german", test_format_german);
  g_test_add_func ("/own-measure/sentences", test_sentences);
  g_test_add_func ("/own-measure/value", test_value);
  g_test_add_func ("/own-measure/find-by-name", test_find_by_name);

  return g_test_run ();
}
