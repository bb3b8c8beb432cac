/* limber-trends-view.c — the charts of the Trends page, with the toolbar over them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-trends-view-private.h"

#include "limber-date.h"
#include "limber-settings-trends.h"


G_DEFINE_FINAL_TYPE (LimberTrendsView, limber_trends_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_AS_TABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is shown */

static void
show_charts (LimberTrendsView *self)
{
  g_autoptr (LimberChartRow) overlay = NULL;
  g_autoptr (GPtrArray) marks = limber_trends_marks_list (self->marks);
  g_autoptr (GPtrArray) read_rows = limber_trends_rows_list (self->rows);
  guint overlaid = 0;
  g_autoptr (GPtrArray) rows = limber_trends_rows_list_charts (self->rows, &overlay, &overlaid);
  LimberTrendsCharts charts = { rows, overlay, overlaid, read_rows, marks };

  limber_trends_cards_set_charts (self->cards, &charts);
  _limber_trends_view_update_sharing (self, rows->len > 0);
  if (rows->len == 0)
    gtk_stack_set_visible_child_name (self->stack, "nothing");
  else
    gtk_stack_set_visible_child_name (self->stack, self->as_table ? "table" : "charts");
}

static void
fill_row_chooser (LimberTrendsView *self)
{
  g_auto (GStrv) metrics = limber_trends_rows_list_metrics (self->rows);
  g_auto (GStrv) titles = limber_trends_rows_list_titles (self->rows);
  g_auto (GStrv) hidden = limber_trends_rows_list_hidden (self->rows);
  g_auto (GStrv) empty = limber_trends_rows_list_empty (self->rows);
  g_auto (GStrv) overlay = limber_trends_rows_list_overlay (self->rows);

  limber_row_chooser_set (self->row_chooser, (const char *const *) metrics, (const char *const *) titles,
                          (const char *const *) hidden, (const char *const *) empty,
                          (const char *const *) overlay);
}

static void
create_popup_cb (GtkMenuButton *button, gpointer data)
{
  fill_row_chooser (data);
}

/* Its lines are many and seldom looked at: they are made when the chooser opens, not with the page. */
static void
update_row_chooser (LimberTrendsView *self)
{
  if (gtk_menu_button_get_active (self->rows_button))
    fill_row_chooser (self);
}

static void
fill_place_chooser (LimberTrendsView *self)
{
  g_auto (GStrv) places = limber_trends_rows_list_places (self->rows);
  g_autofree char *place = limber_trends_rows_get_place (self->rows);

  limber_place_chooser_set (self->place_chooser, (const char *const *) places, place);
}

static void
update_all (LimberTrendsView *self)
{
  if (self->history == NULL)
    return;

  _limber_trends_view_update_range (self);
  gtk_widget_set_visible (GTK_WIDGET (self->body_bin),
                          limber_history_has_metric (self->history, LIMBER_METRIC_PAIN));
  update_row_chooser (self);
  fill_place_chooser (self);
  limber_mark_chooser_fill (self->mark_chooser, self->marks);
  show_charts (self);
}

static void
marks_changed_cb (LimberTrendsView *self)
{
  if (self->history == NULL)
    return;

  limber_mark_chooser_fill (self->mark_chooser, self->marks);
  show_charts (self);
}

/* What the user does */

static void
rows_chosen_cb (LimberTrendsView *self)
{
  g_auto (GStrv) metrics = limber_row_chooser_get_metrics (self->row_chooser);
  g_auto (GStrv) hidden = limber_row_chooser_get_hidden (self->row_chooser);
  g_auto (GStrv) overlay = limber_row_chooser_get_overlay (self->row_chooser);

  limber_trends_rows_choose (self->rows, (const char *const *) metrics, (const char *const *) hidden,
                             (const char *const *) overlay);
  show_charts (self);
  _limber_trends_view_update_table (self);
}

