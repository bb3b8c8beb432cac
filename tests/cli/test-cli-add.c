/* test-cli-add.c — limberctl: add, show, and how it is called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-cli.h"

#include <locale.h>
#include <string.h>

static JsonObject *
nth_day (JsonObject *document, guint index)
{
  return json_array_get_object_element (json_object_get_array_member (document, "days"), index);
}

static guint
count_days (JsonObject *document)
{
  return json_array_get_length (json_object_get_array_member (document, "days"));
}

static JsonObject *
nth_check_in (JsonObject *day, guint index)
{
  return json_array_get_object_element (json_object_get_array_member (day, "check_ins"), index);
}

static JsonObject *
show_json (TestCli *cli, JsonParser *parser)
{
  test_cli_run (cli, "show", "--format", "json", NULL);

  return test_cli_get_json (cli, parser);
}

static void
test_usage (void)
{
  static const char *const calls[][4] = {
    { NULL },
    { "frob", NULL },
    { "", NULL },
    { "--frob", NULL },
    { "add", NULL },
    { "add", "--frob", NULL },
    { "add", "extra", NULL },
    { "add", "--pain", NULL },
    { "add", "--no-pain", "--pain=general=1", NULL },
    { "add", "--note=a", "--note-file=b", NULL },
    { "add", "--no-pain", "--format=csv", NULL },
    { "show", "--format=xml", NULL },
    { "show", "extra", NULL },
    { "import", NULL },
    { "import", "a", "b", NULL },
    { "import", "a", "--as=xml", NULL },
    { "import", "a", "--decimal=dot", NULL },
    { "import", "a", "--dates=iso", NULL },
    { "undo-import", NULL },
    { "undo-import", "x", NULL },
    { "undo-import", "0", NULL },
    { "export", "--as=pdf", NULL },
    { "export", "a", "b", NULL },
    { "backup", NULL },
    { "restore", NULL },
    { "check", "extra", NULL },
    { "check", "--format=\xff\x1b", NULL },
  };
  g_auto (TestCli) cli = { NULL };

  test_cli_init (&cli);
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      test_cli_run_strv (&cli, calls[i], NULL, 0);
      test_cli_assert_failed (&cli, 2, "--help");
      g_assert_false (test_cli_has_journal (&cli));
    }
}

static void
test_help (void)
{
  static const char *const commands[]
      = { "add", "show", "import", "undo-import", "export", "check", "backup", "restore" };
  g_auto (TestCli) cli = { NULL };

  test_cli_init (&cli);
  test_cli_run (&cli, "--version", NULL);
  test_cli_assert_done (&cli);
  g_assert_cmpstr (cli.out, ==, "limberctl " PACKAGE_VERSION "\n");

  test_cli_run (&cli, "--help", NULL);
  test_cli_assert_done (&cli);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_assert_nonnull (strstr (cli.out, commands[i]));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strconcat ("limberctl ", commands[i], " [", NULL);

      test_cli_run (&cli, commands[i], "--help", NULL);
      test_cli_assert_done (&cli);
      g_assert_nonnull (strstr (cli.out, usage));
      g_assert_nonnull (strstr (cli.out, "--journal"));
    }
  g_assert_false (test_cli_has_journal (&cli));
}

static void
test_full (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *day = NULL;
  JsonObject *check_in = NULL;

  test_cli_init (&cli);
  test_cli_run (&cli, "add", "--date", "yesterday", "--time", "8:10", "--pain",
                "lower-back-left=6:aching,stiff", "--pain", "left CALF=3", "--anxiety", "4", "--steps",
                "5,321", "--weight", "12st11", "--sleep", "7h30", "--active", "25", "--symptom", "Stiffness",
                "--tag", "Long sitting", "--tag", "My own", "--treatment", "Heat=little", "--treatment",
                "Walking", "--note", "two\nlines", NULL);
  test_cli_assert_done (&cli);
  g_assert_true (g_str_has_prefix (cli.out, "Saved for Thursday, 19 November 2026: "));

  day = nth_day (show_json (&cli, parser), 0);
  g_assert_cmpstr (json_object_get_string_member (day, "date"), ==, "2026-11-19");
  g_assert_cmpint (json_object_get_int_member (day, "pain"), ==, 6);
  g_assert_cmpint (json_object_get_int_member (day, "anxiety"), ==, 4);
  g_assert_cmpint (json_object_get_int_member (day, "steps"), ==, 5321);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (day, "weight_kg"), 81.193, 1e-9);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (day, "sleep_h"), 7.5, 1e-9);
  g_assert_cmpint (json_object_get_int_member (day, "active_min"), ==, 25);
  g_assert_true (json_object_get_null_member (day, "routine"));

  check_in = nth_check_in (day, 0);
  g_assert_cmpstr (json_object_get_string_member (check_in, "time"), ==, "08:10");
  g_assert_cmpint (json_object_get_int_member (check_in, "recorded"), ==, 1795162200);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (check_in, "pains")), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (check_in, "symptoms"), 0), ==,
                   "stiffness");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (check_in, "tags"), 1), ==,
                   "My own");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (check_in, "treatments")), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (check_in, "note"), ==, "two\nlines");

  /* A second check-in stands beside the first; a measure is the day's. */
  test_cli_run (&cli, "add", "--date=2026-11-19", "--no-pain", "--steps=6000", "--format=json", NULL);
  test_cli_get_json (&cli, parser);
  day = nth_day (show_json (&cli, parser), 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (day, "check_ins")), ==, 2);
  g_assert_cmpint (json_object_get_int_member (day, "steps"), ==, 6000);
  g_assert_cmpint (json_object_get_int_member (day, "pain"), ==, 6);

  /* Own terms are found again whatever their capitals. */
  test_cli_run (&cli, "add", "--tag", "my OWN", NULL);
  test_cli_assert_done (&cli);
  day = nth_day (show_json (&cli, parser), 1);
  g_assert_cmpstr (
      json_array_get_string_element (json_object_get_array_member (nth_check_in (day, 0), "tags"), 0), ==,
      "My own");
}

