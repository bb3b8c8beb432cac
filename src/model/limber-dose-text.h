/* limber-dose-text.h — how much of an exercise, and how long something takes, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-exercise.h"

G_BEGIN_DECLS

char *limber_seconds_to_text (int seconds) G_GNUC_WARN_UNUSED_RESULT;
char *limber_dose_to_text (LimberExerciseMode mode, const LimberDose *dose) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
