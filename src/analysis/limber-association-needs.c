/* limber-association-needs.c — what is missing before a link can be looked for, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-words-private.h"

#include "limber-association-phrases.h"

#include <glib/gi18n.h>
#include <string.h>

static char *
join (char *first, char *second)
{
  g_autofree char *owned_first = first;
  g_autofree char *owned_second = second;

  if (first == NULL || second == NULL)
    return first != NULL ? g_steal_pointer (&owned_first) : g_steal_pointer (&owned_second);

  /* Translators: the last two of a list: “5 more days marked “X” and 12 days without it”. */
  return g_strdup_printf (C_ ("list", "%1$s and %2$s"), first, second);
}

static char *
count_pairs (const LimberAssociation *self, LimberRecord *record)
{
  g_autofree char *subject = NULL;
  guint n = self->missing_pairs;

  if (n == 0)
    return NULL;

  subject = limber_association_phrase_subject (self->hypothesis, record);
  return limber_association_is_anxiety_outcome (self->hypothesis)
             /* Translators: the second is something like “steps”. */
             ? g_strdup_printf (ngettext ("%1$'u more day with both %2$s and anxiety recorded",
                                          "%1$'u more days with both %2$s and anxiety recorded", n),
                                n, subject)
             : g_strdup_printf (ngettext ("%1$'u more day with both %2$s and pain recorded",
                                          "%1$'u more days with both %2$s and pain recorded", n),
                                n, subject);
}

static char *
count_marked (const LimberAssociation *self, LimberRecord *record)
{
  const char *term = limber_association_phrase_term (self->hypothesis, record);
  guint n = self->missing_with;

  return n > 0 ? g_strdup_printf (
                     ngettext ("%1$'u more day marked “%2$s”", "%1$'u more days marked “%2$s”", n), n, term)
               : NULL;
}

/* "Without it" needs something that it can stand for. */
static char *
count_unmarked (const LimberAssociation *self, LimberRecord *record)
{
  guint n = self->missing_without;

  if (n == 0)
    return NULL;
  if (self->missing_with > 0)
    return g_strdup_printf (ngettext ("%'u more day without it", "%'u more days without it", n), n);

  return g_strdup_printf (ngettext ("%1$'u more day without “%2$s”", "%1$'u more days without “%2$s”", n), n,
                          limber_association_phrase_term (self->hypothesis, record));
}

static char *
list_for_mark (const LimberAssociation *self, LimberRecord *record)
{
  g_autofree char *list = join (count_marked (self, record), count_unmarked (self, record));

  guint n = self->missing_pairs;

  if (list != NULL || n == 0)
    return g_steal_pointer (&list);

  return g_strdup_printf (ngettext ("%'u more day with entries", "%'u more days with entries", n), n);
}

static char *
count_events (const LimberAssociation *self)
{
  guint n = self->missing_events;

  if (n == 0)
    return NULL;
  if (strstr (self->hypothesis->id, "steps-jump") != NULL)
    return g_strdup_printf (ngettext ("%'u more jump in steps", "%'u more jumps in steps", n), n);
  if (strstr (self->hypothesis->id, "weight-loss") != NULL)
    return g_strdup_printf (
        ngettext ("%'u more time of rapid weight loss", "%'u more times of rapid weight loss", n), n);

  return g_strdup_printf (
      ngettext ("%'u more stretch of little walking", "%'u more stretches of little walking", n), n);
}

static char *
count_exposed (const LimberAssociation *self)
{
  guint n = self->missing_with;

  return n > 0 ? g_strdup_printf (ngettext ("%'u more day with pain recorded right after one",
                                            "%'u more days with pain recorded right after one", n),
                                  n)
               : NULL;
}

static char *
count_unexposed (const LimberAssociation *self)
{
  guint n = self->missing_without;

  return n > 0 ? g_strdup_printf (ngettext ("%'u more other day with pain recorded",
                                            "%'u more other days with pain recorded", n),
                                  n)
               : NULL;
}

/* Once there are the events, there are days after them; they are counted only where that is all. */
static char *
list_for_event (const LimberAssociation *self)
{
  char *events = count_events (self);
  char *first = events != NULL ? events : count_exposed (self);

  return join (first, count_unexposed (self));
}

/* Returns: (nullable): NULL when nothing is missing but time */
static char *
list_missing (const LimberAssociation *self, LimberRecord *record)
{
  switch (self->hypothesis->form)
    {
    case LIMBER_HYPOTHESIS_MARK:
      return list_for_mark (self, record);
    case LIMBER_HYPOTHESIS_EVENT:
      return list_for_event (self);
    case LIMBER_HYPOTHESIS_LEVEL:
    case LIMBER_HYPOTHESIS_ADHERENCE:
    default:
      return count_pairs (self, record);
    }
}

/* Days that have to pass at least; what has to happen in between nobody can know. */
static guint
count_missing_days (const LimberAssociation *self)
{
  return MAX (self->missing_pairs, self->missing_with + self->missing_without);
}

