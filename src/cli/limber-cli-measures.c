/* limber-cli-measures.c — limberctl measures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-backup.h"
#include "limber-cli-table.h"
#include "limber-cli.h"
#include "limber-export-json.h"
#include "limber-own-measure.h"
#include "limber-quantity.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <math.h>

#define QUOTE_MAX 40

/* The options as they were typed. */
typedef struct
{
  char *name;
  char *unit;
  gboolean duration;
  char *decimals;
  char *minimum;
  char *maximum;
} Typed;

static void
typed_clear (Typed *typed)
{
  g_free (typed->name);
  g_free (typed->unit);
  g_free (typed->decimals);
  g_free (typed->minimum);
  g_free (typed->maximum);
}

/**
 * limber_cli_find_measure:
 * @own: (element-type LimberMeasure): the measures of one's own
 * @text: an id, also of a measure that comes with Limber, or the name of one's own
 * @error: return location
 *
 * Errors: %LIMBER_ERROR_INVALID when there is none.
 *
 * Returns: (transfer none) (nullable): the measure
 */
const LimberMeasure *
limber_cli_find_measure (const GPtrArray *own, const char *text, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  const LimberMeasure *measure = limber_measure_find (stripped);
  g_autofree char *quote = NULL;

  if (measure == NULL)
    measure = limber_own_measure_find_by_name (own, stripped);
  if (measure != NULL)
    return measure;

  quote = limber_text_abridge (*stripped != '\0' ? stripped : " ", QUOTE_MAX);
  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
               _ ("This journal has no measure called “%s”. “limberctl measures” lists those of your own, "
                  "“limberctl measures add” defines one."),
               quote);
  return NULL;
}

static char *
format_unit (const LimberMeasure *measure)
{
  if (measure->unit == LIMBER_MEASURE_UNIT_MINUTE)
    return g_strdup (limber_measure_expects_hours (measure) ? C_ ("unit", "h") : C_ ("unit", "min"));

  return limber_cli_printable (measure->label != NULL ? measure->label : "–");
}

/* The limit of all measures is none of this one's. */
static char *
format_limit (const LimberMeasure *measure, double limit)
{
  return fabs (limit) < LIMBER_MEASURE_LIMIT
             ? limber_quantity_format_number (measure, limit, LIMBER_WEIGHT_UNIT_KG)
             : g_strdup ("–");
}

static GStrv
format_measure (const LimberMeasure *measure)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_take (cells, limber_cli_printable (measure->id));
  g_strv_builder_take (cells, limber_cli_printable (measure->name));
  g_strv_builder_take (cells, format_unit (measure));
  g_strv_builder_take (cells, format_limit (measure, measure->minimum));
  g_strv_builder_take (cells, format_limit (measure, measure->maximum));
  g_strv_builder_take (cells, g_strdup_printf ("%u", measure->uses));
  g_strv_builder_add (cells, measure->hidden ? _ ("hidden") : "");

  return g_strv_builder_end (cells);
}

static void
print_table (const GPtrArray *measures)
{
  const char *const headings[]
      = { _ ("Id"), _ ("Name"), _ ("Unit"), _ ("Smallest"), _ ("Largest"), _ ("Days"), "", NULL };
  const gboolean numeric[] = { FALSE, FALSE, FALSE, TRUE, TRUE, TRUE, FALSE };
  g_autoptr (LimberCliTable) table = limber_cli_table_new (headings, numeric);
  g_autofree char *text = NULL;

  for (guint i = 0; i < measures->len; i++)
    limber_cli_table_take_row (table, format_measure (g_ptr_array_index (measures, i)));

  text = limber_cli_table_to_text (table);
  g_print ("%s", text);
}

static void
add_measure (JsonBuilder *builder, const LimberMeasure *measure)
{
  json_builder_begin_object (builder);
  limber_json_add_measure_members (builder, measure);
  limber_cli_json_int (builder, "days", measure->uses);
  json_builder_end_object (builder);
}

static void
print_list (LimberCli *cli, const GPtrArray *measures)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json && measures->len == 0)
    g_print ("%s\n", _ ("No measure of your own is defined yet."));
  else if (!cli->json)
    print_table (measures);
  else
    {
      builder = json_builder_new ();
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "measures");
      json_builder_begin_array (builder);
      for (guint i = 0; i < measures->len; i++)
        add_measure (builder, g_ptr_array_index (measures, i));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
      limber_cli_print_json (builder);
    }
}

static void
print_saved (LimberCli *cli, const LimberMeasure *measure)
{
  g_autofree char *name = limber_cli_printable (measure->name);
  g_autofree char *id = limber_cli_printable (measure->id);

  if (cli->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      add_measure (builder, measure);
      limber_cli_print_json (builder);
    }
  else if (measure->hidden)
    /* Translators: the name of a measure. */
    g_print (_ ("“%s” is hidden. What is recorded of it stays.\n"), name);
  else
    /* Translators: the name of a measure, and its id. */
    g_print (_ ("“%s” can be recorded with --measure %s=VALUE.\n"), name, id);
}

