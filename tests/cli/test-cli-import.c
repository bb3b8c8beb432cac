/* test-cli-import.c — limberctl: import and undo-import
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-cli.h"

#include <locale.h>
#include <string.h>

#define DATA(name) g_test_build_filename (G_TEST_DIST, "cli", "data", name, NULL)

static void
assert_counts (JsonObject *result, const char *counts)
{
  static const char *const names[] = { "created", "updated", "unchanged", "conflict", "rejected" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "",
                            (int) json_object_get_int_member (result, names[i]));
  g_assert_cmpstr (text->str, ==, counts);
}

static void
import (TestCli *cli, const char *path, const char *counts, gboolean stored)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *result = NULL;

  test_cli_run (cli, "import", path, "--format=json", NULL);
  result = test_cli_get_json (cli, parser);
  assert_counts (result, counts);
  g_assert_cmpint (json_object_get_null_member (result, "import_id"), ==, !stored);
}

static char *
show (TestCli *cli)
{
  test_cli_run (cli, "show", "--format=json", NULL);
  test_cli_assert_done (cli);

  return g_strdup (cli->out);
}

static void
test_whole_way (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *imported = NULL;
  g_autofree char *after = NULL;
  JsonObject *result = NULL;

  test_cli_init (&cli);
  test_cli_run (&cli, "add", "--date=2024-01-02", "--pain=lower-back-left=4", "--steps=9", NULL);
  test_cli_assert_done (&cli);
  before = show (&cli);
  path = test_cli_file (
      &cli, "diary.csv",
      "date,pain,anxiety,steps\n2024-01-01,3,2,100\n2024-01-02,5,6,9\n2024-01-03,x,,\n,,,\n");

  test_cli_run (&cli, "import", path, "--dry-run", "--format=json", NULL);
  result = test_cli_get_json (&cli, parser);
  assert_counts (result, "1 0 0 1 1");
  g_assert_true (json_object_get_null_member (result, "import_id"));
  g_assert_true (json_object_get_boolean_member (result, "dry_run"));
  after = show (&cli);
  g_assert_cmpstr (before, ==, after);

  test_cli_run (&cli, "import", path, NULL);
  test_cli_assert_done (&cli);
  g_assert_nonnull (strstr (cli.out, "Created 1, updated 0, unchanged 0, conflict 1, rejected 1."));
  g_assert_nonnull (strstr (cli.out, "Line 4, pain: “x”"));
  g_assert_nonnull (strstr (cli.out, "2024-01-02, pain: the journal keeps 4; the file says 5"));
  g_assert_nonnull (strstr (cli.out, "undo-import 1"));
  imported = show (&cli);
  g_assert_cmpstr (imported, !=, before);

  import (&cli, path, "0 0 1 1 1", FALSE);

  test_cli_run (&cli, "undo-import", "1", NULL);
  test_cli_assert_done (&cli);
  g_assert_nonnull (strstr (cli.out, "2 days changed"));
  g_free (after);
  after = show (&cli);
  g_assert_cmpstr (before, ==, after);
  test_cli_run (&cli, "undo-import", "1", NULL);
  test_cli_assert_failed (&cli, 1, "no import number 1");
  test_cli_run (&cli, "check", NULL);
  test_cli_assert_done (&cli);
}

/* A look at a file leaves nothing behind, nor does a file that cannot be read. */
static void
test_no_trace (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *good = NULL;
  g_autofree char *bad = NULL;
  g_autofree char *empty = NULL;

  test_cli_init (&cli);
  good = test_cli_file (&cli, "a.csv", "date,pain\n2024-01-01,3\n");
  bad = test_cli_file (&cli, "b.csv", "name,size\nx,3\n");
  empty = test_cli_file (&cli, "c.csv", "date,pain\n2024-01-01,\n");

  test_cli_run (&cli, "import", "--dry-run", good, NULL);
  test_cli_assert_done (&cli);
  g_assert_false (test_cli_has_journal (&cli));
  test_cli_run (&cli, "import", bad, NULL);
  test_cli_assert_failed (&cli, 1, "--map COLUMN=date");
  g_assert_false (test_cli_has_journal (&cli));
  test_cli_run (&cli, "import", empty, NULL);
  test_cli_assert_done (&cli);
  g_assert_false (test_cli_has_journal (&cli));
  test_cli_run (&cli, "import", good, NULL);
  test_cli_assert_done (&cli);
  g_assert_true (test_cli_has_journal (&cli));
}

