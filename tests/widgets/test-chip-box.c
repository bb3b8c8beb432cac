/* test-chip-box.c — chips: marks, terms, order, keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-chip-adder.h"
#include "limber-chip-box.h"
#include "limber-chip.h"
#include "limber-widgets.h"

#include <adwaita.h>

typedef struct
{
  LimberChipBox *box;
  LimberCheckIn *check_in;
  GtkWidget *window;
  GString *log; /* what was emitted, one line each */
} Fixture;

static void
mark_set_cb (Fixture *fixture, const char *key, int helped)
{
  g_string_append_printf (fixture->log, "set %s %d\n", key, helped);
}

static void
mark_removed_cb (Fixture *fixture, const char *key)
{
  g_string_append_printf (fixture->log, "removed %s\n", key);
}

static void
term_changed_cb (Fixture *fixture, LimberTerm *term)
{
  g_string_append_printf (fixture->log, "term %s “%s”%s\n", term->key, limber_term_get_display_name (term),
                          term->hidden ? " hidden" : "");
}

static void
set_terms (Fixture *fixture, LimberTermKind kind)
{
  g_autoptr (GPtrArray) terms = limber_term_list_builtin (kind);

  limber_chip_box_set_terms (fixture->box, terms);
}

static void
set_up (Fixture *fixture, gconstpointer kind)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 20, G_DATE_NOVEMBER, 2026);
  fixture->check_in = limber_check_in_new (&date);
  fixture->log = g_string_new (NULL);
  fixture->box = LIMBER_CHIP_BOX (g_object_ref_sink (limber_chip_box_new (GPOINTER_TO_INT (kind))));
  g_signal_connect_swapped (fixture->box, "mark-set", G_CALLBACK (mark_set_cb), fixture);
  g_signal_connect_swapped (fixture->box, "mark-removed", G_CALLBACK (mark_removed_cb), fixture);
  g_signal_connect_swapped (fixture->box, "term-changed", G_CALLBACK (term_changed_cb), fixture);
  set_terms (fixture, GPOINTER_TO_INT (kind));
  limber_chip_box_set_marks (fixture->box, fixture->check_in);
  fixture->window = NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer kind)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->box);
  limber_check_in_free (fixture->check_in);
  g_string_free (fixture->log, TRUE);
}

