/* test-example.c — the made-up years
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-advice.h"
#include "limber-body-region.h"
#include "limber-date.h"
#include "limber-example.h"
#include "limber-random.h"
#include "limber-store-routines.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define SEED 42
#define N_DAYS 730

typedef struct
{
  char *folder;
  char *path;
  LimberStore *store;
} Journal;

typedef struct
{
  guint n_recorded;
  guint n_late;
  guint n_twice;
  guint n_notes;
  guint n_no_pain;
  guint n_no_anxiety;
  guint n_fever;
  guint n_other_signs;
  guint n_calf;
  guint n_left;
  guint n_right;
  guint n_own_tags;
  guint n_helped[4];
  guint n_values[5];
  guint longest_gap;
} Counts;

static GDate
date_of (const char *iso)
{
  GDate date;

  g_assert_true (limber_date_parse_iso (iso, &date, NULL));

  return date;
}

static void
journal_init (Journal *journal)
{
  g_autoptr (GError) error = NULL;

  journal->folder = g_dir_make_tmp ("limber-example-XXXXXX", &error);
  g_assert_no_error (error);
  journal->path = g_build_filename (journal->folder, "journal.db", NULL);
  journal->store = limber_store_open (journal->path, LIMBER_STORE_CREATE, &error);
  g_assert_no_error (error);
}

static void
journal_clear (Journal *journal)
{
  limber_store_close (journal->store);
  g_assert_finalize_object (g_steal_pointer (&journal->store));
  g_assert_cmpint (g_remove (journal->path), ==, 0);
  g_assert_cmpint (g_rmdir (journal->folder), ==, 0);
  g_clear_pointer (&journal->path, g_free);
  g_clear_pointer (&journal->folder, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Journal, journal_clear)

static void
fill (Journal *journal, const char *last_day, guint n_days, guint64 seed)
{
  g_autoptr (GError) error = NULL;
  GDate date = date_of (last_day);
  gboolean filled = limber_example_fill (journal->store, &date, n_days, seed, &error);

  g_assert_no_error (error);
  g_assert_true (filled);
}

static GPtrArray *
load (Journal *journal)
{
  g_autoptr (GError) error = NULL;
  GDate from = date_of ("1900-01-01");
  GDate to = date_of ("2199-12-31");
  GPtrArray *days = limber_store_load_days (journal->store, &from, &to, &error);

  g_assert_no_error (error);

  return days;
}

static void
count_check_in (Counts *counts, const LimberCheckIn *check_in)
{
  const GPtrArray *treatments = check_in->marks[LIMBER_TERM_TREATMENT];
  g_autoptr (LimberAdvice) advice = limber_advice_new_for_check_in (check_in);

  counts->n_late += limber_check_in_is_late (check_in);
  counts->n_notes += check_in->note != NULL;
  counts->n_no_pain += check_in->no_pain;
  counts->n_no_anxiety += check_in->anxiety == LIMBER_NRS_UNSET;
  counts->n_calf += limber_check_in_get_pain (check_in, "calf-left") != NULL;
  counts->n_left += limber_check_in_get_pain (check_in, "lower-back-left") != NULL;
  counts->n_right += limber_check_in_get_pain (check_in, "lower-back-right") != NULL;
  counts->n_own_tags += limber_check_in_get_mark (check_in, LIMBER_TERM_TAG, "Gardening") != NULL;
  for (guint i = 0; i < treatments->len; i++)
    counts->n_helped[((LimberMark *) g_ptr_array_index (treatments, i))->helped + 1]++;

  if (limber_check_in_get_mark (check_in, LIMBER_TERM_SYMPTOM, "fever") != NULL)
    counts->n_fever++;
  else if (advice != NULL)
    counts->n_other_signs++;
}

static void
count (GPtrArray *days, Counts *counts)
{
  const GDate *before = NULL;

  *counts = (Counts) { 0 };
  for (guint i = 0; i < days->len; i++)
    {
      const LimberDay *day = g_ptr_array_index (days, i);

      if (!limber_day_is_recorded (day))
        continue;

      if (before != NULL)
        counts->longest_gap = MAX (counts->longest_gap, (guint) g_date_days_between (before, &day->date) - 1);
      before = &day->date;
      counts->n_recorded++;
      counts->n_twice += day->check_ins->len == 2;
      for (guint j = 0; j < day->check_ins->len; j++)
        count_check_in (counts, g_ptr_array_index (day->check_ins, j));
      for (guint j = 0; j < limber_measure_count (); j++)
        counts->n_values[j] += limber_day_get_reading (day, limber_measure_nth (j)->id) != NULL;
    }
}

/* Everything a journal can hold occurs, nothing occurs always. */
static void
test_has_everything (void)
{
  g_auto (Journal) journal = { 0 };
  g_autoptr (GPtrArray) days = NULL;
  Counts counts;

  journal_init (&journal);
  fill (&journal, "2026-11-20", N_DAYS, SEED);
  days = load (&journal);
  count (days, &counts);

  g_assert_cmpuint (counts.n_recorded, >, 600);
  g_assert_cmpuint (counts.n_recorded, <, 700);
  g_assert_cmpuint (counts.longest_gap, >=, 14);
  g_assert_cmpuint (counts.n_late, >, 20);
  g_assert_cmpuint (counts.n_late, <, 80);
  g_assert_cmpuint (counts.n_twice, >, 40);
  g_assert_cmpuint (counts.n_notes, >, 80);
  g_assert_cmpuint (counts.n_no_pain, >, 10);
  g_assert_cmpuint (counts.n_no_anxiety, >, 40);
  g_assert_cmpuint (counts.n_calf, >, 15);
  g_assert_cmpuint (counts.n_left, >, 4 * counts.n_right);
  g_assert_cmpuint (counts.n_own_tags, >, 10);
  for (guint i = 0; i < G_N_ELEMENTS (counts.n_helped); i++)
    g_assert_cmpuint (counts.n_helped[i], >, 5);
  for (guint i = 0; i < limber_measure_count (); i++)
    {
      g_assert_cmpuint (counts.n_values[i], >, 100);
      g_assert_cmpuint (counts.n_values[i], <, counts.n_recorded);
    }

  /* One episode of fever, and no other warning sign: an example should not cry wolf. */
  g_assert_cmpuint (counts.n_fever, ==, 3);
  g_assert_cmpuint (counts.n_other_signs, ==, 0);
}

