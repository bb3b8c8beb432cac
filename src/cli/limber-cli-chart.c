/* limber-cli-chart.c — limberctl chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-chart-words.h"
#include "limber-cli-chart-figures.h"
#include "limber-cli-chart-picture.h"
#include "limber-cli.h"
#include "limber-date.h"
#include "limber-output-file.h"
#include "limber-own-measure.h"
#include "limber-store-history.h"
#include "limber-text.h"
#include "limber-weekday.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUOTE_MAX 40

#define DEFAULT_MONTHS 3

#define DEFAULT_WIDTH 900
#define WIDTH_MIN 200
#define WIDTH_MAX 10000

#define SCALE_MIN 0.25
#define SCALE_MAX 8.0

/**
 * Request:
 * @from: (nullable): the first day, as it was typed
 * @to: (nullable): the last day, as it was typed
 * @output: (nullable): the file to write
 * @weight_unit: (nullable): as it was typed
 * @width: how wide the picture is, in units
 * @scale: pixels per unit
 * @dark: whether it is drawn light on dark
 * @unit: the unit of weight
 * @format: the kind of file
 * @period: the days to draw
 */
typedef struct
{
  char *from, *to, *output, *weight_unit;
  int width;
  double scale;
  gboolean dark;

  LimberWeightUnit unit;
  LimberPictureFormat format;
  LimberPeriod period;
} Request;

static void
request_clear (Request *self)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self->output);
  g_free (self->weight_unit);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static gboolean
read_weight_unit (LimberCli *cli, Request *request)
{
  static const char *const units[] = { "kg", "lb", "st", NULL };

  if (request->weight_unit == NULL)
    return TRUE;

  for (guint i = 0; units[i] != NULL; i++)
    {
      request->unit = i;
      if (g_str_equal (units[i], request->weight_unit))
        return TRUE;
    }

  limber_cli_fail_usage (cli, _ ("--weight-unit is one of kg, lb and st."));
  return FALSE;
}

static gboolean
read_size (LimberCli *cli, const Request *request)
{
  g_autofree char *message = NULL;

  if (request->width < WIDTH_MIN || request->width > WIDTH_MAX)
    message = g_strdup_printf (_ ("--width is a number from %d to %d."), WIDTH_MIN, WIDTH_MAX);
  else if (!(request->scale >= SCALE_MIN && request->scale <= SCALE_MAX))
    message = g_strdup_printf (_ ("--scale is a number from %g to %g."), SCALE_MIN, SCALE_MAX);
  else
    return TRUE;

  limber_cli_fail_usage (cli, message);
  return FALSE;
}

static gboolean
read_output (LimberCli *cli, Request *request)
{
  if (request->output != NULL && limber_picture_find_format (request->output, &request->format))
    return TRUE;

  limber_cli_fail_usage (
      cli, request->output == NULL
               ? _ ("--output is missing: the file for the chart, as in chart.png.")
               : _ ("The name of the file has to end in .png, .svg or .pdf, which says what it will be."));
  return FALSE;
}

/* Without a first day, three months of the calendar; without a last, up to today. */
static gboolean
read_period (Request *request, GError **error)
{
  GDate from, to;

  g_date_clear (&to, 1);
  limber_clock_today (&to);
  if (request->to != NULL && !limber_cli_parse_date (request->to, &to, error))
    return FALSE;

  from = to;
  g_date_subtract_months (&from, DEFAULT_MONTHS);
  g_date_add_days (&from, 1);
  if (request->from != NULL && !limber_cli_parse_date (request->from, &from, error))
    return FALSE;

  request->period = (LimberPeriod) { g_date_get_julian (&from), g_date_get_julian (&to) };
  if (request->period.from <= request->period.to)
    return TRUE;

  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                       _ ("The first day lies after the last. Give --from and --to the other way round."));
  return FALSE;
}

static char *
list_metrics (const GPtrArray *own)
{
  GString *list = g_string_new (LIMBER_METRIC_PAIN ", " LIMBER_METRIC_ANXIETY);

  for (guint i = 0; i < limber_measure_count (); i++)
    g_string_append_printf (list, ", %s", limber_measure_nth (i)->id);
  for (guint i = 0; i < own->len; i++)
    g_string_append_printf (list, ", %s", limber_measure_get_name (g_ptr_array_index (own, i)));

  return g_string_free_and_steal (list);
}

/* The parts first: they are few, and the names of the regions begin like them. */
static char *
list_places (void)
{
  GString *list = g_string_new (NULL);

  for (guint group = LIMBER_BODY_GROUP_BACK; group <= LIMBER_BODY_GROUP_HEAD; group++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", limber_body_group_to_id (group));
  for (guint i = 0; i < limber_body_region_count (); i++)
    g_string_append_printf (list, ", %s", limber_body_region_nth (i)->id);

  return g_string_free_and_steal (list);
}

static gboolean
fail_as_metric (const char *name, const GPtrArray *own, GError **error)
{
  g_autofree char *quote = limber_text_abridge (*name != '\0' ? name : " ", QUOTE_MAX);
  g_autofree char *list = list_metrics (own);

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: what was typed, and the names of what can be drawn. */
               _ ("There is nothing called “%s” to draw. There are: %s; and pain:PLACE, as in pain:leg."),
               quote, list);
  return FALSE;
}

static gboolean
fail_as_place (const char *name, GError **error)
{
  g_autofree char *quote = limber_text_abridge (*name != '\0' ? name : " ", QUOTE_MAX);
  g_autofree char *list = list_places ();

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: what was typed, and the names of the places. */
               _ ("“%s” is not a place on the body that Limber knows. There are: %s."), quote, list);
  return FALSE;
}

