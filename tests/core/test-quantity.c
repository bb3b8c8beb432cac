/* test-quantity.c — numbers as people type them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-error.h"
#include "limber-quantity.h"
#include "limber-test-locale.h"

#include <math.h>
#include <string.h>

#define NBSP "\302\240"
#define NARROW_NBSP "\342\200\257"
#define LRM "\342\200\216"

typedef struct
{
  const char *measure;
  LimberWeightUnit unit;
  const char *text;
  double value;
} Good;

typedef struct
{
  const char *measure;
  const char *text;
  int code;
} Bad;

static const Good good[] = {
  { "weight", LIMBER_WEIGHT_UNIT_KG, "81.2kg", 81200 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "81,2", 81200 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, " 81.2 ", 81200 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "81.2 KG.", 81200 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "81,234", 81234 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "81.", 81000 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "٨١٫٢", 81200 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "۸۱٫۲", 81200 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "८१.२", 81200 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "８１．２", 81200 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, LRM "81.2" NBSP "kg" LRM, 81200 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "81200 g", 81200 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "81 200 g", 81200 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "179lb", 81193 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "179 lbs", 81193 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "12st11", 81193 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "12 st 11", 81193 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "12st 11.5lb", 81420 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "12 stone 11 pounds", 81193 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "12.5 st", 79379 },
  { "weight", LIMBER_WEIGHT_UNIT_LB, "179", 81193 },
  { "weight", LIMBER_WEIGHT_UNIT_LB, "179,4", 81374 },
  { "weight", LIMBER_WEIGHT_UNIT_LB, "81.2 kg", 81200 },
  { "weight", LIMBER_WEIGHT_UNIT_ST, "12", 76204 },
  { "weight", LIMBER_WEIGHT_UNIT_ST, "12 11", 81193 },
  { "weight", LIMBER_WEIGHT_UNIT_ST, "12 st 0", 76204 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "20", 20000 },
  { "weight", LIMBER_WEIGHT_UNIT_KG, "400", 400000 },
  { "steps", 0, "0", 0 },
  { "steps", 0, "8423", 8423 },
  { "steps", 0, "8,423", 8423 },
  { "steps", 0, "8.423", 8423 },
  { "steps", 0, "8 423", 8423 },
  { "steps", 0, "8'423", 8423 },
  { "steps", 0, "8’423", 8423 },
  { "steps", 0, "8" NARROW_NBSP "423", 8423 },
  { "steps", 0, "8" NBSP "423", 8423 },
  { "steps", 0, "٨٬٤٢٣", 8423 },
  { "steps", 0, "1,23,456", 123456 },
  { "steps", 0, "200,000", 200000 },
  { "steps", 0, "8423.0", 8423 },
  { "steps", 0, "8,423.00", 8423 },
  { "steps", 0, "8.423,00", 8423 },
  { "steps", 0, "+5321 steps", 5321 },
  { "sleep", 0, "7h30", 450 },
  { "sleep", 0, "7 h 30", 450 },
  { "sleep", 0, "7 h 30 min", 450 },
  { "sleep", 0, "7:30", 450 },
  { "sleep", 0, "07:30", 450 },
  { "sleep", 0, "7：30", 450 },
  { "sleep", 0, "٧:٣٠", 450 },
  { "sleep", 0, "7.5", 450 },
  { "sleep", 0, "7,5 h", 450 },
  { "sleep", 0, "7 hours", 420 },
  { "sleep", 0, "450 min", 450 },
  { "sleep", 0, "7h 5", 425 },
  { "sleep", 0, "0", 0 },
  { "sleep", 0, "24", 1440 },
  { "sleep", 0, "7.33", 440 },
  { "active", 0, "25", 25 },
  { "active", 0, "45 min", 45 },
  { "active", 0, "1:05", 65 },
  { "active", 0, "1.5 h", 90 },
  { "routine", 0, "12", 12 },
};

static const Bad bad[] = {
  { "weight", "", LIMBER_ERROR_INVALID },
  { "weight", "   ", LIMBER_ERROR_INVALID },
  { "weight", "kg", LIMBER_ERROR_INVALID },
  { "weight", "eighty", LIMBER_ERROR_INVALID },
  { "weight", "8o", LIMBER_ERROR_INVALID },
  { "weight", "81.2.3", LIMBER_ERROR_INVALID },
  { "weight", "81,2,3", LIMBER_ERROR_INVALID },
  { "weight", "81 2", LIMBER_ERROR_INVALID },
  { "weight", "81.2 kg 3", LIMBER_ERROR_INVALID },
  { "weight", "81.2 h", LIMBER_ERROR_INVALID },
  { "weight", "12 st 14", LIMBER_ERROR_INVALID },
  { "weight", "12.5 st 3", LIMBER_ERROR_INVALID },
  { "weight", "12 st -3", LIMBER_ERROR_INVALID },
  { "weight", "12 st 11 kg", LIMBER_ERROR_INVALID },
  { "weight", "1e3", LIMBER_ERROR_INVALID },
  { "weight", "0x51", LIMBER_ERROR_INVALID },
  { "weight", "inf", LIMBER_ERROR_INVALID },
  { "weight", "nan", LIMBER_ERROR_INVALID },
  { "weight", "81|2", LIMBER_ERROR_INVALID },
  { "weight", "- 81", LIMBER_ERROR_INVALID },
  { "weight",
    "\xff"
    "81",
    LIMBER_ERROR_INVALID },
  { "weight", "<b>81</b>", LIMBER_ERROR_INVALID },
  { "weight", "🐘", LIMBER_ERROR_INVALID },
  { "weight", "19.9", LIMBER_ERROR_RANGE },
  { "weight", "400.1", LIMBER_ERROR_RANGE },
  { "weight", "812", LIMBER_ERROR_RANGE },
  { "weight", "-81", LIMBER_ERROR_RANGE },
  { "weight", "999999999999", LIMBER_ERROR_RANGE },
  { "weight", "9999999999999999999999", LIMBER_ERROR_INVALID },
  { "steps", "12.5", LIMBER_ERROR_INVALID },
  { "steps", "8,42", LIMBER_ERROR_INVALID },
  { "steps", "0.500", LIMBER_ERROR_INVALID },
  { "steps", "8,423,1", LIMBER_ERROR_INVALID },
  { "steps", "1,234.567.890", LIMBER_ERROR_INVALID },
  { "steps", "8.423,12,3", LIMBER_ERROR_INVALID },
  { "steps", "1٫234٫5", LIMBER_ERROR_INVALID },
  { "steps", "8,423.123.4", LIMBER_ERROR_INVALID },
  { "steps", "8'423,123 456", LIMBER_ERROR_INVALID },
  { "steps", "5321 kg", LIMBER_ERROR_INVALID },
  { "steps", "-1", LIMBER_ERROR_RANGE },
  { "steps", "−1", LIMBER_ERROR_RANGE },
  { "steps", "200001", LIMBER_ERROR_RANGE },
  { "sleep", "7:5", LIMBER_ERROR_INVALID },
  { "sleep", "7:60", LIMBER_ERROR_INVALID },
  { "sleep", "7:300", LIMBER_ERROR_INVALID },
  { "sleep", "7:30:15", LIMBER_ERROR_INVALID },
  { "sleep", "7h60", LIMBER_ERROR_INVALID },
  { "sleep", "7.5h30", LIMBER_ERROR_INVALID },
  { "sleep", "7:", LIMBER_ERROR_INVALID },
  { "sleep", ":30", LIMBER_ERROR_INVALID },
  { "sleep", "7 kg", LIMBER_ERROR_INVALID },
  { "sleep", "24:01", LIMBER_ERROR_RANGE },
  { "sleep", "-1", LIMBER_ERROR_RANGE },
  /* Hours or minutes? It is not guessed. */
  { "sleep", "450", LIMBER_ERROR_RANGE },
  { "active", "1441", LIMBER_ERROR_RANGE },
};

