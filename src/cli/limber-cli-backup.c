/* limber-cli-backup.c — limberctl backup
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-backup.h"
#include "limber-cli.h"

#include <glib/gi18n.h>

static void
print_result (LimberCli *cli, const char *file)
{
  g_autofree char *shown = g_filename_display_name (file);
  g_autofree char *safe = limber_cli_printable (shown);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      g_print (_ ("The journal is backed up to “%s”, and the copy is verified.\n"), safe);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  limber_cli_json_string (builder, "file", shown);
  json_builder_end_object (builder);
  limber_cli_print_json (builder);
}

static int
run (LimberCli *cli, int argc, char **argv)
{
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!limber_cli_parse (cli, &limber_cli_backup, NULL, _ ("FILE"), "text|json", &argc, &argv)
      || !limber_cli_expect_arguments (cli, argc, 1, 1))
    return LIMBER_CLI_USAGE;

  store = limber_cli_open_to_read (cli, &error);
  if (store == NULL || !limber_store_backup_to (store, argv[1], &error))
    return limber_cli_fail (cli, error);

  print_result (cli, argv[1]);

  return LIMBER_CLI_DONE;
}

const LimberCliCommand limber_cli_backup
    = { "backup", N_ ("Copy the journal to a file and verify the copy"), run };
