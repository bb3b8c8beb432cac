/* limber-motion.h — what the figure of an exercise does: key poses, what stays planted, props, arrows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "limber-figure.h"

G_BEGIN_DECLS

/**
 * LimberMotion:
 *
 * One motion of data/poses.json. Opaque and immutable.
 */
typedef struct _LimberMotion LimberMotion;

/**
 * LimberPoseBook:
 *
 * The poses and motions of one document.
 */
typedef struct _LimberPoseBook LimberPoseBook;

LimberPoseBook *limber_pose_book_parse (const char *text, gssize length, const char *name, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
LimberPoseBook *limber_pose_book_get_default (
    void); /* (transfer none): those that come with Limber; thread-safe, never fails */
void limber_pose_book_free (LimberPoseBook *self);
const LimberMotion *limber_pose_book_find (const LimberPoseBook *self, const char *id); /* nullable */
guint limber_pose_book_get_n_motions (const LimberPoseBook *self);
const LimberMotion *limber_pose_book_get_motion (const LimberPoseBook *self, guint index);

const char *limber_motion_get_id (const LimberMotion *self);
/* What is seen, for the screen reader, translated: "On hands and knees, the back rounding and sinking". */
const char *limber_motion_get_description (const LimberMotion *self);
const char *limber_motion_get_title (const LimberMotion *self); /* for choosing one, translated */
/* Seconds of one loop there and back at its own pace; 0 when nothing moves. */
double limber_motion_get_period (const LimberMotion *self);
gboolean limber_motion_has_sides (const LimberMotion *self);
/* Goes round and round (walking), instead of there and back. */
gboolean limber_motion_is_cycle (const LimberMotion *self);

/* The figure at @t: 0 the start, 1 the end pose (of a cycle one round). Every planted joint solved. */
void limber_motion_get_figure (const LimberMotion *self, double t, LimberFigure *figure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberPoseBook, limber_pose_book_free)

G_END_DECLS
