/* test-pain-list.c — the places that hurt as rows: everything without the picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-body-region.h"
#include "limber-pain-list.h"
#include "limber-pain-row.h"
#include "limber-place-dialog.h"
#include "limber-quality-box.h"
#include "limber-scale.h"
#include "limber-test-widgets.h"
#include "limber-widgets.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget *window;
  LimberPainList *list;
  LimberCheckIn *check_in;
  GString *log; /* what the list told */
} Fixture;

static LimberCheckIn *
create_check_in (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 20, 11, 2026);
  return limber_check_in_new (&date);
}

static void
fixture_set_up (Fixture *self, gconstpointer unused)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->check_in = create_check_in ();
  limber_check_in_set_pain (self->check_in, "lower-back-left", 6,
                            LIMBER_QUALITY_ACHING | LIMBER_QUALITY_STIFF);
  limber_check_in_set_pain (self->check_in, LIMBER_BODY_REGION_GENERAL, 2, LIMBER_QUALITY_NONE);

  self->list = LIMBER_PAIN_LIST (limber_pain_list_new ());
  self->window = adw_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  adw_window_set_content (ADW_WINDOW (self->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 500, 700);
  limber_pain_list_set_pains (self->list, self->check_in);
  self->log = test_listen_for_pains (self->list);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
fixture_tear_down (Fixture *self, gconstpointer unused)
{
  g_object_ref (self->list);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->list);
  g_clear_pointer (&self->check_in, limber_check_in_free);
  g_string_free (self->log, TRUE);
}

static GtkWidget *
nth_row (Fixture *self, guint n)
{
  return test_find_child (GTK_WIDGET (self->list), LIMBER_TYPE_PAIN_ROW, n);
}

static const char *
nth_region (Fixture *self, guint n)
{
  GtkWidget *row = nth_row (self, n);

  return row != NULL ? limber_pain_row_get_region (LIMBER_PAIN_ROW (row)) : NULL;
}

static LimberScale *
nth_scale (Fixture *self, guint n)
{
  return LIMBER_SCALE (test_find_child (nth_row (self, n), LIMBER_TYPE_SCALE, 0));
}

static void
pick (Fixture *self, guint n, int value)
{
  g_signal_emit_by_name (
      test_find_child (GTK_WIDGET (nth_scale (self, n)), g_type_from_name ("LimberScaleTrack"), 0), "picked",
      value);
}

static GtkWidget *
get_remove_button (Fixture *self, guint n)
{
  return test_find_child (nth_row (self, n), GTK_TYPE_BUTTON, 0);
}

static void
test_rows (Fixture *self, gconstpointer unused)
{
  g_assert_cmpstr (nth_region (self, 0), ==, "lower-back-left");
  g_assert_cmpstr (nth_region (self, 1), ==, LIMBER_BODY_REGION_GENERAL);
  g_assert_null (nth_region (self, 2));

  gtk_test_accessible_assert_property (nth_row (self, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "Left lower back");
  gtk_test_accessible_assert_property (nth_scale (self, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "Left lower back");
  gtk_test_accessible_assert_property (nth_scale (self, 0), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "6 of 10");
  gtk_test_accessible_assert_property (get_remove_button (self, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove Left lower back");
  g_assert_cmpstr (gtk_menu_button_get_label (
                       GTK_MENU_BUTTON (test_find_child (nth_row (self, 0), GTK_TYPE_MENU_BUTTON, 0))),
                   ==, "Aching, stiff");
  test_assert_log (self->log, "");
}

static void
test_change (Fixture *self, gconstpointer unused)
{
  GtkMenuButton *words = GTK_MENU_BUTTON (test_find_child (nth_row (self, 0), GTK_TYPE_MENU_BUTTON, 0));
  GtkWidget *box = gtk_popover_get_child (gtk_menu_button_get_popover (words));

  pick (self, 0, 9);
  test_assert_log (self->log, "lower-back-left=9/33 ");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (test_find_child (box, GTK_TYPE_TOGGLE_BUTTON, 1)), TRUE);
  test_assert_log (self->log, "lower-back-left=9/35 ");
  g_assert_cmpstr (gtk_menu_button_get_label (words), ==, "Aching, burning, stiff");
}

/* The row with the focus stays the same widget whatever is stored meanwhile. */
static void
test_same_widgets (Fixture *self, gconstpointer unused)
{
  GtkWidget *row = nth_row (self, 0);
  LimberScale *scale = nth_scale (self, 0);
  g_autoptr (LimberCheckIn) stored = NULL;

  gtk_widget_grab_focus (row);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (scale)));

  stored = limber_check_in_copy (self->check_in);
  limber_check_in_set_pain (stored, "lower-back-left", 7, LIMBER_QUALITY_NONE);
  limber_check_in_set_pain (stored, "knee-left", 3, LIMBER_QUALITY_NONE);
  limber_pain_list_set_pains (self->list, stored);

  g_assert_true (nth_row (self, 0) == row);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (scale)));
  g_assert_cmpint (limber_scale_get_value (scale), ==, 7);
  g_assert_cmpstr (nth_region (self, 2), ==, "knee-left");

  limber_check_in_remove_pain (stored, LIMBER_BODY_REGION_GENERAL);
  limber_pain_list_set_pains (self->list, stored);
  g_assert_true (nth_row (self, 0) == row);
  g_assert_cmpstr (nth_region (self, 1), ==, "knee-left");
  g_assert_null (nth_region (self, 2));
  test_assert_log (self->log, "");
}

