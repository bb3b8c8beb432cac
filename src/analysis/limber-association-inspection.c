/* limber-association-inspection.c — all hypotheses against the first days of a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-private.h"

#include "limber-multiple-tests.h"

/* Up to so many links, 1999 permutations are fine enough: research, section 2.4. */
#define MANY_TESTED 14

/* Adjusted p that is clear enough whatever more permutations would say. */
#define CLEAR (LIMBER_LOOK_SHOW / 5)

static const LimberOutcome *
ensure_outcome (LimberInspection *self, const char *metric)
{
  LimberOutcome *outcome = g_hash_table_lookup (self->outcomes, metric);

  if (outcome == NULL)
    {
      outcome = limber_outcome_new (self->record, metric, self->n_days);
      g_hash_table_insert (self->outcomes, (gpointer) metric, outcome);
    }

  return outcome;
}

/**
 * limber_inspection_new:
 * @record: a record
 * @n_days: how many of its days count, from the first one on
 *
 * Returns: (transfer full): everything that could be asked, its days counted and nothing tested
 */
LimberInspection *
limber_inspection_new (LimberRecord *record, guint n_days)
{
  LimberInspection *self = g_new0 (LimberInspection, 1);

  self->record = limber_record_ref (record);
  self->n_days = n_days;
  self->hypotheses = limber_hypothesis_list (record, n_days);
  self->outcomes
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) limber_outcome_free);
  self->trials = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_trial_free);
  for (guint i = 0; i < self->hypotheses->len; i++)
    {
      const LimberHypothesis *hypothesis = g_ptr_array_index (self->hypotheses, i);
      LimberTrial *trial
          = limber_trial_new (record, hypothesis, ensure_outcome (self, hypothesis->outcome), n_days);

      self->n_tested += limber_trial_is_testable (trial);
      g_ptr_array_add (self->trials, trial);
    }

  return self;
}

/**
 * limber_inspection_free:
 * @self: (transfer full): an inspection
 */
void
limber_inspection_free (LimberInspection *self)
{
  g_ptr_array_unref (self->trials);
  g_hash_table_unref (self->outcomes);
  g_ptr_array_unref (self->hypotheses);
  limber_record_unref (self->record);
  g_free (self);
}

/* Benjamini–Hochberg over all that can be tested, pain and anxiety together. */
static void
adjust (LimberInspection *self)
{
  g_autofree double *p = g_new0 (double, MAX (self->n_tested, 1));
  guint n = 0;

  for (guint i = 0; i < self->trials->len; i++)
    {
      const LimberTrial *trial = g_ptr_array_index (self->trials, i);

      if (limber_trial_is_testable (trial))
        p[n++] = trial->p;
    }
  limber_multiple_tests_adjust (p, n, p);

  n = 0;
  for (guint i = 0; i < self->trials->len; i++)
    {
      LimberTrial *trial = g_ptr_array_index (self->trials, i);

      if (limber_trial_is_testable (trial))
        trial->p_adjusted = p[n++];
    }
}

/* With many links tried, the smallest p that the first permutations can give may be too large for the
 * correction. What they show clearly all the same needs no more of them, nor does what is decided by the
 * effective size. */
static void
refine (LimberInspection *self)
{
  if (self->n_tested <= MANY_TESTED)
    return;

  for (guint i = 0; i < self->trials->len; i++)
    {
      LimberTrial *trial = g_ptr_array_index (self->trials, i);

      if (limber_trial_is_testable (trial) && trial->p_effective <= LIMBER_LOOK_CHECK
          && trial->p > trial->p_effective && trial->p_adjusted > CLEAR)
        limber_trial_permute_further (trial, self->record);
    }
  adjust (self);
}

/**
 * limber_inspection_test:
 * @self: an inspection
 *
 * Tests all that can be tested. Permutations are left out where p is too large already: a larger one would
 * not change what is decided of that hypothesis, nor, as p above 0.05 never gets smaller by the correction,
 * of any other.
 */
void
limber_inspection_test (LimberInspection *self)
{
  for (guint i = 0; i < self->trials->len; i++)
    {
      LimberTrial *trial = g_ptr_array_index (self->trials, i);

      if (!limber_trial_is_testable (trial))
        continue;
      limber_trial_measure (trial);
      if (trial->p_effective <= LIMBER_LOOK_CHECK)
        limber_trial_permute (trial, self->record);
    }
  adjust (self);
  refine (self);
}

/**
 * limber_inspection_complete:
 * @self: an inspection that was tested
 *
 * Makes the permutations that were left out.
 */
void
limber_inspection_complete (LimberInspection *self)
{
  for (guint i = 0; i < self->trials->len; i++)
    {
      LimberTrial *trial = g_ptr_array_index (self->trials, i);

      if (limber_trial_is_testable (trial) && trial->p_effective > LIMBER_LOOK_CHECK)
        limber_trial_permute (trial, self->record);
    }
  adjust (self);
}

static gboolean
holds (const LimberTrial *trial)
{
  g_autoptr (LimberContrast) contrast = NULL;

  if (trial->p_adjusted > LIMBER_LOOK_CHECK)
    return FALSE;
  contrast = limber_contrast_new (trial);

  return limber_contrast_holds (contrast);
}

/**
 * limber_inspection_to_look:
 * @self: an inspection that was tested
 *
 * Returns: (transfer full): what is decided by
 */
LimberLook *
limber_inspection_to_look (const LimberInspection *self)
{
  LimberLook *look = limber_look_new (self->n_days, limber_look_digest (self->record, self->n_days));

  for (guint i = 0; i < self->trials->len; i++)
    {
      const LimberTrial *trial = g_ptr_array_index (self->trials, i);

      if (limber_trial_is_testable (trial))
        limber_look_add (look, trial->hypothesis->id, trial->p, trial->p_adjusted, holds (trial));
    }

  return look;
}

/**
 * limber_look_take:
 * @record: a record
 * @n_days: how many of its days are looked at, from the first one on
 *
 * Returns: (transfer full): the look
 */
LimberLook *
limber_look_take (LimberRecord *record, guint n_days)
{
  g_autoptr (LimberInspection) inspection = NULL;

  g_return_val_if_fail (record != NULL && n_days <= limber_record_get_n_days (record), NULL);

  inspection = limber_inspection_new (record, n_days);
  limber_inspection_test (inspection);

  return limber_inspection_to_look (inspection);
}