static void
test_not_readable (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *nul = NULL;
  g_autofree char *html = NULL;
  g_autofree char *quote = NULL;
  g_autofree char *json = NULL;
  g_autofree char *foreign = NULL;
  g_autofree char *newer = NULL;
  g_autofree char *missing = NULL;

  test_cli_init (&cli);
  nul = test_cli_bytes (&cli, "nul.csv", "date,pain\n2024-01-01,\0\n", 23);
  html = test_cli_file (&cli, "page.html", "<html><body>date,pain</body></html>");
  quote = test_cli_file (&cli, "quote.csv", "date,note\n2024-01-01,\"never\n");
  json = test_cli_file (&cli, "a.json", "{\"format\":");
  foreign = test_cli_file (&cli, "b.json", "{\"steps\": 3}");
  newer = test_cli_file (&cli, "c.json", "{\"format\":\"limber-journal\",\"version\":99}");
  missing = test_cli_path (&cli, "not\nthere.csv");

  test_cli_run (&cli, "import", nul, NULL);
  test_cli_assert_failed (&cli, 1, "not a text file");
  test_cli_run (&cli, "import", html, NULL);
  test_cli_assert_failed (&cli, 1, "--map");
  test_cli_run (&cli, "import", quote, NULL);
  test_cli_assert_failed (&cli, 1, "line 2");
  test_cli_run (&cli, "import", json, NULL);
  test_cli_assert_failed (&cli, 1, "JSON");
  test_cli_run (&cli, "import", foreign, NULL);
  test_cli_assert_failed (&cli, 1, "not a journal");
  test_cli_run (&cli, "import", newer, NULL);
  test_cli_assert_failed (&cli, 1, "newer");
  test_cli_run (&cli, "import", missing, NULL);
  test_cli_assert_failed (&cli, 1, "could not be read");
  test_cli_run (&cli, "import", cli.folder, NULL);
  test_cli_assert_failed (&cli, 1, "could not be read");
  g_assert_false (test_cli_has_journal (&cli));
}

static void
test_asked (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *dates = NULL;
  g_autofree char *decimals = NULL;

  test_cli_init (&cli);
  dates = test_cli_file (&cli, "dates.csv", "date,steps\n03/04/2024,7\n");
  decimals = test_cli_file (&cli, "decimals.csv", "date;active_min\n2024-01-01;1,234\n");

  test_cli_run (&cli, "import", dates, NULL);
  test_cli_assert_failed (&cli, 1, "--dates dmy or --dates mdy");
  test_cli_run (&cli, "import", dates, "--dates=mdy", NULL);
  test_cli_assert_done (&cli);
  test_cli_run (&cli, "show", "--format=csv", NULL);
  g_assert_nonnull (strstr (cli.out, "2024-03-04,,,7"));

  test_cli_run (&cli, "import", decimals, NULL);
  test_cli_assert_failed (&cli, 1, "--decimal comma or --decimal point");
  test_cli_run (&cli, "import", decimals, "--decimal=point", NULL);
  test_cli_assert_done (&cli);
  test_cli_run (&cli, "show", "--format=csv", NULL);
  g_assert_nonnull (strstr (cli.out, "2024-01-01,,,,,,1234"));
}

/* The same three days as different programs save them. */
typedef struct
{
  const char *name;
  const char *charset;
  const char *mark;
} Sample;

static const Sample samples[] = {
  { "table.csv", NULL, NULL },
  { "table.csv", "WINDOWS-1252", "" },
  { "table.csv", "UTF-16LE", "\xff\xfe" },
  { "table.csv", "UTF-16BE", "\xfe\xff" },
  { "tabs.csv", NULL, NULL },
  { "tabs.csv", "UTF-16LE", "\xff\xfe" },
  { "german.csv", NULL, NULL },
  { "german.csv", "WINDOWS-1252", "" },
  { "us.csv", NULL, NULL },
  { "excel.csv", NULL, NULL },
};

/* Encoded here, because every file of the tree is UTF-8. */
static char *
make_sample (TestCli *cli, const Sample *sample)
{
  g_autofree char *path = DATA (sample->name);
  g_autofree char *text = NULL;
  g_autofree char *encoded = NULL;
  g_autofree char *whole = NULL;
  gsize length = 0;
  gsize written = 0;
  gsize mark_length = 0;

  if (sample->charset == NULL)
    return g_steal_pointer (&path);

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  encoded = g_convert (text, (gssize) length, sample->charset, "UTF-8", NULL, &written, NULL);
  g_assert_nonnull (encoded);
  mark_length = strlen (sample->mark);
  whole = g_malloc (mark_length + written);
  memcpy (whole, sample->mark, mark_length);
  memcpy (whole + mark_length, encoded, written);

  return test_cli_bytes (cli, sample->name, whole, mark_length + written);
}

