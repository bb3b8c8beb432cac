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

/* The days asked for, and the user's own measures that can stand in them. */
typedef struct
{
  GPtrArray *days;
  GPtrArray *own;
} Shown;

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
format_value (const Shown *shown, const LimberTableRow *row, guint index)
{
  double value = row->values[index];
  g_autofree char *text = NULL;

  if (isnan (value))
    return g_strdup (NOTHING);

  text = limber_quantity_format (limber_table_nth_measure (shown->own, index), value, LIMBER_WEIGHT_UNIT_KG);

  return limber_cli_printable (text);
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
format_day (const Shown *shown, const LimberDay *day)
{
  g_autoptr (LimberTableRow) row = limber_table_row_new_for_day (day, shown->own);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_take (cells, limber_date_to_iso (&day->date));
  g_strv_builder_take (cells, format_score (row->pain));
  g_strv_builder_take (cells, format_score (row->anxiety));
  for (guint i = 0; i < row->n_values; i++)
    g_strv_builder_take (cells, format_value (shown, row, i));
  g_strv_builder_take (cells, format_places (row));
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    g_strv_builder_take (cells, format_marks (row, kind));
  g_strv_builder_take (cells, format_note (row));

  return g_strv_builder_end (cells);
}

static gboolean
is_recorded (const GPtrArray *days, const LimberMeasure *measure)
{
  for (guint i = 0; i < days->len; i++)
    {
      if (limber_day_get_reading (g_ptr_array_index (days, i), measure->id) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* A terminal is narrow: one's own measures stand in the table only where they have something to say. */
static void
drop_unrecorded (Shown *shown)
{
  for (guint i = shown->own->len; i > 0; i--)
    {
      if (!is_recorded (shown->days, g_ptr_array_index (shown->own, i - 1)))
        g_ptr_array_remove_index (shown->own, i - 1);
    }
}

static void
print_table (Shown *shown)
{
  guint n_measures = 0;
  g_autoptr (GPtrArray) headings = g_ptr_array_new_with_free_func (g_free);
  g_autofree gboolean *numeric = NULL;
  g_autoptr (LimberCliTable) table = NULL;
  g_autofree char *text = NULL;

  drop_unrecorded (shown);
  n_measures = limber_measure_count () + shown->own->len;
  numeric = g_new0 (gboolean, n_measures + 8);
  g_ptr_array_add (headings, g_strdup (_ ("Date")));
  g_ptr_array_add (headings, g_strdup (_ ("Pain")));
  g_ptr_array_add (headings, g_strdup (_ ("Anxiety")));
  for (guint i = 0; i < n_measures; i++)
    g_ptr_array_add (
        headings, limber_cli_printable (limber_measure_get_name (limber_table_nth_measure (shown->own, i))));
  for (guint i = 1; i < headings->len; i++)
    numeric[i] = TRUE;
  g_ptr_array_add (headings, g_strdup (_ ("Places")));
  g_ptr_array_add (headings, g_strdup (_ ("Symptoms")));
  g_ptr_array_add (headings, g_strdup (_ ("Tags")));
  g_ptr_array_add (headings, g_strdup (_ ("Treatments")));
  g_ptr_array_add (headings, g_strdup (_ ("Note")));
  g_ptr_array_add (headings, NULL);

  table = limber_cli_table_new ((const char *const *) headings->pdata, numeric);
  for (guint i = 0; i < shown->days->len; i++)
    limber_cli_table_take_row (table, format_day (shown, g_ptr_array_index (shown->days, i)));

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

/* The measures that come with Limber are members of the day; one's own stand together, by id. */
static void
add_values (JsonBuilder *builder, const Shown *shown, const LimberTableRow *row)
{
  double divisor = 1;

  for (guint i = 0; i < limber_measure_count (); i++)
    {
      g_autofree char *field = limber_table_get_value_field (limber_measure_nth (i), &divisor);

      add_number (builder, field, row->values[i] / divisor);
    }

  json_builder_set_member_name (builder, "measures");
  json_builder_begin_object (builder);
  for (guint i = limber_measure_count (); i < row->n_values; i++)
    {
      const LimberMeasure *measure = limber_table_nth_measure (shown->own, i);
      g_autofree char *field = limber_table_get_value_field (measure, &divisor);

      add_number (builder, measure->id, row->values[i] / divisor);
    }
  json_builder_end_object (builder);
}

static void
add_day (JsonBuilder *builder, const Shown *shown, const LimberDay *day)
{
  g_autoptr (LimberTableRow) row = limber_table_row_new_for_day (day, shown->own);
  g_autofree char *date = limber_date_to_iso (&day->date);

  json_builder_begin_object (builder);
  limber_cli_json_string (builder, "date", date);
  add_number (builder, "pain", row->pain);
  add_number (builder, "pain_mean", limber_day_get_mean_worst_pain (day));
  add_number (builder, "anxiety", row->anxiety);
  add_values (builder, shown, row);
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
print_json (const Shown *shown)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "days");
  json_builder_begin_array (builder);
  for (guint i = 0; i < shown->days->len; i++)
    add_day (builder, shown, g_ptr_array_index (shown->days, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  limber_cli_print_json (builder);
}

static void
print_days (LimberCli *cli, Shown *shown)
{
  if (cli->json)
    print_json (shown);
  else if (g_strcmp0 (cli->format, "csv") == 0)
    {
      g_autofree char *text = limber_export_csv (shown->days, shown->own);

      limber_cli_print (text);
    }
  else if (shown->days->len == 0)
    g_print ("%s\n", _ ("Nothing is recorded for these days."));
  else
    print_table (shown);
}

static gboolean
load (LimberCli *cli, const char *from, const char *to, Shown *shown, GError **error)
{
  g_autoptr (LimberStore) store = NULL;
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, LIMBER_DATE_FIRST_YEAR);
  g_date_set_dmy (&last, 31, G_DATE_DECEMBER, LIMBER_DATE_LAST_YEAR);

  if ((from != NULL && !limber_cli_parse_date (from, &first, error))
      || (to != NULL && !limber_cli_parse_date (to, &last, error)))
    return FALSE;
  if (g_date_compare (&first, &last) > 0)
    {
      g_set_error_literal (
          error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
          _ ("The first day lies after the last. Give --from and --to the other way round."));
      return FALSE;
    }

  store = limber_cli_open_to_read (cli, error);
  if (store != NULL)
    shown->own = limber_store_load_measures (store, error);
  if (shown->own != NULL)
    shown->days = limber_store_load_days (store, &first, &last, error);

  return shown->days != NULL;
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
  Shown shown = { NULL };
  g_autoptr (GError) error = NULL;
  int status = LIMBER_CLI_DONE;

  if (!limber_cli_parse (cli, &limber_cli_show, entries, NULL, "table|json|csv", &argc, &argv)
      || !limber_cli_expect_arguments (cli, argc, 0, 0))
    return LIMBER_CLI_USAGE;

  if (load (cli, from, to, &shown, &error))
    print_days (cli, &shown);
  else
    status = limber_cli_fail (cli, error);
  g_clear_pointer (&shown.days, g_ptr_array_unref);
  g_clear_pointer (&shown.own, g_ptr_array_unref);

  return status;
}

const LimberCliCommand limber_cli_show = { "show", N_ ("Show days as they were recorded"), run };
