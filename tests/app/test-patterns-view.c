/* test-patterns-view.c — the groups of the Patterns page around made-up findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"
#include "limber-test-patterns.h"
#include "limber-test-tree.h"

#include <adwaita.h>
#include <string.h>

#include "limber-app.h"
#include "limber-date.h"
#include "limber-finding-card.h"
#include "limber-finding-details.h"
#include "limber-finding-row.h"
#include "limber-patterns-view.h"

typedef struct
{
  GtkWidget *window;
  LimberPatternsView *view;
  GHashTable *choices;
  LimberPatterns *patterns;
  AdwToast *toast;
  LimberFinding *shown_in_trends;
  char *known;
} TestView;

static void
show (TestView *test)
{
  LimberFindingChoices choices = test_choices_look_up (test->choices);

  limber_patterns_view_set_patterns (test->view, test->patterns, &choices, LIMBER_WEIGHT_UNIT_KG);
  test_wait_idle ();
}

static void
hide_chosen_cb (TestView *test, const char *id, gboolean hidden)
{
  test_choices_get (test->choices, id)->hidden = hidden;
  show (test);
}

static void
report_chosen_cb (TestView *test, const char *id, gboolean in_report)
{
  test_choices_get (test->choices, id)->in_report = in_report;
  show (test);
}

static void
known_chosen_cb (TestView *test, LimberFinding *finding, gboolean known)
{
  g_free (test->known);
  test->known = g_strdup_printf ("%s %s", finding->id, known ? "known" : "not known");
}

static void
trends_chosen_cb (TestView *test, LimberFinding *finding)
{
  test->shown_in_trends = finding;
}

static void
toast_cb (TestView *test, AdwToast *toast)
{
  g_set_object (&test->toast, toast);
}

static void
test_view_init (TestView *test, LimberPatterns *patterns)
{
  limber_clock_set_for_tests (TEST_NOW);
  test->patterns = patterns;
  test->choices = test_choices_new ();
  test->window = gtk_window_new ();
  test->view = LIMBER_PATTERNS_VIEW (limber_patterns_view_new ());
  g_signal_connect_swapped (test->view, "hide-chosen", G_CALLBACK (hide_chosen_cb), test);
  g_signal_connect_swapped (test->view, "report-chosen", G_CALLBACK (report_chosen_cb), test);
  g_signal_connect_swapped (test->view, "known-chosen", G_CALLBACK (known_chosen_cb), test);
  g_signal_connect_swapped (test->view, "trends-chosen", G_CALLBACK (trends_chosen_cb), test);
  g_signal_connect_swapped (test->view, "toast", G_CALLBACK (toast_cb), test);
  gtk_window_set_default_size (GTK_WINDOW (test->window), 800, 1600);
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->view));
  show (test);
  gtk_window_present (GTK_WINDOW (test->window));
  test_wait_for (gtk_widget_get_mapped (GTK_WIDGET (test->view)));
}

static void
test_view_clear (TestView *test)
{
  LimberPatternsView *view = g_object_ref (test->view);

  g_clear_object (&test->toast);
  gtk_window_destroy (GTK_WINDOW (test->window));
  test_wait_idle ();
  g_assert_finalize_object (view);
  g_hash_table_unref (test->choices);
  limber_patterns_unref (test->patterns);
  g_free (test->known);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestView, test_view_clear)

static LimberFindingRow *
find_row (TestView *test, const char *id)
{
  GtkWidget *row;

  for (guint i = 0; (row = test_find_type (GTK_WIDGET (test->view), LIMBER_TYPE_FINDING_ROW, i)) != NULL; i++)
    if (g_strcmp0 (limber_finding_row_get_id (LIMBER_FINDING_ROW (row)), id) == 0)
      return LIMBER_FINDING_ROW (row);

  return NULL;
}

static void
open_groups (TestView *test)
{
  GtkWidget *expander;

  for (guint i = 0; (expander = test_find_type (GTK_WIDGET (test->view), GTK_TYPE_EXPANDER, i)) != NULL; i++)
    gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  test_wait_idle ();
}

/* The sentences that can be read, from top to bottom, by the ids of their findings. */
static char *
list_shown (TestView *test)
{
  g_autoptr (GString) list = g_string_new (NULL);
  GtkWidget *widget;

  for (guint i = 0; (widget = test_find_type (GTK_WIDGET (test->view), LIMBER_TYPE_FINDING_CARD, i)) != NULL;
       i++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "",
                            limber_finding_card_get_finding (LIMBER_FINDING_CARD (widget))->id);
  for (guint i = 0; (widget = test_find_type (GTK_WIDGET (test->view), LIMBER_TYPE_FINDING_ROW, i)) != NULL;
       i++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "",
                            limber_finding_row_get_id (LIMBER_FINDING_ROW (widget)));

  return g_string_free_and_steal (g_steal_pointer (&list));
}

