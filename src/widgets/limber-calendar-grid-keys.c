/* limber-calendar-grid-keys.c — moving among the days of a month by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-calendar-grid.h"

#include "limber-calendar-grid-private.h"
#include "limber-date.h"

static gboolean
move_days_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberCalendarGrid *self = LIMBER_CALENDAR_GRID (widget);
  gboolean across;
  int days;
  GDate date = self->cursor;

  g_variant_get (arguments, "(ib)", &days, &across);
  if (across && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    days = -days;
  limber_date_add_days (&date, days);
  _limber_calendar_grid_move_cursor (self, &date);
  return GDK_EVENT_STOP;
}

static gboolean
move_to_edge_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberCalendarGrid *self = LIMBER_CALENDAR_GRID (widget);
  gboolean last, of_month;
  GDate date = self->cursor;
  int column = _limber_calendar_grid_get_column (self, &date);

  g_variant_get (arguments, "(bb)", &last, &of_month);
  if (!of_month)
    limber_date_add_days (&date, last ? LIMBER_CALENDAR_N_WEEKDAYS - 1 - column : -column);
  else
    g_date_set_day (&date,
                    last ? g_date_get_days_in_month (g_date_get_month (&date), g_date_get_year (&date)) : 1);
  _limber_calendar_grid_move_cursor (self, &date);
  return GDK_EVENT_STOP;
}

static gboolean
activate_cursor_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberCalendarGrid *self = LIMBER_CALENDAR_GRID (widget);

  _limber_calendar_grid_activate_day (self, &self->cursor);
  return GDK_EVENT_STOP;
}

/* Keys on the number pad do the same as their namesakes. */
static void
add_binding (GtkWidgetClass *widget_class,
             guint keyval,
             guint keypad_keyval,
             GdkModifierType modifiers,
             GtkShortcutFunc callback,
             GVariant *arguments)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (arguments);

  gtk_widget_class_add_binding (widget_class, keyval, modifiers, callback, "@*", owned);
  gtk_widget_class_add_binding (widget_class, keypad_keyval, modifiers, callback, "@*", owned);
}

static void
add_move (GtkWidgetClass *widget_class, guint keyval, guint keypad_keyval, int days, gboolean across)
{
  add_binding (widget_class, keyval, keypad_keyval, 0, move_days_cb, g_variant_new ("(ib)", days, across));
}

static void
add_edge (GtkWidgetClass *widget_class, guint keyval, guint keypad_keyval, gboolean last)
{
  add_binding (widget_class, keyval, keypad_keyval, 0, move_to_edge_cb, g_variant_new ("(bb)", last, FALSE));
  add_binding (widget_class, keyval, keypad_keyval, GDK_CONTROL_MASK, move_to_edge_cb,
               g_variant_new ("(bb)", last, TRUE));
}

void
_limber_calendar_grid_add_bindings (GtkWidgetClass *widget_class)
{
  static const guint activating[]
      = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  add_move (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, TRUE);
  add_move (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, TRUE);
  add_move (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, -LIMBER_CALENDAR_N_WEEKDAYS, FALSE);
  add_move (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, LIMBER_CALENDAR_N_WEEKDAYS, FALSE);
  add_edge (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, FALSE);
  add_edge (widget_class, GDK_KEY_End, GDK_KEY_KP_End, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (activating); i++)
    gtk_widget_class_add_binding (widget_class, activating[i], 0, activate_cursor_cb, NULL);
}
