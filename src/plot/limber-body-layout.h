/* limber-body-layout.h — how the two views stand side by side or one above the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-body-drawing.h"

G_BEGIN_DECLS

#define LIMBER_BODY_LAYOUT_N_VIEWS 2

/**
 * LimberBodyLayout:
 * @stacked: whether the front view stands below the back view
 * @fitted: whether the height follows the width, for figures to look at; those that can be touched are never
 *   too small for a finger, and as high at every width
 * @mirrored: whether the first view stands at the right; the views themselves are never mirrored
 * @caption: the height of the name below each view, see limber_body_drawing_get_caption_height()
 *
 * What the places of the views depend on, besides the width.
 */
typedef struct
{
  gboolean stacked;
  gboolean fitted;
  gboolean mirrored;
  double caption;
} LimberBodyLayout;

gboolean limber_body_layout_is_better_stacked (const LimberBodyLayout *self, int width);
void limber_body_layout_get_width (const LimberBodyLayout *self, int *minimum, int *natural);
int limber_body_layout_get_height (const LimberBodyLayout *self);
int limber_body_layout_get_height_for_width (const LimberBodyLayout *self, int width);
void limber_body_layout_allocate (const LimberBodyLayout *self,
                                  int width,
                                  LimberRect areas[LIMBER_BODY_LAYOUT_N_VIEWS]);

G_END_DECLS
