/* limber-visit-dialog.c — choices at the left, the real page at the right, Save as PDF and Print
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-visit-dialog-private.h"

#include "limber-chart-words.h"
#include "limber-date.h"
#include "limber-report-section-text.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (LimberVisitDialog, limber_visit_dialog, ADW_TYPE_DIALOG)

/* The preview */

static void
show_empty (LimberVisitDialog *self, const LimberReportFacts *facts)
{
  g_autofree char *days = limber_chart_words_date_period (facts->options->period);
  g_autofree char *escaped = g_markup_escape_text (days, -1);
  g_autofree char *sentence = g_strdup_printf (
      /* Translators: %s are days, such as "22 August – 20 November 2026". */
      _ ("The journal holds nothing for %s. Choose another period, or note questions to ask."), escaped);

  limber_report_preview_show_empty (self->preview, sentence);
}

static void
job_changed_cb (LimberVisitDialog *self)
{
  LimberReportPages *pages = limber_report_job_get_pages (self->job);
  const GError *error = limber_report_job_get_error (self->job);

  if (error != NULL)
    limber_report_preview_show_failure (self->preview, error->message);
  else if (pages != NULL && limber_report_facts_are_empty (pages->facts))
    show_empty (self, pages->facts);
  else if (pages != NULL)
    limber_report_preview_set_pages (self->preview, pages);
  if (pages != NULL)
    limber_visit_choices_set_facts (self->choices, pages->facts);
  limber_report_preview_set_is_working (self->preview, limber_report_job_get_is_working (self->job));
  _limber_visit_dialog_update_output (self);
}

/* What is chosen, and what it is chosen from */

/* Before the visits are known nobody knows which period is meant. */
static void
choice_changed_cb (LimberVisitDialog *self)
{
  if (self->is_following)
    limber_report_job_set_options (self->job, limber_report_choice_peek_options (self->choice));
}

static void
begin_to_follow (LimberVisitDialog *self)
{
  self->is_following = TRUE;
  limber_report_choice_set_visits (self->choice, limber_visit_watch_peek_record (self->watch)->visits);
}

/* Questions, answers and visits stand on the page. What is shown may be on its way to the journal still, but
 * its thread does one thing after the other. */
static void
watch_changed_cb (LimberVisitDialog *self)
{
  if (!limber_visit_watch_get_is_loaded (self->watch))
    return;

  if (self->is_following)
    {
      limber_report_choice_set_visits (self->choice, limber_visit_watch_peek_record (self->watch)->visits);
      limber_report_job_read_again (self->job);
    }
  else
    begin_to_follow (self);
}

static void
try_again_cb (LimberVisitDialog *self)
{
  if (self->is_following)
    limber_report_job_read_again (self->job);
  else
    limber_visit_watch_start (self->watch);
}

static void
today_changed_cb (LimberVisitDialog *self, const GDate *today)
{
  limber_report_choice_set_today (self->choice, g_date_get_julian (today));
}

static void
map_cb (LimberVisitDialog *self)
{
  limber_today_watch_check (self->today_watch);
}

/* What a form says itself is said here only when no form is in front any more. */

static gboolean
is_form_in_front (LimberVisitDialog *self)
{
  return adw_navigation_view_get_visible_page (self->navigation) != ADW_NAVIGATION_PAGE (self->choices);
}

static void
add_toast (LimberVisitDialog *self, const char *words, const char *button, GCallback callback)
{
  AdwToast *toast = adw_toast_new (words);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, button);
  g_signal_connect_object (toast, "button-clicked", callback, self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
undo_cb (LimberVisitDialog *self)
{
  limber_visit_watch_undo (self->watch);
}

static void
removed_cb (LimberVisitDialog *self, const char *what)
{
  if (!is_form_in_front (self))
    add_toast (self, what, _ ("_Undo"), G_CALLBACK (undo_cb));
}

static void
save_again_cb (LimberVisitDialog *self)
{
  limber_visit_watch_try_again (self->watch);
}

static void
failed_cb (LimberVisitDialog *self, const GError *error)
{
  if (!self->is_following)
    limber_report_preview_show_failure (self->preview, error->message);
  else if (!is_form_in_front (self))
    add_toast (self, error->message, _ ("_Try again"), G_CALLBACK (save_again_cb));
}

static void
cancel_cb (LimberVisitDialog *self)
{
  _limber_visit_dialog_cancel_output (self);
}

/* Actions */

static void
show_preview_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberVisitDialog *self = LIMBER_VISIT_DIALOG (widget);

  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  limber_report_preview_zoom (LIMBER_VISIT_DIALOG (widget)->preview, g_variant_get_int32 (parameter));
}

