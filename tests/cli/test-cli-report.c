/* test-cli-report.c — limberctl report, read back with poppler
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-cli.h"

#include "limber-date.h"
#include "limber-store-visits.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>

#define NOW "2026-11-20T12:00:00"

typedef struct
{
  TestCli cli;
  char *path;
} Report;

static void
report_init (Report *self)
{
  test_cli_init (&self->cli);
  self->cli.now = NOW;
  self->path = test_cli_path (&self->cli, "visit.pdf");
}

static void
report_clear (Report *self)
{
  g_clear_pointer (&self->path, g_free);
  test_cli_clear (&self->cli);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Report, report_clear)

static guint32
parse_day (const char *iso)
{
  GDate date;

  g_date_clear (&date, 1);
  g_assert_true (limber_date_parse_iso (iso, &date, NULL));

  return g_date_get_julian (&date);
}

static LimberStore *
open_store (Report *self)
{
  g_autoptr (GError) error = NULL;
  LimberStore *store = limber_store_open (self->cli.journal, LIMBER_STORE_CREATE, &error);

  g_assert_no_error (error);

  return store;
}

static char *
add_visit (Report *self, const char *iso, const char *with)
{
  g_autoptr (LimberStore) store = open_store (self);
  g_autoptr (LimberVisit) visit = limber_visit_new (parse_day (iso));

  limber_visit_set_with (visit, with);
  g_assert_true (limber_store_save_visit (store, visit, NULL));

  return g_strdup (visit->uuid);
}

static void
add_question (Report *self, const char *text)
{
  g_autoptr (LimberStore) store = open_store (self);
  g_autoptr (LimberQuestion) question = limber_question_new (text);

  g_assert_true (limber_store_save_question (store, question, NULL));
}

static void
import (Report *self, const char *table)
{
  g_autofree char *path = test_cli_file (&self->cli, "days.csv", table);

  test_cli_run (&self->cli, "import", path, NULL);
  test_cli_assert_done (&self->cli);
}

/* September 2026: 6 every day. October: 7 on 6 days with travel, 4 on 19, heat on two of these, and 5 days
 * without a word. */
static void
import_autumn (Report *self)
{
  g_autoptr (GString) table = g_string_new ("date,pain:lower-back-left,tags,note\n");

  for (int day = 1; day <= 30; day++)
    g_string_append_printf (table, "2026-09-%02d,6,,\n", day);
  for (int day = 1; day <= 30; day++)
    {
      if (day >= 20 && day < 25)
        continue;
      g_string_append_printf (table, "2026-10-%02d,%d,%s,%s\n", day, day <= 6 ? 7 : 4,
                              day <= 6 ? "travel" : "", day == 7 ? "Slept on the floor" : "");
    }
  import (self, table->str);
}

/* Reading */

static JsonObject *
run_json (Report *self, JsonParser *parser, const char *option, const char *value)
{
  test_cli_run (&self->cli, "report", "--format=json", "--output", self->path, option, value, NULL);
  test_cli_assert_done (&self->cli);

  return test_cli_get_json (&self->cli, parser);
}

static void
assert_days (Report *self, const char *option, const char *value, const char *from, const char *to)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object = run_json (self, parser, option, value);

  g_assert_cmpstr (json_object_get_string_member (object, "from"), ==, from);
  g_assert_cmpstr (json_object_get_string_member (object, "to"), ==, to);
}

/* (nullable): the words of the file, blanks and ends of lines made one and ligatures taken apart; NULL where
 * nothing can read them */
static char *
read_words (Report *self)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *text = NULL, *letters = NULL;
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);
  const char *arguments[] = { program, self->path, "-", NULL };
  int status = -1;

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return NULL;
    }
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL,
                               &status, NULL));
  g_assert_cmpint (status, ==, 0);

  letters = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_regex_replace_literal (blanks, letters, -1, 0, " ", 0, NULL);
}

static void
assert_has (const char *words, const char *part)
{
  if (strstr (words, part) == NULL)
    g_error ("“%s” is not in: %s", part, words);
}

static void
assert_has_not (const char *words, const char *part)
{
  if (strstr (words, part) != NULL)
    g_error ("“%s” is in: %s", part, words);
}

static void
write_report (Report *self, const char *option, const char *value)
{
  test_cli_run (&self->cli, "report", "--from=2026-10-01", "--to=2026-10-30", "--output", self->path, option,
                value, NULL);
  test_cli_assert_done (&self->cli);
}

/* Tests */

