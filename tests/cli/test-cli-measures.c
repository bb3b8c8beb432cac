/* test-cli-measures.c — limberctl: measures of one's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-cli.h"

#include <locale.h>
#include <string.h>

static void
define_all (TestCli *cli)
{
  test_cli_run (cli, "measures", "add", "Resting pulse", "--unit", "bpm", "--min", "30", "--max", "220",
                NULL);
  test_cli_assert_done (cli);
  test_cli_run (cli, "measures", "add", "--decimals=1", "--unit=°C", "Temperature", NULL);
  test_cli_assert_done (cli);
  test_cli_run (cli, "measures", "add", "Hours sitting", "--duration", "--unit", "h", "--max", "20h", NULL);
  test_cli_assert_done (cli);
  test_cli_run (cli, "measures", "add", "a=b", NULL);
  test_cli_assert_done (cli);
}

static JsonObject *
get_measure (TestCli *cli, JsonParser *parser, guint index)
{
  JsonObject *root = NULL;

  test_cli_run (cli, "measures", "--format", "json", NULL);
  test_cli_assert_done (cli);
  root = test_cli_get_json (cli, parser);

  return json_array_get_object_element (json_object_get_array_member (root, "measures"), index);
}

static void
test_define (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *measure = NULL;

  test_cli_init (&cli);
  define_all (&cli);
  measure = get_measure (&cli, parser, 0);
  g_assert_cmpstr (json_object_get_string_member (measure, "id"), ==, "resting-pulse");
  g_assert_cmpstr (json_object_get_string_member (measure, "unit"), ==, "count");
  g_assert_cmpstr (json_object_get_string_member (measure, "label"), ==, "bpm");
  g_assert_cmpint (json_object_get_int_member (measure, "maximum"), ==, 220);
  g_assert_cmpint (json_object_get_int_member (measure, "days"), ==, 0);
  measure = get_measure (&cli, parser, 2);
  g_assert_cmpstr (json_object_get_string_member (measure, "unit"), ==, "minute");
  g_assert_cmpint (json_object_get_int_member (measure, "maximum"), ==, 1200);

  test_cli_run (&cli, "measures", NULL);
  test_cli_assert_done (&cli);
  g_assert_nonnull (strstr (cli.out, "Temperature"));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *arguments[8];
    int status;
    const char *part;
  } cases[] = {
    { { "measures", "add", "RESTING PULSE" }, 1, "already" },
    { { "measures", "add", "Weight" }, 1, "already" },
    { { "measures", "add", "  " }, 1, "" },
    { { "measures", "add", "x", "--min", "5", "--max", "5" }, 1, "greater" },
    { { "measures", "add", "x", "--decimals", "9" }, 1, "0 to 3" },
    { { "measures", "add", "x", "--duration", "--max", "30h" }, 1, "24 h" },
    { { "measures", "add", "x", "--unit", "7" }, 1, "unit" },
    { { "measures", "add", "x", "--min", "low" }, 1, "number" },
    { { "measures", "change", "nothing", "--unit", "x" }, 1, "no measure" },
    { { "measures", "change", "steps", "--unit", "x" }, 1, "comes with Limber" },
    { { "measures", "hide", "steps" }, 1, "comes with Limber" },
    { { "measures", "remove", "nothing" }, 1, "no measure" },
    { { "measures", "add" }, 2, "missing" },
    { { "measures", "add", "x", "y" }, 2, "more" },
    { { "measures", "do" }, 2, "list, add" },
    { { "measures", "hide", "x", "--unit", "y" }, 2, "add" },
    { { "measures", "change", "x", "--duration" }, 2, "cannot be changed" },
    { { "add", "--measure", "resting-pulse" }, 1, "takes the name" },
    { { "add", "--measure", "nothing=3" }, 1, "“nothing”" },
    { { "add", "--measure", "resting-pulse=300" }, 1, "between 30 and 220 bpm" },
    { { "add", "--measure", "resting-pulse=" }, 1, "whole number" },
    { { "add", "--measure", "temperature=36.66" }, 1, "1 decimal place" },
  };
  g_auto (TestCli) cli = { NULL };

  test_cli_init (&cli);
  define_all (&cli);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      test_cli_run_strv (&cli, cases[i].arguments, NULL, 0);
      test_cli_assert_failed (&cli, cases[i].status, cases[i].part);
    }
  test_cli_run (&cli, "show", "--format", "csv", NULL);
  test_cli_assert_done (&cli);
  g_assert_null (strstr (cli.out, "\n2"));
}

static void
record (TestCli *cli)
{
  test_cli_run (cli, "add", "--date", "2026-11-19", "--steps", "7", "--measure", "resting PULSE = 62 bpm",
                "--measure", "temperature=36,6", "--measure", "hours-sitting=7:45", "--measure", "a=b=3",
                NULL);
  test_cli_assert_done (cli);
}

static void
test_record (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *day = NULL;
  JsonObject *values = NULL;

  test_cli_init (&cli);
  define_all (&cli);
  record (&cli);
  g_assert_nonnull (strstr (cli.out, "Resting pulse 62 bpm"));
  g_assert_nonnull (strstr (cli.out, "Hours sitting 7 h 45"));

  test_cli_run (&cli, "show", "--format", "json", NULL);
  test_cli_assert_done (&cli);
  day = json_array_get_object_element (
      json_object_get_array_member (test_cli_get_json (&cli, parser), "days"), 0);
  values = json_object_get_object_member (day, "measures");
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (values, "temperature"), 36.6, 1e-9);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (values, "hours-sitting"), 7.75, 1e-9);
  g_assert_cmpint (json_object_get_int_member (values, "a-b"), ==, 3);

  test_cli_run (&cli, "show", NULL);
  test_cli_assert_done (&cli);
  g_assert_nonnull (strstr (cli.out, "36.6 °C"));
  test_cli_run (&cli, "show", "--format", "csv", NULL);
  test_cli_assert_done (&cli);
  g_assert_nonnull (strstr (cli.out, ",measure:resting-pulse,measure:temperature,measure:hours-sitting,"));
}

static void
test_change (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *measure = NULL;

  test_cli_init (&cli);
  define_all (&cli);
  record (&cli);
  test_cli_run (&cli, "measures", "change", "resting-pulse", "--name", "Ruhepuls", "--max", "200", NULL);
  test_cli_assert_done (&cli);
  test_cli_run (&cli, "measures", "hide", "ruhepuls", NULL);
  test_cli_assert_done (&cli);
  measure = get_measure (&cli, parser, 0);
  g_assert_cmpstr (json_object_get_string_member (measure, "id"), ==, "resting-pulse");
  g_assert_cmpstr (json_object_get_string_member (measure, "name"), ==, "Ruhepuls");
  g_assert_true (json_object_get_boolean_member (measure, "hidden"));
  g_assert_cmpint (json_object_get_int_member (measure, "days"), ==, 1);
  test_cli_run (&cli, "measures", "show", "ruhepuls", NULL);
  test_cli_assert_done (&cli);

  test_cli_run (&cli, "measures", "change", "ruhepuls", "--max", "50", NULL);
  test_cli_assert_failed (&cli, 1, "62 bpm");
  test_cli_run (&cli, "measures", "remove", "ruhepuls", NULL);
  test_cli_assert_failed (&cli, 1, "1 day");
  test_cli_run (&cli, "measures", "add", "Tea", NULL);
  test_cli_assert_done (&cli);
  test_cli_run (&cli, "measures", "remove", "tea", NULL);
  test_cli_assert_done (&cli);
}

/* Whatever a name does to a terminal, it does not do it here. */
static void
test_hostile_names (void)
{
  static const char *const names[]
      = { "<b>&", "'; DROP TABLE measure; --", "%s%n", "שלום", "😀", "--help me" };
  g_auto (TestCli) cli = { NULL };

  test_cli_init (&cli);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *assignment = g_strconcat (names[i], "=5", NULL);

      test_cli_run (&cli, "measures", "add", "--", names[i], NULL);
      test_cli_assert_done (&cli);
      test_cli_run (&cli, "add", "--measure", assignment, NULL);
      test_cli_assert_done (&cli);
      g_assert_nonnull (strstr (cli.out, names[i]));
    }
  test_cli_run (&cli, "measures", "add", "a\033[31mb", NULL);
  test_cli_assert_failed (&cli, 1, "");
  test_cli_run (&cli, "measures", "add",
                "a\xe2\x80\xae"
                "b",
                NULL);
  g_assert_null (strstr (cli.out, "\xe2\x80\xae"));
}

