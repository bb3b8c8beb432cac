/* test-date.c — dates, times of day and the clock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-date.h"
#include "limber-error.h"
#include "limber-test-locale.h"

typedef struct
{
  const char *text;
  int code;
} BadText;

static void
set_date (GDate *date, const char *iso)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_date_parse_iso (iso, date, &error));
  g_assert_no_error (error);
}

static void
assert_date (const GDate *date, const char *iso)
{
  g_autofree char *text = limber_date_to_iso (date);

  g_assert_cmpstr (text, ==, iso);
}

static void
test_parse_good (void)
{
  static const char *const texts[]
      = { "1900-01-01", "2026-11-20", "2024-02-29", "2000-02-29", "2100-12-31", "2199-12-31" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GDate date;

      set_date (&date, texts[i]);
      g_assert_true (limber_date_is_in_range (&date));
      assert_date (&date, texts[i]);
    }
}

static void
test_parse_bad (void)
{
  static const BadText bad[] = {
    { "", LIMBER_ERROR_INVALID },
    { "2026-11-20 ", LIMBER_ERROR_INVALID },
    { " 2026-11-20", LIMBER_ERROR_INVALID },
    { "2026-1-20", LIMBER_ERROR_INVALID },
    { "26-11-20", LIMBER_ERROR_INVALID },
    { "20261120", LIMBER_ERROR_INVALID },
    { "2026/11/20", LIMBER_ERROR_INVALID },
    { "2026-11-20T10:00", LIMBER_ERROR_INVALID },
    { "2026-13-01", LIMBER_ERROR_INVALID },
    { "2026-00-10", LIMBER_ERROR_INVALID },
    { "2026-04-31", LIMBER_ERROR_INVALID },
    { "2026-04-00", LIMBER_ERROR_INVALID },
    /* Years that are no leap years: an ordinary one, and centuries not divisible by 400. */
    { "2026-02-29", LIMBER_ERROR_INVALID },
    { "1900-02-29", LIMBER_ERROR_INVALID },
    { "2100-02-29", LIMBER_ERROR_INVALID },
    { "1899-12-31", LIMBER_ERROR_RANGE },
    { "2200-01-01", LIMBER_ERROR_RANGE },
    { "0000-00-00", LIMBER_ERROR_RANGE },
    { "٢٠٢٦-١١-٢٠", LIMBER_ERROR_INVALID },
    { "\xff\xfe-11-20", LIMBER_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      GDate date;

      set_date (&date, "2026-11-20");
      g_assert_false (limber_date_parse_iso (bad[i].text, &date, &error));
      g_assert_error (error, LIMBER_ERROR, bad[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_true (g_str_has_suffix (error->message, "."));
      assert_date (&date, "2026-11-20");
    }
}

static void
test_range (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_assert_false (limber_date_is_in_range (&date));
  g_date_set_dmy (&date, 31, 12, 1899);
  g_assert_false (limber_date_is_in_range (&date));
  g_date_set_dmy (&date, 1, 1, 2200);
  g_assert_false (limber_date_is_in_range (&date));
}

static void
test_add_days (void)
{
  GDate date;

  set_date (&date, "2024-02-28");
  limber_date_add_days (&date, 1);
  assert_date (&date, "2024-02-29");
  limber_date_add_days (&date, 366);
  assert_date (&date, "2025-03-01");
  limber_date_add_days (&date, -366);
  assert_date (&date, "2024-02-29");

  set_date (&date, "2100-02-28");
  limber_date_add_days (&date, 1);
  assert_date (&date, "2100-03-01");
}

static void
test_add_days_stops_at_ends (void)
{
  GDate date;

  set_date (&date, "1900-01-01");
  limber_date_add_days (&date, -1);
  assert_date (&date, "1900-01-01");

  limber_date_add_days (&date, G_MININT);
  assert_date (&date, "1900-01-01");

  set_date (&date, "2199-12-30");
  limber_date_add_days (&date, G_MAXINT);
  assert_date (&date, "2199-12-31");
}

/* Every day of a year whose clocks change has one day after it, in zones that change at midnight as well. */
static void
test_clock_changes (void)
{
  static const char *const zones[]
      = { "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Asia/Beirut", "Pacific/Apia" };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      GDate date, expected;

      g_setenv ("TZ", zones[i], TRUE);
      set_date (&date, "2011-01-01");
      expected = date;

      for (guint day = 0; day < 3 * 365; day++)
        {
          g_autofree char *iso = NULL;
          g_autofree char *formatted = NULL;

          limber_date_add_days (&date, 1);
          g_date_add_days (&expected, 1);
          g_assert_cmpint (g_date_compare (&date, &expected), ==, 0);

          iso = limber_date_to_iso (&date);
          formatted = limber_date_format (&date, "%Y-%m-%d");
          g_assert_cmpstr (formatted, ==, iso);
        }
    }

  g_setenv ("TZ", "UTC", TRUE);
}

