/* limber-example-day.h — what the person of the example writes down of a day, and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-day.h"
#include "limber-example-course.h"
#include "limber-example-note.h"
#include "limber-random.h"

G_BEGIN_DECLS

/* When something was written down: UTC, and minutes east of it. */
typedef struct
{
  gint64 recorded;
  int offset;
} LimberExampleStamp;

LimberExampleStamp
limber_example_stamp_at (const GDate *day, guint days_later, int minute, LimberRandom *random);

LimberDay *limber_example_day_record (const LimberExampleDay *lived,
                                      guint n_days,
                                      LimberExampleNotes *notes,
                                      LimberRandom *random) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
