/* limber-nearest.h — which of many points an arrow key leads to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-path.h"

G_BEGIN_DECLS

typedef enum
{
  LIMBER_DIRECTION_LEFT,
  LIMBER_DIRECTION_RIGHT,
  LIMBER_DIRECTION_UP,
  LIMBER_DIRECTION_DOWN,
} LimberDirection;

int limber_nearest_find (const LimberPoint *points, guint n_points, guint from, LimberDirection direction);

G_END_DECLS
