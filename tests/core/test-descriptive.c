/* test-descriptive.c — the descriptive rules together: journals in which nothing happens, and odd ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-descriptive.h"

#include "limber-history-private.h"

#define SIXTY_YEARS 21915

static void
assert_nothing_found (LimberHistory *journal, int as_of)
{
  g_autoptr (LimberRecord) record = limber_record_new (journal, (guint32) (LIMBER_TEST_FIRST + as_of));
  g_autoptr (GPtrArray) findings = limber_descriptive_find (record, NULL);

  limber_test_assert_sound (findings, record);
  for (guint i = 0; i < findings->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (findings, i);

      g_test_message ("%s: %s", finding->id, finding->sentence);
      g_assert_cmpint (finding->severity, >=, LIMBER_FINDING_NOT_FOUND);
    }
}

static void
assert_all_need_data (LimberHistory *journal, int as_of)
{
  g_autoptr (LimberRecord) record = limber_record_new (journal, (guint32) (LIMBER_TEST_FIRST + as_of));
  g_autoptr (GPtrArray) findings = limber_descriptive_find (record, NULL);

  limber_test_assert_sound (findings, record);
  for (guint i = 0; i < findings->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (findings, i);

      g_test_message ("%s: %s", finding->id, finding->sentence);
      g_assert_cmpint (finding->severity, ==, LIMBER_FINDING_NEEDS_DATA);
    }
}

static void
test_empty (void)
{
  g_autoptr (LimberHistory) journal = limber_history_new ();

  assert_all_need_data (journal, 0);
  assert_all_need_data (journal, 1000);
}

static void
test_one_day (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();

  limber_test_fill (journal, 0, 0, 7);
  assert_all_need_data (journal, 0);
  assert_all_need_data (journal, 13);
}

/* Days that were opened, and nothing else. */
static void
test_nothing_known (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();

  for (guint i = 0; i < 400; i++)
    limber_history_note_opened (journal, LIMBER_TEST_FIRST + i);
  assert_all_need_data (journal, 399);
}

/* Only days to come: from today on there is nothing. */
static void
test_future (void)
{
  g_autoptr (LimberHistory) journal = limber_history_new ();

  limber_test_fill (journal, 10, 300, 5);
  assert_all_need_data (journal, 5);
}

static void
fill_everything (LimberHistory *journal, int from, int to, int nrs)
{
  limber_test_fill (journal, from, to, nrs);
  limber_test_fill_value (journal, from, to, "weight", 80000);
  limber_test_fill_value (journal, from, to, "steps", 5000);
  limber_test_fill_value (journal, from, to, "anxiety", 3);
}

static void
test_constant (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();

  fill_everything (journal, 0, 399, 2);
  assert_nothing_found (journal, 13);
  assert_nothing_found (journal, 150);
  assert_nothing_found (journal, 399);
}

static void
test_never_any_pain (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();

  fill_everything (journal, 0, 399, 0);
  assert_nothing_found (journal, 399);
}

static void
test_sixty_years (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();

  fill_everything (journal, 0, SIXTY_YEARS, 1);
  assert_nothing_found (journal, SIXTY_YEARS);
}

/* Two entries that lie sixty years apart. */
static void
test_gap_of_sixty_years (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();

  fill_everything (journal, 0, 0, 6);
  fill_everything (journal, SIXTY_YEARS, SIXTY_YEARS, 9);
  assert_nothing_found (journal, SIXTY_YEARS);
}

/* Whatever comes later is not looked at. */
static void
test_no_peeking (void)
{
  g_autoptr (LimberHistory) whole = limber_test_journal_new ();
  g_autoptr (LimberHistory) until = limber_test_journal_new ();

  fill_everything (until, 0, 199, 2);
  fill_everything (whole, 0, 199, 2);
  fill_everything (whole, 200, 260, 9);
  limber_test_fill_place (whole, 200, 260, "calf-left", 8);

  for (int as_of = 0; as_of < 200; as_of += 7)
    {
      g_autoptr (LimberRecord) a = limber_record_new (whole, (guint32) (LIMBER_TEST_FIRST + as_of));
      g_autoptr (LimberRecord) b = limber_record_new (until, (guint32) (LIMBER_TEST_FIRST + as_of));
      g_autoptr (GPtrArray) of_a = limber_descriptive_find (a, NULL);
      g_autoptr (GPtrArray) of_b = limber_descriptive_find (b, NULL);

      for (guint i = 0; i < of_a->len; i++)
        {
          const LimberFinding *first = g_ptr_array_index (of_a, i), *second = g_ptr_array_index (of_b, i);

          g_assert_cmpstr (first->id, ==, second->id);
          g_assert_cmpstr (first->sentence, ==, second->sentence);
          g_assert_cmpint (first->severity, ==, second->severity);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/descriptive/empty", test_empty);
  g_test_add_func ("/descriptive/one-day", test_one_day);
  g_test_add_func ("/descriptive/nothing-known", test_nothing_known);
  g_test_add_func ("/descriptive/future", test_future);
  g_test_add_func ("/descriptive/constant", test_constant);
  g_test_add_func ("/descriptive/never-any-pain", test_never_any_pain);
  g_test_add_func ("/descriptive/sixty-years", test_sixty_years);
  g_test_add_func ("/descriptive/gap-of-sixty-years", test_gap_of_sixty_years);
  g_test_add_func ("/descriptive/no-peeking", test_no_peeking);

  return g_test_run ();
}
