/* limber-report-front.c — the first page: head, sections over the whole width, sections in two columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-fitting.h"
#include "limber-report-private.h"
#include "limber-report-words.h"

#include <glib/gi18n.h>

struct _LimberReportFront
{
  LimberRect area;
  LimberReportFitting fitting;
  double end; /* where the sections end */
};

/* What is said when there is not all to see */

static const char *
get_empty_text (const LimberReportFacts *facts)
{
  /* Translators: a report about days without any entry; they stand above it. */
  return facts->n_recorded == 0 ? _ ("Nothing was recorded in this period.") : NULL;
}

static char *
format_left_out (const LimberReportFacts *facts, guint left_out)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  if (left_out == 0)
    return NULL;

  for (LimberReportSection section = 0; section < LIMBER_REPORT_N_SECTIONS; section++)
    {
      if ((left_out & (1u << section)) != 0)
        g_ptr_array_add (names, g_strdup (_limber_report_section_get_heading (facts, section)));
    }
  joined = limber_report_words_join (g_steal_pointer (&names), ", ");

  /* Translators: at the end of a page that is full; the titles of sections. */
  return g_strdup_printf (_ ("There was no room for: %s"), joined);
}

static double
get_line_gap (const LimberReportStyle *style)
{
  return style->size;
}

static double
get_line_height (const LimberReportStyle *style, LimberReportTextRole role, const char *text, double width)
{
  return text != NULL ? get_line_gap (style) + limber_report_text_height (style, role, text, width) : 0;
}

static double
get_top_height (const LimberReportFacts *facts, const LimberReportStyle *style, double width)
{
  return _limber_report_head_get_height (facts, style, width)
         + get_line_height (style, LIMBER_REPORT_TEXT_BODY, get_empty_text (facts), width);
}

static double
get_fixed_height (const LimberReportFacts *facts,
                  const LimberReportStyle *style,
                  double width,
                  guint left_out)
{
  g_autofree char *text = format_left_out (facts, left_out);

  return get_top_height (facts, style, width)
         + get_line_height (style, LIMBER_REPORT_TEXT_SMALL, text, width);
}

/* Places */

static LimberRect
get_column (const LimberReportFront *self, guint column, const LimberReportStyle *style)
{
  double width = limber_report_fitting_get_column_width (&self->fitting, self->area.width);
  LimberRect area = { self->area.x, self->area.y, width, 0 };

  if (column > 0)
    area.x += self->area.width - width;
  limber_report_style_mirror (style, &self->area, &area);

  return area;
}

static void
place_all (LimberReportFront *self, const LimberReportFacts *facts, const LimberReportStyle *style)
{
  double top = self->area.y + get_top_height (facts, style, self->area.width);
  double ends[LIMBER_REPORT_N_COLUMNS] = { top, top };

  for (guint i = 0; i < self->fitting.places->len; i++)
    {
      LimberReportPlace *place = limber_report_fitting_get (&self->fitting, i);
      double *end = &ends[place->is_wide ? 0 : place->column];

      if (place->is_out)
        continue;
      place->area = place->is_wide ? self->area : get_column (self, place->column, style);
      place->area.y = *end + self->fitting.gap;
      place->area.height = place->height;
      *end = place->area.y + place->height;
      if (place->is_wide)
        ends[1] = ends[0];
    }
  self->end = MAX (ends[0], ends[1]);
}

/**
 * _limber_report_front_new:
 * @facts: what is reported
 * @style: (inout): how the page is written; its size is what the page was fitted with
 * @area: the page inside its margins and above its foot
 *
 * Returns: (transfer full): the first page, laid out
 */
LimberReportFront *
_limber_report_front_new (const LimberReportFacts *facts, LimberReportStyle *style, const LimberRect *area)
{
  LimberReportFront *self = g_new0 (LimberReportFront, 1);

  self->area = *area;
  limber_report_fitting_init (&self->fitting, facts, style, area->width, area->height, get_fixed_height);
  place_all (self, facts, style);

  return self;
}

/**
 * _limber_report_front_free:
 * @self: (transfer full): a page
 */