static void
present (Fixture *fixture)
{
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->box));
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (fixture->box))
         || gtk_widget_get_width (GTK_WIDGET (fixture->box)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
get_wrap (Fixture *fixture)
{
  return gtk_widget_get_first_child (GTK_WIDGET (fixture->box));
}

static LimberChip *
find_chip (Fixture *fixture, const char *key)
{
  for (GtkWidget *child = gtk_widget_get_first_child (get_wrap (fixture)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (LIMBER_IS_CHIP (child) && g_str_equal (limber_chip_get_term (LIMBER_CHIP (child))->key, key))
      return LIMBER_CHIP (child);
  return NULL;
}

static GtkWidget *
get_adder (Fixture *fixture)
{
  return gtk_widget_get_last_child (get_wrap (fixture));
}

static GtkWidget *
get_more_button (Fixture *fixture)
{
  return gtk_widget_get_prev_sibling (get_adder (fixture));
}

/* The keys of the chips as they stand. */
static char *
list_keys (Fixture *fixture)
{
  GString *keys = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (get_wrap (fixture)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (LIMBER_IS_CHIP (child))
      g_string_append_printf (keys, "%s ", limber_chip_get_term (LIMBER_CHIP (child))->key);
  return g_string_free_and_steal (keys);
}

static guint
count_chips (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (get_wrap (fixture)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += LIMBER_IS_CHIP (child) ? 1 : 0;
  return n;
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_ENTRY (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);
  return found;
}

static void
enter (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
add (Fixture *fixture, const char *text)
{
  enter (find_entry (get_adder (fixture)), text);
}

static void
click (LimberChip *chip)
{
  g_assert_nonnull (chip);
  g_signal_emit_by_name (limber_chip_get_toggle (chip), "clicked");
}

static void
assert_log (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->log->str, ==, expected);
  g_string_truncate (fixture->log, 0);
}

static void
test_accessible (Fixture *fixture, gconstpointer kind)
{
  GtkAccessible *toggle = GTK_ACCESSIBLE (limber_chip_get_toggle (find_chip (fixture, "stiffness")));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->box), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Symptoms");
  gtk_test_accessible_assert_role (toggle, GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON);
  gtk_test_accessible_assert_property (toggle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Stiffness");
  gtk_test_accessible_assert_state (toggle, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  click (find_chip (fixture, "stiffness"));
  gtk_test_accessible_assert_state (toggle, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_more_button (fixture)), GTK_ACCESSIBLE_STATE_EXPANDED,
                                    FALSE);
}

static void
test_marking (Fixture *fixture, gconstpointer kind)
{
  click (find_chip (fixture, "stiffness"));
  assert_log (fixture, "set stiffness -1\n");
  click (find_chip (fixture, "stiffness"));
  assert_log (fixture, "removed stiffness\n");
  limber_check_in_set_mark (fixture->check_in, LIMBER_TERM_SYMPTOM, "tingling", LIMBER_HELPED_UNSET);
  limber_chip_box_set_marks (fixture->box, fixture->check_in);
  g_assert_true (limber_chip_get_marked (find_chip (fixture, "tingling")));
  g_assert_false (limber_chip_get_marked (find_chip (fixture, "stiffness")));
  limber_chip_box_set_marks (fixture->box, NULL);
  g_assert_false (limber_chip_get_marked (find_chip (fixture, "tingling")));
  assert_log (fixture, "");
}

/* A chip is as wide pressed as not, or the others would jump. */
static void
test_steady (Fixture *fixture, gconstpointer kind)
{
  GtkWidget *chip = GTK_WIDGET (find_chip (fixture, "stiffness"));
  int before, after;

  present (fixture);
  gtk_widget_measure (chip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &before, NULL, NULL);
  click (LIMBER_CHIP (chip));
  gtk_widget_measure (chip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &after, NULL, NULL);
  g_assert_cmpint (before, ==, after);
}

static void
test_more (Fixture *fixture, gconstpointer kind)
{
  g_autoptr (GPtrArray) all = limber_term_list_builtin (LIMBER_TERM_TAG);

  g_assert_cmpuint (all->len, >, 13);
  g_assert_cmpuint (count_chips (fixture), ==, 10);
  g_assert_null (find_chip (fixture, "rest-day"));

  /* What is marked is shown, and stays when it is taken back. */
  limber_check_in_set_mark (fixture->check_in, LIMBER_TERM_TAG, "rest-day", LIMBER_HELPED_UNSET);
  limber_chip_box_set_marks (fixture->box, fixture->check_in);
  g_assert_cmpuint (count_chips (fixture), ==, 11);
  click (find_chip (fixture, "rest-day"));
  g_assert_nonnull (find_chip (fixture, "rest-day"));

  g_signal_emit_by_name (get_more_button (fixture), "clicked");
  g_assert_cmpuint (count_chips (fixture), ==, all->len);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_more_button (fixture)), GTK_ACCESSIBLE_STATE_EXPANDED,
                                    TRUE);
  g_signal_emit_by_name (get_more_button (fixture), "clicked");
  g_assert_cmpuint (count_chips (fixture), ==, 11);
}

static void
test_few_terms (Fixture *fixture, gconstpointer kind)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_term_free);

  for (guint i = 0; i < 13; i++)
    {
      g_autofree char *key = g_strdup_printf ("word %u", i);

      g_ptr_array_add (terms, limber_term_new (LIMBER_TERM_TAG, key));
    }
  limber_chip_box_set_terms (fixture->box, terms);
  g_assert_cmpuint (count_chips (fixture), ==, 13);
  g_assert_false (gtk_widget_get_visible (get_more_button (fixture)));
}

static void
test_add_own (Fixture *fixture, gconstpointer kind)
{
  add (fixture, "  New   pillow ");
  assert_log (fixture, "term New pillow “New pillow”\nset New pillow -1\n");
  g_assert_true (limber_chip_get_marked (find_chip (fixture, "New pillow")));

  /* Typing the same again is no new term. */
  add (fixture, "NEW PILLOW");
  assert_log (fixture, "");
  add (fixture, "long sitting");
  assert_log (fixture, "set long-sitting -1\n");
}

static void
test_add_refused (Fixture *fixture, gconstpointer kind)
{
  GtkWidget *entry = find_entry (get_adder (fixture));
  g_autofree char *huge = g_strnfill (5000, 'x');

  add (fixture, "   ");
  add (fixture, huge);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, huge);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (
      gtk_test_accessible_has_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
  gtk_editable_set_text (GTK_EDITABLE (entry), "shorter");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
  assert_log (fixture, "");
}

static void
test_markup (Fixture *fixture, gconstpointer kind)
{
  static const char *const names[] = { "<b>bold</b> & co", "%s %n", "שלום עולם", "😀", "_under_score" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *toggle;

      add (fixture, names[i]);
      g_assert_nonnull (find_chip (fixture, names[i]));
      toggle = limber_chip_get_toggle (find_chip (fixture, names[i]));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i]);
      g_assert_false (gtk_label_get_use_markup (
          GTK_LABEL (gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (toggle))))));
    }
}

