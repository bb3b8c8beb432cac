/* limber-path.c — one closed outline, as drawn and as hit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-path.h"

#include "limber-error.h"

#include <math.h>

/* Straight pieces per curve. The curves of a figure are short: their pieces leave the curve by less than 0.05
 * units. */
#define PIECES_PER_CURVE 8

struct _LimberPath
{
  GArray *segments;
  GArray *polygon; /* LimberPoint, the last joins the first */
  LimberRect bounds;
};

static LimberPoint
point_on_curve (const LimberPoint *from, const LimberPathSegment *curve, double t)
{
  double m = 1 - t;
  double a = m * m * m, b = 3 * m * m * t, c = 3 * m * t * t, d = t * t * t;

  return (LimberPoint) {
    a * from->x + b * curve->points[0].x + c * curve->points[1].x + d * curve->points[2].x,
    a * from->y + b * curve->points[0].y + c * curve->points[1].y + d * curve->points[2].y,
  };
}

static void
flatten_segment (GArray *polygon, const LimberPathSegment *segment)
{
  if (segment->op == LIMBER_PATH_CURVE)
    {
      LimberPoint from = g_array_index (polygon, LimberPoint, polygon->len - 1);

      for (int i = 1; i <= PIECES_PER_CURVE; i++)
        {
          LimberPoint point = point_on_curve (&from, segment, (double) i / PIECES_PER_CURVE);
          g_array_append_val (polygon, point);
        }
    }
  else if (segment->op != LIMBER_PATH_CLOSE)
    {
      g_array_append_val (polygon, segment->points[0]);
    }
}

static void
measure_polygon (const GArray *polygon, LimberRect *bounds)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < polygon->len; i++)
    {
      const LimberPoint *point = &g_array_index (polygon, LimberPoint, i);

      left = MIN (left, point->x);
      right = MAX (right, point->x);
      top = MIN (top, point->y);
      bottom = MAX (bottom, point->y);
    }

  *bounds = (LimberRect) { left, top, right - left, bottom - top };
}

static void
skip_separators (const char **data)
{
  while (g_ascii_isspace (**data) || **data == ',')
    (*data)++;
}

static gboolean
read_number (const char **data, double *number)
{
  char *end;

  skip_separators (data);
  *number = g_ascii_strtod (*data, &end);
  if (end == *data || !isfinite (*number))
    return FALSE;

  *data = end;
  return TRUE;
}

static gboolean
read_operation (const char **data, LimberPathSegment *segment, guint *n_points)
{
  static const struct
  {
    char letter;
    LimberPathOp op;
    guint n_points;
  } operations[] = {
    { 'M', LIMBER_PATH_MOVE, 1 },
    { 'L', LIMBER_PATH_LINE, 1 },
    { 'C', LIMBER_PATH_CURVE, 3 },
    { 'Z', LIMBER_PATH_CLOSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      if (operations[i].letter != **data)
        continue;
      segment->op = operations[i].op;
      *n_points = operations[i].n_points;
      (*data)++;
      return TRUE;
    }

  return FALSE;
}

static gboolean
read_segment (const char **data, LimberPathSegment *segment)
{
  guint n_points;

  if (!read_operation (data, segment, &n_points))
    return FALSE;

  for (guint i = 0; i < n_points; i++)
    if (!read_number (data, &segment->points[i].x) || !read_number (data, &segment->points[i].y))
      return FALSE;

  return TRUE;
}

/* One outline: a start, at least two lines or curves, and the way back. */
static gboolean
is_outline (const GArray *segments)
{
  if (segments->len < 4)
    return FALSE;

  for (guint i = 0; i < segments->len; i++)
    {
      LimberPathOp op = g_array_index (segments, LimberPathSegment, i).op;

      if ((op == LIMBER_PATH_MOVE) != (i == 0) || (op == LIMBER_PATH_CLOSE) != (i == segments->len - 1))
        return FALSE;
    }

  return TRUE;
}

static double
square_distance_to_line (LimberPoint p, LimberPoint a, LimberPoint b)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double square_length = dx * dx + dy * dy;
  double t = square_length > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / square_length : 0;

  t = CLAMP (t, 0, 1);
  dx = p.x - (a.x + t * dx);
  dy = p.y - (a.y + t * dy);

  return dx * dx + dy * dy;
}

/**
 * limber_path_parse:
 * @data: path data as in SVG, with the absolute commands M, L, C and Z only
 * @error: return location for an error
 *
 * Reads one closed outline.
 *
 * Returns: (transfer full) (nullable): the path, or %NULL with %LIMBER_ERROR_INVALID when @data is
 *   anything but one M, then lines and curves, then one Z
 */
