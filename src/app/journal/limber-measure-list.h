/* limber-measure-list.h — steps, weight, sleep and the like: the measures the user wants to see
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-day.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_MEASURE_LIST (limber_measure_list_get_type ())
/* Signal: value-changed (const char *measure, double value), NaN when emptied. */
G_DECLARE_FINAL_TYPE (LimberMeasureList, limber_measure_list, LIMBER, MEASURE_LIST, AdwBin)

void limber_measure_list_build (LimberMeasureList *self, LimberSettings *settings);
void limber_measure_list_set_own (LimberMeasureList *self, const GPtrArray *measures);
void limber_measure_list_set_day (LimberMeasureList *self, const LimberDay *day);
void limber_measure_list_set_last_weight (LimberMeasureList *self, double grams);
gboolean limber_measure_list_is_empty (LimberMeasureList *self);

G_END_DECLS
