/* test-calendar.c — the month grid: what it says, how it moves, where it ends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-calendar-day.h"
#include "limber-calendar.h"
#include "limber-date.h"
#include "limber-day-summary.h"
#include "limber-weekday.h"
#include "limber-widgets.h"

#include <adwaita.h>
#include <langinfo.h>
#include <locale.h>

/* What stands in the grid: a heading, then six weeks of seven days. */
static GtkWidget *
find_grid (LimberCalendar *calendar)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (calendar));

  while (child != NULL
         && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child)) != GTK_ACCESSIBLE_ROLE_GRID)
    child = gtk_widget_get_next_sibling (child);
  g_assert_nonnull (child);
  return child;
}

static GtkWidget *
nth_child (GtkWidget *parent, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  while (n-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static LimberCalendarDay *
nth_cell (LimberCalendar *calendar, guint n)
{
  return LIMBER_CALENDAR_DAY (nth_child (nth_child (find_grid (calendar), 1 + n / 7), n % 7));
}

static LimberCalendarDay *
find_cell (LimberCalendar *calendar, const char *iso)
{
  for (guint i = 0; i < 42; i++)
    {
      g_autofree char *text = limber_date_to_iso (limber_calendar_day_get_date (nth_cell (calendar, i)));

      if (g_str_equal (text, iso))
        return nth_cell (calendar, i);
    }
  return NULL;
}

static GtkWidget *
find_button (LimberCalendar *calendar, gboolean next)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (calendar));

  return next ? gtk_widget_get_last_child (header) : gtk_widget_get_first_child (header);
}

static const char *
get_title (LimberCalendar *calendar)
{
  return gtk_label_get_text (GTK_LABEL (nth_child (gtk_widget_get_first_child (GTK_WIDGET (calendar)), 1)));
}

static void
set_date (LimberCalendar *calendar, const char *iso)
{
  g_autoptr (GError) error = NULL;
  GDate date;

  limber_date_parse_iso (iso, &date, &error);
  g_assert_no_error (error);
  limber_calendar_set_date (calendar, &date);
}

static void
assert_date (LimberCalendar *calendar, const char *iso)
{
  g_autofree char *text = NULL;
  GDate date;

  limber_calendar_get_date (calendar, &date);
  text = limber_date_to_iso (&date);
  g_assert_cmpstr (text, ==, iso);
}

/* The one cell that Tab goes to. */
static void
assert_cursor (LimberCalendar *calendar, const char *iso)
{
  guint n_focusable = 0;

  for (guint i = 0; i < 42; i++)
    if (gtk_widget_get_focusable (GTK_WIDGET (nth_cell (calendar, i))))
      {
        g_autofree char *text = limber_date_to_iso (limber_calendar_day_get_date (nth_cell (calendar, i)));

        g_assert_cmpstr (text, ==, iso);
        n_focusable++;
      }
  g_assert_cmpuint (n_focusable, ==, 1);
}

static void
append_day (GListStore *store, const char *iso, int worst_pain)
{
  g_autoptr (LimberDaySummary) summary = NULL;
  GDate date;

  g_assert_true (limber_date_parse_iso (iso, &date, NULL));
  summary = limber_day_summary_new (&date, worst_pain, 3, FALSE, NULL);
  g_list_store_append (store, summary);
}

static LimberCalendar *
create_calendar (void)
{
  LimberCalendar *calendar = LIMBER_CALENDAR (g_object_ref_sink (limber_calendar_new ()));

  limber_calendar_set_first_weekday (calendar, G_DATE_MONDAY);
  return calendar;
}

static GtkWidget *
present (LimberCalendar *calendar)
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
static gboolean
press_on (GtkWidget *widget, guint keyval, GdkModifierType modifiers)
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
static gboolean
press (LimberCalendar *calendar, guint keyval, GdkModifierType modifiers)
{
  return press_on (find_grid (calendar), keyval, modifiers)
         || press_on (GTK_WIDGET (calendar), keyval, modifiers);
}

static void
close_window (GtkWidget *window, LimberCalendar *calendar)
{
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (calendar);
}

