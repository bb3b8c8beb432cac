/* limber-association-places.c — where on the body a pattern is seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-private.h"

#include "limber-multiple-tests.h"

#include <math.h>
#include <string.h>

/* A place that hurt on fewer days has no story of its own. */
#define PAINFUL_DAYS_MIN 20

static guint
count_painful (const double *pain, guint n_days)
{
  guint n = 0;

  for (guint i = 0; pain != NULL && i < n_days; i++)
    n += pain[i] > 0;

  return n;
}

static LimberHypothesis *
ask_of_place (const LimberHypothesis *hypothesis, const char *metric)
{
  LimberHypothesis *place = g_new0 (LimberHypothesis, 1);

  *place = *hypothesis;
  place->id = g_strconcat (hypothesis->id, "@", metric, NULL);
  place->term = g_strdup (hypothesis->term);
  place->outcome = g_intern_string (metric);

  return place;
}

static void
add_trial (GPtrArray *trials,
           GPtrArray *outcomes,
           LimberRecord *record,
           LimberHypothesis *hypothesis,
           guint n_days)
{
  LimberOutcome *outcome = limber_outcome_new (record, hypothesis->outcome, n_days);
  LimberTrial *trial = limber_trial_new (record, hypothesis, outcome, n_days);

  g_ptr_array_add (outcomes, outcome);
  if (limber_trial_is_testable (trial))
    g_ptr_array_add (trials, trial);
  else
    limber_trial_free (trial);
}

/* Each place by itself; "general" is none. */
static void
add_trials (const LimberTrial *whole,
            LimberRecord *record,
            GPtrArray *trials,
            GPtrArray *outcomes,
            GPtrArray *hypotheses)
{
  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      const char *id = limber_body_region_nth (i)->id;
      g_autofree char *metric = g_strconcat (LIMBER_METRIC_PAIN_PREFIX, id, NULL);
      LimberHypothesis *hypothesis;

      if (strcmp (id, LIMBER_BODY_REGION_GENERAL) == 0
          || count_painful (limber_record_peek (record, metric), whole->n_days) < PAINFUL_DAYS_MIN)
        continue;
      hypothesis = ask_of_place (whole->hypothesis, metric);
      g_ptr_array_add (hypotheses, hypothesis);
      add_trial (trials, outcomes, record, hypothesis, whole->n_days);
    }
}

static void
test (GPtrArray *trials, LimberRecord *record)
{
  g_autofree double *p = g_new (double, MAX (trials->len, 1));

  for (guint i = 0; i < trials->len; i++)
    {
      LimberTrial *trial = g_ptr_array_index (trials, i);

      limber_trial_measure (trial);
      if (trial->p_effective <= LIMBER_LOOK_CHECK)
        limber_trial_permute (trial, record);
      p[i] = trial->p;
    }
  limber_multiple_tests_adjust (p, trials->len, p);
  for (guint i = 0; i < trials->len; i++)
    ((LimberTrial *) g_ptr_array_index (trials, i))->p_adjusted = p[i];
}

static int
compare_effects_cb (gconstpointer a, gconstpointer b)
{
  double first = fabs ((*(const LimberAssociation *const *) a)->effect);
  double second = fabs ((*(const LimberAssociation *const *) b)->effect);

  return (first < second) - (first > second);
}

/* Only what goes the same way as the pattern: the other would be another question. */
static gboolean
is_seen (const LimberAssociation *place, const LimberAssociation *whole)
{
  return place->p_adjusted <= LIMBER_LOOK_CHECK && place->reaches_floor && place->repeats
         && place->logged_alike && place->effect * whole->effect > 0;
}

/**
 * limber_association_add_places:
 * @self: a pattern
 * @trial: the trial it comes from
 * @record: its record
 * @hypotheses: (element-type LimberHypothesis): gets the hypotheses of the places, which @self needs
 *
 * Asks the same of every place that hurt on 20 days or more, and corrects for their number. That the whole is
 * a pattern already opens the question, so that places cost the other hypotheses nothing. Those it is seen at
 * become @places, the largest effect first.
 */
void
limber_association_add_places (LimberAssociation *self,
                               const LimberTrial *trial,
                               LimberRecord *record,
                               GPtrArray *hypotheses)
{
  g_autoptr (GPtrArray) outcomes = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_outcome_free);
  g_autoptr (GPtrArray) trials = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_trial_free);

  if (strcmp (self->hypothesis->outcome, LIMBER_METRIC_PAIN) != 0)
    return;

  add_trials (trial, record, trials, outcomes, hypotheses);
  test (trials, record);
  for (guint i = 0; i < trials->len; i++)
    {
      LimberTrial *at_place = g_ptr_array_index (trials, i);
      LimberAssociation *place = limber_association_new (at_place->hypothesis);

      place->n_tested = trials->len;
      limber_association_fill (place, at_place);
      place->verdict = LIMBER_VERDICT_PATTERN;
      if (is_seen (place, self))
        g_ptr_array_add (self->places, place);
      else
        limber_association_free (place);
    }
  g_ptr_array_sort (self->places, compare_effects_cb);
}