/* Nothing of a call is stored when any of it cannot be. */
static void
test_refused (void)
{
  static const char *const calls[][3] = {
    { "--pain", "lower-bak-left=3", "lower-back-left" },
    { "--pain", "nowhere=3", "not a place" },
    { "--pain", "calf-left", "how much" },
    { "--pain", "=3", "not a place" },
    { "--pain", "calf-left=11", "0 to 10" },
    { "--pain", "calf-left=-1", "0 to 10" },
    { "--pain", "calf-left=5.5", "0 to 10" },
    { "--pain", "calf-left=", "0 to 10" },
    { "--pain", "calf-left=5:blue", "aching" },
    { "--anxiety", "11", "0 to 10" },
    { "--anxiety", "x", "0 to 10" },
    { "--anxiety", "nan", "0 to 10" },
    { "--steps", "-5", "5" },
    { "--steps", "200001", "200" },
    { "--steps", "1e3", "1e3" },
    { "--weight", "19", "20" },
    { "--weight", "401kg", "400" },
    { "--weight", "heavy", "heavy" },
    { "--sleep", "25", "25" },
    { "--sleep", "7:75", "7:75" },
    { "--active", "1441", "24 h" },
    { "--time", "25:00", "25:00" },
    { "--time", "noon", "noon" },
    { "--date", "2023-02-29", "2023-02-29" },
    { "--date", "1899-12-31", "1899" },
    { "--date", "2200-01-01", "2200" },
    { "--date", "tomorrow", "tomorrow" },
    { "--date", "01.02.2024", "01.02.2024" },
    { "--symptom", "", "" },
    { "--tag", "\x01", "" },
    { "--tag", "red \x1b[31m", "" },
    { "--treatment", "Heat=much", "not, little and lot" },
    { "--treatment", "=lot", "" },
    { "--note-file", "does-not-exist", "does-not-exist" },
  };
  g_auto (TestCli) cli = { NULL };

  test_cli_init (&cli);
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      test_cli_run (&cli, "add", "--steps=1", calls[i][0], calls[i][1], NULL);
      test_cli_assert_failed (&cli, 1, calls[i][2]);
      g_assert_null (strchr (cli.err, '\x1b'));
      g_assert_false (test_cli_has_journal (&cli));
    }
}

