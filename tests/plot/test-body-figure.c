/* test-body-figure.c — the figures: every region is there, can be hit, and has room for its number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-body-figure.h"
#include "limber-error.h"

#include <string.h>

#define N_REGIONS 67

static void
test_complete (void)
{
  const LimberBodyFigure *figure = limber_body_figure_get_default ();

  g_assert_cmpuint (limber_body_figure_count (figure), ==, N_REGIONS);
  g_assert_null (limber_body_figure_find (figure, LIMBER_BODY_REGION_GENERAL));
  g_assert_null (limber_body_figure_find (figure, "tail"));

  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      const LimberBodyRegion *region = limber_body_region_nth (i);
      const LimberBodyShape *shape = limber_body_figure_find (figure, region->id);

      if (region->view == LIMBER_BODY_VIEW_NONE)
        continue;
      g_assert_nonnull (shape);
      g_assert_true (shape->region == region);
      g_assert_cmpuint (shape->index, ==, i);
    }
}

static void
test_label_points (void)
{
  const LimberBodyFigure *figure = limber_body_figure_get_default ();

  for (guint i = 0; i < limber_body_figure_count (figure); i++)
    {
      const LimberBodyShape *shape = limber_body_figure_nth (figure, i);
      LimberBodyView view = shape->region->view;

      g_test_message ("%s: %.1f, %.1f, room %.1f", shape->region->id, shape->label.x, shape->label.y,
                      shape->room);
      g_assert_cmpfloat (shape->room, >=, 3.5);
      g_assert_true (limber_path_contains (shape->path, shape->label.x, shape->label.y, 0));
      g_assert_true (limber_body_figure_hit (figure, view, shape->label.x, shape->label.y, 0) == shape);
      g_assert_true (limber_body_figure_hit (figure, view, shape->label.x, shape->label.y, 6) == shape);
      g_assert_true (limber_path_contains (limber_body_figure_get_outline (figure, view), shape->label.x,
                                           shape->label.y, 0));
    }
}

/* The regions of a view cover it without gaps: a point inside the outline always hits one. */
static void
test_tiles (void)
{
  const LimberBodyFigure *figure = limber_body_figure_get_default ();

  for (LimberBodyView view = LIMBER_BODY_VIEW_BACK; view <= LIMBER_BODY_VIEW_FRONT; view++)
    {
      const LimberPath *outline = limber_body_figure_get_outline (figure, view);

      for (double x = 0.5; x < LIMBER_BODY_FIGURE_WIDTH; x += 1.7)
        for (double y = 0.5; y < LIMBER_BODY_FIGURE_HEIGHT; y += 1.7)
          {
            double depth = limber_path_get_depth (outline, x, y);

            if (depth > 0.3)
              g_assert_nonnull (limber_body_figure_hit (figure, view, x, y, 0.1));
            else if (depth < -6.5)
              g_assert_null (limber_body_figure_hit (figure, view, x, y, 6));
          }
    }
}

/* Seen from behind, one's left is on the left; seen from the front, on the right. */
static void
test_sides (void)
{
  const LimberBodyFigure *figure = limber_body_figure_get_default ();
  const double middle = LIMBER_BODY_FIGURE_WIDTH / 2;

  for (guint i = 0; i < limber_body_figure_count (figure); i++)
    {
      const LimberBodyShape *shape = limber_body_figure_nth (figure, i);
      gboolean back = shape->region->view == LIMBER_BODY_VIEW_BACK;

      if (shape->region->side == LIMBER_BODY_SIDE_CENTRE)
        g_assert_cmpfloat_with_epsilon (shape->label.x, middle, 1.5);
      else
        g_assert_true ((shape->region->side == LIMBER_BODY_SIDE_LEFT) == (back == (shape->label.x < middle)));
    }
}

static const char *
hit (double x, double y, double tolerance)
{
  const LimberBodyShape *shape
      = limber_body_figure_hit (limber_body_figure_get_default (), LIMBER_BODY_VIEW_BACK, x, y, tolerance);

  return shape != NULL ? shape->region->id : NULL;
}

static void
test_tolerance (void)
{
  /* The spine is 8 units wide, 96 to 104. */
  g_assert_cmpstr (hit (97, 165, 0), ==, "spine-lower");
  g_assert_cmpstr (hit (94, 165, 0), ==, "lower-back-left");
  g_assert_cmpstr (hit (94, 165, 6), ==, "spine-lower");
  g_assert_cmpstr (hit (106, 165, 6), ==, "spine-lower");
  g_assert_cmpstr (hit (92, 165, 6), ==, "lower-back-left");
  g_assert_cmpstr (hit (108, 165, 6), ==, "lower-back-right");

  /* Beside the figure. */
  g_assert_cmpstr (hit (100, 5, 0), ==, NULL);
  g_assert_cmpstr (hit (100, 5, 6), ==, "back-head");
  g_assert_cmpstr (hit (100, 1, 6), ==, NULL);
}

static void
assert_rejected (const char *svg, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberBodyFigure) figure = limber_body_figure_parse (svg, -1, &error);

  g_test_message ("%.60s", svg);
  g_assert_null (figure);
  g_assert_error (error, domain, code);
}

static void
test_rejects (void)
{
  assert_rejected ("", G_MARKUP_ERROR, G_MARKUP_ERROR_EMPTY);
  assert_rejected ("<svg>", G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE);
  assert_rejected ("<svg/>", LIMBER_ERROR, LIMBER_ERROR_INVALID);
  assert_rejected ("<svg><path id='sacrum' data-view='back'/></svg>", LIMBER_ERROR, LIMBER_ERROR_INVALID);
  assert_rejected ("<svg><path id='sacrum' data-view='side' d='M 1,1 L 2,2 L 1,2 Z'/></svg>", LIMBER_ERROR,
                   LIMBER_ERROR_INVALID);
  assert_rejected ("<svg><path id='sacrum' data-view='front' d='M 1,1 L 2,2 L 1,2 Z'/></svg>", LIMBER_ERROR,
                   LIMBER_ERROR_INVALID);
  assert_rejected ("<svg><path id='tail' data-view='back' d='M 1,1 L 2,2 L 1,2 Z'/></svg>", LIMBER_ERROR,
                   LIMBER_ERROR_INVALID);
  assert_rejected ("<svg><path id='sacrum' data-view='back' d='M 1,1 L 2,2'/></svg>", LIMBER_ERROR,
                   LIMBER_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/body-figure/complete", test_complete);
  g_test_add_func ("/body-figure/label-points", test_label_points);
  g_test_add_func ("/body-figure/tiles", test_tiles);
  g_test_add_func ("/body-figure/sides", test_sides);
  g_test_add_func ("/body-figure/tolerance", test_tolerance);
  g_test_add_func ("/body-figure/rejects", test_rejects);

  return g_test_run ();
}
