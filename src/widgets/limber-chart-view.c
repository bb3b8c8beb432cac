/* limber-chart-view.c — the chart of a metric, with a crosshair that reads its days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chart-view.h"

#include "limber-chart-sheet.h"
#include "limber-chart-view-private.h"
#include "limber-chart-viewport-private.h"
#include "limber-chart-words.h"
#include "limber-chart.h"
#include "limber-date.h"

#include <glib/gi18n.h>
#include <math.h>

/* Of the plot alone, between its lowest and its highest line. */
#define LOWEST_PLOT 124
#define HIGHEST_PLOT 184
#define HEIGHT_FOR_WIDTH 0.2

#define NARROWEST 140
#define USUAL_WIDTH 400

/**
 * LimberChartView:
 *
 * One metric, or two laid over each other, over the days of a [class@ChartViewport].
 *
 * To a screen reader it is a slider over the days: the arrow keys move the crosshair, and the day with all
 * its values is the text of the value. The CSS node is `limber-chart`.
 */
struct _LimberChartView
{
  GtkWidget parent_instance;

  LimberChartViewport *viewport;
  LimberChartRow *row;
  LimberChartRow *overlay;
  GPtrArray *marks;
  GPtrArray *read_rows;
  gboolean with_dates;
  gboolean bare_marks;

  LimberChartSheet *sheet;
  LimberChartGestures *gestures;
};

static void accessible_range_iface_init (GtkAccessibleRangeInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberChartView,
                               limber_chart_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, accessible_range_iface_init))

static guint32
get_today (void)
{
  GDate date;

  g_date_clear (&date, 1);
  limber_clock_today (&date);
  return g_date_get_julian (&date);
}

/* Whether there is anything to draw; if so, what. */
static gboolean
get_scene (LimberChartView *self, LimberChartScene *scene)
{
  *scene = (LimberChartScene) {
    .chart = { .row = self->row,
               .overlay = self->overlay,
               .marks = self->marks,
               .bare_marks = self->bare_marks,
               .today = get_today (),
               .with_dates = self->with_dates },
    .style = limber_chart_sheet_get_style (GTK_WIDGET (self)),
    .area = { .width = gtk_widget_get_width (GTK_WIDGET (self)),
              .height = gtk_widget_get_height (GTK_WIDGET (self)) },
  };
  if (self->row == NULL || self->viewport == NULL)
    return FALSE;

  limber_chart_viewport_get_range (self->viewport, &scene->chart.from, &scene->chart.to);
  _limber_chart_viewport_get_sides (self->viewport, &scene->left, &scene->right);
  return scene->chart.to > scene->chart.from && scene->area.width > 0 && scene->area.height > 0;
}

/* Tells the other charts how wide the numbers are. Not while drawing: they would have to be drawn anew. */
static void
update_sides (LimberChartView *self)
{
  LimberChartScene scene;
  double left, right;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !get_scene (self, &scene))
    return;

  limber_chart_measure (&scene.chart, &scene.style, &left, &right);
  _limber_chart_viewport_set_sides (self->viewport, self, left, right);
}

static char *
describe_day (LimberChartView *self, guint32 day)
{
  g_autoptr (GPtrArray) own = NULL;

  if (day == 0)
    return g_strdup (_ ("No day chosen"));
  if (self->read_rows != NULL && self->read_rows->len > 0)
    return limber_chart_words_read_day (self->read_rows, self->marks, day);

  own = g_ptr_array_new ();
  g_ptr_array_add (own, self->row);
  if (self->overlay != NULL)
    g_ptr_array_add (own, self->overlay);
  return limber_chart_words_read_day (own, self->marks, day);
}

static void
say_day (LimberChartView *self)
{
  g_autofree char *text = NULL;
  guint32 day, first, last;

  if (self->viewport == NULL || self->row == NULL)
    return;

  day = limber_chart_viewport_get_day (self->viewport);
  limber_chart_viewport_get_bounds (self->viewport, &first, &last);
  text = describe_day (self, day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) first,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) last,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) (day != 0 ? day : last),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static void
