/* test-report-pages.c — a report fits its pages, whatever there is to say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-report-private.h"
#include "limber-test-report.h"

#include <cairo-pdf.h>
#include <glib-object.h>
#include <string.h>

/* Cairo rounds extents of ink outwards. */
#define SLACK 2.0

#define MUCH                                                                                                 \
  .recorded = TRUE, .n_warnings = 20, .n_denied = 3, .numbers = TRUE, .compared = TRUE, .n_tags = 50,        \
  .n_treatments = 50, .n_pegs = 20, .n_patterns = 3, .n_routines = 20, .n_questions = 30,                    \
  .question_chars = 240, .visits = TRUE

#define SOME                                                                                                 \
  .recorded = TRUE, .n_warnings = 2, .n_denied = 1, .numbers = TRUE, .compared = TRUE, .n_tags = 3,          \
  .n_treatments = 4, .n_pegs = 4, .n_patterns = 2, .n_routines = 2, .n_questions = 2, .visits = TRUE

static const LimberTestReport shapes[] = {
  { .n_days = 3 },
  { .n_days = 3, .recorded = TRUE, .numbers = TRUE },
  { .n_days = 71, SOME },
  { .n_days = 71, SOME, .longer = 40, .name = "Maria-Theresia Freifrau von und zu Lindqvist-Bergengruen" },
  { .n_days = 71, SOME, .language = "ar" },
  { .n_days = 71, SOME, .paper = LIMBER_REPORT_PAPER_LETTER },
  { .n_days = 90, .n_questions = 30, .question_chars = 240 },
  { .n_days = 90, .n_denied = 1, .recorded = TRUE },
  { .n_days = 71, MUCH },
  { .n_days = 3650, MUCH, .longer = 40, .paper = LIMBER_REPORT_PAPER_LETTER, .name = "Anna" },
  { .n_days = 3650, MUCH, .longer = 40, .paper = LIMBER_REPORT_PAPER_LETTER, .language = "ar" },
  { .n_days = 71, MUCH, .longer = 400 },
};

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
} Canvas;

static void
canvas_init (Canvas *self)
{
  self->surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  self->cr = cairo_create (self->surface);
}

