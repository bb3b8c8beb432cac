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

static gboolean
begins_in_lower_case (const char *name)
{
  /* Translators: The first words of the names of places on the body that lose their capital in the middle of
   * a sentence, with blanks between them: in German “Linke Linker Linkes Rechte …”, but not “Rückseite”. An
   * asterisk stands for all words. */
  const char *words = C_ ("words in lower case in the middle of a sentence", "*");
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  g_autofree char *first = g_strndup (name, strcspn (name, " "));

  return g_strv_contains ((const char *const *) list, "*")
         || g_strv_contains ((const char *const *) list, first);
}

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
 * limber_body_region_dup_inline_name:
 * @region: a region
 *
 * The name as it stands in the middle of a sentence: "left calf".
 *
 * Returns: (transfer full): its name in the user's language
 */
char *
limber_body_region_dup_inline_name (const LimberBodyRegion *region)
{
  const char *name, *rest;
  g_autofree char *initial = NULL;

  g_return_val_if_fail (region != NULL, NULL);

  name = limber_body_region_get_name (region);
  if (!begins_in_lower_case (name))
    return g_strdup (name);

  rest = g_utf8_next_char (name);
  initial = g_utf8_strdown (name, rest - name);
  return g_strconcat (initial, rest, NULL);
}

/**
 * limber_body_region_is_below_knee:
 * @region: a region
 *
 * Pain that reaches below the knee is told apart from pain that stays above it, the knee itself included.
 *
 * Returns: whether it is the calf, shin, ankle, heel or foot
 */
gboolean
limber_body_region_is_below_knee (const LimberBodyRegion *region)
{
  static const char *const parts[] = { "calf-", "shin-", "ankle-", "heel-", "foot-" };

  g_return_val_if_fail (region != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (region->id, parts[i]))
      return TRUE;

  return FALSE;
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
