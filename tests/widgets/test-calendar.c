/* test-calendar.c — the month grid: what it shows and says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-date.h"
#include "limber-day-summary.h"
#include "limber-test-calendar.h"
#include "limber-test-widgets.h"
#include "limber-weekday.h"
#include "limber-widgets.h"

#include <adwaita.h>
#include <langinfo.h>
#include <locale.h>

static void
append_day (GListStore *store, const char *iso, int worst_pain)
{
  g_autoptr (LimberDaySummary) summary = NULL;
  GDate date;

  g_assert_true (limber_date_parse_iso (iso, &date, NULL));
  summary = limber_day_summary_new (&date, worst_pain, 3, FALSE, NULL);
  g_list_store_append (store, summary);
}

static void
test_roles (void)
{
  LimberCalendar *calendar = test_calendar_new ();
  GtkWidget *grid = test_calendar_find_grid (calendar);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (test_nth_child (grid, 0)), GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (test_nth_child (test_nth_child (grid, 0), 0)),
                                   GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test_nth_child (test_nth_child (grid, 0), 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Monday");
  for (guint row = 1; row <= 6; row++)
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (test_nth_child (grid, row)), GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (test_calendar_nth_cell (calendar, 0)),
                                   GTK_ACCESSIBLE_ROLE_GRID_CELL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (test_calendar_find_button (calendar, FALSE)), ==,
                   "Previous month");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (test_calendar_find_button (calendar, TRUE)), ==,
                   "Next month");
  g_assert_finalize_object (calendar);
}

static void
test_labels (void)
{
  LimberCalendar *calendar = test_calendar_new ();
  g_autoptr (GListStore) store = g_list_store_new (LIMBER_TYPE_DAY_SUMMARY);
  static const struct
  {
    const char *iso, *label;
  } expected[] = {
    { "2026-11-16", "Monday, 16 November: worst pain 6" },
    { "2026-11-17", "Tuesday, 17 November: no pain" },
    { "2026-11-18", "Wednesday, 18 November: pain not recorded" },
    { "2026-11-19", "Thursday, 19 November: not recorded" },
    { "2026-11-20", "Today, Friday, 20 November: worst pain 10" },
  };

  append_day (store, "2026-11-16", 6);
  append_day (store, "2026-11-17", 0);
  append_day (store, "2026-11-18", -1);
  append_day (store, "2026-11-20", 10);
  limber_calendar_set_model (calendar, G_LIST_MODEL (store));
  g_assert_cmpstr (test_calendar_get_title (calendar), ==, "November 2026");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test_calendar_find_cell (calendar, expected[i].iso)),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL, expected[i].label);
  g_assert_finalize_object (calendar);
}

static void
test_selected (void)
{
  LimberCalendar *calendar = test_calendar_new ();

  test_calendar_set_date (calendar, "2026-11-03");
  test_calendar_assert_date (calendar, "2026-11-03");
  test_calendar_assert_cursor (calendar, "2026-11-03");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (test_calendar_find_cell (calendar, "2026-11-03")),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (test_calendar_find_cell (calendar, "2026-11-20")),
                                    GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  g_assert_true (
      gtk_widget_has_css_class (GTK_WIDGET (test_calendar_find_cell (calendar, "2026-11-20")), "today"));
  g_assert_false (
      gtk_widget_has_css_class (GTK_WIDGET (test_calendar_find_cell (calendar, "2026-11-20")), "future"));
  g_assert_true (
      gtk_widget_has_css_class (GTK_WIDGET (test_calendar_find_cell (calendar, "2026-11-21")), "future"));
  g_assert_true (
      gtk_widget_has_css_class (GTK_WIDGET (test_calendar_find_cell (calendar, "2026-10-31")), "outside"));
  test_calendar_set_date (calendar, "2019-02-05");
  g_assert_cmpstr (test_calendar_get_title (calendar), ==, "February 2019");
  g_assert_finalize_object (calendar);
}

static void
test_midnight (void)
{
  LimberCalendar *calendar = test_calendar_new ();
  GDate next;

  g_assert_true (limber_date_parse_iso ("2026-11-21", &next, NULL));
  limber_calendar_set_today (calendar, &next);
  g_assert_true (
      gtk_widget_has_css_class (GTK_WIDGET (test_calendar_find_cell (calendar, "2026-11-21")), "today"));
  g_assert_false (
      gtk_widget_has_css_class (GTK_WIDGET (test_calendar_find_cell (calendar, "2026-11-20")), "today"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test_calendar_find_cell (calendar, "2026-11-20")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Friday, 20 November: not recorded");
  test_calendar_assert_date (calendar, "2026-11-20");
  g_assert_finalize_object (calendar);
}

/* A list that counts how often it is read. */
#define TEST_TYPE_LONG_LIST (test_long_list_get_type ())
G_DECLARE_FINAL_TYPE (TestLongList, test_long_list, TEST, LONG_LIST, GObject)

