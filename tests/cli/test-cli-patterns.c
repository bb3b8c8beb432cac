/* test-cli-patterns.c — limberctl patterns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-cli.h"

#include "limber-date.h"
#include "limber-random.h"
#include "limber-store-patterns.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define FIRST_DAY "2025-01-01"
#define LAST_DAY "2026-02-04"
#define N_DAYS 400
#define SEED 20261121

/* Anxiety goes up and down by itself; pain follows it a day later, by as much as @link says. */
static char *
make_table (guint n_days, double link)
{
  GString *table = g_string_new ("date,pain,anxiety,steps,weight_kg,tags\n");
  LimberRandom random = { SEED };
  int before = 4;
  GDate date;

  g_date_clear (&date, 1);
  g_assert_true (limber_date_parse_iso (FIRST_DAY, &date, NULL));
  for (guint i = 0; i < n_days; i++)
    {
      g_autofree char *day = limber_date_to_iso (&date);
      int anxiety = limber_random_between (&random, 1, 8);
      double pain = 3 + link * (before - 4) + limber_random_between (&random, 0, 2);

      g_string_append_printf (table, "%s,%.0f,%d,%d,81.%d,%s\n", day, CLAMP (round (pain), 0, 10), anxiety,
                              limber_random_between (&random, 4000, 8000),
                              limber_random_between (&random, 0, 5), i % 3 == 0 ? "long-sitting" : "");
      before = anxiety;
      g_date_add_days (&date, 1);
    }

  return g_string_free_and_steal (table);
}

static void
import (TestCli *cli, const char *table)
{
  g_autofree char *path = test_cli_file (cli, "days.csv", table);

  test_cli_run (cli, "import", path, NULL);
  test_cli_assert_done (cli);
}

static void
import_days (TestCli *cli, guint n_days, double link)
{
  g_autofree char *table = make_table (n_days, link);

  import (cli, table);
}

static char *
run_json (TestCli *cli, const char *as_of)
{
  g_autofree char *option = g_strconcat ("--as-of=", as_of, NULL);

  test_cli_run (cli, "patterns", "--format=json", option, NULL);
  test_cli_assert_done (cli);

  return g_strdup (cli->out);
}

/* Of several days, so that there are findings of every kind. */
static void
test_schema (void)
{
  static const char *const days[]
      = { "2026-11-20", "2025-01-15", "2025-03-01", LAST_DAY, "2024-12-31", NULL };
  g_auto (TestCli) cli = { NULL };

  test_cli_init (&cli);
  import_days (&cli, N_DAYS, 0.5);
  test_cli_run (&cli, "add", "--date=2025-01-10", "--pain=lower-back-left=5", "--symptom=Fever", NULL);
  for (guint i = 0; days[i] != NULL; i++)
    {
      g_autofree char *json = run_json (&cli, days[i]);
      g_autofree char *path = test_cli_file (&cli, "patterns.json", json);

      test_cli_validate ("LIMBER_PATTERNS_SCHEMA", path);
    }
}

static JsonObject *
find_in (JsonObject *result, const char *list, const char *id)
{
  JsonArray *findings = json_object_get_array_member (result, list);

  for (guint i = 0; i < json_array_get_length (findings); i++)
    {
      JsonObject *finding = json_array_get_object_element (findings, i);

      if (g_str_equal (json_object_get_string_member (finding, "id"), id))
        return finding;
    }

  return NULL;
}

static const char *
find_list (JsonObject *result, const char *id)
{
  static const char *const lists[] = { "findings", "not_found", "needs_data" };
  const char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (find_in (result, lists[i], id) == NULL)
        continue;
      g_assert_null (found);
      found = lists[i];
    }

  return found;
}

static void
assert_day (JsonObject *object, const char *name)
{
  GDate date;

  g_date_clear (&date, 1);
  g_assert_true (limber_date_parse_iso (json_object_get_string_member (object, name), &date, NULL));
}

static void
check_number (JsonObject *numbers, const char *name, JsonNode *node, gpointer data)
{
  g_assert_false (JSON_NODE_HOLDS_NULL (node));
  if (JSON_NODE_HOLDS_ARRAY (node))
    g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 2);
}