static double
mean_between (GPtrArray *days, const char *from, const char *to, double (*get) (const LimberDay *day))
{
  GDate first = date_of (from);
  GDate last = date_of (to);
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < days->len; i++)
    {
      const LimberDay *day = g_ptr_array_index (days, i);

      if (g_date_compare (&day->date, &first) >= 0 && g_date_compare (&day->date, &last) <= 0
          && !isnan (get (day)))
        {
          sum += get (day);
          n++;
        }
    }
  g_assert_cmpuint (n, >, 3);

  return sum / n;
}

static double
get_steps (const LimberDay *day)
{
  return limber_day_get_value (day, LIMBER_MEASURE_STEPS);
}

static double
get_weight (const LimberDay *day)
{
  return limber_day_get_value (day, LIMBER_MEASURE_WEIGHT);
}

/* The stories the patterns are meant to find. */
static void
test_stories (void)
{
  g_auto (Journal) journal = { 0 };
  g_autoptr (GPtrArray) days = NULL;

  journal_init (&journal);
  fill (&journal, "2026-11-20", N_DAYS, SEED);
  days = load (&journal);

  /* A holiday full of steps, with more pain when it is over. */
  g_assert_cmpfloat (mean_between (days, "2026-08-02", "2026-08-13", get_steps), >, 12000);
  g_assert_cmpfloat (mean_between (days, "2026-06-01", "2026-07-20", get_steps), <, 9000);
  g_assert_cmpfloat (mean_between (days, "2026-08-15", "2026-08-26", limber_day_get_mean_worst_pain), >,
                     mean_between (days, "2026-08-02", "2026-08-13", limber_day_get_mean_worst_pain) + 0.5);

  /* An anxious spring. */
  g_assert_cmpfloat (mean_between (days, "2026-03-15", "2026-05-30", limber_day_get_mean_anxiety), >,
                     mean_between (days, "2025-03-15", "2025-05-30", limber_day_get_mean_anxiety) + 2);

  /* A weight that falls by more than 5 % in two months, with more pain to follow. */
  g_assert_cmpfloat (mean_between (days, "2025-11-14", "2025-11-28", get_weight), <,
                     mean_between (days, "2025-09-01", "2025-09-24", get_weight) * 0.95);
  g_assert_cmpfloat (mean_between (days, "2025-10-20", "2025-12-10", limber_day_get_mean_worst_pain), >,
                     mean_between (days, "2025-08-10", "2025-09-24", limber_day_get_mean_worst_pain) + 0.5);
}

