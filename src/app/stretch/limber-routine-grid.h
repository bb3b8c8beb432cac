/* limber-routine-grid.h — routines as cards that wrap
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-routine-watch.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_GRID (limber_routine_grid_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineGrid, limber_routine_grid, LIMBER, ROUTINE_GRID, GtkWidget)

GtkWidget *limber_routine_grid_new (void) G_GNUC_WARN_UNUSED_RESULT;
guint limber_routine_grid_update (LimberRoutineGrid *self,
                                  LimberRoutineWatch *watch,
                                  LimberSettings *settings,
                                  gboolean own);
void limber_routine_grid_set_room (LimberRoutineGrid *self, gboolean is_narrow, gboolean is_tight);

G_END_DECLS
