/* limber-measure-dialog.c — defining a measure of the user's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is wrong is said at its field when the definition is to be stored, and taken back as soon as the field
 * is changed. What only the journal knows, a recorded value outside a new range say, is said the same way.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-measure-dialog.h"

#include "limber-field-error.h"
#include "limber-own-measure.h"
#include "limber-quantity.h"

#include <glib/gi18n.h>
#include <math.h>

/* The order of the kinds in the template. */
typedef enum
{
  KIND_NUMBER,
  KIND_HOURS,
  KIND_MINUTES,
} Kind;

struct _LimberMeasureDialog
{
  AdwDialog parent_instance;

  LimberJournal *journal;
  LimberMeasure *measure; /* as it was; without an id when it is a new one */
  GCancellable *cancellable;

  GtkWidget *save_button;
  GtkEditable *name_row;
  GtkLabel *name_error;
  AdwComboRow *kind_row;
  GtkEditable *label_row;
  GtkLabel *label_error;
  AdwSpinRow *decimals_row;
  GtkEditable *minimum_row;
  GtkEditable *maximum_row;
  GtkLabel *limit_error;
  AdwPreferencesGroup *remove_group;
  GtkWidget *remove_row;
};

G_DEFINE_FINAL_TYPE (LimberMeasureDialog, limber_measure_dialog, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static Kind
get_kind (LimberMeasureDialog *self)
{
  return (Kind) adw_combo_row_get_selected (self->kind_row);
}

/* The field is marked for everybody, and its text for who cannot see it. */
static void
set_error (GtkEditable *row, GtkLabel *label, const char *sentence)
{
  limber_field_error_set (GTK_WIDGET (row), label, sentence);
  limber_field_error_tell (GTK_WIDGET (gtk_editable_get_delegate (row)), sentence != NULL ? label : NULL);
}

static void
show_error (GtkEditable *row, GtkLabel *label, const GError *error)
{
  set_error (row, label, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
clear_limit_error (LimberMeasureDialog *self)
{
  set_error (self->minimum_row, self->limit_error, NULL);
  set_error (self->maximum_row, self->limit_error, NULL);
}

static void
name_changed_cb (LimberMeasureDialog *self)
{
  set_error (self->name_row, self->name_error, NULL);
}

static void
label_changed_cb (LimberMeasureDialog *self)
{
  set_error (self->label_row, self->label_error, NULL);
}

static void
limit_changed_cb (LimberMeasureDialog *self)
{
  clear_limit_error (self);
}

static void
kind_changed_cb (LimberMeasureDialog *self)
{
  gboolean is_number = get_kind (self) == KIND_NUMBER;

  gtk_widget_set_visible (GTK_WIDGET (self->label_row), is_number);
  gtk_widget_set_visible (GTK_WIDGET (self->decimals_row), is_number);
  set_error (self->label_row, self->label_error, NULL);
  clear_limit_error (self);
}

/* An empty limit leaves that of all measures. */
static gboolean
read_limit (GtkEditable *row, const LimberMeasure *measure, double *limit, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));
  g_autoptr (LimberMeasure) any = NULL;

  if (*text == '\0')
    return TRUE;
  if (measure->unit != LIMBER_MEASURE_UNIT_MINUTE)
    return limber_quantity_parse_number (text, limit, error);

  any = limber_measure_new_own (NULL, C_ ("limit of a measure", "A length of time in a day"),
                                LIMBER_MEASURE_UNIT_MINUTE);
  limber_measure_set_label (any, measure->label);
  return limber_quantity_parse (any, text, LIMBER_WEIGHT_UNIT_KG, limit, error);
}

static gboolean
read_name (LimberMeasureDialog *self, LimberMeasure *measure)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name
      = limber_own_measure_clean_name (gtk_editable_get_text (self->name_row), self->measure->id,
                                       limber_journal_get_measures (self->journal), &error);

  if (name == NULL)
    {
      show_error (self->name_row, self->name_error, error);
      return FALSE;
    }

  limber_measure_set_name (measure, name);
  return TRUE;
}

