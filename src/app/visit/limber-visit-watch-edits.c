/* limber-visit-watch-edits.c — saving and removing what belongs to visits, with a way back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-visit-watch-private.h"

#include "limber-date-text.h"

#include <glib/gi18n.h>

static void
save (LimberVisitWatch *self, LimberVisitChangeKind kind, gconstpointer value)
{
  _limber_visit_watch_make (self, limber_visit_change_new (kind, value, FALSE));
}

/* Removing */

static void
keep_for_undo (LimberVisitWatch *self, LimberVisitChangeKind kind, gconstpointer value)
{
  g_ptr_array_add (_limber_visit_watch_get_undo (self), limber_visit_change_new (kind, value, FALSE));
}

static void
keep_questions_of (LimberVisitWatch *self, const char *visit)
{
  const GPtrArray *questions = limber_visit_watch_peek_record (self)->questions;

  for (guint i = 0; i < questions->len; i++)
    {
      const LimberQuestion *question = g_ptr_array_index (questions, i);

      if (g_strcmp0 (question->visit, visit) == 0)
        keep_for_undo (self, LIMBER_VISIT_CHANGE_QUESTION, question);
    }
}

/* @what: (transfer full): what to say */
static void
remove_and_tell (LimberVisitWatch *self, LimberVisitChangeKind kind, gconstpointer value, char *what)
{
  g_autofree char *owned = what;

  g_ptr_array_set_size (_limber_visit_watch_get_undo (self), 0);
  keep_for_undo (self, kind, value);
  if (kind == LIMBER_VISIT_CHANGE_VISIT)
    keep_questions_of (self, ((const LimberVisit *) value)->uuid);
  _limber_visit_watch_make (self, limber_visit_change_new (kind, value, TRUE));
  _limber_visit_watch_tell_removed (self, owned);
}

