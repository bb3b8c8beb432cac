/* limber-figure-view.h — the figure of an exercise, still, looping, or in step with a player
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-session.h"

G_BEGIN_DECLS

/**
 * LimberFigureMode:
 * @LIMBER_FIGURE_STILL: its end pose
 * @LIMBER_FIGURE_LOOP: there and back, or round and round, at its own pace, as long as it is mapped
 * @LIMBER_FIGURE_FOLLOW: where limber_figure_view_set_t() says
 * @LIMBER_FIGURE_HOVER: still, and looping while the pointer is over it or over what holds it: the button,
 * row or card around it
 *
 * With animations off or reduced LOOP and FOLLOW show start and end side by side.
 */
typedef enum
{
  LIMBER_FIGURE_STILL,
  LIMBER_FIGURE_LOOP,
  LIMBER_FIGURE_FOLLOW,
  LIMBER_FIGURE_HOVER,
} LimberFigureMode;

#define LIMBER_TYPE_FIGURE_VIEW (limber_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (LimberFigureView, limber_figure_view, LIMBER, FIGURE_VIEW, GtkWidget)

GtkWidget *limber_figure_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_figure_view_set_motion (
    LimberFigureView *self,
    const char *motion); /* nullable, as an unknown one: it is hidden, also from the screen reader */
void limber_figure_view_set_side (LimberFigureView *self, LimberSide side);
void limber_figure_view_set_mode (LimberFigureView *self, LimberFigureMode mode);
void limber_figure_view_set_t (LimberFigureView *self, double t);
/* The moment that is shown, and whether it moves by itself now: then, and only then, it draws every frame. */
double limber_figure_view_get_t (LimberFigureView *self);
gboolean limber_figure_view_get_is_moving (LimberFigureView *self);
/* Start and end side by side. */
gboolean limber_figure_view_get_is_pair (LimberFigureView *self);

G_END_DECLS
