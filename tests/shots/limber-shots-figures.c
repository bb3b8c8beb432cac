/* limber-shots-figures.c — a contact sheet of every motion, to be looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * limber-shots-figures FOLDER [ID…]
 */

#define G_LOG_DOMAIN "limber-shots"

#include "config.h"

#include "limber-motion.h"

#include <math.h>
#include <pango/pangocairo.h>

#define CELL_WIDTH 240
#define CELL_HEIGHT 210
#define CAPTION 22
#define PAIRS 3

typedef struct
{
  const char *name;
  LimberPalette palette;
  LimberSide side;
  LimberRgb accent;
} Sheet;

static const Sheet sheets[] = {
  { "figures-light", LIMBER_PALETTE_LIGHT, LIMBER_SIDE_RIGHT, { 0.21, 0.52, 0.89 } },
  { "figures-dark", LIMBER_PALETTE_DARK, LIMBER_SIDE_RIGHT, { 0.21, 0.52, 0.89 } },
  { "figures-left", LIMBER_PALETTE_LIGHT, LIMBER_SIDE_LEFT, { 0.57, 0.25, 0.67 } },
  { "figures-high-contrast",
    LIMBER_PALETTE_LIGHT | LIMBER_PALETTE_HIGH_CONTRAST,
    LIMBER_SIDE_RIGHT,
    { 0.21, 0.52, 0.89 } },
};

static void
draw_name (cairo_t *cr, const Sheet *sheet, double x, double y, const char *name)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 12px");

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, name, -1);
  limber_rgb_set_source (limber_palette_get (sheet->palette, LIMBER_PALETTE_DIM_TEXT), cr);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

/* Three moments, and start and end side by side as they are shown where nothing may move. */
static void
draw_motion (cairo_t *cr, const Sheet *sheet, const LimberMotion *motion, double x, double y)
{
  static const double times[] = { 0, 0.5, 1 };
  LimberFigureLook look = { sheet->palette, sheet->accent, sheet->side, TRUE };
  LimberRect area = { x + 6, y, CELL_WIDTH - 12, CELL_HEIGHT - CAPTION };

  draw_name (cr, sheet, x + 6, y + CELL_HEIGHT - CAPTION + 2, limber_motion_get_id (motion));
  for (guint i = 0; i < G_N_ELEMENTS (times); i++, area.x += CELL_WIDTH)
    limber_figure_draw (cr, motion, limber_motion_is_cycle (motion) ? times[i] * 0.75 : times[i], &area,
                        &look);
}

static void
draw_sheet (const Sheet *sheet, const char *folder, GPtrArray *motions)
{
  g_autofree char *file = g_strdup_printf ("%s/%s.png", folder, sheet->name);
  int rows = (int) (motions->len + PAIRS - 1) / PAIRS;
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, CELL_WIDTH * 3 * PAIRS, CELL_HEIGHT * rows);
  cairo_t *cr = cairo_create (surface);

  limber_rgb_set_source (limber_palette_get (sheet->palette, LIMBER_PALETTE_PAGE), cr);
  cairo_paint (cr);
  for (guint i = 0; i < motions->len; i++)
    draw_motion (cr, sheet, g_ptr_array_index (motions, i), (i % PAIRS) * CELL_WIDTH * 3.0,
                 CELL_HEIGHT * floor ((double) i / PAIRS));
  if (cairo_surface_write_to_png (surface, file) != CAIRO_STATUS_SUCCESS)
    g_error ("%s could not be written", file);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  LimberPoseBook *book = limber_pose_book_get_default ();
  g_autoptr (GPtrArray) motions = g_ptr_array_new ();

  if (argc < 2)
    {
      g_printerr ("limber-shots-figures FOLDER [ID…]\n");
      return 2;
    }

  for (int i = 2; i < argc; i++)
    if (limber_pose_book_find (book, argv[i]) != NULL)
      g_ptr_array_add (motions, (gpointer) limber_pose_book_find (book, argv[i]));
  for (guint i = 0; argc == 2 && i < limber_pose_book_get_n_motions (book); i++)
    g_ptr_array_add (motions, (gpointer) limber_pose_book_get_motion (book, i));

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    draw_sheet (&sheets[i], argv[1], motions);

  return 0;
}
