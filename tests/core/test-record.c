/* test-record.c — a journal as one number a day, up to one day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-record.h"

#include "limber-history-private.h"

#include <math.h>
#include <string.h>

/* 28 February 2024 */
#define DAY 738944
#define SIXTY_YEARS 21915

static void
assert_values (LimberRecord *record, const char *metric, const double *expected, guint n)
{
  const double *values = limber_record_peek (record, metric);

  g_assert_nonnull (values);
  g_assert_cmpuint (limber_record_get_n_days (record), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (isnan (values[i]), ==, isnan (expected[i]));
      if (!isnan (expected[i]))
        g_assert_cmpfloat_with_epsilon (values[i], expected[i], 1e-12);
    }
}

static void
test_nothing (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberRecord) record = limber_record_new (history, DAY);
  g_auto (GStrv) tags = limber_record_list_terms (record, LIMBER_TERM_TAG);

  g_assert_cmpuint (limber_record_get_as_of (record), ==, DAY);
  g_assert_cmpuint (limber_record_get_first (record), ==, 0);
  g_assert_cmpuint (limber_record_get_n_days (record), ==, 0);
  g_assert_cmpuint (limber_record_get_n_used (record), ==, 0);
  g_assert_cmpuint (limber_record_count_recorded (record), ==, 0);
  g_assert_cmpuint (limber_record_count (record, "pain"), ==, 0);
  g_assert_null (limber_record_peek (record, "pain"));
  g_assert_nonnull (limber_record_peek_term (record, LIMBER_TERM_TAG, "travel"));
  g_assert_cmpuint (g_strv_length (tags), ==, 0);
  g_assert_false (limber_record_is_opened (record, 0));
}

/* An entry of tomorrow is a wrong date: until then there is none. */
static void
test_future_alone (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberRecord) before = NULL;
  g_autoptr (LimberRecord) on_the_day = NULL;

  limber_history_note_no_pain (history, DAY + 1);
  before = limber_record_new (history, DAY);
  on_the_day = limber_record_new (history, DAY + 1);

  g_assert_cmpuint (limber_record_get_n_days (before), ==, 0);
  g_assert_null (limber_record_peek (before, "pain"));
  g_assert_cmpuint (limber_record_get_n_days (on_the_day), ==, 1);
  g_assert_cmpuint (limber_record_count (on_the_day, "pain"), ==, 1);
}

static LimberHistory *
make_history (void)
{
  LimberHistory *history = limber_history_new ();

  limber_history_note_value (history, DAY, "steps", 199);
  limber_history_note_value (history, DAY + 1, "steps", 200);
  limber_history_note_value (history, DAY + 1, "weight", 81200);
  limber_history_note_value (history, DAY + 2, "sleep", 450);
  limber_history_note_value (history, DAY + 2, "own:tea", 3);
  limber_history_note_pain (history, DAY + 2, "calf-left", 4);
  limber_history_note_anxiety (history, DAY + 3, 2.5);
  limber_history_note_mark (history, DAY + 2, LIMBER_TERM_TAG, "travel");
  limber_history_note_mark (history, DAY + 3, LIMBER_TERM_TAG, "fog");
  limber_history_note_mark (history, DAY + 7, LIMBER_TERM_TAG, "rain");
  limber_history_note_pain (history, DAY + 7, "sacrum", 9);

  return history;
}

static void
test_values (void)
{
  g_autoptr (LimberHistory) history = make_history ();
  g_autoptr (LimberRecord) record = limber_record_new (history, DAY + 4);

  /* The history is not needed any more. */
  g_clear_object (&history);
  g_assert_cmpuint (limber_record_get_first (record), ==, DAY);
  g_assert_cmpuint (limber_record_get_n_used (record), ==, 4);
  g_assert_cmpuint (limber_record_count_recorded (record), ==, 4);
  assert_values (record, "steps", (const double[]) { NAN, 200, NAN, NAN, NAN }, 5);
  assert_values (record, "weight", (const double[]) { NAN, 81.2, NAN, NAN, NAN }, 5);
  assert_values (record, "sleep", (const double[]) { NAN, NAN, 7.5, NAN, NAN }, 5);
  assert_values (record, "own:tea", (const double[]) { NAN, NAN, 3, NAN, NAN }, 5);
  assert_values (record, "pain", (const double[]) { NAN, NAN, 4, NAN, NAN }, 5);
  assert_values (record, "pain:calf-left", (const double[]) { NAN, NAN, 4, NAN, NAN }, 5);
  assert_values (record, "pain:leg", (const double[]) { NAN, NAN, 4, NAN, NAN }, 5);
  assert_values (record, "anxiety", (const double[]) { NAN, NAN, NAN, 2.5, NAN }, 5);
  g_assert_null (limber_record_peek (record, "active"));
  g_assert_cmpuint (limber_record_count (record, "steps"), ==, 1);
}

