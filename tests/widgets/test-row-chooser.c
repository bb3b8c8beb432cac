/* test-row-chooser.c — which rows are shown, in which order, and which two lie over each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-row-chooser-item.h"
#include "limber-row-chooser.h"
#include "limber-test-calendar.h"
#include "limber-test-widgets.h"
#include "limber-widgets.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget *window;
  LimberRowChooser *chooser;
  guint n_changed;
} Fixture;

static const char *const metrics[] = { "pain", "anxiety", "steps", "weight", NULL };
static const char *const titles[] = { "Pain", "Anxiety", "Steps", "Weight", NULL };
static const char *const steps[] = { "steps", NULL };
static const char *const weight[] = { "weight", NULL };
static const char *const nothing[] = { NULL };

static void
changed_cb (Fixture *self)
{
  self->n_changed++;
}

/* Steps are hidden, weight was never recorded. */
static void
fill (Fixture *self, const char *const *overlay)
{
  limber_row_chooser_set (self->chooser, metrics, titles, steps, weight, overlay);
}

static void
fixture_set_up (Fixture *self, gconstpointer unused)
{
  self->chooser = LIMBER_ROW_CHOOSER (limber_row_chooser_new ());
  g_signal_connect_swapped (self->chooser, "changed", G_CALLBACK (changed_cb), self);
  fill (self, nothing);
  self->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->chooser));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 300, 400);
  gtk_window_present (GTK_WINDOW (self->window));
  g_assert_cmpuint (self->n_changed, ==, 0);
}

static void
fixture_tear_down (Fixture *self, gconstpointer unused)
{
  GtkWidget *item = test_find_child (GTK_WIDGET (self->chooser), LIMBER_TYPE_ROW_CHOOSER_ITEM, 0);

  g_object_ref (self->chooser);
  g_object_ref (item);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->chooser);
  g_assert_finalize_object (LIMBER_ROW_CHOOSER_ITEM (item));
}

/* The parts, and what they tell */

static LimberRowChooserItem *
find_item (Fixture *self, const char *metric)
{
  GtkWidget *item;

  for (guint i = 0;
       (item = test_find_child (GTK_WIDGET (self->chooser), LIMBER_TYPE_ROW_CHOOSER_ITEM, i)) != NULL; i++)
    if (g_str_equal (limber_row_chooser_item_get_metric (LIMBER_ROW_CHOOSER_ITEM (item)), metric))
      return LIMBER_ROW_CHOOSER_ITEM (item);

  g_assert_not_reached ();
}

static GtkCheckButton *
find_check (Fixture *self, const char *metric)
{
  return GTK_CHECK_BUTTON (test_find_child (GTK_WIDGET (find_item (self, metric)), GTK_TYPE_CHECK_BUTTON, 0));
}

/* The one below the list. */
static GtkCheckButton *
find_overlay_check (Fixture *self)
{
  return GTK_CHECK_BUTTON (
      test_find_child (GTK_WIDGET (self->chooser), GTK_TYPE_CHECK_BUTTON, g_strv_length ((GStrv) metrics)));
}

static GtkDropDown *
find_drop_down (Fixture *self, guint which)
{
  return GTK_DROP_DOWN (test_find_child (GTK_WIDGET (self->chooser), GTK_TYPE_DROP_DOWN, which));
}

static void
assert_list (char **list, const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", list);

  g_assert_cmpstr (joined, ==, expected);
  g_strfreev (list);
}

/* What it tells has to be what is seen. */
static void
assert_order (Fixture *self, const char *expected)
{
  g_autoptr (GStrvBuilder) seen = g_strv_builder_new ();
  GtkWidget *item;

  for (guint i = 0;
       (item = test_find_child (GTK_WIDGET (self->chooser), LIMBER_TYPE_ROW_CHOOSER_ITEM, i)) != NULL; i++)
    g_strv_builder_add (seen, limber_row_chooser_item_get_metric (LIMBER_ROW_CHOOSER_ITEM (item)));
  assert_list (g_strv_builder_end (seen), expected);
  assert_list (limber_row_chooser_get_metrics (self->chooser), expected);
}

