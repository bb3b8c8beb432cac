/* limber-pose-reader.h — measures, poses and motions out of a JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/plot. Errors are %LIMBER_ERROR_INVALID with the place and the reason, without a full stop.
 */

#pragma once

#include <json-glib/json-glib.h>

#include "limber-figure-private.h"

G_BEGIN_DECLS

/**
 * LimberPoseDraft:
 * @pose: its angles
 * @trunk: whether they are known
 * @arm: the same
 * @leg: the same
 * @arm_far: whether the far arm has its own, else it is as the near one
 * @leg_far: the same
 * @shoulders: whether shoulders point where the pose says, else where the view says
 * @hips: the same
 * @reading: it is being read: who needs it now goes in a circle
 *
 * One pose of a document.
 */
typedef struct
{
  LimberPose pose;
  gboolean trunk, arm, leg, arm_far, leg_far, shoulders, hips;
  gboolean reading;
} LimberPoseDraft;

gboolean limber_pose_read_body (JsonObject *root, LimberBody *body, GError **error);
/* (element-type utf8 LimberPoseDraft) */
GHashTable *limber_pose_read_all (JsonObject *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;

struct _LimberMotion *
limber_motion_read (JsonNode *node, const LimberBody *body, GHashTable *poses, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_joint_find (const char *id, LimberJoint *joint);
gboolean limber_motion_read_props (JsonObject *object, LimberFigureExtras *extras, GError **error);
gboolean limber_motion_read_arrows (JsonObject *object, LimberFigureExtras *extras, GError **error);

G_END_DECLS