static gboolean
read_unit (LimberMeasureDialog *self, LimberMeasure *measure)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  if (get_kind (self) != KIND_NUMBER)
    {
      limber_measure_set_label (measure, get_kind (self) == KIND_HOURS ? "h" : "min");
      return TRUE;
    }
  if (!limber_own_measure_clean_label (gtk_editable_get_text (self->label_row), &label, &error))
    {
      show_error (self->label_row, self->label_error, error);
      return FALSE;
    }

  limber_measure_set_label (measure, label);
  measure->decimals = (guint) adw_spin_row_get_value (self->decimals_row);
  return TRUE;
}

static gboolean
read_limits (LimberMeasureDialog *self, LimberMeasure *measure)
{
  g_autoptr (GError) error = NULL;

  if (!read_limit (self->minimum_row, measure, &measure->minimum, &error))
    show_error (self->minimum_row, self->limit_error, error);
  else if (!read_limit (self->maximum_row, measure, &measure->maximum, &error)
           || !limber_own_measure_check_range (measure, &error))
    show_error (self->maximum_row, self->limit_error, error);
  else
    return TRUE;

  return FALSE;
}

/* Returns: (nullable): what the fields say, or %NULL after saying what is wrong with them */
static LimberMeasure *
read_fields (LimberMeasureDialog *self)
{
  LimberMeasureUnit unit
      = get_kind (self) == KIND_NUMBER ? LIMBER_MEASURE_UNIT_COUNT : LIMBER_MEASURE_UNIT_MINUTE;
  g_autoptr (LimberMeasure) measure = limber_measure_new_own (self->measure->id, NULL, unit);

  measure->hidden = self->measure->hidden;
  if (!read_name (self, measure) || !read_unit (self, measure) || !read_limits (self, measure))
    return NULL;

  return g_steal_pointer (&measure);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberMeasureDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberMeasure) saved
      = limber_journal_save_measure_finish (LIMBER_JOURNAL (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  gtk_widget_set_sensitive (self->save_button, TRUE);
  if (saved != NULL)
    adw_dialog_close (ADW_DIALOG (self));
  else if (g_error_matches (error, LIMBER_ERROR, LIMBER_ERROR_RANGE))
    show_error (self->maximum_row, self->limit_error, error);
  else
    show_error (self->name_row, self->name_error, error);
}

static void
save_cb (LimberMeasureDialog *self)
{
  g_autoptr (LimberMeasure) measure = read_fields (self);

  if (measure == NULL)
    return;

  gtk_widget_set_sensitive (self->save_button, FALSE);
  limber_journal_save_measure_async (self->journal, measure, NULL, saved_cb, g_object_ref (self));
}

static void
cancel_cb (LimberMeasureDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberMeasureDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (!limber_journal_remove_measure_finish (LIMBER_JOURNAL (source), result, &error))
    {
      adw_preferences_group_set_description (self->remove_group, error->message);
      gtk_widget_set_sensitive (self->remove_row, FALSE);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, self->measure);
  if (!g_cancellable_is_cancelled (self->cancellable))
    adw_dialog_close (ADW_DIALOG (self));
}

static void
remove_cb (LimberMeasureDialog *self)
{
  limber_journal_remove_measure_async (self->journal, self->measure->id, NULL, removed_cb,
                                       g_object_ref (self));
}

/* Whether there is anything that removing would take away; by then the dialog may be closed. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberMeasureDialog) self = data;
  g_autoptr (GPtrArray) measures
      = limber_journal_load_measures_finish (LIMBER_JOURNAL (source), result, NULL);
  const LimberMeasure *measure
      = measures != NULL ? limber_measure_find_among (measures, self->measure->id) : NULL;
  g_autofree char *text = NULL;

  if (measure == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  gtk_widget_set_sensitive (self->remove_row, measure->uses == 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->kind_row), measure->uses == 0);
  if (measure->uses > 0)
    text = g_strdup_printf (ngettext ("Recorded on %u day, so it can be hidden but not removed.",
                                      "Recorded on %u days, so it can be hidden but not removed.",
                                      measure->uses),
                            measure->uses);
  adw_preferences_group_set_description (self->remove_group, text);
}

static void
show_limit (GtkEditable *row, const LimberMeasure *measure, double limit, double of_all)
{
  g_autofree char *text = limber_quantity_format_entry (measure, limit, LIMBER_WEIGHT_UNIT_KG);
  gboolean own = limit < of_all || limit > of_all;

  gtk_editable_set_text (row, own ? text : "");
}

static void
show_measure (LimberMeasureDialog *self)
{
  const LimberMeasure *measure = self->measure;
  gboolean is_number = measure->unit != LIMBER_MEASURE_UNIT_MINUTE;
  g_autoptr (LimberMeasure) bare = limber_measure_new_own (NULL, NULL, measure->unit);
  g_autoptr (LimberMeasure) exact = limber_measure_copy (measure);

  exact->decimals = is_number ? LIMBER_MEASURE_DECIMALS_MAX : 0;
  gtk_editable_set_text (self->name_row, measure->name != NULL ? measure->name : "");
  adw_combo_row_set_selected (self->kind_row, is_number                                ? KIND_NUMBER
                                              : limber_measure_expects_hours (measure) ? KIND_HOURS
                                                                                       : KIND_MINUTES);
  gtk_editable_set_text (self->label_row, is_number && measure->label != NULL ? measure->label : "");
  adw_spin_row_set_value (self->decimals_row, measure->decimals);
  show_limit (self->minimum_row, exact, measure->minimum, bare->minimum);
  show_limit (self->maximum_row, exact, measure->maximum, bare->maximum);
}

static void
limber_measure_dialog_dispose (GObject *object)
{
  LimberMeasureDialog *self = LIMBER_MEASURE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_MEASURE_DIALOG);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (limber_measure_dialog_parent_class)->dispose (object);
}

static void
limber_measure_dialog_finalize (GObject *object)
{
  LimberMeasureDialog *self = LIMBER_MEASURE_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->measure, limber_measure_free);

  G_OBJECT_CLASS (limber_measure_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureDialog, name_error);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureDialog, label_row);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureDialog, label_error);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureDialog, decimals_row);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureDialog, minimum_row);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureDialog, maximum_row);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureDialog, limit_error);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureDialog, remove_group);
  gtk_widget_class_bind_template_child (widget_class, LimberMeasureDialog, remove_row);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, label_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, limit_changed_cb);
}

static void
limber_measure_dialog_class_init (LimberMeasureDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_measure_dialog_dispose;
  object_class->finalize = limber_measure_dialog_finalize;

  /**
   * LimberMeasureDialog::removed:
   * @self: the dialog
   * @measure: what was removed, to put it back
   *
   * The measure is gone from the journal.
   */
  signals[SIGNAL_REMOVED]
      = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, LIMBER_TYPE_MEASURE | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-measure-dialog.ui");
  bind_children (widget_class);
}

