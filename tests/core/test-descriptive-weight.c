/* test-descriptive-weight.c — weight that falls fast, or without being meant to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-descriptive.h"

#define RAPID "descriptive.rapid-weight-loss"
#define UNINTENDED "descriptive.unintended-weight-loss"

/* 100 kg, so that grams are thousandths of a per cent. */
#define USUAL 100000

static void
fill (LimberHistory *journal, int from, int to, int grams)
{
  limber_test_fill_value (journal, from, to, "weight", grams);
}

/* Usual for 40 days, then @grams. */
static LimberHistory *
make_fall (int grams)
{
  LimberHistory *journal = limber_test_journal_new ();

  fill (journal, 0, 39, USUAL);
  fill (journal, 40, 60, grams);

  return journal;
}

static void
test_rapid_limit (void)
{
  g_autoptr (LimberHistory) enough = make_fall (98000);
  g_autoptr (LimberHistory) too_little = make_fall (98001);

  /* The median of a week has changed when four of its days have. */
  limber_test_assert_answer (enough, 42, RAPID, LIMBER_FINDING_NOT_FOUND);
  limber_test_assert_answer (enough, 43, RAPID, LIMBER_FINDING_MENTION);
  limber_test_assert_answer (too_little, 43, RAPID, LIMBER_FINDING_NOT_FOUND);
  limber_test_assert_answer (too_little, 46, RAPID, LIMBER_FINDING_NOT_FOUND);
}

static void
test_rapid_words (void)
{
  g_autoptr (LimberHistory) journal = make_fall (97600);
  g_autoptr (LimberBackground) background = limber_background_new ();
  g_autoptr (LimberFinding) finding = limber_test_ask (journal, 43, RAPID);
  g_autoptr (LimberFinding) meant = NULL;

  limber_test_assert_says (finding, "Your weight fell by 2.4 % in the 14 days up to 9 April 2024.");
  limber_test_assert_number (finding, "percent", 2.4);
  limber_test_assert_number (finding, "days", 14);
  limber_test_assert_number (finding, "n_now", 7);
  limber_test_assert_number (finding, "n_before", 7);
  g_assert_cmpstr (finding->suggestion, ==,
                   "If you are not trying to lose weight, mention it to your doctor.");
  g_assert_cmpstr (finding->drawing.metric, ==, "weight");
  g_assert_cmpuint (finding->from, ==, LIMBER_TEST_FIRST + 29);
  g_assert_cmpuint (finding->to, ==, LIMBER_TEST_FIRST + 43);

  background->facts[LIMBER_BACKGROUND_LOSING_WEIGHT] = TRUE;
  meant = limber_test_ask_with (journal, 43, background, RAPID);
  g_assert_cmpint (meant->severity, ==, LIMBER_FINDING_NOTICE);
  g_assert_cmpstr (meant->suggestion, !=, finding->suggestion);
}

/* One weighing of one day is no loss. */
static void
test_rapid_noise (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();

  fill (journal, 0, 60, USUAL);
  fill (journal, 58, 60, 95000);
  limber_test_assert_answer (journal, 60, RAPID, LIMBER_FINDING_NOT_FOUND);
}

/* It is said for 28 days, unless it is gained back. */
static void
test_rapid_stands (void)
{
  g_autoptr (LimberHistory) kept = make_fall (97600);
  g_autoptr (LimberHistory) regained = make_fall (97600);

  fill (kept, 61, 120, 97600);
  fill (regained, 50, 120, 99500);
  limber_test_assert_answer (kept, 43 + 27, RAPID, LIMBER_FINDING_MENTION);
  limber_test_assert_answer (kept, 43 + 28, RAPID, LIMBER_FINDING_NOT_FOUND);
  limber_test_assert_answer (regained, 52, RAPID, LIMBER_FINDING_MENTION);
  limber_test_assert_answer (regained, 53, RAPID, LIMBER_FINDING_NOT_FOUND);
}

static void
test_rapid_needs (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();
  g_autoptr (LimberFinding) now = NULL;
  g_autoptr (LimberFinding) before = NULL;

  fill (journal, 0, 1, USUAL);
  fill (journal, 18, 20, USUAL);
  before = limber_test_ask (journal, 20, RAPID);
  now = limber_test_ask (journal, 25, RAPID);

  limber_test_assert_says (
      before, "To tell whether your weight falls fast, Limber needs 3 weighings in the week that "
              "ended 14 days ago; there are 2.");
  limber_test_assert_says (
      now, "To tell whether your weight falls fast, Limber needs 3 weighings in the last 7 days; "
           "there are 2.");
  fill (journal, 2, 2, USUAL);
  limber_test_assert_answer (journal, 20, RAPID, LIMBER_FINDING_NOT_FOUND);
}

