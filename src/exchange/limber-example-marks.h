/* limber-example-marks.h — symptoms, tags and treatments the person of the example ticks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-check-in.h"
#include "limber-example-course.h"
#include "limber-random.h"

G_BEGIN_DECLS

void
limber_example_mark_symptoms (LimberCheckIn *check_in, const LimberExampleDay *day, LimberRandom *random);
void limber_example_mark_tags (LimberCheckIn *check_in, const LimberExampleDay *day, LimberRandom *random);
void
limber_example_mark_treatments (LimberCheckIn *check_in, const LimberExampleDay *day, LimberRandom *random);

G_END_DECLS
