/* limber-pose-reader.c — measures and poses out of a JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pose names a limb by its angles from the root on: "leg": [thigh, shin, foot]. What it does not say it has
 * from the pose it is "like"; the far limbs are as the near ones, seen in a mirror that the picture would be,
 * until they are told apart.
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-pose-reader.h"

#include "limber-pose-json.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_POSES 1000
#define MAX_ANGLE 720.0
#define MAX_TILT 90.0

/* A person of other measures than these is a mistake. */
#define MIN_LENGTH 0.01
#define MAX_LENGTH 1.0

typedef struct
{
  const char *name;
  LimberSegment near, far;
} Length;

static const Length lengths[] = {
  { "lumbar", LIMBER_SEGMENT_LUMBAR, LIMBER_SEGMENT_LUMBAR },
  { "thorax", LIMBER_SEGMENT_THORAX, LIMBER_SEGMENT_THORAX },
  { "neck", LIMBER_SEGMENT_HEAD, LIMBER_SEGMENT_HEAD },
  { "shoulders", LIMBER_SEGMENT_SHOULDERS, LIMBER_SEGMENT_SHOULDERS },
  { "hips", LIMBER_SEGMENT_HIPS, LIMBER_SEGMENT_HIPS },
  { "upper-arm", LIMBER_SEGMENT_UPPER_ARM_N, LIMBER_SEGMENT_UPPER_ARM_F },
  { "forearm", LIMBER_SEGMENT_FOREARM_N, LIMBER_SEGMENT_FOREARM_F },
  { "hand", LIMBER_SEGMENT_HAND_N, LIMBER_SEGMENT_HAND_F },
  { "thigh", LIMBER_SEGMENT_THIGH_N, LIMBER_SEGMENT_THIGH_F },
  { "shin", LIMBER_SEGMENT_SHIN_N, LIMBER_SEGMENT_SHIN_F },
  { "foot", LIMBER_SEGMENT_FOOT_N, LIMBER_SEGMENT_FOOT_F },
};

static const char *const pose_members[]
    = { "like", "trunk", "arm", "leg", "arm-far", "leg-far", "shoulders", "hips", "belly", "tilt", NULL };
static const char *const tilt_members[] = { "trunk", "arm", "leg", "arm-far", "leg-far", NULL };

typedef struct
{
  JsonObject *poses;
  GHashTable *drafts;
} Reader;

static LimberPoseDraft *resolve (Reader *self, const char *id, GError **error);

/* The angles of one part, three of them at most, into the places from @first on; a hand that is not told
 * apart goes on as the forearm does. */
static gboolean
read_part (JsonObject *object,
           const char *name,
           guint least,
           double limit,
           double *values,
           gboolean *known,
           GError **error)
{
  double part[3] = { 0, 0, 0 };
  guint n;

  if (!limber_pose_json_get_numbers (object, name, least, 3, limit, part, &n, error))
    return FALSE;
  if (n == 0)
    return TRUE;

  memcpy (values, part, sizeof part);
  if (n == 2)
    values[2] = values[1];
  *known = TRUE;
  return TRUE;
}

static void
copy_part (double *values, LimberSegment from, LimberSegment to, double sign)
{
  for (guint i = 0; i < 3; i++)
    values[to + i] = sign * values[from + i];
}

/* Both for the angles and for the tilts, which are the other way round on the far side. */
static gboolean
read_parts (JsonObject *object,
            double limit,
            double sign,
            double *values,
            LimberPoseDraft *draft,
            GError **error)
{
  gboolean arm = FALSE, leg = FALSE;

  if (!read_part (object, "trunk", 3, limit, &values[LIMBER_SEGMENT_LUMBAR], &draft->trunk, error)
      || !read_part (object, "arm", 2, limit, &values[LIMBER_SEGMENT_UPPER_ARM_N], &arm, error)
      || !read_part (object, "leg", 3, limit, &values[LIMBER_SEGMENT_THIGH_N], &leg, error)
      || !read_part (object, "arm-far", 2, limit, &values[LIMBER_SEGMENT_UPPER_ARM_F], &draft->arm_far, error)
      || !read_part (object, "leg-far", 3, limit, &values[LIMBER_SEGMENT_THIGH_F], &draft->leg_far, error))
    return FALSE;

  if (arm && !draft->arm_far)
    copy_part (values, LIMBER_SEGMENT_UPPER_ARM_N, LIMBER_SEGMENT_UPPER_ARM_F, sign);
  if (leg && !draft->leg_far)
    copy_part (values, LIMBER_SEGMENT_THIGH_N, LIMBER_SEGMENT_THIGH_F, sign);
  draft->arm = draft->arm || arm;
  draft->leg = draft->leg || leg;
  return TRUE;
}

static gboolean
read_tilts (JsonObject *object, LimberPoseDraft *draft, GError **error)
{
  LimberPoseDraft tilts = *draft;
  JsonObject *tilt;

  if (!limber_pose_json_get_object (object, "tilt", tilt_members, &tilt, error))
    return FALSE;
  if (tilt == NULL)
    return TRUE;

  tilts.arm_far = tilts.leg_far = FALSE;
  if (!read_parts (tilt, MAX_TILT, -1, draft->pose.tilt, &tilts, error))
    {
      g_prefix_error (error, "“tilt”: ");
      return FALSE;
    }

  return TRUE;
}

