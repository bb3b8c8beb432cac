/* limber-calendar.c — a month of days, coloured and marked by worst pain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-calendar.h"

#include "limber-announce.h"
#include "limber-calendar-grid.h"
#include "limber-date.h"
#include "limber-day-summary.h"

#include <glib/gi18n.h>

#define N_MONTHS 12

/**
 * LimberCalendar:
 *
 * A month of days, each coloured and marked by its worst pain.
 *
 * Arrow keys move a cursor from day to day and turn the page at its edges; Page Up and Page Down turn months,
 * with Shift or Ctrl years. Only Enter, Space or a click chooses a day.
 *
 * The CSS node is `limber-calendar`.
 */
struct _LimberCalendar
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkWidget *previous_button;
  GtkLabel *title;
  GtkWidget *next_button;
  LimberCalendarGrid *grid;

  GListModel *model;
  int first_weekday;
};

G_DEFINE_FINAL_TYPE (LimberCalendar, limber_calendar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_FIRST_WEEKDAY,
  N_PROPS
};

enum
{
  DAY_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
update_header (LimberCalendar *self)
{
  const GDate *shown = limber_calendar_grid_get_cursor (self->grid);
  int months = g_date_get_year (shown) * N_MONTHS + g_date_get_month (shown);
  g_autofree char *text = NULL;

  /* Translators: the month above the calendar, "November 2026"; %OB is its name standing alone. */
  text = limber_date_format (shown, C_ ("calendar title", "%OB %Y"));
  gtk_label_set_text (self->title, text);
  gtk_widget_set_sensitive (self->previous_button,
                            months > LIMBER_DATE_FIRST_YEAR * N_MONTHS + G_DATE_JANUARY);
  gtk_widget_set_sensitive (self->next_button, months < LIMBER_DATE_LAST_YEAR * N_MONTHS + G_DATE_DECEMBER);
}

static void
turn (LimberCalendar *self, int months)
{
  limber_calendar_grid_turn (self->grid, months);
  limber_announce (GTK_WIDGET (self), gtk_label_get_text (self->title));
}

static void
previous_clicked_cb (LimberCalendar *self)
{
  turn (self, -1);
}

static void
next_clicked_cb (LimberCalendar *self)
{
  turn (self, 1);
}

static void
month_changed_cb (LimberCalendar *self)
{
  update_header (self);
}

static void
day_activated_cb (LimberCalendar *self, const GDate *date)
{
  g_signal_emit (self, signals[DAY_ACTIVATED], 0, date);
}

static gboolean
turn_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int months;

  g_variant_get (arguments, "(i)", &months);
  turn (LIMBER_CALENDAR (widget), months);
  return GDK_EVENT_STOP;
}

static gboolean
limber_calendar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIMBER_CALENDAR (widget)->grid));
}

/* From the header to the days or back; see limber_calendar_grid_focus(). */
static gboolean
limber_calendar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LimberCalendar *self = LIMBER_CALENDAR (widget);
  gboolean backward = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  GtkWidget *grid = GTK_WIDGET (self->grid);
  GtkWidget *first = backward ? grid : self->header;
  GtkWidget *second = backward ? self->header : grid;

  if (gtk_widget_get_focus_child (widget) != second && gtk_widget_child_focus (first, direction))
    return TRUE;

  return gtk_widget_child_focus (second, direction);
}