static void
check_finding (JsonArray *list, guint index, JsonNode *node, gpointer data)
{
  static const char *const members[]
      = { "id",  "kind",    "severity",   "topic",  "from",      "to",       "sentence", "numbers",
          "why", "caution", "suggestion", "hidden", "in_report", "siblings", NULL };
  JsonObject *finding = json_node_get_object (node);
  g_autofree char *prefix = NULL;

  for (guint i = 0; members[i] != NULL; i++)
    g_assert_true (json_object_has_member (finding, members[i]));
  prefix = g_strconcat (json_object_get_string_member (finding, "kind"), ".", NULL);
  g_assert_true (g_str_has_prefix (json_object_get_string_member (finding, "id"), prefix));
  assert_day (finding, "from");
  assert_day (finding, "to");
  g_assert_cmpstr (json_object_get_string_member (finding, "from"), <=,
                   json_object_get_string_member (finding, "to"));
  g_assert_cmpstr (json_object_get_string_member (finding, "to"), <=, data);
  json_object_foreach_member (json_object_get_object_member (finding, "numbers"), check_number, NULL);
}

static void
check_findings (JsonObject *result)
{
  const char *as_of = json_object_get_string_member (result, "as_of");

  json_array_foreach_element (json_object_get_array_member (result, "findings"), check_finding,
                              (gpointer) as_of);
  json_array_foreach_element (json_object_get_array_member (result, "not_found"), check_finding,
                              (gpointer) as_of);
  json_array_foreach_element (json_object_get_array_member (result, "needs_data"), check_finding,
                              (gpointer) as_of);
}

static void
test_link (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *result, *finding, *numbers;

  test_cli_init (&cli);
  import_days (&cli, N_DAYS, 0.5);
  test_cli_run (&cli, "patterns", "--format=json", "--as-of=" LAST_DAY, NULL);
  result = test_cli_get_json (&cli, parser);
  check_findings (result);
  g_assert_cmpstr (json_object_get_string_member (result, "as_of"), ==, LAST_DAY);
  g_assert_cmpint (json_object_get_int_member (result, "days_recorded"), ==, N_DAYS);
  g_assert_cmpint (json_object_get_int_member (result, "tested"), >=, 3);
  g_assert_cmpstr (json_object_get_string_member (result, "last_look"), ==, "2026-01-25");
  g_assert_cmpstr (json_object_get_string_member (result, "next_look"), ==, "2026-02-24");

  finding = find_in (result, "findings", "association.anxiety");
  g_assert_nonnull (finding);
  g_assert_cmpstr (json_object_get_string_member (finding, "kind"), ==, "association");
  g_assert_cmpstr (json_object_get_string_member (finding, "severity"), ==, "pattern");
  g_assert_cmpstr (json_object_get_string_member (finding, "topic"), ==, "kind.anxiety");
  g_assert_cmpstr (json_object_get_string_member (finding, "from"), ==, FIRST_DAY);
  g_assert_true (g_str_has_prefix (json_object_get_string_member (finding, "sentence"),
                                   "On days after high anxiety your pain was on average "));
  g_assert_true (json_object_get_null_member (finding, "suggestion"));
  numbers = json_object_get_object_member (finding, "numbers");
  g_assert_cmpint (json_object_get_int_member (numbers, "lag"), ==, 1);
  g_assert_cmpfloat (json_object_get_double_member (numbers, "effect"), >, 1);
  g_assert_cmpfloat (json_object_get_double_member (numbers, "p_adjusted"), <=, 0.01);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (numbers, "interval")), ==, 2);

  g_assert_cmpstr (find_list (result, "association.tag.long-sitting"), ==, "not_found");
  g_assert_cmpstr (find_list (result, "association.steps"), ==, "not_found");
  g_assert_cmpstr (find_list (result, "association.sleep"), ==, "needs_data");
  g_assert_cmpstr (find_list (result, "association.tag.new-shoes"), ==, "needs_data");
}

static void
test_same_everywhere (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *plain = NULL, *again = NULL, *german = NULL, *bare = NULL, *elsewhere = NULL;

  test_cli_init (&cli);
  import_days (&cli, N_DAYS, 0.5);
  plain = run_json (&cli, LAST_DAY);
  again = run_json (&cli, LAST_DAY);
  g_assert_cmpstr (plain, ==, again);

  cli.locale = "de_DE.UTF-8";
  german = run_json (&cli, LAST_DAY);
  g_assert_cmpstr (plain, ==, german);

  cli.locale = "C";
  bare = run_json (&cli, LAST_DAY);
  g_assert_cmpstr (plain, ==, bare);

  cli.locale = "ar_EG.UTF-8";
  cli.zone = "Pacific/Kiritimati";
  cli.now = "2031-03-04T23:59:00";
  elsewhere = run_json (&cli, LAST_DAY);
  g_assert_cmpstr (plain, ==, elsewhere);
}

