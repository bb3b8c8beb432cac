/* test-figure.c — figures as pixels: where they are, and in which colours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-motion.h"

#include <math.h>
#include <string.h>

#define WIDTH 360
#define HEIGHT 260

/* The figure stands inside, so that what is drawn outside is seen. */
static const LimberRect area = { 40, 30, 280, 200 };

static const LimberRgb blue = { 0.21, 0.52, 0.89 };

typedef struct
{
  guint32 pixels[HEIGHT][WIDTH];
} Picture;

typedef void (*Draw) (cairo_t *cr, const LimberMotion *motion, const LimberFigureLook *look);

static guint32
to_pixel (LimberRgb color)
{
  return (guint32) lround (color.red * 255) << 16 | (guint32) lround (color.green * 255) << 8
         | (guint32) lround (color.blue * 255);
}

static void
draw_start (cairo_t *cr, const LimberMotion *motion, const LimberFigureLook *look)
{
  limber_figure_draw (cr, motion, 0, &area, look);
}

static void
draw_end (cairo_t *cr, const LimberMotion *motion, const LimberFigureLook *look)
{
  limber_figure_draw (cr, motion, 1, &area, look);
}

static void
draw_pair (cairo_t *cr, const LimberMotion *motion, const LimberFigureLook *look)
{
  limber_figure_draw_pair (cr, motion, &area, look);
}

static void
make_picture (Picture *picture, const LimberMotion *motion, const LimberFigureLook *look, Draw draw)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  limber_rgb_set_source (limber_palette_get (look->palette, LIMBER_PALETTE_PAGE), cr);
  cairo_paint (cr);
  draw (cr, motion, look);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < HEIGHT; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface)
                                                              + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < WIDTH; x++)
        picture->pixels[y][x] = row[x] & 0xffffff;
    }
  cairo_surface_destroy (surface);
}

static gboolean
is_inside (int x, int y)
{
  return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
}

/* Cairo may round a channel to the number next to it. */
static gboolean
is_near (guint32 a, guint32 b)
{
  for (guint shift = 0; shift < 24; shift += 8)
    if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > 1)
      return FALSE;

  return TRUE;
}

static guint
count (const Picture *picture, guint32 pixel)
{
  guint n = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      n += is_near (picture->pixels[y][x], pixel);

  return n;
}

/* Something inside, nothing outside, for every motion, in every look. */
static void
test_place (void)
{
  static const Draw draws[] = { draw_start, draw_end, draw_pair };
  LimberPoseBook *book = limber_pose_book_get_default ();
  g_autofree Picture *picture = g_new (Picture, 1);

  for (guint i = 0; i < limber_pose_book_get_n_motions (book); i++)
    for (guint d = 0; d < G_N_ELEMENTS (draws); d++)
      {
        LimberFigureLook look = { i % 4, blue, i % 2 ? LIMBER_SIDE_LEFT : LIMBER_SIDE_RIGHT, TRUE };
        guint32 page = to_pixel (limber_palette_get (look.palette, LIMBER_PALETTE_PAGE));
        guint inside = 0;

        make_picture (picture, limber_pose_book_get_motion (book, i), &look, draws[d]);
        for (int y = 0; y < HEIGHT; y++)
          for (int x = 0; x < WIDTH; x++)
            {
              if (picture->pixels[y][x] == page)
                continue;
              g_assert_true (is_inside (x, y));
              inside++;
            }
        g_assert_cmpuint (inside, >, 1500);
      }
}

/* The whole person is in the picture: the edges of the area are free but for the floor. */
static void
test_whole (void)
{
  LimberPoseBook *book = limber_pose_book_get_default ();
  LimberFigureLook look = { LIMBER_PALETTE_LIGHT, blue, LIMBER_SIDE_RIGHT, TRUE };
  g_autofree Picture *picture = g_new (Picture, 1);
  guint32 page = to_pixel (limber_palette_get (look.palette, LIMBER_PALETTE_PAGE));

  for (guint i = 0; i < limber_pose_book_get_n_motions (book); i++)
    {
      make_picture (picture, limber_pose_book_get_motion (book, i), &look, draw_end);
      for (int x = 0; x < WIDTH; x++)
        {
          g_assert_cmphex (picture->pixels[(int) area.y][x], ==, page);
          g_assert_cmphex (picture->pixels[(int) (area.y + area.height) - 1][x], ==, page);
        }
    }
}

/* An area of no size, and one of hardly any. */
static void
test_tiny (void)
{
  const LimberMotion *motion = limber_pose_book_find (limber_pose_book_get_default (), "bridge");
  LimberFigureLook look = { LIMBER_PALETTE_LIGHT, blue, LIMBER_SIDE_RIGHT, TRUE };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 20, 20);
  cairo_t *cr = cairo_create (surface);

  for (double size = 0; size < 4; size += 0.5)
    {
      LimberRect tiny = { 3, 3, size, 4 - size };

      limber_figure_draw (cr, motion, 0.5, &tiny, &look);
      limber_figure_draw_pair (cr, motion, &tiny, &look);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static guint
count_mirrored_differences (const Picture *a, const Picture *b)
{
  guint n = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        guint32 left = a->pixels[y][x], right = b->pixels[y][WIDTH - 1 - x];

        /* Edges are a matter of rounding. */
        for (guint shift = 0; shift < 24; shift += 8)
          if (ABS ((int) (left >> shift & 0xff) - (int) (right >> shift & 0xff)) > 48)
            {
              n++;
              break;
            }
      }

  return n;
}

