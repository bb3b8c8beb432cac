/* limber-figure-view.c — the figure of an exercise, still, looping, or in step with a player
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-figure-view.h"

#include "limber-animation.h"
#include "limber-chart-sheet.h"
#include "limber-drawing-cache.h"
#include "limber-figure-loop.h"
#include "limber-motion.h"

#include <glib/gi18n.h>
#include <math.h>

#define NARROWEST 40
#define USUAL_WIDTH 240
#define HIGHEST 320

/* Of the height to the width. */
#define ASPECT 0.75

/**
 * LimberFigureView:
 *
 * A person doing an exercise. What is seen is told to a screen reader in words, with the side that works. The
 * figure turns by the side and never by the direction of text. It is hidden as long as there is nobody to
 * show. The CSS node is `limber-figure`.
 */
struct _LimberFigureView
{
  GtkWidget parent_instance;

  const LimberMotion *motion; /* nullable, of the default book */
  LimberSide side;
  LimberFigureMode mode;
  double t;

  guint tick;
  gint64 loop_start; /* as the frame clock counts, 0 before its first frame */
  double loop_time;  /* seconds since it began */
  gboolean hovered;
  GtkWidget *holder; /* nullable, while mapped: what @hover listens on */
  GtkEventController *hover;

  LimberDrawingCache *cache;
};

G_DEFINE_FINAL_TYPE (LimberFigureView, limber_figure_view, GTK_TYPE_WIDGET)

static gboolean
may_move (LimberFigureView *self)
{
  return limber_animation_is_allowed (GTK_WIDGET (self));
}

static gboolean
is_moving_motion (LimberFigureView *self)
{
  return self->motion != NULL && limber_motion_get_period (self->motion) > 0;
}

static gboolean
is_pair (LimberFigureView *self)
{
  return (self->mode == LIMBER_FIGURE_LOOP || self->mode == LIMBER_FIGURE_FOLLOW) && is_moving_motion (self)
         && !may_move (self);
}

static gboolean
wants_to_loop (LimberFigureView *self)
{
  return self->mode == LIMBER_FIGURE_LOOP || (self->mode == LIMBER_FIGURE_HOVER && self->hovered);
}

static void
draw (const LimberChartStyle *style, const LimberRect *area, gconstpointer data, cairo_t *cr)
{
  LimberFigureView *self = LIMBER_FIGURE_VIEW ((gpointer) data);
  const LimberFigureLook look = {
    .palette = style->palette,
    .accent = style->accent,
    .side = self->side,
    .arrows = TRUE,
  };

  if (is_pair (self))
    limber_figure_draw_pair (cr, self->motion, area, &look);
  else
    limber_figure_draw (cr, self->motion, self->t, area, &look);
}

static void
redraw (LimberFigureView *self)
{
  limber_drawing_cache_forget (self->cache);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_t (LimberFigureView *self, double t)
{
  if (!islessgreater (t, self->t))
    return;

  self->t = t;
  redraw (self);
}

static char *
describe (LimberFigureView *self)
{
  const char *what = limber_motion_get_description (self->motion);
  const char *side = limber_motion_has_sides (self->motion) ? limber_side_get_title (self->side) : NULL;

  if (side == NULL)
    return g_strdup (what);

  /* Translators: "Left side", and what a figure does, for the screen reader */
  return g_strdup_printf (_ ("%s. %s"), side, what);
}

static void
update_words (LimberFigureView *self)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), self->motion != NULL);
  if (self->motion == NULL)
    {
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL);
      return;
    }

  label = describe (self);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
stop (LimberFigureView *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  self->loop_start = 0;
}