static void
limber_measure_dialog_init (LimberMeasureDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_measure_dialog_new:
 * @journal: an open journal
 * @measure: (nullable): a measure of the user's own to be changed, or %NULL for a new one
 *
 * Returns: (transfer floating): the dialog, which stores what was typed in it and then closes
 */
AdwDialog *
limber_measure_dialog_new (LimberJournal *journal, const LimberMeasure *measure)
{
  LimberMeasureDialog *self = NULL;

  g_return_val_if_fail (LIMBER_IS_JOURNAL (journal), NULL);

  self = g_object_new (LIMBER_TYPE_MEASURE_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->measure = measure != NULL ? limber_measure_copy (measure)
                                  : limber_measure_new_own (NULL, NULL, LIMBER_MEASURE_UNIT_COUNT);
  adw_dialog_set_title (ADW_DIALOG (self), measure != NULL ? _ ("Edit Measure") : _ ("Add a Measure"));
  gtk_button_set_label (GTK_BUTTON (self->save_button), measure != NULL ? _ ("_Save") : _ ("_Add"));
  gtk_widget_set_visible (GTK_WIDGET (self->remove_group), measure != NULL);
  show_measure (self);
  kind_changed_cb (self);
  if (measure != NULL)
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self->kind_row), measure->uses == 0);
      limber_journal_load_measures_async (journal, self->cancellable, loaded_cb, g_object_ref (self));
    }

  return ADW_DIALOG (self);
}
