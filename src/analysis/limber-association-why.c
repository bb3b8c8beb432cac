/* limber-association-why.c — what a link is based on, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-words-private.h"

#include "limber-association-phrases.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Until a year is over, what stands out was helped by chance: docs/patterns.md. */
#define DAYS_FOR_SIZE 365

/* Up to here a link is still checked: docs/patterns.md. */
#define P_CHECKING 0.05

static char *
count_days (guint n)
{
  return g_strdup_printf (ngettext ("%'u day", "%'u days", n), n);
}

static char *
count_links (guint n)
{
  return g_strdup_printf (ngettext ("%'u possible link", "%'u possible links", n), n);
}

static char *
say_groups (const LimberAssociation *self, LimberRecord *record)
{
  g_autofree char *with = count_days (self->n_with);
  g_autofree char *without = count_days (self->n_without);
  g_autofree char *with_phrase = NULL, *without_phrase = NULL;

  if (self->hypothesis->form == LIMBER_HYPOTHESIS_LEVEL
      || self->hypothesis->form == LIMBER_HYPOTHESIS_ADHERENCE)
    /* Translators: both are “62 days”. */
    return g_strdup_printf (_ ("It compares the third with the highest values, %1$s, and the third with the "
                               "lowest, %2$s."),
                            with, without);

  with_phrase = limber_association_phrase_with (self->hypothesis, self->lag, record);
  without_phrase = limber_association_phrase_without (self->hypothesis, self->lag, record);
  /* Translators: “It compares 24 days after a jump in steps and 156 days on other days.” */
  return g_strdup_printf (_ ("It compares %1$s (%2$s) and %3$s (%4$s)."), with, with_phrase, without,
                          without_phrase);
}

static char *
say_events (const LimberAssociation *self)
{
  return g_strdup_printf (ngettext ("It happened %'u time in your record.",
                                    "It happened %'u times in your record.", self->n_events),
                          self->n_events);
}

static char *
say_interval (const LimberAssociation *self)
{
  g_autofree char *low = limber_association_format_signed (self->interval[0]);
  g_autofree char *high = limber_association_format_signed (self->interval[1]);

  /* Translators: both ends have their unit, “+0.7 points” and “+1.8 points”. */
  return g_strdup_printf (_ ("With slow changes and the days of the week taken out, the difference has a "
                             "90 %% interval of %1$s to %2$s."),
                          low, high);
}

static char *
say_halves (const LimberAssociation *self)
{
  g_autofree char *first = NULL, *second = NULL;

  if (!isfinite (self->halves[0]) || !isfinite (self->halves[1]))
    return g_strdup (_ ("There are too few days to look at both halves of your record."));

  first = limber_association_format_signed (self->halves[0]);
  second = limber_association_format_signed (self->halves[1]);
  return self->repeats
             /* Translators: “Seen in both halves of your record: +1.1 points in the first, +1.5 points in the
              * second.” */
             ? g_strdup_printf (_ ("Seen in both halves of your record: %1$s in the first, %2$s in the "
                                   "second."),
                                first, second)
             : g_strdup_printf (_ ("Not seen alike in both halves of your record: %1$s in the first, %2$s in "
                                   "the second."),
                                first, second);
}

static char *
say_tested (const LimberAssociation *self)
{
  g_autofree char *links = count_links (self->n_tested);
  g_autofree char *p = limber_association_format_p (self->p_adjusted);

  switch (self->verdict)
    {
    case LIMBER_VERDICT_PATTERN:
      /* Translators: “We looked at 14 possible links; with the correction for that, chance alone is an
       * unlikely explanation (adjusted p 0.004).” */
      return g_strdup_printf (_ ("We looked at %1$s; with the correction for that, chance alone is an "
                                 "unlikely explanation (adjusted p %2$s)."),
                              links, p);
    case LIMBER_VERDICT_CHECKING:
      return g_strdup_printf (_ ("We looked at %1$s; with the correction for that, chance may still explain "
                                 "it (adjusted p %2$s)."),
                              links, p);
    case LIMBER_VERDICT_REMOVED:
    case LIMBER_VERDICT_NOT_FOUND:
    case LIMBER_VERDICT_NEEDS_DATA:
    default:
      return self->p_adjusted > P_CHECKING
                 ? g_strdup_printf (_ ("We looked at %1$s; with the correction for that, this one is within "
                                       "what chance alone shows (adjusted p %2$s)."),
                                    links, p)
                 : g_strdup_printf (_ ("We looked at %1$s; this one is too small or too unsteady to be shown "
                                       "(adjusted p %2$s)."),
                                    links, p);
    }
}

/* The windows after an event or of a week lie before the day by themselves. */
static gboolean
is_same_day (const LimberAssociation *self)
{
  return self->lag == 0
         && (self->hypothesis->form == LIMBER_HYPOTHESIS_LEVEL
             || self->hypothesis->form == LIMBER_HYPOTHESIS_MARK);
}

static char *
say_direction (const LimberAssociation *self)
{
  if (is_same_day (self))
    return g_strdup (_ ("Both belong to the same day: your data cannot say which comes first."));
  if (self->lead_is_stronger)
    return g_strdup (_ ("They go together at least as much the other way round in time: your data cannot say "
                        "which comes first."));

  return NULL;
}

