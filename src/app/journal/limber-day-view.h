/* limber-day-view.h — one day: its date, whether it is saved, and its editor
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-settings.h"
#include "limber-session-shelf.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DAY_VIEW (limber_day_view_get_type ())
/* Properties: stacked, narrow, show-calendar-button. Signals: date-changed, toast (AdwToast *), ready (the
 * editor is complete). */
G_DECLARE_FINAL_TYPE (LimberDayView, limber_day_view, LIMBER, DAY_VIEW, AdwBin)

void limber_day_view_set_up (LimberDayView *self, LimberJournal *journal, LimberSettings *settings);
void limber_day_view_set_date (LimberDayView *self, const GDate *date);
void limber_day_view_get_date (LimberDayView *self, GDate *date);
void limber_day_view_set_today (LimberDayView *self, const GDate *today);
void limber_day_view_get_today (LimberDayView *self, GDate *today);
void limber_day_view_add_check_in (LimberDayView *self);
gboolean limber_day_view_undo (LimberDayView *self);
gboolean limber_day_view_redo (LimberDayView *self);
void limber_day_view_focus_editor (LimberDayView *self);
LimberEditSession *limber_day_view_get_session (LimberDayView *self);
LimberSessionShelf *limber_day_view_get_shelf (LimberDayView *self);

G_END_DECLS
