/* limber-date-row.c — a row with a day in it, to be chosen from a calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-date-row.h"

#include "limber-date.h"

#include <glib/gi18n.h>

struct _LimberDateRow
{
  AdwActionRow parent_instance;

  GtkMenuButton *button;
  GtkCalendar *calendar;
  guint32 day;
  guint32 first, last;
};

G_DEFINE_FINAL_TYPE (LimberDateRow, limber_date_row, ADW_TYPE_ACTION_ROW)

enum
{
  DAY_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint32
clamp_day (LimberDateRow *self, guint32 day)
{
  GDate end;

  g_date_clear (&end, 1);
  g_date_set_dmy (&end, 31, G_DATE_DECEMBER, LIMBER_DATE_LAST_YEAR);
  day = MIN (day, self->last != 0 ? self->last : g_date_get_julian (&end));
  g_date_set_dmy (&end, 1, G_DATE_JANUARY, LIMBER_DATE_FIRST_YEAR);

  return MAX (day, self->first != 0 ? self->first : g_date_get_julian (&end));
}

/* The title of the row stands for the button's label otherwise, and hides the day. */
static void
set_accessible_name (GtkAccessible *accessible, const char *name)
{
  gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_day (LimberDateRow *self)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  GDate date;

  if (self->day == 0)
    return;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, self->day);
  /* Translators: a day that is chosen, short; see g_date_time_format(). */
  text = limber_date_format (&date, _ ("%-d %b %Y"));
  gtk_menu_button_set_label (self->button, text);
  /* Translators: what is chosen, and the day: "From: 2 Nov 2026". */
  name = g_strdup_printf (_ ("%s: %s"), title, text);
  set_accessible_name (GTK_ACCESSIBLE (self->button), name);
  /* What has the focus, and is read, is the button inside. */
  set_accessible_name (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))), name);
}

/* The calendar has a day selected in whatever month it shows, and what it shows is what counts. */
static void
day_selected_cb (LimberDateRow *self)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (self->calendar);
  GDate date;
  guint32 day;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (chosen),
                  (GDateMonth) g_date_time_get_month (chosen), (GDateYear) g_date_time_get_year (chosen));
  day = clamp_day (self, g_date_get_julian (&date));
  if (day == self->day)
    return;

  self->day = day;
  show_day (self);
  g_signal_emit (self, signals[DAY_CHANGED], 0, day);
}

static void
popover_shown_cb (LimberDateRow *self)
{
  g_autoptr (GDateTime) moment = NULL;
  GDate date;

  if (self->day == 0)
    return;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, self->day);
  moment = g_date_time_new_utc (g_date_get_year (&date), (int) g_date_get_month (&date),
                                g_date_get_day (&date), 12, 0, 0);
  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  gtk_calendar_select_day (self->calendar, moment);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}

static void
limber_date_row_class_init (LimberDateRowClass *klass)
{
  /**
   * LimberDateRow::day-changed:
   * @self: the row
   * @day: the Julian day that was chosen
   *
   * Emitted when the user chose another day.
   */
  signals[DAY_CHANGED] = g_signal_new ("day-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
limber_date_row_init (LimberDateRow *self)
{
  static const char *const parts[] = { "notify::day", "notify::month", "notify::year" };
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  /* "day-selected" is silent when the day of the month stays the same. */
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    g_signal_connect_swapped (self->calendar, parts[i], G_CALLBACK (day_selected_cb), self);
  g_signal_connect_swapped (popover, "map", G_CALLBACK (popover_shown_cb), self);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->button, popover);
  gtk_menu_button_set_can_shrink (self->button, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  g_signal_connect (self, "notify::title", G_CALLBACK (show_day), NULL);
}

/**
 * limber_date_row_new:
 * @title: what the day is for
 *
 * Returns: (transfer floating): a row without a day
 */
GtkWidget *
limber_date_row_new (const char *title)
{
  return g_object_new (LIMBER_TYPE_DATE_ROW, "title", title, NULL);
}

/**
 * limber_date_row_get_day:
 * @self: a row
 *
 * Returns: its Julian day, 0 before there is one
 */
guint32
limber_date_row_get_day (LimberDateRow *self)
{
  g_return_val_if_fail (LIMBER_IS_DATE_ROW (self), 0);

  return self->day;
}

/**
 * limber_date_row_set_day:
 * @self: a row
 * @day: a Julian day
 */
void
limber_date_row_set_day (LimberDateRow *self, guint32 day)
{
  g_return_if_fail (LIMBER_IS_DATE_ROW (self));
  g_return_if_fail (g_date_valid_julian (day));

  day = clamp_day (self, day);
  if (day == self->day)
    return;

  self->day = day;
  show_day (self);
}

/**
 * limber_date_row_set_limits:
 * @self: a row
 * @first: the first Julian day that may be chosen, 0 for no limit
 * @last: the last one, 0 for no limit
 *
 * A day that was set before is not moved; one that is chosen or set from now on is.
 */
void
limber_date_row_set_limits (LimberDateRow *self, guint32 first, guint32 last)
{
  g_return_if_fail (LIMBER_IS_DATE_ROW (self));
  g_return_if_fail (last == 0 || first <= last);

  self->first = first;
  self->last = last;
}
