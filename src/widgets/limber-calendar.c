/* limber-calendar.c — a month of days, coloured and marked by worst pain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One cell, the cursor, takes part in Tab navigation; the arrow keys move it. Cells are made once and
 * shown again for each month, so turning a page costs no widgets.
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-calendar.h"

#include "limber-announce.h"
#include "limber-calendar-day.h"
#include "limber-date.h"
#include "limber-weekday.h"

#include <glib/gi18n.h>

#define N_WEEKS 6
#define N_WEEKDAYS 7
#define N_CELLS (N_WEEKS * N_WEEKDAYS)
#define N_MONTHS 12

struct _LimberCalendar
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkWidget *previous_button;
  GtkLabel *title;
  GtkWidget *next_button;
  GtkWidget *grid;
  GtkWidget *weekdays;
  GtkLabel *initials[N_WEEKDAYS];
  LimberCalendarDay *cells[N_CELLS];

  GListModel *model;
  GDate cursor;
  GDate selected;
  GDate today;
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

static int
get_first_weekday (LimberCalendar *self)
{
  return self->first_weekday != 0 ? self->first_weekday : limber_weekday_get_first ();
}

static guint
get_column (LimberCalendar *self, const GDate *date)
{
  return (g_date_get_weekday (date) - get_first_weekday (self) + N_WEEKDAYS) % N_WEEKDAYS;
}

/* The first cell: the last first weekday on or before the first of the month. */
static void
get_first_date (LimberCalendar *self, GDate *first)
{
  g_date_clear (first, 1);
  g_date_set_dmy (first, 1, g_date_get_month (&self->cursor), g_date_get_year (&self->cursor));
  g_date_subtract_days (first, get_column (self, first));
}

static gboolean
is_same_month (const GDate *a, const GDate *b)
{
  return g_date_get_month (a) == g_date_get_month (b) && g_date_get_year (a) == g_date_get_year (b);
}

static LimberCalendarDay *
find_cell (LimberCalendar *self, const GDate *date)
{
  GDate first;
  int index;

  get_first_date (self, &first);
  index = g_date_days_between (&first, date);
  return index >= 0 && index < N_CELLS ? self->cells[index] : NULL;
}

