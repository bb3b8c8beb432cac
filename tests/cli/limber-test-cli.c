/* limber-test-cli.c — running the real limberctl
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-cli.h"

#include <glib/gstdio.h>
#include <stdarg.h>
#include <string.h>

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name = NULL;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
test_cli_init (TestCli *cli)
{
  g_autoptr (GError) error = NULL;

  *cli = (TestCli) { .now = "2026-11-20T08:10:00" };
  cli->folder = g_dir_make_tmp ("limber-test-XXXXXX", &error);
  g_assert_no_error (error);
  cli->journal = g_build_filename (cli->folder, "limber", "journal.db", NULL);
}

void
test_cli_clear (TestCli *cli)
{
  if (cli->folder != NULL)
    remove_tree (cli->folder);
  g_clear_pointer (&cli->folder, g_free);
  g_clear_pointer (&cli->journal, g_free);
  g_clear_pointer (&cli->out, g_free);
  g_clear_pointer (&cli->err, g_free);
}

static GSubprocess *
spawn (TestCli *cli, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GStrvBuilder) argv = g_strv_builder_new ();
  g_auto (GStrv) command = NULL;
  g_autoptr (GError) error = NULL;
  GSubprocess *process = NULL;

  g_strv_builder_add_many (argv, g_getenv ("LIMBERCTL"), "--journal", cli->journal, NULL);
  g_strv_builder_addv (argv, (const char **) arguments);
  command = g_strv_builder_end (argv);

  g_subprocess_launcher_setenv (launcher, "G_DEBUG", "fatal-warnings", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", cli->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", cli->locale != NULL ? cli->locale : "C.UTF-8", TRUE);
  g_subprocess_launcher_setenv (launcher, "TZ", cli->zone != NULL ? cli->zone : "UTC", TRUE);
  if (cli->now != NULL)
    g_subprocess_launcher_setenv (launcher, "LIMBER_NOW", cli->now, TRUE);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) command, &error);
  g_assert_no_error (error);

  return process;
}

static char *
to_text (GBytes *bytes)
{
  const char *data = g_bytes_get_data (bytes, NULL);

  return data != NULL ? g_strndup (data, g_bytes_get_size (bytes)) : g_strdup ("");
}

void
test_cli_run_strv (TestCli *cli, const char *const *arguments, const char *input, gsize input_length)
{
  g_autoptr (GSubprocess) process = spawn (cli, arguments);
  g_autoptr (GBytes) given = g_bytes_new (input, input_length);
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_subprocess_communicate (process, given, NULL, &out, &err, &error));
  g_assert_no_error (error);

  g_clear_pointer (&cli->out, g_free);
  g_clear_pointer (&cli->err, g_free);
  cli->out = to_text (out);
  cli->err = to_text (err);
  if (!g_subprocess_get_if_exited (process))
    g_error ("limberctl was killed by signal %d: %s", g_subprocess_get_term_sig (process), cli->err);
  cli->status = g_subprocess_get_exit_status (process);
}

static GStrv
collect (va_list list)
{
  g_autoptr (GStrvBuilder) arguments = g_strv_builder_new ();
  const char *argument = NULL;

  while ((argument = va_arg (list, const char *)) != NULL)
    g_strv_builder_add (arguments, argument);

  return g_strv_builder_end (arguments);
}

void
test_cli_run (TestCli *cli, ...)
{
  g_auto (GStrv) arguments = NULL;
  va_list list;

  va_start (list, cli);
  arguments = collect (list);
  va_end (list);
  test_cli_run_strv (cli, (const char *const *) arguments, NULL, 0);
}

GSubprocess *
test_cli_start (TestCli *cli, ...)
{
  g_auto (GStrv) arguments = NULL;
  va_list list;

  va_start (list, cli);
  arguments = collect (list);
  va_end (list);

  return spawn (cli, (const char *const *) arguments);
}

void
test_cli_assert_done (TestCli *cli)
{
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_cmpint (cli->status, ==, 0);
}

void
test_cli_assert_failed (TestCli *cli, int status, const char *part)
{
  const char *line_end = strchr (cli->err, '\n');

  g_assert_cmpstr (cli->out, ==, "");
  g_assert_cmpint (cli->status, ==, status);
  g_assert_true (g_str_has_prefix (cli->err, "limberctl"));
  g_assert_nonnull (line_end);
  g_assert_cmpstr (line_end, ==, "\n");
  if (strstr (cli->err, part) == NULL)
    g_error ("“%s” is not in: %s", part, cli->err);
}

JsonObject *
test_cli_get_json (TestCli *cli, JsonParser *parser)
{
  g_autoptr (GError) error = NULL;

  test_cli_assert_done (cli);
  json_parser_set_strict (parser, TRUE);
  g_assert_true (json_parser_load_from_data (parser, cli->out, -1, &error));
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)));

  return json_node_get_object (json_parser_get_root (parser));
}

char *
test_cli_path (TestCli *cli, const char *name)
{
  return g_build_filename (cli->folder, name, NULL);
}

char *
test_cli_bytes (TestCli *cli, const char *name, const char *data, gsize length)
{
  char *path = test_cli_path (cli, name);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, data, (gssize) length, &error));
  g_assert_no_error (error);

  return path;
}

char *
test_cli_file (TestCli *cli, const char *name, const char *text)
{
  return test_cli_bytes (cli, name, text, strlen (text));
}

gboolean
test_cli_has_journal (TestCli *cli)
{
  return g_file_test (cli->journal, G_FILE_TEST_EXISTS);
}

void
test_cli_validate (const char *schema, const char *path)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "cli", "validate-json.py", NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *err = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_PIPE, NULL, "python3", script, g_getenv (schema),
                              path, NULL);
  if (process == NULL)
    {
      g_test_skip ("This machine has no Python.");
      return;
    }
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &err, NULL));
  if (g_subprocess_get_exit_status (process) == 77)
    {
      g_test_skip ("This machine has no python3-jsonschema.");
      return;
    }
  g_assert_cmpstr (err, ==, "");
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
}