/* Usual for a month, @grams for the last, and half a year in between. */
static LimberHistory *
make_loss (int grams)
{
  LimberHistory *journal = limber_test_journal_new ();

  fill (journal, 0, 27, USUAL);
  fill (journal, 180, 207, grams);

  return journal;
}

static void
test_unintended (void)
{
  g_autoptr (LimberHistory) enough = make_loss (95000);
  g_autoptr (LimberHistory) too_little = make_loss (95001);
  g_autoptr (LimberBackground) background = limber_background_new ();
  g_autoptr (LimberFinding) meant = NULL;
  g_autoptr (LimberFinding) finding = limber_test_ask (enough, 207, UNINTENDED);

  g_assert_cmpint (finding->severity, ==, LIMBER_FINDING_MENTION);
  limber_test_assert_number (finding, "percent", 5);
  g_assert_true (
      g_str_has_prefix (finding->sentence, "Your weight is 5.0 % lower than in the 4 weeks up to "));
  limber_test_assert_answer (too_little, 207, UNINTENDED, LIMBER_FINDING_NOT_FOUND);

  background->facts[LIMBER_BACKGROUND_LOSING_WEIGHT] = TRUE;
  meant = limber_test_ask_with (enough, 207, background, UNINTENDED);
  limber_test_assert_says (meant,
                           "Did not look for unintended weight loss: you said that you are trying to lose "
                           "weight.");
  g_assert_cmpint (meant->severity, ==, LIMBER_FINDING_NOT_FOUND);
}

/* With pain in the back, or pain without a place, it is urgent; not with a headache. */
static void
test_unintended_with_pain (void)
{
  static const struct
  {
    const char *region;
    int day;
    LimberFindingSeverity severity;
  } cases[] = {
    { "spine-lower", 207, LIMBER_FINDING_URGENT },      { "lower-back-left", 194, LIMBER_FINDING_URGENT },
    { "lower-back-left", 193, LIMBER_FINDING_MENTION }, { "general", 200, LIMBER_FINDING_URGENT },
    { "face-head", 207, LIMBER_FINDING_MENTION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimberHistory) journal = make_loss (94000);

      limber_test_fill_place (journal, cases[i].day, cases[i].day, cases[i].region, 1);
      limber_test_assert_answer (journal, 207, UNINTENDED, cases[i].severity);
    }
}

/* What was more than a year ago does not count; six weighings of a month do. */
static void
test_unintended_coverage (void)
{
  g_autoptr (LimberHistory) old = limber_test_journal_new ();
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();
  g_autoptr (LimberFinding) now = NULL;
  g_autoptr (LimberFinding) before = NULL;

  fill (old, 0, 27, USUAL);
  fill (old, 360, 392, 90000);
  limber_test_assert_answer (old, 387, UNINTENDED, LIMBER_FINDING_MENTION);
  /* 27 + 21 is the last day with six of the old weighings. */
  fill (old, 393, 420, 90000);
  limber_test_assert_answer (old, 48 + 365, UNINTENDED, LIMBER_FINDING_MENTION);
  limber_test_assert_answer (old, 50 + 365, UNINTENDED, LIMBER_FINDING_NOT_FOUND);

  fill (journal, 0, 4, USUAL);
  fill (journal, 100, 105, 90000);
  before = limber_test_ask (journal, 105, UNINTENDED);
  now = limber_test_ask (journal, 128, UNINTENDED);
  limber_test_assert_says (before,
                           "To tell whether you are losing weight over months, Limber needs 6 weighings in 4 "
                           "weeks that end 4 weeks ago or earlier; there are 5.");
  limber_test_assert_says (
      now, "To tell whether you are losing weight over months, Limber needs 6 weighings in the "
           "last 4 weeks; there are 5.");
  fill (journal, 5, 5, USUAL);
  limber_test_assert_answer (journal, 105, UNINTENDED, LIMBER_FINDING_MENTION);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/descriptive/weight/rapid/limit", test_rapid_limit);
  g_test_add_func ("/descriptive/weight/rapid/words", test_rapid_words);
  g_test_add_func ("/descriptive/weight/rapid/noise", test_rapid_noise);
  g_test_add_func ("/descriptive/weight/rapid/stands", test_rapid_stands);
  g_test_add_func ("/descriptive/weight/rapid/needs", test_rapid_needs);
  g_test_add_func ("/descriptive/weight/unintended", test_unintended);
  g_test_add_func ("/descriptive/weight/unintended/with-pain", test_unintended_with_pain);
  g_test_add_func ("/descriptive/weight/unintended/coverage", test_unintended_coverage);

  return g_test_run ();
}
