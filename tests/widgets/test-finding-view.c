/* test-finding-view.c — the small picture of a finding: when it is drawn anew, its size, what is heard of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-finding-view.h"
#include "limber-test-finding.h"
#include "limber-test-widgets.h"
#include "limber-widgets.h"

#include <adwaita.h>

static LimberFindingView *
present (LimberFinding *finding, GtkWidget **window)
{
  GtkWidget *view = limber_finding_view_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  limber_finding_view_set_finding (LIMBER_FINDING_VIEW (view), finding, LIMBER_WEIGHT_UNIT_KG);
  *window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*window), 420, 300);
  gtk_box_append (GTK_BOX (box), view);
  gtk_window_set_child (GTK_WINDOW (*window), box);
  gtk_window_present (GTK_WINDOW (*window));
  while (gtk_widget_get_width (view) == 0)
    g_main_context_iteration (NULL, TRUE);

  return LIMBER_FINDING_VIEW (view);
}

static void
finish (LimberFindingView *view, GtkWidget *window)
{
  g_object_ref (view);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (view);
}

/* How often it was drawn since this was last asked. */
static guint
count_drawings (LimberFindingView *view)
{
  static guint before = 0;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  guint now, drawn;

  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  now = limber_finding_view_get_n_drawings (view);
  drawn = now - before;
  before = now;

  return drawn;
}

static void
test_drawn_anew (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (LimberFinding) finding = limber_test_finding_new_groups (20, 30),
                            other = limber_test_finding_new_aligned (4);
  GtkWidget *window;
  LimberFindingView *view = present (finding, &window);

  count_drawings (view);
  g_assert_cmpuint (count_drawings (view), ==, 0);

  limber_finding_view_set_finding (view, finding, LIMBER_WEIGHT_UNIT_KG);
  g_assert_cmpuint (count_drawings (view), ==, 0);
  limber_finding_view_set_finding (view, finding, LIMBER_WEIGHT_UNIT_LB);
  g_assert_cmpuint (count_drawings (view), ==, 1);
  limber_finding_view_set_finding (view, other, LIMBER_WEIGHT_UNIT_LB);
  g_assert_cmpuint (count_drawings (view), ==, 1);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_cmpuint (count_drawings (view), ==, 1);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  g_assert_cmpuint (count_drawings (view), ==, 1);
  gtk_widget_set_direction (GTK_WIDGET (view), GTK_TEXT_DIR_RTL);
  g_assert_cmpuint (count_drawings (view), ==, 1);
  g_assert_cmpuint (count_drawings (view), ==, 0);

  finish (view, window);
}

/* Hidden without a picture, and shown again with one. */
static void
test_hidden (void)
{
  g_autoptr (LimberFinding) finding = limber_test_finding_new_course ("weight", 30);
  g_autoptr (LimberFinding) bare = limber_finding_new ("safety.fever", LIMBER_FINDING_SAFETY,
                                                       LIMBER_FINDING_URGENT, LIMBER_TOPIC_SAFETY);
  GtkWidget *view = g_object_ref_sink (limber_finding_view_new ());

  g_assert_false (gtk_widget_get_visible (view));
  limber_finding_view_set_finding (LIMBER_FINDING_VIEW (view), finding, LIMBER_WEIGHT_UNIT_KG);
  g_assert_true (gtk_widget_get_visible (view));
  limber_finding_view_set_finding (LIMBER_FINDING_VIEW (view), bare, LIMBER_WEIGHT_UNIT_KG);
  g_assert_false (gtk_widget_get_visible (view));
  limber_finding_view_set_finding (LIMBER_FINDING_VIEW (view), finding, LIMBER_WEIGHT_UNIT_KG);
  g_assert_true (gtk_widget_get_visible (view));
  limber_finding_view_set_finding (LIMBER_FINDING_VIEW (view), NULL, LIMBER_WEIGHT_UNIT_KG);
  g_assert_false (gtk_widget_get_visible (view));

  g_assert_finalize_object (view);
}

static void
test_accessible (void)
{
  g_autoptr (LimberFinding) finding = limber_test_finding_new_course ("weight", 30);
  g_autofree char *kg = limber_finding_chart_describe (finding, LIMBER_WEIGHT_UNIT_KG);
  g_autofree char *lb = limber_finding_chart_describe (finding, LIMBER_WEIGHT_UNIT_LB);
  GtkWidget *window;
  LimberFindingView *view = present (finding, &window);

  g_assert_cmpstr (kg, !=, lb);
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, kg);
  limber_finding_view_set_finding (view, finding, LIMBER_WEIGHT_UNIT_LB);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, lb);

  finish (view, window);
}

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int minimum;

  gtk_widget_measure (widget, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* It grows with the words. */
static void
test_size (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (LimberFinding) finding = limber_test_finding_new_groups (20, 30);
  GtkWidget *window, *view;
  int dpi, usual;

  view = GTK_WIDGET (present (finding, &window));
  g_assert_cmpint (measure (view, GTK_ORIENTATION_HORIZONTAL, -1), <=, 300);
  usual = measure (view, GTK_ORIENTATION_VERTICAL, 300);
  g_assert_cmpint (usual, >=, 130);
  g_assert_cmpint (usual, <=, 190);

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  while (measure (view, GTK_ORIENTATION_VERTICAL, 300) <= usual + 20)
    g_main_context_iteration (NULL, TRUE);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);

  finish (LIMBER_FINDING_VIEW (view), window);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  limber_widgets_init ();

  g_test_add_func ("/finding-view/drawn-anew", test_drawn_anew);
  g_test_add_func ("/finding-view/hidden", test_hidden);
  g_test_add_func ("/finding-view/accessible", test_accessible);
  g_test_add_func ("/finding-view/size", test_size);

  return g_test_run ();
}
