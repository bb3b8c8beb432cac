/* test-descriptive-persistent.c — pain that stays for weeks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-descriptive.h"

#include <string.h>

#define ID "descriptive.persistent-pain"

/* One character a day: a digit is the pain of the day, "-" a day without an entry. Days before it are calm.
 */
static LimberHistory *
make (const char *days)
{
  LimberHistory *journal = limber_test_journal_new ();

  for (int i = 0; days[i] != '\0'; i++)
    {
      if (days[i] != '-')
        limber_test_fill (journal, i, i, days[i] - '0');
    }

  return journal;
}

/* About the last of @days, each of which stands for one. */
static const struct
{
  const char *what;
  const char *days;
  LimberFindingSeverity severity;
} cases[] = {
  { "fourteen days", "33333333333333", LIMBER_FINDING_NOTICE },
  { "thirteen days: one at the beginning is missing", "-3333333333333", LIMBER_FINDING_NOTICE },
  { "the least that is too little pain", "22222222222222", LIMBER_FINDING_NOT_FOUND },
  { "8 of 10 recorded days", "3-33-33-23-323", LIMBER_FINDING_NOTICE },
  { "7 of 10 recorded days", "3-33-22-23-333", LIMBER_FINDING_NOT_FOUND },
  { "9 recorded days", "3-33--33-33-33", LIMBER_FINDING_NEEDS_DATA },
  { "10 recorded days", "3-33--33333-33", LIMBER_FINDING_NOTICE },
  { "a gap of 3 days at the end", "33333333333---", LIMBER_FINDING_NOTICE },
  { "a gap of 4 days at the end", "3333333333----", LIMBER_FINDING_NEEDS_DATA },
  { "a gap of 3 days at the beginning", "---33333333333", LIMBER_FINDING_NOTICE },
  { "a gap of 4 days at the beginning", "----3333333333", LIMBER_FINDING_NEEDS_DATA },
};

static void
test_two_weeks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimberHistory) journal = make (cases[i].days);

      g_test_message ("%s", cases[i].what);
      limber_test_assert_answer (journal, (int) strlen (cases[i].days) - 1, ID, cases[i].severity);
    }
}

static void
assert_found (LimberHistory *journal, int as_of, LimberFindingSeverity severity, guint weeks, guint days)
{
  g_autoptr (LimberFinding) finding = limber_test_ask (journal, as_of, ID);

  g_test_message ("%s", finding->sentence);
  g_assert_cmpint (finding->severity, ==, severity);
  limber_test_assert_number (finding, "weeks", weeks);
  limber_test_assert_number (finding, "days", days);
  g_assert_cmpuint (finding->to - finding->from + 1, <=, weeks * 7);
}

/* The longest of the three is said, from the first day on which it is there. */
static void
test_lengths (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();

  limber_test_fill (journal, 0, 119, 0);
  limber_test_fill (journal, 120, 300, 5);
  assert_found (journal, 120 + 13, LIMBER_FINDING_NOTICE, 2, 13);
  /* 34 of 42 days are 81 %, 33 are 79 %. */
  assert_found (journal, 120 + 32, LIMBER_FINDING_NOTICE, 2, 32);
  assert_found (journal, 120 + 33, LIMBER_FINDING_MENTION, 6, 33);
  /* 68 of 84 days are 81 %, 67 are 79.8 %. */
  assert_found (journal, 120 + 66, LIMBER_FINDING_MENTION, 6, 66);
  assert_found (journal, 120 + 67, LIMBER_FINDING_MENTION, 12, 67);
  assert_found (journal, 300, LIMBER_FINDING_MENTION, 12, 180);
}

static void
test_words (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();
  g_autoptr (LimberFinding) finding = NULL;

  limber_test_fill (journal, 0, 40, 0);
  limber_test_fill (journal, 41, 82, 4);
  limber_test_fill (journal, 50, 50, 5);
  finding = limber_test_ask (journal, 82, ID);

  limber_test_assert_says (finding, "Your pain was 3 or more on all 42 days recorded in the last 6 weeks.");
  g_assert_cmpstr (finding->suggestion, ==,
                   "Pain that has not eased after 6 weeks is worth mentioning to your doctor.");
  g_assert_cmpstr (
      finding->why[0], ==,
      "This stretch of pain began on 7 April 2024, 41 days ago: since then there were no 7 recorded "
      "days running with pain of 1 or less.");
  limber_test_assert_number (finding, "share", 1);
  limber_test_assert_number (finding, "n_high", 42);
  g_assert_cmpuint (finding->from, ==, LIMBER_TEST_FIRST + 41);
  g_assert_cmpuint (finding->to, ==, LIMBER_TEST_FIRST + 82);
  g_assert_cmpuint (finding->drawing.highlight_from, ==, finding->from);
}

