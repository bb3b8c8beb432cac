/* limber-exercise-advice.h — what to know before exercising: who asks first, when to stop, when to get help
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberExerciseAdvice:
 * @LIMBER_EXERCISE_ADVICE_ASK_FIRST: who should ask before beginning
 * @LIMBER_EXERCISE_ADVICE_STOP: when to stop an exercise
 * @LIMBER_EXERCISE_ADVICE_PAIN: how much pain is all right
 * @LIMBER_EXERCISE_ADVICE_EMERGENCY: signs that have to be looked at within hours
 * @LIMBER_EXERCISE_ADVICE_SOON: signs to see a doctor about soon
 *
 * The parts of it. The wording and its sources stand in docs/safety.md.
 */
typedef enum
{
  LIMBER_EXERCISE_ADVICE_ASK_FIRST,
  LIMBER_EXERCISE_ADVICE_STOP,
  LIMBER_EXERCISE_ADVICE_PAIN,
  LIMBER_EXERCISE_ADVICE_EMERGENCY,
  LIMBER_EXERCISE_ADVICE_SOON,
} LimberExerciseAdvice;
#define LIMBER_EXERCISE_ADVICE_N_PARTS 5

/* All of it is translated. */
const char *limber_exercise_advice_get_title (LimberExerciseAdvice part);
const char *limber_exercise_advice_get_introduction (LimberExerciseAdvice part);
GStrv limber_exercise_advice_list_points (LimberExerciseAdvice part) G_GNUC_WARN_UNUSED_RESULT;
const char *limber_exercise_advice_get_remark (LimberExerciseAdvice part);
const char *limber_exercise_advice_get_foreword (void);

G_END_DECLS
