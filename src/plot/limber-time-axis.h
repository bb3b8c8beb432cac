/* limber-time-axis.h — days from left to right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Nobody looks closer than at a week. */
#define LIMBER_TIME_RANGE_MIN_DAYS 7.0

/**
 * LimberTimeAxis:
 * @from: the Julian day at @left, as GDate counts them; 739940.5 is the noon of 20 November 2026
 * @to: the Julian day at @right; a day d reaches from d to d + 1, so that a range of whole days ends at its
 * last day + 1
 * @left: where it begins, in the units that are drawn in
 * @right: where it ends; always to the right of @left, in right-to-left languages too
 */
typedef struct
{
  double from, to;
  double left, right;
} LimberTimeAxis;

/**
 * LimberTimeTick:
 * @day: the Julian day it stands at the beginning of
 * @label: (nullable): what is written there, in the user's language; %NULL for a tick without words
 * @major: whether a larger unit (a month among days, a year among months) begins here
 * @label_x: where @label stands, in the units that are drawn in
 * @label_align: how much of the label lies to the left of @label_x: 0 when it begins there, as a heading at
 * the tick's line does; 0.5 for all ticks when every day has one and its label belongs below the day's middle
 *
 * A tick with its words. Draw the label from @label_x - @label_align × its width; it lies within the axis and
 * touches no other.
 */
typedef struct
{
  guint32 day;
  char *label;
  gboolean major;
  double label_x, label_align;
} LimberTimeTick;

/**
 * LimberTimeLabelFunc:
 * @label: a label
 * @data: (closure): what was given with the function
 *
 * Returns: how wide @label is as drawn, with the space to the next one
 */
typedef double (*LimberTimeLabelFunc) (const char *label, gpointer data);

double limber_time_axis_get_x (const LimberTimeAxis *self, double day);
double limber_time_axis_get_day (const LimberTimeAxis *self, double x);
guint32 limber_time_axis_find_day (const LimberTimeAxis *self, double x);
double limber_time_axis_get_day_width (const LimberTimeAxis *self);

/* Ranges as numbers, without a place on the screen: @first and @last bound what can be seen at all. */
void
limber_time_range_zoom (double *from, double *to, double factor, double about, double first, double last);
void limber_time_range_pan (double *from, double *to, double days, double first, double last);
void limber_time_range_clamp (double *from, double *to, double first, double last);

/* (element-type LimberTimeTick): those within the axis, as many as fit when a label needs @label_width */
GArray *limber_time_axis_list_ticks (const LimberTimeAxis *self,
                                     double label_width,
                                     GDateWeekday first_weekday) G_GNUC_WARN_UNUSED_RESULT;
/* The same, better: every label is asked how wide it is, so that short ones stand closer. */
GArray *limber_time_axis_list_ticks_measured (const LimberTimeAxis *self,
                                              LimberTimeLabelFunc measure,
                                              gpointer data,
                                              GDateWeekday first_weekday) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
