/* test-report-pdf.c — a report as a file, as other programs read it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-date.h"
#include "limber-example.h"
#include "limber-report-pdf.h"
#include "limber-test-journal.h"
#include "limber-test-poppler.h"

#include <string.h>

#define TODAY "2026-11-21"

/* What pdfinfo says of A4, and the margins of a page, in points; a little less, for edges of letters. */
#define MARGIN 40.0
#define DPI 60

#define SIZE_MAX_BYTES (300 * 1000)

static GBytes *
make_pdf (TestReport *test)
{
  g_autoptr (LimberReportFacts) facts = test_report_load (test);
  g_autoptr (LimberReport) report = limber_report_new (facts);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = limber_report_make_pdf (report, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pdf);

  return pdf;
}

static gboolean
contains (GBytes *bytes, const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, text, strlen (text)) != NULL;
}

/* Two months of a few numbers that can be counted by hand. */
static void
fill_small (TestReport *test)
{
  test_report_add_days (test, "2026-09-23", 30, "lower-back-left=5:aching anxiety=6 weight:83000 steps:4000");
  test_report_add_days (test, "2026-10-23", 20, "lower-back-left=3:aching anxiety=2 weight:81200 steps:6000");
  test_report_add_days (test, "2026-11-12", 5, "lower-back-left=8:stiff calf-left=4 heat=2");
  limber_clock_set_for_tests (TODAY);
  test_report_set_period (test, "2026-10-23", TODAY);
  g_set_str (&test->options->name, "Maria Sample");
  g_set_str (&test->options->language, "en");
}

static void
fill_example (TestReport *test, guint n_days, const char *from)
{
  g_autoptr (GError) error = NULL;
  GDate last;

  g_date_clear (&last, 1);
  g_date_set_julian (&last, test_report_day (TODAY));
  g_assert_true (limber_example_fill (test->store, &last, n_days, 7, &error));
  g_assert_no_error (error);
  test_report_set_period (test, from, TODAY);
  g_set_str (&test->options->language, "en");
  /* Patterns of many years take their time, and are looked at in their own tests. */
  limber_report_options_set_section (test->options, LIMBER_REPORT_PATTERNS, FALSE);
}

/* Ink
 * ---------------------------------------------------------------------------------------------------------
 */

static gboolean
has_ink (cairo_surface_t *surface, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  const guint32 *row
      = (const guint32 *) (const void *) (data + (gsize) y * cairo_image_surface_get_stride (surface));

  return (row[x] & 0xffffff) != 0xffffff;
}

static guint
count_ink (cairo_surface_t *surface, double margin, gboolean inside)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  int edge = (int) (margin * DPI / 72);
  guint n = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        gboolean is_inside = x >= edge && x < width - edge && y >= edge && y < height - edge;

        n += is_inside == inside && has_ink (surface, x, y);
      }

  return n;
}

/* Every page has something on it, and nothing in its margins. */
static void
check_pages (GBytes *pdf, guint n_pages_max)
{
  LimberTestPdf file;
  guint n_pages;

  limber_test_pdf_init (&file, pdf);
  {
    g_autofree char *pages = limber_test_pdf_read_info (&file, "Pages");

    n_pages = (guint) g_ascii_strtoull (pages, NULL, 10);
  }
  g_assert_cmpuint (n_pages, >=, 1);
  g_assert_cmpuint (n_pages, <=, n_pages_max);
  for (guint page = 1; page <= n_pages; page++)
    {
      cairo_surface_t *surface = limber_test_pdf_render (&file, page, DPI);

      g_assert_cmpuint (count_ink (surface, MARGIN, FALSE), ==, 0);
      g_assert_cmpuint (count_ink (surface, MARGIN, TRUE), >, 200);
      cairo_surface_destroy (surface);
    }
  limber_test_pdf_clear (&file);
}

/* Tests
 * -------------------------------------------------------------------------------------------------------
 */

static void
assert_words (const char *words, const char *expected)
{
  if (strstr (words, expected) == NULL)
    g_test_message ("%s", words);
  g_assert_nonnull (strstr (words, expected));
}

