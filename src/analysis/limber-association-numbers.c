/* limber-association-numbers.c — the numbers behind a link
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-words-private.h"

#include "limber-association-phrases.h"

#include <glib/gi18n.h>
#include <math.h>

static char *
format_count (guint n)
{
  return g_strdup_printf ("%'u", n);
}

static char *
format_two (char *first, char *second)
{
  g_autofree char *owned_first = first;
  g_autofree char *owned_second = second;

  /* Translators: two values, “+1.1 points and +1.5 points”. */
  return g_strdup_printf (C_ ("two values", "%1$s and %2$s"), first, second);
}

static char *
format_range (double low, double high)
{
  g_autofree char *first = limber_association_format_signed (low);
  g_autofree char *second = limber_association_format_signed (high);

  /* Translators: a range, “+0.7 points to +1.8 points”. */
  return g_strdup_printf (C_ ("range", "%1$s to %2$s"), first, second);
}

static char *
format_lag (int lag)
{
  if (lag == 0)
    return g_strdup (_ ("The same day"));

  return g_strdup_printf (ngettext ("%u day later", "%u days later", (guint) lag), (guint) lag);
}

/* The mean on some days: "4.9 on 62 days". */
static char *
format_mean (double mean, guint n)
{
  g_autofree char *score = isfinite (mean) ? limber_association_format_score (mean) : g_strdup ("–");

  /* Translators: a mean and of how many days it is, “4.9 on 62 days”. */
  return g_strdup_printf (ngettext ("%1$s on %2$'u day", "%1$s on %2$'u days", n), score, n);
}

/* Label of a mean: "Pain after high anxiety". */
static char *
label_mean (const LimberAssociation *self, char *days)
{
  g_autofree char *owned = days;

  return limber_association_is_anxiety_outcome (self->hypothesis)
             /* Translators: which days, “Anxiety with many steps”. */
             ? g_strdup_printf (_ ("Anxiety: %s"), days)
             /* Translators: which days, “Pain: after high anxiety”. */
             : g_strdup_printf (_ ("Pain: %s"), days);
}

static void
add_means (LimberFinding *finding, const LimberAssociation *self, LimberRecord *record)
{
  char *with = limber_association_phrase_with (self->hypothesis, self->lag, record);
  char *without = limber_association_phrase_without (self->hypothesis, self->lag, record);

  limber_finding_take_number (finding, "mean_with", self->mean_with, label_mean (self, with),
                              format_mean (self->mean_with, self->n_with));
  limber_finding_take_number (finding, "mean_without", self->mean_without, label_mean (self, without),
                              format_mean (self->mean_without, self->n_without));
  limber_finding_take_count (finding, "n_with", self->n_with, NULL, NULL);
  limber_finding_take_count (finding, "n_without", self->n_without, NULL, NULL);
}

static void
add_effect (LimberFinding *finding, const LimberAssociation *self)
{
  limber_finding_take_number (finding, "effect", self->effect,
                              g_strdup (_ ("Difference without slow changes and the week")),
                              limber_association_format_signed (self->effect));
  limber_finding_take_pair (finding, "interval", self->interval[0], self->interval[1],
                            /* xgettext:no-c-format */
                            g_strdup (_ ("90 % interval of the difference")),
                            format_range (self->interval[0], self->interval[1]));
  limber_finding_take_pair (finding, "halves", self->halves[0], self->halves[1],
                            g_strdup (_ ("First and second half of the record")),
                            format_two (limber_association_format_signed (self->halves[0]),
                                        limber_association_format_signed (self->halves[1])));
}

static void
add_lag (LimberFinding *finding, const LimberAssociation *self)
{
  gboolean has_lags = self->hypothesis->last_lag > 0;

  limber_finding_take_count (finding, "lag", (guint) MAX (self->lag, 0),
                             has_lags ? g_strdup (_ ("Clearest")) : NULL,
                             has_lags ? format_lag (MAX (self->lag, 0)) : NULL);
}

/* Translated where they are shown; r and p are what they are called everywhere. */
static void
add_test (LimberFinding *finding, const LimberAssociation *self)
{
  limber_finding_take_number (finding, "r", self->r, g_strdup (_ ("Correlation of ranks")),
                              limber_association_format_correlation (self->r));
  limber_finding_take_number (finding, "p", self->p, NULL, NULL);
  limber_finding_take_number (finding, "p_block", self->p_block, NULL, NULL);
  limber_finding_take_number (finding, "p_effective", self->p_effective, NULL, NULL);
  limber_finding_take_number (
      finding, "p_adjusted", self->p_adjusted, g_strdup (_ ("p, corrected for all links tried")),
      isfinite (self->p_adjusted) ? limber_association_format_p (self->p_adjusted) : NULL);
  limber_finding_take_count (finding, "tested", self->n_tested, g_strdup (_ ("Links tried")),
                             format_count (self->n_tested));
  limber_finding_take_count (finding, "n_permutations", self->n_permutations, NULL, NULL);
}

static void
add_coverage (LimberFinding *finding, const LimberAssociation *self)
{
  limber_finding_take_pair (finding, "coverage", self->coverage_with, self->coverage_without,
                            g_strdup (_ ("Logged on those days and on others")),
                            format_two (limber_association_format_percent (self->coverage_with),
                                        limber_association_format_percent (self->coverage_without)));
}

static void
add_days (LimberFinding *finding, const LimberAssociation *self)
{
  gboolean is_event = self->hypothesis->form == LIMBER_HYPOTHESIS_EVENT;

  limber_finding_take_count (finding, "n_pairs", self->n_pairs, g_strdup (_ ("Days with both known")),
                             format_count (self->n_pairs));
  if (is_event)
    limber_finding_take_count (finding, "n_events", self->n_events, g_strdup (_ ("How often it happened")),
                               format_count (self->n_events));
  limber_finding_take_count (finding, "n_days", self->n_days, g_strdup (_ ("Days of the journal")),
                             format_count (self->n_days));
}

static void
add_power (LimberFinding *finding, const LimberAssociation *self)
{
  if (!isfinite (self->power) || !isfinite (self->noticeable))
    return;

  limber_finding_take_number (finding, "noticeable", self->noticeable,
                              g_strdup (_ ("A difference that would be noticed")),
                              limber_association_format_points (self->noticeable));
  limber_finding_take_number (finding, "power", self->power, g_strdup (_ ("How often")),
                              limber_association_format_chance (self->power));
}

static void
add_places (LimberFinding *finding, const LimberAssociation *self)
{
  for (guint i = 0; self->places != NULL && i < self->places->len; i++)
    {
      const LimberAssociation *place = g_ptr_array_index (self->places, i);

      limber_finding_take_number (finding, place->hypothesis->outcome, place->effect, NULL, NULL);
    }
}

/**
 * limber_association_tell_numbers:
 * @finding: a finding about it
 * @association: a link that was tested
 * @record: the journal it was looked for in
 *
 * Adds its numbers to @finding, those people read with a label. What is not known is left out. A difference
 * at one place stands under the name of its metric, "pain:back".
 */
void
limber_association_tell_numbers (LimberFinding *finding,
                                 const LimberAssociation *association,
                                 LimberRecord *record)
{
  gboolean is_shown
      = association->verdict == LIMBER_VERDICT_PATTERN || association->verdict == LIMBER_VERDICT_CHECKING;

  g_return_if_fail (finding != NULL);

  add_means (finding, association, record);
  add_effect (finding, association);
  add_lag (finding, association);
  add_days (finding, association);
  if (!is_shown)
    add_power (finding, association);
  add_test (finding, association);
  add_coverage (finding, association);
  add_places (finding, association);
}
