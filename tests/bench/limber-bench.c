/* limber-bench.c — the table of measured times: always a ratio of two things measured in turn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#include "limber-bench-patterns.h"
#include "limber-bench-redraw.h"
#include "limber-bench-report.h"
#include "limber-bench-table.h"
#include "limber-example.h"
#include "limber-store-history.h"
#include "limber-store.h"

#define DAYS_PER_YEAR 365
#define START_RUNS 9
#define PAGE_RUNS 5
/* What people take for at once. */
#define AT_ONCE_MS 100
#define SAVES 200
#define SAVE_RUNS 5
#define IMPORT_DAYS 18000
#define IMPORT_RUNS 3

typedef struct
{
  char *folder;
  char *empty;
  char *ten_years;
  char *fifty_years;
} Journals;

/* Small helpers
 * ------------------------------------------------------------------------------------------------- */

G_GNUC_NORETURN static void
fail (const char *what, GError *error)
{
  g_printerr ("limber-bench: %s: %s\n", what, error != NULL ? error->message : "no reason given");
  exit (EXIT_FAILURE);
}

static char *
capture (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
  char *output = NULL;

  if (process == NULL || !g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error)
      || !g_subprocess_wait_check (process, NULL, &error))
    fail (argv[0], error);

  return output;
}

/* Seconds a command takes, with @input on its standard input. */
static double
time_command (const char *const *argv, const char *input)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GSubprocess) process
      = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);

  if (process == NULL || !g_subprocess_communicate_utf8 (process, input, NULL, NULL, NULL, &error)
      || !g_subprocess_wait_check (process, NULL, &error))
    fail (argv[0], error);

  return (g_get_monotonic_time () - start) / (double) G_USEC_PER_SEC;
}

/* Journals to measure on
 * ---------------------------------------------------------------------------------------- */

static char *
make_journal (const char *folder, const char *name, guint n_days)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberStore) store = NULL;
  char *path = g_build_filename (folder, name, NULL);
  GDate last;

  g_date_set_dmy (&last, 20, G_DATE_NOVEMBER, 2026);
  store = limber_store_open (path, LIMBER_STORE_CREATE, &error);
  if (store == NULL || (n_days > 0 && !limber_example_fill (store, &last, n_days, 1, &error)))
    fail (name, error);
  limber_store_close (store);

  return path;
}

static void
make_journals (Journals *journals)
{
  g_autoptr (GError) error = NULL;

  journals->folder = g_dir_make_tmp ("limber-bench-XXXXXX", &error);
  if (journals->folder == NULL)
    fail ("a temporary folder", error);
  journals->empty = make_journal (journals->folder, "empty.db", 0);
  journals->ten_years = make_journal (journals->folder, "ten-years.db", 10 * DAYS_PER_YEAR);
  journals->fifty_years = make_journal (journals->folder, "fifty-years.db", 50 * DAYS_PER_YEAR);
}

static void
remove_journals (Journals *journals)
{
  const char *argv[] = { "rm", "-r", journals->folder, NULL };

  g_free (capture (argv));
  g_free (journals->folder);
  g_free (journals->empty);
  g_free (journals->ten_years);
  g_free (journals->fifty_years);
}

/* Start and memory
 * ---------------------------------------------------------------------------------------------- */

typedef struct
{
  double frame[START_RUNS];
  double pss[START_RUNS];
} Starts;

static void
measure_start (Starts *starts, guint run, const char *program, const char *journal)
{
  const char *argv[] = { program, journal != NULL ? "--journal" : NULL, journal, NULL };
  gint64 start = g_get_monotonic_time ();
  g_autofree char *output = capture (argv);
  gint64 frame;
  guint64 pss;

  if (sscanf (output, "%" G_GINT64_FORMAT " %" G_GUINT64_FORMAT, &frame, &pss) != 2)
    fail (program, NULL);
  starts->frame[run] = (frame - start) / 1000.0;
  starts->pss[run] = pss / 1024.0;
}

