/* test-path.c — outlines: what can be read, what a point hits, where the middle is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-error.h"
#include "limber-path.h"

#include <math.h>

#define SQUARE "M 10,10 L 30,10 L 30,30 L 10,30 Z"

static LimberPath *
parse (const char *data)
{
  g_autoptr (GError) error = NULL;
  LimberPath *path = limber_path_parse (data, &error);

  g_assert_no_error (error);
  g_assert_nonnull (path);
  return path;
}

static void
test_segments (void)
{
  g_autoptr (LimberPath) path = parse ("M 1,2L3 4 C 5,6 7,8 9.5,-10\nZ");
  guint n_segments;
  const LimberPathSegment *segments = limber_path_get_segments (path, &n_segments);

  g_assert_cmpuint (n_segments, ==, 4);
  g_assert_cmpint (segments[0].op, ==, LIMBER_PATH_MOVE);
  g_assert_cmpint (segments[1].op, ==, LIMBER_PATH_LINE);
  g_assert_cmpint (segments[2].op, ==, LIMBER_PATH_CURVE);
  g_assert_cmpint (segments[3].op, ==, LIMBER_PATH_CLOSE);
  g_assert_cmpfloat_with_epsilon (segments[1].points[0].y, 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (segments[2].points[2].x, 9.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (segments[2].points[2].y, -10, 1e-9);
}

static void
test_rejects (void)
{
  static const char *const bad[] = {
    "",                                  /* nothing */
    "M 1,1",                             /* no line */
    "M 1,1 L 2,2 Z",                     /* no area */
    "L 1,1 L 2,2 L 3,1 Z",               /* no start */
    "M 1,1 L 2,2 L 3,1",                 /* open */
    "M 1,1 L 2,2 L 3,1 Z L 4,4",         /* goes on */
    "M 1,1 L 2,2 L 3,1 Z M 5,5 L 6,6 Z", /* two */
    "m 1,1 l 2,2 l 3,1 z",               /* relative */
    "M 1,1 L 2, L 3,1 Z",                /* a number missing */
    "M 1,1 L 2,nan L 3,1 Z",             /* not a number */
    "M 1,1 L 2,1e999 L 3,1 Z",           /* not finite */
    "M 1,1 Q 2,2 3,1 Z",                 /* a command of its own */
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LimberPath) path = limber_path_parse (bad[i], &error);

      g_test_message ("“%s”", bad[i]);
      g_assert_null (path);
      g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
    }
}

static void
test_contains (void)
{
  g_autoptr (LimberPath) path = parse (SQUARE);

  g_assert_true (limber_path_contains (path, 20, 20, 0));
  g_assert_true (limber_path_contains (path, 11, 29, 0));
  g_assert_false (limber_path_contains (path, 9, 20, 0));
  g_assert_false (limber_path_contains (path, 20, 31, 0));

  g_assert_true (limber_path_contains (path, 9, 20, 1.5));
  g_assert_false (limber_path_contains (path, 8, 20, 1.5));
  /* Round the corner the tolerance is a circle, not a square. */
  g_assert_false (limber_path_contains (path, 31.3, 31.3, 1.5));
  g_assert_true (limber_path_contains (path, 31, 31, 1.5));

  g_assert_cmpfloat_with_epsilon (limber_path_get_depth (path, 20, 20), 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_path_get_depth (path, 12, 20), 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_path_get_depth (path, 5, 20), -5, 1e-9);
}

static void
test_hollow (void)
{
  g_autoptr (LimberPath) path = parse ("M 0,0 L 30,0 L 30,30 L 20,30 L 20,10 L 10,10 L 10,30 L 0,30 Z");

  g_assert_true (limber_path_contains (path, 5, 25, 0));
  g_assert_true (limber_path_contains (path, 25, 25, 0));
  g_assert_false (limber_path_contains (path, 15, 25, 0));
}