static void
test_remove (Fixture *self, gconstpointer unused)
{
  g_signal_emit_by_name (get_remove_button (self, 0), "clicked");
  test_assert_log (self->log, "lower-back-left- ");
  g_assert_cmpstr (nth_region (self, 0), ==, LIMBER_BODY_REGION_GENERAL);
  /* The focus goes on to the next place, then to what adds one. */
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (nth_scale (self, 0))));

  g_signal_emit_by_name (get_remove_button (self, 0), "clicked");
  test_assert_log (self->log, "general- ");
  g_assert_null (nth_row (self, 0));
  g_assert_true (ADW_IS_BUTTON_ROW (gtk_root_get_focus (GTK_ROOT (self->window))));
}

static gboolean
is_empty_shown (Fixture *self, const char *sentence)
{
  GtkWidget *row = test_find_child (GTK_WIDGET (self->list), GTK_TYPE_LIST_BOX_ROW, 0);
  GtkWidget *label = test_find_child (row, GTK_TYPE_LABEL, 0);

  return gtk_widget_get_visible (row) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), sentence) == 0;
}

static void
test_empty (Fixture *self, gconstpointer unused)
{
  g_autoptr (LimberCheckIn) empty = create_check_in ();

  g_assert_false (
      gtk_widget_get_visible (test_find_child (GTK_WIDGET (self->list), GTK_TYPE_LIST_BOX_ROW, 0)));
  limber_pain_list_set_pains (self->list, empty);
  g_assert_true (is_empty_shown (self, "No places added for this day"));
  limber_check_in_set_no_pain (empty, TRUE);
  limber_pain_list_set_pains (self->list, empty);
  g_assert_true (is_empty_shown (self, "No pain on this day"));
  limber_pain_list_set_pains (self->list, NULL);
  g_assert_true (is_empty_shown (self, "No places added for this day"));
}

static AdwDialog *
open_dialog (Fixture *self)
{
  GtkWidget *add = test_find_child (GTK_WIDGET (self->list), ADW_TYPE_BUTTON_ROW, 0);
  AdwDialog *dialog;

  g_signal_emit_by_name (test_find_child (GTK_WIDGET (self->list), GTK_TYPE_LIST_BOX, 0), "row-activated",
                         add);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->window));
  g_assert_true (LIMBER_IS_PLACE_DIALOG (dialog));
  return dialog;
}

static GtkWidget *
type_in (AdwDialog *dialog, const char *text)
{
  GtkWidget *entry = test_find_child (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  /* The entry tells of an empty text at once and of others when the main loop next runs. */
  g_signal_emit_by_name (entry, "search-changed");
  return entry;
}

static const char *
get_selected_name (AdwDialog *dialog)
{
  GtkListBox *list_box = GTK_LIST_BOX (test_find_child (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX, 0));
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list_box);

  return row != NULL ? gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row))) : NULL;
}

