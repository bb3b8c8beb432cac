/* test-day-table.c — the days of several rows as a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-date.h"
#include "limber-day-item.h"
#include "limber-day-list.h"
#include "limber-day-table.h"
#include "limber-test-locale.h"
#include "limber-test-widgets.h"
#include "limber-widgets.h"

#include <math.h>

/* 20 November 2026; the days of these tests end there. */
#define LAST 739940u

typedef struct
{
  GtkWidget *window;
  LimberDayTable *table;
  GtkColumnView *view;
  GPtrArray *rows;
  guint opened;
  guint copied;
} Fixture;

/* From the oldest to the newest; NAN where nothing was recorded. */
static LimberChartRow *
create_row (const char *metric, LimberWeightUnit unit, const double *values, guint n_days)
{
  g_autoptr (LimberSeries) series = limber_series_new (LAST + 1 - n_days, n_days);

  for (guint i = 0; i < n_days; i++)
    limber_series_set (series, series->first + i, values[i]);

  return limber_chart_row_new (metric, series, limber_measure_find (metric), unit, G_DATE_MONDAY);
}

static void
opened_cb (Fixture *self, guint day)
{
  self->opened = day;
}

static void
copied_cb (Fixture *self, guint n_days)
{
  self->copied = n_days;
}

static void
fixture_set_up (Fixture *self, gconstpointer unused)
{
  static const double pain[] = { 3, 8, NAN, NAN, 10, 3 };
  static const double weight[] = { 81200, NAN, 80950, NAN, NAN, 81000 };
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 20, G_DATE_NOVEMBER, 2026);
  g_assert_cmpuint (g_date_get_julian (&date), ==, LAST);
  limber_clock_set_for_tests ("2026-11-20T12:00:00");

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->rows, create_row ("pain", LIMBER_WEIGHT_UNIT_KG, pain, G_N_ELEMENTS (pain)));
  g_ptr_array_add (self->rows, create_row ("weight", LIMBER_WEIGHT_UNIT_KG, weight, G_N_ELEMENTS (weight)));

  self->table = LIMBER_DAY_TABLE (limber_day_table_new ());
  self->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->table));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 500, 500);
  limber_day_table_set_rows (self->table, self->rows);
  limber_day_table_set_period (self->table, LAST - 5, LAST);
  self->view = GTK_COLUMN_VIEW (test_find_child (GTK_WIDGET (self->table), GTK_TYPE_COLUMN_VIEW, 0));
  g_signal_connect_swapped (self->table, "opened", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (self->table, "copied", G_CALLBACK (copied_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
fixture_tear_down (Fixture *self, gconstpointer unused)
{
  g_object_ref (self->table);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->table);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
}

static GtkSelectionModel *
get_model (Fixture *self)
{
  return gtk_column_view_get_model (self->view);
}

/* The order, as days before the last: "0 1 4 5". */
static void
assert_order (Fixture *self, const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);
  GListModel *model = G_LIST_MODEL (get_model (self));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (LimberDayItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (order, "%s%u", i > 0 ? " " : "", LAST - limber_day_item_get_day (item));
    }
  g_assert_cmpstr (order->str, ==, expected);
}

static void
sort_by (Fixture *self, guint n, GtkSortType order)
{
  g_autoptr (GtkColumnViewColumn) column
      = g_list_model_get_item (gtk_column_view_get_columns (self->view), n);

  gtk_column_view_sort_by_column (self->view, column, order);
}

static const char *
get_title (Fixture *self, guint n)
{
  g_autoptr (GtkColumnViewColumn) column
      = g_list_model_get_item (gtk_column_view_get_columns (self->view), n);

  return gtk_column_view_column_get_title (column);
}

static void
test_days (Fixture *self, gconstpointer unused)
{
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (self->view)), ==, 3);
  g_assert_cmpstr (get_title (self, 0), ==, "Date");
  g_assert_cmpstr (get_title (self, 1), ==, "Pain");
  g_assert_cmpstr (get_title (self, 2), ==, "Weight (kg)");

  /* The newest first, and without the day that has nothing. */
  assert_order (self, "0 1 3 4 5");
  limber_day_table_set_period (self->table, LAST - 4, LAST - 1);
  assert_order (self, "1 3 4");
}

