/* limber-course-fit-private.h — whether pain changed slowly or at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-descriptive-private.h"

G_BEGIN_DECLS

/* A level has so many recorded days at least. */
#define LIMBER_COURSE_SEGMENT 14

/* Levels and trends need so many days, and so many of them recorded. */
#define LIMBER_COURSE_SPAN_LEAST 90
#define LIMBER_COURSE_RECORDED_LEAST 45

/**
 * LimberCourse:
 * @days: (array length=n): the indices of the days with pain recorded
 * @values: (array length=n): their pain
 * @span: days from the first of them to the last
 * @all: all of them
 * @autocorrelation: how much a day resembles the next
 */
typedef struct
{
  int *days;
  double *values;
  guint n, span;
  LimberSpan all;
  double autocorrelation;
} LimberCourse;

void _limber_course_init (LimberCourse *self, const double *pain, guint n_days, int from);
void _limber_course_clear (LimberCourse *self);
GArray *_limber_course_partition (const LimberCourse *self, double *cost) G_GNUC_WARN_UNUSED_RESULT;
gboolean _limber_course_is_line (const LimberCourse *self);

/* Whether there is one by its own rule, whatever the other says */
gboolean _limber_descriptive_has_shift (const double *pain, guint n_days);
gboolean _limber_descriptive_has_trend (const double *pain, guint n_days);

G_END_DECLS
