/* test-chart-card.c — a card: title, sentence, and the value under the crosshair
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-chart-card.h"
#include "limber-chart-view.h"
#include "limber-test-charts.h"
#include "limber-test-widgets.h"
#include "limber-widgets.h"

static LimberChartViewport *viewport;

/* In the order they stand in; between the title and the date are those that only keep the room. */
enum
{
  TITLE = 0,
  DATE = 3,
  VALUE = 4,
  SENTENCE = 5,
};

static const char *
get_text (LimberChartCard *card, guint nth)
{
  return gtk_label_get_text (GTK_LABEL (test_find_child (GTK_WIDGET (card), GTK_TYPE_LABEL, nth)));
}

/* It comes when nothing else is to be done. */
static void
wait_for_sentence (LimberChartCard *card, const char *before)
{
  while (g_str_equal (get_text (card, SENTENCE), before))
    g_main_context_iteration (NULL, TRUE);
}

static LimberChartCard *
create_card (void)
{
  g_autoptr (LimberChartRow) row = test_chart_create_row (LIMBER_METRIC_PAIN, 3);
  LimberChartCard *card;

  viewport = test_chart_create_viewport (30);
  card = LIMBER_CHART_CARD (g_object_ref_sink (limber_chart_card_new (viewport)));
  limber_chart_card_set_row (card, row);
  g_assert_true (limber_chart_card_get_row (card) == row);
  wait_for_sentence (card, "");

  return card;
}

static void
finish (LimberChartCard *card)
{
  g_assert_finalize_object (card);
  g_assert_finalize_object (viewport);
}

static GtkWidget *
find_chart (LimberChartCard *card)
{
  return test_find_child (GTK_WIDGET (card), LIMBER_TYPE_CHART_VIEW, 0);
}

static void
test_texts (void)
{
  LimberChartCard *card = create_card ();

  g_assert_cmpstr (get_text (card, TITLE), ==, "Pain");
  g_assert_true (g_str_has_prefix (get_text (card, SENTENCE), "Usually 4 of 10"));
  gtk_test_accessible_assert_property (find_chart (card), GTK_ACCESSIBLE_PROPERTY_LABEL, "Pain");
  gtk_test_accessible_assert_property (find_chart (card), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       get_text (card, SENTENCE));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (card), "card"));

  finish (card);
}

/* A range that was chosen is described soon, one that the user moves through when it rests. */
static void
test_range (void)
{
  LimberChartCard *card = create_card ();
  g_autofree char *before = g_strdup (get_text (card, SENTENCE)), *after = NULL;

  limber_chart_viewport_set_range (viewport, TEST_CHART_LAST - 89, TEST_CHART_LAST + 1);
  g_assert_cmpstr (get_text (card, SENTENCE), ==, before);
  wait_for_sentence (card, before);
  gtk_test_accessible_assert_property (find_chart (card), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       get_text (card, SENTENCE));

  after = g_strdup (get_text (card, SENTENCE));
  limber_chart_viewport_zoom (viewport, 3, TEST_CHART_LAST);
  g_assert_cmpstr (get_text (card, SENTENCE), ==, after);
  wait_for_sentence (card, after);

  /* Gone before it rested. */
  limber_chart_viewport_zoom (viewport, 0.5, TEST_CHART_LAST);
  finish (card);
}

/* In one turn of the main loop no more than one card is described. */
static void
test_turns (void)
{
  LimberChartCard *card = create_card (), *others[3];
  g_autoptr (LimberChartRow) row = test_chart_create_row (LIMBER_METRIC_ANXIETY, 3);
  guint before = 0, described = 0;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      others[i] = LIMBER_CHART_CARD (g_object_ref_sink (limber_chart_card_new (viewport)));
      limber_chart_card_set_row (others[i], row);
    }
  while (described < G_N_ELEMENTS (others))
    {
      g_main_context_iteration (NULL, TRUE);
      described = 0;
      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        described += !g_str_equal (get_text (others[i], SENTENCE), "");
      g_assert_cmpuint (described - before, <=, 1);
      before = described;
    }

  /* Gone before its turn. */
  limber_chart_viewport_set_range (viewport, TEST_CHART_LAST - 89, TEST_CHART_LAST + 1);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_finalize_object (others[i]);
  finish (card);
}

