/* test-scale.c — the 0 to 10 scale: set, unset, keys, what a screen reader hears
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-check-in.h"
#include "limber-digits.h"
#include "limber-pain-style.h"
#include "limber-scale-track.h"
#include "limber-scale.h"
#include "limber-test-widgets.h"
#include "limber-widgets.h"

#include <adwaita.h>

static void
count_cb (guint *count)
{
  (*count)++;
}

/* A scale that has the focus in a window. */
static LimberScale *
create_scale (GtkWidget **window)
{
  LimberScale *scale = LIMBER_SCALE (limber_scale_new ());

  *window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (*window), GTK_WIDGET (scale));
  gtk_window_present (GTK_WINDOW (*window));
  gtk_widget_grab_focus (GTK_WIDGET (scale));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (scale)));

  return scale;
}

static void
finish (LimberScale *scale, GtkWidget *window)
{
  g_object_ref (scale);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (scale);
}

static void
test_value (void)
{
  LimberScale *scale = LIMBER_SCALE (g_object_ref_sink (limber_scale_new ()));
  guint n_notified = 0, n_changed = 0;

  g_signal_connect_swapped (scale, "notify::value", G_CALLBACK (count_cb), &n_notified);
  g_signal_connect_swapped (scale, "changed", G_CALLBACK (count_cb), &n_changed);

  g_assert_cmpint (limber_scale_get_value (scale), ==, LIMBER_NRS_UNSET);
  limber_scale_set_value (scale, 0);
  g_assert_cmpint (limber_scale_get_value (scale), ==, 0);
  limber_scale_set_value (scale, 0);
  g_assert_cmpuint (n_notified, ==, 1);
  limber_scale_set_value (scale, 10);
  limber_scale_set_value (scale, LIMBER_NRS_UNSET);
  g_assert_cmpuint (n_notified, ==, 3);
  g_assert_cmpuint (n_changed, ==, 0);

  g_assert_finalize_object (scale);
}

static void
test_accessible (void)
{
  LimberScale *scale = LIMBER_SCALE (g_object_ref_sink (limber_scale_new ()));

  gtk_test_accessible_assert_role (scale, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0);
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 10.0);
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "not set");
  g_assert_false (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW));

  limber_scale_set_label (scale, "Anxiety");
  limber_scale_set_ends (scale, "calm", "as bad as it can be");
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_LABEL, "Anxiety");
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "0: calm, 10: as bad as it can be");

  limber_scale_set_value (scale, 4);
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 4.0);
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "4 of 10");

  limber_scale_set_value (scale, LIMBER_NRS_UNSET);
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "not set");

  g_assert_finalize_object (scale);
}

