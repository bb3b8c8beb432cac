/* test-chart-dates.c — the dates below charts: that they lie below their days, and what moves them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-chart-card.h"
#include "limber-chart-dates.h"
#include "limber-chart-view-private.h"
#include "limber-test-charts.h"
#include "limber-test-widgets.h"
#include "limber-widgets.h"

typedef struct
{
  LimberChartViewport *viewport;
  GtkWidget *window, *scrolled, *box;
  LimberChartDates *dates;
} Fixture;

/* Two cards of different numbers in a page that scrolls, the dates below it. */
static void
set_up (Fixture *self, gconstpointer data)
{
  LimberChartRow *rows[] = { test_chart_create_row (LIMBER_METRIC_PAIN, 3),
                             test_chart_create_row (LIMBER_MEASURE_STEPS, 12000) };
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_default_direction (GPOINTER_TO_INT (data));
  self->viewport = test_chart_create_viewport (30);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_margin_start (self->box, 12);
  gtk_widget_set_margin_end (self->box, 6);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *card = limber_chart_card_new (self->viewport);

      limber_chart_card_set_row (LIMBER_CHART_CARD (card), rows[i]);
      gtk_box_append (GTK_BOX (self->box), card);
      g_object_unref (rows[i]);
    }

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->box);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  self->dates = LIMBER_CHART_DATES (limber_chart_dates_new ());
  limber_chart_dates_set_viewport (self->dates, self->viewport);
  gtk_box_append (GTK_BOX (page), self->scrolled);
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->dates));
  self->window = test_chart_present (page);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_ref (self->dates);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->dates);
  g_assert_finalize_object (self->viewport);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
assert_below (Fixture *self, guint nth)
{
  LimberChartView *view = LIMBER_CHART_VIEW (test_find_child (self->box, LIMBER_TYPE_CHART_VIEW, nth));
  double left, right;
  LimberTimeAxis days;
  graphene_point_t origin;

  g_assert_true (_limber_chart_view_get_days (view, &days));
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (view), GTK_WIDGET (self->dates),
                                           &GRAPHENE_POINT_INIT (0, 0), &origin));
  g_assert_true (limber_chart_dates_get_ends (self->dates, &left, &right));
  g_assert_cmpfloat_with_epsilon (left, days.left + origin.x, 1e-3);
  g_assert_cmpfloat_with_epsilon (right, days.right + origin.x, 1e-3);
  g_assert_cmpfloat (right - left, >, 400);
}

static void
test_place (Fixture *self, gconstpointer data)
{
  double before, after, end, right;

  assert_below (self, 0);
  assert_below (self, 1);

  /* Something beside the charts that is not beside the dates, as a scroll bar can be. */
  g_assert_true (limber_chart_dates_get_ends (self->dates, &before, &end));
  gtk_widget_set_margin_start (self->box, 40);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_true (limber_chart_dates_get_ends (self->dates, &after, &right));
    }
  while (ABS (after - before) < 1 && ABS (right - end) < 1);
  assert_below (self, 0);
  assert_below (self, 1);
}

