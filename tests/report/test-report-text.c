/* test-report-text.c — words on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-report-text.h"

#include <glib-object.h>

#define WIDTH 120.0

static const LimberReportTextRole roles[] = {
  LIMBER_REPORT_TEXT_BODY,    LIMBER_REPORT_TEXT_STRONG, LIMBER_REPORT_TEXT_SMALL,
  LIMBER_REPORT_TEXT_HEADING, LIMBER_REPORT_TEXT_TITLE,  LIMBER_REPORT_TEXT_NUMBER,
};

static LimberRect
draw (const LimberReportStyle *style, LimberReportTextRole role, const char *text, double *height)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  LimberRect area = { 0, 0, WIDTH, 0 }, ink;

  *height = limber_report_text_draw (style, role, text, &area, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &ink.x, &ink.y, &ink.width, &ink.height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return ink;
}

/* Cairo rounds extents of ink outwards, on either side. */
static void
assert_inside (const LimberRect *ink, double height)
{
  g_assert_cmpfloat (ink->width, >, 0);
  g_assert_cmpfloat (ink->x, >=, -2);
  g_assert_cmpfloat (ink->x + ink->width, <=, WIDTH + 2);
  g_assert_cmpfloat (ink->y, >=, -2);
  g_assert_cmpfloat (ink->y + ink->height, <=, height + 2);
}

static void
test_long_words (void)
{
  LimberReportStyle style;

  limber_report_style_init (&style, "en", LIMBER_REPORT_TEXT_SIZE, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      static const char *const word
          = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
      double height, one = limber_report_text_height (&style, roles[i], "word", WIDTH);
      LimberRect ink = draw (&style, roles[i], word, &height);

      assert_inside (&ink, height);
      g_assert_cmpfloat (height, >, one * 1.5);
      g_assert_cmpfloat_with_epsilon (height, limber_report_text_height (&style, roles[i], word, WIDTH),
                                      1e-6);
    }
  limber_report_style_clear (&style);
}

/* Whatever the direction of a text, its lines begin where the page does. */
static void
test_sides (void)
{
  static const struct
  {
    const char *language, *text;
    gboolean at_right;
  } cases[] = {
    { "en", "pain", FALSE }, { "en", "ألم", FALSE }, { "ar", "pain", TRUE },
    { "ar", "ألم", TRUE },   { "he", "7", TRUE },    { "de-AT", "7", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimberReportStyle style;
      double height;
      LimberRect ink;

      limber_report_style_init (&style, cases[i].language, LIMBER_REPORT_TEXT_SIZE, FALSE);
      g_assert_cmpint (style.is_rtl, ==, cases[i].at_right);
      ink = draw (&style, LIMBER_REPORT_TEXT_BODY, cases[i].text, &height);
      assert_inside (&ink, height);
      if (cases[i].at_right)
        g_assert_cmpfloat (ink.x, >, WIDTH / 2);
      else
        g_assert_cmpfloat (ink.x + ink.width, <, WIDTH / 2);
      limber_report_style_clear (&style);
    }
}

static void
test_sizes (void)
{
  LimberReportStyle style;

  limber_report_style_init (&style, NULL, LIMBER_REPORT_TEXT_SIZE_MIN, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    g_assert_cmpfloat (limber_report_text_get_size (&style, roles[i]), >=, LIMBER_REPORT_TEXT_SIZE_SMALLEST);
  g_assert_cmpfloat (limber_report_text_width (&style, LIMBER_REPORT_TEXT_TITLE, "Visit report"), >,
                     limber_report_text_width (&style, LIMBER_REPORT_TEXT_BODY, "Visit report") * 1.5);
  limber_report_style_clear (&style);
}

/* On any thread, as often as one likes. */
static gpointer
measure (gpointer data)
{
  LimberReportStyle style;
  double *height = data;

  limber_report_style_init (&style, "en", LIMBER_REPORT_TEXT_SIZE, FALSE);
  *height
      = limber_report_text_height (&style, LIMBER_REPORT_TEXT_BODY, "Where it hurt, and how much", WIDTH / 2);
  limber_report_style_clear (&style);

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];
  double heights[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("measure", measure, &heights[i]);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpfloat (heights[0], >, 0);
  for (guint i = 1; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpfloat_with_epsilon (heights[0], heights[i], 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/text/long-words", test_long_words);
  g_test_add_func ("/report/text/sides", test_sides);
  g_test_add_func ("/report/text/sizes", test_sizes);
  g_test_add_func ("/report/text/threads", test_threads);

  return g_test_run ();
}
