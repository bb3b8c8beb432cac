/* test-calendar-keys.c — moving through the calendar: by keys, by its buttons, to its ends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-date.h"
#include "limber-test-calendar.h"
#include "limber-widgets.h"

#include <adwaita.h>

static void
test_arrow_keys (void)
{
  LimberCalendar *calendar = test_calendar_new ();
  GtkWidget *window = test_calendar_present (calendar);

  test_calendar_press (calendar, GDK_KEY_Right, 0);
  test_calendar_assert_cursor (calendar, "2026-11-21");
  test_calendar_press (calendar, GDK_KEY_Left, 0);
  test_calendar_press (calendar, GDK_KEY_KP_Left, 0);
  test_calendar_assert_cursor (calendar, "2026-11-19");
  test_calendar_press (calendar, GDK_KEY_Up, 0);
  test_calendar_assert_cursor (calendar, "2026-11-12");
  test_calendar_press (calendar, GDK_KEY_Up, 0);
  test_calendar_press (calendar, GDK_KEY_Up, 0);
  test_calendar_assert_cursor (calendar, "2026-10-29");
  g_assert_cmpstr (test_calendar_get_title (calendar), ==, "October 2026");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window))
                 == GTK_WIDGET (test_calendar_find_cell (calendar, "2026-10-29")));
  test_calendar_press (calendar, GDK_KEY_Down, 0);
  test_calendar_assert_cursor (calendar, "2026-11-05");
  test_calendar_assert_date (calendar, "2026-11-20");
  test_calendar_close (window, calendar);
}

static void
test_page_keys (void)
{
  LimberCalendar *calendar = test_calendar_new ();
  GtkWidget *window = test_calendar_present (calendar);

  test_calendar_set_date (calendar, "2026-10-31");
  test_calendar_press (calendar, GDK_KEY_Page_Down, 0);
  test_calendar_assert_cursor (calendar, "2026-11-30");
  test_calendar_press (calendar, GDK_KEY_Page_Up, GDK_SHIFT_MASK);
  test_calendar_assert_cursor (calendar, "2025-11-30");
  test_calendar_press (calendar, GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  test_calendar_press (calendar, GDK_KEY_Page_Up, 0);
  test_calendar_assert_cursor (calendar, "2026-10-30");
  test_calendar_press (calendar, GDK_KEY_Home, 0);
  test_calendar_assert_cursor (calendar, "2026-10-26");
  test_calendar_press (calendar, GDK_KEY_End, 0);
  test_calendar_assert_cursor (calendar, "2026-11-01");
  test_calendar_press (calendar, GDK_KEY_End, GDK_CONTROL_MASK);
  test_calendar_assert_cursor (calendar, "2026-11-30");
  test_calendar_press (calendar, GDK_KEY_Home, GDK_CONTROL_MASK);
  test_calendar_assert_cursor (calendar, "2026-11-01");
  test_calendar_close (window, calendar);
}

static void
test_right_to_left (void)
{
  LimberCalendar *calendar;
  GtkWidget *window;
  graphene_rect_t first, second;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  calendar = test_calendar_new ();
  window = test_calendar_present (calendar);
  test_calendar_press (calendar, GDK_KEY_Left, 0);
  test_calendar_assert_cursor (calendar, "2026-11-21");
  test_calendar_press (calendar, GDK_KEY_Up, 0);
  test_calendar_assert_cursor (calendar, "2026-11-14");
  gtk_widget_size_allocate (GTK_WIDGET (calendar), &(GtkAllocation) { 0, 0, 350, 400 }, -1);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (test_calendar_nth_cell (calendar, 0)),
                                            GTK_WIDGET (calendar), &first));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (test_calendar_nth_cell (calendar, 1)),
                                            GTK_WIDGET (calendar), &second));
  g_assert_cmpfloat (first.origin.x, >, second.origin.x);
  test_calendar_close (window, calendar);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
count_cb (LimberCalendar *calendar, const GDate *date, char **last)
{
  g_free (*last);
  *last = limber_date_to_iso (date);
}

static void
test_activate (void)
{
  LimberCalendar *calendar = test_calendar_new ();
  GtkWidget *window = test_calendar_present (calendar);
  g_autofree char *last = NULL;

  g_signal_connect (calendar, "day-activated", G_CALLBACK (count_cb), &last);
  test_calendar_press (calendar, GDK_KEY_Left, 0);
  g_assert_null (last);
  test_calendar_press (calendar, GDK_KEY_Return, 0);
  g_assert_cmpstr (last, ==, "2026-11-19");
  test_calendar_assert_date (calendar, "2026-11-19");
  test_calendar_press (calendar, GDK_KEY_Up, 0);
  test_calendar_press (calendar, GDK_KEY_space, 0);
  g_assert_cmpstr (last, ==, "2026-11-12");

  /* On the buttons of the header these keys belong to the buttons. */
  g_assert_false (test_calendar_press_on (GTK_WIDGET (calendar), GDK_KEY_Return, 0));
  g_assert_false (test_calendar_press_on (GTK_WIDGET (calendar), GDK_KEY_Left, 0));
  test_calendar_assert_cursor (calendar, "2026-11-12");
  test_calendar_close (window, calendar);
}

