/* limber-export-dialog.c — which format, which days, which measures, and then a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-export-dialog.h"

#include "limber-announce.h"
#include "limber-date-row.h"
#include "limber-date.h"
#include "limber-export-job.h"
#include "limber-measure.h"

#include <glib/gi18n.h>

#define DAYS_OF_QUARTER 90

/* The order of the periods in the template. */
typedef enum
{
  PERIOD_ALL,
  PERIOD_QUARTER,
  PERIOD_YEAR,
  PERIOD_OWN,
} Period;

struct _LimberExportDialog
{
  AdwDialog parent_instance;

  LimberJournal *journal;
  LimberExportOptions *options;
  GCancellable *cancellable; /* while a file is written */
  GPtrArray *checks;         /* one for each that can be left out */

  GtkWidget *export_button;
  AdwBanner *banner;
  GtkStack *states;
  AdwStatusPage *writing_page;
  AdwPreferencesGroup *format_group;
  AdwPreferencesGroup *period_group;
  AdwPreferencesGroup *content_group;
  AdwComboRow *period_row;
  LimberDateRow *from_row;
  LimberDateRow *to_row;
  AdwExpanderRow *measures_row;
  AdwSwitchRow *notes_row;
  AdwSwitchRow *snomed_row;
};

G_DEFINE_FINAL_TYPE (LimberExportDialog, limber_export_dialog, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_EXPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What can be left out beside measures, with its name. */
static const struct
{
  const char *id;
  const char *title;
} parts[] = {
  { LIMBER_EXPORT_PAIN, N_ ("Pain") },
  { LIMBER_EXPORT_ANXIETY, N_ ("Anxiety") },
  { LIMBER_EXPORT_SYMPTOMS, N_ ("Symptoms") },
  { LIMBER_EXPORT_TAGS, N_ ("What was different") },
  { LIMBER_EXPORT_TREATMENTS, N_ ("Treatments") },
  { LIMBER_EXPORT_PEG, N_ ("Everyday life (PEG scale)") },
};

static guint32
get_today (void)
{
  GDate today;

  limber_clock_today (&today);

  return g_date_get_julian (&today);
}

static guint32
get_year_ago (void)
{
  GDate date;

  limber_clock_today (&date);
  g_date_subtract_years (&date, 1);
  g_date_add_days (&date, 1);

  return g_date_get_julian (&date);
}

static void
read_period (LimberExportDialog *self)
{
  Period period = (Period) adw_combo_row_get_selected (self->period_row);

  self->options->from = self->options->to = 0;
  if (self->options->format == LIMBER_EXPORT_JSON || period == PERIOD_ALL)
    return;

  self->options->to = period == PERIOD_OWN ? limber_date_row_get_day (self->to_row) : get_today ();
  if (period == PERIOD_OWN)
    self->options->from = limber_date_row_get_day (self->from_row);
  else
    self->options->from = period == PERIOD_YEAR ? get_year_ago () : get_today () - DAYS_OF_QUARTER + 1;
}

static void
read_choices (LimberExportDialog *self)
{
  gboolean is_json = self->options->format == LIMBER_EXPORT_JSON;

  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);

      limber_export_options_leave_out (self->options, g_object_get_data (G_OBJECT (check), "id"),
                                       !is_json && !gtk_check_button_get_active (check));
    }
  self->options->with_notes = is_json || adw_switch_row_get_active (self->notes_row);
  self->options->with_snomed = adw_switch_row_get_active (self->snomed_row);
  read_period (self);
}

/* The PEG scale is about a week: it has no place in a table with a row a day. */
static gboolean
applies (LimberExportDialog *self, GtkCheckButton *check)
{
  LimberExportFormat format = self->options->format;

  return format == LIMBER_EXPORT_CSV_LONG || format == LIMBER_EXPORT_FHIR
         || !g_str_equal (g_object_get_data (G_OBJECT (check), "id"), LIMBER_EXPORT_PEG);
}

static void
say_what_is_in (LimberExportDialog *self)
{
  guint n = 0, n_in = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);

      n += applies (self, check) ? 1 : 0;
      n_in += applies (self, check) && gtk_check_button_get_active (check) ? 1 : 0;
    }

  if (n_in == n)
    text = g_strdup (C_ ("measures of an export", "All"));
  else
    /* Translators: how many of the kinds of things a journal records go into a file. */
    text = g_strdup_printf (ngettext ("%u of %u", "%u of %u", n), n_in, n);
  adw_expander_row_set_subtitle (self->measures_row, text);
  gtk_widget_set_sensitive (self->export_button, n_in > 0 || self->options->format == LIMBER_EXPORT_JSON
                                                     || adw_switch_row_get_active (self->notes_row));
}

