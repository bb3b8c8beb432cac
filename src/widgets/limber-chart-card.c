/* limber-chart-card.c — one metric: its title, its sentence, its chart and the value under the crosshair
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chart-card.h"

#include "limber-chart-view.h"
#include "limber-chart-words.h"
#include "limber-date.h"
#include "limber-idle-turns.h"

#include <glib/gi18n.h>
#include <math.h>

/* Milliseconds for which the range has to rest before it is put into words. While it moves nobody reads them,
 * and lines that come and go would shake the page. */
#define REST 150

/**
 * LimberChartCard:
 *
 * A card with the chart of one metric, or of two laid over each other, and what it says in words.
 *
 * The CSS node is `limber-chart-card`, with the style class `.card`.
 */
struct _LimberChartCard
{
  GtkWidget parent_instance;

  GtkWidget *box; /* bound, because disposing of a template takes away only the children it knows by name */
  GtkLabel *title_label;
  AdwBin *control_bin;
  GtkLabel *longest_date_label;
  GtkLabel *longest_value_label;
  GtkLabel *date_label;
  GtkLabel *value_label;
  GtkLabel *sentence_label;
  LimberChartView *view;

  LimberChartViewport *viewport;
  LimberChartRow *row;
  LimberChartRow *overlay;
  guint rest_id;
};

G_DEFINE_FINAL_TYPE (LimberChartCard, limber_chart_card, GTK_TYPE_WIDGET)

static char *
create_title (LimberChartCard *self)
{
  const char *title = limber_chart_row_get_title (self->row);

  if (self->overlay == NULL)
    return g_strdup (title);

  /* Translators: the title of a chart of two things, "Pain and Anxiety" for instance */
  return g_strdup_printf (_ ("%1$s and %2$s"), title, limber_chart_row_get_title (self->overlay));
}

static char *
create_sentence (LimberChartCard *self)
{
  g_autofree char *sentence = NULL, *overlay = NULL;
  LimberPeriod period;

  limber_chart_viewport_get_days (self->viewport, &period.from, &period.to);
  if (period.from == 0)
    return g_strdup ("");

  sentence = limber_chart_words_describe (self->row, period);
  if (self->overlay == NULL)
    return g_steal_pointer (&sentence);

  overlay = limber_chart_words_describe (self->overlay, period);
  /* Translators: the name of what was recorded, and sentences about it */
  return g_strdup_printf (_ ("%1$s: %2$s\n%3$s: %4$s"), limber_chart_row_get_title (self->row), sentence,
                          limber_chart_row_get_title (self->overlay), overlay);
}

/* To a screen reader, what is seen. */
static void
tell_texts (LimberChartCard *self)
{
  limber_chart_view_set_texts (self->view, gtk_label_get_label (self->title_label),
                               gtk_label_get_label (self->sentence_label));
}

static void
update_title (LimberChartCard *self)
{
  g_autofree char *title = self->row != NULL ? create_title (self) : g_strdup ("");

  gtk_label_set_label (self->title_label, title);
  tell_texts (self);
}

static void
describe_cb (gpointer user_data)
{
  LimberChartCard *self = user_data;
  g_autofree char *sentence = self->row != NULL ? create_sentence (self) : g_strdup ("");

  gtk_label_set_label (self->sentence_label, sentence);
  tell_texts (self);
}

/* Fifty years take as long to describe as to draw: not in one frame, and not all cards in one go. */
static void
describe_soon (LimberChartCard *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  limber_idle_turns_add (self, describe_cb);
}

static char *
read_date (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  /* Translators: a short date, such as "Fri, 20 Nov 2026"; see strftime() */
  return limber_date_format (&date, C_ ("short date", "%a, %-d %b %Y"));
}

static char *
join_values (const char *value, const char *overlay)
{
  return overlay != NULL ? g_strdup_printf ("%s · %s", value, overlay) : g_strdup (value);
}

static char *
read_values (LimberChartCard *self, guint32 day)
{
  g_autofree char *value = limber_chart_words_read_value (self->row, day), *overlay = NULL;

  if (self->overlay != NULL)
    overlay = limber_chart_words_read_value (self->overlay, day);
  return join_values (value, overlay);
}

