/* limber-calendar-grid.h — the six weeks of a month, their days and the cursor among them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CALENDAR_GRID (limber_calendar_grid_get_type ())
G_DECLARE_FINAL_TYPE (LimberCalendarGrid, limber_calendar_grid, LIMBER, CALENDAR_GRID, GtkWidget)

void limber_calendar_grid_set_model (LimberCalendarGrid *self, GListModel *model);
void limber_calendar_grid_set_first_weekday (LimberCalendarGrid *self, int weekday);
void limber_calendar_grid_set_today (LimberCalendarGrid *self, const GDate *today);
void limber_calendar_grid_set_selected (LimberCalendarGrid *self, const GDate *date);
const GDate *limber_calendar_grid_get_selected (LimberCalendarGrid *self);
const GDate *limber_calendar_grid_get_cursor (LimberCalendarGrid *self);
void limber_calendar_grid_turn (LimberCalendarGrid *self, int months);

G_END_DECLS
