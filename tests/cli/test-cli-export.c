/* test-cli-export.c — limberctl: export, check, backup, restore
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-cli.h"

#include "limber-example.h"

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
  g_test_add_func ("/cli/export/output", test_output);
  g_test_add_func ("/cli/check", test_check);
  g_test_add_func ("/cli/backup-restore", test_backup_restore);

  return g_test_run ();
}
