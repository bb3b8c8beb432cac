/* limber-test-patterns.h — made-up patterns of every kind, and what was decided about them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-finding-group.h"

G_BEGIN_DECLS

/* Findings that are there or not, by id, of a journal seen on TEST_TODAY. */
LimberPatterns *test_patterns_new (const char *const *ids) G_GNUC_WARN_UNUSED_RESULT;
/* All that can be made up, one of each kind and picture */
LimberPatterns *test_patterns_new_full (void) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type utf8 LimberFindingChoice) */
GHashTable *test_choices_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberFindingChoice *test_choices_get (GHashTable *choices, const char *id);
LimberFindingChoices test_choices_look_up (GHashTable *choices);

G_END_DECLS