static void
test_header_buttons (void)
{
  LimberCalendar *calendar = test_calendar_new ();

  g_signal_emit_by_name (test_calendar_find_button (calendar, FALSE), "clicked");
  g_assert_cmpstr (test_calendar_get_title (calendar), ==, "October 2026");
  test_calendar_assert_date (calendar, "2026-11-20");
  g_signal_emit_by_name (test_calendar_find_button (calendar, TRUE), "clicked");
  g_signal_emit_by_name (test_calendar_find_button (calendar, TRUE), "clicked");
  g_assert_cmpstr (test_calendar_get_title (calendar), ==, "December 2026");
  g_assert_finalize_object (calendar);
}

/* The month's buttons and the one day under the cursor are all that Tab stops at, both ways. */
static void
test_tab (void)
{
  LimberCalendar *calendar = test_calendar_new ();
  GtkWidget *window = test_calendar_present (calendar);
  GtkWidget *stops[] = {
    test_calendar_find_button (calendar, FALSE),
    test_calendar_find_button (calendar, TRUE),
    GTK_WIDGET (test_calendar_find_cell (calendar, "2026-11-20")),
  };

  gtk_widget_size_allocate (GTK_WIDGET (calendar), &(GtkAllocation) { 0, 0, 350, 400 }, -1);
  g_assert_true (gtk_widget_grab_focus (stops[0]));
  for (guint i = 1; i < G_N_ELEMENTS (stops); i++)
    {
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (calendar), GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == stops[i]);
    }
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (calendar), GTK_DIR_TAB_FORWARD));

  gtk_widget_grab_focus (stops[2]);
  for (guint i = G_N_ELEMENTS (stops) - 1; i > 0; i--)
    {
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (calendar), GTK_DIR_TAB_BACKWARD));
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == stops[i - 1]);
    }
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (calendar), GTK_DIR_TAB_BACKWARD));
  test_calendar_close (window, calendar);
}

static void
test_limits (void)
{
  LimberCalendar *calendar = test_calendar_new ();
  GtkWidget *window = test_calendar_present (calendar);

  limber_calendar_set_first_weekday (calendar, G_DATE_SUNDAY);
  test_calendar_set_date (calendar, "1900-01-01");
  g_assert_false (gtk_widget_get_sensitive (test_calendar_find_button (calendar, FALSE)));
  g_assert_true (gtk_widget_get_sensitive (test_calendar_find_button (calendar, TRUE)));
  test_calendar_press (calendar, GDK_KEY_Left, 0);
  test_calendar_press (calendar, GDK_KEY_Up, 0);
  test_calendar_press (calendar, GDK_KEY_Page_Up, 0);
  test_calendar_press (calendar, GDK_KEY_Page_Up, GDK_CONTROL_MASK);
  test_calendar_press (calendar, GDK_KEY_Home, 0);
  test_calendar_assert_cursor (calendar, "1900-01-01");
  g_assert_false (gtk_widget_get_can_target (GTK_WIDGET (test_calendar_find_cell (calendar, "1899-12-31"))));

  test_calendar_set_date (calendar, "2199-12-31");
  g_assert_false (gtk_widget_get_sensitive (test_calendar_find_button (calendar, TRUE)));
  test_calendar_press (calendar, GDK_KEY_Right, 0);
  test_calendar_press (calendar, GDK_KEY_Down, 0);
  test_calendar_press (calendar, GDK_KEY_Page_Down, 0);
  test_calendar_press (calendar, GDK_KEY_End, 0);
  test_calendar_assert_cursor (calendar, "2199-12-31");
  test_calendar_close (window, calendar);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  limber_widgets_init ();
  limber_clock_set_for_tests ("2026-11-20T09:00:00");

  g_test_add_func ("/calendar/arrow-keys", test_arrow_keys);
  g_test_add_func ("/calendar/page-keys", test_page_keys);
  g_test_add_func ("/calendar/right-to-left", test_right_to_left);
  g_test_add_func ("/calendar/activate", test_activate);
  g_test_add_func ("/calendar/header-buttons", test_header_buttons);
  g_test_add_func ("/calendar/tab", test_tab);
  g_test_add_func ("/calendar/limits", test_limits);
  return g_test_run ();
}
