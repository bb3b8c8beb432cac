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

typedef struct
{
  guint n, n_in_time, n_imported;
} Entries;

static void
count_entry (Entries *self, gboolean late, gint64 import_id)
{
  self->n++;
  self->n_in_time += !late;
  self->n_imported += late && import_id != 0;
}

static void
count_check_ins (Entries *self, const LimberDay *day)
{
  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);

      if (!limber_check_in_is_empty (check_in))
        count_entry (self, limber_check_in_is_late (check_in), check_in->import_id);
    }
}

static void
count_readings (Entries *self, const LimberDay *day)
{
  for (guint i = 0; i < day->readings->len; i++)
    {
      const LimberReading *reading = g_ptr_array_index (day->readings, i);

      count_entry (self, is_reading_late (reading, &day->date), reading->import_id);
    }
}

/* What a person said about a day counts; numbers alone, from a watch or a scale, when nothing was said. */
static void
count_entries (Entries *self, const LimberDay *day)
{
  *self = (Entries) { .n = 0 };
  count_check_ins (self, day);
  if (self->n == 0)
    count_readings (self, day);
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
 * limber_report_count_days:
 * @material: what was read
 * @facts: where the days with an entry are counted, those with one made on the day itself, and those of which
 * nobody knows
 *
 * Where a day has check-ins, these decide, and one in time is enough; else its measures do. An entry out of a
 * table of another program is stamped when it is imported, which says nothing of when it was made.
 */
void
limber_report_count_days (const LimberReportMaterial *material, LimberReportFacts *facts)
{
  for (guint i = 0; i < material->days->len; i++)
    {
      Entries entries;

      count_entries (&entries, g_ptr_array_index (material->days, i));
      facts->n_recorded += entries.n > 0;
      facts->n_same_day += entries.n_in_time > 0;
      facts->n_imported += entries.n > 0 && entries.n_imported == entries.n;
    }
}
