/* limber-calendar-grid.c — the six weeks of a month, their days and the cursor among them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One cell, the cursor, takes part in Tab navigation; the arrow keys move it. Cells are made once and shown
 * again for each month, so turning a page costs no widgets.
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-calendar-grid.h"

#include "limber-calendar-grid-private.h"
#include "limber-date.h"
#include "limber-weekday.h"

#define N_MONTHS 12
#define SPACING 2

/**
 * LimberCalendarGrid:
 *
 * The days of a [class@Calendar]: a row of weekdays and six weeks.
 *
 * The CSS node is `limber-calendar-grid`.
 */
G_DEFINE_FINAL_TYPE (LimberCalendarGrid, limber_calendar_grid, GTK_TYPE_WIDGET)

enum
{
  DAY_ACTIVATED,
  MONTH_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
get_first_weekday (LimberCalendarGrid *self)
{
  return self->first_weekday != 0 ? self->first_weekday : limber_weekday_get_first ();
}

guint
_limber_calendar_grid_get_column (LimberCalendarGrid *self, const GDate *date)
{
  return (g_date_get_weekday (date) - get_first_weekday (self) + LIMBER_CALENDAR_N_WEEKDAYS)
         % LIMBER_CALENDAR_N_WEEKDAYS;
}

/* The first cell: the last first weekday on or before the first of the month. */
static void
get_first_date (LimberCalendarGrid *self, GDate *first)
{
  g_date_clear (first, 1);
  g_date_set_dmy (first, 1, g_date_get_month (&self->cursor), g_date_get_year (&self->cursor));
  g_date_subtract_days (first, _limber_calendar_grid_get_column (self, first));
}

static gboolean
is_same_month (const GDate *a, const GDate *b)
{
  return g_date_get_month (a) == g_date_get_month (b) && g_date_get_year (a) == g_date_get_year (b);
}

static LimberCalendarDay *
find_cell (LimberCalendarGrid *self, const GDate *date)
{
  GDate first;
  int index;

  get_first_date (self, &first);
  index = g_date_days_between (&first, date);
  return index >= 0 && index < LIMBER_CALENDAR_N_CELLS ? self->cells[index] : NULL;
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
update_marks (LimberCalendarGrid *self)
{
  g_autoptr (LimberDaySummary) summary = NULL;
  guint position;

  position
      = self->model != NULL ? find_position (self->model, limber_calendar_day_get_date (self->cells[0])) : 0;
  for (guint i = 0; i < LIMBER_CALENDAR_N_CELLS; i++)
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
get_flags (LimberCalendarGrid *self, const GDate *date)
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
update_cells (LimberCalendarGrid *self)
{
  GDate date;

  get_first_date (self, &date);
  for (guint i = 0; i < LIMBER_CALENDAR_N_CELLS; i++)
    {
      limber_calendar_day_show (self->cells[i], &date, get_flags (self, &date));
      gtk_widget_set_focusable (GTK_WIDGET (self->cells[i]), g_date_compare (&date, &self->cursor) == 0);
      g_date_add_days (&date, 1);
    }
  update_marks (self);
}

static void
update_weekdays (LimberCalendarGrid *self)
{
  GDate date;

  get_first_date (self, &date);
  for (guint i = 0; i < LIMBER_CALENDAR_N_WEEKDAYS; i++)
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

void
_limber_calendar_grid_move_cursor (LimberCalendarGrid *self, const GDate *date)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  gboolean turned = !is_same_month (date, &self->cursor);

  if (g_date_compare (date, &self->cursor) == 0)
    return;

  self->cursor = *date;
  update_cells (self);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (find_cell (self, date)));
  if (turned)
    g_signal_emit (self, signals[MONTH_CHANGED], 0);
}

void
_limber_calendar_grid_activate_day (LimberCalendarGrid *self, const GDate *date)
{
  GDate activated = *date;

  limber_calendar_grid_set_selected (self, &activated);
  g_signal_emit (self, signals[DAY_ACTIVATED], 0, &activated);
}

static void
released_cb (LimberCalendarGrid *self, int n_press, double x, double y)
{
  GtkWidget *target = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (target == NULL || !LIMBER_IS_CALENDAR_DAY (target))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  _limber_calendar_grid_activate_day (self, limber_calendar_day_get_date (LIMBER_CALENDAR_DAY (target)));
}

static void
items_changed_cb (LimberCalendarGrid *self)
{
  update_marks (self);
}

static gboolean
limber_calendar_grid_grab_focus (GtkWidget *widget)
{
  LimberCalendarGrid *self = LIMBER_CALENDAR_GRID (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (find_cell (self, &self->cursor)));
}

/* One stop for Tab. What GTK does by itself ends with grabbing the focus, which here is never refused. */
static gboolean
limber_calendar_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static void
limber_calendar_grid_dispose (GObject *object)
{
  LimberCalendarGrid *self = LIMBER_CALENDAR_GRID (object);
  GtkWidget *child;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_clear_object (&self->model);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (limber_calendar_grid_parent_class)->dispose (object);
}

static void
limber_calendar_grid_class_init (LimberCalendarGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_calendar_grid_dispose;
  widget_class->grab_focus = limber_calendar_grid_grab_focus;
  widget_class->focus = limber_calendar_grid_focus;

  /**
   * LimberCalendarGrid::day-activated:
   * @self: the grid
   * @date: the day, already shown as selected
   *
   * A day was clicked, or Enter or Space was pressed on it.
   */
  signals[DAY_ACTIVATED]
      = g_signal_new ("day-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_DATE | G_SIGNAL_TYPE_STATIC_SCOPE);
  /**
   * LimberCalendarGrid::month-changed:
   * @self: the grid
   *
   * Another month is shown.
   */
  signals[MONTH_CHANGED] = g_signal_new ("month-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  _limber_calendar_grid_add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "limber-calendar-grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
create_row (LimberCalendarGrid *self, int index)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "spacing", SPACING, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_ROW, NULL);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_ROW_INDEX, index, -1);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  return row;
}

static void
append_to_row (GtkWidget *row, GtkWidget *child, int column)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_RELATION_COL_INDEX, column, -1);
  gtk_box_append (GTK_BOX (row), child);
}

