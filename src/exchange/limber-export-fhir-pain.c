/* limber-export-fhir-pain.c — pain by place as FHIR observations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-fhir-kinds.h"

#include "limber-body-region.h"
#include "limber-fhir-place.h"

#include <glib/gi18n.h>
#include <string.h>

/* As LOINC calls it, word for word. */
static const LimberFhirCode pain_code
    = { LIMBER_FHIR_LOINC, "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported" };

/* Words always, so that the side is there; the code beside them where it is known and wanted. */
static void
add_place (const LimberFhirBundle *bundle, JsonBuilder *builder, const char *region)
{
  LimberFhirCode code;
  gboolean known = bundle->options->with_snomed && limber_fhir_place_find (region, &code);

  if (strcmp (region, LIMBER_BODY_REGION_GENERAL) == 0)
    return;

  limber_fhir_add_concept (builder, "bodySite", known ? &code : NULL, known ? 1 : 0,
                           limber_body_region_id_to_name (region));
}

static void
add_quality (JsonBuilder *builder, LimberQuality quality)
{
  const LimberFhirCode question = { LIMBER_FHIR_OWN ("question"), "pain-quality", "Pain quality" };
  const LimberFhirCode answer = { LIMBER_FHIR_OWN ("pain-quality"), limber_quality_to_id (quality), NULL };

  json_builder_begin_object (builder);
  limber_fhir_add_concept (builder, "code", &question, 1, _ ("What the pain feels like"));
  limber_fhir_add_concept (builder, "valueCodeableConcept", &answer, 1, limber_quality_get_name (quality));
  json_builder_end_object (builder);
}

static void
add_qualities (JsonBuilder *builder, LimberQuality qualities)
{
  if (qualities == LIMBER_QUALITY_NONE)
    return;

  json_builder_set_member_name (builder, "component");
  json_builder_begin_array (builder);
  for (guint i = 0; i < LIMBER_N_QUALITIES; i++)
    {
      if (qualities & (1 << i))
        add_quality (builder, 1 << i);
    }
  json_builder_end_array (builder);
}

static void
add_pain (LimberFhirBundle *bundle, const LimberCheckIn *check_in, const LimberPain *pain)
{
  g_autofree char *name = g_strconcat ("pain ", pain->region, NULL);
  LimberFhirObservation observation = limber_fhir_observe_check_in (check_in, name, _ ("Pain from 0 to 10"));
  JsonBuilder *builder = NULL;

  observation.codes = &pain_code;
  observation.n_codes = 1;
  builder = limber_fhir_observation_begin (bundle, &observation);
  limber_fhir_add_score (builder, "valueQuantity", pain->nrs);
  add_place (bundle, builder, pain->region);
  add_qualities (builder, pain->qualities);
  limber_fhir_observation_end (bundle, &observation, builder);
}

/* An answer about the whole body, so without a place. */
static void
add_no_pain (LimberFhirBundle *bundle, const LimberCheckIn *check_in)
{
  LimberFhirObservation observation
      = limber_fhir_observe_check_in (check_in, "no pain", _ ("Pain anywhere, from 0 to 10"));
  JsonBuilder *builder = NULL;

  observation.codes = &pain_code;
  observation.n_codes = 1;
  builder = limber_fhir_observation_begin (bundle, &observation);
  limber_fhir_add_score (builder, "valueQuantity", 0);
  limber_fhir_observation_end (bundle, &observation, builder);
}

/**
 * limber_fhir_add_pains:
 * @bundle: a Bundle
 * @check_in: a check-in
 *
 * Adds an observation for each place that hurt, and one for the answer "no pain". A check-in that does not
 * speak of pain adds none.
 */
void
limber_fhir_add_pains (LimberFhirBundle *bundle, const LimberCheckIn *check_in)
{
  if (!limber_fhir_bundle_has (bundle, LIMBER_EXPORT_PAIN))
    return;

  if (check_in->no_pain)
    add_no_pain (bundle, check_in);
  for (guint i = 0; i < check_in->pains->len; i++)
    add_pain (bundle, check_in, &g_array_index (check_in->pains, LimberPain, i));
}
