/* limber-player-questions.c — what a player asks: whether to leave, what to do after a sleep, what hurts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-page-private.h"

#include "limber-dose-text.h"
#include "limber-player-hurt.h"

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
ask (LimberPlayerPage *self, AdwDialog *dialog)
{
  g_set_weak_pointer (&self->dialog, dialog);
  adw_dialog_present (dialog, GTK_WIDGET (self));
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

static AdwDialog *
create_dialog (const char *heading, const char *body, const char *stay, const char *go_id, const char *go)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "stay", stay, go_id, go, NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "stay");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "stay");

  return dialog;
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
  AdwDialog *dialog;

  if (is_asking (self))
    return;

  stop_for_question (self);
  dialog
      = create_dialog (_ ("End the routine here?"), _ ("What you did so far counts and is in your journal."),
                       _ ("_Go on"), "end", _ ("_End"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (leave_response_cb), self, G_CONNECT_SWAPPED);
  ask (self, dialog);
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
  AdwDialog *dialog;

  if (is_asking (self))
    return;

  stop_for_question (self);
  dialog = create_dialog (_ ("Finish the routine?"), _ ("This is its last exercise."), _ ("_Go on"), "finish",
                          _ ("_Finish"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (finish_response_cb), self, G_CONNECT_SWAPPED);
  ask (self, dialog);
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

static void
add_responses (AdwAlertDialog *dialog, gboolean was_long)
{
  if (was_long)
    adw_alert_dialog_add_responses (dialog, "again", _ ("Start _again"), "finish", _ ("_Finish"), NULL);
  else
    adw_alert_dialog_add_responses (dialog, "finish", _ ("_Finish"), "restart", _ ("_Again"), "resume",
                                    _ ("_Go on"), NULL);
  adw_alert_dialog_set_default_response (dialog, was_long ? "finish" : "resume");
  adw_alert_dialog_set_close_response (dialog, "stay");
}

void
_limber_player_page_ask_about_sleep (LimberPlayerPage *self)
{
  gint64 slept_us = limber_run_get_slept_us (self->run);
  gboolean was_long = slept_us > LONG_SLEEP_US;
  g_autofree char *time = limber_seconds_to_text ((int) MIN (slept_us / G_USEC_PER_SEC, G_MAXINT));
  AdwDialog *dialog;

  if (is_asking (self))
    return;

  dialog = adw_alert_dialog_new (_ ("Paused"), NULL);
  if (was_long)
    /* Translators: %s is a time, “42 min”. */
    adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                  _ ("Paused while your computer slept, for %s. What you did is saved."),
                                  time);
  else
    /* Translators: %s is a time, “12 min”. */
    adw_alert_dialog_format_body (
        ADW_ALERT_DIALOG (dialog),
        _ ("Paused while your computer slept, for %s. Go on, or do this exercise again?"), time);
  add_responses (ADW_ALERT_DIALOG (dialog), was_long);
  g_signal_connect_object (dialog, "response", G_CALLBACK (slept_response_cb), self, G_CONNECT_SWAPPED);
  ask (self, dialog);
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
decided_cb (LimberPlayerPage *self, guint answer, gboolean travelled)
{
  g_autoptr (LimberExercise) exercise = NULL;

  answered (self);
  if (limber_run_get_state (self->run) != LIMBER_RUN_HURT || answer == LIMBER_PLAYER_HURT_STAY)
    return;

  exercise = limber_exercise_ref (limber_run_get_phase (self->run)->exercise);
  if (answer == LIMBER_PLAYER_HURT_EASE)
    limber_run_hurt_ease (self->run);
  else if (answer == LIMBER_PLAYER_HURT_SKIP)
    limber_run_hurt_skip (self->run, travelled);
  else
    limber_run_hurt_end (self->run, travelled);

  if (travelled && answer != LIMBER_PLAYER_HURT_EASE)
    hide_exercise (self, exercise);
}

void
_limber_player_page_ask_about_hurt (LimberPlayerPage *self)
{
  AdwDialog *dialog;

  if (is_asking (self))
    return;

  limber_run_hurt (self->run);
  if (limber_run_get_state (self->run) != LIMBER_RUN_HURT)
    return;

  dialog = limber_player_hurt_new (
      limber_plan_get_item (limber_run_get_plan (self->run), limber_run_get_phase (self->run)->item));
  g_signal_connect_object (dialog, "decided", G_CALLBACK (decided_cb), self, G_CONNECT_SWAPPED);
  ask (self, dialog);
}
