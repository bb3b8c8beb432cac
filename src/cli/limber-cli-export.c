/* limber-cli-export.c — limberctl export
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli.h"
#include "limber-date.h"
#include "limber-export-csv.h"
#include "limber-export-json.h"
#include "limber-output-file.h"

#include <glib/gi18n.h>
#include <string.h>

static char *
export_table (LimberStore *store, GError **error)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GPtrArray) own = limber_store_load_measures (store, error);
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, LIMBER_DATE_FIRST_YEAR);
  g_date_set_dmy (&last, 31, G_DATE_DECEMBER, LIMBER_DATE_LAST_YEAR);
  if (own != NULL)
    days = limber_store_load_days (store, &first, &last, error);

  return days != NULL ? limber_export_csv (days, own) : NULL;
}

/* Without --as, the ending of the file name tells; a journal as a whole is the default. */
static gboolean
choose_format (LimberCli *cli, const char *as, const char *file, gboolean *json)
{
  if (as == NULL)
    *json = file == NULL || !g_str_has_suffix (file, ".csv");
  else if (g_str_equal (as, "json") || g_str_equal (as, "csv"))
    *json = g_str_equal (as, "json");
  else
    {
      limber_cli_fail_usage (cli, _ ("--as is one of json and csv."));
      return FALSE;
    }

  return TRUE;
}

static void
print_result (LimberCli *cli, const char *file, gboolean json, gsize length)
{
  g_autofree char *shown = g_filename_display_name (file);
  g_autofree char *safe = limber_cli_printable (shown);
  g_autofree char *size = g_format_size (length);

  if (cli->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      limber_cli_json_string (builder, "file", shown);
      limber_cli_json_string (builder, "as", json ? "json" : "csv");
      limber_cli_json_int (builder, "bytes", (gint64) length);
      json_builder_end_object (builder);
      limber_cli_print_json (builder);
    }
  else
    /* Translators: a file name and its size. */
    g_print (_ ("The journal is exported to “%s” (%s).\n"), safe, size);
}

static int export (LimberCli *cli, gboolean json, const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberStore) store = limber_cli_open_to_read (cli, &error);
  g_autofree char *text = NULL;

  if (store != NULL)
    text = json ? limber_export_json (store, NULL, &error) : export_table (store, &error);
  if (text == NULL)
    return limber_cli_fail (cli, error);

  if (file == NULL || g_str_equal (file, "-"))
    {
      limber_cli_print (text);
      return LIMBER_CLI_DONE;
    }

  if (!limber_output_file_write (file, text, &error))
    return limber_cli_fail (cli, error);
  print_result (cli, file, json, strlen (text));

  return LIMBER_CLI_DONE;
}

static int
run (LimberCli *cli, int argc, char **argv)
{
  g_autofree char *as = NULL;
  const GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_FILENAME, &as, N_ ("json: everything; csv: a table with one row a day"),
      N_ ("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  gboolean json = TRUE;

  if (!limber_cli_parse (cli, &limber_cli_export, entries, _ ("[FILE]"), "text|json", &argc, &argv)
      || !limber_cli_expect_arguments (cli, argc, 0, 1)
      || !choose_format (cli, as, argc > 1 ? argv[1] : NULL, &json))
    return LIMBER_CLI_USAGE;

  return export (cli, json, argc > 1 ? argv[1] : NULL);
}

const LimberCliCommand limber_cli_export = { "export", N_ ("Write the journal for other programs"), run };
