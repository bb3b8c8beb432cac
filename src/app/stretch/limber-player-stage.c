/* limber-player-stage.c — the exercise being done, to be read from a mat: figure, name, ring, words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-stage.h"

#include "limber-countdown-ring.h"
#include "limber-figure-view.h"
#include "limber-motion.h"
#include "limber-player-layout.h"
#include "limber-player-moment.h"
#include "limber-player-words.h"

#include <glib/gi18n.h>

struct _LimberPlayerStage
{
  GtkWidget parent_instance;

  LimberRun *run;
  char *reason;
  const LimberPhase *shown; /* only to be compared */
  gint64 elapsed_us;        /* of the phase, as the eye sees it */
  gint64 looked_us;         /* when, 0 while nothing moves */
  gboolean breathes_in;
  gboolean is_narrow;

  LimberFigureView *figure;
  GtkWidget *title_box;
  GtkLabel *name_label;
  GtkLabel *doing_label;
  GtkLabel *side_label;
  LimberCountdownRing *ring;
  GtkLabel *count_label;
  GtkLabel *short_count_label;
  GtkWidget *done_button;
  GtkLabel *steps_label;
  GtkLabel *cue_label;
  GtkLabel *breathing_label;
};

G_DEFINE_FINAL_TYPE (LimberPlayerStage, limber_player_stage, GTK_TYPE_WIDGET)

/* Shorter preparations are over before the steps are read. */
#define STEPS_MIN_US (10 * G_USEC_PER_SEC)
/* What a run gives to get ready after a pause. */
#define RESUMING_US (3.0 * G_USEC_PER_SEC)

static const LimberPlanItem *
get_item (LimberPlayerStage *self)
{
  return limber_plan_get_item (limber_run_get_plan (self->run), limber_run_get_phase (self->run)->item);
}

static gboolean
is_going_on (LimberPlayerStage *self)
{
  return limber_run_get_state (self->run) == LIMBER_RUN_RUNNING;
}

static void
show_or_hide (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* Words */

static const char *
get_doing (LimberPlayerStage *self)
{
  switch (limber_run_get_state (self->run))
    {
    case LIMBER_RUN_PAUSED:
    case LIMBER_RUN_SLEPT:
      return _ ("Paused");
    case LIMBER_RUN_HURT:
      return _ ("Stopped");
    case LIMBER_RUN_RESUMING:
      return _ ("Get ready");
    case LIMBER_RUN_IDLE:
    case LIMBER_RUN_RUNNING:
    case LIMBER_RUN_ENDED:
    default:
      return limber_player_words_get_doing (limber_run_get_phase (self->run), self->breathes_in);
    }
}

static void
update_title (LimberPlayerStage *self)
{
  const LimberPhase *phase = limber_run_get_phase (self->run);
  const char *side = limber_side_get_title (phase->side);
  const char *name = get_item (self)->exercise->name;

  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->doing_label, get_doing (self));
  show_or_hide (self->side_label, side);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, side != NULL ? side : "", -1);
}

static void
update_text (LimberPlayerStage *self)
{
  const LimberPhase *phase = limber_run_get_phase (self->run);
  const LimberPlanItem *item = get_item (self);
  g_autofree char *steps = NULL;

  if (self->reason != NULL && limber_run_get_state (self->run) != LIMBER_RUN_RUNNING)
    {
      show_or_hide (self->steps_label, NULL);
      show_or_hide (self->cue_label, self->reason);
      show_or_hide (self->breathing_label, NULL);
      return;
    }

  if (phase->kind == LIMBER_PHASE_READY && phase->duration_us >= STEPS_MIN_US)
    steps = limber_player_words_list_steps (item);
  show_or_hide (self->steps_label, steps);
  show_or_hide (self->cue_label, limber_player_words_get_cue (item));
  show_or_hide (self->breathing_label, item->exercise->breathing);
}

static void
update_count (LimberPlayerStage *self)
{
  const LimberPhase *phase = limber_run_get_phase (self->run);
  g_autofree char *count = limber_player_words_describe_count (phase);
  g_autofree char *short_count = limber_player_words_describe_short_count (phase);

  show_or_hide (self->count_label, self->is_narrow ? NULL : count);
  show_or_hide (self->short_count_label, self->is_narrow ? short_count : NULL);
  gtk_widget_set_visible (self->done_button, phase->user_paced && is_going_on (self));
}

