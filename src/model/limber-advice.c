/* limber-advice.c — what is said the moment a warning sign is noted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-advice.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (LimberAdvice, limber_advice, limber_advice_copy, limber_advice_free)

/* Every sentence here stands in docs/safety.md with its source; a test compares the two. */

/* clang-format off */
static const char *const tier_titles[] = {
  [LIMBER_TERM_ADVICE_SOON] = N_("Tell a doctor soon"),
  [LIMBER_TERM_ADVICE_EMERGENCY] = N_("Get medical help now"),
};

/* What a sign can mean, by the key of the symptom, in the order the signs are told. */
static const struct
{
  const char *key;
  const char *paragraph;
} meanings[] = {
  { "saddle-numbness",
    N_("New or worsening numbness around the genitals, the anus, the buttocks or the inner thighs, "
       "together with back or leg pain, can in rare cases come from pressure on the nerves at the "
       "base of the spine.") },
  { "bladder-bowel",
    N_("New or worsening trouble with the bladder or the bowels, together with back or leg pain, can "
       "in rare cases come from pressure on the nerves at the base of the spine.") },
  { "leg-weakness",
    N_("New or worsening weakness in a leg, together with back or leg pain, can in rare cases come "
       "from pressure on the nerves in the spine. Weakness in both legs is the most pressing.") },
  { "fever",
    N_("Fever together with back pain can in rare cases come from an infection in or near the spine. "
       "Ask for medical advice today.") },
  { "night-pain",
    N_("Pain at night that no position eases is worth an appointment, above all when it comes back "
       "night after night.") },
  { "weight-loss",
    N_("Losing weight without trying to, together with back pain, is worth an appointment, above all "
       "when it comes to a twentieth of your weight within a year.") },
};

static const char *const paragraphs[] = {
  [LIMBER_ADVICE_GO_NOW] =
    N_("This has to be looked at within hours, because it is a matter of treating it early. Go to an "
       "emergency department or call your emergency number, and say which of these signs you have and "
       "since when."),
  [LIMBER_ADVICE_LONG_KNOWN] =
    N_("If you have had this for a long time, it is not getting worse and a doctor knows about it, "
       "that is different: do as you agreed with them."),
  [LIMBER_ADVICE_SELDOM_SERIOUS] =
    N_("Taken alone, a sign like this seldom means anything serious. A doctor can find out by asking "
       "and examining."),
  [LIMBER_ADVICE_HELP_AT_ONCE] =
    N_("Get help at once if numbness between the legs, trouble with the bladder or the bowels, or "
       "weakness in a leg comes with it."),
  [LIMBER_ADVICE_AS_AGREED] =
    N_("If a doctor already knows about this, do as you agreed with them."),
  [LIMBER_ADVICE_CANNOT_EXAMINE] =
    N_("Limber cannot examine you and does not know the reason. What you noted stays in your journal."),
};

/* What to do, in the order it is said. */
static const LimberAdviceParagraph emergency_paragraphs[] = {
  LIMBER_ADVICE_GO_NOW,
  LIMBER_ADVICE_LONG_KNOWN,
  LIMBER_ADVICE_CANNOT_EXAMINE,
};

static const LimberAdviceParagraph soon_paragraphs[] = {
  LIMBER_ADVICE_SELDOM_SERIOUS,
  LIMBER_ADVICE_HELP_AT_ONCE,
  LIMBER_ADVICE_AS_AGREED,
  LIMBER_ADVICE_CANNOT_EXAMINE,
};
/* clang-format on */

static void
add_paragraphs (GStrvBuilder *builder, const LimberAdviceParagraph *which, guint n)
{
  for (guint i = 0; i < n; i++)
    g_strv_builder_add (builder, limber_advice_get_paragraph (which[i]));
}

static LimberTermAdvice
find_highest_tier (const char *const *symptoms)
{
  LimberTermAdvice tier = LIMBER_TERM_ADVICE_NONE;

  for (guint i = 0; symptoms[i] != NULL; i++)
    tier = MAX (tier, limber_advice_get_tier (LIMBER_TERM_SYMPTOM, symptoms[i]));

  return tier;
}

/**
 * limber_advice_get_tier:
 * @kind: a kind of term
 * @key: the key of a term
 *
 * Returns: whether marking a day with it has to be answered, and how soon help is needed
 */
LimberTermAdvice
limber_advice_get_tier (LimberTermKind kind, const char *key)
{
  LimberTerm term = { .kind = kind, .key = (char *) key };

  g_return_val_if_fail (key != NULL, LIMBER_TERM_ADVICE_NONE);

  return limber_term_get_advice (&term);
}