static void
test_same_again (void)
{
  g_auto (Journal) a = { 0 };
  g_auto (Journal) b = { 0 };
  g_auto (Journal) other = { 0 };
  g_autoptr (GPtrArray) days_a = NULL;
  g_autoptr (GPtrArray) days_b = NULL;
  g_autoptr (GPtrArray) days_other = NULL;
  guint n_different = 0;

  journal_init (&a);
  journal_init (&b);
  journal_init (&other);

  fill (&a, "2026-11-20", N_DAYS, SEED);
  /* What the clock and the zone say must not matter. */
  limber_clock_set_for_tests ("1999-12-31T23:59:59");
  g_setenv ("TZ", "Pacific/Apia", TRUE);
  fill (&b, "2026-11-20", N_DAYS, SEED);
  g_setenv ("TZ", "UTC", TRUE);
  limber_clock_set_for_tests (NULL);
  fill (&other, "2026-11-20", N_DAYS, SEED + 1);

  days_a = load (&a);
  days_b = load (&b);
  days_other = load (&other);
  g_assert_cmpuint (days_a->len, ==, days_b->len);
  for (guint i = 0; i < days_a->len; i++)
    {
      g_assert_true (limber_day_equal (g_ptr_array_index (days_a, i), g_ptr_array_index (days_b, i)));
      if (i < days_other->len)
        n_different += !limber_day_equal (g_ptr_array_index (days_a, i), g_ptr_array_index (days_other, i));
    }
  g_assert_cmpuint (n_different, >, days_a->len / 2);
}

/* Known numbers, so that a change of machine or compiler is seen. */
static void
test_random (void)
{
  LimberRandom random = { 0 };
  LimberRandom again = { SEED };
  g_autofree char *uuid = NULL;
  guint n_chances = 0;

  /* The reference output of SplitMix64 for the seed 0. */
  g_assert_cmphex (limber_random_next (&random), ==, G_GUINT64_CONSTANT (0xe220a8397b1dcdaf));
  g_assert_cmphex (limber_random_next (&random), ==, G_GUINT64_CONSTANT (0x6e789e6aa1b965f4));
  g_assert_cmphex (limber_random_next (&random), ==, G_GUINT64_CONSTANT (0x06c45d188009454f));

  for (guint i = 0; i < 10000; i++)
    {
      int between = limber_random_between (&again, -3, 3);
      int around = limber_random_around (&again, 100, 20);

      g_assert_cmpint (between, >=, -3);
      g_assert_cmpint (between, <=, 3);
      g_assert_cmpint (around, >=, 80);
      g_assert_cmpint (around, <=, 120);
      n_chances += limber_random_chance (&again, 30);
    }
  g_assert_cmpuint (n_chances, >, 2800);
  g_assert_cmpuint (n_chances, <, 3200);

  uuid = limber_random_uuid (&again);
  g_assert_true (g_uuid_string_is_valid (uuid));
}

/* Nothing is stamped before the day it is for, nor after the journal ends; sleeping people write nothing. */
static void
test_stamps (void)
{
  g_auto (Journal) journal = { 0 };
  g_autoptr (GPtrArray) days = NULL;
  GDate last = date_of ("2026-11-20");

  journal_init (&journal);
  fill (&journal, "2026-11-20", N_DAYS, SEED);
  days = load (&journal);

  for (guint i = 0; i < days->len; i++)
    {
      const LimberDay *day = g_ptr_array_index (days, i);

      for (guint j = 0; j < day->check_ins->len; j++)
        {
          const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, j);
          gint64 local = check_in->recorded + check_in->recorded_offset * 60;
          g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (local);
          GDate recorded;

          g_date_clear (&recorded, 1);
          g_date_set_dmy (&recorded, g_date_time_get_day_of_month (moment), g_date_time_get_month (moment),
                          g_date_time_get_year (moment));
          g_assert_cmpint (g_date_compare (&recorded, &day->date), >=, 0);
          g_assert_cmpint (g_date_compare (&recorded, &last), <=, 0);
          g_assert_cmpint (g_date_time_get_hour (moment), >=, 6);
          g_assert_true (check_in->recorded_offset == 60 || check_in->recorded_offset == 120);
          g_assert_true (g_uuid_string_is_valid (check_in->uuid));
        }
    }
}