static void
test_keys (void)
{
  static const struct
  {
    guint key;
    int ltr, rtl;
  } keys[] = {
    { GDK_KEY_Down, -1, -1 },     /* there is no way down from “not set” */
    { GDK_KEY_Up, 0, 0 },         /* and the first way up is to 0 */
    { GDK_KEY_Right, 1, 0 },      /* forward is where one reads to */
    { GDK_KEY_Right, 2, 0 },      /* … */
    { GDK_KEY_Left, 1, 1 },       /* … */
    { GDK_KEY_KP_Add, 2, 2 },     /* … */
    { GDK_KEY_minus, 1, 1 },      /* … */
    { GDK_KEY_Page_Up, 3, 3 },    /* … */
    { GDK_KEY_End, 10, 10 },      /* … */
    { GDK_KEY_Up, 10, 10 },       /* no farther */
    { GDK_KEY_Page_Down, 8, 8 },  /* … */
    { GDK_KEY_Home, 0, 0 },       /* … */
    { GDK_KEY_Down, 0, 0 },       /* no farther */
    { GDK_KEY_7, 7, 7 },          /* … */
    { GDK_KEY_KP_3, 3, 3 },       /* … */
    { GDK_KEY_1, 1, 1 },          /* … */
    { GDK_KEY_0, 10, 10 },        /* at once after the 1 */
    { GDK_KEY_0, 0, 0 },          /* on its own */
    { GDK_KEY_Arabic_5, 5, 5 },   /* the digits of every script */
    { GDK_KEY_Delete, -1, -1 },   /* … */
    { GDK_KEY_Page_Up, 0, 0 },    /* … */
    { GDK_KEY_BackSpace, -1, -1 } /* … */
  };

  for (guint rtl = 0; rtl < 2; rtl++)
    {
      GtkWidget *window;
      LimberScale *scale = create_scale (&window);

      gtk_widget_set_direction (GTK_WIDGET (scale), rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        {
          g_test_message ("%s", gdk_keyval_name (keys[i].key));
          g_assert_true (test_press (GTK_WIDGET (scale), keys[i].key, 0));
          g_assert_cmpint (limber_scale_get_value (scale), ==, rtl ? keys[i].rtl : keys[i].ltr);
        }
      g_assert_false (test_press (GTK_WIDGET (scale), GDK_KEY_a, 0));
      g_assert_false (test_press (GTK_WIDGET (scale), GDK_KEY_Tab, 0));
      finish (scale, window);
    }
}

/* Whoever takes longer than a moment between 1 and 0 means 0. */
static void
test_slow_digits (void)
{
  LimberDigits digits = { 0 };
  int number;

  g_assert_true (limber_digits_feed (&digits, GDK_KEY_1, 100 * G_USEC_PER_SEC, &number));
  g_assert_cmpint (number, ==, 1);
  g_assert_true (limber_digits_feed (&digits, GDK_KEY_0, 101 * G_USEC_PER_SEC, &number));
  g_assert_cmpint (number, ==, 10);
  g_assert_true (limber_digits_feed (&digits, GDK_KEY_1, 102 * G_USEC_PER_SEC, &number));
  g_assert_true (limber_digits_feed (&digits, GDK_KEY_0, 110 * G_USEC_PER_SEC, &number));
  g_assert_cmpint (number, ==, 0);
  g_assert_false (limber_digits_feed (&digits, GDK_KEY_x, 110 * G_USEC_PER_SEC, &number));
}

static void
test_clear (void)
{
  GtkWidget *window;
  LimberScale *scale = create_scale (&window);
  GtkWidget *button = test_find_child (GTK_WIDGET (scale), GTK_TYPE_BUTTON, 0);

  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Clear");
  g_assert_false (gtk_widget_get_sensitive (button));

  limber_scale_set_value (scale, 6);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (scale), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (limber_scale_get_value (scale), ==, LIMBER_NRS_UNSET);
  /* The button is gone, the focus is not. */
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (scale)));

  limber_scale_set_value (scale, 6);
  limber_scale_set_clearable (scale, FALSE);
  g_assert_false (gtk_widget_get_visible (button));
  g_assert_false (test_press (GTK_WIDGET (scale), GDK_KEY_Delete, 0));
  g_assert_cmpint (limber_scale_get_value (scale), ==, 6);

  finish (scale, window);
}

static void
test_pick (void)
{
  GtkWidget *window;
  LimberScale *scale = create_scale (&window);
  GtkWidget *track = test_find_child (GTK_WIDGET (scale), LIMBER_TYPE_SCALE_TRACK, 0);
  guint n_changed = 0;

  g_signal_connect_swapped (scale, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_emit_by_name (track, "picked", 0);
  g_assert_cmpint (limber_scale_get_value (scale), ==, 0);
  g_signal_emit_by_name (track, "picked", 0);
  g_signal_emit_by_name (track, "picked", 9);
  g_assert_cmpint (limber_scale_get_value (scale), ==, 9);
  g_assert_cmpuint (n_changed, ==, 2);

  finish (scale, window);
}

static void
press_track (GtkWidget *track, double x)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (track);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        g_signal_emit_by_name (controller, "drag-begin", x, 5.0);
    }
}