static void
test_roles (void)
{
  LimberCalendar *calendar = create_calendar ();
  GtkWidget *grid = find_grid (calendar);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (nth_child (grid, 0)), GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (nth_child (nth_child (grid, 0), 0)),
                                   GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (nth_child (nth_child (grid, 0), 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Monday");
  for (guint row = 1; row <= 6; row++)
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (nth_child (grid, row)), GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (nth_cell (calendar, 0)), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_button (calendar, FALSE)), ==, "Previous month");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_button (calendar, TRUE)), ==, "Next month");
  g_assert_finalize_object (calendar);
}

static void
test_labels (void)
{
  LimberCalendar *calendar = create_calendar ();
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
  g_assert_cmpstr (get_title (calendar), ==, "November 2026");
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_cell (calendar, expected[i].iso)),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL, expected[i].label);
  g_assert_finalize_object (calendar);
}

static void
test_selected (void)
{
  LimberCalendar *calendar = create_calendar ();

  set_date (calendar, "2026-11-03");
  assert_date (calendar, "2026-11-03");
  assert_cursor (calendar, "2026-11-03");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (find_cell (calendar, "2026-11-03")),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (find_cell (calendar, "2026-11-20")),
                                    GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_cell (calendar, "2026-11-20")), "today"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (find_cell (calendar, "2026-11-20")), "future"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_cell (calendar, "2026-11-21")), "future"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_cell (calendar, "2026-10-31")), "outside"));
  set_date (calendar, "2019-02-05");
  g_assert_cmpstr (get_title (calendar), ==, "February 2019");
  g_assert_finalize_object (calendar);
}

static void
test_midnight (void)
{
  LimberCalendar *calendar = create_calendar ();
  GDate next;

  g_assert_true (limber_date_parse_iso ("2026-11-21", &next, NULL));
  limber_calendar_set_today (calendar, &next);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_cell (calendar, "2026-11-21")), "today"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (find_cell (calendar, "2026-11-20")), "today"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_cell (calendar, "2026-11-20")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Friday, 20 November: not recorded");
  assert_date (calendar, "2026-11-20");
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
  LimberCalendar *calendar = create_calendar ();
  g_autoptr (TestLongList) list = g_object_new (TEST_TYPE_LONG_LIST, NULL);

  limber_calendar_set_model (calendar, G_LIST_MODEL (list));
  g_assert_cmpuint (list->n_reads, <=, 16 + 43);
  list->n_reads = 0;
  g_list_model_items_changed (G_LIST_MODEL (list), 3, 1, 1);
  g_assert_cmpuint (list->n_reads, <=, 16 + 43);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_cell (calendar, "2026-11-20")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Today, Friday, 20 November: worst pain 1");
  g_assert_finalize_object (calendar);
}

static void
test_model_changes (void)
{
  LimberCalendar *calendar = create_calendar ();
  g_autoptr (GListStore) store = g_list_store_new (LIMBER_TYPE_DAY_SUMMARY);
  GtkAccessible *cell = GTK_ACCESSIBLE (find_cell (calendar, "2026-11-20"));

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
test_arrow_keys (void)
{
  LimberCalendar *calendar = create_calendar ();
  GtkWidget *window = present (calendar);

  press (calendar, GDK_KEY_Right, 0);
  assert_cursor (calendar, "2026-11-21");
  press (calendar, GDK_KEY_Left, 0);
  press (calendar, GDK_KEY_KP_Left, 0);
  assert_cursor (calendar, "2026-11-19");
  press (calendar, GDK_KEY_Up, 0);
  assert_cursor (calendar, "2026-11-12");
  press (calendar, GDK_KEY_Up, 0);
  press (calendar, GDK_KEY_Up, 0);
  assert_cursor (calendar, "2026-10-29");
  g_assert_cmpstr (get_title (calendar), ==, "October 2026");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window))
                 == GTK_WIDGET (find_cell (calendar, "2026-10-29")));
  press (calendar, GDK_KEY_Down, 0);
  assert_cursor (calendar, "2026-11-05");
  assert_date (calendar, "2026-11-20");
  close_window (window, calendar);
}

