/* test-cli-fhir.c — limberctl export --as fhir
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-cli.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>

static void
fill (TestCli *cli)
{
  test_cli_init (cli);
  cli->zone = "Europe/Berlin";
  test_cli_run (cli, "add", "--time=07:30", "--pain=lower-back-left=6", "--pain=calf-left=3", "--anxiety=4",
                "--weight=81.2kg", "--sleep=7:20", "--symptom=stiffness", "--tag=Gym", "--treatment=Heat=lot",
                "--note=Better.", NULL);
  test_cli_assert_done (cli);
  test_cli_run (cli, "add", "--date=2026-07-01", "--no-pain", "--steps=5321", NULL);
  test_cli_assert_done (cli);
}

static void
assert_good (const char *path)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "cli", "check-fhir.py", NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *err = NULL;

  g_subprocess_launcher_setenv (launcher, "PYTHONDONTWRITEBYTECODE", "1", TRUE);
  process = g_subprocess_launcher_spawn (launcher, NULL, "python3", script, "--bundle", path, NULL);
  if (process == NULL)
    {
      g_test_skip ("This machine has no Python.");
      return;
    }
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &err, NULL));
  g_assert_cmpstr (err, ==, "");
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
}

static void
assert_has (const char *text, const char *part, gboolean has)
{
  if ((strstr (text, part) != NULL) != has)
    g_error ("“%s” is %s: %s", part, has ? "missing" : "there", text);
}

/* The ending of the name says what to write, and the moment has the offset it was recorded at. */
static void
test_file (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *result = NULL;
  GStatBuf status;

  fill (&cli);
  path = test_cli_path (&cli, "journal.fhir.json");
  test_cli_run (&cli, "export", path, "--format=json", NULL);
  result = test_cli_get_json (&cli, parser);
  g_assert_cmpstr (json_object_get_string_member (result, "as"), ==, "fhir");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpint (json_object_get_int_member (result, "bytes"), ==, (gint64) strlen (text));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);

  assert_good (path);
  assert_has (text, "\"timestamp\":\"2026-11-20T08:10:00+01:00\"", TRUE);
  assert_has (text, "\"effectiveDateTime\":\"2026-11-20T07:30:00+01:00\"", TRUE);
  assert_has (text, "\"effectiveDateTime\":\"2026-07-01\"", TRUE);
  assert_has (text, "\"value\":81.2,\"unit\":\"kg\"", TRUE);
  assert_has (text, "\"1017210004\"", TRUE);
  assert_has (text, "Better.", FALSE);
}

static void
test_choices (void)
{
  g_auto (TestCli) cli = { NULL };

  fill (&cli);
  test_cli_run (&cli, "export", "--as=fhir", "--notes", "--no-snomed", "--from=2026-11-01", NULL);
  test_cli_assert_done (&cli);
  assert_has (cli.out, "Better.", TRUE);
  assert_has (cli.out, "snomed", FALSE);
  assert_has (cli.out, "Left lower back", TRUE);
  assert_has (cli.out, "5321", FALSE);

  test_cli_run (&cli, "export", "--as=fhir", "--only=steps", NULL);
  test_cli_assert_done (&cli);
  assert_has (cli.out, "5321", TRUE);
  assert_has (cli.out, "72514-3", FALSE);
  assert_has (cli.out, "kg", FALSE);

  test_cli_run (&cli, "export", "--as=fhir", "--without=pain,weight,treatments", NULL);
  test_cli_assert_done (&cli);
  assert_has (cli.out, "72514-3", FALSE);
  assert_has (cli.out, "therapy", FALSE);
  assert_has (cli.out, "stiffness", TRUE);
}

/* Numbers and moments are the same in every language; the same export twice at one moment is the same file.
 */
static void
test_locale (gconstpointer locale)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  fill (&cli);
  cli.locale = locale;
  path = test_cli_path (&cli, "journal.fhir.json");
  test_cli_run (&cli, "export", path, NULL);
  test_cli_assert_done (&cli);
  assert_good (path);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  assert_has (text, "\"value\":81.2,", TRUE);
  assert_has (text, "\"timestamp\":\"2026-11-20T08:10:00+01:00\"", TRUE);

  test_cli_run (&cli, "export", path, NULL);
  test_cli_assert_done (&cli);
  g_assert_true (g_file_get_contents (path, &again, NULL, NULL));
  g_assert_cmpstr (again, ==, text);
}

static void
test_failing (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *nowhere = NULL;

  fill (&cli);
  nowhere = test_cli_path (&cli, "no-folder/journal.fhir.json");
  test_cli_run (&cli, "export", nowhere, NULL);
  test_cli_assert_failed (&cli, 1, "could not be written");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/fhir/file", test_file);
  g_test_add_func ("/cli/fhir/choices", test_choices);
  g_test_add_data_func ("/cli/fhir/locale/de", "de_DE.UTF-8", test_locale);
  g_test_add_data_func ("/cli/fhir/locale/ar", "ar_EG.UTF-8", test_locale);
  g_test_add_func ("/cli/fhir/failing", test_failing);

  return g_test_run ();
}
