/* test-body-map.c — the body map: every region is a button that can be hit, heard and reached
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-body-map.h"
#include "limber-body-region-button.h"
#include "limber-pain-popover.h"
#include "limber-quality-box.h"
#include "limber-scale.h"
#include "limber-test-widgets.h"
#include "limber-widgets.h"

#include <adwaita.h>

#define N_REGIONS 67

typedef struct
{
  GtkWidget *window;
  GtkWidget *before, *after; /* what Tab finds around the map */
  LimberBodyMap *map;
  LimberCheckIn *check_in;
  GString *log; /* what the map told */
} Fixture;

static void
wait_for_layout (Fixture *self)
{
  while (gtk_widget_get_width (GTK_WIDGET (self->map)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static LimberCheckIn *
create_check_in (void)
{
  LimberCheckIn *check_in;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 20, 11, 2026);
  check_in = limber_check_in_new (&date);
  limber_check_in_set_pain (check_in, "lower-back-left", 6, LIMBER_QUALITY_ACHING);
  limber_check_in_set_pain (check_in, "foot-right", 0, LIMBER_QUALITY_NONE);

  return check_in;
}

static void
fixture_set_up (Fixture *self, gconstpointer unused)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->check_in = create_check_in ();
  self->map = LIMBER_BODY_MAP (limber_body_map_new ());
  self->before = gtk_button_new_with_label ("before");
  self->after = gtk_button_new_with_label ("after");
  self->window = gtk_window_new ();

  gtk_box_append (GTK_BOX (box), self->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->map));
  gtk_box_append (GTK_BOX (box), self->after);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  limber_body_map_set_pains (self->map, self->check_in);
  self->log = test_listen_for_pains (self->map);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_for_layout (self);
}

static void
fixture_tear_down (Fixture *self, gconstpointer unused)
{
  g_signal_handlers_disconnect_by_data (self->map, self->log);
  g_object_ref (self->map);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->map);
  g_clear_pointer (&self->check_in, limber_check_in_free);
  g_string_free (self->log, TRUE);
}

static LimberBodyRegionButton *
find_button (Fixture *self, const char *region)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->map)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (LIMBER_IS_BODY_REGION_BUTTON (child)
        && g_str_equal (limber_body_region_button_get_shape (LIMBER_BODY_REGION_BUTTON (child))->region->id,
                        region))
      return LIMBER_BODY_REGION_BUTTON (child);

  g_assert_not_reached ();
}

static LimberPainPopover *
get_popover (Fixture *self)
{
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (self->map));

  return LIMBER_IS_PAIN_POPOVER (child) ? LIMBER_PAIN_POPOVER (child) : NULL;
}

static const char *
get_focus (Fixture *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  if (!LIMBER_IS_BODY_REGION_BUTTON (focus))
    return NULL;
  return limber_body_region_button_get_shape (LIMBER_BODY_REGION_BUTTON (focus))->region->id;
}

static gboolean
label_point (Fixture *self, LimberBodyRegionButton *button, graphene_point_t *point)
{
  const LimberBodyShape *shape = limber_body_region_button_get_shape (button);
  LimberRect bounds;
  graphene_rect_t allocation;
  float scale;

  limber_path_get_bounds (shape->path, &bounds);
  if (!gtk_widget_compute_bounds (GTK_WIDGET (button), GTK_WIDGET (self->map), &allocation))
    return FALSE;

  /* The button is as large as its region and the tolerance of 6 pixels around it. */
  scale = (allocation.size.height - 12) / (float) bounds.height;
  point->x = allocation.origin.x + 6 + (float) (shape->label.x - bounds.x) * scale;
  point->y = allocation.origin.y + 6 + (float) (shape->label.y - bounds.y) * scale;
  return TRUE;
}

