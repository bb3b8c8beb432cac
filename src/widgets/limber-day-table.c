/* limber-day-table.c — the days of several rows as a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-day-table-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (LimberDayTable, limber_day_table, GTK_TYPE_WIDGET)

GParamSpec *_limber_day_table_props[LIMBER_DAY_TABLE_N_PROPS];
guint _limber_day_table_signals[LIMBER_DAY_TABLE_N_SIGNALS];

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

static void
list_days (LimberDayTable *self, gboolean same_values)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 day = self->period.to; day >= self->period.from && day > 0; day--)
    {
      if (is_recorded (self, day))
        g_array_append_val (days, day);
    }

  _limber_day_table_sort (self, days, same_values);
  update_left_out (self);
  gtk_stack_set_visible_child_name (self->stack, days->len > 0 ? "days" : "empty");
}

static gboolean
has_same_items (const GPtrArray *rows, const GPtrArray *others)
{
  return rows->len == others->len
         && (rows->len == 0 || memcmp (rows->pdata, others->pdata, rows->len * sizeof (gpointer)) == 0);
}

/* A screen reader hears the whole day when it comes to a line. */
void
_limber_day_table_say_line (LimberDayTable *self, GtkColumnViewRow *line)
{
  guint32 day = _limber_day_table_get_day (gtk_column_view_row_get_item (line));
  g_autofree char *text = limber_chart_words_read_day (self->rows, NULL, day);

  gtk_column_view_row_set_accessible_label (line, text);
}

static void
bind_row_cb (LimberDayTable *self, GtkColumnViewRow *line)
{
  g_hash_table_add (self->lines, line);
  _limber_day_table_say_line (self, line);
}

static void
unbind_row_cb (LimberDayTable *self, GtkColumnViewRow *line)
{
  g_hash_table_remove (self->lines, line);
}

static void
activate_cb (LimberDayTable *self, guint position)
{
  g_signal_emit (self, _limber_day_table_signals[LIMBER_DAY_TABLE_OPENED], 0,
                 limber_day_list_get_day (self->days, position));
}

static void
selection_changed_cb (LimberDayTable *self)
{
  _limber_day_table_update_actions (self);
}

static void
notify_order (LimberDayTable *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), _limber_day_table_props[LIMBER_DAY_TABLE_PROP_SORTED_BY]);
  g_object_notify_by_pspec (G_OBJECT (self), _limber_day_table_props[LIMBER_DAY_TABLE_PROP_DESCENDING]);
}

static void
sorter_changed_cb (LimberDayTable *self)
{
  if (self->filling)
    return;

  self->filling = TRUE;
  _limber_day_table_drop_second_order (self);
  self->filling = FALSE;
  _limber_day_table_sort (self, NULL, FALSE);
  notify_order (self);
}

static void
clicked_cb (LimberDayTable *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  _limber_day_table_open_menu (self, x, y);
}

static void
long_pressed_cb (LimberDayTable *self, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  _limber_day_table_open_menu (self, x, y);
}

static void
limber_day_table_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  LimberDayTable *self = LIMBER_DAY_TABLE (object);
  gboolean descending;
  guint column = _limber_day_table_find_sorted_column (self, &descending);

  switch (property_id)
    {
    case LIMBER_DAY_TABLE_PROP_SORTED_BY:
      g_value_set_uint (value, column);
      break;
    case LIMBER_DAY_TABLE_PROP_DESCENDING:
      g_value_set_boolean (value, descending);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
limber_day_table_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  LimberDayTable *self = LIMBER_DAY_TABLE (object);
  gboolean descending;
  guint column = _limber_day_table_find_sorted_column (self, &descending);

  switch (property_id)
    {
    case LIMBER_DAY_TABLE_PROP_SORTED_BY:
      _limber_day_table_sort_by (self, g_value_get_uint (value), descending);
      break;
    case LIMBER_DAY_TABLE_PROP_DESCENDING:
      _limber_day_table_sort_by (self, column, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
limber_day_table_dispose (GObject *object)
{
  LimberDayTable *self = LIMBER_DAY_TABLE (object);

  /* The view gives up its columns one by one and sorts each time. */
  self->filling = TRUE;
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
  g_clear_pointer (&self->n_chars, g_array_unref);
  g_clear_object (&self->days);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_clear_pointer (&self->lines, g_hash_table_unref);

  G_OBJECT_CLASS (limber_day_table_parent_class)->finalize (object);
}

static void
install_props (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /**
   * LimberDayTable:sorted-by:
   *
   * The number of the column that orders the days: 0 for the date, then the rows.
   */
  _limber_day_table_props[LIMBER_DAY_TABLE_PROP_SORTED_BY]
      = g_param_spec_uint ("sorted-by", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * LimberDayTable:descending:
   *
   * Whether the largest, or the latest, comes first.
   */
  _limber_day_table_props[LIMBER_DAY_TABLE_PROP_DESCENDING]
      = g_param_spec_boolean ("descending", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, LIMBER_DAY_TABLE_N_PROPS, _limber_day_table_props);
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
  _limber_day_table_signals[LIMBER_DAY_TABLE_OPENED]
      = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * LimberDayTable::copied:
   * @self: the table
   * @n_days: how many days
   *
   * Days went to the clipboard.
   */
  _limber_day_table_signals[LIMBER_DAY_TABLE_COPIED]
      = g_signal_new ("copied", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
limber_day_table_class_init (LimberDayTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_day_table_dispose;
  object_class->finalize = limber_day_table_finalize;
  object_class->get_property = limber_day_table_get_property;
  object_class->set_property = limber_day_table_set_property;

  install_props (object_class);
  install_signals (object_class);
  _limber_day_table_install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/limber-day-table.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberDayTable, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberDayTable, view);
  gtk_widget_class_bind_template_child (widget_class, LimberDayTable, selection);
  gtk_widget_class_bind_template_child (widget_class, LimberDayTable, left_out_label);
  gtk_widget_class_bind_template_child (widget_class, LimberDayTable, menu);
  gtk_widget_class_bind_template_child (widget_class, LimberDayTable, sort_columns);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_set_css_name (widget_class, "limber-day-table");
}

static void
limber_day_table_init (LimberDayTable *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_chars = g_array_new (FALSE, TRUE, sizeof (guint));
  self->days = limber_day_list_new ();
  self->cells = g_hash_table_new (NULL, NULL);
  self->lines = g_hash_table_new (NULL, NULL);
  self->period = (LimberPeriod) { 1, 0 };
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_multi_selection_set_model (self->selection, G_LIST_MODEL (self->days));
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_changed_cb),
                           self, G_CONNECT_SWAPPED);
  _limber_day_table_update_actions (self);
  list_days (self, TRUE);
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
  g_return_if_fail (LIMBER_IS_DAY_TABLE (self));
  g_return_if_fail (rows != NULL);

  /* Rows never change, so the same ones say the same. */
  if (self->columns->len > 0 && has_same_items (self->rows, rows))
    return;

  self->filling = TRUE;
  _limber_day_table_replace_rows (self, rows);
  self->filling = FALSE;
  list_days (self, FALSE);
  notify_order (self);
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
  list_days (self, TRUE);
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

  return _limber_day_table_make_tsv (self, FALSE, &n_days);
}
