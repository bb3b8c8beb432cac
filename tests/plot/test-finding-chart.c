/* test-finding-chart.c — the small pictures of findings: what is where, and nothing outside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-finding-private.h"
#include "limber-test-chart.h"
#include "limber-test-finding.h"

#include <math.h>
#include <pango/pangocairo.h>

#define WIDTH 400
#define MARGIN 20

static const LimberPalette palettes[] = {
  LIMBER_PALETTE_LIGHT,
  LIMBER_PALETTE_DARK,
  LIMBER_PALETTE_LIGHT | LIMBER_PALETTE_HIGH_CONTRAST,
  LIMBER_PALETTE_DARK | LIMBER_PALETTE_HIGH_CONTRAST,
};

/* Draws it in the middle of an empty page, as high as it likes to be. */
static void
draw (LimberTestCanvas *canvas, LimberFinding *finding, const LimberRect *area)
{
  cairo_t *cr = cairo_create (canvas->surface);

  limber_rgb_set_source (limber_palette_get (canvas->style.palette, LIMBER_PALETTE_PAGE), cr);
  cairo_paint (cr);
  limber_finding_chart_draw (finding, &canvas->style, LIMBER_WEIGHT_UNIT_KG, area, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (canvas->surface);
}

static void
init (LimberTestCanvas *canvas, LimberFinding *finding, double width, LimberRect *area)
{
  limber_test_canvas_init (canvas, (int) width + 2 * MARGIN, 400);
  *area = (LimberRect) { MARGIN, MARGIN, width, 0 };
  area->height = limber_finding_chart_get_height (finding, &canvas->style, LIMBER_WEIGHT_UNIT_KG, width);
}

/* To the step: mixed colours are rounded. */
static gboolean
is_color (LimberTestCanvas *canvas, double x, double y, LimberRgb color)
{
  guint32 a = limber_test_canvas_get_pixel (canvas, x, y), b = limber_test_pixel (color);

  for (int shift = 0; shift <= 16; shift += 8)
    if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > 1)
      return FALSE;

  return TRUE;
}

static guint
count_color (LimberTestCanvas *canvas, double left, double right, LimberRgb color)
{
  guint count = 0;

  for (int y = 0; y < canvas->height; y++)
    for (int x = (int) left; x < (int) right; x++)
      count += is_color (canvas, x, y, color);

  return count;
}

/* The first line from above of at least so many pixels of @color between these columns; -1 without one. */
static int
find_line (LimberTestCanvas *canvas, double left, double right, LimberRgb color, guint length)
{
  for (int y = 0; y < canvas->height; y++)
    {
      guint run = 0;

      for (int x = (int) left; x < (int) right; x++)
        {
          run = is_color (canvas, x, y, color) ? run + 1 : 0;
          if (run >= length)
            return y;
        }
    }

  return -1;
}

static LimberChartColors
get_colors (LimberTestCanvas *canvas, gboolean pain)
{
  LimberChartColors colors;

  limber_chart_colors_init (&colors, canvas->style.palette, canvas->style.accent, pain);
  return colors;
}

static LimberFinding *
create (guint kind)
{
  switch (kind)
    {
    case 0:
      return limber_test_finding_new_groups (62, 58);
    case 1:
      return limber_test_finding_new_aligned (5);
    case 2:
      return limber_test_finding_new_course ("pain", 90);
    case 3:
      return limber_test_finding_new_course ("weight", 40);
    case 4:
    default:
      return limber_test_finding_new_groups (300, 4000);
    }
}
#define N_KINDS 5

/* Groups
 * ------------------------------------------------------------------------------------------------------ */

/* Every day has a dot, none lies on another, and all lie within their group. */
static void
test_spread (gconstpointer data)
{
  guint n_days = GPOINTER_TO_UINT (data), n_dots[2] = { 0, 0 };
  g_autoptr (LimberFinding) finding = limber_test_finding_new_groups (n_days, n_days / 2);
  const LimberValueAxis axis = { 0, 10, 112, 0 };
  LimberFindingSpread spread;
  const double width = 260;

  _limber_finding_spread_init (&spread, &finding->drawing, &axis, width, 1);
  g_assert_cmpfloat (spread.radius, >=, 2);
  g_assert_cmpfloat (spread.pitch, >=, 2 * spread.radius);
  g_assert_cmpfloat (spread.n_lines * spread.pitch, <, 112 / 10.0 + 1.01);
  for (guint with = 0; with < 2; with++)
    for (guint row = 0; row < spread.n_rows; row++)
      for (guint dot = 0; dot < spread.counts[with][row]; dot++)
        {
          double x, y, other_x, other_y;

          _limber_finding_spread_get_dot (&spread, with, row, dot, &x, &y);
          g_assert_cmpfloat (fabs (x) + spread.radius, <=, width / 2);
          n_dots[with]++;
          if (dot == 0)
            continue;
          _limber_finding_spread_get_dot (&spread, with, row, dot - 1, &other_x, &other_y);
          g_assert_cmpfloat (hypot (x - other_x, y - other_y), >=, 2 * spread.radius);
        }
  g_assert_cmpuint (n_dots[1], ==, n_days);
  g_assert_cmpuint (n_dots[0], ==, n_days / 2);
}