/* What comes later changes nothing of what would have been said. */
static void
test_no_peeking (void)
{
  g_auto (TestCli) cli = { NULL };
  g_auto (TestCli) shorter = { NULL };
  g_autofree char *then = NULL, *looking_back = NULL;

  test_cli_init (&cli);
  test_cli_init (&shorter);
  import_days (&cli, N_DAYS, 0.5);
  import_days (&shorter, 200, 0.5);
  then = run_json (&shorter, "2025-07-19");
  looking_back = run_json (&cli, "2025-07-19");
  g_assert_cmpstr (then, ==, looking_back);
}

static void
test_choices (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (LimberFindingChoice) choice = limber_finding_choice_new ("association.anxiety");
  g_autoptr (LimberFindingChoice) kind = limber_finding_choice_new ("kind.posture");
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *result, *finding;

  test_cli_init (&cli);
  import_days (&cli, N_DAYS, 0.5);
  store = limber_store_open (cli.journal, LIMBER_STORE_NONE, &error);
  g_assert_no_error (error);
  choice->hidden = choice->in_report = TRUE;
  kind->hidden = TRUE;
  g_assert_true (limber_store_save_choice (store, choice, &error));
  g_assert_true (limber_store_save_choice (store, kind, &error));
  g_clear_object (&store);

  test_cli_run (&cli, "patterns", "--format=json", "--as-of=" LAST_DAY, NULL);
  result = test_cli_get_json (&cli, parser);
  finding = find_in (result, "findings", "association.anxiety");
  g_assert_true (json_object_get_boolean_member (finding, "hidden"));
  g_assert_true (json_object_get_boolean_member (finding, "in_report"));
  finding = find_in (result, "not_found", "association.tag.long-sitting");
  g_assert_true (json_object_get_boolean_member (finding, "hidden"));
  g_assert_false (json_object_get_boolean_member (finding, "in_report"));

  test_cli_run (&cli, "patterns", "--as-of=" LAST_DAY, NULL);
  test_cli_assert_done (&cli);
  g_assert_null (strstr (cli.out, "On days after high anxiety"));
  g_assert_nonnull (strstr (cli.out, " hidden, as you chose."));
}

static void
assert_width (const char *text, guint width)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (g_utf8_strlen (lines[i], -1), <=, width);
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
}

static void
test_text (void)
{
  g_auto (TestCli) cli = { NULL };
  const char *together, *not_found, *needs;

  test_cli_init (&cli);
  import_days (&cli, N_DAYS, 0.5);
  test_cli_run (&cli, "patterns", "--as-of=" LAST_DAY, NULL);
  test_cli_assert_done (&cli);
  g_assert_true (g_str_has_prefix (cli.out, "4 February 2026: 400 days recorded.\n"));
  together = strstr (cli.out, "\nGoes together\n  On days after high anxiety your pain was on average ");
  not_found = strstr (cli.out, "\nLooked for, not found\n");
  needs = strstr (cli.out, "\nNeeds more days\n");
  g_assert_nonnull (together);
  g_assert_nonnull (not_found);
  g_assert_nonnull (needs);
  g_assert_true (together < not_found && not_found < needs);
  g_assert_nonnull (strstr (needs,
                            "\n  Posture, sitting and standing\n"
                            "    • Not marked so far: Long standing, Poor posture and Travel; each needs 8\n"
                            "      days marked.\n"));
  g_assert_true (g_str_has_suffix (cli.out, "\nThe next look for links is on 24 February 2026.\n"));
  assert_width (cli.out, 79);
}

static void
assert_nothing_found (TestCli *cli, const char *as_of, int days_recorded)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *option = g_strconcat ("--as-of=", as_of, NULL);
  JsonObject *result;

  test_cli_run (cli, "patterns", "--format=json", option, NULL);
  result = test_cli_get_json (cli, parser);
  check_findings (result);
  g_assert_cmpint (json_object_get_int_member (result, "days_recorded"), ==, days_recorded);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (result, "findings")), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (result, "needs_data")), >, 20);
}

