/* test-body-drawing.c — what is drawn, looked at where it matters rather than pixel by pixel
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-body-drawing.h"

#include <math.h>
#include <pango/pangocairo.h>

#define SCALE 2
#define WIDTH ((int) LIMBER_BODY_FIGURE_WIDTH * SCALE)
#define HEIGHT ((int) LIMBER_BODY_FIGURE_HEIGHT * SCALE + 40)

typedef struct
{
  cairo_surface_t *surface;
  PangoContext *context;
  LimberBodyPlacement placement;
  int *nrs;
} Fixture;

static void
fixture_set_up (Fixture *self, gconstpointer unused)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 20px");

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_context_set_font_description (self->context, font);
  self->nrs = g_new (int, limber_body_region_count ());
  limber_body_drawing_collect (NULL, self->nrs);
}

static void
fixture_tear_down (Fixture *self, gconstpointer unused)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_object (&self->context);
  g_clear_pointer (&self->nrs, g_free);
}

static void
draw (Fixture *self, LimberBodyView view, LimberPalette palette)
{
  cairo_t *cr = cairo_create (self->surface);
  LimberRect area = { 0, 0, WIDTH, HEIGHT };

  limber_rgb_set_source (limber_palette_get (palette, LIMBER_PALETTE_PAGE), cr);
  cairo_paint (cr);
  limber_body_drawing_place (&area, self->context, &self->placement);
  limber_body_drawing_draw (cr, view, &area, self->nrs, palette, self->context);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
}

static guint32
get_pixel (Fixture *self, double x, double y)
{
  const guchar *data = cairo_image_surface_get_data (self->surface);
  int column = (int) lround (self->placement.x + x * self->placement.scale);
  int row = (int) lround (self->placement.y + y * self->placement.scale);

  g_assert_cmpint (column, >=, 0);
  g_assert_cmpint (column, <, WIDTH);
  g_assert_cmpint (row, >=, 0);
  g_assert_cmpint (row, <, HEIGHT);

  return *(const guint32 *) (gconstpointer) (data + row * cairo_image_surface_get_stride (self->surface)
                                             + column * 4)
         & 0xffffff;
}

static guint32
to_pixel (LimberRgb color)
{
  return (guint32) lround (color.red * 255) << 16 | (guint32) lround (color.green * 255) << 8
         | (guint32) lround (color.blue * 255);
}

/* How many of the pixels in a square around a point, in units of the figure, have a colour. */
static guint
count_pixels (Fixture *self, LimberPoint centre, double half, guint32 pixel)
{
  guint count = 0;

  for (double x = centre.x - half; x <= centre.x + half; x += 0.5)
    for (double y = centre.y - half; y <= centre.y + half; y += 0.5)
      if (get_pixel (self, x, y) == pixel)
        count++;

  return count;
}

/* A point of the region that no number, mark or line covers. */
static LimberPoint
find_plain_point (const LimberBodyShape *shape)
{
  LimberRect b;
  LimberPoint best = shape->label;
  double farthest = 0;

  limber_path_get_bounds (shape->path, &b);
  for (double x = b.x; x < b.x + b.width; x += 1)
    for (double y = b.y; y < b.y + b.height; y += 1)
      {
        double distance = hypot (x - shape->label.x, y - shape->label.y);

        if (limber_path_get_depth (shape->path, x, y) > 1.5 && distance > farthest)
          {
            best = (LimberPoint) { x, y };
            farthest = distance;
          }
      }

  return best;
}

static void
check_fills (Fixture *self, LimberPalette palette)
{
  const LimberBodyFigure *figure = limber_body_figure_get_default ();

  for (LimberBodyView view = LIMBER_BODY_VIEW_BACK; view <= LIMBER_BODY_VIEW_FRONT; view++)
    {
      draw (self, view, palette);
      for (guint i = 0; i < limber_body_figure_count (figure); i++)
        {
          const LimberBodyShape *shape = limber_body_figure_nth (figure, i);
          int nrs = self->nrs[shape->index];
          LimberPoint point = find_plain_point (shape);
          LimberRgb expected = nrs == LIMBER_NRS_UNSET ? limber_palette_get (palette, LIMBER_PALETTE_FIGURE)
                                                       : limber_palette_get_pain (palette, nrs);

          if (shape->region->view != view)
            continue;
          g_test_message ("%s", shape->region->id);
          g_assert_cmphex (get_pixel (self, point.x, point.y), ==, to_pixel (expected));
        }
    }
}

static void
test_fills (Fixture *self, gconstpointer palette)
{
  check_fills (self, GPOINTER_TO_UINT (palette));

  for (guint i = 0; i < limber_body_region_count (); i++)
    self->nrs[i] = (int) (i % (LIMBER_NRS_MAX + 1));
  check_fills (self, GPOINTER_TO_UINT (palette));
}

/* At the label point stands the number, in the colour for numbers, and nowhere when nothing is recorded. */
static void
test_numbers (Fixture *self, gconstpointer palette_data)
{
  LimberPalette palette = GPOINTER_TO_UINT (palette_data);
  const LimberBodyFigure *figure = limber_body_figure_get_default ();
  static const char *const regions[] = { "lower-back-left", "spine-lower", "si-joint-right", "calf-left" };

  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      const LimberBodyShape *shape = limber_body_figure_find (figure, regions[i]);

      for (int nrs = LIMBER_NRS_UNSET; nrs <= LIMBER_NRS_MAX; nrs++)
        {
          guint32 ink = to_pixel (limber_palette_get_pain_text (palette, MAX (nrs, 0)));

          self->nrs[shape->index] = nrs;
          draw (self, LIMBER_BODY_VIEW_BACK, palette);
          g_test_message ("%s %d", regions[i], nrs);
          if (nrs == LIMBER_NRS_UNSET)
            g_assert_cmpuint (count_pixels (self, shape->label, 3.5,
                                            to_pixel (limber_palette_get (palette, LIMBER_PALETTE_FIGURE))),
                              >, 100);
          else
            g_assert_cmpuint (count_pixels (self, shape->label, 4, ink), >, 3);
        }
      self->nrs[shape->index] = LIMBER_NRS_UNSET;
    }
}

