/* limber-finding-choice.c — what the user decided about a finding, or about a whole kind of findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-finding-choice.h"

/* Ids are made of the keys of tags, which are at most 80 characters long, and of a word or two before them.
 */
#define ID_MAX 200

G_DEFINE_BOXED_TYPE (LimberFindingChoice,
                     limber_finding_choice,
                     limber_finding_choice_copy,
                     limber_finding_choice_free)

/**
 * limber_finding_choice_new:
 * @id: the id of a finding or of a kind of findings
 *
 * Returns: (transfer full): a choice that decides nothing: shown, not in the report, never told
 */
LimberFindingChoice *
limber_finding_choice_new (const char *id)
{
  LimberFindingChoice *self = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_new0 (LimberFindingChoice, 1);
  self->id = g_strdup (id);

  return self;
}

/**
 * limber_finding_choice_copy:
 * @self: a choice
 *
 * Returns: (transfer full): a choice of its own that decides the same
 */
LimberFindingChoice *
limber_finding_choice_copy (const LimberFindingChoice *self)
{
  LimberFindingChoice *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = limber_finding_choice_new (self->id);
  copy->hidden = self->hidden;
  copy->in_report = self->in_report;
  copy->told = self->told;

  return copy;
}

/**
 * limber_finding_choice_free:
 * @self: (transfer full) (nullable): a choice
 */
void
limber_finding_choice_free (LimberFindingChoice *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self);
}

/**
 * limber_finding_choice_equal:
 * @self: a choice
 * @other: a choice
 *
 * Returns: whether both decide the same about the same finding
 */
gboolean
limber_finding_choice_equal (const LimberFindingChoice *self, const LimberFindingChoice *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return g_str_equal (self->id, other->id) && !self->hidden == !other->hidden
         && !self->in_report == !other->in_report && self->told == other->told;
}

/**
 * limber_finding_choice_is_plain:
 * @self: a choice
 *
 * Returns: whether it decides nothing, so that it need not be kept
 */
gboolean
limber_finding_choice_is_plain (const LimberFindingChoice *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return !self->hidden && !self->in_report && self->told == 0;
}

/**
 * limber_finding_choice_check_id:
 * @id: (nullable): what may be an id, from a file for instance
 *
 * Ids of findings that this Limber does not know are allowed: another version may, or the tag may come back.
 *
 * Returns: whether it can be the id of a finding or a kind: some UTF-8 of 1 to 200 characters
 */
gboolean
limber_finding_choice_check_id (const char *id)
{
  return id != NULL && id[0] != '\0' && g_utf8_validate (id, -1, NULL) && g_utf8_strlen (id, -1) <= ID_MAX;
}

/**
 * limber_finding_choice_table_new:
 *
 * Returns: (transfer full) (element-type utf8 LimberFindingChoice): an empty table of choices by id, which
 * owns them; their ids are the keys
 */
GHashTable *
limber_finding_choice_table_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) limber_finding_choice_free);
}
