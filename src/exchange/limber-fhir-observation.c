/* limber-fhir-observation.c — what all observations of a Bundle have
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-fhir-bundle.h"

#include "limber-date.h"
#include "limber-store-import.h"

#include <glib/gi18n.h>
#include <string.h>

#define CATEGORIES "http://terminology.hl7.org/CodeSystem/observation-category"
#define SECONDS_PER_MINUTE 60
#define SECONDS_PER_DAY (24 * 60 * 60)

static const LimberFhirCode categories[] = {
  { CATEGORIES, "survey", "Survey" },
  { CATEGORIES, "vital-signs", "Vital Signs" },
  { CATEGORIES, "activity", "Activity" },
  { CATEGORIES, "therapy", "Therapy" },
};

static void
add_category (JsonBuilder *builder, const char *category)
{
  json_builder_set_member_name (builder, "category");
  json_builder_begin_array (builder);
  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      if (strcmp (categories[i].code, category) == 0)
        limber_fhir_add_concept (builder, NULL, &categories[i], 1, NULL);
    }
  json_builder_end_array (builder);
}

/* Seconds from 1970 to the local midnight that began the day, as a clock without a zone counts them. */
static gint64
get_midnight (const GDate *date)
{
  GDate epoch;

  g_date_clear (&epoch, 1);
  g_date_set_dmy (&epoch, 1, G_DATE_JANUARY, 1970);

  return (gint64) g_date_days_between (&epoch, date) * SECONDS_PER_DAY;
}

/*
 * The offset that was stored is that of the moment of recording. Only what was recorded on the day it is for,
 * and later than it happened, is known to have happened under the same one.
 */
static char *
find_moment (const LimberFhirObservation *self)
{
  gint64 midnight = get_midnight (&self->date);
  gint64 happened = midnight + (gint64) self->time * SECONDS_PER_MINUTE;
  gint64 stored = self->recorded + (gint64) self->recorded_offset * SECONDS_PER_MINUTE;

  if (self->time == LIMBER_TIME_UNSET || self->recorded == 0 || stored < happened
      || stored >= midnight + SECONDS_PER_DAY)
    return NULL;

  return limber_fhir_format_instant (happened - (gint64) self->recorded_offset * SECONDS_PER_MINUTE,
                                     self->recorded_offset);
}

/* A clock that was set back meanwhile leaves no end that could be told. */
static void
add_period (JsonBuilder *builder, const LimberFhirObservation *self, const char *start)
{
  g_autofree char *end
      = self->ended >= self->started ? limber_fhir_format_instant (self->ended, self->recorded_offset) : NULL;

  json_builder_set_member_name (builder, "effectivePeriod");
  json_builder_begin_object (builder);
  limber_fhir_add_string (builder, "start", start);
  limber_fhir_add_string (builder, "end", end);
  json_builder_end_object (builder);
}

static void
add_effective (JsonBuilder *builder, const LimberFhirObservation *self)
{
  g_autofree char *day = limber_date_to_iso (&self->date);
  g_autofree char *moment = find_moment (self);
  g_autofree char *start
      = self->started != 0 ? limber_fhir_format_instant (self->started, self->recorded_offset) : NULL;

  if (start != NULL)
    add_period (builder, self, start);
  else
    limber_fhir_add_string (builder, "effectiveDateTime", moment != NULL ? moment : day);
}

static const LimberImport *
find_import (const LimberFhirBundle *bundle, gint64 id)
{
  for (guint i = 0; id != 0 && i < bundle->imports->len; i++)
    {
      const LimberImport *import = g_ptr_array_index (bundle->imports, i);

      if (import->id == id)
        return import;
    }

  return NULL;
}

/* The name of the file may say whose it is, so it stays out. What a JSON import brought is the journal's own
 * again. */
static void
add_source (JsonBuilder *builder, const LimberFhirBundle *bundle, gint64 import_id)
{
  const LimberImport *import = find_import (bundle, import_id);
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (import == NULL || strcmp (import->format, "json") == 0)
    return;

  moment = g_date_time_new_from_unix_local (import->imported);
  day = moment != NULL ? g_date_time_format (moment, "%Y-%m-%d") : NULL;
  kind = g_ascii_strup (import->format, -1);
  /* Translators: %1$s is a kind of file, "CSV", and %2$s a date like 2026-11-20. */
  text = g_strdup_printf (_ ("Not typed: it came from a file (%1$s) that was read into Limber on %2$s."),
                          kind, day != NULL ? day : "?");

  json_builder_set_member_name (builder, "note");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  limber_fhir_add_text (builder, "text", text);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}

/**
 * limber_fhir_observation_begin:
 * @bundle: a Bundle
 * @self: an observation
 *
 * Its performer is the patient, so that whoever receives it sees that nobody else measured or asked.
 *
 * Returns: (transfer full): the resource, to which its one value is still to be added
 */
JsonBuilder *
limber_fhir_observation_begin (const LimberFhirBundle *bundle, const LimberFhirObservation *self)
{
  JsonBuilder *builder = json_builder_new ();
  g_autofree char *uuid = limber_fhir_observation_dup_uuid (bundle, self);
  g_autofree char *issued
      = self->recorded != 0 ? limber_fhir_format_instant (self->recorded, self->recorded_offset) : NULL;

  json_builder_begin_object (builder);
  limber_fhir_add_string (builder, "resourceType", "Observation");
  limber_fhir_add_string (builder, "id", uuid);
  json_builder_set_member_name (builder, "identifier");
  json_builder_begin_array (builder);
  limber_fhir_add_identifier (builder, NULL, uuid);
  json_builder_end_array (builder);
  limber_fhir_add_string (builder, "status", "final");
  add_category (builder, self->category);
  limber_fhir_add_concept (builder, "code", self->codes, self->n_codes, self->text);
  limber_fhir_add_reference (builder, "subject", bundle->patient);
  add_effective (builder, self);
  limber_fhir_add_string (builder, "issued", issued);
  json_builder_set_member_name (builder, "performer");
  json_builder_begin_array (builder);
  limber_fhir_add_reference (builder, NULL, bundle->patient);
  json_builder_end_array (builder);

  return builder;
}

/**
 * limber_fhir_observation_end:
 * @bundle: a Bundle
 * @self: the observation that was begun
 * @builder: (transfer full): what limber_fhir_observation_begin() gave, with its value
 *
 * Says where the observation came from, and writes it.
 */
void
limber_fhir_observation_end (LimberFhirBundle *bundle,
                             const LimberFhirObservation *self,
                             JsonBuilder *builder)
{
  g_autofree char *uuid = limber_fhir_observation_dup_uuid (bundle, self);

  add_source (builder, bundle, self->import_id);
  json_builder_end_object (builder);
  limber_fhir_bundle_take (bundle, uuid, builder);
}
