/* test-palette.c — the pain ramp can be read: contrast, order, colour blindness
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-check-in.h"
#include "limber-palette.h"

#include <math.h>

static const LimberPalette palettes[] = {
  LIMBER_PALETTE_LIGHT,
  LIMBER_PALETTE_DARK,
  LIMBER_PALETTE_LIGHT | LIMBER_PALETTE_HIGH_CONTRAST,
  LIMBER_PALETTE_DARK | LIMBER_PALETTE_HIGH_CONTRAST,
};

/* How the colours look to people without red or green cones, in linear light: Machado, Oliveira and Fernandes
 * 2009, severity 1.0; the last one is full colour vision. */
static const double visions[][3][3] = {
  { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
};

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* CIE L*, 0 to 100. */
static double
get_lightness (LimberRgb color, const double vision[3][3])
{
  const double light[3] = { linear (color.red), linear (color.green), linear (color.blue) };
  const double weights[3] = { 0.2126, 0.7152, 0.0722 };
  double y = 0;

  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 3; j++)
      y += weights[i] * vision[i][j] * light[j];

  return y > 216.0 / 24389 ? 116 * cbrt (y) - 16 : y * 24389 / 27;
}

static void
test_contrast_of_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    for (int nrs = LIMBER_NRS_MIN; nrs <= LIMBER_NRS_MAX; nrs++)
      {
        double contrast = limber_rgb_get_contrast (limber_palette_get_pain (palettes[i], nrs),
                                                   limber_palette_get_pain_text (palettes[i], nrs));

        g_test_message ("palette %u, pain %d: %.2f", palettes[i], nrs, contrast);
        g_assert_cmpfloat (contrast, >=, 4.5);
      }
}

static void
test_order (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    for (guint vision = 0; vision < G_N_ELEMENTS (visions); vision++)
      for (int nrs = LIMBER_NRS_MIN + 1; nrs <= LIMBER_NRS_MAX; nrs++)
        {
          double before = get_lightness (limber_palette_get_pain (palettes[i], nrs - 1), visions[vision]);
          double after = get_lightness (limber_palette_get_pain (palettes[i], nrs), visions[vision]);

          g_test_message ("palette %u, vision %u, pain %d: %.1f", palettes[i], vision, nrs, after);
          /* Two steps of lightness can just be told apart. */
          if (palettes[i] & LIMBER_PALETTE_DARK)
            g_assert_cmpfloat (after - before, >=, 2);
          else
            g_assert_cmpfloat (before - after, >=, 2);
        }
}

/* The worst pain stands out most from a body on which nothing is recorded, and clearly: WCAG asks 3 of
 * graphics. */
static void
test_salience (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      LimberRgb figure = limber_palette_get (palettes[i], LIMBER_PALETTE_FIGURE);

      for (int nrs = 8; nrs <= LIMBER_NRS_MAX; nrs++)
        g_assert_cmpfloat (limber_rgb_get_contrast (figure, limber_palette_get_pain (palettes[i], nrs)), >=,
                           3);
    }
}

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      LimberRgb page = limber_palette_get (palettes[i], LIMBER_PALETTE_PAGE);
      gboolean hard = palettes[i] & LIMBER_PALETTE_HIGH_CONTRAST;

      g_assert_cmpfloat (
          limber_rgb_get_contrast (page, limber_palette_get (palettes[i], LIMBER_PALETTE_TEXT)), >=, 7);
      g_assert_cmpfloat (
          limber_rgb_get_contrast (page, limber_palette_get (palettes[i], LIMBER_PALETTE_DIM_TEXT)), >=,
          hard ? 7 : 4.5);
      if (hard)
        g_assert_cmpfloat (
            limber_rgb_get_contrast (page, limber_palette_get (palettes[i], LIMBER_PALETTE_SEAM)), >=, 7);
    }
}

static void
test_known_values (void)
{
  const LimberRgb black = { 0, 0, 0 }, white = { 1, 1, 1 }, grey = { 0.5, 0.5, 0.5 };
  g_autofree char *hex = limber_rgb_to_hex ((LimberRgb) { 1, 0.5, 0 });

  g_assert_cmpfloat_with_epsilon (limber_rgb_get_contrast (black, white), 21, 1e-6);
  g_assert_cmpfloat_with_epsilon (limber_rgb_get_contrast (white, white), 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (limber_rgb_get_contrast (white, grey), 3.98, 0.01);
  g_assert_cmpstr (hex, ==, "#ff8000");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palette/contrast-of-numbers", test_contrast_of_numbers);
  g_test_add_func ("/palette/order", test_order);
  g_test_add_func ("/palette/salience", test_salience);
  g_test_add_func ("/palette/words", test_words);
  g_test_add_func ("/palette/known-values", test_known_values);

  return g_test_run ();
}
