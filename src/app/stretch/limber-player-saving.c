/* limber-player-saving.c — writes what is being done into the journal, as it goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row of a session exists from its start and follows every phase, so that a program that is killed leaves
 * what was done until then.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-saving.h"

#include "limber-check-in.h"

struct _LimberPlayerSaving
{
  GObject parent_instance;

  LimberRoutineWatch *watch;
  LimberRun *run;
  gboolean is_saved; /* there is a row */
};

G_DEFINE_FINAL_TYPE (LimberPlayerSaving, limber_player_saving, G_TYPE_OBJECT)

static gboolean
is_over (const LimberSession *session)
{
  return session->end != LIMBER_SESSION_RUNNING;
}

static void
save (LimberPlayerSaving *self)
{
  const LimberSession *session = limber_run_get_session (self->run);

  if (is_over (session) && limber_player_saving_is_empty (session))
    {
      if (self->is_saved)
        limber_routine_watch_remove_session (self->watch, session->uuid);
      self->is_saved = FALSE;
      return;
    }

  self->is_saved = TRUE;
  limber_routine_watch_save_session (self->watch, session);
}

static void
save_again (LimberPlayerSaving *self)
{
  if (limber_run_get_state (self->run) != LIMBER_RUN_IDLE)
    save (self);
}

static void
limber_player_saving_dispose (GObject *object)
{
  LimberPlayerSaving *self = LIMBER_PLAYER_SAVING (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->run);

  G_OBJECT_CLASS (limber_player_saving_parent_class)->dispose (object);
}

static void
limber_player_saving_class_init (LimberPlayerSavingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_player_saving_dispose;
}

static void
limber_player_saving_init (LimberPlayerSaving *self)
{
}

/**
 * limber_player_saving_new:
 * @watch: where sessions go
 * @run: what is being done
 *
 * Returns: (transfer full): saves the session of @run whenever it asks for it
 */
LimberPlayerSaving *
limber_player_saving_new (LimberRoutineWatch *watch, LimberRun *run)
{
  LimberPlayerSaving *self;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), NULL);
  g_return_val_if_fail (LIMBER_IS_RUN (run), NULL);

  self = g_object_new (LIMBER_TYPE_PLAYER_SAVING, NULL);
  self->watch = g_object_ref (watch);
  self->run = g_object_ref (run);
  g_signal_connect_object (run, "save", G_CALLBACK (save), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * limber_player_saving_set_pain_before:
 * @self: what saves
 * @pain: 0 to 10, or %LIMBER_NRS_UNSET
 */
void
limber_player_saving_set_pain_before (LimberPlayerSaving *self, int pain)
{
  g_return_if_fail (LIMBER_IS_PLAYER_SAVING (self));

  limber_run_get_session (self->run)->pain_before = pain;
  save_again (self);
}

/**
 * limber_player_saving_set_pain_after:
 * @self: what saves
 * @pain: 0 to 10, or %LIMBER_NRS_UNSET
 */
void
limber_player_saving_set_pain_after (LimberPlayerSaving *self, int pain)
{
  g_return_if_fail (LIMBER_IS_PLAYER_SAVING (self));

  limber_run_get_session (self->run)->pain_after = pain;
  save_again (self);
}

/**
 * limber_player_saving_set_effort:
 * @self: what saves
 * @effort: how it felt
 */
void
limber_player_saving_set_effort (LimberPlayerSaving *self, LimberEffort effort)
{
  g_return_if_fail (LIMBER_IS_PLAYER_SAVING (self));

  limber_run_get_session (self->run)->effort = effort;
  save_again (self);
}

/**
 * limber_player_saving_is_empty:
 * @session: that has ended
 *
 * Returns: whether nothing was done, nothing hurt and nothing was said: a slip of the finger, no session
 */
gboolean
limber_player_saving_is_empty (const LimberSession *session)
{
  g_return_val_if_fail (session != NULL, TRUE);

  if (session->active_s > 0 || session->pain_before != LIMBER_NRS_UNSET
      || session->pain_after != LIMBER_NRS_UNSET)
    return FALSE;

  for (guint i = 0; i < session->items->len; i++)
    {
      const LimberSessionItem *item = g_ptr_array_index (session->items, i);

      if (item->done_reps > 0 || item->done_s > 0 || item->hurt)
        return FALSE;
    }

  return TRUE;
}
