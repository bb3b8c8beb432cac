/* limber-report-days.c — the table of days, over as many pages as it takes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-days-cells.h"
#include "limber-report-private.h"
#include "limber-report-words.h"

#include <string.h>

#define N_COLUMNS LIMBER_REPORT_DAYS_N_COLUMNS

/* Against the size of running text. */
#define ROW_PADDING 0.22
#define COLUMN_GAP 1.1

/* Places wrap; they keep at least so much of the width however wide the numbers are. */
#define PLACES_LEAST 0.25

/* Enough for every weekday and month to be among them. */
#define SAMPLES_MAX 120

typedef struct
{
  char *cells[N_COLUMNS];
  double height;
} Row;

struct _LimberReportDays
{
  const LimberReportFacts *facts;
  LimberRect area;
  double top; /* of the table on the first page, under the heading */
  double head_height;
  double widths[N_COLUMNS]; /* 0: nothing was recorded */
  GPtrArray *rows;
  GArray *starts; /* guint: the first row of each page */
};

static void
row_free (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (row->cells[i]);
  g_free (row);
}

static Row *
get_row (const LimberReportDays *self, guint index)
{
  return g_ptr_array_index (self->rows, index);
}

static glong
count_chars (const char *text)
{
  return text != NULL ? g_utf8_strlen (text, -1) : 0;
}

static gboolean
is_wrapped (guint column)
{
  return column == LIMBER_REPORT_DAYS_PLACES;
}

static gboolean
is_words (guint column)
{
  return column == LIMBER_REPORT_DAYS_DATE || column == LIMBER_REPORT_DAYS_PLACES;
}

static void
add_rows (LimberReportDays *self)
{
  for (guint i = 0; i < self->facts->days->len; i++)
    {
      const LimberDay *day = g_ptr_array_index (self->facts->days, i);
      Row *row;

      if (!limber_day_is_recorded (day))
        continue;
      row = g_new0 (Row, 1);
      for (guint column = 0; column < N_COLUMNS; column++)
        row->cells[column] = limber_report_days_cells_format (self->facts, day, column);
      g_ptr_array_add (self->rows, row);
    }
}

/* The longest texts hold the widest. Measuring each of some ten thousand numbers would take most of the time,
 * so of many that are equally long only some are measured, and a little is added. */
static double
measure_column (const LimberReportDays *self, guint column, const LimberReportStyle *style)
{
  const double slack = 1.04;
  const char *title = limber_report_days_cells_get_title (column);
  double width = 0;
  glong most = 0;
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    most = MAX (most, count_chars (get_row (self, i)->cells[column]));
  for (guint i = 0; most > 0 && i < self->rows->len && n < SAMPLES_MAX; i++)
    {
      const char *text = get_row (self, i)->cells[column];

      if (count_chars (text) < most - 1)
        continue;
      width = MAX (width, limber_report_text_width (style, LIMBER_REPORT_TEXT_SMALL, text) * slack);
      n++;
    }

  return most > 0 ? MAX (width, limber_report_text_width (style, LIMBER_REPORT_TEXT_SMALL, title)) : 0;
}

static gboolean
has_places (const LimberReportDays *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (get_row (self, i)->cells[LIMBER_REPORT_DAYS_PLACES] != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Numbers take what they need, places the rest. Where that is too little, numbers give up a part and wrap. */
static void
find_widths (LimberReportDays *self, const LimberReportStyle *style)
{
  gboolean with_places = has_places (self);
  double least = with_places ? PLACES_LEAST * self->area.width : 0;
  double gaps = 0, numbers = 0, room;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      self->widths[i] = is_wrapped (i) ? 0 : measure_column (self, i, style);
      numbers += self->widths[i];
      if (self->widths[i] > 0)
        gaps += COLUMN_GAP * style->size;
    }
  room = self->area.width - gaps - least;
  for (guint i = 0; numbers > room && i < N_COLUMNS; i++)
    self->widths[i] *= room / numbers;
  if (with_places)
    self->widths[LIMBER_REPORT_DAYS_PLACES] = MAX (self->area.width - gaps - numbers, least);
}

static double
measure_cell (const LimberReportDays *self, guint column, const char *text, const LimberReportStyle *style)
{
  return limber_report_text_height (style, LIMBER_REPORT_TEXT_SMALL, text, self->widths[column]);
}

/* Only places wrap, unless words are so long that everything does. */
static void
find_heights (LimberReportDays *self, const LimberReportStyle *style)
{
  double line = limber_report_text_height (style, LIMBER_REPORT_TEXT_SMALL, "0", -1);
  double padding = 2 * ROW_PADDING * style->size;

  self->head_height = 0;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      if (self->widths[i] > 0)
        self->head_height
            = MAX (self->head_height,
                   padding + measure_cell (self, i, limber_report_days_cells_get_title (i), style));
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = get_row (self, i);
      const char *places = row->cells[LIMBER_REPORT_DAYS_PLACES];

      row->height = line;
      if (places != NULL)
        row->height = MAX (row->height, measure_cell (self, LIMBER_REPORT_DAYS_PLACES, places, style));
      row->height += padding;
    }
}

static void
break_pages (LimberReportDays *self)
{
  double bottom = self->area.y + self->area.height;
  double y = bottom + 1;

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = get_row (self, i);

      if (y + row->height > bottom)
        {
          y = (self->starts->len == 0 ? self->top : self->area.y) + self->head_height;
          g_array_append_val (self->starts, i);
        }
      y += row->height;
    }
}

