/* limber-day-table.c — the days of several rows as a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-day-table.h"

#include "limber-announce.h"
#include "limber-chart-words.h"
#include "limber-day-cells.h"
#include "limber-day-item.h"
#include "limber-day-list.h"

#include <glib/gi18n.h>
#include <math.h>

struct _LimberDayTable
{
  GtkWidget parent_instance;

  GPtrArray *rows;
  LimberPeriod period;
  LimberDayList *days;
  /* The date, then one for each of the rows. */
  GPtrArray *columns;
  gboolean filling;

  GtkStack *stack;
  GtkColumnView *view;
  GtkMultiSelection *selection;
  GtkLabel *left_out_label;
  GtkPopover *menu;
};

G_DEFINE_FINAL_TYPE (LimberDayTable, limber_day_table, GTK_TYPE_WIDGET)

enum
{
  OPENED,
  COPIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_recorded (LimberDayTable *self, guint32 day)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (!isnan (limber_series_get (limber_chart_row_get_series (g_ptr_array_index (self->rows, i)), day)))
        return TRUE;
    }

  return FALSE;
}

/* Days to come are not missing, so nothing is said of them. */
static void
update_left_out (LimberDayTable *self)
{
  guint n_days = limber_day_list_get_n_days (self->days);
  g_autofree char *text = NULL;
  LimberPeriod past;
  guint n_left_out = 0;

  if (n_days > 0 && limber_chart_words_get_past (self->period, &past))
    {
      for (guint32 day = past.from; day <= past.to; day++)
        n_left_out += !is_recorded (self, day);
    }

  text = g_strdup_printf (ngettext ("%'u day without any of these values is left out.",
                                    "%'u days without any of these values are left out.", n_left_out),
                          n_left_out);
  gtk_label_set_text (self->left_out_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out_label), n_left_out > 0);
}

/* Returns: the index in self->columns; the date when nothing else is sorted by */
static guint
find_sorted_column (LimberDayTable *self, gboolean *descending)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view));
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);
  guint index = 0;

  if (column == NULL || !g_ptr_array_find (self->columns, column, &index))
    {
      *descending = TRUE;
      return 0;
    }

  *descending = gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_DESCENDING;
  return index;
}

static void
sort (LimberDayTable *self)
{
  gboolean descending;
  guint index = find_sorted_column (self, &descending);
  LimberChartRow *row = index > 0 ? g_ptr_array_index (self->rows, index - 1) : NULL;

  limber_day_list_sort (self->days, row != NULL ? limber_chart_row_get_series (row) : NULL, descending);
}

static void
list_days (LimberDayTable *self)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 day = self->period.to; day >= self->period.from && day > 0; day--)
    {
      if (is_recorded (self, day))
        g_array_append_val (days, day);
    }

  limber_day_list_set_days (self->days, (const guint32 *) (gpointer) days->data, days->len);
  sort (self);
  update_left_out (self);
  gtk_stack_set_visible_child_name (self->stack, days->len > 0 ? "days" : "empty");
}

static LimberChartRow *
find_row (LimberDayTable *self, GtkListItemFactory *factory)
{
  for (guint i = 1; i < self->columns->len; i++)
    {
      if (gtk_column_view_column_get_factory (g_ptr_array_index (self->columns, i)) == factory)
        return g_ptr_array_index (self->rows, i - 1);
    }

  return NULL;
}

static GQuark
get_cell_quark (void)
{
  return g_quark_from_static_string ("limber-day-table-cell");
}

/* The label knows its cell, which is how a click finds the line it is on. */
static void
setup_cell (GtkColumnViewCell *cell, float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, "numeric");
  g_object_set_qdata (G_OBJECT (label), get_cell_quark (), cell);
  gtk_column_view_cell_set_child (cell, label);
}

static guint32
get_day (gpointer item)
{
  return limber_day_item_get_day (LIMBER_DAY_ITEM (item));
}

static void
setup_date_cb (LimberDayTable *self, GtkColumnViewCell *cell)
{
  setup_cell (cell, 0);
}

static void
bind_date_cb (LimberDayTable *self, GtkColumnViewCell *cell)
{
  g_autofree char *text = limber_day_cells_format_date (get_day (gtk_column_view_cell_get_item (cell)));

  gtk_label_set_text (GTK_LABEL (gtk_column_view_cell_get_child (cell)), text);
}

static void
setup_value_cb (LimberDayTable *self, GtkColumnViewCell *cell)
{
  setup_cell (cell, 1);
}

