/* limber-report-body.c — where it hurt in the period and before it, from behind and from the front
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pain at places is told three times, so that nothing rests on a colour: by how dark a region is, by the line
 * around it, and by the number of days on it.
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-body-counts.h"
#include "limber-body-heat.h"
#include "limber-report-text.h"
#include "limber-report-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>

/* Figures are drawn in larger units than points, so that their lines are finer. */
#define UNIT 0.4

/* What is drawn of the 200 units of a view: outside of the hands nothing is. */
#define BODY_WIDTH 172.0

/* How high figures are, in points. */
#define FIGURE_MIN_HEIGHT 88.0
#define FIGURE_HEIGHT 128.0
#define FIGURE_MAX_HEIGHT 144.0

/* Captions of a figure and the ends of the legend against the font they are given. */
#define CAPTION_SHARE 0.9
#define LEGEND_SHARE 0.82

#define NUMBER_SIZE 6.6
#define GAP 4.0
#define LEGEND_WIDTH 84.0

#define N_VIEWS 2

/**
 * Body:
 * @facts: what it is about
 * @style: how the page is written
 * @now: where it hurt in the period
 * @before: (nullable): the same before it; %NULL when nothing was recorded
 * @words: (element-type utf8): what is said below or beside the figures
 * @captions: fonts, in units
 * @numbers: the same, for the numbers in the figures
 * @line: the height of a line of small text, in points
 */
typedef struct
{
  const LimberReportFacts *facts;
  const LimberReportStyle *style;
  LimberBodyHeat *now, *before;
  GPtrArray *words;
  PangoContext *captions, *numbers;
  double line;
} Body;

static gboolean
has_places (const LimberBodyHeat *heat)
{
  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      if (limber_body_region_nth (i)->view != LIMBER_BODY_VIEW_NONE
          && limber_body_heat_get_n_days (heat, i) > 0)
        return TRUE;
    }

  return FALSE;
}

static LimberBodyHeat *
load_heat (const LimberReportFacts *facts, LimberPeriod period)
{
  LimberBodyHeat *heat;

  if (facts->history == NULL || period.from > period.to)
    return NULL;

  heat = limber_body_heat_new (facts->history, period);
  if (limber_body_heat_get_n_answered (heat) == 0)
    g_clear_pointer (&heat, limber_body_heat_unref);

  return heat;
}

static PangoContext *
create_context (const LimberReportStyle *style, double size)
{
  PangoContext *context = pango_font_map_create_context (pango_context_get_font_map (style->context));
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (style->context));

  pango_font_description_set_absolute_size (font, lround (size / UNIT * PANGO_SCALE));
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  pango_context_set_language (context, pango_context_get_language (style->context));
  pango_context_set_base_dir (context, style->is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_cairo_context_set_font_options (context, pango_cairo_context_get_font_options (style->context));

  return context;
}

static void
add_words (const LimberReportFacts *facts, GPtrArray *words)
{
  if (facts->spread != NULL)
    g_ptr_array_add (words, g_strdup (facts->spread));
  if (facts->qualities != NULL)
    /* Translators: what the pain feels like, the most frequent first: "Described as aching (34), stiff
     * (20)". */
    g_ptr_array_add (words, g_strdup_printf (_ ("Described as %s"), facts->qualities));
}

/* Figures without a single region say less than no figures. */
static void
body_init (Body *self, const LimberReportFacts *facts, const LimberReportStyle *style)
{
  double small = limber_report_text_get_size (style, LIMBER_REPORT_TEXT_SMALL);

  *self = (Body) { .facts = facts, .style = style, .words = g_ptr_array_new_with_free_func (g_free) };
  self->now = load_heat (facts, facts->options->period);
  self->before = self->now != NULL ? load_heat (facts, facts->before) : NULL;
  if (self->now != NULL && !has_places (self->now) && (self->before == NULL || !has_places (self->before)))
    {
      g_clear_pointer (&self->now, limber_body_heat_unref);
      g_clear_pointer (&self->before, limber_body_heat_unref);
    }
  add_words (facts, self->words);
  self->captions = create_context (style, small / CAPTION_SHARE);
  self->numbers = create_context (style, NUMBER_SIZE);
  self->line = limber_report_text_height (style, LIMBER_REPORT_TEXT_SMALL, "0", -1);
}

