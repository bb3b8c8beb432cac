/* test-measure-row.c — numbers as people type them, and what is said when they cannot be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-measure-row.h"
#include "limber-test-widgets.h"
#include "limber-widgets.h"

#include <locale.h>
#include <math.h>

typedef struct
{
  LimberMeasureRow *row;
  GtkEditable *text;
  double last;
  guint n_changes;
} Fixture;

static void
value_changed_cb (Fixture *fixture, double value)
{
  fixture->last = value;
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer id)
{
  fixture->row = LIMBER_MEASURE_ROW (g_object_ref_sink (limber_measure_row_new (limber_measure_find (id))));
  fixture->text = GTK_EDITABLE (test_find_child (GTK_WIDGET (fixture->row), GTK_TYPE_TEXT, 0));
  fixture->last = -1;
  fixture->n_changes = 0;
  g_signal_connect_swapped (fixture->row, "value-changed", G_CALLBACK (value_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer id)
{
  g_assert_finalize_object (fixture->row);
}

/* Empties the entry first, which is a change of its own, and then counts anew. */
static void
type (Fixture *fixture, const char *text)
{
  int position = 0;

  gtk_editable_delete_text (fixture->text, 0, -1);
  fixture->n_changes = 0;
  gtk_editable_insert_text (fixture->text, text, -1, &position);
}

static void
type_more (Fixture *fixture, const char *text)
{
  int position = g_utf8_strlen (gtk_editable_get_text (fixture->text), -1);

  gtk_editable_insert_text (fixture->text, text, -1, &position);
}

static void
press_enter (Fixture *fixture)
{
  g_signal_emit_by_name (fixture->text, "activate");
}

static gboolean
is_invalid (Fixture *fixture)
{
  g_autofree char *mismatch = gtk_test_accessible_check_state (
      GTK_ACCESSIBLE (fixture->text), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  return mismatch == NULL;
}

static GtkRevealer *
get_revealer (Fixture *fixture)
{
  return GTK_REVEALER (test_find_child (GTK_WIDGET (fixture->row), GTK_TYPE_REVEALER, 0));
}

static const char *
get_sentence (Fixture *fixture)
{
  return gtk_label_get_text (GTK_LABEL (gtk_revealer_get_child (get_revealer (fixture))));
}

static void
test_accessible (Fixture *fixture, gconstpointer id)
{
  GtkAccessible *text = GTK_ACCESSIBLE (fixture->text);

  gtk_test_accessible_assert_role (text, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  g_assert_true (gtk_test_accessible_has_relation (text, GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (fixture->row)), ==, "Weight");
  g_assert_false (gtk_test_accessible_has_property (text, GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER));
  limber_measure_row_set_last_value (fixture->row, 81200);
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, "last time 81.2");
}

static void
test_typing (Fixture *fixture, gconstpointer id)
{
  type (fixture, "81");
  g_assert_cmpfloat_with_epsilon (fixture->last, 81000, 0.01);
  type_more (fixture, ".2");
  g_assert_cmpfloat_with_epsilon (fixture->last, 81200, 0.01);
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  type_more (fixture, "0 kg");
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  type (fixture, "81,2");
  g_assert_cmpfloat_with_epsilon (fixture->last, 81200, 0.01);
  type (fixture, "179 lb");
  g_assert_cmpfloat_with_epsilon (fixture->last, 179 * LIMBER_GRAMS_PER_POUND, 0.51);
  gtk_editable_delete_text (fixture->text, 0, -1);
  g_assert_true (isnan (fixture->last));
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  type_more (fixture, "  ");
  g_assert_cmpuint (fixture->n_changes, ==, 2);
}

/* Unfinished text is not called wrong while it is being typed. */
static void
test_patience (Fixture *fixture, gconstpointer id)
{
  type (fixture, "8");
  g_assert_true (limber_measure_row_has_error (fixture->row));
  g_assert_false (is_invalid (fixture));
  g_assert_false (gtk_revealer_get_reveal_child (get_revealer (fixture)));
  type (fixture, "82");
  g_assert_false (limber_measure_row_has_error (fixture->row));
  g_assert_cmpfloat_with_epsilon (fixture->last, 82000, 0.01);
}

static void
test_error (Fixture *fixture, gconstpointer id)
{
  limber_measure_row_set_value (fixture->row, 81200);
  type_more (fixture, "000000");
  type_more (fixture, "1e5");
  press_enter (fixture);
  g_assert_true (limber_measure_row_has_error (fixture->row));
  g_assert_true (is_invalid (fixture));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (fixture->text),
                                                   GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->row), "error"));
  g_assert_true (gtk_revealer_get_reveal_child (get_revealer (fixture)));
  g_assert_nonnull (strstr (get_sentence (fixture), "1e5"));
  g_assert_cmpuint (fixture->n_changes, ==, 0);

  /* The echo of an earlier save does not take it away; the value of another day does. */
  limber_measure_row_set_value (fixture->row, 81200);
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "81.20000001e5");
  type_more (fixture, " elephants");
  g_assert_nonnull (strstr (get_sentence (fixture), "elephants"));
  limber_measure_row_reset (fixture->row, 81200);
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "81.2");
  g_assert_false (is_invalid (fixture));
  g_assert_false (limber_measure_row_has_error (fixture->row));
}