static void
test_data (gconstpointer data)
{
  static const char *const locales[] = { "C.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8" };
  static const char expected[] = "date,pain,anxiety,steps,weight_kg,sleep_h,active_min,symptoms,tags,note\r\n"
                                 "2024-01-31,3,2,12431,81.2,7.5,,,,\"müde, \"\"Rücken\"\"\"\r\n"
                                 "2024-02-01,,,0,81.25,,,,,\r\n"
                                 "2024-02-29,0,10,8012,,6,,,,\"zwei\nZeilen\"\r\n";

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_auto (TestCli) cli = { NULL };
      g_autofree char *path = NULL;

      test_cli_init (&cli);
      path = make_sample (&cli, data);
      cli.locale = locales[i];
      test_cli_run (&cli, "import", path, "--map", "Datum=date", "--map", "Schmerz=pain", "--map",
                    "Angst=anxiety", "--map", "Schritte=steps", "--map", "Gewicht=weight_kg", "--map",
                    "Schlaf=sleep_h", "--map", "Notiz=note", NULL);
      test_cli_assert_done (&cli);
      cli.locale = NULL;
      test_cli_run (&cli, "show", "--format=csv", NULL);
      g_assert_cmpstr (cli.out, ==, expected);
    }
}

static void
test_windows_1252_is_said (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *path = NULL;

  test_cli_init (&cli);
  path = test_cli_file (&cli, "old.csv",
                        "date,note\n2024-01-01,m\xfc"
                        "de \x93so\x94\n");
  test_cli_run (&cli, "import", path, NULL);
  test_cli_assert_done (&cli);
  g_assert_nonnull (strstr (cli.out, "windows-1252"));
  test_cli_run (&cli, "show", "--format=csv", NULL);
  g_assert_nonnull (strstr (cli.out, "müde “so”"));
}

static void
test_many_rejections (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GString) text = g_string_new ("date,pain\n");
  g_autofree char *path = NULL;
  JsonObject *result = NULL;

  test_cli_init (&cli);
  for (guint i = 0; i < 250; i++)
    g_string_append (text, "2024-01-01,99\n");
  path = test_cli_file (&cli, "many.csv", text->str);

  test_cli_run (&cli, "import", path, "--format=json", NULL);
  result = test_cli_get_json (&cli, parser);
  assert_counts (result, "0 0 0 0 250");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (result, "rejections")), ==, 100);
  test_cli_run (&cli, "import", path, NULL);
  g_assert_nonnull (strstr (cli.out, "150 more"));
  g_assert_false (test_cli_has_journal (&cli));
}

