/* limber-test-ticks.c — the ticks of an axis as one line of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-ticks.h"

#include "limber-date.h"

/* The Julian day of "2026-11-20". */
guint32
limber_test_day (const char *iso)
{
  g_autoptr (GError) error = NULL;
  GDate date;

  g_date_clear (&date, 1);
  limber_date_parse_iso (iso, &date, &error);
  g_assert_no_error (error);

  return g_date_get_julian (&date);
}

double
limber_test_measure_label_cb (const char *label, gpointer font)
{
  const LimberTestFont *self = font;

  return (double) g_utf8_strlen (label, -1) * self->char_width + self->gap;
}

/* "14 Nov|-|*1 Dec": a dash for a tick without a label, a star where a month or a year begins. */
char *
limber_test_describe_ticks (const GArray *ticks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const LimberTimeTick *tick = &g_array_index (ticks, LimberTimeTick, i);

      if (i > 0)
        g_string_append_c (text, '|');
      if (tick->major)
        g_string_append_c (text, '*');
      g_string_append (text, tick->label != NULL ? tick->label : "-");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
limber_test_list_ticks (LimberTestFont font,
                        const char *from,
                        guint n_days,
                        double width,
                        GDateWeekday first_weekday)
{
  guint32 day = limber_test_day (from);
  LimberTimeAxis axis = { day, day + n_days, 0, width };
  g_autoptr (GArray) ticks
      = limber_time_axis_list_ticks_measured (&axis, limber_test_measure_label_cb, &font, first_weekday);

  return limber_test_describe_ticks (ticks);
}
