/* limber-palette.c — the colours of pain and of the figures, the same on screen and on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-palette.h"

#include "limber-check-in.h"

#include <math.h>

#define N_STEPS (LIMBER_NRS_MAX + 1)

/* From sand through orange to red, even steps of lightness in the OKLCH colour space: whoever cannot tell the
 * hues apart still sees the order. On a light page the worst pain is the darkest, on a dark page the
 * brightest, so that it stands out most on both. */
static const guint32 pain_on_light[N_STEPS] = { 0xf9efda, 0xf6dfba, 0xf4cd9a, 0xf4bb7a, 0xf4a65a, 0xf39038,
                                                0xd7752f, 0xb65a26, 0x9c441f, 0x7f2d17, 0x62160e };
static const guint32 pain_on_dark[N_STEPS] = { 0x5b4d3a, 0x6e5538, 0x815c35, 0x966332, 0xab6930, 0xc16e2f,
                                               0xd07640, 0xde8051, 0xec8962, 0xfa9272, 0xff9c83 };

/* The first step whose number is written in the other ink. */
#define FIRST_WHITE_ON_LIGHT 7
#define FIRST_BLACK_ON_DARK 4

static const guint32 roles[4][LIMBER_PALETTE_N_ROLES] = {
  [LIMBER_PALETTE_LIGHT] = { 0xffffff, 0xe1e0dd, 0xffffff, 0xa5a3a8, 0x2e2e32, 0x66656b },
  [LIMBER_PALETTE_DARK] = { 0x343437, 0x505055, 0x343437, 0x85858b, 0xffffff, 0xb8b8bd },
  [LIMBER_PALETTE_LIGHT | LIMBER_PALETTE_HIGH_CONTRAST]
  = { 0xffffff, 0xffffff, 0x3d3d3d, 0x000000, 0x000000, 0x000000 },
  [LIMBER_PALETTE_DARK | LIMBER_PALETTE_HIGH_CONTRAST]
  = { 0x1d1d20, 0x1d1d20, 0xc0c0c0, 0xffffff, 0xffffff, 0xffffff },
};

static LimberRgb
rgb (guint32 hex)
{
  return (LimberRgb) { (hex >> 16 & 0xff) / 255.0, (hex >> 8 & 0xff) / 255.0, (hex & 0xff) / 255.0 };
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/**
 * limber_palette_get:
 * @palette: what it is drawn for
 * @role: what is drawn
 *
 * Returns: the colour of everything that is not pain
 */
LimberRgb
limber_palette_get (LimberPalette palette, LimberPaletteRole role)
{
  g_return_val_if_fail (palette < G_N_ELEMENTS (roles) && role < LIMBER_PALETTE_N_ROLES, rgb (0));

  return rgb (roles[palette][role]);
}

/**
 * limber_palette_get_pain:
 * @palette: what it is drawn for
 * @nrs: 0 to 10
 *
 * The colour of a pain. Never rely on it alone: write the number with it.
 *
 * Returns: the colour
 */
LimberRgb
limber_palette_get_pain (LimberPalette palette, int nrs)
{
  g_return_val_if_fail (nrs >= LIMBER_NRS_MIN && nrs <= LIMBER_NRS_MAX, rgb (0));

  return rgb (palette & LIMBER_PALETTE_DARK ? pain_on_dark[nrs] : pain_on_light[nrs]);
}

/**
 * limber_palette_get_pain_text:
 * @palette: what it is drawn for
 * @nrs: 0 to 10
 *
 * The colour of a number written on limber_palette_get_pain(), with a contrast of at least 4.5 to 1, which is
 * what WCAG 2.2, success criterion 1.4.3, asks of small text.
 *
 * Returns: the colour
 */
LimberRgb
limber_palette_get_pain_text (LimberPalette palette, int nrs)
{
  g_return_val_if_fail (nrs >= LIMBER_NRS_MIN && nrs <= LIMBER_NRS_MAX, rgb (0));

  if (palette & LIMBER_PALETTE_DARK)
    return rgb (nrs >= FIRST_BLACK_ON_DARK ? 0x000000 : 0xffffff);
  return rgb (nrs >= FIRST_WHITE_ON_LIGHT ? 0xffffff : 0x1d1a17);
}

/**
 * limber_rgb_get_luminance:
 * @color: a colour
 *
 * The relative luminance as WCAG 2.2 defines it.
 *
 * Returns: 0 for black to 1 for white
 */
double
limber_rgb_get_luminance (LimberRgb color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

/**
 * limber_rgb_get_contrast:
 * @a: a colour
 * @b: another
 *
 * The contrast ratio as WCAG 2.2 defines it.
 *
 * Returns: 1 for the same luminance to 21 for black and white
 */
double
limber_rgb_get_contrast (LimberRgb a, LimberRgb b)
{
  double la = limber_rgb_get_luminance (a), lb = limber_rgb_get_luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

/**
 * limber_rgb_set_source:
 * @color: a colour
 * @cr: a cairo context
 *
 * Draws with @color from now on.
 */
void
limber_rgb_set_source (LimberRgb color, cairo_t *cr)
{
  g_return_if_fail (cr != NULL);

  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

/**
 * limber_rgb_to_hex:
 * @color: a colour
 *
 * Returns: (transfer full): the colour as style sheets and SVG write it, "#rrggbb"
 */
char *
limber_rgb_to_hex (LimberRgb color)
{
  return g_strdup_printf ("#%02x%02x%02x", (guint) lround (color.red * 255),
                          (guint) lround (color.green * 255), (guint) lround (color.blue * 255));
}