static void
bench_start (const char *bindir, const Journals *journals)
{
  g_autofree char *limber = g_build_filename (bindir, "limber-bench-start", NULL);
  g_autofree char *smallest = g_build_filename (bindir, "limber-bench-smallest", NULL);
  Starts ours, theirs, old, empty;

  /* In turn, so that a machine that slows down slows both down. */
  for (guint run = 0; run < START_RUNS; run++)
    {
      measure_start (&theirs, run, smallest, NULL);
      measure_start (&ours, run, limber, journals->ten_years);
      measure_start (&empty, run, limber, journals->empty);
      measure_start (&old, run, limber, journals->fifty_years);
    }

  limber_bench_print_row ("start to first frame, 10-year journal", "smallest window",
                          limber_bench_median (ours.frame, START_RUNS),
                          limber_bench_median (theirs.frame, START_RUNS), "ms", 1.25);
  limber_bench_print_row ("memory (PSS) idle, 10-year journal", "smallest window",
                          limber_bench_median (ours.pss, START_RUNS),
                          limber_bench_median (theirs.pss, START_RUNS), "MiB", 1.25);
  limber_bench_print_row ("start, 50-year journal", "start, empty journal",
                          limber_bench_median (old.frame, START_RUNS),
                          limber_bench_median (empty.frame, START_RUNS), "ms", 1.1);
}

/* The first look at a page
 * ---------------------------------------------------------------------------------------------- */

static void
bench_page (const char *bindir, const Journals *journals)
{
  g_autofree char *program = g_build_filename (bindir, "limber-bench-page", NULL);
  const char *argv[] = { program, "--journal", journals->fifty_years, NULL };
  double taken[PAGE_RUNS];

  for (guint run = 0; run < PAGE_RUNS; run++)
    {
      g_autofree char *output = capture (argv);

      taken[run] = g_ascii_strtod (output, NULL) / 1000.0;
    }

  limber_bench_print_row ("click to the charts of trends, 50 years", "what is taken for at once",
                          limber_bench_median (taken, PAGE_RUNS), AT_ONCE_MS, "ms", 1);
}

/* Saving a check-in
 * ---------------------------------------------------------------------------------------------- */

static LimberDay *
make_day (guint i)
{
  LimberDay *day;
  LimberCheckIn *check_in;
  GDate date;

  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 2000);
  g_date_add_days (&date, i);
  day = limber_day_new (&date);
  check_in = limber_check_in_new (&date);
  limber_check_in_set_pain (check_in, "lower-back-left", i % 11, LIMBER_QUALITY_ACHING);
  check_in->anxiety = i % 11;
  limber_day_take_check_in (day, check_in);

  return day;
}

static double
time_saves (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberStore) store = limber_store_open (path, LIMBER_STORE_CREATE, &error);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; store != NULL && i < SAVES; i++)
    {
      g_autoptr (LimberDay) after = make_day (i);
      g_autoptr (LimberDay) before = limber_day_new (&after->date);

      if (!limber_store_apply_day (store, before, after, &error))
        fail ("saving", error);
    }
  if (store == NULL)
    fail ("saving", error);

  return (g_get_monotonic_time () - start) / 1000.0;
}

/* The rows just written, as the statements the shell would write them with: one transaction a check-in. */
static char *
script_saves (const char *path)
{
  static const char *const queries[] = {
    "SELECT 'BEGIN IMMEDIATE;' || 'INSERT INTO check_in VALUES(' || id || ',' || quote(uuid) || ',' || "
    "quote(day) || "
    "',' || quote(time) || ',' || quote(recorded) || ',' || quote(recorded_offset) || ',' || "
    "quote(import_id) || ',' "
    "|| quote(replaced_by) || ',' || quote(no_pain) || ',' || quote(anxiety) || ',' || quote(note) || ');' "
    "|| "
    "'INSERT INTO pain(check_in,region,nrs,qualities,position) VALUES(' || id || ',''lower-back-left'',' || "
    "(SELECT nrs FROM pain WHERE check_in = id) || ',1,0);COMMIT;' FROM check_in ORDER BY id",
  };
  const char *argv[] = { "sqlite3", path, queries[0], NULL };
  g_autofree char *statements = capture (argv);

  return g_strconcat ("PRAGMA journal_mode=WAL;\nPRAGMA synchronous=FULL;\nPRAGMA foreign_keys=ON;\n",
                      statements, NULL);
}

static void
bench_save (const Journals *journals)
{
  double ours[SAVE_RUNS], theirs[SAVE_RUNS];

  for (guint run = 0; run < SAVE_RUNS; run++)
    {
      g_autofree char *path = g_strdup_printf ("%s/save-%u.db", journals->folder, run);
      g_autofree char *other = g_strdup_printf ("%s/shell-%u.db", journals->folder, run);
      g_autofree char *script = NULL;
      const char *argv[] = { "sqlite3", "-batch", other, NULL };

      ours[run] = time_saves (path);
      script = script_saves (path);
      g_free (make_journal (journals->folder, other + strlen (journals->folder) + 1, 0));
      theirs[run] = time_command (argv, script) * 1000;
    }

  limber_bench_print_row ("save of a check-in, 200 times", "sqlite3 shell, same rows and pragmas",
                          limber_bench_median (ours, SAVE_RUNS), limber_bench_median (theirs, SAVE_RUNS),
                          "ms", 1.3);
}