static void
test_words (void)
{
  g_auto (TestReport) test = { 0 };
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *words = NULL;
  LimberTestPdf file;

  if (!limber_test_poppler_is_here ())
    return;
  test_report_init (&test, TODAY);
  fill_small (&test);
  pdf = make_pdf (&test);
  limber_test_pdf_init (&file, pdf);
  words = limber_test_pdf_read_words (&file);

  assert_words (words, "Maria Sample");
  assert_words (words, "25 of 30 days");
  assert_words (words, "5 of 25");
  /* The medians of the days, and of the thirty days before. */
  assert_words (words, "usually 3, was 5");
  assert_words (words, "usually 2, was 6");
  assert_words (words, "usually 81.2 kg, was 83 kg");
  assert_words (words, "usually 6000, was 4000");
  assert_words (words, "7-day median");
  assert_words (words, "Heat");
  assert_words (words, "Now: 25 of 30 days recorded");
  assert_words (words, "Before: 30 of 30 days recorded");
  assert_words (words, "Numbers: on how many of the days recorded");
  assert_words (words, "stiff (5)");
  g_assert_null (strstr (words, "nan"));
  g_assert_null (strstr (words, "(null)"));
  limber_test_pdf_clear (&file);
}

static void
test_information (void)
{
  g_auto (TestReport) test = { 0 };
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autofree char *title = NULL, *author = NULL, *tagged = NULL, *creator = NULL, *pages = NULL;
  g_autofree char *created = NULL, *size = NULL;
  LimberTestPdf file;

  if (!limber_test_poppler_is_here ())
    return;
  test_report_init (&test, TODAY);
  fill_small (&test);
  pdf = make_pdf (&test);
  again = make_pdf (&test);
  limber_test_pdf_init (&file, pdf);
  title = limber_test_pdf_read_info (&file, "Title");
  author = limber_test_pdf_read_info (&file, "Author");
  tagged = limber_test_pdf_read_info (&file, "Tagged");
  creator = limber_test_pdf_read_info (&file, "Creator");
  created = limber_test_pdf_read_info (&file, "CreationDate");
  pages = limber_test_pdf_read_info (&file, "Pages");
  size = limber_test_pdf_read_info (&file, "Page size");
  limber_test_pdf_clear (&file);

  g_assert_cmpstr (title, ==, "Visit report, 23 October to 21 November 2026");
  g_assert_cmpstr (author, ==, "Maria Sample");
  g_assert_cmpstr (creator, ==, "Limber");
  g_assert_cmpstr (tagged, ==, "yes");
  g_assert_cmpstr (pages, ==, "1");
  g_assert_nonnull (strstr (size, "A4"));
  g_assert_nonnull (strstr (created, "Nov 21"));
  g_assert_true (contains (pdf, "/Lang (en)"));
  g_assert_true (contains (pdf, "/DisplayDocTitle true"));
  /* What stands for the figures: one for the charts, one for the body. */
  g_assert_true (contains (pdf, "/Alt <FEFF005000610069006E002E")); /* "Pain." */
  g_assert_true (g_bytes_equal (pdf, again));
}

static void
test_anonymous (void)
{
  g_auto (TestReport) test = { 0 };
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *author = NULL, *size = NULL;
  LimberTestPdf file;

  if (!limber_test_poppler_is_here ())
    return;
  test_report_init (&test, TODAY);
  fill_small (&test);
  g_clear_pointer (&test.options->name, g_free);
  g_clear_pointer (&test.options->language, g_free);
  test.options->paper = LIMBER_REPORT_PAPER_LETTER;
  pdf = make_pdf (&test);
  limber_test_pdf_init (&file, pdf);
  author = limber_test_pdf_read_info (&file, "Author");
  size = limber_test_pdf_read_info (&file, "Page size");
  limber_test_pdf_clear (&file);

  g_assert_null (author);
  g_assert_nonnull (strstr (size, "letter"));
  g_assert_false (contains (pdf, "/Lang"));
  check_pages (pdf, 1);
}