range_changed_cb (LimberChartView *self)
{
  update_sides (self);
  _limber_chart_gestures_point (self->gestures);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
day_changed_cb (LimberChartView *self)
{
  say_day (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
content_changed (LimberChartView *self)
{
  update_sides (self);
  say_day (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
set_current_value (GtkAccessibleRange *range, double value)
{
  LimberChartView *self = LIMBER_CHART_VIEW (range);

  if (self->viewport == NULL || !(value >= 1 && value < G_MAXUINT32))
    return FALSE;

  limber_chart_viewport_show_day (self->viewport, (guint32) value);
  return TRUE;
}

static void
accessible_range_iface_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = set_current_value;
}

static GtkSizeRequestMode
limber_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* What stands above and below the plot: dates, marks, names. None of it takes room from the plot. */
static double
measure_around_plot (LimberChartView *self)
{
  LimberChart chart = { .row = self->row,
                        .overlay = self->overlay,
                        .marks = self->marks,
                        .bare_marks = self->bare_marks,
                        .from = get_today (),
                        .to = get_today () + 1.0,
                        .today = get_today (),
                        .with_dates = self->with_dates };
  LimberChartStyle style = limber_chart_sheet_get_style (GTK_WIDGET (self));
  LimberRect area = { 0, 0, USUAL_WIDTH, 2 * HIGHEST_PLOT };
  LimberValueAxis values;

  if (self->row == NULL)
    return 0;

  limber_chart_get_axes (&chart, &style, &area, 0, 0, NULL, &values);
  return area.height - (values.bottom - values.top);
}

static void
limber_chart_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  double plot = CLAMP (for_size * HEIGHT_FOR_WIDTH, LOWEST_PLOT, HIGHEST_PLOT);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NARROWEST;
      *natural = USUAL_WIDTH;
    }
  else
    *minimum = *natural = (int) ceil (plot + measure_around_plot (LIMBER_CHART_VIEW (widget)));
}

static void
limber_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberChartView *self = LIMBER_CHART_VIEW (widget);

  update_sides (self);
  if (self->viewport != NULL)
    _limber_chart_viewport_tell_places (self->viewport);
}

static void
limber_chart_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_chart_view_parent_class)->map (widget);

  update_sides (LIMBER_CHART_VIEW (widget));
}

static void
limber_chart_view_unmap (GtkWidget *widget)
{
  LimberChartView *self = LIMBER_CHART_VIEW (widget);

  if (self->viewport != NULL)
    _limber_chart_viewport_forget_sides (self->viewport, self);
  limber_chart_sheet_forget (self->sheet);

  GTK_WIDGET_CLASS (limber_chart_view_parent_class)->unmap (widget);
}

static void
limber_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberChartView *self = LIMBER_CHART_VIEW (widget);
  LimberChartScene scene;
  guint32 day;

  if (!get_scene (self, &scene))
    return;

  limber_chart_sheet_snapshot (self->sheet, &scene, snapshot);
  day = limber_chart_viewport_get_day (self->viewport);
  if (day != 0 && day + 1.0 > scene.chart.from && day < scene.chart.to)
    limber_chart_sheet_snapshot_crosshair (&scene, day, snapshot);
}

static void
limber_chart_view_dispose (GObject *object)
{
  LimberChartView *self = LIMBER_CHART_VIEW (object);

  limber_chart_view_set_viewport (self, NULL);
  g_clear_pointer (&self->gestures, _limber_chart_gestures_free);
  g_clear_pointer (&self->sheet, limber_chart_sheet_free);
  g_clear_object (&self->row);
  g_clear_object (&self->overlay);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->read_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (limber_chart_view_parent_class)->dispose (object);
}

static void
limber_chart_view_class_init (LimberChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_chart_view_dispose;

  widget_class->get_request_mode = limber_chart_view_get_request_mode;
  widget_class->measure = limber_chart_view_measure;
  widget_class->size_allocate = limber_chart_view_size_allocate;
  widget_class->map = limber_chart_view_map;
  widget_class->unmap = limber_chart_view_unmap;
  widget_class->snapshot = limber_chart_view_snapshot;

  _limber_chart_view_add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "limber-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
limber_chart_view_init (LimberChartView *self)
{
  self->sheet = limber_chart_sheet_new (GTK_WIDGET (self));
  self->gestures = _limber_chart_gestures_new (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_VISIBLE);
  limber_chart_sheet_follow_style (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_ORIENTATION,
                                  GTK_ORIENTATION_HORIZONTAL, -1);
}

/**
 * limber_chart_view_new:
 *
 * Makes a chart that shows nothing yet.
 *
 * Returns: (transfer floating): a chart
 */
GtkWidget *
limber_chart_view_new (void)
{
  return g_object_new (LIMBER_TYPE_CHART_VIEW, NULL);
}

/**
 * limber_chart_view_set_viewport:
 * @self: a chart
 * @viewport: (nullable): the days it shows
 *
 * Sets which days are shown, together with the other charts of @viewport.
 */
void
limber_chart_view_set_viewport (LimberChartView *self, LimberChartViewport *viewport)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEW (self));
  g_return_if_fail (viewport == NULL || LIMBER_IS_CHART_VIEWPORT (viewport));

  if (self->viewport == viewport)
    return;

  if (self->viewport != NULL)
    {
      _limber_chart_viewport_forget_sides (self->viewport, self);
      g_signal_handlers_disconnect_by_data (self->viewport, self);
    }
  g_set_object (&self->viewport, viewport);
  if (viewport == NULL)
    return;

  g_signal_connect_object (viewport, "range-changed", G_CALLBACK (range_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "day-changed", G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "bounds-changed", G_CALLBACK (say_day), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "sides-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  content_changed (self);
}

/**
 * limber_chart_view_set_row:
 * @self: a chart
 * @row: (nullable): what it shows
 *
 * Sets the metric and its data.
 */
void
limber_chart_view_set_row (LimberChartView *self, LimberChartRow *row)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEW (self));
  g_return_if_fail (row == NULL || LIMBER_IS_CHART_ROW (row));

  if (self->row == row)
    return;

  limber_chart_sheet_forget (self->sheet);
  g_set_object (&self->row, row);
  content_changed (self);
}