static void
body_clear (Body *self)
{
  g_clear_pointer (&self->now, limber_body_heat_unref);
  g_clear_pointer (&self->before, limber_body_heat_unref);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_object (&self->captions);
  g_clear_object (&self->numbers);
}

/* How the room is given out
 * ----------------------------------------------------------------------------------- */

static double
get_words_height (const Body *self, double width)
{
  double height = 0;

  for (guint i = 0; i < self->words->len; i++)
    height += limber_report_text_height (self->style, LIMBER_REPORT_TEXT_BODY,
                                         g_ptr_array_index (self->words, i), width);

  return height;
}

static double
get_caption_height (const Body *self)
{
  return limber_body_drawing_get_caption_height (self->captions) * UNIT;
}

/* Words beside the bar need as much room as the bar itself; else they stand below it. */
static gboolean
is_legend_stacked (double width)
{
  return width < 2 * LEGEND_WIDTH + GAP;
}

static double
get_legend_height (const Body *self, double width)
{
  const char *unit = limber_body_heat_name_unit (self->now, LIMBER_BODY_HEAT_OFTEN);
  double bar = limber_body_heat_get_legend_height (self->captions) * UNIT;

  if (is_legend_stacked (width))
    return bar + limber_report_text_height (self->style, LIMBER_REPORT_TEXT_SMALL, unit, width);

  return MAX (bar, limber_report_text_height (self->style, LIMBER_REPORT_TEXT_SMALL, unit,
                                              width - LEGEND_WIDTH - GAP));
}

/* Two pairs of figures take all of the width; one pair takes half, and words stand beside it. */
static double
get_figures_width (const Body *self, double width)
{
  return self->before != NULL ? width : (width - GAP) / 2;
}

/* As high as there is width for all of them side by side. */
static double
limit_figure (const Body *self, double height, double width)
{
  double each = get_figures_width (self, width) / (self->before != NULL ? 2 * N_VIEWS : N_VIEWS);

  return MIN (height, each / BODY_WIDTH * LIMBER_BODY_FIGURE_HEIGHT);
}

static double
get_height (const Body *self, double figure, double width)
{
  double words, figures, side;

  if (self->now == NULL)
    return get_words_height (self, width);

  figures = self->line + limit_figure (self, figure, width) + get_caption_height (self);
  if (self->before != NULL)
    {
      words = get_words_height (self, width);
      return figures + GAP + get_legend_height (self, width) + (words > 0 ? words + GAP : 0);
    }

  side = width - GAP - get_figures_width (self, width);
  words = get_words_height (self, side);
  return MAX (figures, self->line + get_legend_height (self, side) + (words > 0 ? words + GAP : 0));
}

/* Drawing
 * ----------------------------------------------------------------------------------------------------- */

static char *
describe (const LimberReportFacts *facts)
{
  g_autoptr (LimberBodyHeat) now = load_heat (facts, facts->options->period);
  g_autoptr (LimberBodyHeat) before = load_heat (facts, facts->before);
  g_autofree char *words = NULL;
  g_autofree char *difference = NULL;

  if (now == NULL)
    return NULL;

  words = limber_body_heat_describe (now);
  if (before == NULL)
    return g_steal_pointer (&words);

  difference = limber_body_heat_compare (now, before);
  g_strdelimit (difference, "\n", ' ');
  return g_strconcat (words, " ", difference, NULL);
}

