/* limber-report-head.c — who it is about, which days, for which visit, how much was recorded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-private.h"
#include "limber-report-words.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_CELLS 3

/* The longest name that is shown, in characters. */
#define NAME_MAX_CHARS 80

/* Against the size of running text. */
#define TITLE_GAP 0.75
#define CELL_GAP 2.4
#define LABEL_GAP 0.1
#define BELOW 0.2

/* A label, what it is about in bold, and more about it; side by side under the title. */
typedef struct
{
  const char *label;
  char *value, *more;
} Cell;

typedef struct
{
  Cell cells[MAX_CELLS];
  guint n_cells;
} Cells;

static void
cells_clear (Cells *cells)
{
  for (guint i = 0; i < cells->n_cells; i++)
    {
      g_free (cells->cells[i].value);
      g_free (cells->cells[i].more);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cells, cells_clear)

static void
add_cell (Cells *cells, const char *label, char *value, char *more)
{
  Cell *cell = &cells->cells[cells->n_cells++];

  cell->label = label;
  cell->value = value;
  cell->more = more;
}

/* Of what was imported nobody knows when it was written down. */
static char *
format_same_day (const LimberReportFacts *facts)
{
  g_autofree char *same_day = NULL;

  if (facts->n_recorded == facts->n_imported)
    return NULL;

  same_day = g_strdup_printf (
      /* Translators: how many of the days were recorded on the day itself, not from memory. */
      ngettext ("%u on the same day", "%u on the same day", facts->n_same_day), facts->n_same_day);
  if (facts->n_imported == 0)
    return g_steal_pointer (&same_day);

  return g_strdup_printf (
      /* Translators: “83 on the same day”, and how many days came out of a file of another program. */
      ngettext ("%1$s, %2$u imported", "%1$s, %2$u imported", facts->n_imported), same_day,
      facts->n_imported);
}

static void
cells_init (Cells *cells, const LimberReportFacts *facts)
{
  *cells = (Cells) { 0 };
  add_cell (cells, _ ("Period"), limber_report_words_period (facts->options->period),
            facts->since != NULL ? limber_report_words_since (facts->since, facts->options->period) : NULL);
  if (facts->n_recorded > 0)
    add_cell (cells, _ ("Recorded"),
              g_strdup_printf (ngettext ("%u of %u day", "%u of %u days", facts->n_days), facts->n_recorded,
                               facts->n_days),
              format_same_day (facts));
  if (facts->visit != NULL)
    add_cell (cells, _ ("For the visit"), limber_report_words_day (facts->visit->day),
              g_strdup (facts->visit->with));
}

static char *
dup_name (const LimberReportFacts *facts)
{
  g_autofree char *name = NULL;

  if (facts->options->name == NULL)
    return NULL;

  name = g_strstrip (limber_text_abridge (facts->options->name, NAME_MAX_CHARS));

  return *name != '\0' ? g_steal_pointer (&name) : NULL;
}

static double
get_cell_width (const LimberReportStyle *style, double width)
{
  return (width - (MAX_CELLS - 1) * CELL_GAP * style->size) / MAX_CELLS;
}

static double
get_cell_height (const Cell *cell, const LimberReportStyle *style, double width)
{
  double height = limber_report_text_height (style, LIMBER_REPORT_TEXT_SMALL, cell->label, width)
                  + LABEL_GAP * style->size
                  + limber_report_text_height (style, LIMBER_REPORT_TEXT_STRONG, cell->value, width);

  if (cell->more != NULL)
    height += limber_report_text_height (style, LIMBER_REPORT_TEXT_BODY, cell->more, width);

  return height;
}

static double
get_title_height (const LimberReportFacts *facts, const LimberReportStyle *style, double width)
{
  g_autofree char *name = dup_name (facts);
  double height = limber_report_text_height (style, LIMBER_REPORT_TEXT_TITLE, _ ("Visit report"), width);

  if (name != NULL)
    height += limber_report_text_height (style, LIMBER_REPORT_TEXT_HEADING, name, width);

  return height;
}

static double
draw_title (const LimberReportFacts *facts,
            const LimberReportStyle *style,
            const LimberRect *area,
            cairo_t *cr)
{
  g_autofree char *name = dup_name (facts);
  LimberRect rest = *area;

  limber_report_tag_begin (style, cr, "H1");
  rest.y += limber_report_text_show (style, LIMBER_REPORT_TEXT_TITLE, _ ("Visit report"), area, cr);
  limber_report_tag_end (style, cr, "H1");
  if (name != NULL)
    rest.y += limber_report_text_draw (style, LIMBER_REPORT_TEXT_HEADING, name, &rest, cr);

  return rest.y - area->y;
}

static void
draw_cell (const Cell *cell, const LimberReportStyle *style, const LimberRect *area, cairo_t *cr)
{
  LimberRect rest = *area;

  limber_report_tag_begin (style, cr, "P");
  rest.y += limber_report_text_show (style, LIMBER_REPORT_TEXT_SMALL, cell->label, &rest, cr)
            + LABEL_GAP * style->size;
  rest.y += limber_report_text_show (style, LIMBER_REPORT_TEXT_STRONG, cell->value, &rest, cr);
  if (cell->more != NULL)
    limber_report_text_show (style, LIMBER_REPORT_TEXT_BODY, cell->more, &rest, cr);
  limber_report_tag_end (style, cr, "P");
}

/**
 * _limber_report_head_get_height:
 * @facts: what is reported
 * @style: how the page is written
 * @width: how wide it is, in points
 *
 * Returns: how high the head of the first page is, in points
 */
double
_limber_report_head_get_height (const LimberReportFacts *facts, const LimberReportStyle *style, double width)
{
  double highest = 0, cell_width = get_cell_width (style, width);
  g_auto (Cells) cells = { 0 };

  cells_init (&cells, facts);
  for (guint i = 0; i < cells.n_cells; i++)
    highest = MAX (highest, get_cell_height (&cells.cells[i], style, cell_width));

  return get_title_height (facts, style, width) + (2 * TITLE_GAP + BELOW) * style->size + highest;
}

/**
 * _limber_report_head_draw:
 * @facts: what is reported
 * @style: how the page is written
 * @area: where it is
 * @cr: what is drawn on
 *
 * Draws the head of the first page.
 */
void
_limber_report_head_draw (const LimberReportFacts *facts,
                          const LimberReportStyle *style,
                          const LimberRect *area,
                          cairo_t *cr)
{
  double cell_width = get_cell_width (style, area->width);
  LimberRect rest = *area;
  g_auto (Cells) cells = { 0 };

  cells_init (&cells, facts);
  rest.y += draw_title (facts, style, area, cr) + TITLE_GAP * style->size;
  limber_report_draw_rule (style, &rest, LIMBER_REPORT_FRAME, cr);
  rest.y += TITLE_GAP * style->size;
  for (guint i = 0; i < cells.n_cells; i++)
    {
      LimberRect cell
          = { area->x + i * (cell_width + CELL_GAP * style->size), rest.y, cell_width, area->height };

      limber_report_style_mirror (style, area, &cell);
      draw_cell (&cells.cells[i], style, &cell, cr);
    }
}

/**
 * _limber_report_head_describe:
 * @facts: what is reported
 * @lines: (element-type utf8): what is added to
 *
 * Says what stands in the head of the first page.
 */
void
_limber_report_head_describe (const LimberReportFacts *facts, GPtrArray *lines)
{
  g_autofree char *name = dup_name (facts);
  g_auto (Cells) cells = { 0 };

  g_ptr_array_add (lines, g_strdup (_ ("Visit report")));
  if (name != NULL)
    g_ptr_array_add (lines, g_steal_pointer (&name));
  cells_init (&cells, facts);
  for (guint i = 0; i < cells.n_cells; i++)
    {
      const Cell *cell = &cells.cells[i];

      if (cell->more != NULL)
        /* Translators: a label of the head of a report, what it is about, and more about it. */
        g_ptr_array_add (lines,
                         g_strdup_printf (C_ ("head", "%s: %s, %s"), cell->label, cell->value, cell->more));
      else
        g_ptr_array_add (lines, g_strdup_printf (C_ ("number", "%s: %s"), cell->label, cell->value));
    }
}

static char *
format_running_head (const LimberReportFacts *facts)
{
  g_autofree char *period = limber_report_words_period (facts->options->period);
  g_autofree char *name = dup_name (facts);

  if (name == NULL)
    return g_strdup_printf (_ ("Visit report, %s"), period);

  /* Translators: at the top of further pages: the name of a person, and the period. */
  return g_strdup_printf (_ ("Visit report of %s, %s"), name, period);
}

/**
 * _limber_report_running_head_get_height:
 * @style: how the page is written
 *
 * Returns: how high the line above a further page is, in points, with the room below it
 */
double
_limber_report_running_head_get_height (const LimberReportStyle *style)
{
  return limber_report_text_height (style, LIMBER_REPORT_TEXT_SMALL, "0", -1) + 2 * style->size;
}

/**
 * _limber_report_running_head_draw:
 * @facts: what is reported
 * @style: how the page is written
 * @area: where it is
 * @cr: what is drawn on
 *
 * Draws the line above a further page. It repeats what the first page says, so it is no part of the document.
 */
void
_limber_report_running_head_draw (const LimberReportFacts *facts,
                                  const LimberReportStyle *style,
                                  const LimberRect *area,
                                  cairo_t *cr)
{
  g_autofree char *text = format_running_head (facts);
  g_autoptr (PangoLayout) layout
      = limber_report_text_new (style, LIMBER_REPORT_TEXT_SMALL, text, area->width);
  LimberRect rest = *area;

  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  limber_report_tag_begin (style, cr, "Artifact");
  rest.y += limber_report_layout_show (layout, area, cr);
  limber_report_tag_end (style, cr, "Artifact");
  rest.y += 0.3 * style->size;
  limber_report_draw_rule (style, &rest, LIMBER_REPORT_HAIRLINE, cr);
}
