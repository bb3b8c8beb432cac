/* limber-measure-row.c — one measure of the day, typed in the user's unit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Half a number is often no number ("7:" on the way to "7:30"), so what is wrong is said only when typing
 * pauses or the field is left. Nothing typed is replaced before it has been understood.
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-measure-row.h"

#include "limber-announce.h"
#include "limber-field-error.h"
#include "limber-measure-text.h"

#include <math.h>

/* How long nothing is typed before an unfinished text counts as a mistake. */
#define PAUSE_MS 1500

/**
 * LimberMeasureRow:
 *
 * A row in which one measure of the day is typed, in the user's unit.
 *
 * Text that cannot be read stays as typed, with a sentence below it that says why.
 */
struct _LimberMeasureRow
{
  AdwPreferencesRow parent_instance;

  GtkEditable *text;
  GtkLabel *title_label;
  GtkLabel *last_value_label;
  GtkLabel *unit_label;
  GtkRevealer *error_revealer;
  GtkLabel *error_label;

  LimberMeasure *measure;
  LimberWeightUnit weight_unit;
  double value;
  double settled_value; /* when typing last rested on something that can be real */
  double last_value;
  char *problem;
  guint pause_id;
  gboolean formatting;
};

G_DEFINE_FINAL_TYPE (LimberMeasureRow, limber_measure_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  VALUE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Closer than the last place a number of this measure has. */
static gboolean
is_same_value (LimberMeasureRow *self, double a, double b)
{
  return (isnan (a) && isnan (b)) || limber_measure_is_same (self->measure, a, b);
}

static gboolean
is_empty (LimberMeasureRow *self)
{
  return *gtk_editable_get_text (self->text) == '\0';
}

/* An empty entry shows the last value; without one, a dash as everywhere for "not recorded", until typing
 * begins. */
static void
update_hints (LimberMeasureRow *self)
{
  gboolean known = !isnan (self->last_value);
  g_autofree char *text
      = known ? limber_measure_text_last (self->measure, self->weight_unit, self->last_value) : NULL;

  gtk_label_set_text (self->last_value_label, known ? text : "–");
  gtk_widget_set_visible (GTK_WIDGET (self->last_value_label),
                          is_empty (self) && (known || !gtk_widget_has_focus (GTK_WIDGET (self->text))));
  gtk_label_set_text (self->unit_label, limber_measure_text_unit (self->measure, self->weight_unit,
                                                                  is_empty (self), self->last_value));
  if (known)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, text,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER);
}

static void
update_input_purpose (LimberMeasureRow *self)
{
  const LimberMeasure *measure = self->measure;
  GtkInputPurpose purpose = GTK_INPUT_PURPOSE_FREE_FORM;

  if (measure->unit == LIMBER_MEASURE_UNIT_COUNT)
    purpose = measure->decimals == 0 && measure->minimum >= 0 ? GTK_INPUT_PURPOSE_DIGITS
                                                              : GTK_INPUT_PURPOSE_NUMBER;
  gtk_text_set_input_purpose (GTK_TEXT (self->text), purpose);
}

/* Writes the value as it is known; nothing is emitted for it. */
static void
format_value (LimberMeasureRow *self)
{
  g_autofree char *text = limber_quantity_format_entry (self->measure, self->value, self->weight_unit);

  if (g_str_equal (text, gtk_editable_get_text (self->text)))
    return;

  self->formatting = TRUE;
  gtk_editable_set_text (self->text, text);
  self->formatting = FALSE;
  update_hints (self);
}

