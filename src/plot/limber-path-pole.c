/* limber-path-pole.c — where the largest circle fits into an outline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-path.h"

typedef struct
{
  LimberPoint centre;
  double half;    /* half the side of the square */
  double depth;   /* of the centre */
  double maximum; /* no point of the square can lie deeper */
} Cell;

static Cell
make_cell (const LimberPath *self, double x, double y, double half)
{
  double depth = limber_path_get_depth (self, x, y);

  return (Cell) { { x, y }, half, depth, depth + half * G_SQRT2 };
}

static Cell
take_most_promising (GArray *cells)
{
  guint best = 0;
  Cell cell;

  for (guint i = 1; i < cells->len; i++)
    if (g_array_index (cells, Cell, i).maximum > g_array_index (cells, Cell, best).maximum)
      best = i;

  cell = g_array_index (cells, Cell, best);
  g_array_remove_index_fast (cells, best);
  return cell;
}

static GArray *
cover_with_cells (const LimberPath *self, const LimberRect *bounds)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  double side = MAX (MIN (bounds->width, bounds->height), MAX (bounds->width, bounds->height) / 16);

  for (double x = bounds->x; x < bounds->x + bounds->width; x += side)
    for (double y = bounds->y; y < bounds->y + bounds->height; y += side)
      {
        Cell cell = make_cell (self, x + side / 2, y + side / 2, side / 2);
        g_array_append_val (cells, cell);
      }

  return cells;
}

static void
split_cell (const LimberPath *self, const Cell *cell, GArray *cells)
{
  double half = cell->half / 2;

  for (int i = 0; i < 4; i++)
    {
      Cell quarter = make_cell (self, cell->centre.x + (i & 1 ? half : -half),
                                cell->centre.y + (i & 2 ? half : -half), half);
      g_array_append_val (cells, quarter);
    }
}

/**
 * limber_path_find_pole:
 * @self: a path
 * @precision: how near to the best depth is near enough, above 0
 * @pole: (out caller-allocates): the point inside that is farthest from the outline
 *
 * Finds the place where the largest circle fits: the best place for a label. The search halves squares
 * around the path and drops those that cannot hold a deeper point than the best one known.
 *
 * Returns: the depth of @pole, the radius of that circle
 */
double
limber_path_find_pole (const LimberPath *self, double precision, LimberPoint *pole)
{
  g_autoptr (GArray) cells = NULL;
  LimberRect bounds;
  Cell best;

  g_return_val_if_fail (self != NULL && precision > 0 && pole != NULL, 0);

  limber_path_get_bounds (self, &bounds);
  cells = cover_with_cells (self, &bounds);
  best = make_cell (self, bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, 0);

  while (cells->len > 0)
    {
      Cell cell = take_most_promising (cells);

      if (cell.depth > best.depth)
        best = cell;
      if (cell.maximum - best.depth <= precision)
        break;
      split_cell (self, &cell, cells);
    }

  *pole = best.centre;
  return best.depth;
}