static void
test_empty (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *result;

  test_cli_init (&cli);
  store = limber_store_open (cli.journal, LIMBER_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_clear_object (&store);

  test_cli_run (&cli, "patterns", "--format=json", NULL);
  result = test_cli_get_json (&cli, parser);
  g_assert_cmpstr (json_object_get_string_member (result, "as_of"), ==, "2026-11-20");
  g_assert_cmpint (json_object_get_int_member (result, "days_recorded"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (result, "tested"), ==, 0);
  g_assert_true (json_object_get_null_member (result, "last_look"));
  g_assert_true (json_object_get_null_member (result, "next_look"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (result, "findings")), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (result, "not_found")), ==, 0);
  g_assert_cmpstr (find_list (result, "association.anxiety"), ==, "needs_data");
  g_assert_cmpstr (find_list (result, "descriptive.worse-lately"), ==, "needs_data");

  test_cli_run (&cli, "patterns", NULL);
  test_cli_assert_done (&cli);
  g_assert_true (g_str_has_prefix (cli.out, "20 November 2026: 0 days recorded.\n"));
  assert_width (cli.out, 79);
}

static void
test_little (void)
{
  g_auto (TestCli) cli = { NULL };

  test_cli_init (&cli);
  test_cli_run (&cli, "add", "--date=2026-11-01", "--pain=lower-back-left=4", "--anxiety=3", "--steps=5000",
                "--weight=81kg", "--sleep=7h", "--tag=Long walk", NULL);
  test_cli_assert_done (&cli);
  assert_nothing_found (&cli, "2026-11-20", 1);
  /* Before the first entry there is nothing, and after the last not more. */
  assert_nothing_found (&cli, "2026-10-31", 0);
  assert_nothing_found (&cli, "1900-01-01", 0);
  assert_nothing_found (&cli, "2199-12-31", 1);
}

static void
test_constant (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (GString) table = g_string_new ("date,pain,anxiety,steps,weight_kg,sleep_h,active_min\n");
  GDate date;

  test_cli_init (&cli);
  g_date_clear (&date, 1);
  g_assert_true (limber_date_parse_iso (FIRST_DAY, &date, NULL));
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *day = limber_date_to_iso (&date);

      g_string_append_printf (table, "%s,2,5,5000,80,7,30\n", day);
      g_date_add_days (&date, 1);
    }
  import (&cli, table->str);
  assert_nothing_found (&cli, "2025-07-19", 200);
}

static void
test_failures (void)
{
  g_auto (TestCli) cli = { NULL };

  test_cli_init (&cli);
  test_cli_run (&cli, "patterns", NULL);
  test_cli_assert_failed (&cli, 1, "no journal");
  test_cli_run (&cli, "add", "--no-pain", NULL);

  test_cli_run (&cli, "patterns", "--as-of=2026-02-30", NULL);
  test_cli_assert_failed (&cli, 2, "2026-02-30");
  test_cli_run (&cli, "patterns", "--as-of=", NULL);
  test_cli_assert_failed (&cli, 2, "not a date");
  test_cli_run (&cli, "patterns", "--as-of=3026-01-01", NULL);
  test_cli_assert_failed (&cli, 2, "3026");
  test_cli_run (&cli, "patterns", "--as-of=\xff", NULL);
  test_cli_assert_failed (&cli, 2, "not a date");
  test_cli_run (&cli, "patterns", "--format=csv", NULL);
  test_cli_assert_failed (&cli, 2, "text|json");
  test_cli_run (&cli, "patterns", "anxiety", NULL);
  test_cli_assert_failed (&cli, 2, "more after the command");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/patterns/link", test_link);
  g_test_add_func ("/cli/patterns/schema", test_schema);
  g_test_add_func ("/cli/patterns/same-everywhere", test_same_everywhere);
  g_test_add_func ("/cli/patterns/no-peeking", test_no_peeking);
  g_test_add_func ("/cli/patterns/choices", test_choices);
  g_test_add_func ("/cli/patterns/text", test_text);
  g_test_add_func ("/cli/patterns/empty", test_empty);
  g_test_add_func ("/cli/patterns/little", test_little);
  g_test_add_func ("/cli/patterns/constant", test_constant);
  g_test_add_func ("/cli/patterns/failures", test_failures);

  return g_test_run ();
}
