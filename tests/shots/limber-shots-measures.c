/* limber-shots-measures.c — pictures of the user's own measures: asked for, defined, refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-shots"

#include "config.h"

#include "limber-shots.h"

#include "limber-measure-dialog.h"
#include "limber-measure-group.h"
#include "limber-window.h"

static void
define (LimberJournal *journal,
        const char *name,
        LimberMeasureUnit unit,
        const char *label,
        double minimum,
        double maximum)
{
  g_autoptr (LimberMeasure) measure = limber_measure_new_own (NULL, name, unit);

  limber_measure_set_label (measure, label);
  measure->minimum = minimum;
  measure->maximum = maximum;
  limber_journal_save_measure_async (journal, measure, NULL, NULL, NULL);
}

/* What is defined already says so and stays as it is, so that each picture can ask for it. */
static void
define_all (GtkWindow *window)
{
  LimberJournal *journal = limber_window_get_journal (LIMBER_WINDOW (window));

  define (journal, "Resting pulse", LIMBER_MEASURE_UNIT_COUNT, "bpm", 30, 220);
  define (journal, "Hours sitting", LIMBER_MEASURE_UNIT_MINUTE, "h", 0, 24 * 60);
  define (journal, "Cups of tea that I drank before noon", LIMBER_MEASURE_UNIT_COUNT, NULL, 0,
          LIMBER_MEASURE_LIMIT);
  limber_shots_settle (500);
}

static void
scroll_to_end (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

static void
show_day (Shoot *shoot, GtkWindow *window)
{
  define_all (window);
}

static void
show_group (Shoot *shoot, GtkWindow *window)
{
  GtkWidget *group;

  define_all (window);
  g_action_group_activate_action (G_ACTION_GROUP (shoot->application), "preferences", NULL);
  limber_shots_settle (500);
  group = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_MEASURE_GROUP);
  if (group != NULL)
    scroll_to_end (group);
}

static void
present (GtkWindow *window, guint index)
{
  LimberJournal *journal = limber_window_get_journal (LIMBER_WINDOW (window));
  const GPtrArray *measures = limber_journal_get_measures (journal);
  const LimberMeasure *measure = index < measures->len ? g_ptr_array_index (measures, index) : NULL;

  adw_dialog_present (limber_measure_dialog_new (journal, measure), GTK_WIDGET (window));
  limber_shots_settle (500);
}

static void
show_dialog (Shoot *shoot, GtkWindow *window)
{
  define_all (window);
  present (window, 0);
}

/* Everything that can be said at a field at once: a name that is taken. */
static void
show_refusal (Shoot *shoot, GtkWindow *window)
{
  GtkWidget *dialog, *name;

  define_all (window);
  present (window, G_MAXUINT);
  dialog = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_MEASURE_DIALOG);
  name = dialog != NULL ? limber_shots_find (dialog, ADW_TYPE_ENTRY_ROW) : NULL;
  if (name == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (name), "resting PULSE");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (name)), "activate");
}

const Shot limber_measures_shots[] = {
  { "measures-day", 1400, show_day },
  { "measures-preferences", 0, show_group },
  { "measures-dialog", 0, show_dialog },
  { "measures-refusal", 0, show_refusal },
  { NULL },
};
