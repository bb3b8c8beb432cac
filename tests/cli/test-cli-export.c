/* test-cli-export.c — limberctl: export, check, backup, restore
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-cli.h"

#include "limber-example.h"
#include "limber-test-locale.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>

static void
fill_example (TestCli *cli)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberStore) store = limber_store_open (cli->journal, LIMBER_STORE_CREATE, &error);
  GDate last;

  g_assert_no_error (error);
  g_date_clear (&last, 1);
  g_date_set_dmy (&last, 20, G_DATE_NOVEMBER, 2026);
  g_assert_true (limber_example_fill (store, &last, 730, 20261120, &error));
  g_assert_no_error (error);
}

static char *export (TestCli *cli, const char *as)
{
  test_cli_run (cli, "export", "--as", as, NULL);
  test_cli_assert_done (cli);

  return g_strdup (cli->out);
}

static void
assert_mode (const char *path, guint mode)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, mode);
}

/* What the journal holds beside days. */
static void
fill_beside (TestCli *cli)
{
  g_autofree char *path = test_cli_file (
      cli, "beside.json",
      "{\"format\": \"limber-journal\", \"version\": 1, \"imports\": [], \"terms\": [], \"days\": [],"
      " \"background\": {\"facts\": [\"cancer\", \"losing-weight\"],"
      " \"known_symptoms\": [{\"symptom\": \"night-pain\", \"since\": \"2026-01-31\"}]},"
      " \"findings\": [{\"id\": \"kind.weight\", \"hidden\": true},"
      " {\"id\": \"safety.fever\", \"in_report\": true, \"told\": \"2026-01-31\"}]}");

  test_cli_run (cli, "import", path, NULL);
  test_cli_assert_done (cli);
}

/* Out, into an empty journal, out again: the same bytes. */
static void
test_round_trip (void)
{
  g_auto (TestCli) cli = { NULL };
  g_auto (TestCli) other = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *table = NULL;
  g_autofree char *copied_table = NULL;
  g_autofree char *empty = NULL;

  test_cli_init (&cli);
  test_cli_init (&other);
  fill_example (&cli);
  fill_beside (&cli);
  test_cli_run (&cli, "add", "--note=<b>\x1b[31m\xe2\x80\xae", "--tag=a;b\\c", "--treatment=Heat=not",
                "--no-pain", "--date=1900-01-01", "--weight=179lb", NULL);
  test_cli_assert_done (&cli);
  path = test_cli_path (&cli, "journal.json");
  test_cli_run (&cli, "export", path, NULL);
  test_cli_assert_done (&cli);
  assert_mode (path, 0600);
  test_cli_validate ("LIMBER_SCHEMA", path);
  text = export (&cli, "json");
  table = export (&cli, "csv");

  other.now = "2027-01-01T10:00:00";
  test_cli_run (&other, "import", path, NULL);
  test_cli_assert_done (&other);
  copied = export (&other, "json");
  copied_table = export (&other, "csv");
  g_assert_cmpstr (copied, ==, text);
  g_assert_cmpstr (copied_table, ==, table);

  test_cli_run (&other, "undo-import", "1", NULL);
  test_cli_assert_done (&other);
  test_cli_run (&other, "check", "--format=json", NULL);
  g_assert_nonnull (strstr (other.out, "\"days\": 0"));
}

/* A journal finds everything in place in its own exports. */
static void
test_own_exports (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *table = NULL;
  g_autofree char *json = NULL;

  test_cli_init (&cli);
  fill_example (&cli);
  test_cli_run (&cli, "add", "--note=<b>\x1b[31m", "--tag=a;b\\c", "--note='=1", "--time=03:00", NULL);
  table = test_cli_path (&cli, "journal.csv");
  json = test_cli_path (&cli, "journal.json");
  test_cli_run (&cli, "export", table, NULL);
  test_cli_assert_done (&cli);
  test_cli_run (&cli, "export", json, NULL);
  test_cli_assert_done (&cli);

  test_cli_run (&cli, "import", table, NULL);
  test_cli_assert_done (&cli);
  g_assert_nonnull (strstr (cli.out, "Created 0, updated 0, "));
  g_assert_nonnull (strstr (cli.out, "conflict 0, rejected 0."));
  test_cli_run (&cli, "import", json, NULL);
  test_cli_assert_done (&cli);
  g_assert_nonnull (strstr (cli.out, "Created 0, updated 0, "));
  g_assert_nonnull (strstr (cli.out, "conflict 0, rejected 0."));
}

