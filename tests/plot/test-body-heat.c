/* test-body-heat.c — what a range of days comes to for each place, drawn and in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-heat.h"
#include "limber-test-locale.h"

#include <math.h>
#include <pango/pangocairo.h>

#define NOW 739000u
#define N_DAYS 30u

static LimberBodyHeat *
create_now (const char *text)
{
  return test_create_heat (NOW, N_DAYS, text);
}

static void
assert_place (const LimberBodyHeat *heat, const char *id, guint n_days, double median, int maximum)
{
  guint region = test_find_region (id);

  g_test_message ("%s", id);
  g_assert_cmpuint (limber_body_heat_get_n_days (heat, region), ==, n_days);
  g_assert_cmpint (limber_body_heat_get_maximum (heat, region), ==, maximum);
  if (n_days == 0)
    g_assert_true (isnan (limber_body_heat_get_median (heat, region)));
  else
    g_assert_cmpfloat_with_epsilon (limber_body_heat_get_median (heat, region), median, 1e-9);
}

static void
assert_share (const LimberBodyHeat *heat, const char *id, double share)
{
  g_assert_cmpfloat_with_epsilon (limber_body_heat_get_share (heat, test_find_region (id)), share, 1e-9);
}

/* Counting */

static void
test_counts (void)
{
  g_autoptr (LimberBodyHeat) heat
      = create_now ("3*sacrum 4; 1*sacrum 8, calf-left 2; 2*no pain; 1*calf-left 0; 5*none; 1*calf-left 3");

  g_assert_false (limber_body_heat_is_empty (heat));
  g_assert_cmpuint (limber_body_heat_get_n_answered (heat), ==, 8);
  g_assert_cmpuint (limber_body_heat_get_n_unplaced (heat), ==, 0);
  g_assert_cmpuint (limber_body_heat_get_period (heat).from, ==, NOW);
  g_assert_cmpuint (limber_body_heat_get_period (heat).to, ==, NOW + N_DAYS - 1);
  assert_place (heat, "sacrum", 4, 4, 8);
  assert_place (heat, "calf-left", 2, 2.5, 3);
  assert_place (heat, "calf-right", 0, NAN, LIMBER_NRS_UNSET);
  assert_place (heat, LIMBER_BODY_REGION_GENERAL, 0, NAN, LIMBER_NRS_UNSET);
  assert_share (heat, "sacrum", 0.5);
  assert_share (heat, "calf-right", 0);
}

/* A day is as bad as its worst check-in, and "no pain" in the morning does not undo the evening. */
static void
test_check_ins (void)
{
  g_autoptr (LimberBodyHeat) heat
      = create_now ("1*sacrum 4 / sacrum 7 / sacrum 2; 1*no pain / sacrum 3; 1*no pain / none");

  g_assert_cmpuint (limber_body_heat_get_n_answered (heat), ==, 3);
  assert_place (heat, "sacrum", 2, 5, 7);
}

/* Pain without a place is no answer to "where", unless a place was named, too, or there was none. */
static void
test_general (void)
{
  g_autoptr (LimberBodyHeat) heat
      = create_now ("3*general 5; 1*general 0; 1*general 6, sacrum 2; 2*none; 1*no pain");
  g_autoptr (LimberBodyHeat) only = create_now ("3*general 5");

  g_assert_cmpuint (limber_body_heat_get_n_answered (heat), ==, 3);
  g_assert_cmpuint (limber_body_heat_get_n_unplaced (heat), ==, 3);
  assert_place (heat, LIMBER_BODY_REGION_GENERAL, 4, 5, 6);
  assert_place (heat, "sacrum", 1, 2, 2);
  g_assert_true (isnan (limber_body_heat_get_share (heat, test_find_region (LIMBER_BODY_REGION_GENERAL))));

  g_assert_false (limber_body_heat_is_empty (only));
  g_assert_cmpuint (limber_body_heat_get_n_answered (only), ==, 0);
  g_assert_true (isnan (limber_body_heat_get_share (only, test_find_region ("sacrum"))));
}

