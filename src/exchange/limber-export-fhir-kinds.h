/* limber-export-fhir-kinds.h — one function for each kind of thing that becomes observations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include "limber-day.h"
#include "limber-fhir-bundle.h"
#include "limber-peg.h"
#include "limber-red-flag.h"
#include "limber-session.h"

G_BEGIN_DECLS

void limber_fhir_add_pains (LimberFhirBundle *bundle, const LimberCheckIn *check_in);
void limber_fhir_add_check_in (LimberFhirBundle *bundle, const LimberCheckIn *check_in);
void limber_fhir_add_marks (LimberFhirBundle *bundle, const LimberCheckIn *check_in);
void limber_fhir_add_reading (LimberFhirBundle *bundle, const GDate *date, const LimberReading *reading);
void limber_fhir_add_session (LimberFhirBundle *bundle, const LimberSession *session);
void limber_fhir_add_peg (LimberFhirBundle *bundle, const LimberPeg *peg);
void limber_fhir_add_answer (LimberFhirBundle *bundle, const LimberRedFlagAnswer *answer);

LimberFhirObservation limber_fhir_observe_check_in (const LimberCheckIn *check_in,
                                                    const char *name,
                                                    const char *text);

G_END_DECLS
