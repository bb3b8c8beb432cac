/* limber-association-siblings.c — links that measure the same thing are told once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-private.h"

#include <math.h>
#include <string.h>

/* What is the same thing, told in another way: docs/patterns.md. A treatment is no other treatment, and
 * neither is one's own tag another. */
typedef enum
{
  FAMILY_NONE,
  FAMILY_ANXIETY,
  FAMILY_SLEEP,
  FAMILY_WALKING_MORE,
  FAMILY_WALKING_LESS,
  /* More or less, as the effect has it */
  FAMILY_WALKING,
} Family;

static const struct
{
  const char *id;
  Family family;
} families[] = {
  { "association.anxiety", FAMILY_ANXIETY },
  { "association.tag.stressful-day", FAMILY_ANXIETY },
  { "association.sleep", FAMILY_SLEEP },
  { "association.tag.poor-sleep", FAMILY_SLEEP },
  { "association.steps", FAMILY_WALKING },
  { "association.active", FAMILY_WALKING },
  { "association.steps-jump", FAMILY_WALKING_MORE },
  { "association.tag.long-walk", FAMILY_WALKING_MORE },
  { "association.inactivity", FAMILY_WALKING_LESS },
  { "association.tag.rest-day", FAMILY_WALKING_LESS },
};

static Family
find_family (const LimberAssociation *association)
{
  Family family = FAMILY_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      if (strcmp (families[i].id, association->hypothesis->id) == 0)
        family = families[i].family;
    }
  /* More pain with fewer steps is the story of days of little walking. */
  if (family == FAMILY_WALKING)
    family = association->effect < 0 ? FAMILY_WALKING_LESS : FAMILY_WALKING_MORE;

  return family;
}

static gboolean
is_sibling (const LimberAssociation *a, const LimberAssociation *b)
{
  Family family = find_family (a);

  return family != FAMILY_NONE && family == find_family (b) && a->verdict == LIMBER_VERDICT_PATTERN
         && b->verdict == LIMBER_VERDICT_PATTERN;
}

/* Of those that are as large, the first one asked leads. */
static LimberAssociation *
find_leader (const GPtrArray *list, LimberAssociation *association)
{
  LimberAssociation *leader = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      LimberAssociation *other = g_ptr_array_index (list, i);

      if (is_sibling (association, other) && (leader == NULL || fabs (other->effect) > fabs (leader->effect)))
        leader = other;
    }

  return leader != NULL ? leader : association;
}

/**
 * limber_associations_group_siblings:
 * @list: (element-type LimberAssociation): associations with verdicts
 *
 * Of those patterns that measure the same thing the one with the largest effect stays in @list; the others
 * are given to it.
 */
void
limber_associations_group_siblings (GPtrArray *list)
{
  g_autofree LimberAssociation **leaders = g_new (LimberAssociation *, MAX (list->len, 1));

  for (guint i = 0; i < list->len; i++)
    leaders[i] = find_leader (list, g_ptr_array_index (list, i));
  for (guint i = list->len; i-- > 0;)
    {
      if (leaders[i] != g_ptr_array_index (list, i))
        g_ptr_array_insert (leaders[i]->siblings, 0, g_ptr_array_steal_index (list, i));
    }
}