/* Seven calm days end it, though most of twelve weeks hurt. */
static void
test_over (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();

  limber_test_fill (journal, 0, 100, 6);
  limber_test_fill (journal, 101, 107, 1);
  limber_test_assert_answer (journal, 106, ID, LIMBER_FINDING_MENTION);
  limber_test_assert_answer (journal, 107, ID, LIMBER_FINDING_NOT_FOUND);
}

/* Days that are not recorded are no calm days, and pain of 2 is none either. */
static void
test_not_over (void)
{
  g_autoptr (LimberHistory) gaps = limber_test_journal_new ();
  g_autoptr (LimberHistory) twos = limber_test_journal_new ();

  limber_test_fill (gaps, 0, 90, 6);
  limber_test_fill (gaps, 91, 93, 0);
  limber_test_fill (gaps, 98, 100, 0);
  limber_test_assert_answer (gaps, 100, ID, LIMBER_FINDING_MENTION);
  limber_test_fill (twos, 0, 90, 6);
  limber_test_fill (twos, 91, 100, 2);
  limber_test_assert_answer (twos, 100, ID, LIMBER_FINDING_MENTION);
}

/* An episode of years is told as such, but not across months nobody knows anything of. */
static void
test_days (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();
  g_autoptr (LimberHistory) short_gap = limber_test_journal_new ();
  g_autoptr (LimberHistory) long_gap = limber_test_journal_new ();

  limber_test_fill (journal, 0, 999, 4);
  assert_found (journal, 999, LIMBER_FINDING_MENTION, 12, 999);
  limber_test_fill (short_gap, 0, 99, 4);
  limber_test_fill (short_gap, 127, 250, 4);
  assert_found (short_gap, 250, LIMBER_FINDING_MENTION, 12, 250);
  limber_test_fill (long_gap, 0, 99, 4);
  limber_test_fill (long_gap, 128, 250, 4);
  assert_found (long_gap, 250, LIMBER_FINDING_MENTION, 12, 122);
}

static void
test_most_days (void)
{
  g_autoptr (LimberHistory) journal = make ("3-33-33-23-323");
  g_autoptr (LimberFinding) finding = limber_test_ask (journal, 13, ID);

  limber_test_assert_says (finding,
                           "Your pain was 3 or more on 8 of the 10 days recorded in the last 2 weeks.");
  limber_test_assert_number (finding, "share", 0.8);
}

static void
assert_needs (const char *days, const char *sentence, guint missing)
{
  g_autoptr (LimberHistory) journal = make (days);
  g_autoptr (LimberFinding) finding = limber_test_ask (journal, (int) strlen (days) - 1, ID);

  g_assert_cmpint (finding->severity, ==, LIMBER_FINDING_NEEDS_DATA);
  limber_test_assert_says (finding, sentence);
  limber_test_assert_number (finding, "missing", missing);
}

static void
test_needs (void)
{
  assert_needs (
      "3----------33-",
      "To tell whether your pain lasts, Limber needs 10 of the last 14 days with pain recorded; there "
      "are 3.",
      7);
  assert_needs (
      "3",
      "To tell whether your pain lasts, Limber needs 10 of the last 14 days with pain recorded; there "
      "is 1.",
      9);
  assert_needs (
      "3333333333----",
      "To tell whether your pain lasts, Limber needs it recorded in the last 4 days; the last time was 4 "
      "days ago.",
      1);
  assert_needs (
      "3333333333",
      "To tell whether your pain lasts, Limber needs 1 more day: entries that reach back nearly 2 weeks.", 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/descriptive/persistent/two-weeks", test_two_weeks);
  g_test_add_func ("/descriptive/persistent/lengths", test_lengths);
  g_test_add_func ("/descriptive/persistent/words", test_words);
  g_test_add_func ("/descriptive/persistent/most-days", test_most_days);
  g_test_add_func ("/descriptive/persistent/over", test_over);
  g_test_add_func ("/descriptive/persistent/not-over", test_not_over);
  g_test_add_func ("/descriptive/persistent/days", test_days);
  g_test_add_func ("/descriptive/persistent/needs", test_needs);

  return g_test_run ();
}