/* Everything is everything: the format that loses nothing takes no choices. */
static void
show_format (LimberExportDialog *self)
{
  gboolean is_json = self->options->format == LIMBER_EXPORT_JSON;

  gtk_widget_set_visible (GTK_WIDGET (self->period_group), !is_json);
  gtk_widget_set_visible (GTK_WIDGET (self->content_group), !is_json);
  gtk_widget_set_visible (GTK_WIDGET (self->snomed_row), self->options->format == LIMBER_EXPORT_FHIR);
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkWidget *check = g_ptr_array_index (self->checks, i);

      gtk_widget_set_visible (gtk_widget_get_ancestor (check, ADW_TYPE_ACTION_ROW),
                              applies (self, GTK_CHECK_BUTTON (check)));
    }
  say_what_is_in (self);
}

static void
format_toggled_cb (GtkCheckButton *check, LimberExportDialog *self)
{
  if (!gtk_check_button_get_active (check))
    return;

  self->options->format = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "format"));
  show_format (self);
}

static GtkCheckButton *
add_format (LimberExportDialog *self, LimberExportFormat format, GtkCheckButton *group)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), group);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (check), "format", GUINT_TO_POINTER (format));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), format == self->options->format);
  g_signal_connect (check, "toggled", G_CALLBACK (format_toggled_cb), self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), limber_export_format_get_title (format));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), limber_export_format_get_explanation (format));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->format_group, row);

  return GTK_CHECK_BUTTON (check);
}

static void
add_formats (LimberExportDialog *self)
{
  GtkCheckButton *first = NULL;

  for (guint i = 0; i < LIMBER_EXPORT_N_FORMATS; i++)
    {
      GtkCheckButton *check = add_format (self, (LimberExportFormat) i, first);

      if (first == NULL)
        first = check;
    }
}

static void
add_part (LimberExportDialog *self, const char *id, const char *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (id), g_free);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (say_what_is_in), self);
  g_ptr_array_add (self->checks, check);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (self->measures_row, row);
}

static void
add_parts (LimberExportDialog *self)
{
  const GPtrArray *own = limber_journal_get_measures (self->journal);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    add_part (self, parts[i].id, _ (parts[i].title));
  for (guint i = 0; i < limber_measure_count (); i++)
    add_part (self, limber_measure_nth (i)->id, limber_measure_get_name (limber_measure_nth (i)));
  for (guint i = 0; own != NULL && i < own->len; i++)
    {
      const LimberMeasure *measure = g_ptr_array_index (own, i);

      add_part (self, measure->id, limber_measure_get_name (measure));
    }
  say_what_is_in (self);
}

static void
period_changed_cb (LimberExportDialog *self)
{
  gboolean is_own = adw_combo_row_get_selected (self->period_row) == PERIOD_OWN;

  gtk_widget_set_visible (GTK_WIDGET (self->from_row), is_own);
  gtk_widget_set_visible (GTK_WIDGET (self->to_row), is_own);
}

/* A period never ends before it begins: the other end follows. */
static void
from_changed_cb (LimberExportDialog *self)
{
  guint32 from = limber_date_row_get_day (self->from_row);

  if (from > limber_date_row_get_day (self->to_row))
    limber_date_row_set_day (self->to_row, from);
}

static void
to_changed_cb (LimberExportDialog *self)
{
  guint32 to = limber_date_row_get_day (self->to_row);

  if (to < limber_date_row_get_day (self->from_row))
    limber_date_row_set_day (self->from_row, to);
}

static void
show_writing (LimberExportDialog *self, gboolean is_writing)
{
  gtk_stack_set_visible_child_name (self->states, is_writing ? "writing" : "choices");
  gtk_widget_set_visible (self->export_button, !is_writing);
  adw_dialog_set_can_close (ADW_DIALOG (self), !is_writing);
}