/* What has sides is for the left what it is for the right in a mirror; what has none stays. */
static void
test_mirrored (void)
{
  LimberPoseBook *book = limber_pose_book_get_default ();
  g_autofree Picture *right = g_new (Picture, 1), *left = g_new (Picture, 1);

  for (guint i = 0; i < limber_pose_book_get_n_motions (book); i++)
    {
      const LimberMotion *motion = limber_pose_book_get_motion (book, i);
      LimberFigureLook look = { LIMBER_PALETTE_LIGHT, blue, LIMBER_SIDE_RIGHT, TRUE };

      make_picture (right, motion, &look, draw_end);
      look.side = LIMBER_SIDE_LEFT;
      make_picture (left, motion, &look, draw_end);
      if (limber_motion_has_sides (motion))
        g_assert_cmpuint (count_mirrored_differences (right, left), <, 40);
      else
        g_assert_cmpmem (right->pixels, sizeof right->pixels, left->pixels, sizeof left->pixels);
    }
}

/* Between two colours there are edges, one pixel wide, and no areas. */
static void
test_high_contrast (void)
{
  static const LimberPalette palettes[]
      = { LIMBER_PALETTE_HIGH_CONTRAST, LIMBER_PALETTE_HIGH_CONTRAST | LIMBER_PALETTE_DARK };
  LimberPoseBook *book = limber_pose_book_get_default ();
  g_autofree Picture *picture = g_new (Picture, 1);

  for (guint i = 0; i < limber_pose_book_get_n_motions (book); i++)
    {
      LimberFigureLook look = { palettes[i % 2], blue, LIMBER_SIDE_RIGHT, TRUE };
      guint32 page = to_pixel (limber_palette_get (look.palette, LIMBER_PALETTE_PAGE));
      guint32 text = to_pixel (limber_palette_get (look.palette, LIMBER_PALETTE_TEXT));

      make_picture (picture, limber_pose_book_get_motion (book, i), &look, draw_end);
      g_assert_cmpuint (count (picture, text), >, 800);
      for (int y = 1; y < HEIGHT - 1; y++)
        for (int x = 1; x < WIDTH - 1; x++)
          {
            guint same = 0;
            guint32 pixel = picture->pixels[y][x];

            if (pixel == page || pixel == text)
              continue;
            for (int j = -1; j <= 1; j++)
              for (int k = -1; k <= 1; k++)
                same += picture->pixels[y + j][x + k] == pixel;
            g_assert_cmpuint (same, <, 9);
          }
    }
}

/* Every accent is seen on both pages, also yellow on white; far limbs are there and paler than near ones. */
static void
test_accents (void)
{
  static const LimberRgb accents[] = {
    { 0.21, 0.52, 0.89 }, { 0.78, 0.56, 0.04 }, { 0.99, 0.95, 0.2 }, { 0.9, 0.9, 0.9 }, { 0.05, 0.05, 0.1 },
  };
  const LimberMotion *motion = limber_pose_book_find (limber_pose_book_get_default (), "bird-dog");
  g_autofree Picture *picture = g_new (Picture, 1);

  for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
    for (guint dark = 0; dark < 2; dark++)
      {
        LimberFigureLook look
            = { dark ? LIMBER_PALETTE_DARK : LIMBER_PALETTE_LIGHT, accents[i], LIMBER_SIDE_RIGHT, TRUE };
        LimberRgb page = limber_palette_get (look.palette, LIMBER_PALETTE_PAGE);
        LimberRgb near = limber_rgb_ensure_contrast (accents[i], page, LIMBER_CHART_GRAPHIC_CONTRAST);

        make_picture (picture, motion, &look, draw_end);
        g_assert_cmpuint (count (picture, to_pixel (near)), >, 500);
        g_assert_cmpfloat (limber_rgb_get_contrast (near, page), >=, 2.99);
      }
}

/* Without arrows a motion that has some is drawn as one that has none. */
static void
test_arrows (void)
{
  const LimberMotion *motion = limber_pose_book_find (limber_pose_book_get_default (), "pelvic-tilt");
  LimberFigureLook look = { LIMBER_PALETTE_LIGHT, blue, LIMBER_SIDE_RIGHT, TRUE };
  g_autofree Picture *with = g_new (Picture, 1), *without = g_new (Picture, 1);

  make_picture (with, motion, &look, draw_end);
  look.arrows = FALSE;
  make_picture (without, motion, &look, draw_end);
  g_assert_cmpint (memcmp (with->pixels, without->pixels, sizeof with->pixels), !=, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure/place", test_place);
  g_test_add_func ("/figure/whole", test_whole);
  g_test_add_func ("/figure/tiny", test_tiny);
  g_test_add_func ("/figure/mirrored", test_mirrored);
  g_test_add_func ("/figure/high-contrast", test_high_contrast);
  g_test_add_func ("/figure/accents", test_accents);
  g_test_add_func ("/figure/arrows", test_arrows);

  return g_test_run ();
}
