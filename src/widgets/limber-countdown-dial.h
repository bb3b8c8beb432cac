/* limber-countdown-dial.h — the ring of a countdown as it is drawn, without its words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart-colors.h"
#include "limber-path.h"

G_BEGIN_DECLS

/**
 * LimberCountdownDial:
 * @palette: light, dark, high contrast
 * @accent: the user's colour
 * @done: 0 to 1, how much of the ring is gone
 * @breath: 0 breathed out to 1 breathed in, or below 0 for a ring that does not breathe
 * @flash: 0 to 1, how strongly it flashes
 * @resting: in the quiet colour
 *
 * What the ring looks like at one moment.
 */
typedef struct
{
  LimberPalette palette;
  LimberRgb accent;
  double done;
  double breath;
  double flash;
  gboolean resting;
} LimberCountdownDial;

void limber_countdown_dial_draw (const LimberCountdownDial *self, const LimberRect *area, cairo_t *cr);
double limber_countdown_dial_get_room (const LimberCountdownDial *self, const LimberRect *area);

G_END_DECLS
