/* limber-dose-group.h — rows for how much of an exercise is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-exercise.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DOSE_GROUP (limber_dose_group_get_type ())
/**
 * LimberDoseGroup:
 *
 * Shows only what the way of exercising uses. Signal: changed (void), by the user only.
 */
G_DECLARE_FINAL_TYPE (LimberDoseGroup, limber_dose_group, LIMBER, DOSE_GROUP, AdwPreferencesGroup)

GtkWidget *limber_dose_group_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_dose_group_set (LimberDoseGroup *self, LimberExerciseMode mode, const LimberDose *dose);
void limber_dose_group_set_with_pace (LimberDoseGroup *self, gboolean with_pace);
void limber_dose_group_get (LimberDoseGroup *self, LimberDose *dose);
void limber_dose_group_commit (LimberDoseGroup *self);

G_END_DECLS