/* Which way shoulders or hips point: an angle and a tilt. */
static gboolean
read_line (JsonObject *object,
           const char *name,
           LimberSegment segment,
           LimberPoseDraft *draft,
           gboolean *known,
           GError **error)
{
  double line[2];
  guint n;

  if (!limber_pose_json_get_numbers (object, name, 2, 2, MAX_ANGLE, line, &n, error))
    return FALSE;
  if (n == 0)
    return TRUE;

  draft->pose.angle[segment] = line[0];
  draft->pose.tilt[segment] = line[1];
  *known = TRUE;
  return TRUE;
}

static gboolean
check_complete (const LimberPoseDraft *draft, GError **error)
{
  const char *missing = !draft->trunk ? "trunk" : !draft->arm ? "arm" : !draft->leg ? "leg" : NULL;

  return missing == NULL || limber_pose_json_fail (error, _ ("“%s” is missing"), missing);
}

static gboolean
inherit (Reader *self, JsonObject *object, LimberPoseDraft *draft, GError **error)
{
  const char *like = NULL;
  LimberPoseDraft *other;

  if (!limber_pose_json_get_string (object, "like", FALSE, 64, &like, error))
    return FALSE;
  if (like == NULL)
    return TRUE;

  other = resolve (self, like, error);
  if (other == NULL)
    return FALSE;

  *draft = *other;
  draft->reading = TRUE;
  return TRUE;
}

static gboolean
read_pose (Reader *self, JsonNode *node, LimberPoseDraft *draft, GError **error)
{
  JsonObject *object = limber_pose_json_to_object (node, pose_members, error);

  return object != NULL && inherit (self, object, draft, error)
         && read_parts (object, MAX_ANGLE, 1, draft->pose.angle, draft, error)
         && read_tilts (object, draft, error)
         && read_line (object, "shoulders", LIMBER_SEGMENT_SHOULDERS, draft, &draft->shoulders, error)
         && read_line (object, "hips", LIMBER_SEGMENT_HIPS, draft, &draft->hips, error)
         && limber_pose_json_get_number (object, "belly", FALSE, 0, 1, &draft->pose.belly, error)
         && check_complete (draft, error);
}

/* The pose of an id, read if it has not been yet. */
static LimberPoseDraft *
resolve (Reader *self, const char *id, GError **error)
{
  LimberPoseDraft *draft = g_hash_table_lookup (self->drafts, id);
  JsonNode *node = json_object_get_member (self->poses, id);

  if (draft != NULL && draft->reading)
    limber_pose_json_fail (error, _ ("the pose “%s” is like itself, over others"), id);
  else if (draft != NULL)
    return draft;
  else if (node == NULL)
    limber_pose_json_fail (error, _ ("there is no pose “%s”"), id);
  else if (!limber_pose_json_is_id (id))
    limber_pose_json_fail (error, _ ("“%s” cannot be an id"), id);
  else
    {
      draft = g_new0 (LimberPoseDraft, 1);
      draft->reading = TRUE;
      g_hash_table_insert (self->drafts, g_strdup (id), draft);
      if (read_pose (self, node, draft, error))
        {
          draft->reading = FALSE;
          return draft;
        }
      g_prefix_error (error, _ ("in the pose “%s”, "), id);
    }

  return NULL;
}

/**
 * limber_pose_read_body:
 * @root: the document
 * @body: (out caller-allocates): the measures
 * @error: return location for an error
 *
 * Reads how long everything is.
 *
 * Returns: whether that is complete
 */
gboolean
limber_pose_read_body (JsonObject *root, LimberBody *body, GError **error)
{
  const char *known[G_N_ELEMENTS (lengths) + 1] = { NULL };
  JsonObject *object;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    known[i] = lengths[i].name;
  if (!limber_pose_json_get_object (root, "lengths", known, &object, error))
    return FALSE;
  if (object == NULL)
    return limber_pose_json_fail (error, _ ("“%s” is missing"), "lengths");

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      double length;

      if (!limber_pose_json_get_number (object, lengths[i].name, TRUE, MIN_LENGTH, MAX_LENGTH, &length,
                                        error))
        {
          g_prefix_error (error, "“lengths”: ");
          return FALSE;
        }
      body->length[lengths[i].near] = body->length[lengths[i].far] = length;
    }

  return limber_pose_json_get_number (root, "head", TRUE, MIN_LENGTH, MAX_LENGTH, &body->head, error);
}

/**
 * limber_pose_read_all:
 * @root: the document
 * @error: return location for an error
 *
 * Reads every pose.
 *
 * Returns: (transfer full) (nullable): poses by their ids, or %NULL when one cannot be read
 */
GHashTable *
limber_pose_read_all (JsonObject *root, GError **error)
{
  g_autoptr (GHashTable) drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Reader reader = { .drafts = drafts };
  JsonObjectIter iter;
  const char *id;

  if (!limber_pose_json_get_object (root, "poses", NULL, &reader.poses, error))
    return NULL;
  if (reader.poses == NULL)
    {
      limber_pose_json_fail (error, _ ("“%s” is missing"), "poses");
      return NULL;
    }
  if (json_object_get_size (reader.poses) > MAX_POSES)
    {
      limber_pose_json_fail (error, _ ("“%s” has more than %u elements"), "poses", (guint) MAX_POSES);
      return NULL;
    }

  json_object_iter_init_ordered (&iter, reader.poses);
  while (json_object_iter_next_ordered (&iter, &id, NULL))
    if (resolve (&reader, id, error) == NULL)
      return NULL;

  return g_steal_pointer (&drafts);
}