static void
test_last_day (void)
{
  g_auto (Journal) journal = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberDay) day = NULL;
  GDate date = date_of ("2026-11-20");
  const LimberCheckIn *check_in;

  journal_init (&journal);
  fill (&journal, "2026-11-20", N_DAYS, SEED);
  day = limber_store_load_day (journal.store, &date, &error);
  g_assert_no_error (error);

  /* The day goes on: steps are not counted yet. */
  g_assert_cmpuint (day->check_ins->len, ==, 1);
  g_assert_true (isnan (limber_day_get_value (day, LIMBER_MEASURE_STEPS)));
  check_in = g_ptr_array_index (day->check_ins, 0);
  g_assert_cmpint (check_in->time, <, 12 * 60);
  g_assert_cmpint (limber_check_in_get_worst_pain (check_in), >, 0);
  g_assert_nonnull (check_in->note);
}

/* What the file sums up in SQL is what the model sums up in memory, for every kind of day there is. */
static void
test_summaries (void)
{
  g_auto (Journal) journal = { 0 };
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GPtrArray) summaries = NULL;
  g_autoptr (GError) error = NULL;

  journal_init (&journal);
  fill (&journal, "2026-11-20", N_DAYS, SEED);
  days = load (&journal);
  summaries = limber_store_load_summaries (journal.store, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (days->len, ==, summaries->len);
  for (guint i = 0; i < days->len; i++)
    {
      LimberDaySummary *summary = g_ptr_array_index (summaries, i);
      g_autoptr (LimberDaySummary) expected = limber_day_summary_new_for_day (g_ptr_array_index (days, i));
      double anxiety = limber_day_summary_get_anxiety (expected);

      g_assert_cmpint (
          g_date_compare (limber_day_summary_get_date (summary), limber_day_summary_get_date (expected)), ==,
          0);
      g_assert_cmpint (limber_day_summary_get_worst_pain (summary), ==,
                       limber_day_summary_get_worst_pain (expected));
      g_assert_cmpint (limber_day_summary_get_late (summary), ==, limber_day_summary_get_late (expected));
      g_assert_cmpstr (limber_day_summary_get_note_line (summary), ==,
                       limber_day_summary_get_note_line (expected));
      if (isnan (anxiety))
        g_assert_true (isnan (limber_day_summary_get_anxiety (summary)));
      else
        g_assert_cmpfloat_with_epsilon (limber_day_summary_get_anxiety (summary), anxiety, 1e-9);
    }
}

static void
test_any_length (void)
{
  static const struct
  {
    const char *last_day;
    guint n_days;
  } lengths[] = {
    { "2026-11-20", 0 },  { "2026-11-20", 1 },   { "2024-02-29", 2 },
    { "1900-01-31", 31 }, { "2199-12-31", 400 }, { "2026-03-05", 5 * 365 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_auto (Journal) journal = { 0 };
      g_autoptr (GPtrArray) days = NULL;

      journal_init (&journal);
      fill (&journal, lengths[i].last_day, lengths[i].n_days, i);
      days = load (&journal);
      g_assert_cmpuint (days->len, <=, lengths[i].n_days);
    }
}

static void
test_refused (void)
{
  g_auto (Journal) journal = { 0 };
  g_autoptr (GError) too_early = NULL;
  g_autoptr (GError) not_empty = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GPtrArray) after = NULL;
  GDate date = date_of ("1900-01-31");

  journal_init (&journal);
  g_assert_false (limber_example_fill (journal.store, &date, 32, SEED, &too_early));
  g_assert_error (too_early, LIMBER_ERROR, LIMBER_ERROR_RANGE);
  days = load (&journal);
  g_assert_cmpuint (days->len, ==, 0);

  /* Somebody's own days and made-up ones never mix. */
  fill (&journal, "2026-11-20", 3, SEED);
  date = date_of ("2026-11-21");
  g_assert_false (limber_example_fill (journal.store, &date, 1, SEED, &not_empty));
  g_assert_error (not_empty, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  after = load (&journal);
  g_assert_cmpuint (after->len, ==, 3);
}

typedef struct
{
  GHashTable *minutes; /* by Julian day */
  guint n_ends[LIMBER_SESSION_N_ENDS];
  guint n_answers[4];
  guint n_own;
  guint n_lately;
} Sessions;

static guint
get_minutes (const Sessions *counts, guint32 day)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts->minutes, GUINT_TO_POINTER (day)));
}

