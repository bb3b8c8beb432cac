/* limber-cli-undo-import.c — limberctl undo-import
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-backup.h"
#include "limber-cli.h"
#include "limber-store-import.h"

#include <glib/gi18n.h>

static void
print_result (LimberCli *cli, const GArray *ids, guint n_days)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      g_print (ngettext ("The import is undone; %u day changed.\n",
                         "The import is undone; %u days changed.\n", n_days),
               n_days);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "import_ids");
  json_builder_begin_array (builder);
  for (guint i = 0; i < ids->len; i++)
    json_builder_add_int_value (builder, g_array_index (ids, gint64, i));
  json_builder_end_array (builder);
  limber_cli_json_int (builder, "days", n_days);
  json_builder_end_object (builder);
  limber_cli_print_json (builder);
}

/* A number that is not there changes nothing, and needs no backup. */
static gboolean
are_known (LimberStore *store, const GArray *ids, gboolean *known, GError **error)
{
  g_autoptr (GPtrArray) imports = limber_store_load_imports (store, error);
  guint n_known = 0;

  if (imports == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      for (guint k = 0; k < imports->len; k++)
        n_known
            += ((const LimberImport *) g_ptr_array_index (imports, k))->id == g_array_index (ids, gint64, i);
    }
  *known = n_known == ids->len;

  return TRUE;
}

static gboolean
back_up (LimberStore *store, const GArray *ids, GError **error)
{
  gboolean known = FALSE;

  return are_known (store, ids, &known, error)
         && (!known || limber_store_backup_now (store, "import", error));
}

/* All or none, the last import first: what it replaced may have come from one before. */
static gboolean
undo (LimberStore *store, const GArray *ids, guint *n_days, GError **error)
{
  *n_days = 0;
  if (!limber_store_begin (store, error))
    return FALSE;

  for (guint i = ids->len; i > 0; i--)
    {
      guint n = 0;

      if (!limber_store_undo_import (store, g_array_index (ids, gint64, i - 1), &n, error))
        {
          limber_store_rollback (store);
          return FALSE;
        }
      *n_days += n;
    }

  return limber_store_commit (store, error);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 id_a = *(const gint64 *) a;
  gint64 id_b = *(const gint64 *) b;

  return (id_a > id_b) - (id_a < id_b);
}

static gboolean
parse_ids (char **texts, GArray *ids)
{
  for (guint i = 0; texts[i] != NULL; i++)
    {
      gint64 id = 0;

      if (!g_ascii_string_to_signed (texts[i], 10, 1, G_MAXINT64, &id, NULL))
        return FALSE;
      g_array_append_val (ids, id);
    }
  g_array_sort (ids, compare_ids);

  return TRUE;
}

static int
run (LimberCli *cli, int argc, char **argv)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (GError) error = NULL;
  guint n_days = 0;

  if (!limber_cli_parse (cli, &limber_cli_undo_import, NULL, _ ("ID…"), "text|json", &argc, &argv)
      || !limber_cli_expect_arguments (cli, argc, 1, G_MAXINT))
    return LIMBER_CLI_USAGE;
  if (!parse_ids (argv + 1, ids))
    return limber_cli_fail_usage (cli,
                                  _ ("The number of the import is the one that “limberctl import” printed."));

  store = limber_cli_open (cli, LIMBER_STORE_NONE, &error);
  if (store == NULL || !back_up (store, ids, &error) || !undo (store, ids, &n_days, &error))
    return limber_cli_fail (cli, error);

  print_result (cli, ids, n_days);

  return LIMBER_CLI_DONE;
}

const LimberCliCommand limber_cli_undo_import
    = { "undo-import", N_ ("Take back an import, leaving what was changed by hand since"), run };