static void
test_out_of_range (Fixture *fixture, gconstpointer id)
{
  type (fixture, "8.12");
  press_enter (fixture);
  g_assert_true (is_invalid (fixture));
  g_assert_nonnull (strstr (get_sentence (fixture), "between 20 and 400 kg"));
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "8.12");
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_beginning_not_kept (Fixture *fixture, gconstpointer id)
{
  limber_measure_row_set_value (fixture->row, 5321);
  type (fixture, "9999");
  type_more (fixture, "999");
  press_enter (fixture);
  g_assert_true (is_invalid (fixture));
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "9999999");
  g_assert_cmpfloat_with_epsilon (fixture->last, 5321, 0.01);
  g_assert_cmpfloat_with_epsilon (limber_measure_row_get_value (fixture->row), 5321, 0.01);
}

static void
test_error_mended (Fixture *fixture, gconstpointer id)
{
  type (fixture, "a lot");
  press_enter (fixture);
  g_assert_true (is_invalid (fixture));
  type (fixture, "4000");
  g_assert_false (is_invalid (fixture));
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (fixture->text),
                                                    GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->row), "error"));
  g_assert_cmpfloat_with_epsilon (fixture->last, 4000, 0.01);
}

static void
test_hostile (Fixture *fixture, gconstpointer id)
{
  static const char *const texts[]
      = { "<b>5</b>", "%s%n", "-1", "1e308", "∞", "NaN", "0x10", "😀", "12345678901234567890123" };
  g_autofree char *huge = g_strnfill (100000, '9');

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      type (fixture, texts[i]);
      press_enter (fixture);
      g_assert_true (is_invalid (fixture));
      g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, texts[i]);
    }
  type (fixture, huge);
  g_assert_true (limber_measure_row_has_error (fixture->row));
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_canonical (Fixture *fixture, gconstpointer id)
{
  type (fixture, "7h30");
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "7h30");
  press_enter (fixture);
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "7:30");
  g_assert_cmpfloat_with_epsilon (fixture->last, 450, 0.01);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_zero (Fixture *fixture, gconstpointer id)
{
  type (fixture, "0");
  g_assert_cmpfloat_with_epsilon (fixture->last, 0, 0.01);
  g_assert_cmpfloat_with_epsilon (limber_measure_row_get_value (fixture->row), 0, 0.01);
  type (fixture, "");
  g_assert_true (isnan (limber_measure_row_get_value (fixture->row)));
}

static void
test_unit (Fixture *fixture, gconstpointer id)
{
  limber_measure_row_set_value (fixture->row, 81193);
  limber_measure_row_set_weight_unit (fixture->row, LIMBER_WEIGHT_UNIT_LB);
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "179");
  limber_measure_row_set_weight_unit (fixture->row, LIMBER_WEIGHT_UNIT_ST);
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "12 st 11");
  limber_measure_row_set_weight_unit (fixture->row, LIMBER_WEIGHT_UNIT_KG);
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "81.193");
  g_assert_cmpuint (fixture->n_changes, ==, 0);

  /* What was wrong in one unit may be right in another. */
  type (fixture, "500");
  g_assert_true (limber_measure_row_has_error (fixture->row));
  limber_measure_row_set_weight_unit (fixture->row, LIMBER_WEIGHT_UNIT_LB);
  g_assert_false (limber_measure_row_has_error (fixture->row));
  g_assert_cmpfloat_with_epsilon (fixture->last, 226796, 1);
}