static char *
say_coverage (const LimberAssociation *self)
{
  g_autofree char *with = limber_association_format_percent (self->coverage_with);
  g_autofree char *without = limber_association_format_percent (self->coverage_without);
  gboolean is_less = self->coverage_with < self->coverage_without;

  if (self->logged_alike || !isfinite (self->coverage_with) || !isfinite (self->coverage_without))
    return NULL;
  if (limber_association_is_anxiety_outcome (self->hypothesis))
    return g_strdup_printf (is_less ? _ ("You logged anxiety less often on those days (%1$s) than on others "
                                         "(%2$s), which can make a difference of its own.")
                                    : _ ("You logged anxiety more often on those days (%1$s) than on others "
                                         "(%2$s), which can make a difference of its own."),
                            with, without);

  /* Translators: both are per cent of days. */
  return g_strdup_printf (is_less ? _ ("You logged pain less often on those days (%1$s) than on others "
                                       "(%2$s), which can make a difference of its own.")
                                  : _ ("You logged pain more often on those days (%1$s) than on others "
                                       "(%2$s), which can make a difference of its own."),
                          with, without);
}

static char *
list_siblings (const LimberAssociation *self, LimberRecord *record)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->siblings->len; i++)
    {
      const LimberAssociation *sibling = g_ptr_array_index (self->siblings, i);
      g_autofree char *subject = limber_association_phrase_subject (sibling->hypothesis, record);

      /* Translators: parts the names in a list. */
      g_string_append_printf (list, "%s%s", i > 0 ? C_ ("list", ", ") : "", subject);
    }

  return g_string_free_and_steal (list);
}

static char *
say_siblings (const LimberAssociation *self, LimberRecord *record)
{
  g_autofree char *list = NULL;

  if (self->siblings == NULL || self->siblings->len == 0)
    return NULL;

  list = list_siblings (self, record);
  /* Translators: a list such as “active minutes, jumps in steps”. */
  return g_strdup_printf (_ ("Seen as well, and probably the same story: %s."), list);
}

static char *
name_place (const char *metric)
{
  const char *place = g_str_has_prefix (metric, LIMBER_METRIC_PAIN_PREFIX)
                          ? metric + strlen (LIMBER_METRIC_PAIN_PREFIX)
                          : metric;
  const LimberBodyRegion *region = limber_body_region_find (place);
  LimberBodyGroup group;

  if (region != NULL)
    return limber_body_region_dup_inline_name (region);
  if (limber_body_group_find (place, &group))
    return g_strdup (limber_body_group_get_name (group));

  return g_strdup (place);
}

static const LimberAssociation *
find_clearest_place (const LimberAssociation *self)
{
  const LimberAssociation *clearest = NULL;

  for (guint i = 0; self->places != NULL && i < self->places->len; i++)
    {
      const LimberAssociation *place = g_ptr_array_index (self->places, i);
      gboolean agrees = isfinite (place->effect) && place->effect * self->effect > 0 && place->reaches_floor;

      if (agrees && (clearest == NULL || fabs (place->effect) > fabs (clearest->effect)))
        clearest = place;
    }

  return clearest;
}

static char *
say_places (const LimberAssociation *self)
{
  const LimberAssociation *place = find_clearest_place (self);
  g_autofree char *name = NULL, *points = NULL;

  if (place == NULL)
    return NULL;

  name = name_place (place->hypothesis->outcome);
  points = limber_association_format_signed (place->effect);
  /* Translators: a place on the body and a difference: “Most clearly in one place: left lower back (+1.4
   * points).” */
  return g_strdup_printf (_ ("Most clearly in one place: %1$s (%2$s)."), name, points);
}

static void
add (LimberFinding *finding, char *sentence)
{
  if (sentence != NULL)
    limber_finding_take_why (finding, sentence);
}

/* What makes it larger or less sure than it looks. */
static void
add_doubts (LimberFinding *finding, const LimberAssociation *self)
{
  if (self->n_days < DAYS_FOR_SIZE)
    add (finding, g_strdup (_ ("The real difference is probably smaller than this, as long as there is less "
                               "than a year of days.")));
  add (finding, say_direction (self));
  add (finding, say_coverage (self));
}

static void
add_size (LimberFinding *finding, const LimberAssociation *self, LimberRecord *record)
{
  add (finding, say_groups (self, record));
  if (self->hypothesis->form == LIMBER_HYPOTHESIS_EVENT)
    add (finding, say_events (self));
  if (isfinite (self->interval[0]) && isfinite (self->interval[1]))
    add (finding, say_interval (self));
  add (finding, say_halves (self));
}

/**
 * limber_association_tell_why:
 * @finding: a finding about it
 * @association: a link that was tested
 * @record: the journal it was looked for in
 *
 * Adds what it is based on to @finding, one sentence for each thing: which days are compared, the interval,
 * both halves of the record, how many links were tried, and what makes it less sure.
 */
void
limber_association_tell_why (LimberFinding *finding,
                             const LimberAssociation *association,
                             LimberRecord *record)
{
  gboolean is_shown
      = association->verdict == LIMBER_VERDICT_PATTERN || association->verdict == LIMBER_VERDICT_CHECKING;

  g_return_if_fail (finding != NULL);

  if (is_shown)
    add_size (finding, association, record);
  if (association->n_tested > 0 && isfinite (association->p_adjusted))
    add (finding, say_tested (association));
  if (!is_shown)
    return;

  add_doubts (finding, association);
  add (finding, say_places (association));
  add (finding, say_siblings (association, record));
}