static void
check_hits (Fixture *self)
{
  guint n_hit = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->map)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_point_t point, inside;

      if (!LIMBER_IS_BODY_REGION_BUTTON (child))
        continue;
      g_assert_true (label_point (self, LIMBER_BODY_REGION_BUTTON (child), &point));
      g_assert_true (gtk_widget_compute_point (GTK_WIDGET (self->map), child, &point, &inside));
      g_assert_true (gtk_widget_contains (child, inside.x, inside.y));
      g_assert_true (gtk_widget_pick (GTK_WIDGET (self->map), point.x, point.y, GTK_PICK_DEFAULT) == child);
      n_hit++;
    }

  g_assert_cmpuint (n_hit, ==, N_REGIONS);
}

static void
test_hits (Fixture *self, gconstpointer unused)
{
  check_hits (self);
  g_assert_true (gtk_widget_pick (GTK_WIDGET (self->map), 2, 2, GTK_PICK_DEFAULT) == GTK_WIDGET (self->map));
}

static void
test_hits_stacked (Fixture *self, gconstpointer unused)
{
  limber_body_map_set_vertical (self->map, TRUE);
  gtk_widget_size_allocate (GTK_WIDGET (self->map), &(GtkAllocation) { 0, 0, 300, 1300 }, -1);
  check_hits (self);
}

static void
test_accessible (Fixture *self, gconstpointer unused)
{
  LimberBodyRegionButton *hurts = find_button (self, "lower-back-left"),
                         *quiet = find_button (self, "knee-left");
  g_autofree char *hurts_text = limber_body_region_button_dup_text (hurts);
  g_autofree char *quiet_text = limber_body_region_button_dup_text (quiet);

  gtk_test_accessible_assert_role (self->map, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (self->map, GTK_ACCESSIBLE_PROPERTY_LABEL, "Body map");

  gtk_test_accessible_assert_role (hurts, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (hurts, GTK_ACCESSIBLE_PROPERTY_LABEL, "Left lower back");
  gtk_test_accessible_assert_property (hurts, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "pain 6 of 10, aching");
  gtk_test_accessible_assert_property (hurts, GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE);
  g_assert_cmpstr (hurts_text, ==, "Left lower back: pain 6 of 10, aching");
  gtk_test_accessible_assert_property (quiet, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "nothing recorded");
  g_assert_cmpstr (quiet_text, ==, "Left knee");
  g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (quiet)));

  limber_check_in_set_pain (self->check_in, "lower-back-left", 3, LIMBER_QUALITY_NONE);
  limber_body_map_set_pains (self->map, self->check_in);
  gtk_test_accessible_assert_property (hurts, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "pain 3 of 10");
  limber_body_map_set_pains (self->map, NULL);
  gtk_test_accessible_assert_property (hurts, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "nothing recorded");
  test_assert_log (self->log, "");
}

/* Tab stops once at the map, at the region that had the focus last; arrow keys move within. */
static void
test_focus (Fixture *self, gconstpointer unused)
{
  gtk_widget_grab_focus (self->before);
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (get_focus (self), ==, "spine-lower");
  gtk_widget_child_focus (self->window, GTK_DIR_LEFT);
  g_assert_cmpstr (get_focus (self), ==, "lower-back-left");
  gtk_widget_child_focus (self->window, GTK_DIR_UP);
  g_assert_cmpstr (get_focus (self), ==, "mid-back-left");
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_focus (self->after));
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpstr (get_focus (self), ==, "mid-back-left");
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_widget_is_focus (self->before));
}

/* Where there is no region farther on, the focus stays. */
static void
test_focus_stays (Fixture *self, gconstpointer unused)
{
  gtk_widget_grab_focus (GTK_WIDGET (find_button (self, "back-head")));
  gtk_widget_child_focus (self->window, GTK_DIR_UP);
  g_assert_cmpstr (get_focus (self), ==, "back-head");
}

static void
test_caption (Fixture *self, gconstpointer unused)
{
  GtkWidget *caption = test_find_child (GTK_WIDGET (self->map), GTK_TYPE_LABEL, 0);
  LimberBodyRegionButton *button = find_button (self, "calf-right");

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (caption)), ==, "Choose where it hurts");
  gtk_widget_set_state_flags (GTK_WIDGET (button), GTK_STATE_FLAG_PRELIGHT, FALSE);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (caption)), ==, "Right calf");
  gtk_widget_unset_state_flags (GTK_WIDGET (button), GTK_STATE_FLAG_PRELIGHT);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (caption)), ==, "Choose where it hurts");
}

