/* test-figure-view.c — when the figure of an exercise moves, and when nothing of it runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-figure-loop.h"
#include "limber-figure-view.h"
#include "limber-motion.h"
#include "limber-widgets.h"

#include <adwaita.h>

#define MOVING "bridge"
#define SIDED "bird-dog"
#define CYCLE "march"

static const LimberMotion *
find_motion (const char *id)
{
  const LimberMotion *motion = limber_pose_book_find (limber_pose_book_get_default (), id);

  g_assert_nonnull (motion);
  return motion;
}

static void
wait_until_seen (gpointer view)
{
  while (gtk_widget_get_width (view) == 0 || !gtk_widget_get_mapped (view))
    g_main_context_iteration (NULL, TRUE);
}

static LimberFigureView *
present (GtkWidget **window)
{
  GtkWidget *view = limber_figure_view_new ();

  *window = gtk_window_new ();
  limber_figure_view_set_motion (LIMBER_FIGURE_VIEW (view), MOVING);
  gtk_window_set_default_size (GTK_WINDOW (*window), 300, 240);
  gtk_window_set_child (GTK_WINDOW (*window), view);
  gtk_window_present (GTK_WINDOW (*window));
  wait_until_seen (view);

  return LIMBER_FIGURE_VIEW (view);
}

static void
finish (LimberFigureView *view, GtkWidget *window)
{
  g_object_ref (view);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (view);
}

static void
set_animations (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

static gboolean
is_drawn (gpointer view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  return node != NULL;
}

/* As if the pointer came over it, or went away. */
static void
move_pointer (GtkWidget *over, const char *signal)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (over);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        continue;
      if (g_str_equal (signal, "enter"))
        g_signal_emit_by_name (controller, signal, 5.0, 5.0);
      else
        g_signal_emit_by_name (controller, signal);
    }
}

static void
test_still (void)
{
  GtkWidget *window;
  LimberFigureView *view = present (&window);

  g_assert_true (is_drawn (view));
  g_assert_cmpfloat_with_epsilon (limber_figure_view_get_t (view), 1, 1e-9);
  g_assert_false (limber_figure_view_get_is_moving (view));
  limber_figure_view_set_t (view, 0.5);
  g_assert_cmpfloat_with_epsilon (limber_figure_view_get_t (view), 1, 1e-9);
  limber_figure_view_set_motion (view, "no such motion");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (view)));
  limber_figure_view_set_motion (view, CYCLE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (view)));

  finish (view, window);
}

/* Only while it is seen and has something to do. */
static void
test_loop (void)
{
  GtkWidget *window;
  LimberFigureView *view = present (&window);

  g_assert_false (limber_figure_view_get_is_moving (view));
  limber_figure_view_set_mode (view, LIMBER_FIGURE_LOOP);
  g_assert_true (limber_figure_view_get_is_moving (view));
  while (limber_figure_view_get_t (view) > 0.5)
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_set_visible (GTK_WIDGET (view), FALSE);
  g_assert_false (limber_figure_view_get_is_moving (view));
  gtk_widget_set_visible (GTK_WIDGET (view), TRUE);
  wait_until_seen (view);
  g_assert_true (limber_figure_view_get_is_moving (view));
  limber_figure_view_set_motion (view, NULL);
  g_assert_false (limber_figure_view_get_is_moving (view));
  limber_figure_view_set_motion (view, CYCLE);
  wait_until_seen (view);
  g_assert_true (limber_figure_view_get_is_moving (view));
  limber_figure_view_set_mode (view, LIMBER_FIGURE_STILL);
  g_assert_false (limber_figure_view_get_is_moving (view));
  g_assert_cmpfloat_with_epsilon (limber_figure_view_get_t (view), 1, 1e-9);

  limber_figure_view_set_mode (view, LIMBER_FIGURE_LOOP);
  finish (view, window);
}

static void
test_follow (void)
{
  GtkWidget *window;
  LimberFigureView *view = present (&window);

  limber_figure_view_set_mode (view, LIMBER_FIGURE_FOLLOW);
  limber_figure_view_set_t (view, 0.25);
  g_assert_cmpfloat_with_epsilon (limber_figure_view_get_t (view), 0.25, 1e-9);
  g_assert_false (limber_figure_view_get_is_moving (view));
  limber_figure_view_set_motion (view, SIDED);
  g_assert_cmpfloat_with_epsilon (limber_figure_view_get_t (view), 0.25, 1e-9);

  finish (view, window);
}

