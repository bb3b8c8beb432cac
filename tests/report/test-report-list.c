/* test-report-list.c — lists show as much as there is room for, and sections are parted fairly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-report-columns.h"
#include "limber-report-list.h"

#include <cairo-pdf.h>
#include <glib-object.h>

#define WIDTH 200.0

typedef struct
{
  LimberReportStyle style;
  LimberReportList *list;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  limber_report_style_init (&fixture->style, "en", LIMBER_REPORT_TEXT_SIZE, FALSE);
  fixture->list = limber_report_list_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  limber_report_list_free (fixture->list);
  limber_report_style_clear (&fixture->style);
}

static void
add_items (Fixture *fixture, guint n)
{
  for (guint i = 0; i < n; i++)
    limber_report_list_add (fixture->list, LIMBER_REPORT_TEXT_BODY, "Long sitting",
                            "pain 6 on 12 days, 4 on the other 49 of the days in this long sentence");
}

static double
draw (const Fixture *fixture, double height)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  LimberRect area = { 0, 0, WIDTH, height };
  double x, y, width, bottom;

  limber_report_list_draw (fixture->list, &fixture->style, &area, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &bottom);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return y + bottom;
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) steps = limber_report_list_get_steps (fixture->list, &fixture->style, WIDTH);
  g_autofree char *text = limber_report_list_describe (fixture->list);

  g_assert_true (limber_report_list_is_empty (fixture->list));
  g_assert_cmpuint (steps->len, ==, 0);
  g_assert_cmpstr (text, ==, "");
}

/* Each step shows more, and what is drawn stays within it. */
static void
test_steps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) steps = NULL;
  double before = 0;

  limber_report_list_add_group (fixture->list, "More pain on days with");
  add_items (fixture, 5);
  limber_report_list_add_group (fixture->list, "Less pain on days with");
  add_items (fixture, 2);
  steps = limber_report_list_get_steps (fixture->list, &fixture->style, WIDTH);

  g_assert_cmpuint (steps->len, >=, 5);
  for (guint i = 0; i < steps->len; i++)
    {
      double height = g_array_index (steps, double, i), bottom = draw (fixture, height);

      g_assert_cmpfloat (height, >, before);
      g_assert_cmpfloat (bottom, >, before - 4);
      g_assert_cmpfloat (bottom, <=, height + 2);
      before = height;
    }
  g_assert_cmpfloat_with_epsilon (
      limber_report_list_get_natural_height (fixture->list, &fixture->style, WIDTH), before, 1e-6);
  g_assert_cmpfloat_with_epsilon (limber_report_list_get_min_height (fixture->list, &fixture->style, WIDTH),
                                  g_array_index (steps, double, 0), 1e-6);
  /* In between, nothing more is shown. */
  g_assert_cmpfloat_with_epsilon (draw (fixture, before - 1),
                                  draw (fixture, g_array_index (steps, double, steps->len - 2)), 1e-6);
}

static void
test_limits (Fixture *fixture, gconstpointer data)
{
  double three, many;

  add_items (fixture, 30);
  many = limber_report_list_get_natural_height (fixture->list, &fixture->style, WIDTH);
  limber_report_list_set_limits (fixture->list, 1, 3);
  three = limber_report_list_get_natural_height (fixture->list, &fixture->style, WIDTH);
  g_assert_cmpfloat (three, <, many / 5);
  limber_report_list_set_limits (fixture->list, 3, 3);
  g_assert_cmpfloat (limber_report_list_get_min_height (fixture->list, &fixture->style, WIDTH), >, three / 2);
}

static void
test_answers (Fixture *fixture, gconstpointer data)
{
  double without, with;

  add_items (fixture, 3);
  without = limber_report_list_get_natural_height (fixture->list, &fixture->style, WIDTH);
  limber_report_list_set_answers (fixture->list, TRUE);
  with = limber_report_list_get_natural_height (fixture->list, &fixture->style, WIDTH);
  g_assert_cmpfloat (with, >, without + 3 * 12);
  g_assert_cmpfloat (draw (fixture, with), <=, with + 2);
}

/* Rather every question without a line for its answer than some of them with one; both where there is room.
 */
