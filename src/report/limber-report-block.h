/* limber-report-block.h — one section of the page, to be measured and drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/report.
 */

#pragma once

#include "limber-path.h"
#include "limber-report-facts.h"

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * LimberReportDrawn:
 * @figures: (element-type utf8): what stands for each picture, in the order they were drawn in
 * @sections: 1 << #LimberReportSection for each that has a destination called "section:ID"
 */
typedef struct
{
  GPtrArray *figures;
  guint sections;
} LimberReportDrawn;

/**
 * LimberReportStyle:
 * @context: font map, language and direction of words; the font of running text
 * @size: size of running text in points; headings, captions and gaps follow it
 * @is_rtl: whether the page runs from right to left (time axes do not)
 * @tagged: whether cairo's tags are written (a PDF) or not (screen, print preview)
 * @drawn: (nullable): where what was drawn is noted, for a file that lists it
 *
 * Everything is in points, 1/72 inch, black on white. Nothing is told by colour alone.
 */
typedef struct
{
  PangoContext *context;
  double size;
  gboolean is_rtl;
  gboolean tagged;
  LimberReportDrawn *drawn;
} LimberReportStyle;

/**
 * LimberReportBlock:
 * @section: which section it is
 * @min_height: how low it can be in @width, heading left out; 0 when there is nothing to show
 * @natural_height: how high it likes to be; more than that only where space is left over
 * @steps: (nullable): for what shows more in steps, as a list does: the heights in which it does, ascending,
 * from its lowest to its natural one; in between, room would be wasted. (transfer full) (element-type double)
 * @has_extras: whether the last of @steps is no further item but what belongs to all of them: lines for
 * answers, small print, a course; it is given room when every other section has its items
 * @draw: draws it into @area, which is at least as high as @min_height says
 * @alt: what it shows, in sentences, one or more lines: for a picture what stands for it, and for every block
 * what a screen reader says; (transfer full)
 *
 * A section as the page sees it. The heading is the page's.
 */
typedef struct _LimberReportBlock LimberReportBlock;

struct _LimberReportBlock
{
  LimberReportSection section;
  double (*min_height) (const LimberReportFacts *facts, const LimberReportStyle *style, double width);
  double (*natural_height) (const LimberReportFacts *facts, const LimberReportStyle *style, double width);
  GArray *(*steps) (const LimberReportFacts *facts, const LimberReportStyle *style, double width);
  gboolean has_extras;
  void (*draw) (const LimberReportFacts *facts,
                const LimberReportStyle *style,
                const LimberRect *area,
                cairo_t *cr);
  char *(*alt) (const LimberReportFacts *facts);
};

extern const LimberReportBlock limber_report_attention_block;
extern const LimberReportBlock limber_report_numbers_block;
extern const LimberReportBlock limber_report_charts_block;
extern const LimberReportBlock limber_report_body_block;
extern const LimberReportBlock limber_report_tags_block;
extern const LimberReportBlock limber_report_treatments_block;
extern const LimberReportBlock limber_report_function_block;
extern const LimberReportBlock limber_report_patterns_block;
extern const LimberReportBlock limber_report_routines_block;
extern const LimberReportBlock limber_report_questions_block;

G_END_DECLS
