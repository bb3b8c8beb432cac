/* test-descriptive-lately.c — pain that got worse, or better, in the last weeks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-descriptive.h"

#include <math.h>

#define WORSE "descriptive.worse-lately"
#define BETTER "descriptive.better-lately"

/* Fifty-six days that go up and down by one about @level, and then @n_now at @now. */
static LimberHistory *
make (int level, int now, int n_now)
{
  LimberHistory *journal = limber_test_journal_new ();

  for (int i = 0; i < 56; i++)
    limber_test_fill (journal, i, i, level + (i % 2 == 0 ? 1 : -1));
  limber_test_fill (journal, 56, 56 + n_now - 1, now);

  return journal;
}

/* On the scale both a point and 30 per cent are asked for: at 5 a point is only 20 per cent. */
static const struct
{
  int level, now;
  LimberFindingSeverity worse, better;
} sizes[] = {
  { 3, 4, LIMBER_FINDING_NOTICE, LIMBER_FINDING_NOT_FOUND },
  { 3, 3, LIMBER_FINDING_NOT_FOUND, LIMBER_FINDING_NOT_FOUND },
  { 3, 2, LIMBER_FINDING_NOT_FOUND, LIMBER_FINDING_NOTICE },
  { 4, 5, LIMBER_FINDING_NOT_FOUND, LIMBER_FINDING_NOT_FOUND },
  { 4, 6, LIMBER_FINDING_NOTICE, LIMBER_FINDING_NOT_FOUND },
  { 4, 3, LIMBER_FINDING_NOT_FOUND, LIMBER_FINDING_NOT_FOUND },
  { 4, 2, LIMBER_FINDING_NOT_FOUND, LIMBER_FINDING_NOTICE },
  { 6, 7, LIMBER_FINDING_NOT_FOUND, LIMBER_FINDING_NOT_FOUND },
  { 6, 8, LIMBER_FINDING_NOTICE, LIMBER_FINDING_NOT_FOUND },
  { 7, 9, LIMBER_FINDING_NOT_FOUND, LIMBER_FINDING_NOT_FOUND },
};

static void
test_sizes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (LimberHistory) journal = make (sizes[i].level, sizes[i].now, 14);

      g_test_message ("%d to %d", sizes[i].level, sizes[i].now);
      limber_test_assert_answer (journal, 69, WORSE, sizes[i].worse);
      limber_test_assert_answer (journal, 69, BETTER, sizes[i].better);
    }
}

/* Days as wild as these say nothing by a difference of two points. */
static void
test_noise (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();
  g_autoptr (LimberHistory) calm = limber_test_journal_new ();

  for (int i = 0; i < 56; i++)
    {
      limber_test_fill (journal, i, i, i / 4 % 2 == 0 ? 9 : 1);
      limber_test_fill (calm, i, i, i / 4 % 2 == 0 ? 6 : 4);
    }
  limber_test_fill (journal, 56, 69, 7);
  limber_test_fill (calm, 56, 69, 7);
  limber_test_assert_answer (journal, 69, WORSE, LIMBER_FINDING_NOT_FOUND);
  limber_test_assert_answer (calm, 69, WORSE, LIMBER_FINDING_NOTICE);
}

/* Days that were all the same are no surer than a whole number is. */
static void
test_without_spread (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();
  g_autoptr (LimberFinding) finding = NULL;

  limber_test_fill (journal, 0, 55, 3);
  limber_test_fill (journal, 56, 69, 6);
  finding = limber_test_ask (journal, 69, WORSE);

  g_assert_cmpint (finding->severity, ==, LIMBER_FINDING_NOTICE);
  limber_test_assert_number (finding, "z", 3 / (sqrt (1.0 / 12) * sqrt (1.0 / 14 + 1.0 / 56)));
}

/* @now of the last 14 days, and @before of the 56 before them. */
static LimberHistory *
make_covered (int before, int now)
{
  LimberHistory *journal = limber_test_journal_new ();

  for (int i = 0; i < before; i++)
    limber_test_fill (journal, 55 - i * 2 % 56 - i * 2 / 56, 55 - i * 2 % 56 - i * 2 / 56, 2);
  limber_test_fill (journal, 70 - now, 69, 6);

  return journal;
}

static const struct
{
  int before, now;
  LimberFindingSeverity severity;
  const char *sentence;
} coverage[] = {
  { 28, 9, LIMBER_FINDING_NOTICE, NULL },
  { 27, 9, LIMBER_FINDING_NEEDS_DATA,
    "To tell whether your pain got worse lately, Limber needs 28 of the 56 days before the last 14 with pain "
    "recorded; there are 27." },
  { 28, 8, LIMBER_FINDING_NEEDS_DATA,
    "To tell whether your pain got worse lately, Limber needs 9 of the last 14 days with pain recorded; "
    "there are "
    "8." },
  { 1, 9, LIMBER_FINDING_NEEDS_DATA,
    "To tell whether your pain got worse lately, Limber needs 28 of the 56 days before the last 14 with pain "
    "recorded; there is 1." },
};

static void
test_coverage (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (coverage); i++)
    {
      g_autoptr (LimberHistory) journal = make_covered (coverage[i].before, coverage[i].now);
      g_autoptr (LimberFinding) finding = limber_test_ask (journal, 69, WORSE);

      g_assert_cmpint (finding->severity, ==, coverage[i].severity);
      if (coverage[i].sentence != NULL)
        limber_test_assert_says (finding, coverage[i].sentence);
    }
}

