/* limber-test-calendar.c — a calendar in a window, its parts and its keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-calendar.h"

#include "limber-date.h"
#include "limber-test-widgets.h"

/* What stands in the grid: a heading, then six weeks of seven days. */
GtkWidget *
test_calendar_find_grid (LimberCalendar *calendar)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (calendar));

  while (child != NULL
         && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child)) != GTK_ACCESSIBLE_ROLE_GRID)
    child = gtk_widget_get_next_sibling (child);
  g_assert_nonnull (child);
  return child;
}

LimberCalendarDay *
test_calendar_nth_cell (LimberCalendar *calendar, guint n)
{
  return LIMBER_CALENDAR_DAY (
      test_nth_child (test_nth_child (test_calendar_find_grid (calendar), 1 + n / 7), n % 7));
}

LimberCalendarDay *
test_calendar_find_cell (LimberCalendar *calendar, const char *iso)
{
  for (guint i = 0; i < 42; i++)
    {
      g_autofree char *text
          = limber_date_to_iso (limber_calendar_day_get_date (test_calendar_nth_cell (calendar, i)));

      if (g_str_equal (text, iso))
        return test_calendar_nth_cell (calendar, i);
    }
  return NULL;
}

GtkWidget *
test_calendar_find_button (LimberCalendar *calendar, gboolean next)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (calendar));

  return next ? gtk_widget_get_last_child (header) : gtk_widget_get_first_child (header);
}

const char *
test_calendar_get_title (LimberCalendar *calendar)
{
  return gtk_label_get_text (
      GTK_LABEL (test_nth_child (gtk_widget_get_first_child (GTK_WIDGET (calendar)), 1)));
}

void
test_calendar_set_date (LimberCalendar *calendar, const char *iso)
{
  g_autoptr (GError) error = NULL;
  GDate date;

  limber_date_parse_iso (iso, &date, &error);
  g_assert_no_error (error);
  limber_calendar_set_date (calendar, &date);
}

void
test_calendar_assert_date (LimberCalendar *calendar, const char *iso)
{
  g_autofree char *text = NULL;
  GDate date;

  limber_calendar_get_date (calendar, &date);
  text = limber_date_to_iso (&date);
  g_assert_cmpstr (text, ==, iso);
}

/* The one cell that Tab goes to. */
void
test_calendar_assert_cursor (LimberCalendar *calendar, const char *iso)
{
  guint n_focusable = 0;

  for (guint i = 0; i < 42; i++)
    if (gtk_widget_get_focusable (GTK_WIDGET (test_calendar_nth_cell (calendar, i))))
      {
        g_autofree char *text
            = limber_date_to_iso (limber_calendar_day_get_date (test_calendar_nth_cell (calendar, i)));

        g_assert_cmpstr (text, ==, iso);
        n_focusable++;
      }
  g_assert_cmpuint (n_focusable, ==, 1);
}

LimberCalendar *
test_calendar_new (void)
{
  LimberCalendar *calendar = LIMBER_CALENDAR (g_object_ref_sink (limber_calendar_new ()));

  limber_calendar_set_first_weekday (calendar, G_DATE_MONDAY);
  return calendar;
}

GtkWidget *
test_calendar_present (LimberCalendar *calendar)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (calendar));
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (calendar)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (calendar)));
  return window;
}

/* Runs the binding of @widget for a key. */
/* Whatever the calendar is bound to do for a key, on one of its widgets. */
gboolean
test_calendar_press_on (GtkWidget *widget, guint keyval, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  return FALSE;
}

/* With the focus on a day: the grid is asked first, then the calendar around it. */
gboolean
test_calendar_press (LimberCalendar *calendar, guint keyval, GdkModifierType modifiers)
{
  return test_calendar_press_on (test_calendar_find_grid (calendar), keyval, modifiers)
         || test_calendar_press_on (GTK_WIDGET (calendar), keyval, modifiers);
}

void
test_calendar_close (GtkWidget *window, LimberCalendar *calendar)
{
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (calendar);
}
