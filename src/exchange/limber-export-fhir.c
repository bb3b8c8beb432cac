/* limber-export-fhir.c — a journal as a FHIR R4 Bundle
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which code each thing has, and why, stands in docs/fhir.md.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-fhir.h"

#include "limber-export-fhir-kinds.h"
#include "limber-store-routines.h"
#include "limber-store-visits.h"

/* Days are read a few at a time, so that ten years of them are never in memory at once. */
#define DAYS_AT_ONCE 64

static void
add_day (LimberFhirBundle *bundle, const LimberDay *day)
{
  for (guint i = 0; i < day->readings->len; i++)
    limber_fhir_add_reading (bundle, &day->date, g_ptr_array_index (day->readings, i));
  for (guint i = 0; i < day->check_ins->len; i++)
    limber_fhir_add_check_in (bundle, g_ptr_array_index (day->check_ins, i));
}

static gboolean
add_some_days (LimberFhirBundle *bundle,
               LimberStore *store,
               guint32 from,
               guint32 to,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GPtrArray) days = NULL;
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_julian (&first, from);
  g_date_set_julian (&last, to);
  days = limber_store_load_days (store, &first, &last, error);

  for (guint i = 0; days != NULL && i < days->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      add_day (bundle, g_ptr_array_index (days, i));
    }

  return days != NULL;
}

/* The days that hold something and are wanted; @from is after @to when there are none. */
static gboolean
find_days (LimberFhirBundle *bundle, LimberStore *store, guint32 *from, guint32 *to, GError **error)
{
  g_autoptr (GPtrArray) summaries = limber_store_load_summaries (store, error);

  *from = 1;
  *to = 0;
  if (summaries == NULL || summaries->len == 0)
    return summaries != NULL;

  *from = g_date_get_julian (limber_day_summary_get_date (g_ptr_array_index (summaries, 0)));
  *to = g_date_get_julian (limber_day_summary_get_date (g_ptr_array_index (summaries, summaries->len - 1)));
  *from = MAX (*from, bundle->options->from);
  if (bundle->options->to != 0)
    *to = MIN (*to, bundle->options->to);

  return TRUE;
}

static gboolean
add_days (LimberFhirBundle *bundle, LimberStore *store, GCancellable *cancellable, GError **error)
{
  guint32 from = 0;
  guint32 to = 0;

  if (!find_days (bundle, store, &from, &to, error))
    return FALSE;

  for (guint32 day = from; day <= to; day += DAYS_AT_ONCE)
    {
      if (!add_some_days (bundle, store, day, MIN (to, day + DAYS_AT_ONCE - 1), cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/* Oldest first, as everything else. */
static gboolean
add_sessions (LimberFhirBundle *bundle, LimberStore *store, GCancellable *cancellable, GError **error)
{
  guint32 to = bundle->options->to != 0 ? bundle->options->to : G_MAXUINT32;
  g_autoptr (GPtrArray) sessions = NULL;

  if (!limber_fhir_bundle_has (bundle, LIMBER_MEASURE_ROUTINE))
    return TRUE;

  sessions = limber_store_load_sessions (store, bundle->options->from, to, 0, error);
  for (guint i = sessions != NULL ? sessions->len : 0; i > 0; i--)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      limber_fhir_add_session (bundle, g_ptr_array_index (sessions, i - 1));
    }

  return sessions != NULL;
}

/* Visits and questions are not observations, and stay at home. */
static gboolean
add_visits (LimberFhirBundle *bundle, LimberStore *store, GError **error)
{
  const LimberExportOptions *options = bundle->options;
  g_autoptr (LimberVisitRecord) record = limber_store_load_visits (store, error);

  for (guint i = 0; record != NULL && i < record->pegs->len; i++)
    {
      const LimberPeg *peg = g_ptr_array_index (record->pegs, i);

      if (limber_export_options_has_day (options, peg->day))
        limber_fhir_add_peg (bundle, peg);
    }
  for (guint i = record != NULL ? record->answers->len : 0; i > 0; i--)
    {
      const LimberRedFlagAnswer *answer = g_ptr_array_index (record->answers, i - 1);

      if (limber_export_options_has_day (options, answer->day))
        limber_fhir_add_answer (bundle, answer);
    }

  return record != NULL;
}

/**
 * limber_export_fhir:
 * @store: the journal
 * @options: the period, what is left out, whether with notes and with SNOMED CT
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Writes a FHIR R4 Bundle of type `collection` with a Patient that nothing is said of, and an Observation for
 * everything that was recorded. The same entry has the same identifier in each export.
 *
 * Errors: those of reading, and %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): the document, in UTF-8; %NULL with @error set
 */
char *
limber_export_fhir (LimberStore *store,
                    const LimberExportOptions *options,
                    GCancellable *cancellable,
                    GError **error)
{
  g_auto (LimberFhirBundle) bundle = { NULL };

  g_return_val_if_fail (LIMBER_IS_STORE (store), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  if (!limber_fhir_bundle_begin (&bundle, store, options, error)
      || !add_days (&bundle, store, cancellable, error) || !add_sessions (&bundle, store, cancellable, error)
      || !add_visits (&bundle, store, error))
    return NULL;

  return limber_fhir_bundle_end (&bundle);
}