static void
assert_shown (TestView *test, const char *expected)
{
  g_autofree char *shown = list_shown (test);

  g_assert_cmpstr (shown, ==, expected);
}

static LimberFindingDetails *
open_row (TestView *test, const char *id)
{
  LimberFindingRow *row = find_row (test, id);

  g_assert_nonnull (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  test_wait_idle ();

  return LIMBER_FINDING_DETAILS (test_find_type (GTK_WIDGET (row), LIMBER_TYPE_FINDING_DETAILS, 0));
}

static void
press (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_wait_idle ();
}

static void
undo (TestView *test)
{
  g_assert_nonnull (test->toast);
  g_signal_emit_by_name (test->toast, "button-clicked");
  test_wait_idle ();
}

#define ATTENTION "safety.saddle-numbness safety.fever safety.night-pain safety.numb-leg"
#define CHANGED "descriptive.worse-lately descriptive.rapid-weight-loss"
#define TOGETHER "association.anxiety association.steps-jump association.treatment.heat"
#define OTHERS "association.tag.long-sitting association.sleep association.tag.footwear"

/* What is closed is not even made before somebody wants to see it. */
static void
test_groups (void)
{
  g_auto (TestView) test = { 0 };

  test_view_init (&test, test_patterns_new_full ());
  assert_shown (&test, ATTENTION " " CHANGED " " TOGETHER);
  open_groups (&test);
  assert_shown (&test, ATTENTION " " CHANGED " " TOGETHER " " OTHERS);
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.view), "Needs attention"));
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.view), "On days with treatments"));
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.view), "Looked for, not found"));
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.view), "Shoes"));
  g_assert_null (test_find_label (GTK_WIDGET (test.view), "Hidden and turned off"));
}

/* What to do is read without opening anything; only what needs help now is an alert. */
static void
test_attention (void)
{
  g_auto (TestView) test = { 0 };
  GtkWidget *emergency, *urgent;

  test_view_init (&test, test_patterns_new_full ());
  emergency = test_find_type (GTK_WIDGET (test.view), LIMBER_TYPE_FINDING_CARD, 0);
  urgent = test_find_type (GTK_WIDGET (test.view), LIMBER_TYPE_FINDING_CARD, 1);
  gtk_test_accessible_assert_role (emergency, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_test_accessible_assert_role (urgent, GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_nonnull (test_find_label (emergency, "Get help now"));
  g_assert_nonnull (test_find_label (urgent, "Ask for medical advice today."));
  g_assert_null (test_find_actionable (emergency, "patterns.hide"));

  gtk_widget_activate_action (GTK_WIDGET (test.view), "patterns.hide", "s", "safety.saddle-numbness");
  g_assert_null (test.toast);
  assert_shown (&test, ATTENTION " " CHANGED " " TOGETHER);
}

static void
test_known (void)
{
  g_auto (TestView) test = { 0 };
  GtkWidget *card;

  test_view_init (&test, test_patterns_new_full ());
  card = test_find_type (GTK_WIDGET (test.view), LIMBER_TYPE_FINDING_CARD, 2);
  press (test_find_actionable (card, "patterns.set-known"));
  g_assert_cmpstr (test.known, ==, "safety.night-pain known");
  undo (&test);
  g_assert_cmpstr (test.known, ==, "safety.night-pain not known");

  /* What is known already is not asked again, unless it got worse. */
  card = test_find_type (GTK_WIDGET (test.view), LIMBER_TYPE_FINDING_CARD, 3);
  g_assert_null (test_find_actionable (card, "patterns.set-known"));
  card = test_find_type (GTK_WIDGET (test.view), LIMBER_TYPE_FINDING_CARD, 1);
  g_assert_nonnull (test_find_actionable (card, "patterns.set-known"));
}

static void
test_details (void)
{
  const char *numbers
      = "Difference: +1.3 points; 90 % interval of the difference: +0.7 points to +1.8 points; First and "
        "second half of the record: +1.1 points and +1.5 points; Links tried: 14";
  g_auto (TestView) test = { 0 };
  LimberFindingDetails *details;
  GtkWidget *section;

  test_view_init (&test, test_patterns_new_full ());
  g_assert_null (test_find_type (GTK_WIDGET (test.view), LIMBER_TYPE_FINDING_DETAILS, 0));
  details = open_row (&test, "association.anxiety");
  g_assert_nonnull (test_find_label (GTK_WIDGET (details), "\u2068+0.7 points to +1.8 points\u2069"));
  g_assert_nonnull (test_find_label (GTK_WIDGET (details), "14 possible links were tried at the last look."));
  g_assert_nonnull (test_find_label (GTK_WIDGET (details), "Both halves of the record show it."));
  g_assert_nonnull (test_find_label (GTK_WIDGET (details), "What this does not mean"));
  g_assert_null (test_find_label (GTK_WIDGET (details), "What you can do"));
  section = gtk_widget_get_parent (test_find_label (GTK_WIDGET (details), "In numbers"));
  gtk_test_accessible_assert_property (section, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, numbers);

  press (test_find_actionable (GTK_WIDGET (details), "patterns.show-in-trends"));
  g_assert_nonnull (test.shown_in_trends);
  g_assert_cmpstr (test.shown_in_trends->id, ==, "association.anxiety");
}

static void
test_hide (void)
{
  g_auto (TestView) test = { 0 };
  LimberFindingDetails *details;

  test_view_init (&test, test_patterns_new_full ());
  details = open_row (&test, "association.anxiety");
  press (test_find_actionable (GTK_WIDGET (details), "patterns.hide"));
  test_wait_idle ();
  assert_shown (&test, ATTENTION " " CHANGED " association.steps-jump association.treatment.heat");
  undo (&test);
  assert_shown (&test, ATTENTION " " CHANGED " " TOGETHER);

  gtk_widget_activate_action (GTK_WIDGET (test.view), "patterns.hide", "s", "association.anxiety");
  open_groups (&test);
  press (test_find_actionable (GTK_WIDGET (test.view), "patterns.show-again"));
  assert_shown (&test, ATTENTION " " CHANGED " " TOGETHER " " OTHERS);
  g_assert_null (test_find_actionable (GTK_WIDGET (test.view), "patterns.show-again"));
}

/* All of a kind go, found or not; the way back says how many there are. */
static void
test_turn_off (void)
{
  g_auto (TestView) test = { 0 };
  LimberFindingDetails *details;
  GtkWidget *button;

  test_view_init (&test, test_patterns_new_full ());
  details = open_row (&test, "descriptive.rapid-weight-loss");
  button = test_find_actionable (GTK_WIDGET (details), "patterns.turn-off");
  g_assert_nonnull (
      strstr (gtk_button_get_label (GTK_BUTTON (button)), limber_topic_get_title (LIMBER_TOPIC_WEIGHT)));
  press (button);
  open_groups (&test);
  assert_shown (&test, ATTENTION " descriptive.worse-lately " TOGETHER
                                 " association.tag.long-sitting association.sleep association.tag.footwear");
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.view), "Turned off; 1 finding is not shown"));
  g_assert_nonnull (test_find_actionable (GTK_WIDGET (test.view), "patterns.turn-on"));
  undo (&test);
  assert_shown (&test, ATTENTION " " CHANGED " " TOGETHER " " OTHERS);

  g_clear_object (&test.toast);
  gtk_widget_activate_action (GTK_WIDGET (test.view), "patterns.turn-off", "s", "kind.safety");
  g_assert_null (test.toast);
}

