/* limber-day-context.c — what the journal knows beside the day itself: the last places, the last weight, the
 * terms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-day-context.h"

#include <math.h>

static gpointer
load (LimberStore *store, gpointer data, GError **error)
{
  const GDate *date = data;
  g_autoptr (LimberDayContext) context = g_new0 (LimberDayContext, 1);
  g_autoptr (GError) local_error = NULL;

  context->date = *date;
  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      context->terms[kind] = limber_store_load_terms (store, kind, error);
      if (context->terms[kind] == NULL)
        return NULL;
    }

  context->last_weight = limber_store_load_last_value (store, LIMBER_MEASURE_WEIGHT, date, &local_error);
  if (local_error == NULL)
    context->last_pain_day = limber_store_load_last_day_with_pain (store, date, &local_error);
  /* That there is no earlier day is an answer, not a failure. */
  if (local_error != NULL && !g_error_matches (local_error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&context);
}

static const LimberCheckIn *
find_last_with_pain (const LimberDay *day, const char *before_uuid)
{
  const LimberCheckIn *found = NULL;

  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);

      if (g_strcmp0 (check_in->uuid, before_uuid) == 0)
        break;
      if (check_in->pains->len > 0)
        found = check_in;
    }

  return found;
}

/**
 * limber_day_context_free:
 * @self: (transfer full): a context
 *
 * Frees @self.
 */
void
limber_day_context_free (LimberDayContext *self)
{
  g_clear_pointer (&self->last_pain_day, limber_day_free);
  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    g_clear_pointer (&self->terms[kind], g_ptr_array_unref);
  g_free (self);
}

/**
 * limber_day_context_load_async:
 * @journal: a journal
 * @date: the day it is for
 * @cancellable: (nullable): for when another day is opened
 * @callback: called when it is there
 * @data: for @callback
 *
 * Asks, in one go and in the background, for what earlier days say.
 */
void
limber_day_context_load_async (LimberJournal *journal,
                               const GDate *date,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (journal));
  g_return_if_fail (date != NULL);

  limber_journal_run_async (journal, load, g_memdup2 (date, sizeof *date), g_free,
                            (GDestroyNotify) limber_day_context_free, cancellable, callback, data);
}

/**
 * limber_day_context_load_finish:
 * @journal: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: those of limber_journal_run_finish() and limber_store_load_day(), %LIMBER_ERROR_FAILED for
 * instance, and %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full): what earlier days say, or %NULL with @error set
 */
LimberDayContext *
limber_day_context_load_finish (LimberJournal *journal, GAsyncResult *result, GError **error)
{
  return limber_journal_run_finish (journal, result, error);
}

/**
 * limber_day_find_last_places:
 * @day: the day being edited
 * @uuid: the check-in being edited
 * @last_pain_day: (nullable): the last day before with pain
 *
 * Finds what "same places as last time" means: the check-in with pain before this one, on the same day or on
 * an earlier one.
 *
 * Returns: (transfer none) (nullable): a check-in of @day or @last_pain_day
 */
const LimberCheckIn *
limber_day_find_last_places (const LimberDay *day, const char *uuid, const LimberDay *last_pain_day)
{
  const LimberCheckIn *found = NULL;

  g_return_val_if_fail (day != NULL, NULL);

  found = find_last_with_pain (day, uuid);
  if (found == NULL && last_pain_day != NULL)
    found = find_last_with_pain (last_pain_day, NULL);

  return found;
}
