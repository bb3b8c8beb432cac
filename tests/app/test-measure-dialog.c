/* test-measure-dialog.c — measures of the user's own: defined, hidden, removed and asked for in the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "limber-app.h"
#include "limber-measure-dialog.h"
#include "limber-measure-group.h"
#include "limber-measure-list.h"
#include "limber-measure-row.h"
#include "limber-test-app.h"
#include "limber-test-tree.h"

typedef struct
{
  TestApp app;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture)
{
  test_app_init (&fixture->app);
  fixture->window = adw_window_new ();
  gtk_widget_set_size_request (fixture->window, 372, 306);
  adw_window_set_content (ADW_WINDOW (fixture->window), adw_preferences_page_new ());
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_idle ();
  test_app_clear (&fixture->app);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static const GPtrArray *
get_measures (Fixture *fixture)
{
  return limber_journal_get_measures (fixture->app.journal);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  LimberMeasure **saved = data;
  g_autoptr (GError) error = NULL;

  *saved = limber_journal_save_measure_finish (LIMBER_JOURNAL (source), result, &error);
  g_assert_no_error (error);
}

static LimberMeasure *
define (Fixture *fixture, const char *name)
{
  g_autoptr (LimberMeasure) measure = limber_measure_new_own (NULL, name, LIMBER_MEASURE_UNIT_COUNT);
  LimberMeasure *saved = NULL;

  limber_measure_set_label (measure, "bpm");
  limber_journal_save_measure_async (fixture->app.journal, measure, NULL, saved_cb, &saved);
  test_wait_for (saved != NULL);
  return saved;
}

static AdwDialog *
present (Fixture *fixture, const LimberMeasure *measure)
{
  AdwDialog *dialog = g_object_ref_sink (limber_measure_dialog_new (fixture->app.journal, measure));

  adw_dialog_present (dialog, fixture->window);
  return dialog;
}

static GtkEditable *
get_entry (AdwDialog *dialog, guint index)
{
  return GTK_EDITABLE (test_find_type (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, index));
}

static gboolean
is_shown (AdwDialog *dialog)
{
  return gtk_widget_get_mapped (GTK_WIDGET (dialog));
}

/* By the key that says "done" in an entry. */
static void
press_enter (AdwDialog *dialog)
{
  g_signal_emit_by_name (gtk_editable_get_delegate (get_entry (dialog, 0)), "activate");
}

static void
finish (AdwDialog *dialog)
{
  if (is_shown (dialog))
    adw_dialog_force_close (dialog);
  test_wait_for (!is_shown (dialog));
  test_wait_idle ();
  g_assert_finalize_object (dialog);
}

