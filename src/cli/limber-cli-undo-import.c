/* limber-cli-undo-import.c — limberctl undo-import
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli.h"
#include "limber-import-plan.h"

#include <glib/gi18n.h>

static void
print_result (LimberCli *cli, gint64 id, guint n_days)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      g_print (ngettext ("Import %" G_GINT64_FORMAT " is undone; %u day changed.\n",
                         "Import %" G_GINT64_FORMAT " is undone; %u days changed.\n", n_days),
               id, n_days);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  limber_cli_json_int (builder, "import_id", id);
  limber_cli_json_int (builder, "days", n_days);
  json_builder_end_object (builder);
  limber_cli_print_json (builder);
}

static int
run (LimberCli *cli, int argc, char **argv)
{
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;
  guint n_days = 0;

  if (!limber_cli_parse (cli, &limber_cli_undo_import, NULL, _ ("ID"), "text|json", &argc, &argv)
      || !limber_cli_expect_arguments (cli, argc, 1, 1))
    return LIMBER_CLI_USAGE;
  if (!g_ascii_string_to_signed (argv[1], 10, 1, G_MAXINT64, &id, NULL))
    return limber_cli_fail_usage (cli,
                                  _ ("The number of the import is the one that “limberctl import” printed."));

  store = limber_cli_open (cli, LIMBER_STORE_NONE, &error);
  if (store == NULL || !limber_store_undo_import (store, id, &n_days, &error))
    return limber_cli_fail (cli, error);

  print_result (cli, id, n_days);

  return LIMBER_CLI_DONE;
}

const LimberCliCommand limber_cli_undo_import
    = { "undo-import", N_ ("Take back an import, leaving what was changed by hand since"), run };
