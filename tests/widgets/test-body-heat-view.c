/* test-body-heat-view.c — the body over time: what is shown when, seen, heard and reached
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-body-heat-figures.h"
#include "limber-body-heat-legend.h"
#include "limber-body-heat-places.h"
#include "limber-body-heat-view.h"
#include "limber-date.h"
#include "limber-test-heat.h"
#include "limber-test-widgets.h"
#include "limber-widgets.h"

#define N_DAYS 30u

typedef struct
{
  GtkWidget *window;
  LimberBodyHeatView *view;
  guint32 today;
} Fixture;

static void
fixture_set_up (Fixture *self, gconstpointer unused)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GDate today;

  limber_clock_set_for_tests ("2026-11-20T20:15:00");
  g_date_clear (&today, 1);
  limber_clock_today (&today);
  self->today = g_date_get_julian (&today);

  self->view = LIMBER_BODY_HEAT_VIEW (limber_body_heat_view_new ());
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 700, 900);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  gtk_window_present (GTK_WINDOW (self->window));
  while (gtk_widget_get_width (GTK_WIDGET (self->view)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
fixture_tear_down (Fixture *self, gconstpointer unused)
{
  g_object_ref (self->view);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->view);
  limber_clock_set_for_tests (NULL);
}

/* The last 30 days, and the 30 before; NULL for no range at all. */
static void
show (Fixture *self, const char *before, const char *now)
{
  guint32 first = self->today - N_DAYS + 1;
  g_autoptr (LimberBodyHeat) now_heat = test_create_heat (first, N_DAYS, now);
  g_autoptr (LimberBodyHeat) before_heat
      = before != NULL ? test_create_heat (first - N_DAYS, N_DAYS, before) : NULL;

  limber_body_heat_view_set_heat (self->view, now_heat, before_heat);
}

static GtkWidget *
get_part (Fixture *self, const char *name)
{
  return GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (self->view), LIMBER_TYPE_BODY_HEAT_VIEW, name));
}

static const char *
get_label (Fixture *self, const char *name)
{
  return gtk_label_get_label (GTK_LABEL (get_part (self, name)));
}

static GtkWidget *
get_expander (Fixture *self)
{
  return test_find_child (get_part (self, "places"), ADW_TYPE_EXPANDER_ROW, 0);
}

typedef struct
{
  const char *before;
  const char *now;
  const char *visible; /* parts, one letter each: Grid, Before, Figures, Toggles, Legend, Words, Places */
  const char *basis;
  const char *words;
} StateCase;

static const StateCase state_cases[] = {
  { "28*sacrum 4", "27*sacrum 5; 1*no pain", "GBFTLWP", "28 of 30 days recorded",
    "No clear difference from the days before." },
  { "", "27*sacrum 5", "GFTLWP", "27 of 30 days recorded",
    "Nothing to compare with: it is not recorded where it hurt in the days before." },
  { NULL, "27*sacrum 5", "GFTLP", "27 of 30 days recorded", NULL },
  { "28*sacrum 4", "", "GBFTLWP", "Nothing recorded",
    "Nothing to compare: it is not recorded where it hurt in these days." },
  { "28*sacrum 4", "12*no pain", "GBFTLWP", "No pain on the 12 days recorded",
    "Only before: base of the spine, on 28 of 28 days." },
  { "9*no pain", "12*no pain", "GB", "No pain on the 12 days recorded", NULL },
  { NULL, "12*no pain", "G", "No pain on the 12 days recorded", NULL },
  { "", "5*general 4", "GP", "Pain on 5 days, without a place", NULL },
  { "", "9*none", "W", NULL,
    "Nothing is recorded in these days about where it hurts. Places that are marked in the journal are shown "
    "here." },
  { NULL, "", "W", NULL,
    "Nothing is recorded in these days about where it hurts. Places that are marked in the journal are shown "
    "here." },
};

static void
assert_visible (Fixture *self, const StateCase *test, char letter, const char *part)
{
  g_test_message ("%s", part);
  g_assert_cmpint (gtk_widget_get_mapped (get_part (self, part)), ==, strchr (test->visible, letter) != NULL);
}