static void
test_sort (Fixture *self, gconstpointer unused)
{
  sort_by (self, 0, GTK_SORT_ASCENDING);
  assert_order (self, "5 4 3 1 0");

  /* Nothing recorded comes last both ways, and equals stand newest first. */
  sort_by (self, 1, GTK_SORT_ASCENDING);
  assert_order (self, "0 5 4 1 3");
  sort_by (self, 1, GTK_SORT_DESCENDING);
  assert_order (self, "1 4 0 5 3");
  sort_by (self, 2, GTK_SORT_DESCENDING);
  assert_order (self, "5 0 3 1 4");

  g_assert_cmpuint (gtk_column_view_sorter_get_n_sort_columns (
                        GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view))),
                    ==, 1);

  /* The order stays for other days and for other rows. */
  limber_day_table_set_period (self->table, LAST - 4, LAST);
  assert_order (self, "0 3 1 4");
  g_ptr_array_remove_index (self->rows, 0);
  limber_day_table_set_rows (self->table, self->rows);
  limber_day_table_set_period (self->table, LAST - 5, LAST);
  assert_order (self, "5 0 3");
}

/* What the menu does: the titles cannot be reached with the keyboard. */
static void
test_sort_actions (Fixture *self, gconstpointer unused)
{
  gboolean descending;
  guint column;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->table), "table.sort-by", "u", 1));
  assert_order (self, "1 4 0 5 3");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->table), "table.descending", NULL));
  assert_order (self, "0 5 4 1 3");
  g_object_get (self->table, "sorted-by", &column, "descending", &descending, NULL);
  g_assert_cmpuint (column, ==, 1);
  g_assert_false (descending);

  gtk_widget_activate_action (GTK_WIDGET (self->table), "table.sort-by", "u", 99);
  assert_order (self, "0 5 4 1 3");
}

/* What it was sorted by is gone: the newest first again. */
static void
test_sort_gone (Fixture *self, gconstpointer unused)
{
  sort_by (self, 1, GTK_SORT_ASCENDING);
  g_ptr_array_remove_index (self->rows, 0);
  limber_day_table_set_rows (self->table, self->rows);
  assert_order (self, "0 3 5");
}

static void
test_same_columns (Fixture *self, gconstpointer unused)
{
  static const double pain[] = { NAN, NAN, NAN, NAN, NAN, 4 };
  g_autoptr (GtkColumnViewColumn) before
      = g_list_model_get_item (gtk_column_view_get_columns (self->view), 1);
  g_autoptr (GtkColumnViewColumn) after = NULL;

  g_object_unref (g_ptr_array_index (self->rows, 0));
  g_ptr_array_index (self->rows, 0) = create_row ("pain", LIMBER_WEIGHT_UNIT_KG, pain, G_N_ELEMENTS (pain));
  limber_day_table_set_rows (self->table, self->rows);
  after = g_list_model_get_item (gtk_column_view_get_columns (self->view), 1);
  g_assert_true (before == after);
  assert_order (self, "0 3 5");
}

static void
test_tsv (Fixture *self, gconstpointer unused)
{
  g_autofree char *tsv = limber_day_table_to_tsv (self->table);

  g_assert_cmpstr (tsv, ==,
                   "Date\tPain\tWeight (kg)\n"
                   "2026-11-20\t3\t81\n"
                   "2026-11-19\t10\t\n"
                   "2026-11-17\t\t80.95\n"
                   "2026-11-16\t8\t\n"
                   "2026-11-15\t3\t81.2\n");
}

static void
test_tsv_units (Fixture *self, gconstpointer unused)
{
  static const double weight[] = { 81200 }, sleep[] = { 440 }, active[] = { 25 }, steps[] = { 12345 },
                      anxiety[] = { 4.5 };
  g_autoptr (LimberMeasure) own
      = limber_measure_new_own ("own", "=Pulse\tat rest", LIMBER_MEASURE_UNIT_COUNT);
  g_autoptr (LimberSeries) series = limber_series_new (LAST, 1);
  g_autofree char *tsv = NULL;

  limber_measure_set_label (own, "bpm");
  limber_series_set (series, LAST, -3);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_add (self->rows,
                   limber_chart_row_new ("own", series, own, LIMBER_WEIGHT_UNIT_KG, G_DATE_MONDAY));
  g_ptr_array_add (self->rows, create_row ("weight", LIMBER_WEIGHT_UNIT_ST, weight, 1));
  g_ptr_array_add (self->rows, create_row ("sleep", LIMBER_WEIGHT_UNIT_KG, sleep, 1));
  g_ptr_array_add (self->rows, create_row ("active", LIMBER_WEIGHT_UNIT_KG, active, 1));
  g_ptr_array_add (self->rows, create_row ("steps", LIMBER_WEIGHT_UNIT_KG, steps, 1));
  g_ptr_array_add (self->rows, create_row ("anxiety", LIMBER_WEIGHT_UNIT_KG, anxiety, 1));
  limber_day_table_set_rows (self->table, self->rows);

  if (limber_test_use_locale ("de_DE.UTF-8"))
    {
      tsv = limber_day_table_to_tsv (self->table);
      limber_test_reset_locale ();
      g_assert_cmpstr (tsv, ==,
                       "Date\t'=Pulse at rest (bpm)\tWeight (lb)\tSleep (h)\tActive minutes (min)\tSteps\t"
                       "Anxiety\n"
                       "2026-11-20\t-3\t179\t7,333\t25\t12345\t4,5\n");
    }

  g_ptr_array_set_size (self->rows, 0);
  limber_day_table_set_rows (self->table, self->rows);
}

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  char **text = data;
  g_autoptr (GError) error = NULL;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);
  g_assert_no_error (error);
}

