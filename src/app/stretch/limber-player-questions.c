/* limber-player-questions.c — what a player asks: whether to leave, what to do after a sleep, what hurts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-page-private.h"

#include "limber-dose-text.h"
#include "limber-player-hurt.h"
#include "limber-player-question.h"

#include <glib/gi18n.h>

/* After that one is no longer in the middle of anything. */
#define LONG_SLEEP_US (30 * 60 * G_USEC_PER_SEC)

/* Asking */

static gboolean
is_asking (LimberPlayerPage *self)
{
  return self->dialog != NULL;
}

static void
ask (LimberPlayerPage *self, LimberPlayerQuestion *question, GCallback answered_cb)
{
  g_set_weak_pointer (&self->dialog, ADW_DIALOG (question));
  g_signal_connect_object (question, "answered", answered_cb, self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (question), GTK_WIDGET (self));
}

/* The clock does not run while one reads a question. */
static void
stop_for_question (LimberPlayerPage *self)
{
  LimberRunState state = limber_run_get_state (self->run);

  self->goes_on = state == LIMBER_RUN_RUNNING || state == LIMBER_RUN_RESUMING;
  _limber_player_page_pause (self, LIMBER_PLAYER_PAUSE_QUESTION);
}

static void
answered (LimberPlayerPage *self)
{
  g_clear_weak_pointer (&self->dialog);
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

static void
go_on (LimberPlayerPage *self)
{
  if (self->goes_on)
    limber_run_resume (self->run);
}

/* Leaving */

static void
leave_response_cb (LimberPlayerPage *self, const char *response)
{
  answered (self);
  if (!limber_player_page_is_busy (self))
    return;

  if (!g_str_equal (response, "end"))
    {
      go_on (self);
      return;
    }

  limber_run_end (self->run, LIMBER_SESSION_PARTIAL);
  /* There is nothing to ask about what was not done. */
  if (limber_player_saving_is_empty (limber_run_get_session (self->run)))
    _limber_player_page_emit_done (self);
}

void
_limber_player_page_ask_to_leave (LimberPlayerPage *self)
{
  LimberPlayerQuestion *question;

  if (is_asking (self))
    return;

  stop_for_question (self);
  question = limber_player_question_new (_ ("End the routine here?"),
                                         _ ("What you did so far counts and is in your journal."));
  limber_player_question_add (question, LIMBER_PLAYER_QUESTION_STAY, _ ("_Go on"));
  limber_player_question_add (question, "end", _ ("_End"));
  limber_player_question_set_default (question, LIMBER_PLAYER_QUESTION_STAY);
  ask (self, question, G_CALLBACK (leave_response_cb));
}

/* With the window */

static void
close_response_cb (LimberPlayerPage *self, const char *response)
{
  answered (self);
  if (g_str_equal (response, "close"))
    {
      limber_player_page_quit (self);
      g_signal_emit_by_name (self, "close-window");
    }
  else if (limber_player_page_is_busy (self))
    go_on (self);
}

/* Returns: whether it is asked; somebody who closes the window while another question is open has decided */
gboolean
_limber_player_page_ask_to_close (LimberPlayerPage *self)
{
  LimberPlayerQuestion *question;

  if (is_asking (self))
    return FALSE;

  stop_for_question (self);
  question = limber_player_question_new (
      _ ("Close Limber in the middle of the routine?"),
      _ ("What you did so far is in your journal. Within half an hour you can go on from here."));
  limber_player_question_add (question, LIMBER_PLAYER_QUESTION_STAY, _ ("_Go on"));
  limber_player_question_add (question, "close", _ ("_Close"));
  limber_player_question_set_default (question, LIMBER_PLAYER_QUESTION_STAY);
  ask (self, question, G_CALLBACK (close_response_cb));

  return TRUE;
}

static void
finish_response_cb (LimberPlayerPage *self, const char *response)
{
  answered (self);
  if (!limber_player_page_is_busy (self))
    return;

  if (g_str_equal (response, "finish"))
    limber_run_skip (self->run);
  else
    go_on (self);
}

void
_limber_player_page_ask_to_finish (LimberPlayerPage *self)
{
  LimberPlayerQuestion *question;

  if (is_asking (self))
    return;

  stop_for_question (self);
  question = limber_player_question_new (_ ("Finish the routine?"), _ ("This is its last exercise."));
  limber_player_question_add (question, LIMBER_PLAYER_QUESTION_STAY, _ ("_Go on"));
  limber_player_question_add (question, "finish", _ ("_Finish"));
  limber_player_question_set_default (question, LIMBER_PLAYER_QUESTION_STAY);
  ask (self, question, G_CALLBACK (finish_response_cb));
}

/* After a sleep of the computer */

static void
slept_response_cb (LimberPlayerPage *self, const char *response)
{
  answered (self);
  if (!limber_player_page_is_busy (self))
    return;

  if (g_str_equal (response, "resume"))
    limber_run_resume (self->run);
  else if (g_str_equal (response, "restart"))
    limber_run_restart_item (self->run);
  else if (g_str_equal (response, "finish") || g_str_equal (response, "again"))
    limber_run_end (self->run, LIMBER_SESSION_SLEPT);

  if (g_str_equal (response, "again"))
    _limber_player_page_start_again (self);
}

static LimberPlayerQuestion *
create_sleep_question (gint64 slept_us)
{
  gboolean was_long = slept_us > LONG_SLEEP_US;
  g_autofree char *time = limber_seconds_to_text ((int) MIN (slept_us / G_USEC_PER_SEC, G_MAXINT));
  /* Translators: %s is a time, “12 min”. */
  g_autofree char *text = g_strdup_printf (_ ("Your computer slept for %s. What you did is saved."), time);
  LimberPlayerQuestion *question = limber_player_question_new (_ ("Paused while your computer slept"), text);

  if (was_long)
    limber_player_question_add (question, "again", _ ("_Start again"));
  else
    {
      limber_player_question_add (question, "resume", _ ("_Resume"));
      limber_player_question_add (question, "restart", _ ("Re_start exercise"));
    }
  limber_player_question_add (question, "finish", was_long ? _ ("Save what you _did") : _ ("_Finish here"));
  limber_player_question_set_default (question, was_long ? "finish" : "resume");

  return question;
}

void
_limber_player_page_ask_about_sleep (LimberPlayerPage *self)
{
  if (!is_asking (self))
    ask (self, create_sleep_question (limber_run_get_slept_us (self->run)), G_CALLBACK (slept_response_cb));
}

/* This hurts */

static void
undo_hide_cb (AdwToast *toast, LimberPlayerPage *self)
{
  const char *exercise = g_object_get_data (G_OBJECT (toast), "exercise");
  const LimberExerciseChoice *old
      = g_hash_table_lookup (limber_routine_watch_peek_choices (self->watch), exercise);
  g_autoptr (LimberExerciseChoice) choice = NULL;

  if (old == NULL)
    return;

  choice = limber_exercise_choice_copy (old);
  choice->hidden = FALSE;
  limber_routine_watch_set_choice (self->watch, choice);
}

static void
hide_exercise (LimberPlayerPage *self, const LimberExercise *exercise)
{
  const LimberExerciseChoice *old
      = g_hash_table_lookup (limber_routine_watch_peek_choices (self->watch), exercise->id);
  g_autoptr (LimberExerciseChoice) choice
      = old != NULL ? limber_exercise_choice_copy (old) : limber_exercise_choice_new (exercise->id);
  /* Translators: %s is the name of an exercise. */
  g_autofree char *title = g_strdup_printf (_ ("“%s” is left out from now on"), exercise->name);
  AdwToast *toast = adw_toast_new (title);

  choice->hidden = TRUE;
  limber_routine_watch_set_choice (self->watch, choice);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_timeout (toast, 0);
  g_object_set_data_full (G_OBJECT (toast), "exercise", g_strdup (exercise->id), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_hide_cb), self, 0);
  _limber_player_page_take_toast (self, toast);
}

