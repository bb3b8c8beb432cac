/* limber-association-words.c — links in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-words.h"

#include "limber-association-phrases.h"
#include "limber-association-words-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define SCORE_SHOWN 0.05

/* Means as recorded stand in the sentence where their difference is about the one that is decided by: a
 * quarter of it away, or what rounding both can make. */
#define MEANS_TOLERANCE 0.25
#define MEANS_TOLERANCE_MIN 0.15

/* Around events: from two weeks before to two weeks after. */
#define ALIGNED_FIRST (-14)
#define ALIGNED_LENGTH 29
#define EXPOSED_DAYS 3
#define EXPOSED_DAYS_WEIGHT 14

static gboolean
is_treatment (const LimberHypothesis *hypothesis)
{
  return hypothesis->form == LIMBER_HYPOTHESIS_MARK && hypothesis->term_kind == LIMBER_TERM_TREATMENT;
}

static gboolean
is_about_weight (const LimberHypothesis *hypothesis)
{
  return hypothesis->topic == LIMBER_TOPIC_WEIGHT;
}

/* Of the means as they are shown, so that a reader can take one from the other. */
static double
get_shown_difference (const LimberAssociation *self)
{
  return limber_association_round_score (self->mean_with)
         - limber_association_round_score (self->mean_without);
}

static gboolean
can_show_means (const LimberAssociation *self)
{
  double difference = get_shown_difference (self);
  double tolerance = MAX (fabs (self->effect) * MEANS_TOLERANCE, MEANS_TOLERANCE_MIN);

  return isfinite (self->mean_with) && isfinite (self->mean_without) && fabs (difference) > SCORE_SHOWN
         && fabs (difference - self->effect) <= tolerance;
}

static char *
say_with_means (const LimberAssociation *self, const char *when)
{
  gboolean is_higher = get_shown_difference (self) > 0;
  g_autofree char *points = limber_association_format_points (get_shown_difference (self));
  g_autofree char *with = limber_association_format_score (self->mean_with);
  g_autofree char *without = limber_association_format_score (self->mean_without);

  if (limber_association_is_anxiety_outcome (self->hypothesis))
    return g_strdup_printf (is_higher
                                ? _ ("%1$s your anxiety was on average %2$s higher (%3$s against %4$s).")
                                : _ ("%1$s your anxiety was on average %2$s lower (%3$s against %4$s)."),
                            when, points, with, without);

  return g_strdup_printf (
      /* Translators: when, by how much, and the mean on those days and on the others: “On days after high
       * anxiety your pain was on average 1.3 points higher (4.9 against 3.6).” */
      is_higher ? _ ("%1$s your pain was on average %2$s higher (%3$s against %4$s).")
                : _ ("%1$s your pain was on average %2$s lower (%3$s against %4$s)."),
      when, points, with, without);
}

/* Where the plain means would tell another story than what they are without a slow change. */
static char *
say_adjusted (const LimberAssociation *self, const char *when)
{
  gboolean is_higher = self->effect > 0;
  g_autofree char *points = limber_association_format_points (self->effect);

  if (limber_association_is_anxiety_outcome (self->hypothesis))
    return g_strdup_printf (is_higher ? _ ("%1$s your anxiety was on average %2$s higher, with slow changes "
                                           "and the days of the week taken out.")
                                      : _ ("%1$s your anxiety was on average %2$s lower, with slow changes "
                                           "and the days of the week taken out."),
                            when, points);

  /* Translators: when and by how much: “On days after high anxiety your pain was on average 1.3 points
   * higher, with slow changes and the days of the week taken out.” */
  return g_strdup_printf (is_higher ? _ ("%1$s your pain was on average %2$s higher, with slow changes and "
                                         "the days of the week taken out.")
                                    : _ ("%1$s your pain was on average %2$s lower, with slow changes and "
                                         "the days of the week taken out."),
                          when, points);
}

static char *
say_pattern (const LimberAssociation *self, LimberRecord *record)
{
  g_autofree char *when = limber_association_phrase_when (self->hypothesis, self->lag, record);

  return can_show_means (self) ? say_with_means (self, when) : say_adjusted (self, when);
}

static char *
say_small_tendency (const LimberAssociation *self, const char *when)
{
  return limber_association_is_anxiety_outcome (self->hypothesis)
             ? g_strdup_printf (_ ("%1$s your anxiety tended to be a little different; it is too early to "
                                   "call that a pattern."),
                                when)
             /* Translators: “On days after high anxiety your pain tended to be a little different; …” */
             : g_strdup_printf (_ ("%1$s your pain tended to be a little different; it is too early to call "
                                   "that a pattern."),
                                when);
}

