/* test-value-axis.c — numbers beside charts: round in the user's unit, and never impossible
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-locale.h"
#include "limber-value-axis.h"

#include <math.h>

#define EPSILON 1e-6

/* Room for six numbers, for three, for two. */
#define HIGH 250
#define LOW 60
#define LOWEST 20
#define LABEL_HEIGHT 16

#define KG LIMBER_WEIGHT_UNIT_KG
#define LB LIMBER_WEIGHT_UNIT_LB
#define ST LIMBER_WEIGHT_UNIT_ST

typedef struct
{
  LimberWeightUnit weight_unit;
  gboolean from_zero;
  double minimum, maximum;
  double height;
  const char *ticks;
} Row;

static const LimberMeasure mood = { "mood", "Mood", LIMBER_MEASURE_UNIT_COUNT, -50, 50, NULL, 0, TRUE };
static const LimberMeasure yes = { "yes", "Yes", LIMBER_MEASURE_UNIT_COUNT, 0, 1, NULL, 0, TRUE };
static const LimberMeasure fever = { "fever", "Fever", LIMBER_MEASURE_UNIT_COUNT, 30, 45, "°C", 1, TRUE };
static const LimberMeasure any = { "any", "Any", LIMBER_MEASURE_UNIT_COUNT, -1e9, 1e9, NULL, 3, TRUE };
static const LimberMeasure work = { "work", "Work", LIMBER_MEASURE_UNIT_MINUTE, 0, 1e5, "h", 0, TRUE };

static char *
describe_ticks (const LimberValueAxis *axis, const LimberMeasure *measure, LimberWeightUnit weight_unit)
{
  g_autoptr (GArray) ticks = limber_value_axis_list_ticks (axis, measure, weight_unit, LABEL_HEIGHT);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", g_array_index (ticks, LimberValueTick, i).label);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_rows (const LimberMeasure *measure, const Row *rows, gsize n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      const Row *row = &rows[i];
      LimberValueAxis axis = { .bottom = row->height };
      g_autofree char *ticks = NULL;

      limber_value_axis_fit (&axis, measure, row->weight_unit, row->from_zero, row->minimum, row->maximum);
      ticks = describe_ticks (&axis, measure, row->weight_unit);
      g_test_message ("%s %g to %g on %g: %g to %g", measure != NULL ? measure->id : "number", row->minimum,
                      row->maximum, row->height, axis.minimum, axis.maximum);
      g_assert_cmpstr (ticks, ==, row->ticks);
    }
}

static void
test_kilograms (void)
{
  static const Row rows[] = {
    { KG, FALSE, 81000, 81200, HIGH, "79|80|81|82|83" },
    { KG, FALSE, 82600, 83900, HIGH, "81|82|83|84|85" },
    { KG, FALSE, 80100, 84900, HIGH, "80|81|82|83|84|85" },
    { KG, FALSE, 78900, 85100, HIGH, "78|80|82|84|86" },
    { KG, FALSE, 60500, 95000, HIGH, "60|70|80|90|100" },
    { KG, FALSE, 60500, 95000, LOW, "60|80|100" },
    { KG, FALSE, 81000, 81200, LOW, "80|82" },
    { KG, FALSE, 81000, 81200, LOWEST, "80|82" },
    { KG, FALSE, 81000, 81000, HIGH, "79|80|81|82|83" },
    /* At the ends of what can be. */
    { KG, FALSE, 20000, 20000, HIGH, "20|21|22|23|24" },
    { KG, FALSE, 400000, 400000, HIGH, "396|397|398|399|400" },
    { KG, FALSE, 20000, 400000, HIGH, "100|200|300|400" },
    { KG, FALSE, NAN, NAN, HIGH, "68|69|70|71|72" },
    { KG, FALSE, NAN, 81000, HIGH, "79|80|81|82|83" },
    { KG, FALSE, 84900, 80100, HIGH, "80|81|82|83|84|85" },
  };

  assert_rows (limber_measure_find ("weight"), rows, G_N_ELEMENTS (rows));
}

