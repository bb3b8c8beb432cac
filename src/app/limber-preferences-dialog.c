/* limber-preferences-dialog.c — units, what a day asks for, routines, facts about one's back, backups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-preferences-dialog.h"

#include "limber-background-page.h"
#include "limber-backups-page.h"
#include "limber-measure-group.h"
#include "limber-stretching-page.h"

#include <glib/gi18n.h>

struct _LimberPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwComboRow *weight_unit_row;
  AdwComboRow *first_weekday_row;
  GtkWidget *anxiety_row;
  GtkWidget *steps_row;
  GtkWidget *weight_row;
  GtkWidget *sleep_row;
  GtkWidget *active_row;
  LimberMeasureGroup *measure_group;
  AdwActionRow *journal_row;
  LimberStretchingPage *stretching_page;
  LimberBackgroundPage *background_page;
  LimberBackupsPage *backups_page;
};

G_DEFINE_FINAL_TYPE (LimberPreferencesDialog, limber_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static const char *
get_weight_unit_name (LimberWeightUnit unit)
{
  switch (unit)
    {
    case LIMBER_WEIGHT_UNIT_LB:
      return _ ("Pounds");
    case LIMBER_WEIGHT_UNIT_ST:
      return _ ("Stones and pounds");
    case LIMBER_WEIGHT_UNIT_KG:
    default:
      return _ ("Kilograms");
    }
}

/* The order is that of LIMBER_SETTINGS_CHOICE_WEIGHT_UNIT. */
static void
fill_weight_units (AdwComboRow *row, LimberWeightUnit of_locale)
{
  /* Translators: %s is the unit that is used when nothing is chosen, such as "Kilograms". */
  g_autofree char *automatic = g_strdup_printf (_ ("Automatic (%s)"), get_weight_unit_name (of_locale));
  const char *const names[]
      = { automatic, get_weight_unit_name (LIMBER_WEIGHT_UNIT_KG),
          get_weight_unit_name (LIMBER_WEIGHT_UNIT_LB), get_weight_unit_name (LIMBER_WEIGHT_UNIT_ST), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

/* The order is that of LIMBER_SETTINGS_CHOICE_FIRST_WEEKDAY. */
static void
fill_weekdays (AdwComboRow *row)
{
  const char *const names[] = { _ ("Automatic"), _ ("Monday"), _ ("Saturday"), _ ("Sunday"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
bind_settings (LimberPreferencesDialog *self, LimberSettings *settings)
{
  limber_settings_bind_choice (settings, LIMBER_SETTINGS_CHOICE_WEIGHT_UNIT, self->weight_unit_row,
                               "selected");
  limber_settings_bind_choice (settings, LIMBER_SETTINGS_CHOICE_FIRST_WEEKDAY, self->first_weekday_row,
                               "selected");
  limber_settings_bind_shows (settings, LIMBER_SETTINGS_ANXIETY, self->anxiety_row, "active");
  limber_settings_bind_shows (settings, LIMBER_MEASURE_STEPS, self->steps_row, "active");
  limber_settings_bind_shows (settings, LIMBER_MEASURE_WEIGHT, self->weight_row, "active");
  limber_settings_bind_shows (settings, LIMBER_MEASURE_SLEEP, self->sleep_row, "active");
  limber_settings_bind_shows (settings, LIMBER_MEASURE_ACTIVE, self->active_row, "active");
}

/* Somebody may hold a dialog that is closed: it follows the journal no more. */
static void
limber_preferences_dialog_closed (AdwDialog *dialog)
{
  LimberPreferencesDialog *self = LIMBER_PREFERENCES_DIALOG (dialog);

  limber_background_page_set_watch (self->background_page, NULL);
  limber_stretching_page_set_watch (self->stretching_page, NULL);
}

static void
limber_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (limber_preferences_dialog_parent_class)->dispose (object);
}

static void
limber_preferences_dialog_class_init (LimberPreferencesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_preferences_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = limber_preferences_dialog_closed;

  g_type_ensure (LIMBER_TYPE_BACKGROUND_PAGE);
  g_type_ensure (LIMBER_TYPE_BACKUPS_PAGE);
  g_type_ensure (LIMBER_TYPE_MEASURE_GROUP);
  g_type_ensure (LIMBER_TYPE_STRETCHING_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/app/limber-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesDialog, weight_unit_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesDialog, first_weekday_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesDialog, anxiety_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesDialog, steps_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesDialog, weight_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesDialog, sleep_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesDialog, active_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesDialog, measure_group);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesDialog, journal_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesDialog, stretching_page);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesDialog, background_page);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesDialog, backups_page);
}

static void
limber_preferences_dialog_init (LimberPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_preferences_dialog_new:
 * @settings: what the rows show and set
 * @journal: whose place and backups are shown
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
limber_preferences_dialog_new (LimberSettings *settings, LimberJournal *journal)
{
  LimberPreferencesDialog *self = g_object_new (LIMBER_TYPE_PREFERENCES_DIALOG, NULL);
  g_autofree char *path = g_filename_display_name (limber_journal_get_path (journal));

  fill_weight_units (self->weight_unit_row, limber_settings_get_automatic_weight_unit (settings));
  fill_weekdays (self->first_weekday_row);
  bind_settings (self, settings);
  limber_stretching_page_set_settings (self->stretching_page, settings);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->journal_row), FALSE);
  adw_action_row_set_subtitle (self->journal_row, path);
  limber_measure_group_set_journal (self->measure_group, journal);
  limber_backups_page_set_journal (self->backups_page, journal);

  return ADW_DIALOG (self);
}

/**
 * limber_preferences_dialog_set_watch:
 * @self: the dialog
 * @watch: knows what was said about one's back
 *
 * Adds the page about one's back. Without it, there is none.
 */
void
limber_preferences_dialog_set_watch (LimberPreferencesDialog *self, LimberPatternWatch *watch)
{
  g_return_if_fail (LIMBER_IS_PREFERENCES_DIALOG (self));

  limber_background_page_set_watch (self->background_page, watch);
}

/**
 * limber_preferences_dialog_set_routine_watch:
 * @self: the dialog
 * @watch: knows what was decided about exercises
 *
 * Lets the user change it. Without it, there are only settings.
 */
void
limber_preferences_dialog_set_routine_watch (LimberPreferencesDialog *self, LimberRoutineWatch *watch)
{
  g_return_if_fail (LIMBER_IS_PREFERENCES_DIALOG (self));

  limber_stretching_page_set_watch (self->stretching_page, watch);
}
