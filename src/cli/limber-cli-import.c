/* limber-cli-import.c — limberctl import
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli.h"
#include "limber-csv-reader.h"
#include "limber-date.h"
#include "limber-import-csv.h"
#include "limber-import-json.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  char *as;
  char **maps;
  char *decimal;
  char *dates;
  gboolean dry_run;
} Typed;

static void
typed_clear (Typed *typed)
{
  g_free (typed->as);
  g_strfreev (typed->maps);
  g_free (typed->decimal);
  g_free (typed->dates);
}

/* The first character that says something tells a JSON document from a table. */
static gboolean
looks_like_json (GBytes *bytes, const char *file)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize i = 0;

  if (g_str_has_suffix (file, ".csv"))
    return FALSE;
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    i = 3;
  while (i < length && g_ascii_isspace (data[i]))
    i++;

  return i < length && data[i] == '{';
}

static gboolean
check_options (LimberCli *cli, const Typed *typed, LimberImportCsvOptions *options)
{
  if (typed->as != NULL && !g_str_equal (typed->as, "csv") && !g_str_equal (typed->as, "json"))
    limber_cli_fail_usage (cli, _ ("--as is one of csv and json."));
  else if (typed->decimal != NULL && !limber_decimal_from_id (typed->decimal, &options->decimal))
    limber_cli_fail_usage (cli, _ ("--decimal is one of comma and point."));
  else if (typed->dates != NULL && !limber_date_order_from_id (typed->dates, &options->order))
    limber_cli_fail_usage (cli, _ ("--dates is one of dmy, mdy and ymd."));
  else
    return TRUE;

  return FALSE;
}

static LimberImportPlan *
make_plan (LimberStore *store,
           const Typed *typed,
           const char *file,
           LimberImportCsvOptions *options,
           GError **error)
{
  g_autofree char *base_name = g_path_get_basename (file);
  g_autofree char *name = g_filename_display_name (base_name);
  g_autoptr (GBytes) bytes = limber_cli_read_file (file, LIMBER_CSV_MAX_FILE, error);

  if (bytes == NULL)
    return NULL;

  if (typed->as != NULL ? g_str_equal (typed->as, "json") : looks_like_json (bytes, file))
    return limber_import_json_plan (store, bytes, name, NULL, error);

  options->file_name = name;

  return limber_import_csv_plan (store, bytes, options, NULL, error);
}

static void
print_rejections (LimberImportPlan *plan)
{
  const GPtrArray *rejections = limber_import_plan_get_rejections (plan);
  guint n_more = 0;

  for (guint i = 0; i < rejections->len; i++)
    {
      const LimberImportRejection *rejection = g_ptr_array_index (rejections, i);
      g_autofree char *place = limber_cli_printable (rejection->place != NULL ? rejection->place : "");
      g_autofree char *reason = limber_cli_printable (rejection->reason);

      if (rejection->line > 0 && *place != '\0')
        g_print (_ ("Line %u, %s: %s\n"), rejection->line, place, reason);
      else if (rejection->line > 0)
        g_print (_ ("Line %u: %s\n"), rejection->line, reason);
      else
        g_print ("%s: %s\n", place, reason);
    }
  n_more = limber_import_plan_get_n_rejections (plan) - rejections->len;
  if (n_more > 0)
    g_print (ngettext ("%u more reason is not listed.\n", "%u more reasons are not listed.\n", n_more),
             n_more);
}

static void
print_conflicts (LimberImportPlan *plan)
{
  const GPtrArray *conflicts = limber_import_plan_get_conflicts (plan);
  guint n_more = 0;

  for (guint i = 0; i < conflicts->len; i++)
    {
      const LimberImportConflict *conflict = g_ptr_array_index (conflicts, i);
      g_autofree char *date = limber_date_to_iso (&conflict->date);
      g_autofree char *field = limber_cli_printable (conflict->field);
      g_autofree char *kept = limber_cli_printable (conflict->kept);
      g_autofree char *offered = limber_cli_printable (conflict->offered);

      /* Translators: date, field, the journal's value, the file's value. */
      g_print (_ ("%s, %s: the journal keeps %s; the file says %s\n"), date, field, kept, offered);
    }
  n_more = limber_import_plan_get_n_conflicts (plan) - conflicts->len;
  if (n_more > 0)
    g_print (
        ngettext ("%u more difference is not listed.\n", "%u more differences are not listed.\n", n_more),
        n_more);
}