static void
check_state (Fixture *self, const StateCase *test)
{
  GtkWidget *first;

  g_test_message ("before: %s; now: %s", test->before, test->now);
  show (self, test->before, test->now);
  assert_visible (self, test, 'G', "grid");
  assert_visible (self, test, 'B', "before_label");
  assert_visible (self, test, 'F', "now_figures");
  assert_visible (self, test, 'T', "scale_group");
  assert_visible (self, test, 'L', "legend");
  assert_visible (self, test, 'W', "words_box");
  assert_visible (self, test, 'P', "places");

  if (test->basis != NULL)
    g_assert_cmpstr (get_label (self, "now_basis_label"), ==, test->basis);
  first = gtk_widget_get_first_child (get_part (self, "words_box"));
  if (test->words != NULL)
    g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (first)), ==, test->words);
}

static void
test_states (Fixture *self, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (state_cases); i++)
    check_state (self, &state_cases[i]);
  limber_body_heat_view_set_heat (self->view, NULL, NULL);
  g_assert_false (gtk_widget_get_mapped (get_part (self, "grid")));
}

/* Each statement of the comparison is a paragraph. */
static void
test_words (Fixture *self, gconstpointer unused)
{
  GtkWidget *box = get_part (self, "words_box");

  show (self, "30*sacrum 4", "30*calf-left 4");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (test_nth_child (box, 0))), ==,
                   "Pain below the knee is new in these days: left calf, on 30 of 30 days.");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (test_nth_child (box, 1))), ==,
                   "Only before: base of the spine, on 30 of 30 days.");
  g_assert_null (test_nth_child (box, 2));
}

static void
test_names (Fixture *self, gconstpointer unused)
{
  guint32 last = self->today - 1, first = last - N_DAYS + 1;
  g_autoptr (LimberBodyHeat) now = test_create_heat (first, N_DAYS, "30*sacrum 4");
  g_autoptr (LimberBodyHeat) before = test_create_heat (first - N_DAYS, N_DAYS, "30*sacrum 4");

  show (self, "30*sacrum 4", "30*sacrum 4");
  g_assert_cmpstr (get_label (self, "now_label"), ==, "Last 30 days");
  g_assert_cmpstr (get_label (self, "before_label"), ==, "30 days before");

  limber_body_heat_view_set_heat (self->view, now, before);
  g_assert_cmpstr (get_label (self, "now_label"), ==, "21 October – 19 November 2026");
  g_assert_cmpstr (get_label (self, "before_label"), ==, "21 September – 20 October 2026");
}