static void
create_weekdays (LimberCalendarGrid *self)
{
  GtkWidget *row = create_row (self, 1);

  gtk_widget_add_css_class (row, "weekdays");
  for (guint i = 0; i < LIMBER_CALENDAR_N_WEEKDAYS; i++)
    {
      self->initials[i]
          = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);
      gtk_widget_add_css_class (GTK_WIDGET (self->initials[i]), "caption-heading");
      gtk_widget_add_css_class (GTK_WIDGET (self->initials[i]), "dimmed");
      append_to_row (row, GTK_WIDGET (self->initials[i]), i + 1);
    }
}

static void
create_cells (LimberCalendarGrid *self)
{
  for (guint week = 0; week < LIMBER_CALENDAR_N_WEEKS; week++)
    {
      GtkWidget *row = create_row (self, week + 2);

      gtk_widget_set_vexpand (row, TRUE);
      for (guint i = 0; i < LIMBER_CALENDAR_N_WEEKDAYS; i++)
        {
          LimberCalendarDay *cell = LIMBER_CALENDAR_DAY (limber_calendar_day_new ());

          self->cells[week * LIMBER_CALENDAR_N_WEEKDAYS + i] = cell;
          append_to_row (row, GTK_WIDGET (cell), i + 1);
        }
    }
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_COUNT,
                                  LIMBER_CALENDAR_N_WEEKS + 1, GTK_ACCESSIBLE_RELATION_COL_COUNT,
                                  LIMBER_CALENDAR_N_WEEKDAYS, -1);
}

static void
limber_calendar_grid_init (LimberCalendarGrid *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, SPACING);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  limber_clock_today (&self->today);
  self->cursor = self->selected = self->today;
  create_weekdays (self);
  create_cells (self);
  update_weekdays (self);
  update_cells (self);
}

