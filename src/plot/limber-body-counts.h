/* limber-body-counts.h — the numbers of a figure that is too small to hold them inside its regions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-body-drawing.h"

G_BEGIN_DECLS

/* As many numbers as one figure can have and still be read: the strongest regions. */
#define LIMBER_BODY_COUNTS_MAX 14

void limber_body_counts_draw (cairo_t *cr,
                              LimberBodyView view,
                              const LimberRect *area,
                              const LimberBodyFill *fills,
                              PangoContext *captions,
                              PangoContext *numbers);

G_END_DECLS