static void
draw_figure (const Body *self,
             const LimberBodyHeat *heat,
             LimberBodyView view,
             double left,
             double top,
             double height,
             cairo_t *cr)
{
  g_autofree LimberBodyFill *blank = g_new (LimberBodyFill, limber_body_region_count ());
  g_autofree LimberBodyFill *fills = g_new (LimberBodyFill, limber_body_region_count ());
  double scale = height / LIMBER_BODY_FIGURE_HEIGHT;
  double margin = (LIMBER_BODY_FIGURE_WIDTH - BODY_WIDTH) / 2 * scale;
  LimberRect area = { (left - margin) / UNIT, top / UNIT, LIMBER_BODY_FIGURE_WIDTH * scale / UNIT,
                      (height + get_caption_height (self)) / UNIT };

  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      limber_body_heat_get_fill (heat, LIMBER_BODY_HEAT_OFTEN, i, &fills[i]);
      blank[i] = (LimberBodyFill) { .level = fills[i].level };
    }
  cairo_save (cr);
  cairo_scale (cr, UNIT, UNIT);
  limber_body_drawing_draw_fills (cr, view, &area, blank, LIMBER_PALETTE_LIGHT | LIMBER_PALETTE_HIGH_CONTRAST,
                                  self->captions);
  limber_body_counts_draw (cr, view, &area, fills, self->captions, self->numbers);
  cairo_restore (cr);
}

/* One line, shortened where it has to be, in the middle of @width. */
static void
show_title (const Body *self, const char *text, double left, double top, double width, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout
      = limber_report_text_new (self->style, LIMBER_REPORT_TEXT_SMALL, text, width);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, left, top);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

static void
draw_pair (const Body *self,
           const LimberBodyHeat *heat,
           const char *title,
           const LimberRect *area,
           double height,
           cairo_t *cr)
{
  double step = BODY_WIDTH * height / LIMBER_BODY_FIGURE_HEIGHT;
  double left = area->x + (area->width - N_VIEWS * step) / 2;

  show_title (self, title, area->x, area->y, area->width, cr);
  draw_figure (self, heat, LIMBER_BODY_VIEW_BACK, self->style->is_rtl ? left + step : left,
               area->y + self->line, height, cr);
  draw_figure (self, heat, LIMBER_BODY_VIEW_FRONT, self->style->is_rtl ? left : left + step,
               area->y + self->line, height, cr);
}

static double
draw_legend (const Body *self, const LimberRect *area, cairo_t *cr)
{
  const char *unit = limber_body_heat_name_unit (self->now, LIMBER_BODY_HEAT_OFTEN);
  LimberRect words = *area;
  LimberRect bar = { area->x, area->y + 1, LEGEND_WIDTH, area->height };
  LimberRect units;

  limber_report_style_mirror (self->style, area, &bar);
  if (is_legend_stacked (area->width))
    words.y += limber_body_heat_get_legend_height (self->captions) * UNIT;
  else
    {
      words.x += LEGEND_WIDTH + GAP;
      words.width -= LEGEND_WIDTH + GAP;
      limber_report_style_mirror (self->style, area, &words);
    }

  units = (LimberRect) { bar.x / UNIT, bar.y / UNIT, bar.width / UNIT, bar.height / UNIT };
  cairo_save (cr);
  cairo_scale (cr, UNIT, UNIT);
  limber_body_heat_draw_legend (LIMBER_BODY_HEAT_OFTEN, &units,
                                LIMBER_PALETTE_LIGHT | LIMBER_PALETTE_HIGH_CONTRAST, self->captions, cr);
  cairo_restore (cr);
  limber_report_text_show (self->style, LIMBER_REPORT_TEXT_SMALL, unit, &words, cr);

  return get_legend_height (self, area->width);
}

static void
draw_words (const Body *self, LimberRect area, cairo_t *cr)
{
  for (guint i = 0; i < self->words->len; i++)
    area.y += limber_report_text_draw (self->style, LIMBER_REPORT_TEXT_BODY,
                                       g_ptr_array_index (self->words, i), &area, cr);
}