/**
 * limber_calendar_grid_set_model:
 * @self: a grid
 * @model: (nullable) (element-type LimberDaySummary): the recorded days, sorted by date
 *
 * Follows @model; reads only the days shown.
 */
void
limber_calendar_grid_set_model (LimberCalendarGrid *self, GListModel *model)
{
  g_return_if_fail (LIMBER_IS_CALENDAR_GRID (self));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  update_marks (self);
}

/**
 * limber_calendar_grid_set_first_weekday:
 * @self: a grid
 * @weekday: as in #GDateWeekday, or 0 for the custom of the locale
 */
void
limber_calendar_grid_set_first_weekday (LimberCalendarGrid *self, int weekday)
{
  g_return_if_fail (LIMBER_IS_CALENDAR_GRID (self));

  self->first_weekday = weekday;
  update_weekdays (self);
  update_cells (self);
}

/**
 * limber_calendar_grid_set_today:
 * @self: a grid
 * @today: the present day
 */
void
limber_calendar_grid_set_today (LimberCalendarGrid *self, const GDate *today)
{
  g_return_if_fail (LIMBER_IS_CALENDAR_GRID (self));
  g_return_if_fail (today != NULL && g_date_valid (today));

  if (g_date_compare (&self->today, today) == 0)
    return;

  self->today = *today;
  update_cells (self);
}

/**
 * limber_calendar_grid_set_selected:
 * @self: a grid
 * @date: a day a journal may hold
 *
 * Shows @date as selected and puts the cursor there.
 */
void
limber_calendar_grid_set_selected (LimberCalendarGrid *self, const GDate *date)
{
  g_return_if_fail (LIMBER_IS_CALENDAR_GRID (self));
  g_return_if_fail (limber_date_is_in_range (date));

  if (g_date_compare (&self->selected, date) == 0 && g_date_compare (&self->cursor, date) == 0)
    return;

  self->selected = *date;
  if (g_date_compare (&self->cursor, date) == 0)
    update_cells (self);
  else
    _limber_calendar_grid_move_cursor (self, date);
}

/**
 * limber_calendar_grid_get_selected:
 * @self: a grid
 *
 * Returns: (transfer none): the day shown as selected
 */
const GDate *
limber_calendar_grid_get_selected (LimberCalendarGrid *self)
{
  g_return_val_if_fail (LIMBER_IS_CALENDAR_GRID (self), NULL);

  return &self->selected;
}

/**
 * limber_calendar_grid_get_cursor:
 * @self: a grid
 *
 * Returns: (transfer none): the day the keyboard is at; its month is the one shown
 */
const GDate *
limber_calendar_grid_get_cursor (LimberCalendarGrid *self)
{
  g_return_val_if_fail (LIMBER_IS_CALENDAR_GRID (self), NULL);

  return &self->cursor;
}

/**
 * limber_calendar_grid_turn:
 * @self: a grid
 * @months: how many months to go forward, or back when negative
 *
 * Turns by whole months. The day of the cursor stays, or becomes the last one of a shorter month. Beyond the
 * years a journal may hold, nothing happens.
 */
void
limber_calendar_grid_turn (LimberCalendarGrid *self, int months)
{
  int index, year;
  GDateMonth month;
  GDate date;

  g_return_if_fail (LIMBER_IS_CALENDAR_GRID (self));

  index = g_date_get_year (&self->cursor) * N_MONTHS + g_date_get_month (&self->cursor) - 1 + months;
  year = index / N_MONTHS;
  month = index % N_MONTHS + 1;
  if (year < LIMBER_DATE_FIRST_YEAR || year > LIMBER_DATE_LAST_YEAR)
    return;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, MIN (g_date_get_day (&self->cursor), g_date_get_days_in_month (month, year)), month,
                  year);
  _limber_calendar_grid_move_cursor (self, &date);
}
