/* limber-progression.c — a little more when it was easy, a little less after a worse day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * NHS Inform, "Exercises for back problems": begin with 5 repetitions, add one or two every few days as long
 * as it is comfortable, stop when symptoms get worse. The other numbers here are ours, and cautious.
 */

#define G_LOG_DOMAIN "limber-routine"

#include "config.h"

#include "limber-progression.h"

#include "limber-exercise-choice.h"

#include <glib/gi18n.h>

/* A few days with the same dose, and easy on two of them. */
#define SAME_DOSE_DAYS 3
#define EASY_SESSIONS 2
/* What is offered goes no further than this: more is for somebody who watches. */
#define REPS_MAX 15
#define HOLD_MAX 60
#define HOLD_STEP 5
/* What is looked at: older sessions say little about now. */
#define RECENT_DAYS 21
#define OFFERS_MAX 3

typedef struct
{
  const LimberExercise *exercise;
  LimberDose dose; /* without what was taken on top */
  const LimberExerciseChoice *choice;
  const GPtrArray *sessions;
  guint32 today;
} Question;

static int
get_extra_reps (const Question *question)
{
  return question->choice != NULL ? question->choice->extra_reps : 0;
}

static int
get_extra_hold (const Question *question)
{
  return question->choice != NULL ? question->choice->extra_hold_s : 0;
}

static guint32
get_since (const Question *question)
{
  return question->choice != NULL ? question->choice->since : 0;
}

static gboolean
is_held (const Question *question)
{
  return question->exercise->mode == LIMBER_EXERCISE_HOLD;
}

static const LimberSessionItem *
find_item (const LimberSession *session, const char *exercise)
{
  for (guint i = 0; i < session->items->len; i++)
    {
      const LimberSessionItem *item = g_ptr_array_index (session->items, i);

      if (g_str_equal (item->exercise, exercise) && (item->done_s > 0 || item->hurt))
        return item;
    }

  return NULL;
}

/* Comfortable: all of it, nothing hurt, and no more pain after than before. */
static gboolean
was_easy (const LimberSession *session, const LimberSessionItem *item)
{
  gboolean more_pain = session->pain_before >= 0 && session->pain_after > session->pain_before;

  return session->effort == LIMBER_EFFORT_EASY && session->next_day != LIMBER_NEXT_DAY_WORSE && !more_pain
         && !item->skipped && !item->hurt && !item->eased;
}

static gboolean
was_too_much (const LimberSession *session, const LimberSessionItem *item)
{
  return session->next_day == LIMBER_NEXT_DAY_WORSE || item->hurt;
}

/* The newest session with it counts; one that was before the dose was changed was answered then. */
static gboolean
should_step_back (const Question *question)
{
  for (guint i = 0; i < question->sessions->len; i++)
    {
      const LimberSession *session = g_ptr_array_index (question->sessions, i);
      const LimberSessionItem *item = find_item (session, question->exercise->id);

      if (session->day + RECENT_DAYS < question->today || session->day <= get_since (question))
        return FALSE;
      if (item != NULL)
        return was_too_much (session, item);
    }

  return FALSE;
}

static gboolean
may_step_forward (const Question *question)
{
  guint32 last_day = 0;
  guint n_easy = 0;

  if (question->today < get_since (question) + SAME_DOSE_DAYS)
    return FALSE;

  for (guint i = 0; i < question->sessions->len && n_easy < EASY_SESSIONS; i++)
    {
      const LimberSession *session = g_ptr_array_index (question->sessions, i);
      const LimberSessionItem *item = find_item (session, question->exercise->id);

      if (session->day + RECENT_DAYS < question->today || session->day <= get_since (question))
        break;
      if (item == NULL || session->day == last_day)
        continue;
      if (!was_easy (session, item))
        return FALSE;
      last_day = session->day;
      n_easy++;
    }

  return n_easy == EASY_SESSIONS;
}

static char *
describe_reps (const Question *question, int from, int to)
{
  const char *name = question->exercise->name;

  if (to > from)
    return g_strdup_printf (ngettext ("“%1$s” was easy the last times. Try %2$d repetition instead of %3$d?",
                                      "“%1$s” was easy the last times. Try %2$d repetitions instead of %3$d?",
                                      (gulong) to),
                            name, to, from);

  return g_strdup_printf (
      ngettext ("“%1$s” may have been a little much. Go back to %2$d repetition instead of %3$d?",
                "“%1$s” may have been a little much. Go back to %2$d repetitions instead of %3$d?",
                (gulong) to),
      name, to, from);
}

