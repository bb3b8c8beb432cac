/* limber-window.h — the main window: header, pages, toasts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-journal.h"
#include "limber-pattern-watch.h"
#include "limber-routine-watch.h"
#include "limber-settings.h"
#include "limber-visit-watch.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_WINDOW (limber_window_get_type ())
/* Actions: win.add-check-in, win.previous-day, win.next-day, win.today, win.show-page (name of a page),
 * win.show-day (ISO date), win.back-up, win.open-folder, win.try-again, win.restore-backup (path),
 * win.visit-questions. */
G_DECLARE_FINAL_TYPE (LimberWindow, limber_window, LIMBER, WINDOW, AdwApplicationWindow)

LimberWindow *
limber_window_new (GtkApplication *application, LimberSettings *settings, LimberJournal *journal);
LimberJournal *limber_window_get_journal (LimberWindow *self);
LimberPatternWatch *limber_window_get_pattern_watch (LimberWindow *self);
LimberRoutineWatch *limber_window_get_routine_watch (LimberWindow *self); /* nullable */
LimberVisitWatch *limber_window_get_visit_watch (LimberWindow *self);     /* nullable */
LimberSettings *limber_window_get_settings (LimberWindow *self);
void limber_window_set_is_example (LimberWindow *self, gboolean is_example);

void limber_window_open_journal (LimberWindow *self);
void limber_window_show_failure (LimberWindow *self, const GError *error);
void limber_window_add_toast (LimberWindow *self, AdwToast *toast);
void limber_window_show_page (LimberWindow *self, const char *name);
void limber_window_flush (LimberWindow *self);

G_END_DECLS
