/* limber-advice-area.h — what to do about a symptom that must not wait, said where it was ticked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-check-in.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ADVICE_AREA (limber_advice_area_get_type ())
G_DECLARE_FINAL_TYPE (LimberAdviceArea, limber_advice_area, LIMBER, ADVICE_AREA, AdwBin)

void limber_advice_area_set_settings (LimberAdviceArea *self, LimberSettings *settings);
void limber_advice_area_symptom_ticked (LimberAdviceArea *self, const char *key);
void limber_advice_area_set_check_in (LimberAdviceArea *self, const LimberCheckIn *check_in);
void limber_advice_area_clear (LimberAdviceArea *self);

G_END_DECLS
