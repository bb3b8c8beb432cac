/* limber-report-span-group.c — which days the visit report is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every offer says which dates it comes to, in the list and in the row.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-report-span-group.h"

#include "limber-chart-words.h"
#include "limber-date-row.h"
#include "limber-date-text.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LimberReportSpanGroup
{
  AdwPreferencesGroup parent_instance;

  LimberReportChoice *choice;
  AdwComboRow *row;
  GtkStringList *names; /* two lines each: what it is called, and its dates */
  LimberReportSpan spans[LIMBER_REPORT_N_SPANS];
  guint n_spans;
  gboolean updating;
  LimberDateRow *from_row;
  LimberDateRow *to_row;
};

G_DEFINE_FINAL_TYPE (LimberReportSpanGroup, limber_report_span_group, ADW_TYPE_PREFERENCES_GROUP)

static char *
name_span (LimberReportSpanGroup *self, LimberReportSpan span)
{
  g_autofree char *day = NULL;

  switch (span)
    {
    case LIMBER_REPORT_SPAN_MONTH:
      return g_strdup (_ ("The last 30 days"));
    case LIMBER_REPORT_SPAN_QUARTER:
      return g_strdup (_ ("The last 90 days"));
    case LIMBER_REPORT_SPAN_YEAR:
      return g_strdup (_ ("The last year"));
    case LIMBER_REPORT_SPAN_VISIT:
      day = limber_date_text_format_day (limber_report_choice_get_since (self->choice));
      /* Translators: %s is a day, such as "22 August". */
      return g_strdup_printf (_ ("Since the visit on %s"), day);
    case LIMBER_REPORT_SPAN_OWN:
    default:
      return g_strdup (_ ("Other days"));
    }
}

static char *
describe_span (LimberReportSpanGroup *self, LimberReportSpan span)
{
  g_autofree char *name = name_span (self, span);
  g_autofree char *dates
      = limber_chart_words_date_period (limber_report_choice_get_period (self->choice, span));

  return g_strdup_printf ("%s\n%s", name, dates);
}

static gboolean
is_name (LimberReportSpanGroup *self, guint index, const char *name)
{
  const char *before = gtk_string_list_get_string (self->names, index);

  return before != NULL && g_str_equal (before, name);
}

/* A list that is the same stays, and with it whatever is open. */
static void
update_names (LimberReportSpanGroup *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  gboolean same = TRUE;

  self->n_spans = 0;
  for (guint i = 0; i < LIMBER_REPORT_N_SPANS; i++)
    if (limber_report_choice_offers (self->choice, (LimberReportSpan) i))
      {
        self->spans[self->n_spans++] = (LimberReportSpan) i;
        g_strv_builder_take (builder, describe_span (self, (LimberReportSpan) i));
      }
  names = g_strv_builder_end (builder);
  for (guint i = 0; i < self->n_spans; i++)
    same = same && is_name (self, i, names[i]);
  if (!same || g_list_model_get_n_items (G_LIST_MODEL (self->names)) != self->n_spans)
    gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)),
                            (const char *const *) names);
}