static void
test_table (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *shown = NULL;
  static const char expected[]
      = "date,pain,anxiety,steps,weight_kg,sleep_h,active_min,symptoms,tags,note,pain:calf-left\r\n"
        "2024-01-01,6,4.5,5321,81.2,7.333,25,stiffness,\"a,b;c\\;d\",\"says \"\"no\"\"\nand, well\",6\r\n"
        "2024-01-02,0,,,,,,,,,\r\n";
  static const char without_notes[]
      = "date,pain,anxiety,steps,weight_kg,sleep_h,active_min,symptoms,tags,pain:calf-left\r\n"
        "2024-01-01,6,4.5,5321,81.2,7.333,25,stiffness,\"a,b;c\\;d\",6\r\n"
        "2024-01-02,0,,,,,,,,\r\n";

  test_cli_init (&cli);
  test_cli_run (&cli, "add", "--date=2024-01-01", "--pain=calf-left=6", "--anxiety=4", "--steps=5321",
                "--weight=81.2kg", "--sleep=7:20", "--active=25", "--symptom=stiffness", "--tag=a,b",
                "--tag=c;d", "--note=says \"no\"\nand, well", NULL);
  test_cli_run (&cli, "add", "--date=2024-01-01", "--anxiety=5", "--pain=calf-left=2", NULL);
  test_cli_run (&cli, "add", "--date=2024-01-02", "--no-pain", NULL);
  test_cli_run (&cli, "export", "--as=csv", "--notes", NULL);
  test_cli_assert_done (&cli);
  g_assert_cmpstr (cli.out, ==, expected);
  shown = export (&cli, "csv");
  g_assert_cmpstr (shown, ==, without_notes);
}

static void
test_choice (void)
{
  g_auto (TestCli) cli = { NULL };

  test_cli_init (&cli);
  test_cli_run (&cli, "measures", "add", "Resting pulse", NULL);
  test_cli_run (&cli, "add", "--date=2024-02-28", "--anxiety=1", "--weight=80kg", NULL);
  test_cli_run (&cli, "add", "--date=2024-02-29", "--anxiety=2", "--measure=resting-pulse=60", "--note=n",
                NULL);
  test_cli_run (&cli, "export", "--as=csv", "--from=2024-02-29", "--only=anxiety, Resting pulse", NULL);
  test_cli_assert_done (&cli);
  g_assert_cmpstr (cli.out, ==, "date,anxiety,measure:resting-pulse\r\n2024-02-29,2,60\r\n");
  test_cli_run (&cli, "export", "--as=csv", "--to=2024-02-28",
                "--without=pain,symptoms,tags,steps,sleep,active,resting-pulse", NULL);
  test_cli_assert_done (&cli);
  g_assert_cmpstr (cli.out, ==, "date,anxiety,weight_kg\r\n2024-02-28,1,80\r\n");
  test_cli_run (&cli, "export", "--as=csv-long", "--from=2024-02-29", "--only=tags", "--notes", NULL);
  test_cli_assert_done (&cli);
  g_assert_true (g_str_has_prefix (
      cli.out, "date,time,metric,region,value,unit,recorded,source\r\n2024-02-29,,note,,n,,20"));
  test_cli_run (&cli, "export", "--as=fhir", "--no-snomed", NULL);
  test_cli_assert_done (&cli);
  g_assert_null (strstr (cli.out, "snomed"));
}

static void
test_wrong_use (void)
{
  g_auto (TestCli) cli = { NULL };
  static const struct
  {
    const char *option, *second;
    int status;
    const char *part;
  } wrong[] = {
    { "--as=pdf", NULL, 2, "json, csv, csv-long, spreadsheet and fhir" },
    { "--as=json", "--from=2024-01-01", 2, "JSON is always the whole journal" },
    { "--to=2024-01-01", NULL, 2, "JSON is always the whole journal" },
    { "--as=json", "--only=pain", 2, "JSON is always the whole journal" },
    { "--as=json", "--without=pain", 2, "JSON is always the whole journal" },
    { "--as=csv", "--no-snomed", 2, "--as fhir" },
    { "--as=csv", "--from=2024-13-01", 1, "2024-13-01" },
    { "--as=csv", "--only=height", 1, "“height” is nothing this journal" },
    { "--as=csv", "--only=", 1, "is nothing this journal" },
    { "--as=csv", "--without=pain,,tags", 1, "is nothing this journal" },
    { "--as=csv", "--without=notes", 1, "--notes" },
  };

  test_cli_init (&cli);
  test_cli_run (&cli, "add", "--no-pain", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      test_cli_run (&cli, "export", wrong[i].option, wrong[i].second, NULL);
      test_cli_assert_failed (&cli, wrong[i].status, wrong[i].part);
    }
  test_cli_run (&cli, "export", "--as=csv", "--only=pain", "--without=tags", NULL);
  test_cli_assert_failed (&cli, 2, "not both");
  test_cli_run (&cli, "export", "--as=csv", "--from=2024-01-02", "--to=2024-01-01", NULL);
  test_cli_assert_failed (&cli, 1, "other way round");
}