static void
test_move (void)
{
  g_auto (TestCli) cli = { NULL };
  g_auto (TestCli) other = { NULL };
  g_autofree char *exported = NULL;
  g_autofree char *path = NULL;
  g_autofree char *table = NULL;

  test_cli_init (&cli);
  test_cli_init (&other);
  define_all (&cli);
  record (&cli);
  test_cli_run (&cli, "export", NULL);
  test_cli_assert_done (&cli);
  exported = g_strdup (cli.out);
  path = test_cli_file (&other, "journal.json", exported);
  test_cli_run (&other, "import", path, NULL);
  test_cli_assert_done (&other);
  test_cli_run (&other, "export", NULL);
  test_cli_assert_done (&other);
  g_assert_cmpstr (other.out, ==, exported);

  table = test_cli_file (&other, "table.csv", "date;HR\n2025-01-01;61\n");
  test_cli_run (&other, "import", table, "--map", "HR=measure:resting-pulse", NULL);
  test_cli_assert_done (&other);
  test_cli_run (&other, "undo-import", "2", NULL);
  test_cli_assert_done (&other);
  test_cli_run (&other, "undo-import", "1", NULL);
  test_cli_assert_done (&other);
  test_cli_run (&other, "measures", NULL);
  test_cli_assert_done (&other);
  g_assert_nonnull (strstr (other.out, "No measure"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli-measures/define", test_define);
  g_test_add_func ("/cli-measures/refused", test_refused);
  g_test_add_func ("/cli-measures/record", test_record);
  g_test_add_func ("/cli-measures/change", test_change);
  g_test_add_func ("/cli-measures/hostile-names", test_hostile_names);
  g_test_add_func ("/cli-measures/move", test_move);

  return g_test_run ();
}