static void
test_answers_come_last (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) steps = NULL;
  double bare, full;

  add_items (fixture, 3);
  limber_report_list_set_limits (fixture->list, 1, 3);
  bare = limber_report_list_get_natural_height (fixture->list, &fixture->style, WIDTH);
  limber_report_list_set_answers (fixture->list, TRUE);
  full = limber_report_list_get_natural_height (fixture->list, &fixture->style, WIDTH);
  steps = limber_report_list_get_steps (fixture->list, &fixture->style, WIDTH);

  g_assert_cmpfloat (full, >, bare);
  g_assert_cmpuint (steps->len, >=, 4);
  g_assert_cmpfloat_with_epsilon (g_array_index (steps, double, steps->len - 1), full, 0.01);
  g_assert_cmpfloat (g_array_index (steps, double, steps->len - 2), <, full);
  /* Of the three, drawn with a little less than all would take, the last one is there. */
  g_assert_cmpfloat (draw (fixture, full - 1), >, g_array_index (steps, double, steps->len - 3));
  g_assert_cmpfloat (draw (fixture, full - 1), <=, full - 1);
}

/* The numbers of a finding are small print: its sentence and those of the others come first. */
static void
test_details_come_last (Fixture *fixture, gconstpointer data)
{
  double bare, full;

  add_items (fixture, 2);
  limber_report_list_set_limits (fixture->list, 2, 2);
  bare = limber_report_list_get_natural_height (fixture->list, &fixture->style, WIDTH);
  limber_report_list_add_detail (fixture->list, "Difference: 1.4 points");
  full = limber_report_list_get_natural_height (fixture->list, &fixture->style, WIDTH);

  g_assert_cmpfloat (full, >, bare);
  g_assert_cmpfloat (draw (fixture, full), >, bare + 2);
  g_assert_cmpfloat (draw (fixture, full - 1), <=, bare + 2);
}

static void
test_describe (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  limber_report_list_add_group (fixture->list, "Caption");
  limber_report_list_add (fixture->list, LIMBER_REPORT_TEXT_BODY, "Name", "facts");
  limber_report_list_add (fixture->list, LIMBER_REPORT_TEXT_BODY, NULL, "A sentence.");
  limber_report_list_add_detail (fixture->list, "n: 3");
  text = limber_report_list_describe (fixture->list);
  g_assert_cmpstr (text, ==, "Caption\nName: facts\nA sentence.\nn: 3");
}

/* Columns */

static void
test_balance (void)
{
  LimberReportColumns columns = { .n = 4, .natural = { 100, 100, 100, 100 }, .gap = 10 };

  limber_report_columns_balance (&columns);
  g_assert_cmpuint (columns.column[0], ==, 0);
  g_assert_cmpuint (columns.column[1], ==, 0);
  g_assert_cmpuint (columns.column[2], ==, 1);
  g_assert_cmpuint (columns.column[3], ==, 1);
  g_assert_cmpfloat_with_epsilon (limber_report_columns_get_height (&columns, columns.natural), 210, 1e-9);
}

/* Order counts, but not more than a large part of the page. */
static void
test_order (void)
{
  LimberReportColumns columns = { .n = 3, .natural = { 100, 300, 100 }, .gap = 10 };

  limber_report_columns_balance (&columns);
  g_assert_cmpuint (columns.column[0], ==, 0);
  g_assert_cmpuint (columns.column[1], ==, 1);
  g_assert_cmpuint (columns.column[2], ==, 0);

  columns = (LimberReportColumns) { .n = 3, .natural = { 100, 100, 110 }, .gap = 10 };
  limber_report_columns_balance (&columns);
  g_assert_cmpuint (columns.column[2], ==, 1);
}

static void
test_one_column (void)
{
  LimberReportColumns columns = { .n = 1, .natural = { 80 }, .gap = 10 };

  limber_report_columns_balance (&columns);
  g_assert_cmpuint (columns.column[0], ==, 0);
  columns.n = 0;
  limber_report_columns_balance (&columns);
  g_assert_cmpfloat_with_epsilon (limber_report_columns_get_height (&columns, columns.natural), 0, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/report/list/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/report/list/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/report/list/limits", Fixture, NULL, set_up, test_limits, tear_down);
  g_test_add ("/report/list/answers", Fixture, NULL, set_up, test_answers, tear_down);
  g_test_add ("/report/list/answers-come-last", Fixture, NULL, set_up, test_answers_come_last, tear_down);
  g_test_add ("/report/list/details-come-last", Fixture, NULL, set_up, test_details_come_last, tear_down);
  g_test_add ("/report/list/describe", Fixture, NULL, set_up, test_describe, tear_down);
  g_test_add_func ("/report/columns/balance", test_balance);
  g_test_add_func ("/report/columns/order", test_order);
  g_test_add_func ("/report/columns/one", test_one_column);

  return g_test_run ();
}