/* A circle of four curves: its polygon must lie on it. */
static void
test_curves (void)
{
  g_autoptr (LimberPath) path = parse ("M 10,0 C 10,5.5228 5.5228,10 0,10 C -5.5228,10 -10,5.5228 -10,0 "
                                       "C -10,-5.5228 -5.5228,-10 0,-10 C 5.5228,-10 10,-5.5228 10,0 Z");
  LimberRect bounds;
  LimberPoint pole;
  double depth;

  for (int angle = 0; angle < 360; angle += 7)
    {
      double x = cos (angle * G_PI / 180), y = sin (angle * G_PI / 180);

      g_assert_true (limber_path_contains (path, 9.9 * x, 9.9 * y, 0));
      g_assert_false (limber_path_contains (path, 10.05 * x, 10.05 * y, 0));
    }

  limber_path_get_bounds (path, &bounds);
  g_assert_cmpfloat_with_epsilon (bounds.x, -10, 0.05);
  g_assert_cmpfloat_with_epsilon (bounds.width, 20, 0.1);

  depth = limber_path_find_pole (path, 0.1, &pole);
  g_assert_cmpfloat_with_epsilon (depth, 10, 0.2);
  g_assert_cmpfloat_with_epsilon (pole.x, 0, 0.2);
  g_assert_cmpfloat_with_epsilon (pole.y, 0, 0.2);
}

/* The middle of the rectangle around an L lies outside of it; a label must not. */
static void
test_pole (void)
{
  g_autoptr (LimberPath) path = parse ("M 0,0 L 10,0 L 10,90 L 100,90 L 100,100 L 0,100 Z");
  LimberPoint pole;
  double depth = limber_path_find_pole (path, 0.1, &pole);

  g_assert_true (limber_path_contains (path, pole.x, pole.y, 0));
  /* The largest circle sits in the corner of the L, touching both outer sides and the inner corner. */
  g_assert_cmpfloat_with_epsilon (depth, 10 / (1 + M_SQRT1_2), 0.15);
  g_assert_cmpfloat_with_epsilon (limber_path_get_depth (path, pole.x, pole.y), depth, 1e-9);
}

static void
test_translate (void)
{
  g_autoptr (LimberPath) path = parse (SQUARE);
  LimberRect bounds;
  guint n_segments;

  limber_path_translate (path, -10, 100);
  limber_path_get_bounds (path, &bounds);

  g_assert_cmpfloat_with_epsilon (bounds.x, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.y, 110, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.width, 20, 1e-9);
  g_assert_true (limber_path_contains (path, 10, 120, 0));
  g_assert_false (limber_path_contains (path, 20, 20, 0));
  g_assert_cmpfloat_with_epsilon (limber_path_get_segments (path, &n_segments)[0].points[0].y, 110, 1e-9);
}

static void
test_append (void)
{
  g_autoptr (LimberPath) path = parse ("M 1,2 L 9,2 C 9,4 9,6 9,8 Z");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 10, 10);
  cairo_t *cr = cairo_create (surface);
  cairo_path_t *drawn;

  limber_path_append (path, cr);
  drawn = cairo_copy_path (cr);
  g_assert_cmpint (drawn->data[0].header.type, ==, CAIRO_PATH_MOVE_TO);
  g_assert_cmpint (drawn->data[2].header.type, ==, CAIRO_PATH_LINE_TO);
  g_assert_cmpint (drawn->data[4].header.type, ==, CAIRO_PATH_CURVE_TO);
  g_assert_cmpint (drawn->data[8].header.type, ==, CAIRO_PATH_CLOSE_PATH);
  g_assert_cmpfloat_with_epsilon (drawn->data[7].point.y, 8, 0.01);

  cairo_path_destroy (drawn);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/path/segments", test_segments);
  g_test_add_func ("/path/rejects", test_rejects);
  g_test_add_func ("/path/contains", test_contains);
  g_test_add_func ("/path/hollow", test_hollow);
  g_test_add_func ("/path/curves", test_curves);
  g_test_add_func ("/path/pole", test_pole);
  g_test_add_func ("/path/translate", test_translate);
  g_test_add_func ("/path/append", test_append);

  return g_test_run ();
}