static char *
say_checking (const LimberAssociation *self, LimberRecord *record)
{
  g_autofree char *when = limber_association_phrase_when (self->hypothesis, self->lag, record);
  g_autofree char *points = limber_association_format_points (self->effect);
  gboolean is_higher = self->effect > 0;

  if (fabs (limber_association_round_score (self->effect)) < SCORE_SHOWN)
    return say_small_tendency (self, when);
  if (limber_association_is_anxiety_outcome (self->hypothesis))
    return g_strdup_printf (is_higher ? _ ("%1$s your anxiety tended to be higher, by %2$s on average; it is "
                                           "too early to call that a pattern.")
                                      : _ ("%1$s your anxiety tended to be lower, by %2$s on average; it is "
                                           "too early to call that a pattern."),
                            when, points);

  /* Translators: “On days after high anxiety your pain tended to be higher, by 0.8 points on average; it is
   * too early to call that a pattern.” */
  return g_strdup_printf (is_higher ? _ ("%1$s your pain tended to be higher, by %2$s on average; it is too "
                                         "early to call that a pattern.")
                                    : _ ("%1$s your pain tended to be lower, by %2$s on average; it is too "
                                         "early to call that a pattern."),
                          when, points);
}

static char *
say_removed (const LimberAssociation *self, LimberRecord *record)
{
  g_autofree char *subject = limber_association_phrase_subject (self->hypothesis, record);
  g_autofree char *day
      = limber_association_format_day (limber_record_get_first (record) + MAX (self->n_days, 1) - 1);

  /* Translators: “The link between high anxiety and pain is no longer seen since the look of 3 May 2026.” */
  return g_strdup_printf (_ ("The link between %1$s and %2$s is no longer seen since the look of %3$s."),
                          subject, limber_association_phrase_outcome (self->hypothesis), day);
}

static char *
say_not_found (const LimberAssociation *self, LimberRecord *record)
{
  g_autofree char *subject = limber_association_phrase_subject (self->hypothesis, record);
  const char *outcome = limber_association_phrase_outcome (self->hypothesis);
  g_autofree char *days = g_strdup_printf (ngettext ("%'u day", "%'u days", self->n_days), self->n_days);
  g_autofree char *points = NULL, *chance = NULL;

  if (!isfinite (self->power) || !isfinite (self->noticeable))
    /* Translators: “No link found so far between anxiety and pain in 180 days.” */
    return g_strdup_printf (_ ("No link found so far between %1$s and %2$s in %3$s."), subject, outcome,
                            days);

  points = limber_association_format_points (self->noticeable);
  chance = limber_association_format_chance (self->power);
  /* Translators: “No link found so far between anxiety and pain; with your 180 days we would notice a
   * difference of 2 points about 8 times in 10.” */
  return g_strdup_printf (_ ("No link found so far between %1$s and %2$s; with your %3$s we would notice a "
                             "difference of %4$s %5$s."),
                          subject, outcome, days, points, chance);
}

static char *
say (const LimberAssociation *self, LimberRecord *record)
{
  switch (self->verdict)
    {
    case LIMBER_VERDICT_PATTERN:
      return say_pattern (self, record);
    case LIMBER_VERDICT_CHECKING:
      return say_checking (self, record);
    case LIMBER_VERDICT_REMOVED:
      return say_removed (self, record);
    case LIMBER_VERDICT_NOT_FOUND:
    case LIMBER_VERDICT_NEEDS_DATA:
    default:
      return say_not_found (self, record);
    }
}

static const char *
get_caution (const LimberAssociation *self)
{
  if (self->verdict == LIMBER_VERDICT_NOT_FOUND || self->verdict == LIMBER_VERDICT_REMOVED)
    return _ ("Not found does not mean that there is none: a smaller difference, or one that builds up over "
              "months, would not show.");
  if (is_treatment (self->hypothesis))
    return _ ("Treatments are taken when it hurts, so this says nothing about whether they help. This is a "
              "link, not proof of a cause: a third thing may drive both.");
  if (self->hypothesis->form == LIMBER_HYPOTHESIS_ADHERENCE)
    return _ ("Routines are easier in weeks that hurt less, so this alone does not say that they help. This "
              "is a link, not proof of a cause: a third thing may drive both.");

  return _ ("This is a link, not proof of a cause: a third thing may drive both.");
}

static LimberFindingSeverity
get_severity (LimberVerdict verdict)
{
  switch (verdict)
    {
    case LIMBER_VERDICT_PATTERN:
      return LIMBER_FINDING_PATTERN;
    case LIMBER_VERDICT_CHECKING:
      return LIMBER_FINDING_CHECKING;
    case LIMBER_VERDICT_REMOVED:
      return LIMBER_FINDING_NOTICE;
    case LIMBER_VERDICT_NOT_FOUND:
      return LIMBER_FINDING_NOT_FOUND;
    case LIMBER_VERDICT_NEEDS_DATA:
    default:
      return LIMBER_FINDING_NEEDS_DATA;
    }
}