static char *
read_clipboard (Fixture *self)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self->table)), NULL, read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);

  return text;
}

static void
test_copy (Fixture *self, gconstpointer unused)
{
  g_autofree char *all = NULL, *some = NULL;

  gtk_widget_activate_action (GTK_WIDGET (self->table), "table.copy", NULL);
  g_assert_cmpuint (self->copied, ==, 5);
  all = read_clipboard (self);
  g_assert_true (g_str_has_prefix (all, "Date\tPain\tWeight (kg)\n2026-11-20"));

  gtk_selection_model_select_item (get_model (self), 1, TRUE);
  gtk_selection_model_select_item (get_model (self), 3, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self->table), "table.copy", NULL);
  g_assert_cmpuint (self->copied, ==, 2);
  some = read_clipboard (self);
  g_assert_cmpstr (some, ==, "Date\tPain\tWeight (kg)\n2026-11-19\t10\t\n2026-11-16\t8\t\n");

  gtk_widget_activate_action (GTK_WIDGET (self->table), "table.copy-all", NULL);
  g_assert_cmpuint (self->copied, ==, 5);
}

static void
test_open (Fixture *self, gconstpointer unused)
{
  g_signal_emit_by_name (self->view, "activate", 3);
  g_assert_cmpuint (self->opened, ==, LAST - 4);

  gtk_selection_model_select_item (get_model (self), 1, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->table), "table.open", NULL);
  g_assert_cmpuint (self->opened, ==, LAST - 1);
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  GtkWidget *label;
  guint n = 0;

  do
    label = test_find_child (widget, GTK_TYPE_LABEL, n++);
  while (label != NULL && g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) != 0);

  return label;
}

static GtkWidget *
find_cell (Fixture *self, const char *text)
{
  GtkWidget *cell;
  guint n = 0;

  do
    cell = test_find_child (GTK_WIDGET (self->view), GTK_TYPE_INSCRIPTION, n++);
  while (cell != NULL && g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (cell)), text) != 0);

  return cell;
}

static void
test_cells (Fixture *self, gconstpointer unused)
{
  GtkWidget *number = NULL, *dash = NULL;

  while (find_cell (self, "81.2") == NULL)
    g_main_context_iteration (NULL, TRUE);

  number = find_cell (self, "81.0");
  dash = find_cell (self, "–");
  g_assert_nonnull (find_label (GTK_WIDGET (self->view), "Fri 20 Nov 2026"));
  g_assert_nonnull (number);
  g_assert_true (gtk_widget_has_css_class (number, "numeric"));
  g_assert_cmpfloat (gtk_inscription_get_xalign (GTK_INSCRIPTION (number)), >, 0.5f);
  g_assert_nonnull (dash);
  gtk_test_accessible_assert_property (dash, GTK_ACCESSIBLE_PROPERTY_LABEL, "not recorded");
  g_assert_nonnull (find_label (GTK_WIDGET (self->table), "1 day without any of these values is left out."));
}

/* Sorting writes other words into the lines that are there, and takes what is selected along. */
static void
test_sort_in_place (Fixture *self, gconstpointer unused)
{
  GtkWidget *first, *last;

  while (find_cell (self, "81.2") == NULL)
    g_main_context_iteration (NULL, TRUE);
  first = find_label (GTK_WIDGET (self->view), "Fri 20 Nov 2026");
  last = find_label (GTK_WIDGET (self->view), "Sun 15 Nov 2026");
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (get_model (self)), 0, TRUE);

  sort_by (self, 0, GTK_SORT_ASCENDING);
  assert_order (self, "5 4 3 1 0");
  g_assert_true (find_label (GTK_WIDGET (self->view), "Sun 15 Nov 2026") == first);
  g_assert_true (find_label (GTK_WIDGET (self->view), "Fri 20 Nov 2026") == last);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (get_model (self)), 4));
  g_assert_false (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (get_model (self)), 0));

  /* The line at the end has moved up by one since, and follows all the same. */
  limber_day_table_set_period (self->table, LAST - 4, LAST);
  sort_by (self, 0, GTK_SORT_DESCENDING);
  assert_order (self, "0 1 3 4");
  g_assert_true (find_label (GTK_WIDGET (self->view), "Mon 16 Nov 2026") == last);
}

