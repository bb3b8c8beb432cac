/* limber-day-table-actions.c — what can be done with the days of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-day-table-private.h"

#include "limber-announce.h"
#include "limber-day-cells.h"

#include <glib/gi18n.h>

static gboolean
has_selection (LimberDayTable *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return !gtk_bitset_is_empty (selected);
}

/* The listed days in their present order, titles first. */
char *
_limber_day_table_make_tsv (LimberDayTable *self, gboolean selected_only, guint *n_days)
{
  GString *tsv = g_string_new (NULL);
  guint n = limber_day_list_get_n_days (self->days);

  *n_days = 0;
  limber_day_cells_append_tsv_header (tsv, self->rows);
  for (guint i = 0; i < n; i++)
    {
      if (selected_only && !gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
        continue;
      limber_day_cells_append_tsv_day (tsv, self->rows, limber_day_list_get_day (self->days, i));
      (*n_days)++;
    }

  return g_string_free_and_steal (tsv);
}

static void
copy (LimberDayTable *self, gboolean selected_only)
{
  guint n_days;
  g_autofree char *tsv = _limber_day_table_make_tsv (self, selected_only, &n_days);
  g_autofree char *said = g_strdup_printf (ngettext ("%'u day copied", "%'u days copied", n_days), n_days);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), tsv);
  limber_announce (GTK_WIDGET (self), said);
  g_signal_emit (self, _limber_day_table_signals[LIMBER_DAY_TABLE_COPIED], 0, n_days);
}

static void
copy_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberDayTable *self = LIMBER_DAY_TABLE (widget);

  copy (self, has_selection (self));
}

static void
copy_all_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  copy (LIMBER_DAY_TABLE (widget), FALSE);
}

static void
open_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberDayTable *self = LIMBER_DAY_TABLE (widget);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (!gtk_bitset_is_empty (selected))
    g_signal_emit (self, _limber_day_table_signals[LIMBER_DAY_TABLE_OPENED], 0,
                   limber_day_list_get_day (self->days, gtk_bitset_get_minimum (selected)));
}

static void
pop_up (LimberDayTable *self, double x, double y)
{
  const GdkRectangle point = { (int) x, (int) y, 1, 1 };

  gtk_popover_set_pointing_to (self->menu, &point);
  gtk_popover_popup (self->menu);
}

/* As in a list of files: the line under the pointer is what the menu is about, or the lines selected with it.
 */
void
_limber_day_table_open_menu (LimberDayTable *self, double x, double y)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (self->selection);
  guint position = _limber_day_table_find_position (self, x, y);
  graphene_point_t point;

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  if (!gtk_selection_model_is_selected (selection, position))
    gtk_selection_model_select_item (selection, position, TRUE);
  if (gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self),
                                &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    pop_up (self, point.x, point.y);
}

/* Below the line that has the focus. */
static void
menu_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberDayTable *self = LIMBER_DAY_TABLE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view))
      || !gtk_widget_compute_bounds (focus, widget, &bounds))
    return;

  pop_up (self, bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height);
}

void
_limber_day_table_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action_cb);
  gtk_widget_class_install_action (widget_class, "table.copy-all", NULL, copy_all_action_cb);
  gtk_widget_class_install_action (widget_class, "table.open", NULL, open_action_cb);
  gtk_widget_class_install_property_action (widget_class, "table.sort-by", "sorted-by");
  gtk_widget_class_install_property_action (widget_class, "table.descending", "descending");
  gtk_widget_class_install_action (widget_class, "menu.popup", NULL, menu_action_cb);
  /* The last of the two is the one the menu shows. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "menu.popup", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "menu.popup", NULL);
}

void
_limber_day_table_update_actions (LimberDayTable *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.open", gtk_bitset_get_size (selected) == 1);
}
