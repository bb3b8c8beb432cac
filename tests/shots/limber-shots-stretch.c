/* limber-shots-stretch.c — the Stretch page and what opens from it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-shots"

#include "config.h"

#include "limber-shots.h"

#include "limber-exercise-filter-menu.h"
#include "limber-exercise-row.h"
#include "limber-library-page.h"
#include "limber-stretch-page.h"
#include "limber-stretch-view.h"

#include <string.h>

void
limber_shots_show_stretch (Shoot *shoot, GtkWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "stretch");
  for (guint i = 0; i < 100 && limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_STRETCH_VIEW) == NULL; i++)
    limber_shots_settle (100);
  limber_shots_settle (600);
}

static void
activate (Shoot *shoot, GtkWindow *window, const char *action, const char *target)
{
  GtkWidget *page;

  limber_shots_show_stretch (shoot, window);
  page = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_STRETCH_PAGE);
  if (target != NULL)
    gtk_widget_activate_action (page, action, "s", target);
  else
    gtk_widget_activate_action (page, action, NULL);
  limber_shots_settle (700);
}

static void
show_routine (Shoot *shoot, GtkWindow *window)
{
  activate (shoot, window, "stretch.open-routine", "gentle-morning");
}

static void
show_library (Shoot *shoot, GtkWindow *window)
{
  activate (shoot, window, "stretch.library", NULL);
}

static GtkWidget *
find_entry (GtkWindow *window)
{
  return limber_shots_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY);
}

static void
show_filtered (Shoot *shoot, GtkWindow *window)
{
  GtkWidget *menu;

  show_library (shoot, window);
  menu = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_EXERCISE_FILTER_MENU);
  limber_exercise_filter_menu_set_mask (LIMBER_EXERCISE_FILTER_MENU (menu),
                                        1U << LIMBER_POSITION_STANDING | 1U << LIMBER_POSITION_SITTING);
}

static void
show_nothing_found (Shoot *shoot, GtkWindow *window)
{
  show_library (shoot, window);
  gtk_editable_set_text (GTK_EDITABLE (find_entry (window)), "trampoline");
}

static GtkWidget *
find_row (GtkWidget *widget, const char *exercise)
{
  if (LIMBER_IS_EXERCISE_ROW (widget)
      && strcmp (limber_exercise_row_get_exercise (LIMBER_EXERCISE_ROW (widget)), exercise) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, exercise);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
show_exercise (Shoot *shoot, GtkWindow *window, const char *exercise)
{
  GtkWidget *row;

  show_library (shoot, window);
  row = find_row (GTK_WIDGET (window), exercise);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  limber_shots_settle (700);
}

static void
show_cat_camel (Shoot *shoot, GtkWindow *window)
{
  show_exercise (shoot, window, "cat-camel");
}

static void
show_russian_twist (Shoot *shoot, GtkWindow *window)
{
  show_exercise (shoot, window, "russian-twist");
}

static void
show_safety (Shoot *shoot, GtkWindow *window)
{
  activate (shoot, window, "stretch.safety", NULL);
}

static void
show_first_start (Shoot *shoot, GtkWindow *window)
{
  activate (shoot, window, "stretch.start", "desk-break");
}

const Shot limber_stretch_shots[] = {
  { "stretch", 0, limber_shots_show_stretch },
  { "stretch-whole", 1100, limber_shots_show_stretch },
  { "stretch-wide", 300, limber_shots_show_stretch, 560 },
  { "stretch-routine", 500, show_routine },
  { "stretch-library", 300, show_library },
  { "stretch-library-filtered", 0, show_filtered },
  { "stretch-library-nothing", 0, show_nothing_found },
  { "stretch-exercise", 900, show_cat_camel },
  { "stretch-exercise-opt-in", 900, show_russian_twist },
  { "stretch-safety", 1100, show_safety },
  { "stretch-first-start", 0, show_first_start },
  { NULL },
};