static void
fail (LimberExportDialog *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  adw_banner_set_title (self->banner, error->message);
  adw_banner_set_revealed (self->banner, TRUE);
  limber_announce (GTK_WIDGET (self), error->message);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  LimberExportDialog *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  gboolean ok = limber_export_to_file_finish (LIMBER_JOURNAL (source), result, &error);

  g_clear_object (&self->cancellable);
  show_writing (self, FALSE);
  if (!ok)
    {
      fail (self, error);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_EXPORTED], 0, g_task_get_task_data (task));
  adw_dialog_close (ADW_DIALOG (self));
}

/**
 * limber_export_dialog_write:
 * @self: the dialog
 * @file: where to
 *
 * Writes what is chosen, as after the choice of a file.
 */
void
limber_export_dialog_write (LimberExportDialog *self, GFile *file)
{
  GTask *task;

  g_return_if_fail (LIMBER_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file) && self->cancellable == NULL);

  read_choices (self);
  adw_banner_set_revealed (self->banner, FALSE);
  self->cancellable = g_cancellable_new ();
  show_writing (self, TRUE);

  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  limber_export_to_file_async (self->journal, self->options, file, self->cancellable, written_cb, task);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    limber_export_dialog_write (self, file);
  else if (error->domain != GTK_DIALOG_ERROR || error->code == GTK_DIALOG_ERROR_FAILED)
    fail (self, error);
}

static void
export_cb (LimberExportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = limber_export_suggest_name (self->options->format);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_dialog_set_title (dialog, _ ("Export the journal"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (root), NULL, chosen_cb, g_object_ref (self));
}

/* While a file is written it is the writing that is called off, and the choices are there again. */
static void
cancel_cb (LimberExportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
limber_export_dialog_close_attempt (AdwDialog *dialog)
{
  cancel_cb (LIMBER_EXPORT_DIALOG (dialog));
}

static void
limber_export_dialog_dispose (GObject *object)
{
  LimberExportDialog *self = LIMBER_EXPORT_DIALOG (object);

  g_clear_object (&self->journal);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (limber_export_dialog_parent_class)->dispose (object);
}

static void
limber_export_dialog_finalize (GObject *object)
{
  LimberExportDialog *self = LIMBER_EXPORT_DIALOG (object);

  g_clear_pointer (&self->options, limber_export_options_free);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (limber_export_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LimberExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, LimberExportDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, LimberExportDialog, states);
  gtk_widget_class_bind_template_child (widget_class, LimberExportDialog, writing_page);
  gtk_widget_class_bind_template_child (widget_class, LimberExportDialog, format_group);
  gtk_widget_class_bind_template_child (widget_class, LimberExportDialog, period_group);
  gtk_widget_class_bind_template_child (widget_class, LimberExportDialog, content_group);
  gtk_widget_class_bind_template_child (widget_class, LimberExportDialog, period_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExportDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExportDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExportDialog, measures_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExportDialog, notes_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExportDialog, snomed_row);
}

static void
limber_export_dialog_class_init (LimberExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_export_dialog_dispose;
  object_class->finalize = limber_export_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->close_attempt = limber_export_dialog_close_attempt;

  /**
   * LimberExportDialog::exported:
   * @self: the dialog
   * @file: the file that was written
   *
   * Emitted when the file is complete; the dialog closes.
   */
  signals[SIGNAL_EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (LIMBER_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/limber_journal/Limber/app/limber-export-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, from_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_changed_cb);
}

static void
limber_export_dialog_init (LimberExportDialog *self)
{
  guint32 today = get_today ();
  g_autoptr (GdkPaintable) spinner = NULL;

  self->options = limber_export_options_new (LIMBER_EXPORT_SPREADSHEET);
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  spinner = GDK_PAINTABLE (adw_spinner_paintable_new (GTK_WIDGET (self->writing_page)));
  adw_status_page_set_paintable (self->writing_page, spinner);
  limber_date_row_set_day (self->from_row, today - DAYS_OF_QUARTER + 1);
  limber_date_row_set_day (self->to_row, today);
  g_signal_connect_swapped (self->notes_row, "notify::active", G_CALLBACK (say_what_is_in), self);
}

/**
 * limber_export_dialog_new:
 * @journal: an open journal
 *
 * Returns: (transfer floating): the dialog
 */
LimberExportDialog *
limber_export_dialog_new (LimberJournal *journal)
{
  LimberExportDialog *self = g_object_new (LIMBER_TYPE_EXPORT_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  add_formats (self);
  add_parts (self);
  show_format (self);

  return self;
}
