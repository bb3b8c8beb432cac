/* limber-cli-check.c — limberctl check
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli.h"
#include "limber-date.h"

#include <glib/gi18n.h>

typedef struct
{
  guint n_days;
  guint n_check_ins;
  guint n_readings;
  char *first;
  char *last;
} Counts;

static gboolean
count (LimberStore *store, Counts *counts, GError **error)
{
  g_autoptr (GPtrArray) days = NULL;
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, LIMBER_DATE_FIRST_YEAR);
  g_date_set_dmy (&last, 31, G_DATE_DECEMBER, LIMBER_DATE_LAST_YEAR);
  days = limber_store_load_days (store, &first, &last, error);
  if (days == NULL)
    return FALSE;

  counts->n_days = days->len;
  for (guint i = 0; i < days->len; i++)
    {
      const LimberDay *day = g_ptr_array_index (days, i);

      counts->n_check_ins += day->check_ins->len;
      counts->n_readings += day->readings->len;
    }
  if (days->len > 0)
    {
      counts->first = limber_date_to_iso (&((const LimberDay *) g_ptr_array_index (days, 0))->date);
      counts->last
          = limber_date_to_iso (&((const LimberDay *) g_ptr_array_index (days, days->len - 1))->date);
    }

  return TRUE;
}

static void
print_text (const Counts *counts)
{
  g_autofree char *days = NULL;
  g_autofree char *check_ins = NULL;

  if (counts->n_days == 0)
    {
      g_print ("%s\n", _ ("The journal is sound, and nothing is recorded in it yet."));
      return;
    }

  days = g_strdup_printf (ngettext ("%u day", "%u days", counts->n_days), counts->n_days);
  check_ins
      = g_strdup_printf (ngettext ("%u check-in", "%u check-ins", counts->n_check_ins), counts->n_check_ins);
  /* Translators: "730 days", "812 check-ins", the first and the last date. */
  g_print (_ ("The journal is sound: %s with %s, from %s to %s.\n"), days, check_ins, counts->first,
           counts->last);
}

static void
print_json (LimberStore *store, const Counts *counts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *shown = g_filename_display_name (limber_store_get_path (store));

  json_builder_begin_object (builder);
  limber_cli_json_string (builder, "journal", shown);
  json_builder_set_member_name (builder, "ok");
  json_builder_add_boolean_value (builder, TRUE);
  limber_cli_json_int (builder, "days", counts->n_days);
  limber_cli_json_int (builder, "check_ins", counts->n_check_ins);
  limber_cli_json_int (builder, "readings", counts->n_readings);
  limber_cli_json_string (builder, "first", counts->first);
  limber_cli_json_string (builder, "last", counts->last);
  json_builder_end_object (builder);
  limber_cli_print_json (builder);
}

static int
run (LimberCli *cli, int argc, char **argv)
{
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (GError) error = NULL;
  Counts counts = { 0 };
  int status = LIMBER_CLI_DONE;

  if (!limber_cli_parse (cli, &limber_cli_check, NULL, NULL, "text|json", &argc, &argv)
      || !limber_cli_expect_arguments (cli, argc, 0, 0))
    return LIMBER_CLI_USAGE;

  store = limber_cli_open_to_read (cli, &error);
  if (store == NULL || !limber_store_check (store, &error) || !count (store, &counts, &error))
    status = limber_cli_fail (cli, error);
  else if (cli->json)
    print_json (store, &counts);
  else
    print_text (&counts);
  g_free (counts.first);
  g_free (counts.last);

  return status;
}

const LimberCliCommand limber_cli_check = { "check", N_ ("Verify that the journal is undamaged"), run };
