/* limber-chart-colors.c — the colours of charts: seen on light and dark, and by colour-blind eyes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-colors.h"

/* The steps of the pain ramp that stand for pain as such: lines, and what is softer. */
#define PAIN_LINE 7
#define PAIN_SOFT 5

/* How far a colour may go towards the page: paler than this it would not be taken for the same one. */
#define SOFTEST 0.55

/* How much of its colour the broad line behind the days has. */
#define CALM_SHARE 0.42

/* The steps that remain different greys without their colour; where a printer knows black and white alone,
 * the one is black and the other white. */
#define PAIN_PRINT_CALM 7
#define PAIN_PRINT_PALE 2

/* Sixteen halvings are finer than a colour channel of eight bits. */
#define HALVINGS 16

static const LimberRgb black = { 0, 0, 0 }, white = { 1, 1, 1 };

/* How far one has to go from @color towards @goal until the contrast with @against is reached. */
static LimberRgb
approach (LimberRgb color, LimberRgb goal, LimberRgb against, double contrast)
{
  double near = 0, far = 1;

  for (guint i = 0; i < HALVINGS; i++)
    {
      double middle = (near + far) / 2;

      if (limber_rgb_get_contrast (limber_rgb_mix (color, goal, middle), against) >= contrast)
        far = middle;
      else
        near = middle;
    }

  return limber_rgb_mix (color, goal, far);
}

/* What is soft stands on the band of a finding too, where it has the least contrast. */
static void
set_ink (LimberChartInk *ink, LimberRgb color, const LimberChartColors *colors)
{
  ink->line = limber_rgb_ensure_contrast (color, colors->page, LIMBER_CHART_TEXT_CONTRAST);
  ink->soft = limber_rgb_soften (color, colors->band, LIMBER_CHART_GRAPHIC_CONTRAST);
  ink->calm = limber_rgb_mix (colors->page, ink->soft, CALM_SHARE);
  ink->pale = limber_rgb_mix (colors->page, ink->line, 0.2);
}

/* Softer pain is less pain, not a paler brown. */
static void
set_pain_ink (LimberChartInk *ink, LimberPalette palette, const LimberChartColors *colors)
{
  LimberRgb soft = limber_palette_get_pain (palette, PAIN_SOFT);

  set_ink (ink, limber_palette_get_pain (palette, PAIN_LINE), colors);
  ink->soft = limber_rgb_ensure_contrast (soft, colors->band, LIMBER_CHART_GRAPHIC_CONTRAST);
  ink->calm = limber_rgb_mix (colors->page, soft, CALM_SHARE);
  ink->pale = limber_rgb_mix (colors->page, soft, 0.25);
}

/* No half tones where one colour will do: lines in black or white, areas as strong as text. */
static void
set_hard_ink (LimberChartInk *ink, LimberRgb color, const LimberChartColors *colors)
{
  ink->line = colors->text;
  ink->soft = limber_rgb_ensure_contrast (color, colors->page, LIMBER_CHART_TEXT_CONTRAST);
  ink->soft = limber_rgb_ensure_contrast (ink->soft, colors->band, LIMBER_CHART_GRAPHIC_CONTRAST);
  ink->calm = limber_rgb_soften (color, colors->band, LIMBER_CHART_GRAPHIC_CONTRAST);
  ink->pale = limber_rgb_mix (colors->page, ink->soft, 0.3);
}

/**
 * limber_chart_colors_init:
 * @self: (out caller-allocates): the colours
 * @palette: what is drawn for
 * @accent: the user's accent colour
 * @pain: whether the row is one of pain, which has colours of its own
 *
 * Works out the colours of a chart. Those of @accent that would not be seen on the page are made darker or
 * lighter.
 */
