/* limber-cli-patterns-figures.h — patterns for programs and for a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-patterns.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* @choices (element-type utf8 LimberFindingChoice): by id */
void limber_cli_patterns_add_figures (JsonBuilder *builder,
                                      const LimberPatterns *patterns,
                                      GHashTable *choices);
char *limber_cli_patterns_to_text (const LimberPatterns *patterns, GHashTable *choices)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_cli_patterns_is_hidden (const LimberFinding *finding, GHashTable *choices);

G_END_DECLS