/* Every format goes into a file, and what the command says of it is true. */
static void
test_formats (void)
{
  static const struct
  {
    const char *as, *name, *start;
  } formats[] = {
    { "csv", "a.csv", "date,pain" },
    { "csv-long", "b.csv", "date,time,metric" },
    { "spreadsheet", "c.csv",
      "\xef\xbb\xbf"
      "date,pain" },
    { "fhir", "d.fhir.json", "{" },
    { "json", "e.json", "{" },
  };
  g_auto (TestCli) cli = { NULL };

  test_cli_init (&cli);
  fill_example (&cli);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = test_cli_path (&cli, formats[i].name);
      g_autofree char *as = g_strconcat ("--as=", formats[i].as, NULL);
      g_autofree char *text = NULL;
      g_autoptr (JsonParser) parser = json_parser_new ();
      JsonObject *result = NULL;
      gsize length = 0;

      test_cli_run (&cli, "export", as, path, "--format=json", NULL);
      result = test_cli_get_json (&cli, parser);
      g_assert_cmpstr (json_object_get_string_member (result, "as"), ==, formats[i].as);
      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      g_assert_cmpint (json_object_get_int_member (result, "bytes"), ==, (gint64) length);
      g_assert_true (g_str_has_prefix (text, formats[i].start));
      assert_mode (path, 0600);
    }
}

/* The ending of the name tells the format where --as does not. */
static void
test_endings (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *fhir = NULL;
  g_autofree char *table = NULL;
  g_autofree char *text = NULL;
  g_autofree char *rows = NULL;

  test_cli_init (&cli);
  test_cli_run (&cli, "add", "--no-pain", NULL);
  fhir = test_cli_path (&cli, "a.fhir.json");
  table = test_cli_path (&cli, "a.csv");
  test_cli_run (&cli, "export", fhir, NULL);
  test_cli_assert_done (&cli);
  test_cli_run (&cli, "export", table, NULL);
  test_cli_assert_done (&cli);
  g_assert_true (g_file_get_contents (fhir, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"Bundle\""));
  g_assert_true (g_file_get_contents (table, &rows, NULL, NULL));
  g_assert_true (g_str_has_prefix (rows, "date,"));
}

/* A table with one row a value goes through the import like any other. */
static void
test_long_round_trip (void)
{
  g_auto (TestCli) cli = { NULL };
  g_auto (TestCli) other = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  test_cli_init (&cli);
  test_cli_init (&other);
  fill_example (&cli);
  path = test_cli_path (&cli, "long.csv");
  test_cli_run (&cli, "export", "--as=csv-long", "--notes", path, NULL);
  test_cli_assert_done (&cli);
  test_cli_run (&other, "import", path, NULL);
  test_cli_assert_done (&other);
  g_assert_nonnull (strstr (other.out, "updated 0, unchanged 0, conflict 0, rejected 0."));
  test_cli_run (&other, "export", "--as=csv-long", "--notes", NULL);
  test_cli_assert_done (&other);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (other.out, ==, text);
}

static void
test_spreadsheet_german (void)
{
  g_auto (TestCli) cli = { NULL };

  test_cli_init (&cli);
  test_cli_run (&cli, "add", "--date=2024-02-29", "--weight=81.25kg", NULL);
  cli.locale = "de_DE.UTF-8";
  if (!limber_test_use_locale (cli.locale))
    return;
  limber_test_reset_locale ();
  test_cli_run (&cli, "export", "--as=spreadsheet", "--only=weight", NULL);
  test_cli_assert_done (&cli);
  g_assert_cmpstr (cli.out, ==,
                   "\xef\xbb\xbf"
                   "date;weight_kg\r\n2024-02-29;81,25\r\n");
}