static void
test_pounds (void)
{
  static const Row rows[] = {
    { LB, FALSE, 81000, 81200, HIGH, "175|180|185" },
    { LB, FALSE, 81646.6266, 81646.6266, HIGH, "175|180|185" },
    { LB, FALSE, 60500, 95000, HIGH, "120|140|160|180|200|220" },
    { LB, FALSE, 60500, 95000, LOW, "150|200" },
    { LB, FALSE, 20000, 20000, HIGH, "46|48|50|52|54" },
    { LB, FALSE, 400000, 400000, HIGH, "870|872|874|876|878|880" },
  };

  assert_rows (limber_measure_find ("weight"), rows, G_N_ELEMENTS (rows));
}

static void
test_stones (void)
{
  static const Row rows[] = {
    { ST, FALSE, 81000, 81200, HIGH, "12 st 7|13 st|13 st 7" },
    { ST, FALSE, 81000, 81200, LOW, "12 st 7|13 st|13 st 7" },
    { ST, FALSE, 60500, 95000, HIGH, "8 st|10 st|12 st|14 st|16 st" },
    { ST, FALSE, 20000, 20000, HIGH, "3 st 7|4 st|4 st 7" },
    { ST, FALSE, 20000, 400000, HIGH, "10 st|20 st|30 st|40 st|50 st|60 st" },
  };

  assert_rows (limber_measure_find ("weight"), rows, G_N_ELEMENTS (rows));
}

static void
test_durations (void)
{
  static const Row rows[] = {
    { 0, TRUE, 0, 0, HIGH, "0|10 min|20 min|30 min" },
    { 0, TRUE, 0, 25, LOW, "0|15 min|30 min" },
    { 0, TRUE, 0, 75, HIGH, "0|15 min|30 min|45 min|1 h|1 h 15" },
    { 0, TRUE, 0, 130, HIGH, "0|30 min|1 h|1 h 30|2 h|2 h 30" },
    { 0, TRUE, 0, 480, HIGH, "0|2 h|4 h|6 h|8 h" },
    { 0, TRUE, 0, 620, HIGH, "0|3 h|6 h|9 h|12 h" },
    { 0, TRUE, 300, 620, HIGH, "0|3 h|6 h|9 h|12 h" },
    { 0, TRUE, 0, 1440, HIGH, "0|6 h|12 h|18 h|24 h" },
    { 0, FALSE, 400, 500, HIGH, "6 h 30|7 h|7 h 30|8 h|8 h 30" },
    { 0, FALSE, 1440, 1440, HIGH, "23 h|23 h 15|23 h 30|23 h 45|24 h" },
    { 0, FALSE, 1, 1, HIGH, "0|15 min|30 min|45 min|1 h" },
  };
  static const Row long_rows[] = {
    { 0, TRUE, 0, 2400, HIGH, "0|8 h|16 h|24 h|32 h|40 h" },
    { 0, TRUE, 0, 30000, HIGH, "0|100 h|200 h|300 h|400 h|500 h" },
  };

  assert_rows (limber_measure_find ("sleep"), rows, G_N_ELEMENTS (rows));
  assert_rows (limber_measure_find ("active"), rows, G_N_ELEMENTS (rows));
  assert_rows (&work, long_rows, G_N_ELEMENTS (long_rows));
}

static void
test_steps (void)
{
  static const Row rows[] = {
    { 0, TRUE, 0, 0, HIGH, "0|200|400|600|800|1,000" },
    { 0, TRUE, 0, 3, LOW, "0|500|1,000" },
    { 0, TRUE, 0, 5321, HIGH, "0|2,000|4,000|6,000" },
    { 0, TRUE, 4000, 12345, HIGH, "0|5,000|10,000|15,000" },
    { 0, TRUE, 0, 22000, HIGH, "0|5,000|10,000|15,000|20,000|25,000" },
    { 0, TRUE, 0, 200000, HIGH, "0|50,000|100,000|150,000|200,000" },
    { 0, TRUE, NAN, NAN, HIGH, "0|200|400|600|800|1,000" },
  };

  if (!limber_test_use_locale ("en_US.UTF-8"))
    return;

  assert_rows (limber_measure_find ("steps"), rows, G_N_ELEMENTS (rows));
  limber_test_reset_locale ();
}