static void
count_session (Sessions *counts, const LimberSession *session, guint32 last)
{
  guint minutes = get_minutes (counts, session->day) + (guint) limber_session_get_minutes (session);
  int done = 0;

  g_hash_table_insert (counts->minutes, GUINT_TO_POINTER (session->day), GUINT_TO_POINTER (minutes));
  counts->n_ends[session->end]++;
  counts->n_answers[session->next_day + 1]++;
  counts->n_own += g_str_has_prefix (session->routine, "own-");
  counts->n_lately += session->day + 7 > last;

  g_assert_cmpuint (session->day, <, last);
  g_assert_cmpint (session->ended, >, session->started);
  g_assert_cmpint (session->saved, >=, session->ended);
  if (session->day + 1 == last)
    g_assert_cmpint (session->next_day, ==, LIMBER_NEXT_DAY_UNSET);
  for (guint i = 0; i < session->items->len; i++)
    done += ((const LimberSessionItem *) g_ptr_array_index (session->items, i))->done_s;
  g_assert_cmpint (done, ==, session->active_s);
}

/* Behind every minute of stretching stands what was done in it, and nothing else. */
static void
test_sessions (void)
{
  g_auto (Journal) journal = { 0 };
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GHashTable) minutes = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  Sessions counts = { .minutes = minutes };
  guint32 last;

  journal_init (&journal);
  fill (&journal, "2026-11-20", N_DAYS, SEED);
  days = load (&journal);
  sessions = limber_store_load_sessions (journal.store, 0, G_MAXUINT32, 0, &error);
  g_assert_no_error (error);
  last = g_date_get_julian (&((const LimberDay *) g_ptr_array_index (days, days->len - 1))->date);
  for (guint i = 0; i < sessions->len; i++)
    count_session (&counts, g_ptr_array_index (sessions, i), last);

  for (guint i = 0; i < days->len; i++)
    {
      const LimberDay *day = g_ptr_array_index (days, i);
      double value = limber_day_get_value (day, LIMBER_MEASURE_ROUTINE);

      g_assert_cmpfloat_with_epsilon (isnan (value) ? 0 : value,
                                      get_minutes (&counts, g_date_get_julian (&day->date)), 1e-9);
    }

  g_assert_cmpuint (counts.n_ends[LIMBER_SESSION_DONE], >, 50);
  g_assert_cmpuint (counts.n_ends[LIMBER_SESSION_PARTIAL], >, 10);
  g_assert_cmpuint (counts.n_ends[LIMBER_SESSION_PAIN], >, 0);
  g_assert_cmpuint (counts.n_ends[LIMBER_SESSION_RUNNING], ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (counts.n_answers); i++)
    g_assert_cmpuint (counts.n_answers[i], >, 5);
  g_assert_cmpuint (counts.n_own, >, 10);
  g_assert_cmpuint (counts.n_lately, >, 0);

  own = limber_store_load_own_texts (journal.store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (own->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/example/sessions", test_sessions);
  g_test_add_func ("/example/has-everything", test_has_everything);
  g_test_add_func ("/example/stories", test_stories);
  g_test_add_func ("/example/same-again", test_same_again);
  g_test_add_func ("/example/stamps", test_stamps);
  g_test_add_func ("/example/last-day", test_last_day);
  g_test_add_func ("/example/summaries", test_summaries);
  g_test_add_func ("/example/any-length", test_any_length);
  g_test_add_func ("/example/refused", test_refused);
  g_test_add_func ("/random/known-numbers", test_random);

  return g_test_run ();
}
