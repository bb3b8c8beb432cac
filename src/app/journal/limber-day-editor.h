/* limber-day-editor.h — the check-ins of a day, one of them open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-day-context.h"
#include "limber-edit-session.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DAY_EDITOR (limber_day_editor_get_type ())
/* Properties: stacked, narrow. Signals: check-in-deleted (LimberCheckIn *), term-changed (LimberTerm *),
 * advice (LimberTermAdvice). */
G_DECLARE_FINAL_TYPE (LimberDayEditor, limber_day_editor, LIMBER, DAY_EDITOR, AdwBin)

void limber_day_editor_set_settings (LimberDayEditor *self, LimberSettings *settings);
void limber_day_editor_set_measures (LimberDayEditor *self, const GPtrArray *measures);
void limber_day_editor_set_session (LimberDayEditor *self, LimberEditSession *session);
void limber_day_editor_set_context (LimberDayEditor *self, const LimberDayContext *context);
void limber_day_editor_add_check_in (LimberDayEditor *self);
void limber_day_editor_open_check_in (LimberDayEditor *self, const char *uuid);
void limber_day_editor_focus_first (LimberDayEditor *self);
gboolean limber_day_editor_is_built (LimberDayEditor *self);

G_END_DECLS
