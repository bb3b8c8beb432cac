/* limber-gsk-path.c — an outline of the body as GTK draws it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-gsk-path.h"

/**
 * limber_gsk_path_new:
 * @path: an outline
 * @at: where its view lies
 *
 * Returns: (transfer full): the outline as GTK draws it
 */
GskPath *
limber_gsk_path_new (const LimberPath *path, const LimberBodyPlacement *at)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  guint n_segments;
  const LimberPathSegment *segments = limber_path_get_segments (path, &n_segments);

  for (guint i = 0; i < n_segments; i++)
    {
      float x[3], y[3];

      for (guint j = 0; j < 3; j++)
        {
          x[j] = (float) (at->x + segments[i].points[j].x * at->scale);
          y[j] = (float) (at->y + segments[i].points[j].y * at->scale);
        }

      if (segments[i].op == LIMBER_PATH_MOVE)
        gsk_path_builder_move_to (builder, x[0], y[0]);
      else if (segments[i].op == LIMBER_PATH_LINE)
        gsk_path_builder_line_to (builder, x[0], y[0]);
      else if (segments[i].op == LIMBER_PATH_CURVE)
        gsk_path_builder_cubic_to (builder, x[0], y[0], x[1], y[1], x[2], y[2]);
      else
        gsk_path_builder_close (builder);
    }

  return gsk_path_builder_free_to_path (builder);
}
