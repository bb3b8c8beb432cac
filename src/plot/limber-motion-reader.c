/* limber-motion-reader.c — motions out of a JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-pose-reader.h"

#include "limber-motion.h"
#include "limber-pose-json.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_TITLE 100
#define MAX_DESCRIPTION 400
#define MAX_PERIOD 60.0
#define MAX_CAMERA 180.0

static const char *const motion_members[] = { "id",   "title", "description", "camera", "keys",      "cycle",
                                              "pins", "props", "arrows",      "period", "has-sides", NULL };
static const char *const key_members[] = { "t", "pose", "swap", NULL };

/* Built-in texts are listed for translators with this context. */
static char *
translate (const char *text)
{
  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "exercise", text));
}

/* Without one the person is seen from the side. */
static gboolean
read_camera (JsonObject *object, LimberFigureExtras *extras, GError **error)
{
  double values[2];
  guint n;

  if (!limber_pose_json_get_numbers (object, "camera", 2, 2, MAX_CAMERA, values, &n, error))
    return FALSE;
  if (n == 0)
    return TRUE;

  extras->view = LIMBER_VIEW_SPACE;
  extras->camera = (LimberCamera) { values[0], values[1] };
  return TRUE;
}

static gboolean
read_texts (JsonObject *object, LimberMotion *motion, GError **error)
{
  const char *title, *description;

  if (!limber_pose_json_get_string (object, "title", TRUE, MAX_TITLE, &title, error)
      || !limber_pose_json_get_string (object, "description", TRUE, MAX_DESCRIPTION, &description, error))
    return FALSE;

  motion->title = translate (title);
  motion->description = translate (description);
  return TRUE;
}

static void
fill_key (LimberMotionKey *key, double t, const LimberPoseDraft *draft, gboolean swap)
{
  LimberPose pose = draft->pose, initial;

  limber_pose_init (&initial);
  if (!draft->shoulders)
    pose.tilt[LIMBER_SEGMENT_SHOULDERS] = initial.tilt[LIMBER_SEGMENT_SHOULDERS];
  if (!draft->hips)
    pose.tilt[LIMBER_SEGMENT_HIPS] = initial.tilt[LIMBER_SEGMENT_HIPS];
  if (swap)
    limber_pose_swap (&pose);

  key->t = t;
  memcpy (key->value, pose.angle, sizeof pose.angle);
  memcpy (&key->value[LIMBER_N_SEGMENTS], pose.tilt, sizeof pose.tilt);
  key->value[2 * LIMBER_N_SEGMENTS] = pose.belly;
}

static gboolean
read_key (JsonNode *node, LimberMotion *motion, GHashTable *poses, GError **error)
{
  JsonObject *object = limber_pose_json_to_object (node, key_members, error);
  LimberPoseDraft *draft;
  const char *id = NULL;
  gboolean swap = FALSE;
  double t = 0;

  if (object == NULL || !limber_pose_json_get_number (object, "t", TRUE, 0, 1, &t, error)
      || !limber_pose_json_get_string (object, "pose", TRUE, G_MAXSIZE, &id, error)
      || !limber_pose_json_get_flag (object, "swap", &swap, error))
    return FALSE;

  draft = g_hash_table_lookup (poses, id);
  if (draft == NULL)
    return limber_pose_json_fail (error, _ ("there is no pose “%s”"), id);
  if (motion->n_keys == 0 ? t > 0 : t <= motion->keys[motion->n_keys - 1].t)
    return limber_pose_json_fail (error, _ ("the first “t” has to be 0 and each larger than the one before"));

  fill_key (&motion->keys[motion->n_keys++], t, draft, swap);
  return TRUE;
}