static void
assert_changed (Fixture *self, guint n_times)
{
  g_assert_cmpuint (self->n_changed, ==, n_times);
  self->n_changed = 0;
}

/* Tests */

static void
test_hide (Fixture *self, gconstpointer unused)
{
  assert_order (self, "pain anxiety steps weight");
  assert_list (limber_row_chooser_get_hidden (self->chooser), "steps");

  gtk_check_button_set_active (find_check (self, "pain"), FALSE);
  assert_changed (self, 1);
  assert_list (limber_row_chooser_get_hidden (self->chooser), "pain steps");
  gtk_check_button_set_active (find_check (self, "steps"), TRUE);
  assert_changed (self, 1);
  assert_list (limber_row_chooser_get_hidden (self->chooser), "pain");
}

static gboolean
is_focused (Fixture *self, GtkWidget *widget)
{
  return gtk_window_get_focus (GTK_WINDOW (self->window)) == widget;
}

static void
test_move_by_keys (Fixture *self, gconstpointer unused)
{
  GtkWidget *item = GTK_WIDGET (find_item (self, "anxiety"));
  GtkWidget *check = GTK_WIDGET (find_check (self, "anxiety"));

  g_assert_true (gtk_widget_grab_focus (check));
  g_assert_true (test_calendar_press_on (item, GDK_KEY_Down, GDK_ALT_MASK));
  assert_order (self, "pain steps anxiety weight");
  g_assert_true (test_calendar_press_on (item, GDK_KEY_KP_Down, GDK_ALT_MASK));
  assert_order (self, "pain steps weight anxiety");
  assert_changed (self, 2);
  g_assert_true (is_focused (self, check));

  /* There is nothing further down. */
  g_assert_true (test_calendar_press_on (item, GDK_KEY_Down, GDK_ALT_MASK));
  assert_order (self, "pain steps weight anxiety");
  assert_changed (self, 0);

  for (guint i = 0; i < 4; i++)
    g_assert_true (test_calendar_press_on (item, GDK_KEY_Up, GDK_ALT_MASK));
  assert_order (self, "anxiety pain steps weight");
  assert_changed (self, 3);
  g_assert_true (is_focused (self, check));
  /* What is hidden stays so, wherever it is. */
  assert_list (limber_row_chooser_get_hidden (self->chooser), "steps");
}

/* As the pointer does that has taken the handle. */
static void
drag (Fixture *self, const char *metric, double y)
{
  g_signal_emit_by_name (find_item (self, metric), "dragged", y);
}

static void
test_drag (Fixture *self, gconstpointer unused)
{
  GtkWidget *first = GTK_WIDGET (find_item (self, "pain"));
  int height;

  while (gtk_widget_get_height (first) == 0)
    g_main_context_iteration (NULL, TRUE);
  height = gtk_widget_get_height (first);

  drag (self, "pain", height * 0.9);
  assert_order (self, "pain anxiety steps weight");
  assert_changed (self, 0);
  drag (self, "pain", height * 1.6);
  assert_order (self, "anxiety pain steps weight");
  assert_changed (self, 1);

  gtk_test_widget_wait_for_draw (self->window);
  drag (self, "pain", height * 100);
  assert_order (self, "anxiety steps weight pain");
  gtk_test_widget_wait_for_draw (self->window);
  drag (self, "pain", -height);
  assert_order (self, "pain anxiety steps weight");
  assert_changed (self, 2);
}