/* Fewer days have larger dots; thousands have none. */
static void
test_radius (void)
{
  const guint n_days[] = { 20, 80, 300, 4000 };
  const LimberValueAxis axis = { 0, 10, 112, 0 };
  double before = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (n_days); i++)
    {
      g_autoptr (LimberFinding) finding = limber_test_finding_new_groups (n_days[i], n_days[i]);
      LimberFindingSpread spread;

      _limber_finding_spread_init (&spread, &finding->drawing, &axis, 160, 2);
      g_assert_cmpfloat (spread.radius, <=, before);
      before = spread.radius;
    }
  g_assert_cmpfloat (before, <=, 0);
}

/* Few days look like few, beside however many. */
static void
test_few_and_many (void)
{
  g_autoptr (LimberFinding) few = limber_test_finding_new_groups (12, 4000),
                            many = limber_test_finding_new_groups (4000, 12);
  const LimberValueAxis axis = { 0, 10, 112, 0 };
  LimberFindingSpread spread;

  _limber_finding_spread_init (&spread, &few->drawing, &axis, 160, 1);
  g_assert_cmpfloat (spread.radius, >=, 3);
  g_assert_false (spread.bars[1]);
  g_assert_true (spread.bars[0]);
  _limber_finding_spread_init (&spread, &many->drawing, &axis, 160, 1);
  g_assert_true (spread.bars[1]);
  g_assert_false (spread.bars[0]);
}

/* Halves have heights of their own when there are many, and not because of a single one. */
static void
test_halves (void)
{
  g_autoptr (LimberFinding) finding = limber_test_finding_new_groups (40, 40);
  const LimberValueAxis axis = { 0, 10, 112, 0 };
  LimberFindingSpread spread;

  finding->drawing.values[7] = 4.5;
  _limber_finding_spread_init (&spread, &finding->drawing, &axis, 200, 1);
  g_assert_cmpuint (spread.n_rows, ==, 11);
  for (guint i = 0; i < 20; i++)
    finding->drawing.values[i] = 3.5;
  _limber_finding_spread_init (&spread, &finding->drawing, &axis, 200, 1);
  g_assert_cmpuint (spread.n_rows, ==, 21);
  g_assert_cmpuint (spread.counts[1][7], ==, 20);
}

/* Values that are none, and those that no axis has, neither crash nor count. */
static void
test_odd_values (void)
{
  g_autoptr (LimberFinding) finding = limber_test_finding_new_groups (4, 4);
  LimberFindingGroup group;
  LimberTestCanvas canvas;
  LimberRect area;

  finding->drawing.values[0] = NAN;
  finding->drawing.values[1] = INFINITY;
  finding->drawing.values[2] = finding->drawing.values[3] = 1e300;
  for (guint i = 4; i < 8; i++)
    finding->drawing.values[i] = NAN;
  _limber_finding_measure_group (&finding->drawing, TRUE, &group);
  g_assert_cmpuint (group.n_days, ==, 2);
  _limber_finding_measure_group (&finding->drawing, FALSE, &group);
  g_assert_cmpuint (group.n_days, ==, 0);
  g_assert_true (isnan (group.mean));

  init (&canvas, finding, WIDTH, &area);
  draw (&canvas, finding, &area);
  limber_test_canvas_clear (&canvas);
}