static void
draw_cell (guint column,
           const char *text,
           gboolean is_title,
           const LimberReportStyle *style,
           const LimberRect *area,
           cairo_t *cr)
{
  const char *tag = is_title || column == LIMBER_REPORT_DAYS_DATE ? "TH" : "TD";

  limber_report_tag_begin (style, cr, tag);
  if (text != NULL && is_words (column))
    limber_report_text_show (style, LIMBER_REPORT_TEXT_SMALL, text, area, cr);
  else if (text != NULL)
    limber_report_text_show_end (style, LIMBER_REPORT_TEXT_SMALL, text, area, cr);
  limber_report_tag_end (style, cr, tag);
}

/* @row: (nullable): %NULL draws the titles of the columns. */
static void
draw_row (const LimberReportDays *self, const Row *row, double y, const LimberReportStyle *style, cairo_t *cr)
{
  LimberRect line = { self->area.x, y, self->area.width, 0 };
  double x = self->area.x;

  if (row != NULL)
    limber_report_draw_rule (style, &line, LIMBER_REPORT_HAIRLINE, cr);
  limber_report_tag_begin (style, cr, "TR");
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      LimberRect cell = { x, y + ROW_PADDING * style->size, self->widths[i], 0 };

      if (self->widths[i] <= 0)
        continue;
      limber_report_style_mirror (style, &self->area, &cell);
      draw_cell (i, row != NULL ? row->cells[i] : limber_report_days_cells_get_title (i), row == NULL, style,
                 &cell, cr);
      x += self->widths[i] + COLUMN_GAP * style->size;
    }
  limber_report_tag_end (style, cr, "TR");
}

static guint
get_end (const LimberReportDays *self, guint page)
{
  return page + 1 < self->starts->len ? g_array_index (self->starts, guint, page + 1) : self->rows->len;
}

/**
 * _limber_report_days_new:
 * @facts: what is reported; kept by whoever keeps this
 * @style: how the pages are written
 * @area: each page inside its margins, under its head and above its foot
 *
 * Returns: (transfer full): the table of days, on as many pages as it takes
 */
LimberReportDays *
_limber_report_days_new (const LimberReportFacts *facts,
                         const LimberReportStyle *style,
                         const LimberRect *area)
{
  LimberReportDays *self = g_new0 (LimberReportDays, 1);

  self->facts = facts;
  self->area = *area;
  self->top = area->y + _limber_report_section_get_extra (facts, LIMBER_REPORT_DAYS, style, area->width);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!limber_report_options_has (facts->options, LIMBER_REPORT_DAYS))
    return self;

  add_rows (self);
  find_widths (self, style);
  find_heights (self, style);
  break_pages (self);

  return self;
}

/**
 * _limber_report_days_free:
 * @self: (transfer full): pages of days
 */
void
_limber_report_days_free (LimberReportDays *self)
{
  g_ptr_array_unref (self->rows);
  g_array_unref (self->starts);
  g_free (self);
}

/**
 * _limber_report_days_get_n_pages:
 * @self: pages of days
 *
 * Returns: how many there are, 0 without a day
 */
guint
_limber_report_days_get_n_pages (const LimberReportDays *self)
{
  return self->starts->len;
}

/**
 * _limber_report_days_draw:
 * @self: pages of days
 * @page: which of them, from 0
 * @style: how it is written
 * @cr: what is drawn on
 *
 * Draws the titles of the columns, on every page again, and the days.
 */
void
_limber_report_days_draw (const LimberReportDays *self,
                          guint page,
                          const LimberReportStyle *style,
                          cairo_t *cr)
{
  double y = page == 0 ? self->top : self->area.y;
  LimberRect inner;

  if (page == 0)
    _limber_report_section_begin (self->facts, LIMBER_REPORT_DAYS, style, &self->area, cr, &inner);
  limber_report_tag_begin (style, cr, "Table");
  draw_row (self, NULL, y, style, cr);
  y += self->head_height;
  for (guint i = g_array_index (self->starts, guint, page); i < get_end (self, page); i++)
    {
      draw_row (self, get_row (self, i), y, style, cr);
      y += get_row (self, i)->height;
    }
  limber_report_tag_end (style, cr, "Table");
  if (page == 0)
    _limber_report_section_end (style, cr);
}

static char *
describe_row (const LimberReportDays *self, const Row *row)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      if (row->cells[i] == NULL)
        continue;
      if (is_words (i))
        g_ptr_array_add (parts, g_strdup (row->cells[i]));
      else
        g_ptr_array_add (parts,
                         g_strdup_printf ("%s %s", limber_report_days_cells_get_title (i), row->cells[i]));
    }

  return limber_report_words_join (g_steal_pointer (&parts), "; ");
}

/**
 * _limber_report_days_describe:
 * @self: pages of days
 * @page: which of them, from 0
 * @lines: (element-type utf8): what is added to
 *
 * Says what stands on a page.
 */
void
_limber_report_days_describe (const LimberReportDays *self, guint page, GPtrArray *lines)
{
  g_ptr_array_add (lines, g_strdup (limber_report_section_get_title (LIMBER_REPORT_DAYS)));
  for (guint i = g_array_index (self->starts, guint, page); i < get_end (self, page); i++)
    g_ptr_array_add (lines, describe_row (self, get_row (self, i)));
}