static void
test_output (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *nowhere = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *text = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *result = NULL;

  test_cli_init (&cli);
  test_cli_run (&cli, "add", "--no-pain", NULL);
  nowhere = test_cli_path (&cli, "no-folder/a.json");
  test_cli_run (&cli, "export", nowhere, NULL);
  test_cli_assert_failed (&cli, 1, "could not be written");
  test_cli_run (&cli, "export", cli.folder, NULL);
  test_cli_assert_failed (&cli, 1, "could not be written");

  /* What is replaced is replaced whole. */
  kept = test_cli_file (&cli, "a.json", "old");
  test_cli_run (&cli, "export", kept, "--format=json", NULL);
  result = test_cli_get_json (&cli, parser);
  g_assert_cmpstr (json_object_get_string_member (result, "as"), ==, "json");
  g_assert_true (g_file_get_contents (kept, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "{\n  \"format\": \"limber-journal\""));

  test_cli_run (&cli, "export", "-", NULL);
  test_cli_assert_done (&cli);
  g_assert_cmpstr (cli.out, ==, text);
  test_cli_run (&cli, "export", "/dev/null", NULL);
  test_cli_assert_done (&cli);
}

static void
test_check (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *other = NULL;

  test_cli_init (&cli);
  test_cli_run (&cli, "add", "--date=2024-01-01", "--steps=3", NULL);
  test_cli_run (&cli, "add", "--date=2024-01-02", "--no-pain", NULL);
  test_cli_run (&cli, "check", NULL);
  test_cli_assert_done (&cli);
  g_assert_cmpstr (cli.out, ==,
                   "The journal is sound: 2 days with 1 check-in, from 2024-01-01 to 2024-01-02.\n");

  g_free (cli.journal);
  cli.journal
      = test_cli_file (&cli, "other.db", "this is a text and no database at all, whatever its name says\n");
  test_cli_run (&cli, "check", NULL);
  test_cli_assert_failed (&cli, 1, "");
  test_cli_run (&cli, "add", "--no-pain", NULL);
  test_cli_assert_failed (&cli, 1, "");
  g_assert_true (g_file_get_contents (cli.journal, &other, NULL, NULL));
  g_assert_true (g_str_has_prefix (other, "this is a text"));
}

static void
test_backup_restore (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *copy = NULL;
  g_autofree char *bad = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *result = NULL;

  test_cli_init (&cli);
  test_cli_run (&cli, "add", "--no-pain", NULL);
  before = export (&cli, "json");
  copy = test_cli_path (&cli, "copy.db");
  test_cli_run (&cli, "backup", copy, NULL);
  test_cli_assert_done (&cli);
  assert_mode (copy, 0600);

  test_cli_run (&cli, "add", "--steps=5", NULL);
  bad = test_cli_file (&cli, "bad.db", "no database");
  missing = test_cli_path (&cli, "missing.db");
  test_cli_run (&cli, "restore", bad, NULL);
  test_cli_assert_failed (&cli, 1, "");
  test_cli_run (&cli, "restore", missing, NULL);
  test_cli_assert_failed (&cli, 1, "");

  test_cli_run (&cli, "restore", copy, "--format=json", NULL);
  result = test_cli_get_json (&cli, parser);
  g_assert_true (g_file_test (json_object_get_string_member (result, "kept"), G_FILE_TEST_EXISTS));
  after = export (&cli, "json");
  g_assert_cmpstr (after, ==, before);

  /* And where there is no journal any more. */
  g_assert_cmpint (g_remove (cli.journal), ==, 0);
  test_cli_run (&cli, "restore", copy, NULL);
  test_cli_assert_done (&cli);
  test_cli_run (&cli, "check", NULL);
  test_cli_assert_done (&cli);

  missing = (g_free (missing), test_cli_path (&cli, "no-folder/b.db"));
  test_cli_run (&cli, "backup", missing, NULL);
  test_cli_assert_failed (&cli, 1, "");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/export/round-trip", test_round_trip);
  g_test_add_func ("/cli/export/own-exports", test_own_exports);
  g_test_add_func ("/cli/export/table", test_table);
  g_test_add_func ("/cli/export/choice", test_choice);
  g_test_add_func ("/cli/export/wrong-use", test_wrong_use);
  g_test_add_func ("/cli/export/formats", test_formats);
  g_test_add_func ("/cli/export/endings", test_endings);
  g_test_add_func ("/cli/export/long-round-trip", test_long_round_trip);
  g_test_add_func ("/cli/export/spreadsheet-german", test_spreadsheet_german);
  g_test_add_func ("/cli/export/output", test_output);
  g_test_add_func ("/cli/check", test_check);
  g_test_add_func ("/cli/backup-restore", test_backup_restore);

  return g_test_run ();
}