static void
update_figure (LimberPlayerStage *self)
{
  limber_figure_view_set_motion (self->figure, limber_player_words_get_motion (get_item (self)));
  limber_figure_view_set_side (self->figure, limber_run_get_phase (self->run)->side);
}

/* Time */

static LimberPlayerMoment
get_moment (LimberPlayerStage *self)
{
  const char *id = limber_player_words_get_motion (get_item (self));
  const LimberMotion *motion
      = id != NULL ? limber_pose_book_find (limber_pose_book_get_default (), id) : NULL;

  return (LimberPlayerMoment) {
    .phase = limber_run_get_phase (self->run),
    .progress = limber_run_get_phase_progress (self->run),
    .elapsed_us = self->elapsed_us,
    .period_s = motion != NULL ? limber_motion_get_period (motion) : 0,
    .is_cycle = motion != NULL && limber_motion_is_cycle (motion),
  };
}

static int
get_coming_hold_s (LimberPlayerStage *self)
{
  LimberPlan *plan = limber_run_get_plan (self->run);
  guint index = limber_run_get_phase_index (self->run) + 1;

  if (index >= limber_plan_get_n_phases (plan))
    return 0;

  return (int) ((limber_plan_get_phase (plan, index)->duration_us + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
}

/* While moving into a hold the ring fills up and shows the number that is about to run; while moving out it
 * shows what has been done. */
static void
update_ring (LimberPlayerStage *self, const LimberPhase *phase)
{
  double progress = limber_run_get_phase_progress (self->run);
  g_autofree char *rep = NULL;
  gboolean is_resuming = limber_run_get_state (self->run) == LIMBER_RUN_RESUMING;
  gboolean shows_rep = !is_resuming && (phase->user_paced || phase->kind == LIMBER_PHASE_OUT);

  if (shows_rep)
    rep = limber_player_words_describe_rep (phase);
  limber_countdown_ring_set_text (self->ring, rep);
  limber_countdown_ring_set_resting (self->ring, !limber_phase_is_work (phase) || !is_going_on (self));

  if (is_resuming)
    limber_countdown_ring_set_time (self->ring, limber_run_get_left_s (self->run),
                                    1 - (double) limber_run_get_left_us (self->run) / RESUMING_US);
  else if (phase->user_paced)
    limber_countdown_ring_set_time (self->ring, -1, (phase->rep - 1.0) / MAX (phase->n_reps, 1));
  else if (phase->kind == LIMBER_PHASE_IN)
    limber_countdown_ring_set_time (self->ring, get_coming_hold_s (self), 1 - progress);
  else if (phase->kind == LIMBER_PHASE_OUT)
    limber_countdown_ring_set_time (self->ring, -1, 1);
  else
    limber_countdown_ring_set_time (self->ring, limber_run_get_left_s (self->run), progress);
}

static void
let_time_pass (LimberPlayerStage *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->looked_us != 0 && is_going_on (self))
    self->elapsed_us += now - self->looked_us;
  self->looked_us = is_going_on (self) ? now : 0;
}

/* Overrides */

static void
limber_player_stage_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 420;
}

static void
limber_player_stage_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberPlayerStage *self = LIMBER_PLAYER_STAGE (widget);
  LimberPlayerParts parts = {
    .figure = GTK_WIDGET (self->figure),
    .title = self->title_box,
    .ring = GTK_WIDGET (self->ring),
    .count = GTK_WIDGET (self->count_label),
    .button = self->done_button,
    .steps = GTK_WIDGET (self->steps_label),
    .cue = GTK_WIDGET (self->cue_label),
    .breathing = GTK_WIDGET (self->breathing_label),
  };

  limber_player_layout_allocate (&parts, width, height,
                                 gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

static void
limber_player_stage_dispose (GObject *object)
{
  LimberPlayerStage *self = LIMBER_PLAYER_STAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_PLAYER_STAGE);
  g_clear_object (&self->run);

  G_OBJECT_CLASS (limber_player_stage_parent_class)->dispose (object);
}

static void
limber_player_stage_finalize (GObject *object)
{
  g_free (LIMBER_PLAYER_STAGE (object)->reason);

  G_OBJECT_CLASS (limber_player_stage_parent_class)->finalize (object);
}