static void
test_hover (void)
{
  GtkWidget *window, *button = gtk_button_new ();
  LimberFigureView *view = LIMBER_FIGURE_VIEW (limber_figure_view_new ());

  limber_figure_view_set_motion (view, CYCLE);
  limber_figure_view_set_mode (view, LIMBER_FIGURE_HOVER);
  gtk_button_set_child (GTK_BUTTON (button), GTK_WIDGET (view));
  window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  wait_until_seen (view);

  move_pointer (button, "leave");
  g_assert_false (limber_figure_view_get_is_moving (view));
  move_pointer (button, "enter");
  g_assert_true (limber_figure_view_get_is_moving (view));
  while (limber_figure_view_get_t (view) > 0.9)
    g_main_context_iteration (NULL, TRUE);

  /* To its end pose, and no further. */
  move_pointer (button, "leave");
  while (limber_figure_view_get_is_moving (view))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat_with_epsilon (limber_figure_view_get_t (view), 1, 1e-9);

  move_pointer (button, "enter");
  set_animations (FALSE);
  g_assert_false (limber_figure_view_get_is_moving (view));
  g_assert_false (limber_figure_view_get_is_pair (view));
  set_animations (TRUE);
  g_assert_true (limber_figure_view_get_is_moving (view));
  limber_figure_view_set_mode (view, LIMBER_FIGURE_STILL);
  move_pointer (button, "enter");
  g_assert_false (limber_figure_view_get_is_moving (view));

  /* What held it goes on without it. */
  limber_figure_view_set_mode (view, LIMBER_FIGURE_HOVER);
  g_object_ref (view);
  gtk_button_set_child (GTK_BUTTON (button), NULL);
  g_assert_finalize_object (view);
  move_pointer (button, "enter");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where nothing may move. */
static void
test_pair (void)
{
  GtkWidget *window;
  LimberFigureView *view = present (&window);

  limber_figure_view_set_mode (view, LIMBER_FIGURE_LOOP);
  g_assert_false (limber_figure_view_get_is_pair (view));
  set_animations (FALSE);
  g_assert_false (limber_figure_view_get_is_moving (view));
  g_assert_true (limber_figure_view_get_is_pair (view));
  g_assert_true (is_drawn (view));
  limber_figure_view_set_mode (view, LIMBER_FIGURE_FOLLOW);
  g_assert_true (limber_figure_view_get_is_pair (view));
  limber_figure_view_set_mode (view, LIMBER_FIGURE_STILL);
  g_assert_false (limber_figure_view_get_is_pair (view));
  set_animations (TRUE);

  finish (view, window);
}

static void
assert_label (LimberFigureView *view, const char *side, const char *id)
{
  const char *what = limber_motion_get_description (find_motion (id));
  g_autofree char *label = side != NULL ? g_strdup_printf ("%s. %s", side, what) : g_strdup (what);

  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static void
test_accessible (void)
{
  GtkWidget *window;
  LimberFigureView *view = present (&window);

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  limber_figure_view_set_motion (view, SIDED);
  assert_label (view, NULL, SIDED);
  limber_figure_view_set_side (view, LIMBER_SIDE_LEFT);
  assert_label (view, "Left side", SIDED);
  limber_figure_view_set_side (view, LIMBER_SIDE_RIGHT);
  assert_label (view, "Right side", SIDED);
  limber_figure_view_set_motion (view, MOVING);
  assert_label (view, NULL, MOVING);
  limber_figure_view_set_motion (view, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (view)));
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL));

  finish (view, window);
}

/* Rests in both poses, passes both, and comes back to where it began. */
static void
test_rounds (void)
{
  const LimberMotion *motion = find_motion (MOVING), *cycle = find_motion (CYCLE);
  double period = limber_motion_get_period (motion), round = limber_motion_get_period (cycle);

  g_assert_cmpfloat_with_epsilon (limber_figure_loop_get_t (motion, 0), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_figure_loop_get_t (motion, period * 0.1), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_figure_loop_get_t (motion, period * 0.32), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_figure_loop_get_t (motion, period * 0.55), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_figure_loop_get_t (motion, period * 2.82), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_figure_loop_get_t (cycle, round * 1.25), 0.25, 1e-9);

  g_assert_false (limber_figure_loop_passes_end (motion, period * 0.1, period * 0.9));
  g_assert_true (limber_figure_loop_passes_end (motion, period * 0.9, period * 1.1));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  limber_widgets_init ();
  set_animations (TRUE);

  g_test_add_func ("/figure-view/still", test_still);
  g_test_add_func ("/figure-view/loop", test_loop);
  g_test_add_func ("/figure-view/follow", test_follow);
  g_test_add_func ("/figure-view/hover", test_hover);
  g_test_add_func ("/figure-view/pair", test_pair);
  g_test_add_func ("/figure-view/accessible", test_accessible);
  g_test_add_func ("/figure-view/rounds", test_rounds);

  return g_test_run ();
}
