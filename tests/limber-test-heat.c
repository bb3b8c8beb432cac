/* limber-test-heat.c — many recorded days in a few words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-heat.h"

guint
test_find_region (const char *id)
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

/* "9*no pain; 18*sacrum 5": as many days like that, one after the other from @first. A day has check-ins, as
 * in "calf-left 3, sacrum 5 / no pain"; "none" is one that tells nothing about pain. */
void
test_set_days (LimberHistory *history, guint32 first, const char *text)
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

LimberBodyHeat *
test_create_heat (guint32 first, guint n_days, const char *text)
{
  g_autoptr (LimberHistory) history = limber_history_new ();

  test_set_days (history, first, text);
  return limber_body_heat_new (history, (LimberPeriod) { first, first + n_days - 1 });
}