/* Where the line of a mean lies, in tenths of the plot, by the pixels of its line. */
static double
find_mean (LimberTestCanvas *canvas, const LimberRect *area, gboolean at_left, LimberRgb ink)
{
  LimberChartColors colors = get_colors (canvas, TRUE);
  double middle = area->x + area->width / 2 + 10, half = area->width / 2;
  double ground = find_line (canvas, 0, canvas->width, colors.base, 60);
  double top = find_line (canvas, 0, canvas->width, colors.grid, 100);
  double y = find_line (canvas, at_left ? middle - half : middle, at_left ? middle : middle + half - 10,
                        limber_rgb_mix (ink, colors.text, 0.6), 40);

  g_assert_cmpfloat (ground, >, top + 50);
  g_assert_cmpfloat (y, >, 0);
  return 10 * (ground - (y + 0.5)) / (ground - top);
}

static void
test_means (void)
{
  g_autoptr (LimberFinding) finding = limber_test_finding_new_groups (62, 58);
  LimberFindingGroup with, without;
  LimberChartColors colors;
  LimberTestCanvas canvas;
  LimberRect area;

  _limber_finding_measure_group (&finding->drawing, TRUE, &with);
  _limber_finding_measure_group (&finding->drawing, FALSE, &without);
  init (&canvas, finding, WIDTH, &area);
  colors = get_colors (&canvas, TRUE);
  draw (&canvas, finding, &area);
  g_assert_cmpfloat_with_epsilon (find_mean (&canvas, &area, TRUE, colors.own.line), with.mean, 0.12);
  g_assert_cmpfloat_with_epsilon (find_mean (&canvas, &area, FALSE, colors.second.line), without.mean, 0.12);

  /* Days with come first, also where reading begins at the right. */
  g_assert_cmpuint (count_color (&canvas, 0, canvas.width / 2, colors.own.soft), >, 400);
  g_assert_cmpuint (count_color (&canvas, canvas.width / 2, canvas.width, colors.own.soft), ==, 0);
  pango_context_set_base_dir (canvas.style.context, PANGO_DIRECTION_RTL);
  draw (&canvas, finding, &area);
  g_assert_cmpuint (count_color (&canvas, 0, canvas.width / 2, colors.own.soft), ==, 0);
  g_assert_cmpuint (count_color (&canvas, canvas.width / 2, canvas.width, colors.own.soft), >, 400);
  limber_test_canvas_clear (&canvas);
}

/* Aligned
 * ----------------------------------------------------------------------------------------------------- */

/* Time runs to the right in every direction of writing: what comes after is shaded at the right. */
static void
test_exposed (gconstpointer data)
{
  g_autoptr (LimberFinding) finding = limber_test_finding_new_aligned (5);
  LimberChartColors colors;
  LimberTestCanvas canvas;
  LimberRect area;
  double middle;

  init (&canvas, finding, WIDTH, &area);
  pango_context_set_base_dir (canvas.style.context, (PangoDirection) GPOINTER_TO_INT (data));
  colors = get_colors (&canvas, TRUE);
  draw (&canvas, finding, &area);
  middle = find_line (&canvas, 0, canvas.width, colors.text, 2);
  g_assert_cmpfloat (middle, >=, 0);
  g_assert_cmpuint (count_color (&canvas, 0, canvas.width * 0.4, colors.band), <, 100);
  g_assert_cmpuint (count_color (&canvas, canvas.width * 0.4, canvas.width * 0.75, colors.band), >, 2000);
  limber_test_canvas_clear (&canvas);
}

/* The columns of the plot in which nothing of the line is seen. */
static guint
count_gaps (LimberTestCanvas *canvas, LimberRgb color)
{
  guint n_gaps = 0;
  gboolean inside = FALSE, seen = FALSE;

  for (int x = 0; x < canvas->width; x++)
    {
      gboolean is_line = FALSE;

      for (int y = 0; y < canvas->height && !is_line; y++)
        is_line = is_color (canvas, x, y, color);
      if (is_line && seen && !inside)
        n_gaps++;
      inside = is_line;
      seen = seen || is_line;
    }

  return n_gaps;
}

/* A day without a mean leaves the line open; those of few events are weaker. */
static void
test_gap (void)
{
  g_autoptr (LimberFinding) finding = limber_test_finding_new_aligned (6);
  LimberChartColors colors;
  LimberTestCanvas canvas;
  LimberRect area;

  init (&canvas, finding, 760, &area);
  canvas.style.fast = FALSE;
  colors = get_colors (&canvas, TRUE);
  for (guint i = 0; i < finding->drawing.n_offsets; i++)
    finding->drawing.means[i] = i == 9 ? NAN : 6;
  draw (&canvas, finding, &area);
  g_assert_cmpuint (count_gaps (&canvas, colors.own.line), ==, 1);
  g_assert_cmpuint (count_color (&canvas, canvas.width * 0.8, canvas.width, colors.own.line), ==, 0);
  g_assert_cmpuint (count_color (&canvas, canvas.width * 0.8, canvas.width, colors.own.soft), >, 20);
  limber_test_canvas_clear (&canvas);
}

