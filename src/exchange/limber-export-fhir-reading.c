/* limber-export-fhir-reading.c — the measures of a day as FHIR observations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-fhir-kinds.h"

#include "limber-date.h"

#include <glib/gi18n.h>
#include <string.h>

#define GRAMS_PER_KILOGRAM 1000.0

/**
 * Kind:
 * @measure: id of a measure that comes with Limber
 * @loinc: (nullable): its code in LOINC, @display what LOINC calls it
 * @unit: as people read it, @ucum as UCUM has it
 *
 * Active minutes have no code in LOINC that means just them. Neither has the sum of a day's routines:
 * exercise duration (55411-3) is what each session has, and a receiver who adds up would count it twice.
 */
typedef struct
{
  const char *measure;
  const char *category;
  const char *loinc;
  const char *display;
  const char *unit;
  const char *ucum;
} Kind;

static const Kind kinds[] = {
  { LIMBER_MEASURE_STEPS, "activity", "41950-7", "Number of steps in 24 hour Measured", "steps per day",
    "/d" },
  { LIMBER_MEASURE_WEIGHT, "vital-signs", "29463-7", "Body weight", "kg", "kg" },
  { LIMBER_MEASURE_SLEEP, "activity", "93832-4", "Sleep duration", "min", "min" },
  { LIMBER_MEASURE_ACTIVE, "activity", NULL, NULL, "min", "min" },
  { LIMBER_MEASURE_ROUTINE, "activity", NULL, NULL, "min", "min" },
};

static const Kind *
find_kind (const char *measure)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (strcmp (kinds[i].measure, measure) == 0)
        return &kinds[i];
    }

  return NULL;
}

/* The code of LOINC where there is one, and Limber's own, by which all measures can be told apart. */
static guint
find_codes (const LimberFhirBundle *bundle, const Kind *kind, const char *measure, LimberFhirCode *codes)
{
  guint n_codes = 0;

  if (kind != NULL && kind->loinc != NULL)
    codes[n_codes++] = (LimberFhirCode) { LIMBER_FHIR_LOINC, kind->loinc, kind->display };
  if (kind != NULL)
    codes[n_codes++] = (LimberFhirCode) { LIMBER_FHIR_OWN ("measure"), measure, NULL };
  else if (limber_fhir_is_code (measure))
    codes[n_codes++] = (LimberFhirCode) { bundle->own_codes, measure, NULL };

  return n_codes;
}

static void
add_value (JsonBuilder *builder, const LimberMeasure *measure, const Kind *kind, double value)
{
  if (measure->unit == LIMBER_MEASURE_UNIT_GRAM)
    value /= GRAMS_PER_KILOGRAM;

  if (kind != NULL)
    limber_fhir_add_quantity (builder, "valueQuantity", value, kind->unit, kind->ucum);
  else if (measure->unit == LIMBER_MEASURE_UNIT_MINUTE)
    limber_fhir_add_quantity (builder, "valueQuantity", value, "min", "min");
  else
    limber_fhir_add_quantity (builder, "valueQuantity", value, measure->label, NULL);
}

/**
 * limber_fhir_add_reading:
 * @bundle: a Bundle
 * @date: the day
 * @reading: one of its measures
 *
 * Adds an observation when the measure is wanted.
 */
void
limber_fhir_add_reading (LimberFhirBundle *bundle, const GDate *date, const LimberReading *reading)
{
  const LimberMeasure *measure = limber_measure_find_among (bundle->measures, reading->measure);
  const Kind *kind = find_kind (reading->measure);
  g_autofree char *day = limber_date_to_iso (date);
  g_autofree char *name = g_strdup_printf ("reading %s %s", reading->measure, day);
  LimberFhirObservation observation = { .name = name, .date = *date, .time = LIMBER_TIME_UNSET };
  LimberFhirCode codes[2];
  JsonBuilder *builder = NULL;

  if (measure == NULL || !limber_fhir_bundle_has (bundle, reading->measure))
    return;

  observation.category = kind != NULL ? kind->category : "survey";
  observation.codes = codes;
  observation.n_codes = find_codes (bundle, kind, reading->measure, codes);
  observation.text = limber_measure_get_name (measure);
  observation.recorded = reading->recorded;
  observation.recorded_offset = reading->recorded_offset;
  observation.import_id = reading->import_id;

  builder = limber_fhir_observation_begin (bundle, &observation);
  add_value (builder, measure, kind, reading->value);
  limber_fhir_observation_end (bundle, &observation, builder);
}
