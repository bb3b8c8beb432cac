/* limber-example-note.h — what the person of the example writes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-example-course.h"
#include "limber-random.h"

G_BEGIN_DECLS

/* How many different occasions there are to write. */
#define LIMBER_EXAMPLE_N_OCCASIONS 18

/* Counts what was written on each occasion, so that nobody repeats themselves. */
typedef struct
{
  guint n_written[LIMBER_EXAMPLE_N_OCCASIONS];
} LimberExampleNotes;

const char *limber_example_note (LimberExampleNotes *self, const LimberExampleDay *day, LimberRandom *random);

G_END_DECLS
