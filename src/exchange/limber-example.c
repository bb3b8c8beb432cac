/* limber-example.c — two made-up years, for trying Limber and for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-example.h"

#include "limber-date.h"
#include "limber-example-course.h"
#include "limber-example-day.h"
#include "limber-example-session.h"
#include "limber-example-visits.h"

#include <glib/gi18n.h>
#include <math.h>

/* Steps between the days' own states, so that what one day leaves out does not change the next. */
#define DAY_STEP G_GUINT64_CONSTANT (0xd1342543de82ef95)

static gboolean
check_fits (const GDate *last_day, guint n_days, GError **error)
{
  GDate first;

  g_date_clear (&first, 1);
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, LIMBER_DATE_FIRST_YEAR);

  if (limber_date_is_in_range (last_day) && (gint64) g_date_days_between (&first, last_day) + 1 >= n_days)
    return TRUE;

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE,
               _ ("An example journal has to lie between the years %d and %d. Nothing was stored."),
               LIMBER_DATE_FIRST_YEAR, LIMBER_DATE_LAST_YEAR);
  return FALSE;
}

/* Made-up days must never stand among somebody's own. */
static gboolean
check_empty (LimberStore *store, GError **error)
{
  g_autoptr (GPtrArray) summaries = limber_store_load_summaries (store, error);
  g_autoptr (LimberVisitRecord) record = summaries != NULL ? limber_store_load_visits (store, error) : NULL;

  if (record == NULL)
    return FALSE;
  if (summaries->len == 0 && record->visits->len == 0 && record->questions->len == 0 && record->pegs->len == 0
      && record->answers->len == 0)
    return TRUE;

  g_set_error_literal (
      error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
      _ ("The example goes into an empty journal only, and this one already has something in it. "
         "Nothing was stored."));
  return FALSE;
}

/* The sessions come first: the minutes they make are then stamped like everything else of the evening. */
static gboolean
write_sessions (LimberStore *store,
                LimberExampleSessions *sessions,
                const GArray *course,
                guint index,
                const LimberDay *day,
                GError **error)
{
  g_autoptr (GPtrArray) done = NULL;

  if (isnan (limber_day_get_value (day, LIMBER_MEASURE_ROUTINE)))
    return TRUE;

  done = limber_example_sessions_of_day (sessions, course, index);
  for (guint i = 0; i < done->len; i++)
    {
      if (!limber_store_save_session (store, g_ptr_array_index (done, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_days (LimberStore *store, const GArray *course, guint64 seed, GError **error)
{
  LimberExampleNotes notes = { 0 };
  g_autoptr (LimberExampleSessions) sessions = limber_example_sessions_new (seed);
  g_autoptr (GPtrArray) texts = limber_example_sessions_list_own (sessions);

  if (!limber_store_save_own_texts (store, texts, error))
    return FALSE;

  for (guint i = 0; i < course->len; i++)
    {
      const LimberExampleDay *lived = &g_array_index (course, LimberExampleDay, i);
      LimberRandom random = { seed ^ ((guint64) lived->age + 1) * DAY_STEP };
      g_autoptr (LimberDay) before = limber_day_new (&lived->date);
      g_autoptr (LimberDay) after = limber_example_day_record (lived, course->len, &notes, &random);

      if (!write_sessions (store, sessions, course, i, after, error)
          || !limber_store_apply_day (store, before, after, error))
        return FALSE;
    }

  return TRUE;
}

/* Visits before the questions that were asked at them. */
static gboolean
write_visits (LimberStore *store, const GArray *course, guint64 seed, GError **error)
{
  g_autoptr (LimberVisitRecord) record = limber_example_visits_new (course, seed);

  for (guint i = 0; i < record->visits->len; i++)
    if (!limber_store_save_visit (store, g_ptr_array_index (record->visits, i), error))
      return FALSE;
  for (guint i = 0; i < record->questions->len; i++)
    if (!limber_store_save_question (store, g_ptr_array_index (record->questions, i), error))
      return FALSE;
  for (guint i = 0; i < record->pegs->len; i++)
    if (!limber_store_save_peg (store, g_ptr_array_index (record->pegs, i), error))
      return FALSE;
  for (guint i = 0; i < record->answers->len; i++)
    if (!limber_store_save_red_flag_answer (store, g_ptr_array_index (record->answers, i), error))
      return FALSE;

  return TRUE;
}

/**
 * limber_example_fill:
 * @store: an empty journal
 * @last_day: the day the example ends on; it has its morning only
 * @n_days: how many days, 730 for the example journal; after two years everything comes again
 * @seed: same seed, same journal, on every machine, stamps and identities included
 * @error: return location for an error
 *
 * Fills a journal with a person's made-up days: a back that hurts on the left, flares, once down to the calf,
 * a diet that went too fast, an anxious spring, a holiday full of steps, days noted late and days not noted
 * at all; with the routines they did, by what exercises are called in the present language; and with their
 * visits to a doctor and a physiotherapist, one of them a few days after the last day.
 *
 * All in one transaction: when it fails nothing was stored. Raises %LIMBER_ERROR_RANGE when the days do not
 * fit into the years of a journal, and what limber_store_apply_day() raises.
 *
 * Returns: whether the days are on disk
 */
gboolean
limber_example_fill (LimberStore *store, const GDate *last_day, guint n_days, guint64 seed, GError **error)
{
  g_autoptr (GArray) course = NULL;

  g_return_val_if_fail (LIMBER_IS_STORE (store), FALSE);
  g_return_val_if_fail (last_day != NULL && g_date_valid (last_day), FALSE);

  if (!check_fits (last_day, n_days, error) || !check_empty (store, error)
      || !limber_store_begin (store, error))
    return FALSE;

  course = limber_example_course_new (last_day, n_days, seed);
  if (!write_days (store, course, seed, error) || !write_visits (store, course, seed, error))
    {
      limber_store_rollback (store);
      return FALSE;
    }

  return limber_store_commit (store, error);
}