static void
test_keys (Fixture *self, gconstpointer unused)
{
  g_assert_false (test_press (GTK_WIDGET (self->map), GDK_KEY_5, 0)); /* nothing has the focus */

  gtk_widget_grab_focus (GTK_WIDGET (find_button (self, "lower-back-left")));
  g_assert_true (test_press (GTK_WIDGET (self->map), GDK_KEY_1, 0));
  test_assert_log (self->log, "lower-back-left=1/1 ");
  g_assert_true (test_press (GTK_WIDGET (self->map), GDK_KEY_0, 0));
  test_assert_log (self->log, "lower-back-left=10/1 ");
  gtk_test_accessible_assert_property (find_button (self, "lower-back-left"),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "pain 10 of 10, aching");
  g_assert_true (test_press (GTK_WIDGET (self->map), GDK_KEY_KP_4, 0));
  test_assert_log (self->log, "lower-back-left=4/1 ");
  g_assert_false (test_press (GTK_WIDGET (self->map), GDK_KEY_4, GDK_CONTROL_MASK));
  g_assert_true (test_press (GTK_WIDGET (self->map), GDK_KEY_Delete, 0));
  test_assert_log (self->log, "lower-back-left- ");
  g_assert_true (test_press (GTK_WIDGET (self->map), GDK_KEY_Delete, 0));
  test_assert_log (self->log, "");
}

/* A 1 on one region and a 0 on the next are two numbers. */
static void
test_digits_end_with_focus (Fixture *self, gconstpointer unused)
{
  gtk_widget_grab_focus (GTK_WIDGET (find_button (self, "spine-lower")));
  test_press (GTK_WIDGET (self->map), GDK_KEY_1, 0);
  gtk_widget_child_focus (self->window, GTK_DIR_LEFT);
  test_press (GTK_WIDGET (self->map), GDK_KEY_0, 0);
  test_assert_log (self->log, "spine-lower=1/0 lower-back-left=0/1 ");
}

static void
test_popover (Fixture *self, gconstpointer unused)
{
  LimberPainPopover *popover;
  GtkWidget *scale, *aching, *burning;

  g_assert_null (get_popover (self)); /* made when first needed */
  g_assert_true (gtk_widget_activate (GTK_WIDGET (find_button (self, "lower-back-left"))));
  popover = get_popover (self);
  g_assert_nonnull (popover);

  scale = test_find_child (GTK_WIDGET (popover), LIMBER_TYPE_SCALE, 0);
  aching = test_find_button (GTK_WIDGET (popover), "Aching");
  burning = test_find_button (GTK_WIDGET (popover), "Burning");
  gtk_test_accessible_assert_property (popover, GTK_ACCESSIBLE_PROPERTY_LABEL, "Left lower back");
  g_assert_cmpint (limber_scale_get_value (LIMBER_SCALE (scale)), ==, 6);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (aching)));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (burning)));
  test_assert_log (self->log, "");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (burning), TRUE);
  test_assert_log (self->log, "lower-back-left=6/3 ");
  g_signal_emit_by_name (test_find_child (scale, g_type_from_name ("LimberScaleTrack"), 0), "picked", 9);
  test_assert_log (self->log, "lower-back-left=9/3 ");
  g_signal_emit_by_name (test_find_button (GTK_WIDGET (popover), "_Remove"), "clicked");
  test_assert_log (self->log, "lower-back-left- ");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (popover)));
  g_assert_cmpstr (get_focus (self), ==, "lower-back-left");
}