static void
hurt_response_cb (LimberPlayerPage *self, const char *answer, LimberPlayerQuestion *question)
{
  g_autoptr (LimberExercise) exercise = NULL;
  gboolean travelled
      = limber_player_hurt_get_travelled (LIMBER_PLAYER_HURT (limber_player_question_get_details (question)));

  answered (self);
  if (limber_run_get_state (self->run) != LIMBER_RUN_HURT
      || g_str_equal (answer, LIMBER_PLAYER_QUESTION_STAY))
    return;

  exercise = limber_exercise_ref (limber_run_get_phase (self->run)->exercise);
  if (g_str_equal (answer, "ease"))
    limber_run_hurt_ease (self->run);
  else if (g_str_equal (answer, "skip"))
    limber_run_hurt_skip (self->run, travelled);
  else
    limber_run_hurt_end (self->run, travelled);

  if (travelled)
    hide_exercise (self, exercise);
}

static void
update_ease (LimberPlayerQuestion *question, LimberPlayerHurt *details)
{
  limber_player_question_set_enabled (question, "ease", limber_player_hurt_can_ease (details));
}

static LimberPlayerQuestion *
create_hurt_question (const LimberPlanItem *item)
{
  /* Translators: %s is the name of an exercise. */
  g_autofree char *text = g_strdup_printf (_ ("The clock has stopped. How do you want to go on with “%s”?"),
                                           item->exercise->name);
  LimberPlayerQuestion *question = limber_player_question_new (_ ("This hurts"), text);
  GtkWidget *details = limber_player_hurt_new (item);

  limber_player_question_set_details (question, details);
  limber_player_question_add (question, "ease", _ ("_Easier variant"));
  limber_player_question_add (question, "skip", _ ("_Skip this exercise"));
  limber_player_question_add (question, "end", _ ("E_nd the routine"));
  g_signal_connect_object (details, "changed", G_CALLBACK (update_ease), question, G_CONNECT_SWAPPED);
  update_ease (question, LIMBER_PLAYER_HURT (details));

  return question;
}

void
_limber_player_page_ask_about_hurt (LimberPlayerPage *self)
{
  guint item;

  if (is_asking (self))
    return;

  limber_run_hurt (self->run);
  if (limber_run_get_state (self->run) != LIMBER_RUN_HURT)
    return;

  item = limber_run_get_phase (self->run)->item;
  ask (self, create_hurt_question (limber_plan_get_item (limber_run_get_plan (self->run), item)),
       G_CALLBACK (hurt_response_cb));
}
