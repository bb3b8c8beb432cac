/* limber-export-fhir-session.c — guided routines as FHIR observations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-fhir-kinds.h"

#include "limber-date.h"

#include <glib/gi18n.h>
#include <math.h>

#define SECONDS_PER_MINUTE 60.0

static const LimberFhirCode session_codes[] = {
  { LIMBER_FHIR_LOINC, "55411-3", "Exercise duration" },
  { LIMBER_FHIR_OWN ("measure"), "session", "Guided routine" },
};

/* By LimberSessionEnd; one that still runs is not exported. */
static const char *const ends[LIMBER_SESSION_N_ENDS] = {
  [LIMBER_SESSION_DONE] = N_ ("Done to the last exercise"),
  [LIMBER_SESSION_PARTIAL] = N_ ("Ended earlier"),
  [LIMBER_SESSION_PAIN] = N_ ("Ended because something hurt"),
  [LIMBER_SESSION_SLEPT] = N_ ("Ended when the computer slept"),
  [LIMBER_SESSION_QUIT] = N_ ("Ended when Limber was closed"),
};

static void
begin_component (JsonBuilder *builder, const char *code, const char *text)
{
  const LimberFhirCode question = { LIMBER_FHIR_OWN ("question"), code, NULL };

  json_builder_begin_object (builder);
  limber_fhir_add_concept (builder, "code", &question, 1, text);
}

static void
add_pain (JsonBuilder *builder, const char *code, const char *text, int nrs)
{
  if (nrs < LIMBER_NRS_MIN)
    return;

  begin_component (builder, code, text);
  limber_fhir_add_score (builder, "valueQuantity", nrs);
  json_builder_end_object (builder);
}

static void
add_answer (JsonBuilder *builder, const char *code, const char *text, const char *id, const char *title)
{
  const LimberFhirCode answer = { LIMBER_FHIR_OWN ("answer"), id, NULL };

  if (id == NULL)
    return;

  begin_component (builder, code, text);
  limber_fhir_add_concept (builder, "valueCodeableConcept", &answer, 1, title);
  json_builder_end_object (builder);
}

static void
add_routine (JsonBuilder *builder, const LimberSession *session)
{
  g_autofree char *name = limber_fhir_clean_text (session->routine_name);

  if (name == NULL)
    return;

  begin_component (builder, "routine", _ ("Routine"));
  limber_fhir_add_string (builder, "valueString", name);
  json_builder_end_object (builder);
}

static void
add_components (JsonBuilder *builder, const LimberSession *session)
{
  json_builder_set_member_name (builder, "component");
  json_builder_begin_array (builder);
  add_routine (builder, session);
  add_answer (builder, "session-end", _ ("How it ended"), limber_session_end_to_id (session->end),
              _ (ends[session->end]));
  add_pain (builder, "pain-before", _ ("Pain before the routine, from 0 to 10"), session->pain_before);
  add_pain (builder, "pain-after", _ ("Pain after the routine, from 0 to 10"), session->pain_after);
  if (session->effort != LIMBER_EFFORT_UNSET)
    add_answer (builder, "effort", _ ("How it felt"), limber_effort_to_id (session->effort),
                limber_effort_get_title (session->effort));
  if (session->next_day != LIMBER_NEXT_DAY_UNSET)
    add_answer (builder, "next-day", _ ("How the back was the morning after"),
                limber_next_day_to_id (session->next_day), limber_next_day_get_title (session->next_day));
  json_builder_end_array (builder);
}

/**
 * limber_fhir_add_session:
 * @bundle: a Bundle
 * @session: a guided routine
 *
 * Adds an observation of how long was exercised, without pauses and rests, to a tenth of a minute. What
 * became of each exercise is not in it.
 */
void
limber_fhir_add_session (LimberFhirBundle *bundle, const LimberSession *session)
{
  double minutes = round (session->active_s / SECONDS_PER_MINUTE * 10.0) / 10.0;
  LimberFhirObservation observation = {
    .owner = session->uuid,
    .name = "session",
    .category = "activity",
    .codes = session_codes,
    .n_codes = G_N_ELEMENTS (session_codes),
    .text = _ ("Guided routine: minutes of exercise"),
    .time = LIMBER_TIME_UNSET,
    .started = session->started,
    .ended = session->ended,
    .recorded = session->saved,
    .recorded_offset = session->offset,
    .import_id = session->import_id,
  };
  JsonBuilder *builder = NULL;

  if (session->end == LIMBER_SESSION_RUNNING || !g_date_valid_julian (session->day))
    return;

  g_date_clear (&observation.date, 1);
  g_date_set_julian (&observation.date, session->day);
  builder = limber_fhir_observation_begin (bundle, &observation);
  limber_fhir_add_quantity (builder, "valueQuantity", minutes, "min", "min");
  add_components (builder, session);
  limber_fhir_observation_end (bundle, &observation, builder);
}