static void
test_words (void)
{
  g_autoptr (LimberHistory) journal = make (3, 6, 14);
  g_autoptr (LimberHistory) mild = make (3, 4, 14);
  g_autoptr (LimberHistory) easier = make (5, 2, 14);
  g_autoptr (LimberFinding) worse = limber_test_ask (journal, 69, WORSE);
  g_autoptr (LimberFinding) a_little = limber_test_ask (mild, 69, WORSE);
  g_autoptr (LimberFinding) better = NULL;

  limber_test_assert_says (a_little,
                           "In the 14 days up to 5 May 2024 your pain was noticeably higher than in the 8 "
                           "weeks before: 4.0 on average, against 3.0.");
  g_assert_nonnull (worse->suggestion);
  g_assert_cmpfloat (limber_finding_find_number (worse, "z")->values[0], >, 3);
  better = limber_test_ask (easier, 69, BETTER);
  g_assert_nonnull (g_strstr_len (better->sentence, -1, "lower than in the 8 weeks before"));
  g_assert_null (better->suggestion);
}

static void
test_numbers (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();
  g_autoptr (LimberFinding) finding = NULL;

  /* There are no nine days of two weeks until the last. */
  for (int i = 0; i < 46; i++)
    limber_test_fill (journal, i, i, i % 2 == 0 ? 2 : 4);
  limber_test_fill (journal, 61, 69, 6);
  finding = limber_test_ask (journal, 69, WORSE);

  limber_test_assert_says (finding,
                           "In the 14 days up to 5 May 2024 your pain was clearly higher than in the 8 weeks "
                           "before: 6.0 on average, against 3.0.");
  limber_test_assert_number (finding, "effect", 3);
  limber_test_assert_number (finding, "percent", 100);
  limber_test_assert_number (finding, "mean_now", 6);
  limber_test_assert_number (finding, "mean_before", 3);
  limber_test_assert_number (finding, "n_now", 9);
  limber_test_assert_number (finding, "n_before", 46);
  /* Days that differ from the next by as much as they can do not resemble them: no widening. */
  limber_test_assert_number (finding, "z", 3 / (sqrt (46.0 / 45) * sqrt (1.0 / 9 + 1.0 / 46)));
  g_assert_cmpstr (finding->why[0], ==,
                   "Pain was recorded on 9 of the 14 days, and on 46 of the 56 before them.");
  g_assert_cmpuint (finding->from, ==, LIMBER_TEST_FIRST + 56);
  g_assert_cmpuint (finding->to, ==, LIMBER_TEST_FIRST + 69);
  g_assert_cmpuint (finding->drawing.from, ==, LIMBER_TEST_FIRST);
  g_assert_cmpfloat_with_epsilon (finding->drawing.baseline, 3, 1e-9);
}

/* Noticed once, it stands for 28 days, with the last two weeks that showed it. */
static void
test_stands (void)
{
  g_autoptr (LimberHistory) journal = make (3, 6, 120);
  guint noticed = 0, last_day = 0;

  for (int as_of = 56; as_of < 120; as_of++)
    {
      g_autoptr (LimberFinding) finding = limber_test_ask (journal, as_of, WORSE);
      guint day;

      if (finding->severity != LIMBER_FINDING_NOTICE)
        continue;
      day = (guint) as_of - (guint) limber_finding_find_number (finding, "days")->values[0];
      g_assert_cmpuint ((guint) as_of - day, <, 28);
      g_assert_cmpuint (finding->to, >=, LIMBER_TEST_FIRST + day);
      if (day == last_day)
        continue;
      g_assert_true (last_day == 0 || day - last_day >= 28);
      last_day = day;
      noticed++;
    }

  g_assert_cmpuint (noticed, ==, 1);
  g_assert_cmpuint (last_day, >, 56);
  g_assert_cmpuint (last_day, <, 69);
}

/* It is no longer said once the last two weeks are as they were; days without an entry do not end it. */
static void
test_over (void)
{
  g_autoptr (LimberHistory) over = make (3, 6, 14);
  g_autoptr (LimberHistory) silent = make (3, 6, 14);

  limber_test_fill (over, 70, 83, 3);
  limber_test_assert_answer (over, 75, WORSE, LIMBER_FINDING_NOTICE);
  limber_test_assert_answer (over, 83, WORSE, LIMBER_FINDING_NOT_FOUND);
  limber_test_assert_answer (silent, 83, WORSE, LIMBER_FINDING_NOTICE);
  limber_test_assert_answer (silent, 105, WORSE, LIMBER_FINDING_NEEDS_DATA);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/descriptive/lately/sizes", test_sizes);
  g_test_add_func ("/descriptive/lately/noise", test_noise);
  g_test_add_func ("/descriptive/lately/without-spread", test_without_spread);
  g_test_add_func ("/descriptive/lately/coverage", test_coverage);
  g_test_add_func ("/descriptive/lately/words", test_words);
  g_test_add_func ("/descriptive/lately/numbers", test_numbers);
  g_test_add_func ("/descriptive/lately/stands", test_stands);
  g_test_add_func ("/descriptive/lately/over", test_over);

  return g_test_run ();
}