static void
print_number (gint64 import_id)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, import_id);

  /* Translators: the number of the import, twice. */
  g_print (_ ("This was import %s; “limberctl undo-import %s” takes it back.\n"), id, id);
}

static void
print_text (LimberImportPlan *plan, gboolean dry_run, gint64 import_id)
{
  const GPtrArray *notes = limber_import_plan_get_notes (plan);

  for (guint i = 0; i < notes->len; i++)
    {
      g_autofree char *note = limber_cli_printable (g_ptr_array_index (notes, i));

      g_print ("%s\n", note);
    }
  print_rejections (plan);
  print_conflicts (plan);

  g_print (_ ("Created %u, updated %u, unchanged %u, conflict %u, rejected %u.\n"),
           limber_import_plan_count (plan, LIMBER_DISPOSITION_CREATED),
           limber_import_plan_count (plan, LIMBER_DISPOSITION_UPDATED),
           limber_import_plan_count (plan, LIMBER_DISPOSITION_UNCHANGED),
           limber_import_plan_count (plan, LIMBER_DISPOSITION_CONFLICT),
           limber_import_plan_count (plan, LIMBER_DISPOSITION_REJECTED));
  if (dry_run)
    g_print ("%s\n", _ ("Nothing was stored; this is what the import would do."));
  else if (import_id > 0)
    print_number (import_id);
  else
    g_print ("%s\n", _ ("There was nothing new to store."));
}