void
_limber_report_front_free (LimberReportFront *self)
{
  limber_report_fitting_clear (&self->fitting);
  g_free (self);
}

/* Drawing */

static void
draw_place (const LimberReportPlace *place,
            const LimberReportFacts *facts,
            const LimberReportStyle *style,
            cairo_t *cr)
{
  LimberRect inner;

  _limber_report_section_begin (facts, place->block->section, style, &place->area, cr, &inner);
  cairo_save (cr);
  place->block->draw (facts, style, &inner, cr);
  cairo_restore (cr);
  _limber_report_section_end (style, cr);
}

/* Column by column, which is the order in which it is read. */
static void
draw_places (const LimberReportFront *self,
             const LimberReportFacts *facts,
             const LimberReportStyle *style,
             cairo_t *cr)
{
  for (guint column = 0; column < LIMBER_REPORT_N_COLUMNS; column++)
    {
      for (guint i = 0; i < self->fitting.places->len; i++)
        {
          const LimberReportPlace *place = limber_report_fitting_get (&self->fitting, i);

          if (!place->is_out && column == (place->is_wide ? 0 : place->column))
            draw_place (place, facts, style, cr);
        }
    }
}

static void
draw_line (const LimberReportFront *self,
           LimberReportTextRole role,
           const char *text,
           double y,
           const LimberReportStyle *style,
           cairo_t *cr)
{
  LimberRect area = { self->area.x, y + get_line_gap (style), self->area.width, 0 };

  if (text != NULL)
    limber_report_text_draw (style, role, text, &area, cr);
}

/**
 * _limber_report_front_draw:
 * @self: a page
 * @facts: what is reported
 * @style: (inout): how it is written; left at the size the page was fitted with
 * @cr: what is drawn on
 *
 * Draws head and sections.
 */
void
_limber_report_front_draw (const LimberReportFront *self,
                           const LimberReportFacts *facts,
                           LimberReportStyle *style,
                           cairo_t *cr)
{
  g_autofree char *left_out = format_left_out (facts, limber_report_fitting_get_left_out (&self->fitting));
  LimberRect head = self->area;

  limber_report_style_set_size (style, self->fitting.size);
  head.height = _limber_report_head_get_height (facts, style, head.width);
  _limber_report_head_draw (facts, style, &head, cr);
  draw_line (self, LIMBER_REPORT_TEXT_BODY, get_empty_text (facts), head.y + head.height, style, cr);
  draw_places (self, facts, style, cr);
  draw_line (self, LIMBER_REPORT_TEXT_SMALL, left_out, self->end, style, cr);
}

static void
describe_place (const LimberReportPlace *place, const LimberReportFacts *facts, GPtrArray *lines)
{
  g_autofree char *text = NULL;

  if (place->is_out || place->block->alt == NULL)
    return;

  text = place->block->alt (facts);
  if (text == NULL || *text == '\0')
    return;

  g_ptr_array_add (lines, g_strdup (_limber_report_section_get_heading (facts, place->block->section)));
  g_ptr_array_add (lines, g_steal_pointer (&text));
}

/**
 * _limber_report_front_describe:
 * @self: a page
 * @facts: what is reported
 * @lines: (element-type utf8): what is added to
 *
 * Says what stands on the page.
 */
void
_limber_report_front_describe (const LimberReportFront *self,
                               const LimberReportFacts *facts,
                               GPtrArray *lines)
{
  char *left_out = format_left_out (facts, limber_report_fitting_get_left_out (&self->fitting));

  _limber_report_head_describe (facts, lines);
  if (get_empty_text (facts) != NULL)
    g_ptr_array_add (lines, g_strdup (get_empty_text (facts)));
  for (guint i = 0; i < self->fitting.places->len; i++)
    describe_place (limber_report_fitting_get (&self->fitting, i), facts, lines);
  if (left_out != NULL)
    g_ptr_array_add (lines, left_out);
}

/**
 * _limber_report_front_get_fitting:
 * @self: a page
 *
 * Returns: (transfer none): its sections and their places
 */
const LimberReportFitting *
_limber_report_front_get_fitting (const LimberReportFront *self)
{
  return &self->fitting;
}
