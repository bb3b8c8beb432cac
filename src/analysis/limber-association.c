/* limber-association.c — possible links and what the looks say of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-private.h"

#include <math.h>
#include <string.h>

#define ALIGNED_BEFORE 14
#define ALIGNED_DAYS (2 * ALIGNED_BEFORE + 1)

static void
free_association (gpointer data)
{
  limber_association_free (data);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (free_association);
}

/**
 * limber_association_new:
 * @hypothesis: what is asked; has to live as long
 *
 * Returns: (transfer full): an association nothing is known of yet
 */
LimberAssociation *
limber_association_new (const LimberHypothesis *hypothesis)
{
  LimberAssociation *self = g_new0 (LimberAssociation, 1);

  self->hypothesis = hypothesis;
  self->verdict = LIMBER_VERDICT_NEEDS_DATA;
  self->mean_with = self->mean_without = self->effect = NAN;
  self->interval[0] = self->interval[1] = self->halves[0] = self->halves[1] = NAN;
  self->p_block = self->p_effective = self->p = self->p_adjusted = NAN;
  self->coverage_with = self->coverage_without = NAN;
  self->noticeable = self->power = NAN;
  for (guint i = 0; i < ALIGNED_DAYS; i++)
    self->aligned[i] = NAN;
  self->siblings = new_list ();
  self->places = new_list ();

  return self;
}

/**
 * limber_association_free:
 * @self: (transfer full): an association
 */
void
limber_association_free (LimberAssociation *self)
{
  g_ptr_array_unref (self->siblings);
  g_ptr_array_unref (self->places);
  g_free (self->values);
  g_free (self->groups);
  g_free (self);
}

static void
fill_contrast (LimberAssociation *self, const LimberContrast *contrast)
{
  self->n_with = contrast->n_with;
  self->n_without = contrast->n_without;
  self->mean_with = contrast->mean_with;
  self->mean_without = contrast->mean_without;
  self->effect = contrast->effect;
  self->halves[0] = contrast->halves[0];
  self->halves[1] = contrast->halves[1];
  self->coverage_with = contrast->coverage_with;
  self->coverage_without = contrast->coverage_without;
  self->reaches_floor = contrast->reaches_floor;
  self->repeats = contrast->repeats;
  self->logged_alike = contrast->logged_alike;
}

static void
fill_values (LimberAssociation *self, const LimberContrast *contrast, const LimberTrial *trial)
{
  self->values = g_new (double, MAX (contrast->n_with + contrast->n_without, 1));
  self->groups = g_new (guint8, MAX (contrast->n_with + contrast->n_without, 1));
  for (guint t = 0; t < trial->n_days; t++)
    {
      if (contrast->groups[t] < 0 || isnan (trial->outcome->points[t]))
        continue;
      self->values[self->n_values] = trial->outcome->recorded[t];
      self->groups[self->n_values] = (guint8) contrast->groups[t];
      self->n_values++;
    }
}

static void
fill_aligned_day (LimberAssociation *self, const LimberTrial *trial, guint index)
{
  gint64 offset = (gint64) index - ALIGNED_BEFORE;
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < trial->events->len; i++)
    {
      gint64 day = g_array_index (trial->events, guint, i) + offset;

      if (day < 0 || day >= trial->n_days || isnan (trial->outcome->recorded[day]))
        continue;
      sum += trial->outcome->recorded[day];
      n++;
    }
  self->aligned_counts[index] = n;
  if (n > 0)
    self->aligned[index] = sum / n;
}

/**
 * limber_association_fill:
 * @self: an association
 * @trial: a trial of its hypothesis that was tested
 *
 * Takes over what @trial found, with everything it is shown with but the interval, the places and the power.
 */
void
limber_association_fill (LimberAssociation *self, LimberTrial *trial)
{
  g_autoptr (LimberContrast) contrast = limber_contrast_new (trial);

  self->n_days = trial->n_days;
  self->lag = trial->result.lag;
  self->r = trial->result.r;
  self->n_pairs = trial->result.n_pairs;
  self->n_events = trial->n_events;
  self->p_block = trial->result.n_used > 0 ? trial->result.p : trial->p;
  self->p_effective = trial->p_effective;
  self->p = trial->p;
  self->p_adjusted = trial->p_adjusted;
  self->n_permutations = trial->result.n_used;
  self->lead_is_stronger = limber_trial_is_led (trial);
  self->noticeable = limber_trial_get_noticeable (trial);
  self->power = limber_trial_get_power (trial, contrast, self->n_tested);
  fill_contrast (self, contrast);
  fill_values (self, contrast, trial);
  for (guint i = 0; trial->events != NULL && i < ALIGNED_DAYS; i++)
    fill_aligned_day (self, trial, i);
}

static guint
get_missing (guint n, guint needed)
{
  return n < needed ? needed - n : 0;
}

/**
 * limber_association_set_missing:
 * @self: an association that cannot be tested yet
 * @trial: a trial of its hypothesis with all days there are
 *
 * Says what is missing before it can be tested. Where nothing is, the next look will do it.
 */
void
limber_association_set_missing (LimberAssociation *self, const LimberTrial *trial)
{
  self->n_days = trial->n_days;
  self->n_pairs = trial->n_pairs;
  self->n_events = trial->n_events;
  self->n_with = trial->n_with;
  self->n_without = trial->n_without;
  if (!limber_trial_is_binary (trial))
    {
      self->missing_pairs = get_missing (trial->n_pairs, LIMBER_TRIAL_MIN_PAIRS);
      return;
    }

  self->missing_with = get_missing (trial->n_with, LIMBER_TRIAL_MIN_WITH);
  self->missing_without = get_missing (trial->n_without, LIMBER_TRIAL_MIN_WITHOUT);
  if (self->hypothesis->form == LIMBER_HYPOTHESIS_EVENT)
    self->missing_events = get_missing (trial->n_events, LIMBER_TRIAL_MIN_EVENTS);
}

