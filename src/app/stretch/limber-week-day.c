/* limber-week-day.c — the minutes of one day as a column
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-week-day.h"

#include "limber-chart-colors.h"
#include "limber-chart-sheet.h"
#include "limber-date.h"
#include "limber-dose-text.h"
#include "limber-weekday.h"

#include <glib/gi18n.h>
#include <math.h>

#define COLUMN_HEIGHT 72
#define COLUMN_WIDTH 30
#define LEAST_HEIGHT 3
#define GAP 4
#define CORNER 5

/**
 * LimberWeekDay:
 *
 * A column with its minutes above it and the day of the week below it. A day that was not recorded has
 * neither a column nor a number. The CSS node is `limber-week-day`, with the style class `today` on today.
 */
struct _LimberWeekDay
{
  GtkWidget parent_instance;

  LimberWeekDayValue value;
  GtkWidget *minutes_label;
  GtkWidget *name_label;
};

G_DEFINE_FINAL_TYPE (LimberWeekDay, limber_week_day, GTK_TYPE_WIDGET)

static int
measure_child (GtkWidget *child, GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (child, orientation, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static void
limber_week_day_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  LimberWeekDay *self = LIMBER_WEEK_DAY (widget);
  int minutes = measure_child (self->minutes_label, orientation);
  int name = measure_child (self->name_label, orientation);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                            ? MAX (minutes, name)
                            : minutes + GAP + COLUMN_HEIGHT + GAP + name;
}

/* How much of the height the column takes. */
static double
get_height (LimberWeekDay *self, double whole)
{
  if (isnan (self->value.minutes) || self->value.minutes <= 0 || self->value.most <= 0)
    return 0;

  return MAX (LEAST_HEIGHT, whole * MIN (self->value.minutes / self->value.most, 1));
}

static double
get_floor (LimberWeekDay *self)
{
  return gtk_widget_get_height (GTK_WIDGET (self))
         - measure_child (self->name_label, GTK_ORIENTATION_VERTICAL) - GAP;
}

static double
get_whole (LimberWeekDay *self)
{
  return MAX (0, get_floor (self) - GAP - measure_child (self->minutes_label, GTK_ORIENTATION_VERTICAL));
}

static void
limber_week_day_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberWeekDay *self = LIMBER_WEEK_DAY (widget);
  int name = measure_child (self->name_label, GTK_ORIENTATION_VERTICAL);
  int minutes = measure_child (self->minutes_label, GTK_ORIENTATION_VERTICAL);
  double floor_y = height - name - GAP;
  double column = get_height (self, MAX (0, floor_y - GAP - minutes));
  int top = (int) (floor_y - column) - GAP - minutes;

  gtk_widget_size_allocate (self->name_label, &(GtkAllocation) { 0, height - name, width, name }, -1);
  gtk_widget_size_allocate (self->minutes_label, &(GtkAllocation) { 0, MAX (0, top), width, minutes }, -1);
}

static void
append_rect (GtkSnapshot *snapshot, LimberRgb color, graphene_rect_t rect)
{
  const GdkRGBA rgba = { (float) color.red, (float) color.green, (float) color.blue, 1 };

  gtk_snapshot_append_color (snapshot, &rgba, &rect);
}

static void
append_column (GtkSnapshot *snapshot, LimberRgb color, graphene_rect_t rect)
{
  const graphene_size_t round = GRAPHENE_SIZE_INIT (CORNER, CORNER), straight = GRAPHENE_SIZE_INIT (0, 0);
  GskRoundedRect outline;

  gsk_rounded_rect_init (&outline, &rect, &round, &round, &straight, &straight);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  append_rect (snapshot, color, rect);
  gtk_snapshot_pop (snapshot);
}

