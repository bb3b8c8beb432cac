/* limber-cli-restore.c — limberctl restore
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-backup.h"
#include "limber-cli.h"

#include <glib/gi18n.h>

static void
print_result (LimberCli *cli, const char *file, const char *kept)
{
  g_autofree char *shown = g_filename_display_name (file);
  g_autofree char *shown_kept = kept != NULL ? g_filename_display_name (kept) : NULL;
  g_autofree char *safe = limber_cli_printable (shown);
  g_autofree char *safe_kept = limber_cli_printable (shown_kept != NULL ? shown_kept : "");

  if (cli->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      limber_cli_json_string (builder, "file", shown);
      limber_cli_json_string (builder, "kept", shown_kept);
      json_builder_end_object (builder);
      limber_cli_print_json (builder);
    }
  else if (kept != NULL)
    g_print (_ ("The journal is restored from “%s”. What was there before is kept as “%s”.\n"), safe,
             safe_kept);
  else
    g_print (_ ("The journal is restored from “%s”.\n"), safe);
}

static int
run (LimberCli *cli, int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  if (!limber_cli_parse (cli, &limber_cli_restore, NULL, _ ("FILE"), "text|json", &argc, &argv)
      || !limber_cli_expect_arguments (cli, argc, 1, 1))
    return LIMBER_CLI_USAGE;

  if (!limber_backup_restore (cli->journal, argv[1], &kept, &error))
    return limber_cli_fail (cli, error);

  print_result (cli, argv[1], kept);

  return LIMBER_CLI_DONE;
}

const LimberCliCommand limber_cli_restore
    = { "restore", N_ ("Put a backup in the place of the journal, keeping what is replaced"), run };
