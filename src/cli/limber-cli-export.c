/* limber-cli-export.c — limberctl export
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli-export-choice.h"
#include "limber-cli.h"
#include "limber-export.h"

#include <glib/gi18n.h>

static void
print_result (LimberCli *cli, const char *file, LimberExportFormat format, gsize length)
{
  g_autofree char *shown = g_filename_display_name (file);
  g_autofree char *safe = limber_cli_printable (shown);
  g_autofree char *size = g_format_size (length);

  if (cli->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      limber_cli_json_string (builder, "file", shown);
      limber_cli_json_string (builder, "as", limber_export_format_to_id (format));
      limber_cli_json_int (builder, "bytes", (gint64) length);
      json_builder_end_object (builder);
      limber_cli_print_json (builder);
    }
  else
    /* Translators: a file name and its size. */
    g_print (_ ("The journal is exported to “%s” (%s).\n"), safe, size);
}

static gboolean
choose_parts (const LimberCliExportTyped *typed,
              LimberStore *store,
              LimberExportOptions *options,
              GError **error)
{
  g_autoptr (GPtrArray) own = limber_store_load_measures (store, error);

  return own != NULL && limber_cli_export_choose_parts (typed, own, options, error);
}

static gboolean
print_bytes (LimberStore *store, const LimberExportOptions *options, GError **error)
{
  g_autoptr (GBytes) bytes = limber_export_make (store, options, NULL, error);
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return FALSE;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  limber_cli_print (text);

  return TRUE;
}

static gboolean
write_file (LimberCli *cli,
            LimberStore *store,
            const LimberExportOptions *options,
            const char *name,
            GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (name);
  gsize size = 0;

  if (!limber_export_to_file (store, options, file, NULL, &size, error))
    return FALSE;
  print_result (cli, name, options->format, size);

  return TRUE;
}

static int export (LimberCli *cli,
                   const LimberCliExportTyped *typed,
                   LimberExportOptions *options,
                   const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberStore) store = NULL;
  gboolean ok = FALSE;

  if (limber_cli_export_choose_days (typed, options, &error))
    store = limber_cli_open_to_read (cli, &error);
  if (store == NULL || !choose_parts (typed, store, options, &error))
    return limber_cli_fail (cli, error);

  if (file == NULL || g_str_equal (file, "-"))
    ok = print_bytes (store, options, &error);
  else
    ok = write_file (cli, store, options, file, &error);

  return ok ? LIMBER_CLI_DONE : limber_cli_fail (cli, error);
}

static int
run (LimberCli *cli, int argc, char **argv)
{
  LimberCliExportTyped typed = { NULL };
  const GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_FILENAME, &typed.as,
      N_ ("json: everything; csv: one row a day; csv-long: one row a value; spreadsheet; fhir"),
      N_ ("FORMAT") },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &typed.from, N_ ("The first day, as in 2026-11-20"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &typed.to, N_ ("The last day"), N_ ("DATE") },
    { "only", 0, 0, G_OPTION_ARG_FILENAME, &typed.only, N_ ("Nothing but these, as in pain,weight"),
      N_ ("NAMES") },
    { "without", 0, 0, G_OPTION_ARG_FILENAME, &typed.without, N_ ("All but these"), N_ ("NAMES") },
    { "notes", 0, 0, G_OPTION_ARG_NONE, &typed.notes, N_ ("Notes, too; JSON always has them"), NULL },
    { "no-snomed", 0, 0, G_OPTION_ARG_NONE, &typed.no_snomed, N_ ("Leave out the codes of SNOMED CT"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (LimberExportOptions) options = NULL;
  const char *file = NULL;
  int status = LIMBER_CLI_USAGE;

  if (limber_cli_parse (cli, &limber_cli_export, entries, _ ("[FILE]"), "text|json", &argc, &argv)
      && limber_cli_expect_arguments (cli, argc, 0, 1))
    {
      file = argc > 1 ? argv[1] : NULL;
      options = limber_cli_export_choose_format (cli, &typed, file);
    }
  if (options != NULL)
    status = export (cli, &typed, options, file);
  limber_cli_export_typed_clear (&typed);

  return status;
}

const LimberCliCommand limber_cli_export = { "export", N_ ("Write the journal for other programs"), run };
