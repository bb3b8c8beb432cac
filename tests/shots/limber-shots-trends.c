/* limber-shots-trends.c — the Trends page, in what it can show
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-shots"

#include "config.h"

#include "limber-shots.h"

#include "limber-chart-viewport.h"
#include "limber-date.h"
#include "limber-row-chooser.h"
#include "limber-trends-view.h"

void
limber_shots_show_trends (Shoot *shoot, GtkWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "trends");
  limber_shots_settle (600);
}

/* There is another group of toggles, that of the body. */
static void
choose_range (GtkWidget *widget, const char *name)
{
  if (ADW_IS_TOGGLE_GROUP (widget)
      && adw_toggle_group_get_toggle_by_name (ADW_TOGGLE_GROUP (widget), name) != NULL)
    adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (widget), name);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    choose_range (child, name);
}

static void
show_range (Shoot *shoot, GtkWindow *window, const char *name)
{
  limber_shots_show_trends (shoot, window);
  choose_range (GTK_WIDGET (window), name);
  limber_shots_settle (500);
}

static void
show_wide (Shoot *shoot, GtkWindow *window)
{
  show_range (shoot, window, "month");
}

static void
show_two_weeks (Shoot *shoot, GtkWindow *window)
{
  show_range (shoot, window, "two-weeks");
}

static void
show_three_months (Shoot *shoot, GtkWindow *window)
{
  show_range (shoot, window, "three-months");
}

static void
show_year (Shoot *shoot, GtkWindow *window)
{
  show_range (shoot, window, "year");
}

static void
show_all (Shoot *shoot, GtkWindow *window)
{
  show_range (shoot, window, "all");
}

/* As the arrow keys put it there. */
static void
show_day (Shoot *shoot, GtkWindow *window)
{
  GtkWidget *view;
  GDate today;

  show_range (shoot, window, "month");
  view = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_TRENDS_VIEW);
  limber_clock_today (&today);
  limber_chart_viewport_set_day (limber_trends_view_get_viewport (LIMBER_TRENDS_VIEW (view)),
                                 g_date_get_julian (&today) - 9);
}

static void
toggle_table (Shoot *shoot, GtkWindow *window)
{
  limber_shots_show_trends (shoot, window);
  gtk_widget_activate_action (limber_shots_find (GTK_WIDGET (window), ADW_TYPE_TOGGLE_GROUP),
                              "trends.as-table", NULL);
}

/* The menu buttons of the toolbar, in their order. */
static GtkWidget *
find_menu_button (GtkWidget *widget, guint *skip)
{
  if (GTK_IS_MENU_BUTTON (widget) && (*skip)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_menu_button (child, skip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
pop_up (Shoot *shoot, GtkWindow *window, guint which)
{
  GtkWidget *view, *button;

  limber_shots_show_trends (shoot, window);
  view = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_TRENDS_VIEW);
  button = find_menu_button (view, &which);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
}

static void
show_rows (Shoot *shoot, GtkWindow *window)
{
  pop_up (shoot, window, 0);
}

static void
show_marks (Shoot *shoot, GtkWindow *window)
{
  pop_up (shoot, window, 1);
}

static void
show_share (Shoot *shoot, GtkWindow *window)
{
  pop_up (shoot, window, 2);
}

static void
show_places (Shoot *shoot, GtkWindow *window)
{
  GtkWidget *chooser;

  limber_shots_show_trends (shoot, window);
  chooser = limber_shots_find (GTK_WIDGET (window), GTK_TYPE_DROP_DOWN);
  if (chooser != NULL)
    gtk_widget_activate (chooser);
}

static gboolean
tick (GtkWidget *widget, const char *label)
{
  if (GTK_IS_CHECK_BUTTON (widget)
      && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0)
    {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), TRUE);
      return TRUE;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (tick (child, label))
      return TRUE;

  return FALSE;
}

static void
show_marked (Shoot *shoot, GtkWindow *window)
{
  show_range (shoot, window, "month");
  tick (GTK_WIDGET (window), "Heat");
  tick (GTK_WIDGET (window), "Long sitting");
}

static void
show_overlay (Shoot *shoot, GtkWindow *window)
{
  show_range (shoot, window, "three-months");
  tick (GTK_WIDGET (window), "_Lay two over each other");
}

const Shot limber_trends_shots[] = {
  { "trends", 0, limber_shots_show_trends },
  { "trends-whole", 1800, limber_shots_show_trends },
  { "trends-two-weeks", 0, show_two_weeks },
  { "trends-three-months", 0, show_three_months },
  { "trends-year", 0, show_year },
  { "trends-all", 0, show_all },
  { "trends-day", 0, show_day },
  { "trends-rows", 0, show_rows },
  { "trends-marks", 0, show_marks },
  { "trends-share", 0, show_share },
  { "trends-places", 0, show_places },
  { "trends-wide", 100, show_wide, 260 },
  { "trends-marked", 0, show_marked },
  { "trends-overlay", 0, show_overlay },
  { "trends-table", 0, toggle_table },
  { NULL },
};

const Shot limber_pain_alone_shots[] = {
  { "trends-pain-alone", 0, limber_shots_show_trends },
  { "trends-pain-alone-whole", 700, limber_shots_show_trends },
  { "trends-pain-alone-rows", 0, show_rows },
  { NULL },
};

const Shot limber_young_trends_shots[] = {
  { "trends-three-days", 0, limber_shots_show_trends },
  { NULL },
};

static gboolean
add_pain (LimberStore *store, const GDate *date, int nrs, GError **error)
{
  g_autoptr (LimberDay) before = limber_day_new (date);
  g_autoptr (LimberDay) after = limber_day_new (date);
  LimberCheckIn *check_in = limber_check_in_new (date);

  limber_check_in_set_pain (check_in, "lower-back-left", nrs, 0);
  limber_day_take_check_in (after, check_in);

  return limber_store_apply_day (store, before, after, error);
}

/* Who records nothing else, and not every day. */
gboolean
limber_shots_fill_pain_alone (LimberStore *store, const GDate *today, guint n_days, GError **error)
{
  static const int pains[] = { 4, 5, 3, 4, 6, -1, 4, 3, 2, 3, -1, -1, -1, 4, 5, 7, 6, 5, 4 };

  for (guint i = 0; i < n_days; i++)
    {
      GDate date = *today;
      int nrs = pains[i % G_N_ELEMENTS (pains)];

      g_date_subtract_days (&date, i);
      if (nrs >= 0 && !add_pain (store, &date, nrs, error))
        return FALSE;
    }

  return TRUE;
}
