/* limber-path.h — one closed outline, as drawn and as hit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberPathOp:
 * @LIMBER_PATH_MOVE: the start, one point
 * @LIMBER_PATH_LINE: a straight line, one point
 * @LIMBER_PATH_CURVE: a cubic Bézier curve, two control points and the end
 * @LIMBER_PATH_CLOSE: back to the start, no point
 */
typedef enum
{
  LIMBER_PATH_MOVE,
  LIMBER_PATH_LINE,
  LIMBER_PATH_CURVE,
  LIMBER_PATH_CLOSE,
} LimberPathOp;

/**
 * LimberPoint:
 * @x: how far to the right
 * @y: how far down
 */
typedef struct
{
  double x, y;
} LimberPoint;

/**
 * LimberRect:
 * @x: the left side
 * @y: the top
 * @width: 0 or more
 * @height: 0 or more
 */
typedef struct
{
  double x, y, width, height;
} LimberRect;

/**
 * LimberPathSegment:
 * @op: what to draw from the end of the segment before
 * @points: as many as @op says, the end last
 */
typedef struct
{
  LimberPathOp op;
  LimberPoint points[3];
} LimberPathSegment;

typedef struct _LimberPath LimberPath;

LimberPath *limber_path_parse (const char *data, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void limber_path_free (LimberPath *self);
const LimberPathSegment *limber_path_get_segments (const LimberPath *self, guint *n_segments);
void limber_path_get_bounds (const LimberPath *self, LimberRect *bounds);
void limber_path_translate (LimberPath *self, double dx, double dy);
void limber_path_append (const LimberPath *self, cairo_t *cr);

double limber_path_get_depth (const LimberPath *self, double x, double y);
gboolean limber_path_contains (const LimberPath *self, double x, double y, double tolerance);
double limber_path_find_pole (const LimberPath *self, double precision, LimberPoint *pole);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberPath, limber_path_free)

G_END_DECLS
