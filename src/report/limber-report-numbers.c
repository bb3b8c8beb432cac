/* limber-report-numbers.c — the three numbers: what they are now, what they were, whether that is a change
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-text.h"
#include "limber-report-words.h"

#include <glib/gi18n.h>
#include <math.h>

/* Against the size of running text. */
#define PADDING 1.2
#define CAPTION_GAP 0.55

/* A cell beside the other: every row of them as high as its highest. */
typedef struct
{
  guint n_cells;
  double cell_width, padding;
  double title, numeral, rest;
} Row;

static const LimberReportNumber *
get_number (const LimberReportFacts *facts, guint index)
{
  return g_ptr_array_index (facts->numbers, index);
}

static char *
format_before (const LimberReportNumber *number)
{
  /* Translators: what a number was in the period before: "before: 7". */
  return number->before_text != NULL ? g_strdup_printf (_ ("before: %s"), number->before_text) : NULL;
}

static LimberReportTextRole
choose_role (const LimberReportNumber *number)
{
  return number->is_real ? LIMBER_REPORT_TEXT_STRONG : LIMBER_REPORT_TEXT_BODY;
}

/* What the numbers are compared with, once for all of them. */
static char *
format_caption (const LimberReportFacts *facts)
{
  g_autofree char *before = NULL;
  gboolean is_compared = FALSE;

  for (guint i = 0; i < facts->numbers->len; i++)
    is_compared |= get_number (facts, i)->change != NULL;
  if (!is_compared)
    return NULL;

  before = limber_report_words_period (facts->before);

  /* Translators: under three numbers about pain; the days they are compared with. */
  return g_strdup_printf (
      _ ("Before: %s. In pain, a change of at least 2 points or 30 per cent counts as real."), before);
}

static double
get_caption_height (const LimberReportFacts *facts, const LimberReportStyle *style, double width)
{
  g_autofree char *caption = format_caption (facts);

  if (caption == NULL)
    return 0;

  return CAPTION_GAP * style->size
         + limber_report_text_height (style, LIMBER_REPORT_TEXT_SMALL, caption, width);
}

static double
measure_rest (const LimberReportNumber *number, const LimberReportStyle *style, double width)
{
  g_autofree char *before = format_before (number);
  double height = 0;

  if (before != NULL)
    height += limber_report_text_height (style, LIMBER_REPORT_TEXT_BODY, before, width);
  if (number->change != NULL)
    height += limber_report_text_height (style, choose_role (number), number->change, width);

  return height;
}

static void
measure_row (const LimberReportFacts *facts, const LimberReportStyle *style, double width, Row *row)
{
  *row = (Row) { .n_cells = MAX (facts->numbers->len, 1), .padding = PADDING * style->size };
  row->cell_width = (width - (row->n_cells - 1) * 2 * row->padding) / row->n_cells;

  for (guint i = 0; i < facts->numbers->len; i++)
    {
      const LimberReportNumber *number = get_number (facts, i);

      row->title = MAX (row->title, limber_report_text_height (style, LIMBER_REPORT_TEXT_BODY, number->title,
                                                               row->cell_width));
      row->numeral = MAX (row->numeral, limber_report_text_height (style, LIMBER_REPORT_TEXT_NUMBER,
                                                                   number->now_text, row->cell_width));
      row->rest = MAX (row->rest, measure_rest (number, style, row->cell_width));
    }
}

static void
draw_number (const LimberReportNumber *number,
             const LimberReportStyle *style,
             const LimberRect *cell,
             const Row *row,
             cairo_t *cr)
{
  g_autofree char *before = format_before (number);
  LimberRect rest = *cell;

  limber_report_tag_begin (style, cr, "P");
  limber_report_text_show (style, LIMBER_REPORT_TEXT_BODY, number->title, &rest, cr);
  rest.y += row->title;
  limber_report_text_show (style, LIMBER_REPORT_TEXT_NUMBER, number->now_text, &rest, cr);
  rest.y += row->numeral;
  if (before != NULL)
    rest.y += limber_report_text_show (style, LIMBER_REPORT_TEXT_BODY, before, &rest, cr);
  if (number->change != NULL)
    limber_report_text_show (style, choose_role (number), number->change, &rest, cr);
  limber_report_tag_end (style, cr, "P");
}

static void
draw_separator (const LimberReportStyle *style, double x, const LimberRect *area, cairo_t *cr)
{
  limber_report_tag_begin (style, cr, "Artifact");
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_rectangle (cr, x, area->y, LIMBER_REPORT_HAIRLINE, area->height);
  cairo_fill (cr);
  limber_report_tag_end (style, cr, "Artifact");
}

static double
get_height (const LimberReportFacts *facts, const LimberReportStyle *style, double width)
{
  Row row;

  if (facts->numbers->len == 0)
    return 0;

  measure_row (facts, style, width, &row);

  return row.title + row.numeral + row.rest + get_caption_height (facts, style, width);
}

static void
draw (const LimberReportFacts *facts, const LimberReportStyle *style, const LimberRect *area, cairo_t *cr)
{
  g_autofree char *caption = format_caption (facts);
  LimberRect rest = *area;
  Row row;

  measure_row (facts, style, area->width, &row);
  rest.height = row.title + row.numeral + row.rest;
  for (guint i = 0; i < facts->numbers->len; i++)
    {
      LimberRect cell
          = { area->x + i * (row.cell_width + 2 * row.padding), area->y, row.cell_width, rest.height };
      LimberRect gap = { cell.x - row.padding, area->y, LIMBER_REPORT_HAIRLINE, rest.height };

      limber_report_style_mirror (style, area, &cell);
      limber_report_style_mirror (style, area, &gap);
      if (i > 0)
        draw_separator (style, gap.x, &rest, cr);
      draw_number (get_number (facts, i), style, &cell, &row, cr);
    }
  if (caption != NULL)
    {
      rest.y += rest.height + CAPTION_GAP * style->size;
      limber_report_text_draw (style, LIMBER_REPORT_TEXT_SMALL, caption, &rest, cr);
    }
}

static char *
describe (const LimberReportFacts *facts)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < facts->numbers->len; i++)
    {
      const LimberReportNumber *number = get_number (facts, i);
      g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
      char *before = format_before (number);

      g_ptr_array_add (parts, g_strdup_printf (C_ ("number", "%s: %s"), number->title, number->now_text));
      if (before != NULL)
        g_ptr_array_add (parts, before);
      if (number->change != NULL)
        g_ptr_array_add (parts, g_strdup (number->change));
      g_ptr_array_add (lines, limber_report_words_join (g_steal_pointer (&parts), "; "));
    }

  return limber_report_words_join (g_steal_pointer (&lines), "\n");
}

const LimberReportBlock limber_report_numbers_block = {
  .section = LIMBER_REPORT_NUMBERS,
  .min_height = get_height,
  .natural_height = get_height,
  .draw = draw,
  .alt = describe,
};