static void
hide_problem (LimberMeasureRow *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  gtk_revealer_set_reveal_child (self->error_revealer, FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  limber_field_error_tell (GTK_WIDGET (self->text), NULL);
}

/* "9999" was a number of steps on the way to "9999999", but nobody meant it. */
static void
take_back_beginning (LimberMeasureRow *self)
{
  if (is_same_value (self, self->value, self->settled_value))
    return;

  self->value = self->settled_value;
  g_signal_emit (self, signals[VALUE_CHANGED], 0, self->value);
}

static void
show_problem (LimberMeasureRow *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (self->problem == NULL)
    return;

  take_back_beginning (self);
  if (!gtk_revealer_get_reveal_child (self->error_revealer))
    limber_announce (GTK_WIDGET (self->text), self->problem);
  gtk_label_set_text (self->error_label, self->problem);
  gtk_revealer_set_reveal_child (self->error_revealer, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  limber_field_error_tell (GTK_WIDGET (self->text), self->error_label);
}

static void
pause_cb (gpointer data)
{
  LimberMeasureRow *self = LIMBER_MEASURE_ROW (data);

  self->pause_id = 0;
  show_problem (self);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

/* Reads the text; what is wrong with it is kept in self->problem. */
static gboolean
read_text (LimberMeasureRow *self, double *value)
{
  g_autoptr (GError) error = NULL;
  const char *text = gtk_editable_get_text (self->text);

  g_clear_pointer (&self->problem, g_free);
  *value = NAN;
  if (is_blank (text) || limber_quantity_parse (self->measure, text, self->weight_unit, value, &error))
    return TRUE;

  self->problem = g_strdup (error->message);
  return FALSE;
}

static void
changed_cb (LimberMeasureRow *self)
{
  double value;

  update_hints (self);
  if (self->formatting)
    return;

  if (!read_text (self, &value))
    {
      g_clear_handle_id (&self->pause_id, g_source_remove);
      if (gtk_revealer_get_reveal_child (self->error_revealer))
        show_problem (self);
      else
        self->pause_id = g_timeout_add_once (PAUSE_MS, pause_cb, self);
      return;
    }

  hide_problem (self);
  if (is_same_value (self, value, self->value))
    return;
  self->value = value;
  g_signal_emit (self, signals[VALUE_CHANGED], 0, value);
}

static void
finish_typing (LimberMeasureRow *self)
{
  if (self->problem != NULL)
    {
      show_problem (self);
      return;
    }

  self->settled_value = self->value;
  format_value (self);
}

static void
activate_cb (LimberMeasureRow *self)
{
  finish_typing (self);
  if (self->problem == NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    g_signal_emit_by_name (self, "move-focus", GTK_DIR_TAB_FORWARD);
}

static void
focus_changed_cb (LimberMeasureRow *self)
{
  update_hints (self);
  if (gtk_widget_has_focus (GTK_WIDGET (self->text)))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
      return;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
  gtk_editable_select_region (self->text, 0, 0);
  finish_typing (self);
}

static void
released_cb (LimberMeasureRow *self)
{
  gtk_text_grab_focus_without_selecting (GTK_TEXT (self->text));
}

static gboolean
limber_measure_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIMBER_MEASURE_ROW (widget)->text));
}

static gboolean
limber_measure_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  /* The row itself has nothing to do, so the focus goes straight to the entry and from there to the next row.
   */
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
limber_measure_row_dispose (GObject *object)
{
  LimberMeasureRow *self = LIMBER_MEASURE_ROW (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_MEASURE_ROW);

  G_OBJECT_CLASS (limber_measure_row_parent_class)->dispose (object);
}

static void
limber_measure_row_finalize (GObject *object)
{
  LimberMeasureRow *self = LIMBER_MEASURE_ROW (object);

  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->measure, limber_measure_free);

  G_OBJECT_CLASS (limber_measure_row_parent_class)->finalize (object);
}

static void
limber_measure_row_class_init (LimberMeasureRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_measure_row_dispose;
  object_class->finalize = limber_measure_row_finalize;
  widget_class->grab_focus = limber_measure_row_grab_focus;
  widget_class->focus = limber_measure_row_focus;

  /**
   * LimberMeasureRow::value-changed:
   * @self: the row
   * @value: in the unit of the measure, or NaN when the entry was emptied
   *
   * The user typed another value that can be real. Emitted for each such change while typing, and with the
   * value from before when typing came to rest on one that cannot be real.
   */
  signals[VALUE_CHANGED] = g_signal_new ("value-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/limber-measure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureRow, text);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureRow, last_value_label);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureRow, unit_label);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureRow, error_revealer);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureRow, error_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
limber_measure_row_init (LimberMeasureRow *self)
{
  self->measure = limber_measure_copy (limber_measure_nth (0));
  self->value = NAN;
  self->settled_value = NAN;
  self->last_value = NAN;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_measure_row_new:
 * @measure: what is typed
 *
 * Returns: (transfer floating): an empty row, its weight unit kilograms
 */
GtkWidget *
limber_measure_row_new (const LimberMeasure *measure)
{
  LimberMeasureRow *self;

  g_return_val_if_fail (measure != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_MEASURE_ROW, NULL);
  limber_measure_row_set_measure (self, measure);
  return GTK_WIDGET (self);
}

/**
 * limber_measure_row_set_measure:
 * @self: a row
 * @measure: what is typed: the same as before with another name, unit or range
 *
 * Text that could not be read is read once more: it may lie inside the new range. Emits nothing else.
 */
void
limber_measure_row_set_measure (LimberMeasureRow *self, const LimberMeasure *measure)
{
  g_autoptr (LimberMeasure) before = NULL;

  g_return_if_fail (LIMBER_IS_MEASURE_ROW (self));
  g_return_if_fail (measure != NULL);

  if (limber_measure_equal (self->measure, measure)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), "") != 0)
    return;

  before = g_steal_pointer (&self->measure);
  self->measure = limber_measure_copy (measure);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), limber_measure_get_name (measure));
  update_input_purpose (self);
  update_hints (self);
  if (self->problem != NULL)
    changed_cb (self);
  else
    format_value (self);
}

