/* limber-measure-group.h — the user's own measures in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-journal.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_MEASURE_GROUP (limber_measure_group_get_type ())
G_DECLARE_FINAL_TYPE (LimberMeasureGroup, limber_measure_group, LIMBER, MEASURE_GROUP, AdwPreferencesGroup)

void limber_measure_group_set_journal (LimberMeasureGroup *self, LimberJournal *journal);
char *limber_measure_group_describe (const LimberMeasure *measure) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
