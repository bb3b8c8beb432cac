/* limber-routine-file-dose.c — doses in and out of JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-routine-file-private.h"

#include <glib/gi18n.h>

const LimberDoseMember _limber_dose_members[LIMBER_N_DOSE_MEMBERS] = {
  { "hold_s", G_STRUCT_OFFSET (LimberDose, hold_s), 0, LIMBER_DOSE_HOLD_MAX },
  { "reps", G_STRUCT_OFFSET (LimberDose, reps), 1, LIMBER_DOSE_REPS_MAX },
  { "sides", G_STRUCT_OFFSET (LimberDose, sides), 1, 2 },
  { "sets", G_STRUCT_OFFSET (LimberDose, sets), 1, LIMBER_DOSE_SETS_MAX },
  { "rest_s", G_STRUCT_OFFSET (LimberDose, rest_s), 0, LIMBER_DOSE_REST_MAX },
  { "move_s", G_STRUCT_OFFSET (LimberDose, move_s), 0, LIMBER_DOSE_MOVE_MAX },
};

static const char *const member_names[] = { "hold_s", "reps", "sides", "sets", "rest_s", "move_s", NULL };

/**
 * _limber_dose_check_strays:
 * @check: the place of @node
 * @node: what is to be an exercise or an item of a routine
 * @error: return location
 *
 * Times and counts that stand beside the dose instead of in it are the likeliest mistake of all.
 *
 * Returns: whether there is nothing of that kind
 */
gboolean
_limber_dose_check_strays (LimberJsonCheck *check, JsonNode *node, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  for (guint i = 0; object != NULL && i < LIMBER_N_DOSE_MEMBERS; i++)
    {
      const char *member = member_names[i];

      if (json_object_has_member (object, member))
        return limber_json_check_fail (check, member, error,
                                       /* Translators: both are names of members of a JSON object. */
                                       _ ("This belongs into “dose”: write \"dose\": { \"%s\": … }."),
                                       member);
    }

  return TRUE;
}

/**
 * _limber_dose_read:
 * @check: the place of @object
 * @object: an exercise or an item of a routine
 * @member: what the dose is called in it
 * @dose: (inout): what is given is set; the rest is left alone
 * @error: return location
 *
 * Returns: whether @dose holds
 */
gboolean
_limber_dose_read (LimberJsonCheck *check,
                   JsonObject *object,
                   const char *member,
                   LimberDose *dose,
                   GError **error)
{
  JsonObject *members = NULL;
  gboolean ok = TRUE;
  gsize mark = 0;

  if (!limber_json_check_member (check, object, member, member_names, &members, error))
    return FALSE;
  if (members == NULL)
    return TRUE;

  mark = limber_json_check_enter (check, member);
  for (guint i = 0; ok && i < LIMBER_N_DOSE_MEMBERS; i++)
    {
      const LimberDoseMember *known = &_limber_dose_members[i];

      ok = limber_json_check_int (check, members, known->member, known->minimum, known->maximum,
                                  G_STRUCT_MEMBER_P (dose, known->offset), error);
    }
  limber_json_check_leave (check, mark);

  return ok;
}

static int
count_of (int value)
{
  return value == LIMBER_DOSE_UNSET ? 1 : value;
}

static int
seconds_of (int value)
{
  return value == LIMBER_DOSE_UNSET ? 0 : value;
}

/**
 * _limber_dose_estimate:
 * @dose: a dose
 *
 * Returns: about how many seconds it takes, without getting ready and changing sides
 */
gint64
_limber_dose_estimate (const LimberDose *dose)
{
  gint64 rep = (gint64) seconds_of (dose->hold_s) + seconds_of (dose->move_s);
  gint64 side = rep * count_of (dose->reps);
  gint64 set = side * count_of (dose->sides);

  return set * count_of (dose->sets) + (gint64) seconds_of (dose->rest_s) * (count_of (dose->sets) - 1);
}
