/* test-date-row.c — a day chosen from a calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-date-row.h"
#include "limber-test-widgets.h"
#include "limber-widgets.h"

/* 20 November 2026 */
#define TODAY 739940u

typedef struct
{
  LimberDateRow *row;
  GtkMenuButton *button;
  GtkCalendar *calendar;
  guint chosen;
  guint n_chosen;
} Fixture;

static void
day_changed_cb (Fixture *fixture, guint day)
{
  fixture->chosen = day;
  fixture->n_chosen++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->row = LIMBER_DATE_ROW (g_object_ref_sink (limber_date_row_new ("From")));
  fixture->button = GTK_MENU_BUTTON (test_find_child (GTK_WIDGET (fixture->row), GTK_TYPE_MENU_BUTTON, 0));
  fixture->calendar = GTK_CALENDAR (gtk_popover_get_child (gtk_menu_button_get_popover (fixture->button)));
  g_signal_connect_swapped (fixture->row, "day-changed", G_CALLBACK (day_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->row);
}

static void
choose (Fixture *fixture, int year, int month, int day)
{
  g_autoptr (GDateTime) moment = g_date_time_new_utc (year, month, day, 12, 0, 0);

  gtk_calendar_select_day (fixture->calendar, moment);
}

static void
test_shows_day (Fixture *fixture, gconstpointer data)
{
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (fixture->button));

  g_assert_cmpuint (limber_date_row_get_day (fixture->row), ==, 0);
  limber_date_row_set_day (fixture->row, TODAY);

  g_assert_cmpuint (limber_date_row_get_day (fixture->row), ==, TODAY);
  g_assert_cmpstr (gtk_menu_button_get_label (fixture->button), ==, "20 Nov 2026");
  /* The button inside has the focus; a label it takes from the row would hide the day. */
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "From: 20 Nov 2026");
  g_assert_false (
      gtk_test_accessible_has_relation (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_cmpuint (fixture->n_chosen, ==, 0);
}

static void
test_choice_is_told (Fixture *fixture, gconstpointer data)
{
  limber_date_row_set_day (fixture->row, TODAY);
  choose (fixture, 2026, 9, 11);

  g_assert_cmpuint (fixture->chosen, ==, TODAY - 70);
  g_assert_cmpuint (limber_date_row_get_day (fixture->row), ==, TODAY - 70);
  g_assert_cmpstr (gtk_menu_button_get_label (fixture->button), ==, "11 Sep 2026");
}

static void
test_limits_hold (Fixture *fixture, gconstpointer data)
{
  limber_date_row_set_limits (fixture->row, TODAY - 10, TODAY);
  limber_date_row_set_day (fixture->row, TODAY + 5);
  g_assert_cmpuint (limber_date_row_get_day (fixture->row), ==, TODAY);

  choose (fixture, 2020, 1, 1);
  g_assert_cmpuint (fixture->chosen, ==, TODAY - 10);
  choose (fixture, 2030, 1, 1);
  g_assert_cmpuint (fixture->chosen, ==, TODAY);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  limber_widgets_init ();

  ADD ("/date-row/shows-day", test_shows_day);
  ADD ("/date-row/choice-is-told", test_choice_is_told);
  ADD ("/date-row/limits-hold", test_limits_hold);

  return g_test_run ();
}