static guint
find_selected (LimberReportSpanGroup *self)
{
  LimberReportSpan span = limber_report_choice_get_span (self->choice);

  for (guint i = 0; i < self->n_spans; i++)
    if (self->spans[i] == span)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
update (LimberReportSpanGroup *self)
{
  const LimberReportOptions *options = limber_report_choice_peek_options (self->choice);
  gboolean own = limber_report_choice_get_span (self->choice) == LIMBER_REPORT_SPAN_OWN;

  self->updating = TRUE;
  update_names (self);
  adw_combo_row_set_selected (self->row, find_selected (self));
  gtk_widget_set_visible (GTK_WIDGET (self->from_row), own);
  gtk_widget_set_visible (GTK_WIDGET (self->to_row), own);
  limber_date_row_set_limits (self->from_row, 0, options->today);
  limber_date_row_set_limits (self->to_row, 0, options->today);
  limber_date_row_set_day (self->from_row, options->period.from);
  limber_date_row_set_day (self->to_row, options->period.to);
  self->updating = FALSE;
}

static void
selected_cb (LimberReportSpanGroup *self)
{
  guint selected = adw_combo_row_get_selected (self->row);

  if (!self->updating && self->choice != NULL && selected < self->n_spans)
    limber_report_choice_set_span (self->choice, self->spans[selected]);
}

static void
day_changed_cb (LimberReportSpanGroup *self)
{
  LimberPeriod days = { limber_date_row_get_day (self->from_row), limber_date_row_get_day (self->to_row) };

  if (!self->updating && self->choice != NULL)
    limber_report_choice_set_own_days (self->choice, days);
}

/* The list */

static void
update_check (GtkListItem *item, AdwComboRow *row)
{
  GtkWidget *box = gtk_list_item_get_child (item);

  gtk_widget_set_opacity (gtk_widget_get_last_child (box),
                          adw_combo_row_get_selected (row) == gtk_list_item_get_position (item) ? 1 : 0);
}

static void
selected_changed_cb (GtkListItem *item)
{
  update_check (item, g_object_get_data (G_OBJECT (item), "row"));
}

static void
setup_cb (LimberReportSpanGroup *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *dates = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (dates), 0);
  gtk_widget_add_css_class (dates, "caption");
  gtk_widget_add_css_class (dates, "dimmed");
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), dates);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (LimberReportSpanGroup *self, GtkListItem *item)
{
  GtkWidget *words = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_auto (GStrv) lines = g_strsplit (text, "\n", 2);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (words)), lines[0]);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (words)), lines[1]);
  gtk_list_item_set_accessible_label (item, lines[0]);
  gtk_list_item_set_accessible_description (item, lines[1]);
  g_object_set_data (G_OBJECT (item), "row", self->row);
  g_signal_connect_object (self->row, "notify::selected", G_CALLBACK (selected_changed_cb), item,
                           G_CONNECT_SWAPPED);
  selected_changed_cb (item);
}

static void
unbind_cb (LimberReportSpanGroup *self, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (self->row, selected_changed_cb, item);
}

static GtkListItemFactory *
create_factory (LimberReportSpanGroup *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);

  return factory;
}

static LimberDateRow *
add_date_row (LimberReportSpanGroup *self, const char *title)
{
  GtkWidget *row = limber_date_row_new (title);

  g_signal_connect_object (row, "day-changed", G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return LIMBER_DATE_ROW (row);
}

static void
limber_report_span_group_dispose (GObject *object)
{
  LimberReportSpanGroup *self = LIMBER_REPORT_SPAN_GROUP (object);

  g_clear_object (&self->choice);
  g_clear_object (&self->names);

  G_OBJECT_CLASS (limber_report_span_group_parent_class)->dispose (object);
}

static void
limber_report_span_group_class_init (LimberReportSpanGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_report_span_group_dispose;
}

static void
limber_report_span_group_init (LimberReportSpanGroup *self)
{
  g_autoptr (GtkListItemFactory) factory = create_factory (self);

  self->names = gtk_string_list_new (NULL);
  self->row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _ ("_Days"), "use-underline", TRUE, "use-subtitle",
                            TRUE, "model", self->names, "list-factory", factory, NULL);
  g_signal_connect_object (self->row, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->row));
  self->from_row = add_date_row (self, _ ("From"));
  self->to_row = add_date_row (self, _ ("To"));
}

/**
 * limber_report_span_group_set_choice:
 * @self: the group
 * @choice: what it shows and changes; once
 */
void
limber_report_span_group_set_choice (LimberReportSpanGroup *self, LimberReportChoice *choice)
{
  g_return_if_fail (LIMBER_IS_REPORT_SPAN_GROUP (self));
  g_return_if_fail (LIMBER_IS_REPORT_CHOICE (choice));

  self->choice = g_object_ref (choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
