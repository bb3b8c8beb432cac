/* limber-measure-list.c — steps, weight, sleep and the like: the measures the user wants to see
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-measure-list.h"

#include <glib/gi18n.h>
#include <math.h>

#include "limber-measure-row.h"

struct _LimberMeasureList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GPtrArray *rows; /* LimberMeasureRow, owned by the list */
  GArray *shown;   /* double, what each row was last told or said */
  GPtrArray *own;  /* LimberMeasure, those of the user's own that are not hidden */
  LimberSettings *settings;
  GDate date;
  double last_weight;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (LimberMeasureList, limber_measure_list, ADW_TYPE_BIN)

enum
{
  SIGNAL_VALUE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const offered[] = {
  LIMBER_MEASURE_STEPS,
  LIMBER_MEASURE_WEIGHT,
  LIMBER_MEASURE_SLEEP,
  LIMBER_MEASURE_ACTIVE,
};

static gboolean
same_value (double a, double b)
{
  return isnan (a) ? isnan (b) : !isnan (b) && fabs (a - b) <= 0.0;
}

static gboolean
is_measure (LimberMeasureRow *row, const char *id)
{
  return g_str_equal (limber_measure_row_get_measure (row)->id, id);
}

static void
value_changed_cb (LimberMeasureList *self, double value, LimberMeasureRow *row)
{
  guint index;

  if (self->updating || !g_ptr_array_find (self->rows, row, &index))
    return;

  g_array_index (self->shown, double, index) = value;
  g_signal_emit (self, signals[SIGNAL_VALUE_CHANGED], 0, limber_measure_row_get_measure (row)->id, value);
}

static void
insert_row (LimberMeasureList *self, guint index, const LimberMeasure *measure)
{
  GtkWidget *row = limber_measure_row_new (measure);
  double nothing = NAN;

  g_signal_connect_object (row, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_insert (self->rows, (int) index, row);
  g_array_insert_val (self->shown, index, nothing);
  gtk_list_box_insert (self->list, row, (int) index);
}

static void
remove_row (LimberMeasureList *self, guint index)
{
  GtkWidget *row = g_ptr_array_steal_index (self->rows, index);

  g_array_remove_index (self->shown, index);
  gtk_list_box_remove (self->list, row);
}

/* Rows that stay keep what is being typed in them. The order never changes, so each row is found where it
 * was, or behind those that went. */
static void
follow_own (LimberMeasureList *self)
{
  for (guint i = self->rows->len; i > G_N_ELEMENTS (offered); i--)
    {
      const LimberMeasure *measure = limber_measure_row_get_measure (g_ptr_array_index (self->rows, i - 1));

      if (limber_measure_find_among (self->own, measure->id) == NULL)
        remove_row (self, i - 1);
    }

  for (guint i = 0; i < self->own->len; i++)
    {
      const LimberMeasure *measure = g_ptr_array_index (self->own, i);
      guint index = G_N_ELEMENTS (offered) + i;

      if (index < self->rows->len && is_measure (g_ptr_array_index (self->rows, index), measure->id))
        limber_measure_row_set_measure (g_ptr_array_index (self->rows, index), measure);
      else
        insert_row (self, index, measure);
    }
}

static void
follow_settings (LimberMeasureList *self, LimberSettings *settings)
{
  gboolean any = self->own->len > 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      LimberMeasureRow *row = g_ptr_array_index (self->rows, i);
      const LimberMeasure *measure = limber_measure_row_get_measure (row);
      gboolean shows = measure->own || limber_settings_get_shows (settings, measure->id);

      self->updating = TRUE;
      if (is_measure (row, LIMBER_MEASURE_WEIGHT))
        limber_measure_row_set_weight_unit (row, limber_settings_get_weight_unit (settings));
      self->updating = FALSE;
      gtk_widget_set_visible (GTK_WIDGET (row), shows);
      any = any || shows;
    }

  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

static void
settings_changed_cb (LimberMeasureList *self, LimberSettings *settings)
{
  follow_settings (self, settings);
}

static void
limber_measure_list_finalize (GObject *object)
{
  LimberMeasureList *self = LIMBER_MEASURE_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_measure_list_parent_class)->finalize (object);
}

static void
limber_measure_list_class_init (LimberMeasureListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_measure_list_finalize;

  /**
   * LimberMeasureList::value-changed:
   * @measure: the id of a measure
   * @value: in the unit the measure is stored in, NaN when it was emptied
   *
   * The user typed a value that can be stored.
   */
  signals[SIGNAL_VALUE_CHANGED]
      = g_signal_new ("value-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_DOUBLE);
}

static void
limber_measure_list_init (LimberMeasureList *self)
{
  self->rows = g_ptr_array_new ();
  self->shown = g_array_new (FALSE, FALSE, sizeof (double));
  self->own = limber_measure_list_new ();
  self->last_weight = NAN;
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Measures of the day"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * limber_measure_list_build:
 * @self: a list
 * @settings: the user's choices
 *
 * Makes the rows, which is work a first frame does not wait for.
 */
void
limber_measure_list_build (LimberMeasureList *self, LimberSettings *settings)
{
  g_return_if_fail (LIMBER_IS_MEASURE_LIST (self));

  if (self->rows->len > 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    insert_row (self, i, limber_measure_find (offered[i]));
  follow_own (self);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
  follow_settings (self, settings);
  limber_measure_list_set_last_weight (self, self->last_weight);
}

/**
 * limber_measure_list_set_own:
 * @self: a list
 * @measures: (element-type LimberMeasure): the user's own measures
 *
 * Shows those that are not hidden behind the ones that come with Limber. A new row is empty until
 * limber_measure_list_set_day().
 */
void
limber_measure_list_set_own (LimberMeasureList *self, const GPtrArray *measures)
{
  g_return_if_fail (LIMBER_IS_MEASURE_LIST (self));
  g_return_if_fail (measures != NULL);

  g_ptr_array_set_size (self->own, 0);
  for (guint i = 0; i < measures->len; i++)
    {
      const LimberMeasure *measure = g_ptr_array_index (measures, i);

      if (!measure->hidden)
        g_ptr_array_add (self->own, limber_measure_copy (measure));
    }
  if (self->settings == NULL)
    return;

  follow_own (self);
  follow_settings (self, self->settings);
}

/**
 * limber_measure_list_set_day:
 * @self: a list
 * @day: the day to show
 *
 * Shows the measures of @day. A row that shows the value already is left alone, so that nothing changes under
 * the user's fingers; on another day, every row begins anew.
 */
void
limber_measure_list_set_day (LimberMeasureList *self, const LimberDay *day)
{
  gboolean other_day;

  g_return_if_fail (LIMBER_IS_MEASURE_LIST (self));
  g_return_if_fail (day != NULL);

  if (self->rows->len == 0)
    return;

  other_day = !g_date_valid (&self->date) || g_date_compare (&self->date, &day->date) != 0;
  self->date = day->date;
  self->updating = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      LimberMeasureRow *row = g_ptr_array_index (self->rows, i);
      double value = limber_day_get_value (day, limber_measure_row_get_measure (row)->id);

      if (other_day)
        limber_measure_row_reset (row, value);
      else if (!same_value (g_array_index (self->shown, double, i), value))
        limber_measure_row_set_value (row, value);
      g_array_index (self->shown, double, i) = value;
    }
  self->updating = FALSE;
}

/**
 * limber_measure_list_set_last_weight:
 * @self: a list
 * @grams: the last weight recorded before, NaN for none
 *
 * Shows the last weight pale where this day's goes. It is never stored.
 */
void
limber_measure_list_set_last_weight (LimberMeasureList *self, double grams)
{
  g_return_if_fail (LIMBER_IS_MEASURE_LIST (self));

  self->last_weight = grams;
  for (guint i = 0; i < self->rows->len; i++)
    {
      LimberMeasureRow *row = g_ptr_array_index (self->rows, i);

      if (is_measure (row, LIMBER_MEASURE_WEIGHT))
        limber_measure_row_set_last_value (row, grams);
    }
}

/**
 * limber_measure_list_is_empty:
 * @self: a list
 *
 * Returns: whether the user wants to see no measure
 */
gboolean
limber_measure_list_is_empty (LimberMeasureList *self)
{
  g_return_val_if_fail (LIMBER_IS_MEASURE_LIST (self), TRUE);

  return !gtk_widget_get_visible (GTK_WIDGET (self));
}