LimberPath *
limber_path_parse (const char *data, GError **error)
{
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (LimberPathSegment));
  const char *rest = data;
  LimberPath *self;

  g_return_val_if_fail (data != NULL, NULL);

  for (skip_separators (&rest); *rest != '\0'; skip_separators (&rest))
    {
      LimberPathSegment segment = { 0 };

      if (!read_segment (&rest, &segment))
        {
          g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                       "The outline cannot be read from “%.16s” on.", rest);
          return NULL;
        }
      g_array_append_val (segments, segment);
    }

  if (!is_outline (segments))
    {
      g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, "The outline is not one closed line.");
      return NULL;
    }

  self = g_new0 (LimberPath, 1);
  self->segments = g_steal_pointer (&segments);
  self->polygon = g_array_new (FALSE, FALSE, sizeof (LimberPoint));
  for (guint i = 0; i < self->segments->len; i++)
    flatten_segment (self->polygon, &g_array_index (self->segments, LimberPathSegment, i));
  measure_polygon (self->polygon, &self->bounds);

  return self;
}

/**
 * limber_path_free:
 * @self: (transfer full) (nullable): a path
 *
 * Frees a path.
 */
void
limber_path_free (LimberPath *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->segments, g_array_unref);
  g_clear_pointer (&self->polygon, g_array_unref);
  g_free (self);
}

/**
 * limber_path_get_segments:
 * @self: a path
 * @n_segments: (out): how many there are
 *
 * The path piece by piece, for drawing systems other than cairo.
 *
 * Returns: (transfer none) (array length=n_segments): the pieces, the first a move, the last a close
 */
const LimberPathSegment *
limber_path_get_segments (const LimberPath *self, guint *n_segments)
{
  g_return_val_if_fail (self != NULL && n_segments != NULL, NULL);

  *n_segments = self->segments->len;
  return (const LimberPathSegment *) (gpointer) self->segments->data;
}

/**
 * limber_path_get_bounds:
 * @self: a path
 * @bounds: (out caller-allocates): the smallest rectangle around it
 *
 * Tells where the path lies.
 */
void
limber_path_get_bounds (const LimberPath *self, LimberRect *bounds)
{
  g_return_if_fail (self != NULL && bounds != NULL);

  *bounds = self->bounds;
}

/**
 * limber_path_translate:
 * @self: a path
 * @dx: how far to the right
 * @dy: how far down
 *
 * Moves the path.
 */
void
limber_path_translate (LimberPath *self, double dx, double dy)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->segments->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (((LimberPathSegment *) NULL)->points); j++)
      {
        LimberPoint *point = &g_array_index (self->segments, LimberPathSegment, i).points[j];

        point->x += dx;
        point->y += dy;
      }

  for (guint i = 0; i < self->polygon->len; i++)
    {
      g_array_index (self->polygon, LimberPoint, i).x += dx;
      g_array_index (self->polygon, LimberPoint, i).y += dy;
    }

  self->bounds.x += dx;
  self->bounds.y += dy;
}

/**
 * limber_path_append:
 * @self: a path
 * @cr: a cairo context
 *
 * Adds the path to the current path of @cr; fill or stroke it then.
 */
void
limber_path_append (const LimberPath *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  for (guint i = 0; i < self->segments->len; i++)
    {
      const LimberPathSegment *segment = &g_array_index (self->segments, LimberPathSegment, i);
      const LimberPoint *p = segment->points;

      switch (segment->op)
        {
        case LIMBER_PATH_MOVE:
          cairo_move_to (cr, p[0].x, p[0].y);
          break;
        case LIMBER_PATH_LINE:
          cairo_line_to (cr, p[0].x, p[0].y);
          break;
        case LIMBER_PATH_CURVE:
          cairo_curve_to (cr, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
          break;
        case LIMBER_PATH_CLOSE:
          cairo_close_path (cr);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/**
 * limber_path_get_depth:
 * @self: a path
 * @x: a point
 * @y: a point
 *
 * How deep a point lies inside the path.
 *
 * Returns: the distance to the nearest point of the outline, negative outside
 */
double
limber_path_get_depth (const LimberPath *self, double x, double y)
{
  const LimberPoint *points;
  LimberPoint p = { x, y };
  double nearest = G_MAXDOUBLE;
  gboolean inside = FALSE;

  g_return_val_if_fail (self != NULL, -G_MAXDOUBLE);

  points = (const LimberPoint *) (gpointer) self->polygon->data;
  for (guint i = 0, j = self->polygon->len - 1; i < self->polygon->len; j = i++)
    {
      LimberPoint a = points[i], b = points[j];

      if ((a.y > y) != (b.y > y) && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x)
        inside = !inside;
      nearest = MIN (nearest, square_distance_to_line (p, a, b));
    }

  return inside ? sqrt (nearest) : -sqrt (nearest);
}

/**
 * limber_path_contains:
 * @self: a path
 * @x: a point
 * @y: a point
 * @tolerance: how far outside still counts, 0 or more
 *
 * Whether a point hits the path.
 *
 * Returns: %TRUE when the point lies inside, or outside by no more than @tolerance
 */
gboolean
limber_path_contains (const LimberPath *self, double x, double y, double tolerance)
{
  const LimberRect *b;

  g_return_val_if_fail (self != NULL && tolerance >= 0, FALSE);

  b = &self->bounds;
  if (x < b->x - tolerance || x > b->x + b->width + tolerance || y < b->y - tolerance
      || y > b->y + b->height + tolerance)
    return FALSE;

  return limber_path_get_depth (self, x, y) >= -tolerance;
}