static void
test_empty (void)
{
  g_autoptr (LimberBodyHeat) nothing = create_now (""), words = create_now ("9*none");
  g_autoptr (LimberBodyHeat) painless = create_now ("9*no pain");

  g_assert_true (limber_body_heat_is_empty (nothing));
  g_assert_true (limber_body_heat_is_empty (words));
  g_assert_false (limber_body_heat_is_empty (painless));
  g_assert_cmpuint (limber_body_heat_get_n_answered (painless), ==, 9);
}

/* The first and the last day belong to the period, their neighbours do not. */
static void
test_period (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberBodyHeat) heat = NULL, long_before = NULL;

  test_set_days (history, NOW, "1*sacrum 9; 1*sacrum 1; 1*no pain; 1*sacrum 2; 1*sacrum 9");
  heat = limber_body_heat_new (history, (LimberPeriod) { NOW + 1, NOW + 3 });
  g_assert_cmpuint (limber_body_heat_get_n_answered (heat), ==, 3);
  assert_place (heat, "sacrum", 2, 1.5, 2);

  long_before = limber_body_heat_new (history, (LimberPeriod) { 1, NOW - 1 });
  g_assert_true (limber_body_heat_is_empty (long_before));
}

/* What was handed out does not follow the history. */
static void
test_stays (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberBodyHeat) heat = NULL, same = NULL;

  test_set_days (history, NOW, "4*sacrum 5");
  heat = limber_body_heat_new (history, (LimberPeriod) { NOW, NOW + 3 });
  same = limber_body_heat_ref (heat);
  test_set_days (history, NOW, "4*no pain");
  g_clear_object (&history);
  assert_place (same, "sacrum", 4, 5, 5);
}

static void
test_list (void)
{
  static const char *const expected[]
      = { "calf-left", "sacrum", "foot-left", "spine-lower", "heel-left", LIMBER_BODY_REGION_GENERAL };
  g_autoptr (LimberBodyHeat) heat = create_now ("5*calf-left 1; 3*sacrum 6; 3*foot-left 5; 9*general 9; "
                                                "2*spine-lower 5, heel-left 5; 1*knee-left 0");
  g_autoptr (GArray) regions = limber_body_heat_list_regions (heat);

  g_assert_cmpuint (regions->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < regions->len; i++)
    g_assert_cmpstr (limber_body_region_nth (g_array_index (regions, guint, i))->id, ==, expected[i]);
}

/* Drawing */

static void
assert_fill (const LimberBodyHeat *heat,
             LimberBodyHeatScale scale,
             const char *id,
             int level,
             const char *text)
{
  LimberBodyFill fill;

  limber_body_heat_get_fill (heat, scale, test_find_region (id), &fill);
  g_assert_cmpint (fill.level, ==, level);
  g_assert_cmpstr (fill.text, ==, text);
}

typedef struct
{
  const char *days;
  guint n_days;
  int level;
  const char *text;
} OftenCase;

/* A step for each tenth; the strongest for every day alone. */
static const OftenCase often_cases[] = {
  { "10*no pain", 30, LIMBER_NRS_UNSET, "" },
  { "1*sacrum 9; 29*no pain", 30, 1, "1" },
  { "2*sacrum 9; 8*no pain", 30, 2, "2" },
  { "19*sacrum 1; 1*no pain", 30, 9, "19" },
  { "20*sacrum 1", 30, 10, "20" },
  { "1*sacrum 1", 99, 10, "1" },
  /* Longer periods in per cent. */
  { "1*sacrum 1", 100, 10, "100" },
  { "1*sacrum 1; 1*no pain", 100, 5, "50" },
  { "1*sacrum 1; 98*no pain", 100, 1, "1" },
  { "1*sacrum 1; 100*no pain", 200, 1, "<1" },
  { "398*sacrum 1; 2*no pain", 400, 9, "99" },
};

static void
test_often (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (often_cases); i++)
    {
      const OftenCase *test = &often_cases[i];
      g_autoptr (LimberBodyHeat) heat = test_create_heat (NOW, test->n_days, test->days);

      g_test_message ("%s of %u days", test->days, test->n_days);
      assert_fill (heat, LIMBER_BODY_HEAT_OFTEN, "sacrum", test->level, test->text);
    }
}

