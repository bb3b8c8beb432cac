/* limber-check-in-editor.h — everything that can be said about one moment, and the measures of its day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-day-context.h"
#include "limber-edit-session.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHECK_IN_EDITOR (limber_check_in_editor_get_type ())
/* Properties: stacked, narrow. Signal: term-changed (LimberTerm *). */
G_DECLARE_FINAL_TYPE (LimberCheckInEditor, limber_check_in_editor, LIMBER, CHECK_IN_EDITOR, AdwBin)

void limber_check_in_editor_set_settings (LimberCheckInEditor *self, LimberSettings *settings);
void limber_check_in_editor_set_measures (LimberCheckInEditor *self, const GPtrArray *measures);
void
limber_check_in_editor_set_check_in (LimberCheckInEditor *self, LimberEditSession *session, const char *uuid);
void limber_check_in_editor_set_context (LimberCheckInEditor *self, const LimberDayContext *context);
void limber_check_in_editor_focus_first (LimberCheckInEditor *self);
gboolean limber_check_in_editor_is_built (LimberCheckInEditor *self);

G_END_DECLS
