/* test-descriptive-events.c — more pain after something that happened once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-descriptive.h"

#define LOSS "descriptive.weight-loss-pain"
#define JUMP "descriptive.steps-jump-pain"
#define REST "descriptive.inactivity-pain"
#define ANXIETY "descriptive.anxiety-pain"

#define EVENT 60

/* Pain that goes up and down by one about @level. */
static void
fill_pain (LimberHistory *journal, int from, int to, int level)
{
  for (int i = from; i <= to; i++)
    limber_test_fill (journal, i, i, level + (i % 2 == 0 ? 1 : -1));
}

/* A jump in steps on day 60, and pain of @after in the 3 days after it. */
static LimberHistory *
make_jump (int level, int after)
{
  LimberHistory *journal = limber_test_journal_new ();

  fill_pain (journal, 0, 150, level);
  limber_test_fill_value (journal, 0, 150, "steps", 5000);
  limber_test_fill_value (journal, EVENT, EVENT, "steps", 12000);
  limber_test_fill (journal, EVENT + 1, EVENT + 3, after);

  return journal;
}

/* What was worst counts, so that the days after may only be raised. */
static const struct
{
  int level, after;
  LimberFindingSeverity severity;
} sizes[] = {
  { 3, 4, LIMBER_FINDING_NOT_FOUND }, { 3, 5, LIMBER_FINDING_NOTICE },    { 3, 6, LIMBER_FINDING_NOTICE },
  { 6, 7, LIMBER_FINDING_NOT_FOUND }, { 7, 9, LIMBER_FINDING_NOT_FOUND }, { 6, 9, LIMBER_FINDING_NOTICE },
};

static void
test_sizes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (LimberHistory) journal = make_jump (sizes[i].level, sizes[i].after);

      g_test_message ("%d to %d", sizes[i].level, sizes[i].after);
      limber_test_assert_answer (journal, EVENT + 10, JUMP, sizes[i].severity);
    }
}

static void
test_words (void)
{
  g_autoptr (LimberHistory) journal = make_jump (3, 7);
  g_autoptr (LimberFinding) finding = limber_test_ask (journal, EVENT + 10, JUMP);
  const LimberFindingDrawing *drawing = &finding->drawing;

  limber_test_assert_says (finding,
                           "After a jump in steps on 26 April 2024 your pain was on average 4 points higher "
                           "than in the 4 weeks before: 7.0 against 3.0.");
  g_assert_true (g_str_has_prefix (finding->caution, "It happened once; one time cannot show a pattern"));
  g_assert_null (finding->suggestion);
  limber_test_assert_number (finding, "effect", 4);
  limber_test_assert_number (finding, "n_now", 3);
  limber_test_assert_number (finding, "n_before", 28);
  limber_test_assert_number (finding, "events", 1);
  limber_test_assert_number (finding, "events_higher", 1);
  g_assert_cmpstr (
      finding->why[0], ==,
      "Compared are the 3 days after it, 3 with pain recorded, and the 28 days before, 28 with pain "
      "recorded.");
  g_assert_cmpuint (finding->from, ==, LIMBER_TEST_FIRST + EVENT);
  g_assert_cmpuint (finding->to, ==, LIMBER_TEST_FIRST + EVENT + 3);

  g_assert_cmpint (drawing->picture, ==, LIMBER_FINDING_PICTURE_ALIGNED);
  g_assert_cmpint (drawing->first_offset, ==, -14);
  g_assert_cmpuint (drawing->n_offsets, ==, 14 + 1 + 3);
  g_assert_cmpuint (drawing->n_exposed, ==, 3);
  g_assert_cmpfloat_with_epsilon (drawing->means[15], 7, 1e-9);
  g_assert_cmpuint (drawing->counts[15], ==, 1);
  g_assert_cmpfloat_with_epsilon (drawing->baseline, 3, 1e-9);
}

/* The last 60 days count, today among them. */
static void
test_age (void)
{
  g_autoptr (LimberHistory) journal = make_jump (3, 7);

  limber_test_assert_answer (journal, EVENT + 59, JUMP, LIMBER_FINDING_NOTICE);
  limber_test_assert_answer (journal, EVENT + 60, JUMP, LIMBER_FINDING_NOT_FOUND);
}

