/* test-quantity-format.c — numbers as people read them, and as files hold them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-quantity.h"
#include "limber-test-locale.h"

#include <math.h>

static void
assert_format (const char *measure, double value, LimberWeightUnit unit, const char *expected)
{
  g_autofree char *text = limber_quantity_format (limber_measure_find (measure), value, unit);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_entry (const char *measure, double value, LimberWeightUnit unit, const char *expected)
{
  g_autofree char *text = limber_quantity_format_entry (limber_measure_find (measure), value, unit);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_format_english (void)
{
  if (!limber_test_use_locale ("en_US.UTF-8"))
    return;

  assert_format ("weight", 81200, LIMBER_WEIGHT_UNIT_KG, "81.2 kg");
  assert_format ("weight", 81000, LIMBER_WEIGHT_UNIT_KG, "81 kg");
  assert_format ("weight", 80000, LIMBER_WEIGHT_UNIT_KG, "80 kg");
  assert_format ("weight", 81249, LIMBER_WEIGHT_UNIT_KG, "81.2 kg");
  assert_format ("weight", 81193, LIMBER_WEIGHT_UNIT_LB, "179 lb");
  assert_format ("weight", 81374, LIMBER_WEIGHT_UNIT_LB, "179.4 lb");
  assert_format ("weight", 81193, LIMBER_WEIGHT_UNIT_ST, "12 st 11 lb");
  /* 13.97 lb is the next stone, not "12 st 14 lb". */
  assert_format ("weight", 82540, LIMBER_WEIGHT_UNIT_ST, "13 st 0 lb");
  assert_format ("steps", 5321, 0, "5,321");
  assert_format ("steps", 200000, 0, "200,000");
  assert_format ("steps", 0, 0, "0");
  assert_format ("sleep", 450, 0, "7 h 30");
  assert_format ("sleep", 425, 0, "7 h 05");
  assert_format ("sleep", 480, 0, "8 h");
  assert_format ("sleep", 0, 0, "0 min");
  assert_format ("active", 25, 0, "25 min");
  assert_format ("active", 59.6, 0, "1 h");
  assert_format ("steps", NAN, 0, "–");
  assert_format ("weight", NAN, LIMBER_WEIGHT_UNIT_KG, "–");

  assert_entry ("weight", 81200, LIMBER_WEIGHT_UNIT_KG, "81.2");
  assert_entry ("weight", 80000, LIMBER_WEIGHT_UNIT_KG, "80");
  assert_entry ("weight", 100000, LIMBER_WEIGHT_UNIT_KG, "100");
  assert_entry ("weight", 81193, LIMBER_WEIGHT_UNIT_LB, "179");
  assert_entry ("weight", 81193, LIMBER_WEIGHT_UNIT_ST, "12 st 11");
  assert_entry ("sleep", 450, 0, "7:30");
  assert_entry ("active", 90, 0, "90");
  assert_entry ("steps", 5321, 0, "5321");
  assert_entry ("steps", NAN, 0, "");
  limber_test_reset_locale ();
}

static void
test_format_german (void)
{
  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return;

  assert_format ("weight", 81200, LIMBER_WEIGHT_UNIT_KG, "81,2 kg");
  assert_format ("steps", 5321, 0, "5.321");
  assert_entry ("weight", 81200, LIMBER_WEIGHT_UNIT_KG, "81,2");
  assert_entry ("steps", 5321, 0, "5321");
  limber_test_reset_locale ();
}

static void
assert_ascii (double value, int decimals, const char *expected)
{
  g_autofree char *text = limber_quantity_to_ascii (value, decimals);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_to_ascii (void)
{
  /* Files are the same in every country. */
  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return;

  assert_ascii (81.2, 3, "81.2");
  assert_ascii (81, 3, "81");
  assert_ascii (100, 0, "100");
  assert_ascii (200000, 1, "200000");
  assert_ascii (1e20, 2, "100000000000000000000");
  assert_ascii (-0.0001, 2, "0");
  assert_ascii (-3.5, 2, "-3.5");
  assert_ascii (NAN, 2, "");
  assert_ascii (INFINITY, 2, "");
  limber_test_reset_locale ();
}

int
main (int argc, char *argv[])
{
  limber_test_reset_locale ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quantity/format/en_US", test_format_english);
  g_test_add_func ("/quantity/format/de_DE", test_format_german);
  g_test_add_func ("/quantity/to-ascii", test_to_ascii);

  return g_test_run ();
}