static void
test_format (void)
{
  g_autofree char *text = NULL;
  g_autofree char *fallback = NULL;
  GDate date;

  set_date (&date, "2026-11-20");
  text = limber_date_format (&date, "%A, %-d %B");
  g_assert_cmpstr (text, ==, "Friday, 20 November");

  /* What no calendar can format still names the day. */
  fallback = limber_date_format (&date, "%!");
  g_assert_cmpstr (fallback, ==, "2026-11-20");
}

static void
test_format_in_german (void)
{
  g_autofree char *text = NULL;
  GDate date;

  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return;

  set_date (&date, "2026-03-01");
  text = limber_date_format (&date, "%A, %-d. %B");
  limber_test_reset_locale ();

  g_assert_cmpstr (text, ==, "Sonntag, 1. März");
}

static void
test_time_good (void)
{
  static const struct
  {
    const char *text;
    int minutes;
  } good[] = {
    { "00:00", 0 },       { "08:10", 490 },    { "8:10", 490 },    { "8.10", 490 },   { "23:59", 1439 },
    { "17:45:30", 1065 }, { "5:45 pm", 1065 }, { "5:45PM", 1065 }, { "12:00 am", 0 }, { "12:10 pm", 730 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      int minutes = -1;

      g_assert_true (limber_time_parse (good[i].text, &minutes, &error));
      g_assert_no_error (error);
      g_assert_cmpint (minutes, ==, good[i].minutes);
    }
}

static void
test_time_bad (void)
{
  static const char *const bad[]
      = { "",         "8",       "24:00",   "8:5",     "8:60",     "123:00", "-1:00", "08:10 x",
          "13:00 pm", "0:30 am", "8:10:61", "8:10 xm", "8:10 pm2", "8h10",   "٨:١٠" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      int minutes = 7;

      g_assert_false (limber_time_parse (bad[i], &minutes, &error));
      g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
      g_assert_cmpint (minutes, ==, 7);
    }
}

static void
test_time_to_iso (void)
{
  for (int minutes = 0; minutes < 24 * 60; minutes++)
    {
      g_autofree char *text = limber_time_to_iso (minutes);
      int again = -1;

      g_assert_true (limber_time_parse (text, &again, NULL));
      g_assert_cmpint (again, ==, minutes);
    }
}

static void
test_clock (void)
{
  g_autoptr (GDateTime) fixed = NULL;
  g_autoptr (GDateTime) from_environment = NULL;
  g_autofree char *text = NULL;
  GDate today;

  limber_clock_set_for_tests ("2026-11-20T23:30:00");
  fixed = limber_clock_now ();
  text = g_date_time_format (fixed, "%Y-%m-%dT%H:%M:%S");
  g_assert_cmpstr (text, ==, "2026-11-20T23:30:00");
  limber_clock_today (&today);
  assert_date (&today, "2026-11-20");

  limber_clock_set_for_tests (NULL);
  g_setenv ("LIMBER_NOW", "2024-02-29", TRUE);
  limber_clock_today (&today);
  assert_date (&today, "2024-02-29");

  g_setenv ("LIMBER_NOW", "2024-02-29T07:15:00", TRUE);
  from_environment = limber_clock_now ();
  g_assert_cmpint (g_date_time_get_hour (from_environment), ==, 7);

  g_unsetenv ("LIMBER_NOW");
}

/* An unreadable LIMBER_NOW is as good as none. */
static void
test_clock_runs (void)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  g_autoptr (GDateTime) now = NULL;

  g_setenv ("LIMBER_NOW", "soon", TRUE);
  now = limber_clock_now ();
  g_unsetenv ("LIMBER_NOW");

  g_assert_cmpint (g_date_time_compare (now, before), >=, 0);
}

int
main (int argc, char *argv[])
{
  limber_test_reset_locale ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/parse/good", test_parse_good);
  g_test_add_func ("/date/parse/bad", test_parse_bad);
  g_test_add_func ("/date/range", test_range);
  g_test_add_func ("/date/add-days", test_add_days);
  g_test_add_func ("/date/add-days/stops-at-ends", test_add_days_stops_at_ends);
  g_test_add_func ("/date/clock-changes", test_clock_changes);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/format/german", test_format_in_german);
  g_test_add_func ("/time/good", test_time_good);
  g_test_add_func ("/time/bad", test_time_bad);
  g_test_add_func ("/time/to-iso", test_time_to_iso);
  g_test_add_func ("/clock/fixed", test_clock);
  g_test_add_func ("/clock/runs", test_clock_runs);

  return g_test_run ();
}