/* Of several the last with more pain is told, and how many there were. */
static void
test_several (void)
{
  g_autoptr (LimberHistory) journal = make_jump (3, 7);
  g_autoptr (LimberFinding) finding = NULL;

  limber_test_fill_value (journal, EVENT + 10, EVENT + 10, "steps", 12000);
  limber_test_fill_value (journal, EVENT + 20, EVENT + 20, "steps", 12000);
  finding = limber_test_ask (journal, EVENT + 30, JUMP);

  g_assert_nonnull (g_strstr_len (finding->sentence, -1, "on 26 April 2024"));
  limber_test_assert_number (finding, "events", 3);
  limber_test_assert_number (finding, "events_higher", 1);
  g_assert_true (g_str_has_prefix (finding->caution,
                                   "There were 3 such events in the last 60 days, and pain was "
                                   "higher like this after 1; "));
}

/* As if the days after were not recorded, or those before: @after of 3, @before of 28. */
static const struct
{
  int before, after;
  LimberFindingSeverity severity;
  const char *sentence;
} coverage[] = {
  { 14, 2, LIMBER_FINDING_NOTICE, NULL },
  { 14, 1, LIMBER_FINDING_NEEDS_DATA,
    "Jump in steps, 26 April 2024: to compare the pain after it, Limber needs pain recorded on 2 of the 3 "
    "days "
    "after; there is 1." },
  { 13, 2, LIMBER_FINDING_NEEDS_DATA,
    "Jump in steps, 26 April 2024: to compare the pain after it, Limber needs pain recorded on 14 of the 28 "
    "days "
    "before; there are 13." },
  { 28, 0, LIMBER_FINDING_NEEDS_DATA,
    "Jump in steps, 26 April 2024: to compare the pain after it, Limber needs pain recorded on 2 of the 3 "
    "days "
    "after; there are 0." },
};

static void
test_coverage (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (coverage); i++)
    {
      g_autoptr (LimberHistory) journal = limber_test_journal_new ();
      g_autoptr (LimberFinding) finding = NULL;

      limber_test_fill_value (journal, 0, EVENT, "steps", 5000);
      limber_test_fill_value (journal, EVENT, EVENT, "steps", 9000);
      fill_pain (journal, EVENT - coverage[i].before, EVENT - 1, 3);
      limber_test_fill (journal, EVENT + 1, EVENT + coverage[i].after, 9);
      finding = limber_test_ask (journal, EVENT + 20, JUMP);
      g_assert_cmpint (finding->severity, ==, coverage[i].severity);
      if (coverage[i].sentence != NULL)
        limber_test_assert_says (finding, coverage[i].sentence);
    }
}

static void
test_rest (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();
  g_autoptr (LimberFinding) finding = NULL;

  fill_pain (journal, 0, EVENT, 3);
  limber_test_fill_value (journal, 0, EVENT + 20, "steps", 6000);
  limber_test_fill_value (journal, EVENT - 1, EVENT + 2, "steps", 2000);
  limber_test_fill (journal, EVENT + 1, EVENT + 5, 7);
  finding = limber_test_ask (journal, EVENT + 20, REST);

  g_assert_cmpint (finding->severity, ==, LIMBER_FINDING_NOTICE);
  limber_test_assert_says (finding,
                           "After days of little walking around 26 April 2024 your pain was on average 4 "
                           "points higher than in the 4 weeks before: 7.0 against 3.0.");
  /* From the second day of the spell to the third after it. */
  limber_test_assert_number (finding, "n_now", 5);
  g_assert_cmpuint (finding->drawing.n_exposed, ==, 5);
}

/* Where the days after one event run into those after the next, each has its own. */
static void
test_two_rests (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();
  g_autoptr (LimberFinding) finding = NULL;

  fill_pain (journal, 0, EVENT + 3, 3);
  limber_test_fill_value (journal, 0, EVENT + 20, "steps", 6000);
  limber_test_fill_value (journal, EVENT - 1, EVENT, "steps", 2000);
  limber_test_fill_value (journal, EVENT + 2, EVENT + 3, "steps", 2000);
  limber_test_fill (journal, EVENT + 4, EVENT + 6, 9);
  finding = limber_test_ask (journal, EVENT + 20, REST);

  limber_test_assert_number (finding, "events", 2);
  limber_test_assert_number (finding, "events_higher", 1);
  g_assert_cmpuint (finding->from, ==, LIMBER_TEST_FIRST + EVENT + 3);
}