static void
show_value (GtkWidget *label, const char *value)
{
  const char *spoken = value != NULL ? value : C_ ("value", "not recorded");

  gtk_label_set_text (GTK_LABEL (label), value != NULL ? value : "–");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (value != NULL)
    gtk_widget_remove_css_class (label, "dimmed");
  else
    gtk_widget_add_css_class (label, "dimmed");
}

static void
bind_value_cb (LimberDayTable *self, GtkColumnViewCell *cell, GtkListItemFactory *factory)
{
  LimberChartRow *row = find_row (self, factory);
  g_autofree char *value = NULL;

  if (row == NULL)
    return;

  value = limber_day_cells_format_value (row, get_day (gtk_column_view_cell_get_item (cell)));
  show_value (gtk_column_view_cell_get_child (cell), value);
}

/* A screen reader hears the whole day when it comes to a line. */
static void
bind_row_cb (LimberDayTable *self, GtkColumnViewRow *view_row)
{
  guint32 day = get_day (gtk_column_view_row_get_item (view_row));
  g_autofree char *text = limber_chart_words_read_day (self->rows, NULL, day);

  gtk_column_view_row_set_accessible_label (view_row, text);
}

/* Of the same type for all columns, and only asked whether it is there: the list sorts itself, because what
 * is not recorded has to stay last in both directions. */
static GtkSorter *
create_sorter (void)
{
  return GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));
}

static void
add_column (LimberDayTable *self, const char *title, GCallback setup, GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);
  g_autoptr (GtkSorter) sorter = create_sorter ();

  g_signal_connect_object (factory, "setup", setup, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", bind, self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
  g_ptr_array_add (self->columns, g_steal_pointer (&column));
}

static void
clear_columns (LimberDayTable *self)
{
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

  gtk_column_view_sort_by_column (self->view, g_ptr_array_index (self->columns, sorted),
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
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

static gboolean
has_selection (LimberDayTable *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return !gtk_bitset_is_empty (selected);
}

static char *
make_tsv (LimberDayTable *self, gboolean selected_only, guint *n_days)
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
  g_autofree char *tsv = make_tsv (self, selected_only, &n_days);
  g_autofree char *said = g_strdup_printf (ngettext ("%'u day copied", "%'u days copied", n_days), n_days);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), tsv);
  limber_announce (GTK_WIDGET (self), said);
  g_signal_emit (self, signals[COPIED], 0, n_days);
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
    g_signal_emit (self, signals[OPENED], 0,
                   limber_day_list_get_day (self->days, gtk_bitset_get_minimum (selected)));
}

static void
activate_cb (LimberDayTable *self, guint position)
{
  g_signal_emit (self, signals[OPENED], 0, limber_day_list_get_day (self->days, position));
}

static void
update_actions (LimberDayTable *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.open", gtk_bitset_get_size (selected) == 1);
}

static void
selection_changed_cb (LimberDayTable *self)
{
  update_actions (self);
}

static void
sorter_changed_cb (LimberDayTable *self)
{
  if (!self->filling)
    sort (self);
}

/* Returns: the line at a point, or %GTK_INVALID_LIST_POSITION */
static guint
find_position (LimberDayTable *self, double x, double y)
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

static void
pop_up (LimberDayTable *self, double x, double y)
{
  const GdkRectangle point = { (int) x, (int) y, 1, 1 };

  gtk_popover_set_pointing_to (self->menu, &point);
  gtk_popover_popup (self->menu);
}

/* As in a list of files: the line under the pointer is what the menu is about, or the lines selected with it.
 */
static void
menu_at (LimberDayTable *self, double x, double y)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (self->selection);
  guint position = find_position (self, x, y);
  graphene_point_t point;

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  if (!gtk_selection_model_is_selected (selection, position))
    gtk_selection_model_select_item (selection, position, TRUE);
  if (gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self),
                                &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    pop_up (self, point.x, point.y);
}

static void
clicked_cb (LimberDayTable *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  menu_at (self, x, y);
}

static void
long_pressed_cb (LimberDayTable *self, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  menu_at (self, x, y);
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

static void
limber_day_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (limber_day_table_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_popover_present (LIMBER_DAY_TABLE (widget)->menu);
}

static void
limber_day_table_dispose (GObject *object)
{
  LimberDayTable *self = LIMBER_DAY_TABLE (object);

  if (self->selection != NULL)
    gtk_multi_selection_set_model (self->selection, NULL);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_DAY_TABLE);

  G_OBJECT_CLASS (limber_day_table_parent_class)->dispose (object);
}

