/* test-hypothesis.c — what may go before, and what may follow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-hypothesis.h"

#include "limber-history-private.h"
#include "limber-test-course.h"

#include <math.h>
#include <string.h>

#define DAY TEST_COURSE_DAY
#define N_DAYS 200

static const LimberHypothesis *
find (const GPtrArray *list, const char *id)
{
  const LimberHypothesis *found = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      const LimberHypothesis *hypothesis = g_ptr_array_index (list, i);

      if (strcmp (hypothesis->id, id) != 0)
        continue;
      g_assert_null (found);
      found = hypothesis;
    }

  return found;
}

/* Whatever the journal holds, these have an answer. */
static void
test_always_listed (void)
{
  static const char *const ids[] = { "association.anxiety",
                                     "association.sleep",
                                     "association.steps",
                                     "association.active",
                                     "association.steps-jump",
                                     "association.inactivity",
                                     "association.weight-loss",
                                     "association.routine",
                                     "association.tag.long-sitting",
                                     "association.tag.rest-day",
                                     "association.tag.little-water",
                                     "association.routine.anxiety",
                                     "association.steps.anxiety" };
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberRecord) record = limber_record_new (history, DAY);
  g_autoptr (GPtrArray) list = limber_hypothesis_list (record, 0);

  g_assert_cmpuint (list->len, ==, 8 + 16 + 2);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_nonnull (find (list, ids[i]));
  g_assert_cmpint (find (list, "association.tag.poor-sleep")->topic, ==, LIMBER_TOPIC_SLEEP);
  g_assert_cmpstr (find (list, "association.routine.anxiety")->outcome, ==, "anxiety");
}

static void
assert_shape (const GPtrArray *list, const char *id, LimberHypothesisForm form, int last_lag, guint block)
{
  const LimberHypothesis *hypothesis = find (list, id);

  g_assert_cmpint (hypothesis->form, ==, form);
  g_assert_cmpint (hypothesis->last_lag, ==, last_lag);
  g_assert_cmpuint (hypothesis->block, ==, block);
}

static void
test_shapes (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberRecord) record = limber_record_new (history, DAY);
  g_autoptr (GPtrArray) list = limber_hypothesis_list (record, 0);

  assert_shape (list, "association.sleep", LIMBER_HYPOTHESIS_LEVEL, 3, 0);
  assert_shape (list, "association.tag.travel", LIMBER_HYPOTHESIS_MARK, 1, 0);
  assert_shape (list, "association.weight-loss", LIMBER_HYPOTHESIS_EVENT, 0, 28);
  assert_shape (list, "association.routine", LIMBER_HYPOTHESIS_ADHERENCE, 0, 28);
}

/* One's own terms are asked from the day they are first used. */
static void
test_own_terms (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberRecord) record = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  limber_history_note_mark (history, DAY, LIMBER_TERM_TAG, "travel");
  limber_history_note_mark (history, DAY + 5, LIMBER_TERM_TAG, "fog");
  limber_history_note_mark (history, DAY + 5, LIMBER_TERM_SYMPTOM, "itch");
  limber_history_note_value (history, DAY + 5, LIMBER_MEASURE_ACTIVE, 30);
  record = limber_record_new (history, DAY + 9);
  before = limber_hypothesis_list (record, 5);
  after = limber_hypothesis_list (record, 6);

  g_assert_null (find (before, "association.tag.fog"));
  g_assert_nonnull (find (before, "association.steps.anxiety"));
  g_assert_cmpint (find (after, "association.tag.fog")->topic, ==, LIMBER_TOPIC_OWN);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  g_assert_nonnull (find (after, "association.active.anxiety"));
  g_assert_null (find (after, "association.steps.anxiety"));
}

/* Tags are asked about before they are used, treatments from then on. */
static void
test_treatments (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberRecord) record = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  limber_history_note_opened (history, DAY);
  limber_history_note_mark (history, DAY + 5, LIMBER_TERM_TREATMENT, "heat");
  record = limber_record_new (history, DAY + 9);
  before = limber_hypothesis_list (record, 5);
  after = limber_hypothesis_list (record, 6);

  g_assert_null (find (before, "association.treatment.heat"));
  g_assert_cmpint (find (after, "association.treatment.heat")->topic, ==, LIMBER_TOPIC_TREATMENT);
  g_assert_null (find (after, "association.treatment.cold"));
}

static gboolean
get (LimberHistory *history, const char *id, guint n_days, double *values)
{
  g_autoptr (LimberRecord) record = limber_record_new (history, DAY + N_DAYS - 1);
  g_autoptr (GPtrArray) list = limber_hypothesis_list (record, n_days);

  return limber_hypothesis_get_regressor (find (list, id), record, n_days, values, NULL);
}

/* Of days that were never opened nobody knows whether they had a tag. */
static void
test_marks (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  double values[N_DAYS];

  limber_history_note_no_pain (history, DAY);
  limber_history_note_value (history, DAY + 1, LIMBER_MEASURE_STEPS, 5000);
  limber_history_note_mark (history, DAY + 2, LIMBER_TERM_TAG, "travel");

  g_assert_false (get (history, "association.tag.travel", 2, values));
  g_assert_true (get (history, "association.tag.travel", 4, values));
  g_assert_cmpfloat_with_epsilon (values[0], 0, 1e-12);
  g_assert_true (isnan (values[1]));
  g_assert_cmpfloat_with_epsilon (values[2], 1, 1e-12);
  g_assert_true (isnan (values[3]));
}

