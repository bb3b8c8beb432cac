/* limber-report.c — the pages of a visit report, on any cairo context
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report.h"

#include "limber-date.h"
#include "limber-report-private.h"
#include "limber-report-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* How many bytes of a name every file system takes, with room for an ending. */
#define NAME_MAX_BYTES 120

struct _LimberReport
{
  LimberReportFacts *facts;
  LimberReportStyle style;
  double width, height;
  LimberRect inner; /* inside the margins and above the foot */
  LimberReportFront *front;
  LimberReportNotes *notes;
  LimberReportDays *days;
};

G_DEFINE_BOXED_TYPE (LimberReport, limber_report, limber_report_ref, limber_report_unref)

static void
clear_report (gpointer data)
{
  LimberReport *self = data;

  _limber_report_front_free (self->front);
  _limber_report_notes_free (self->notes);
  _limber_report_days_free (self->days);
  limber_report_style_clear (&self->style);
  limber_report_facts_unref (self->facts);
}

static LimberRect
get_paper (LimberReport *self)
{
  return (LimberRect) { LIMBER_REPORT_MARGIN, LIMBER_REPORT_MARGIN, self->width - 2 * LIMBER_REPORT_MARGIN,
                        self->height - 2 * LIMBER_REPORT_MARGIN };
}

/* Head of further pages and foot of all are in the largest text, whatever the first page had to do. */
static void
set_plain_size (LimberReport *self)
{
  limber_report_style_set_size (&self->style, LIMBER_REPORT_TEXT_SIZE);
}

static void
lay_out (LimberReport *self)
{
  LimberRect further;

  self->inner = get_paper (self);
  self->inner.height -= _limber_report_foot_get_height (self->facts, &self->style, self->inner.width);
  self->front = _limber_report_front_new (self->facts, &self->style, &self->inner);

  set_plain_size (self);
  further = self->inner;
  further.y += _limber_report_running_head_get_height (&self->style);
  further.height -= _limber_report_running_head_get_height (&self->style);
  self->notes = _limber_report_notes_new (self->facts, &self->style, &further);
  self->days = _limber_report_days_new (self->facts, &self->style, &further);
}

/**
 * limber_report_new:
 * @facts: what is reported
 *
 * Lays facts out on pages. The first page holds every section but notes and the table of days, which follow
 * on as many pages as they take.
 *
 * Returns: (transfer full): the report
 */
LimberReport *
limber_report_new (LimberReportFacts *facts)
{
  LimberReport *self;

  g_return_val_if_fail (facts != NULL, NULL);

  self = g_atomic_rc_box_new0 (LimberReport);
  self->facts = limber_report_facts_ref (facts);
  limber_report_paper_get_size (facts->options->paper, &self->width, &self->height);
  limber_report_style_init (&self->style, facts->options->language, LIMBER_REPORT_TEXT_SIZE, FALSE);
  lay_out (self);

  return self;
}

/**
 * limber_report_ref:
 * @self: a report
 *
 * Returns: (transfer full): @self
 */
LimberReport *
limber_report_ref (LimberReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * limber_report_unref:
 * @self: (transfer full): a report
 */
void
limber_report_unref (LimberReport *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_report);
}

/**
 * limber_report_get_facts:
 * @self: a report
 *
 * Returns: (transfer none): what is reported
 */
LimberReportFacts *
limber_report_get_facts (LimberReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->facts;
}

/**
 * limber_report_get_n_pages:
 * @self: a report
 *
 * Returns: how many pages it has, at least 1
 */
guint
limber_report_get_n_pages (LimberReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return 1 + _limber_report_notes_get_n_pages (self->notes) + _limber_report_days_get_n_pages (self->days);
}

/**
 * limber_report_get_page_size:
 * @self: a report
 * @width: (out): of each page, in points
 * @height: (out): of each page, in points
 */
void
limber_report_get_page_size (LimberReport *self, double *width, double *height)
{
  g_return_if_fail (self != NULL && width != NULL && height != NULL);

  *width = self->width;
  *height = self->height;
}

/**
 * _limber_report_note_drawn:
 * @self: a report
 * @drawn: (nullable): what was drawn, to be added to
 *
 * Notes what is drawn on the pages of a PDF, for what the file lists beside its pages.
 */
void
_limber_report_note_drawn (LimberReport *self, LimberReportDrawn *drawn)
{
  self->style.drawn = drawn;
}

