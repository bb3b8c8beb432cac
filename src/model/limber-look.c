/* limber-look.c — one monthly look at all possible links, as it is remembered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-look.h"

#include <string.h>

static void
free_result (gpointer data)
{
  LimberLookResult *result = data;

  g_free (result->id);
  g_free (result);
}

static void
free_look (gpointer data)
{
  limber_look_free (data);
}

/* Returns: where @id stands, or has to be put, among the results */
static guint
find_place (const LimberLook *self, const char *id)
{
  guint low = 0, high = self->results->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const LimberLookResult *result = g_ptr_array_index (self->results, middle);

      if (strcmp (result->id, id) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * limber_look_new:
 * @n_days: how many days of the journal it looks at, from the first one on
 * @digest: what stands for the numbers of these days and for the method
 *
 * Returns: (transfer full): a look without results
 */
LimberLook *
limber_look_new (guint n_days, guint64 digest)
{
  LimberLook *self = g_new0 (LimberLook, 1);

  self->n_days = n_days;
  self->digest = digest;
  self->results = g_ptr_array_new_with_free_func (free_result);

  return self;
}

/**
 * limber_look_free:
 * @self: (transfer full): a look
 */
void
limber_look_free (LimberLook *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->results);
  g_free (self);
}

/**
 * limber_look_add:
 * @self: a look
 * @id: a hypothesis that could be tested ("association.anxiety"). One that is there already gets these
 * results
 * @p: the larger of its p values, 0 to 1
 * @p_adjusted: after the correction for all that were tested at the look, 0 to 1
 * @holds: whether it is large, steady and evenly logged enough to be shown
 *
 * Results are kept in the order of their ids, whatever order they come in.
 */
void
limber_look_add (LimberLook *self, const char *id, double p, double p_adjusted, gboolean holds)
{
  guint place;
  LimberLookResult *result;

  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL);

  place = find_place (self, id);
  result = place < self->results->len ? g_ptr_array_index (self->results, place) : NULL;
  if (result == NULL || strcmp (result->id, id) != 0)
    {
      result = g_new0 (LimberLookResult, 1);
      result->id = g_strdup (id);
      g_ptr_array_insert (self->results, (int) place, result);
    }
  result->p = p;
  result->p_adjusted = p_adjusted;
  result->holds = holds;
}

/**
 * limber_look_find:
 * @self: a look
 * @id: a hypothesis
 *
 * Returns: (transfer none) (nullable): what the look says of it; %NULL when it could not be tested
 */
const LimberLookResult *
limber_look_find (const LimberLook *self, const char *id)
{
  guint place;
  const LimberLookResult *result;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  place = find_place (self, id);
  if (place >= self->results->len)
    return NULL;
  result = g_ptr_array_index (self->results, place);

  return strcmp (result->id, id) == 0 ? result : NULL;
}

/**
 * limber_look_table_new:
 *
 * Looks that are remembered. Put one in with its own number of days as the key.
 *
 * Returns: (transfer full) (element-type guint LimberLook): none yet; it frees what is put in
 */
GHashTable *
limber_look_table_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, free_look);
}