static char *
say_with_day (const char *format, guint32 day)
{
  g_autofree char *name = limber_date_text_format_day (day);
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", name, 1);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static const LimberQuestion *
find_question (LimberVisitWatch *self, const char *uuid)
{
  const GPtrArray *questions = limber_visit_watch_peek_record (self)->questions;

  for (guint i = 0; i < questions->len; i++)
    {
      const LimberQuestion *question = g_ptr_array_index (questions, i);

      if (g_strcmp0 (question->uuid, uuid) == 0)
        return question;
    }

  return NULL;
}

static const LimberPeg *
find_peg (LimberVisitWatch *self, guint32 day)
{
  const GPtrArray *pegs = limber_visit_watch_peek_record (self)->pegs;

  for (guint i = 0; i < pegs->len; i++)
    {
      const LimberPeg *peg = g_ptr_array_index (pegs, i);

      if (peg->day == day)
        return peg;
    }

  return NULL;
}

static const LimberRedFlagAnswer *
find_answer (LimberVisitWatch *self, const char *flag, guint32 day)
{
  const GPtrArray *answers = limber_visit_watch_peek_record (self)->answers;

  for (guint i = 0; i < answers->len; i++)
    {
      const LimberRedFlagAnswer *answer = g_ptr_array_index (answers, i);

      if (answer->day == day && g_strcmp0 (answer->flag, flag) == 0)
        return answer;
    }

  return NULL;
}

/* A question that is there was not removed but lost its visit, and may have been changed since. */
static void
put_back (LimberVisitWatch *self, const LimberVisitChange *kept)
{
  const LimberVisitRecord *record = limber_visit_watch_peek_record (self);
  gconstpointer there = limber_visit_change_find (kept, record);
  g_autoptr (LimberQuestion) question = NULL;

  if (kept->kind != LIMBER_VISIT_CHANGE_QUESTION || there == NULL)
    {
      _limber_visit_watch_make (self, limber_visit_change_copy (kept));
      return;
    }

  question = limber_question_copy (there);
  g_set_str (&question->visit, ((const LimberQuestion *) kept->value)->visit);
  save (self, LIMBER_VISIT_CHANGE_QUESTION, question);
}

/**
 * limber_visit_watch_save_visit:
 * @self: a watch
 * @visit: a new one, or one in place of that of the same identity
 */
void
limber_visit_watch_save_visit (LimberVisitWatch *self, const LimberVisit *visit)
{
  g_return_if_fail (LIMBER_IS_VISIT_WATCH (self));
  g_return_if_fail (visit != NULL);

  save (self, LIMBER_VISIT_CHANGE_VISIT, visit);
}

/**
 * limber_visit_watch_remove_visit:
 * @self: a watch
 * @uuid: the identity of a visit
 *
 * What was asked at it is still to ask, until it is put back. Emits LimberVisitWatch::removed.
 */
void
limber_visit_watch_remove_visit (LimberVisitWatch *self, const char *uuid)
{
  const LimberVisit *visit;

  g_return_if_fail (LIMBER_IS_VISIT_WATCH (self));
  g_return_if_fail (uuid != NULL);

  visit = limber_visit_find (limber_visit_watch_peek_record (self)->visits, uuid);
  if (visit != NULL)
    remove_and_tell (self, LIMBER_VISIT_CHANGE_VISIT, visit,
                     /* Translators: %s is a date. */
                     say_with_day (_ ("The visit on %s was removed"), visit->day));
}

/**
 * limber_visit_watch_save_question:
 * @self: a watch
 * @question: a new one, or one in place of that of the same identity
 */
void
limber_visit_watch_save_question (LimberVisitWatch *self, const LimberQuestion *question)
{
  g_return_if_fail (LIMBER_IS_VISIT_WATCH (self));
  g_return_if_fail (question != NULL);

  save (self, LIMBER_VISIT_CHANGE_QUESTION, question);
}

/**
 * limber_visit_watch_remove_question:
 * @self: a watch
 * @uuid: the identity of a question
 *
 * Emits LimberVisitWatch::removed.
 */
void
limber_visit_watch_remove_question (LimberVisitWatch *self, const char *uuid)
{
  const LimberQuestion *question;

  g_return_if_fail (LIMBER_IS_VISIT_WATCH (self));
  g_return_if_fail (uuid != NULL);

  question = find_question (self, uuid);
  if (question != NULL)
    remove_and_tell (self, LIMBER_VISIT_CHANGE_QUESTION, question, g_strdup (_ ("The question was removed")));
}

/**
 * limber_visit_watch_save_peg:
 * @self: a watch
 * @peg: the answers of its day; without any answer those there were are removed
 *
 * Emits LimberVisitWatch::removed when there were answers and are none any more.
 */
void
limber_visit_watch_save_peg (LimberVisitWatch *self, const LimberPeg *peg)
{
  const LimberPeg *before;

  g_return_if_fail (LIMBER_IS_VISIT_WATCH (self));
  g_return_if_fail (peg != NULL);

  before = find_peg (self, peg->day);
  if (!limber_peg_is_empty (peg))
    save (self, LIMBER_VISIT_CHANGE_PEG, peg);
  else if (before != NULL)
    remove_and_tell (self, LIMBER_VISIT_CHANGE_PEG, before,
                     /* Translators: %s is a date. */
                     say_with_day (_ ("The answers of %s were removed"), peg->day));
}

/**
 * limber_visit_watch_save_answer:
 * @self: a watch
 * @answer: the answer of its day to the question about a sign
 */
void
limber_visit_watch_save_answer (LimberVisitWatch *self, const LimberRedFlagAnswer *answer)
{
  g_return_if_fail (LIMBER_IS_VISIT_WATCH (self));
  g_return_if_fail (answer != NULL);

  save (self, LIMBER_VISIT_CHANGE_ANSWER, answer);
}

/**
 * limber_visit_watch_save_answers:
 * @self: a watch
 * @answers: (element-type LimberRedFlagAnswer): answers of days that have none to the same questions yet
 *
 * Emits LimberVisitWatch::removed: limber_visit_watch_undo() takes all of them back.
 */
void
limber_visit_watch_save_answers (LimberVisitWatch *self, const GPtrArray *answers)
{
  g_autofree char *what = NULL;

  g_return_if_fail (LIMBER_IS_VISIT_WATCH (self));
  g_return_if_fail (answers != NULL);

  if (answers->len == 0)
    return;

  g_ptr_array_set_size (_limber_visit_watch_get_undo (self), 0);
  for (guint i = 0; i < answers->len; i++)
    {
      const LimberRedFlagAnswer *answer = g_ptr_array_index (answers, i);

      g_ptr_array_add (_limber_visit_watch_get_undo (self),
                       limber_visit_change_new (LIMBER_VISIT_CHANGE_ANSWER, answer, TRUE));
      save (self, LIMBER_VISIT_CHANGE_ANSWER, answer);
    }
  what = g_strdup_printf (ngettext ("%u question was answered", "%u questions were answered", answers->len),
                          answers->len);
  _limber_visit_watch_tell_removed (self, what);
}

/**
 * limber_visit_watch_remove_answer:
 * @self: a watch
 * @flag: the id of a sign
 * @day: the Julian day on which it was asked
 *
 * Emits LimberVisitWatch::removed.
 */
void
limber_visit_watch_remove_answer (LimberVisitWatch *self, const char *flag, guint32 day)
{
  const LimberRedFlagAnswer *answer;

  g_return_if_fail (LIMBER_IS_VISIT_WATCH (self));
  g_return_if_fail (flag != NULL);

  answer = find_answer (self, flag, day);
  if (answer != NULL)
    remove_and_tell (self, LIMBER_VISIT_CHANGE_ANSWER, answer, g_strdup (_ ("The answer was removed")));
}

/**
 * limber_visit_watch_undo:
 * @self: a watch
 *
 * Puts back what was removed last, as it was: a visit is tied again to what was asked at it. Does nothing the
 * second time.
 */
void
limber_visit_watch_undo (LimberVisitWatch *self)
{
  GPtrArray *undo;
  g_autoptr (GPtrArray) kept = NULL;

  g_return_if_fail (LIMBER_IS_VISIT_WATCH (self));

  undo = _limber_visit_watch_get_undo (self);
  kept = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_visit_change_free);
  g_ptr_array_extend_and_steal (kept, g_ptr_array_ref (undo));
  for (guint i = 0; i < kept->len; i++)
    put_back (self, g_ptr_array_index (kept, i));
}
