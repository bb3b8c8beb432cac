/* limber-player-words.c — what a player says about a moment of a routine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-words.h"

#include "limber-dose-text.h"
#include "limber-exercise-choice.h"

#include <glib/gi18n.h>

/**
 * limber_player_words_get_doing:
 * @phase: a phase
 * @is_in: of breathing: it is a breath in
 *
 * Returns: (transfer none): what is being done, in two or three words, translated
 */
const char *
limber_player_words_get_doing (const LimberPhase *phase, gboolean is_in)
{
  switch (phase->kind)
    {
    case LIMBER_PHASE_READY:
      return _ ("Get ready");
    case LIMBER_PHASE_IN:
      /* Translators: into the position of an exercise, slowly; then comes “Hold”. */
      return _ ("Move in");
    case LIMBER_PHASE_HOLD:
      return _ ("Hold");
    case LIMBER_PHASE_OUT:
      /* Translators: out of the position of an exercise, slowly. */
      return _ ("Move back");
    case LIMBER_PHASE_REPS:
      return phase->user_paced ? _ ("At your own pace") : _ ("Keep moving");
    case LIMBER_PHASE_BREATHE:
      return is_in ? _ ("Breathe in") : _ ("Breathe out");
    case LIMBER_PHASE_CHANGE:
      return _ ("Change sides");
    case LIMBER_PHASE_REST:
      return _ ("Rest");
    case LIMBER_PHASE_TIME:
    default:
      return _ ("Keep going");
    }
}

/* Takes both. */
static char *
join (char *rep, char *set)
{
  g_autofree char *owned_rep = rep;
  g_autofree char *owned_set = set;

  if (rep != NULL && set != NULL)
    /* Translators: “Repetition 2 of 5” and “Set 1 of 3”. */
    return g_strdup_printf (C_ ("repetition and set", "%s · %s"), rep, set);

  return rep != NULL ? g_steal_pointer (&owned_rep) : g_steal_pointer (&owned_set);
}

/* At one's own pace the ring tells it. */
static gboolean
has_rep (const LimberPhase *phase)
{
  return phase->n_reps > 1 && phase->rep > 0 && !phase->user_paced;
}

static char *
describe_set (const LimberPhase *phase)
{
  return phase->n_sets > 1 ? g_strdup_printf (_ ("Set %u of %u"), phase->set, phase->n_sets) : NULL;
}

/**
 * limber_player_words_describe_count:
 * @phase: a phase
 *
 * Returns: (transfer full) (nullable): which repetition and which set it is, where there are several
 */
char *
limber_player_words_describe_count (const LimberPhase *phase)
{
  char *rep = has_rep (phase) ? g_strdup_printf (_ ("Repetition %u of %u"), phase->rep, phase->n_reps) : NULL;

  return join (rep, describe_set (phase));
}

/**
 * limber_player_words_describe_short_count:
 * @phase: a phase
 *
 * Returns: (transfer full) (nullable): the same in less room
 */
char *
limber_player_words_describe_short_count (const LimberPhase *phase)
{
  return join (has_rep (phase) ? limber_player_words_describe_rep (phase) : NULL, describe_set (phase));
}

/**
 * limber_player_words_describe_rep:
 * @phase: a phase of a repetition
 *
 * Returns: (transfer full): the repetition in as little room as possible: "2/5"
 */
char *
limber_player_words_describe_rep (const LimberPhase *phase)
{
  /* Translators: in the middle of a ring, large: the second of five repetitions. */
  return g_strdup_printf (C_ ("repetition", "%u/%u"), phase->rep, MAX (phase->n_reps, 1));
}

