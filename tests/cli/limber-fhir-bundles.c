/* limber-fhir-bundles.c — writes the FHIR Bundles that the checks look at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * limber-fhir-bundles FOLDER: three months of the example journal, an empty journal, and a journal with every
 * kind of thing one can hold, exported in several ways. limber-fhir-bundles --years N FILE: so many years of
 * the example journal, and how long it took.
 */

#include "config.h"

#include "limber-body-region.h"
#include "limber-date.h"
#include "limber-example.h"
#include "limber-export-fhir.h"
#include "limber-store-import.h"
#include "limber-store-routines.h"
#include "limber-store-visits.h"

#include <locale.h>
#include <stdlib.h>

#define EXAMPLE_SEED 20261120
#define EXAMPLE_DAYS 730
#define NOW "2026-11-20T18:00:00"

static void
expect (gboolean success, GError *error)
{
  if (success)
    return;

  g_printerr ("%s\n", error != NULL ? error->message : "no reason was given");
  exit (1);
}

static LimberStore *
open_journal (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  LimberStore *store = limber_store_open (path, LIMBER_STORE_CREATE, &error);

  expect (store != NULL, error);

  return store;
}

static void
fill_example (LimberStore *store, guint n_days)
{
  g_autoptr (GError) error = NULL;
  GDate last;

  g_date_clear (&last, 1);
  g_date_set_dmy (&last, 20, G_DATE_NOVEMBER, 2026);
  expect (limber_example_fill (store, &last, n_days, EXAMPLE_SEED, &error), error);
}

static gsize
write_bundle (LimberStore *store, const LimberExportOptions *options, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = limber_export_fhir (store, options, NULL, &error);
  gsize length = 0;

  expect (text != NULL, error);
  length = strlen (text);
  expect (g_file_set_contents (path, text, (gssize) length, &error), error);

  return length;
}

static void
write_named (LimberStore *store, const LimberExportOptions *options, const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  write_bundle (store, options, path);
}

static guint32
get_today (void)
{
  GDate today;

  limber_clock_today (&today);

  return g_date_get_julian (&today);
}

static void
write_example (const char *folder)
{
  g_autoptr (LimberStore) store = open_journal (folder, "example.db");
  g_autoptr (LimberExportOptions) options = limber_export_options_new (LIMBER_EXPORT_FHIR);

  fill_example (store, EXAMPLE_DAYS);
  options->to = get_today ();
  options->from = options->to - 91;
  options->with_notes = TRUE;
  write_named (store, options, folder, "example.json");
}

static void
write_empty (const char *folder)
{
  g_autoptr (LimberStore) store = open_journal (folder, "empty.db");
  g_autoptr (LimberExportOptions) options = limber_export_options_new (LIMBER_EXPORT_FHIR);

  write_named (store, options, folder, "empty.json");
}

static void
apply (LimberStore *store, LimberDay *after)
{
  g_autoptr (LimberDay) before = limber_day_new (&after->date);
  g_autoptr (GError) error = NULL;

  expect (limber_store_apply_day (store, before, after, &error), error);
}

static LimberCheckIn *
add_check_in (LimberDay *day, int time)
{
  LimberCheckIn *check_in = limber_check_in_new (&day->date);

  check_in->time = time;
  limber_day_take_check_in (day, check_in);

  return check_in;
}

static LimberDay *
make_day (const char *iso)
{
  g_autoptr (GError) error = NULL;
  GDate date;

  expect (limber_date_parse_iso (iso, &date, &error), error);

  return limber_day_new (&date);
}

/* Everywhere, with everything it can feel like. */
static void
add_all_pains (LimberStore *store)
{
  g_autoptr (LimberDay) day = make_day ("2026-11-19");
  LimberCheckIn *check_in = add_check_in (day, LIMBER_TIME_UNSET);

  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      const LimberBodyRegion *region = limber_body_region_nth (i);

      limber_check_in_set_pain (check_in, region->id, (int) (i % 11), 1 << (i % LIMBER_N_QUALITIES));
    }
  limber_check_in_set_pain (check_in, "spine-lower", 7, 0xff);
  apply (store, day);
}

