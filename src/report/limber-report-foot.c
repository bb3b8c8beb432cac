/* limber-report-foot.c — under each page: that it is self-report, when it was made, which page it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-private.h"
#include "limber-report-words.h"

#include <glib/gi18n.h>

/* Against the width of the page, and against the size of running text. */
#define TEXT_WIDTH 0.82
#define GAP 0.4
#define ABOVE 0.8

static char *
format_text (const LimberReportFacts *facts)
{
  g_autofree char *day = limber_report_words_day (facts->options->today);

  /* Translators: at the foot of each page of a report; the day it was made. */
  return g_strdup_printf (_ ("Self-reported with Limber; not a diagnosis. Made on %s."), day);
}

static char *
format_number (guint page, guint n_pages)
{
  /* Translators: at the foot of a page: which one it is, and of how many. */
  return g_strdup_printf (_ ("Page %u of %u"), page + 1, n_pages);
}

/**
 * _limber_report_foot_get_height:
 * @facts: what is reported
 * @style: how the page is written
 * @width: how wide it is, in points
 *
 * Returns: how high it is with the room above it, in points
 */
double
_limber_report_foot_get_height (const LimberReportFacts *facts, const LimberReportStyle *style, double width)
{
  g_autofree char *text = format_text (facts);

  return (ABOVE + GAP) * style->size
         + limber_report_text_height (style, LIMBER_REPORT_TEXT_SMALL, text, width * TEXT_WIDTH);
}

/**
 * _limber_report_foot_draw:
 * @facts: what is reported
 * @page: which page it is, from 0
 * @n_pages: how many there are
 * @style: how the page is written
 * @area: where it is
 * @cr: what is drawn on
 *
 * Draws what stands under a page.
 */
void
_limber_report_foot_draw (const LimberReportFacts *facts,
                          guint page,
                          guint n_pages,
                          const LimberReportStyle *style,
                          const LimberRect *area,
                          cairo_t *cr)
{
  g_autofree char *text = format_text (facts);
  g_autofree char *number = format_number (page, n_pages);
  LimberRect line = { area->x, area->y + ABOVE * style->size, area->width, 0 };
  LimberRect start = { line.x, line.y + GAP * style->size, line.width * TEXT_WIDTH, 0 };
  LimberRect end
      = { line.x + line.width * TEXT_WIDTH, line.y + GAP * style->size, line.width * (1 - TEXT_WIDTH), 0 };

  limber_report_style_mirror (style, area, &start);
  limber_report_style_mirror (style, area, &end);
  limber_report_draw_rule (style, &line, LIMBER_REPORT_HAIRLINE, cr);
  limber_report_text_draw (style, LIMBER_REPORT_TEXT_SMALL, text, &start, cr);
  limber_report_tag_begin (style, cr, "Artifact");
  limber_report_text_show_end (style, LIMBER_REPORT_TEXT_SMALL, number, &end, cr);
  limber_report_tag_end (style, cr, "Artifact");
}

/**
 * _limber_report_foot_describe:
 * @facts: what is reported
 * @page: which page it is, from 0
 * @n_pages: how many there are
 * @lines: (element-type utf8): what is added to
 *
 * Says what stands under a page.
 */
void
_limber_report_foot_describe (const LimberReportFacts *facts, guint page, guint n_pages, GPtrArray *lines)
{
  g_ptr_array_add (lines, format_text (facts));
  g_ptr_array_add (lines, format_number (page, n_pages));
}