/* The line begins where one begins to read. */
static void
test_pointer (void)
{
  for (guint rtl = 0; rtl < 2; rtl++)
    {
      GtkWidget *window;
      LimberScale *scale = create_scale (&window);
      GtkWidget *track = test_find_child (GTK_WIDGET (scale), LIMBER_TYPE_SCALE_TRACK, 0);

      gtk_widget_set_direction (track, rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      gtk_widget_size_allocate (track, &(GtkAllocation) { 0, 0, 220, 20 }, -1);

      press_track (track, 0);
      g_assert_cmpint (limber_scale_get_value (scale), ==, rtl ? 10 : 0);
      press_track (track, 220);
      g_assert_cmpint (limber_scale_get_value (scale), ==, rtl ? 0 : 10);
      press_track (track, 10 + 3 * 20 + 8);
      g_assert_cmpint (limber_scale_get_value (scale), ==, rtl ? 7 : 3);
      press_track (track, -50);
      g_assert_cmpint (limber_scale_get_value (scale), ==, rtl ? 10 : 0);

      finish (scale, window);
    }
}

/* A screen reader can set it as well. */
static void
test_range (void)
{
  GtkWidget *window;
  LimberScale *scale = create_scale (&window);
  GtkAccessibleRangeInterface *iface = GTK_ACCESSIBLE_RANGE_GET_IFACE (scale);

  g_assert_true (iface->set_current_value (GTK_ACCESSIBLE_RANGE (scale), 7));
  g_assert_cmpint (limber_scale_get_value (scale), ==, 7);
  g_assert_true (iface->set_current_value (GTK_ACCESSIBLE_RANGE (scale), 99));
  g_assert_cmpint (limber_scale_get_value (scale), ==, 10);
  g_assert_true (iface->set_current_value (GTK_ACCESSIBLE_RANGE (scale), -5));
  g_assert_cmpint (limber_scale_get_value (scale), ==, 0);

  finish (scale, window);
}

static void
test_properties (void)
{
  LimberScale *scale = g_object_ref_sink (g_object_new (LIMBER_TYPE_SCALE, "value", 3, "low-text", "calm",
                                                        "high-text", "bad", "label", "Anxiety", "pain", TRUE,
                                                        "compact", TRUE, "clearable", FALSE, NULL));
  g_autofree char *low = NULL, *high = NULL, *label = NULL;
  gboolean pain, compact, clearable;
  int value;

  g_object_get (scale, "value", &value, "low-text", &low, "high-text", &high, "label", &label, "pain", &pain,
                "compact", &compact, "clearable", &clearable, NULL);
  g_assert_cmpint (value, ==, 3);
  g_assert_cmpstr (low, ==, "calm");
  g_assert_cmpstr (high, ==, "bad");
  g_assert_cmpstr (label, ==, "Anxiety");
  g_assert_true (pain);
  g_assert_true (compact);
  g_assert_false (clearable);

  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (scale), "limber-pain-3"));
  limber_scale_set_pain (scale, FALSE);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (scale), "limber-pain-3"));

  g_assert_finalize_object (scale);
}

/* It fits beside a name in a row of the narrowest window. */
static void
test_size (void)
{
  LimberScale *scale = LIMBER_SCALE (g_object_ref_sink (limber_scale_new ()));
  int minimum;

  limber_scale_set_ends (scale, "no pain", "as bad as it can be");
  gtk_widget_measure (GTK_WIDGET (scale), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 280);

  g_assert_finalize_object (scale);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  limber_widgets_init ();

  g_test_add_func ("/scale/value", test_value);
  g_test_add_func ("/scale/accessible", test_accessible);
  g_test_add_func ("/scale/keys", test_keys);
  g_test_add_func ("/scale/slow-digits", test_slow_digits);
  g_test_add_func ("/scale/clear", test_clear);
  g_test_add_func ("/scale/pick", test_pick);
  g_test_add_func ("/scale/pointer", test_pointer);
  g_test_add_func ("/scale/range", test_range);
  g_test_add_func ("/scale/properties", test_properties);
  g_test_add_func ("/scale/size", test_size);

  return g_test_run ();
}