static void
test_reading (void)
{
  LimberChartCard *card = create_card ();
  g_autoptr (LimberChartRow) steps = test_chart_create_row (LIMBER_MEASURE_STEPS, 12000);

  g_assert_cmpstr (get_text (card, DATE), ==, "");
  g_assert_cmpstr (get_text (card, VALUE), ==, "");

  limber_chart_viewport_set_day (viewport, TEST_CHART_LAST);
  g_assert_cmpstr (get_text (card, DATE), ==, "Fri, 20 Nov 2026");
  g_assert_cmpstr (get_text (card, VALUE), ==, "5");
  limber_chart_viewport_set_day (viewport, TEST_CHART_LAST - 2);
  g_assert_cmpstr (get_text (card, VALUE), ==, "not recorded");

  limber_chart_card_set_overlay (card, steps);
  limber_chart_viewport_set_day (viewport, TEST_CHART_LAST);
  g_assert_cmpstr (get_text (card, TITLE), ==, "Pain and Steps");
  g_assert_cmpstr (get_text (card, VALUE), ==, "5 · 12,002");
  limber_chart_viewport_set_day (viewport, 0);
  g_assert_cmpstr (get_text (card, VALUE), ==, "");

  limber_chart_card_set_overlay (card, NULL);
  g_assert_cmpstr (get_text (card, TITLE), ==, "Pain");

  finish (card);
}

/* The room for the reading is there before it is. */
static void
test_steady (void)
{
  LimberChartCard *card = create_card ();
  GtkRequisition before, after;

  gtk_widget_get_preferred_size (GTK_WIDGET (card), NULL, &before);
  for (guint32 day = TEST_CHART_LAST - 20; day <= TEST_CHART_LAST; day++)
    {
      limber_chart_viewport_set_day (viewport, day);
      gtk_widget_get_preferred_size (GTK_WIDGET (card), NULL, &after);
      g_assert_cmpint (after.width, ==, before.width);
      g_assert_cmpint (after.height, ==, before.height);
    }

  finish (card);
}

static int
measure_width (LimberChartCard *card)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (card), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* In the narrowest window there are 336 pixels between its margins, with large text too. */
static void
test_narrow (void)
{
  LimberChartCard *card = create_card ();
  g_autoptr (LimberChartRow) steps = test_chart_create_row (LIMBER_MEASURE_STEPS, 12000);
  const char *places[] = { "All places", "Back", NULL };
  int dpi;

  limber_chart_card_set_overlay (card, steps);
  limber_chart_card_set_title_control (card, gtk_drop_down_new_from_strings (places));
  g_assert_cmpint (measure_width (card), <=, 336);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  g_assert_cmpint (measure_width (card), <=, 336);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);

  finish (card);
}

static void
test_control (void)
{
  LimberChartCard *card = create_card ();
  GtkWidget *button = gtk_button_new ();

  limber_chart_card_set_title_control (card, button);
  g_assert_true (gtk_widget_is_ancestor (button, GTK_WIDGET (card)));
  limber_chart_card_set_title_control (card, NULL);
  g_assert_null (test_find_child (GTK_WIDGET (card), GTK_TYPE_BUTTON, 0));

  finish (card);
}

/* A card without a metric is empty and stays so. */
static void
test_nothing (void)
{
  LimberChartCard *card = create_card ();
  g_autofree char *before = g_strdup (get_text (card, SENTENCE));

  limber_chart_card_set_row (card, NULL);
  limber_chart_viewport_set_day (viewport, TEST_CHART_LAST);
  limber_chart_viewport_set_range (viewport, TEST_CHART_LAST - 89, TEST_CHART_LAST + 1);
  wait_for_sentence (card, before);
  g_assert_cmpstr (get_text (card, TITLE), ==, "");
  g_assert_cmpstr (get_text (card, VALUE), ==, "");
  g_assert_cmpstr (get_text (card, SENTENCE), ==, "");

  finish (card);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  limber_widgets_init ();
  test_chart_set_up ();

  g_test_add_func ("/chart-card/texts", test_texts);
  g_test_add_func ("/chart-card/range", test_range);
  g_test_add_func ("/chart-card/turns", test_turns);
  g_test_add_func ("/chart-card/reading", test_reading);
  g_test_add_func ("/chart-card/steady", test_steady);
  g_test_add_func ("/chart-card/narrow", test_narrow);
  g_test_add_func ("/chart-card/control", test_control);
  g_test_add_func ("/chart-card/nothing", test_nothing);

  return g_test_run ();
}