/* CSV import
 * ------------------------------------------------------------------------------------------------------ */

static char *
write_csv (const char *folder)
{
  g_autoptr (GString) csv = g_string_new ("date,pain,anxiety,steps,weight_kg\n");
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, "import.csv", NULL);
  GDate date;

  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1970);
  for (guint i = 0; i < IMPORT_DAYS; i++, g_date_add_days (&date, 1))
    g_string_append_printf (csv, "%04u-%02u-%02u,%u,%u,%u,%u.%u\n", g_date_get_year (&date),
                            (guint) g_date_get_month (&date), g_date_get_day (&date), i % 11, i % 7,
                            2000 + i % 9000, 60 + i % 40, i % 10);
  if (!g_file_set_contents (path, csv->str, csv->len, &error))
    fail (path, error);

  return path;
}

static void
bench_import (const Journals *journals, const char *limberctl)
{
  g_autofree char *csv = write_csv (journals->folder);
  double ours[IMPORT_RUNS], theirs[IMPORT_RUNS];

  for (guint run = 0; run < IMPORT_RUNS; run++)
    {
      g_autofree char *path = g_strdup_printf ("%s/import-%u.db", journals->folder, run);
      g_autofree char *other = g_strdup_printf ("%s/table-%u.db", journals->folder, run);
      g_autofree char *script = g_strdup_printf (".import --csv %s t\n", csv);
      const char *import[] = { limberctl, "--journal", path, "import", csv, NULL };
      const char *shell[] = { "sqlite3", "-batch", other, NULL };

      g_free (make_journal (journals->folder, path + strlen (journals->folder) + 1, 0));
      ours[run] = time_command (import, NULL) * 1000;
      theirs[run] = time_command (shell, script) * 1000;
    }

  limber_bench_print_row ("CSV import, 18 000 days", "sqlite3 .import into one table",
                          limber_bench_median (ours, IMPORT_RUNS), limber_bench_median (theirs, IMPORT_RUNS),
                          "ms", 3);
}

/* Patterns
 * ---------------------------------------------------------------------------------------------------- */

static void
bench_patterns (const Journals *journals)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberStore) store = limber_store_open (journals->ten_years, LIMBER_STORE_CREATE, &error);
  g_autoptr (LimberHistory) history = store != NULL ? limber_store_load_history (store, &error) : NULL;

  if (history == NULL)
    fail ("ten years", error);
  limber_store_close (store);
  limber_bench_patterns (history, BENCH_SCRIPTS "/limber-bench-permutations.py");
}

/* Drawing
 * ----------------------------------------------------------------------------------------------------- */

static void
bench_redraw (const Journals *journals)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberStore) store = limber_store_open (journals->fifty_years, LIMBER_STORE_CREATE, &error);
  g_autoptr (LimberHistory) history = store != NULL ? limber_store_load_history (store, &error) : NULL;

  if (history == NULL)
    fail ("fifty years", error);
  limber_store_close (store);
  limber_bench_redraw (history);
}

/* The visit report
 * -------------------------------------------------------------------------------------------- */

static void
bench_report (const Journals *journals)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberStore) store = limber_store_open (journals->ten_years, LIMBER_STORE_CREATE, &error);

  if (store == NULL)
    fail ("ten years", error);
  limber_bench_report (store);
  limber_store_close (store);
}

int
main (int argc, char **argv)
{
  g_autofree char *bindir = g_path_get_dirname (argv[0]);
  g_autofree char *limberctl = g_build_filename (bindir, "..", "..", "src", "cli", "limberctl", NULL);
  Journals journals;

  setlocale (LC_ALL, "");
  g_print ("%-42s %-36s %9s %9s %-4s %8s %10s\n", "what", "against", "Limber", "other", "", "ratio",
           "at most");
  make_journals (&journals);
  bench_start (bindir, &journals);
  bench_page (bindir, &journals);
  bench_save (&journals);
  bench_import (&journals, limberctl);
  bench_patterns (&journals);
  bench_redraw (&journals);
  bench_report (&journals);
  remove_journals (&journals);

  return EXIT_SUCCESS;
}