static void
test_own (void)
{
  static const Row mood_rows[] = {
    { 0, FALSE, -3, 7, HIGH, "-5|0|5|10" },       { 0, TRUE, -3, 7, HIGH, "-5|0|5|10" },
    { 0, TRUE, -30, -20, HIGH, "-30|-20|-10|0" }, { 0, FALSE, -50, -50, HIGH, "-50|-49|-48|-47|-46" },
    { 0, FALSE, 50, 50, HIGH, "46|47|48|49|50" }, { 0, FALSE, -50, 50, HIGH, "-50|0|50" },
    { 0, FALSE, NAN, NAN, HIGH, "-2|-1|0|1|2" },
  };
  static const Row yes_rows[] = {
    { 0, TRUE, 0, 1, HIGH, "0|1" },
    { 0, FALSE, 1, 1, HIGH, "0|1" },
    { 0, TRUE, 0, 0, LOW, "0|1" },
  };
  static const Row fever_rows[] = {
    { 0, FALSE, 36.6, 36.6, HIGH, "36.4|36.5|36.6|36.7|36.8" },
    { 0, FALSE, 36.2, 39.8, HIGH, "36|37|38|39|40" },
    { 0, FALSE, 36.2, 38.1, HIGH, "36|36.5|37|37.5|38|38.5" },
    { 0, FALSE, 45, 45, HIGH, "44.6|44.7|44.8|44.9|45" },
  };
  static const Row any_rows[] = {
    { 0, FALSE, 1e9, 1e9, LOW, "999999999.996|999999999.998|1000000000" },
    { 0, FALSE, -1e9, 1e9, LOW, "-1000000000|0|1000000000" },
    { 0, FALSE, 0.001, 0.002, LOW, "0|0.002|0.004" },
  };

  assert_rows (&mood, mood_rows, G_N_ELEMENTS (mood_rows));
  assert_rows (&yes, yes_rows, G_N_ELEMENTS (yes_rows));
  assert_rows (&fever, fever_rows, G_N_ELEMENTS (fever_rows));
  assert_rows (&any, any_rows, G_N_ELEMENTS (any_rows));
}

static void
test_locales (void)
{
  static const Row steps[] = { { 0, TRUE, 0, 12345, HIGH, "0|5.000|10.000|15.000" } };
  static const Row degrees[] = { { 0, FALSE, 36.2, 38.1, HIGH, "36|36,5|37|37,5|38|38,5" } };

  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return;

  assert_rows (limber_measure_find ("steps"), steps, G_N_ELEMENTS (steps));
  assert_rows (&fever, degrees, G_N_ELEMENTS (degrees));
  limber_test_reset_locale ();
}