static void
limber_day_table_finalize (GObject *object)
{
  LimberDayTable *self = LIMBER_DAY_TABLE (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->days);

  G_OBJECT_CLASS (limber_day_table_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action_cb);
  gtk_widget_class_install_action (widget_class, "table.copy-all", NULL, copy_all_action_cb);
  gtk_widget_class_install_action (widget_class, "table.open", NULL, open_action_cb);
  gtk_widget_class_install_action (widget_class, "menu.popup", NULL, menu_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "menu.popup", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "menu.popup", NULL);
}

static void
install_signals (GObjectClass *object_class)
{
  GType type = G_TYPE_FROM_CLASS (object_class);

  /**
   * LimberDayTable::opened:
   * @self: the table
   * @day: a Julian day
   *
   * A day is to be opened in the journal: its line was activated.
   */
  signals[OPENED]
      = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * LimberDayTable::copied:
   * @self: the table
   * @n_days: how many days
   *
   * Days went to the clipboard.
   */
  signals[COPIED]
      = g_signal_new ("copied", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
limber_day_table_class_init (LimberDayTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_day_table_dispose;
  object_class->finalize = limber_day_table_finalize;
  widget_class->size_allocate = limber_day_table_size_allocate;

  install_signals (object_class);
  install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/limber-day-table.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberDayTable, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberDayTable, view);
  gtk_widget_class_bind_template_child (widget_class, LimberDayTable, selection);
  gtk_widget_class_bind_template_child (widget_class, LimberDayTable, left_out_label);
  gtk_widget_class_bind_template_child (widget_class, LimberDayTable, menu);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_set_css_name (widget_class, "limber-day-table");
}

static void
limber_day_table_init (LimberDayTable *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->days = limber_day_list_new ();
  self->period = (LimberPeriod) { 1, 0 };
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_multi_selection_set_model (self->selection, G_LIST_MODEL (self->days));
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_changed_cb),
                           self, G_CONNECT_SWAPPED);
  update_actions (self);
  list_days (self);
}

/**
 * limber_day_table_new:
 *
 * Returns: (transfer floating): a table without rows and days
 */
GtkWidget *
limber_day_table_new (void)
{
  return g_object_new (LIMBER_TYPE_DAY_TABLE, NULL);
}

/**
 * limber_day_table_set_rows:
 * @self: a table
 * @rows: (element-type LimberChartRow): what the charts show, in order
 *
 * Shows a column for each of @rows. Columns that stay keep their widths and what is sorted by.
 */
void
limber_day_table_set_rows (LimberDayTable *self, GPtrArray *rows)
{
  g_autoptr (GPtrArray) before = NULL;
  gboolean descending;
  guint sorted;

  g_return_if_fail (LIMBER_IS_DAY_TABLE (self));
  g_return_if_fail (rows != NULL);

  self->filling = TRUE;
  sorted = find_sorted_column (self, &descending);
  before = g_steal_pointer (&self->rows);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (self->rows, g_object_ref (g_ptr_array_index (rows, i)));

  if (self->columns->len == 0 || !has_same_columns (before, self->rows))
    {
      LimberChartRow *row = sorted > 0 ? g_ptr_array_index (before, sorted - 1) : NULL;
      guint kept = row != NULL ? find_metric (self->rows, limber_chart_row_get_metric (row)) : 0;

      build_columns (self, kept, kept > 0 || sorted == 0 ? descending : TRUE);
    }
  self->filling = FALSE;
  list_days (self);
}

/**
 * limber_day_table_set_period:
 * @self: a table
 * @from: first Julian day
 * @to: last Julian day, included
 *
 * Lists other days.
 */
void
limber_day_table_set_period (LimberDayTable *self, guint32 from, guint32 to)
{
  g_return_if_fail (LIMBER_IS_DAY_TABLE (self));
  g_return_if_fail (g_date_valid_julian (from) && from <= to);

  if (self->period.from == from && self->period.to == to)
    return;

  self->period = (LimberPeriod) { from, to };
  list_days (self);
}

/**
 * limber_day_table_to_tsv:
 * @self: a table
 *
 * Returns: (transfer full): all listed days in their present order as tab-separated values, titles first
 */
char *
limber_day_table_to_tsv (LimberDayTable *self)
{
  guint n_days;

  g_return_val_if_fail (LIMBER_IS_DAY_TABLE (self), NULL);

  return make_tsv (self, FALSE, &n_days);
}