static void
add_interval (LimberAssociation *self, const LimberTrial *trial, LimberRecord *record)
{
  g_autoptr (LimberContrast) contrast = limber_contrast_new (trial);

  limber_contrast_get_interval (contrast, trial, limber_trial_get_seed (trial, record, "interval"),
                                self->interval);
}

/* What is too small to be mentioned is not held in suspense either. */
static LimberVerdict
judge (const LimberAssociation *self, LimberReplay *replay)
{
  LimberVerdict verdict = limber_replay_judge (replay, self->hypothesis->id);

  return verdict == LIMBER_VERDICT_CHECKING && !self->reaches_floor ? LIMBER_VERDICT_NOT_FOUND : verdict;
}

/* Takes over what the last look says of a hypothesis that it could test. */
static void
add_tested (LimberAssociations *self, LimberReplay *replay, LimberTrial *trial)
{
  LimberAssociation *association = limber_association_new (trial->hypothesis);

  association->n_tested = self->n_tested;
  limber_association_fill (association, trial);
  association->verdict = judge (association, replay);
  if (association->verdict == LIMBER_VERDICT_PATTERN || association->verdict == LIMBER_VERDICT_CHECKING)
    add_interval (association, trial, replay->record);
  if (association->verdict == LIMBER_VERDICT_PATTERN)
    limber_association_add_places (association, trial, replay->record, self->place_hypotheses);
  g_ptr_array_add (self->list, association);
}

/* What it needs is counted in all days there are, for the last look may be weeks ago. */
static void
add_untested (LimberAssociations *self, LimberRecord *record, const LimberHypothesis *hypothesis)
{
  guint n_days = limber_record_get_n_days (record);
  g_autoptr (LimberOutcome) outcome = limber_outcome_new (record, hypothesis->outcome, n_days);
  g_autoptr (LimberTrial) trial = limber_trial_new (record, hypothesis, outcome, n_days);
  LimberAssociation *association = limber_association_new (hypothesis);

  association->n_tested = self->n_tested;
  limber_association_set_missing (association, trial);
  g_ptr_array_add (self->list, association);
}

static void
inspect (LimberAssociations *self, LimberReplay *replay)
{
  g_autoptr (LimberInspection) inspection = limber_inspection_new (replay->record, self->last_look);

  limber_inspection_test (inspection);
  limber_replay_take (replay, limber_inspection_to_look (inspection));
  limber_inspection_complete (inspection);

  self->n_tested = inspection->n_tested;
  g_ptr_array_extend (self->hypotheses, inspection->hypotheses, NULL, NULL);
  for (guint i = 0; i < inspection->trials->len; i++)
    {
      LimberTrial *trial = g_ptr_array_index (inspection->trials, i);

      if (limber_trial_is_testable (trial))
        add_tested (self, replay, trial);
      else
        add_untested (self, replay->record, trial->hypothesis);
    }
  /* Those are kept for what was made of them. */
  g_ptr_array_set_free_func (inspection->hypotheses, NULL);
}

static gboolean
is_asked (const LimberAssociations *self, const char *id)
{
  for (guint i = 0; i < self->hypotheses->len; i++)
    {
      if (strcmp (((LimberHypothesis *) g_ptr_array_index (self->hypotheses, i))->id, id) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What was first recorded after the last look: tags of one's own. Without a look, everything. */
static void
add_newer (LimberAssociations *self, LimberRecord *record)
{
  g_autoptr (GPtrArray) list = limber_hypothesis_list (record, limber_record_get_n_days (record));

  for (guint i = 0; i < list->len;)
    {
      LimberHypothesis *hypothesis = g_ptr_array_index (list, i);
      gboolean is_new = self->last_look == 0
                        || (hypothesis->form == LIMBER_HYPOTHESIS_MARK && !is_asked (self, hypothesis->id));

      if (!is_new)
        {
          i++;
          continue;
        }
      hypothesis = g_ptr_array_steal_index (list, i);
      g_ptr_array_add (self->hypotheses, hypothesis);
      add_untested (self, record, hypothesis);
    }
}

/**
 * limber_associations_find:
 * @record: a record
 * @known: (nullable) (element-type guint LimberLook): looks of before; only those that looked at the same
 *   numbers are used, and the answer is the same without them
 *
 * Asks everything that could be asked of @record, by its last look and as many of the looks before as the
 * verdicts need.
 *
 * Returns: (transfer full): an answer to each question
 */
LimberAssociations *
limber_associations_find (LimberRecord *record, GHashTable *known)
{
  LimberAssociations *self;
  g_autoptr (LimberReplay) replay = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  self = g_new0 (LimberAssociations, 1);
  replay = limber_replay_new (record, known);
  self->hypotheses = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_hypothesis_free);
  self->place_hypotheses = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_hypothesis_free);
  self->list = new_list ();
  self->last_look = limber_replay_get_last (replay);
  if (self->last_look > 0)
    inspect (self, replay);
  add_newer (self, record);
  limber_associations_group_siblings (self->list);
  self->looks = g_steal_pointer (&replay->fresh);

  return self;
}

/**
 * limber_associations_free:
 * @self: (transfer full): answers
 */
void
limber_associations_free (LimberAssociations *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->list);
  g_ptr_array_unref (self->hypotheses);
  g_ptr_array_unref (self->place_hypotheses);
  g_ptr_array_unref (self->looks);
  g_free (self);
}