/* A figure the pointer has left goes on to its end pose before it stands still: nothing jumps. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LimberFigureView *self = LIMBER_FIGURE_VIEW (widget);
  double before = self->loop_time;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->loop_start == 0)
    self->loop_start = now - (gint64) (self->loop_time * G_USEC_PER_SEC);
  self->loop_time = (double) (now - self->loop_start) / G_USEC_PER_SEC;
  if (!wants_to_loop (self) && limber_figure_loop_passes_end (self->motion, before, self->loop_time))
    {
      self->tick = 0;
      self->loop_start = 0;
      self->loop_time = 0;
      show_t (self, 1);
      return G_SOURCE_REMOVE;
    }

  show_t (self, limber_figure_loop_get_t (self->motion, self->loop_time));
  return G_SOURCE_CONTINUE;
}

/* What is still needed: nothing ticks unless something moves and is seen. */
static void
update_loop (LimberFigureView *self)
{
  gboolean possible = gtk_widget_get_mapped (GTK_WIDGET (self)) && is_moving_motion (self) && may_move (self);
  gboolean leaving = self->mode == LIMBER_FIGURE_HOVER && self->tick != 0;

  if (possible && (wants_to_loop (self) || leaving))
    {
      if (self->tick == 0)
        self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
      return;
    }

  stop (self);
  self->loop_time = 0;
  if (self->mode != LIMBER_FIGURE_FOLLOW)
    show_t (self, 1);
}

static void
animation_changed_cb (LimberFigureView *self)
{
  update_loop (self);
  redraw (self);
}

static void
enter_cb (LimberFigureView *self)
{
  self->hovered = TRUE;
  update_loop (self);
}

static void
leave_cb (LimberFigureView *self)
{
  self->hovered = FALSE;
  update_loop (self);
}

static gboolean
is_holder (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_FLOW_BOX_CHILD (widget)
         || gtk_widget_has_css_class (widget, "card") || gtk_widget_has_css_class (widget, "activatable");
}

static GtkWidget *
find_holder (GtkWidget *widget)
{
  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL;
       parent = gtk_widget_get_parent (parent))
    if (is_holder (parent))
      return parent;

  return widget;
}

static void
stop_listening (LimberFigureView *self)
{
  if (self->holder != NULL)
    {
      gtk_widget_remove_controller (self->holder, self->hover);
      g_clear_weak_pointer (&self->holder);
    }
  self->hover = NULL;
  self->hovered = FALSE;
}

static void
listen_to_pointer (LimberFigureView *self)
{
  if (self->mode != LIMBER_FIGURE_HOVER || self->holder != NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->hover = gtk_event_controller_motion_new ();
  g_signal_connect_object (self->hover, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hover, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->holder, find_holder (GTK_WIDGET (self)));
  gtk_widget_add_controller (self->holder, self->hover);
}

static GtkSizeRequestMode
limber_figure_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
limber_figure_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NARROWEST;
      *natural = USUAL_WIDTH;
      return;
    }

  *minimum = (int) (NARROWEST * ASPECT);
  *natural = (int) CLAMP ((for_size >= 0 ? for_size : USUAL_WIDTH) * ASPECT, *minimum, HIGHEST);
}

static void
limber_figure_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberFigureView *self = LIMBER_FIGURE_VIEW (widget);
  LimberChartStyle style = limber_chart_sheet_get_style (widget);
  const LimberRect area = { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };

  if (self->motion != NULL && area.width > 0 && area.height > 0)
    limber_drawing_cache_snapshot (self->cache, &style, &area, draw, self, snapshot);
}

static void
limber_figure_view_map (GtkWidget *widget)
{
  LimberFigureView *self = LIMBER_FIGURE_VIEW (widget);

  GTK_WIDGET_CLASS (limber_figure_view_parent_class)->map (widget);

  listen_to_pointer (self);
  update_loop (self);
}

static void
limber_figure_view_unmap (GtkWidget *widget)
{
  LimberFigureView *self = LIMBER_FIGURE_VIEW (widget);

  stop_listening (self);
  stop (self);
  limber_drawing_cache_forget (self->cache);

  GTK_WIDGET_CLASS (limber_figure_view_parent_class)->unmap (widget);
}

static void
limber_figure_view_dispose (GObject *object)
{
  LimberFigureView *self = LIMBER_FIGURE_VIEW (object);

  stop_listening (self);
  stop (self);

  G_OBJECT_CLASS (limber_figure_view_parent_class)->dispose (object);
}

static void
limber_figure_view_finalize (GObject *object)
{
  LimberFigureView *self = LIMBER_FIGURE_VIEW (object);

  g_clear_pointer (&self->cache, limber_drawing_cache_free);

  G_OBJECT_CLASS (limber_figure_view_parent_class)->finalize (object);
}

