/* limber-association-replay.c — what looks running say, found backwards from the last one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Going forward, a link is shown once two looks running pass it, three after the first year, and stays until
 * two looks running refute it, or until a year of looks went by without passing it again. No looks running do
 * both. So the latest that do either decide, whatever came before them, and looks are taken from the last one
 * back until they are found: mostly two to four, and hardly more than those of a year.
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-private.h"

/* The looks of a year: what was not clear for so long is not shown any more, but checked again. */
#define LOOKS_TO_LAST 12
#define LOOKS_TO_REMOVE 2
#define FIRST_YEAR 365

/* What one look alone says of a hypothesis. */
typedef enum
{
  SAYS_NEITHER,
  SAYS_PASS,
  SAYS_REFUTE,
} Says;

/**
 * limber_replay_new:
 * @record: a record
 * @known: (nullable) (element-type guint LimberLook): remembered looks, not all of which may fit
 *
 * Returns: (transfer full): its looks, none of them taken yet
 */
LimberReplay *
limber_replay_new (LimberRecord *record, GHashTable *known)
{
  LimberReplay *self = g_new0 (LimberReplay, 1);

  self->record = limber_record_ref (record);
  self->taken = limber_look_list (record);
  self->known = known != NULL ? g_hash_table_ref (known) : limber_look_table_new ();
  self->looks = g_hash_table_new (NULL, NULL);
  self->fresh = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_look_free);

  return self;
}

/**
 * limber_replay_free:
 * @self: (transfer full): a replay
 */
void
limber_replay_free (LimberReplay *self)
{
  g_clear_pointer (&self->fresh, g_ptr_array_unref);
  g_hash_table_unref (self->looks);
  g_hash_table_unref (self->known);
  g_array_unref (self->taken);
  limber_record_unref (self->record);
  g_free (self);
}

/**
 * limber_replay_get_last:
 * @self: a replay
 *
 * Returns: of how many days the last look is, 0 when there is none
 */
guint
limber_replay_get_last (const LimberReplay *self)
{
  return self->taken->len > 0 ? g_array_index (self->taken, guint, self->taken->len - 1) : 0;
}

/* Returns: (transfer none) (nullable): a remembered look of the same numbers */
static LimberLook *
find_known (LimberReplay *self, guint n_days)
{
  LimberLook *look = g_hash_table_lookup (self->known, GUINT_TO_POINTER (n_days));

  if (look == NULL || look->n_days != n_days)
    return NULL;

  return look->digest == limber_look_digest (self->record, n_days) ? look : NULL;
}

/**
 * limber_replay_take:
 * @self: a replay
 * @look: (transfer full): a look of its record
 *
 * Uses @look, unless the same one is remembered.
 */
void
limber_replay_take (LimberReplay *self, LimberLook *look)
{
  LimberLook *known = find_known (self, look->n_days);

  g_hash_table_insert (self->looks, GUINT_TO_POINTER (look->n_days), known != NULL ? known : look);
  if (known != NULL)
    limber_look_free (look);
  else
    g_ptr_array_add (self->fresh, look);
}

static const LimberLook *
ensure_look (LimberReplay *self, guint index)
{
  guint n_days = g_array_index (self->taken, guint, index);
  LimberLook *look = g_hash_table_lookup (self->looks, GUINT_TO_POINTER (n_days));

  if (look == NULL)
    {
      look = find_known (self, n_days);
      if (look != NULL)
        g_hash_table_insert (self->looks, GUINT_TO_POINTER (n_days), look);
      else
        limber_replay_take (self, limber_look_take (self->record, n_days));
    }

  return look != NULL ? look : g_hash_table_lookup (self->looks, GUINT_TO_POINTER (n_days));
}

/* What cannot be tested is not shown. */
static Says
ask (LimberReplay *self, const char *id, guint index)
{
  const LimberLookResult *result = limber_look_find (ensure_look (self, index), id);

  if (result == NULL || result->p_adjusted > LIMBER_LOOK_CHECK)
    return SAYS_REFUTE;

  return result->p_adjusted <= LIMBER_LOOK_SHOW && result->holds ? SAYS_PASS : SAYS_NEITHER;
}

/* Whether @n looks running say it, the last of them at @index */
static gboolean
is_said (LimberReplay *self, const char *id, guint index, Says says, guint n)
{
  if (index + 1 < n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (ask (self, id, index - i) != says)
        return FALSE;
    }

  return TRUE;
}

/* A look of the second year and later shares most of its days with the one before, which says the less. */
static guint
get_n_to_show (const LimberReplay *self, guint index)
{
  return g_array_index (self->taken, guint, index) <= FIRST_YEAR ? 2 : 3;
}

static gboolean
is_shown_at (LimberReplay *self, const char *id, guint index)
{
  for (guint i = index; i > 0 && index - i < LOOKS_TO_LAST; i--)
    {
      if (is_said (self, id, i, SAYS_PASS, get_n_to_show (self, i)))
        return TRUE;
      if (is_said (self, id, i, SAYS_REFUTE, LOOKS_TO_REMOVE))
        return FALSE;
    }

  return FALSE;
}

/**
 * limber_replay_judge:
 * @self: a replay with at least one look
 * @id: a hypothesis that could be tested at the last look
 *
 * Returns: the verdict of the last look
 */
LimberVerdict
limber_replay_judge (LimberReplay *self, const char *id)
{
  guint last = self->taken->len - 1;
  Says says;

  g_return_val_if_fail (self->taken->len > 0, LIMBER_VERDICT_NEEDS_DATA);

  if (is_shown_at (self, id, last))
    return LIMBER_VERDICT_PATTERN;

  says = ask (self, id, last);
  if (says != SAYS_REFUTE)
    return LIMBER_VERDICT_CHECKING;
  if (is_said (self, id, last, SAYS_REFUTE, LOOKS_TO_REMOVE) && is_shown_at (self, id, last - 1))
    return LIMBER_VERDICT_REMOVED;

  return LIMBER_VERDICT_NOT_FOUND;
}