void
limber_chart_colors_init (LimberChartColors *self, LimberPalette palette, LimberRgb accent, gboolean pain)
{
  gboolean hard = palette & LIMBER_PALETTE_HIGH_CONTRAST;
  LimberRgb color = pain ? limber_palette_get_pain (palette, PAIN_LINE) : accent;
  LimberRgb neutral;

  g_return_if_fail (self != NULL);

  self->page = limber_palette_get (palette, LIMBER_PALETTE_PAGE);
  self->text = limber_palette_get (palette, LIMBER_PALETTE_TEXT);
  self->dim = limber_palette_get (palette, LIMBER_PALETTE_DIM_TEXT);
  self->grid = limber_rgb_mix (self->page, self->text, hard ? 0.4 : 0.1);
  self->base = limber_rgb_mix (self->page, self->text, hard ? 1 : 0.35);
  self->future = limber_rgb_mix (self->page, self->text, hard ? 0.12 : 0.045);
  self->band = limber_rgb_mix (self->page, self->text, hard ? 0.2 : 0.08);

  /* A row laid over another is grey: it differs from every accent, however colours are seen. */
  neutral = limber_rgb_mix (self->page, self->text, 0.75);
  if (hard)
    {
      set_hard_ink (&self->own, color, self);
      set_hard_ink (&self->second, neutral, self);
      return;
    }
  if (pain)
    set_pain_ink (&self->own, palette, self);
  else
    set_ink (&self->own, color, self);
  set_ink (&self->second, neutral, self);
}

/**
 * limber_chart_colors_make_printable:
 * @self: the colours of a chart on a light page
 * @pain: whether the row is one of pain
 *
 * Makes them ink on paper: lines are black, the grid is fine, and what is coloured is as well told by how
 * dark it is. Nothing rests on a tone alone: areas have edges, and broad lines stand behind thin ones.
 */
void
limber_chart_colors_make_printable (LimberChartColors *self, gboolean pain)
{
  g_return_if_fail (self != NULL);

  self->text = self->dim = self->base = black;
  self->grid = limber_rgb_mix (white, black, 0.25);
  self->future = limber_rgb_mix (white, black, 0.08);
  self->band = limber_rgb_mix (white, black, 0.12);
  self->own.line = black;
  self->own.soft = limber_rgb_mix (white, black, 0.6);
  self->own.calm = limber_rgb_mix (white, black, 0.56);
  self->own.pale = limber_rgb_mix (white, black, 0.18);
  if (!pain)
    return;

  self->own.calm = limber_palette_get_pain (LIMBER_PALETTE_LIGHT, PAIN_PRINT_CALM);
  self->own.pale = limber_palette_get_pain (LIMBER_PALETTE_LIGHT, PAIN_PRINT_PALE);
}

/**
 * limber_rgb_mix:
 * @a: a colour
 * @b: another
 * @share: how much of @b, 0 to 1
 *
 * Returns: the colour between them
 */
LimberRgb
limber_rgb_mix (LimberRgb a, LimberRgb b, double share)
{
  return (LimberRgb) {
    a.red + (b.red - a.red) * share,
    a.green + (b.green - a.green) * share,
    a.blue + (b.blue - a.blue) * share,
  };
}

/**
 * limber_rgb_ensure_contrast:
 * @color: a colour
 * @against: what it is drawn on
 * @contrast: the least contrast, as limber_rgb_get_contrast() measures it; up to 4.5 can always be reached
 *
 * Returns: @color, made darker or lighter as little as is needed
 */
LimberRgb
limber_rgb_ensure_contrast (LimberRgb color, LimberRgb against, double contrast)
{
  LimberRgb goal;

  if (limber_rgb_get_contrast (color, against) >= contrast)
    return color;

  goal = limber_rgb_get_contrast (black, against) > limber_rgb_get_contrast (white, against) ? black : white;
  return approach (color, goal, against, contrast);
}

/**
 * limber_rgb_soften:
 * @color: a colour
 * @page: what it is drawn on
 * @contrast: the contrast that has to remain
 *
 * Returns: @color, brought as near to @page as @contrast allows and it is still recognised; made stronger
 * when it has less contrast than that
 */
LimberRgb
limber_rgb_soften (LimberRgb color, LimberRgb page, double contrast)
{
  LimberRgb softest = limber_rgb_mix (color, page, SOFTEST);

  if (limber_rgb_get_contrast (color, page) < contrast)
    return limber_rgb_ensure_contrast (color, page, contrast);

  return limber_rgb_get_contrast (softest, page) >= contrast ? softest
                                                             : approach (softest, color, page, contrast);
}