/* Words that can be searched for, in fonts the file brings along; none of them drawn by procedures. */
static void
check_fonts (GBytes *pdf)
{
  const char *const options[] = { NULL };
  g_auto (GStrv) lines = NULL;
  g_autofree char *fonts = NULL;
  LimberTestPdf file;

  limber_test_pdf_init (&file, pdf);
  fonts = limber_test_pdf_run (&file, "pdffonts", options);
  limber_test_pdf_clear (&file);
  lines = g_strsplit (g_strchomp (fonts), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (guint i = 2; lines[i] != NULL; i++)
    {
      g_test_message ("%s", lines[i]);
      g_assert_nonnull (strstr (lines[i], " yes yes yes "));
      g_assert_null (strstr (lines[i], "Type 3"));
    }
}

static void
test_fonts (void)
{
  g_auto (TestReport) test = { 0 };
  g_autoptr (GBytes) pdf = NULL;

  if (!limber_test_poppler_is_here ())
    return;
  test_report_init (&test, TODAY);
  fill_small (&test);
  pdf = make_pdf (&test);
  check_fonts (pdf);
}

static void
check_bookmarks (TestReport *test, guint sections, guint n_least)
{
  g_autoptr (LimberReportFacts) facts = NULL;
  g_autoptr (LimberReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  guint n_shown = 0;

  test->options->sections = sections;
  facts = test_report_load (test);
  report = limber_report_new (facts);
  pdf = limber_report_make_pdf (report, NULL, &error);
  g_assert_no_error (error);
  for (int section = 0; section < LIMBER_REPORT_N_SECTIONS; section++)
    {
      const char *id = limber_report_section_to_id (section);
      g_autofree char *bookmark = g_strdup_printf ("/Dest (section:%s)", id);
      g_autofree char *place = g_strdup_printf ("(section:%s) [", id);

      n_shown += contains (pdf, bookmark);
      g_assert_cmpint (contains (pdf, bookmark), ==, contains (pdf, place));
      g_assert_false (contains (pdf, bookmark) && !(sections & 1u << section));
    }
  g_assert_cmpuint (n_shown, >=, n_least);
  g_assert_cmpint (contains (pdf, "/Outlines"), ==, n_shown > 0);
}

/* One bookmark for each section that is shown, whichever they are: one that led nowhere would break the file.
 */
static void
test_bookmarks (void)
{
  g_auto (TestReport) test = { 0 };

  test_report_init (&test, TODAY);
  fill_example (&test, 80, "2026-10-23");
  check_bookmarks (&test, (1u << LIMBER_REPORT_N_SECTIONS) - 1, 5);
  check_bookmarks (&test, 0, 0);
  check_bookmarks (&test, 1u << LIMBER_REPORT_CHARTS, 1);
  check_bookmarks (&test, 1u << LIMBER_REPORT_BODY | 1u << LIMBER_REPORT_NOTES, 2);
  check_bookmarks (&test, 1u << LIMBER_REPORT_DAYS, 1);
}

static void
test_destinations (void)
{
  const char *const options[] = { "-dests", NULL };
  g_auto (TestReport) test = { 0 };
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *places = NULL;
  LimberTestPdf file;

  if (!limber_test_poppler_is_here ())
    return;
  test_report_init (&test, TODAY);
  fill_small (&test);
  pdf = make_pdf (&test);
  limber_test_pdf_init (&file, pdf);
  places = limber_test_pdf_run (&file, "pdfinfo", options);
  limber_test_pdf_clear (&file);

  g_assert_nonnull (strstr (places, "\"section:charts\""));
  g_assert_nonnull (strstr (places, "\"section:body\""));
}

static void
test_periods (void)
{
  static const char *const from[] = { "2026-11-21", "2026-11-19", "2026-08-24", "2025-11-22", "2016-11-24" };

  if (!limber_test_poppler_is_here ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    {
      g_auto (TestReport) test = { 0 };
      g_autoptr (GBytes) pdf = NULL;

      test_report_init (&test, TODAY);
      fill_example (&test, i + 1 == G_N_ELEMENTS (from) ? 3650 : 200, from[i]);
      pdf = make_pdf (&test);
      g_test_message ("from %s: %" G_GSIZE_FORMAT " bytes", from[i], g_bytes_get_size (pdf));
      g_assert_cmpuint (g_bytes_get_size (pdf), <=, SIZE_MAX_BYTES);
      check_pages (pdf, 1);
    }
}

static void
test_all_pages (void)
{
  g_auto (TestReport) test = { 0 };
  g_autoptr (GBytes) pdf = NULL;

  if (!limber_test_poppler_is_here ())
    return;
  test_report_init (&test, TODAY);
  fill_example (&test, 400, "2025-11-22");
  limber_report_options_set_section (test.options, LIMBER_REPORT_NOTES, TRUE);
  limber_report_options_set_section (test.options, LIMBER_REPORT_DAYS, TRUE);
  pdf = make_pdf (&test);
  g_assert_cmpuint (g_bytes_get_size (pdf), <=, 2 * SIZE_MAX_BYTES);
  check_pages (pdf, 40);
  check_fonts (pdf);
}

static void
test_empty (void)
{
  g_auto (TestReport) test = { 0 };
  g_autoptr (GBytes) pdf = NULL;

  if (!limber_test_poppler_is_here ())
    return;
  test_report_init (&test, TODAY);
  test_report_set_period (&test, "2026-10-23", TODAY);
  pdf = make_pdf (&test);
  check_pages (pdf, 1);
  g_assert_false (contains (pdf, "/Alt"));
}

/* The words are English here, but the page runs from right to left. */
static void
test_right_to_left (void)
{
  g_auto (TestReport) test = { 0 };
  g_autoptr (GBytes) pdf = NULL;

  if (!limber_test_poppler_is_here ())
    return;
  test_report_init (&test, TODAY);
  fill_example (&test, 200, "2026-08-24");
  g_set_str (&test.options->language, "ar");
  g_set_str (&test.options->name, "ليلى منصور");
  pdf = make_pdf (&test);
  check_pages (pdf, 1);
  check_fonts (pdf);
  g_assert_true (contains (pdf, "/Lang (ar)"));
}

static void
test_long_words (void)
{
  g_auto (TestReport) test = { 0 };
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *note = g_strnfill (4000, 'x');
  g_autofree char *words = NULL;

  if (!limber_test_poppler_is_here ())
    return;
  test_report_init (&test, TODAY);
  fill_small (&test);
  words = g_strdup_printf ("lower-back-left=4 note %s", note);
  test_report_add (&test, "2026-11-20", words);
  test_report_name (&test, LIMBER_TERM_TREATMENT, "heat", "Wärmeflaschenanwendung mit Moorpackung im Liegen");
  g_free (test.options->name);
  test.options->name = g_strdup (
      "Maximiliane-Wilhelmina von und zu Hohenstein-Langenburg-Schillingsfürst-Waldenburg-Bartenstein the "
      "Elder of the Upper Valley");
  limber_report_options_set_section (test.options, LIMBER_REPORT_NOTES, TRUE);
  pdf = make_pdf (&test);
  check_pages (pdf, 3);
}

static void
test_cancelled_before (void)
{
  g_auto (TestReport) test = { 0 };
  g_autoptr (LimberReportFacts) facts = NULL;
  g_autoptr (LimberReport) report = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  test_report_init (&test, TODAY);
  fill_small (&test);
  facts = test_report_load (&test);
  report = limber_report_new (facts);
  g_cancellable_cancel (cancellable);
  g_assert_null (limber_report_make_pdf (report, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
cancel_cb (gpointer data)
{
  GCancellable *cancellable = data;

  g_usleep (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cancellable), "wait")));
  g_cancellable_cancel (cancellable);

  return NULL;
}

/* Whenever it is cancelled, there is the whole file or none. */
static void
test_cancelled_half_way (void)
{
  g_auto (TestReport) test = { 0 };
  g_autoptr (LimberReportFacts) facts = NULL;
  g_autoptr (LimberReport) report = NULL;
  g_autoptr (GBytes) whole = NULL;

  test_report_init (&test, TODAY);
  fill_example (&test, 200, "2026-06-01");
  limber_report_options_set_section (test.options, LIMBER_REPORT_DAYS, TRUE);
  facts = test_report_load (&test);
  report = limber_report_new (facts);
  g_assert_cmpuint (limber_report_get_n_pages (report), >, 2);
  whole = limber_report_make_pdf (report, NULL, NULL);
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = NULL;
      GThread *thread;

      g_object_set_data (G_OBJECT (cancellable), "wait", GUINT_TO_POINTER (i * 8000));
      thread = g_thread_new ("cancel", cancel_cb, cancellable);
      pdf = limber_report_make_pdf (report, cancellable, &error);
      g_thread_join (thread);
      if (pdf == NULL)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      else
        g_assert_true (g_bytes_equal (pdf, whole));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pdf/words", test_words);
  g_test_add_func ("/report/pdf/information", test_information);
  g_test_add_func ("/report/pdf/anonymous", test_anonymous);
  g_test_add_func ("/report/pdf/fonts", test_fonts);
  g_test_add_func ("/report/pdf/bookmarks", test_bookmarks);
  g_test_add_func ("/report/pdf/destinations", test_destinations);
  g_test_add_func ("/report/pdf/periods", test_periods);
  g_test_add_func ("/report/pdf/all-pages", test_all_pages);
  g_test_add_func ("/report/pdf/empty", test_empty);
  g_test_add_func ("/report/pdf/right-to-left", test_right_to_left);
  g_test_add_func ("/report/pdf/long-words", test_long_words);
  g_test_add_func ("/report/pdf/cancelled-before", test_cancelled_before);
  g_test_add_func ("/report/pdf/cancelled-half-way", test_cancelled_half_way);

  return g_test_run ();
}