/* The position of the first day that is not before @date, in a model sorted by date. */
static guint
find_position (GListModel *model, const GDate *date)
{
  guint low = 0, high = g_list_model_get_n_items (model);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr (LimberDaySummary) summary = g_list_model_get_item (model, middle);

      if (g_date_compare (limber_day_summary_get_date (summary), date) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
update_marks (LimberCalendar *self)
{
  g_autoptr (LimberDaySummary) summary = NULL;
  guint position;

  position
      = self->model != NULL ? find_position (self->model, limber_calendar_day_get_date (self->cells[0])) : 0;
  for (guint i = 0; i < N_CELLS; i++)
    {
      const GDate *date = limber_calendar_day_get_date (self->cells[i]);
      gboolean recorded;

      if (summary == NULL && self->model != NULL)
        summary = g_list_model_get_item (self->model, position);
      recorded = summary != NULL && g_date_compare (limber_day_summary_get_date (summary), date) == 0;
      limber_calendar_day_set_mark (self->cells[i], limber_day_mark_for_summary (recorded ? summary : NULL));
      if (recorded)
        {
          g_clear_object (&summary);
          position++;
        }
    }
}

static LimberCalendarDayFlags
get_flags (LimberCalendar *self, const GDate *date)
{
  LimberCalendarDayFlags flags = LIMBER_CALENDAR_DAY_PLAIN;
  int from_today = g_date_compare (date, &self->today);

  if (from_today == 0)
    flags |= LIMBER_CALENDAR_DAY_TODAY;
  if (from_today > 0)
    flags |= LIMBER_CALENDAR_DAY_FUTURE;
  if (!is_same_month (date, &self->cursor))
    flags |= LIMBER_CALENDAR_DAY_OUTSIDE;
  if (g_date_compare (date, &self->selected) == 0)
    flags |= LIMBER_CALENDAR_DAY_SELECTED;
  return flags;
}

static void
update_cells (LimberCalendar *self)
{
  GDate date;

  get_first_date (self, &date);
  for (guint i = 0; i < N_CELLS; i++)
    {
      limber_calendar_day_show (self->cells[i], &date, get_flags (self, &date));
      gtk_widget_set_focusable (GTK_WIDGET (self->cells[i]), g_date_compare (&date, &self->cursor) == 0);
      g_date_add_days (&date, 1);
    }
  update_marks (self);
}

static void
update_header (LimberCalendar *self)
{
  g_autofree char *text = NULL;
  int months = g_date_get_year (&self->cursor) * N_MONTHS + g_date_get_month (&self->cursor);

  /* Translators: the month above the calendar, "November 2026"; %OB is its name standing alone. */
  text = limber_date_format (&self->cursor, C_ ("calendar title", "%OB %Y"));
  gtk_label_set_text (self->title, text);
  gtk_widget_set_sensitive (self->previous_button,
                            months > LIMBER_DATE_FIRST_YEAR * N_MONTHS + G_DATE_JANUARY);
  gtk_widget_set_sensitive (self->next_button, months < LIMBER_DATE_LAST_YEAR * N_MONTHS + G_DATE_DECEMBER);
}

static void
update_weekdays (LimberCalendar *self)
{
  GDate date;

  get_first_date (self, &date);
  for (guint i = 0; i < N_WEEKDAYS; i++)
    {
      g_autofree char *name = limber_date_format (&date, "%A");
      g_autofree char *initial = limber_weekday_dup_initial (g_date_get_weekday (&date));

      gtk_label_set_text (self->initials[i], initial);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->initials[i]), name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->initials[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      g_date_add_days (&date, 1);
    }
}

static gboolean
has_grid_focus (LimberCalendar *self)
{
  return gtk_widget_get_focus_child (self->grid) != NULL;
}

static void
move_cursor (LimberCalendar *self, const GDate *date)
{
  gboolean focused = has_grid_focus (self);
  gboolean turned = !is_same_month (date, &self->cursor);

  if (!limber_date_is_in_range (date) || g_date_compare (date, &self->cursor) == 0)
    return;

  self->cursor = *date;
  if (turned)
    update_header (self);
  update_cells (self);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (find_cell (self, date)));
}

/* Turns by whole months; the day stays, or becomes the last one of a shorter month. */
static void
turn_months (LimberCalendar *self, int months)
{
  int index = g_date_get_year (&self->cursor) * N_MONTHS + g_date_get_month (&self->cursor) - 1 + months;
  int year = index / N_MONTHS;
  GDateMonth month = index % N_MONTHS + 1;
  GDate date;

  if (year < LIMBER_DATE_FIRST_YEAR || year > LIMBER_DATE_LAST_YEAR)
    return;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, MIN (g_date_get_day (&self->cursor), g_date_get_days_in_month (month, year)), month,
                  year);
  move_cursor (self, &date);
}

static void
announce_month (LimberCalendar *self)
{
  limber_announce (GTK_WIDGET (self), gtk_label_get_text (self->title));
}

static void
activate_day (LimberCalendar *self, const GDate *date)
{
  GDate activated = *date;

  limber_calendar_set_date (self, &activated);
  g_signal_emit (self, signals[DAY_ACTIVATED], 0, &activated);
}

static void
previous_clicked_cb (LimberCalendar *self)
{
  turn_months (self, -1);
  announce_month (self);
}

static void
next_clicked_cb (LimberCalendar *self)
{
  turn_months (self, 1);
  announce_month (self);
}

static void
released_cb (LimberCalendar *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GtkWidget *target = gtk_widget_pick (self->grid, x, y, GTK_PICK_DEFAULT);

  if (target == NULL || !LIMBER_IS_CALENDAR_DAY (target))
    return;

  activate_day (self, limber_calendar_day_get_date (LIMBER_CALENDAR_DAY (target)));
  gtk_widget_grab_focus (GTK_WIDGET (find_cell (self, &self->cursor)));
}

