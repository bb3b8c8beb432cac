/* limber-player-page.c — a routine being done: what comes before, the routine, what comes after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-page-private.h"

#include "limber-announce.h"
#include "limber-player-words.h"
#include "limber-progression-offers.h"
#include "limber-routine-file.h"
#include "limber-settings-stretch.h"
#include "limber-stretch-options.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (LimberPlayerPage, limber_player_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  DONE,
  TOAST,
  CLOSE_WINDOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Above the large buttons, which have to stay in reach. */
static void
show_toast (LimberPlayerPage *self, AdwToast *toast)
{
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->view))
    limber_player_view_add_toast (self->view, toast);
  else
    g_signal_emit (self, signals[TOAST], 0, toast);
}

void
_limber_player_page_take_toast (LimberPlayerPage *self, AdwToast *toast)
{
  g_autoptr (AdwToast) owned = toast;

  adw_toast_set_use_markup (owned, FALSE);
  show_toast (self, owned);
}

/* One after the other */

static void
show_part (LimberPlayerPage *self, gpointer part)
{
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (part));
  gtk_widget_grab_focus (GTK_WIDGET (part));
}

static void
create_run (LimberPlayerPage *self)
{
  LimberSession *session;

  self->run = limber_run_new (self->plan, &self->clock);
  self->driver = limber_player_driver_new (self->run);
  self->saving = limber_player_saving_new (self->watch, self->run);
  self->inhibit = limber_player_inhibit_new (GTK_WIDGET (self));
  self->has_last = FALSE;
  session = limber_run_get_session (self->run);
  session->snapshot = limber_routine_to_snapshot (limber_plan_get_routine (self->plan), self->book);
  _limber_player_page_follow (self);
}

static void
drop_run (LimberPlayerPage *self)
{
  if (self->driver != NULL)
    limber_player_driver_stop (self->driver);
  if (self->inhibit != NULL)
    limber_player_inhibit_release (self->inhibit);
  if (self->run != NULL)
    g_signal_handlers_disconnect_by_data (self->run, self);
  g_clear_object (&self->inhibit);
  g_clear_object (&self->saving);
  g_clear_object (&self->driver);
  g_clear_object (&self->run);
}

void
_limber_player_page_start (LimberPlayerPage *self)
{
  if (self->run != NULL || limber_plan_get_n_phases (self->plan) == 0)
    return;

  create_run (self);
  limber_player_saving_set_pain_before (self->saving, limber_player_before_get_pain (self->before));
  limber_player_view_set_run (self->view, self->run, self->driver);
  show_part (self, self->view);
  limber_run_start (self->run);
}

/* The same plan from its beginning, as a session of its own. */
void
_limber_player_page_start_again (LimberPlayerPage *self)
{
  drop_run (self);
  _limber_player_page_start (self);
}

/* What is offered depends on how it felt. */
static void
show_offers (LimberPlayerPage *self)
{
  GtkWidget *offers = limber_progression_offers_new (self->watch, limber_plan_get_routine (self->plan)->id);

  g_signal_connect_object (offers, "toast", G_CALLBACK (show_toast), self, G_CONNECT_SWAPPED);
  limber_player_after_set_offers (self->after, offers);
}

void
_limber_player_page_show_after (LimberPlayerPage *self)
{
  const LimberSession *session = limber_run_get_session (self->run);
  g_autofree char *sum = limber_player_words_sum_up (session);

  limber_player_after_set_session (self->after, session);
  show_offers (self);
  show_part (self, self->after);
  limber_announce (GTK_WIDGET (self), sum);
}

static void
leave_full_screen (LimberPlayerPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->filled_screen && GTK_IS_WINDOW (root))
    gtk_window_unfullscreen (GTK_WINDOW (root));
  self->filled_screen = FALSE;
}

void
_limber_player_page_emit_done (LimberPlayerPage *self)
{
  leave_full_screen (self);
  if (self->cues != NULL)
    limber_cue_player_stop (self->cues);
  g_signal_emit (self, signals[DONE], 0);
}

static void
pain_cb (LimberPlayerPage *self, int pain)
{
  limber_player_saving_set_pain_after (self->saving, pain);
}

static void
effort_cb (LimberPlayerPage *self, int effort)
{
  limber_player_saving_set_effort (self->saving, effort);
  show_offers (self);
}

static void
unavailable_cb (LimberPlayerPage *self, const char *sentence)
{
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->before))
    limber_player_before_set_hint (self->before, sentence);
  else
    limber_player_view_show_hint (self->view, sentence);
}

/* Overrides */

static void
limber_player_page_shown (AdwNavigationPage *page)
{
  LimberPlayerPage *self = LIMBER_PLAYER_PAGE (page);

  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

static void
limber_player_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_player_page_parent_class)->root (widget);
  _limber_player_page_follow_window (LIMBER_PLAYER_PAGE (widget));
}

