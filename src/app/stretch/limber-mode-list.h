/* limber-mode-list.h — the ways of exercising, each with a sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-exercise.h"

G_BEGIN_DECLS

void limber_mode_list_set_up (AdwComboRow *row);
const char *limber_mode_list_explain (LimberExerciseMode mode);

G_END_DECLS
