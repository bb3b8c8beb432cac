/* limber-report-facts-notes.c — the notes of a period, and how many days were recorded on the day itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-facts-private.h"

#include "limber-date.h"

#define SECONDS_PER_MINUTE 60
#define SECONDS_PER_DAY 86400
#define JULIAN_OF_EPOCH 719163

static void
free_note (gpointer data)
{
  LimberReportNote *self = data;

  g_free (self->uuid);
  g_free (self->text);
  g_free (self);
}

static void
add_note (GPtrArray *notes, const LimberCheckIn *check_in)
{
  LimberReportNote *note = g_new0 (LimberReportNote, 1);

  note->uuid = g_strdup (check_in->uuid);
  note->day = g_date_get_julian (&check_in->date);
  note->time = check_in->time;
  note->text = g_strdup (check_in->note);
  g_ptr_array_add (notes, note);
}

/* By the calendar of the place it was stored at, as limber_check_in_is_late() has it. */
static gboolean
is_reading_late (const LimberReading *reading, const GDate *date)
{
  gint64 local = reading->recorded + (gint64) reading->recorded_offset * SECONDS_PER_MINUTE;
  gint64 day = (local - (local < 0 ? SECONDS_PER_DAY - 1 : 0)) / SECONDS_PER_DAY;

  return reading->recorded != 0 && day + JULIAN_OF_EPOCH > g_date_get_julian (date);
}

/* What a person said about a day counts first; numbers alone, from a watch or a scale, count when nothing was
 * said. */
static gboolean
is_same_day (const LimberDay *day)
{
  gboolean has_check_in = FALSE;

  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);

      if (limber_check_in_is_empty (check_in))
        continue;
      if (!limber_check_in_is_late (check_in))
        return TRUE;
      has_check_in = TRUE;
    }

  for (guint i = 0; !has_check_in && i < day->readings->len; i++)
    {
      if (!is_reading_late (g_ptr_array_index (day->readings, i), &day->date))
        return TRUE;
    }

  return FALSE;
}

/**
 * limber_report_find_notes:
 * @material: what was read
 *
 * Returns: (transfer full) (element-type LimberReportNote): every note of the period, oldest first
 */
GPtrArray *
limber_report_find_notes (const LimberReportMaterial *material)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (free_note);

  for (guint i = 0; i < material->days->len; i++)
    {
      const LimberDay *day = g_ptr_array_index (material->days, i);

      for (guint j = 0; j < day->check_ins->len; j++)
        {
          const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, j);

          if (check_in->note != NULL)
            add_note (notes, check_in);
        }
    }

  return notes;
}

/**
 * limber_report_count_same_day:
 * @material: what was read
 *
 * Returns: how many days of the period have an entry that was made on the day itself. Where there are
 * check-ins, these decide, and one is enough; else the measures do.
 */
guint
limber_report_count_same_day (const LimberReportMaterial *material)
{
  guint n = 0;

  for (guint i = 0; i < material->days->len; i++)
    n += is_same_day (g_ptr_array_index (material->days, i));

  return n;
}