static void
update_reading (LimberChartCard *self)
{
  g_autofree char *date = NULL, *values = NULL;
  guint32 day = limber_chart_viewport_get_day (self->viewport);

  if (day != 0 && self->row != NULL)
    {
      date = read_date (day);
      values = read_values (self, day);
    }
  gtk_label_set_label (self->date_label, date != NULL ? date : "");
  gtk_label_set_label (self->value_label, values != NULL ? values : "");
}

static char *
find_longest_value (LimberChartRow *row)
{
  LimberSeries *series = limber_chart_row_get_series (row);
  g_autofree char *nothing = limber_chart_words_read_value (row, series->first + series->n_days),
                  *most = NULL;
  guint highest = 0;

  for (guint i = 1; i < series->n_days; i++)
    if (isnan (series->values[highest]) || series->values[i] > series->values[highest])
      highest = i;
  most = limber_chart_words_read_value (row, series->first + highest);

  return g_utf8_strlen (most, -1) > g_utf8_strlen (nothing, -1) ? g_steal_pointer (&most)
                                                                : g_steal_pointer (&nothing);
}

static int
measure_date (LimberChartCard *self, const GDate *date)
{
  g_autofree char *text = read_date (g_date_get_julian (date));
  g_autoptr (PangoLayout) layout
      = gtk_widget_create_pango_layout (GTK_WIDGET (self->longest_date_label), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* In every language it is a matter of the names of the month and of the weekday: the widest of twelve, and
 * then the widest of the seven that follow each other in it. */
static char *
find_longest_date (LimberChartCard *self)
{
  GDate month, date, longest;

  g_date_clear (&month, 1);
  g_date_set_dmy (&month, 20, G_DATE_JANUARY, 2026);
  longest = month;
  for (guint i = 1; i < 12; i++)
    {
      g_date_add_months (&month, 1);
      if (measure_date (self, &month) > measure_date (self, &longest))
        longest = month;
    }

  date = longest;
  for (guint i = 1; i < 7; i++)
    {
      g_date_add_days (&date, 1);
      if (measure_date (self, &date) > measure_date (self, &longest))
        longest = date;
    }

  return read_date (g_date_get_julian (&longest));
}

static void
reserve_room (LimberChartCard *self)
{
  g_autofree char *date = find_longest_date (self), *value = NULL, *overlay = NULL, *values = NULL;

  if (self->row == NULL)
    return;

  value = find_longest_value (self->row);
  if (self->overlay != NULL)
    overlay = find_longest_value (self->overlay);
  values = join_values (value, overlay);
  gtk_label_set_label (self->longest_date_label, date);
  gtk_label_set_label (self->longest_value_label, values);
}

/* After another metric or other data. */
static void
update_all (LimberChartCard *self)
{
  reserve_room (self);
  update_title (self);
  describe_soon (self);
  update_reading (self);
}

static void
rested_cb (gpointer user_data)
{
  LimberChartCard *self = user_data;

  self->rest_id = 0;
  describe_soon (self);
}

static void
range_changed_cb (LimberChartCard *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (!limber_chart_viewport_is_moved (self->viewport))
    describe_soon (self);
  else
    self->rest_id = g_timeout_add_once (REST, rested_cb, self);
}

static void
set_viewport (LimberChartCard *self, LimberChartViewport *viewport)
{
  self->viewport = g_object_ref (viewport);
  limber_chart_view_set_viewport (self->view, viewport);
  g_signal_connect_object (viewport, "range-changed", G_CALLBACK (range_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "day-changed", G_CALLBACK (update_reading), self, G_CONNECT_SWAPPED);
}

static void
limber_chart_card_dispose (GObject *object)
{
  LimberChartCard *self = LIMBER_CHART_CARD (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  limber_idle_turns_remove (self);
  if (self->viewport != NULL)
    g_signal_handlers_disconnect_by_data (self->viewport, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_CHART_CARD);
  g_clear_object (&self->viewport);
  g_clear_object (&self->row);
  g_clear_object (&self->overlay);

  G_OBJECT_CLASS (limber_chart_card_parent_class)->dispose (object);
}

static void
limber_chart_card_class_init (LimberChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_chart_card_dispose;

  g_type_ensure (LIMBER_TYPE_CHART_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/limber-chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, box);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, control_bin);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, longest_date_label);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, longest_value_label);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, date_label);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, value_label);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, view);
  gtk_widget_class_set_css_name (widget_class, "limber-chart-card");
}

