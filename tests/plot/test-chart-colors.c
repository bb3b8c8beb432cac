/* test-chart-colors.c — charts can be seen with every accent, on light and on dark
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-chart-colors.h"

/* The nine accent colours of libadwaita, then those that are hardest to see. */
static const guint32 accents[] = { 0x3584e4, 0x2190a4, 0x3a944a, 0xc88800, 0xed5b00, 0xe62d42, 0xd56199,
                                   0x9141ac, 0x6f8396, 0xffffff, 0x000000, 0x808080, 0xffff00 };

static LimberRgb
rgb (guint32 hex)
{
  return (LimberRgb) { (hex >> 16) / 255.0, (hex >> 8 & 0xff) / 255.0, (hex & 0xff) / 255.0 };
}

static void
check_ink (const LimberChartInk *ink, LimberRgb page)
{
  const double tolerance = 0.01;

  g_assert_cmpfloat (limber_rgb_get_contrast (ink->line, page), >=, LIMBER_CHART_TEXT_CONTRAST - tolerance);
  g_assert_cmpfloat (limber_rgb_get_contrast (ink->soft, page), >=,
                     LIMBER_CHART_GRAPHIC_CONTRAST - tolerance);
  /* A mean drawn over bars, a median over its band. */
  g_assert_cmpfloat (limber_rgb_get_contrast (ink->line, ink->pale), >=, LIMBER_CHART_GRAPHIC_CONTRAST);
}

static void
test_contrast (gconstpointer data)
{
  LimberPalette palette = GPOINTER_TO_UINT (data);

  for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
    {
      for (int pain = FALSE; pain <= TRUE; pain++)
        {
          LimberChartColors colors;

          g_test_message ("#%06x%s", accents[i], pain ? ", pain" : "");
          limber_chart_colors_init (&colors, palette, rgb (accents[i]), pain);
          check_ink (&colors.own, colors.page);
          check_ink (&colors.second, colors.page);
          g_assert_cmpfloat (limber_rgb_get_contrast (colors.dim, colors.page), >=,
                             LIMBER_CHART_TEXT_CONTRAST);
          /* Words and shapes stand on the band of a finding too. */
          g_assert_cmpfloat (limber_rgb_get_contrast (colors.dim, colors.band), >=,
                             LIMBER_CHART_TEXT_CONTRAST);
          g_assert_cmpfloat (limber_rgb_get_contrast (colors.own.soft, colors.band), >=,
                             LIMBER_CHART_GRAPHIC_CONTRAST - 0.01);
        }
    }
}

/* What stands back does: lines at round numbers are quieter than the ground, the ground than the days. */
static void
test_order (gconstpointer data)
{
  LimberPalette palette = GPOINTER_TO_UINT (data);
  LimberChartColors colors;

  limber_chart_colors_init (&colors, palette, rgb (accents[0]), FALSE);
  g_assert_cmpfloat (limber_rgb_get_contrast (colors.grid, colors.page), <,
                     limber_rgb_get_contrast (colors.base, colors.page));
  g_assert_cmpfloat (limber_rgb_get_contrast (colors.grid, colors.page), >, 1.1);
  g_assert_cmpfloat (limber_rgb_get_contrast (colors.future, colors.page), >, 1.05);
}

/* What is usual stands back behind the days, and is still seen. Where nothing may be pale it is not. */
static void
test_calm (gconstpointer data)
{
  LimberPalette palette = GPOINTER_TO_UINT (data);

  for (int pain = FALSE; pain <= TRUE; pain++)
    {
      LimberChartColors colors;
      double calm;

      limber_chart_colors_init (&colors, palette, rgb (accents[0]), pain);
      calm = limber_rgb_get_contrast (colors.own.calm, colors.page);
      g_assert_cmpfloat (calm, >, 1.25);
      if (palette & LIMBER_PALETTE_HIGH_CONTRAST)
        g_assert_cmpfloat (calm, >=, LIMBER_CHART_GRAPHIC_CONTRAST);
      else
        g_assert_cmpfloat (limber_rgb_get_contrast (colors.own.line, colors.own.calm), >=, 2.5);
    }
}

/* An accent that can be seen is left as it is. */
static void
test_accent_kept (void)
{
  LimberRgb page = rgb (0xffffff), purple = rgb (0x9141ac), yellow = rgb (0xffff00), found;

  found = limber_rgb_ensure_contrast (purple, page, 4.5);
  g_assert_cmpmem (&found, sizeof found, &purple, sizeof purple);

  found = limber_rgb_ensure_contrast (yellow, page, 3);
  g_assert_cmpfloat_with_epsilon (limber_rgb_get_contrast (found, page), 3, 0.01);
  g_assert_cmpfloat (found.red, >, found.blue);

  found = limber_rgb_soften (purple, page, 3);
  g_assert_cmpfloat (limber_rgb_get_contrast (found, page), <, limber_rgb_get_contrast (purple, page));
  g_assert_cmpfloat (limber_rgb_get_contrast (found, page), >=, 3);
}

/* Pain has colours of its own, whatever the accent is. */
static void
test_pain (void)
{
  LimberChartColors a, b;

  limber_chart_colors_init (&a, LIMBER_PALETTE_LIGHT, rgb (accents[0]), TRUE);
  limber_chart_colors_init (&b, LIMBER_PALETTE_LIGHT, rgb (accents[4]), TRUE);
  g_assert_cmpmem (&a.own, sizeof a.own, &b.own, sizeof b.own);
  limber_chart_colors_init (&b, LIMBER_PALETTE_LIGHT, rgb (accents[0]), FALSE);
  g_assert_cmpfloat (b.own.line.blue, >, a.own.line.blue);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    LimberPalette palette;
  } palettes[] = {
    { "light", LIMBER_PALETTE_LIGHT },
    { "dark", LIMBER_PALETTE_DARK },
    { "light-hard", LIMBER_PALETTE_LIGHT | LIMBER_PALETTE_HIGH_CONTRAST },
    { "dark-hard", LIMBER_PALETTE_DARK | LIMBER_PALETTE_HIGH_CONTRAST },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      g_autofree char *contrast = g_strdup_printf ("/chart-colors/contrast/%s", palettes[i].name);
      g_autofree char *calm = g_strdup_printf ("/chart-colors/calm/%s", palettes[i].name);
      g_autofree char *order = g_strdup_printf ("/chart-colors/order/%s", palettes[i].name);

      g_test_add_data_func (contrast, GUINT_TO_POINTER (palettes[i].palette), test_contrast);
      g_test_add_data_func (calm, GUINT_TO_POINTER (palettes[i].palette), test_calm);
      g_test_add_data_func (order, GUINT_TO_POINTER (palettes[i].palette), test_order);
    }
  g_test_add_func ("/chart-colors/accent-kept", test_accent_kept);
  g_test_add_func ("/chart-colors/pain", test_pain);

  return g_test_run ();
}
