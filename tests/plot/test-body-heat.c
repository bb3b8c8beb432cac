/* test-body-heat.c — what a range of days comes to for each place, drawn and in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-body-heat.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* The first of two ranges of 30 days; the second one follows right after. */
#define BEFORE 739000u
#define N_DAYS 30u
#define NOW (BEFORE + N_DAYS)

static guint
find_region (const char *id)
{
  for (guint i = 0; i < limber_body_region_count (); i++)
    if (g_str_equal (limber_body_region_nth (i)->id, id))
      return i;

  g_assert_not_reached ();
}

static LimberCheckIn *
add_check_in (LimberDay *day)
{
  LimberCheckIn *check_in = limber_check_in_new (&day->date);

  limber_day_take_check_in (day, check_in);
  return check_in;
}

/* "calf-left 3, sacrum 5 / no pain" are two check-ins; "none" is one about something else than pain. */
static void
parse_check_in (LimberDay *day, const char *text)
{
  g_auto (GStrv) pains = g_strsplit (text, ", ", -1);
  LimberCheckIn *check_in = add_check_in (day);

  for (guint i = 0; pains[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (pains[i], " ", 2);

      if (g_str_equal (pains[i], "no pain"))
        limber_check_in_set_no_pain (check_in, TRUE);
      else if (g_str_equal (pains[i], "none"))
        check_in->anxiety = 3;
      else
        limber_check_in_set_pain (check_in, words[0], (int) g_ascii_strtoll (words[1], NULL, 10),
                                  LIMBER_QUALITY_NONE);
    }
}

static void
set_day (LimberHistory *history, guint32 julian, const char *text)
{
  g_auto (GStrv) check_ins = g_strsplit (text, " / ", -1);
  g_autoptr (LimberDay) day = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  day = limber_day_new (&date);
  for (guint i = 0; check_ins[i] != NULL; i++)
    parse_check_in (day, check_ins[i]);
  limber_history_set_day (history, day);
}

/* "9*no pain; 18*sacrum 5": as many days like that, one after the other from @first. */
static void
set_days (LimberHistory *history, guint32 first, const char *text)
{
  g_auto (GStrv) runs = g_strsplit (text, "; ", -1);

  for (guint i = 0; runs[i] != NULL; i++)
    {
      char *rest;
      guint64 n = g_ascii_strtoull (runs[i], &rest, 10);

      if (*runs[i] == '\0')
        continue;
      g_assert_cmpint (*rest, ==, '*');
      for (guint64 day = 0; day < n; day++)
        set_day (history, first++, rest + 1);
    }
}

static LimberBodyHeat *
create_heat (guint32 first, guint n_days, const char *text)
{
  g_autoptr (LimberHistory) history = limber_history_new ();

  set_days (history, first, text);
  return limber_body_heat_new (history, (LimberPeriod) { first, first + n_days - 1 });
}

static LimberBodyHeat *
create_now (const char *text)
{
  return create_heat (NOW, N_DAYS, text);
}

static void
assert_place (const LimberBodyHeat *heat, const char *id, guint n_days, double median, int maximum)
{
  guint region = find_region (id);

  g_test_message ("%s", id);
  g_assert_cmpuint (limber_body_heat_get_n_days (heat, region), ==, n_days);
  g_assert_cmpint (limber_body_heat_get_maximum (heat, region), ==, maximum);
  if (n_days == 0)
    g_assert_true (isnan (limber_body_heat_get_median (heat, region)));
  else
    g_assert_cmpfloat_with_epsilon (limber_body_heat_get_median (heat, region), median, 1e-9);
}

/* Counting */

static void
test_counts (void)
{
  g_autoptr (LimberBodyHeat) heat
      = create_now ("3*sacrum 4; 1*sacrum 8, calf-left 2; 2*no pain; 1*calf-left 0; 5*none; 1*calf-left 3");

  g_assert_false (limber_body_heat_is_empty (heat));
  g_assert_cmpuint (limber_body_heat_get_n_answered (heat), ==, 8);
  g_assert_cmpuint (limber_body_heat_get_n_unplaced (heat), ==, 0);
  g_assert_cmpuint (limber_body_heat_get_period (heat).from, ==, NOW);
  g_assert_cmpuint (limber_body_heat_get_period (heat).to, ==, NOW + N_DAYS - 1);
  assert_place (heat, "sacrum", 4, 4, 8);
  assert_place (heat, "calf-left", 2, 2.5, 3);
  assert_place (heat, "calf-right", 0, NAN, LIMBER_NRS_UNSET);
  assert_place (heat, LIMBER_BODY_REGION_GENERAL, 0, NAN, LIMBER_NRS_UNSET);
  g_assert_cmpfloat_with_epsilon (limber_body_heat_get_share (heat, find_region ("sacrum")), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_body_heat_get_share (heat, find_region ("calf-right")), 0, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/body-heat/counts", test_counts);

  return g_test_run ();
}
