/* limber-background.c — what somebody said once about their back: facts that change what a sign means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-background.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (LimberBackground, limber_background, limber_background_copy, limber_background_free)

/* Ids stand in people's files: they are never changed and never used again for something else. */
/* clang-format off */
static const struct
{
  const char *id;
  const char *title;
  const char *explanation;
} fact_infos[LIMBER_BACKGROUND_N_FACTS] = {
  [LIMBER_BACKGROUND_CANCER] = {
    "cancer",
    N_("Cancer, now or in the past"),
    N_("Of any kind, also when it was treated long ago."),
  },
  [LIMBER_BACKGROUND_OSTEOPOROSIS] = {
    "osteoporosis",
    N_("Osteoporosis"),
    N_("Bones that break more easily, or a bone that broke after a small fall."),
  },
  [LIMBER_BACKGROUND_STEROIDS] = {
    "steroids",
    N_("Steroid tablets"),
    N_("Prednisolone, cortisone and the like, taken now or for months in the past. Not sprays or creams."),
  },
  [LIMBER_BACKGROUND_IMMUNOSUPPRESSION] = {
    "immunosuppression",
    N_("Weakened immune system"),
    N_("From an illness, or from a treatment such as chemotherapy or medicine after a transplant."),
  },
  [LIMBER_BACKGROUND_LOSING_WEIGHT] = {
    "losing-weight",
    N_("Trying to lose weight"),
    N_("Weight that goes down is then not taken for a sign."),
  },
};
/* clang-format on */

static gboolean
has_fact (LimberBackgroundFact fact)
{
  return (guint) fact < LIMBER_BACKGROUND_N_FACTS;
}

static gboolean
says_the_same_of (const LimberBackground *self, const LimberBackground *other)
{
  GHashTableIter iter;
  gpointer symptom, since;

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, &symptom, &since))
    {
      if (limber_background_get_known (other, symptom) != GPOINTER_TO_UINT (since))
        return FALSE;
    }

  return TRUE;
}

/**
 * limber_background_new:
 *
 * Returns: (transfer full): a background of which nothing was said yet
 */
LimberBackground *
limber_background_new (void)
{
  LimberBackground *self = g_new0 (LimberBackground, 1);

  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * limber_background_copy:
 * @self: a background
 *
 * Returns: (transfer full): an equal background
 */
LimberBackground *
limber_background_copy (const LimberBackground *self)
{
  LimberBackground *copy;
  GHashTableIter iter;
  gpointer symptom, since;

  g_return_val_if_fail (self != NULL, NULL);

  copy = limber_background_new ();
  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    copy->facts[i] = self->facts[i];

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, &symptom, &since))
    g_hash_table_insert (copy->known, g_strdup (symptom), since);

  return copy;
}

/**
 * limber_background_free:
 * @self: (transfer full) (nullable): a background
 */
void
limber_background_free (LimberBackground *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->known);
  g_free (self);
}

/**
 * limber_background_equal:
 * @self: a background
 * @other: another one
 *
 * Returns: whether both say the same
 */
gboolean
limber_background_equal (const LimberBackground *self, const LimberBackground *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    {
      if (!self->facts[i] != !other->facts[i])
        return FALSE;
    }

  return g_hash_table_size (self->known) == g_hash_table_size (other->known)
         && says_the_same_of (self, other);
}

/**
 * limber_background_set_known:
 * @self: a background
 * @symptom: the key of a symptom
 * @since: the Julian day on which the user said that a doctor knows it, 0 to take that back
 */
void
limber_background_set_known (LimberBackground *self, const char *symptom, guint32 since)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (symptom != NULL && *symptom != '\0');

  if (since == 0)
    g_hash_table_remove (self->known, symptom);
  else
    g_hash_table_insert (self->known, g_strdup (symptom), GUINT_TO_POINTER (since));
}

/**
 * limber_background_get_known:
 * @self: a background
 * @symptom: the key of a symptom
 *
 * Returns: the Julian day on which the user said that a doctor knows it, 0 when it was not said
 */
guint32
limber_background_get_known (const LimberBackground *self, const char *symptom)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (symptom != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->known, symptom));
}

/**
 * limber_background_fact_to_id:
 * @fact: a fact
 *
 * Returns: its name in files
 */
const char *
limber_background_fact_to_id (LimberBackgroundFact fact)
{
  g_return_val_if_fail (has_fact (fact), NULL);

  return fact_infos[fact].id;
}

/**
 * limber_background_fact_from_id:
 * @id: a name out of a file
 * @fact: (out): the fact of that name
 *
 * Returns: whether there is one
 */
gboolean
limber_background_fact_from_id (const char *id, LimberBackgroundFact *fact)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (fact != NULL, FALSE);

  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    {
      if (strcmp (fact_infos[i].id, id) == 0)
        {
          *fact = (LimberBackgroundFact) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * limber_background_fact_get_title:
 * @fact: a fact
 *
 * Returns: what stands beside its switch, translated
 */
const char *
limber_background_fact_get_title (LimberBackgroundFact fact)
{
  g_return_val_if_fail (has_fact (fact), NULL);

  return _ (fact_infos[fact].title);
}

/**
 * limber_background_fact_get_explanation:
 * @fact: a fact
 *
 * Returns: one or two sentences that say what counts as it, translated
 */
const char *
limber_background_fact_get_explanation (LimberBackgroundFact fact)
{
  g_return_val_if_fail (has_fact (fact), NULL);

  return _ (fact_infos[fact].explanation);
}
