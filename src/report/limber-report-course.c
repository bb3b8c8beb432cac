/* limber-report-course.c — scores of the PEG scale over the days, very small
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-course.h"

#include <glib/gi18n.h>
#include <math.h>

#define LEAST_SCORES 4
#define HEIGHT 4.6
#define DOT 1.6

typedef struct
{
  LimberRect plot;
  guint32 from, to;
} Scale;

static void
find_scale (const LimberReportFacts *facts,
            const LimberReportStyle *style,
            const LimberRect *area,
            Scale *scale)
{
  double numeral = limber_report_text_height (style, LIMBER_REPORT_TEXT_SMALL, "0", -1);
  double label = limber_report_text_width (style, LIMBER_REPORT_TEXT_SMALL, "10") + 3;

  *scale = (Scale) { { area->x + label, area->y + numeral / 2, area->width - label, area->height - numeral },
                     G_MAXUINT32,
                     0 };
  for (guint i = 0; i < facts->pegs->len; i++)
    {
      const LimberPeg *peg = g_ptr_array_index (facts->pegs, i);

      if (isnan (limber_peg_get_score (peg)))
        continue;
      scale->from = MIN (scale->from, peg->day);
      scale->to = MAX (scale->to, peg->day);
    }
}

/* The first and last dot stand inside the plot. Time runs from left to right on every page. */
static double
get_x (const Scale *scale, guint32 day)
{
  double inset = DOT + 4;

  return scale->plot.x + inset
         + (scale->plot.width - 2 * inset) * (day - scale->from) / MAX (scale->to - scale->from, 1);
}

static double
get_y (const Scale *scale, double score)
{
  return scale->plot.y + scale->plot.height * (1 - score / 10);
}

static void
draw_label (const LimberReportStyle *style, const char *text, double x, double y, cairo_t *cr)
{
  double height = limber_report_text_height (style, LIMBER_REPORT_TEXT_SMALL, text, -1);
  g_autoptr (PangoLayout) layout = limber_report_text_new (style, LIMBER_REPORT_TEXT_SMALL, text, -1);

  limber_report_layout_show (layout, &(LimberRect) { x, y - height / 2, 0, 0 }, cr);
}

static void
draw_axis (const Scale *scale, const LimberReportStyle *style, const LimberRect *area, cairo_t *cr)
{
  LimberRect line = scale->plot;

  limber_report_draw_rule (style, &line, LIMBER_REPORT_HAIRLINE, cr);
  line.y += line.height;
  limber_report_draw_rule (style, &line, LIMBER_REPORT_HAIRLINE, cr);
  draw_label (style, "10", area->x, scale->plot.y, cr);
  draw_label (style, "0", area->x, line.y, cr);
}

/* Answers some weeks apart are joined: the line says nothing of the days between, and the dots show which
 * they are. */
static void
draw_line (const LimberReportFacts *facts, const Scale *scale, cairo_t *cr)
{
  cairo_new_path (cr);
  for (guint i = 0; i < facts->pegs->len; i++)
    {
      const LimberPeg *peg = g_ptr_array_index (facts->pegs, i);
      double score = limber_peg_get_score (peg);

      if (!isnan (score))
        cairo_line_to (cr, get_x (scale, peg->day), get_y (scale, score));
    }
  cairo_set_line_width (cr, 0.7);
  cairo_stroke (cr);
}

static void
draw_dots (const LimberReportFacts *facts, const Scale *scale, cairo_t *cr)
{
  for (guint i = 0; i < facts->pegs->len; i++)
    {
      const LimberPeg *peg = g_ptr_array_index (facts->pegs, i);
      double score = limber_peg_get_score (peg);

      if (isnan (score))
        continue;
      cairo_new_sub_path (cr);
      cairo_arc (cr, get_x (scale, peg->day), get_y (scale, score), DOT, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

/* Where the period of the report begins. */
static void
draw_begin (const LimberReportFacts *facts, const Scale *scale, cairo_t *cr)
{
  static const double dashes[] = { 1.5, 1.5 };
  guint32 begin = facts->options->period.from;

  if (begin <= scale->from || begin >= scale->to)
    return;

  cairo_save (cr);
  cairo_set_line_width (cr, LIMBER_REPORT_HAIRLINE);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, get_x (scale, begin), scale->plot.y);
  cairo_rel_line_to (cr, 0, scale->plot.height);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * limber_report_course_is_worth_it:
 * @facts: what is reported
 *
 * Returns: whether there are more scores than a table of three says
 */
gboolean
limber_report_course_is_worth_it (const LimberReportFacts *facts)
{
  guint n_scores = 0;

  for (guint i = 0; i < facts->pegs->len; i++)
    {
      if (!isnan (limber_peg_get_score (g_ptr_array_index (facts->pegs, i))))
        n_scores++;
    }

  return n_scores >= LEAST_SCORES;
}

/**
 * limber_report_course_get_height:
 * @style: how the page is written
 *
 * Returns: how high it is, in points
 */
double
limber_report_course_get_height (const LimberReportStyle *style)
{
  return HEIGHT * style->size;
}

/**
 * limber_report_course_draw:
 * @facts: what is reported
 * @style: how the page is written
 * @area: where it is
 * @cr: what is drawn on
 *
 * Draws the scores as dots between 0 and 10. What it shows stands in the table above it.
 */
void
limber_report_course_draw (const LimberReportFacts *facts,
                           const LimberReportStyle *style,
                           const LimberRect *area,
                           cairo_t *cr)
{
  Scale scale;

  find_scale (facts, style, area, &scale);
  /* Translators: stands for a small chart below a table of scores. */
  limber_report_figure_begin (style, cr, g_strdup (_ ("The same scores over time")));
  draw_axis (&scale, style, area, cr);
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_begin (facts, &scale, cr);
  draw_line (facts, &scale, cr);
  draw_dots (facts, &scale, cr);
  cairo_restore (cr);
  limber_report_figure_end (style, cr);
}
