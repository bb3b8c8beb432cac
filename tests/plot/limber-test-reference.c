/* limber-test-reference.c — drawings held against pictures of them that somebody has looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-reference.h"

/* Of each channel of a pixel after blurring, and of all pixels: what other versions of cairo may do to edges.
 */
#define MAX_DIFFERENCE 36
#define MAX_SHARE 0.004

/* A channel, as the mean of the pixel and its neighbours: an edge half a pixel off is no difference. */
static int
get_blurred (cairo_surface_t *surface, int x, int y, int shift)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface), sum = 0;

  for (int row = y - 1; row <= y + 1; row++)
    for (int column = x - 1; column <= x + 1; column++)
      sum += (int) (*(const guint32 *) (gconstpointer) (data + row * stride + column * 4) >> shift & 0xff);

  return sum / 9;
}

static gboolean
are_different (cairo_surface_t *a, cairo_surface_t *b, int x, int y)
{
  for (int shift = 0; shift <= 16; shift += 8)
    if (ABS (get_blurred (a, x, y, shift) - get_blurred (b, x, y, shift)) > MAX_DIFFERENCE)
      return TRUE;

  return FALSE;
}

static double
measure_strip (cairo_surface_t *a, cairo_surface_t *b, int top, int bottom)
{
  guint n_different = 0, n = 0;

  for (int y = MAX (top, 1); y < MIN (bottom, cairo_image_surface_get_height (a) - 1); y++)
    for (int x = 1; x < cairo_image_surface_get_width (a) - 1; x++, n++)
      n_different += are_different (a, b, x, y);

  return (double) n_different / MAX (n, 1);
}

/**
 * limber_test_reference_measure:
 * @a: a picture
 * @b: another of the same size
 *
 * Returns: the share of pixels that look different
 */
double
limber_test_reference_measure (cairo_surface_t *a, cairo_surface_t *b)
{
  return measure_strip (a, b, 0, cairo_image_surface_get_height (a));
}

/**
 * limber_test_reference_assert:
 * @drawn: a picture
 * @name: of the file it has to look like
 * @n_strips: how many drawings stand below each other in it, each of which has to
 */
void
limber_test_reference_assert (cairo_surface_t *drawn, const char *name, guint n_strips)
{
  int height = cairo_image_surface_get_height (drawn) / (int) n_strips;
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "plot", "reference", file, NULL);
  g_autofree char *seen = g_test_build_filename (G_TEST_BUILT, "plot", file, NULL);
  cairo_surface_t *reference;
  double difference = 0;

  if (g_getenv ("LIMBER_UPDATE_REFERENCES") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (drawn, path), ==, CAIRO_STATUS_SUCCESS);

  reference = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (reference), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (reference), ==, cairo_image_surface_get_width (drawn));
  g_assert_cmpint (cairo_image_surface_get_height (reference), ==, cairo_image_surface_get_height (drawn));
  for (int i = 0; i < (int) n_strips; i++)
    difference = MAX (difference, measure_strip (drawn, reference, i * height, (i + 1) * height));
  if (difference > MAX_SHARE)
    {
      cairo_surface_write_to_png (drawn, seen);
      g_test_message ("%s is not what %s shows", seen, path);
    }
  g_assert_cmpfloat (difference, <=, MAX_SHARE);
  cairo_surface_destroy (reference);
}