static void
test_report (void)
{
  g_auto (TestView) test = { 0 };
  LimberFindingDetails *details;
  GtkWidget *button;

  test_view_init (&test, test_patterns_new_full ());
  details = open_row (&test, "association.anxiety");
  button = test_find_actionable (GTK_WIDGET (details), "finding.in-report");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  press (button);
  g_assert_true (test_choices_get (test.choices, "association.anxiety")->in_report);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));

  /* Somebody else may decide as well. */
  test_choices_get (test.choices, "association.anxiety")->in_report = FALSE;
  show (&test);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

/* A look later: what is open stays open and keeps the focus, although there is more above it. */
static void
test_in_place (void)
{
  static const char *const before[]
      = { "descriptive.worse-lately", "association.anxiety", "association.tag.meals", NULL };
  g_auto (TestView) test = { 0 };
  LimberFindingRow *row;
  GtkWidget *button;

  test_view_init (&test, test_patterns_new (before));
  row = find_row (&test, "association.anxiety");
  button = test_find_actionable (GTK_WIDGET (open_row (&test, "association.anxiety")), "patterns.hide");
  g_assert_true (gtk_widget_grab_focus (button));

  limber_patterns_unref (test.patterns);
  test.patterns = test_patterns_new_full ();
  show (&test);
  g_assert_true (find_row (&test, "association.anxiety") == row);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (test.window)) == button);
  assert_shown (&test, ATTENTION " " CHANGED " " TOGETHER);
}

/* What was still checked is a pattern now: whoever reads it reads on. */
static void
test_moved (void)
{
  g_auto (TestView) test = { 0 };
  LimberFindingRow *row;

  test_view_init (&test, test_patterns_new_full ());
  open_groups (&test);
  open_row (&test, "association.tag.long-sitting");

  limber_patterns_unref (test.patterns);
  test.patterns = test_patterns_new_full ();
  limber_patterns_find_by_id (test.patterns, "association.tag.long-sitting")->severity
      = LIMBER_FINDING_PATTERN;
  show (&test);
  row = find_row (&test, "association.tag.long-sitting");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_nonnull (test_find_type (GTK_WIDGET (row), LIMBER_TYPE_FINDING_DETAILS, 0));
  row = find_row (&test, "association.sleep");
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
}

