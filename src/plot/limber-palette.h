/* limber-palette.h — the colours of pain and of the figures, the same on screen and on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue;
} LimberRgb;

/**
 * LimberPalette:
 * @LIMBER_PALETTE_LIGHT: dark on light: screen and paper
 * @LIMBER_PALETTE_DARK: light on dark
 * @LIMBER_PALETTE_HIGH_CONTRAST: added to either: hard edges and no half tones
 */
typedef enum
{
  LIMBER_PALETTE_LIGHT = 0,
  LIMBER_PALETTE_DARK = 1 << 0,
  LIMBER_PALETTE_HIGH_CONTRAST = 1 << 1,
} LimberPalette;

/**
 * LimberPaletteRole:
 * @LIMBER_PALETTE_PAGE: what everything stands on
 * @LIMBER_PALETTE_FIGURE: a part of the body with nothing recorded
 * @LIMBER_PALETTE_SEAM: the lines between parts of the body
 * @LIMBER_PALETTE_OUTLINE: the line around the body
 * @LIMBER_PALETTE_TEXT: words
 * @LIMBER_PALETTE_DIM_TEXT: words that stand back
 */
typedef enum
{
  LIMBER_PALETTE_PAGE,
  LIMBER_PALETTE_FIGURE,
  LIMBER_PALETTE_SEAM,
  LIMBER_PALETTE_OUTLINE,
  LIMBER_PALETTE_TEXT,
  LIMBER_PALETTE_DIM_TEXT,
} LimberPaletteRole;
#define LIMBER_PALETTE_N_ROLES 6

LimberRgb limber_palette_get (LimberPalette palette, LimberPaletteRole role);
LimberRgb limber_palette_get_pain (LimberPalette palette, int nrs);
LimberRgb limber_palette_get_pain_text (LimberPalette palette, int nrs);

double limber_rgb_get_luminance (LimberRgb color);
double limber_rgb_get_contrast (LimberRgb a, LimberRgb b);
void limber_rgb_set_source (LimberRgb color, cairo_t *cr);
char *limber_rgb_to_hex (LimberRgb color) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
