/* limber-chip-focus.c — moving between chips by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All chips of a box are one stop of the Tab key, so that thirty words do not stand between one section of
 * the day and the next. Inside, Left and Right go through the chips in reading order, Up and Down between the
 * lines.
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chip-focus.h"

#include "limber-chip.h"

#include <math.h>

static GPtrArray *
collect_stops (GtkWidget *container)
{
  GPtrArray *stops = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (container); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_visible (child))
        continue;
      if (!LIMBER_IS_CHIP (child))
        {
          g_ptr_array_add (stops, child);
          continue;
        }
      g_ptr_array_add (stops, limber_chip_get_toggle (LIMBER_CHIP (child)));
      if (limber_chip_get_helped_button (LIMBER_CHIP (child)) != NULL)
        g_ptr_array_add (stops, limber_chip_get_helped_button (LIMBER_CHIP (child)));
    }
  return stops;
}

static gboolean
is_in_popover (GtkWidget *container, GtkWidget *focus)
{
  return focus != NULL && gtk_widget_is_ancestor (focus, container)
         && gtk_widget_get_native (focus) != gtk_widget_get_native (container);
}

static int
find_current (GPtrArray *stops, GtkWidget *focus)
{
  for (guint i = 0; focus != NULL && i < stops->len; i++)
    {
      GtkWidget *stop = g_ptr_array_index (stops, i);

      if (stop == focus || gtk_widget_is_ancestor (focus, stop))
        return i;
    }
  return -1;
}

static gboolean
enter (GPtrArray *stops, GtkDirectionType direction)
{
  gboolean backward = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;

  if (stops->len == 0)
    return FALSE;
  return gtk_widget_grab_focus (g_ptr_array_index (stops, backward ? stops->len - 1 : 0));
}

/* At either end the focus stays: only Tab, Up and Down leave the box. */
static gboolean
move_along (GPtrArray *stops, int current, gboolean forward)
{
  int target = current + (forward ? 1 : -1);

  if (target >= 0 && target < (int) stops->len)
    gtk_widget_grab_focus (g_ptr_array_index (stops, target));
  return TRUE;
}

/* To the stop on the nearest line that lies closest to straight above or below. */
static gboolean
move_across (GtkWidget *container, GPtrArray *stops, int current, gboolean down)
{
  graphene_rect_t from, box;
  GtkWidget *best = NULL;
  float best_line = INFINITY, best_distance = INFINITY;

  if (!gtk_widget_compute_bounds (g_ptr_array_index (stops, current), container, &from))
    return FALSE;

  for (guint i = 0; i < stops->len; i++)
    {
      float line, distance;

      if (!gtk_widget_compute_bounds (g_ptr_array_index (stops, i), container, &box))
        continue;
      line = down ? box.origin.y - (from.origin.y + from.size.height)
                  : from.origin.y - (box.origin.y + box.size.height);
      distance = fabsf (box.origin.x + box.size.width / 2 - from.origin.x - from.size.width / 2);
      if (line < 0 || line > best_line + 1 || (line > best_line - 1 && distance >= best_distance))
        continue;
      best = g_ptr_array_index (stops, i);
      best_line = line;
      best_distance = distance;
    }
  return best != NULL && gtk_widget_grab_focus (best);
}

/**
 * limber_chip_focus_move:
 * @container: what holds the chips
 * @direction: where the focus goes
 *
 * Does for a box of chips what the focus function of a widget does.
 *
 * Returns: %FALSE when the focus leaves the box
 */
gboolean
limber_chip_focus_move (GtkWidget *container, GtkDirectionType direction)
{
  g_autoptr (GPtrArray) stops = collect_stops (container);
  GtkRoot *root = gtk_widget_get_root (container);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean mirrored = gtk_widget_get_direction (container) == GTK_TEXT_DIR_RTL;
  int current = find_current (stops, focus);

  /* Menus and suggestions belong to a chip, but move the focus by themselves. */
  if (is_in_popover (container, focus))
    return gtk_widget_child_focus (container, direction);
  if (current < 0)
    return enter (stops, direction);

  switch (direction)
    {
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
      return move_along (stops, current, (direction == GTK_DIR_RIGHT) != mirrored);
    case GTK_DIR_UP:
    case GTK_DIR_DOWN:
      return move_across (container, stops, current, direction == GTK_DIR_DOWN);
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}
