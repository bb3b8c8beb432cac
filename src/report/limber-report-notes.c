/* limber-report-notes.c — notes of any length, over as many pages as they take
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-date.h"
#include "limber-report-private.h"
#include "limber-report-words.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>
#include <string.h>

/* Days stand in a column of their own: against the width of the page, and against the size of running text.
 */
#define DAY_WIDTH 0.2
#define COLUMN_GAP 1.4
#define NOTE_GAP 0.9
#define PARAGRAPH_GAP 0.3

/* So many lines of a note stand together before a page ends. */
#define LEAST_LINES 2

typedef struct
{
  char *day, *time;
  GPtrArray *paragraphs; /* PangoLayout */
} Note;

/* Lines of one paragraph that stand on one page. */
typedef struct
{
  guint note, paragraph;
  guint first_line, n_lines;
  double y;
  gboolean with_day; /* the first of its note on the page */
} Fragment;

struct _LimberReportNotes
{
  const LimberReportFacts *facts;
  LimberRect area;
  double top; /* of notes on the first page, under the heading */
  GPtrArray *notes;
  GPtrArray *pages; /* GArray of Fragment */
};

/* Where the next line goes. */
typedef struct
{
  LimberReportNotes *self;
  const LimberReportStyle *style;
  double y;
  gboolean is_new_note;
} Pen;

static void
note_free (gpointer data)
{
  Note *note = data;

  g_free (note->day);
  g_free (note->time);
  g_ptr_array_unref (note->paragraphs);
  g_free (note);
}

static gboolean
is_picked (const LimberReportFacts *facts, const LimberReportNote *note)
{
  const GPtrArray *picked = facts->options->notes;

  if (picked == NULL)
    return TRUE;
  for (guint i = 0; i < picked->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (picked, i), note->uuid) == 0)
        return TRUE;
    }

  return FALSE;
}

static LimberRect
get_text_area (const LimberReportNotes *self, const LimberReportStyle *style)
{
  double day = DAY_WIDTH * self->area.width;
  LimberRect text = { self->area.x + day, self->area.y, self->area.width - day, 0 };

  limber_report_style_mirror (style, &self->area, &text);

  return text;
}

static LimberRect
get_day_area (const LimberReportNotes *self, const LimberReportStyle *style)
{
  LimberRect day = { self->area.x, self->area.y, DAY_WIDTH * self->area.width - COLUMN_GAP * style->size, 0 };

  limber_report_style_mirror (style, &self->area, &day);

  return day;
}

static char *
format_time (int minutes)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = NULL;

  if (minutes == LIMBER_TIME_UNSET)
    return NULL;

  moment = g_date_time_new (zone, 2000, 1, 1, minutes / 60, minutes % 60, 0);

  /* Translators: a time of day; see g_date_time_format(). */
  return moment != NULL ? g_date_time_format (moment, _ ("%H:%M")) : NULL;
}

/* Each paragraph runs in its own direction. Empty ones are left out: the gap between two says the same. */
static void
lay_out_paragraphs (Note *note, const char *text, const LimberReportStyle *style, double width)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) paragraphs = g_strsplit_set (valid, "\n\r", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_strchomp (paragraphs[i]);
      if (*paragraphs[i] != '\0')
        g_ptr_array_add (note->paragraphs,
                         limber_report_text_new (style, LIMBER_REPORT_TEXT_BODY, paragraphs[i], width));
    }
}

static void
add_note (LimberReportNotes *self, const LimberReportNote *fact, const LimberReportStyle *style)
{
  Note *note = g_new0 (Note, 1);

  note->day = limber_report_words_day (fact->day);
  note->time = format_time (fact->time);
  note->paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  lay_out_paragraphs (note, fact->text, style, get_text_area (self, style).width);
  if (note->paragraphs->len > 0)
    g_ptr_array_add (self->notes, note);
  else
    note_free (note);
}

static double
get_line_height (PangoLayoutIter *iter)
{
  PangoRectangle logical;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);

  return logical.height / (double) PANGO_SCALE;
}