static LimberRect
canvas_finish (Canvas *self)
{
  LimberRect ink;

  g_assert_cmpint (cairo_status (self->cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (self->surface, &ink.x, &ink.y, &ink.width, &ink.height);
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);

  return ink;
}

static void
assert_inside (const LimberRect *ink, const LimberRect *area)
{
  g_assert_cmpfloat (ink->width, >, 0);
  g_assert_cmpfloat (ink->x, >=, area->x - SLACK);
  g_assert_cmpfloat (ink->y, >=, area->y - SLACK);
  g_assert_cmpfloat (ink->x + ink->width, <=, area->x + area->width + SLACK);
  g_assert_cmpfloat (ink->y + ink->height, <=, area->y + area->height + SLACK);
}

static gboolean
overlap (const LimberRect *a, const LimberRect *b)
{
  const double touch = 0.01;

  return a->x + touch < b->x + b->width && b->x + touch < a->x + a->width && a->y + touch < b->y + b->height
         && b->y + touch < a->y + a->height;
}

static LimberRect
get_inner (LimberReportPaper paper)
{
  LimberRect inner = { LIMBER_REPORT_MARGIN, LIMBER_REPORT_MARGIN, 0, 0 };

  limber_report_paper_get_size (paper, &inner.width, &inner.height);
  inner.width -= 2 * LIMBER_REPORT_MARGIN;
  inner.height -= 2 * LIMBER_REPORT_MARGIN;

  return inner;
}

static char *
describe_all (LimberReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < limber_report_get_n_pages (report); i++)
    {
      g_autofree char *page = limber_report_describe_page (report, i);

      g_string_append (text, page);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

/* The ink of every page stays inside its margins. */
static void
assert_pages_inside (LimberReport *report)
{
  LimberRect inner = get_inner (limber_report_get_facts (report)->options->paper);

  for (guint i = 0; i < limber_report_get_n_pages (report); i++)
    {
      Canvas canvas;
      LimberRect ink;

      canvas_init (&canvas);
      limber_report_draw_page (report, i, canvas.cr);
      ink = canvas_finish (&canvas);
      assert_inside (&ink, &inner);
    }
}

static void
test_one_page (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (LimberReportFacts) facts = limber_test_report_new (&shapes[i]);
      g_autoptr (LimberReport) report = limber_report_new (facts);

      g_test_message ("shape %u", i);
      g_assert_cmpuint (limber_report_get_n_pages (report), ==, 1);
      assert_pages_inside (report);
    }
}

/* Each section alone stays in its place, and no place is on another. */
static void
assert_places (LimberReportFacts *facts)
{
  LimberRect area = get_inner (facts->options->paper);
  LimberReportStyle style;
  LimberReportFront *front;
  const LimberReportFitting *fitting;

  limber_report_style_init (&style, facts->options->language, LIMBER_REPORT_TEXT_SIZE, FALSE);
  front = _limber_report_front_new (facts, &style, &area);
  fitting = _limber_report_front_get_fitting (front);
  limber_report_style_set_size (&style, fitting->size);
  for (guint i = 0; i < fitting->places->len; i++)
    {
      const LimberReportPlace *place = limber_report_fitting_get (fitting, i);
      LimberRect inner, ink;
      Canvas canvas;

      if (place->is_out)
        continue;
      g_test_message ("section %s", limber_report_section_to_id (place->block->section));
      g_assert_cmpfloat (place->area.y + place->area.height, <=, area.y + area.height + 0.01);
      canvas_init (&canvas);
      _limber_report_section_begin (facts, place->block->section, &style, &place->area, canvas.cr, &inner);
      _limber_report_section_end (&style, canvas.cr);
      canvas_finish (&canvas);
      canvas_init (&canvas);
      place->block->draw (facts, &style, &inner, canvas.cr);
      ink = canvas_finish (&canvas);
      assert_inside (&ink, &inner);
      for (guint j = 0; j < i; j++)
        {
          if (!limber_report_fitting_get (fitting, j)->is_out)
            g_assert_false (overlap (&place->area, &limber_report_fitting_get (fitting, j)->area));
        }
    }
  _limber_report_front_free (front);
  limber_report_style_clear (&style);
}

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (LimberReportFacts) facts = limber_test_report_new (&shapes[i]);

      g_test_message ("shape %u", i);
      assert_places (facts);
    }
}

/* What fits is not made smaller; what does not goes down to the smallest words, and says what is missing. */
static void
test_sizes (void)
{
  static const struct
  {
    LimberTestReport shape;
    double size;
    gboolean is_short;
  } cases[] = {
    { { .n_days = 3, .recorded = TRUE, .numbers = TRUE }, LIMBER_REPORT_TEXT_SIZE, FALSE },
    { { .n_days = 71, MUCH }, LIMBER_REPORT_TEXT_SIZE_MIN, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimberReportFacts) facts = limber_test_report_new (&cases[i].shape);
      LimberRect area = get_inner (facts->options->paper);
      LimberReportStyle style;
      LimberReportFront *front;
      const LimberReportPlace *charts = NULL;

      limber_report_style_init (&style, NULL, LIMBER_REPORT_TEXT_SIZE, FALSE);
      front = _limber_report_front_new (facts, &style, &area);
      charts
          = limber_report_fitting_get (_limber_report_front_get_fitting (front), cases[i].is_short ? 2 : 1);
      g_assert_cmpint (charts->block->section, ==, LIMBER_REPORT_CHARTS);
      g_assert_cmpfloat_with_epsilon (_limber_report_front_get_fitting (front)->size, cases[i].size, 1e-9);
      /* Room that is left over makes the charts higher than they ask for. */
      if (cases[i].is_short)
        g_assert_cmpfloat (charts->height, <, charts->content);
      else
        g_assert_cmpfloat (charts->height, >, charts->content * 1.2);
      _limber_report_front_free (front);
      limber_report_style_clear (&style);
    }
}

/* Sections without data are not there, nor is a number for what was not recorded. */
static void
test_empty (void)
{
  static const LimberTestReport shape = { .n_days = 71 };
  g_autoptr (LimberReportFacts) facts = limber_test_report_new (&shape);
  g_autoptr (LimberReport) report = limber_report_new (facts);
  g_autofree char *text = limber_report_describe_page (report, 0);

  g_assert_nonnull (strstr (text, "Nothing was recorded in this period."));
  g_assert_null (strstr (text, "Recorded"));
  for (LimberReportSection i = 0; i < LIMBER_REPORT_N_SECTIONS; i++)
    g_assert_null (strstr (text, limber_report_section_get_title (i)));
}