static void
check_all_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      double value = -1;

      g_test_message ("%s “%s”", good[i].measure, good[i].text);
      g_assert_true (limber_quantity_parse (limber_measure_find (good[i].measure), good[i].text, good[i].unit,
                                            &value, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (value, good[i].value, 1e-9);
    }
}

static void
check_all_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      double value = -77;

      g_test_message ("%s “%s”", bad[i].measure, bad[i].text);
      g_assert_false (limber_quantity_parse (limber_measure_find (bad[i].measure), bad[i].text,
                                             LIMBER_WEIGHT_UNIT_KG, &value, &error));
      g_assert_error (error, LIMBER_ERROR, bad[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_nonnull (strstr (error->message, "not stored"));
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_cmpfloat_with_epsilon (value, -77, 1e-9);
    }
}

/* What an entry shows is read back as the same value, for every whole gram of a stretch and every minute of a
 * day. */
static void
check_round_trip (const LimberMeasure *measure, LimberWeightUnit unit, double from, double to, double step)
{
  for (double value = from; value <= to; value += step)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = limber_quantity_format_entry (measure, value, unit);
      double again = -1;

      g_assert_true (limber_quantity_parse (measure, text, unit, &again, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (again, value, 1e-9);
    }
}

static void
check_round_trips (void)
{
  for (int unit = LIMBER_WEIGHT_UNIT_KG; unit <= LIMBER_WEIGHT_UNIT_ST; unit++)
    {
      check_round_trip (limber_measure_find ("weight"), unit, 81000, 83000, 1);
      check_round_trip (limber_measure_find ("weight"), unit, 20000, 400000, 997);
    }
  check_round_trip (limber_measure_find ("sleep"), 0, 0, 1440, 1);
  check_round_trip (limber_measure_find ("active"), 0, 0, 1440, 1);
  check_round_trip (limber_measure_find ("steps"), 0, 0, 200000, 61);
}

/* What people read may be rounded, but what they would type from it is understood. */
static void
check_shown_is_readable (void)
{
  static const Good shown[] = {
    { "weight", LIMBER_WEIGHT_UNIT_KG, NULL, 81200 },
    { "weight", LIMBER_WEIGHT_UNIT_LB, NULL, 81193 },
    { "weight", LIMBER_WEIGHT_UNIT_ST, NULL, 81193 },
    { "steps", 0, NULL, 123456 },
    { "sleep", 0, NULL, 450 },
    { "sleep", 0, NULL, 425 },
    { "active", 0, NULL, 45 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      const LimberMeasure *measure = limber_measure_find (shown[i].measure);
      g_autofree char *text = limber_quantity_format (measure, shown[i].value, shown[i].unit);
      g_autoptr (GError) error = NULL;
      double again = -1;

      g_assert_true (limber_quantity_parse (measure, text, shown[i].unit, &again, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (again, shown[i].value, 1e-9);
    }
}

static void
test_locale (gconstpointer name)
{
  if (!limber_test_use_locale (name))
    return;

  check_all_good ();
  check_all_bad ();
  check_round_trips ();
  check_shown_is_readable ();
  limber_test_reset_locale ();
}

static void
assert_message (const char *measure, const char *text, LimberWeightUnit unit, const char *expected)
{
  g_autoptr (GError) error = NULL;
  double value;

  g_assert_false (limber_quantity_parse (limber_measure_find (measure), text, unit, &value, &error));
  g_assert_cmpstr (error->message, ==, expected);
}

static void
test_messages (void)
{
  assert_message ("weight", "812", LIMBER_WEIGHT_UNIT_KG,
                  "Weight has to be between 20 and 400 kg. 812 kg was not stored.");
  assert_message ("weight", "8120", LIMBER_WEIGHT_UNIT_LB,
                  "Weight has to be between 44.1 and 881.8 lb. 8120 lb was not stored.");
  assert_message ("weight", "90", LIMBER_WEIGHT_UNIT_ST,
                  "Weight has to be between 3 st 2.1 lb and 62 st 13.8 lb. 90 st 0 lb was not stored.");
  assert_message ("steps", "-1", 0, "Steps have to be between 0 and 200000. -1 was not stored.");
  assert_message ("sleep", "25:00", 0, "Sleep has to be between 0 min and 24 h. 25 h was not stored.");
  assert_message ("sleep", "450", 0,
                  "“450” was read as hours, which is longer than a day, and was not stored. For minutes "
                  "write “450 min”.");
}

/* A megabyte of digits is refused with a sentence that fits a line. */
static void
test_huge (void)
{
  g_autofree char *digits = g_strnfill (1024 * 1024, '7');

  for (guint i = 0; i < limber_measure_count (); i++)
    {
      g_autoptr (GError) error = NULL;
      double value;

      g_assert_false (
          limber_quantity_parse (limber_measure_nth (i), digits, LIMBER_WEIGHT_UNIT_KG, &value, &error));
      g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
      g_assert_cmpuint (strlen (error->message), <, 200);
    }
}

/* What comes in by chance is either refused or a value that can be real and is read back from its entry. */
static void
test_garbage (void)
{
  static const char *const pieces[]
      = { "0",  "1", "7", "12", "81", "423", "٨",  "८",   ",",  ".",    "٫", "٬", "'",  " ",  ":",
          "-",  "+", "−", "h",  "kg", "lb",  "st", "min", "g",  "step", "'", "|", NBSP, LRM,  "\xff",
          "🐘", "½", "²", "e",  "%s", "<b>", "",   "\n",  "\t", "\001", "x", "…", "٪",  "１", "：" };
  guint n_read = 0;

  for (guint i = 0; i < 60000; i++)
    {
      const LimberMeasure *measure = limber_measure_nth (g_test_rand_int_range (0, limber_measure_count ()));
      LimberWeightUnit unit = g_test_rand_int_range (LIMBER_WEIGHT_UNIT_KG, LIMBER_WEIGHT_UNIT_ST + 1);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *entry = NULL;
      double value = -1;
      double again = -2;

      for (int n = g_test_rand_int_range (0, 9); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      if (!limber_quantity_parse (measure, text->str, unit, &value, &error))
        {
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          continue;
        }

      n_read++;
      g_assert_cmpfloat (value, >=, measure->minimum);
      g_assert_cmpfloat (value, <=, measure->maximum);
      entry = limber_quantity_format_entry (measure, value, unit);
      g_assert_true (limber_quantity_parse (measure, entry, unit, &again, &error));
      g_assert_cmpfloat_with_epsilon (again, value, 1e-9);
    }

  g_assert_cmpuint (n_read, >, 300);
}

static void
test_number (void)
{
  static const struct
  {
    const char *text;
    double value;
  } numbers[] = {
    { "0", 0 },         { "-3", -3 },          { "3.5", 3.5 },           { "3,5", 3.5 },
    { "1,234", 1.234 }, { "1,234.5", 1234.5 }, { "1.234,5", 1234.5 },    { "1 234,5", 1234.5 },
    { ".5", 0.5 },      { "٣٫٥", 3.5 },        { "1.234.567", 1234567 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GError) error = NULL;
      double value = NAN;

      g_assert_true (limber_quantity_parse_number (numbers[i].text, &value, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (value, numbers[i].value, 1e-9);
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      double value;

      if (strcmp (bad[i].measure, "weight") == 0 && bad[i].code == LIMBER_ERROR_INVALID)
        {
          g_assert_false (limber_quantity_parse_number (bad[i].text, &value, &error));
          g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
        }
    }
}

int
main (int argc, char *argv[])
{
  limber_test_reset_locale ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/quantity/parse/C", "C.UTF-8", test_locale);
  g_test_add_data_func ("/quantity/parse/de_DE", "de_DE.UTF-8", test_locale);
  g_test_add_data_func ("/quantity/parse/en_US", "en_US.UTF-8", test_locale);
  g_test_add_data_func ("/quantity/parse/ar_EG", "ar_EG.UTF-8", test_locale);
  g_test_add_func ("/quantity/messages", test_messages);
  g_test_add_func ("/quantity/huge", test_huge);
  g_test_add_func ("/quantity/garbage", test_garbage);
  g_test_add_func ("/quantity/number", test_number);

  return g_test_run ();
}
