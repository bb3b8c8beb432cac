/* test-measure.c — the measures that Limber knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-error.h"
#include "limber-measure.h"

#include <math.h>

static void
test_measures (void)
{
  g_assert_cmpuint (limber_measure_count (), ==, 5);
  g_assert_null (limber_measure_find ("height"));
  g_assert_null (limber_measure_find (NULL));

  for (guint i = 0; i < limber_measure_count (); i++)
    {
      const LimberMeasure *measure = limber_measure_nth (i);
      g_autoptr (GError) low = NULL;
      g_autoptr (GError) high = NULL;
      g_autoptr (GError) nothing = NULL;

      g_assert_true (limber_measure_find (measure->id) == measure);
      g_assert_cmpstr (limber_measure_get_name (measure), !=, "");
      g_assert_true (limber_measure_check (measure, measure->minimum, NULL));
      g_assert_true (limber_measure_check (measure, measure->maximum, NULL));
      g_assert_false (limber_measure_check (measure, measure->minimum - 1, &low));
      g_assert_error (low, LIMBER_ERROR, LIMBER_ERROR_RANGE);
      g_assert_false (limber_measure_check (measure, measure->maximum + 1, &high));
      g_assert_error (high, LIMBER_ERROR, LIMBER_ERROR_RANGE);
      g_assert_false (limber_measure_check (measure, NAN, &nothing));
      g_assert_error (nothing, LIMBER_ERROR, LIMBER_ERROR_RANGE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/measure/table", test_measures);

  return g_test_run ();
}
