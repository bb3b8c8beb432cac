/* limber-exercise-page.h — all there is to know about one exercise
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-routine-watch.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_PAGE (limber_exercise_page_get_type ())
/* Signals: push (AdwNavigationPage), toast (AdwToast), removed (void): the exercise is no more. */
G_DECLARE_FINAL_TYPE (LimberExercisePage, limber_exercise_page, LIMBER, EXERCISE_PAGE, AdwNavigationPage)

LimberExercisePage *limber_exercise_page_new (LimberRoutineWatch *watch, const char *id)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
