/* limber-cli-report.c — limberctl report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli-report-request.h"
#include "limber-cli.h"
#include "limber-output-file.h"
#include "limber-report-pdf.h"

#include <glib/gi18n.h>

typedef struct
{
  GBytes *bytes;
  guint n_pages;
} Pages;

static void
pages_clear (Pages *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pages, pages_clear)

static LimberReportFacts *
load (LimberCli *cli, LimberCliReportRequest *request, GError **error)
{
  g_autoptr (LimberStore) store = limber_cli_open_to_read (cli, error);
  g_autoptr (LimberVisitRecord) visits = NULL;

  if (store == NULL)
    return NULL;
  visits = limber_store_load_visits (store, error);
  if (visits == NULL || !limber_cli_report_request_choose (request, visits->visits, error))
    return NULL;

  return limber_report_facts_load (store, request->options, NULL, NULL, error);
}

static gboolean
make_pages (LimberReportFacts *facts, Pages *pages, GError **error)
{
  g_autoptr (LimberReport) report = limber_report_new (facts);

  pages->n_pages = limber_report_get_n_pages (report);
  pages->bytes = limber_report_make_pdf (report, NULL, error);

  return pages->bytes != NULL;
}

static void
print_json (const LimberCliReportRequest *request, const Pages *pages)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *shown = g_filename_display_name (request->output);

  json_builder_begin_object (builder);
  limber_cli_json_string (builder, "file", shown);
  limber_cli_json_int (builder, "pages", pages->n_pages);
  limber_cli_json_int (builder, "bytes", (gint64) g_bytes_get_size (pages->bytes));
  limber_cli_json_day (builder, "from", request->options->period.from);
  limber_cli_json_day (builder, "to", request->options->period.to);
  json_builder_end_object (builder);
  limber_cli_print_json (builder);
}

static void
print_text (const LimberCliReportRequest *request, const Pages *pages)
{
  g_autofree char *shown = g_filename_display_name (request->output);
  g_autofree char *safe = limber_cli_printable (shown);
  g_autofree char *size = g_format_size (g_bytes_get_size (pages->bytes));

  /* Translators: a file name, how many pages it has, and its size. */
  g_print (ngettext ("The report is in “%1$s” (%2$u page, %3$s).\n",
                     "The report is in “%1$s” (%2$u pages, %3$s).\n", pages->n_pages),
           safe, pages->n_pages, size);
}

static int
write_report (LimberCli *cli, LimberCliReportRequest *request)
{
  g_auto (Pages) pages = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;
  g_autoptr (GError) error = NULL;

  facts = load (cli, request, &error);
  if (facts == NULL || !make_pages (facts, &pages, &error)
      || !limber_output_file_write_bytes (request->output, pages.bytes, &error))
    return limber_cli_fail (cli, error);

  if (cli->json)
    print_json (request, &pages);
  else
    print_text (request, &pages);

  return LIMBER_CLI_DONE;
}

static int
run (LimberCli *cli, int argc, char **argv)
{
  g_auto (LimberCliReportRequest) request = { NULL };
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &request.from,
      N_ ("The first day, as in 2026-11-20; that of the last visit, or 90 days, when not given"),
      N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &request.to, N_ ("The last day; today when not given"),
      N_ ("DATE") },
    { "visit", 0, 0, G_OPTION_ARG_FILENAME, &request.visit,
      N_ ("The visit it is for: next, last, or what an export calls its uuid"), N_ ("VISIT") },
    { "sections", 0, 0, G_OPTION_ARG_FILENAME, &request.sections,
      N_ ("What is in it, with commas between: NAME alone for only these, +NAME to add, -NAME to leave out"),
      N_ ("NAME,…") },
    { "notes", 0, 0, G_OPTION_ARG_NONE, &request.notes, N_ ("Add the notes, on further pages"), NULL },
    { "name", 0, 0, G_OPTION_ARG_FILENAME, &request.name, N_ ("Who it is about, for its head"), N_ ("TEXT") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &request.paper,
      N_ ("a4 or letter; that of the locale when not given"), N_ ("PAPER") },
    { "weight-unit", 0, 0, G_OPTION_ARG_FILENAME, &request.weight_unit, N_ ("kg, lb or st"), N_ ("UNIT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output, N_ ("The PDF file to write"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };

  if (!limber_cli_parse (cli, &limber_cli_report, entries, NULL, "text|json", &argc, &argv)
      || !limber_cli_expect_arguments (cli, argc, 0, 0))
    return LIMBER_CLI_USAGE;
  if (!limber_cli_report_request_read (&request, &error))
    return limber_cli_fail_usage (cli, error->message);

  return write_report (cli, &request);
}

const LimberCliCommand limber_cli_report
    = { "report", N_ ("Write the page for a visit to the doctor, as a PDF"), run };
