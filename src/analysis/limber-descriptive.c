/* limber-descriptive.c — what happened in the numbers: rules with coverage and a noise floor
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-descriptive.h"

static const LimberDescriptiveRule rules[] = {
  limber_descriptive_persistent, limber_descriptive_lately, limber_descriptive_level,
  limber_descriptive_trend,      limber_descriptive_side,   limber_descriptive_place,
  limber_descriptive_weight,     limber_descriptive_events,
};

/**
 * limber_descriptive_find:
 * @record: a journal
 * @background: (nullable): what the user said about their back; %NULL for nothing
 *
 * Runs all rules. What they say is a pure function of the two.
 *
 * Returns: (transfer full) (element-type LimberFinding): an answer for each id, whatever it is
 */
GPtrArray *
limber_descriptive_find (LimberRecord *record, const LimberBackground *background)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_unref);
  g_autoptr (LimberBackground) nothing = NULL;

  g_return_val_if_fail (record != NULL, findings);

  if (background == NULL)
    background = nothing = limber_background_new ();
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    rules[i](record, background, findings);

  return findings;
}