static void
draw_groups (LimberFinding *finding, const LimberAssociation *self, LimberRecord *record)
{
  LimberFindingDrawing *drawing = &finding->drawing;

  if (self->n_values == 0)
    return;

  drawing->picture = LIMBER_FINDING_PICTURE_GROUPS;
  drawing->metric = g_strdup (self->hypothesis->outcome);
  drawing->values = g_memdup2 (self->values, self->n_values * sizeof *self->values);
  drawing->groups = g_memdup2 (self->groups, self->n_values * sizeof *self->groups);
  drawing->n_values = self->n_values;
  drawing->with_label = limber_association_phrase_with (self->hypothesis, self->lag, record);
  drawing->without_label = limber_association_phrase_without (self->hypothesis, self->lag, record);
}

static void
draw_aligned (LimberFinding *finding, const LimberAssociation *self)
{
  LimberFindingDrawing *drawing = &finding->drawing;

  drawing->picture = LIMBER_FINDING_PICTURE_ALIGNED;
  drawing->metric = g_strdup (self->hypothesis->outcome);
  drawing->means = g_memdup2 (self->aligned, sizeof self->aligned);
  drawing->counts = g_memdup2 (self->aligned_counts, sizeof self->aligned_counts);
  drawing->first_offset = ALIGNED_FIRST;
  drawing->n_offsets = ALIGNED_LENGTH;
  drawing->n_exposed = is_about_weight (self->hypothesis) ? EXPOSED_DAYS_WEIGHT : EXPOSED_DAYS;
  drawing->event_label = g_strdup (limber_association_phrase_event (self->hypothesis));
  drawing->baseline = self->mean_without;
}

static void
draw (LimberFinding *finding, const LimberAssociation *self, LimberRecord *record)
{
  if (self->hypothesis->form == LIMBER_HYPOTHESIS_EVENT && self->n_events > 0)
    draw_aligned (finding, self);
  else
    draw_groups (finding, self, record);
}

static void
name_in_trends (LimberFinding *finding, const LimberHypothesis *hypothesis)
{
  g_autofree char *tag = NULL;

  limber_finding_add_metric (finding, hypothesis->outcome);
  if (hypothesis->metric != NULL)
    limber_finding_add_metric (finding, hypothesis->metric);
  if (hypothesis->form != LIMBER_HYPOTHESIS_MARK)
    return;

  tag = g_strconcat (limber_term_kind_to_id (hypothesis->term_kind), ":", hypothesis->term, NULL);
  limber_finding_add_tag (finding, tag);
}

static void
tell_tested (LimberFinding *finding, const LimberAssociation *self, LimberRecord *record)
{
  limber_finding_take_sentence (finding, say (self, record));
  limber_association_tell_numbers (finding, self, record);
  limber_association_tell_why (finding, self, record);
  g_set_str (&finding->caution, get_caution (self));
  if (self->verdict == LIMBER_VERDICT_PATTERN && is_about_weight (self->hypothesis))
    g_set_str (&finding->suggestion, _ ("Tell your doctor about it."));
  draw (finding, self, record);
}

/**
 * limber_association_words_tell:
 * @association: a possible link and its verdict
 * @record: the journal it was looked for in
 *
 * Says what was found of it, or that nothing was, or what is missing to look for it, with the numbers behind
 * it. A link that is not seen any more is a finding of severity %LIMBER_FINDING_NOTICE.
 *
 * The mean difference in the sentence is that of the days as recorded where it is about the difference that
 * is decided by, from which slow changes and the days of the week are taken out; otherwise it is the latter,
 * and says so. Links are never told as causes, and a link of the same day never as one thing after another.
 *
 * Returns: (transfer full): the finding, in the language of the locale
 */
LimberFinding *
limber_association_words_tell (const LimberAssociation *association, LimberRecord *record)
{
  const LimberHypothesis *hypothesis;
  LimberFinding *finding;
  guint32 first, as_of;

  g_return_val_if_fail (association != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  hypothesis = association->hypothesis;
  finding = limber_finding_new (hypothesis->id, LIMBER_FINDING_ASSOCIATION,
                                get_severity (association->verdict), hypothesis->topic);
  first = limber_record_get_first (record);
  as_of = limber_record_get_as_of (record);
  finding->from = first > 0 ? first : as_of;
  finding->to = first > 0 && association->n_days > 0 ? first + association->n_days - 1 : as_of;
  name_in_trends (finding, hypothesis);

  if (association->verdict == LIMBER_VERDICT_NEEDS_DATA)
    limber_association_tell_needs (finding, association, record);
  else
    tell_tested (finding, association, record);

  return finding;
}
