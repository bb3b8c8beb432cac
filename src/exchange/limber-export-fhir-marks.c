/* limber-export-fhir-marks.c — symptoms, tags and treatments as FHIR observations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-fhir-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

/* By LimberTermKind. */
static const struct
{
  const char *choice;
  const char *system;
  const char *category;
} kinds[LIMBER_TERM_N_KINDS] = {
  { LIMBER_EXPORT_SYMPTOMS, LIMBER_FHIR_OWN ("symptom"), "survey" },
  { LIMBER_EXPORT_TAGS, LIMBER_FHIR_OWN ("tag"), "survey" },
  { LIMBER_EXPORT_TREATMENTS, LIMBER_FHIR_OWN ("treatment"), "therapy" },
};

/* By LimberHelped. */
static const struct
{
  const char *code;
  const char *text;
} helped[] = {
  { "not", NC_ ("treatment", "Did not help") },
  { "little", NC_ ("treatment", "Helped a little") },
  { "lot", NC_ ("treatment", "Helped a lot") },
};

static const char *
find_name (const LimberFhirBundle *bundle, LimberTermKind kind, const char *key)
{
  const char *name = limber_term_builtin_name (kind, key);

  for (guint i = 0; i < bundle->terms->len; i++)
    {
      const LimberTerm *term = g_ptr_array_index (bundle->terms, i);

      if (term->kind == kind && term->name != NULL && strcmp (term->key, key) == 0)
        return term->name;
    }

  return name != NULL ? name : key;
}

/* A word of the user's own means what it means in this journal only, so its code is one of the journal's. */
static guint
find_code (const LimberFhirBundle *bundle, LimberTermKind kind, const char *key, LimberFhirCode *code)
{
  gboolean builtin = limber_term_builtin_name (kind, key) != NULL;

  *code = (LimberFhirCode) { builtin ? kinds[kind].system : bundle->own_codes, key, NULL };

  return limber_fhir_is_code (key) ? 1 : 0;
}

static void
add_helped (JsonBuilder *builder, LimberHelped how)
{
  const LimberFhirCode question = { LIMBER_FHIR_OWN ("question"), "helped", "How much it helped" };
  LimberFhirCode answer = { LIMBER_FHIR_OWN ("helped"), NULL, NULL };

  if (how == LIMBER_HELPED_UNSET)
    return;

  answer.code = helped[how].code;
  json_builder_set_member_name (builder, "component");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  limber_fhir_add_concept (builder, "code", &question, 1, _ ("How much it helped"));
  limber_fhir_add_concept (builder, "valueCodeableConcept", &answer, 1,
                           g_dpgettext2 (NULL, "treatment", helped[how].text));
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}

static void
add_mark (LimberFhirBundle *bundle,
          const LimberCheckIn *check_in,
          LimberTermKind kind,
          const LimberMark *mark)
{
  g_autofree char *name = g_strdup_printf ("%s %s", limber_term_kind_to_id (kind), mark->key);
  LimberFhirObservation observation
      = limber_fhir_observe_check_in (check_in, name, find_name (bundle, kind, mark->key));
  LimberFhirCode code;
  JsonBuilder *builder = NULL;

  observation.category = kinds[kind].category;
  observation.codes = &code;
  observation.n_codes = find_code (bundle, kind, mark->key, &code);
  builder = limber_fhir_observation_begin (bundle, &observation);
  limber_fhir_add_boolean (builder, "valueBoolean", TRUE);
  add_helped (builder, mark->helped);
  limber_fhir_observation_end (bundle, &observation, builder);
}

/**
 * limber_fhir_add_marks:
 * @bundle: a Bundle
 * @check_in: a check-in
 *
 * Adds an observation for each symptom, tag and treatment. What a check-in is not marked with was not asked,
 * so there is no "no" among them.
 */
void
limber_fhir_add_marks (LimberFhirBundle *bundle, const LimberCheckIn *check_in)
{
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      const GPtrArray *marks = check_in->marks[kind];

      for (guint i = 0; i < marks->len && limber_fhir_bundle_has (bundle, kinds[kind].choice); i++)
        add_mark (bundle, check_in, kind, g_ptr_array_index (marks, i));
    }
}
