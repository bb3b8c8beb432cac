/* limber-calendar-grid-private.h — what the days of a month and the keys that move among them share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-calendar-day.h"
#include "limber-calendar-grid.h"

G_BEGIN_DECLS

#define LIMBER_CALENDAR_N_WEEKS 6
#define LIMBER_CALENDAR_N_WEEKDAYS 7
#define LIMBER_CALENDAR_N_CELLS (LIMBER_CALENDAR_N_WEEKS * LIMBER_CALENDAR_N_WEEKDAYS)

struct _LimberCalendarGrid
{
  GtkWidget parent_instance;

  GtkLabel *initials[LIMBER_CALENDAR_N_WEEKDAYS];
  LimberCalendarDay *cells[LIMBER_CALENDAR_N_CELLS];

  GListModel *model;
  GDate cursor;
  GDate selected;
  GDate today;
  int first_weekday;
};

guint _limber_calendar_grid_get_column (LimberCalendarGrid *self, const GDate *date);
void _limber_calendar_grid_move_cursor (LimberCalendarGrid *self, const GDate *date);
void _limber_calendar_grid_activate_day (LimberCalendarGrid *self, const GDate *date);

void _limber_calendar_grid_add_bindings (GtkWidgetClass *widget_class);

G_END_DECLS
