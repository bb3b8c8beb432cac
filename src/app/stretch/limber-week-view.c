/* limber-week-view.c — what was done this week, day by day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-week-view.h"

#include "limber-dose-text.h"
#include "limber-measure.h"
#include "limber-week-day.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_DAYS 7

/* A single minute is no high column. */
#define LEAST_MOST 10

/**
 * LimberWeekView:
 *
 * Seven columns of minutes and one sentence about them. It counts what was done and knows no goal: nothing
 * here can be missed. The CSS node is `limber-week`.
 */
struct _LimberWeekView
{
  GtkWidget parent_instance;

  GtkWidget *sentence_label;
  GtkWidget *columns;
  LimberWeekDay *days[N_DAYS];
};

G_DEFINE_FINAL_TYPE (LimberWeekView, limber_week_view, GTK_TYPE_WIDGET)

static char *
tell (double sum, guint n_days)
{
  g_autofree char *minutes = NULL;

  if (n_days == 0)
    return g_strdup (_ ("Minutes of routines are drawn here once there are some this week."));

  minutes = limber_seconds_to_text ((int) (sum * 60));
  return g_strdup_printf (
      /* Translators: what was done this week, "24 min on 3 days". */
      ngettext ("%1$s on %2$u day", "%1$s on %2$u days", n_days), minutes, n_days);
}

static guint32
find_first_day (const GDate *today, GDateWeekday first_weekday)
{
  return g_date_get_julian (today)
         - (guint32) ((g_date_get_weekday (today) - first_weekday + N_DAYS) % N_DAYS);
}

static void
limber_week_view_dispose (GObject *object)
{
  LimberWeekView *self = LIMBER_WEEK_VIEW (object);

  g_clear_pointer (&self->sentence_label, gtk_widget_unparent);
  g_clear_pointer (&self->columns, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_week_view_parent_class)->dispose (object);
}

static void
limber_week_view_class_init (LimberWeekViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_week_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "limber-week");
}

static void
limber_week_view_init (LimberWeekView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);

  self->sentence_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->sentence_label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->sentence_label), TRUE);
  gtk_widget_set_parent (self->sentence_label, GTK_WIDGET (self));

  self->columns
      = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  for (guint i = 0; i < N_DAYS; i++)
    {
      self->days[i] = LIMBER_WEEK_DAY (limber_week_day_new ());
      gtk_box_append (GTK_BOX (self->columns), GTK_WIDGET (self->days[i]));
    }
  gtk_widget_set_parent (self->columns, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->columns), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Minutes of routines this week"), -1);
}

/**
 * limber_week_view_new:
 *
 * Makes a view that shows nothing yet.
 *
 * Returns: (transfer floating): a view
 */
GtkWidget *
limber_week_view_new (void)
{
  return g_object_new (LIMBER_TYPE_WEEK_VIEW, NULL);
}

/**
 * limber_week_view_set_week:
 * @self: a view
 * @history: (nullable): the journal
 * @today: the present day
 * @first_weekday: the day a week starts with
 *
 * Shows the week of @today. Days without a value have a gap.
 */
void
limber_week_view_set_week (LimberWeekView *self,
                           LimberHistory *history,
                           const GDate *today,
                           GDateWeekday first_weekday)
{
  g_autoptr (LimberSeries) series = NULL;
  g_autofree char *sentence = NULL;
  LimberWeekDayValue value = { .most = LEAST_MOST };
  double minutes[N_DAYS], sum = 0;
  guint32 first;
  guint n_days = 0;

  g_return_if_fail (LIMBER_IS_WEEK_VIEW (self));
  g_return_if_fail (today != NULL && g_date_valid (today));

  first = find_first_day (today, first_weekday);
  if (history != NULL)
    series = limber_history_get_series (history, LIMBER_MEASURE_ROUTINE);
  for (guint i = 0; i < N_DAYS; i++)
    {
      minutes[i] = series != NULL ? limber_series_get (series, first + i) : NAN;
      if (isnan (minutes[i]))
        continue;
      value.most = MAX (value.most, minutes[i]);
      sum += minutes[i];
      n_days += minutes[i] > 0;
    }

  value.today = g_date_get_julian (today);
  for (guint i = 0; i < N_DAYS; i++)
    {
      value.day = first + i;
      value.minutes = minutes[i];
      limber_week_day_set_value (self->days[i], &value);
    }
  sentence = tell (sum, n_days);
  gtk_label_set_label (GTK_LABEL (self->sentence_label), sentence);
}
