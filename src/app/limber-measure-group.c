/* limber-measure-group.c — the user's own measures in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-measure-group.h"

#include "limber-measure-dialog.h"
#include "limber-quantity.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * LimberMeasureGroup:
 *
 * A row for each measure of the user's own, whether it is asked for, and a way to its definition.
 */
struct _LimberMeasureGroup
{
  AdwPreferencesGroup parent_instance;

  LimberJournal *journal;
  GPtrArray *rows; /* Row */
  GtkWidget *add_row;
};

/* The widgets belong to the group. */
typedef struct
{
  char *id;
  AdwActionRow *row;
  GtkSwitch *shown;
  GtkWidget *edit;
} Row;

G_DEFINE_FINAL_TYPE (LimberMeasureGroup, limber_measure_group, ADW_TYPE_PREFERENCES_GROUP)

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->id);
  g_free (row);
}

static void
add_toast (LimberMeasureGroup *self, AdwToast *toast)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);

  if (dialog != NULL)
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

static void
tell (LimberMeasureGroup *self, const char *sentence)
{
  AdwToast *toast = adw_toast_new (sentence);

  adw_toast_set_use_markup (toast, FALSE);
  add_toast (self, toast);
}

static const LimberMeasure *
find_measure (LimberMeasureGroup *self, const char *id)
{
  return limber_measure_find_among (limber_journal_get_measures (self->journal), id);
}

static Row *
find_row (LimberMeasureGroup *self, gpointer widget)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if ((gpointer) row->shown == widget || (gpointer) row->edit == widget)
        return row;
    }

  return NULL;
}

static void show_measures (LimberMeasureGroup *self);

/* What did not work shows as it is: the switch goes back. */
static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberMeasureGroup) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberMeasure) saved
      = limber_journal_save_measure_finish (LIMBER_JOURNAL (source), result, &error);

  if (saved != NULL || self->journal == NULL)
    return;

  tell (self, error->message);
  show_measures (self);
}

static void
save (LimberMeasureGroup *self, const LimberMeasure *measure)
{
  limber_journal_save_measure_async (self->journal, measure, NULL, saved_cb, g_object_ref (self));
}

static void
shown_changed_cb (LimberMeasureGroup *self, GParamSpec *pspec, GtkSwitch *shown)
{
  Row *row = find_row (self, shown);
  const LimberMeasure *measure = row != NULL ? find_measure (self, row->id) : NULL;
  g_autoptr (LimberMeasure) changed = NULL;

  if (measure == NULL || measure->hidden == !gtk_switch_get_active (shown))
    return;

  changed = limber_measure_copy (measure);
  changed->hidden = !gtk_switch_get_active (shown);
  save (self, changed);
}

typedef struct
{
  LimberMeasureGroup *group;
  LimberMeasure *measure;
} Removal;

static void
removal_free (gpointer data, GClosure *closure)
{
  Removal *removal = data;

  g_object_unref (removal->group);
  limber_measure_free (removal->measure);
  g_free (removal);
}

static void
undo_removal_cb (AdwToast *toast, Removal *removal)
{
  if (removal->group->journal != NULL)
    save (removal->group, removal->measure);
}

static void
removed_cb (LimberMeasureGroup *self, const LimberMeasure *measure)
{
  Removal *removal = g_new0 (Removal, 1);
  AdwToast *toast = NULL;
  /* Translators: %s is the name of a measure. */
  g_autofree char *title = g_strdup_printf (_ ("“%s” is removed"), measure->name);

  removal->group = g_object_ref (self);
  removal->measure = limber_measure_copy (measure);
  toast = adw_toast_new (title);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_removal_cb), removal, removal_free, 0);
  add_toast (self, toast);
  gtk_widget_grab_focus (self->add_row);
}

