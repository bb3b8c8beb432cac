/* limber-suggestion.c — which routine could do good today, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One rule for each reason, asked in the order of how much they matter. A rule that needs a number nobody
 * recorded is silent: what is not known is no reason.
 */

#define G_LOG_DOMAIN "limber-routine"

#include "config.h"

#include "limber-suggestion.h"

#include <glib/gi18n.h>
#include <math.h>

/* The smallest difference on a 0 to 10 scale that matters to people: 2 points (Farrar 2001,
 * doi 10.1016/S0304-3959(01)00349-9). */
#define MORE_THAN_USUAL 2
/* Moderate pain begins at 4, severe pain at 7, on the same scale. */
#define MODERATE 4
#define SEVERE 7
/* A long walk is one that stands out from the days around it. */
#define FAR_STEPS 6000
#define FAR_SHARE 1.25
#define WALKER_STEPS 5000
#define FEW_SHARE 0.5

typedef struct
{
  LimberSuggestionReason reason;
  gboolean (*holds) (const LimberSuggestionDay *day);
  gboolean is_gentle;      /* may be suggested on a day with much pain too */
  const char *routines[3]; /* the first of them that can be done */
  const char *sentence;    /* %s: the name of the routine */
} Rule;

static gboolean
is_more (double value, double usual)
{
  return !isnan (value) && !isnan (usual) && value >= MODERATE && value >= usual + MORE_THAN_USUAL;
}

static gboolean
is_severe (double value)
{
  return !isnan (value) && value >= SEVERE;
}

static gboolean
has_tag (const LimberSuggestionDay *day, const char *tag)
{
  return day->tags != NULL && g_strv_contains ((const char *const *) day->tags, tag);
}

static gboolean
is_between (const LimberSuggestionDay *day, int from, int to)
{
  return day->hour >= from && day->hour < to;
}

static gboolean
has_more_pain (const LimberSuggestionDay *day)
{
  return is_more (day->pain, day->usual_pain);
}

/* Somebody for whom much pain is usual has no more than that, but has it all the same. */
static gboolean
has_severe_pain (const LimberSuggestionDay *day)
{
  return is_severe (day->pain);
}

static gboolean
has_more_anxiety (const LimberSuggestionDay *day)
{
  return is_more (day->anxiety, day->usual_anxiety);
}

static gboolean
has_severe_anxiety (const LimberSuggestionDay *day)
{
  return is_severe (day->anxiety);
}

static gboolean
has_walked (const LimberSuggestionDay *day)
{
  if (has_tag (day, "long-walk"))
    return TRUE;

  return !isnan (day->steps) && !isnan (day->usual_steps) && day->steps >= FAR_STEPS
         && day->steps >= FAR_SHARE * day->usual_steps;
}

static gboolean
has_sat (const LimberSuggestionDay *day)
{
  if (has_tag (day, "long-sitting") || has_tag (day, "travel"))
    return TRUE;

  return is_between (day, 15, 24) && !isnan (day->steps) && !isnan (day->usual_steps)
         && day->steps < FEW_SHARE * day->usual_steps;
}

static gboolean
is_morning (const LimberSuggestionDay *day)
{
  return is_between (day, 4, 10);
}

/* Somebody who walks most days and has not walked much today, by daylight. */
static gboolean
may_walk (const LimberSuggestionDay *day)
{
  if (!is_between (day, 10, 18) || isnan (day->usual_steps) || day->usual_steps < WALKER_STEPS)
    return FALSE;

  return isnan (day->steps) || day->steps < FEW_SHARE * day->usual_steps;
}

static gboolean
is_evening (const LimberSuggestionDay *day)
{
  return is_between (day, 20, 24) || is_between (day, 0, 4);
}

static gboolean
is_calm (const LimberSuggestionDay *day)
{
  return !isnan (day->pain) && day->pain < MODERATE;
}

static gboolean
is_any (const LimberSuggestionDay *day)
{
  return TRUE;
}

#define GENTLE_ROUTINES { "flare", "calm-down", "gentle-morning" }