static void
limber_week_day_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberWeekDay *self = LIMBER_WEEK_DAY (widget);
  LimberChartStyle style = limber_chart_sheet_get_style (widget);
  LimberChartColors colors;
  float width = (float) gtk_widget_get_width (widget);
  float floor_y = (float) get_floor (self), whole = (float) get_whole (self);
  float column = MIN (width * 0.7F, COLUMN_WIDTH), height = (float) get_height (self, whole);
  gboolean is_today = self->value.day == self->value.today;

  limber_chart_colors_init (&colors, style.palette, style.accent, FALSE);
  if (height > 0)
    append_column (snapshot, is_today ? colors.own.line : colors.own.soft,
                   GRAPHENE_RECT_INIT ((width - column) / 2, floor_y - height, column, height));
  append_rect (snapshot, colors.grid, GRAPHENE_RECT_INIT (0, floor_y, width, 1));

  GTK_WIDGET_CLASS (limber_week_day_parent_class)->snapshot (widget, snapshot);
}

static char *
describe (const LimberWeekDayValue *value)
{
  g_autofree char *date = NULL;
  g_autofree char *minutes = NULL;
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, value->day);
  /* Translators: a day of this week, as in "Monday, 16 November", see strftime(). */
  date = limber_date_format (&day, _ ("%A, %-d %B"));
  if (!isnan (value->minutes))
    minutes = limber_seconds_to_text ((int) (value->minutes * 60));
  else if (value->day < value->today)
    minutes = g_strdup (_ ("nothing recorded"));
  else if (value->day == value->today)
    minutes = g_strdup (_ ("nothing recorded yet"));

  return minutes != NULL ? g_strdup_printf ("%s: %s", date, minutes) : g_steal_pointer (&date);
}

static void
update_labels (LimberWeekDay *self)
{
  const LimberWeekDayValue *value = &self->value;
  g_autofree char *name = NULL;
  g_autofree char *minutes = NULL;
  g_autofree char *description = describe (value);
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, value->day);
  name = limber_weekday_dup_initial (g_date_get_weekday (&day));
  if (!isnan (value->minutes))
    minutes = g_strdup_printf ("%.0f", value->minutes);
  gtk_label_set_label (GTK_LABEL (self->name_label), name);
  gtk_label_set_label (GTK_LABEL (self->minutes_label), minutes != NULL ? minutes : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

static void
limber_week_day_dispose (GObject *object)
{
  LimberWeekDay *self = LIMBER_WEEK_DAY (object);

  g_clear_pointer (&self->minutes_label, gtk_widget_unparent);
  g_clear_pointer (&self->name_label, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_week_day_parent_class)->dispose (object);
}

static void
limber_week_day_class_init (LimberWeekDayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_week_day_dispose;
  widget_class->measure = limber_week_day_measure;
  widget_class->size_allocate = limber_week_day_size_allocate;
  widget_class->snapshot = limber_week_day_snapshot;

  gtk_widget_class_set_css_name (widget_class, "limber-week-day");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

/* What the labels say is said by the day itself. */
static GtkWidget *
create_label (LimberWeekDay *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
limber_week_day_init (LimberWeekDay *self)
{
  self->minutes_label = create_label (self);
  self->name_label = create_label (self);
  gtk_widget_add_css_class (self->name_label, "name");
  limber_chart_sheet_follow_style (GTK_WIDGET (self));
}

/**
 * limber_week_day_new:
 *
 * Makes a column that shows nothing yet.
 *
 * Returns: (transfer floating): a column
 */
GtkWidget *
limber_week_day_new (void)
{
  return g_object_new (LIMBER_TYPE_WEEK_DAY, NULL);
}

/**
 * limber_week_day_set_value:
 * @self: a column
 * @value: what it shows
 *
 * Sets the day and its minutes.
 */
void
limber_week_day_set_value (LimberWeekDay *self, const LimberWeekDayValue *value)
{
  g_return_if_fail (LIMBER_IS_WEEK_DAY (self));
  g_return_if_fail (value != NULL && g_date_valid_julian (value->day));

  self->value = *value;
  if (value->day == value->today)
    gtk_widget_add_css_class (GTK_WIDGET (self), "today");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "today");
  update_labels (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