static void
test_sections_off (void)
{
  static const LimberTestReport shape = { .n_days = 71, SOME };
  g_autoptr (LimberReportFacts) facts = limber_test_report_new (&shape);

  for (LimberReportSection i = 0; i < LIMBER_REPORT_NOTES; i++)
    {
      const char *title = limber_report_section_get_title (i);
      g_autofree char *with = NULL;
      g_autofree char *without = NULL;

      facts->options->sections = 1u << i;
      {
        g_autoptr (LimberReport) report = limber_report_new (facts);
        with = limber_report_describe_page (report, 0);
      }
      facts->options->sections = 0;
      {
        g_autoptr (LimberReport) report = limber_report_new (facts);
        without = limber_report_describe_page (report, 0);
      }
      g_assert_nonnull (strstr (with, title));
      g_assert_null (strstr (without, title));
    }
}

/* A question that was not answered has no number, and there is no mean then. */
static void
test_half_answered (void)
{
  static const LimberTestReport shape = { .n_days = 71, .n_pegs = 1 };
  g_autoptr (LimberReportFacts) facts = limber_test_report_new (&shape);
  LimberPeg *peg = g_ptr_array_index (facts->pegs, 0);
  g_autofree char *text = NULL;

  peg->answers[LIMBER_PEG_ENJOYMENT] = -1;
  text = limber_report_function_block.alt (facts);
  g_assert_nonnull (strstr (text, limber_peg_item_get_title (LIMBER_PEG_PAIN)));
  g_assert_null (strstr (text, limber_peg_item_get_title (LIMBER_PEG_ENJOYMENT)));
  g_assert_null (strstr (text, "PEG score"));
  g_assert_null (strstr (text, "-1"));
  g_assert_null (strstr (text, "nan"));

  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    peg->answers[i] = -1;
  {
    LimberReportStyle style;

    limber_report_style_init (&style, NULL, LIMBER_REPORT_TEXT_SIZE, FALSE);
    g_assert_cmpfloat_with_epsilon (limber_report_function_block.natural_height (facts, &style, 200), 0,
                                    1e-9);
    limber_report_style_clear (&style);
  }
}

static void
test_left_out (void)
{
  static const LimberTestReport shape
      = { .n_days = 71, MUCH, .longer = 400, .paper = LIMBER_REPORT_PAPER_LETTER };
  g_autoptr (LimberReportFacts) facts = limber_test_report_new (&shape);
  g_autoptr (LimberReport) report = limber_report_new (facts);
  g_autofree char *text = limber_report_describe_page (report, 0);
  const char *line = strstr (text, "There was no room for: ");

  g_assert_nonnull (line);
  g_test_message ("%s", line);
  /* What somebody comes with is never among it. */
  g_assert_null (strstr (line, limber_report_section_get_title (LIMBER_REPORT_QUESTIONS)));
  g_assert_null (strstr (line, limber_report_section_get_title (LIMBER_REPORT_FUNCTION)));
}

/* The page is mirrored: the first column, with the body, is at the right. */
static void
test_mirrored (void)
{
  static const char *const languages[] = { "en", "ar" };
  double x[2];

  for (guint i = 0; i < 2; i++)
    {
      LimberTestReport shape = { .n_days = 71, SOME, .language = languages[i] };
      g_autoptr (LimberReportFacts) facts = limber_test_report_new (&shape);
      LimberRect area = get_inner (facts->options->paper);
      LimberReportStyle style;
      LimberReportFront *front;
      const LimberReportFitting *fitting;

      limber_report_style_init (&style, languages[i], LIMBER_REPORT_TEXT_SIZE, FALSE);
      front = _limber_report_front_new (facts, &style, &area);
      fitting = _limber_report_front_get_fitting (front);
      for (guint j = 0; j < fitting->places->len; j++)
        {
          const LimberReportPlace *place = limber_report_fitting_get (fitting, j);

          if (place->block->section == LIMBER_REPORT_BODY)
            x[i] = place->area.x - area.x;
        }
      _limber_report_front_free (front);
      limber_report_style_clear (&style);
    }
  g_assert_cmpfloat_with_epsilon (x[0], 0, 1e-6);
  g_assert_cmpfloat (x[1], >, 200);
}

