/* limber-test-cli.h — running the real limberctl
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * TestCli:
 * @folder: of this test alone
 * @journal: where the journal is or will be
 * @locale: (nullable): run in this locale instead of C.UTF-8
 * @zone: (nullable): run in this time zone instead of UTC
 * @now: (nullable): the present moment
 * @status: exit status of the last run
 * @out: what it wrote to standard output
 * @err: what it wrote to standard error
 */
typedef struct
{
  char *folder;
  char *journal;
  const char *locale;
  const char *zone;
  const char *now;

  int status;
  char *out;
  char *err;
} TestCli;

void test_cli_init (TestCli *cli);
void test_cli_clear (TestCli *cli);

/* Arguments after --journal FILE, ending with NULL. */
void test_cli_run (TestCli *cli, ...) G_GNUC_NULL_TERMINATED;
void test_cli_run_strv (TestCli *cli, const char *const *arguments, const char *input, gsize input_length);
GSubprocess *test_cli_start (TestCli *cli, ...) G_GNUC_NULL_TERMINATED;

void test_cli_assert_done (TestCli *cli);
/* One line on standard error that holds @part, nothing on standard output. */
void test_cli_assert_failed (TestCli *cli, int status, const char *part);
JsonObject *test_cli_get_json (TestCli *cli, JsonParser *parser);

char *test_cli_file (TestCli *cli, const char *name, const char *text);
char *test_cli_bytes (TestCli *cli, const char *name, const char *data, gsize length);
char *test_cli_path (TestCli *cli, const char *name);
gboolean test_cli_has_journal (TestCli *cli);

/* Whether a document is what its schema, named by an environment variable, says; skips where no program on
 * this machine can tell. */
void test_cli_validate (const char *schema, const char *path);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestCli, test_cli_clear)

G_END_DECLS
