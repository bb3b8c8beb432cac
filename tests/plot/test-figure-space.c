/* test-figure-space.c — figures seen from anywhere: the viewer, the trunk, what is before what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-figure-space-private.h"
#include "limber-motion.h"

#include <math.h>

#define EPSILON 1e-9
#define SIZE 240

static void
assert_seen (double yaw, double pitch, LimberVector at, LimberVector expected)
{
  const LimberCamera camera = { yaw, pitch };
  LimberVector seen = limber_camera_see (&camera, at);

  g_assert_cmpfloat_with_epsilon (seen.x, expected.x, EPSILON);
  g_assert_cmpfloat_with_epsilon (seen.y, expected.y, EPSILON);
  g_assert_cmpfloat_with_epsilon (seen.z, expected.z, EPSILON);
}

/* Ahead is x, up is y, to the right of the person is z. */
static void
test_camera (void)
{
  const LimberVector ahead = { 1, 0, 0 }, up = { 0, 1, 0 }, right = { 0, 0, 1 };

  assert_seen (0, 0, ahead, (LimberVector) { 1, 0, 0 });
  assert_seen (0, 0, right, (LimberVector) { 0, 0, 1 });
  assert_seen (90, 0, ahead, (LimberVector) { 0, 0, 1 });
  assert_seen (90, 0, right, (LimberVector) { -1, 0, 0 });
  assert_seen (-90, 0, ahead, (LimberVector) { 0, 0, -1 });
  assert_seen (-90, 0, right, (LimberVector) { 1, 0, 0 });
  assert_seen (30, 0, up, (LimberVector) { 0, 1, 0 });
  assert_seen (0, 90, up, (LimberVector) { 0, 0, 1 });
  assert_seen (0, 90, right, (LimberVector) { 0, -1, 0 });
}

static void
test_vectors (void)
{
  const LimberVector ahead = { 1, 0, 0 }, up = { 0, 2, 0 };
  LimberVector right = limber_vector_cross (ahead, up);

  g_assert_cmpfloat_with_epsilon (right.z, 2, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_vector_dot (ahead, up), 0, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_vector_normalize (up).y, 1, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_vector_mix (ahead, up, 0.25).y, 0.5, EPSILON);
  g_assert_true (isfinite (limber_vector_normalize ((LimberVector) { 0, 0, 0 }).x));
}

static const LimberMotion *
find_motion (const char *id)
{
  const LimberMotion *motion = limber_pose_book_find (limber_pose_book_get_default (), id);

  g_assert_nonnull (motion);
  return motion;
}

/* Upright, looking ahead, the arms hanging down. */
static void
stand (LimberFigure *figure, LimberFigureExtras *extras)
{
  LimberPose pose;

  *extras
      = (LimberFigureExtras) { .view = LIMBER_VIEW_SPACE, .body = find_motion ("knee-rolls")->extras.body };
  limber_pose_init (&pose);
  for (guint i = 0; i < LIMBER_N_SEGMENTS; i++)
    pose.angle[i] = i <= LIMBER_SEGMENT_HEAD ? 90 : -90;
  figure->extras = extras;
  limber_figure_place (figure, &extras->body, &pose, (LimberVector) { 0, 1, 0 });
}

/* A body is as wide to one side as to the other, wider than deep, and nowhere without a thickness. */
static void
test_trunk (void)
{
  LimberSlice slices[LIMBER_TRUNK_SLICES];
  LimberFigureExtras extras;
  LimberFigure figure;

  stand (&figure, &extras);
  limber_figure_get_slices (&figure, slices);
  for (guint i = 0; i < LIMBER_TRUNK_SLICES; i++)
    {
      double left = 0, right = 0, front = 0, back = 0;

      for (guint j = 0; j < LIMBER_SLICE_POINTS; j++)
        {
          left = MIN (left, slices[i].at[j].z);
          right = MAX (right, slices[i].at[j].z);
          back = MIN (back, slices[i].at[j].x);
          front = MAX (front, slices[i].at[j].x);
        }
      g_assert_cmpfloat_with_epsilon (left, -right, 0.01);
      g_assert_cmpfloat (right, >, 0.03);
      g_assert_cmpfloat (front, >, 0.02);
      g_assert_cmpfloat (back, <, -0.02);
      g_assert_cmpfloat (right - left, >, front - back - 0.01);
    }
}

