/* test-visit-answers.c — the pages on which the PEG scale and warning signs are answered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-tree.h"
#include "limber-test-visits.h"

#include "limber-app.h"
#include "limber-date.h"
#include "limber-red-flag-row.h"
#include "limber-scale.h"

/* The PEG scale */

static void
answer_peg (TestVisits *fixture, guint item, int value)
{
  GtkWidget *scale = test_visits_find (fixture, LIMBER_TYPE_SCALE, item);

  limber_scale_set_value (LIMBER_SCALE (scale), value);
  g_signal_emit_by_name (scale, "changed", value);
}

static void
test_peg (void)
{
  g_auto (TestVisits) fixture = { 0 };
  const LimberPeg *peg;

  test_visits_set_up (&fixture);
  test_visits_open_page (&fixture, limber_peg_page_new);
  gtk_test_accessible_assert_property (test_visits_find (&fixture, LIMBER_TYPE_SCALE, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       limber_peg_item_get_question (LIMBER_PEG_PAIN));
  g_assert_null (test_visits_find (&fixture, ADW_TYPE_BUTTON_ROW, 0));
  answer_peg (&fixture, 0, 6);
  answer_peg (&fixture, 1, 5);
  g_assert_nonnull (test_find_label (fixture.window, "Once all three are answered"));
  answer_peg (&fixture, 2, 5);
  g_assert_nonnull (test_find_label (fixture.window, "5.3"));
  test_wait_for (test_visits_peek (&fixture)->pegs->len == 1);
  peg = g_ptr_array_index (test_visits_peek (&fixture)->pegs, 0);
  g_assert_cmpint (peg->answers[LIMBER_PEG_PAIN], ==, 6);
  g_assert_cmpuint (peg->day, ==, test_visits_get_day (TEST_TODAY));

  g_signal_emit_by_name (test_visits_find (&fixture, ADW_TYPE_BUTTON_ROW, 0), "activated");
  g_assert_cmpuint (test_visits_peek (&fixture)->pegs->len, ==, 0);
  g_assert_cmpint (limber_scale_get_value (LIMBER_SCALE (test_visits_find (&fixture, LIMBER_TYPE_SCALE, 0))),
                   ==, -1);
  test_visits_press_undo (&fixture);
  g_assert_cmpint (limber_scale_get_value (LIMBER_SCALE (test_visits_find (&fixture, LIMBER_TYPE_SCALE, 2))),
                   ==, 5);
}

static void
test_peg_earlier (void)
{
  g_auto (TestVisits) fixture = { 0 };
  g_autoptr (LimberPeg) peg = limber_peg_new (test_visits_get_day ("2025-10-03"));
  g_autoptr (LimberPeg) part = limber_peg_new (test_visits_get_day ("2026-10-03"));

  test_visits_set_up (&fixture);
  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    peg->answers[i] = 7;
  part->answers[LIMBER_PEG_ACTIVITY] = 0;
  limber_visit_watch_save_peg (fixture.watch, peg);
  limber_visit_watch_save_peg (fixture.watch, part);
  test_visits_open_page (&fixture, limber_peg_page_new);
  g_assert_nonnull (test_find_label (fixture.window, "3 October 2025"));
  g_assert_nonnull (test_find_label (fixture.window, "7.0"));
  g_assert_nonnull (test_find_label (fixture.window, "General activity 0"));
  g_assert_cmpint (limber_scale_get_value (LIMBER_SCALE (test_visits_find (&fixture, LIMBER_TYPE_SCALE, 0))),
                   ==, -1);
  answer_peg (&fixture, 0, 3);
  test_visits_close_page (&fixture);
  g_assert_cmpuint (test_visits_peek (&fixture)->pegs->len, ==, 3);
  test_visits_flush (&fixture);
}

/* Warning signs */

static GtkToggleButton *
get_toggle (TestVisits *fixture, guint nth, gboolean yes)
{
  GtkWidget *row = test_visits_find (fixture, LIMBER_TYPE_RED_FLAG_ROW, nth);

  return GTK_TOGGLE_BUTTON (test_find_type (row, GTK_TYPE_TOGGLE_BUTTON, yes ? 0 : 1));
}

static const LimberRedFlagAnswer *
get_answer (TestVisits *fixture, guint nth)
{
  return g_ptr_array_index (test_visits_peek (fixture)->answers, nth);
}

static void
test_red_flags (void)
{
  g_auto (TestVisits) fixture = { 0 };
  g_autofree char *name = g_strdup_printf ("%s: Yes", limber_red_flag_get_title (limber_red_flag_nth (0)));
  g_autoptr (LimberRedFlagAnswer) before
      = limber_red_flag_answer_new (limber_red_flag_nth (0)->id, test_visits_get_day ("2026-10-03"), FALSE);

  test_visits_set_up (&fixture);
  limber_visit_watch_save_answer (fixture.watch, before);
  test_visits_open_page (&fixture, limber_red_flags_page_new);
  g_assert_nonnull (test_find_label (fixture.window, "Answered before: no on 3 October"));
  g_assert_false (gtk_toggle_button_get_active (get_toggle (&fixture, 0, FALSE)));
  gtk_test_accessible_assert_property (get_toggle (&fixture, 0, TRUE), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  gtk_toggle_button_set_active (get_toggle (&fixture, 0, TRUE), TRUE);
  g_assert_true (get_answer (&fixture, 0)->yes);
  g_assert_cmpuint (get_answer (&fixture, 0)->day, ==, test_visits_get_day (TEST_TODAY));
  g_assert_nonnull (test_visits_find_button (fixture.window, "_Note it in today’s journal"));

  /* The other answer, and none. */
  gtk_toggle_button_set_active (get_toggle (&fixture, 0, FALSE), TRUE);
  g_assert_false (gtk_toggle_button_get_active (get_toggle (&fixture, 0, TRUE)));
  g_assert_false (get_answer (&fixture, 0)->yes);
  g_assert_null (test_visits_find_button (fixture.window, "_Note it in today’s journal"));
  gtk_toggle_button_set_active (get_toggle (&fixture, 0, FALSE), FALSE);
  g_assert_cmpuint (test_visits_peek (&fixture)->answers->len, ==, 1);
  test_visits_press_undo (&fixture);
  g_assert_true (gtk_toggle_button_get_active (get_toggle (&fixture, 0, FALSE)));
  test_visits_flush (&fixture);
}

static void
test_no_to_the_rest (void)
{
  g_auto (TestVisits) fixture = { 0 };
  guint n = limber_red_flag_count ();

  test_visits_set_up (&fixture);
  test_visits_open_page (&fixture, limber_red_flags_page_new);
  gtk_toggle_button_set_active (get_toggle (&fixture, 1, TRUE), TRUE);
  g_signal_emit_by_name (test_visits_find (&fixture, ADW_TYPE_BUTTON_ROW, 0), "activated");
  g_assert_cmpuint (test_visits_peek (&fixture)->answers->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (get_answer (&fixture, i)->yes, ==, i == 1);
  g_assert_null (test_visits_find (&fixture, ADW_TYPE_BUTTON_ROW, 0));
  test_visits_press_undo (&fixture);
  g_assert_cmpuint (test_visits_peek (&fixture)->answers->len, ==, 1);
  test_visits_flush (&fixture);
}

static void
test_note_symptom (void)
{
  g_auto (TestVisits) fixture = { 0 };
  GtkWidget *button;
  g_autoptr (LimberDay) day = NULL;

  test_visits_set_up (&fixture);
  test_visits_open_page (&fixture, limber_red_flags_page_new);
  gtk_toggle_button_set_active (get_toggle (&fixture, 0, TRUE), TRUE);
  button = test_visits_find_button (fixture.window, "_Note it in today’s journal");
  test_visits_press (button);
  test_wait_for (!gtk_widget_get_visible (button));
  day = test_load_raw (&fixture.app, TEST_TODAY);
  g_assert_cmpuint (day->check_ins->len, ==, 1);
  g_assert_nonnull (limber_check_in_get_mark (g_ptr_array_index (day->check_ins, 0), LIMBER_TERM_SYMPTOM,
                                              limber_red_flag_nth (0)->symptom));
  test_visits_flush (&fixture);
}

/* What the rows say that lead here. */
static void
assert_described (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_describe (void)
{
  g_autoptr (LimberVisitRecord) record = limber_visit_record_new ();
  guint32 today = test_visits_get_day (TEST_TODAY);
  LimberPeg *peg = limber_peg_new (test_visits_get_day ("2026-11-12"));
  LimberVisit *visit = limber_visit_new (test_visits_get_day ("2026-10-03"));

  limber_clock_set_for_tests (TEST_NOW);
  assert_described (limber_visits_describe (record, today), "None noted yet");
  assert_described (limber_questions_describe (record), "Nothing to ask yet");
  assert_described (limber_peg_describe (record), "Not answered yet");
  assert_described (limber_red_flags_describe (record), "Not answered yet");

  g_ptr_array_add (record->visits, visit);
  assert_described (limber_visits_describe (record, today), "Last on 3 October");
  limber_visit_set_with (visit, "Dr. Berg");
  assert_described (limber_visits_describe (record, visit->day - 1), "Next on 3 October, Dr. Berg");
  assert_described (limber_visits_describe (record, visit->day), "Today, Dr. Berg");
  g_ptr_array_add (record->questions, limber_question_new ("May I swim?"));
  assert_described (limber_questions_describe (record), "1 question");
  g_ptr_array_add (record->pegs, peg);
  peg->answers[0] = 6;
  assert_described (limber_peg_describe (record), "Answered in part on 12 November");
  peg->answers[1] = peg->answers[2] = 5;
  assert_described (limber_peg_describe (record), "Last answered on 12 November: 5.3");
  for (guint i = 0; i < limber_red_flag_count (); i++)
    g_ptr_array_add (record->answers,
                     limber_red_flag_answer_new (limber_red_flag_nth (i)->id, today - 3, FALSE));
  assert_described (limber_red_flags_describe (record), "Asked on 18 November: no to all 6");
  ((LimberRedFlagAnswer *) record->answers->pdata[2])->yes = TRUE;
  assert_described (limber_red_flags_describe (record), "Asked on 18 November: yes to 1, no to 5");
}

int
main (int argc, char *argv[])
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  limber_app_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/visit-answers/peg", test_peg);
  g_test_add_func ("/visit-answers/peg-earlier", test_peg_earlier);
  g_test_add_func ("/visit-answers/red-flags", test_red_flags);
  g_test_add_func ("/visit-answers/no-to-the-rest", test_no_to_the_rest);
  g_test_add_func ("/visit-answers/note-symptom", test_note_symptom);
  g_test_add_func ("/visit-answers/describe", test_describe);

  return g_test_run ();
}
