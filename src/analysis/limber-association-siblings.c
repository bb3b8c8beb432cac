/* limber-association-siblings.c — links that measure the same thing are told once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-private.h"

#include <math.h>
#include <string.h>

/* What is the same thing, told in another way: research, section 2.5. A treatment is no other treatment, and
 * neither is one's own tag another. */
static const struct
{
  const char *id;
  guint group;
} families[] = {
  { "association.anxiety", 1 },
  { "association.tag.stressful-day", 1 },
  { "association.sleep", 2 },
  { "association.tag.poor-sleep", 2 },
  { "association.steps", 3 },
  { "association.active", 3 },
  { "association.steps-jump", 3 },
  { "association.tag.long-walk", 3 },
  { "association.inactivity", 4 },
  { "association.tag.rest-day", 4 },
  { "association.routine", 5 },
  { "association.treatment.stretching", 5 },
  { "association.treatment.strengthening", 5 },
};

static guint
find_family (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      if (strcmp (families[i].id, id) == 0)
        return families[i].group;
    }

  return 0;
}

static gboolean
is_sibling (const LimberAssociation *a, const LimberAssociation *b)
{
  guint family = find_family (a->hypothesis->id);

  return family != 0 && family == find_family (b->hypothesis->id) && a->verdict == LIMBER_VERDICT_PATTERN
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
