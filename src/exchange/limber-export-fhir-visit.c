/* limber-export-fhir-visit.c — the PEG scale and answers about warning signs as FHIR observations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-fhir-kinds.h"

#include "limber-date.h"

#include <glib/gi18n.h>
#include <math.h>

/* By LimberPegItem, as LOINC calls them, word for word; their panel is 91148-7. */
static const LimberFhirCode item_codes[LIMBER_PEG_N_ITEMS] = {
  { LIMBER_FHIR_LOINC, "75893-8", "What number best describes your pain on average in the past week?" },
  { LIMBER_FHIR_LOINC, "91145-3",
    "What number best describes how, during the past week, pain has interfered with your enjoyment of "
    "life?" },
  { LIMBER_FHIR_LOINC, "91146-1",
    "What number best describes how, during the past week, pain has interfered with your general activity?" },
};
static const LimberFhirCode score_code = { LIMBER_FHIR_LOINC, "91147-9", "Mean score [PEG]" };

static LimberFhirObservation
observe_peg (const LimberPeg *peg, const char *name, const LimberFhirCode *code, const char *text)
{
  LimberFhirObservation observation = {
    .name = name,
    .category = "survey",
    .codes = code,
    .n_codes = 1,
    .text = text,
    .time = LIMBER_TIME_UNSET,
    .recorded = peg->recorded,
    .recorded_offset = peg->recorded_offset,
    .import_id = peg->import_id,
  };

  g_date_clear (&observation.date, 1);
  g_date_set_julian (&observation.date, peg->day);

  return observation;
}

static char *
make_name (const char *kind, const char *id, guint32 day)
{
  g_autofree char *iso = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  iso = limber_date_to_iso (&date);

  return g_strdup_printf ("%s %s %s", kind, id, iso);
}

/* Adds one answer and says what it is known by. */
static char *
add_item (LimberFhirBundle *bundle, const LimberPeg *peg, LimberPegItem item)
{
  g_autofree char *name = make_name ("peg", limber_peg_item_to_id (item), peg->day);
  const LimberFhirObservation observation
      = observe_peg (peg, name, &item_codes[item], limber_peg_item_get_question (item));
  JsonBuilder *builder = limber_fhir_observation_begin (bundle, &observation);

  limber_fhir_add_score (builder, "valueQuantity", peg->answers[item]);
  limber_fhir_observation_end (bundle, &observation, builder);

  return limber_fhir_observation_dup_uuid (bundle, &observation);
}

static void
add_score (LimberFhirBundle *bundle, const LimberPeg *peg, char **items)
{
  g_autofree char *name = make_name ("peg", "score", peg->day);
  const LimberFhirObservation observation
      = observe_peg (peg, name, &score_code, _ ("PEG scale: mean of the three answers"));
  JsonBuilder *builder = limber_fhir_observation_begin (bundle, &observation);

  limber_fhir_add_score (builder, "valueQuantity", round (limber_peg_get_score (peg) * 10) / 10);
  json_builder_set_member_name (builder, "derivedFrom");
  json_builder_begin_array (builder);
  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    limber_fhir_add_reference (builder, NULL, items[i]);
  json_builder_end_array (builder);
  limber_fhir_observation_end (bundle, &observation, builder);
}

/**
 * limber_fhir_add_peg:
 * @bundle: a Bundle
 * @peg: the PEG scale of one day
 *
 * Adds an observation for each answer, and one for the score when all three are answered. It points at them.
 */
void
limber_fhir_add_peg (LimberFhirBundle *bundle, const LimberPeg *peg)
{
  char *items[LIMBER_PEG_N_ITEMS] = { NULL };

  if (!g_date_valid_julian (peg->day) || !limber_fhir_bundle_has (bundle, LIMBER_EXPORT_PEG))
    return;

  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    {
      if (peg->answers[i] != LIMBER_NRS_UNSET)
        items[i] = add_item (bundle, peg, i);
    }
  if (!isnan (limber_peg_get_score (peg)))
    add_score (bundle, peg, items);

  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    g_free (items[i]);
}

/**
 * limber_fhir_add_answer:
 * @bundle: a Bundle
 * @answer: what was answered about a warning sign
 *
 * Adds an observation, of a "no" as well: it says that the question was asked that day.
 */
void
limber_fhir_add_answer (LimberFhirBundle *bundle, const LimberRedFlagAnswer *answer)
{
  const LimberRedFlag *flag = limber_red_flag_find (answer->flag);
  const LimberFhirCode code = { LIMBER_FHIR_OWN ("warning-sign"), answer->flag, NULL };
  g_autofree char *name = NULL;
  LimberFhirObservation observation = { .category = "survey", .time = LIMBER_TIME_UNSET };
  JsonBuilder *builder = NULL;

  if (!g_date_valid_julian (answer->day) || !limber_fhir_bundle_has (bundle, LIMBER_EXPORT_SYMPTOMS))
    return;

  name = make_name ("answer", answer->flag, answer->day);
  observation.name = name;
  observation.codes = &code;
  observation.n_codes = limber_fhir_is_code (answer->flag) ? 1 : 0;
  observation.text = flag != NULL ? limber_red_flag_get_question (flag) : answer->flag;
  g_date_clear (&observation.date, 1);
  g_date_set_julian (&observation.date, answer->day);
  observation.recorded = answer->recorded;
  observation.recorded_offset = answer->recorded_offset;
  observation.import_id = answer->import_id;

  builder = limber_fhir_observation_begin (bundle, &observation);
  limber_fhir_add_boolean (builder, "valueBoolean", answer->yes);
  limber_fhir_observation_end (bundle, &observation, builder);
}