static void
items_changed_cb (LimberCalendar *self)
{
  update_marks (self);
}

static gboolean
move_days_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberCalendar *self = LIMBER_CALENDAR (widget);
  gboolean across;
  int days;
  GDate date = self->cursor;

  if (!has_grid_focus (self))
    return GDK_EVENT_PROPAGATE;

  g_variant_get (arguments, "(ib)", &days, &across);
  if (across && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    days = -days;
  limber_date_add_days (&date, days);
  move_cursor (self, &date);
  return GDK_EVENT_STOP;
}

static gboolean
turn_months_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberCalendar *self = LIMBER_CALENDAR (widget);
  int months;

  g_variant_get (arguments, "(i)", &months);
  turn_months (self, months);
  announce_month (self);
  return GDK_EVENT_STOP;
}

static gboolean
move_to_edge_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberCalendar *self = LIMBER_CALENDAR (widget);
  gboolean last, of_month;
  GDate date = self->cursor;

  if (!has_grid_focus (self))
    return GDK_EVENT_PROPAGATE;

  g_variant_get (arguments, "(bb)", &last, &of_month);
  if (of_month)
    g_date_set_day (&date,
                    last ? g_date_get_days_in_month (g_date_get_month (&date), g_date_get_year (&date)) : 1);
  else
    {
      int column = get_column (self, &date);

      limber_date_add_days (&date, last ? N_WEEKDAYS - 1 - column : -column);
    }
  move_cursor (self, &date);
  return GDK_EVENT_STOP;
}

static gboolean
activate_cursor_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberCalendar *self = LIMBER_CALENDAR (widget);

  if (!has_grid_focus (self))
    return GDK_EVENT_PROPAGATE;

  activate_day (self, &self->cursor);
  return GDK_EVENT_STOP;
}

static gboolean
limber_calendar_grab_focus (GtkWidget *widget)
{
  LimberCalendar *self = LIMBER_CALENDAR (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (find_cell (self, &self->cursor)));
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

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_clear_object (&self->model);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_CALENDAR);

  G_OBJECT_CLASS (limber_calendar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/limber-calendar.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberCalendar, header);
  gtk_widget_class_bind_template_child (widget_class, LimberCalendar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, LimberCalendar, title);
  gtk_widget_class_bind_template_child (widget_class, LimberCalendar, next_button);
  gtk_widget_class_bind_template_child (widget_class, LimberCalendar, grid);
  gtk_widget_class_bind_template_child (widget_class, LimberCalendar, weekdays);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