static void
marks_chosen_cb (LimberTrendsView *self)
{
  g_auto (GStrv) ids = limber_mark_chooser_list_chosen (self->mark_chooser);

  limber_trends_marks_choose (self->marks, (const char *const *) ids);
  show_charts (self);
}

static void
place_chosen_cb (LimberTrendsView *self)
{
  const char *metric = limber_place_chooser_get_selected (self->place_chooser);

  if (metric == NULL)
    return;

  limber_trends_rows_set_place (self->rows, metric);
  show_charts (self);
  _limber_trends_view_update_table (self);
}

static void
choose_cb (LimberTrendsView *self)
{
  gtk_menu_button_popup (self->rows_button);
}

void
_limber_trends_view_open_day (LimberTrendsView *self, guint day)
{
  g_autofree char *iso = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  iso = limber_date_to_iso (&date);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-day", "s", iso);
}

static void
set_as_table (LimberTrendsView *self, gboolean as_table)
{
  if (self->as_table == as_table)
    return;

  self->as_table = as_table;
  limber_settings_set_trends_as_table (self->settings, as_table);
  if (self->history != NULL)
    {
      _limber_trends_view_update_table (self);
      show_charts (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AS_TABLE]);
}

void
_limber_trends_view_take_toast (LimberTrendsView *self, char *title)
{
  g_autofree char *owned = title;
  AdwToast *toast = adw_toast_new (owned);

  adw_toast_set_use_markup (toast, FALSE);
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
  g_object_unref (toast);
}

/* Building */