static void
test_no_echo (Fixture *fixture, gconstpointer id)
{
  limber_measure_row_set_value (fixture->row, 5321);
  limber_measure_row_set_last_value (fixture->row, 4000);
  limber_measure_row_set_value (fixture->row, NAN);
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "");
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  type (fixture, "5");
  type (fixture, "53");
  limber_measure_row_set_value (fixture->row, 53);
  g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, "53");
}

static void
test_locales (Fixture *fixture, gconstpointer id)
{
  static const struct
  {
    const char *locale, *typed, *canonical;
  } cases[] = {
    { "C.UTF-8", "81.2", "81.2" },     { "en_US.UTF-8", "81.2", "81.2" },  { "en_US.UTF-8", "81,2", "81.2" },
    { "de_DE.UTF-8", "81,2", "81,2" }, { "de_DE.UTF-8", "81.2", "81,2" },  { "ar_EG.UTF-8", "٨١٫٢", NULL },
    { "ar_EG.UTF-8", "81.2", NULL },   { "ar_EG.UTF-8", "٨١٫٢ kg", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (setlocale (LC_NUMERIC, cases[i].locale) == NULL)
        {
          g_test_message ("%s is not installed", cases[i].locale);
          continue;
        }
      limber_measure_row_reset (fixture->row, NAN);
      type (fixture, cases[i].typed);
      press_enter (fixture);
      g_assert_false (limber_measure_row_has_error (fixture->row));
      g_assert_cmpfloat_with_epsilon (limber_measure_row_get_value (fixture->row), 81200, 0.01);
      if (cases[i].canonical != NULL)
        g_assert_cmpstr (gtk_editable_get_text (fixture->text), ==, cases[i].canonical);
    }
  setlocale (LC_NUMERIC, "C.UTF-8");
}

static GtkText *
get_text (GtkWidget *row)
{
  return GTK_TEXT (test_find_child (row, GTK_TYPE_TEXT, 0));
}

/* Enter, Tab and the arrow keys go from entry to entry, and never to a row. */
/* A measure of the user's own: its unit and places, and a new name while something is being typed. */
static void
test_own (void)
{
  g_autoptr (LimberMeasure) measure
      = limber_measure_new_own ("heat", "<b>Heat</b>", LIMBER_MEASURE_UNIT_COUNT);
  Fixture fixture = { 0 };

  limber_measure_set_label (measure, "°C");
  measure->decimals = 1;
  measure->maximum = 40;
  fixture.row = LIMBER_MEASURE_ROW (g_object_ref_sink (limber_measure_row_new (measure)));
  fixture.text = GTK_EDITABLE (test_find_child (GTK_WIDGET (fixture.row), GTK_TYPE_TEXT, 0));
  g_signal_connect_swapped (fixture.row, "value-changed", G_CALLBACK (value_changed_cb), &fixture);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (fixture.row)), ==, "<b>Heat</b>");

  type (&fixture, "36.6 °C");
  g_assert_cmpfloat_with_epsilon (fixture.last, 36.6, 1e-9);
  limber_measure_row_set_value (fixture.row, 36.7);
  g_assert_cmpstr (gtk_editable_get_text (fixture.text), ==, "36.7");
  type (&fixture, "41");
  g_assert_true (limber_measure_row_has_error (fixture.row));

  /* A wider range takes what was typed; the old definition may be gone by then. */
  limber_measure_set_name (measure, "Wärme");
  measure->maximum = 45;
  limber_measure_row_set_measure (fixture.row, measure);
  g_clear_pointer (&measure, limber_measure_free);
  g_assert_false (limber_measure_row_has_error (fixture.row));
  g_assert_cmpfloat_with_epsilon (fixture.last, 41, 1e-9);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (fixture.row)), ==, "Wärme");
  g_assert_cmpstr (limber_measure_row_get_measure (fixture.row)->name, ==, "Wärme");
  g_assert_finalize_object (fixture.row);
}

