/* limber-time-box.h — the time of day a check-in is for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_TIME_BOX (limber_time_box_get_type ())
/* Signal: time-set (int minutes), LIMBER_TIME_UNSET when emptied. */
G_DECLARE_FINAL_TYPE (LimberTimeBox, limber_time_box, LIMBER, TIME_BOX, AdwBin)

void limber_time_box_set_time (LimberTimeBox *self, int minutes);
void limber_time_box_reset (LimberTimeBox *self);

G_END_DECLS