static void
limber_chart_card_init (LimberChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_chart_card_new:
 * @viewport: the days that this card and the others of the page show
 *
 * Makes a card without a metric.
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
limber_chart_card_new (LimberChartViewport *viewport)
{
  LimberChartCard *self;

  g_return_val_if_fail (LIMBER_IS_CHART_VIEWPORT (viewport), NULL);

  self = g_object_new (LIMBER_TYPE_CHART_CARD, NULL);
  set_viewport (self, viewport);

  return GTK_WIDGET (self);
}

/**
 * limber_chart_card_set_row:
 * @self: a card
 * @row: (nullable): what it shows
 *
 * Sets the metric and its data.
 */
void
limber_chart_card_set_row (LimberChartCard *self, LimberChartRow *row)
{
  g_return_if_fail (LIMBER_IS_CHART_CARD (self));
  g_return_if_fail (row == NULL || LIMBER_IS_CHART_ROW (row));

  if (!g_set_object (&self->row, row))
    return;

  limber_chart_view_set_row (self->view, row);
  update_all (self);
}

/**
 * limber_chart_card_get_row:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): what it shows
 */
LimberChartRow *
limber_chart_card_get_row (LimberChartCard *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_CARD (self), NULL);

  return self->row;
}

/**
 * limber_chart_card_set_overlay:
 * @self: a card
 * @overlay: (nullable): what is laid over the row
 *
 * Sets the second metric. Both are named in the title and told apart in a legend.
 */
void
limber_chart_card_set_overlay (LimberChartCard *self, LimberChartRow *overlay)
{
  g_return_if_fail (LIMBER_IS_CHART_CARD (self));
  g_return_if_fail (overlay == NULL || LIMBER_IS_CHART_ROW (overlay));

  if (!g_set_object (&self->overlay, overlay))
    return;

  limber_chart_view_set_overlay (self->view, overlay);
  update_all (self);
}

/**
 * limber_chart_card_set_marks:
 * @self: a card
 * @marks: (nullable) (element-type LimberChartMark): what happened on some days; not to be changed any more
 *
 * Sets what is drawn behind the metric and read with a day.
 */
void
limber_chart_card_set_marks (LimberChartCard *self, GPtrArray *marks)
{
  g_return_if_fail (LIMBER_IS_CHART_CARD (self));

  limber_chart_view_set_marks (self->view, marks);
}

/**
 * limber_chart_card_set_read_rows:
 * @self: a card
 * @rows: (nullable) (element-type LimberChartRow): the metrics of the page; not to be changed any more
 *
 * Sets what a screen reader reads with a day. Without any it is the metric of the card.
 */
void
limber_chart_card_set_read_rows (LimberChartCard *self, GPtrArray *rows)
{
  g_return_if_fail (LIMBER_IS_CHART_CARD (self));

  limber_chart_view_set_read_rows (self->view, rows);
}

/**
 * limber_chart_card_set_bare_marks:
 * @self: a card
 * @bare_marks: whether marks have no shapes and words above the chart
 *
 * Sets whether it leaves the shapes and words of marks to another card, as all but the first of several do.
 */
void
limber_chart_card_set_bare_marks (LimberChartCard *self, gboolean bare_marks)
{
  g_return_if_fail (LIMBER_IS_CHART_CARD (self));

  limber_chart_view_set_bare_marks (self->view, bare_marks);
}

/**
 * limber_chart_card_set_title_control:
 * @self: a card
 * @control: (nullable): a widget
 *
 * Sets the control that stands behind the title, the chooser of a place for instance.
 */
void
limber_chart_card_set_title_control (LimberChartCard *self, GtkWidget *control)
{
  g_return_if_fail (LIMBER_IS_CHART_CARD (self));
  g_return_if_fail (control == NULL || GTK_IS_WIDGET (control));

  adw_bin_set_child (self->control_bin, control);
  gtk_widget_set_visible (GTK_WIDGET (self->control_bin), control != NULL);
}
