/* limber-day-table-columns.c — a column for each row, and the cells in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-day-table-private.h"

#include "limber-day-cells.h"
#include "limber-day-item.h"

#include <glib/gi18n.h>

static GtkColumnViewSorter *
get_sorter (LimberDayTable *self)
{
  return GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view));
}

/* Returns: the index in self->columns; the date when nothing else is sorted by. GTK asks for it before there
 * is a view. */
guint
_limber_day_table_find_sorted_column (LimberDayTable *self, gboolean *descending)
{
  GtkColumnViewColumn *column = NULL;
  guint index = 0;

  if (self->view != NULL)
    column = gtk_column_view_sorter_get_primary_sort_column (get_sorter (self));

  if (column == NULL || !g_ptr_array_find (self->columns, column, &index))
    {
      *descending = TRUE;
      return 0;
    }

  *descending = gtk_column_view_sorter_get_primary_sort_order (get_sorter (self)) == GTK_SORT_DESCENDING;
  return index;
}

/* GTK keeps what was sorted by before as a second order, and shows an arrow for it. The second order of this
 * table is always the date. */
void
_limber_day_table_drop_second_order (LimberDayTable *self)
{
  gboolean descending;
  guint column = _limber_day_table_find_sorted_column (self, &descending);

  if (gtk_column_view_sorter_get_n_sort_columns (get_sorter (self)) < 2)
    return;

  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  _limber_day_table_sort_by (self, column, descending);
}

void
_limber_day_table_sort_by (LimberDayTable *self, guint column, gboolean descending)
{
  if (column < self->columns->len)
    gtk_column_view_sort_by_column (self->view, g_ptr_array_index (self->columns, column),
                                    descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/* Returns: the index in self->columns, 0 when it is none of a row */
static guint
find_column (LimberDayTable *self, GtkListItemFactory *factory)
{
  for (guint i = self->columns->len; i-- > 1;)
    {
      if (gtk_column_view_column_get_factory (g_ptr_array_index (self->columns, i)) == factory)
        return i;
    }

  return 0;
}

static GQuark
get_cell_quark (void)
{
  return g_quark_from_static_string ("limber-day-table-cell");
}

/* The text knows its cell, which is how a click finds the line it is on. */
static void
setup_cell (GtkColumnViewCell *cell, GtkWidget *text)
{
  gtk_widget_add_css_class (text, "numeric");
  g_object_set_qdata (G_OBJECT (text), get_cell_quark (), cell);
  gtk_column_view_cell_set_child (cell, text);
}

guint32
_limber_day_table_get_day (gpointer item)
{
  return limber_day_item_get_day (LIMBER_DAY_ITEM (item));
}

static void
setup_date_cb (LimberDayTable *self, GtkColumnViewCell *cell)
{
  GtkWidget *text = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  setup_cell (cell, text);
}

static void
show_date (GtkColumnViewCell *cell)
{
  g_autofree char *text
      = limber_day_cells_format_date (_limber_day_table_get_day (gtk_column_view_cell_get_item (cell)));

  gtk_label_set_text (GTK_LABEL (gtk_column_view_cell_get_child (cell)), text);
}

static void
bind_date_cb (LimberDayTable *self, GtkColumnViewCell *cell)
{
  g_hash_table_insert (self->cells, cell, GUINT_TO_POINTER (0));
  show_date (cell);
}

static void
unbind_cb (LimberDayTable *self, GtkColumnViewCell *cell)
{
  g_hash_table_remove (self->cells, cell);
}

/* An inscription and not a label: hundreds of cells are bound at once, and none of them is to be measured. */
static void
setup_value_cb (LimberDayTable *self, GtkColumnViewCell *cell, GtkListItemFactory *factory)
{
  guint index = find_column (self, factory);
  guint n_chars = index > 0 ? g_array_index (self->n_chars, guint, index - 1) : 0;
  GtkInscription *text = GTK_INSCRIPTION (gtk_inscription_new (NULL));

  gtk_inscription_set_xalign (text, 1);
  gtk_inscription_set_min_chars (text, n_chars);
  gtk_inscription_set_nat_chars (text, n_chars);
  gtk_inscription_set_text_overflow (text, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  setup_cell (cell, GTK_WIDGET (text));
}

static void
show_value (GtkWidget *text, const char *value)
{
  const char *spoken = value != NULL ? value : C_ ("value", "not recorded");

  gtk_inscription_set_text (GTK_INSCRIPTION (text), value != NULL ? value : "–");
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (value != NULL)
    gtk_widget_remove_css_class (text, "dimmed");
  else
    gtk_widget_add_css_class (text, "dimmed");
}

static void
show_cell (LimberDayTable *self, GtkColumnViewCell *cell, guint index)
{
  guint32 day = _limber_day_table_get_day (gtk_column_view_cell_get_item (cell));
  g_autofree char *value = limber_day_cells_format_value (g_ptr_array_index (self->rows, index - 1), day);

  show_value (gtk_column_view_cell_get_child (cell), value);
}

static void
bind_value_cb (LimberDayTable *self, GtkColumnViewCell *cell, GtkListItemFactory *factory)
{
  guint index = find_column (self, factory);

  if (index == 0)
    return;

  g_hash_table_insert (self->cells, cell, GUINT_TO_POINTER (index));
  show_cell (self, cell, index);
}

/* To write other words into the lines is much quicker than to let the view make them again. */
static void
show_lines (LimberDayTable *self)
{
  GHashTableIter iter;
  gpointer shown, index;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &shown, &index))
    {
      if (GPOINTER_TO_UINT (index) == 0)
        show_date (shown);
      else
        show_cell (self, shown, GPOINTER_TO_UINT (index));
    }

  g_hash_table_iter_init (&iter, self->lines);
  while (g_hash_table_iter_next (&iter, &shown, NULL))
    _limber_day_table_say_line (self, shown);
}

/* Returns: (element-type guint32): the days that are selected */
static GHashTable *
list_selected (LimberDayTable *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GHashTable *days = g_hash_table_new (NULL, NULL);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_hash_table_add (days, GUINT_TO_POINTER (limber_day_list_get_day (self->days, position)));

  return days;
}

/* Selected are days, wherever they go. */
static void
select_days (LimberDayTable *self, GHashTable *days)
{
  guint n_days = limber_day_list_get_n_days (self->days);
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, n_days);
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();

  for (guint i = 0; i < n_days; i++)
    {
      if (g_hash_table_contains (days, GUINT_TO_POINTER (limber_day_list_get_day (self->days, i))))
        gtk_bitset_add (selected, i);
    }
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), selected, all);
}