/* Returns: whether @name is a metric; @measure is what it is measured in, NULL for a score */
static gboolean
find_metric (const char *name, const GPtrArray *own, const LimberMeasure **measure, GError **error)
{
  LimberBodyGroup group;

  *measure = NULL;
  if (g_str_equal (name, LIMBER_METRIC_PAIN) || g_str_equal (name, LIMBER_METRIC_ANXIETY))
    return TRUE;

  if (g_str_has_prefix (name, LIMBER_METRIC_PAIN_PREFIX))
    {
      const char *place = name + strlen (LIMBER_METRIC_PAIN_PREFIX);

      return limber_body_region_find (place) != NULL || limber_body_group_find (place, &group)
             || fail_as_place (place, error);
    }

  *measure = limber_measure_find_among (own, name);
  if (*measure == NULL)
    *measure = limber_own_measure_find_by_name (own, name);

  return *measure != NULL || fail_as_metric (name, own, error);
}

static gboolean
add_row (GPtrArray *rows,
         LimberHistory *history,
         const GPtrArray *own,
         const char *raw,
         LimberWeightUnit unit,
         GError **error)
{
  g_autofree char *name = limber_cli_text (raw, error);
  g_autoptr (LimberSeries) series = NULL;
  const LimberMeasure *measure;

  if (name == NULL || !find_metric (name, own, &measure, error))
    return FALSE;

  if (measure != NULL)
    g_set_str (&name, measure->id);
  series = limber_history_get_series (history, name);
  g_ptr_array_add (rows, limber_chart_row_new (name, series, measure, unit, limber_weekday_get_first ()));

  return TRUE;
}

/* (element-type LimberChartRow) */
static GPtrArray *
load_rows (LimberCli *cli, char **metrics, const Request *request, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LimberStore) store = limber_cli_open_to_read (cli, error);
  g_autoptr (LimberHistory) history = NULL;
  g_autoptr (GPtrArray) own = NULL;

  if (store == NULL)
    return NULL;
  own = limber_store_load_measures (store, error);
  if (own == NULL)
    return NULL;
  history = limber_store_load_history (store, error);
  if (history == NULL)
    return NULL;

  for (guint i = 0; metrics[i] != NULL; i++)
    {
      if (!add_row (rows, history, own, metrics[i], request->unit, error))
        return NULL;
    }

  return g_steal_pointer (&rows);
}

static void
print_json (const GPtrArray *rows, const Request *request, gsize length)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *shown = g_filename_display_name (request->output);

  json_builder_begin_object (builder);
  limber_cli_json_string (builder, "output", shown);
  limber_cli_json_int (builder, "bytes", (gint64) length);
  limber_cli_json_day (builder, "from", request->period.from);
  limber_cli_json_day (builder, "to", request->period.to);
  json_builder_set_member_name (builder, "charts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    limber_cli_chart_add_figures (builder, g_ptr_array_index (rows, i), request->period);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  limber_cli_print_json (builder);
}

static void
print_text (const GPtrArray *rows, const Request *request, gsize length)
{
  g_autofree char *shown = g_filename_display_name (request->output);
  g_autofree char *safe = limber_cli_printable (shown);
  g_autofree char *size = g_format_size (length);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *text = limber_chart_words_tell (g_ptr_array_index (rows, i), request->period);
      g_autofree char *line = limber_cli_printable (text);

      g_print ("%s\n", line);
    }
  /* Translators: a file name and its size. */
  g_print (_ ("The chart is drawn to “%s” (%s).\n"), safe, size);
}

static int
draw (LimberCli *cli, char **metrics, Request *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!read_period (request, &error))
    return limber_cli_fail (cli, error);

  rows = load_rows (cli, metrics, request, &error);
  if (rows == NULL)
    return limber_cli_fail (cli, error);

  bytes = limber_cli_chart_picture_make (rows, request->period, request->format, request->width,
                                         request->scale, request->dark, &error);
  if (bytes == NULL || !limber_output_file_write_bytes (request->output, bytes, &error))
    return limber_cli_fail (cli, error);

  if (cli->json)
    print_json (rows, request, g_bytes_get_size (bytes));
  else
    print_text (rows, request, g_bytes_get_size (bytes));

  return LIMBER_CLI_DONE;
}

static int
run (LimberCli *cli, int argc, char **argv)
{
  g_auto (Request) request = { .width = DEFAULT_WIDTH, .scale = 1 };
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &request.from,
      N_ ("The first day, as in 2026-11-20; three months before the last when not given"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &request.to, N_ ("The last day; today when not given"),
      N_ ("DATE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output,
      N_ ("The file to draw; its name ends in .png, .svg or .pdf"), N_ ("FILE") },
    { "width", 0, 0, G_OPTION_ARG_INT, &request.width, N_ ("How wide it is, in pixels of 1/96 inch"),
      N_ ("N") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &request.scale, N_ ("How many times finer a PNG is, 2 for print"),
      N_ ("N") },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &request.dark, N_ ("Draw light on dark"), NULL },
    { "weight-unit", 0, 0, G_OPTION_ARG_FILENAME, &request.weight_unit, N_ ("kg, lb or st"), N_ ("UNIT") },
    G_OPTION_ENTRY_NULL,
  };

  if (!limber_cli_parse (cli, &limber_cli_chart, entries, _ ("METRIC…"), "text|json", &argc, &argv)
      || !limber_cli_expect_arguments (cli, argc, 1, LIMBER_CLI_CHART_ROWS_MAX)
      || !read_weight_unit (cli, &request) || !read_size (cli, &request) || !read_output (cli, &request))
    return LIMBER_CLI_USAGE;

  return draw (cli, argv + 1, &request);
}

const LimberCliCommand limber_cli_chart
    = { "chart", N_ ("Draw pain, anxiety or measures over time, and say it in words"), run };