/* Of the first lines of a note, or of its day beside them. */
static double
get_least_height (const LimberReportNotes *self, const Note *note, const LimberReportStyle *style)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (g_ptr_array_index (note->paragraphs, 0));
  double width = get_day_area (self, style).width, lines = get_line_height (iter);
  double day = limber_report_text_height (style, LIMBER_REPORT_TEXT_STRONG, note->day, width);

  if (note->time != NULL)
    day += limber_report_text_height (style, LIMBER_REPORT_TEXT_SMALL, note->time, width);
  for (guint i = 1; i < LEAST_LINES && pango_layout_iter_next_line (iter); i++)
    lines += get_line_height (iter);

  return MAX (day, lines);
}

static GArray *
get_last_page (const LimberReportNotes *self)
{
  return g_ptr_array_index (self->pages, self->pages->len - 1);
}

static void
begin_page (Pen *pen)
{
  LimberReportNotes *self = pen->self;

  pen->y = self->pages->len == 0 ? self->top : self->area.y;
  g_ptr_array_add (self->pages, g_array_new (FALSE, FALSE, sizeof (Fragment)));
  pen->is_new_note = TRUE;
}

static gboolean
has_room (const Pen *pen, double height)
{
  return pen->y + height <= pen->self->area.y + pen->self->area.height;
}

static Fragment *
begin_fragment (Pen *pen, guint note, guint paragraph, guint line)
{
  GArray *page = get_last_page (pen->self);
  Fragment fragment = { note, paragraph, line, 0, pen->y, pen->is_new_note };

  pen->is_new_note = FALSE;
  g_array_append_val (page, fragment);

  return &g_array_index (page, Fragment, page->len - 1);
}

static void
flow_paragraph (Pen *pen, guint note, guint paragraph)
{
  Note *words = g_ptr_array_index (pen->self->notes, note);
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (g_ptr_array_index (words->paragraphs, paragraph));
  Fragment *fragment = NULL;
  guint line = 0;

  do
    {
      double height = get_line_height (iter);

      if (!has_room (pen, height))
        {
          begin_page (pen);
          fragment = NULL;
        }
      if (fragment == NULL)
        fragment = begin_fragment (pen, note, paragraph, line);
      fragment->n_lines++;
      pen->y += height;
      line++;
    }
  while (pango_layout_iter_next_line (iter));
}

/* A day never stands alone at the end of a page. */
static void
flow_note (Pen *pen, guint index)
{
  Note *note = g_ptr_array_index (pen->self->notes, index);
  double least = get_least_height (pen->self, note, pen->style), top;

  if (pen->self->pages->len == 0 || !has_room (pen, least))
    begin_page (pen);
  pen->is_new_note = TRUE;
  top = pen->y;
  for (guint i = 0; i < note->paragraphs->len; i++)
    {
      if (i > 0)
        pen->y += PARAGRAPH_GAP * pen->style->size;
      flow_paragraph (pen, index, i);
    }
  /* A short note beside its day. */
  if (pen->y > top)
    pen->y = MAX (pen->y, top + least);
  pen->y += NOTE_GAP * pen->style->size;
}

static void
draw_lines (const Note *note,
            const Fragment *fragment,
            const LimberReportStyle *style,
            const LimberRect *area,
            cairo_t *cr)
{
  g_autoptr (PangoLayoutIter) iter
      = pango_layout_get_iter (g_ptr_array_index (note->paragraphs, fragment->paragraph));
  double y = fragment->y;

  for (guint i = 0; i < fragment->first_line; i++)
    pango_layout_iter_next_line (iter);

  limber_report_tag_begin (style, cr, "P");
  for (guint i = 0; i < fragment->n_lines; i++)
    {
      PangoRectangle logical;
      double baseline = pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      cairo_move_to (cr, area->x + logical.x / (double) PANGO_SCALE,
                     y + baseline - logical.y / (double) PANGO_SCALE);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
      y += logical.height / (double) PANGO_SCALE;
      pango_layout_iter_next_line (iter);
    }
  limber_report_tag_end (style, cr, "P");
}

static void
draw_day (const LimberReportNotes *self,
          const Note *note,
          const Fragment *fragment,
          const LimberReportStyle *style,
          cairo_t *cr)
{
  gboolean is_continued = fragment->paragraph > 0 || fragment->first_line > 0;
  const char *below = is_continued ? _ ("continued") : note->time;
  LimberRect area = get_day_area (self, style);

  area.y = fragment->y;
  limber_report_tag_begin (style, cr, is_continued ? "Artifact" : "H3");
  area.y += limber_report_text_show (style, LIMBER_REPORT_TEXT_STRONG, note->day, &area, cr);
  if (below != NULL)
    limber_report_text_show (style, LIMBER_REPORT_TEXT_SMALL, below, &area, cr);
  limber_report_tag_end (style, cr, is_continued ? "Artifact" : "H3");
}

