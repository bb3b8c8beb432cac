/* test-association-input.c — journals with too little, or with what nobody would record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-history-private.h"
#include "limber-random.h"
#include "limber-test-associations.h"

#define DAY TEST_COURSE_DAY
#define SIXTY_YEARS 21915

static void
test_needs (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberAssociations) found = NULL;
  const LimberAssociation *travel, *jump;

  for (guint i = 0; i < 75; i++)
    {
      if (i % 3 != 0)
        limber_history_note_pain (history, DAY + i, "sacrum", 1 + (int) i % 4);
      if (i % 25 == 1)
        limber_history_note_mark (history, DAY + i, LIMBER_TERM_TAG, "travel");
      limber_history_note_value (history, DAY + i, LIMBER_MEASURE_STEPS, i == 70 ? 20000 : 6000);
    }
  found = test_find_until (history, 75, NULL);
  travel = test_get_association (found, "association.tag.travel");
  jump = test_get_association (found, "association.steps-jump");

  g_assert_cmpint (travel->verdict, ==, LIMBER_VERDICT_NEEDS_DATA);
  /* Pain was recorded on two of the three days. */
  g_assert_cmpuint (travel->missing_with, ==, 6);
  g_assert_cmpuint (travel->missing_without, ==, 0);
  g_assert_cmpint (jump->verdict, ==, LIMBER_VERDICT_NEEDS_DATA);
  g_assert_cmpuint (jump->missing_events, ==, 2);
  g_assert_cmpuint (test_get_association (found, "association.sleep")->missing_pairs, ==, 42);
  g_assert_cmpuint (test_get_association (found, "association.steps")->missing_pairs, ==, 0);
  g_assert_cmpuint (test_get_association (found, "association.tag.rest-day")->missing_with, ==, 8);
}

/* One loss of weight has 14 days after it, and happened once all the same. */
static void
test_one_event (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberAssociations) found = NULL;
  const LimberAssociation *loss;

  for (guint i = 0; i < 200; i++)
    {
      limber_history_note_pain (history, DAY + i, "sacrum", i > 113 && i < 128 ? 8 : 2);
      limber_history_note_value (history, DAY + i, LIMBER_MEASURE_WEIGHT,
                                 i < 100   ? 80000
                                 : i < 120 ? 80000 - 120 * (i - 100)
                                           : 77600);
    }
  found = test_find_until (history, 200, NULL);
  loss = test_get_association (found, "association.weight-loss");

  g_assert_cmpint (loss->verdict, ==, LIMBER_VERDICT_NEEDS_DATA);
  g_assert_cmpuint (loss->n_events, ==, 1);
  g_assert_cmpuint (loss->missing_events, ==, 2);
  g_assert_cmpuint (loss->missing_with, ==, 0);
}

static void
assert_no_finding (LimberHistory *history, guint n_days)
{
  g_autoptr (LimberAssociations) found = test_find_until (history, n_days, NULL);

  test_assert_sound (found);
  g_assert_cmpuint (found->list->len, >=, 26);
  g_assert_cmpuint (test_count_verdicts (found, LIMBER_VERDICT_PATTERN), ==, 0);
  g_assert_cmpuint (test_count_verdicts (found, LIMBER_VERDICT_CHECKING), ==, 0);
  g_assert_cmpuint (test_count_verdicts (found, LIMBER_VERDICT_REMOVED), ==, 0);
}

static void
test_little (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();

  assert_no_finding (history, 1);
  limber_history_note_no_pain (history, DAY + 500);
  assert_no_finding (history, 500);
  limber_history_note_pain (history, DAY, "sacrum", 10);
  assert_no_finding (history, 1);
  assert_no_finding (history, 400);
}

static void
test_one_value (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();

  for (guint i = 0; i < 400; i++)
    {
      limber_history_note_pain (history, DAY + i, "sacrum", 4);
      limber_history_note_anxiety (history, DAY + i, 4);
      limber_history_note_value (history, DAY + i, LIMBER_MEASURE_STEPS, 4000);
      limber_history_note_value (history, DAY + i, LIMBER_MEASURE_WEIGHT, 80000);
      limber_history_note_value (history, DAY + i, LIMBER_MEASURE_SLEEP, 400);
      limber_history_note_value (history, DAY + i, LIMBER_MEASURE_ROUTINE, 10);
      if (i % 3 == 0)
        limber_history_note_mark (history, DAY + i, LIMBER_TERM_TAG, "travel");
    }
  assert_no_finding (history, 400);
}

/* Everything but pain. */
static void
test_no_pain_recorded (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  LimberRandom random = { 4 };

  for (guint i = 0; i < 400; i++)
    {
      limber_history_note_value (history, DAY + i, LIMBER_MEASURE_STEPS,
                                 limber_random_between (&random, 0, 20000));
      limber_history_note_anxiety (history, DAY + i, limber_random_between (&random, 0, 10));
      if (limber_random_chance (&random, 20))
        limber_history_note_mark (history, DAY + i, LIMBER_TERM_TAG, "travel");
    }
  assert_no_finding (history, 400);
}

static void
test_many_tags (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  LimberRandom random = { 6 };

  for (guint i = 0; i < 300; i++)
    {
      limber_history_note_pain (history, DAY + i, "sacrum", limber_random_between (&random, 0, 10));
      for (guint k = 0; k < 200; k++)
        {
          g_autofree char *key = g_strdup_printf ("Tag “%u” <b>", k);

          if (limber_random_chance (&random, 10))
            limber_history_note_mark (history, DAY + i, LIMBER_TERM_TAG, key);
        }
    }
  assert_no_finding (history, 300);
}

static void
test_sixty_years (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  LimberRandom random = { 6 };

  for (guint i = 0; i < SIXTY_YEARS; i++)
    {
      limber_history_note_pain (history, DAY + i, "sacrum", limber_random_between (&random, 0, 10));
      limber_history_note_anxiety (history, DAY + i, limber_random_between (&random, 0, 10));
    }
  assert_no_finding (history, SIXTY_YEARS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/association-input/needs", test_needs);
  g_test_add_func ("/association-input/one-event", test_one_event);
  g_test_add_func ("/association-input/little", test_little);
  g_test_add_func ("/association-input/one-value", test_one_value);
  g_test_add_func ("/association-input/no-pain-recorded", test_no_pain_recorded);
  g_test_add_func ("/association-input/many-tags", test_many_tags);
  g_test_add_func ("/association-input/sixty-years", test_sixty_years);

  return g_test_run ();
}