/* Returns: the Julian day of the first look that can have what is missing; 0 in an empty journal */
static guint32
get_earliest_look (const LimberAssociation *self, LimberRecord *record)
{
  guint n_days = limber_record_get_n_days (record);
  guint needed = n_days + MAX (count_missing_days (self), 1);
  guint steps = needed > LIMBER_LOOK_FIRST
                    ? (needed - LIMBER_LOOK_FIRST + LIMBER_LOOK_STEP - 1) / LIMBER_LOOK_STEP
                    : 0;

  if (n_days == 0)
    return 0;

  return limber_record_get_first (record) + LIMBER_LOOK_FIRST + steps * LIMBER_LOOK_STEP - 1;
}

static char *
say_looks (void)
{
  return g_strdup_printf (_ ("Links are looked for when a journal is %u days old, and then every %u days."),
                          LIMBER_LOOK_FIRST, LIMBER_LOOK_STEP);
}

static char *
say_waiting (const LimberAssociation *self, LimberRecord *record, const char *subject, const char *outcome)
{
  guint32 look = get_earliest_look (self, record);
  g_autofree char *day = look > 0 ? limber_association_format_day (look) : NULL;

  return day != NULL
             /* Translators: “Limber looks for a link between anxiety and pain on 14 March 2026.” */
             ? g_strdup_printf (_ ("Limber looks for a link between %1$s and %2$s on %3$s."), subject,
                                outcome, day)
             : g_strdup_printf (_ ("Limber can look for a link between %1$s and %2$s once there are "
                                   "entries."),
                                subject, outcome);
}

static char *
say_needs (const LimberAssociation *self, LimberRecord *record)
{
  g_autofree char *subject = limber_association_phrase_subject (self->hypothesis, record);
  const char *outcome = limber_association_phrase_outcome (self->hypothesis);
  g_autofree char *missing = list_missing (self, record);

  if (missing == NULL)
    return say_waiting (self, record, subject, outcome);
  if (self->hypothesis->form == LIMBER_HYPOTHESIS_EVENT)
    /* Translators: “To look for a link between jumps in steps and pain, Limber needs 2 more jumps in
     * steps.” */
    return g_strdup_printf (_ ("To look for a link between %1$s and %2$s, Limber needs %3$s."), subject,
                            outcome, missing);
  if (self->hypothesis->form == LIMBER_HYPOTHESIS_MARK && self->missing_with + self->missing_without > 0)
    /* Translators: “Limber needs 5 more days marked “Long walk” and 12 more days without it to look for a
     * link with pain.” */
    return g_strdup_printf (_ ("Limber needs %1$s to look for a link with %2$s."), missing, outcome);

  /* Translators: “Limber needs 42 more days with both sleep and pain recorded to look for a link.” */
  return g_strdup_printf (_ ("Limber needs %s to look for a link."), missing);
}

/* How soon an event comes again is unknown, so that no day can be promised. */
static char *
say_earliest (const LimberAssociation *self, LimberRecord *record)
{
  guint32 look = get_earliest_look (self, record);
  g_autofree char *day = NULL;

  if (look == 0 || count_missing_days (self) == 0 || self->missing_events > 0)
    return NULL;

  day = limber_association_format_day (look);
  return g_strdup_printf (_ ("With entries on all days, that can be on %s at the earliest."), day);
}

static void
add_missing (LimberFinding *finding, const char *name, guint n, const char *label)
{
  if (n > 0)
    limber_finding_take_count (finding, name, n, g_strdup (label), g_strdup_printf ("%'u", n));
}

/* Named, so that those that were never marked can be told together. */
static void
add_term (LimberFinding *finding, const LimberAssociation *self, LimberRecord *record)
{
  if (self->hypothesis->form == LIMBER_HYPOTHESIS_MARK)
    limber_finding_take_word (finding, "term", self->hypothesis->term, NULL,
                              g_strdup (limber_association_phrase_term (self->hypothesis, record)));
}

static void
add_numbers (LimberFinding *finding, const LimberAssociation *self)
{
  gboolean is_event = self->hypothesis->form == LIMBER_HYPOTHESIS_EVENT;

  if (is_event)
    limber_finding_take_count (finding, "n_events", self->n_events, NULL, NULL);
  limber_finding_take_count (finding, "n_with", self->n_with, NULL, NULL);
  limber_finding_take_count (finding, "n_without", self->n_without, NULL, NULL);
  limber_finding_take_count (finding, "n_pairs", self->n_pairs, NULL, NULL);
  add_missing (finding, "missing_events", self->missing_events, _ ("Events still missing"));
  add_missing (finding, "missing_with", self->missing_with, _ ("Days with it still missing"));
  add_missing (finding, "missing_without", self->missing_without, _ ("Days without it still missing"));
  add_missing (finding, "missing_pairs", self->missing_pairs, _ ("Days with both known still missing"));
}

/**
 * limber_association_tell_needs:
 * @finding: a finding about it
 * @association: a link that cannot be tested yet
 * @record: the journal it is to be looked for in
 *
 * Says exactly what is missing, and on which day Limber can look for it at the earliest: looks are taken
 * when a journal is 60 days old and every 30 days from then on.
 */
void
limber_association_tell_needs (LimberFinding *finding,
                               const LimberAssociation *association,
                               LimberRecord *record)
{
  char *earliest;

  g_return_if_fail (finding != NULL);

  limber_finding_take_sentence (finding, say_needs (association, record));
  add_numbers (finding, association);
  add_term (finding, association, record);

  earliest = say_earliest (association, record);
  if (earliest != NULL)
    limber_finding_take_why (finding, earliest);
  limber_finding_take_why (finding, say_looks ());
}