struct _TestLongList
{
  GObject parent_instance;
  guint n_items;
  guint n_reads;
};

static GType
long_list_get_item_type (GListModel *model)
{
  return LIMBER_TYPE_DAY_SUMMARY;
}

static guint
long_list_get_n_items (GListModel *model)
{
  return TEST_LONG_LIST (model)->n_items;
}

static gpointer
long_list_get_item (GListModel *model, guint position)
{
  GDate date;

  if (position >= TEST_LONG_LIST (model)->n_items)
    return NULL;
  TEST_LONG_LIST (model)->n_reads++;
  g_assert_true (limber_date_parse_iso ("1977-01-01", &date, NULL));
  limber_date_add_days (&date, position);
  return limber_day_summary_new (&date, 1 + position % 10, 0, FALSE, NULL);
}

static void
long_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = long_list_get_item_type;
  iface->get_n_items = long_list_get_n_items;
  iface->get_item = long_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestLongList,
                               test_long_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, long_list_iface_init))

static void
test_long_list_class_init (TestLongListClass *klass)
{
}

static void
test_long_list_init (TestLongList *self)
{
  self->n_items = 18262;
}

static void
test_long_journal (void)
{
  LimberCalendar *calendar = test_calendar_new ();
  g_autoptr (TestLongList) list = g_object_new (TEST_TYPE_LONG_LIST, NULL);

  limber_calendar_set_model (calendar, G_LIST_MODEL (list));
  g_assert_cmpuint (list->n_reads, <=, 16 + 43);
  list->n_reads = 0;
  g_list_model_items_changed (G_LIST_MODEL (list), 3, 1, 1);
  g_assert_cmpuint (list->n_reads, <=, 16 + 43);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (test_calendar_find_cell (calendar, "2026-11-20")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Today, Friday, 20 November: worst pain 1");
  g_assert_finalize_object (calendar);
}

static void
test_model_changes (void)
{
  LimberCalendar *calendar = test_calendar_new ();
  g_autoptr (GListStore) store = g_list_store_new (LIMBER_TYPE_DAY_SUMMARY);
  GtkAccessible *cell = GTK_ACCESSIBLE (test_calendar_find_cell (calendar, "2026-11-20"));

  limber_calendar_set_model (calendar, G_LIST_MODEL (store));
  append_day (store, "2026-10-01", 9);
  append_day (store, "2026-11-20", 4);
  append_day (store, "2026-12-24", 8);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Today, Friday, 20 November: worst pain 4");
  g_list_store_remove (store, 1);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Today, Friday, 20 November: not recorded");
  limber_calendar_set_model (calendar, NULL);
  append_day (store, "2027-11-20", 4);
  g_assert_finalize_object (calendar);
}

static void
test_leap_years (void)
{
  LimberCalendar *calendar = test_calendar_new ();

  test_calendar_set_date (calendar, "2024-02-29");
  g_assert_nonnull (test_calendar_find_cell (calendar, "2024-03-01"));
  test_calendar_press (calendar, GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  test_calendar_assert_cursor (calendar, "2025-02-28");
  test_calendar_set_date (calendar, "1900-02-28");
  g_assert_null (test_calendar_find_cell (calendar, "1900-02-29"));
  test_calendar_set_date (calendar, "2100-02-28");
  g_assert_null (test_calendar_find_cell (calendar, "2100-02-29"));
  g_assert_nonnull (test_calendar_find_cell (calendar, "2100-03-01"));
  g_assert_finalize_object (calendar);
}

/* Every month has each of its days once, also those with a clock change in a zone that changes at midnight.
 */
static void
test_clock_changes (void)
{
  LimberCalendar *calendar = test_calendar_new ();
  GDate date;

  g_assert_true (limber_date_parse_iso ("2018-01-01", &date, NULL));
  for (guint month = 0; month < 24; month++)
    {
      limber_calendar_set_date (calendar, &date);
      for (guint i = 1; i < 42; i++)
        g_assert_cmpint (
            g_date_days_between (limber_calendar_day_get_date (test_calendar_nth_cell (calendar, i - 1)),
                                 limber_calendar_day_get_date (test_calendar_nth_cell (calendar, i))),
            ==, 1);
      g_date_add_months (&date, 1);
    }
  g_assert_finalize_object (calendar);
}

static void
test_first_weekday (void)
{
  LimberCalendar *calendar = test_calendar_new ();

  for (int weekday = G_DATE_MONDAY; weekday <= G_DATE_SUNDAY; weekday++)
    {
      limber_calendar_set_first_weekday (calendar, weekday);
      g_assert_cmpint (
          g_date_get_weekday (limber_calendar_day_get_date (test_calendar_nth_cell (calendar, 0))), ==,
          weekday);
      g_assert_nonnull (test_calendar_find_cell (calendar, "2026-11-01"));
      g_assert_nonnull (test_calendar_find_cell (calendar, "2026-11-30"));
    }
  limber_calendar_set_first_weekday (calendar, 0);
  g_assert_cmpint (g_date_get_weekday (limber_calendar_day_get_date (test_calendar_nth_cell (calendar, 0))),
                   ==, limber_weekday_get_first ());
  g_assert_finalize_object (calendar);
}

static void
test_locales (void)
{
  static const struct
  {
    const char *locale;
    GDateWeekday first;
    const char *monday;
  } locales[] = {
    { "C.UTF-8", G_DATE_SUNDAY, "M" },
    { "de_DE.UTF-8", G_DATE_MONDAY, "M" },
    { "en_US.UTF-8", G_DATE_SUNDAY, "M" },
    { "ar_EG.UTF-8", G_DATE_SATURDAY, "ن" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *initial = NULL;

      if (setlocale (LC_ALL, locales[i].locale) == NULL)
        {
          g_test_message ("%s is not installed", locales[i].locale);
          continue;
        }
      initial = limber_weekday_dup_initial (G_DATE_MONDAY);
      g_assert_cmpint (limber_weekday_get_first (), ==, locales[i].first);
      g_assert_cmpstr (initial, ==, locales[i].monday);
    }
  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_narrow (void)
{
  LimberCalendar *calendar = test_calendar_new ();
  int minimum;

  gtk_widget_measure (GTK_WIDGET (calendar), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 300 - 2 * 12);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_widget_measure (GTK_WIDGET (calendar), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360 - 2 * 12);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  g_assert_finalize_object (calendar);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  limber_widgets_init ();
  limber_clock_set_for_tests ("2026-11-20T09:00:00");

  g_test_add_func ("/calendar/roles", test_roles);
  g_test_add_func ("/calendar/labels", test_labels);
  g_test_add_func ("/calendar/selected", test_selected);
  g_test_add_func ("/calendar/midnight", test_midnight);
  g_test_add_func ("/calendar/long-journal", test_long_journal);
  g_test_add_func ("/calendar/model-changes", test_model_changes);
  g_test_add_func ("/calendar/leap-years", test_leap_years);
  g_test_add_func ("/calendar/clock-changes", test_clock_changes);
  g_test_add_func ("/calendar/first-weekday", test_first_weekday);
  g_test_add_func ("/calendar/locales", test_locales);
  g_test_add_func ("/calendar/narrow", test_narrow);
  return g_test_run ();
}
