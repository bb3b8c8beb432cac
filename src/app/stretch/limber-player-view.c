/* limber-player-view.c — the screen while a routine is being done: header, stage, large buttons
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-view.h"

#include "limber-animation.h"
#include "limber-player-stage.h"
#include "limber-player-words.h"

#include <glib/gi18n.h>

struct _LimberPlayerView
{
  AdwBreakpointBin parent_instance;

  LimberRun *run;
  LimberPlayerDriver *driver;
  guint tick; /* of the frame clock, while something moves */

  AdwWindowTitle *title;
  GtkWidget *fullscreen_button;
  GtkWidget *mute_button;
  GtkProgressBar *progress;
  GtkWidget *facts;
  GtkLabel *next_label;
  GtkLabel *left_label;
  AdwBanner *hint_banner;
  AdwToastOverlay *toast_overlay;
  LimberPlayerStage *stage;
  GtkWidget *controls;
  GtkWidget *back_button;
  GtkWidget *pause_button;
  GtkWidget *skip_button;
  GtkWidget *hurt_button;
  GtkLabel *back_caption;
  GtkLabel *pause_caption;
  GtkLabel *skip_caption;
};

G_DEFINE_FINAL_TYPE (LimberPlayerView, limber_player_view, ADW_TYPE_BREAKPOINT_BIN)

/* Sizes */

static void
set_size (LimberPlayerView *self, const char *class)
{
  static const char *const classes[] = { "narrow", "short", "large" };

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_strcmp0 (class, classes[i]) == 0)
      gtk_widget_add_css_class (GTK_WIDGET (self), classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);
  limber_player_stage_set_narrow (self->stage, g_strcmp0 (class, "narrow") == 0);
}

static void
narrow_cb (LimberPlayerView *self)
{
  set_size (self, "narrow");
}

static void
short_cb (LimberPlayerView *self)
{
  set_size (self, "short");
}

static void
large_cb (LimberPlayerView *self)
{
  set_size (self, "large");
}

static void
roomy_cb (LimberPlayerView *self)
{
  set_size (self, NULL);
}

/* Time */

static void
update_time (LimberPlayerView *self)
{
  g_autofree char *left = NULL;

  if (self->run == NULL || limber_run_get_state (self->run) == LIMBER_RUN_ENDED)
    return;

  left = limber_player_words_format_left (limber_run_get_left_total_us (self->run));
  gtk_label_set_label (self->left_label, left);
  gtk_progress_bar_set_fraction (self->progress, CLAMP (limber_run_get_progress (self->run), 0, 1));
  limber_player_stage_update_time (self->stage);
}

/* Between two things that happen the run need not be woken to be drawn. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LimberPlayerView *self = LIMBER_PLAYER_VIEW (widget);

  if (limber_run_get_wake_us (self->run) == 0)
    limber_player_driver_tick (self->driver);
  else
    limber_player_stage_update_time (self->stage);

  return self->tick != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
stop_moving (LimberPlayerView *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static void
update_moving (LimberPlayerView *self)
{
  LimberRunState state = self->run != NULL ? limber_run_get_state (self->run) : LIMBER_RUN_IDLE;
  gboolean moves = (state == LIMBER_RUN_RUNNING || state == LIMBER_RUN_RESUMING)
                   && gtk_widget_get_mapped (GTK_WIDGET (self))
                   && limber_animation_is_allowed (GTK_WIDGET (self));

  if (!moves)
    stop_moving (self);
  else if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* Buttons */

static void
name_button (GtkWidget *button, GtkLabel *caption, const char *name, const char *icon)
{
  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (caption != NULL)
    gtk_label_set_label (caption, name);
}

static void
update_pause (LimberPlayerView *self)
{
  LimberRunState state = limber_run_get_state (self->run);

  if (state == LIMBER_RUN_RUNNING || state == LIMBER_RUN_RESUMING)
    {
      name_button (self->pause_button, self->pause_caption, _ ("Pause"), "media-playback-pause-symbolic");
      gtk_widget_remove_css_class (self->pause_button, "suggested-action");
    }
  else
    {
      name_button (self->pause_button, self->pause_caption, _ ("Resume"), "media-playback-start-symbolic");
      gtk_widget_add_css_class (self->pause_button, "suggested-action");
    }
}

static void
update_skip (LimberPlayerView *self)
{
  const LimberPhase *phase = limber_run_get_phase (self->run);

  if (!limber_phase_is_work (phase))
    name_button (self->skip_button, self->skip_caption, _ ("Start now"), "media-seek-forward-symbolic");
  else if (limber_run_is_last_item (self->run))
    name_button (self->skip_button, self->skip_caption, _ ("Finish"), "media-skip-forward-symbolic");
  else
    name_button (self->skip_button, self->skip_caption, _ ("Skip"), "media-skip-forward-symbolic");
}

static void
update (LimberPlayerView *self)
{
  const LimberRoutine *routine;
  g_autofree char *next = NULL;

  if (limber_run_get_state (self->run) == LIMBER_RUN_ENDED)
    {
      update_moving (self);
      return;
    }

  routine = limber_plan_get_routine (limber_run_get_plan (self->run));
  next = limber_player_words_name_next (limber_run_get_next_item (self->run));
  adw_window_title_set_title (self->title, routine->name);
  gtk_label_set_label (self->next_label, next);
  /* Once work begins there is something else to look at. */
  if (limber_phase_is_work (limber_run_get_phase (self->run)))
    adw_banner_set_revealed (self->hint_banner, FALSE);
  update_pause (self);
  update_skip (self);
  limber_player_stage_update (self->stage);
  update_time (self);
  update_moving (self);
}

