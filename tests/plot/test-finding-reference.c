/* test-finding-reference.c — the small pictures of findings held against pictures that somebody has looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words differ from machine to machine, so they are written too small to be seen.
 */

#include "limber-finding-chart.h"
#include "limber-test-chart.h"
#include "limber-test-finding.h"
#include "limber-test-reference.h"

#include <pango/pangocairo.h>

#define WIDTH 320
#define HEIGHT 110
#define MARGIN 8
#define N_DRAWINGS 5

/* So small that no font has any width or height. */
#define FONT_SIZE 0.01

typedef struct
{
  const char *name;
  LimberPalette palette;
  gboolean rtl, fast;
} Picture;

static const Picture pictures[] = {
  { "findings-light", LIMBER_PALETTE_LIGHT, FALSE, TRUE },
  { "findings-dark", LIMBER_PALETTE_DARK, FALSE, FALSE },
  { "findings-high-contrast", LIMBER_PALETTE_LIGHT | LIMBER_PALETTE_HIGH_CONTRAST, FALSE, TRUE },
  { "findings-right-to-left", LIMBER_PALETTE_LIGHT, TRUE, FALSE },
};

static void
draw (const Picture *picture, LimberFinding *finding, LimberTestCanvas *canvas, guint index, cairo_t *cr)
{
  const LimberRect area = { MARGIN, MARGIN + index * (HEIGHT + 2 * MARGIN), WIDTH - 2 * MARGIN, HEIGHT };

  limber_finding_chart_draw (finding, &canvas->style, LIMBER_WEIGHT_UNIT_KG, &area, cr);
  limber_finding_unref (finding);
}

static void
draw_all (const Picture *picture, LimberTestCanvas *canvas, cairo_t *cr)
{
  limber_rgb_set_source (limber_palette_get (picture->palette, LIMBER_PALETTE_PAGE), cr);
  cairo_paint (cr);
  draw (picture, limber_test_finding_new_groups (62, 58), canvas, 0, cr);
  draw (picture, limber_test_finding_new_groups (300, 4000), canvas, 1, cr);
  draw (picture, limber_test_finding_new_aligned (5), canvas, 2, cr);
  draw (picture, limber_test_finding_new_course ("pain", 40), canvas, 3, cr);
  draw (picture, limber_test_finding_new_course ("weight", 90), canvas, 4, cr);
}

static void
test_picture (gconstpointer data)
{
  const Picture *picture = data;
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");
  LimberTestCanvas canvas;
  cairo_t *cr;

  pango_font_description_set_absolute_size (font, FONT_SIZE * PANGO_SCALE);
  limber_test_canvas_init (&canvas, WIDTH, N_DRAWINGS * (HEIGHT + 2 * MARGIN));
  canvas.style.palette = picture->palette;
  canvas.style.fast = picture->fast;
  pango_context_set_font_description (canvas.style.context, font);
  pango_context_set_base_dir (canvas.style.context, picture->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  cr = cairo_create (canvas.surface);
  draw_all (picture, &canvas, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (canvas.surface);
  limber_test_reference_assert (canvas.surface, picture->name, N_DRAWINGS);
  limber_test_canvas_clear (&canvas);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/finding-reference/", pictures[i].name, NULL);

      g_test_add_data_func (path, &pictures[i], test_picture);
    }

  return g_test_run ();
}