static void
test_add (void)
{
  g_auto (Fixture) fixture = { 0 };
  const LimberMeasure *measure;
  AdwDialog *dialog;

  set_up (&fixture);
  dialog = present (&fixture, NULL);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Add a Measure");
  gtk_editable_set_text (get_entry (dialog, 0), " Resting  pulse ");
  gtk_editable_set_text (get_entry (dialog, 1), "bpm");
  gtk_editable_set_text (get_entry (dialog, 2), "30");
  press_enter (dialog);
  test_wait_for (get_measures (&fixture)->len == 1);
  measure = g_ptr_array_index (get_measures (&fixture), 0);
  g_assert_cmpstr (measure->name, ==, "Resting pulse");
  g_assert_cmpstr (measure->label, ==, "bpm");
  g_assert_cmpfloat_with_epsilon (measure->minimum, 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (measure->maximum, LIMBER_MEASURE_LIMIT, 1);
  test_wait_for (!is_shown (dialog));
  finish (dialog);
}

static void
test_add_duration (void)
{
  g_auto (Fixture) fixture = { 0 };
  const LimberMeasure *measure;
  AdwDialog *dialog;
  GtkEditable *unit, *largest;
  GtkWidget *kind;

  set_up (&fixture);
  dialog = present (&fixture, NULL);
  kind = test_find_type (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, 0);
  unit = get_entry (dialog, 1);
  largest = get_entry (dialog, 3);
  gtk_editable_set_text (get_entry (dialog, 0), "Hours sitting");
  gtk_editable_set_text (unit, "7");
  adw_combo_row_set_selected (ADW_COMBO_ROW (kind), 1);
  /* A unit that is asked for no longer is not wrong. */
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (unit)));
  gtk_editable_set_text (largest, "16");
  press_enter (dialog);
  test_wait_for (get_measures (&fixture)->len == 1);
  measure = g_ptr_array_index (get_measures (&fixture), 0);
  g_assert_true (limber_measure_expects_hours (measure));
  g_assert_cmpfloat_with_epsilon (measure->maximum, 16 * 60, 1e-9);
  finish (dialog);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *texts[4];
    const char *sentence;
  } cases[] = {
    { { "", "", "", "" }, "The name is empty. Type at least one letter." },
    { { "RESTING pulse", "", "", "" },
      "There is a measure called “Resting pulse” already. Choose another name." },
    { { "x", "7", "", "" },
      "“7” cannot be a unit. A unit is a short word such as “bpm” or “°C”, of at most 16 characters and not "
      "a "
      "number." },
    { { "x", "", "low", "" }, "“low” is not a number." },
    { { "x", "", "5", "5" }, "The largest value has to be greater than the smallest." },
  };
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberMeasure) pulse = NULL;
  AdwDialog *dialog;

  set_up (&fixture);
  pulse = define (&fixture, "Resting pulse");
  dialog = present (&fixture, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *sentence;

      for (guint k = 0; k < G_N_ELEMENTS (cases[i].texts); k++)
        gtk_editable_set_text (get_entry (dialog, k), cases[i].texts[k]);
      press_enter (dialog);
      sentence = test_find_label (GTK_WIDGET (dialog), cases[i].sentence);
      g_assert_nonnull (sentence);
      g_assert_true (gtk_widget_get_visible (sentence));
      /* What was typed stays. */
      g_assert_cmpstr (gtk_editable_get_text (get_entry (dialog, 0)), ==, cases[i].texts[0]);

      for (guint k = 0; k < G_N_ELEMENTS (cases[i].texts); k++)
        gtk_editable_set_text (get_entry (dialog, k), "1");
      g_assert_false (gtk_widget_get_visible (sentence));
    }
  g_assert_cmpuint (get_measures (&fixture)->len, ==, 1);
  finish (dialog);
}

/* What only the journal knows is said at the field as well. */
static void
test_edit_recorded (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberMeasure) pulse = NULL;
  g_autoptr (LimberDay) before = NULL;
  g_autoptr (LimberDay) after = NULL;
  AdwDialog *dialog;
  GtkWidget *kind;

  set_up (&fixture);
  pulse = define (&fixture, "Resting pulse");
  before = test_load_raw (&fixture.app, TEST_TODAY);
  after = limber_day_copy (before);
  limber_day_set_value (after, pulse->id, 62);
  test_apply_outside (&fixture.app, before, after);

  dialog = present (&fixture, pulse);
  kind = test_find_type (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, 0);
  test_wait_for (
      test_find_label (GTK_WIDGET (dialog), "Recorded on 1 day, so it can be hidden but not removed.")
      != NULL);
  g_assert_false (gtk_widget_get_sensitive (kind));
  gtk_editable_set_text (get_entry (dialog, 0), "Ruhepuls");
  gtk_editable_set_text (get_entry (dialog, 3), "60");
  press_enter (dialog);
  test_wait_for (gtk_widget_has_css_class (GTK_WIDGET (get_entry (dialog, 3)), "error"));
  gtk_editable_set_text (get_entry (dialog, 3), "200");
  press_enter (dialog);
  test_wait_for (
      g_str_equal (((LimberMeasure *) g_ptr_array_index (get_measures (&fixture), 0))->name, "Ruhepuls"));
  g_assert_cmpstr (((LimberMeasure *) g_ptr_array_index (get_measures (&fixture), 0))->id, ==, pulse->id);
  finish (dialog);
}

