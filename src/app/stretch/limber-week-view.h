/* limber-week-view.h — what was done this week, day by day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-history.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_WEEK_VIEW (limber_week_view_get_type ())
G_DECLARE_FINAL_TYPE (LimberWeekView, limber_week_view, LIMBER, WEEK_VIEW, GtkWidget)

GtkWidget *limber_week_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_week_view_set_week (LimberWeekView *self,
                                LimberHistory *history,
                                const GDate *today,
                                GDateWeekday first_weekday);

G_END_DECLS