static GskRenderNode *
draw (Fixture *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (self->dates)->snapshot (GTK_WIDGET (self->dates), snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
test_drawing (Fixture *self, gconstpointer data)
{
  GskRenderNode *node = draw (self);

  g_assert_nonnull (node);
  gsk_render_node_unref (node);
  limber_chart_viewport_set_day (self->viewport, TEST_CHART_LAST);
  node = draw (self);
  g_assert_nonnull (node);
  gsk_render_node_unref (node);

  gtk_widget_set_visible (self->box, FALSE);
  g_assert_null (draw (self));
}

static void
test_accessible (Fixture *self, gconstpointer data)
{
  gtk_test_accessible_assert_role (self->dates, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (self->dates, GTK_ACCESSIBLE_PROPERTY_LABEL, "Dates");
  gtk_test_accessible_assert_property (self->dates, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Last 30 days");
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (self->dates)));

  limber_chart_viewport_set_range (self->viewport, TEST_CHART_LAST - 13, TEST_CHART_LAST + 1);
  gtk_test_accessible_assert_property (self->dates, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Last 14 days");
}

static GtkEventController *
find_controller (Fixture *self, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->dates));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}

static void
test_pointer (Fixture *self, gconstpointer data)
{
  GtkEventController *motion = find_controller (self, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  GtkEventController *drag = find_controller (self, GTK_TYPE_GESTURE_DRAG);
  GtkEventController *scroll = find_controller (self, GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  double left, right, day, from, to;
  gboolean handled = FALSE;

  g_assert_true (limber_chart_dates_get_ends (self->dates, &left, &right));
  day = (right - left) / 30;
  g_signal_emit_by_name (motion, "motion", left + 5.5 * day, 4.0);
  g_assert_cmpuint (limber_chart_viewport_get_day (self->viewport), ==, TEST_CHART_LAST - 24);

  g_signal_emit_by_name (drag, "drag-begin", left + 5.5 * day, 4.0);
  g_signal_emit_by_name (drag, "drag-update", 2 * day, 0.0);
  g_signal_emit_by_name (drag, "drag-end", 2 * day, 0.0);
  test_chart_assert_range (self->viewport, TEST_CHART_LAST - 31, TEST_CHART_LAST - 1);
  g_assert_cmpuint (limber_chart_viewport_get_day (self->viewport), ==, TEST_CHART_LAST - 26);

  g_signal_emit_by_name (scroll, "scroll", 0.0, -1.0, &handled);
  g_assert_true (handled);
  limber_chart_viewport_get_range (self->viewport, &from, &to);
  g_assert_cmpfloat (to - from, <, 29);
  g_assert_cmpuint (limber_chart_viewport_get_day (self->viewport), ==, TEST_CHART_LAST - 26);

  g_signal_emit_by_name (motion, "leave");
  g_assert_cmpuint (limber_chart_viewport_get_day (self->viewport), ==, 0);
}

/* As high as words are, never mind how large. */
static void
test_size (Fixture *self, gconstpointer data)
{
  int minimum, height, dpi;

  gtk_widget_measure (GTK_WIDGET (self->dates), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 300);
  gtk_widget_measure (GTK_WIDGET (self->dates), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, <, 50);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_widget_measure (GTK_WIDGET (self->dates), GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, >, height + 5);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

/* Without days, and without charts, there is nothing to draw and nothing to go wrong. */
static void
test_nothing (void)
{
  LimberChartDates *dates = g_object_ref_sink (LIMBER_CHART_DATES (limber_chart_dates_new ()));
  g_autoptr (LimberChartViewport) viewport = limber_chart_viewport_new ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double left, right;

  GTK_WIDGET_GET_CLASS (dates)->snapshot (GTK_WIDGET (dates), snapshot);
  limber_chart_dates_set_viewport (dates, viewport);
  GTK_WIDGET_GET_CLASS (dates)->snapshot (GTK_WIDGET (dates), snapshot);
  g_assert_null (gtk_snapshot_free_to_node (snapshot));
  g_assert_false (limber_chart_dates_get_ends (dates, &left, &right));
  g_assert_finalize_object (dates);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  limber_widgets_init ();
  test_chart_set_up ();

#define ADD(path, direction, func)                                                                           \
  g_test_add (path, Fixture, GINT_TO_POINTER (direction), set_up, func, tear_down)
  ADD ("/chart-dates/place", GTK_TEXT_DIR_LTR, test_place);
  ADD ("/chart-dates/place/rtl", GTK_TEXT_DIR_RTL, test_place);
  ADD ("/chart-dates/drawing", GTK_TEXT_DIR_LTR, test_drawing);
  ADD ("/chart-dates/accessible", GTK_TEXT_DIR_LTR, test_accessible);
  ADD ("/chart-dates/pointer", GTK_TEXT_DIR_LTR, test_pointer);
  ADD ("/chart-dates/size", GTK_TEXT_DIR_LTR, test_size);
#undef ADD
  g_test_add_func ("/chart-dates/nothing", test_nothing);

  return g_test_run ();
}
