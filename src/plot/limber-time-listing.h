/* limber-time-listing.h — ticks on their way to be labelled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-time-axis.h"
#include "limber-time-step.h"

G_BEGIN_DECLS

#define LIMBER_TIME_LISTING_MAX 64

/* Rounding alone must not push a label over the end of the axis, or into the next one. */
#define LIMBER_TIME_LISTING_TOLERANCE 1e-6

/**
 * LimberTimeBegins:
 * @LIMBER_TIME_BEGINS_NOTHING: neither of them
 * @LIMBER_TIME_BEGINS_MONTH: a month, among days and weeks
 * @LIMBER_TIME_BEGINS_YEAR: a year, among anything smaller
 *
 * What has begun since the tick before.
 */
typedef enum
{
  LIMBER_TIME_BEGINS_NOTHING,
  LIMBER_TIME_BEGINS_MONTH,
  LIMBER_TIME_BEGINS_YEAR,
} LimberTimeBegins;

/**
 * LimberTimeMark:
 * @tick: what is given out in the end
 * @begins: what has begun since the tick before
 * @start: where its label begins, in the units that are drawn in
 * @end: where its label ends, with the space to the next one
 * @is_pushed_back: whether the label was moved from the end of the axis, to be seen as a whole
 *
 * A tick, and the place its label takes or would take.
 */
typedef struct
{
  LimberTimeTick tick;
  LimberTimeBegins begins;
  double start, end;
  gboolean is_pushed_back;
} LimberTimeMark;

/**
 * LimberTimeListing:
 * @axis: the axis
 * @measure: tells how wide a label is
 * @data: for @measure
 * @first_weekday: the day weeks begin on
 * @this_year: the present year, which need not be named
 * @step: what is tried at the moment
 * @marks: the ticks of @step, from left to right
 * @n_marks: how many there are
 *
 * The ticks of one step after another, until their labels fit. Lives for one call; its labels are given away
 * or taken away before it goes.
 */
typedef struct
{
  const LimberTimeAxis *axis;
  LimberTimeLabelFunc measure;
  gpointer data;
  GDateWeekday first_weekday;
  GDateYear this_year;

  const LimberTimeStep *step;
  LimberTimeMark marks[LIMBER_TIME_LISTING_MAX];
  guint n_marks;
} LimberTimeListing;

void limber_time_listing_clear_labels (LimberTimeListing *self);
gboolean limber_time_listing_collect (LimberTimeListing *self);
double limber_time_listing_get_spacing (const LimberTimeListing *self);
gboolean limber_time_listing_try_label (LimberTimeListing *self,
                                        LimberTimeMark *mark,
                                        LimberTimeForm form,
                                        const LimberTimeMark **touching);
LimberTimeForm limber_time_listing_choose_form (const LimberTimeListing *self,
                                                const LimberTimeMark *mark,
                                                gboolean is_first);

G_END_DECLS
