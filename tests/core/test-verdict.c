/* test-verdict.c — what looks running say, backwards and forwards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-association-private.h"
#include "limber-history-private.h"
#include "limber-random.h"
#include "limber-test-course.h"

#define DAY TEST_COURSE_DAY

/* What the rules say, look by look from the first one on. */
typedef struct
{
  gboolean is_shown, was_shown;
  double p_adjusted[2];
  guint n_passes; /* running */
  guint n_since;  /* looks since enough of them passed it */
} Forward;

static gboolean
forward_is_refuted (const Forward *state)
{
  return state->p_adjusted[0] > 0.05 && state->p_adjusted[1] > 0.05;
}

static void
forward_step (Forward *state, guint n_days, const LimberLookResult *result)
{
  gboolean passes = result != NULL && result->p_adjusted <= 0.01 && result->holds;

  state->p_adjusted[0] = state->p_adjusted[1];
  state->p_adjusted[1] = result != NULL ? result->p_adjusted : 1;
  state->n_passes = passes ? state->n_passes + 1 : 0;

  state->was_shown = state->is_shown;
  state->n_since = state->n_passes >= (n_days <= 365 ? 2 : 3) ? 0 : state->n_since + 1;
  if (forward_is_refuted (state) || state->n_since >= 12)
    state->is_shown = FALSE;
  else if (state->n_since == 0)
    state->is_shown = TRUE;
}

static LimberVerdict
forward_tell (const Forward *state)
{
  if (state->is_shown)
    return LIMBER_VERDICT_PATTERN;
  if (state->was_shown && forward_is_refuted (state))
    return LIMBER_VERDICT_REMOVED;

  return state->p_adjusted[1] <= 0.05 ? LIMBER_VERDICT_CHECKING : LIMBER_VERDICT_NOT_FOUND;
}

static LimberHistory *
make_days_with_pain (guint n_days)
{
  LimberHistory *history = limber_history_new ();

  for (guint i = 0; i < n_days; i++)
    limber_history_note_no_pain (history, DAY + i);

  return history;
}