static GskRenderNode *
snapshot_figures (Fixture *self)
{
  GtkWidget *figures = get_part (self, "now_figures");
  GtkSnapshot *to = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (figures)->snapshot (figures, to);
  return gtk_snapshot_free_to_node (to);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_scale (Fixture *self, gconstpointer unused)
{
  AdwToggleGroup *group = ADW_TOGGLE_GROUP (get_part (self, "scale_group"));
  guint n_notified = 0;

  g_signal_connect_swapped (self->view, "notify::scale-name", G_CALLBACK (count_cb), &n_notified);
  show (self, NULL, "9*sacrum 2; 9*no pain");
  g_assert_cmpstr (limber_body_heat_view_get_scale_name (self->view), ==, "often");
  g_assert_cmpstr (get_label (self, "unit_label"), ==,
                   "Numbers: on how many of the days recorded it hurt there.");

  adw_toggle_group_set_active_name (group, "much");
  g_assert_cmpstr (limber_body_heat_view_get_scale_name (self->view), ==, "much");
  g_assert_cmpstr (get_label (self, "unit_label"), ==,
                   "Numbers: the usual pain there on the days it hurt, from 1 to 10.");
  g_assert_cmpuint (n_notified, ==, 1);

  limber_body_heat_view_set_scale_name (self->view, "somehow");
  limber_body_heat_view_set_scale_name (self->view, "much");
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_set (self->view, "scale-name", "often", NULL);
  g_assert_cmpstr (adw_toggle_group_get_active_name (group), ==, "often");
  g_assert_cmpuint (n_notified, ==, 2);
  g_signal_handlers_disconnect_by_data (self->view, &n_notified);
}

/* Drawn once, then taken from memory until it looks different; the front view, where nothing hurts, never. */
static void
test_cache (Fixture *self, gconstpointer unused)
{
  g_autoptr (GskRenderNode) first = NULL, same = NULL, other = NULL;

  show (self, NULL, "9*sacrum 2; 9*no pain");
  first = snapshot_figures (self);
  show (self, NULL, "9*no pain; 9*sacrum 2");
  same = snapshot_figures (self);
  limber_body_heat_view_set_scale_name (self->view, "much");
  other = snapshot_figures (self);

  g_assert_true (gsk_container_node_get_child (first, 0) == gsk_container_node_get_child (same, 0));
  g_assert_true (gsk_container_node_get_child (first, 0) != gsk_container_node_get_child (other, 0));
  g_assert_true (gsk_container_node_get_child (first, 1) == gsk_container_node_get_child (other, 1));
}

static void
test_accessible (Fixture *self, gconstpointer unused)
{
  GtkWidget *figures = get_part (self, "now_figures"), *legend = get_part (self, "legend");

  show (self, NULL, "9*sacrum 2; 9*no pain");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (figures), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (figures, GTK_ACCESSIBLE_PROPERTY_LABEL, "Last 30 days");
  gtk_test_accessible_assert_property (
      figures, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "18 of 30 days recorded. Base of the spine: 9 of 18 days, usually 2 of 10.");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (legend), GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_true (
      gtk_test_accessible_has_relation (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static AdwActionRow *
get_row (Fixture *self, guint nth)
{
  GtkWidget *row;
  guint n = 0, found = 0;

  while ((row = test_find_child (get_part (self, "places"), ADW_TYPE_ACTION_ROW, n++)) != NULL)
    /* The expander's own title is a row, too. */
    if (gtk_widget_get_visible (row)
        && !g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Each place")
        && found++ == nth)
      return ADW_ACTION_ROW (row);

  return NULL;
}

static void
assert_row (Fixture *self, guint nth, const char *title, const char *subtitle)
{
  AdwActionRow *row = get_row (self, nth);

  g_assert_nonnull (row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, title);
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, subtitle);
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (row)));
}

static void
test_places (Fixture *self, gconstpointer unused)
{
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (get_expander (self));

  show (self, "6*spine-lower 3", "9*sacrum 2; 1*calf-left 7; 9*no pain");
  g_assert_cmpstr (adw_expander_row_get_subtitle (expander), ==, "3 places");
  g_assert_null (get_row (self, 0));

  adw_expander_row_set_expanded (expander, TRUE);
  assert_row (self, 0, "Base of the spine", "9 of 19 days, usually 2 of 10\nBefore: 0 of 6 days");
  assert_row (self, 1, "Left calf", "1 of 19 days, 7 of 10\nBefore: 0 of 6 days");
  assert_row (self, 2, "Lower spine", "0 of 19 days\nBefore: 6 of 6 days, usually 3 of 10");
  g_assert_null (get_row (self, 3));

  show (self, NULL, "4*general 2");
  g_assert_cmpstr (adw_expander_row_get_subtitle (expander), ==, "1 place");
  assert_row (self, 0, "No particular place", "4 days, usually 2 of 10");
  g_assert_null (get_row (self, 1));

  show (self, NULL, "4*no pain");
  g_assert_false (gtk_widget_get_visible (get_part (self, "places")));
}

/* Many rows come in portions, so that no frame is late, and all of them come. */
static void
test_many_places (Fixture *self, gconstpointer unused)
{
  g_autoptr (GString) day = g_string_new ("9*sacrum 1");

  for (guint i = 0; i < limber_body_region_count (); i++)
    g_string_append_printf (day, ", %s 5", limber_body_region_nth (i)->id);
  show (self, NULL, day->str);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_expander (self)), TRUE);
  g_assert_nonnull (get_row (self, 0));
  g_assert_null (get_row (self, limber_body_region_count () - 1));

  while (get_row (self, limber_body_region_count () - 1) == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_row (self, limber_body_region_count () - 1, "No particular place", "9 days, usually 5 of 10");
}

/* The number of a row is that of the figures. */
static void
test_pills (Fixture *self, gconstpointer unused)
{
  GtkWidget *pill;

  show (self, NULL, "9*sacrum 2; 9*no pain");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_expander (self)), TRUE);
  pill = gtk_widget_get_last_child (
      gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (get_row (self, 0)))));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (pill)), ==, "9");
  g_assert_true (gtk_widget_has_css_class (pill, "limber-pain-5"));

  limber_body_heat_view_set_scale_name (self->view, "much");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (pill)), ==, "2");
  g_assert_true (gtk_widget_has_css_class (pill, "limber-pain-2"));
  g_assert_false (gtk_widget_has_css_class (pill, "limber-pain-5"));
}