/* Tab stays in the popover while it is open. */
static void
test_popover_focus (Fixture *self, gconstpointer unused)
{
  LimberPainPopover *popover;

  limber_body_map_open_region (self->map, "lower-back-left");
  popover = get_popover (self);
  gtk_widget_grab_focus (test_find_child (GTK_WIDGET (popover), LIMBER_TYPE_SCALE, 0));

  for (guint i = 0; i < 20; i++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (self->window, i % 7 == 6 ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
      focus = gtk_root_get_focus (GTK_ROOT (self->window));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (popover)));
    }
}

/* Words wait for a number; closing gives the focus back. */
static void
test_popover_unset (Fixture *self, gconstpointer unused)
{
  LimberPainPopover *popover;
  GtkWidget *words;

  limber_body_map_open_region (self->map, "knee-left");
  popover = get_popover (self);
  words = test_find_child (GTK_WIDGET (popover), LIMBER_TYPE_QUALITY_BOX, 0);
  g_assert_false (gtk_widget_get_sensitive (words));

  g_signal_emit_by_name (test_find_child (GTK_WIDGET (popover), g_type_from_name ("LimberScaleTrack"), 0),
                         "picked", 0);
  test_assert_log (self->log, "knee-left=0/0 ");
  g_assert_true (gtk_widget_get_sensitive (words));

  gtk_popover_popdown (GTK_POPOVER (popover));
  g_assert_cmpstr (get_focus (self), ==, "knee-left");
}

static void
test_open_unknown (Fixture *self, gconstpointer unused)
{
  limber_body_map_open_region (self->map, LIMBER_BODY_REGION_GENERAL);
  limber_body_map_open_region (self->map, "tail");
  g_assert_null (get_popover (self));
}

static void
measure_right_to_left (Fixture *self, const char *region, float *ltr, float *rtl)
{
  graphene_rect_t bounds;
  GtkWidget *button = GTK_WIDGET (find_button (self, region));

  gtk_widget_set_direction (GTK_WIDGET (self->map), GTK_TEXT_DIR_LTR);
  gtk_widget_size_allocate (GTK_WIDGET (self->map), &(GtkAllocation) { 0, 0, 400, 470 }, -1);
  g_assert_true (gtk_widget_compute_bounds (button, GTK_WIDGET (self->map), &bounds));
  *ltr = bounds.origin.x;
  gtk_widget_set_direction (GTK_WIDGET (self->map), GTK_TEXT_DIR_RTL);
  gtk_widget_size_allocate (GTK_WIDGET (self->map), &(GtkAllocation) { 0, 0, 400, 470 }, -1);
  g_assert_true (gtk_widget_compute_bounds (button, GTK_WIDGET (self->map), &bounds));
  *rtl = bounds.origin.x;
}

/* The back view stands first, so at the right; but a left hand stays a left hand. */
static void
test_right_to_left (Fixture *self, gconstpointer unused)
{
  float left_ltr, left_rtl, right_ltr, right_rtl, front_ltr, front_rtl;

  measure_right_to_left (self, "hand-back-left", &left_ltr, &left_rtl);
  measure_right_to_left (self, "hand-back-right", &right_ltr, &right_rtl);
  measure_right_to_left (self, "face-head", &front_ltr, &front_rtl);

  g_assert_cmpfloat (left_ltr, <, right_ltr);
  g_assert_cmpfloat (left_rtl, <, right_rtl);
  g_assert_cmpfloat (front_ltr, >, right_ltr);
  g_assert_cmpfloat (front_rtl, <, left_rtl);
}

static void
test_size (Fixture *self, gconstpointer unused)
{
  GtkWidget *map = GTK_WIDGET (self->map);
  int minimum, natural, height, taller;

  gtk_widget_measure (map, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, 320);
  g_assert_cmpint (natural, >=, minimum);
  gtk_widget_measure (map, GTK_ORIENTATION_VERTICAL, natural, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >=, 380);
  g_assert_cmpint (height, <=, 460);

  limber_body_map_set_vertical (self->map, TRUE);
  gtk_widget_measure (map, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 320);
  gtk_widget_measure (map, GTK_ORIENTATION_VERTICAL, 300, &taller, NULL, NULL, NULL);
  g_assert_cmpint (taller, >, height);
}