/**
 * limber_chart_view_set_overlay:
 * @self: a chart
 * @overlay: (nullable): what is laid over the row
 *
 * Sets the second metric, which has its numbers at the other side.
 */
void
limber_chart_view_set_overlay (LimberChartView *self, LimberChartRow *overlay)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEW (self));
  g_return_if_fail (overlay == NULL || LIMBER_IS_CHART_ROW (overlay));

  if (self->overlay == overlay)
    return;

  limber_chart_sheet_forget (self->sheet);
  g_set_object (&self->overlay, overlay);
  content_changed (self);
}

/**
 * limber_chart_view_set_marks:
 * @self: a chart
 * @marks: (nullable) (element-type LimberChartMark): what happened on some days; not to be changed any more
 *
 * Sets what is drawn behind the row.
 */
void
limber_chart_view_set_marks (LimberChartView *self, GPtrArray *marks)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEW (self));

  if (self->marks == marks)
    return;

  limber_chart_sheet_forget (self->sheet);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  self->marks = marks != NULL ? g_ptr_array_ref (marks) : NULL;
  content_changed (self);
}

/**
 * limber_chart_view_set_read_rows:
 * @self: a chart
 * @rows: (nullable) (element-type LimberChartRow): what is read out of a day; not to be changed any more
 *
 * Sets the metrics a screen reader reads with a day. Without any it is what the chart shows.
 */
void
limber_chart_view_set_read_rows (LimberChartView *self, GPtrArray *rows)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEW (self));

  if (self->read_rows == rows)
    return;

  g_clear_pointer (&self->read_rows, g_ptr_array_unref);
  self->read_rows = rows != NULL ? g_ptr_array_ref (rows) : NULL;
  say_day (self);
}

/**
 * limber_chart_view_set_with_dates:
 * @self: a chart
 * @with_dates: whether the dates are written below
 *
 * Sets whether it has the dates, as the last of several charts does. The plot keeps its height.
 */
void
limber_chart_view_set_with_dates (LimberChartView *self, gboolean with_dates)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEW (self));

  with_dates = !!with_dates;
  if (self->with_dates == with_dates)
    return;

  self->with_dates = with_dates;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * limber_chart_view_set_bare_marks:
 * @self: a chart
 * @bare_marks: whether marks have no shapes and words above the plot
 *
 * Sets whether it leaves the shapes and words of marks to another chart, as all but the first of several do.
 * The plot keeps its height.
 */
void
limber_chart_view_set_bare_marks (LimberChartView *self, gboolean bare_marks)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEW (self));

  bare_marks = !!bare_marks;
  if (self->bare_marks == bare_marks)
    return;

  self->bare_marks = bare_marks;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * limber_chart_view_set_texts:
 * @self: a chart
 * @title: what it shows
 * @sentence: what there is to see
 *
 * Sets the accessible name and description.
 */
void
limber_chart_view_set_texts (LimberChartView *self, const char *title, const char *sentence)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEW (self));
  g_return_if_fail (title != NULL && sentence != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

/**
 * limber_chart_view_get_n_drawings:
 * @self: a chart
 *
 * Returns: how often its content was drawn; the crosshair does not count
 */
guint
limber_chart_view_get_n_drawings (LimberChartView *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_VIEW (self), 0);

  return limber_chart_sheet_get_n_drawings (self->sheet);
}

LimberChartViewport *
_limber_chart_view_get_viewport (LimberChartView *self)
{
  return self->viewport;
}

LimberChartRow *
_limber_chart_view_get_row (LimberChartView *self)
{
  return self->row;
}

/* Where the days lie; FALSE as long as none are shown. */
gboolean
_limber_chart_view_get_days (LimberChartView *self, LimberTimeAxis *days)
{
  LimberChartScene scene;

  if (!get_scene (self, &scene))
    return FALSE;

  limber_chart_get_axes (&scene.chart, &scene.style, &scene.area, scene.left, scene.right, days, NULL);
  return days->right > days->left;
}

/* 0 beside the plot. */
guint32
_limber_chart_view_find_day (LimberChartView *self, double x)
{
  LimberTimeAxis days;

  if (!_limber_chart_view_get_days (self, &days) || x < days.left || x >= days.right)
    return 0;

  return limber_time_axis_find_day (&days, x);
}

/* As a wheel or two fingers do. */
void
_limber_chart_view_zoom_at (LimberChartView *self, double factor, double x)
{
  LimberTimeAxis days;

  if (!_limber_chart_view_get_days (self, &days))
    return;

  limber_chart_viewport_zoom (self->viewport, factor, limber_time_axis_get_day (&days, x));
}

/* The days follow a hand that moves so many pixels to the right. */
void
_limber_chart_view_pan_by (LimberChartView *self, double pixels)
{
  LimberTimeAxis days;

  if (!_limber_chart_view_get_days (self, &days))
    return;

  limber_chart_viewport_pan (self->viewport, -pixels / limber_time_axis_get_day_width (&days));
}
