/* limber-random.h — numbers by chance that are the same on every machine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A plain value; start it with any number. */
typedef struct
{
  guint64 state;
} LimberRandom;

guint64 limber_random_next (LimberRandom *self);
int limber_random_between (LimberRandom *self, int low, int high);
int limber_random_around (LimberRandom *self, int centre, int reach);
gboolean limber_random_chance (LimberRandom *self, int percent);
char *limber_random_uuid (LimberRandom *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
