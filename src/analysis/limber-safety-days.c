/* limber-safety-days.c — on which days a warning sign was noted, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-phrases.h"
#include "limber-safety-private.h"

#include <glib/gi18n.h>

/* Of so many days each is named. */
#define MANY_DAYS 5

/* The Julian day of an index. */
guint32
limber_safety_to_day (const LimberSafetyCase *self, guint index)
{
  return self->first + index;
}

/* "on 3 May 2026", "on 4 days, last on 3 May 2026" */
char *
limber_safety_phrase_days (const LimberSafetyCase *self, const LimberSafetyEpisode *episode)
{
  g_autofree char *last = limber_association_format_day (limber_safety_to_day (self, episode->last));

  if (episode->n_marked == 1)
    /* Translators: %s is a date; it takes its place in “You noted a fever %s.” */
    return g_strdup_printf (_ ("on %s"), last);

  return g_strdup_printf (
      /* Translators: the number of days and the date of the last one, in “You noted a fever %s.” */
      ngettext ("on %1$u day, last on %2$s", "on %1$u days, last on %2$s", episode->n_marked),
      episode->n_marked, last);
}

static char *
list_all_days (const LimberSafetyCase *self, const LimberSafetyState *state)
{
  GString *list = g_string_new (NULL);

  for (guint i = state->episode.first; i <= state->episode.last; i++)
    {
      g_autofree char *day = NULL;

      if (!(state->marks[i] > 0.5))
        continue;
      day = limber_association_format_day (limber_safety_to_day (self, i));
      if (list->len > 0)
        /* Translators: between the dates of a list. */
        g_string_append (list, C_ ("list of dates", ", "));
      g_string_append (list, day);
    }

  return g_string_free_and_steal (list);
}

/* The days a sign stands on: each of a few, the first and the last of many. */
static char *
list_days (const LimberSafetyCase *self, const LimberSafetyState *state)
{
  const LimberSafetyEpisode *episode = &state->episode;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (episode->n_marked <= MANY_DAYS)
    return list_all_days (self, state);

  first = limber_association_format_day (limber_safety_to_day (self, episode->first));
  last = limber_association_format_day (limber_safety_to_day (self, episode->last));

  return g_strdup_printf (
      /* Translators: how many days are marked, and the first and the last of them. */
      ngettext ("%1$u day from %2$s to %3$s", "%1$u days from %2$s to %3$s", episode->n_marked),
      episode->n_marked, first, last);
}

/* What was marked */

/* What the user calls a symptom. */
const char *
limber_safety_get_symptom_name (const LimberSafetyCase *self, const char *key)
{
  return limber_record_get_term_name (self->record, LIMBER_TERM_SYMPTOM, key);
}

static char *
tell_symptom_days (const LimberSafetyCase *self, const LimberSafetyState *state, const char *name)
{
  g_autofree char *days = list_days (self, state);

  /* Translators: the name of a symptom, then dates: “Marked in your journal: Fever, 3 May 2026, 4 May 2026.”
   */
  return g_strdup_printf (_ ("Marked in your journal: %1$s, %2$s."), name, days);
}

static char *
tell_pain_days (const LimberSafetyCase *self, const LimberSafetyState *state, guint at_least)
{
  g_autofree char *days = list_days (self, state);

  /* Translators: a number from 0 to 10, then dates. */
  return g_strdup_printf (_ ("Recorded in your journal: pain of %1$u or more, %2$s."), at_least, days);
}

/* Says what was marked or recorded, and on which days. */
char *
limber_safety_tell_days (const LimberSafetyCase *self, const LimberSafetyState *state)
{
  g_autofree char *name = NULL;

  switch (state->sign)
    {
    case LIMBER_SAFETY_CANCER_HISTORY:
      return tell_pain_days (self, state, LIMBER_SAFETY_MODERATE_PAIN);
    case LIMBER_SAFETY_FRACTURE_RISK:
      return tell_pain_days (self, state, LIMBER_SAFETY_STRONG_PAIN);
    case LIMBER_SAFETY_BOTH_LEGS:
      /* Translators: two symptoms on the same days. */
      name = g_strdup_printf (_ ("%1$s and %2$s"), limber_safety_get_symptom_name (self, "leg-pain-left"),
                              limber_safety_get_symptom_name (self, "leg-pain-right"));
      return tell_symptom_days (self, state, name);
    case LIMBER_SAFETY_NUMB_LEG:
      /* Translators: one of two symptoms, or both. */
      name = g_strdup_printf (_ ("%1$s or %2$s"), limber_safety_get_symptom_name (self, "leg-numbness"),
                              limber_safety_get_symptom_name (self, "tingling"));
      return tell_symptom_days (self, state, name);
    case LIMBER_SAFETY_SADDLE_NUMBNESS:
    case LIMBER_SAFETY_BLADDER_BOWEL:
    case LIMBER_SAFETY_LEG_WEAKNESS:
    case LIMBER_SAFETY_INFECTION_RISK:
    case LIMBER_SAFETY_FEVER:
    case LIMBER_SAFETY_NIGHT_PAIN:
    case LIMBER_SAFETY_WEIGHT_LOSS:
    default:
      return tell_symptom_days (
          self, state, limber_safety_get_symptom_name (self, limber_safety_sign_get_key (state->sign)));
    }
}