static void
test_search (Fixture *self, gconstpointer unused)
{
  static const struct
  {
    const char *typed, *found;
  } searches[] = {
    { "right low", "Right lower back" },
    { "RIGHT LOWER", "Right lower back" },
    { "low right", "Right lower back" },
    { "left kn", "Left knee" },
    { "sacr", NULL },
    { "base", "Base of the spine" },
    { "left lower", "Left lower leg" },
    { "xyz", NULL },
    { "right calf", "Right calf" },
  };
  AdwDialog *dialog = open_dialog (self);

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      type_in (dialog, searches[i].typed);
      g_test_message ("%s: %s", searches[i].typed, get_selected_name (dialog));
      if (g_str_equal (searches[i].typed, "left lower"))
        g_assert_cmpstr (get_selected_name (dialog), !=, "Left lower back"); /* it is there already */
      else
        g_assert_cmpstr (get_selected_name (dialog), ==, searches[i].found);
    }
}

/* Typed, Enter, and a number: no mouse, no picture. */
static void
test_add (Fixture *self, gconstpointer unused)
{
  AdwDialog *dialog = open_dialog (self);

  g_signal_emit_by_name (type_in (dialog, "right low"), "activate");
  g_assert_cmpstr (nth_region (self, 2), ==, "lower-back-right");
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (nth_scale (self, 2)))
                 || gtk_root_get_focus (GTK_ROOT (self->window)) == GTK_WIDGET (nth_scale (self, 2)));
  gtk_test_accessible_assert_property (nth_scale (self, 2), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "not set");
  test_assert_log (self->log, ""); /* nothing to store yet */

  /* It outlives what is stored for the other places, but not another day. */
  limber_pain_list_set_pains (self->list, self->check_in);
  g_assert_cmpstr (nth_region (self, 2), ==, "lower-back-right");
  pick (self, 2, 4);
  test_assert_log (self->log, "lower-back-right=4/0 ");
}

static void
test_added_row_goes (Fixture *self, gconstpointer unused)
{
  g_autoptr (LimberCheckIn) other = create_check_in ();

  g_signal_emit_by_name (type_in (open_dialog (self), "right low"), "activate");
  g_assert_cmpstr (nth_region (self, 2), ==, "lower-back-right");
  limber_pain_list_set_pains (self->list, other);
  g_assert_null (nth_region (self, 0));

  g_signal_emit_by_name (type_in (open_dialog (self), "right low"), "activate");
  g_signal_emit_by_name (get_remove_button (self, 0), "clicked");
  g_assert_null (nth_region (self, 0));
  test_assert_log (self->log, ""); /* it was never recorded */
}

static void
test_tab (Fixture *self, gconstpointer unused)
{
  guint stops = 0;

  /* The order of Tab is that of the places on the screen. */
  while (gtk_widget_get_width (GTK_WIDGET (self->list)) == 0)
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_grab_focus (nth_row (self, 1));
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == get_remove_button (self, 1));
  while (gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_BACKWARD))
    g_assert_cmpuint (++stops, <, 10);
  g_assert_cmpuint (stops, ==, 3);
}

/* Beside the map, at any width and even with long names, nothing may contradict itself, or GTK warns. */
static void
test_size_in_box (Fixture *self, gconstpointer unused)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12)),
            *list = limber_pain_list_new ();
  int minimum, natural;

  limber_check_in_set_pain (self->check_in, "si-joint-left", 5,
                            LIMBER_QUALITY_BURNING | LIMBER_QUALITY_CRAMPING);
  limber_pain_list_set_pains (LIMBER_PAIN_LIST (list), self->check_in);
  gtk_box_append (GTK_BOX (box), gtk_label_new ("beside"));
  gtk_box_append (GTK_BOX (box), list);

  gtk_widget_measure (list, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 300);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  for (int width = minimum; width < 900; width++)
    gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  g_assert_finalize_object (box);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  limber_widgets_init ();

  ADD ("/pain-list/rows", test_rows);
  ADD ("/pain-list/change", test_change);
  ADD ("/pain-list/same-widgets", test_same_widgets);
  ADD ("/pain-list/remove", test_remove);
  ADD ("/pain-list/empty", test_empty);
  ADD ("/pain-list/search", test_search);
  ADD ("/pain-list/add", test_add);
  ADD ("/pain-list/added-row-goes", test_added_row_goes);
  ADD ("/pain-list/tab", test_tab);
  ADD ("/pain-list/size-in-box", test_size_in_box);

  return g_test_run ();
}