static void
test_overlay (Fixture *self, gconstpointer unused)
{
  assert_list (limber_row_chooser_get_overlay (self->chooser), "");
  gtk_check_button_set_active (find_overlay_check (self), TRUE);
  assert_changed (self, 1);
  assert_list (limber_row_chooser_get_overlay (self->chooser), "pain anxiety");

  /* Weight was never recorded. */
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (find_drop_down (self, 0))), ==, 3);
  gtk_drop_down_set_selected (find_drop_down (self, 1), 2);
  assert_changed (self, 1);
  assert_list (limber_row_chooser_get_overlay (self->chooser), "pain steps");

  /* What the other one shows already: the two change places. */
  gtk_drop_down_set_selected (find_drop_down (self, 0), 2);
  assert_changed (self, 1);
  assert_list (limber_row_chooser_get_overlay (self->chooser), "steps pain");
  g_assert_cmpuint (gtk_drop_down_get_selected (find_drop_down (self, 1)), ==, 0);

  /* Another order does not make it another pair. */
  g_assert_true (test_calendar_press_on (GTK_WIDGET (find_item (self, "steps")), GDK_KEY_Up, GDK_ALT_MASK));
  assert_list (limber_row_chooser_get_overlay (self->chooser), "steps pain");

  gtk_check_button_set_active (find_overlay_check (self), FALSE);
  assert_list (limber_row_chooser_get_overlay (self->chooser), "");
}

static void
test_overlay_set (Fixture *self, gconstpointer unused)
{
  fill (self, (const char *const[]) { "steps", "anxiety", NULL });
  assert_list (limber_row_chooser_get_overlay (self->chooser), "steps anxiety");

  /* Of what was never recorded, and of itself, nothing is a pair. */
  fill (self, (const char *const[]) { "weight", "pain", NULL });
  assert_list (limber_row_chooser_get_overlay (self->chooser), "");
  fill (self, (const char *const[]) { "pain", "pain", NULL });
  assert_list (limber_row_chooser_get_overlay (self->chooser), "");
  fill (self, (const char *const[]) { "moon", "pain", NULL });
  assert_list (limber_row_chooser_get_overlay (self->chooser), "");
  assert_changed (self, 0);
}

/* One alone has no other to lie over. */
static void
test_too_few_for_overlay (Fixture *self, gconstpointer unused)
{
  const char *const empty[] = { "anxiety", "steps", "weight", NULL };

  limber_row_chooser_set (self->chooser, metrics, titles, nothing, empty,
                          (const char *const[]) { "pain", "steps", NULL });
  g_assert_false (gtk_widget_is_visible (GTK_WIDGET (find_overlay_check (self))));
  assert_list (limber_row_chooser_get_overlay (self->chooser), "");
}

static void
test_empty (Fixture *self, gconstpointer unused)
{
  GtkWidget *recorded = gtk_check_button_get_child (find_check (self, "pain"));
  GtkWidget *empty = gtk_check_button_get_child (find_check (self, "weight"));

  g_assert_false (gtk_widget_has_css_class (recorded, "dimmed"));
  g_assert_true (gtk_widget_has_css_class (empty, "dimmed"));
  gtk_test_accessible_assert_property (find_check (self, "weight"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Weight: nothing recorded yet");

  /* The first one that is recorded changes that. */
  limber_row_chooser_set (self->chooser, metrics, titles, steps, nothing, nothing);
  empty = gtk_check_button_get_child (find_check (self, "weight"));
  g_assert_false (gtk_widget_has_css_class (empty, "dimmed"));
}

/* Filled again with the same, it keeps its items and with them the focus. */
static void
test_same_again (Fixture *self, gconstpointer unused)
{
  GtkWidget *check = GTK_WIDGET (find_check (self, "steps"));

  g_assert_true (gtk_widget_grab_focus (check));
  limber_row_chooser_set (self->chooser, metrics, titles, nothing, weight, nothing);
  g_assert_true (GTK_WIDGET (find_check (self, "steps")) == check);
  g_assert_true (is_focused (self, check));
  assert_list (limber_row_chooser_get_hidden (self->chooser), "");
  assert_changed (self, 0);
}

static void
add (const char *path, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  limber_widgets_init ();

  add ("/row-chooser/hide", test_hide);
  add ("/row-chooser/move-by-keys", test_move_by_keys);
  add ("/row-chooser/drag", test_drag);
  add ("/row-chooser/overlay", test_overlay);
  add ("/row-chooser/overlay-set", test_overlay_set);
  add ("/row-chooser/too-few-for-overlay", test_too_few_for_overlay);
  add ("/row-chooser/empty", test_empty);
  add ("/row-chooser/same-again", test_same_again);

  return g_test_run ();
}
