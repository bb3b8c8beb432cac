/* limber-body-figure.h — the two figures: where each region lies and what a point hits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-body-region.h"
#include "limber-path.h"

G_BEGIN_DECLS

/* Each view is this large, in the units all figures of this room are drawn in; the back view starts at 0,0.
 */
#define LIMBER_BODY_FIGURE_WIDTH 200.0
#define LIMBER_BODY_FIGURE_HEIGHT 420.0

/**
 * LimberBodyShape:
 * @region: the region it is the shape of
 * @index: the number of @region, as limber_body_region_nth() counts
 * @path: the outline, in the coordinates of its own view
 * @label: the point inside that is farthest from the outline
 * @room: how far that is: the radius a label may have
 */
typedef struct
{
  const LimberBodyRegion *region;
  guint index;
  LimberPath *path;
  LimberPoint label;
  double room;
} LimberBodyShape;

typedef struct _LimberBodyFigure LimberBodyFigure;

const LimberBodyFigure *limber_body_figure_get_default (void);
LimberBodyFigure *limber_body_figure_parse (const char *svg, gssize length, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_body_figure_free (LimberBodyFigure *self);

guint limber_body_figure_count (const LimberBodyFigure *self);
const LimberBodyShape *limber_body_figure_nth (const LimberBodyFigure *self, guint index);
const LimberBodyShape *limber_body_figure_find (const LimberBodyFigure *self, const char *region);
const LimberPath *limber_body_figure_get_outline (const LimberBodyFigure *self, LimberBodyView view);
const LimberBodyShape *limber_body_figure_hit (const LimberBodyFigure *self,
                                               LimberBodyView view,
                                               double x,
                                               double y,
                                               double tolerance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberBodyFigure, limber_body_figure_free)

G_END_DECLS