static void
print_removed (LimberCli *cli, const LimberMeasure *measure)
{
  g_autofree char *name = limber_cli_printable (measure->name);

  if (cli->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      limber_cli_json_string (builder, "id", measure->id);
      json_builder_set_member_name (builder, "removed");
      json_builder_add_boolean_value (builder, TRUE);
      json_builder_end_object (builder);
      limber_cli_print_json (builder);
    }
  else
    g_print (_ ("“%s” is removed.\n"), name);
}

static gboolean
parse_limit (const char *typed, LimberMeasureUnit unit, double *limit, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (LimberMeasure) any = NULL;

  if (typed == NULL)
    return TRUE;

  text = limber_cli_text (typed, error);
  if (text == NULL || unit != LIMBER_MEASURE_UNIT_MINUTE)
    return text != NULL && limber_quantity_parse_number (text, limit, error);

  any = limber_measure_new_own (NULL, _ ("The limit"), unit);
  return limber_quantity_parse (any, text, LIMBER_WEIGHT_UNIT_KG, limit, error);
}

static gboolean
parse_decimals (const char *typed, guint *decimals, GError **error)
{
  guint64 number = 0;

  if (typed == NULL)
    return TRUE;
  if (g_ascii_string_to_unsigned (typed, 10, 0, LIMBER_MEASURE_DECIMALS_MAX, &number, NULL))
    {
      *decimals = (guint) number;
      return TRUE;
    }

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
               _ ("--decimals takes a number from 0 to %d. Nothing was changed."),
               LIMBER_MEASURE_DECIMALS_MAX);
  return FALSE;
}

/* What was typed, on top of the measure as it is. */
static gboolean
apply_options (const Typed *typed, LimberMeasure *measure, GError **error)
{
  g_autofree char *name = typed->name != NULL ? limber_cli_text (typed->name, error) : NULL;
  g_autofree char *unit = NULL;

  if (typed->name != NULL && name == NULL)
    return FALSE;
  if (typed->unit != NULL && (unit = limber_cli_text (typed->unit, error)) == NULL)
    return FALSE;

  if (name != NULL)
    limber_measure_set_name (measure, name);
  if (unit != NULL)
    limber_measure_set_label (measure, unit);

  return parse_decimals (typed->decimals, &measure->decimals, error)
         && parse_limit (typed->minimum, measure->unit, &measure->minimum, error)
         && parse_limit (typed->maximum, measure->unit, &measure->maximum, error);
}

static LimberMeasure *
make_new (const char *raw_name, const Typed *typed, GError **error)
{
  g_autofree char *name = limber_cli_text (raw_name, error);
  g_autoptr (LimberMeasure) measure = NULL;

  if (name == NULL)
    return NULL;

  measure = limber_measure_new_own (NULL, name,
                                    typed->duration ? LIMBER_MEASURE_UNIT_MINUTE : LIMBER_MEASURE_UNIT_COUNT);

  return apply_options (typed, measure, error) ? g_steal_pointer (&measure) : NULL;
}

/* One of the user's own, to be changed. */
static LimberMeasure *
find_own (LimberStore *store, const char *raw, GError **error)
{
  g_autofree char *text = limber_cli_text (raw, error);
  g_autoptr (GPtrArray) own = text != NULL ? limber_store_load_measures (store, error) : NULL;
  const LimberMeasure *measure = own != NULL ? limber_cli_find_measure (own, text, error) : NULL;

  if (measure == NULL)
    return NULL;
  if (measure->own)
    return limber_measure_copy (measure);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
               _ ("“%s” comes with Limber and cannot be changed. Nothing was changed."), measure->id);
  return NULL;
}

static LimberMeasure *
change (LimberStore *store, const char *what, const char *which, const Typed *typed, GError **error)
{
  g_autoptr (LimberMeasure) measure = find_own (store, which, error);

  if (measure == NULL || !apply_options (typed, measure, error))
    return NULL;
  if (!g_str_equal (what, "change"))
    measure->hidden = g_str_equal (what, "hide");

  return limber_store_save_measure (store, measure, error);
}

static LimberMeasure *
add (LimberStore *store, const char *name, const Typed *typed, GError **error)
{
  g_autoptr (LimberMeasure) measure = make_new (name, typed, error);

  return measure != NULL ? limber_store_save_measure (store, measure, error) : NULL;
}

static LimberMeasure *
remove_one (LimberStore *store, const char *which, GError **error)
{
  g_autoptr (LimberMeasure) measure = find_own (store, which, error);

  if (measure == NULL || !limber_store_remove_measure (store, measure->id, error))
    return NULL;

  return g_steal_pointer (&measure);
}

