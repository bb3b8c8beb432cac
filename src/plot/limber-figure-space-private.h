/* limber-figure-space-private.h — a figure seen from anywhere, not from one side alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/plot. What turns, crosses or falls to one side is not seen from the side. Such motions have
 * poses like all others, in the same space: x to where the person looks, y up, z to the person's right. Only
 * the viewer stands elsewhere, and everything has a thickness in all directions:
 *
 *   limber-figure-camera.c         from space to the picture
 *   limber-figure-space-trunk.c    the trunk as slices across the spine
 *   limber-figure-space-head.c     the head as a ball with hair on a part of it
 *   limber-figure-space-props.c    mats, chairs and stools
 *   limber-figure-space.c          all of it, what is further away first
 */

#pragma once

#include "limber-figure-private.h"

G_BEGIN_DECLS

#define LIMBER_SLICE_POINTS 18
#define LIMBER_TRUNK_SLICES 13

/**
 * LimberSlice:
 * @at: its points in space
 *
 * A cut across the trunk.
 */
typedef struct
{
  LimberVector at[LIMBER_SLICE_POINTS];
} LimberSlice;

/* limber-figure-camera.c */
LimberVector limber_camera_see (const LimberCamera *self, LimberVector at);
LimberVector
limber_camera_see_joint (const LimberCamera *self, const LimberFigure *figure, LimberJoint joint);
LimberVector limber_vector_cross (LimberVector a, LimberVector b);
double limber_vector_dot (LimberVector a, LimberVector b);
LimberVector limber_vector_mix (LimberVector a, LimberVector b, double share);
LimberVector limber_vector_normalize (LimberVector a);

/* limber-figure-space-trunk.c */
void limber_figure_get_slices (const LimberFigure *self, LimberSlice *slices);
void limber_figure_draw_space_trunk (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink);

/* limber-figure-space-head.c */
void limber_figure_draw_space_head (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink);

/* limber-figure-space-props.c */
void
limber_figure_draw_space_floor (cairo_t *cr, const LimberFigureExtras *extras, const LimberFigureInk *ink);
void limber_prop_draw_in_space (cairo_t *cr,
                                const LimberProp *self,
                                const LimberCamera *camera,
                                const LimberFigureInk *ink,
                                gboolean near);
void limber_prop_add_space_extent (const LimberProp *self, const LimberCamera *camera, LimberExtent *extent);

/* limber-figure-space.c */
void limber_figure_draw_space (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink);
void
limber_figure_get_space_extent (const LimberFigure *self, const LimberCamera *camera, LimberExtent *extent);

G_END_DECLS