/* Keys on the number pad do the same as their namesakes. */
static void
add_binding (GtkWidgetClass *widget_class,
             guint keyval,
             guint keypad_keyval,
             GdkModifierType modifiers,
             GtkShortcutFunc callback,
             GVariant *arguments)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (arguments);

  gtk_widget_class_add_binding (widget_class, keyval, modifiers, callback, "@*", owned);
  gtk_widget_class_add_binding (widget_class, keypad_keyval, modifiers, callback, "@*", owned);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyval, keypad;
    int days;
    gboolean across;
  } moves[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, TRUE },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, TRUE },
    { GDK_KEY_Up, GDK_KEY_KP_Up, -N_WEEKDAYS, FALSE },
    { GDK_KEY_Down, GDK_KEY_KP_Down, N_WEEKDAYS, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    add_binding (widget_class, moves[i].keyval, moves[i].keypad, 0, move_days_cb,
                 g_variant_new ("(ib)", moves[i].days, moves[i].across));
  for (int sign = -1; sign <= 1; sign += 2)
    {
      guint page = sign < 0 ? GDK_KEY_Page_Up : GDK_KEY_Page_Down;
      guint keypad_page = sign < 0 ? GDK_KEY_KP_Page_Up : GDK_KEY_KP_Page_Down;
      guint edge = sign < 0 ? GDK_KEY_Home : GDK_KEY_End;
      guint keypad_edge = sign < 0 ? GDK_KEY_KP_Home : GDK_KEY_KP_End;

      add_binding (widget_class, page, keypad_page, 0, turn_months_cb, g_variant_new ("(i)", sign));
      add_binding (widget_class, page, keypad_page, GDK_SHIFT_MASK, turn_months_cb,
                   g_variant_new ("(i)", sign * N_MONTHS));
      add_binding (widget_class, page, keypad_page, GDK_CONTROL_MASK, turn_months_cb,
                   g_variant_new ("(i)", sign * N_MONTHS));
      add_binding (widget_class, edge, keypad_edge, 0, move_to_edge_cb,
                   g_variant_new ("(bb)", sign > 0, FALSE));
      add_binding (widget_class, edge, keypad_edge, GDK_CONTROL_MASK, move_to_edge_cb,
                   g_variant_new ("(bb)", sign > 0, TRUE));
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cursor_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_ISO_Enter, 0, activate_cursor_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cursor_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, activate_cursor_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Space, 0, activate_cursor_cb, NULL);
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
  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "limber-calendar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
create_weekdays (LimberCalendar *self)
{
  for (guint i = 0; i < N_WEEKDAYS; i++)
    {
      self->initials[i]
          = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);
      gtk_widget_add_css_class (GTK_WIDGET (self->initials[i]), "caption-heading");
      gtk_widget_add_css_class (GTK_WIDGET (self->initials[i]), "dimmed");
      gtk_box_append (GTK_BOX (self->weekdays), GTK_WIDGET (self->initials[i]));
    }
}

static void
create_cells (LimberCalendar *self)
{
  for (guint row = 0; row < N_WEEKS; row++)
    {
      GtkWidget *week = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "spacing", 2, "vexpand", TRUE,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);

      gtk_accessible_update_relation (GTK_ACCESSIBLE (week), GTK_ACCESSIBLE_RELATION_ROW_INDEX, row + 2, -1);
      for (guint column = 0; column < N_WEEKDAYS; column++)
        {
          GtkWidget *cell = limber_calendar_day_new ();

          gtk_accessible_update_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                          column + 1, -1);
          gtk_box_append (GTK_BOX (week), cell);
          self->cells[row * N_WEEKDAYS + column] = LIMBER_CALENDAR_DAY (cell);
        }
      gtk_box_append (GTK_BOX (self->grid), week);
    }
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_RELATION_ROW_COUNT, N_WEEKS + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT, N_WEEKDAYS, -1);
}

static void
limber_calendar_init (LimberCalendar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  limber_clock_today (&self->today);
  self->cursor = self->selected = self->today;
  create_weekdays (self);
  create_cells (self);
  update_header (self);
  update_weekdays (self);
  update_cells (self);
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

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  update_marks (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

/**
 * limber_calendar_set_first_weekday:
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
  update_weekdays (self);
  update_cells (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIRST_WEEKDAY]);
}

/**
 * limber_calendar_set_date:
 * @date: a day a journal may hold
 *
 * Shows @date as selected, turns to its month and puts the cursor there. Emits nothing.
 */
void
limber_calendar_set_date (LimberCalendar *self, const GDate *date)
{
  g_return_if_fail (LIMBER_IS_CALENDAR (self));
  g_return_if_fail (limber_date_is_in_range (date));

  if (g_date_compare (&self->selected, date) == 0 && g_date_compare (&self->cursor, date) == 0)
    return;

  self->selected = *date;
  if (g_date_compare (&self->cursor, date) == 0)
    update_cells (self);
  else
    move_cursor (self, date);
}

/**
 * limber_calendar_get_date:
 * @date: (out caller-allocates): the day shown as selected
 */
void
limber_calendar_get_date (LimberCalendar *self, GDate *date)
{
  g_return_if_fail (LIMBER_IS_CALENDAR (self));
  g_return_if_fail (date != NULL);

  *date = self->selected;
}

/**
 * limber_calendar_set_today:
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

  if (g_date_compare (&self->today, today) == 0)
    return;

  self->today = *today;
  update_cells (self);
}