static void
test_missing_journal (void)
{
  static const char *const commands[][3] = { { "show", NULL },
                                             { "check", NULL },
                                             { "export", NULL },
                                             { "backup", "x", NULL },
                                             { "undo-import", "1", NULL } };
  g_auto (TestCli) cli = { NULL };

  test_cli_init (&cli);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      test_cli_run_strv (&cli, commands[i], NULL, 0);
      test_cli_assert_failed (&cli, 1, "There is no journal");
      g_assert_false (test_cli_has_journal (&cli));
    }
}

static void
test_default_journal (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *program = g_strdup (g_getenv ("LIMBERCTL"));
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GSubprocess) process = NULL;

  test_cli_init (&cli);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", cli.folder, TRUE);
  process = g_subprocess_launcher_spawn (launcher, NULL, program, "add", "--no-pain", NULL);
  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
  g_assert_true (test_cli_has_journal (&cli));
}

static void
test_dates (void)
{
  static const char *const dates[] = { "1900-01-01", "2024-02-29", "2024-03-31", "2024-10-27", "2100-12-31" };
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *document = NULL;

  test_cli_init (&cli);
  cli.zone = "Europe/Berlin";
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      test_cli_run (&cli, "add", "--date", dates[i], "--time", "02:30", "--pain", "general=1", NULL);
      test_cli_assert_done (&cli);
    }

  document = show_json (&cli, parser);
  g_assert_cmpuint (count_days (document), ==, G_N_ELEMENTS (dates));
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      JsonObject *day = nth_day (document, i);

      g_assert_cmpstr (json_object_get_string_member (day, "date"), ==, dates[i]);
      g_assert_cmpstr (json_object_get_string_member (nth_check_in (day, 0), "time"), ==, "02:30");
    }

  /* The day before the clock changes, and the day after it has. */
  cli.now = "2024-03-31T23:30:00";
  test_cli_run (&cli, "add", "--date=yesterday", "--steps=1", "--format=json", NULL);
  document = test_cli_get_json (&cli, parser);
  g_assert_cmpstr (json_object_get_string_member (document, "date"), ==, "2024-03-30");
  cli.now = "2024-10-28T00:15:00";
  test_cli_run (&cli, "add", "--date=yesterday", "--steps=1", "--format=json", NULL);
  document = test_cli_get_json (&cli, parser);
  g_assert_cmpstr (json_object_get_string_member (document, "date"), ==, "2024-10-27");

  test_cli_run (&cli, "show", "--from=2024-03-01", "--to=2024-03-31", "--format=json", NULL);
  g_assert_cmpuint (count_days (test_cli_get_json (&cli, parser)), ==, 2);
  test_cli_run (&cli, "show", "--from=2025-01-01", "--to=2024-01-01", NULL);
  test_cli_assert_failed (&cli, 1, "--from");
  test_cli_run (&cli, "show", "--from=never", NULL);
  test_cli_assert_failed (&cli, 1, "never");
  test_cli_run (&cli, "show", "--from=2101-01-01", NULL);
  test_cli_assert_done (&cli);
  g_assert_cmpstr (cli.out, ==, "Nothing is recorded for these days.\n");
}

