/* test-nearest.c — arrow keys on the figures: straight on where they can, and everywhere in the end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-body-figure.h"
#include "limber-nearest.h"

#define GAP 12.0

static LimberPoint *
get_points (gboolean vertical, guint *n_points)
{
  const LimberBodyFigure *figure = limber_body_figure_get_default ();
  LimberPoint *points;

  *n_points = limber_body_figure_count (figure);
  points = g_new (LimberPoint, *n_points);
  for (guint i = 0; i < *n_points; i++)
    {
      const LimberBodyShape *shape = limber_body_figure_nth (figure, i);

      points[i] = shape->label;
      if (shape->region->view == LIMBER_BODY_VIEW_FRONT && vertical)
        points[i].y += LIMBER_BODY_FIGURE_HEIGHT + GAP;
      else if (shape->region->view == LIMBER_BODY_VIEW_FRONT)
        points[i].x += LIMBER_BODY_FIGURE_WIDTH + GAP;
    }

  return points;
}

static void
visit (const LimberPoint *points, guint n_points, guint from, gboolean *visited)
{
  visited[from] = TRUE;
  for (LimberDirection direction = LIMBER_DIRECTION_LEFT; direction <= LIMBER_DIRECTION_DOWN; direction++)
    {
      int to = limber_nearest_find (points, n_points, from, direction);

      if (to >= 0 && !visited[to])
        visit (points, n_points, (guint) to, visited);
    }
}

static void
test_reaches_all (gconstpointer vertical)
{
  guint n_points;
  g_autofree LimberPoint *points = get_points (GPOINTER_TO_INT (vertical), &n_points);

  for (guint from = 0; from < n_points; from++)
    {
      g_autofree gboolean *visited = g_new0 (gboolean, n_points);

      visit (points, n_points, from, visited);
      for (guint to = 0; to < n_points; to++)
        if (!visited[to])
          g_error ("%s cannot be reached from %s",
                   limber_body_figure_nth (limber_body_figure_get_default (), to)->region->id,
                   limber_body_figure_nth (limber_body_figure_get_default (), from)->region->id);
    }
}

static void
test_expected (void)
{
  static const struct
  {
    const char *from;
    LimberDirection direction;
    const char *to;
  } ways[] = {
    { "spine-lower", LIMBER_DIRECTION_LEFT, "lower-back-left" },
    { "spine-lower", LIMBER_DIRECTION_RIGHT, "lower-back-right" },
    { "spine-lower", LIMBER_DIRECTION_UP, "spine-middle" },
    { "spine-lower", LIMBER_DIRECTION_DOWN, "sacrum" },
    { "lower-back-left", LIMBER_DIRECTION_UP, "mid-back-left" },
    { "thigh-back-left", LIMBER_DIRECTION_DOWN, "knee-back-left" },
    { "thigh-back-left", LIMBER_DIRECTION_RIGHT, "thigh-back-right" },
    { "calf-left", LIMBER_DIRECTION_DOWN, "heel-left" },
    { "abdomen-upper", LIMBER_DIRECTION_DOWN, "abdomen-lower" },
    { "back-head", LIMBER_DIRECTION_RIGHT, "face-head" },
    { "back-head", LIMBER_DIRECTION_UP, NULL },
  };
  const LimberBodyFigure *figure = limber_body_figure_get_default ();
  guint n_points;
  g_autofree LimberPoint *points = get_points (FALSE, &n_points);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    for (guint from = 0; from < n_points; from++)
      {
        int to;

        if (!g_str_equal (limber_body_figure_nth (figure, from)->region->id, ways[i].from))
          continue;
        to = limber_nearest_find (points, n_points, from, ways[i].direction);
        g_test_message ("from %s", ways[i].from);
        g_assert_cmpstr (to >= 0 ? limber_body_figure_nth (figure, (guint) to)->region->id : NULL, ==,
                         ways[i].to);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/nearest/reaches-all/side-by-side", GINT_TO_POINTER (FALSE), test_reaches_all);
  g_test_add_data_func ("/nearest/reaches-all/stacked", GINT_TO_POINTER (TRUE), test_reaches_all);
  g_test_add_func ("/nearest/expected", test_expected);

  return g_test_run ();
}