/* The trunk turns with the shoulders, and not below them. */
static void
test_turned (void)
{
  LimberSlice slices[LIMBER_TRUNK_SLICES];
  LimberFigureExtras extras;
  LimberFigure figure;

  stand (&figure, &extras);
  figure.x[LIMBER_JOINT_SHOULDER_N] = -0.15;
  figure.z[LIMBER_JOINT_SHOULDER_N] = 0;
  figure.x[LIMBER_JOINT_SHOULDER_F] = 0.15;
  figure.z[LIMBER_JOINT_SHOULDER_F] = 0;
  limber_figure_get_slices (&figure, slices);

  /* The first point of each slice is the one ahead. */
  g_assert_cmpfloat (slices[1].at[0].x, >, 0.04);
  g_assert_cmpfloat_with_epsilon (slices[1].at[0].z, 0, 0.01);
  g_assert_cmpfloat (slices[LIMBER_TRUNK_SLICES - 2].at[0].z, >, 0.04);
  g_assert_cmpfloat_with_epsilon (slices[LIMBER_TRUNK_SLICES - 2].at[0].x, 0, 0.02);
}

/* Where the viewer stands changes what is seen, and not where the floor is. */
static void
test_extent (void)
{
  static const LimberCamera side = { 0, 0 }, front = { 90, 0 };
  LimberFigureExtras extras;
  LimberExtent from_side, from_front, world;
  LimberFigure figure;

  stand (&figure, &extras);
  extras.camera = (LimberCamera) { 40, 30 };
  limber_figure_get_space_extent (&figure, &side, &from_side);
  limber_figure_get_space_extent (&figure, &front, &from_front);
  limber_figure_get_extent (&figure, &world);

  g_assert_cmpfloat_with_epsilon (from_side.bottom, from_front.bottom, EPSILON);
  g_assert_cmpfloat_with_epsilon (from_side.top, from_front.top, EPSILON);
  g_assert_cmpfloat_with_epsilon (world.bottom, from_side.bottom, EPSILON);
  g_assert_cmpfloat_with_epsilon (from_front.left, -from_front.right, 0.01);
  g_assert_cmpfloat (from_front.right - from_front.left, >, from_side.right - from_side.left);
}

static cairo_surface_t *
draw (const LimberMotion *motion, double t, const LimberFigureLook *look)
{
  const LimberRect area = { 0, 0, SIZE, SIZE };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  limber_figure_draw (cr, motion, t, &area, look);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *row
      = cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x];
}

static gboolean
is_channel (guint32 pixel, guint shift, double value)
{
  return fabs (((pixel >> shift) & 0xff) - value * 255) < 1.5;
}

/* Pixels of one colour. */
static guint
count (cairo_surface_t *surface, LimberRgb color)
{
  guint n = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      {
        guint32 pixel = get_pixel (surface, x, y);

        n += pixel >> 24 == 0xff && is_channel (pixel, 16, color.red) && is_channel (pixel, 8, color.green)
             && is_channel (pixel, 0, color.blue);
      }

  return n;
}

static void
assert_mirrored (const LimberMotion *motion)
{
  LimberFigureLook look = { LIMBER_PALETTE_LIGHT, { 0.2, 0.5, 0.9 }, LIMBER_SIDE_RIGHT, TRUE };
  cairo_surface_t *right = draw (motion, 0.7, &look), *left;
  guint differing = 0, drawn = 0;

  look.side = LIMBER_SIDE_LEFT;
  left = draw (motion, 0.7, &look);
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      {
        guint32 pixel = get_pixel (right, x, y), other = get_pixel (left, SIZE - 1 - x, y);

        drawn += pixel != 0;
        differing += (pixel >> 24) / 64 != (other >> 24) / 64;
      }
  g_assert_cmpuint (drawn, >, SIZE * SIZE / 12);
  g_assert_cmpuint (differing, <, drawn / 50);
  cairo_surface_destroy (left);
  cairo_surface_destroy (right);
}

