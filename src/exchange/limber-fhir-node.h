/* limber-fhir-node.h — the small parts that FHIR resources are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define LIMBER_FHIR_LOINC "http://loinc.org"
#define LIMBER_FHIR_SNOMED "http://snomed.info/sct"
#define LIMBER_FHIR_UCUM "http://unitsofmeasure.org"
/* Codes of Limber's own, described in docs/fhir.md. They are part of files that others keep: never changed. */
#define LIMBER_FHIR_OWN(list) "https://github.com/limber-journal/limber/fhir/" list

/**
 * LimberFhirCode:
 * @system: whose code it is
 * @code: the code
 * @display: (nullable): what its owner calls it
 */
typedef struct
{
  const char *system;
  const char *code;
  const char *display;
} LimberFhirCode;

char *limber_fhir_clean_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_fhir_is_code (const char *text);
char *limber_fhir_format_instant (gint64 seconds, int offset) G_GNUC_WARN_UNUSED_RESULT;

void limber_fhir_add_string (JsonBuilder *builder, const char *name, const char *value);
void limber_fhir_add_text (JsonBuilder *builder, const char *name, const char *value);
void limber_fhir_add_boolean (JsonBuilder *builder, const char *name, gboolean value);
void limber_fhir_add_concept (JsonBuilder *builder,
                              const char *name,
                              const LimberFhirCode *codes,
                              guint n_codes,
                              const char *text);
void limber_fhir_add_quantity (JsonBuilder *builder,
                               const char *name,
                               double value,
                               const char *unit,
                               const char *ucum);
void limber_fhir_add_score (JsonBuilder *builder, const char *name, double value);
void limber_fhir_add_reference (JsonBuilder *builder, const char *name, const char *uuid);
void limber_fhir_add_identifier (JsonBuilder *builder, const char *name, const char *uuid);

G_END_DECLS