static void
test_levels (void)
{
  const TestCourse course = { .n_days = N_DAYS, .phi = 0.5, .missing = 0.2, .seed = 3 };
  g_autoptr (LimberHistory) history = test_course_new (&course);
  g_autoptr (LimberRecord) record = limber_record_new (history, DAY + N_DAYS - 1);
  const double *anxiety = limber_record_peek (record, "anxiety");
  double values[N_DAYS], sum = 0;
  guint n = 0;

  g_assert_true (get (history, "association.anxiety", N_DAYS, values));
  for (guint i = 0; i < N_DAYS; i++)
    {
      g_assert_cmpint (isnan (values[i]), ==, isnan (anxiety[i]));
      n += !isnan (values[i]);
      sum += isnan (values[i]) ? 0 : values[i];
    }
  /* Ranks, whatever ties there are. */
  g_assert_cmpfloat_with_epsilon (sum, n * (n + 1.0) / 2, 1e-9);
}

static void
test_never_recorded (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberRecord) record = NULL;
  g_autoptr (GPtrArray) list = NULL;
  double values[N_DAYS];

  for (guint i = 0; i < N_DAYS; i++)
    limber_history_note_no_pain (history, DAY + i);
  record = limber_record_new (history, DAY + N_DAYS - 1);
  list = limber_hypothesis_list (record, N_DAYS);
  for (guint i = 0; i < list->len; i++)
    {
      g_autoptr (GArray) events = NULL;

      g_assert_false (
          limber_hypothesis_get_regressor (g_ptr_array_index (list, i), record, N_DAYS, values, &events));
      g_assert_null (events);
    }
}

/* Minutes or a mark: either is a routine; a day with a check-in and neither had none. */
static void
test_routine (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  double values[N_DAYS];

  for (guint i = 0; i < N_DAYS; i++)
    {
      if (i >= 100 && i < 120)
        continue;
      limber_history_note_no_pain (history, DAY + i);
      if (i / 7 % 4 == 1)
        limber_history_note_value (history, DAY + i, LIMBER_MEASURE_ROUTINE, 12);
      if (i / 7 % 4 == 3)
        limber_history_note_mark (history, DAY + i, LIMBER_TERM_TREATMENT, "stretching");
    }

  g_assert_true (get (history, "association.routine", N_DAYS, values));
  g_assert_true (isnan (values[0]));
  g_assert_false (isnan (values[4]));
  g_assert_true (isnan (values[110]));
  /* After weeks with either, ranks are high, and low after weeks without. */
  for (guint week = 1; week < 14; week++)
    g_assert_cmpint (values[7 * week + 7] > values[7 * week], ==, week % 2 == 1);
}

/* Where no steps were recorded for weeks there may have been jumps. */
static void
test_far_days (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  double values[N_DAYS];

  limber_history_note_no_pain (history, DAY);
  for (guint i = 60; i < 100; i++)
    limber_history_note_value (history, DAY + i, LIMBER_MEASURE_STEPS, i == 90 ? 15000 : 6000);

  g_assert_true (get (history, "association.steps-jump", N_DAYS, values));
  for (guint i = 0; i < N_DAYS; i++)
    {
      g_assert_cmpint (isnan (values[i]), ==, i < 32 || i > 127);
      if (!isnan (values[i]))
        g_assert_cmpint (values[i] > 0, ==, i >= 91 && i <= 93);
    }
}

static void
test_rank (void)
{
  g_autofree double *values = g_new (double, 22000);
  g_autofree double *ranks = g_new (double, 22000);

  for (guint i = 0; i < 22000; i++)
    values[i] = i % 3 == 0 ? NAN : sin (i);
  limber_hypothesis_rank (values, 22000, ranks);
  for (guint i = 0; i < 22000; i++)
    {
      g_assert_cmpint (isnan (ranks[i]), ==, isnan (values[i]));
      g_assert_false (ranks[i] < 0 || ranks[i] > 5700);
    }

  limber_hypothesis_rank ((const double[]) { 3, NAN, 1, 1, 2 }, 5, ranks);
  g_assert_cmpfloat_with_epsilon (ranks[0], 4, 1e-12);
  g_assert_cmpfloat_with_epsilon (ranks[2], 1.5, 1e-12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hypothesis/always-listed", test_always_listed);
  g_test_add_func ("/hypothesis/shapes", test_shapes);
  g_test_add_func ("/hypothesis/own-terms", test_own_terms);
  g_test_add_func ("/hypothesis/treatments", test_treatments);
  g_test_add_func ("/hypothesis/marks", test_marks);
  g_test_add_func ("/hypothesis/levels", test_levels);
  g_test_add_func ("/hypothesis/never-recorded", test_never_recorded);
  g_test_add_func ("/hypothesis/routine", test_routine);
  g_test_add_func ("/hypothesis/far-days", test_far_days);
  g_test_add_func ("/hypothesis/rank", test_rank);

  return g_test_run ();
}