static void
limber_player_stage_class_init (LimberPlayerStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_player_stage_dispose;
  object_class->finalize = limber_player_stage_finalize;
  widget_class->measure = limber_player_stage_measure;
  widget_class->size_allocate = limber_player_stage_size_allocate;

  /* A toast over the stage would take the key, and be all that goes away. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "player.leave", NULL);

  g_type_ensure (LIMBER_TYPE_COUNTDOWN_RING);
  g_type_ensure (LIMBER_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_css_name (widget_class, "limber-player-stage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-player-stage.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerStage, figure);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerStage, title_box);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerStage, name_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerStage, doing_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerStage, side_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerStage, ring);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerStage, count_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerStage, short_count_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerStage, done_button);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerStage, steps_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerStage, cue_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerStage, breathing_label);
}

static void
limber_player_stage_init (LimberPlayerStage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_figure_view_set_mode (self->figure, LIMBER_FIGURE_FOLLOW);
}

/**
 * limber_player_stage_set_run:
 * @self: a stage
 * @run: (transfer none): what it shows
 */
void
limber_player_stage_set_run (LimberPlayerStage *self, LimberRun *run)
{
  g_return_if_fail (LIMBER_IS_PLAYER_STAGE (self));
  g_return_if_fail (LIMBER_IS_RUN (run));

  g_set_object (&self->run, run);
  limber_player_stage_update (self);
}

/**
 * limber_player_stage_set_narrow:
 * @self: a stage
 * @narrow: whether it has the width of a telephone
 */
void
limber_player_stage_set_narrow (LimberPlayerStage *self, gboolean narrow)
{
  g_return_if_fail (LIMBER_IS_PLAYER_STAGE (self));

  self->is_narrow = narrow;
  if (self->run != NULL)
    update_count (self);
}

/**
 * limber_player_stage_set_reason:
 * @self: a stage
 * @reason: (nullable): why it is paused, where that is not plain
 */
void
limber_player_stage_set_reason (LimberPlayerStage *self, const char *reason)
{
  g_return_if_fail (LIMBER_IS_PLAYER_STAGE (self));

  if (g_set_str (&self->reason, reason) && self->run != NULL)
    update_text (self);
}

/**
 * limber_player_stage_update:
 * @self: a stage
 *
 * Shows the phase and the state the run is in now.
 */
void
limber_player_stage_update (LimberPlayerStage *self)
{
  const LimberPhase *phase;

  g_return_if_fail (LIMBER_IS_PLAYER_STAGE (self));

  phase = limber_run_get_phase (self->run);
  if (limber_run_get_state (self->run) == LIMBER_RUN_ENDED || phase == NULL)
    return;

  if (phase != self->shown)
    self->elapsed_us = 0;
  self->shown = phase;
  update_figure (self);
  update_text (self);
  update_count (self);
  limber_player_stage_update_time (self);
  update_title (self);
}

/**
 * limber_player_stage_update_time:
 * @self: a stage
 *
 * Shows what is left now.
 */
void
limber_player_stage_update_time (LimberPlayerStage *self)
{
  LimberPlayerMoment moment;
  gboolean breathes_in;
  double breath;

  g_return_if_fail (LIMBER_IS_PLAYER_STAGE (self));

  if (limber_run_get_state (self->run) == LIMBER_RUN_ENDED || limber_run_get_phase (self->run) == NULL)
    return;

  let_time_pass (self);
  moment = get_moment (self);
  breath = limber_player_moment_get_breath (&moment, &breathes_in);
  update_ring (self, moment.phase);
  limber_countdown_ring_set_breath (self->ring, breath);
  limber_figure_view_set_t (self->figure, limber_player_moment_get_motion (&moment));
  if (breathes_in != self->breathes_in)
    {
      self->breathes_in = breathes_in;
      update_title (self);
    }
}

/**
 * limber_player_stage_flash:
 * @self: a stage
 *
 * The visual form of a cue.
 */
void
limber_player_stage_flash (LimberPlayerStage *self)
{
  g_return_if_fail (LIMBER_IS_PLAYER_STAGE (self));

  limber_countdown_ring_flash (self->ring);
}
