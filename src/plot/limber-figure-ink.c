/* limber-figure-ink.c — the colours of a figure, for any accent on light and dark
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-private.h"

/* How wide the lines are that part a limb from what is behind it, in a person's lengths. */
#define CUT 0.011
#define EDGE 0.016

/* With hard edges there are two colours: what is near is solid, what is far is a line around the page. */
static void
init_hard (LimberFigureInk *self, LimberRgb text)
{
  self->near = self->trunk = self->neck = self->hair = text;
  self->far = self->face = self->page;
  self->floor = self->prop_edge = self->arrow = text;
  self->prop = self->page;
  self->cut = CUT * 1.8;
  self->edge = EDGE;
}

/**
 * limber_figure_ink_init:
 * @self: (out caller-allocates): the colours
 * @look: what is drawn for
 *
 * Works out the colours. An accent that would not be seen on the page is made darker or lighter.
 */
void
limber_figure_ink_init (LimberFigureInk *self, const LimberFigureLook *look)
{
  LimberRgb text = limber_palette_get (look->palette, LIMBER_PALETTE_TEXT);
  LimberRgb page = limber_palette_get (look->palette, LIMBER_PALETTE_PAGE);
  gboolean dark = look->palette & LIMBER_PALETTE_DARK;

  self->page = page;
  if (look->palette & LIMBER_PALETTE_HIGH_CONTRAST)
    {
      init_hard (self, text);
      return;
    }

  self->near = limber_rgb_ensure_contrast (look->accent, page, LIMBER_CHART_GRAPHIC_CONTRAST);
  self->trunk = limber_rgb_mix (self->near, page, dark ? 0.32 : 0.30);
  self->far = limber_rgb_mix (page, self->near, dark ? 0.36 : 0.34);
  self->face = self->neck = dark ? limber_rgb_mix (self->near, text, 0.42) : self->trunk;
  self->hair = dark ? self->trunk : limber_rgb_mix (self->near, text, 0.35);
  self->floor = limber_rgb_mix (page, text, 0.35);
  self->prop = limber_rgb_mix (page, text, dark ? 0.16 : 0.12);
  self->prop_edge = limber_rgb_mix (page, text, dark ? 0.36 : 0.30);
  self->arrow = limber_rgb_mix (page, text, 0.78);
  self->cut = CUT;
  self->edge = 0;
}