static int
list (LimberCli *cli)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberStore) store = limber_cli_open_to_read (cli, &error);
  g_autoptr (GPtrArray) measures = store != NULL ? limber_store_load_measures (store, &error) : NULL;

  if (measures == NULL)
    return limber_cli_fail (cli, error);

  print_list (cli, measures);

  return LIMBER_CLI_DONE;
}

/* A journal without its backup is better than a measure not defined. */
static void
back_up (LimberCli *cli, LimberStore *store)
{
  g_autoptr (GError) error = NULL;

  if (!limber_store_was_created (store) && !limber_store_backup_daily (store, &error))
    limber_cli_warn (cli, error->message);
}

static int
edit (LimberCli *cli, const char *what, const char *which, const Typed *typed)
{
  g_autoptr (GError) error = NULL;
  gboolean adds = g_str_equal (what, "add");
  gboolean removes = g_str_equal (what, "remove");
  g_autoptr (LimberStore) store
      = limber_cli_open (cli, adds ? LIMBER_STORE_CREATE : LIMBER_STORE_NONE, &error);
  g_autoptr (LimberMeasure) measure = NULL;

  if (store == NULL)
    return limber_cli_fail (cli, error);

  back_up (cli, store);
  if (adds)
    measure = add (store, which, typed, &error);
  else if (removes)
    measure = remove_one (store, which, &error);
  else
    measure = change (store, what, which, typed, &error);
  if (measure == NULL)
    return limber_cli_fail (cli, error);

  if (removes)
    print_removed (cli, measure);
  else
    print_saved (cli, measure);

  return LIMBER_CLI_DONE;
}

static gboolean
has_options (const Typed *typed)
{
  return typed->name != NULL || typed->unit != NULL || typed->duration || typed->decimals != NULL
         || typed->minimum != NULL || typed->maximum != NULL;
}

/* What was asked for, and whether it was asked for in a way that makes sense. */
static int
run_action (LimberCli *cli, int argc, char **argv, const Typed *typed)
{
  static const char *const actions[] = { "add", "change", "hide", "show", "remove", NULL };
  const char *action = argc > 1 ? argv[1] : "list";
  gboolean defines = g_str_equal (action, "add") || g_str_equal (action, "change");

  if (g_str_equal (action, "list"))
    return limber_cli_expect_arguments (cli, argc, 0, 1) ? list (cli) : LIMBER_CLI_USAGE;
  if (!g_strv_contains (actions, action))
    return limber_cli_fail_usage (cli, _ ("After “measures” stands one of list, add, change, hide, show and "
                                          "remove."));
  /* "measures add -- --name": the options end there. */
  if (argc > 2 && g_str_equal (argv[2], "--"))
    {
      argc--;
      argv[2] = argv[3];
    }
  if (!limber_cli_expect_arguments (cli, argc, 2, 2))
    return LIMBER_CLI_USAGE;
  if (has_options (typed) && !defines)
    return limber_cli_fail_usage (cli, _ ("These options belong to “add” and “change”."));
  if (typed->duration && g_str_equal (action, "change"))
    return limber_cli_fail_usage (cli, _ ("What a measure counts cannot be changed; add another one."));

  return edit (cli, action, argv[2], typed);
}

static int
run (LimberCli *cli, int argc, char **argv)
{
  Typed typed = { NULL };
  const GOptionEntry entries[] = {
    { "unit", 0, 0, G_OPTION_ARG_FILENAME, &typed.unit,
      N_ ("What stands behind the number, as in bpm; h: a number alone means hours"), N_ ("UNIT") },
    { "duration", 0, 0, G_OPTION_ARG_NONE, &typed.duration, N_ ("A length of time instead of a number"),
      NULL },
    { "decimals", 0, 0, G_OPTION_ARG_FILENAME, &typed.decimals, N_ ("Decimal places, 0 to 3"), N_ ("N") },
    { "min", 0, 0, G_OPTION_ARG_FILENAME, &typed.minimum, N_ ("The smallest value that makes sense"),
      N_ ("VALUE") },
    { "max", 0, 0, G_OPTION_ARG_FILENAME, &typed.maximum, N_ ("The largest value that makes sense"),
      N_ ("VALUE") },
    { "name", 0, 0, G_OPTION_ARG_FILENAME, &typed.name, N_ ("Another name"), N_ ("NAME") },
    G_OPTION_ENTRY_NULL,
  };
  int status = LIMBER_CLI_USAGE;

  if (limber_cli_parse (cli, &limber_cli_measures, entries,
                        _ ("[list | add NAME | change ID | hide ID | show ID | remove ID]"), "text|json",
                        &argc, &argv))
    status = run_action (cli, argc, argv, &typed);
  typed_clear (&typed);

  return status;
}

const LimberCliCommand limber_cli_measures
    = { "measures", N_ ("List, define, change or hide measures of your own"), run };