static void
add_rejections (JsonBuilder *builder, LimberImportPlan *plan)
{
  const GPtrArray *rejections = limber_import_plan_get_rejections (plan);

  json_builder_set_member_name (builder, "rejections");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rejections->len; i++)
    {
      const LimberImportRejection *rejection = g_ptr_array_index (rejections, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "line");
      if (rejection->line > 0)
        json_builder_add_int_value (builder, rejection->line);
      else
        json_builder_add_null_value (builder);
      limber_cli_json_string (builder, "column", rejection->place);
      limber_cli_json_string (builder, "reason", rejection->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_conflicts (JsonBuilder *builder, LimberImportPlan *plan)
{
  const GPtrArray *conflicts = limber_import_plan_get_conflicts (plan);

  json_builder_set_member_name (builder, "conflicts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const LimberImportConflict *conflict = g_ptr_array_index (conflicts, i);
      g_autofree char *date = limber_date_to_iso (&conflict->date);
      g_autofree char *time
          = conflict->time != LIMBER_TIME_UNSET ? limber_time_to_iso (conflict->time) : NULL;

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "line");
      if (conflict->line > 0)
        json_builder_add_int_value (builder, conflict->line);
      else
        json_builder_add_null_value (builder);
      limber_cli_json_string (builder, "date", date);
      limber_cli_json_string (builder, "time", time);
      limber_cli_json_string (builder, "field", conflict->field);
      limber_cli_json_string (builder, "kept", conflict->kept);
      limber_cli_json_string (builder, "offered", conflict->offered);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (LimberImportPlan *plan, gboolean dry_run, gint64 import_id)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const GPtrArray *notes = limber_import_plan_get_notes (plan);

  json_builder_begin_object (builder);
  limber_cli_json_string (builder, "format", limber_import_plan_get_format (plan));
  limber_cli_json_string (builder, "file", limber_import_plan_get_file_name (plan));
  json_builder_set_member_name (builder, "dry_run");
  json_builder_add_boolean_value (builder, dry_run);
  for (guint i = 0; i < LIMBER_N_DISPOSITIONS; i++)
    limber_cli_json_int (builder, limber_disposition_to_id (i), limber_import_plan_count (plan, i));
  limber_cli_json_int (builder, "days", limber_import_plan_get_n_days (plan));
  json_builder_set_member_name (builder, "import_id");
  if (import_id > 0)
    json_builder_add_int_value (builder, import_id);
  else
    json_builder_add_null_value (builder);
  add_rejections (builder, plan);
  add_conflicts (builder, plan);
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < notes->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (notes, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  limber_cli_print_json (builder);
}

/* NULL without an error where there is no journal yet: a file that cannot be read must not leave one behind.
 */
static LimberStore *
open_journal (LimberCli *cli, gboolean dry_run, GError **error)
{
  if (!g_file_test (cli->journal, G_FILE_TEST_EXISTS))
    return NULL;

  return dry_run ? limber_cli_open_to_read (cli, error) : limber_cli_open (cli, LIMBER_STORE_NONE, error);
}

static gboolean
commit (LimberCli *cli, LimberImportPlan *plan, LimberStore *store, gint64 *import_id, GError **error)
{
  g_autoptr (LimberStore) created = NULL;

  if (store == NULL && limber_import_plan_changes_anything (plan))
    {
      created = limber_cli_open (cli, LIMBER_STORE_CREATE, error);
      if (created == NULL)
        return FALSE;
      store = created;
    }

  return store == NULL || limber_import_plan_commit (plan, store, NULL, import_id, error);
}

static int
import (LimberCli *cli, const Typed *typed, const char *file, LimberImportCsvOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (LimberStore) store = open_journal (cli, typed->dry_run, &error);
  gint64 import_id = 0;

  if (error == NULL)
    plan = make_plan (store, typed, file, options, &error);
  if (plan == NULL || (!typed->dry_run && !commit (cli, plan, store, &import_id, &error)))
    return limber_cli_fail (cli, error);

  if (cli->json)
    print_json (plan, typed->dry_run, import_id);
  else
    print_text (plan, typed->dry_run, import_id);

  return LIMBER_CLI_DONE;
}

static GStrv
convert_maps (char **raw, GError **error)
{
  g_autoptr (GStrvBuilder) maps = g_strv_builder_new ();

  for (guint i = 0; raw != NULL && raw[i] != NULL; i++)
    {
      char *map = limber_cli_text (raw[i], error);

      if (map == NULL)
        return NULL;
      g_strv_builder_take (maps, map);
    }

  return g_strv_builder_end (maps);
}

static int
import_with_maps (LimberCli *cli, const Typed *typed, const char *file, LimberImportCsvOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) maps = convert_maps (typed->maps, &error);

  if (maps == NULL)
    return limber_cli_fail (cli, error);

  options->maps = (const char *const *) maps;

  return import (cli, typed, file, options);
}

static int
run (LimberCli *cli, int argc, char **argv)
{
  Typed typed = { NULL };
  const GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_FILENAME, &typed.as, N_ ("What the file is: csv or json"), N_ ("FORMAT") },
    { "map", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &typed.maps, N_ ("What a column of a table means"),
      N_ ("COLUMN=FIELD") },
    { "decimal", 0, 0, G_OPTION_ARG_FILENAME, &typed.decimal,
      N_ ("What stands before a fraction: comma or point"), N_ ("WHICH") },
    { "dates", 0, 0, G_OPTION_ARG_FILENAME, &typed.dates,
      N_ ("In what order dates are written: dmy, mdy or ymd"), N_ ("ORDER") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &typed.dry_run, N_ ("Only show what would be done"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  LimberImportCsvOptions options = { NULL };
  int status = LIMBER_CLI_USAGE;

  if (limber_cli_parse (cli, &limber_cli_import, entries, _ ("FILE"), "text|json", &argc, &argv)
      && limber_cli_expect_arguments (cli, argc, 1, 1) && check_options (cli, &typed, &options))
    status = import_with_maps (cli, &typed, argv[1], &options);
  typed_clear (&typed);

  return status;
}

const LimberCliCommand limber_cli_import = { "import", N_ ("Read days from a file of another program"), run };