static void
test_empty (void)
{
  g_auto (Report) report = { { NULL } };
  g_autoptr (LimberStore) store = NULL;
  g_autofree char *data = NULL;
  gsize length = 0;
  GStatBuf status;

  report_init (&report);
  store = open_store (&report);
  test_cli_run (&report.cli, "report", "--output", report.path, NULL);
  test_cli_assert_done (&report.cli);
  g_assert_true (g_str_has_prefix (report.cli.out, "The report is in “"));
  g_assert_true (g_file_get_contents (report.path, &data, &length, NULL));
  g_assert_cmpmem (data, 5, "%PDF-", 5);
  g_assert_cmpint (g_stat (report.path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
}

/* The page says what was worked out by hand. */
static void
test_numbers (void)
{
  g_auto (Report) report = { { NULL } };
  g_autofree char *words = NULL;

  report_init (&report);
  import_autumn (&report);
  add_question (&report, "May I swim?");
  write_report (&report, NULL, NULL);
  words = read_words (&report);
  if (words == NULL)
    return;

  assert_has (words, "25 of 30 days");
  assert_has (words, "6 of 25");
  assert_has (words, "2 points less: a real change");
  assert_has (words, "1 point more: no real change");
  assert_has (words, "Travel");
  assert_has (words, "pain 7 on 6 days, 4 on the other 19");
  assert_has (words, "May I swim?");
  assert_has_not (words, "Slept on the floor");
  assert_has_not (words, "nan");
  assert_has_not (words, "Treatments");
  assert_has_not (words, "(null)");
}

static void
test_choices (void)
{
  g_auto (Report) report = { { NULL } };
  g_autofree char *notes = NULL, *named = NULL, *only = NULL, *without = NULL;

  report_init (&report);
  import_autumn (&report);
  write_report (&report, "--notes", NULL);
  notes = read_words (&report);
  if (notes == NULL)
    return;
  assert_has (notes, "Slept on the floor");

  write_report (&report, "--name", "Ada Lovelace");
  named = read_words (&report);
  assert_has (named, "Ada Lovelace");
  assert_has_not (notes, "Ada Lovelace");

  write_report (&report, "--sections", "tags");
  only = read_words (&report);
  assert_has (only, "pain 7 on 6 days");
  assert_has_not (only, "6 of 25");

  write_report (&report, "--sections", "-tags,+notes");
  without = read_words (&report);
  assert_has_not (without, "pain 7 on 6 days");
  assert_has (without, "6 of 25");
  assert_has (without, "Slept on the floor");
}

static void
test_json (void)
{
  g_auto (Report) report = { { NULL } };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object;
  GStatBuf status;

  report_init (&report);
  import_autumn (&report);
  object = run_json (&report, parser, "--paper", "letter");
  g_assert_cmpstr (json_object_get_string_member (object, "file"), ==, report.path);
  g_assert_cmpint (json_object_get_int_member (object, "pages"), ==, 1);
  g_assert_cmpint (g_stat (report.path, &status), ==, 0);
  g_assert_cmpint (json_object_get_int_member (object, "bytes"), ==, status.st_size);
  g_assert_cmpint (status.st_size, <=, 300 * 1024);
}

/* Without a visit, since a visit, and for one that has been, is today, or is to come. */
static void
test_days (void)
{
  g_auto (Report) report = { { NULL } };
  g_autofree char *first = NULL, *second = NULL, *today = NULL, *next = NULL;

  report_init (&report);
  import_autumn (&report);
  assert_days (&report, NULL, NULL, "2026-08-23", "2026-11-20");
  assert_days (&report, "--to", "2026-11-01", "2026-08-04", "2026-11-01");
  assert_days (&report, "--from", "2026-11-01", "2026-11-01", "2026-11-20");

  first = add_visit (&report, "2026-09-10", "Dr. Berg");
  second = add_visit (&report, "2026-10-10", "Dr. Tal");
  assert_days (&report, NULL, NULL, "2026-10-10", "2026-11-20");
  assert_days (&report, "--to", "2026-10-01", "2026-09-10", "2026-10-01");
  assert_days (&report, "--visit", "last", "2026-09-10", "2026-10-10");
  assert_days (&report, "--visit", first, "2026-06-13", "2026-09-10");

  next = add_visit (&report, "2026-12-01", NULL);
  assert_days (&report, "--visit", "next", "2026-10-10", "2026-11-20");
  today = add_visit (&report, "2026-11-20", NULL);
  assert_days (&report, "--visit", "next", "2026-10-10", "2026-11-20");
  assert_days (&report, "--visit", next, "2026-11-20", "2026-11-20");
  assert_days (&report, NULL, NULL, "2026-10-10", "2026-11-20");
}

static void
test_usage (void)
{
  static const struct
  {
    const char *option, *value, *part;
  } cases[] = {
    { "--sections", "numbers,weather", "no section “weather”" },
    { "--sections", "-weather", "no section “weather”" },
    { "--sections", "", "no section “ ”" },
    { "--paper", "a5", "--paper" },
    { "--weight-unit", "g", "--weight-unit" },
    { "--from", "2026-13-01", "2026-13-01" },
    { "--to", "soon", "soon" },
  };
  g_auto (Report) report = { { NULL } };

  report_init (&report);
  import_autumn (&report);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      test_cli_run (&report.cli, "report", "--output", report.path, cases[i].option, cases[i].value, NULL);
      test_cli_assert_failed (&report.cli, 2, cases[i].part);
    }
  test_cli_run (&report.cli, "report", NULL);
  test_cli_assert_failed (&report.cli, 2, "--output is missing");
  test_cli_run (&report.cli, "report", "--output", report.path, "--from=2026-10-02", "--to=2026-10-01", NULL);
  test_cli_assert_failed (&report.cli, 2, "The first day lies after the last");
  g_assert_false (g_file_test (report.path, G_FILE_TEST_EXISTS));
}

/* What cannot be made leaves what is there. */
static void
test_failures (void)
{
  g_auto (Report) report = { { NULL } };
  g_autofree char *folder = NULL, *inside = NULL, *text = NULL;

  report_init (&report);
  test_cli_run (&report.cli, "report", "--output", report.path, NULL);
  test_cli_assert_failed (&report.cli, 1, "");

  import_autumn (&report);
  g_assert_true (g_file_set_contents (report.path, "old", -1, NULL));
  test_cli_run (&report.cli, "report", "--output", report.path, "--visit=next", NULL);
  test_cli_assert_failed (&report.cli, 1, "No visit of today or later");
  test_cli_run (&report.cli, "report", "--output", report.path, "--visit=last", NULL);
  test_cli_assert_failed (&report.cli, 1, "No visit of today or before");
  test_cli_run (&report.cli, "report", "--output", report.path, "--visit=0815", NULL);
  test_cli_assert_failed (&report.cli, 1, "No visit “0815”");
  test_cli_run (&report.cli, "report", "--output", report.path, "--from=2026-11-21", NULL);
  test_cli_assert_failed (&report.cli, 1, "The first day lies after the last");
  g_assert_true (g_file_get_contents (report.path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");

  inside = g_build_filename (report.cli.folder, "missing", "visit.pdf", NULL);
  test_cli_run (&report.cli, "report", "--output", inside, NULL);
  test_cli_assert_failed (&report.cli, 1, "");
  folder = test_cli_path (&report.cli, "folder");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  test_cli_run (&report.cli, "report", "--output", folder, NULL);
  test_cli_assert_failed (&report.cli, 1, "");
}

/* Days to come, and days nobody wrote anything for: still a page, and it says which days. */
static void
test_nothing_recorded (void)
{
  g_auto (Report) report = { { NULL } };
  g_autofree char *words = NULL, *coming = NULL;

  report_init (&report);
  import_autumn (&report);
  test_cli_run (&report.cli, "report", "--from=2026-11-01", "--to=2026-11-10", "--output", report.path, NULL);
  test_cli_assert_done (&report.cli);
  words = read_words (&report);
  if (words == NULL)
    return;
  assert_has (words, "10 November 2026");
  assert_has (words, "not a diagnosis");
  assert_has_not (words, "nan");

  test_cli_run (&report.cli, "report", "--from=2026-12-01", "--to=2026-12-10", "--output", report.path, NULL);
  test_cli_assert_done (&report.cli);
  coming = read_words (&report);
  assert_has (coming, "10 December 2026");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/report/empty", test_empty);
  g_test_add_func ("/cli/report/numbers", test_numbers);
  g_test_add_func ("/cli/report/choices", test_choices);
  g_test_add_func ("/cli/report/json", test_json);
  g_test_add_func ("/cli/report/days", test_days);
  g_test_add_func ("/cli/report/usage", test_usage);
  g_test_add_func ("/cli/report/failures", test_failures);
  g_test_add_func ("/cli/report/nothing-recorded", test_nothing_recorded);

  return g_test_run ();
}
