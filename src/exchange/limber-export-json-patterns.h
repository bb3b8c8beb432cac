/* limber-export-json-patterns.h — what a JSON export says about somebody's back and about findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include <json-glib/json-glib.h>

#include "limber-background.h"

G_BEGIN_DECLS

void limber_json_add_background (JsonBuilder *builder, const LimberBackground *background);
void limber_json_add_choices (JsonBuilder *builder, GHashTable *choices);

G_END_DECLS