static void
test_page_keys (void)
{
  LimberCalendar *calendar = create_calendar ();
  GtkWidget *window = present (calendar);

  set_date (calendar, "2026-10-31");
  press (calendar, GDK_KEY_Page_Down, 0);
  assert_cursor (calendar, "2026-11-30");
  press (calendar, GDK_KEY_Page_Up, GDK_SHIFT_MASK);
  assert_cursor (calendar, "2025-11-30");
  press (calendar, GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  press (calendar, GDK_KEY_Page_Up, 0);
  assert_cursor (calendar, "2026-10-30");
  press (calendar, GDK_KEY_Home, 0);
  assert_cursor (calendar, "2026-10-26");
  press (calendar, GDK_KEY_End, 0);
  assert_cursor (calendar, "2026-11-01");
  press (calendar, GDK_KEY_End, GDK_CONTROL_MASK);
  assert_cursor (calendar, "2026-11-30");
  press (calendar, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_cursor (calendar, "2026-11-01");
  close_window (window, calendar);
}

static void
test_right_to_left (void)
{
  LimberCalendar *calendar;
  GtkWidget *window;
  graphene_rect_t first, second;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  calendar = create_calendar ();
  window = present (calendar);
  press (calendar, GDK_KEY_Left, 0);
  assert_cursor (calendar, "2026-11-21");
  press (calendar, GDK_KEY_Up, 0);
  assert_cursor (calendar, "2026-11-14");
  gtk_widget_size_allocate (GTK_WIDGET (calendar), &(GtkAllocation) { 0, 0, 350, 400 }, -1);
  g_assert_true (
      gtk_widget_compute_bounds (GTK_WIDGET (nth_cell (calendar, 0)), GTK_WIDGET (calendar), &first));
  g_assert_true (
      gtk_widget_compute_bounds (GTK_WIDGET (nth_cell (calendar, 1)), GTK_WIDGET (calendar), &second));
  g_assert_cmpfloat (first.origin.x, >, second.origin.x);
  close_window (window, calendar);
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
  LimberCalendar *calendar = create_calendar ();
  GtkWidget *window = present (calendar);
  g_autofree char *last = NULL;

  g_signal_connect (calendar, "day-activated", G_CALLBACK (count_cb), &last);
  press (calendar, GDK_KEY_Left, 0);
  g_assert_null (last);
  press (calendar, GDK_KEY_Return, 0);
  g_assert_cmpstr (last, ==, "2026-11-19");
  assert_date (calendar, "2026-11-19");
  press (calendar, GDK_KEY_Up, 0);
  press (calendar, GDK_KEY_space, 0);
  g_assert_cmpstr (last, ==, "2026-11-12");

  /* On the buttons of the header these keys belong to the buttons. */
  g_assert_false (press_on (GTK_WIDGET (calendar), GDK_KEY_Return, 0));
  g_assert_false (press_on (GTK_WIDGET (calendar), GDK_KEY_Left, 0));
  assert_cursor (calendar, "2026-11-12");
  close_window (window, calendar);
}

static void
test_header_buttons (void)
{
  LimberCalendar *calendar = create_calendar ();

  g_signal_emit_by_name (find_button (calendar, FALSE), "clicked");
  g_assert_cmpstr (get_title (calendar), ==, "October 2026");
  assert_date (calendar, "2026-11-20");
  g_signal_emit_by_name (find_button (calendar, TRUE), "clicked");
  g_signal_emit_by_name (find_button (calendar, TRUE), "clicked");
  g_assert_cmpstr (get_title (calendar), ==, "December 2026");
  g_assert_finalize_object (calendar);
}

static void
test_leap_years (void)
{
  LimberCalendar *calendar = create_calendar ();

  set_date (calendar, "2024-02-29");
  g_assert_nonnull (find_cell (calendar, "2024-03-01"));
  press (calendar, GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  assert_cursor (calendar, "2025-02-28");
  set_date (calendar, "1900-02-28");
  g_assert_null (find_cell (calendar, "1900-02-29"));
  set_date (calendar, "2100-02-28");
  g_assert_null (find_cell (calendar, "2100-02-29"));
  g_assert_nonnull (find_cell (calendar, "2100-03-01"));
  g_assert_finalize_object (calendar);
}

static void
test_limits (void)
{
  LimberCalendar *calendar = create_calendar ();
  GtkWidget *window = present (calendar);

  limber_calendar_set_first_weekday (calendar, G_DATE_SUNDAY);
  set_date (calendar, "1900-01-01");
  g_assert_false (gtk_widget_get_sensitive (find_button (calendar, FALSE)));
  g_assert_true (gtk_widget_get_sensitive (find_button (calendar, TRUE)));
  press (calendar, GDK_KEY_Left, 0);
  press (calendar, GDK_KEY_Up, 0);
  press (calendar, GDK_KEY_Page_Up, 0);
  press (calendar, GDK_KEY_Page_Up, GDK_CONTROL_MASK);
  press (calendar, GDK_KEY_Home, 0);
  assert_cursor (calendar, "1900-01-01");
  g_assert_false (gtk_widget_get_can_target (GTK_WIDGET (find_cell (calendar, "1899-12-31"))));

  set_date (calendar, "2199-12-31");
  g_assert_false (gtk_widget_get_sensitive (find_button (calendar, TRUE)));
  press (calendar, GDK_KEY_Right, 0);
  press (calendar, GDK_KEY_Down, 0);
  press (calendar, GDK_KEY_Page_Down, 0);
  press (calendar, GDK_KEY_End, 0);
  assert_cursor (calendar, "2199-12-31");
  close_window (window, calendar);
}

/* Every month has each of its days once, also those with a clock change in a zone that changes at midnight.
 */
static void
test_clock_changes (void)
{
  LimberCalendar *calendar = create_calendar ();
  GDate date;

  g_assert_true (limber_date_parse_iso ("2018-01-01", &date, NULL));
  for (guint month = 0; month < 24; month++)
    {
      limber_calendar_set_date (calendar, &date);
      for (guint i = 1; i < 42; i++)
        g_assert_cmpint (g_date_days_between (limber_calendar_day_get_date (nth_cell (calendar, i - 1)),
                                              limber_calendar_day_get_date (nth_cell (calendar, i))),
                         ==, 1);
      g_date_add_months (&date, 1);
    }
  g_assert_finalize_object (calendar);
}

static void
test_first_weekday (void)
{
  LimberCalendar *calendar = create_calendar ();

  for (int weekday = G_DATE_MONDAY; weekday <= G_DATE_SUNDAY; weekday++)
    {
      limber_calendar_set_first_weekday (calendar, weekday);
      g_assert_cmpint (g_date_get_weekday (limber_calendar_day_get_date (nth_cell (calendar, 0))), ==,
                       weekday);
      g_assert_nonnull (find_cell (calendar, "2026-11-01"));
      g_assert_nonnull (find_cell (calendar, "2026-11-30"));
    }
  limber_calendar_set_first_weekday (calendar, 0);
  g_assert_cmpint (g_date_get_weekday (limber_calendar_day_get_date (nth_cell (calendar, 0))), ==,
                   limber_weekday_get_first ());
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
  LimberCalendar *calendar = create_calendar ();
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
  g_test_add_func ("/calendar/arrow-keys", test_arrow_keys);
  g_test_add_func ("/calendar/page-keys", test_page_keys);
  g_test_add_func ("/calendar/right-to-left", test_right_to_left);
  g_test_add_func ("/calendar/activate", test_activate);
  g_test_add_func ("/calendar/header-buttons", test_header_buttons);
  g_test_add_func ("/calendar/leap-years", test_leap_years);
  g_test_add_func ("/calendar/limits", test_limits);
  g_test_add_func ("/calendar/clock-changes", test_clock_changes);
  g_test_add_func ("/calendar/first-weekday", test_first_weekday);
  g_test_add_func ("/calendar/locales", test_locales);
  g_test_add_func ("/calendar/narrow", test_narrow);
  return g_test_run ();
}
