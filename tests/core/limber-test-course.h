/* limber-test-course.h — journals of which it is known what goes together in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-history.h"

G_BEGIN_DECLS

/* 28 February 2022, a Monday */
#define TEST_COURSE_DAY 738214

/**
 * TestCourse:
 * @n_days: how many days
 * @phi: how much a day resembles the one before
 * @missing: share of days nothing was recorded on, half of them in runs
 * @seed: where chance begins
 * @anxiety: points of pain for each standard deviation of the anxiety of the day before
 * @tag: points of pain on days with long sitting
 * @own_tag: points of pain on days tagged "heels"
 * @jump: points of pain in the 3 days after a jump in steps
 * @inactivity: points of pain in the 3 days after days of little walking
 * @weight_loss: points of pain in the 14 days after a loss of weight
 * @routine: points of pain of a week of routines against a week without
 * @weekend: points that both pain and anxiety have more at weekends
 * @trend: points that both have more at the end
 * @until: how many of the days are noted; 0: all
 * @left_alone: whether the pain is at the left lower back, rather than on both sides
 */
typedef struct
{
  guint n_days;
  double phi, missing;
  guint64 seed;
  double anxiety, tag, own_tag, jump, inactivity, weight_loss, routine;
  double weekend, trend;
  guint until;
  gboolean left_alone;
} TestCourse;

LimberHistory *test_course_new (const TestCourse *course) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