static void
sort_lines (LimberDayTable *self, const LimberSeries *series, gboolean descending)
{
  g_autoptr (GHashTable) selected = list_selected (self);

  limber_day_list_sort (self->days, series, descending);
  show_lines (self);
  if (g_hash_table_size (selected) > 0)
    select_days (self, selected);
}

static char *
escape_mnemonic (const char *title)
{
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);

  return g_strjoinv ("__", parts);
}

/* The titles of GTK 4.18 cannot be reached with the keyboard, but the menu can. */
static void
add_to_menu (LimberDayTable *self, const char *title)
{
  g_autofree char *label = escape_mnemonic (title);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "table.sort-by", "u", self->columns->len - 1);
  g_menu_append_item (self->sort_columns, item);
}

/* The sorter only lets the title be clicked: the list sorts itself, because what is not recorded has to stay
 * last in both directions. */
static void
add_column (LimberDayTable *self, const char *title, GCallback setup, GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

  g_signal_connect_object (factory, "setup", setup, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", bind, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
  g_ptr_array_add (self->columns, g_steal_pointer (&column));
  add_to_menu (self, title);
}

static void
clear_columns (LimberDayTable *self)
{
  g_menu_remove_all (self->sort_columns);
  for (guint i = 0; i < self->columns->len; i++)
    gtk_column_view_remove_column (self->view, g_ptr_array_index (self->columns, i));
  g_ptr_array_set_size (self->columns, 0);
}

/* Sorted as before when what it was sorted by is still there. */
static void
build_columns (LimberDayTable *self, guint sorted, gboolean descending)
{
  clear_columns (self);
  add_column (self, C_ ("column", "Date"), G_CALLBACK (setup_date_cb), G_CALLBACK (bind_date_cb));
  gtk_column_view_column_set_expand (g_ptr_array_index (self->columns, 0), TRUE);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *title = limber_day_cells_get_title (g_ptr_array_index (self->rows, i));

      add_column (self, title, G_CALLBACK (setup_value_cb), G_CALLBACK (bind_value_cb));
    }

  _limber_day_table_sort_by (self, sorted, descending);
}

