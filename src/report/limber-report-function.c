/* limber-report-function.c — the PEG scale: now, earlier in the period, and before it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-date.h"
#include "limber-report-course.h"
#include "limber-report-words.h"

#include <glib/gi18n.h>
#include <math.h>

/* Against the width of the block, and against the size of running text. */
#define COLUMN_WIDTH 0.19
#define ROW_GAP 0.16
#define COURSE_GAP 0.8

/* The times that are compared: now, earlier in the period, before it. */
#define N_TIMES 3

/* The three items, and their mean. */
#define N_ROWS (LIMBER_PEG_N_ITEMS + 1)

typedef struct
{
  const LimberPeg *pegs[N_TIMES];
  const char *names[N_TIMES];
  guint n_times;
} Times;

static void
add_time (Times *times, const LimberPeg *peg, const char *name)
{
  if (peg == NULL)
    return;

  times->pegs[times->n_times] = peg;
  times->names[times->n_times] = name;
  times->n_times++;
}

/* Without an answer in the period there is nothing to say about it. */
static void
find_times (const LimberReportFacts *facts, Times *times)
{
  const LimberPeg *before = NULL, *first = NULL, *last = NULL;

  *times = (Times) { 0 };
  for (guint i = 0; i < facts->pegs->len; i++)
    {
      const LimberPeg *peg = g_ptr_array_index (facts->pegs, i);

      if (limber_peg_is_empty (peg) || peg->day > facts->options->period.to)
        continue;
      if (peg->day < facts->options->period.from)
        before = peg;
      else if (first == NULL)
        first = last = peg;
      else
        last = peg;
    }

  add_time (times, last, _ ("Now"));
  if (last == NULL)
    return;
  add_time (times, first != last ? first : NULL, _ ("Earlier"));
  add_time (times, before, _ ("Before"));
}

static gboolean
is_mean (guint row)
{
  return row == LIMBER_PEG_N_ITEMS;
}

static const char *
get_row_title (guint row)
{
  /* Translators: the mean of the three answers of the PEG scale. */
  return is_mean (row) ? _ ("PEG score, the mean") : limber_peg_item_get_title (row);
}

static char *
format_cell (const LimberPeg *peg, guint row)
{
  double score = limber_peg_get_score (peg);

  if (is_mean (row))
    return isnan (score) ? NULL : g_strdup_printf ("%.1f", score);

  return peg->answers[row] < 0 ? NULL : g_strdup_printf ("%d", peg->answers[row]);
}

static gboolean
has_row (const Times *times, guint row)
{
  for (guint i = 0; i < times->n_times; i++)
    {
      g_autofree char *text = format_cell (times->pegs[i], row);

      if (text != NULL)
        return TRUE;
    }

  return FALSE;
}

static LimberReportTextRole
get_role (guint row)
{
  return is_mean (row) ? LIMBER_REPORT_TEXT_STRONG : LIMBER_REPORT_TEXT_BODY;
}

static double
get_title_width (const Times *times, double width)
{
  return width * (1 - COLUMN_WIDTH * times->n_times) - 4;
}

static char *
format_day (const LimberPeg *peg)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, peg->day);

  /* Translators: a day where there is little room: "18 Nov"; see g_date_time_format(). */
  return limber_date_format (&date, C_ ("day", "%-d %b"));
}

static char *
format_head (const Times *times, guint index)
{
  g_autofree char *day = format_day (times->pegs[index]);

  return g_strdup_printf ("%s\n%s", times->names[index], day);
}

static double
get_head_height (const Times *times, const LimberReportStyle *style, double width)
{
  double height = 0;

  for (guint i = 0; i < times->n_times; i++)
    {
      g_autofree char *text = format_head (times, i);

      height = MAX (height,
                    limber_report_text_height (style, LIMBER_REPORT_TEXT_SMALL, text, width * COLUMN_WIDTH));
    }

  return height + 2 * ROW_GAP * style->size;
}

static double
get_row_height (const Times *times, guint row, const LimberReportStyle *style, double width)
{
  return limber_report_text_height (style, get_role (row), get_row_title (row),
                                    get_title_width (times, width))
         + 2 * ROW_GAP * style->size;
}

static const char *
get_legend (void)
{
  return _ ("Each from 0 to 10, about the week before; lower is better");
}

static double
get_table_height (const Times *times, const LimberReportStyle *style, double width)
{
  double height = get_head_height (times, style, width);

  for (guint row = 0; row < N_ROWS; row++)
    {
      if (has_row (times, row))
        height += get_row_height (times, row, style, width);
    }

  return height + ROW_GAP * style->size
         + limber_report_text_height (style, LIMBER_REPORT_TEXT_SMALL, get_legend (), width);
}

static double
get_min_height (const LimberReportFacts *facts, const LimberReportStyle *style, double width)
{
  Times times;

  find_times (facts, &times);

  return times.n_times > 0 ? get_table_height (&times, style, width) : 0;
}

static double
get_natural_height (const LimberReportFacts *facts, const LimberReportStyle *style, double width)
{
  double height = get_min_height (facts, style, width);

  if (height > 0 && limber_report_course_is_worth_it (facts))
    height += COURSE_GAP * style->size + limber_report_course_get_height (style);

  return height;
}