static void
add_cards (LimberTrendsView *self)
{
  self->cards = LIMBER_TRENDS_CARDS (limber_trends_cards_new (self->viewport));
  self->place_chooser = LIMBER_PLACE_CHOOSER (limber_place_chooser_new ());
  limber_trends_cards_set_place_chooser (self->cards, GTK_WIDGET (self->place_chooser));
  g_signal_connect_object (self->place_chooser, "changed", G_CALLBACK (place_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->cards_bin, GTK_WIDGET (self->cards));
  limber_chart_dates_set_viewport (self->dates, self->viewport);
}

static void
set_up (LimberTrendsView *self, LimberJournal *journal, LimberSettings *settings)
{
  g_autofree char *range = limber_settings_get_trends_text (settings, LIMBER_SETTINGS_TRENDS_RANGE);

  self->settings = g_object_ref (settings);
  self->rows = limber_trends_rows_new (settings);
  self->marks = limber_trends_marks_new (journal, settings);
  self->as_table = limber_settings_get_trends_as_table (settings);
  limber_trends_range_find (range, &self->range);

  g_signal_connect_object (self->marks, "changed", G_CALLBACK (marks_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed", G_CALLBACK (update_all), self, G_CONNECT_SWAPPED);
}

/* Overrides */

static void
limber_trends_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_AS_TABLE:
      g_value_set_boolean (value, LIMBER_TRENDS_VIEW (object)->as_table);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_trends_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_AS_TABLE:
      set_as_table (LIMBER_TRENDS_VIEW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_trends_view_dispose (GObject *object)
{
  LimberTrendsView *self = LIMBER_TRENDS_VIEW (object);

  g_clear_handle_id (&self->rest_timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_TRENDS_VIEW);
  g_clear_object (&self->viewport);
  g_clear_object (&self->rows);
  g_clear_object (&self->marks);
  g_clear_object (&self->history);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_trends_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_CHART_DATES);
  g_type_ensure (LIMBER_TYPE_MARK_CHOOSER);
  g_type_ensure (LIMBER_TYPE_ROW_CHOOSER);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-trends-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberTrendsView, range_group);
  gtk_widget_class_bind_template_child (widget_class, LimberTrendsView, rows_button);
  gtk_widget_class_bind_template_child (widget_class, LimberTrendsView, row_chooser);
  gtk_widget_class_bind_template_child (widget_class, LimberTrendsView, mark_chooser);
  gtk_widget_class_bind_template_child (widget_class, LimberTrendsView, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberTrendsView, cards_bin);
  gtk_widget_class_bind_template_child (widget_class, LimberTrendsView, dates);
  gtk_widget_class_bind_template_child (widget_class, LimberTrendsView, body_bin);
  gtk_widget_class_bind_template_child (widget_class, LimberTrendsView, table_bin);
  gtk_widget_class_bind_template_callback_full (widget_class, "range_chosen_cb",
                                                G_CALLBACK (_limber_trends_view_range_chosen));
  gtk_widget_class_bind_template_callback (widget_class, rows_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, marks_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
limber_trends_view_class_init (LimberTrendsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_trends_view_dispose;
  object_class->get_property = limber_trends_view_get_property;
  object_class->set_property = limber_trends_view_set_property;

  /**
   * LimberTrendsView:as-table:
   *
   * Whether the days are shown as a table in the place of charts.
   */
  properties[PROP_AS_TABLE] = g_param_spec_boolean (
      "as-table", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LimberTrendsView::toast:
   * @toast: a toast
   *
   * Something to be shown by the window.
   */
  signals[SIGNAL_TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  gtk_widget_class_install_property_action (widget_class, "trends.as-table", "as-table");
  _limber_trends_view_install_sharing (widget_class);
  bind_template (widget_class);
}

static void
limber_trends_view_init (LimberTrendsView *self)
{
  limber_clock_today (&self->today);
  self->viewport = limber_chart_viewport_new ();
  g_signal_connect_object (self->viewport, "opened", G_CALLBACK (_limber_trends_view_open_day), self,
                           G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  _limber_trends_view_init_range (self);
  add_cards (self);
  gtk_menu_button_set_create_popup_func (self->rows_button, create_popup_cb, self, NULL);
}

/**
 * limber_trends_view_new:
 * @journal: the journal
 * @settings: where the choices are remembered
 *
 * Returns: (transfer floating): a view of no history yet
 */
GtkWidget *
limber_trends_view_new (LimberJournal *journal, LimberSettings *settings)
{
  LimberTrendsView *self;

  g_return_val_if_fail (LIMBER_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (LIMBER_IS_SETTINGS (settings), NULL);

  self = g_object_new (LIMBER_TYPE_TRENDS_VIEW, NULL);
  set_up (self, journal, settings);

  return GTK_WIDGET (self);
}

/**
 * limber_trends_view_set_today:
 * @self: a view
 * @today: the present day
 */
void
limber_trends_view_set_today (LimberTrendsView *self, const GDate *today)
{
  g_return_if_fail (LIMBER_IS_TRENDS_VIEW (self));
  g_return_if_fail (today != NULL && g_date_valid (today));

  if (g_date_compare (&self->today, today) == 0)
    return;

  self->today = *today;
  update_all (self);
}

/**
 * limber_trends_view_set_visit_watch:
 * @self: a view
 * @watch: knows the visits, which can be marked from then on
 */
void
limber_trends_view_set_visit_watch (LimberTrendsView *self, LimberVisitWatch *watch)
{
  g_return_if_fail (LIMBER_IS_TRENDS_VIEW (self));

  limber_trends_marks_set_visit_watch (self->marks, watch);
}

/**
 * limber_trends_view_set_history:
 * @self: a view
 * @history: what is shown; to be set again when it has changed
 */
void
limber_trends_view_set_history (LimberTrendsView *self, LimberHistory *history)
{
  g_return_if_fail (LIMBER_IS_TRENDS_VIEW (self));
  g_return_if_fail (LIMBER_IS_HISTORY (history));

  g_set_object (&self->history, history);
  limber_trends_rows_set_history (self->rows, history);
  limber_trends_marks_set_history (self->marks, history);
  update_all (self);
}

/**
 * limber_trends_view_get_viewport:
 * @self: a view
 *
 * Returns: (transfer none): the days its charts show
 */
LimberChartViewport *
limber_trends_view_get_viewport (LimberTrendsView *self)
{
  g_return_val_if_fail (LIMBER_IS_TRENDS_VIEW (self), NULL);

  return self->viewport;
}
