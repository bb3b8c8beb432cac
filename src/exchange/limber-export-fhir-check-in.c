/* limber-export-fhir-check-in.c — anxiety and the note of a check-in as FHIR observations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-fhir-kinds.h"

#include <glib/gi18n.h>

/* LOINC has no code for one question about anxiety from 0 to 10. Those it has belong to questionnaires with
 * other scales; borrowing one would tell a receiver something else. */
static const LimberFhirCode anxiety_code = { LIMBER_FHIR_OWN ("measure"), "anxiety", "Anxiety 0-10" };
static const LimberFhirCode note_code = { LIMBER_FHIR_OWN ("measure"), "note", "Note" };

/**
 * limber_fhir_observe_check_in:
 * @check_in: a check-in
 * @name: which of its observations; never changes
 * @text: what is observed, in words
 *
 * Returns: what all observations of @check_in have; codes are still to be set
 */
LimberFhirObservation
limber_fhir_observe_check_in (const LimberCheckIn *check_in, const char *name, const char *text)
{
  return (LimberFhirObservation) {
    .owner = check_in->uuid,
    .name = name,
    .category = "survey",
    .text = text,
    .date = check_in->date,
    .time = check_in->time,
    .recorded = check_in->recorded,
    .recorded_offset = check_in->recorded_offset,
    .import_id = check_in->import_id,
  };
}

static void
add_anxiety (LimberFhirBundle *bundle, const LimberCheckIn *check_in)
{
  LimberFhirObservation observation
      = limber_fhir_observe_check_in (check_in, "anxiety", _ ("Anxiety from 0 to 10"));
  JsonBuilder *builder = NULL;

  observation.codes = &anxiety_code;
  observation.n_codes = 1;
  builder = limber_fhir_observation_begin (bundle, &observation);
  limber_fhir_add_score (builder, "valueQuantity", check_in->anxiety);
  limber_fhir_observation_end (bundle, &observation, builder);
}

static void
add_note (LimberFhirBundle *bundle, const LimberCheckIn *check_in)
{
  LimberFhirObservation observation = limber_fhir_observe_check_in (check_in, "note", _ ("Note"));
  g_autofree char *text = limber_fhir_clean_text (check_in->note);
  JsonBuilder *builder = NULL;

  if (text == NULL)
    return;

  observation.codes = &note_code;
  observation.n_codes = 1;
  builder = limber_fhir_observation_begin (bundle, &observation);
  limber_fhir_add_string (builder, "valueString", text);
  limber_fhir_observation_end (bundle, &observation, builder);
}

/**
 * limber_fhir_add_check_in:
 * @bundle: a Bundle
 * @check_in: a check-in
 *
 * Adds everything of a check-in that was recorded and is wanted.
 */
void
limber_fhir_add_check_in (LimberFhirBundle *bundle, const LimberCheckIn *check_in)
{
  limber_fhir_add_pains (bundle, check_in);
  if (check_in->anxiety != LIMBER_NRS_UNSET && limber_fhir_bundle_has (bundle, LIMBER_EXPORT_ANXIETY))
    add_anxiety (bundle, check_in);
  limber_fhir_add_marks (bundle, check_in);
  if (bundle->options->with_notes)
    add_note (bundle, check_in);
}