/* Nothing of a later day is known, not even that it will be asked for. */
static void
test_no_peeking (void)
{
  g_autoptr (LimberHistory) history = make_history ();
  g_autoptr (LimberRecord) record = limber_record_new (history, DAY + 6);
  g_autoptr (LimberRecord) later = limber_record_new (history, DAY + 7);
  g_auto (GStrv) tags = limber_record_list_terms (record, LIMBER_TERM_TAG);
  g_auto (GStrv) later_tags = limber_record_list_terms (later, LIMBER_TERM_TAG);

  g_assert_cmpstrv (tags, ((const char *const[]) { "fog", "travel", NULL }));
  g_assert_cmpstrv (later_tags, ((const char *const[]) { "fog", "rain", "travel", NULL }));
  g_assert_null (limber_record_peek (record, "pain:sacrum"));
  g_assert_null (limber_record_peek (record, "pain:back"));
  g_assert_cmpuint (limber_record_count (record, "pain"), ==, 1);
  g_assert_nonnull (limber_record_peek (later, "pain:sacrum"));
  g_assert_cmpuint (limber_record_count (later, "pain"), ==, 2);
}

static void
assert_marks (LimberRecord *record, const char *key, const double *expected)
{
  const double *marks = limber_record_peek_term (record, LIMBER_TERM_TAG, key);

  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpint (isnan (marks[i]), ==, isnan (expected[i]));
      if (!isnan (expected[i]))
        g_assert_cmpfloat_with_epsilon (marks[i], expected[i], 1e-12);
    }
}

/* Days without a check-in say nothing of tags. */
static void
test_terms (void)
{
  g_autoptr (LimberHistory) history = make_history ();
  g_autoptr (LimberRecord) record = limber_record_new (history, DAY + 4);

  assert_marks (record, "travel", (const double[]) { NAN, NAN, 1, 0, NAN });
  assert_marks (record, "fog", (const double[]) { NAN, NAN, 0, 1, NAN });
  assert_marks (record, "rain", (const double[]) { NAN, NAN, 0, 0, NAN });
  for (guint i = 0; i < 6; i++)
    g_assert_cmpint (limber_record_is_opened (record, i), ==, i == 2 || i == 3);
}

static void
test_names (void)
{
  g_autoptr (LimberHistory) history = make_history ();
  g_autoptr (LimberRecord) record = limber_record_new (history, DAY);

  g_assert_cmpstr (limber_record_get_term_name (record, LIMBER_TERM_TAG, "travel"), ==, "Travel");
  g_assert_cmpstr (limber_record_get_term_name (record, LIMBER_TERM_TAG, "fog"), ==, "fog");
  limber_record_set_term_name (record, LIMBER_TERM_TAG, "travel", "Trips");
  limber_record_set_term_name (record, LIMBER_TERM_TAG, "fog", "Mist");
  g_assert_cmpstr (limber_record_get_term_name (record, LIMBER_TERM_TAG, "travel"), ==, "Trips");
  g_assert_cmpstr (limber_record_get_term_name (record, LIMBER_TERM_TAG, "fog"), ==, "Mist");
  g_assert_cmpstr (limber_record_get_term_name (record, LIMBER_TERM_TREATMENT, "fog"), ==, "fog");
  limber_record_set_term_name (record, LIMBER_TERM_TAG, "travel", NULL);
  g_assert_cmpstr (limber_record_get_term_name (record, LIMBER_TERM_TAG, "travel"), ==, "Travel");
}

static void
test_sixty_years (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberRecord) record = NULL;
  const double *marks;

  limber_history_note_no_pain (history, DAY - SIXTY_YEARS);
  limber_history_note_mark (history, DAY, LIMBER_TERM_TAG, "fog");
  record = limber_record_new (history, DAY);
  marks = limber_record_peek_term (record, LIMBER_TERM_TAG, "fog");

  g_assert_cmpuint (limber_record_get_n_days (record), ==, SIXTY_YEARS + 1);
  g_assert_cmpuint (limber_record_count (record, "pain"), ==, 1);
  g_assert_cmpfloat_with_epsilon (marks[0], 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (marks[SIXTY_YEARS], 1, 1e-12);
}

static gpointer
read_cb (gpointer data)
{
  g_autoptr (LimberRecord) record = data;

  return GUINT_TO_POINTER (limber_record_count (record, "pain")
                           + (guint) limber_record_peek_term (record, LIMBER_TERM_TAG, "fog")[3]);
}

static void
test_thread (void)
{
  g_autoptr (LimberHistory) history = make_history ();
  GThread *thread = g_thread_new ("reader", read_cb, limber_record_new (history, DAY + 7));

  limber_history_note_pain (history, DAY + 5, "sacrum", 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (thread)), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/nothing", test_nothing);
  g_test_add_func ("/record/future-alone", test_future_alone);
  g_test_add_func ("/record/values", test_values);
  g_test_add_func ("/record/no-peeking", test_no_peeking);
  g_test_add_func ("/record/terms", test_terms);
  g_test_add_func ("/record/names", test_names);
  g_test_add_func ("/record/sixty-years", test_sixty_years);
  g_test_add_func ("/record/thread", test_thread);

  return g_test_run ();
}