static void
limber_figure_view_class_init (LimberFigureViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_figure_view_dispose;
  object_class->finalize = limber_figure_view_finalize;

  widget_class->get_request_mode = limber_figure_view_get_request_mode;
  widget_class->measure = limber_figure_view_measure;
  widget_class->snapshot = limber_figure_view_snapshot;
  widget_class->map = limber_figure_view_map;
  widget_class->unmap = limber_figure_view_unmap;

  gtk_widget_class_set_css_name (widget_class, "limber-figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
limber_figure_view_init (LimberFigureView *self)
{
  self->t = 1;
  self->cache = limber_drawing_cache_new (GTK_WIDGET (self));
  limber_chart_sheet_follow_style (GTK_WIDGET (self));
  limber_animation_follow (GTK_WIDGET (self), G_CALLBACK (animation_changed_cb));
  update_words (self);
}

/**
 * limber_figure_view_new:
 *
 * Makes a view that shows nobody yet, and would show an end pose.
 *
 * Returns: (transfer floating): a view
 */
GtkWidget *
limber_figure_view_new (void)
{
  return g_object_new (LIMBER_TYPE_FIGURE_VIEW, NULL);
}

/**
 * limber_figure_view_set_motion:
 * @self: a view
 * @motion: (nullable): the id of a motion
 *
 * Sets what the figure does. For %NULL, and for an id that no motion has, nothing is drawn.
 */
void
limber_figure_view_set_motion (LimberFigureView *self, const char *motion)
{
  const LimberMotion *found = NULL;

  g_return_if_fail (LIMBER_IS_FIGURE_VIEW (self));

  if (motion != NULL)
    found = limber_pose_book_find (limber_pose_book_get_default (), motion);
  if (found == self->motion)
    return;

  self->motion = found;
  stop (self);
  self->loop_time = 0;
  update_words (self);
  update_loop (self);
  redraw (self);
}

/**
 * limber_figure_view_set_side:
 * @self: a view
 * @side: the side that works
 *
 * Sets the side, where the motion has sides.
 */
void
limber_figure_view_set_side (LimberFigureView *self, LimberSide side)
{
  g_return_if_fail (LIMBER_IS_FIGURE_VIEW (self));

  if (side == self->side)
    return;

  self->side = side;
  update_words (self);
  redraw (self);
}

/**
 * limber_figure_view_set_mode:
 * @self: a view
 * @mode: what moves it
 *
 * Sets what moves the figure. In step with a player it starts where it was.
 */
void
limber_figure_view_set_mode (LimberFigureView *self, LimberFigureMode mode)
{
  g_return_if_fail (LIMBER_IS_FIGURE_VIEW (self));

  if (mode == self->mode)
    return;

  self->mode = mode;
  stop_listening (self);
  listen_to_pointer (self);
  update_loop (self);
  redraw (self);
}

/**
 * limber_figure_view_set_t:
 * @self: a view in step with a player
 * @t: 0 the start to 1 the end pose; of a cycle one round
 *
 * Sets the moment that is shown. In any other mode it is only of use until the next one sets in.
 */
void
limber_figure_view_set_t (LimberFigureView *self, double t)
{
  g_return_if_fail (LIMBER_IS_FIGURE_VIEW (self));
  g_return_if_fail (isfinite (t));

  if (self->mode == LIMBER_FIGURE_FOLLOW)
    show_t (self, t);
}

/**
 * limber_figure_view_get_t:
 * @self: a view
 *
 * Returns: the moment that is shown, as limber_motion_get_figure() takes it
 */
double
limber_figure_view_get_t (LimberFigureView *self)
{
  g_return_val_if_fail (LIMBER_IS_FIGURE_VIEW (self), 0);

  return self->t;
}

/**
 * limber_figure_view_get_is_moving:
 * @self: a view
 *
 * Returns: whether it moves by itself now: only then something of it runs at every frame
 */
gboolean
limber_figure_view_get_is_moving (LimberFigureView *self)
{
  g_return_val_if_fail (LIMBER_IS_FIGURE_VIEW (self), FALSE);

  return self->tick != 0;
}

/**
 * limber_figure_view_get_is_pair:
 * @self: a view
 *
 * Returns: whether start and end are shown side by side, because nothing may move
 */
gboolean
limber_figure_view_get_is_pair (LimberFigureView *self)
{
  g_return_val_if_fail (LIMBER_IS_FIGURE_VIEW (self), FALSE);

  return is_pair (self);
}