static gboolean
has_tooltip_at (GtkWidget *figures, double x, double y)
{
  g_autoptr (GObject) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);

  return GTK_WIDGET_GET_CLASS (figures)->query_tooltip (figures, (int) x, (int) y, FALSE, (gpointer) tooltip);
}

static void
test_tooltip (Fixture *self, gconstpointer unused)
{
  GtkWidget *figures = get_part (self, "now_figures");

  show (self, NULL, "9*sacrum 2; 9*no pain");
  gtk_widget_size_allocate (figures, &(GtkAllocation) { 0, 0, 400, 420 }, -1);
  /* The chest of the back view, and the corner above a shoulder. */
  g_assert_true (has_tooltip_at (figures, 97, 120));
  g_assert_false (has_tooltip_at (figures, 5, 5));

  show (self, "9*sacrum 2", "");
  g_assert_false (has_tooltip_at (figures, 97, 120));
}

static float
get_x (Fixture *self, const char *part)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (get_part (self, part), GTK_WIDGET (self->view), &bounds));
  return bounds.origin.x;
}

/* What is read first stands first: the range itself. */
static void
test_right_to_left (Fixture *self, gconstpointer unused)
{
  GtkWidget *view = GTK_WIDGET (self->view);

  show (self, "30*sacrum 4", "30*sacrum 4");
  gtk_widget_set_size_request (view, 700, -1);
  gtk_widget_size_allocate (view, &(GtkAllocation) { 0, 0, 700, 1400 }, -1);
  g_assert_cmpfloat (get_x (self, "now_figures"), <, get_x (self, "before_figures"));

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  gtk_widget_size_allocate (view, &(GtkAllocation) { 0, 0, 700, 1400 }, -1);
  g_assert_cmpfloat (get_x (self, "now_figures"), >, get_x (self, "before_figures"));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* It fits in a window of 360 pixels, and figures keep inside of what they asked for. */
static void
test_size (Fixture *self, gconstpointer unused)
{
  GtkWidget *figures = get_part (self, "now_figures");
  int minimum, natural, any, height;

  show (self, "30*sacrum 4", "30*sacrum 4");
  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 336);

  gtk_widget_measure (figures, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  gtk_widget_measure (figures, GTK_ORIENTATION_VERTICAL, -1, &any, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, natural);
  for (int width = minimum; width < 1000; width += 7)
    {
      gtk_widget_measure (figures, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      g_assert_cmpint (height, <=, any);
      g_assert_cmpint (height, >=, 200);
    }
}

static void
test_large_text (Fixture *self, gconstpointer unused)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->view));
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_assert_false (gtk_widget_has_css_class (get_part (self, "scale_group"), "tight"));
  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  g_assert_true (gtk_widget_has_css_class (get_part (self, "scale_group"), "tight"));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  g_assert_false (gtk_widget_has_css_class (get_part (self, "scale_group"), "tight"));
}

/* Nothing of it hangs on a range that was shown before. */
static void
test_heat_is_freed (Fixture *self, gconstpointer unused)
{
  LimberBodyHeat *heat = test_create_heat (self->today - 9, 10, "9*sacrum 4");

  limber_body_heat_view_set_heat (self->view, heat, NULL);
  show (self, NULL, "9*sacrum 5");
  limber_body_heat_view_set_heat (self->view, heat, heat);
  limber_body_heat_view_set_heat (self->view, heat, heat);
  show (self, NULL, "9*sacrum 5");
  limber_body_heat_unref (heat);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  limber_widgets_init ();

  ADD ("/body-heat-view/states", test_states);
  ADD ("/body-heat-view/words", test_words);
  ADD ("/body-heat-view/names", test_names);
  ADD ("/body-heat-view/scale", test_scale);
  ADD ("/body-heat-view/cache", test_cache);
  ADD ("/body-heat-view/accessible", test_accessible);
  ADD ("/body-heat-view/places", test_places);
  ADD ("/body-heat-view/many-places", test_many_places);
  ADD ("/body-heat-view/pills", test_pills);
  ADD ("/body-heat-view/tooltip", test_tooltip);
  ADD ("/body-heat-view/right-to-left", test_right_to_left);
  ADD ("/body-heat-view/size", test_size);
  ADD ("/body-heat-view/large-text", test_large_text);
  ADD ("/body-heat-view/heat-is-freed", test_heat_is_freed);

  return g_test_run ();
}