/**
 * _limber_report_notes_new:
 * @facts: what is reported; kept by whoever keeps this
 * @style: how the pages are written
 * @area: each page inside its margins, under its head and above its foot
 *
 * Returns: (transfer full): the notes that were picked, on as many pages as they take
 */
LimberReportNotes *
_limber_report_notes_new (const LimberReportFacts *facts,
                          const LimberReportStyle *style,
                          const LimberRect *area)
{
  LimberReportNotes *self = g_new0 (LimberReportNotes, 1);
  Pen pen = { .self = self, .style = style };

  self->facts = facts;
  self->area = *area;
  self->top = area->y + _limber_report_section_get_extra (facts, LIMBER_REPORT_NOTES, style, area->width);
  self->notes = g_ptr_array_new_with_free_func (note_free);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  if (!limber_report_options_has (facts->options, LIMBER_REPORT_NOTES))
    return self;

  for (guint i = 0; i < facts->notes->len; i++)
    {
      if (is_picked (facts, g_ptr_array_index (facts->notes, i)))
        add_note (self, g_ptr_array_index (facts->notes, i), style);
    }
  for (guint i = 0; i < self->notes->len; i++)
    flow_note (&pen, i);

  return self;
}

/**
 * _limber_report_notes_free:
 * @self: (transfer full): pages of notes
 */
void
_limber_report_notes_free (LimberReportNotes *self)
{
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

/**
 * _limber_report_notes_get_n_pages:
 * @self: pages of notes
 *
 * Returns: how many there are, 0 without a note
 */
guint
_limber_report_notes_get_n_pages (const LimberReportNotes *self)
{
  return self->pages->len;
}

/**
 * _limber_report_notes_draw:
 * @self: pages of notes
 * @page: which of them, from 0
 * @style: how it is written
 * @cr: what is drawn on
 */
void
_limber_report_notes_draw (const LimberReportNotes *self,
                           guint page,
                           const LimberReportStyle *style,
                           cairo_t *cr)
{
  const GArray *fragments = g_ptr_array_index (self->pages, page);
  LimberRect text = get_text_area (self, style), inner;

  if (page == 0)
    _limber_report_section_begin (self->facts, LIMBER_REPORT_NOTES, style, &self->area, cr, &inner);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < fragments->len; i++)
    {
      const Fragment *fragment = &g_array_index (fragments, Fragment, i);
      const Note *note = g_ptr_array_index (self->notes, fragment->note);

      if (fragment->with_day)
        draw_day (self, note, fragment, style, cr);
      draw_lines (note, fragment, style, &text, cr);
    }
  if (page == 0)
    _limber_report_section_end (style, cr);
}

static char *
dup_lines (const Note *note, const Fragment *fragment)
{
  PangoLayout *layout = g_ptr_array_index (note->paragraphs, fragment->paragraph);
  PangoLayoutLine *first = pango_layout_get_line_readonly (layout, (int) fragment->first_line);
  PangoLayoutLine *last
      = pango_layout_get_line_readonly (layout, (int) (fragment->first_line + fragment->n_lines - 1));
  int start = pango_layout_line_get_start_index (first);
  int end = pango_layout_line_get_start_index (last) + pango_layout_line_get_length (last);

  return g_strndup (pango_layout_get_text (layout) + start, (gsize) (end - start));
}

/**
 * _limber_report_notes_describe:
 * @self: pages of notes
 * @page: which of them, from 0
 * @lines: (element-type utf8): what is added to
 *
 * Says what stands on a page.
 */
void
_limber_report_notes_describe (const LimberReportNotes *self, guint page, GPtrArray *lines)
{
  const GArray *fragments = g_ptr_array_index (self->pages, page);

  g_ptr_array_add (lines, g_strdup (limber_report_section_get_title (LIMBER_REPORT_NOTES)));
  for (guint i = 0; i < fragments->len; i++)
    {
      const Fragment *fragment = &g_array_index (fragments, Fragment, i);
      const Note *note = g_ptr_array_index (self->notes, fragment->note);

      if (fragment->with_day)
        g_ptr_array_add (lines, g_strdup (note->day));
      g_ptr_array_add (lines, dup_lines (note, fragment));
    }
}