static void
append_line (GString *text, const char *line)
{
  if (line == NULL || *line == '\0')
    return;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static void
append_step (GString *text, const char *step, gsize number)
{
  /* Translators: one step of how to do an exercise, and which one it is. */
  g_autofree char *line = g_strdup_printf (C_ ("step", "%u. %s"), (guint) number, step);

  append_line (text, line);
}

/**
 * limber_player_words_list_steps:
 * @item: what is done
 *
 * Returns: (transfer full): all that is to be known before it begins, one sentence a line
 */
char *
limber_player_words_list_steps (const LimberPlanItem *item)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (item->eased && item->exercise->easier != NULL)
    append_line (text, item->exercise->easier);
  for (gsize i = 0; item->exercise->steps != NULL && item->exercise->steps[i] != NULL; i++)
    append_step (text, item->exercise->steps[i], i + 1);
  append_line (text, item->note);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * limber_player_words_get_cue:
 * @item: what is done
 *
 * Returns: (transfer none) (nullable): one line to be read from a distance
 */
const char *
limber_player_words_get_cue (const LimberPlanItem *item)
{
  if (item->eased && item->exercise->easier != NULL)
    return item->exercise->easier;
  if (item->exercise->cue != NULL && *item->exercise->cue != '\0')
    return item->exercise->cue;

  return item->note;
}

/**
 * limber_player_words_get_motion:
 * @item: what is done
 *
 * Returns: (transfer none) (nullable): what the figure shows
 */
const char *
limber_player_words_get_motion (const LimberPlanItem *item)
{
  if (item->eased && item->exercise->easier_motion != NULL)
    return item->exercise->easier_motion;

  return item->exercise->motion;
}

/**
 * limber_player_words_name_next:
 * @next: (nullable): the exercise after this one
 *
 * Returns: (transfer full): what comes next
 */
char *
limber_player_words_name_next (const LimberPlanItem *next)
{
  if (next == NULL)
    return g_strdup (_ ("This is the last exercise"));

  /* Translators: %s is the name of an exercise. */
  return g_strdup_printf (_ ("Next: %s"), next->exercise->name);
}

/**
 * limber_player_words_format_left:
 * @left_us: of the whole routine
 *
 * Returns: (transfer full): how much is left; not by the second, because only the ring has to be exact
 */
char *
limber_player_words_format_left (gint64 left_us)
{
  gint64 seconds = (left_us + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC;
  int minutes = (int) ((seconds + 30) / 60);

  if (seconds < 60)
    return g_strdup (_ ("Less than a minute left"));

  return g_strdup_printf (ngettext ("%d minute left", "%d minutes left", minutes), minutes);
}

static gboolean
begins_work (const LimberPhase *phase, const LimberPhase *before)
{
  return limber_phase_is_work (phase) && (before == NULL || !limber_phase_is_work (before));
}

static char *
name_with_side (const LimberPhase *phase)
{
  const char *side = limber_side_get_title (phase->side);

  if (side == NULL)
    return g_strdup (phase->exercise->name);

  /* Translators: the name of an exercise and “Left side” or “Right side”. */
  return g_strdup_printf (C_ ("exercise and side", "%s, %s"), phase->exercise->name, side);
}

static char *
announce_work (const LimberPhase *phase)
{
  g_autofree char *time
      = limber_seconds_to_text ((int) ((phase->duration_us + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC));

  if (phase->kind == LIMBER_PHASE_HOLD || phase->kind == LIMBER_PHASE_TIME
      || phase->kind == LIMBER_PHASE_BREATHE)
    /* Translators: “Hold” or “Keep going” and for how long. */
    return g_strdup_printf (C_ ("doing and time", "%s, %s"), limber_player_words_get_doing (phase, TRUE),
                            time);

  return g_strdup (_ ("Start now"));
}

/**
 * limber_player_words_announce:
 * @phase: what began
 * @before: (nullable): what ended
 *
 * Returns: (transfer full) (nullable): what a screen reader says; %NULL where it would talk without end
 */
char *
limber_player_words_announce (const LimberPhase *phase, const LimberPhase *before)
{
  g_autofree char *name = name_with_side (phase);

  if (phase->kind == LIMBER_PHASE_READY)
    /* Translators: %s is an exercise, maybe with its side. */
    return g_strdup_printf (_ ("Get ready: %s"), name);
  if (phase->kind == LIMBER_PHASE_CHANGE)
    /* Translators: %s is “Left side” or “Right side”. */
    return g_strdup_printf (_ ("Change sides: %s"), limber_side_get_title (phase->side));
  if (phase->kind == LIMBER_PHASE_REST)
    return g_strdup (_ ("Rest"));
  if (begins_work (phase, before))
    return announce_work (phase);
  if (phase->kind == LIMBER_PHASE_REPS && phase->rep > 0)
    return g_strdup_printf (_ ("Repetition %u of %u"), phase->rep, phase->n_reps);

  return NULL;
}

/**
 * limber_player_words_say:
 * @phase: what began
 * @before: (nullable): what ended
 *
 * Returns: (transfer full) (nullable): what the voice says: names, sides and counts; numbers of seconds are
 * for the sounds
 */
char *
limber_player_words_say (const LimberPhase *phase, const LimberPhase *before)
{
  gboolean begins_rep = before == NULL || before->rep != phase->rep || !limber_phase_is_work (before);

  switch (phase->kind)
    {
    case LIMBER_PHASE_READY:
      return name_with_side (phase);
    case LIMBER_PHASE_CHANGE:
      return limber_player_words_announce (phase, before);
    case LIMBER_PHASE_REST:
      return g_strdup (_ ("Rest"));
    case LIMBER_PHASE_IN:
    case LIMBER_PHASE_REPS:
      return phase->n_reps > 1 && begins_rep ? g_strdup_printf ("%u", phase->rep) : NULL;
    case LIMBER_PHASE_HOLD:
    case LIMBER_PHASE_OUT:
    case LIMBER_PHASE_TIME:
    case LIMBER_PHASE_BREATHE:
    default:
      return NULL;
    }
}

static void
append_name (GString *names, const char *name)
{
  if (names->len > 0)
    /* Translators: between the names of exercises in a sentence. */
    g_string_append (names, C_ ("list of exercises", ", "));
  g_string_append (names, name);
}

/**
 * limber_player_words_list_left_out:
 * @plan: a plan
 * @book: has the names
 * @choices: (nullable): tells which of them were hidden
 *
 * Returns: (transfer full) (nullable): what is left out and why, in one calm line for each reason
 */
char *
limber_player_words_list_left_out (LimberPlan *plan, LimberRoutineBook *book, GHashTable *choices)
{
  const GPtrArray *ids = limber_plan_peek_left_out (plan);
  g_autoptr (GString) limited = g_string_new (NULL);
  g_autoptr (GString) hidden = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      const LimberExercise *exercise = limber_routine_book_find_exercise (book, id);
      const LimberExerciseChoice *choice = choices != NULL ? g_hash_table_lookup (choices, id) : NULL;

      if (exercise != NULL)
        append_name (choice != NULL && choice->hidden ? hidden : limited, exercise->name);
    }

  if (limited->len > 0)
    /* Translators: %s is one exercise or several. */
    g_string_append_printf (text, _ ("Left out because of what you said about your back: %s."), limited->str);
  if (hidden->len > 0)
    {
      g_string_append (text, text->len > 0 ? "\n" : "");
      /* Translators: %s is one exercise or several. */
      g_string_append_printf (text, _ ("Left out because pain went further down the leg: %s."), hidden->str);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/**
 * limber_player_words_describe_plan:
 * @plan: a plan
 *
 * Returns: (transfer full): how long it takes and how much it is
 */
char *
limber_player_words_describe_plan (LimberPlan *plan)
{
  guint n = limber_plan_get_n_items (plan);
  g_autofree char *time = limber_seconds_to_text (
      (int) ((limber_plan_get_duration_us (plan) + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC));
  g_autofree char *items = g_strdup_printf (ngettext ("%u exercise", "%u exercises", n), n);

  /* Translators: how long a routine takes, “5 min 20 s”, and “6 exercises”. */
  return g_strdup_printf (C_ ("length of a routine", "%s · %s"), time, items);
}

static guint
count_done (const LimberSession *session)
{
  guint n = 0;

  for (guint i = 0; i < session->items->len; i++)
    {
      const LimberSessionItem *item = g_ptr_array_index (session->items, i);

      n += item->done_s > 0 || item->done_reps > 0 ? 1 : 0;
    }

  return n;
}

/**
 * limber_player_words_sum_up:
 * @session: that has ended
 *
 * Returns: (transfer full): what was done, in one sentence; what was not is not mentioned
 */
char *
limber_player_words_sum_up (const LimberSession *session)
{
  guint n = count_done (session);
  int minutes = limber_session_get_minutes (session);
  g_autofree char *items = g_strdup_printf (ngettext ("%u exercise", "%u exercises", n), n);
  g_autofree char *time = NULL;

  if (n == 0)
    return g_strdup (_ ("You stopped before the first exercise. That is fine, too."));
  if (minutes == 0)
    /* Translators: %s is “2 exercises”. */
    return g_strdup_printf (_ ("You did %s in less than a minute. It counts."), items);

  time = g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), minutes);
  if (session->end == LIMBER_SESSION_DONE)
    /* Translators: “6 exercises” and “5 minutes”. */
    return g_strdup_printf (_ ("You did %s, %s of work."), items, time);

  /* Translators: “3 exercises” and “2 minutes”. */
  return g_strdup_printf (_ ("You did %s, %s of work. It counts."), items, time);
}

/**
 * limber_player_words_get_stop_if:
 *
 * Returns: (transfer none): when to stop any exercise, translated; docs/routines.md says why
 */
const char *
limber_player_words_get_stop_if (void)
{
  return _ ("Stop when pain or tingling moves further down a leg, when something gets numb or weak, when the "
            "pain is "
            "sharp or electric, or when you feel dizzy.");
}
