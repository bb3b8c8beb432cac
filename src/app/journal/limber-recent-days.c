/* limber-recent-days.c — the days last recorded, newest first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-recent-days.h"

#include <glib/gi18n.h>

#include "limber-date.h"
#include "limber-recent-day-row.h"

/* About a month; what is further back is a click in the calendar away. */
#define DAYS_MAX 21
/* Before a text view lays out what is out of sight, which for a note of megabytes takes it many seconds. */
#define FILL_PRIORITY (GDK_PRIORITY_REDRAW + 1)

struct _LimberRecentDays
{
  AdwBin parent_instance;

  GtkWidget *heading;
  GtkListBox *list;

  GListModel *summaries;
  GDate date;
  GDate today;
  guint fill_id;
};

G_DEFINE_FINAL_TYPE (LimberRecentDays, limber_recent_days, ADW_TYPE_BIN)

enum
{
  SIGNAL_DAY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const GDate *
get_row_date (gpointer row)
{
  return limber_day_summary_get_date (limber_recent_day_row_get_summary (LIMBER_RECENT_DAY_ROW (row)));
}

static void
select_date (LimberRecentDays *self)
{
  GtkListBoxRow *row;

  gtk_list_box_unselect_all (self->list);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (g_date_valid (&self->date) && g_date_compare (get_row_date (row), &self->date) == 0)
        gtk_list_box_select_row (self->list, row);
    }
}

static LimberDaySummary *
get_nth_newest (LimberRecentDays *self, guint nth)
{
  guint n = g_list_model_get_n_items (self->summaries);

  return nth < MIN (n, DAYS_MAX) ? g_list_model_get_item (self->summaries, n - 1 - nth) : NULL;
}

/* Rows that show what they should are kept, with the focus that may be on them. */
static void
fill (LimberRecentDays *self)
{
  guint nth = 0;
  GtkListBoxRow *row;

  for (;; nth++)
    {
      g_autoptr (LimberDaySummary) summary = get_nth_newest (self, nth);

      row = gtk_list_box_get_row_at_index (self->list, nth);
      if (summary == NULL)
        break;
      if (row != NULL && limber_recent_day_row_get_summary (LIMBER_RECENT_DAY_ROW (row)) == summary)
        continue;
      if (row != NULL && g_date_compare (get_row_date (row), limber_day_summary_get_date (summary)) >= 0)
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
      gtk_list_box_insert (self->list, limber_recent_day_row_new (summary, &self->today), nth);
    }

  while ((row = gtk_list_box_get_row_at_index (self->list, nth)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  gtk_widget_set_visible (GTK_WIDGET (self), nth > 0);
  select_date (self);
}

static gboolean
fill_cb (gpointer data)
{
  LimberRecentDays *self = data;

  self->fill_id = 0;
  fill (self);

  return G_SOURCE_REMOVE;
}

static void
queue_fill (LimberRecentDays *self)
{
  if (self->fill_id == 0)
    self->fill_id = g_idle_add_full (FILL_PRIORITY, fill_cb, self, NULL);
}

static void
row_activated_cb (LimberRecentDays *self, LimberRecentDayRow *row)
{
  g_signal_emit (self, signals[SIGNAL_DAY_ACTIVATED], 0, get_row_date (row));
}

static void
limber_recent_days_dispose (GObject *object)
{
  LimberRecentDays *self = LIMBER_RECENT_DAYS (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_object (&self->summaries);

  G_OBJECT_CLASS (limber_recent_days_parent_class)->dispose (object);
}

static void
limber_recent_days_class_init (LimberRecentDaysClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_recent_days_dispose;

  /**
   * LimberRecentDays::day-activated:
   * @date: (type GDate): a day
   *
   * The user wants to see @date.
   */
  signals[SIGNAL_DAY_ACTIVATED] = g_signal_new ("day-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DATE);
}

static void
limber_recent_days_init (LimberRecentDays *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  limber_clock_today (&self->today);
  self->heading = g_object_new (GTK_TYPE_LABEL, "label", _ ("Recent days"), "xalign", 0.0f, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_HEADING, "margin-start", 12, NULL);
  gtk_widget_add_css_class (self->heading, "heading");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "recent-days");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->heading, NULL, -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * limber_recent_days_new:
 * @summaries: (transfer none): the recorded days, a list of LimberDaySummary, oldest first
 *
 * Returns: (transfer floating): the list; it stays hidden while there are none
 */
GtkWidget *
limber_recent_days_new (GListModel *summaries)
{
  LimberRecentDays *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (summaries), NULL);

  self = g_object_new (LIMBER_TYPE_RECENT_DAYS, NULL);
  self->summaries = g_object_ref (summaries);
  g_signal_connect_object (summaries, "items-changed", G_CALLBACK (queue_fill), self, G_CONNECT_SWAPPED);
  queue_fill (self);

  return GTK_WIDGET (self);
}

/**
 * limber_recent_days_set_date:
 * @self: a list
 * @date: the day that is open
 *
 * Marks the row of @date, if there is one.
 */
void
limber_recent_days_set_date (LimberRecentDays *self, const GDate *date)
{
  g_return_if_fail (LIMBER_IS_RECENT_DAYS (self));

  self->date = *date;
  select_date (self);
}

/**
 * limber_recent_days_set_today:
 * @self: a list
 * @today: the present day
 *
 * Says anew which day is today and which yesterday.
 */
void
limber_recent_days_set_today (LimberRecentDays *self, const GDate *today)
{
  g_return_if_fail (LIMBER_IS_RECENT_DAYS (self));

  if (g_date_compare (&self->today, today) == 0)
    return;

  self->today = *today;
  gtk_list_box_remove_all (self->list);
  queue_fill (self);
}