static void
test_much (void)
{
  g_autoptr (LimberBodyHeat) heat
      = create_now ("2*sacrum 6, calf-left 1; 2*sacrum 7; 9*no pain; 3*general 8; 1*spine-lower 10");

  assert_fill (heat, LIMBER_BODY_HEAT_MUCH, "sacrum", 7, "6.5");
  assert_fill (heat, LIMBER_BODY_HEAT_MUCH, "calf-left", 1, "1");
  assert_fill (heat, LIMBER_BODY_HEAT_MUCH, "spine-lower", 10, "10");
  assert_fill (heat, LIMBER_BODY_HEAT_MUCH, "calf-right", LIMBER_NRS_UNSET, "");
  assert_fill (heat, LIMBER_BODY_HEAT_MUCH, LIMBER_BODY_REGION_GENERAL, LIMBER_NRS_UNSET, "");
  assert_fill (heat, LIMBER_BODY_HEAT_OFTEN, LIMBER_BODY_REGION_GENERAL, LIMBER_NRS_UNSET, "");
}

static void
test_decimal_comma (void)
{
  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return;

  {
    g_autoptr (LimberBodyHeat) heat = create_now ("1*sacrum 6; 1*sacrum 7");

    assert_fill (heat, LIMBER_BODY_HEAT_MUCH, "sacrum", 7, "6,5");
  }
  limber_test_reset_locale ();
}

#define SCALE 2
#define WIDTH ((int) LIMBER_BODY_FIGURE_WIDTH * SCALE)
#define HEIGHT ((int) LIMBER_BODY_FIGURE_HEIGHT * SCALE + 40)

static PangoContext *
create_context (void)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 20px");
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  pango_context_set_font_description (context, font);
  return context;
}

static cairo_surface_t *
draw (const LimberBodyHeat *heat, LimberBodyHeatScale scale, LimberBodyView view, LimberPalette palette)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  PangoContext *context = create_context ();
  cairo_t *cr = cairo_create (surface);
  LimberRect area = { 0, 0, WIDTH, HEIGHT };

  limber_rgb_set_source (limber_palette_get (palette, LIMBER_PALETTE_PAGE), cr);
  cairo_paint (cr);
  limber_body_heat_draw (heat, scale, view, &area, palette, context, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_object_unref (context);

  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (surface);

  return *(const guint32 *) (gconstpointer) (data + y * cairo_image_surface_get_stride (surface) + x * 4)
         & 0xffffff;
}

static guint32
to_pixel (LimberRgb color)
{
  return (guint32) lround (color.red * 255) << 16 | (guint32) lround (color.green * 255) << 8
         | (guint32) lround (color.blue * 255);
}

/* How many pixels of a region have a colour. */
static guint
count_pixels (cairo_surface_t *surface, const char *id, LimberRgb color)
{
  const LimberBodyShape *shape = limber_body_figure_find (limber_body_figure_get_default (), id);
  PangoContext *context = create_context ();
  LimberRect area = { 0, 0, WIDTH, HEIGHT }, b;
  LimberBodyPlacement at;
  guint count = 0;

  limber_body_drawing_place (&area, context, &at);
  limber_path_get_bounds (shape->path, &b);
  for (double x = b.x; x < b.x + b.width; x += 0.5)
    for (double y = b.y; y < b.y + b.height; y += 0.5)
      if (limber_path_contains (shape->path, x, y, 0)
          && get_pixel (surface, (int) (at.x + x * at.scale), (int) (at.y + y * at.scale))
                 == to_pixel (color))
        count++;
  g_object_unref (context);

  return count;
}