/**
 * limber_measure_row_get_measure:
 * @self: a row
 *
 * Returns: (transfer none): what is typed
 */
const LimberMeasure *
limber_measure_row_get_measure (LimberMeasureRow *self)
{
  g_return_val_if_fail (LIMBER_IS_MEASURE_ROW (self), NULL);

  return self->measure;
}

/**
 * limber_measure_row_set_weight_unit:
 * @self: a row
 * @unit: the user's unit of weight
 *
 * Writes the value again in @unit. Text that could not be read is read once more: it may have been meant so.
 */
void
limber_measure_row_set_weight_unit (LimberMeasureRow *self, LimberWeightUnit unit)
{
  g_return_if_fail (LIMBER_IS_MEASURE_ROW (self));

  if (self->weight_unit == unit)
    return;

  self->weight_unit = unit;
  update_hints (self);
  if (self->problem == NULL)
    format_value (self);
  else
    changed_cb (self);
}

/**
 * limber_measure_row_set_value:
 * @self: a row
 * @value: in the unit of the measure, or NaN for nothing recorded
 *
 * Shows the stored value of the same day. When it is the value already known, the text stays as typed, so
 * that an echo of what was just stored neither moves the cursor nor loses text that could not be read. Emits
 * nothing.
 */
void
limber_measure_row_set_value (LimberMeasureRow *self, double value)
{
  g_return_if_fail (LIMBER_IS_MEASURE_ROW (self));

  if (!is_same_value (self, value, self->value))
    limber_measure_row_reset (self, value);
}

/**
 * limber_measure_row_reset:
 * @self: a row
 * @value: in the unit of the measure, or NaN for nothing recorded
 *
 * Shows the value of another day, whatever the entry holds. Emits nothing.
 */
void
limber_measure_row_reset (LimberMeasureRow *self, double value)
{
  g_return_if_fail (LIMBER_IS_MEASURE_ROW (self));

  self->value = value;
  self->settled_value = value;
  g_clear_pointer (&self->problem, g_free);
  hide_problem (self);
  format_value (self);
}

/**
 * limber_measure_row_get_value:
 * @self: a row
 *
 * Returns: the last value that was set or could be read, in the unit of the measure; NaN for none
 */
double
limber_measure_row_get_value (LimberMeasureRow *self)
{
  g_return_val_if_fail (LIMBER_IS_MEASURE_ROW (self), NAN);

  return self->value;
}

/**
 * limber_measure_row_set_last_value:
 * @self: a row
 * @value: in the unit of the measure, or NaN for none
 *
 * What was recorded last on an earlier day. It stands pale in the empty entry and is never stored.
 */
void
limber_measure_row_set_last_value (LimberMeasureRow *self, double value)
{
  g_return_if_fail (LIMBER_IS_MEASURE_ROW (self));

  self->last_value = value;
  update_hints (self);
}

/**
 * limber_measure_row_has_error:
 * @self: a row
 *
 * Returns: whether the entry holds text that could not be read or cannot be real, so that it differs from
 * what is stored; also while its sentence is not shown yet
 */
gboolean
limber_measure_row_has_error (LimberMeasureRow *self)
{
  g_return_val_if_fail (LIMBER_IS_MEASURE_ROW (self), FALSE);

  return self->problem != NULL;
}