/* A text is kept as it is and never does anything to a terminal. */
static void
test_hostile (void)
{
  static const char *const texts[] = { "<b>bold</b> &amp;",
                                       "\x1b[2J\x1b]0;title\x07 bell",
                                       "emoji 👩‍👩‍👧 é",
                                       "right to left: שלום \xe2\x80\xae gnirts",
                                       "tab\tand\r\nline\n",
                                       "'; DROP TABLE",
                                       "=cmd()",
                                       "-",
                                       "--help",
                                       "\"",
                                       "%s %n" };
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *day = NULL;

  test_cli_init (&cli);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *note = g_strconcat ("--note=", texts[i], NULL);
      g_autofree char *time = g_strdup_printf ("--time=%02u:00", i);

      test_cli_run (&cli, "add", note, time, NULL);
      test_cli_assert_done (&cli);
    }

  day = nth_day (show_json (&cli, parser), 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpstr (json_object_get_string_member (nth_check_in (day, i), "note"), ==, texts[i]);

  test_cli_run (&cli, "add", "--date=2026-11-01", "--tag=<i>x</i>\xe2\x80\xaey", NULL);
  test_cli_run (&cli, "add", "--date=2026-11-02", "--note=\x1b[31mred\xe2\x80\xae", NULL);
  test_cli_run (&cli, "show", NULL);
  test_cli_assert_done (&cli);
  for (const char *p = cli.out; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_assert_true (c == '\n' || !g_unichar_iscntrl (c));
      g_assert_true (c < 0x202a || c > 0x202e);
    }
}

static void
test_long_note (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *note = g_strnfill (10 * 1024 * 1024, 'n');
  g_autofree char *path = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  static const char *const from_input[] = { "add", "--note-file=-", "--date=2026-11-01", NULL };
  static const char *const nul[] = { "add", "--note-file=-", NULL };

  test_cli_init (&cli);
  path = test_cli_file (&cli, "note.txt", note);
  test_cli_run (&cli, "add", "--note-file", path, NULL);
  test_cli_assert_done (&cli);
  test_cli_run_strv (&cli, from_input, "short", 5);
  test_cli_assert_done (&cli);
  test_cli_run_strv (&cli, nul, "a\0b", 3);
  test_cli_assert_failed (&cli, 1, "not text");

  {
    JsonObject *document = show_json (&cli, parser);

    g_assert_cmpstr (json_object_get_string_member (nth_check_in (nth_day (document, 0), 0), "note"), ==,
                     "short");
    g_assert_cmpstr (json_object_get_string_member (nth_check_in (nth_day (document, 1), 0), "note"), ==,
                     note);
  }
  test_cli_run (&cli, "show", NULL);
  test_cli_assert_done (&cli);
  g_assert_cmpuint (strlen (cli.out), <, 2000);
}

static gboolean
has_locale (const char *name)
{
  gboolean known = setlocale (LC_ALL, name) != NULL;
  g_autofree char *sentence
      = g_strdup_printf ("The locale %s is not installed and localedef could not make it.", name);

  g_assert_nonnull (setlocale (LC_ALL, "C.UTF-8"));
  if (!known)
    g_test_skip (sentence);

  return known;
}

/* Numbers are understood in every locale, and JSON is the same in each. */
static void
test_locale (gconstpointer data)
{
  const char *name = data;
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  static const char *const weights[] = { "81.2kg", "81,2 kg", "٨١٫٢ kg", "81,2", "81.2" };
  static const char *const steps[] = { "12.431", "12,431", "12431", "١٢٤٣١", "12 431" };

  if (!has_locale (name))
    return;

  test_cli_init (&cli);
  cli.locale = name;
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      g_autofree char *date = g_strdup_printf ("2024-01-%02u", i + 1);
      JsonObject *day = NULL;

      test_cli_run (&cli, "add", "--date", date, "--weight", weights[i], "--steps", steps[i], NULL);
      test_cli_assert_done (&cli);
      test_cli_run (&cli, "show", "--from", date, "--to", date, "--format=json", NULL);
      g_assert_nonnull (strstr (cli.out, "\"weight_kg\": 81.2,"));
      day = nth_day (test_cli_get_json (&cli, parser), 0);
      g_assert_cmpint (json_object_get_int_member (day, "steps"), ==, 12431);
    }

  test_cli_run (&cli, "show", NULL);
  test_cli_assert_done (&cli);
  test_cli_run (&cli, "show", "--format=csv", NULL);
  g_assert_nonnull (strstr (cli.out, "2024-01-01,,,12431,81.2,,,,,\r\n"));
  test_cli_run (&cli, "add", "--anxiety=11", NULL);
  g_assert_cmpint (cli.status, ==, 1);
}