static void
test_anxiety (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();
  g_autoptr (LimberFinding) finding = NULL;

  fill_pain (journal, 0, EVENT, 3);
  limber_test_fill_value (journal, 0, EVENT - 3, "anxiety", 3);
  limber_test_fill_value (journal, EVENT - 2, EVENT, "anxiety", 8);
  limber_test_fill (journal, EVENT + 1, EVENT + 3, 7);
  finding = limber_test_ask (journal, EVENT + 20, ANXIETY);

  g_assert_cmpint (finding->severity, ==, LIMBER_FINDING_NOTICE);
  limber_test_assert_says (
      finding, "After days of high anxiety around 26 April 2024 your pain was on average 4 points "
               "higher than in the 4 weeks before: 7.0 against 3.0.");
}

static void
test_weight_loss (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();
  g_autoptr (LimberFinding) early = NULL;
  g_autoptr (LimberFinding) finding = NULL;

  fill_pain (journal, 0, EVENT, 3);
  limber_test_fill_value (journal, 0, EVENT - 4, "weight", 80000);
  limber_test_fill_value (journal, EVENT - 3, EVENT + 20, "weight", 77000);
  limber_test_fill (journal, EVENT + 1, EVENT + 14, 6);
  early = limber_test_ask (journal, EVENT + 4, LOSS);
  finding = limber_test_ask (journal, EVENT + 20, LOSS);

  limber_test_assert_says (
      early, "Rapid weight loss, 26 April 2024: to compare the pain after it, Limber needs pain "
             "recorded on 5 of the 14 days after; there are 4.");
  g_assert_cmpint (finding->severity, ==, LIMBER_FINDING_MENTION);
  limber_test_assert_says (finding,
                           "After your weight had fallen fast in the 14 days up to 26 April 2024, your pain "
                           "was on average 3 points higher than in the 4 weeks before: 6.0 against 3.0.");
  g_assert_nonnull (finding->suggestion);
  g_assert_cmpuint (finding->drawing.n_exposed, ==, 14);
  limber_test_assert_answer (journal, EVENT + 5, LOSS, LIMBER_FINDING_MENTION);
}

/* How much has to be recorded before an event could be noticed at all. */
static void
test_needs (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();
  g_autoptr (LimberFinding) jump = NULL;
  g_autoptr (LimberFinding) rest = NULL;
  g_autoptr (LimberFinding) anxiety = NULL;
  g_autoptr (LimberFinding) loss = NULL;

  fill_pain (journal, 0, 40, 3);
  limber_test_fill_value (journal, 28, 40, "steps", 5000);
  limber_test_fill_value (journal, 40, 40, "anxiety", 5);
  limber_test_fill_value (journal, 38, 40, "weight", 80000);
  jump = limber_test_ask (journal, 40, JUMP);
  rest = limber_test_ask (journal, 40, REST);
  anxiety = limber_test_ask (journal, 40, ANXIETY);
  loss = limber_test_ask (journal, 40, LOSS);

  limber_test_assert_says (jump,
                           "To look for more pain after a jump in steps, Limber needs 14 of the last 28 days "
                           "with steps; there are 13.");
  limber_test_assert_says (
      rest, "To look for more pain after days of little walking, Limber needs 14 of the last 28 "
            "days with steps; there are 13.");
  limber_test_assert_says (anxiety,
                           "To look for more pain after days of high anxiety, Limber needs 14 of the last 28 "
                           "days with anxiety recorded; there is 1.");
  limber_test_assert_says (
      loss, "To look for more pain after rapid weight loss, Limber needs 3 weighings in the week "
            "that ended 14 days ago; there are 0.");

  limber_test_fill_value (journal, 27, 27, "steps", 5000);
  limber_test_fill_value (journal, 24, 26, "weight", 80000);
  limber_test_assert_answer (journal, 40, JUMP, LIMBER_FINDING_NOT_FOUND);
  limber_test_assert_answer (journal, 40, LOSS, LIMBER_FINDING_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/descriptive/events/sizes", test_sizes);
  g_test_add_func ("/descriptive/events/words", test_words);
  g_test_add_func ("/descriptive/events/age", test_age);
  g_test_add_func ("/descriptive/events/several", test_several);
  g_test_add_func ("/descriptive/events/coverage", test_coverage);
  g_test_add_func ("/descriptive/events/rest", test_rest);
  g_test_add_func ("/descriptive/events/two-rests", test_two_rests);
  g_test_add_func ("/descriptive/events/anxiety", test_anxiety);
  g_test_add_func ("/descriptive/events/weight-loss", test_weight_loss);
  g_test_add_func ("/descriptive/events/needs", test_needs);

  return g_test_run ();
}