/* Looks with any results, as if they were remembered, so that every course of them comes up. */
static void
test_any_course (void)
{
  static const double levels[] = { 0.001, 0.009, 0.02, 0.05, 0.06, 0.5 };
  g_autoptr (LimberHistory) history = make_days_with_pain (900);
  guint seen[LIMBER_VERDICT_NEEDS_DATA] = { 0 };
  LimberRandom random = { 11 };

  for (guint run = 0; run < 2000; run++)
    {
      guint n_days = 60 + 30 * (guint) limber_random_between (&random, 0, 28);
      g_autoptr (LimberRecord) record = limber_record_new (history, DAY + n_days - 1);
      g_autoptr (GHashTable) known = limber_look_table_new ();
      g_autoptr (LimberReplay) replay = NULL;
      Forward forward = { .p_adjusted = { 1, 1 } };
      int mood = limber_random_between (&random, 0, 2);

      for (guint n = 60; n <= n_days; n += 30)
        {
          LimberLook *look = limber_look_new (n, limber_look_digest (record, n));

          if (limber_random_chance (&random, 20))
            mood = limber_random_between (&random, 0, 2);
          if (!limber_random_chance (&random, 5))
            limber_look_add (look, "x", 0.001, levels[2 * mood + limber_random_between (&random, 0, 1)],
                             !limber_random_chance (&random, 10));
          forward_step (&forward, n, limber_look_find (look, "x"));
          g_hash_table_insert (known, GUINT_TO_POINTER (n), look);
        }
      replay = limber_replay_new (record, known);

      g_assert_cmpuint (limber_replay_get_last (replay), ==, n_days);
      g_assert_cmpint (limber_replay_judge (replay, "x"), ==, forward_tell (&forward));
      g_assert_cmpuint (replay->fresh->len, ==, 0);
      seen[forward_tell (&forward)]++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    g_assert_cmpuint (seen[i], >, 20);
}

static void
assert_as_forward (const TestCourse *course, guint *n_looks)
{
  g_autoptr (LimberHistory) history = test_course_new (course);
  g_autoptr (LimberRecord) record = limber_record_new (history, DAY + course->n_days - 1);
  g_autoptr (LimberAssociations) found = limber_associations_find (record, NULL);
  g_autoptr (GArray) taken = limber_look_list (record);
  g_autoptr (GHashTable) looks = limber_look_table_new ();

  for (guint i = 0; i < taken->len; i++)
    {
      guint n = g_array_index (taken, guint, i);

      g_hash_table_insert (looks, GUINT_TO_POINTER (n), limber_look_take (record, n));
    }
  *n_looks += found->looks->len;

  for (guint i = 0; i < found->list->len; i++)
    {
      const LimberAssociation *association = g_ptr_array_index (found->list, i);
      Forward forward = { .p_adjusted = { 1, 1 } };

      if (association->verdict == LIMBER_VERDICT_NEEDS_DATA)
        continue;
      for (guint k = 0; k < taken->len; k++)
        {
          guint n = g_array_index (taken, guint, k);

          forward_step (&forward, n,
                        limber_look_find (g_hash_table_lookup (looks, GUINT_TO_POINTER (n)),
                                          association->hypothesis->id));
        }
      g_assert_cmpint (association->verdict, ==, forward_tell (&forward));
    }
}

/* Taking only the looks that are needed gives what taking all of them gives. */
static void
test_backwards_as_forwards (void)
{
  guint n_looks = 0;

  for (guint run = 0; run < 16; run++)
    {
      const TestCourse course = { .n_days = 150 + 30 * run,
                                  .phi = 0.3 + 0.1 * (run % 5),
                                  .missing = 0.1 * (run % 4),
                                  .seed = 100 + run,
                                  .anxiety = run % 2 * 0.6,
                                  .tag = run % 3 * 0.7,
                                  .jump = run % 4 * 0.6 };

      assert_as_forward (&course, &n_looks);
    }
  g_test_message ("%u looks", n_looks);
  g_assert_cmpuint (n_looks, <, 16 * 8);
}

static void
test_looks (void)
{
  static const guint last[][2]
      = { { 0, 0 }, { 59, 0 }, { 60, 60 }, { 89, 60 }, { 90, 90 }, { 119, 90 }, { 3650, 3630 } };

  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    g_assert_cmpuint (limber_look_get_last (last[i][0]), ==, last[i][1]);
}

/* No looks while nothing is recorded; they go on when it is. */
static void
test_dead_journal (void)
{
  g_autoptr (LimberHistory) history = make_days_with_pain (125);
  g_autoptr (LimberRecord) record = NULL;
  g_autoptr (GArray) looks = NULL;

  for (guint i = 0; i < 30; i++)
    limber_history_note_no_pain (history, DAY + 505 + i);
  record = limber_record_new (history, DAY + 1000);
  looks = limber_look_list (record);

  g_assert_cmpuint (looks->len, ==, 5);
  g_assert_cmpuint (g_array_index (looks, guint, 0), ==, 60);
  g_assert_cmpuint (g_array_index (looks, guint, 1), ==, 90);
  g_assert_cmpuint (g_array_index (looks, guint, 2), ==, 120);
  g_assert_cmpuint (g_array_index (looks, guint, 3), ==, 510 + 30 - 30);
  g_assert_cmpuint (g_array_index (looks, guint, 4), ==, 540);
}

static void
test_digest (void)
{
  const TestCourse course = { .n_days = 200, .phi = 0.5, .missing = 0.2, .seed = 1 };
  g_autoptr (LimberHistory) history = test_course_new (&course);
  g_autoptr (LimberHistory) again = test_course_new (&course);
  g_autoptr (LimberRecord) record = NULL;
  g_autoptr (LimberRecord) shorter = NULL;
  g_autoptr (LimberRecord) changed = NULL;

  limber_history_note_no_pain (history, DAY);
  limber_history_note_no_pain (again, DAY);
  record = limber_record_new (history, DAY + 199);
  shorter = limber_record_new (history, DAY + 149);
  g_assert_cmpuint (limber_look_digest (record, 150), ==, limber_look_digest (shorter, 150));
  g_assert_cmpuint (limber_look_digest (record, 150), !=, limber_look_digest (record, 120));

  limber_history_note_mark (again, DAY + 130, LIMBER_TERM_TREATMENT, "heat");
  limber_history_note_value (again, DAY + 170, LIMBER_MEASURE_STEPS, 12345);
  changed = limber_record_new (again, DAY + 199);
  g_assert_cmpuint (limber_look_digest (record, 120), ==, limber_look_digest (changed, 120));
  g_assert_cmpuint (limber_look_digest (record, 150), !=, limber_look_digest (changed, 150));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/verdict/any-course", test_any_course);
  g_test_add_func ("/verdict/backwards-as-forwards", test_backwards_as_forwards);
  g_test_add_func ("/verdict/looks", test_looks);
  g_test_add_func ("/verdict/dead-journal", test_dead_journal);
  g_test_add_func ("/verdict/digest", test_digest);

  return g_test_run ();
}