/* Whoever works by keyboard goes on where they were. */
static void
test_focus_after_hiding (void)
{
  g_auto (TestView) test = { 0 };
  LimberFindingRow *next;
  GtkWidget *button, *focus;

  test_view_init (&test, test_patterns_new_full ());
  button = test_find_actionable (GTK_WIDGET (open_row (&test, "association.anxiety")), "patterns.hide");
  gtk_widget_grab_focus (button);
  press (button);
  test_wait_idle ();
  next = find_row (&test, "association.steps-jump");
  focus = gtk_root_get_focus (GTK_ROOT (test.window));
  g_assert_nonnull (focus);
  g_assert_true (focus == GTK_WIDGET (next) || gtk_widget_is_ancestor (focus, GTK_WIDGET (next)));
}

/* Through all there is, also past what was opened and closed again. */
static void
test_keyboard (void)
{
  g_auto (TestView) test = { 0 };
  GtkWidget *expander;
  guint n_stops = 0;

  test_view_init (&test, test_patterns_new_full ());
  gtk_widget_activate_action (GTK_WIDGET (test.view), "patterns.hide", "s", "association.anxiety");
  open_groups (&test);
  for (guint i = 0; (expander = test_find_type (GTK_WIDGET (test.view), GTK_TYPE_EXPANDER, i)) != NULL; i++)
    gtk_expander_set_expanded (GTK_EXPANDER (expander), FALSE);
  test_wait_idle ();

  while (gtk_widget_child_focus (GTK_WIDGET (test.view), GTK_DIR_TAB_FORWARD))
    n_stops++;
  /* Two buttons or one on each card, the row or two of each list, the heads of the closed groups. */
  g_assert_cmpuint (n_stops, >=, 12);
  while (gtk_widget_child_focus (GTK_WIDGET (test.view), GTK_DIR_TAB_BACKWARD))
    ;
}

/* Never an empty page: what is missing is open when there is nothing else, with the day of the next look. */
static void
test_first_weeks (void)
{
  static const char *const ids[] = { "association.weight-loss", "association.tag.meals", NULL };
  g_auto (TestView) test = { 0 };
  LimberPatterns *patterns = test_patterns_new (ids);

  patterns->days_recorded = 6;
  patterns->last_look = 0;
  patterns->next_look = patterns->as_of + 54;
  test_view_init (&test, patterns);
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.view), "Weight"));
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.view), "Meals and water"));
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.view), "More to tell with more days"));
  g_assert_nonnull (
      test_find_label (GTK_WIDGET (test.view),
                       "6 days recorded. Limber first looks for what goes together on 14 January 2027, then "
                       "every 30 days. What changes in your days is told here as soon as it is seen."));
}

static void
test_nothing_stands_out (void)
{
  static const char *const ids[] = { "association.sleep", NULL };
  g_auto (TestView) test = { 0 };

  test_view_init (&test, test_patterns_new (ids));
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.view), "Nothing stands out so far"));
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.view),
                                     "231 days recorded. The last monthly look, of 1 November, tried 14 "
                                     "possible links. The next look is on 1 December."));
}

static void
test_problem (void)
{
  g_auto (TestView) test = { 0 };
  GtkWidget *banner;

  test_view_init (&test, test_patterns_new_full ());
  limber_patterns_view_set_problem (test.view, "The journal cannot be read.");
  banner = test_find_type (GTK_WIDGET (test.view), ADW_TYPE_BANNER, 0);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  limber_patterns_view_set_problem (test.view, NULL);
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  limber_app_init ();

  g_test_add_func ("/patterns-view/groups", test_groups);
  g_test_add_func ("/patterns-view/attention", test_attention);
  g_test_add_func ("/patterns-view/known", test_known);
  g_test_add_func ("/patterns-view/details", test_details);
  g_test_add_func ("/patterns-view/hide", test_hide);
  g_test_add_func ("/patterns-view/turn-off", test_turn_off);
  g_test_add_func ("/patterns-view/report", test_report);
  g_test_add_func ("/patterns-view/in-place", test_in_place);
  g_test_add_func ("/patterns-view/moved", test_moved);
  g_test_add_func ("/patterns-view/focus-after-hiding", test_focus_after_hiding);
  g_test_add_func ("/patterns-view/keyboard", test_keyboard);
  g_test_add_func ("/patterns-view/first-weeks", test_first_weeks);
  g_test_add_func ("/patterns-view/nothing-stands-out", test_nothing_stands_out);
  g_test_add_func ("/patterns-view/problem", test_problem);

  return g_test_run ();
}
