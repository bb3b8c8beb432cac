/* limber-prop-reader.c — things and arrows out of a JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-pose-reader.h"

#include "limber-pose-json.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_PROPS 8
#define MAX_ARROWS 8
#define MAX_PLACE 5.0

static const char *const prop_members[] = { "prop", "x", "y", "width", "height", "flip", "joint", NULL };
static const char *const arrow_members[] = { "from", "to", "bend", "joint", NULL };

/* By LimberJoint. */
static const char *const joint_ids[LIMBER_N_JOINTS] = {
  "pelvis",       "middle",      "neck",      "head",       "shoulder-near", "elbow-near",   "hand-near",
  "fingers-near", "hip-near",    "knee-near", "ankle-near", "toe-near",      "shoulder-far", "elbow-far",
  "hand-far",     "fingers-far", "hip-far",   "knee-far",   "ankle-far",     "toe-far",
};

/* Each with the size it has unless it is told; by LimberPropKind. */
static const struct
{
  const char *id;
  double width, height;
} kinds[] = {
  { "mat", 0, 0 },          { "chair", 0.42, 0.38 }, { "wall", 0.05, 1.75 },  { "worktop", 0.42, 0.92 },
  { "cushion", 0.3, 0.12 }, { "towel", 0, 0 },       { "stool", 0.38, 0.38 },
};

static gboolean
read_joint (JsonObject *object, int *joint, GError **error)
{
  const char *id = NULL;
  LimberJoint found;

  if (!limber_pose_json_get_string (object, "joint", FALSE, G_MAXSIZE, &id, error))
    return FALSE;
  if (id == NULL)
    return TRUE;
  if (!limber_joint_find (id, &found))
    return limber_pose_json_fail (error, _ ("“%s” names something that is no joint"), "joint");

  *joint = (int) found;
  return TRUE;
}

static gboolean
find_kind (const char *id, LimberProp *prop)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].id, id) == 0)
      {
        *prop = (LimberProp) { .kind = i, .width = kinds[i].width, .height = kinds[i].height };
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_prop (JsonNode *node, LimberProp *prop, GError **error)
{
  JsonObject *object = limber_pose_json_to_object (node, prop_members, error);
  int joint = LIMBER_JOINT_TOE_N;
  const char *id;

  if (object == NULL || !limber_pose_json_get_string (object, "prop", TRUE, G_MAXSIZE, &id, error))
    return FALSE;
  if (!find_kind (id, prop))
    return limber_pose_json_fail (error, _ ("“%s” names something that cannot be drawn"), "prop");

  if (!limber_pose_json_get_number (object, "x", FALSE, -MAX_PLACE, MAX_PLACE, &prop->x, error)
      || !limber_pose_json_get_number (object, "y", FALSE, -MAX_PLACE, MAX_PLACE, &prop->y, error)
      || !limber_pose_json_get_number (object, "width", FALSE, 0, MAX_PLACE, &prop->width, error)
      || !limber_pose_json_get_number (object, "height", FALSE, 0, MAX_PLACE, &prop->height, error)
      || !limber_pose_json_get_flag (object, "flip", &prop->flip, error)
      || !read_joint (object, &joint, error))
    return FALSE;

  prop->joint = (LimberJoint) joint;
  return TRUE;
}

static gboolean
read_point (JsonObject *object, const char *name, LimberPoint *point, GError **error)
{
  double values[2];
  guint n;

  if (!limber_pose_json_get_numbers (object, name, 2, 2, MAX_PLACE, values, &n, error))
    return FALSE;
  if (n == 0)
    return limber_pose_json_fail (error, _ ("“%s” is missing"), name);

  *point = (LimberPoint) { values[0], values[1] };
  return TRUE;
}

static gboolean
read_arrow (JsonNode *node, LimberArrow *arrow, GError **error)
{
  JsonObject *object = limber_pose_json_to_object (node, arrow_members, error);

  arrow->joint = -1;
  return object != NULL && read_point (object, "from", &arrow->from, error)
         && read_point (object, "to", &arrow->to, error)
         && limber_pose_json_get_number (object, "bend", FALSE, -2, 2, &arrow->bend, error)
         && read_joint (object, &arrow->joint, error);
}

/**
 * limber_joint_find:
 * @id: its name in documents: "knee-near"
 * @joint: (out): the joint
 *
 * Returns: whether there is one
 */
gboolean
limber_joint_find (const char *id, LimberJoint *joint)
{
  for (guint i = 0; i < LIMBER_N_JOINTS; i++)
    if (strcmp (joint_ids[i], id) == 0)
      {
        *joint = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * limber_motion_read_props:
 * @object: a motion
 * @extras: (inout): what is drawn beside the person
 * @error: return location for an error
 *
 * Reads the things of a motion.
 *
 * Returns: whether all are known
 */
gboolean
limber_motion_read_props (JsonObject *object, LimberFigureExtras *extras, GError **error)
{
  JsonArray *array;

  if (!limber_pose_json_get_array (object, "props", MAX_PROPS, &array, error))
    return FALSE;
  if (array == NULL)
    return TRUE;

  extras->n_props = json_array_get_length (array);
  extras->props = g_new0 (LimberProp, extras->n_props);
  for (guint i = 0; i < extras->n_props; i++)
    if (!read_prop (json_array_get_element (array, i), &extras->props[i], error))
      {
        g_prefix_error (error, _ ("thing %u, "), i + 1);
        return FALSE;
      }

  return TRUE;
}

/**
 * limber_motion_read_arrows:
 * @object: a motion
 * @extras: (inout): what is drawn beside the person
 * @error: return location for an error
 *
 * Reads the arrows of a motion.
 *
 * Returns: whether all are whole
 */
gboolean
limber_motion_read_arrows (JsonObject *object, LimberFigureExtras *extras, GError **error)
{
  JsonArray *array;

  if (!limber_pose_json_get_array (object, "arrows", MAX_ARROWS, &array, error))
    return FALSE;
  if (array == NULL)
    return TRUE;

  extras->n_arrows = json_array_get_length (array);
  extras->arrows = g_new0 (LimberArrow, extras->n_arrows);
  for (guint i = 0; i < extras->n_arrows; i++)
    if (!read_arrow (json_array_get_element (array, i), &extras->arrows[i], error))
      {
        g_prefix_error (error, _ ("arrow %u, "), i + 1);
        return FALSE;
      }

  return TRUE;
}