/* The way there ends at 1; a cycle comes back there to where it began. */
static gboolean
close_keys (LimberMotion *motion, GError **error)
{
  const LimberMotionKey *last;

  if (motion->n_keys == 0)
    return limber_pose_json_fail (error, _ ("“%s” is empty"), "keys");

  last = &motion->keys[motion->n_keys - 1];
  if (motion->cycle)
    {
      if (motion->n_keys < 2 || last->t >= 1)
        return limber_pose_json_fail (error, _ ("a cycle needs two keys, the last of them before 1"));
      motion->keys[motion->n_keys] = motion->keys[0];
      motion->keys[motion->n_keys++].t = 1;
    }
  else if (motion->n_keys > 1 && last->t < 1)
    return limber_pose_json_fail (error, _ ("the last “t” is not 1"));

  return TRUE;
}

static gboolean
read_keys (JsonObject *object, LimberMotion *motion, GHashTable *poses, GError **error)
{
  JsonArray *array;

  if (!limber_pose_json_get_array (object, "keys", LIMBER_MAX_KEYS, &array, error))
    return FALSE;
  if (array == NULL)
    return limber_pose_json_fail (error, _ ("“%s” is missing"), "keys");

  motion->keys = g_new0 (LimberMotionKey, LIMBER_MAX_KEYS + 1);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!read_key (json_array_get_element (array, i), motion, poses, error))
      {
        g_prefix_error (error, _ ("key %u, "), i + 1);
        return FALSE;
      }

  return close_keys (motion, error);
}

static gboolean
read_pin (JsonNode *node, LimberMotion *motion, GError **error)
{
  const char *id = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
  LimberJoint joint;

  if (id == NULL || !limber_joint_find (id, &joint))
    return limber_pose_json_fail (error, _ ("“%s” names something that is no joint"), "pins");
  if (!limber_joint_can_be_pinned (joint))
    return limber_pose_json_fail (error, _ ("“%s” cannot be planted"), id);

  for (guint i = 0; i < motion->n_pins; i++)
    if (motion->pins[i].joint == joint)
      return limber_pose_json_fail (error, _ ("“%s” is there twice"), id);

  motion->pins[motion->n_pins++].joint = joint;
  return TRUE;
}

static gboolean
read_pins (JsonObject *object, LimberMotion *motion, GError **error)
{
  JsonArray *array;

  if (!limber_pose_json_get_array (object, "pins", LIMBER_MAX_PINS, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (!read_pin (json_array_get_element (array, i), motion, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_members (JsonObject *object, LimberMotion *motion, GHashTable *poses, GError **error)
{
  return read_texts (object, motion, error) && read_camera (object, &motion->extras, error)
         && limber_pose_json_get_flag (object, "cycle", &motion->cycle, error)
         && limber_pose_json_get_flag (object, "has-sides", &motion->has_sides, error)
         && limber_pose_json_get_number (object, "period", TRUE, 0.5, MAX_PERIOD, &motion->period, error)
         && read_keys (object, motion, poses, error) && read_pins (object, motion, error)
         && limber_motion_read_props (object, &motion->extras, error)
         && limber_motion_read_arrows (object, &motion->extras, error);
}

/**
 * limber_motion_read:
 * @node: one element of "motions"
 * @body: the measures
 * @poses: (element-type utf8 LimberPoseDraft): all poses
 * @error: return location for an error
 *
 * Reads a motion.
 *
 * Returns: (transfer full) (nullable): the motion, or %NULL when it cannot be read
 */
LimberMotion *
limber_motion_read (JsonNode *node, const LimberBody *body, GHashTable *poses, GError **error)
{
  JsonObject *object = limber_pose_json_to_object (node, motion_members, error);
  LimberMotion *motion;
  const char *id = NULL;

  if (object == NULL || !limber_pose_json_get_string (object, "id", TRUE, G_MAXSIZE, &id, error))
    return NULL;
  if (!limber_pose_json_is_id (id))
    {
      limber_pose_json_fail (error,
                             _ ("its id is not made of small letters, digits and hyphens, at most 64"));
      return NULL;
    }

  motion = g_new0 (LimberMotion, 1);
  motion->id = g_strdup (id);
  motion->extras.body = *body;
  if (read_members (object, motion, poses, error))
    {
      limber_motion_settle (motion);
      return motion;
    }

  g_prefix_error (error, _ ("in the motion “%s”, "), id);
  limber_motion_free (motion);
  return NULL;
}