/* With the course or without. */
static GArray *
list_steps (const LimberReportFacts *facts, const LimberReportStyle *style, double width)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (double));
  double least = get_min_height (facts, style, width);
  double natural = get_natural_height (facts, style, width);

  if (least > 0)
    g_array_append_val (steps, least);
  if (natural > least)
    g_array_append_val (steps, natural);

  return steps;
}

static LimberRect
get_cell (const Times *times, guint column, const LimberReportStyle *style, const LimberRect *row)
{
  double width = row->width * COLUMN_WIDTH;
  LimberRect cell = { row->x + row->width - width * (times->n_times - column), row->y, width, row->height };

  limber_report_style_mirror (style, row, &cell);

  return cell;
}

static void
draw_head (const Times *times, const LimberReportStyle *style, const LimberRect *row, cairo_t *cr)
{
  limber_report_tag_begin (style, cr, "TR");
  limber_report_tag_begin (style, cr, "TH");
  limber_report_tag_end (style, cr, "TH");
  for (guint i = 0; i < times->n_times; i++)
    {
      LimberRect cell = get_cell (times, i, style, row);
      g_autofree char *text = format_head (times, i);

      limber_report_tag_begin (style, cr, "TH");
      limber_report_text_show_end (style, LIMBER_REPORT_TEXT_SMALL, text, &cell, cr);
      limber_report_tag_end (style, cr, "TH");
    }
  limber_report_tag_end (style, cr, "TR");
}

static void
draw_row (const Times *times, guint index, const LimberReportStyle *style, const LimberRect *row, cairo_t *cr)
{
  double gap = ROW_GAP * style->size;
  LimberRect title = { row->x, row->y + gap, get_title_width (times, row->width), row->height };

  limber_report_draw_rule (style, row, LIMBER_REPORT_HAIRLINE, cr);
  limber_report_style_mirror (style, row, &title);
  limber_report_tag_begin (style, cr, "TR");
  limber_report_tag_begin (style, cr, "TH");
  limber_report_text_show (style, get_role (index), get_row_title (index), &title, cr);
  limber_report_tag_end (style, cr, "TH");
  for (guint i = 0; i < times->n_times; i++)
    {
      LimberRect cell = get_cell (times, i, style, row);
      g_autofree char *text = format_cell (times->pegs[i], index);

      cell.y += gap;
      limber_report_tag_begin (style, cr, "TD");
      if (text != NULL)
        limber_report_text_show_end (style, get_role (index), text, &cell, cr);
      limber_report_tag_end (style, cr, "TD");
    }
  limber_report_tag_end (style, cr, "TR");
}

static double
draw_table (const Times *times, const LimberReportStyle *style, const LimberRect *area, cairo_t *cr)
{
  LimberRect row = { area->x, area->y, area->width, get_head_height (times, style, area->width) };

  limber_report_tag_begin (style, cr, "Table");
  draw_head (times, style, &row, cr);
  for (guint i = 0; i < N_ROWS; i++)
    {
      if (!has_row (times, i))
        continue;
      row.y += row.height;
      row.height = get_row_height (times, i, style, area->width);
      draw_row (times, i, style, &row, cr);
    }
  limber_report_tag_end (style, cr, "Table");
  row.y += row.height + ROW_GAP * style->size;
  row.y += limber_report_text_draw (style, LIMBER_REPORT_TEXT_SMALL, get_legend (), &row, cr);

  return row.y - area->y;
}

static void
draw (const LimberReportFacts *facts, const LimberReportStyle *style, const LimberRect *area, cairo_t *cr)
{
  LimberRect rest = *area;
  Times times;

  find_times (facts, &times);
  if (times.n_times == 0)
    return;

  rest.y += draw_table (&times, style, area, cr) + COURSE_GAP * style->size;
  rest.height = limber_report_course_get_height (style);
  if (limber_report_course_is_worth_it (facts) && rest.y + rest.height <= area->y + area->height + 0.01)
    limber_report_course_draw (facts, style, &rest, cr);
}

static char *
describe_time (const Times *times, guint index)
{
  g_autofree char *day = limber_report_words_day (times->pegs[index]->day);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint row = 0; row < N_ROWS; row++)
    {
      g_autofree char *text = format_cell (times->pegs[index], row);

      if (text != NULL)
        g_ptr_array_add (parts, g_strdup_printf (C_ ("number", "%s: %s"), get_row_title (row), text));
    }
  joined = limber_report_words_join (g_steal_pointer (&parts), "; ");

  /* Translators: when ("Now"), the day, and what was answered then. */
  return g_strdup_printf (C_ ("answers", "%s, %s: %s"), times->names[index], day, joined);
}

static char *
describe (const LimberReportFacts *facts)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  Times times;

  find_times (facts, &times);
  for (guint i = 0; i < times.n_times; i++)
    g_ptr_array_add (lines, describe_time (&times, i));

  return limber_report_words_join (g_steal_pointer (&lines), "\n");
}

const LimberReportBlock limber_report_function_block = {
  .section = LIMBER_REPORT_FUNCTION,
  .min_height = get_min_height,
  .natural_height = get_natural_height,
  .steps = list_steps,
  .has_extras = TRUE,
  .draw = draw,
  .alt = describe,
};
