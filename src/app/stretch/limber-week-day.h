/* limber-week-day.h — the minutes of one day as a column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LimberWeekDayValue:
 * @day: the Julian day
 * @minutes: NaN when not recorded
 * @most: what the highest column stands for
 * @today: the present Julian day
 *
 * What a column shows.
 */
typedef struct
{
  guint32 day;
  double minutes;
  double most;
  guint32 today;
} LimberWeekDayValue;

#define LIMBER_TYPE_WEEK_DAY (limber_week_day_get_type ())
G_DECLARE_FINAL_TYPE (LimberWeekDay, limber_week_day, LIMBER, WEEK_DAY, GtkWidget)

GtkWidget *limber_week_day_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_week_day_set_value (LimberWeekDay *self, const LimberWeekDayValue *value);

G_END_DECLS