static void
limber_player_page_unroot (GtkWidget *widget)
{
  LimberPlayerPage *self = LIMBER_PLAYER_PAGE (widget);

  _limber_player_page_forget_window (self);
  if (self->inhibit != NULL)
    limber_player_inhibit_release (self->inhibit);
  GTK_WIDGET_CLASS (limber_player_page_parent_class)->unroot (widget);
}

static void
limber_player_page_dispose (GObject *object)
{
  LimberPlayerPage *self = LIMBER_PLAYER_PAGE (object);

  drop_run (self);
  if (self->cues != NULL)
    {
      limber_cue_player_stop (self->cues);
      g_signal_handlers_disconnect_by_data (self->cues, self);
    }
  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->cues);
  g_clear_object (&self->plan);
  g_clear_object (&self->book);
  g_clear_object (&self->settings);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (limber_player_page_parent_class)->dispose (object);
}

static void
limber_player_page_class_init (LimberPlayerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_player_page_dispose;
  widget_class->root = limber_player_page_root;
  widget_class->unroot = limber_player_page_unroot;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = limber_player_page_shown;

  /**
   * LimberPlayerPage::done:
   * @self: a player
   *
   * It is to be taken away.
   */
  signals[DONE] = g_signal_new ("done", LIMBER_TYPE_PLAYER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  /**
   * LimberPlayerPage::toast:
   * @self: a player
   * @toast: to be shown
   */
  signals[TOAST] = g_signal_new ("toast", LIMBER_TYPE_PLAYER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  /**
   * LimberPlayerPage::close-window:
   * @self: a player
   *
   * It was asked whether the window may be closed, and it may.
   */
  signals[CLOSE_WINDOW] = g_signal_new ("close-window", LIMBER_TYPE_PLAYER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);

  _limber_player_page_install_actions (widget_class);
}

static void
add_parts (LimberPlayerPage *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  self->before = LIMBER_PLAYER_BEFORE (limber_player_before_new ());
  self->view = LIMBER_PLAYER_VIEW (limber_player_view_new ());
  self->after = LIMBER_PLAYER_AFTER (limber_player_after_new ());
  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->before));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->view));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->after));
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), GTK_WIDGET (self->stack));
  g_signal_connect_object (self->after, "pain", G_CALLBACK (pain_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->after, "effort", G_CALLBACK (effort_cb), self, G_CONNECT_SWAPPED);
}

static void
limber_player_page_init (LimberPlayerPage *self)
{
  self->clock = limber_run_system_clock;
  adw_navigation_page_set_can_pop (ADW_NAVIGATION_PAGE (self), FALSE);
  add_parts (self);
}

static LimberPlayerPage *
create (LimberRoutineWatch *watch, LimberSettings *settings, LimberRoutineBook *book, LimberPlan *plan)
{
  LimberPlayerPage *self = g_object_new (LIMBER_TYPE_PLAYER_PAGE, NULL);

  self->watch = g_object_ref (watch);
  self->settings = g_object_ref (settings);
  self->book = g_object_ref (book);
  self->plan = g_object_ref (plan);
  self->cues = limber_cue_player_new (settings);
  g_signal_connect_object (self->cues, "unavailable", G_CALLBACK (unavailable_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), limber_plan_get_routine (plan)->name);
  limber_player_view_set_muted (self->view,
                                limber_settings_get_stretch_flag (settings, LIMBER_SETTINGS_CUE_MUTED));
  _limber_player_page_update_actions (self);

  return self;
}

/**
 * limber_player_page_new:
 * @watch: has the routines, and takes the session
 * @settings: times, sounds
 * @routine: the id of a routine of @watch
 *
 * Returns: (transfer floating) (nullable): asks and says what there is before @routine; %NULL when there is
 * no such routine
 */
LimberPlayerPage *
limber_player_page_new (LimberRoutineWatch *watch, LimberSettings *settings, const char *routine)
{
  LimberRoutineBook *book;
  const LimberRoutine *found;
  LimberPlanOptions options;
  g_autoptr (LimberPlan) plan = NULL;
  g_autofree char *left_out = NULL;
  LimberPlayerPage *self;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), NULL);
  g_return_val_if_fail (LIMBER_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (routine != NULL, NULL);

  book = limber_routine_watch_get_book (watch);
  found = limber_routine_book_find_routine (book, routine);
  if (found == NULL)
    return NULL;

  limber_stretch_options_init (&options, watch, settings, routine);
  plan = limber_plan_new (found, book, &options);
  left_out = limber_player_words_list_left_out (plan, book, limber_routine_watch_peek_choices (watch));
  self = create (watch, settings, book, plan);
  limber_player_before_set_plan (self->before, plan, left_out);

  return self;
}