/* A box asks for heights without a width as well: what it hears has to be enough at every width, or the
 * figures stick out of their card, and has to fit together, or GTK warns. */
static void
test_size_in_box (Fixture *self, gconstpointer vertical)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12)),
            *map = limber_body_map_new ();
  int minimum, least, natural;

  limber_body_map_set_vertical (LIMBER_BODY_MAP (map), GPOINTER_TO_INT (vertical));
  gtk_box_append (GTK_BOX (box), map);
  gtk_box_append (GTK_BOX (box), gtk_label_new ("beside"));
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  for (int width = minimum; width < 1000; width += 9)
    {
      gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
      gtk_widget_measure (map, GTK_ORIENTATION_VERTICAL, width, &natural, NULL, NULL, NULL);
      g_assert_cmpint (least, >=, natural);
    }

  g_assert_finalize_object (box);
}

/* At its smallest, too, every region can be hit and no figure leaves the map. */
static void
test_hits_small (Fixture *self, gconstpointer unused)
{
  int width, height;

  gtk_widget_measure (GTK_WIDGET (self->map), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->map), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->map), &(GtkAllocation) { 0, 0, width, height }, -1);
  check_hits (self);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->map)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (self->map), &bounds));
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, height + 6);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, width + 6);
    }
}

/* Drawn once, then taken from memory until something changes; then only the view that changed is drawn anew.
 */
static GskRenderNode *
snapshot (Fixture *self)
{
  GtkSnapshot *to = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (self->map)->snapshot (GTK_WIDGET (self->map), to);
  return gtk_snapshot_free_to_node (to);
}

static GskRenderNode *
get_view (GskRenderNode *node, guint view)
{
  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_CONTAINER_NODE);
  return gsk_container_node_get_child (node, view);
}

static void
test_cache (Fixture *self, gconstpointer unused)
{
  g_autoptr (GskRenderNode) first = snapshot (self);
  g_autoptr (GskRenderNode) same = snapshot (self);
  g_autoptr (GskRenderNode) other = NULL;

  g_assert_true (get_view (first, 0) == get_view (same, 0));
  g_assert_true (get_view (first, 1) == get_view (same, 1));

  gtk_widget_grab_focus (GTK_WIDGET (find_button (self, "sacrum")));
  test_press (GTK_WIDGET (self->map), GDK_KEY_3, 0);
  other = snapshot (self);
  g_assert_true (get_view (first, 0) != get_view (other, 0));
  g_assert_true (get_view (first, 1) == get_view (other, 1));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  limber_widgets_init ();

  ADD ("/body-map/hits", test_hits);
  ADD ("/body-map/hits-stacked", test_hits_stacked);
  ADD ("/body-map/hits-small", test_hits_small);
  ADD ("/body-map/accessible", test_accessible);
  ADD ("/body-map/focus", test_focus);
  ADD ("/body-map/focus-stays", test_focus_stays);
  ADD ("/body-map/caption", test_caption);
  ADD ("/body-map/keys", test_keys);
  ADD ("/body-map/digits-end-with-focus", test_digits_end_with_focus);
  ADD ("/body-map/popover", test_popover);
  ADD ("/body-map/popover-focus", test_popover_focus);
  ADD ("/body-map/popover-unset", test_popover_unset);
  ADD ("/body-map/open-unknown", test_open_unknown);
  ADD ("/body-map/right-to-left", test_right_to_left);
  ADD ("/body-map/size", test_size);
  g_test_add ("/body-map/size-in-box/side-by-side", Fixture, GINT_TO_POINTER (FALSE), fixture_set_up,
              test_size_in_box, fixture_tear_down);
  g_test_add ("/body-map/size-in-box/stacked", Fixture, GINT_TO_POINTER (TRUE), fixture_set_up,
              test_size_in_box, fixture_tear_down);
  ADD ("/body-map/cache", test_cache);

  return g_test_run ();
}