static void
add_all_terms (LimberStore *store)
{
  g_autoptr (LimberDay) day = make_day ("2026-11-20");
  LimberCheckIn *check_in = add_check_in (day, 7 * 60 + 30);

  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) terms = limber_term_list_builtin (kind);

      for (guint i = 0; i < terms->len; i++)
        {
          const LimberTerm *term = g_ptr_array_index (terms, i);
          LimberHelped helped
              = kind == LIMBER_TERM_TREATMENT ? (LimberHelped) (i % 4) - 1 : LIMBER_HELPED_UNSET;

          limber_check_in_set_mark (check_in, kind, term->key, helped);
        }
    }
  limber_check_in_set_mark (check_in, LIMBER_TERM_TAG, "Gym \"with\" Ana; <b>", LIMBER_HELPED_UNSET);
  limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, "Kribbeln\u00a0im Fuß", LIMBER_HELPED_UNSET);
  limber_check_in_set_no_pain (check_in, TRUE);
  check_in->anxiety = 0;
  limber_check_in_set_note (check_in, "  Besser\u202fals gestern \x1b[31m\u2028\u3000zweite\n\tZeile  ");
  apply (store, day);
}

static LimberMeasure *
make_own (LimberStore *store, const char *id, const char *name, LimberMeasureUnit unit, const char *label)
{
  g_autoptr (LimberMeasure) measure = limber_measure_new_own (id, name, unit);
  g_autoptr (GError) error = NULL;
  LimberMeasure *saved = NULL;

  measure->minimum = unit == LIMBER_MEASURE_UNIT_MINUTE ? 0 : -100;
  measure->maximum = unit == LIMBER_MEASURE_UNIT_MINUTE ? 24 * 60 : 1000;
  measure->decimals = unit == LIMBER_MEASURE_UNIT_MINUTE ? 0 : 2;
  limber_measure_set_label (measure, label);
  saved = limber_store_save_measure (store, measure, &error);
  expect (saved != NULL, error);

  return saved;
}

static void
add_all_measures (LimberStore *store)
{
  g_autoptr (LimberDay) day = make_day ("2026-11-18");
  g_autoptr (LimberMeasure) pulse
      = make_own (store, "resting-pulse", "Resting pulse", LIMBER_MEASURE_UNIT_COUNT, "bpm");
  g_autoptr (LimberMeasure) plain
      = make_own (store, "cups", "Cups of coffee", LIMBER_MEASURE_UNIT_COUNT, NULL);
  g_autoptr (LimberMeasure) screen
      = make_own (store, "screen", "Screen time", LIMBER_MEASURE_UNIT_MINUTE, "h");

  limber_day_set_value (day, LIMBER_MEASURE_STEPS, 0);
  limber_day_set_value (day, LIMBER_MEASURE_WEIGHT, 81247);
  limber_day_set_value (day, LIMBER_MEASURE_SLEEP, 440);
  limber_day_set_value (day, LIMBER_MEASURE_ACTIVE, 25);
  limber_day_set_value (day, LIMBER_MEASURE_ROUTINE, 12);
  limber_day_set_value (day, pulse->id, 62.25);
  limber_day_set_value (day, plain->id, -3);
  limber_day_set_value (day, screen->id, 95);
  apply (store, day);
}

/* Late, before it was recorded, at the same minute, and after: only the ones in between have a known offset.
 */
static void
add_times (LimberStore *store)
{
  g_autoptr (LimberDay) late = make_day ("2026-11-10");
  g_autoptr (LimberDay) today = make_day ("2026-11-17");

  add_check_in (late, 9 * 60)->anxiety = 10;
  limber_clock_set_for_tests ("2026-11-11T09:30:00");
  apply (store, late);

  limber_clock_set_for_tests ("2026-11-17T12:00:00");
  add_check_in (today, 0)->anxiety = 1;
  add_check_in (today, 12 * 60)->anxiety = 2;
  add_check_in (today, 23 * 60 + 59)->anxiety = 3;
  limber_check_in_set_pain (add_check_in (today, LIMBER_TIME_UNSET), LIMBER_BODY_REGION_GENERAL, 4, 0);
  apply (store, today);
  limber_clock_set_for_tests (NOW);
}

static void
add_imported (LimberStore *store)
{
  LimberImport import = { 0, (char *) "csv", (char *) "anna-berg.csv", (char *) "00", 1795161000, 0 };
  g_autoptr (LimberDay) before = make_day ("2026-10-01");
  g_autoptr (LimberDay) after = limber_day_copy (before);
  g_autoptr (GError) error = NULL;
  gint64 id = limber_store_add_import (store, &import, &error);

  expect (id > 0, error);
  limber_day_set_value (after, LIMBER_MEASURE_STEPS, 5321);
  add_check_in (after, LIMBER_TIME_UNSET)->anxiety = 5;
  expect (limber_store_apply_import (store, id, before, after, &error), error);
}