/* The side that started then: sessions in which anything was done take turns. */
static LimberSide
get_side_of (LimberRoutineWatch *watch, const LimberSession *session)
{
  LimberSide next = limber_routine_watch_get_first_side (watch, session->routine);

  if (session->active_s == 0)
    return next;

  return next == LIMBER_SIDE_RIGHT ? LIMBER_SIDE_LEFT : LIMBER_SIDE_RIGHT;
}

static LimberPlan *
plan_session (LimberRoutineWatch *watch,
              LimberSettings *settings,
              LimberRoutineBook *book,
              const LimberSession *session)
{
  const LimberRoutine *routine = limber_routine_book_find_routine (book, session->routine);
  LimberPlanOptions options;

  if (routine == NULL)
    return NULL;

  limber_stretch_options_init (&options, watch, settings, session->routine);
  options.first_side = get_side_of (watch, session);

  return limber_plan_new (routine, book, &options);
}

/**
 * limber_player_page_new_for_session:
 * @watch: has the routines, and takes the session
 * @settings: times, sounds
 * @session: the newest one of @watch, which has not come to its end
 *
 * Returns: (transfer floating) (nullable): stands paused where @session was left; %NULL when it cannot be
 * gone on with
 */
LimberPlayerPage *
limber_player_page_new_for_session (LimberRoutineWatch *watch,
                                    LimberSettings *settings,
                                    const LimberSession *session)
{
  g_autoptr (LimberRoutineBook) book = NULL;
  g_autoptr (LimberPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  LimberPlayerPage *self;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), NULL);
  g_return_val_if_fail (LIMBER_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (session != NULL, NULL);

  if (session->snapshot != NULL)
    book = limber_routine_book_from_snapshot (session->snapshot, &error);
  if (book != NULL)
    plan = plan_session (watch, settings, book, session);
  if (plan == NULL || limber_plan_get_n_phases (plan) == 0)
    return NULL;

  self = g_object_ref_sink (create (watch, settings, book, plan));
  create_run (self);
  self->pause = LIMBER_PLAYER_PAUSE_CONTINUED;
  if (!limber_run_continue (self->run, session))
    {
      g_object_unref (self);
      return NULL;
    }

  limber_player_view_set_run (self->view, self->run, self->driver);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->view));
  _limber_player_page_update_actions (self);
  g_object_force_floating (G_OBJECT (self));

  return self;
}

/**
 * limber_player_page_is_busy:
 * @self: a player
 *
 * Returns: whether a session was begun and has not ended
 */
gboolean
limber_player_page_is_busy (LimberPlayerPage *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_PAGE (self), FALSE);

  return self->run != NULL && limber_run_get_state (self->run) != LIMBER_RUN_IDLE
         && limber_run_get_state (self->run) != LIMBER_RUN_ENDED;
}

/**
 * limber_player_page_quit:
 * @self: a player
 *
 * Ends the session without asking, and saves what was done: it can be gone on with for half an hour.
 */
void
limber_player_page_quit (LimberPlayerPage *self)
{
  g_return_if_fail (LIMBER_IS_PLAYER_PAGE (self));

  if (limber_player_page_is_busy (self))
    limber_run_end (self->run, LIMBER_SESSION_QUIT);
}

/**
 * limber_player_page_leave:
 * @self: a player
 *
 * Asks before a session is ended; before its start and after its end there is nothing to ask.
 */
void
limber_player_page_leave (LimberPlayerPage *self)
{
  g_return_if_fail (LIMBER_IS_PLAYER_PAGE (self));

  if (limber_player_page_is_busy (self))
    _limber_player_page_ask_to_leave (self);
  else
    _limber_player_page_emit_done (self);
}

/**
 * limber_player_page_ask_to_close:
 * @self: a player
 *
 * Asks before the window is closed in the middle of a session, and pauses meanwhile. Nothing is asked when no
 * session runs, or when another question is open already.
 *
 * Returns: whether it is asked; the window stays open then, until [signal@PlayerPage::close-window]
 */
gboolean
limber_player_page_ask_to_close (LimberPlayerPage *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_PAGE (self), FALSE);

  return limber_player_page_is_busy (self) && _limber_player_page_ask_to_close (self);
}

/**
 * limber_player_page_set_clock:
 * @self: a player that was not started
 * @clock: where its time comes from, copied
 */
void
limber_player_page_set_clock (LimberPlayerPage *self, const LimberRunClock *clock)
{
  g_return_if_fail (LIMBER_IS_PLAYER_PAGE (self));
  g_return_if_fail (clock != NULL && self->run == NULL);

  self->clock = *clock;
}

/**
 * limber_player_page_get_run:
 * @self: a player
 *
 * Returns: (transfer none) (nullable): what is being done; %NULL before it starts
 */
LimberRun *
limber_player_page_get_run (LimberPlayerPage *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_PAGE (self), NULL);

  return self->run;
}