static void
test_focus (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *rows[3];

  for (guint i = 0; i < 3; i++)
    {
      rows[i] = limber_measure_row_new (limber_measure_nth (i));
      gtk_list_box_append (GTK_LIST_BOX (list), rows[i]);
    }
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));

  g_assert_true (gtk_widget_grab_focus (rows[0]));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (get_text (rows[0])));
  gtk_editable_set_text (GTK_EDITABLE (get_text (rows[0])), "5321");
  g_signal_emit_by_name (get_text (rows[0]), "activate");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (get_text (rows[1])));
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (get_text (rows[2])));
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (get_text (rows[1])));
  gtk_widget_child_focus (window, GTK_DIR_UP);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (get_text (rows[0])));

  /* With something wrong in it, Enter stays and says so. */
  gtk_editable_set_text (GTK_EDITABLE (get_text (rows[0])), "many");
  g_signal_emit_by_name (get_text (rows[0]), "activate");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (get_text (rows[0])));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_right_to_left (void)
{
  LimberMeasureRow *row;
  graphene_rect_t title, unit;
  GtkWidget *line;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  row = LIMBER_MEASURE_ROW (
      g_object_ref_sink (limber_measure_row_new (limber_measure_find (LIMBER_MEASURE_WEIGHT))));
  gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (row), &(GtkAllocation) { 0, 0, 360, 60 }, -1);
  line = gtk_widget_get_parent (test_find_child (GTK_WIDGET (row), GTK_TYPE_LABEL, 0));
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (line), GTK_WIDGET (row), &title));
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_last_child (line), GTK_WIDGET (row), &unit));
  g_assert_cmpfloat (title.origin.x, >, unit.origin.x);
  g_assert_finalize_object (row);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* A problem still waiting to be told must not outlive its row. */
static void
test_finalize_while_waiting (void)
{
  gpointer waiting;
  LimberMeasureRow *row = LIMBER_MEASURE_ROW (
      g_object_ref_sink (limber_measure_row_new (limber_measure_find (LIMBER_MEASURE_SLEEP))));

  gtk_editable_set_text (GTK_EDITABLE (get_text (GTK_WIDGET (row))), "7:");
  g_assert_true (limber_measure_row_has_error (row));
  waiting = row;
  g_assert_nonnull (g_main_context_find_source_by_user_data (NULL, waiting));
  g_assert_finalize_object (row);
  g_assert_null (g_main_context_find_source_by_user_data (NULL, waiting));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  limber_widgets_init ();

#define ADD(path, id, function) g_test_add (path, Fixture, id, set_up, function, tear_down)
  ADD ("/measure-row/accessible", LIMBER_MEASURE_WEIGHT, test_accessible);
  ADD ("/measure-row/typing", LIMBER_MEASURE_WEIGHT, test_typing);
  ADD ("/measure-row/patience", LIMBER_MEASURE_WEIGHT, test_patience);
  ADD ("/measure-row/error", LIMBER_MEASURE_WEIGHT, test_error);
  ADD ("/measure-row/out-of-range", LIMBER_MEASURE_WEIGHT, test_out_of_range);
  ADD ("/measure-row/beginning-not-kept", LIMBER_MEASURE_STEPS, test_beginning_not_kept);
  ADD ("/measure-row/error-mended", LIMBER_MEASURE_STEPS, test_error_mended);
  ADD ("/measure-row/hostile", LIMBER_MEASURE_STEPS, test_hostile);
  ADD ("/measure-row/canonical", LIMBER_MEASURE_SLEEP, test_canonical);
  ADD ("/measure-row/zero", LIMBER_MEASURE_STEPS, test_zero);
  ADD ("/measure-row/unit", LIMBER_MEASURE_WEIGHT, test_unit);
  ADD ("/measure-row/no-echo", LIMBER_MEASURE_STEPS, test_no_echo);
  ADD ("/measure-row/locales", LIMBER_MEASURE_WEIGHT, test_locales);
  g_test_add_func ("/measure-row/own", test_own);
  g_test_add_func ("/measure-row/focus", test_focus);
  g_test_add_func ("/measure-row/right-to-left", test_right_to_left);
  g_test_add_func ("/measure-row/finalize-while-waiting", test_finalize_while_waiting);
  return g_test_run ();
}
