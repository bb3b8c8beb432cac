/* limber-bench-report.c — how long a visit report takes, and how large its file is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With the patterns known, as they are in the app: it looks for them whenever the journal changes.
 */

#include "config.h"

#include "limber-bench-report.h"

#include "limber-bench-table.h"
#include "limber-date.h"
#include "limber-report-pdf.h"
#include "limber-store-history.h"
#include "limber-store-patterns.h"

#include <stdlib.h>

#define RUNS 7
#define DAYS 3650

/* What a report may take. */
#define AT_MOST_SECONDS 0.5
#define AT_MOST_KB 300

static void
check (gconstpointer result, const GError *error)
{
  if (result != NULL)
    return;
  g_printerr ("limber-bench: visit report: %s\n", error != NULL ? error->message : "no reason given");
  exit (EXIT_FAILURE);
}

static LimberPatterns *
find_patterns (LimberStore *store, guint32 today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberHistory) history = limber_store_load_history (store, &error);
  g_autoptr (LimberBackground) background = limber_store_load_background (store, &error);
  g_autoptr (LimberRecord) record = NULL;

  check (history, error);
  check (background, error);
  record = limber_record_new (history, today);

  return limber_patterns_find (record, background, NULL);
}

static GBytes *
make_report (LimberStore *store, const LimberReportOptions *options, LimberPatterns *patterns)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberReportFacts) facts = limber_report_facts_load (store, options, patterns, NULL, &error);
  g_autoptr (LimberReport) report = NULL;
  GBytes *pdf;

  check (facts, error);
  report = limber_report_new (facts);
  pdf = limber_report_make_pdf (report, NULL, &error);
  check (pdf, error);

  return pdf;
}

/**
 * limber_bench_report:
 * @store: a journal of ten years
 *
 * Reads, lays out and writes a report about all of it.
 */
void
limber_bench_report (LimberStore *store)
{
  g_autoptr (LimberReportOptions) options = NULL;
  g_autoptr (LimberPatterns) patterns = NULL;
  double seconds[RUNS], kilobytes = 0;
  GDate today;

  limber_clock_set_for_tests ("2026-11-20");
  limber_clock_today (&today);
  options = limber_report_options_new ();
  options->period.from = g_date_get_julian (&today) - DAYS + 1;
  patterns = find_patterns (store, options->today);
  for (guint run = 0; run < RUNS; run++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GBytes) pdf = make_report (store, options, patterns);

      seconds[run] = (g_get_monotonic_time () - start) / (double) G_USEC_PER_SEC;
      kilobytes = g_bytes_get_size (pdf) / 1000.0;
    }
  limber_clock_set_for_tests (NULL);

  limber_bench_print_row ("visit report, 10 years", "half a second", limber_bench_median (seconds, RUNS),
                          AT_MOST_SECONDS, "s", 1);
  limber_bench_print_row ("size of a visit report, 10 years", "300 kB", kilobytes, AT_MOST_KB, "kB", 1);
}
