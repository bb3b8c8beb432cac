/* limber-nearest.c — which of many points an arrow key leads to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-nearest.h"

#include <math.h>

/* A point beside the way counts as this much farther: an arrow should lead straight on where it can. */
#define ASIDE_WEIGHT 2.0

/* A point that lies more aside than this many times ahead is in another direction. */
#define MAX_ASIDE 1.0

static void
measure_way (LimberPoint from, LimberPoint to, LimberDirection direction, double *ahead, double *aside)
{
  double dx = to.x - from.x, dy = to.y - from.y;
  gboolean horizontal = direction == LIMBER_DIRECTION_LEFT || direction == LIMBER_DIRECTION_RIGHT;
  gboolean backwards = direction == LIMBER_DIRECTION_LEFT || direction == LIMBER_DIRECTION_UP;

  *ahead = (horizontal ? dx : dy) * (backwards ? -1 : 1);
  *aside = fabs (horizontal ? dy : dx);
}

/**
 * limber_nearest_find:
 * @points: (array length=n_points): points
 * @n_points: how many there are
 * @from: the number of the one to go from
 * @direction: where to
 *
 * Finds the point an arrow key should lead to: the nearest one in that direction.
 *
 * Returns: its number, or -1 when there is none
 */
int
limber_nearest_find (const LimberPoint *points, guint n_points, guint from, LimberDirection direction)
{
  double nearest = G_MAXDOUBLE;
  int best = -1;

  g_return_val_if_fail (points != NULL && from < n_points, -1);

  for (guint i = 0; i < n_points; i++)
    {
      double ahead, aside;

      measure_way (points[from], points[i], direction, &ahead, &aside);
      if (i == from || ahead <= 0 || aside > ahead * MAX_ASIDE || ahead + ASIDE_WEIGHT * aside >= nearest)
        continue;
      best = (int) i;
      nearest = ahead + ASIDE_WEIGHT * aside;
    }

  return best;
}