static void
test_titles (void)
{
  static const LimberTestReport shape = { .n_days = 91, .name = "Anna/../x" };
  g_autoptr (LimberReportFacts) facts = limber_test_report_new (&shape);
  g_autoptr (LimberReport) report = limber_report_new (facts);
  g_autofree char *title = limber_report_get_title (report);
  g_autofree char *name = limber_report_suggest_name (report);
  double width, height;

  g_assert_cmpstr (title, ==, "Visit report, 22 August to 20 November 2026");
  g_assert_cmpstr (name, ==, "Limber visit report 2026-11-20");
  limber_report_get_page_size (report, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
}

/* Further pages */

static void
assert_further_inside (LimberReportFacts *facts)
{
  LimberRect area = { 50, 60, 480, 610 };
  LimberReportStyle style;
  LimberReportNotes *notes;
  LimberReportDays *days;
  Canvas canvas;
  LimberRect ink;

  limber_report_style_init (&style, facts->options->language, LIMBER_REPORT_TEXT_SIZE, FALSE);
  notes = _limber_report_notes_new (facts, &style, &area);
  for (guint i = 0; i < _limber_report_notes_get_n_pages (notes); i++)
    {
      canvas_init (&canvas);
      _limber_report_notes_draw (notes, i, &style, canvas.cr);
      ink = canvas_finish (&canvas);
      assert_inside (&ink, &area);
    }
  days = _limber_report_days_new (facts, &style, &area);
  for (guint i = 0; i < _limber_report_days_get_n_pages (days); i++)
    {
      canvas_init (&canvas);
      _limber_report_days_draw (days, i, &style, canvas.cr);
      ink = canvas_finish (&canvas);
      assert_inside (&ink, &area);
    }
  g_assert_cmpuint (_limber_report_notes_get_n_pages (notes) + _limber_report_days_get_n_pages (days), >, 1);
  _limber_report_notes_free (notes);
  _limber_report_days_free (days);
  limber_report_style_clear (&style);
}

static guint
count (const char *text, const char *needle)
{
  guint n = 0;

  for (const char *p = strstr (text, needle); p != NULL; p = strstr (p + 1, needle))
    n++;

  return n;
}

static void
test_long_note (void)
{
  static const LimberTestReport shape = { .n_days = 71, .n_notes = 1, .note_chars = 100000 };
  g_autoptr (LimberReportFacts) facts = limber_test_report_new (&shape);
  g_autoptr (LimberReport) report = limber_report_new (facts);
  const LimberReportNote *note = g_ptr_array_index (facts->notes, 0);
  g_autofree char *text = describe_all (report);

  g_assert_cmpuint (limber_report_get_n_pages (report), >, 10);
  g_assert_cmpuint (limber_report_get_n_pages (report), <, 40);
  /* Words of a sentence may stand on two pages; each word is there once. */
  g_assert_cmpuint (count (text, "walked"), ==, count (note->text, "walked"));
  g_assert_cmpuint (count (text, "better"), ==, count (note->text, "better"));
  assert_further_inside (facts);
}

/* A day is never the last thing on a page, wherever pages happen to break. */
static void
test_day_with_its_note (void)
{
  for (guint chars = 60; chars < 1500; chars += 130)
    {
      LimberTestReport shape = { .n_days = 71, .n_notes = 40, .note_chars = chars };
      g_autoptr (LimberReportFacts) facts = limber_test_report_new (&shape);
      g_autoptr (LimberReport) report = limber_report_new (facts);

      for (guint i = 1; i < limber_report_get_n_pages (report); i++)
        {
          g_autofree char *text = limber_report_describe_page (report, i);
          g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
          guint n = g_strv_length (lines);

          /* The last two are the foot. */
          g_assert_cmpuint (n, >, 3);
          g_assert_false (g_str_has_suffix (lines[n - 3], "2026"));
          /* Two lines at least of a note that begins here. */
          if (chars > 250 && g_str_has_suffix (lines[n - 4], "2026"))
            g_assert_cmpuint (strlen (lines[n - 3]), >, 110);
        }
      assert_further_inside (facts);
    }
}

static void
test_picked_notes (void)
{
  static const LimberTestReport shape = { .n_days = 71, .n_notes = 3, .note_chars = 80 };
  g_autoptr (LimberReportFacts) facts = limber_test_report_new (&shape);
  g_autofree char *text = NULL;

  facts->options->notes = g_ptr_array_new_with_free_func (g_free);
  {
    g_autoptr (LimberReport) report = limber_report_new (facts);
    g_assert_cmpuint (limber_report_get_n_pages (report), ==, 1);
  }
  g_ptr_array_add (facts->options->notes, g_strdup ("note-1"));
  {
    g_autoptr (LimberReport) report = limber_report_new (facts);
    text = describe_all (report);
    g_assert_cmpuint (limber_report_get_n_pages (report), ==, 2);
  }
  g_assert_nonnull (strstr (text, "12 September 2026"));
  g_assert_cmpuint (count (text, "The day was"), ==, count (text, "12 September 2026") * 2);
}

/* Days */

static void
test_table (void)
{
  static const LimberTestReport shapes_of_table[] = {
    { .n_days = 3652, .recorded = TRUE, .table = TRUE },
    { .n_days = 400, .recorded = TRUE, .table = TRUE, .language = "ar", .paper = LIMBER_REPORT_PAPER_LETTER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shapes_of_table); i++)
    {
      g_autoptr (LimberReportFacts) facts = limber_test_report_new (&shapes_of_table[i]);
      g_autoptr (LimberReport) report = limber_report_new (facts);
      g_autofree char *text = describe_all (report);

      g_assert_cmpuint (limber_report_get_n_pages (report), >, facts->n_recorded / 70);
      g_assert_cmpuint (count (text, "Worst pain "), ==, facts->n_recorded);
      g_assert_null (strstr (text, "Activity"));
      assert_further_inside (facts);
    }
}

/* A PDF */

static cairo_status_t
swallow (void *closure, const unsigned char *data, unsigned int length)
{
  gsize *total = closure;

  *total += length;

  return CAIRO_STATUS_SUCCESS;
}

/* Tags that do not match would end in an error of the surface. */
static void
test_tags (void)
{
  static const LimberTestReport shape
      = { .n_days = 200, SOME, .table = TRUE, .n_notes = 20, .note_chars = 900 };
  g_autoptr (LimberReportFacts) facts = limber_test_report_new (&shape);
  g_autoptr (LimberReport) report = limber_report_new (facts);
  gsize total = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (swallow, &total, 595, 842);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < limber_report_get_n_pages (report); i++)
    {
      limber_report_draw_page (report, i, cr);
      cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (total, >, 10000);
}

static gpointer
lay_out (gpointer data)
{
  g_autoptr (LimberReport) report = limber_report_new (data);
  Canvas canvas;

  canvas_init (&canvas);
  limber_report_draw_page (report, 0, canvas.cr);
  canvas_finish (&canvas);

  return limber_report_describe_page (report, 0);
}

static void
test_threads (void)
{
  static const LimberTestReport shape = { .n_days = 71, SOME };
  g_autoptr (LimberReportFacts) facts = limber_test_report_new (&shape);
  GThread *threads[3];
  char *texts[3];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("report", lay_out, facts);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    texts[i] = g_thread_join (threads[i]);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_assert_cmpstr (texts[i], ==, texts[0]);
      if (i > 0)
        g_free (texts[i]);
    }
  g_free (texts[0]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pages/one-page", test_one_page);
  g_test_add_func ("/report/pages/places", test_places);
  g_test_add_func ("/report/pages/sizes", test_sizes);
  g_test_add_func ("/report/pages/empty", test_empty);
  g_test_add_func ("/report/pages/sections-off", test_sections_off);
  g_test_add_func ("/report/pages/half-answered", test_half_answered);
  g_test_add_func ("/report/pages/left-out", test_left_out);
  g_test_add_func ("/report/pages/mirrored", test_mirrored);
  g_test_add_func ("/report/pages/titles", test_titles);
  g_test_add_func ("/report/pages/long-note", test_long_note);
  g_test_add_func ("/report/pages/day-with-its-note", test_day_with_its_note);
  g_test_add_func ("/report/pages/picked-notes", test_picked_notes);
  g_test_add_func ("/report/pages/table", test_table);
  g_test_add_func ("/report/pages/tags", test_tags);
  g_test_add_func ("/report/pages/threads", test_threads);

  return g_test_run ();
}