/* An “R” has ink at its upper right, an “L” has none. */
static gboolean
is_right_mark (Fixture *self, LimberPoint mark)
{
  const LimberPoint upper_right = { mark.x + 2.5, mark.y - 2.5 };
  guint32 page = to_pixel (limber_palette_get (LIMBER_PALETTE_LIGHT, LIMBER_PALETTE_PAGE));

  g_assert_cmpuint (count_pixels (self, mark, 5, page), <,
                    count_pixels (self, (LimberPoint) { 20, 20 }, 5, page));
  return count_pixels (self, upper_right, 1.5, page)
         < count_pixels (self, (LimberPoint) { 20, 20 }, 1.5, page);
}

/* “L” stands to the left of the head seen from behind, and to the right seen from the front. */
static void
test_side_marks (Fixture *self, gconstpointer unused)
{
  const LimberPoint at_left = { 47, 46 }, at_right = { 153, 46 };

  draw (self, LIMBER_BODY_VIEW_BACK, LIMBER_PALETTE_LIGHT);
  g_assert_false (is_right_mark (self, at_left));
  g_assert_true (is_right_mark (self, at_right));

  draw (self, LIMBER_BODY_VIEW_FRONT, LIMBER_PALETTE_LIGHT);
  g_assert_true (is_right_mark (self, at_left));
  g_assert_false (is_right_mark (self, at_right));
}

/* In high contrast a region that hurts has a strong edge of its own. */
static void
test_hard_edges (Fixture *self, gconstpointer unused)
{
  const LimberPalette palette = LIMBER_PALETTE_LIGHT | LIMBER_PALETTE_HIGH_CONTRAST;
  const LimberBodyShape *shape
      = limber_body_figure_find (limber_body_figure_get_default (), "lower-back-left");
  guint32 edge = to_pixel (limber_palette_get (palette, LIMBER_PALETTE_OUTLINE));
  guint before;

  draw (self, LIMBER_BODY_VIEW_BACK, palette);
  before = count_pixels (self, shape->label, shape->room + 1, edge);
  self->nrs[shape->index] = 1;
  draw (self, LIMBER_BODY_VIEW_BACK, palette);
  g_assert_cmpuint (count_pixels (self, shape->label, shape->room + 1, edge), >, before);
}

static void
test_place (Fixture *self, gconstpointer unused)
{
  double caption = limber_body_drawing_get_caption_height (self->context);
  LimberRect wide = { 10, 20, 1000, 420 + caption }, tall = { 0, 0, 100, 2000 };
  LimberBodyPlacement placement;

  limber_body_drawing_place (&wide, self->context, &placement);
  g_assert_cmpfloat_with_epsilon (placement.scale, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (placement.x, 10 + 400, 1e-9);
  g_assert_cmpfloat_with_epsilon (placement.y, 20, 1e-9);

  limber_body_drawing_place (&tall, self->context, &placement);
  g_assert_cmpfloat_with_epsilon (placement.scale, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (placement.x, 0, 1e-9);
}

static void
test_collect (Fixture *self, gconstpointer unused)
{
  g_autoptr (LimberCheckIn) check_in = NULL;
  GDate date;
  guint n_set = 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 29, 2, 2024);
  check_in = limber_check_in_new (&date);
  limber_check_in_set_pain (check_in, "sacrum", 0, LIMBER_QUALITY_NONE);
  limber_check_in_set_pain (check_in, "foot-left", 7, LIMBER_QUALITY_NONE);
  limber_body_drawing_collect (check_in, self->nrs);

  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      const char *id = limber_body_region_nth (i)->id;

      if (g_str_equal (id, "sacrum"))
        g_assert_cmpint (self->nrs[i], ==, 0);
      if (g_str_equal (id, "foot-left"))
        g_assert_cmpint (self->nrs[i], ==, 7);
      n_set += self->nrs[i] != LIMBER_NRS_UNSET;
    }
  g_assert_cmpuint (n_set, ==, 2);
}

#define ADD(path, data, func) g_test_add (path, Fixture, data, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/body-drawing/fills/light", GUINT_TO_POINTER (LIMBER_PALETTE_LIGHT), test_fills);
  ADD ("/body-drawing/fills/dark", GUINT_TO_POINTER (LIMBER_PALETTE_DARK), test_fills);
  ADD ("/body-drawing/fills/high-contrast",
       GUINT_TO_POINTER (LIMBER_PALETTE_DARK | LIMBER_PALETTE_HIGH_CONTRAST), test_fills);
  ADD ("/body-drawing/numbers/light", GUINT_TO_POINTER (LIMBER_PALETTE_LIGHT), test_numbers);
  ADD ("/body-drawing/numbers/dark", GUINT_TO_POINTER (LIMBER_PALETTE_DARK), test_numbers);
  ADD ("/body-drawing/side-marks", NULL, test_side_marks);
  ADD ("/body-drawing/hard-edges", NULL, test_hard_edges);
  ADD ("/body-drawing/place", NULL, test_place);
  ADD ("/body-drawing/collect", NULL, test_collect);

  return g_test_run ();
}