/* UTF-8 on the command line is taken as that even where the locale knows nothing of it. */
static void
test_plain_locale (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();

  test_cli_init (&cli);
  cli.locale = "C";
  test_cli_run (&cli, "add", "--note=Größe 😀", "--tag=Füße", NULL);
  test_cli_assert_done (&cli);
  g_assert_cmpstr (
      json_object_get_string_member (nth_check_in (nth_day (show_json (&cli, parser), 0), 0), "note"), ==,
      "Größe 😀");
  test_cli_run (&cli, "show", NULL);
  test_cli_assert_done (&cli);
  test_cli_run (&cli, "add", "--note=\xff\xfe", NULL);
  test_cli_assert_failed (&cli, 1, "UTF-8");
}

/* Two programs at once: each waits for the other, and nothing is lost. */
static void
test_concurrent (void)
{
  enum
  {
    N = 12
  };
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  GSubprocess *processes[N] = { NULL };
  JsonObject *day = NULL;

  test_cli_init (&cli);
  test_cli_run (&cli, "add", "--date=2026-11-01", "--steps=1", NULL);
  test_cli_assert_done (&cli);
  for (guint i = 0; i < N; i++)
    processes[i]
        = test_cli_start (&cli, "add", "--date=2026-11-01", "--pain=general=5", "--note=one of many", NULL);
  for (guint i = 0; i < N; i++)
    {
      g_autofree char *err = NULL;

      g_assert_true (g_subprocess_communicate_utf8 (processes[i], "", NULL, NULL, &err, NULL));
      g_assert_cmpstr (err, ==, "");
      g_assert_cmpint (g_subprocess_get_exit_status (processes[i]), ==, 0);
      g_object_unref (processes[i]);
    }

  day = nth_day (show_json (&cli, parser), 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (day, "check_ins")), ==, N);
  test_cli_run (&cli, "check", NULL);
  test_cli_assert_done (&cli);
}

static void
test_full_output (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *command = NULL;
  g_autofree char *err = NULL;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("This machine has no /dev/full.");
      return;
    }

  test_cli_init (&cli);
  test_cli_run (&cli, "add", "--no-pain", NULL);
  command = g_strdup_printf ("'%s' --journal '%s' show --format json > /dev/full", g_getenv ("LIMBERCTL"),
                             cli.journal);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_PIPE, NULL, "sh", "-c", command, NULL);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &err, NULL));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  g_assert_nonnull (strstr (err, "output"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/usage", test_usage);
  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/add/full", test_full);
  g_test_add_func ("/cli/add/refused", test_refused);
  g_test_add_func ("/cli/add/dates", test_dates);
  g_test_add_func ("/cli/add/hostile", test_hostile);
  g_test_add_func ("/cli/add/long-note", test_long_note);
  g_test_add_data_func ("/cli/add/locale/de_DE", "de_DE.UTF-8", test_locale);
  g_test_add_data_func ("/cli/add/locale/en_US", "en_US.UTF-8", test_locale);
  g_test_add_data_func ("/cli/add/locale/ar_EG", "ar_EG.UTF-8", test_locale);
  g_test_add_func ("/cli/add/plain-locale", test_plain_locale);
  g_test_add_func ("/cli/add/concurrent", test_concurrent);
  g_test_add_func ("/cli/missing-journal", test_missing_journal);
  g_test_add_func ("/cli/default-journal", test_default_journal);
  g_test_add_func ("/cli/full-output", test_full_output);

  return g_test_run ();
}