static void
hint_read_cb (LimberPlayerView *self)
{
  adw_banner_set_revealed (self->hint_banner, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->stage));
}

/* Overrides */

static void
limber_player_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_player_view_parent_class)->map (widget);
  update_moving (LIMBER_PLAYER_VIEW (widget));
}

static void
limber_player_view_unmap (GtkWidget *widget)
{
  stop_moving (LIMBER_PLAYER_VIEW (widget));
  GTK_WIDGET_CLASS (limber_player_view_parent_class)->unmap (widget);
}

static gboolean
limber_player_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIMBER_PLAYER_VIEW (widget)->stage));
}

static void
limber_player_view_dispose (GObject *object)
{
  LimberPlayerView *self = LIMBER_PLAYER_VIEW (object);

  stop_moving (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_PLAYER_VIEW);
  g_clear_object (&self->driver);
  g_clear_object (&self->run);

  G_OBJECT_CLASS (limber_player_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_PLAYER_STAGE);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-player-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, title);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, fullscreen_button);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, mute_button);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, progress);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, facts);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, next_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, left_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, hint_banner);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, stage);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, controls);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, back_button);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, pause_button);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, skip_button);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, hurt_button);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, back_caption);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, pause_caption);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerView, skip_caption);
  gtk_widget_class_bind_template_callback (widget_class, hint_read_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, short_cb);
  gtk_widget_class_bind_template_callback (widget_class, large_cb);
  gtk_widget_class_bind_template_callback (widget_class, roomy_cb);
}

static void
limber_player_view_class_init (LimberPlayerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_player_view_dispose;
  widget_class->map = limber_player_view_map;
  widget_class->unmap = limber_player_view_unmap;
  widget_class->grab_focus = limber_player_view_grab_focus;

  bind_template (widget_class);
}

static void
limber_player_view_init (LimberPlayerView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_animation_follow (GTK_WIDGET (self), G_CALLBACK (update_moving));
}

/**
 * limber_player_view_new:
 *
 * Returns: (transfer floating): a view of no run yet
 */
GtkWidget *
limber_player_view_new (void)
{
  return g_object_new (LIMBER_TYPE_PLAYER_VIEW, NULL);
}

/**
 * limber_player_view_set_run:
 * @self: a view
 * @run: what it shows
 * @driver: (transfer none): what makes @run go on
 */
void
limber_player_view_set_run (LimberPlayerView *self, LimberRun *run, LimberPlayerDriver *driver)
{
  g_return_if_fail (LIMBER_IS_PLAYER_VIEW (self));
  g_return_if_fail (LIMBER_IS_RUN (run));

  g_set_object (&self->run, run);
  g_set_object (&self->driver, driver);
  limber_player_stage_set_run (self->stage, run);
  g_signal_connect_object (run, "phase-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (run, "state-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (driver, "ticked", G_CALLBACK (update_time), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * limber_player_view_set_reason:
 * @self: a view
 * @reason: (nullable): why it is paused, where that is not plain
 */
void
limber_player_view_set_reason (LimberPlayerView *self, const char *reason)
{
  g_return_if_fail (LIMBER_IS_PLAYER_VIEW (self));

  limber_player_stage_set_reason (self->stage, reason);
}

/**
 * limber_player_view_set_muted:
 * @self: a view
 * @muted: whether there is no sound
 */
void
limber_player_view_set_muted (LimberPlayerView *self, gboolean muted)
{
  g_return_if_fail (LIMBER_IS_PLAYER_VIEW (self));

  name_button (self->mute_button, NULL, muted ? _ ("Turn the sound on") : _ ("Turn the sound off"),
               muted ? "audio-volume-muted-symbolic" : "audio-volume-high-symbolic");
}

/**
 * limber_player_view_set_fullscreen:
 * @self: a view
 * @fullscreen: whether it fills the screen
 */
void
limber_player_view_set_fullscreen (LimberPlayerView *self, gboolean fullscreen)
{
  g_return_if_fail (LIMBER_IS_PLAYER_VIEW (self));

  name_button (self->fullscreen_button, NULL, fullscreen ? _ ("Leave full screen") : _ ("Full screen"),
               fullscreen ? "view-restore-symbolic" : "view-fullscreen-symbolic");
}

/**
 * limber_player_view_flash:
 * @self: a view
 *
 * The visual form of a cue.
 */
void
limber_player_view_flash (LimberPlayerView *self)
{
  g_return_if_fail (LIMBER_IS_PLAYER_VIEW (self));

  limber_player_stage_flash (self->stage);
}

/**
 * limber_player_view_show_hint:
 * @self: a view
 * @hint: a sentence that keeps nobody from going on
 */
void
limber_player_view_show_hint (LimberPlayerView *self, const char *hint)
{
  g_return_if_fail (LIMBER_IS_PLAYER_VIEW (self));

  adw_banner_set_title (self->hint_banner, hint);
  adw_banner_set_revealed (self->hint_banner, TRUE);
}

/**
 * limber_player_view_add_toast:
 * @self: a view
 * @toast: (transfer none): shown above the buttons, which have to stay in reach
 */
void
limber_player_view_add_toast (LimberPlayerView *self, AdwToast *toast)
{
  g_return_if_fail (LIMBER_IS_PLAYER_VIEW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  adw_toast_overlay_add_toast (self->toast_overlay, g_object_ref (toast));
}

/**
 * limber_player_view_get_is_moving:
 * @self: a view
 *
 * Returns: whether it follows the frame clock
 */
gboolean
limber_player_view_get_is_moving (LimberPlayerView *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_VIEW (self), FALSE);

  return self->tick != 0;
}