static void
test_draw (gconstpointer palette_data)
{
  LimberPalette palette = GPOINTER_TO_UINT (palette_data);
  g_autoptr (LimberBodyHeat) heat = create_now ("6*buttock-left 9, thigh-front-left 2; 4*no pain");
  cairo_surface_t *back = draw (heat, LIMBER_BODY_HEAT_OFTEN, LIMBER_BODY_VIEW_BACK, palette);
  cairo_surface_t *front = draw (heat, LIMBER_BODY_HEAT_MUCH, LIMBER_BODY_VIEW_FRONT, palette);
  LimberRgb often = limber_palette_get_pain (palette, 6), much = limber_palette_get_pain (palette, 2);
  LimberRgb none = limber_palette_get (palette, LIMBER_PALETTE_FIGURE);

  g_assert_cmpuint (count_pixels (back, "buttock-left", often), >, 400);
  g_assert_cmpuint (count_pixels (back, "buttock-left", limber_palette_get_pain_text (palette, 6)), >, 10);
  g_assert_cmpuint (count_pixels (back, "buttock-left", none), ==, 0);
  g_assert_cmpuint (count_pixels (back, "buttock-right", none), >, 400);
  g_assert_cmpuint (count_pixels (back, "buttock-right", often), ==, 0);
  g_assert_cmpuint (count_pixels (front, "thigh-front-left", much), >, 400);
  g_assert_cmpuint (count_pixels (front, "thigh-front-left", limber_palette_get_pain_text (palette, 2)), >,
                    10);
  g_assert_cmpuint (count_pixels (front, "thigh-front-right", much), ==, 0);
  cairo_surface_destroy (back);
  cairo_surface_destroy (front);
}

static guint32
draw_legend (PangoContext *context, gboolean at_right)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 60);
  cairo_t *cr = cairo_create (surface);
  guint32 pixel;

  limber_body_heat_draw_legend (LIMBER_BODY_HEAT_OFTEN, &(LimberRect) { 0, 0, 300, 60 }, LIMBER_PALETTE_LIGHT,
                                context, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = get_pixel (surface, at_right ? 285 : 15, 5);
  cairo_surface_destroy (surface);

  return pixel;
}

/* The scale begins where reading begins; the body never turns. */
static void
test_legend (void)
{
  PangoContext *context = create_context ();
  guint32 least = to_pixel (limber_palette_get_pain (LIMBER_PALETTE_LIGHT, 1));
  guint32 most = to_pixel (limber_palette_get_pain (LIMBER_PALETTE_LIGHT, 10));

  g_assert_cmphex (draw_legend (context, FALSE), ==, least);
  g_assert_cmphex (draw_legend (context, TRUE), ==, most);
  pango_context_set_base_dir (context, PANGO_DIRECTION_RTL);
  g_assert_cmphex (draw_legend (context, FALSE), ==, most);
  g_assert_cmphex (draw_legend (context, TRUE), ==, least);

  g_assert_cmpfloat (limber_body_heat_get_legend_height (context), >, 10);
  g_assert_cmpfloat (limber_body_heat_get_legend_width (LIMBER_BODY_HEAT_OFTEN, context), >=, 100);
  g_object_unref (context);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/body-heat/counts", test_counts);
  g_test_add_func ("/body-heat/check-ins", test_check_ins);
  g_test_add_func ("/body-heat/general", test_general);
  g_test_add_func ("/body-heat/empty", test_empty);
  g_test_add_func ("/body-heat/period", test_period);
  g_test_add_func ("/body-heat/stays", test_stays);
  g_test_add_func ("/body-heat/list", test_list);
  g_test_add_func ("/body-heat/often", test_often);
  g_test_add_func ("/body-heat/much", test_much);
  g_test_add_func ("/body-heat/decimal-comma", test_decimal_comma);
  g_test_add_data_func ("/body-heat/draw/light", GUINT_TO_POINTER (LIMBER_PALETTE_LIGHT), test_draw);
  g_test_add_data_func ("/body-heat/draw/dark", GUINT_TO_POINTER (LIMBER_PALETTE_DARK), test_draw);
  g_test_add_data_func ("/body-heat/draw/high-contrast",
                        GUINT_TO_POINTER (LIMBER_PALETTE_LIGHT | LIMBER_PALETTE_HIGH_CONTRAST), test_draw);
  g_test_add_func ("/body-heat/legend", test_legend);

  return g_test_run ();
}