/* Whether the columns of @rows would be those that are there. */
static gboolean
has_same_columns (const GPtrArray *rows, const GPtrArray *others)
{
  if (rows->len != others->len)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      LimberChartRow *row = g_ptr_array_index (rows, i), *other = g_ptr_array_index (others, i);
      g_autofree char *title = limber_day_cells_get_title (row);
      g_autofree char *other_title = limber_day_cells_get_title (other);

      if (!g_str_equal (limber_chart_row_get_metric (row), limber_chart_row_get_metric (other))
          || !g_str_equal (title, other_title))
        return FALSE;
    }

  return TRUE;
}

/* Returns: the index in self->columns; that of the date when @metric is not among @rows */
static guint
find_metric (const GPtrArray *rows, const char *metric)
{
  for (guint i = 0; metric != NULL && i < rows->len; i++)
    {
      if (g_str_equal (limber_chart_row_get_metric (g_ptr_array_index (rows, i)), metric))
        return i + 1;
    }

  return 0;
}

/* Returns: the line at a point, or %GTK_INVALID_LIST_POSITION */
guint
_limber_day_table_find_position (LimberDayTable *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);

  for (; widget != NULL && widget != GTK_WIDGET (self->view); widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);
      GtkColumnViewCell *cell = g_object_get_qdata (G_OBJECT (widget), get_cell_quark ());

      if (cell == NULL && child != NULL)
        cell = g_object_get_qdata (G_OBJECT (child), get_cell_quark ());
      if (cell == NULL && child != NULL && gtk_widget_get_first_child (child) != NULL)
        cell = g_object_get_qdata (G_OBJECT (gtk_widget_get_first_child (child)), get_cell_quark ());
      if (cell != NULL)
        return gtk_column_view_cell_get_position (cell);
    }

  return GTK_INVALID_LIST_POSITION;
}

/* @days: (nullable) (element-type guint32): what to list, or %NULL for the days that are listed */
void
_limber_day_table_sort (LimberDayTable *self, const GArray *days, gboolean same_values)
{
  gboolean descending;
  guint index = _limber_day_table_find_sorted_column (self, &descending);
  LimberChartRow *row = index > 0 ? g_ptr_array_index (self->rows, index - 1) : NULL;
  const LimberSeries *series = row != NULL ? limber_chart_row_get_series (row) : NULL;

  if (days != NULL)
    limber_day_list_set_days (self->days, days, series, descending, same_values);
  else
    sort_lines (self, series, descending);
}

/* Returns: whether the cells need another width than before */
static gboolean
update_n_chars (LimberDayTable *self)
{
  gboolean changed = self->n_chars->len != self->rows->len;

  g_array_set_size (self->n_chars, self->rows->len);
  for (guint i = 0; i < self->rows->len; i++)
    {
      guint *n_chars = &g_array_index (self->n_chars, guint, i);
      guint n = limber_day_cells_count_chars (g_ptr_array_index (self->rows, i));

      changed |= *n_chars != n;
      *n_chars = n;
    }

  return changed;
}

/* Columns that stay keep their widths, and what is sorted by stays when it is still there. */
void
_limber_day_table_replace_rows (LimberDayTable *self, GPtrArray *rows)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->rows);
  gboolean descending;
  guint sorted = _limber_day_table_find_sorted_column (self, &descending);
  LimberChartRow *row = sorted > 0 ? g_ptr_array_index (before, sorted - 1) : NULL;
  guint kept = row != NULL ? find_metric (rows, limber_chart_row_get_metric (row)) : 0;

  self->rows = g_ptr_array_copy (rows, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  g_ptr_array_set_free_func (self->rows, g_object_unref);
  if (update_n_chars (self) || self->columns->len == 0 || !has_same_columns (before, self->rows))
    build_columns (self, kept, row == NULL || kept > 0 ? descending : TRUE);
}