static void
limber_calendar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberCalendar *self = LIMBER_CALENDAR (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_FIRST_WEEKDAY:
      g_value_set_int (value, self->first_weekday);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_calendar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberCalendar *self = LIMBER_CALENDAR (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      limber_calendar_set_model (self, g_value_get_object (value));
      break;
    case PROP_FIRST_WEEKDAY:
      limber_calendar_set_first_weekday (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_calendar_dispose (GObject *object)
{
  LimberCalendar *self = LIMBER_CALENDAR (object);

  g_clear_object (&self->model);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_CALENDAR);

  G_OBJECT_CLASS (limber_calendar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_CALENDAR_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/limber-calendar.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberCalendar, header);
  gtk_widget_class_bind_template_child (widget_class, LimberCalendar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, LimberCalendar, title);
  gtk_widget_class_bind_template_child (widget_class, LimberCalendar, next_button);
  gtk_widget_class_bind_template_child (widget_class, LimberCalendar, grid);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
}

/* By months, and with Shift or Ctrl by years. */
static void
add_turn (GtkWidgetClass *widget_class, guint keyval, int sign)
{
  gtk_widget_class_add_binding (widget_class, keyval, 0, turn_cb, "(i)", sign);
  gtk_widget_class_add_binding (widget_class, keyval, GDK_SHIFT_MASK, turn_cb, "(i)", sign * N_MONTHS);
  gtk_widget_class_add_binding (widget_class, keyval, GDK_CONTROL_MASK, turn_cb, "(i)", sign * N_MONTHS);
}

static void
limber_calendar_class_init (LimberCalendarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = limber_calendar_get_property;
  object_class->set_property = limber_calendar_set_property;
  object_class->dispose = limber_calendar_dispose;
  widget_class->grab_focus = limber_calendar_grab_focus;
  widget_class->focus = limber_calendar_focus;

  /**
   * LimberCalendar:model:
   *
   * The recorded days, [class@DaySummary] sorted by date.
   */
  properties[PROP_MODEL]
      = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * LimberCalendar:first-weekday:
   *
   * The weekday of the first column as in #GDateWeekday, or 0 for the custom of the locale.
   */
  properties[PROP_FIRST_WEEKDAY]
      = g_param_spec_int ("first-weekday", NULL, NULL, 0, G_DATE_SUNDAY, 0,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LimberCalendar::day-activated:
   * @self: the calendar
   * @date: the day, already shown as selected
   *
   * A day was clicked, or Enter or Space was pressed on it.
   */
  signals[DAY_ACTIVATED]
      = g_signal_new ("day-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_DATE | G_SIGNAL_TYPE_STATIC_SCOPE);

  bind_template (widget_class);
  add_turn (widget_class, GDK_KEY_Page_Up, -1);
  add_turn (widget_class, GDK_KEY_KP_Page_Up, -1);
  add_turn (widget_class, GDK_KEY_Page_Down, 1);
  add_turn (widget_class, GDK_KEY_KP_Page_Down, 1);
  gtk_widget_class_set_css_name (widget_class, "limber-calendar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_calendar_init (LimberCalendar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_header (self);
}

/**
 * limber_calendar_new:
 *
 * Returns: (transfer floating): a calendar that shows the present month, with today selected
 */
GtkWidget *
limber_calendar_new (void)
{
  return g_object_new (LIMBER_TYPE_CALENDAR, NULL);
}

/**
 * limber_calendar_set_model:
 * @self: a calendar
 * @model: (nullable) (element-type LimberDaySummary): the recorded days, sorted by date; a day stands in it
 * once
 *
 * The calendar follows @model; it reads only the days of the month shown, however many there are.
 */
void
limber_calendar_set_model (LimberCalendar *self, GListModel *model)
{
  g_return_if_fail (LIMBER_IS_CALENDAR (self));
  g_return_if_fail (model == NULL || g_list_model_get_item_type (model) == LIMBER_TYPE_DAY_SUMMARY);

  if (self->model == model)
    return;

  g_set_object (&self->model, model);
  limber_calendar_grid_set_model (self->grid, model);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

/**
 * limber_calendar_set_first_weekday:
 * @self: a calendar
 * @weekday: as in #GDateWeekday, or 0 for the custom of the locale
 *
 * Chooses the weekday of the first column.
 */
void
limber_calendar_set_first_weekday (LimberCalendar *self, int weekday)
{
  g_return_if_fail (LIMBER_IS_CALENDAR (self));
  g_return_if_fail (weekday >= 0 && weekday <= G_DATE_SUNDAY);

  if (self->first_weekday == weekday)
    return;

  self->first_weekday = weekday;
  limber_calendar_grid_set_first_weekday (self->grid, weekday);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIRST_WEEKDAY]);
}

/**
 * limber_calendar_set_date:
 * @self: a calendar
 * @date: a day a journal may hold
 *
 * Shows @date as selected, turns to its month and puts the cursor there. Emits nothing.
 */
void
limber_calendar_set_date (LimberCalendar *self, const GDate *date)
{
  g_return_if_fail (LIMBER_IS_CALENDAR (self));
  g_return_if_fail (limber_date_is_in_range (date));

  limber_calendar_grid_set_selected (self->grid, date);
}

/**
 * limber_calendar_get_date:
 * @self: a calendar
 * @date: (out caller-allocates): the day shown as selected
 */
void
limber_calendar_get_date (LimberCalendar *self, GDate *date)
{
  g_return_if_fail (LIMBER_IS_CALENDAR (self));
  g_return_if_fail (date != NULL);

  *date = *limber_calendar_grid_get_selected (self->grid);
}

/**
 * limber_calendar_set_today:
 * @self: a calendar
 * @today: the present day
 *
 * Moves the ring around today. The month shown and the selection stay: nobody likes a page that turns by
 * itself.
 */
void
limber_calendar_set_today (LimberCalendar *self, const GDate *today)
{
  g_return_if_fail (LIMBER_IS_CALENDAR (self));
  g_return_if_fail (today != NULL && g_date_valid (today));

  limber_calendar_grid_set_today (self->grid, today);
}