/* What stands in a file does nothing to the terminal it is told on. */
static void
test_hostile (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *path = NULL;

  test_cli_init (&cli);
  path = test_cli_file (&cli, "\x1b[31mred.csv",
                        "date,pain,\x1b]0;x\x07,note\n"
                        "2024-01-01,\x1b[2J,1,<b>\xe2\x80\xae\n"
                        "2024-01-02,3,1,\"=1+1\"\n"
                        "2024-01-03,3,1,'=1+1\n");
  test_cli_run (&cli, "import", path, NULL);
  test_cli_assert_done (&cli);
  for (const char *p = cli.out; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_true (*p == '\n' || !g_unichar_iscntrl (g_utf8_get_char (p)));
  test_cli_run (&cli, "export", "--as=csv", "--notes", NULL);
  g_assert_nonnull (strstr (cli.out, "2024-01-02,3,,,,,,,,=1+1\r\n"));
  g_assert_nonnull (strstr (cli.out, "2024-01-03,3,,,,,,,,=1+1\r\n"));
}

static void
test_input (void)
{
  g_auto (TestCli) cli = { NULL };
  static const char *const arguments[] = { "import", "-", NULL };
  static const char text[] = "date,pain\n2024-01-01,3\n";

  test_cli_init (&cli);
  test_cli_run_strv (&cli, arguments, text, strlen (text));
  test_cli_assert_done (&cli);
  g_assert_nonnull (strstr (cli.out, "Created 1,"));
}

static void
test_update_and_undo (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *once = NULL;
  g_autofree char *undone = NULL;

  test_cli_init (&cli);
  first = test_cli_file (&cli, "1.csv", "date,pain,weight_kg\n2024-01-01,3,80\n2024-01-02,4,81\n");
  second = test_cli_file (&cli, "2.csv",
                          "date,pain,weight_kg\n2024-01-01,5,80\n2024-01-02,4,81\n2024-01-03,1,82\n");
  import (&cli, first, "2 0 0 0 0", TRUE);
  once = show (&cli);
  import (&cli, second, "1 1 1 0 0", TRUE);
  import (&cli, second, "0 0 3 0 0", FALSE);
  test_cli_run (&cli, "undo-import", "2", "--format=json", NULL);
  test_cli_assert_done (&cli);
  undone = show (&cli);
  g_assert_cmpstr (undone, ==, once);

  /* A number that is not there leaves the others alone. */
  test_cli_run (&cli, "undo-import", "1", "2", NULL);
  test_cli_assert_failed (&cli, 1, "no import number 2");
  g_free (undone);
  undone = show (&cli);
  g_assert_cmpstr (undone, ==, once);
}

static guint
count_backups (TestCli *cli)
{
  g_autofree char *folder = test_cli_path (cli, "limber/backups");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += strstr (name, "import") != NULL;

  return n;
}

/* Taking back is a change like any other: what is taken out is in a backup. */
static void
test_undo_backs_up (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *path = NULL;

  test_cli_init (&cli);
  path = test_cli_file (&cli, "1.csv", "date,pain\n2024-01-01,3\n");
  import (&cli, path, "1 0 0 0 0", TRUE);
  g_assert_cmpuint (count_backups (&cli), ==, 0);
  test_cli_run (&cli, "undo-import", "7", NULL);
  test_cli_assert_failed (&cli, 1, "no import number 7");
  g_assert_cmpuint (count_backups (&cli), ==, 0);
  test_cli_run (&cli, "undo-import", "1", NULL);
  test_cli_assert_done (&cli);
  g_assert_cmpuint (count_backups (&cli), ==, 1);
}

/* An exported journal with rows of other files has one number in the journal it is imported into. */
static void
test_one_number (void)
{
  g_auto (TestCli) from = { NULL };
  g_auto (TestCli) to = { NULL };
  g_autofree char *table = NULL;
  g_autofree char *document = NULL;
  g_autofree char *again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;
  g_autofree char *nothing = NULL;

  test_cli_init (&from);
  test_cli_init (&to);
  table = test_cli_file (&from, "1.csv", "date,pain,steps\n2024-01-01,3,900\n2024-01-02,4,800\n");
  import (&from, table, "2 0 0 0 0", TRUE);
  test_cli_run (&from, "add", "--date=2024-01-02", "--anxiety=4", NULL);
  test_cli_assert_done (&from);
  document = test_cli_path (&from, "out.json");
  test_cli_run (&from, "export", document, NULL);
  test_cli_assert_done (&from);

  test_cli_run (&to, "import", document, NULL);
  test_cli_assert_done (&to);
  g_assert_nonnull (strstr (to.out, "This was import 1; “limberctl undo-import 1” takes it back."));
  again = test_cli_path (&to, "again.json");
  test_cli_run (&to, "export", again, NULL);
  test_cli_assert_done (&to);
  g_assert_true (g_file_get_contents (document, &text, NULL, NULL));
  g_assert_true (g_file_get_contents (again, &text_again, NULL, NULL));
  g_assert_cmpstr (text, ==, text_again);

  test_cli_run (&to, "undo-import", "1", NULL);
  test_cli_assert_done (&to);
  g_assert_nonnull (strstr (to.out, "2 days changed"));
  nothing = show (&to);
  g_assert_null (strstr (nothing, "2024"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/import/whole-way", test_whole_way);
  g_test_add_func ("/cli/import/no-trace", test_no_trace);
  g_test_add_func ("/cli/import/not-readable", test_not_readable);
  g_test_add_func ("/cli/import/asked", test_asked);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/import/data/%s/%s", samples[i].name,
                                               samples[i].charset != NULL ? samples[i].charset : "UTF-8");

      g_test_add_data_func (path, &samples[i], test_data);
    }
  g_test_add_func ("/cli/import/windows-1252-is-said", test_windows_1252_is_said);
  g_test_add_func ("/cli/import/many-rejections", test_many_rejections);
  g_test_add_func ("/cli/import/hostile", test_hostile);
  g_test_add_func ("/cli/import/input", test_input);
  g_test_add_func ("/cli/import/update-and-undo", test_update_and_undo);
  g_test_add_func ("/cli/import/undo-backs-up", test_undo_backs_up);
  g_test_add_func ("/cli/import/one-number", test_one_number);

  return g_test_run ();
}