static void
test_hide (Fixture *fixture, gconstpointer kind)
{
  present (fixture);
  gtk_widget_activate_action (GTK_WIDGET (find_chip (fixture, "tingling")), "chip.hide", NULL);
  assert_log (fixture, "term tingling “Tingling” hidden\n");
  g_assert_null (find_chip (fixture, "tingling"));

  /* Typing its name offers it again. */
  add (fixture, "tingling");
  assert_log (fixture, "term tingling “Tingling”\nset tingling -1\n");
  g_assert_true (limber_chip_get_marked (find_chip (fixture, "tingling")));

  /* A marked one is not taken from the day. */
  gtk_widget_activate_action (GTK_WIDGET (find_chip (fixture, "tingling")), "chip.hide", NULL);
  g_assert_nonnull (find_chip (fixture, "tingling"));
}

static void
test_rename (Fixture *fixture, gconstpointer kind)
{
  LimberChip *chip;

  present (fixture);
  add (fixture, "Yoga");
  assert_log (fixture, "term Yoga “Yoga”\nset Yoga -1\n");
  chip = find_chip (fixture, "Yoga");
  gtk_widget_activate_action (GTK_WIDGET (chip), "chip.rename", NULL);
  enter (find_entry (GTK_WIDGET (chip)), "stiffness");
  assert_log (fixture, "");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (find_entry (GTK_WIDGET (chip))),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  enter (find_entry (GTK_WIDGET (chip)), " Pilates ");
  assert_log (fixture, "term Yoga “Pilates”\n");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (limber_chip_get_toggle (chip)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Pilates");

  /* The old name is free again, its key is not. */
  add (fixture, "Yoga");
  assert_log (fixture, "term Yoga (2) “Yoga”\nset Yoga (2) -1\n");
}

static void
test_helped (Fixture *fixture, gconstpointer kind)
{
  LimberChip *chip = find_chip (fixture, "heat");

  g_assert_null (limber_chip_get_helped_button (chip));
  click (chip);
  assert_log (fixture, "set heat -1\n");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (limber_chip_get_helped_button (chip)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Heat: helped?");
  gtk_widget_activate_action (GTK_WIDGET (chip), "chip.helped", "i", LIMBER_HELPED_A_LOT);
  assert_log (fixture, "set heat 2\n");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (limber_chip_get_helped_button (chip)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Heat: helped a lot");
  click (chip);
  assert_log (fixture, "removed heat\n");
  g_assert_null (limber_chip_get_helped_button (chip));

  limber_check_in_set_mark (fixture->check_in, LIMBER_TERM_TREATMENT, "heat", LIMBER_HELPED_NOT);
  limber_chip_box_set_marks (fixture->box, fixture->check_in);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (limber_chip_get_helped_button (chip)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Heat: did not help");
  assert_log (fixture, "");
}

static void
test_unknown_mark (Fixture *fixture, gconstpointer kind)
{
  limber_check_in_set_mark (fixture->check_in, LIMBER_TERM_SYMPTOM, "from elsewhere", LIMBER_HELPED_UNSET);
  limber_chip_box_set_marks (fixture->box, fixture->check_in);
  g_assert_true (limber_chip_get_marked (find_chip (fixture, "from elsewhere")));
  set_terms (fixture, LIMBER_TERM_SYMPTOM);
  g_assert_true (limber_chip_get_marked (find_chip (fixture, "from elsewhere")));
}

/* On screen the chips keep their places, whatever became the most used; off screen they follow. */
static void
test_order (Fixture *fixture, gconstpointer kind)
{
  g_autoptr (GPtrArray) terms = limber_term_list_builtin (LIMBER_TERM_SYMPTOM);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *hidden = NULL;
  gpointer last = g_ptr_array_steal_index (terms, terms->len - 1);

  g_ptr_array_insert (terms, 0, last);
  present (fixture);
  before = list_keys (fixture);
  limber_chip_box_set_terms (fixture->box, terms);
  after = list_keys (fixture);
  g_assert_cmpstr (before, ==, after);

  gtk_widget_set_visible (fixture->window, FALSE);
  limber_chip_box_set_terms (fixture->box, terms);
  hidden = list_keys (fixture);
  g_assert_true (g_str_has_prefix (hidden, ((LimberTerm *) last)->key));
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
assert_focus (Fixture *fixture, const char *key)
{
  g_assert_true (get_focus (fixture) == limber_chip_get_toggle (find_chip (fixture, key)));
}

static void
test_keyboard (Fixture *fixture, gconstpointer kind)
{
  GtkWidget *window;

  present (fixture);
  window = fixture->window;
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  assert_focus (fixture, "stiffness");
  gtk_widget_child_focus (window, GTK_DIR_RIGHT);
  assert_focus (fixture, "spasm");
  gtk_widget_child_focus (window, GTK_DIR_LEFT);
  gtk_widget_child_focus (window, GTK_DIR_LEFT);
  assert_focus (fixture, "stiffness");
  gtk_widget_child_focus (window, GTK_DIR_DOWN);
  g_assert_false (get_focus (fixture) == limber_chip_get_toggle (find_chip (fixture, "stiffness")));
  gtk_widget_child_focus (window, GTK_DIR_UP);
  assert_focus (fixture, "stiffness");

  /* One Tab leaves all the chips behind. */
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->box), GTK_DIR_TAB_FORWARD));
}

static void
test_right_to_left (Fixture *fixture, gconstpointer kind)
{
  gtk_widget_set_direction (get_wrap (fixture), GTK_TEXT_DIR_RTL);
  present (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->box));
  assert_focus (fixture, "stiffness");
  gtk_widget_child_focus (fixture->window, GTK_DIR_LEFT);
  assert_focus (fixture, "spasm");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  limber_widgets_init ();

#define ADD(path, kind, function)                                                                            \
  g_test_add (path, Fixture, GINT_TO_POINTER (LIMBER_TERM_##kind), set_up, function, tear_down)
  ADD ("/chip-box/accessible", SYMPTOM, test_accessible);
  ADD ("/chip-box/marking", SYMPTOM, test_marking);
  ADD ("/chip-box/steady", SYMPTOM, test_steady);
  ADD ("/chip-box/more", TAG, test_more);
  ADD ("/chip-box/few-terms", TAG, test_few_terms);
  ADD ("/chip-box/add-own", TAG, test_add_own);
  ADD ("/chip-box/add-refused", TAG, test_add_refused);
  ADD ("/chip-box/markup", TAG, test_markup);
  ADD ("/chip-box/hide", SYMPTOM, test_hide);
  ADD ("/chip-box/rename", SYMPTOM, test_rename);
  ADD ("/chip-box/helped", TREATMENT, test_helped);
  ADD ("/chip-box/unknown-mark", SYMPTOM, test_unknown_mark);
  ADD ("/chip-box/order", SYMPTOM, test_order);
  ADD ("/chip-box/keyboard", SYMPTOM, test_keyboard);
  ADD ("/chip-box/right-to-left", SYMPTOM, test_right_to_left);
  return g_test_run ();
}
