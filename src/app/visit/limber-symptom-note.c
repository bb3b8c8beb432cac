/* limber-symptom-note.c — noting a symptom in the journal of today, from elsewhere than the Journal page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-symptom-note.h"

#include "limber-date.h"

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberDay) day = limber_journal_apply_day_finish (LIMBER_JOURNAL (source), result, &error);

  if (day == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

/* A check-in of its own, now: what was said before today stays as it was said. */
static LimberCheckIn *
create_check_in (const GDate *date, const char *symptom)
{
  g_autoptr (GDateTime) now = limber_clock_now ();
  LimberCheckIn *check_in = limber_check_in_new (date);

  check_in->time = g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
  limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, symptom, LIMBER_HELPED_UNSET);

  return check_in;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberDay) before = limber_journal_load_day_finish (LIMBER_JOURNAL (source), result, &error);
  g_autoptr (LimberDay) after = NULL;
  const char *symptom = g_task_get_task_data (task);

  if (before == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (limber_symptom_note_is_in (before, symptom))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  after = limber_day_copy (before);
  limber_day_take_check_in (after, create_check_in (&before->date, symptom));
  limber_journal_apply_day_async (LIMBER_JOURNAL (source), before, after, NULL, saved_cb,
                                  g_steal_pointer (&task));
}

/**
 * limber_symptom_note_is_in:
 * @day: a day
 * @symptom: the key of a symptom
 *
 * Returns: whether a check-in of @day has it
 */
gboolean
limber_symptom_note_is_in (const LimberDay *day, const char *symptom)
{
  g_return_val_if_fail (day != NULL && symptom != NULL, FALSE);

  for (guint i = 0; i < day->check_ins->len; i++)
    if (limber_check_in_get_mark (g_ptr_array_index (day->check_ins, i), LIMBER_TERM_SYMPTOM, symptom)
        != NULL)
      return TRUE;

  return FALSE;
}

/**
 * limber_symptom_note_async:
 * @journal: the journal
 * @symptom: the key of a symptom
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Adds a check-in of now that has the symptom, unless one of today has it already.
 */
void
limber_symptom_note_async (LimberJournal *journal,
                           const char *symptom,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  GTask *task;
  GDate today;

  g_return_if_fail (LIMBER_IS_JOURNAL (journal));
  g_return_if_fail (symptom != NULL);

  limber_clock_today (&today);
  task = g_task_new (journal, NULL, callback, data);
  g_task_set_source_tag (task, limber_symptom_note_async);
  g_task_set_task_data (task, g_strdup (symptom), g_free);
  limber_journal_load_day_async (journal, &today, NULL, loaded_cb, task);
}

/**
 * limber_symptom_note_finish:
 * @journal: the journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: those of limber_journal_load_day_finish() and limber_journal_apply_day_finish().
 *
 * Returns: whether the symptom is in the journal of today
 */
gboolean
limber_symptom_note_finish (LimberJournal *journal, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, journal), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