static void
add_sessions (LimberStore *store)
{
  for (guint end = 0; end < LIMBER_SESSION_N_ENDS; end++)
    {
      g_autoptr (LimberSession) session = limber_session_new ("gentle-morning", "Gentle morning");
      g_autoptr (GError) error = NULL;

      session->end = end;
      session->ended
          = end != LIMBER_SESSION_RUNNING && end != LIMBER_SESSION_QUIT ? session->started + 330 : 0;
      if (end == LIMBER_SESSION_SLEPT)
        session->ended = session->started - 3600;
      session->planned_s = 320;
      session->active_s = end == LIMBER_SESSION_PAIN ? 0 : 301;
      session->pain_before = end == LIMBER_SESSION_DONE ? 6 : LIMBER_NRS_UNSET;
      session->pain_after = end == LIMBER_SESSION_DONE ? 0 : LIMBER_NRS_UNSET;
      session->effort = (LimberEffort) (end % 4) - 1;
      session->next_day = (LimberNextDay) (end % 4) - 1;
      expect (limber_store_save_session (store, session, &error), error);
    }
}

static void
add_visits (LimberStore *store)
{
  g_autoptr (LimberPeg) whole = limber_peg_new (get_today ());
  g_autoptr (LimberPeg) part = limber_peg_new (get_today () - 30);
  g_autoptr (LimberVisit) visit = limber_visit_new (get_today ());
  g_autoptr (GError) error = NULL;

  whole->answers[LIMBER_PEG_PAIN] = 6;
  whole->answers[LIMBER_PEG_ENJOYMENT] = 7;
  whole->answers[LIMBER_PEG_ACTIVITY] = 4;
  part->answers[LIMBER_PEG_ACTIVITY] = 0;
  expect (limber_store_save_peg (store, whole, &error), error);
  expect (limber_store_save_peg (store, part, &error), error);

  limber_visit_set_with (visit, "Dr. Secret");
  expect (limber_store_save_visit (store, visit, &error), error);
  for (guint i = 0; i < limber_red_flag_count (); i++)
    {
      g_autoptr (LimberRedFlagAnswer) answer
          = limber_red_flag_answer_new (limber_red_flag_nth (i)->id, get_today (), i == 3);

      expect (limber_store_save_red_flag_answer (store, answer, &error), error);
    }
}

static void
write_every_kind (const char *folder)
{
  g_autoptr (LimberStore) store = open_journal (folder, "every-kind.db");
  g_autoptr (LimberExportOptions) options = limber_export_options_new (LIMBER_EXPORT_FHIR);

  add_times (store);
  add_all_pains (store);
  add_all_terms (store);
  add_all_measures (store);
  add_imported (store);
  add_sessions (store);
  add_visits (store);

  options->with_notes = TRUE;
  options->with_snomed = TRUE;
  write_named (store, options, folder, "every-kind.json");

  /* Later, and without what can be left out. */
  limber_clock_set_for_tests ("2027-01-05T10:00:00");
  write_named (store, options, folder, "every-kind-later.json");
  options->with_notes = FALSE;
  options->with_snomed = FALSE;
  write_named (store, options, folder, "plain.json");
  limber_export_options_leave_out (options, LIMBER_EXPORT_PAIN, TRUE);
  limber_export_options_leave_out (options, LIMBER_EXPORT_SYMPTOMS, TRUE);
  limber_export_options_leave_out (options, LIMBER_EXPORT_PEG, TRUE);
  limber_export_options_leave_out (options, LIMBER_MEASURE_ROUTINE, TRUE);
  limber_export_options_leave_out (options, "resting-pulse", TRUE);
  write_named (store, options, folder, "some.json");
  limber_clock_set_for_tests (NOW);
}

static int
measure (const char *years, const char *path)
{
  g_autofree char *folder = g_dir_make_tmp ("limber-fhir-XXXXXX", NULL);
  g_autoptr (LimberStore) store = open_journal (folder, "years.db");
  g_autoptr (LimberExportOptions) options = limber_export_options_new (LIMBER_EXPORT_FHIR);
  gint64 start = 0;
  gsize length = 0;

  fill_example (store, (guint) atoi (years) * 365);
  options->with_notes = TRUE;
  start = g_get_monotonic_time ();
  length = write_bundle (store, options, path);
  g_print ("%" G_GSIZE_FORMAT " bytes in %.2f s\n", length, (double) (g_get_monotonic_time () - start) / 1e6);

  return 0;
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  limber_clock_set_for_tests (NOW);

  if (argc == 4 && g_str_equal (argv[1], "--years"))
    return measure (argv[2], argv[3]);
  if (argc != 2)
    {
      g_printerr ("Usage: limber-fhir-bundles FOLDER | --years N FILE\n");
      return 2;
    }

  write_example (argv[1]);
  write_empty (argv[1]);
  write_every_kind (argv[1]);

  return 0;
}