static const Rule rules[] = {
  { LIMBER_SUGGESTION_FLARE, has_more_pain, TRUE, GENTLE_ROUTINES,
    /* Translators: %s is the name of a routine. */
    NC_ ("suggestion", "You noted more pain than usual. “%s” asks little, and every part can be left out.") },
  { LIMBER_SUGGESTION_FLARE, has_severe_pain, TRUE, GENTLE_ROUTINES,
    NC_ ("suggestion", "You noted much pain. “%s” asks little, and every part can be left out.") },
  { LIMBER_SUGGESTION_ANXIETY,
    has_more_anxiety,
    TRUE,
    { "calm-down", NULL, NULL },
    NC_ ("suggestion", "You noted more anxiety than usual. “%s” is slow breathing and rest.") },
  { LIMBER_SUGGESTION_ANXIETY,
    has_severe_anxiety,
    TRUE,
    { "calm-down", NULL, NULL },
    NC_ ("suggestion", "You noted much anxiety. “%s” is slow breathing and rest.") },
  { LIMBER_SUGGESTION_AFTER_WALK,
    has_walked,
    FALSE,
    { "after-walk", NULL, NULL },
    NC_ ("suggestion", "You walked far today. “%s” stretches what may have become tight.") },
  { LIMBER_SUGGESTION_SITTING,
    has_sat,
    FALSE,
    { "desk-break", NULL, NULL },
    NC_ ("suggestion", "It seems to have been a day with much sitting. “%s” can be done beside the chair.") },
  { LIMBER_SUGGESTION_MORNING,
    is_morning,
    TRUE,
    { "gentle-morning", NULL, NULL },
    NC_ ("suggestion",
         "Backs are often stiff in the morning. “%s” moves it a little, without bending far.") },
  { LIMBER_SUGGESTION_BEFORE_WALK,
    may_walk,
    FALSE,
    { "before-walk", NULL, NULL },
    NC_ ("suggestion", "You walk on most days. “%s” loosens up before it.") },
  { LIMBER_SUGGESTION_NONE,
    is_evening,
    TRUE,
    { "calm-down", "gentle-morning", NULL },
    NC_ ("suggestion", "“%s” is a quiet end of the day.") },
  { LIMBER_SUGGESTION_NONE,
    is_calm,
    FALSE,
    { "core-basics", "desk-break", NULL },
    NC_ ("suggestion", "You noted little pain. “%s” is for days like this one.") },
  { LIMBER_SUGGESTION_NONE,
    is_any,
    FALSE,
    { "desk-break", "calm-down", NULL },
    NC_ ("suggestion", "“%s” is short, and fits in anywhere.") },
};

static gboolean
was_done (const LimberSuggestionDay *day, const char *routine)
{
  return day->done != NULL && g_strv_contains ((const char *const *) day->done, routine);
}

/* A routine with half of it left out is another routine. */
static gboolean
can_be_done (LimberRoutineBook *book, const LimberRoutine *routine, const LimberPlanOptions *options)
{
  g_autoptr (LimberPlan) plan = limber_plan_new (routine, book, options);

  return limber_plan_get_n_items (plan) > 0
         && limber_plan_get_n_items (plan) >= limber_plan_peek_left_out (plan)->len;
}

static LimberSuggestion *
suggest (const Rule *rule, const LimberRoutine *routine)
{
  LimberSuggestion *suggestion = g_new0 (LimberSuggestion, 1);

  suggestion->routine = g_strdup (routine->id);
  suggestion->reason = rule->reason;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  suggestion->sentence
      = g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "suggestion", rule->sentence), routine->name);
#pragma GCC diagnostic pop

  return suggestion;
}

static LimberSuggestion *
try_rule (const Rule *rule,
          LimberRoutineBook *book,
          const LimberPlanOptions *options,
          const LimberSuggestionDay *day)
{
  gboolean is_flare = has_more_pain (day) || has_severe_pain (day);

  if (!rule->holds (day) || (is_flare && !rule->is_gentle))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rule->routines) && rule->routines[i] != NULL; i++)
    {
      const LimberRoutine *routine = limber_routine_book_find_routine (book, rule->routines[i]);

      if (routine != NULL && !was_done (day, routine->id) && can_be_done (book, routine, options))
        return suggest (rule, routine);
    }

  return NULL;
}

/**
 * limber_suggestion_find:
 * @book: with the routines that come with Limber
 * @options: what is left out
 * @day: what is known of today
 *
 * One routine that fits the day, with the reason in one sentence. None that was begun today, and none of
 * which more than half would be left out. On a day that stands out by nothing the time of day decides, and
 * nothing is said about the day.
 *
 * A day with much pain is never answered with work: only rules that name gentle routines are asked then.
 *
 * Returns: (transfer full) (nullable): the suggestion; %NULL when nothing fits
 */
LimberSuggestion *
limber_suggestion_find (LimberRoutineBook *book,
                        const LimberPlanOptions *options,
                        const LimberSuggestionDay *day)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (book), NULL);
  g_return_val_if_fail (options != NULL && day != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      LimberSuggestion *suggestion = try_rule (&rules[i], book, options, day);

      if (suggestion != NULL)
        return suggestion;
    }

  return NULL;
}

/**
 * limber_suggestion_free:
 * @self: (transfer full) (nullable): a suggestion
 */
void
limber_suggestion_free (LimberSuggestion *self)
{
  if (self == NULL)
    return;

  g_free (self->routine);
  g_free (self->sentence);
  g_free (self);
}