/* Now stands where lines begin. */
static void
draw_both (const Body *self, const LimberRect *area, double height, cairo_t *cr)
{
  LimberRect half = { area->x, area->y, (area->width - GAP) / 2, area->height };
  LimberRect other = half, rest = *area;
  g_autofree char *basis_now = limber_body_heat_describe_basis (self->now);
  g_autofree char *basis_before = limber_body_heat_describe_basis (self->before);
  /* Translators: %s says how many days were recorded. */
  g_autofree char *now = g_strdup_printf (C_ ("figures of the body", "Now: %s"), basis_now);
  /* Translators: %s says how many days were recorded. */
  g_autofree char *before = g_strdup_printf (C_ ("figures of the body", "Before: %s"), basis_before);

  *(self->style->is_rtl ? &half : &other)
      = (LimberRect) { area->x + half.width + GAP, area->y, half.width, area->height };
  limber_report_figure_begin (self->style, cr, describe (self->facts));
  draw_pair (self, self->now, now, &half, height, cr);
  draw_pair (self, self->before, before, &other, height, cr);

  rest.y += self->line + height + get_caption_height (self) + GAP;
  rest.y += draw_legend (self, &rest, cr) + GAP;
  limber_report_figure_end (self->style, cr);
  draw_words (self, rest, cr);
}

static void
draw_one (const Body *self, const LimberRect *area, double height, cairo_t *cr)
{
  LimberRect figures = { area->x, area->y, get_figures_width (self, area->width), area->height };
  LimberRect side = { area->x, area->y + self->line, area->width - GAP - figures.width, area->height };
  g_autofree char *basis = limber_body_heat_describe_basis (self->now);

  if (self->style->is_rtl)
    figures.x = area->x + side.width + GAP;
  else
    side.x = area->x + figures.width + GAP;

  limber_report_figure_begin (self->style, cr, describe (self->facts));
  draw_pair (self, self->now, basis, &figures, height, cr);
  side.y += draw_legend (self, &side, cr) + GAP;
  limber_report_figure_end (self->style, cr);
  draw_words (self, side, cr);
}

/* As a block of the page
 * -------------------------------------------------------------------------------------- */

static double
measure (const LimberReportFacts *facts, const LimberReportStyle *style, double figure, double width)
{
  Body body;
  double height;

  body_init (&body, facts, style);
  height = get_height (&body, figure, width);
  body_clear (&body);

  return ceil (height);
}

static double
min_height (const LimberReportFacts *facts, const LimberReportStyle *style, double width)
{
  return measure (facts, style, FIGURE_MIN_HEIGHT, width);
}

static double
natural_height (const LimberReportFacts *facts, const LimberReportStyle *style, double width)
{
  return measure (facts, style, FIGURE_HEIGHT, width);
}

static void
draw (const LimberReportFacts *facts, const LimberReportStyle *style, const LimberRect *area, cairo_t *cr)
{
  double figure;
  Body body;

  body_init (&body, facts, style);
  figure = area->height - get_height (&body, 0, area->width);
  figure = limit_figure (&body, CLAMP (figure, FIGURE_MIN_HEIGHT, FIGURE_MAX_HEIGHT), area->width);
  if (body.now == NULL)
    draw_words (&body, *area, cr);
  else if (body.before != NULL)
    draw_both (&body, area, figure, cr);
  else
    draw_one (&body, area, figure, cr);
  body_clear (&body);
}

static char *
tell (const LimberReportFacts *facts)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  char *figures = describe (facts);

  if (figures != NULL)
    g_ptr_array_add (words, figures);
  add_words (facts, words);

  return limber_report_words_join (g_steal_pointer (&words), "\n");
}

const LimberReportBlock limber_report_body_block = {
  .section = LIMBER_REPORT_BODY,
  .min_height = min_height,
  .natural_height = natural_height,
  .draw = draw,
  .alt = tell,
};
