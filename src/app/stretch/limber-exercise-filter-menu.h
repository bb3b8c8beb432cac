/* limber-exercise-filter-menu.h — buttons to choose which exercises are shown, and what was chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-exercise-filter.h"

G_BEGIN_DECLS

/**
 * LimberExerciseFilterKind:
 * @LIMBER_EXERCISE_FILTER_POSITION: a position to be in
 * @LIMBER_EXERCISE_FILTER_AREA: a part of the body it is felt in
 * @LIMBER_EXERCISE_FILTER_WITHOUT: what it must not ask for
 */
typedef enum
{
  LIMBER_EXERCISE_FILTER_POSITION,
  LIMBER_EXERCISE_FILTER_AREA,
  LIMBER_EXERCISE_FILTER_WITHOUT,
} LimberExerciseFilterKind;
#define LIMBER_EXERCISE_FILTER_N_KINDS 3

#define LIMBER_TYPE_EXERCISE_FILTER_MENU (limber_exercise_filter_menu_get_type ())
/* Signal: changed (void). */
G_DECLARE_FINAL_TYPE (LimberExerciseFilterMenu,
                      limber_exercise_filter_menu,
                      LIMBER,
                      EXERCISE_FILTER_MENU,
                      GtkWidget)

GtkWidget *limber_exercise_filter_menu_new (LimberExerciseFilterKind kind) G_GNUC_WARN_UNUSED_RESULT;
guint limber_exercise_filter_menu_get_mask (LimberExerciseFilterMenu *self);
void limber_exercise_filter_menu_set_mask (LimberExerciseFilterMenu *self, guint mask);
const char *limber_exercise_filter_menu_get_title (LimberExerciseFilterMenu *self, guint bit);

G_END_DECLS
