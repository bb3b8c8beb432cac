/* limber-cli-show.c — limberctl show
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-body-region.h"
#include "limber-cli-table.h"
#include "limber-cli.h"
#include "limber-date.h"
#include "limber-export-csv.h"
#include "limber-export-json.h"
#include "limber-quantity.h"
#include "limber-table-row.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <math.h>

#define NOTE_MAX 60

/* What was not recorded: a dash, never a zero. */
#define NOTHING "–"

static char *
format_score (double score)
{
  return isnan (score) ? g_strdup (NOTHING) : g_strdup_printf ("%.*f", floor (score) < score ? 1 : 0, score);
}

static char *
format_places (const LimberTableRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->places->len; i++)
    {
      const LimberPlacePain *place = &g_array_index (row->places, LimberPlacePain, i);

      g_string_append_printf (text, "%s%s %.0f", text->len > 0 ? ", " : "",
                              limber_body_region_id_to_name (place->region), place->nrs);
    }

  return text->len > 0 ? limber_cli_printable (text->str) : g_strdup (NOTHING);
}

static char *
format_value (const LimberTableRow *row, guint index)
{
  double value = row->values[index];

  return isnan (value) ? g_strdup (NOTHING)
                       : limber_quantity_format (limber_measure_nth (index), value, LIMBER_WEIGHT_UNIT_KG);
}

static char *
format_marks (const LimberTableRow *row, LimberTermKind kind)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->marks[kind]->len; i++)
    {
      const char *key = g_ptr_array_index (row->marks[kind], i);
      const char *name = limber_term_builtin_name (kind, key);

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name != NULL ? name : key);
    }

  return text->len > 0 ? limber_cli_printable (text->str) : g_strdup (NOTHING);
}

static char *
format_note (const LimberTableRow *row)
{
  g_autofree char *line = limber_text_first_line (row->note, NOTE_MAX);

  return line != NULL ? limber_cli_printable (line) : g_strdup ("");
}

static GStrv
format_day (const LimberDay *day)
{
  g_autoptr (LimberTableRow) row = limber_table_row_new_for_day (day);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_take (cells, limber_date_to_iso (&day->date));
  g_strv_builder_take (cells, format_score (row->pain));
  g_strv_builder_take (cells, format_score (row->anxiety));
  for (guint i = 0; i < limber_measure_count (); i++)
    g_strv_builder_take (cells, format_value (row, i));
  g_strv_builder_take (cells, format_places (row));
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    g_strv_builder_take (cells, format_marks (row, kind));
  g_strv_builder_take (cells, format_note (row));

  return g_strv_builder_end (cells);
}

static void
print_table (const GPtrArray *days)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  g_autofree gboolean *numeric = g_new0 (gboolean, limber_measure_count () + 8);
  g_autoptr (LimberCliTable) table = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (headings, (gpointer) _ ("Date"));
  g_ptr_array_add (headings, (gpointer) _ ("Pain"));
  g_ptr_array_add (headings, (gpointer) _ ("Anxiety"));
  for (guint i = 0; i < limber_measure_count (); i++)
    g_ptr_array_add (headings, (gpointer) limber_measure_get_name (limber_measure_nth (i)));
  for (guint i = 1; i < headings->len; i++)
    numeric[i] = TRUE;
  g_ptr_array_add (headings, (gpointer) _ ("Places"));
  g_ptr_array_add (headings, (gpointer) _ ("Symptoms"));
  g_ptr_array_add (headings, (gpointer) _ ("Tags"));
  g_ptr_array_add (headings, (gpointer) _ ("Treatments"));
  g_ptr_array_add (headings, (gpointer) _ ("Note"));
  g_ptr_array_add (headings, NULL);

  table = limber_cli_table_new ((const char *const *) headings->pdata, numeric);
  for (guint i = 0; i < days->len; i++)
    limber_cli_table_take_row (table, format_day (g_ptr_array_index (days, i)));

  text = limber_cli_table_to_text (table);
  g_print ("%s", text);
}

static void
add_number (JsonBuilder *builder, const char *name, double value)
{
  json_builder_set_member_name (builder, name);
  if (isnan (value))
    json_builder_add_null_value (builder);
  else
    json_builder_add_double_value (builder, value);
}

static void
add_day (JsonBuilder *builder, const LimberDay *day)
{
  g_autoptr (LimberTableRow) row = limber_table_row_new_for_day (day);
  g_autofree char *date = limber_date_to_iso (&day->date);
  double divisor = 1;

  json_builder_begin_object (builder);
  limber_cli_json_string (builder, "date", date);
  add_number (builder, "pain", row->pain);
  add_number (builder, "pain_mean", limber_day_get_mean_worst_pain (day));
  add_number (builder, "anxiety", row->anxiety);
  for (guint i = 0; i < limber_measure_count (); i++)
    {
      const char *field = limber_table_get_value_field (i, &divisor);

      add_number (builder, field, row->values[i] / divisor);
    }
  json_builder_set_member_name (builder, "check_ins");
  json_builder_begin_array (builder);
  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);

      limber_json_add_check_in (builder, check_in, check_in->import_id);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (const GPtrArray *days)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "days");
  json_builder_begin_array (builder);
  for (guint i = 0; i < days->len; i++)
    add_day (builder, g_ptr_array_index (days, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  limber_cli_print_json (builder);
}

static void
print_days (LimberCli *cli, const GPtrArray *days)
{
  if (cli->json)
    print_json (days);
  else if (g_strcmp0 (cli->format, "csv") == 0)
    {
      g_autofree char *text = limber_export_csv (days);

      limber_cli_print (text);
    }
  else if (days->len == 0)
    g_print ("%s\n", _ ("Nothing is recorded for these days."));
  else
    print_table (days);
}

static GPtrArray *
load_days (LimberCli *cli, const char *from, const char *to, GError **error)
{
  g_autoptr (LimberStore) store = NULL;
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, LIMBER_DATE_FIRST_YEAR);
  g_date_set_dmy (&last, 31, G_DATE_DECEMBER, LIMBER_DATE_LAST_YEAR);

  if ((from != NULL && !limber_cli_parse_date (from, &first, error))
      || (to != NULL && !limber_cli_parse_date (to, &last, error)))
    return NULL;
  if (g_date_compare (&first, &last) > 0)
    {
      g_set_error_literal (
          error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
          _ ("The first day lies after the last. Give --from and --to the other way round."));
      return NULL;
    }

  store = limber_cli_open_to_read (cli, error);

  return store != NULL ? limber_store_load_days (store, &first, &last, error) : NULL;
}

static int
run (LimberCli *cli, int argc, char **argv)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, N_ ("The first day, as in 2026-11-20"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_ ("The last day"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GError) error = NULL;

  if (!limber_cli_parse (cli, &limber_cli_show, entries, NULL, "table|json|csv", &argc, &argv)
      || !limber_cli_expect_arguments (cli, argc, 0, 0))
    return LIMBER_CLI_USAGE;

  days = load_days (cli, from, to, &error);
  if (days == NULL)
    return limber_cli_fail (cli, error);

  print_days (cli, days);

  return LIMBER_CLI_DONE;
}

const LimberCliCommand limber_cli_show = { "show", N_ ("Show days as they were recorded"), run };