static char *
describe_hold (const Question *question, int from, int to)
{
  const char *name = question->exercise->name;

  if (to > from)
    return g_strdup_printf (
        ngettext ("“%1$s” was easy the last times. Try to hold it for %2$d second instead of %3$d?",
                  "“%1$s” was easy the last times. Try to hold it for %2$d seconds instead of %3$d?",
                  (gulong) to),
        name, to, from);

  return g_strdup_printf (
      ngettext ("“%1$s” may have been a little much. Go back to holding it for %2$d second instead of %3$d?",
                "“%1$s” may have been a little much. Go back to holding it for %2$d seconds instead of %3$d?",
                (gulong) to),
      name, to, from);
}

static LimberProgression *
offer (const Question *question, int change)
{
  LimberProgression *self = NULL;
  int extra = is_held (question) ? get_extra_hold (question) : get_extra_reps (question);
  int from = (is_held (question) ? question->dose.hold_s : question->dose.reps) + extra;
  int limit = is_held (question) ? HOLD_MAX : REPS_MAX;
  int to = change > 0 ? MIN (from + change, MAX (limit, from)) : MAX (from + change, 1);

  if (to == from || from < 1)
    return NULL;

  self = g_new0 (LimberProgression, 1);
  self->exercise = g_strdup (question->exercise->id);
  self->forward = to > from;
  self->extra_reps = get_extra_reps (question) + (is_held (question) ? 0 : to - from);
  self->extra_hold_s = get_extra_hold (question) + (is_held (question) ? to - from : 0);
  self->sentence
      = is_held (question) ? describe_hold (question, from, to) : describe_reps (question, from, to);

  return self;
}

/* What goes on for a time, and breathing, has no more to it than its time. */
static gboolean
has_dose_to_change (const LimberExercise *exercise)
{
  return exercise->mode == LIMBER_EXERCISE_HOLD || exercise->mode == LIMBER_EXERCISE_REPS
         || exercise->mode == LIMBER_EXERCISE_REPS_HOLD;
}

static LimberProgression *
ask (const Question *question)
{
  int step = is_held (question) ? HOLD_STEP : question->dose.reps + get_extra_reps (question) < 10 ? 1 : 2;

  if (should_step_back (question))
    return offer (question, -step);
  if (may_step_forward (question))
    return offer (question, step);

  return NULL;
}

static gboolean
is_offered (const GPtrArray *offers, const char *exercise)
{
  for (guint i = 0; i < offers->len; i++)
    if (g_str_equal (((LimberProgression *) g_ptr_array_index (offers, i))->exercise, exercise))
      return TRUE;

  return FALSE;
}

static void
ask_item (GPtrArray *offers, LimberRoutineBook *book, const LimberRoutineItem *item, Question *question)
{
  LimberProgression *offered = NULL;

  question->exercise = limber_routine_book_find_exercise (book, item->exercise);
  if (question->exercise == NULL || !has_dose_to_change (question->exercise)
      || is_offered (offers, item->exercise) || !limber_routine_book_get_dose (book, item, &question->dose))
    return;

  offered = ask (question);
  if (offered != NULL)
    g_ptr_array_add (offers, offered);
}

/**
 * limber_progression_find:
 * @book: where the exercises are found
 * @routine: a routine
 * @sessions: (element-type LimberSession): of the last weeks, newest first
 * @choices: (element-type utf8 LimberExerciseChoice) (nullable): what was decided before
 * @today: Julian day
 *
 * What could be changed about the doses of a routine. More is offered when an exercise was easy on two days,
 * at least three days after its dose was last changed: one or two repetitions, or 5 s of a hold, up to 15
 * repetitions or 60 s. Less is offered when it hurt, or when the morning after the last session with it was
 * worse. At most three offers.
 *
 * Returns: (transfer full) (element-type LimberProgression): the offers, in the order of the routine
 */
GPtrArray *
limber_progression_find (LimberRoutineBook *book,
                         const LimberRoutine *routine,
                         const GPtrArray *sessions,
                         GHashTable *choices,
                         guint32 today)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_progression_free);
  Question question = { .sessions = sessions, .today = today };

  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (book) && routine != NULL && sessions != NULL, offers);

  for (guint i = 0; i < routine->items->len && offers->len < OFFERS_MAX; i++)
    {
      const LimberRoutineItem *item = g_ptr_array_index (routine->items, i);

      question.choice = choices != NULL ? g_hash_table_lookup (choices, item->exercise) : NULL;
      if (question.choice == NULL || !question.choice->hidden)
        ask_item (offers, book, item, &question);
    }

  return offers;
}

/**
 * limber_progression_free:
 * @self: (transfer full) (nullable): an offer
 */
void
limber_progression_free (LimberProgression *self)
{
  if (self == NULL)
    return;

  g_free (self->exercise);
  g_free (self->sentence);
  g_free (self);
}