static void
draw_further (LimberReport *self, guint page, cairo_t *cr)
{
  guint n_notes = _limber_report_notes_get_n_pages (self->notes);

  _limber_report_running_head_draw (self->facts, &self->style, &self->inner, cr);
  if (page - 1 < n_notes)
    _limber_report_notes_draw (self->notes, page - 1, &self->style, cr);
  else
    _limber_report_days_draw (self->days, page - 1 - n_notes, &self->style, cr);
}

static void
draw_foot (LimberReport *self, guint page, cairo_t *cr)
{
  LimberRect paper = get_paper (self);

  paper.y = self->inner.y + self->inner.height;
  paper.height -= self->inner.height;
  _limber_report_foot_draw (self->facts, page, limber_report_get_n_pages (self), &self->style, &paper, cr);
}

/**
 * limber_report_draw_page:
 * @self: a report
 * @page: which page, from 0
 * @cr: what is drawn on, in points; white is not painted
 *
 * Draws a page. On the surface of a PDF the parts of the document are tagged, each section in a "Sect" with
 * a destination called "section:ID" (limber_report_section_to_id()); what is around the pages, "Document",
 * is up to the caller.
 */
void
limber_report_draw_page (LimberReport *self, guint page, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);
  g_return_if_fail (page < limber_report_get_n_pages (self));

  self->style.tagged = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF;
  cairo_save (cr);
  if (page == 0)
    _limber_report_front_draw (self->front, self->facts, &self->style, cr);
  set_plain_size (self);
  if (page > 0)
    draw_further (self, page, cr);
  draw_foot (self, page, cr);
  cairo_restore (cr);
}

/**
 * limber_report_describe_page:
 * @self: a report
 * @page: which page, from 0
 *
 * Returns: (transfer full): what stands on the page, a line for each sentence or group of numbers
 */
char *
limber_report_describe_page (LimberReport *self, guint page)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n_notes;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (page < limber_report_get_n_pages (self), NULL);

  n_notes = _limber_report_notes_get_n_pages (self->notes);
  if (page == 0)
    _limber_report_front_describe (self->front, self->facts, lines);
  else if (page - 1 < n_notes)
    _limber_report_notes_describe (self->notes, page - 1, lines);
  else
    _limber_report_days_describe (self->days, page - 1 - n_notes, lines);
  _limber_report_foot_describe (self->facts, page, limber_report_get_n_pages (self), lines);

  return limber_report_words_join (g_steal_pointer (&lines), "\n");
}

/**
 * limber_report_get_title:
 * @self: a report
 *
 * Returns: (transfer full): "Visit report, 22 August to 20 November 2026"
 */
char *
limber_report_get_title (LimberReport *self)
{
  g_autofree char *period = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  period = limber_report_words_period (self->facts->options->period);

  /* Translators: the title of a document: the days that it is about. */
  return g_strdup_printf (_ ("Visit report, %s"), period);
}

/* What some system does not take in a name, and dots in front, which hide files. */
static char *
make_safe (const char *name)
{
  g_autoptr (GString) safe = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_bad = g_unichar_iscntrl (c) || (c < 128 && strchr ("/\\:*?\"<>|", (int) c) != NULL);

      if (safe->len > NAME_MAX_BYTES)
        break;
      if (c == '.' && safe->len == 0)
        continue;
      g_string_append_unichar (safe, is_bad ? '-' : c);
    }

  return g_string_free (g_steal_pointer (&safe), FALSE);
}

/**
 * limber_report_suggest_name:
 * @self: a report
 *
 * The day of the visit, or of today, and not who it is about: names of files are seen by others.
 *
 * Returns: (transfer full): a name for a file, without its ending: "Limber visit report 2026-11-20"
 */
char *
limber_report_suggest_name (LimberReport *self)
{
  const LimberReportFacts *facts;
  g_autofree char *day = NULL;
  g_autofree char *name = NULL;
  GDate date;

  g_return_val_if_fail (self != NULL, NULL);

  facts = self->facts;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, facts->visit != NULL ? facts->visit->day : facts->options->today);
  day = limber_date_to_iso (&date);

  /* Translators: the name of a file; a day such as 2026-11-20. */
  name = g_strdup_printf (_ ("Limber visit report %s"), day);

  return make_safe (name);
}
