/* limber-test-journal.c — small journals, written down in a line a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-journal.h"

#include "limber-date.h"
#include "limber-import-csv.h"
#include "limber-store-routines.h"

#include <glib/gstdio.h>
#include <string.h>

#define MINUTES 5

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

static GDate
parse_date (const char *iso)
{
  GDate date;

  g_date_clear (&date, 1);
  g_assert_true (limber_date_parse_iso (iso, &date, NULL));

  return date;
}

guint32
test_report_day (const char *iso)
{
  GDate date = parse_date (iso);

  return g_date_get_julian (&date);
}

void
test_report_init (TestReport *self, const char *today)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  limber_clock_set_for_tests (today);
  self->folder = g_dir_make_tmp ("limber-test-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "limber", "journal.db", NULL);
  self->store = limber_store_open (path, LIMBER_STORE_CREATE, &error);
  g_assert_no_error (error);
  self->options = limber_report_options_new ();
}

void
test_report_clear (TestReport *self)
{
  if (self->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&self->store));
  g_clear_pointer (&self->options, limber_report_options_free);
  if (self->folder != NULL)
    remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  limber_clock_set_for_tests (NULL);
}

void
test_report_set_period (TestReport *self, const char *from, const char *to)
{
  self->options->period = (LimberPeriod) { test_report_day (from), test_report_day (to) };
}

/* Days */

static LimberQuality
parse_qualities (const char *text)
{
  g_auto (GStrv) names = g_strsplit (text, "+", -1);
  LimberQuality qualities = LIMBER_QUALITY_NONE;

  for (guint i = 0; names[i] != NULL; i++)
    qualities |= limber_quality_from_id (names[i]);

  return qualities;
}

static void
set_pain (LimberCheckIn *check_in, const char *region, const char *value)
{
  const char *qualities = strchr (value, ':');

  g_assert_true (
      limber_check_in_set_pain (check_in, region, (int) g_ascii_strtoll (value, NULL, 10),
                                qualities != NULL ? parse_qualities (qualities + 1) : LIMBER_QUALITY_NONE));
}

static void
add_value (LimberDay *day, LimberCheckIn *check_in, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, ":", 2);

  if (g_str_equal (parts[0], "tag"))
    limber_check_in_set_mark (check_in, LIMBER_TERM_TAG, parts[1], LIMBER_HELPED_UNSET);
  else if (g_str_equal (parts[0], "symptom"))
    limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, parts[1], LIMBER_HELPED_UNSET);
  else
    limber_day_set_value (day, parts[0], g_ascii_strtod (parts[1], NULL));
}

static void
add_assignment (LimberCheckIn *check_in, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "=", 2);

  if (g_str_equal (parts[0], "anxiety"))
    check_in->anxiety = (int) g_ascii_strtoll (parts[1], NULL, 10);
  else if (limber_body_region_find (parts[0]) != NULL)
    set_pain (check_in, parts[0], parts[1]);
  else
    limber_check_in_set_mark (check_in, LIMBER_TERM_TREATMENT, parts[0],
                              (LimberHelped) g_ascii_strtoll (parts[1], NULL, 10));
}

static void
add_word (LimberDay *day, LimberCheckIn *check_in, const char *word)
{
  const char *colon = strchr (word, ':'), *equals = strchr (word, '=');

  if (g_str_equal (word, "none"))
    limber_check_in_set_no_pain (check_in, TRUE);
  else if (equals != NULL)
    add_assignment (check_in, word);
  else if (colon != NULL)
    add_value (day, check_in, word);
  else if (!g_str_equal (word, "late") && *word != '\0')
    limber_check_in_set_mark (check_in, LIMBER_TERM_TREATMENT, word, LIMBER_HELPED_UNSET);
}

static void
add_words (LimberDay *day, LimberCheckIn *check_in, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], "note"))
        {
          limber_check_in_set_note (check_in, strstr (text, "note ") + strlen ("note "));
          return;
        }
      add_word (day, check_in, words[i]);
    }
}

/* The moment at which an entry is made: in the evening of its day, or of the day after. */
static void
set_clock (GDate date, gboolean late)
{
  g_autofree char *iso = NULL, *moment = NULL;

  if (late)
    g_date_add_days (&date, 1);
  iso = limber_date_to_iso (&date);
  moment = g_strconcat (iso, "T20:00:00", NULL);
  limber_clock_set_for_tests (moment);
}