static LimberMeasureGroup *
add_group (Fixture *fixture)
{
  LimberMeasureGroup *group = g_object_new (LIMBER_TYPE_MEASURE_GROUP, NULL);

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (adw_window_get_content (ADW_WINDOW (fixture->window))),
                            ADW_PREFERENCES_GROUP (group));
  limber_measure_group_set_journal (group, fixture->app.journal);
  return group;
}

static void
test_group (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberMeasure) first = NULL;
  g_autoptr (LimberMeasure) second = NULL;
  LimberMeasureGroup *group;
  GtkWidget *row, *shown;

  set_up (&fixture);
  group = add_group (&fixture);
  first = define (&fixture, "<b>Pulse</b>");
  second = define (&fixture, "Tea");
  row = test_find_type (GTK_WIDGET (group), ADW_TYPE_ACTION_ROW, 0);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "<b>Pulse</b>");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "bpm");
  /* The way to add one is the last row. */
  g_assert_nonnull (test_find_type (GTK_WIDGET (group), ADW_TYPE_BUTTON_ROW, 0));

  shown = test_find_type (row, GTK_TYPE_SWITCH, 0);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (shown)));
  gtk_switch_set_active (GTK_SWITCH (shown), FALSE);
  test_wait_for (((LimberMeasure *) g_ptr_array_index (get_measures (&fixture), 0))->hidden);
  /* The row is the same one, so the keyboard stays in it. */
  g_assert_true (test_find_type (GTK_WIDGET (group), GTK_TYPE_SWITCH, 0) == shown);
  gtk_switch_set_active (GTK_SWITCH (shown), TRUE);
  test_wait_for (!((LimberMeasure *) g_ptr_array_index (get_measures (&fixture), 0))->hidden);
}

static void
removed_cb (const LimberMeasure *measure, LimberMeasure **removed)
{
  *removed = limber_measure_copy (measure);
}

static void
test_remove (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberMeasure) tea = NULL;
  g_autoptr (LimberMeasure) removed = NULL;
  g_autoptr (LimberMeasure) back = NULL;
  AdwDialog *dialog;
  GtkWidget *remove;

  set_up (&fixture);
  tea = define (&fixture, "Tea");
  dialog = present (&fixture, tea);
  g_signal_connect_data (dialog, "removed", G_CALLBACK (removed_cb), &removed, NULL, G_CONNECT_SWAPPED);
  remove = test_find_type (GTK_WIDGET (dialog), ADW_TYPE_BUTTON_ROW, 0);
  test_wait_for (gtk_widget_get_sensitive (remove));
  g_signal_emit_by_name (remove, "activated");
  test_wait_for (get_measures (&fixture)->len == 0);
  finish (dialog);

  limber_journal_save_measure_async (fixture.app.journal, tea, NULL, saved_cb, &back);
  test_wait_for (back != NULL);
  g_assert_true (limber_measure_equal (back, tea));
}

static LimberMeasureRow *
find_measure_row (GtkWidget *list, const char *id)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *row = test_find_type (list, LIMBER_TYPE_MEASURE_ROW, i);

      if (row == NULL || g_str_equal (limber_measure_row_get_measure (LIMBER_MEASURE_ROW (row))->id, id))
        return row != NULL ? LIMBER_MEASURE_ROW (row) : NULL;
    }
}