static void
present (LimberMeasureGroup *self, const LimberMeasure *measure)
{
  AdwDialog *dialog = limber_measure_dialog_new (self->journal, measure);

  g_signal_connect_object (dialog, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
edit_clicked_cb (LimberMeasureGroup *self, GtkWidget *button)
{
  Row *row = find_row (self, button);
  const LimberMeasure *measure = row != NULL ? find_measure (self, row->id) : NULL;

  if (measure != NULL)
    present (self, measure);
}

static void
add_activated_cb (LimberMeasureGroup *self)
{
  present (self, NULL);
}

static GtkWidget *
create_switch (LimberMeasureGroup *self)
{
  GtkWidget *shown = gtk_switch_new ();

  gtk_widget_set_valign (shown, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (shown, _ ("Ask for it each day"));
  g_signal_connect_object (shown, "notify::active", G_CALLBACK (shown_changed_cb), self, G_CONNECT_SWAPPED);

  return shown;
}

static GtkWidget *
create_edit_button (LimberMeasureGroup *self)
{
  GtkWidget *edit = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_set_valign (edit, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (edit, "flat");
  gtk_widget_set_tooltip_text (edit, _ ("Edit…"));
  g_signal_connect_object (edit, "clicked", G_CALLBACK (edit_clicked_cb), self, G_CONNECT_SWAPPED);

  return edit;
}

static Row *
create_row (LimberMeasureGroup *self, const char *id)
{
  Row *row = g_new0 (Row, 1);

  row->id = g_strdup (id);
  row->row = ADW_ACTION_ROW (adw_action_row_new ());
  row->shown = GTK_SWITCH (create_switch (self));
  row->edit = create_edit_button (self);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->row), FALSE);
  adw_action_row_add_suffix (row->row, GTK_WIDGET (row->shown));
  adw_action_row_add_suffix (row->row, row->edit);
  adw_action_row_set_activatable_widget (row->row, row->edit);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row->row));

  return row;
}

static void
fill_row (Row *row, const LimberMeasure *measure)
{
  g_autofree char *description = limber_measure_group_describe (measure);
  /* Translators: read out for a switch; %s is the name of a measure. */
  g_autofree char *ask = g_strdup_printf (_ ("Ask for “%s” each day"), measure->name);
  /* Translators: read out for a button; %s is the name of a measure. */
  g_autofree char *edit = g_strdup_printf (_ ("Edit “%s”"), measure->name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->row), measure->name);
  adw_action_row_set_subtitle (row->row, description);
  gtk_switch_set_active (row->shown, !measure->hidden);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->shown), GTK_ACCESSIBLE_PROPERTY_LABEL, ask, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->edit), GTK_ACCESSIBLE_PROPERTY_LABEL, edit, -1);
}

static gboolean
has_rows_of (LimberMeasureGroup *self, const GPtrArray *measures)
{
  if (self->rows->len != measures->len)
    return FALSE;

  for (guint i = 0; i < measures->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);
      const LimberMeasure *measure = g_ptr_array_index (measures, i);

      if (!g_str_equal (row->id, measure->id))
        return FALSE;
    }

  return TRUE;
}

static void
make_rows (LimberMeasureGroup *self, const GPtrArray *measures)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (group, GTK_WIDGET (((Row *) g_ptr_array_index (self->rows, i))->row));
  g_ptr_array_set_size (self->rows, 0);

  g_object_ref (self->add_row);
  adw_preferences_group_remove (group, self->add_row);
  for (guint i = 0; i < measures->len; i++)
    g_ptr_array_add (self->rows, create_row (self, ((LimberMeasure *) g_ptr_array_index (measures, i))->id));
  adw_preferences_group_add (group, self->add_row);
  g_object_unref (self->add_row);
}

/* Rows that are there stay, and with them where the keyboard is. */
static void
show_measures (LimberMeasureGroup *self)
{
  const GPtrArray *measures = limber_journal_get_measures (self->journal);

  if (!has_rows_of (self, measures))
    make_rows (self, measures);
  for (guint i = 0; i < measures->len; i++)
    fill_row (g_ptr_array_index (self->rows, i), g_ptr_array_index (measures, i));
  gtk_widget_set_sensitive (self->add_row, limber_journal_get_is_open (self->journal));
}