/* All of them
 * ------------------------------------------------------------------------------------------------- */

static void
assert_page_around (LimberTestCanvas *canvas, const LimberRect *area)
{
  LimberRgb page = limber_palette_get (canvas->style.palette, LIMBER_PALETTE_PAGE);

  for (int y = 0; y < canvas->height; y++)
    for (int x = 0; x < canvas->width; x++)
      {
        gboolean inside = x >= area->x - 1 && x < area->x + area->width + 1 && y >= area->y - 1
                          && y < area->y + area->height + 1;

        if (!inside)
          g_assert_true (is_color (canvas, x, y, page));
      }
}

/* Nothing is drawn where something else may be. */
static void
test_inside (gconstpointer data)
{
  const double widths[] = { 300, 520 };
  const PangoDirection directions[] = { PANGO_DIRECTION_LTR, PANGO_DIRECTION_RTL };
  g_autoptr (LimberFinding) finding = create (GPOINTER_TO_UINT (data));

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (guint j = 0; j < G_N_ELEMENTS (directions); j++)
      {
        LimberTestCanvas canvas;
        LimberRect area;

        init (&canvas, finding, widths[i], &area);
        pango_context_set_base_dir (canvas.style.context, directions[j]);
        draw (&canvas, finding, &area);
        assert_page_around (&canvas, &area);
        g_assert_cmpuint (limber_test_canvas_count_ink (&canvas, 0, 0, canvas.width, canvas.height), >, 500);
        limber_test_canvas_clear (&canvas);
      }
}

/* However little room there is, and in every palette. */
static void
test_little_room (gconstpointer data)
{
  const double sizes[] = { 0, 1, 7, 40, 111, 320 };
  g_autoptr (LimberFinding) finding = create (GPOINTER_TO_UINT (data));

  for (guint i = 0; i < G_N_ELEMENTS (sizes) * G_N_ELEMENTS (sizes); i++)
    {
      LimberRect area = { 2, 2, sizes[i / G_N_ELEMENTS (sizes)], sizes[i % G_N_ELEMENTS (sizes)] };
      LimberTestCanvas canvas;

      limber_test_canvas_init (&canvas, 340, 340);
      canvas.style.palette = palettes[i % G_N_ELEMENTS (palettes)];
      draw (&canvas, finding, &area);
      g_assert_cmpfloat (
          limber_finding_chart_get_height (finding, &canvas.style, LIMBER_WEIGHT_UNIT_LB, area.width), <,
          400);
      limber_test_canvas_clear (&canvas);
    }
}

/* About as high as planned, and higher where words are larger. */
static void
test_height (gconstpointer data)
{
  g_autoptr (LimberFinding) finding = create (GPOINTER_TO_UINT (data));
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 28px");
  LimberTestCanvas canvas;
  LimberRect area;
  double large;

  init (&canvas, finding, 360, &area);
  g_assert_cmpfloat (area.height, >=, 130);
  g_assert_cmpfloat (area.height, <=, 180);
  pango_context_set_font_description (canvas.style.context, font);
  large = limber_finding_chart_get_height (finding, &canvas.style, LIMBER_WEIGHT_UNIT_KG, 360);
  g_assert_cmpfloat (large, >, area.height + 10);
  g_assert_cmpfloat (large, <, 300);
  limber_test_canvas_clear (&canvas);
}

/* Words wrap before they are shortened. */
static void
test_long_label (void)
{
  g_autoptr (LimberFinding) finding = limber_test_finding_new_groups (10, 10);
  LimberTestCanvas canvas;
  LimberRect area;
  double longer;

  init (&canvas, finding, 300, &area);
  g_free (finding->drawing.with_label);
  finding->drawing.with_label = g_strdup ("after a stretch of several days with hardly any walking at all");
  longer = limber_finding_chart_get_height (finding, &canvas.style, LIMBER_WEIGHT_UNIT_KG, 300);
  g_assert_cmpfloat (longer, >, area.height + 8);
  g_assert_cmpfloat (longer, <, area.height + 24);
  limber_test_canvas_clear (&canvas);
}

