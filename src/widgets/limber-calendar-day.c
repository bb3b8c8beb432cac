/* limber-calendar-day.c — one cell of the calendar: the day of the month above its mark
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-calendar-day.h"

#include "limber-date.h"
#include "limber-style-class.h"

#include <glib/gi18n.h>

#define GAP 2

/**
 * LimberCalendarDay:
 *
 * One cell of a [class@CalendarGrid]: the day of the month above its mark.
 *
 * The CSS node is `limber-calendar-day`.
 */
struct _LimberCalendarDay
{
  GtkWidget parent_instance;

  GtkWidget *number;

  GDate date;
  LimberCalendarDayFlags flags;
  LimberDayMark mark;

  int number_size;
  int mark_width;
  int mark_height;
  graphene_rect_t mark_area;
};

G_DEFINE_FINAL_TYPE (LimberCalendarDay, limber_calendar_day, GTK_TYPE_WIDGET)

static void
update_number (LimberCalendarDay *self)
{
  g_autofree char *text = NULL;

  /* Translators: a day of the month in the calendar grid. Use "%Id" where the digits of your script should
   * appear. */
  text = g_strdup_printf (C_ ("calendar day", "%d"), g_date_get_day (&self->date));
  gtk_label_set_text (GTK_LABEL (self->number), text);
}

static void
update_style (LimberCalendarDay *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean selected = (self->flags & LIMBER_CALENDAR_DAY_SELECTED) != 0;

  limber_style_class_set (widget, "today", self->flags & LIMBER_CALENDAR_DAY_TODAY);
  limber_style_class_set (widget, "future", self->flags & LIMBER_CALENDAR_DAY_FUTURE);
  limber_style_class_set (widget, "outside", self->flags & LIMBER_CALENDAR_DAY_OUTSIDE);
  if (selected)
    gtk_widget_set_state_flags (widget, GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (widget, GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

static void
update_label (LimberCalendarDay *self)
{
  g_autofree char *day = NULL;
  g_autofree char *said = limber_day_mark_describe (self->mark);
  g_autofree char *label = NULL;

  /* Translators: a day of the month shown, as a screen reader says it: "Friday, 20 November". */
  day = limber_date_format (&self->date, C_ ("calendar day", "%A, %-d %B"));
  if (self->flags & LIMBER_CALENDAR_DAY_TODAY)
    /* Translators: the first %s is a date, the second what is recorded for it, as in
     * "Today, Friday, 20 November: worst pain 6". */
    label = g_strdup_printf (_ ("Today, %s: %s"), day, said);
  else
    /* Translators: the first %s is a date, the second what is recorded for it, as in
     * "Friday, 20 November: worst pain 6". */
    label = g_strdup_printf (_ ("%s: %s"), day, said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The room for the number is a square, so that the ring of today is a circle; it is as large as the text asks
 * for and gives way to very large text in a narrow window. */
static void
limber_calendar_day_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  LimberCalendarDay *self = LIMBER_CALENDAR_DAY (widget);
  int number_width, narrowest_mark;

  /* Measuring is redone whenever the font changes, so drawing can rely on the sizes kept here. */
  limber_day_mark_measure (widget, &narrowest_mark, &self->mark_width, &self->mark_height);
  gtk_widget_measure (self->number, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &number_width, NULL, NULL);
  gtk_widget_measure (self->number, GTK_ORIENTATION_VERTICAL, -1, NULL, &self->number_size, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (number_width, narrowest_mark);
      *natural = MAX (*minimum, MAX (self->number_size, self->mark_width));
    }
  else
    *minimum = *natural = self->number_size + GAP + self->mark_height;
}

static void
limber_calendar_day_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberCalendarDay *self = LIMBER_CALENDAR_DAY (widget);
  int size = MIN (self->number_size, width);
  int top = MAX (0, (height - self->number_size - GAP - self->mark_height) / 2);
  int mark_width = MIN (self->mark_width, width);
  /* Whole pixels, so that the mark's edges are sharp. */
  int mark_left = (width - mark_width) / 2;
  GtkAllocation box = { (width - size) / 2, top + (self->number_size - size) / 2, size, size };

  gtk_widget_size_allocate (self->number, &box, -1);
  graphene_rect_init (&self->mark_area, mark_left, top + self->number_size + GAP, mark_width,
                      self->mark_height);
}

static void
limber_calendar_day_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberCalendarDay *self = LIMBER_CALENDAR_DAY (widget);

  if (!limber_date_is_in_range (&self->date))
    return;

  gtk_widget_snapshot_child (widget, self->number, snapshot);
  limber_day_mark_snapshot (self->mark, widget, snapshot, &self->mark_area);
}

static void
limber_calendar_day_dispose (GObject *object)
{
  LimberCalendarDay *self = LIMBER_CALENDAR_DAY (object);

  g_clear_pointer (&self->number, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_calendar_day_parent_class)->dispose (object);
}

static void
limber_calendar_day_class_init (LimberCalendarDayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_calendar_day_dispose;
  widget_class->measure = limber_calendar_day_measure;
  widget_class->size_allocate = limber_calendar_day_size_allocate;
  widget_class->snapshot = limber_calendar_day_snapshot;

  gtk_widget_class_set_css_name (widget_class, "limber-calendar-day");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
limber_calendar_day_init (LimberCalendarDay *self)
{
  self->number = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                               "can-target", FALSE, NULL);
  gtk_widget_add_css_class (self->number, "numeric");
  gtk_widget_set_parent (self->number, GTK_WIDGET (self));
}

/**
 * limber_calendar_day_new:
 *
 * Returns: (transfer floating): a cell that shows nothing yet
 */
GtkWidget *
limber_calendar_day_new (void)
{
  return g_object_new (LIMBER_TYPE_CALENDAR_DAY, NULL);
}

/**
 * limber_calendar_day_show:
 * @self: a cell
 * @date: a valid date; one outside the years a journal may hold leaves the cell empty
 * @flags: how the day stands to the month, to today and to the selection
 *
 * Shows another day. Its mark stays what it was until limber_calendar_day_set_mark().
 */
void
limber_calendar_day_show (LimberCalendarDay *self, const GDate *date, LimberCalendarDayFlags flags)
{
  gboolean same_date;

  g_return_if_fail (LIMBER_IS_CALENDAR_DAY (self));
  g_return_if_fail (g_date_valid (date));

  same_date = g_date_valid (&self->date) && g_date_compare (&self->date, date) == 0;
  if (same_date && self->flags == flags)
    return;

  self->date = *date;
  self->flags = flags;
  gtk_widget_set_child_visible (self->number, limber_date_is_in_range (date));
  gtk_widget_set_can_target (GTK_WIDGET (self), limber_date_is_in_range (date));
  update_number (self);
  update_style (self);
  update_label (self);
}

/**
 * limber_calendar_day_set_mark:
 * @self: a cell
 * @mark: what is recorded for the day
 *
 * The mark is drawn below the number and said by screen readers after the date.
 */
void
limber_calendar_day_set_mark (LimberCalendarDay *self, LimberDayMark mark)
{
  g_return_if_fail (LIMBER_IS_CALENDAR_DAY (self));
  g_return_if_fail (g_date_valid (&self->date));

  if (limber_day_mark_equal (self->mark, mark))
    return;

  self->mark = mark;
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * limber_calendar_day_get_date:
 * @self: a cell
 *
 * Returns: (transfer none): the day shown
 */
const GDate *
limber_calendar_day_get_date (LimberCalendarDay *self)
{
  g_return_val_if_fail (LIMBER_IS_CALENDAR_DAY (self), NULL);

  return &self->date;
}