static void
add_zoom_key (GtkWidgetClass *widget_class, guint key, int steps)
{
  gtk_widget_class_add_binding_action (widget_class, key, GDK_CONTROL_MASK, "visit.zoom", "i", steps);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "visit.show-preview", NULL, show_preview_action);
  gtk_widget_class_install_action (widget_class, "visit.zoom", "i", zoom_action);
  add_zoom_key (widget_class, GDK_KEY_plus, 1);
  add_zoom_key (widget_class, GDK_KEY_equal, 1);
  add_zoom_key (widget_class, GDK_KEY_KP_Add, 1);
  add_zoom_key (widget_class, GDK_KEY_minus, -1);
  add_zoom_key (widget_class, GDK_KEY_KP_Subtract, -1);
  add_zoom_key (widget_class, GDK_KEY_0, 0);
  add_zoom_key (widget_class, GDK_KEY_KP_0, 0);
  _limber_visit_dialog_install_output (widget_class);
}

/* What waits to be written needs its pages still. */
static void
limber_visit_dialog_closed (AdwDialog *dialog)
{
  LimberVisitDialog *self = LIMBER_VISIT_DIALOG (dialog);

  if (self->file == NULL && self->stream == NULL)
    limber_report_job_stop (self->job);
}

static void
limber_visit_dialog_dispose (GObject *object)
{
  LimberVisitDialog *self = LIMBER_VISIT_DIALOG (object);

  g_clear_handle_id (&self->banner_timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_VISIT_DIALOG);
  if (self->job != NULL)
    limber_report_job_stop (self->job);
  g_clear_object (&self->job);
  g_clear_object (&self->printer);
  g_clear_object (&self->file);
  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->today_watch);
  g_clear_object (&self->choice);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (limber_visit_dialog_parent_class)->dispose (object);
}

static void
limber_visit_dialog_class_init (LimberVisitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_visit_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = limber_visit_dialog_closed;

  g_type_ensure (LIMBER_TYPE_REPORT_PREVIEW);
  g_type_ensure (LIMBER_TYPE_VISIT_CHOICES);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-visit-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberVisitDialog, split_view);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
  install_actions (widget_class);
}

static void
limber_visit_dialog_init (LimberVisitDialog *self)
{
  self->printer = limber_report_printer_new ();
  self->today_watch = limber_today_watch_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->toasts = ADW_TOAST_OVERLAY (adw_dialog_get_child (ADW_DIALOG (self)));
}

static void
listen (LimberVisitDialog *self)
{
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->job, "changed", G_CALLBACK (job_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->today_watch, "changed", G_CALLBACK (today_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

/**
 * limber_visit_dialog_new:
 * @watch: what is kept about visits, of an open journal
 * @patterns: (nullable): the patterns of that journal
 * @settings: where choices are remembered
 * @choice: (nullable): what was chosen in a dialog before, to go on with
 *
 * Returns: (transfer floating): the dialog, to be presented
 */
LimberVisitDialog *
limber_visit_dialog_new (LimberVisitWatch *watch,
                         LimberPatternWatch *patterns,
                         LimberSettings *settings,
                         LimberReportChoice *choice)
{
  LimberVisitDialog *self = NULL;
  GDate today;

  g_return_val_if_fail (LIMBER_IS_VISIT_WATCH (watch), NULL);
  g_return_val_if_fail (LIMBER_IS_SETTINGS (settings), NULL);

  self = g_object_new (LIMBER_TYPE_VISIT_DIALOG, NULL);
  limber_clock_today (&today);
  self->watch = g_object_ref (watch);
  self->choice = choice != NULL ? g_object_ref (choice) : limber_report_choice_new (settings);
  self->job = limber_report_job_new (limber_visit_watch_get_journal (watch), patterns);
  limber_report_choice_set_today (self->choice, g_date_get_julian (&today));
  limber_visit_choices_set_sources (self->choices, watch, self->choice);
  listen (self);
  limber_report_preview_set_is_working (self->preview, TRUE);
  limber_visit_watch_start (watch);
  watch_changed_cb (self);

  return self;
}
