/* limber-shots-patterns.c — the Patterns page, in what it can show
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-shots"

#include "config.h"

#include "limber-shots.h"

#include "limber-date.h"
#include "limber-finding-row.h"
#include "limber-patterns-view.h"
#include "limber-window.h"

typedef void (*Visit) (GtkWidget *widget, gpointer data);

static void
visit (GtkWidget *widget, GType type, Visit func, gpointer data)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget))
    func (widget, data);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    visit (child, type, func, data);
}

/* What is found takes a while to be worked out. */
void
limber_shots_show_patterns (Shoot *shoot, GtkWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "patterns");
  for (guint i = 0; i < 100 && limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_PATTERNS_VIEW) == NULL;
       i++)
    limber_shots_settle (100);
  limber_shots_settle (1500);
}

static void
expand (GtkWidget *widget, gpointer data)
{
  gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
}

static void
show_groups (Shoot *shoot, GtkWindow *window)
{
  limber_shots_show_patterns (shoot, window);
  visit (GTK_WIDGET (window), GTK_TYPE_EXPANDER, expand, NULL);
}

static void
close_row (GtkWidget *widget, gpointer data)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), FALSE);
}

typedef struct
{
  LimberFindingPicture picture;
  gboolean opened;
} Opening;

/* Only the first of its kind. */
static void
open_row (GtkWidget *widget, gpointer data)
{
  Opening *opening = data;
  const LimberFinding *finding = limber_finding_row_get_finding (LIMBER_FINDING_ROW (widget));

  if (opening->opened || finding->drawing.picture != opening->picture)
    return;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  gtk_widget_grab_focus (widget);
  opening->opened = TRUE;
}

static void
open_picture (Shoot *shoot, GtkWindow *window, LimberFindingPicture picture)
{
  Opening opening = { picture, FALSE };

  show_groups (shoot, window);
  limber_shots_settle (500);
  visit (GTK_WIDGET (window), LIMBER_TYPE_FINDING_ROW, close_row, NULL);
  visit (GTK_WIDGET (window), LIMBER_TYPE_FINDING_ROW, open_row, &opening);
}

static void
open_groups (Shoot *shoot, GtkWindow *window)
{
  open_picture (shoot, window, LIMBER_FINDING_PICTURE_GROUPS);
}

static void
open_aligned (Shoot *shoot, GtkWindow *window)
{
  open_picture (shoot, window, LIMBER_FINDING_PICTURE_ALIGNED);
}

static void
open_course (Shoot *shoot, GtkWindow *window)
{
  open_picture (shoot, window, LIMBER_FINDING_PICTURE_COURSE);
}

static void
show_in_trends (Shoot *shoot, GtkWindow *window)
{
  Opening opening = { LIMBER_FINDING_PICTURE_COURSE, FALSE };
  GtkWidget *row;

  limber_shots_show_patterns (shoot, window);
  visit (GTK_WIDGET (window), LIMBER_TYPE_FINDING_ROW, open_row, &opening);
  limber_shots_settle (300);
  row = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_FINDING_ROW);
  if (row != NULL)
    gtk_widget_activate_action (row, "patterns.show-in-trends", "s",
                                limber_finding_row_get_finding (LIMBER_FINDING_ROW (row))->id);
  limber_shots_settle (800);
}

static void
put_away (Shoot *shoot, GtkWindow *window)
{
  GtkWidget *row;

  limber_shots_show_patterns (shoot, window);
  row = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_FINDING_ROW);
  if (row != NULL)
    gtk_widget_activate_action (row, "patterns.hide", "s",
                                limber_finding_row_get_finding (LIMBER_FINDING_ROW (row))->id);
  limber_shots_settle (300);
  visit (GTK_WIDGET (window), GTK_TYPE_EXPANDER, expand, NULL);
}

/* What was said about one's back, with a sign that a doctor knows. */
static void
show_background (Shoot *shoot, GtkWindow *window)
{
  LimberPatternWatch *watch = limber_window_get_pattern_watch (LIMBER_WINDOW (window));
  g_autoptr (LimberBackground) background
      = limber_background_copy (limber_pattern_watch_get_background (watch));
  GtkWidget *dialog;
  GDate today;

  limber_clock_today (&today);
  background->facts[LIMBER_BACKGROUND_OSTEOPOROSIS] = TRUE;
  limber_background_set_known (background, "night-pain", g_date_get_julian (&today));
  limber_pattern_watch_set_background (watch, background);
  g_action_group_activate_action (G_ACTION_GROUP (shoot->application), "preferences", NULL);
  limber_shots_settle (500);
  dialog = limber_shots_find (GTK_WIDGET (window), ADW_TYPE_PREFERENCES_DIALOG);
  if (dialog != NULL)
    adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), "background");
  limber_shots_settle (500);
}

const Shot limber_patterns_shots[] = {
  { "patterns", 0, limber_shots_show_patterns }, { "patterns-whole", 1800, show_groups },
  { "patterns-open-groups", 300, open_groups },  { "patterns-open-aligned", 300, open_aligned },
  { "patterns-open-course", 300, open_course },  { "patterns-in-trends", 0, show_in_trends },
  { "patterns-hidden", 1600, put_away },         { NULL },
};

const Shot limber_young_patterns_shots[] = {
  { "patterns-first-week", 0, limber_shots_show_patterns },
  { NULL },
};

const Shot limber_safety_shots[] = {
  { "patterns-safety", 400, limber_shots_show_patterns },
  { "preferences-background", 700, show_background },
  { NULL },
};

static gboolean
add_day (LimberStore *store, const GDate *date, guint days_ago, GError **error)
{
  g_autoptr (LimberDay) before = limber_day_new (date);
  g_autoptr (LimberDay) after = limber_day_new (date);
  LimberCheckIn *check_in = limber_check_in_new (date);

  limber_check_in_set_pain (check_in, "lower-back-left", 5 + (int) (days_ago % 3), 0);
  if (days_ago == 1)
    limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, "saddle-numbness", LIMBER_HELPED_UNSET);
  if (days_ago <= 2)
    limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, "fever", LIMBER_HELPED_UNSET);
  if (days_ago % 2 == 0)
    limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, "night-pain", LIMBER_HELPED_UNSET);
  limber_day_take_check_in (after, check_in);

  return limber_store_apply_day (store, before, after, error);
}

/* Warning signs of every urgency. */
gboolean
limber_shots_fill_safety (LimberStore *store, const GDate *today, guint n_days, GError **error)
{
  for (guint i = 0; i < n_days; i++)
    {
      GDate date = *today;

      g_date_subtract_days (&date, i);
      if (!add_day (store, &date, i, error))
        return FALSE;
    }

  return TRUE;
}
