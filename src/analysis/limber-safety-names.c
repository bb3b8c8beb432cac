/* limber-safety-names.c — what a doctor may know, by name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-safety.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const keys[] = {
  "saddle-numbness", "bladder-bowel",  "leg-weakness", "both-legs",     "leg-numbness", "night-pain",
  "weight-loss",     "cancer-history", "fever",        "fracture-risk", NULL,
};

/* What is called otherwise than on the journal page, or is no symptom of its own. */
/* clang-format off */
static const struct
{
  const char *key;
  const char *title;
  const char *explanation;
} names[] = {
  /* It is not new to a doctor who knows it. */
  { "leg-weakness", N_("Weakness in a leg"), NULL },
  { "both-legs", N_("Pain down both legs"),
    N_("Pain that moves from the back or buttocks down both legs on the same day.") },
  { "cancer-history", N_("Back pain after cancer"),
    N_("Pain of 4 or more, together with what you say above about cancer.") },
  { "fracture-risk", N_("Strong back pain with fragile bones"),
    N_("Pain of 7 or more, together with what you say above about osteoporosis or steroid tablets.") },
};
/* clang-format on */

/**
 * limber_safety_list_known_keys:
 *
 * Returns: (transfer none) (array zero-terminated=1): what a doctor may know, as keys for
 * limber_background_set_known(), the most pressing first
 */
const char *const *
limber_safety_list_known_keys (void)
{
  return keys;
}

/**
 * limber_safety_get_known_title:
 * @key: one of limber_safety_list_known_keys()
 *
 * Returns: its name, translated
 */
const char *
limber_safety_get_known_title (const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (strcmp (names[i].key, key) == 0)
        return _ (names[i].title);
    }

  return limber_term_builtin_name (LIMBER_TERM_SYMPTOM, key);
}

/**
 * limber_safety_get_known_explanation:
 * @key: one of limber_safety_list_known_keys()
 *
 * Returns: what counts as it, translated
 */
const char *
limber_safety_get_known_explanation (const char *key)
{
  LimberTerm term = { .kind = LIMBER_TERM_SYMPTOM, .key = (char *) key };

  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (strcmp (names[i].key, key) == 0 && names[i].explanation != NULL)
        return _ (names[i].explanation);
    }

  return limber_term_get_explanation (&term);
}
