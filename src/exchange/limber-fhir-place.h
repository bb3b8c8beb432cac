/* limber-fhir-place.h — places on the body as SNOMED CT calls them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include "limber-fhir-node.h"

G_BEGIN_DECLS

gboolean limber_fhir_place_find (const char *region, LimberFhirCode *code);

G_END_DECLS
