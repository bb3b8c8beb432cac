/* limber-check-in-pain.c — the places that hurt in a check-in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-check-in.h"

#include "limber-body-region.h"

#include <string.h>

#define ALL_QUALITIES ((1 << LIMBER_N_QUALITIES) - 1)

static gboolean
find_pain (const LimberCheckIn *self, const char *region, guint *index)
{
  for (guint i = 0; i < self->pains->len; i++)
    {
      if (strcmp (g_array_index (self->pains, LimberPain, i).region, region) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * limber_check_in_get_worst_pain:
 * @self: a check-in
 *
 * Returns: the largest number over all regions, 0 for "no pain", or %LIMBER_NRS_UNSET when pain was not
 * recorded
 */
int
limber_check_in_get_worst_pain (const LimberCheckIn *self)
{
  int worst;

  g_return_val_if_fail (self != NULL, LIMBER_NRS_UNSET);

  worst = self->no_pain ? LIMBER_NRS_MIN : LIMBER_NRS_UNSET;
  for (guint i = 0; i < self->pains->len; i++)
    worst = MAX (worst, g_array_index (self->pains, LimberPain, i).nrs);

  return worst;
}

/**
 * limber_check_in_get_pain:
 * @self: a check-in
 * @region: the id of a region
 *
 * Returns: (transfer none) (nullable): the pain recorded there, valid until the next change of @self
 */
const LimberPain *
limber_check_in_get_pain (const LimberCheckIn *self, const char *region)
{
  guint index;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (region != NULL, NULL);

  return find_pain (self, region, &index) ? &g_array_index (self->pains, LimberPain, index) : NULL;
}

/**
 * limber_check_in_set_pain:
 * @self: a check-in
 * @region: the id of a region
 * @nrs: 0 to 10
 * @qualities: what it feels like
 *
 * Adds a place, or changes the one that is there without moving it. Pain of 1 and more takes back "no pain".
 *
 * Returns: %FALSE, with nothing changed, when there is no such region or no such number
 */
gboolean
limber_check_in_set_pain (LimberCheckIn *self, const char *region, int nrs, LimberQuality qualities)
{
  const LimberBodyRegion *place;
  LimberPain pain = { NULL, nrs, qualities & ALL_QUALITIES };
  guint index;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (region != NULL, FALSE);

  place = limber_body_region_find (region);
  if (place == NULL || nrs < LIMBER_NRS_MIN || nrs > LIMBER_NRS_MAX)
    return FALSE;

  pain.region = place->id;
  if (find_pain (self, region, &index))
    g_array_index (self->pains, LimberPain, index) = pain;
  else
    g_array_append_val (self->pains, pain);

  if (nrs > LIMBER_NRS_MIN)
    self->no_pain = FALSE;

  return TRUE;
}

/**
 * limber_check_in_remove_pain:
 * @self: a check-in
 * @region: the id of a region
 *
 * Returns: whether there was a pain to remove
 */
gboolean
limber_check_in_remove_pain (LimberCheckIn *self, const char *region)
{
  guint index;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (region != NULL, FALSE);

  if (!find_pain (self, region, &index))
    return FALSE;

  g_array_remove_index (self->pains, index);
  return TRUE;
}

/**
 * limber_check_in_set_no_pain:
 * @self: a check-in
 * @no_pain: whether the answer is "no pain"
 *
 * "No pain" and places that hurt exclude each other: %TRUE removes every place.
 */
void
limber_check_in_set_no_pain (LimberCheckIn *self, gboolean no_pain)
{
  g_return_if_fail (self != NULL);

  self->no_pain = !!no_pain;
  if (no_pain)
    g_array_set_size (self->pains, 0);
}
