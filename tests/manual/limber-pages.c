/* limber-pages.c — draws the pages of made-up reports as pictures, to be looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * limber-pages FOLDER [NAME…]: "year" and the like come from the example journal, the others are made up.
 */

#include "limber-date.h"
#include "limber-example.h"
#include "limber-report.h"
#include "limber-test-report.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define DPI 150.0

#define FULL                                                                                                 \
  .recorded = TRUE, .n_warnings = 3, .n_denied = 1, .numbers = TRUE, .compared = TRUE, .n_tags = 4,          \
  .n_treatments = 6, .n_pegs = 6, .n_patterns = 3, .n_routines = 3, .n_questions = 3, .visits = TRUE

static const struct
{
  const char *name;
  LimberTestReport shape;
} shapes[] = {
  { "full", { .n_days = 71, FULL } },
  { "letter", { .n_days = 71, FULL, .paper = LIMBER_REPORT_PAPER_LETTER, .name = "Maria Lindqvist" } },
  { "arabic", { .n_days = 71, FULL, .language = "ar" } },
  { "long", { .n_days = 71, FULL, .longer = 40, .name = "Maria-Theresia Freifrau von und zu Lindqvist" } },
  { "empty", { .n_days = 71 } },
  { "three", { .n_days = 3, .recorded = TRUE, .numbers = TRUE } },
  { "denied", { .n_days = 90, .recorded = TRUE, .numbers = TRUE, .n_denied = 1, .n_questions = 2 } },
  { "questions",
    { .n_days = 90, .n_questions = 30, .question_chars = 240, .recorded = TRUE, .numbers = TRUE } },
  { "much",
    { .n_days = 3650,
      .recorded = TRUE,
      .n_warnings = 20,
      .n_denied = 3,
      .numbers = TRUE,
      .compared = TRUE,
      .n_tags = 50,
      .n_treatments = 50,
      .n_pegs = 30,
      .n_patterns = 3,
      .n_routines = 20,
      .n_questions = 30,
      .question_chars = 240,
      .visits = TRUE,
      .longer = 40,
      .paper = LIMBER_REPORT_PAPER_LETTER } },
  { "notes", { .n_days = 71, FULL, .n_notes = 12, .note_chars = 900 } },
  { "table", { .n_days = 71, FULL, .table = TRUE } },
  { "arabic-table",
    { .n_days = 71, FULL, .table = TRUE, .language = "ar", .n_notes = 3, .note_chars = 900 } },
};

static LimberReportFacts *
load_example (guint n_days, guint n_period)
{
  g_autofree char *folder = g_dir_make_tmp ("limber-pages-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autoptr (LimberReportOptions) options = limber_report_options_new ();
  LimberStore *store = limber_store_open (path, LIMBER_STORE_CREATE, NULL);
  LimberReportFacts *facts;
  GDate last;

  g_date_clear (&last, 1);
  g_date_set_julian (&last, LIMBER_TEST_REPORT_TODAY);
  if (!limber_example_fill (store, &last, n_days, 1, NULL))
    g_error ("cannot make the example journal");
  options->today = LIMBER_TEST_REPORT_TODAY;
  options->period = (LimberPeriod) { options->today - n_period + 1, options->today };
  facts = limber_report_facts_load (store, options, NULL, NULL, NULL);
  limber_store_close (store);

  return facts;
}

static void
draw (LimberReport *report, const char *folder, const char *name)
{
  double width, height;

  limber_report_get_page_size (report, &width, &height);
  for (guint page = 0; page < MIN (limber_report_get_n_pages (report), 4); page++)
    {
      g_autofree char *file = g_strdup_printf ("%s/%s-%u.png", folder, name, page + 1);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * DPI / 72),
                                                             (int) (height * DPI / 72));
      cairo_t *cr = cairo_create (surface);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_scale (cr, DPI / 72, DPI / 72);
      limber_report_draw_page (report, page, cr);
      cairo_surface_write_to_png (surface, file);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static double
milliseconds (clock_t from, clock_t to)
{
  return 1000.0 * (double) (to - from) / CLOCKS_PER_SEC;
}

static void
show (LimberReportFacts *facts, const char *folder, const char *name)
{
  clock_t before = clock ();
  g_autoptr (LimberReport) report = limber_report_new (facts);
  clock_t after = clock ();

  draw (report, folder, name);
  printf ("%s: %u pages, laid out in %.0f ms of the processor, drawn in %.0f\n", name,
          limber_report_get_n_pages (report), milliseconds (before, after), milliseconds (after, clock ()));
}

static gboolean
is_wanted (const char *name, int argc, char *argv[])
{
  for (int i = 2; i < argc; i++)
    {
      if (strcmp (argv[i], name) == 0)
        return TRUE;
    }

  return argc <= 2;
}

static void
show_example (const char *name, guint n_days, guint n_period, int argc, char *argv[])
{
  g_autoptr (LimberReportFacts) facts = NULL;

  if (!is_wanted (name, argc, argv))
    return;

  facts = load_example (n_days, n_period);
  show (facts, argv[1], name);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  if (argc < 2)
    return 2;

  limber_clock_set_for_tests ("2026-11-20T10:00:00");
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (LimberReportFacts) facts = NULL;

      if (!is_wanted (shapes[i].name, argc, argv))
        continue;
      facts = limber_test_report_new (&shapes[i].shape);
      show (facts, argv[1], shapes[i].name);
    }
  show_example ("quarter", 400, 90, argc, argv);
  show_example ("year", 730, 365, argc, argv);
  show_example ("decade", 3650, 3650, argc, argv);

  return 0;
}
