/* limber-report-section.c — what stands around a section: its heading, and a line above it or a frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Against the size of running text. */
#define RULE_GAP 0.45
#define HEADING_GAP 0.36
#define FRAME_PADDING 0.75

static gboolean
has_warning (const LimberReportFacts *facts)
{
  for (guint i = 0; i < facts->notices->len; i++)
    {
      const LimberReportNotice *notice = g_ptr_array_index (facts->notices, i);

      if (notice->severity < LIMBER_FINDING_NOTICE)
        return TRUE;
    }

  return FALSE;
}

/* A frame says that something needs attention: not that all questions were answered "no". */
static gboolean
is_framed (const LimberReportFacts *facts, LimberReportSection section)
{
  return section == LIMBER_REPORT_ATTENTION && has_warning (facts);
}

/* Sections of further pages begin under a line anyway. */
static gboolean
has_rule (const LimberReportFacts *facts, LimberReportSection section)
{
  return !is_framed (facts, section) && section != LIMBER_REPORT_NOTES && section != LIMBER_REPORT_DAYS;
}

/* Three large numbers, each with its title, need no more words. */
static gboolean
has_heading (LimberReportSection section)
{
  return section != LIMBER_REPORT_NUMBERS;
}

static double
get_padding (const LimberReportFacts *facts, LimberReportSection section, const LimberReportStyle *style)
{
  return is_framed (facts, section) ? FRAME_PADDING * style->size : 0;
}

/**
 * _limber_report_section_get_heading:
 * @facts: what is reported
 * @section: a section
 *
 * Where all questions about warning signs were answered "no", nothing asks for attention, and the heading
 * does not say so.
 *
 * Returns: the heading, translated
 */
const char *
_limber_report_section_get_heading (const LimberReportFacts *facts, LimberReportSection section)
{
  if (section == LIMBER_REPORT_ATTENTION && !is_framed (facts, section))
    return _ ("Warning signs");

  return limber_report_section_get_title (section);
}

/**
 * _limber_report_section_get_inner_width:
 * @facts: what is reported
 * @section: a section
 * @style: how the page is written
 * @width: how wide its place is, in points
 *
 * Returns: how wide what it shows may be
 */
double
_limber_report_section_get_inner_width (const LimberReportFacts *facts,
                                        LimberReportSection section,
                                        const LimberReportStyle *style,
                                        double width)
{
  return width - 2 * get_padding (facts, section, style);
}

static double
get_heading_height (const LimberReportFacts *facts,
                    LimberReportSection section,
                    const LimberReportStyle *style,
                    double width)
{
  const char *heading = _limber_report_section_get_heading (facts, section);
  double inner = _limber_report_section_get_inner_width (facts, section, style, width);

  if (!has_heading (section))
    return 0;

  return limber_report_text_height (style, LIMBER_REPORT_TEXT_HEADING, heading, inner)
         + HEADING_GAP * style->size;
}

/**
 * _limber_report_section_get_extra:
 * @facts: what is reported
 * @section: a section
 * @style: how the page is written
 * @width: how wide its place is, in points
 *
 * Returns: how much higher it is than what it shows, in points
 */
double
_limber_report_section_get_extra (const LimberReportFacts *facts,
                                  LimberReportSection section,
                                  const LimberReportStyle *style,
                                  double width)
{
  double heading = get_heading_height (facts, section, style, width);

  return heading
         + (has_rule (facts, section) ? RULE_GAP * style->size : 2 * get_padding (facts, section, style));
}

static void
draw_frame (const LimberReportStyle *style, const LimberRect *area, cairo_t *cr)
{
  double half = LIMBER_REPORT_FRAME / 2;

  limber_report_tag_begin (style, cr, "Artifact");
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, LIMBER_REPORT_FRAME);
  cairo_rectangle (cr, area->x + half, area->y + half, area->width - LIMBER_REPORT_FRAME,
                   area->height - LIMBER_REPORT_FRAME);
  cairo_stroke (cr);
  limber_report_tag_end (style, cr, "Artifact");
}

static void
draw_heading (const LimberReportFacts *facts,
              LimberReportSection section,
              const LimberReportStyle *style,
              const LimberRect *area,
              cairo_t *cr)
{
  limber_report_tag_begin (style, cr, "H2");
  limber_report_text_show (style, LIMBER_REPORT_TEXT_HEADING,
                           _limber_report_section_get_heading (facts, section), area, cr);
  limber_report_tag_end (style, cr, "H2");
}

/* Bookmarks lead here. Whole points, so that no locale writes them with a comma. */
static void
mark_destination (LimberReportSection section,
                  const LimberReportStyle *style,
                  const LimberRect *area,
                  cairo_t *cr)
{
  g_autofree char *attributes = NULL;

  if (!style->tagged)
    return;

  attributes = g_strdup_printf ("name='section:%s' x=%d y=%d", limber_report_section_to_id (section),
                                (int) floor (area->x), (int) floor (area->y));
  cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (cr, CAIRO_TAG_DEST);
  if (style->drawn != NULL)
    style->drawn->sections |= 1u << section;
}

/**
 * _limber_report_section_begin:
 * @facts: what is reported
 * @section: a section
 * @style: how the page is written
 * @area: its place on the page
 * @cr: what is drawn on
 * @inner: (out): what is left for what it shows
 *
 * Draws the heading, begins a part of the document, and marks the place where the bookmark
 * "section:ID" leads.
 */
void
_limber_report_section_begin (const LimberReportFacts *facts,
                              LimberReportSection section,
                              const LimberReportStyle *style,
                              const LimberRect *area,
                              cairo_t *cr,
                              LimberRect *inner)
{
  double padding = get_padding (facts, section, style);
  double before = has_rule (facts, section) ? RULE_GAP * style->size : padding;
  double heading = get_heading_height (facts, section, style, area->width);
  LimberRect line = { area->x + padding, area->y + before, area->width - 2 * padding, heading };

  limber_report_tag_begin (style, cr, "Sect");
  mark_destination (section, style, area, cr);
  if (is_framed (facts, section))
    draw_frame (style, area, cr);
  if (has_rule (facts, section))
    limber_report_draw_rule (style, area, LIMBER_REPORT_HAIRLINE, cr);
  if (has_heading (section))
    draw_heading (facts, section, style, &line, cr);

  *inner = line;
  inner->y += heading;
  inner->height = area->y + area->height - padding - inner->y;
}

/**
 * _limber_report_section_end:
 * @style: how the page is written
 * @cr: what is drawn on
 *
 * Ends the part of the document that was begun.
 */
void
_limber_report_section_end (const LimberReportStyle *style, cairo_t *cr)
{
  limber_report_tag_end (style, cr, "Sect");
}