static void
add_on (TestReport *self, const GDate *date, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberDay) before = limber_store_load_day (self->store, date, &error);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  g_autoptr (LimberCheckIn) check_in = limber_check_in_new (date);

  add_words (after, check_in, words);
  if (!limber_check_in_is_empty (check_in))
    limber_day_take_check_in (after, g_steal_pointer (&check_in));
  set_clock (*date, strstr (words, "late") != NULL);
  g_assert_true (limber_store_apply_day (self->store, before, after, &error));
  g_assert_no_error (error);
}

void
test_report_add (TestReport *self, const char *iso, const char *words)
{
  test_report_add_days (self, iso, 1, words);
}

void
test_report_add_days (TestReport *self, const char *first_iso, guint n_days, const char *words)
{
  GDate date = parse_date (first_iso);

  g_assert_true (limber_store_begin (self->store, NULL));
  for (guint i = 0; i < n_days; i++)
    {
      add_on (self, &date, words);
      g_date_add_days (&date, 1);
    }
  g_assert_true (limber_store_commit (self->store, NULL));
}

/* A table with one row a day, read now. */
void
test_report_import (TestReport *self, const char *table)
{
  g_autoptr (GBytes) bytes = g_bytes_new (table, strlen (table));
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberImportPlan) plan
      = limber_import_csv_plan (self->store, bytes, &(LimberImportCsvOptions) { NULL }, NULL, &error);
  gint64 id = 0;

  g_assert_no_error (error);
  g_assert_true (limber_import_plan_commit (plan, self->store, NULL, &id, &error));
  g_assert_no_error (error);
}

void
test_report_name (TestReport *self, LimberTermKind kind, const char *key, const char *name)
{
  g_autoptr (LimberTerm) term = limber_term_new (kind, key);
  g_autoptr (GError) error = NULL;

  g_set_str (&term->name, name);
  g_assert_true (limber_store_save_term (self->store, term, &error));
  g_assert_no_error (error);
}

/* What stands beside the days */

void
test_report_answer (TestReport *self, const char *iso, const char *flag, gboolean yes)
{
  g_autoptr (LimberRedFlagAnswer) answer = limber_red_flag_answer_new (flag, test_report_day (iso), yes);
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_store_save_red_flag_answer (self->store, answer, &error));
  g_assert_no_error (error);
}

/* Of five minutes; @before and @after below 0 are not answered, and an @after above 10 means that it was
 * ended because something hurt. */
void
test_report_add_session (TestReport *self, const char *iso, const char *routine, int before, int after)
{
  g_autofree char *name = g_strconcat ("Routine ", routine, NULL);
  g_autofree char *moment = g_strconcat (iso, "T08:00:00", NULL);
  g_autoptr (LimberSession) session = NULL;
  g_autoptr (GError) error = NULL;
  LimberSessionItem *item;

  limber_clock_set_for_tests (moment);
  session = limber_session_new (routine, name);
  item = limber_session_add (session, "cat-cow", "Cat and cow");
  item->planned_s = item->done_s = MINUTES * 60;
  session->active_s = session->planned_s = MINUTES * 60;
  session->ended = session->started + (gint64) MINUTES * 60;
  session->end = after > LIMBER_NRS_MAX ? LIMBER_SESSION_PAIN : LIMBER_SESSION_DONE;
  session->pain_before = before;
  session->pain_after = after > LIMBER_NRS_MAX ? LIMBER_NRS_UNSET : after;
  g_assert_true (limber_store_save_session (self->store, session, &error));
  g_assert_no_error (error);
}

char *
test_report_add_visit (TestReport *self, const char *iso, const char *with)
{
  g_autoptr (LimberVisit) visit = limber_visit_new (test_report_day (iso));
  g_autoptr (GError) error = NULL;

  limber_visit_set_with (visit, with);
  g_assert_true (limber_store_save_visit (self->store, visit, &error));
  g_assert_no_error (error);

  return g_strdup (visit->uuid);
}

/* Facts */

LimberReportFacts *
test_report_load (TestReport *self)
{
  g_autoptr (GError) error = NULL;
  LimberReportFacts *facts = limber_report_facts_load (self->store, self->options, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (facts);

  return facts;
}

char *
test_report_list_notices (const LimberReportFacts *facts)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < facts->notices->len; i++)
    {
      const LimberReportNotice *notice = g_ptr_array_index (facts->notices, i);

      g_string_append_printf (list, "%s %s\n", limber_finding_severity_to_id (notice->severity),
                              notice->text);
    }

  return g_string_free_and_steal (list);
}

const LimberReportNumber *
test_report_get_number (const LimberReportFacts *facts, const char *id)
{
  for (guint i = 0; i < facts->numbers->len; i++)
    {
      const LimberReportNumber *number = g_ptr_array_index (facts->numbers, i);

      if (g_str_equal (number->id, id))
        return number;
    }

  return NULL;
}