static void
test_score (void)
{
  static const struct
  {
    double height;
    const char *ticks;
  } rows[] = {
    { 250, "0|2|4|6|8|10" }, { 140, "0|2|4|6|8|10" }, { 139, "0|5|10" }, { 60, "0|5|10" },
    { 40, "0|10" },          { 16, "0|10" },          { 15, "0" },       { 0, "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberValueAxis axis = { NAN, NAN, rows[i].height, 0 };
      g_autofree char *ticks = NULL;

      limber_value_axis_fit_score (&axis);
      g_assert_cmpfloat_with_epsilon (axis.minimum, 0, EPSILON);
      g_assert_cmpfloat_with_epsilon (axis.maximum, 10, EPSILON);
      ticks = describe_ticks (&axis, NULL, KG);
      g_test_message ("%g high", rows[i].height);
      g_assert_cmpstr (ticks, ==, rows[i].ticks);
    }
}

static void
test_places (void)
{
  LimberValueAxis axis = { 20, 40, 110, 10 }, flat = { 5, 5, 110, 10 };

  g_assert_cmpfloat_with_epsilon (limber_value_axis_get_y (&axis, 20), 110, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_value_axis_get_y (&axis, 40), 10, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_value_axis_get_y (&axis, 25), 85, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_value_axis_get_y (&axis, 50), -40, EPSILON);
  g_assert_true (isnan (limber_value_axis_get_y (&axis, NAN)));
  g_assert_cmpfloat_with_epsilon (limber_value_axis_get_y (&flat, 5), 110, EPSILON);
  g_assert_true (isnan (limber_value_axis_get_y (&flat, NAN)));
}

/* What every axis keeps, whatever was recorded: the values are on it, what cannot be is not, it is never
 * empty, its labels differ, stand in order and have room.
 */
static void
assert_sound (const LimberMeasure *measure, LimberWeightUnit unit, gboolean from_zero, double a, double b)
{
  LimberValueAxis axis = { .bottom = 150, .top = 30 };
  g_autoptr (GArray) ticks = NULL;

  limber_value_axis_fit (&axis, measure, unit, from_zero, a, b);
  g_assert_cmpfloat (axis.minimum, <=, MIN (a, b));
  g_assert_cmpfloat (axis.maximum, >=, MAX (a, b));
  g_assert_cmpfloat (axis.maximum, >, axis.minimum);
  g_assert_cmpfloat (axis.minimum, >=, from_zero ? MIN (measure->minimum, 0) : measure->minimum);
  g_assert_cmpfloat (axis.maximum, <=, from_zero ? MAX (measure->maximum, 0) : measure->maximum);
  if (measure->unit == LIMBER_MEASURE_UNIT_GRAM)
    g_assert_cmpfloat (axis.maximum - axis.minimum, >=, 4000 - EPSILON);
  if (from_zero)
    g_assert_true (axis.minimum <= 0 && axis.maximum >= 0);

  ticks = limber_value_axis_list_ticks (&axis, measure, unit, LABEL_HEIGHT);
  g_assert_cmpuint (ticks->len, >=, 2);
  g_assert_cmpuint (ticks->len, <=, 6);
  for (guint i = 0; i < ticks->len; i++)
    {
      const LimberValueTick *tick = &g_array_index (ticks, LimberValueTick, i);
      double y = limber_value_axis_get_y (&axis, tick->value);

      g_assert_cmpfloat (y, <=, axis.bottom + EPSILON);
      g_assert_cmpfloat (y, >=, axis.top - EPSILON);
      if (i == 0)
        continue;
      g_assert_cmpfloat (limber_value_axis_get_y (&axis, tick[-1].value) - y, >=, LABEL_HEIGHT);
      g_assert_cmpstr (tick->label, !=, tick[-1].label);
    }
}

static void
test_sound (void)
{
  const LimberMeasure *measures[] = { &mood, &yes, &fever, &any, &work, NULL, NULL, NULL, NULL, NULL };
  GRand *rand = g_rand_new_with_seed (20261120);

  for (guint i = 0; i < limber_measure_count (); i++)
    measures[5 + i] = limber_measure_nth (i);

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    for (guint j = 0; j < 3000; j++)
      {
        double lowest = measures[i]->minimum, span = measures[i]->maximum - lowest;
        double a = round (lowest + span * pow (g_rand_double (rand), 1 + j % 4));
        double b = round (a + (lowest + span - a) * pow (g_rand_double (rand), 1 + j % 9));

        assert_sound (measures[i], (LimberWeightUnit) (j % 3), j % 2 == 0, a, b);
        assert_sound (measures[i], (LimberWeightUnit) (j % 3), j % 2 == 0, a, a);
      }

  g_rand_free (rand);
}

/* 200 g more or less are a small step on the chart. */
static void
test_small_change_looks_small (void)
{
  for (LimberWeightUnit unit = KG; unit <= ST; unit++)
    {
      LimberValueAxis axis = { .bottom = 100 };

      limber_value_axis_fit (&axis, limber_measure_find ("weight"), unit, FALSE, 81000, 81200);
      g_assert_cmpfloat (limber_value_axis_get_y (&axis, 81000) - limber_value_axis_get_y (&axis, 81200), <=,
                         100 * 0.2 / 4 + EPSILON);
    }
}

int
main (int argc, char *argv[])
{
  limber_test_reset_locale ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value-axis/kilograms", test_kilograms);
  g_test_add_func ("/value-axis/pounds", test_pounds);
  g_test_add_func ("/value-axis/stones", test_stones);
  g_test_add_func ("/value-axis/durations", test_durations);
  g_test_add_func ("/value-axis/steps", test_steps);
  g_test_add_func ("/value-axis/own", test_own);
  g_test_add_func ("/value-axis/locales", test_locales);
  g_test_add_func ("/value-axis/score", test_score);
  g_test_add_func ("/value-axis/places", test_places);
  g_test_add_func ("/value-axis/sound", test_sound);
  g_test_add_func ("/value-axis/small-change-looks-small", test_small_change_looks_small);

  return g_test_run ();
}