static void
test_empty (Fixture *self, gconstpointer unused)
{
  GtkStack *stack = GTK_STACK (test_find_child (GTK_WIDGET (self->table), GTK_TYPE_STACK, 0));
  GtkWidget *left_out = NULL;

  limber_day_table_set_period (self->table, LAST + 1, LAST + 9);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  limber_day_table_set_period (self->table, LAST - 3, LAST + 9);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "days");

  /* Days to come are not left out, they are not there yet. */
  left_out = find_label (GTK_WIDGET (self->table), "1 day without any of these values is left out.");
  g_assert_nonnull (left_out);
  limber_day_table_set_period (self->table, LAST - 1, LAST + 9);
  g_assert_false (gtk_widget_get_visible (left_out));
}

/* Nothing is made of a day before its line is seen. */
static void
test_list (void)
{
  g_autoptr (LimberDayList) list = limber_day_list_new ();
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (LimberDayItem) item = NULL;

  for (guint32 day = LAST - 18250; day <= LAST; day++)
    g_array_append_val (days, day);
  limber_day_list_set_days (list, days, NULL, TRUE, TRUE);

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == LIMBER_TYPE_DAY_ITEM);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 18251);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 18251));
  item = g_list_model_get_item (G_LIST_MODEL (list), 18250);
  g_assert_cmpuint (limber_day_item_get_day (item), ==, LAST - 18250);
  g_assert_cmpuint (G_OBJECT (item)->ref_count, ==, 1);
}

static void
changed_cb (guint *changes, guint position, guint removed, guint added)
{
  changes[0] = position;
  changes[1] = removed;
  changes[2] = added;
}

/* Only what differs is told, so that lines that stay are not made again. */
static void
test_list_changes (void)
{
  g_autoptr (LimberDayList) list = limber_day_list_new ();
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint changes[3] = { 99, 99, 99 };

  for (guint32 day = LAST - 9; day <= LAST; day++)
    g_array_append_val (days, day);
  limber_day_list_set_days (list, days, NULL, TRUE, TRUE);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (changed_cb), changes);

  limber_day_list_set_days (list, days, NULL, TRUE, TRUE);
  g_assert_cmpuint (changes[0], ==, 99);

  /* The three oldest go, then one in the middle, then all come in another order. */
  g_array_remove_range (days, 0, 3);
  limber_day_list_set_days (list, days, NULL, TRUE, TRUE);
  g_assert_cmpuint (changes[0], ==, 7);
  g_assert_cmpuint (changes[1], ==, 3);
  g_assert_cmpuint (changes[2], ==, 0);
  g_array_remove_index (days, 5);
  limber_day_list_set_days (list, days, NULL, TRUE, TRUE);
  g_assert_cmpuint (changes[0], ==, 1);
  g_assert_cmpuint (changes[1], ==, 1);
  g_assert_cmpuint (changes[2], ==, 0);
  limber_day_list_set_days (list, days, NULL, FALSE, TRUE);
  g_assert_cmpuint (changes[0], ==, 0);
  g_assert_cmpuint (changes[1], ==, 6);
  g_assert_cmpuint (changes[2], ==, 6);

  /* Other values are another line. */
  changes[0] = 99;
  limber_day_list_set_days (list, days, NULL, FALSE, FALSE);
  g_assert_cmpuint (changes[0], ==, 0);
  g_assert_cmpuint (changes[1], ==, 6);
}

static void
add (const char *path, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  limber_widgets_init ();

  add ("/day-table/days", test_days);
  add ("/day-table/sort", test_sort);
  add ("/day-table/sort-actions", test_sort_actions);
  add ("/day-table/sort-gone", test_sort_gone);
  add ("/day-table/same-columns", test_same_columns);
  add ("/day-table/tsv", test_tsv);
  add ("/day-table/tsv-units", test_tsv_units);
  add ("/day-table/copy", test_copy);
  add ("/day-table/open", test_open);
  add ("/day-table/cells", test_cells);
  add ("/day-table/sort-in-place", test_sort_in_place);
  add ("/day-table/empty", test_empty);
  g_test_add_func ("/day-table/list", test_list);
  g_test_add_func ("/day-table/list-changes", test_list_changes);

  return g_test_run ();
}
