/* limber-preferences-dialog.h — units, what a day asks for, routines, facts about one's back, backups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-journal.h"
#include "limber-pattern-watch.h"
#include "limber-routine-watch.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PREFERENCES_DIALOG (limber_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberPreferencesDialog,
                      limber_preferences_dialog,
                      LIMBER,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

AdwDialog *limber_preferences_dialog_new (LimberSettings *settings, LimberJournal *journal)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_preferences_dialog_set_watch (LimberPreferencesDialog *self, LimberPatternWatch *watch);
void limber_preferences_dialog_set_routine_watch (LimberPreferencesDialog *self, LimberRoutineWatch *watch);

G_END_DECLS
