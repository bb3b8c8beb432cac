/* limber-figure-loop.h — where a motion stands that goes on by itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-motion.h"

G_BEGIN_DECLS

double limber_figure_loop_get_t (const LimberMotion *motion, double seconds);
gboolean limber_figure_loop_passes_end (const LimberMotion *motion, double from, double to);

G_END_DECLS