/**
 * limber_advice_get_meaning:
 * @symptom: the key of a symptom
 *
 * Returns: (nullable): what it can mean, translated; %NULL for what is no warning sign
 */
const char *
limber_advice_get_meaning (const char *symptom)
{
  g_return_val_if_fail (symptom != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    {
      if (strcmp (meanings[i].key, symptom) == 0)
        return _ (meanings[i].paragraph);
    }

  return NULL;
}

/**
 * limber_advice_get_paragraph:
 * @paragraph: one of those that say what to do
 *
 * Returns: the paragraph, translated
 */
const char *
limber_advice_get_paragraph (LimberAdviceParagraph paragraph)
{
  g_return_val_if_fail ((guint) paragraph < G_N_ELEMENTS (paragraphs), NULL);

  return _ (paragraphs[paragraph]);
}

/**
 * limber_advice_new:
 * @symptoms: (array zero-terminated=1): keys of symptoms, warning signs or not
 *
 * Of signs of several tiers the most pressing one is answered: its advice covers the others.
 *
 * Returns: (transfer full) (nullable): the advice, or %NULL when none of @symptoms is a warning sign
 */
LimberAdvice *
limber_advice_new (const char *const *symptoms)
{
  g_autoptr (GStrvBuilder) said = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  LimberTermAdvice tier;
  LimberAdvice *self;

  g_return_val_if_fail (symptoms != NULL, NULL);

  tier = find_highest_tier (symptoms);
  if (tier == LIMBER_TERM_ADVICE_NONE)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    {
      if (limber_advice_get_tier (LIMBER_TERM_SYMPTOM, meanings[i].key) == tier
          && g_strv_contains (symptoms, meanings[i].key))
        {
          g_strv_builder_add (keys, meanings[i].key);
          g_strv_builder_add (said, _ (meanings[i].paragraph));
        }
    }

  if (tier == LIMBER_TERM_ADVICE_EMERGENCY)
    add_paragraphs (said, emergency_paragraphs, G_N_ELEMENTS (emergency_paragraphs));
  else
    add_paragraphs (said, soon_paragraphs, G_N_ELEMENTS (soon_paragraphs));

  self = g_new0 (LimberAdvice, 1);
  self->tier = tier;
  self->title = g_strdup (_ (tier_titles[tier]));
  self->paragraphs = g_strv_builder_end (said);
  self->keys = g_strv_builder_end (keys);

  return self;
}

/**
 * limber_advice_new_for_symptom:
 * @symptom: the key of a symptom
 *
 * Returns: (transfer full) (nullable): the advice, or %NULL when @symptom is no warning sign
 */
LimberAdvice *
limber_advice_new_for_symptom (const char *symptom)
{
  const char *const symptoms[] = { symptom, NULL };

  g_return_val_if_fail (symptom != NULL, NULL);

  return limber_advice_new (symptoms);
}

/**
 * limber_advice_new_for_check_in:
 * @check_in: a check-in
 *
 * Returns: (transfer full) (nullable): the advice, or %NULL when no warning sign is marked
 */
LimberAdvice *
limber_advice_new_for_check_in (const LimberCheckIn *check_in)
{
  g_autoptr (GPtrArray) symptoms = g_ptr_array_new ();
  const GPtrArray *marks;

  g_return_val_if_fail (check_in != NULL, NULL);

  marks = check_in->marks[LIMBER_TERM_SYMPTOM];
  for (guint i = 0; i < marks->len; i++)
    g_ptr_array_add (symptoms, ((LimberMark *) g_ptr_array_index (marks, i))->key);
  g_ptr_array_add (symptoms, NULL);

  return limber_advice_new ((const char *const *) symptoms->pdata);
}

/**
 * limber_advice_copy:
 * @self: an advice
 *
 * Returns: (transfer full): an equal advice
 */
LimberAdvice *
limber_advice_copy (const LimberAdvice *self)
{
  LimberAdvice *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (LimberAdvice, 1);
  copy->tier = self->tier;
  copy->title = g_strdup (self->title);
  copy->paragraphs = g_strdupv (self->paragraphs);
  copy->keys = g_strdupv (self->keys);

  return copy;
}

/**
 * limber_advice_free:
 * @self: (transfer full) (nullable): an advice
 */
void
limber_advice_free (LimberAdvice *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_strfreev (self->paragraphs);
  g_strfreev (self->keys);
  g_free (self);
}
