/* limber-recent-day-row.c — a recorded day in one row: its date, its worst pain, a line of its note
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-recent-day-row.h"

#include <glib/gi18n.h>

#include "limber-check-in-text.h"
#include "limber-date.h"
#include "limber-pain-style.h"

struct _LimberRecentDayRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *date_label;
  GtkLabel *note_label;
  GtkLabel *mark_label;

  LimberDaySummary *summary;
};

G_DEFINE_FINAL_TYPE (LimberRecentDayRow, limber_recent_day_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_date (const GDate *date, const GDate *today)
{
  switch (g_date_days_between (date, today))
    {
    case 0:
      return g_strdup (_ ("Today"));
    case 1:
      return g_strdup (_ ("Yesterday"));
    default:
      return limber_date_describe_short (date, today);
    }
}

static char *
describe_pain (int worst)
{
  if (worst == LIMBER_NRS_UNSET)
    return g_strdup (_ ("pain not recorded"));
  if (worst == LIMBER_NRS_MIN)
    return g_strdup (_ ("no pain"));

  return g_strdup_printf (_ ("worst pain %d"), worst);
}

static void
show_mark (LimberRecentDayRow *self, int worst)
{
  g_autofree char *number = g_strdup_printf ("%d", worst);

  if (worst > LIMBER_NRS_MIN)
    {
      gtk_label_set_label (self->mark_label, number);
      gtk_widget_add_css_class (GTK_WIDGET (self->mark_label), LIMBER_STYLE_CLASS_PAIN_PILL);
      limber_pain_style_apply (GTK_WIDGET (self->mark_label), worst);
    }
  else
    {
      gtk_label_set_label (self->mark_label, worst == LIMBER_NRS_MIN ? "○" : "–");
      gtk_widget_add_css_class (GTK_WIDGET (self->mark_label), "dimmed");
    }
}

static void
limber_recent_day_row_dispose (GObject *object)
{
  LimberRecentDayRow *self = LIMBER_RECENT_DAY_ROW (object);

  g_clear_object (&self->summary);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_RECENT_DAY_ROW);

  G_OBJECT_CLASS (limber_recent_day_row_parent_class)->dispose (object);
}

static void
limber_recent_day_row_class_init (LimberRecentDayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_recent_day_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-recent-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberRecentDayRow, date_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRecentDayRow, note_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRecentDayRow, mark_label);
}

static void
limber_recent_day_row_init (LimberRecentDayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_recent_day_row_new:
 * @summary: a recorded day
 * @today: the present day
 *
 * Returns: (transfer floating): a row that shows it
 */
GtkWidget *
limber_recent_day_row_new (LimberDaySummary *summary, const GDate *today)
{
  LimberRecentDayRow *self;
  g_autofree char *date = NULL;
  g_autofree char *full_date = NULL;
  g_autofree char *pain = NULL;
  g_autofree char *label = NULL;
  const char *note;

  g_return_val_if_fail (LIMBER_IS_DAY_SUMMARY (summary), NULL);

  self = g_object_new (LIMBER_TYPE_RECENT_DAY_ROW, NULL);
  self->summary = g_object_ref (summary);
  date = describe_date (limber_day_summary_get_date (summary), today);
  note = limber_day_summary_get_note_line (summary);
  gtk_label_set_label (self->date_label, date);
  gtk_label_set_label (self->note_label, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), note != NULL && *note != '\0');
  show_mark (self, limber_day_summary_get_worst_pain (summary));

  full_date = limber_date_format (limber_day_summary_get_date (summary), _ ("%A, %-d %B %Y"));
  pain = describe_pain (limber_day_summary_get_worst_pain (summary));
  label = g_strdup_printf ("%s, %s", full_date, pain);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note != NULL ? note : "", -1);

  return GTK_WIDGET (self);
}

/**
 * limber_recent_day_row_get_summary:
 * @self: a row
 *
 * Returns: (transfer none): the day it shows
 */
LimberDaySummary *
limber_recent_day_row_get_summary (LimberRecentDayRow *self)
{
  g_return_val_if_fail (LIMBER_IS_RECENT_DAY_ROW (self), NULL);

  return self->summary;
}