/* Every motion of this kind is drawn, the other side is its mirror image, and both halves of the body are
 * told apart where one is further away. */
static void
test_drawn (void)
{
  const LimberFigureLook look = { LIMBER_PALETTE_LIGHT, { 0.2, 0.5, 0.9 }, LIMBER_SIDE_RIGHT, TRUE };
  LimberPoseBook *book = limber_pose_book_get_default ();
  LimberFigureInk ink;
  guint n = 0;

  limber_figure_ink_init (&ink, &look);
  for (guint i = 0; i < limber_pose_book_get_n_motions (book); i++)
    {
      const LimberMotion *motion = limber_pose_book_get_motion (book, i);
      cairo_surface_t *surface;

      if (motion->extras.view != LIMBER_VIEW_SPACE)
        continue;

      n++;
      surface = draw (motion, 1, &look);
      g_assert_cmpuint (count (surface, ink.near), >, 300);
      g_assert_cmpuint (count (surface, ink.trunk), >, 100);
      if (limber_motion_has_sides (motion))
        assert_mirrored (motion);
      if (fabs (remainder (motion->extras.camera.yaw, 180)) < 55)
        g_assert_cmpuint (count (surface, ink.far), >, 100);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (n, >=, 6);
}

/* From before one sees a face and from behind hair. */
static void
test_head (void)
{
  const LimberFigureLook look = { LIMBER_PALETTE_LIGHT, { 0.2, 0.5, 0.9 }, LIMBER_SIDE_RIGHT, TRUE };
  LimberFigureExtras extras;
  LimberFigureInk ink;
  LimberFigure figure;
  guint hair[4];

  limber_figure_ink_init (&ink, &look);
  stand (&figure, &extras);
  for (guint i = 0; i < G_N_ELEMENTS (hair); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
      cairo_t *cr = cairo_create (surface);

      extras.camera.yaw = 90.0 * i;
      cairo_translate (cr, SIZE / 2.0, 200);
      cairo_scale (cr, 100, -100);
      limber_figure_draw_space_head (cr, &figure, &ink);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      hair[i] = count (surface, ink.hair);
      g_assert_cmpuint (hair[i] + count (surface, ink.face), >, 250);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (hair[1], <, hair[0]);
  g_assert_cmpuint (hair[0], <, hair[3]);
  g_assert_cmpuint (MAX (hair[0], hair[2]) - MIN (hair[0], hair[2]), <, 12);
}

/* Nothing but two colours where there are no half tones. */
static void
test_hard (void)
{
  const LimberPalette palette = LIMBER_PALETTE_LIGHT | LIMBER_PALETTE_HIGH_CONTRAST;
  const LimberFigureLook look = { palette, { 0.2, 0.5, 0.9 }, LIMBER_SIDE_RIGHT, TRUE };
  cairo_surface_t *surface = draw (find_motion ("knee-rolls"), 1, &look);
  guint text = count (surface, limber_palette_get (palette, LIMBER_PALETTE_TEXT));
  guint page = count (surface, limber_palette_get (palette, LIMBER_PALETTE_PAGE)), other = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      other += get_pixel (surface, x, y) != 0;
  g_assert_cmpuint (text, >, 1000);
  g_assert_cmpuint (page, >, 1000);
  /* What is left over is where the edges are smoothed. */
  g_assert_cmpuint (other - text - page, <, other / 3);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-space/camera", test_camera);
  g_test_add_func ("/figure-space/vectors", test_vectors);
  g_test_add_func ("/figure-space/trunk", test_trunk);
  g_test_add_func ("/figure-space/turned", test_turned);
  g_test_add_func ("/figure-space/extent", test_extent);
  g_test_add_func ("/figure-space/drawn", test_drawn);
  g_test_add_func ("/figure-space/head", test_head);
  g_test_add_func ("/figure-space/hard", test_hard);

  return g_test_run ();
}