static void
limber_measure_group_dispose (GObject *object)
{
  LimberMeasureGroup *self = LIMBER_MEASURE_GROUP (object);

  g_clear_object (&self->journal);
  g_ptr_array_set_size (self->rows, 0);

  G_OBJECT_CLASS (limber_measure_group_parent_class)->dispose (object);
}

static void
limber_measure_group_finalize (GObject *object)
{
  g_ptr_array_unref (LIMBER_MEASURE_GROUP (object)->rows);

  G_OBJECT_CLASS (limber_measure_group_parent_class)->finalize (object);
}

static void
limber_measure_group_class_init (LimberMeasureGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_measure_group_dispose;
  object_class->finalize = limber_measure_group_finalize;
}

static void
limber_measure_group_init (LimberMeasureGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->add_row = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _ ("_Add a measure…"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->add_row), TRUE);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add_row), "list-add-symbolic");
  g_signal_connect_object (self->add_row, "activated", G_CALLBACK (add_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (group, _ ("Measures of your own"));
  adw_preferences_group_set_description (
      group, _ ("Anything else to note once a day, such as resting pulse, hours sitting or cups of tea."));
  adw_preferences_group_add (group, self->add_row);
}

/**
 * limber_measure_group_set_journal:
 * @self: a group
 * @journal: whose measures are shown; open or not
 *
 * To be called once.
 */
void
limber_measure_group_set_journal (LimberMeasureGroup *self, LimberJournal *journal)
{
  g_return_if_fail (LIMBER_IS_MEASURE_GROUP (self));
  g_return_if_fail (LIMBER_IS_JOURNAL (journal) && self->journal == NULL);

  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "measures-changed", G_CALLBACK (show_measures), self, G_CONNECT_SWAPPED);
  show_measures (self);
}

static const char *
get_kind_text (const LimberMeasure *measure)
{
  if (measure->unit == LIMBER_MEASURE_UNIT_MINUTE)
    return limber_measure_expects_hours (measure) ? C_ ("kind of measure", "Hours and minutes")
                                                  : C_ ("kind of measure", "Minutes");

  return measure->label != NULL ? measure->label : C_ ("kind of measure", "Number");
}

/* Whether it has a range of its own. */
static gboolean
has_range (const LimberMeasure *measure)
{
  g_autoptr (LimberMeasure) bare = limber_measure_new_own (NULL, NULL, measure->unit);

  return measure->minimum < bare->minimum || measure->minimum > bare->minimum
         || measure->maximum < bare->maximum;
}

/**
 * limber_measure_group_describe:
 * @measure: a measure of the user's own
 *
 * Returns: (transfer full): its unit and its range, such as "bpm · 30 to 220"
 */
char *
limber_measure_group_describe (const LimberMeasure *measure)
{
  g_autofree char *minimum = NULL;
  g_autofree char *maximum = NULL;

  g_return_val_if_fail (measure != NULL, NULL);

  if (!has_range (measure))
    return g_strdup (get_kind_text (measure));

  minimum = limber_quantity_format_number (measure, measure->minimum, LIMBER_WEIGHT_UNIT_KG);
  maximum = limber_quantity_format_number (measure, measure->maximum, LIMBER_WEIGHT_UNIT_KG);
  if (measure->maximum >= LIMBER_MEASURE_LIMIT)
    /* Translators: the unit of a measure and its smallest value, "bpm · at least 30". */
    return g_strdup_printf (_ ("%1$s · at least %2$s"), get_kind_text (measure), minimum);

  /* Translators: the unit of a measure, its smallest and its largest value, "bpm · 30 to 220". */
  return g_strdup_printf (_ ("%1$s · %2$s to %3$s"), get_kind_text (measure), minimum, maximum);
}