/* The rows of a day: in order, with what the day holds, and gone when they are hidden. */
static void
test_list (void)
{
  GDate date = test_date (TEST_TODAY);
  g_autoptr (LimberDay) day = limber_day_new (&date);
  g_autoptr (GPtrArray) own = limber_measure_list_new ();
  LimberSettings *settings = limber_settings_new_in_memory ();
  GtkWidget *list = g_object_ref_sink (g_object_new (LIMBER_TYPE_MEASURE_LIST, NULL));
  LimberMeasure *pulse = limber_measure_new_own ("pulse", "Pulse", LIMBER_MEASURE_UNIT_COUNT);
  LimberMeasure *tea = limber_measure_new_own ("tea", "Tea", LIMBER_MEASURE_UNIT_COUNT);
  LimberMeasureRow *row;

  g_ptr_array_add (own, pulse);
  g_ptr_array_add (own, tea);
  limber_measure_list_set_own (LIMBER_MEASURE_LIST (list), own);
  limber_measure_list_build (LIMBER_MEASURE_LIST (list), settings);
  limber_day_set_value (day, "pulse", 62);
  limber_measure_list_set_day (LIMBER_MEASURE_LIST (list), day);
  row = find_measure_row (list, "pulse");
  g_assert_cmpfloat_with_epsilon (limber_measure_row_get_value (row), 62, 1e-9);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 4);

  pulse->hidden = TRUE;
  limber_measure_list_set_own (LIMBER_MEASURE_LIST (list), own);
  g_assert_null (find_measure_row (list, "pulse"));
  g_assert_nonnull (find_measure_row (list, "tea"));

  pulse->hidden = FALSE;
  limber_measure_set_name (pulse, "Ruhepuls");
  limber_measure_list_set_own (LIMBER_MEASURE_LIST (list), own);
  limber_measure_list_set_day (LIMBER_MEASURE_LIST (list), day);
  row = find_measure_row (list, "pulse");
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 4);
  g_assert_cmpfloat_with_epsilon (limber_measure_row_get_value (row), 62, 1e-9);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Ruhepuls");

  /* With nothing else to ask for, they alone make the list worth showing. */
  limber_settings_set_shows (settings, LIMBER_MEASURE_STEPS, FALSE);
  limber_settings_set_shows (settings, LIMBER_MEASURE_WEIGHT, FALSE);
  limber_settings_set_shows (settings, LIMBER_MEASURE_SLEEP, FALSE);
  limber_settings_set_shows (settings, LIMBER_MEASURE_ACTIVE, FALSE);
  g_assert_false (limber_measure_list_is_empty (LIMBER_MEASURE_LIST (list)));
  g_ptr_array_set_size (own, 0);
  limber_measure_list_set_own (LIMBER_MEASURE_LIST (list), own);
  g_assert_true (limber_measure_list_is_empty (LIMBER_MEASURE_LIST (list)));
  g_assert_finalize_object (list);
  g_assert_finalize_object (settings);
}

static void
test_describe (void)
{
  static const struct
  {
    LimberMeasureUnit unit;
    const char *label;
    double minimum;
    double maximum;
    const char *text;
  } cases[] = {
    { LIMBER_MEASURE_UNIT_COUNT, "bpm", 30, 220, "bpm · 30 to 220" },
    { LIMBER_MEASURE_UNIT_COUNT, "bpm", 30, LIMBER_MEASURE_LIMIT, "bpm · at least 30" },
    { LIMBER_MEASURE_UNIT_COUNT, NULL, 0, LIMBER_MEASURE_LIMIT, "Number" },
    { LIMBER_MEASURE_UNIT_MINUTE, "h", 0, 1440, "Hours and minutes" },
    { LIMBER_MEASURE_UNIT_MINUTE, "min", 0, 600, "Minutes · 0 min to 10 h" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimberMeasure) measure = limber_measure_new_own (NULL, "x", cases[i].unit);
      g_autofree char *text = NULL;

      limber_measure_set_label (measure, cases[i].label);
      measure->minimum = cases[i].minimum;
      measure->maximum = cases[i].maximum;
      text = limber_measure_group_describe (measure);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  limber_app_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/measure-dialog/add", test_add);
  g_test_add_func ("/measure-dialog/add-duration", test_add_duration);
  g_test_add_func ("/measure-dialog/refused", test_refused);
  g_test_add_func ("/measure-dialog/edit-recorded", test_edit_recorded);
  g_test_add_func ("/measure-dialog/remove", test_remove);
  g_test_add_func ("/measure-group/rows", test_group);
  g_test_add_func ("/measure-group/describe", test_describe);
  g_test_add_func ("/measure-list/own", test_list);

  return g_test_run ();
}
