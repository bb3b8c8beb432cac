/* limber-day-summary.c — a day as a calendar or a list of days shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-day-summary.h"

#include "limber-text.h"

#include <math.h>

#define NOTE_LINE_MAX 200

/**
 * LimberDaySummary:
 *
 * What lists and calendars show of a day.
 *
 * Immutable: a changed day gets a new summary. Values typed later, such as the steps of yesterday, do not
 * make a day late; a check-in first stored on a later day does.
 */
struct _LimberDaySummary
{
  GObject parent_instance;

  GDate date;
  int worst_pain;
  double anxiety;
  gboolean late;
  char *note_line;
};

G_DEFINE_FINAL_TYPE (LimberDaySummary, limber_day_summary, G_TYPE_OBJECT)

static void
limber_day_summary_finalize (GObject *object)
{
  LimberDaySummary *self = LIMBER_DAY_SUMMARY (object);

  g_free (self->note_line);

  G_OBJECT_CLASS (limber_day_summary_parent_class)->finalize (object);
}

static void
limber_day_summary_class_init (LimberDaySummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_day_summary_finalize;
}

static void
limber_day_summary_init (LimberDaySummary *self)
{
}

/**
 * limber_day_summary_new:
 * @date: a valid date
 * @worst_pain: 0 to 10, or %LIMBER_NRS_UNSET
 * @anxiety: mean of the day, or NaN
 * @late: whether a check-in of the day was recorded on a later day
 * @first_note_line: (nullable): a note, of which the first line that is not blank is kept, or its beginning
 *
 * Returns: (transfer full): the summary
 */
LimberDaySummary *
limber_day_summary_new (const GDate *date,
                        int worst_pain,
                        double anxiety,
                        gboolean late,
                        const char *first_note_line)
{
  LimberDaySummary *self;

  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  self = g_object_new (LIMBER_TYPE_DAY_SUMMARY, NULL);
  self->date = *date;
  self->worst_pain = worst_pain;
  self->anxiety = anxiety;
  self->late = !!late;
  self->note_line = limber_text_first_line (first_note_line, NOTE_LINE_MAX);

  return self;
}

/**
 * limber_day_summary_new_for_day:
 * @day: a day
 *
 * Returns: (transfer full): the summary of @day
 */
LimberDaySummary *
limber_day_summary_new_for_day (const LimberDay *day)
{
  g_autofree char *line = NULL;
  gboolean late = FALSE;

  g_return_val_if_fail (day != NULL, NULL);

  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);

      late = late || limber_check_in_is_late (check_in);
      if (line == NULL)
        line = limber_text_first_line (check_in->note, NOTE_LINE_MAX);
    }

  return limber_day_summary_new (&day->date, limber_day_get_worst_pain (day),
                                 limber_day_get_mean_anxiety (day), late, line);
}

/**
 * limber_day_summary_get_date:
 * @self: a summary
 *
 * Returns: (transfer none): the date
 */
const GDate *
limber_day_summary_get_date (LimberDaySummary *self)
{
  g_return_val_if_fail (LIMBER_IS_DAY_SUMMARY (self), NULL);

  return &self->date;
}

/**
 * limber_day_summary_get_worst_pain:
 * @self: a summary
 *
 * Returns: 0 to 10, or %LIMBER_NRS_UNSET when pain was not recorded
 */
int
limber_day_summary_get_worst_pain (LimberDaySummary *self)
{
  g_return_val_if_fail (LIMBER_IS_DAY_SUMMARY (self), LIMBER_NRS_UNSET);

  return self->worst_pain;
}

/**
 * limber_day_summary_get_anxiety:
 * @self: a summary
 *
 * Returns: the mean of the day, or NaN when it was not recorded
 */
double
limber_day_summary_get_anxiety (LimberDaySummary *self)
{
  g_return_val_if_fail (LIMBER_IS_DAY_SUMMARY (self), NAN);

  return self->anxiety;
}

/**
 * limber_day_summary_get_late:
 * @self: a summary
 *
 * Returns: whether a check-in of the day was recorded on a later day
 */
gboolean
limber_day_summary_get_late (LimberDaySummary *self)
{
  g_return_val_if_fail (LIMBER_IS_DAY_SUMMARY (self), FALSE);

  return self->late;
}

/**
 * limber_day_summary_get_note_line:
 * @self: a summary
 *
 * Returns: (transfer none) (nullable): the first line of the first note of the day
 */
const char *
limber_day_summary_get_note_line (LimberDaySummary *self)
{
  g_return_val_if_fail (LIMBER_IS_DAY_SUMMARY (self), NULL);

  return self->note_line;
}
