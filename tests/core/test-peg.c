/* test-peg.c — the PEG scale
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-check-in.h"
#include "limber-peg.h"

#include <math.h>
#include <string.h>

#define MARCH_1 739676 /* 2026-03-01 */

static void
set_answers (LimberPeg *peg, int pain, int enjoyment, int activity)
{
  peg->answers[LIMBER_PEG_PAIN] = pain;
  peg->answers[LIMBER_PEG_ENJOYMENT] = enjoyment;
  peg->answers[LIMBER_PEG_ACTIVITY] = activity;
}

static void
test_value (void)
{
  g_autoptr (LimberPeg) peg = limber_peg_new (MARCH_1);
  g_autoptr (LimberPeg) copy = NULL;

  g_assert_true (limber_peg_is_empty (peg));
  g_assert_cmpint (peg->answers[LIMBER_PEG_ACTIVITY], ==, LIMBER_NRS_UNSET);
  set_answers (peg, LIMBER_NRS_UNSET, LIMBER_NRS_UNSET, 0);
  g_assert_false (limber_peg_is_empty (peg));

  copy = limber_peg_copy (peg);
  g_assert_true (limber_peg_equal (peg, copy));
  copy->answers[LIMBER_PEG_ACTIVITY] = 1;
  g_assert_false (limber_peg_equal (peg, copy));
  copy->answers[LIMBER_PEG_ACTIVITY] = 0;
  copy->day++;
  g_assert_false (limber_peg_equal (peg, copy));
}

/* The mean of three, and of nothing less. */
static void
test_score (void)
{
  g_autoptr (LimberPeg) peg = limber_peg_new (MARCH_1);

  g_assert_true (isnan (limber_peg_get_score (peg)));
  set_answers (peg, 5, 5, LIMBER_NRS_UNSET);
  g_assert_true (isnan (limber_peg_get_score (peg)));
  set_answers (peg, LIMBER_NRS_UNSET, 5, 5);
  g_assert_true (isnan (limber_peg_get_score (peg)));
  set_answers (peg, 0, 0, 0);
  g_assert_cmpfloat_with_epsilon (limber_peg_get_score (peg), 0, 1e-12);
  set_answers (peg, 6, 5, 5);
  g_assert_cmpfloat_with_epsilon (limber_peg_get_score (peg), 16.0 / 3, 1e-12);
  set_answers (peg, 10, 10, 10);
  g_assert_cmpfloat_with_epsilon (limber_peg_get_score (peg), 10, 1e-12);
}

/* The words of the instrument. */
static void
test_words (void)
{
  g_assert_cmpstr (limber_peg_item_get_question (LIMBER_PEG_PAIN), ==,
                   "What number best describes your pain on average in the past week?");
  g_assert_cmpstr (limber_peg_item_get_question (LIMBER_PEG_ENJOYMENT), ==,
                   "What number best describes how, during the past week, pain has interfered with your "
                   "enjoyment of life?");
  g_assert_cmpstr (limber_peg_item_get_question (LIMBER_PEG_ACTIVITY), ==,
                   "What number best describes how, during the past week, pain has interfered with your "
                   "general activity?");
  g_assert_cmpstr (limber_peg_item_get_lowest (LIMBER_PEG_PAIN), ==, "No pain");
  g_assert_cmpstr (limber_peg_item_get_highest (LIMBER_PEG_PAIN), ==, "Pain as bad as you can imagine");
  for (int item = LIMBER_PEG_ENJOYMENT; item <= LIMBER_PEG_ACTIVITY; item++)
    {
      g_assert_cmpstr (limber_peg_item_get_lowest ((LimberPegItem) item), ==, "Does not interfere");
      g_assert_cmpstr (limber_peg_item_get_highest ((LimberPegItem) item), ==, "Completely interferes");
    }
  g_assert_cmpstr (limber_peg_item_get_title (LIMBER_PEG_PAIN), ==, "Pain on average");
}

/* They stand in people's files. */
static void
test_ids (void)
{
  g_assert_cmpstr (limber_peg_item_to_id (LIMBER_PEG_PAIN), ==, "pain");
  g_assert_cmpstr (limber_peg_item_to_id (LIMBER_PEG_ENJOYMENT), ==, "enjoyment");
  g_assert_cmpstr (limber_peg_item_to_id (LIMBER_PEG_ACTIVITY), ==, "activity");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/peg/value", test_value);
  g_test_add_func ("/peg/score", test_score);
  g_test_add_func ("/peg/words", test_words);
  g_test_add_func ("/peg/ids", test_ids);

  return g_test_run ();
}