/* Dots and the lines of their means are told from what they lie on, by everybody. */
static void
test_contrast (gconstpointer data)
{
  LimberPalette palette = GPOINTER_TO_UINT (data);
  gboolean hard = palette & LIMBER_PALETTE_HIGH_CONTRAST;

  for (guint pain = 0; pain < 2; pain++)
    {
      LimberChartColors colors;
      const LimberChartInk *inks[] = { &colors.own, &colors.second };

      limber_chart_colors_init (&colors, palette, TEST_ACCENT, pain);
      for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
        {
          LimberRgb dot = hard ? inks[i]->calm : inks[i]->soft;
          LimberRgb mean = limber_rgb_mix (inks[i]->line, colors.text, 0.6);

          g_assert_cmpfloat (limber_rgb_get_contrast (dot, colors.page), >=, LIMBER_CHART_GRAPHIC_CONTRAST);
          g_assert_cmpfloat (limber_rgb_get_contrast (mean, dot), >=, hard ? 2.8 : 1.8);
          g_assert_cmpfloat (limber_rgb_get_contrast (inks[i]->line, colors.page), >=,
                             LIMBER_CHART_TEXT_CONTRAST);
        }
    }
}

/* Without anything to draw. */
static void
test_nothing (void)
{
  g_autoptr (LimberFinding) none = limber_finding_new ("safety.fever", LIMBER_FINDING_SAFETY,
                                                       LIMBER_FINDING_URGENT, LIMBER_TOPIC_SAFETY);
  LimberFinding *findings[]
      = { none, limber_test_finding_new_groups (3, 2), limber_test_finding_new_aligned (2),
          limber_test_finding_new_course ("pain", 5) };
  LimberTestCanvas canvas;
  LimberRect area = { 0, 0, 300, 160 };

  limber_test_canvas_init (&canvas, 300, 160);
  for (guint i = 0; i < G_N_ELEMENTS (findings); i++)
    {
      for (guint j = 0; findings[i]->drawing.values != NULL && j < findings[i]->drawing.n_values; j++)
        findings[i]->drawing.values[j] = NAN;
      for (guint j = 0; findings[i]->drawing.means != NULL && j < findings[i]->drawing.n_offsets; j++)
        findings[i]->drawing.means[j] = NAN;
      draw (&canvas, findings[i], &area);
      g_assert_cmpuint (limber_test_canvas_count_ink (&canvas, 0, 0, 300, 160), ==, 0);
      g_assert_null (limber_finding_chart_describe (findings[i], LIMBER_WEIGHT_UNIT_KG));
      g_assert_cmpfloat (
          limber_finding_chart_get_height (findings[i], &canvas.style, LIMBER_WEIGHT_UNIT_KG, 300), <=, 0);
      if (i > 0)
        limber_finding_unref (findings[i]);
    }
  limber_test_canvas_clear (&canvas);
}

static void
add_for_kinds (const char *name, GTestDataFunc test)
{
  static const char *const kinds[N_KINDS] = { "groups", "aligned", "course", "weight", "thousands" };

  for (guint i = 0; i < N_KINDS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/finding-chart/%s/%s", name, kinds[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/finding-chart/spread/few", GUINT_TO_POINTER (9), test_spread);
  g_test_add_data_func ("/finding-chart/spread/some", GUINT_TO_POINTER (60), test_spread);
  g_test_add_data_func ("/finding-chart/spread/many", GUINT_TO_POINTER (400), test_spread);
  g_test_add_func ("/finding-chart/spread/radius", test_radius);
  g_test_add_func ("/finding-chart/spread/few-and-many", test_few_and_many);
  g_test_add_func ("/finding-chart/spread/halves", test_halves);
  g_test_add_func ("/finding-chart/groups/odd-values", test_odd_values);
  g_test_add_func ("/finding-chart/groups/means", test_means);
  g_test_add_func ("/finding-chart/groups/long-label", test_long_label);
  g_test_add_data_func ("/finding-chart/aligned/exposed", GINT_TO_POINTER (PANGO_DIRECTION_LTR),
                        test_exposed);
  g_test_add_data_func ("/finding-chart/aligned/exposed-rtl", GINT_TO_POINTER (PANGO_DIRECTION_RTL),
                        test_exposed);
  g_test_add_func ("/finding-chart/aligned/gap", test_gap);
  g_test_add_func ("/finding-chart/nothing", test_nothing);
  add_for_kinds ("inside", test_inside);
  add_for_kinds ("little-room", test_little_room);
  add_for_kinds ("height", test_height);
  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/finding-chart/contrast/%u", palettes[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (palettes[i]), test_contrast);
    }

  return g_test_run ();
}
