/* limber-body-region.c — the places on the body a pain can be at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-body-region.h"

#include "limber-body-region-table.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * limber_body_region_count:
 *
 * Returns: the number of regions, "general" included
 */
guint
limber_body_region_count (void)
{
  return limber_body_region_table_length;
}

/**
 * limber_body_region_nth:
 * @index: less than limber_body_region_count()
 *
 * The regions stand in a fixed order: the back view from head to heel, then the front view, "general" last.
 *
 * Returns: (transfer none): the region
 */
const LimberBodyRegion *
limber_body_region_nth (guint index)
{
  g_return_val_if_fail (index < limber_body_region_table_length, NULL);

  return &limber_body_region_table[index];
}

/**
 * limber_body_region_find:
 * @id: (nullable): the id of a region
 *
 * Returns: (transfer none) (nullable): the region, or %NULL when there is none of that id
 */
const LimberBodyRegion *
limber_body_region_find (const char *id)
{
  for (guint i = 0; id != NULL && i < limber_body_region_table_length; i++)
    {
      if (strcmp (limber_body_region_table[i].id, id) == 0)
        return &limber_body_region_table[i];
    }

  return NULL;
}

/**
 * limber_body_region_get_name:
 * @region: a region
 *
 * Returns: (transfer none): its name in the user's language
 */
const char *
limber_body_region_get_name (const LimberBodyRegion *region)
{
  g_return_val_if_fail (region != NULL, NULL);

  return _ (region->name);
}

/**
 * limber_body_region_id_to_name:
 * @id: the id of a region
 *
 * Returns: (transfer none): its name in the user's language, or @id itself when there is no such region
 */
const char *
limber_body_region_id_to_name (const char *id)
{
  const LimberBodyRegion *region = limber_body_region_find (id);

  return region != NULL ? limber_body_region_get_name (region) : id;
}

/**
 * limber_body_group_get_name:
 * @group: a part of the body
 *
 * Returns: (transfer none): its name in the user's language
 */
const char *
limber_body_group_get_name (LimberBodyGroup group)
{
  switch (group)
    {
    case LIMBER_BODY_GROUP_BACK:
      return C_ ("part of the body", "Back");
    case LIMBER_BODY_GROUP_NECK:
      return C_ ("part of the body", "Neck");
    case LIMBER_BODY_GROUP_SHOULDER:
      return C_ ("part of the body", "Shoulders");
    case LIMBER_BODY_GROUP_ARM:
      return C_ ("part of the body", "Arms");
    case LIMBER_BODY_GROUP_HIP:
      return C_ ("part of the body", "Hips and pelvis");
    case LIMBER_BODY_GROUP_LEG:
      return C_ ("part of the body", "Legs");
    case LIMBER_BODY_GROUP_TRUNK:
      return C_ ("part of the body", "Chest and belly");
    case LIMBER_BODY_GROUP_HEAD:
      return C_ ("part of the body", "Head");
    case LIMBER_BODY_GROUP_GENERAL:
    default:
      return C_ ("part of the body", "No particular place");
    }
}

/**
 * limber_body_group_to_id:
 * @group: a part of the body
 *
 * Returns: (transfer none): its stable name in files, as in data/regions.json; never the id of a region, but
 *   for "general"
 */
const char *
limber_body_group_to_id (LimberBodyGroup group)
{
  static const char *const ids[LIMBER_BODY_N_GROUPS]
      = { "general", "back", "neck", "shoulder", "arm", "hip", "leg", "trunk", "head" };

  g_return_val_if_fail (group < LIMBER_BODY_N_GROUPS, NULL);

  return ids[group];
}

/**
 * limber_body_group_find:
 * @id: (nullable): the stable name of a part of the body
 * @group: (out) (optional): the part
 *
 * Returns: whether there is one of that name; when not, nothing is set
 */
gboolean
limber_body_group_find (const char *id, LimberBodyGroup *group)
{
  for (LimberBodyGroup i = 0; id != NULL && i < LIMBER_BODY_N_GROUPS; i++)
    {
      if (strcmp (limber_body_group_to_id (i), id) != 0)
        continue;
      if (group != NULL)
        *group = i;
      return TRUE;
    }

  return FALSE;
}
