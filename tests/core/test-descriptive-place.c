/* test-descriptive-place.c — pain that keeps to one side, or has come to a new place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-descriptive.h"

#include "limber-history-private.h"

#include <string.h>

#define SIDE "descriptive.one-sided"
#define KNEE "descriptive.below-knee"
#define PLACE "descriptive.new-place"

#define WEEK 7

/* One character a week: L and R have pain on that side, B on both, C in the middle, 1 too little of it, -
 * none. */
static LimberHistory *
make_weeks (const char *weeks)
{
  LimberHistory *journal = limber_test_journal_new ();

  for (int week = 0; weeks[week] != '\0'; week++)
    {
      int day = week * WEEK + 2;

      if (weeks[week] == 'L' || weeks[week] == 'B')
        limber_test_fill_place (journal, day, day + 1, "lower-back-left", 2);
      if (weeks[week] == 'R' || weeks[week] == 'B')
        limber_test_fill_place (journal, day, day + 1, "thigh-back-right", 5);
      if (weeks[week] == 'C')
        limber_test_fill_place (journal, day, day + 1, "spine-lower", 8);
      if (weeks[week] == '1')
        limber_test_fill_place (journal, day, day + 1, "lower-back-left", 1);
    }

  return journal;
}

static const struct
{
  const char *weeks;
  LimberFindingSeverity severity;
} sides[] = {
  { "LLLLLL", LIMBER_FINDING_NOTICE },
  { "RRRRRR", LIMBER_FINDING_NOTICE },
  { "LLLLL", LIMBER_FINDING_NEEDS_DATA },
  { "LLLLL1", LIMBER_FINDING_NEEDS_DATA },
  { "LLLLLC", LIMBER_FINDING_NEEDS_DATA },
  { "L-L-L-L-L-L", LIMBER_FINDING_NOTICE },
  { "LLLLLB", LIMBER_FINDING_NOT_FOUND },
  { "BBBBBB", LIMBER_FINDING_NOT_FOUND },
  { "LLLLLLR", LIMBER_FINDING_NOT_FOUND },
  { "LLLLLLLR", LIMBER_FINDING_NOT_FOUND },
  { "LLLLLLLLR", LIMBER_FINDING_NOTICE },
  { "LLLLLLLLRR", LIMBER_FINDING_NOT_FOUND },
  { "LRLRLRLR", LIMBER_FINDING_NOT_FOUND },
  { "------", LIMBER_FINDING_NEEDS_DATA },
  /* Of 26 weeks 19 are more than chance, but fewer than 4 of 5. */
  { "LLLLLLLLLLLLLLLLLLLRRRRRRR", LIMBER_FINDING_NOT_FOUND },
  { "LLLLLLLLLLLLLLLLLLLLLRRRRR", LIMBER_FINDING_NOTICE },
  /* Only half a year counts: the first of 27 weeks is forgotten. */
  { "LLLLLL--------------------", LIMBER_FINDING_NOTICE },
  { "LLLLLL---------------------", LIMBER_FINDING_NEEDS_DATA },
};

static void
test_sides (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (LimberHistory) journal = make_weeks (sides[i].weeks);

      g_test_message ("%s", sides[i].weeks);
      limber_test_assert_answer (journal, (int) strlen (sides[i].weeks) * WEEK - 1, SIDE, sides[i].severity);
    }
}

static void
test_side_words (void)
{
  g_autoptr (LimberHistory) left = make_weeks ("LLLLLLLLRB");
  g_autoptr (LimberHistory) right = make_weeks ("RRRRRRR");
  g_autoptr (LimberFinding) of_left = limber_test_ask (left, 69, SIDE);
  g_autoptr (LimberFinding) of_right = limber_test_ask (right, 48, SIDE);

  limber_test_assert_says (of_left,
                           "In 8 of the 9 weeks in which one side hurt on more days, it was the left one.");
  g_assert_cmpstr (limber_finding_find_number (of_left, "side")->word, ==, "left");
  limber_test_assert_number (of_left, "weeks", 9);
  limber_test_assert_number (of_left, "share", 8.0 / 9);
  limber_test_assert_number (of_left, "days_left", 16);
  limber_test_assert_number (of_left, "days_right", 2);
  limber_test_assert_number (of_left, "days_both", 2);
  g_assert_cmpstr (
      of_left->why[0], ==,
      "Days with pain of 2 or more: 16 on the left alone, 2 on the right alone, 2 on both sides.");
  g_assert_null (of_left->suggestion);
  limber_test_assert_says (of_right,
                           "In all 7 weeks in which one side hurt on more days, it was the right one.");
  g_assert_cmpstr (limber_finding_find_number (of_right, "side")->word, ==, "right");
}

/* With a numb or weak leg it is worth mentioning, and points to what is said about that. */
static void
test_side_with_sign (void)
{
  g_autoptr (LimberHistory) recent = make_weeks ("LLLLLL");
  g_autoptr (LimberHistory) old = make_weeks ("LLLLLLL");
  g_autoptr (LimberFinding) finding = NULL;

  limber_history_note_mark (recent, LIMBER_TEST_FIRST + 14, LIMBER_TERM_SYMPTOM, "leg-numbness");
  finding = limber_test_ask (recent, 41, SIDE);
  g_assert_cmpint (finding->severity, ==, LIMBER_FINDING_MENTION);
  g_assert_nonnull (finding->suggestion);
  limber_test_assert_answer (recent, 42, SIDE, LIMBER_FINDING_NOTICE);

  limber_history_note_mark (old, LIMBER_TEST_FIRST + 40, LIMBER_TERM_SYMPTOM, "tingling");
  limber_test_assert_answer (old, 41, SIDE, LIMBER_FINDING_NOTICE);
}

/* @before of 84 days with pain in the back alone, then 14 with pain at @region on @named of them. */
static LimberHistory *
make_place (int before, const char *region, int named)
{
  LimberHistory *journal = limber_test_journal_new ();

  limber_test_fill (journal, 84 - before, 97, 4);
  limber_test_fill_place (journal, 98 - named, 97, region, 3);

  return journal;
}

static const struct
{
  int before;
  const char *region;
  int named;
  LimberFindingSeverity knee, place;
} places[] = {
  { 84, "calf-left", 3, LIMBER_FINDING_MENTION, LIMBER_FINDING_NOT_FOUND },
  { 84, "calf-left", 2, LIMBER_FINDING_NOT_FOUND, LIMBER_FINDING_NOT_FOUND },
  { 84, "foot-right", 3, LIMBER_FINDING_MENTION, LIMBER_FINDING_NOT_FOUND },
  { 84, "shin-right", 3, LIMBER_FINDING_MENTION, LIMBER_FINDING_NOT_FOUND },
  { 84, "buttock-left", 3, LIMBER_FINDING_NOT_FOUND, LIMBER_FINDING_NOTICE },
  { 84, "buttock-left", 2, LIMBER_FINDING_NOT_FOUND, LIMBER_FINDING_NOT_FOUND },
  { 84, "knee-left", 5, LIMBER_FINDING_NOT_FOUND, LIMBER_FINDING_NOTICE },
  { 84, "general", 14, LIMBER_FINDING_NEEDS_DATA, LIMBER_FINDING_NEEDS_DATA },
  { 42, "calf-left", 3, LIMBER_FINDING_MENTION, LIMBER_FINDING_NOT_FOUND },
  { 41, "calf-left", 3, LIMBER_FINDING_NEEDS_DATA, LIMBER_FINDING_NEEDS_DATA },
};

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (LimberHistory) journal = make_place (places[i].before, places[i].region, places[i].named);

      g_test_message ("%s %d", places[i].region, places[i].named);
      limber_test_assert_answer (journal, 97, KNEE, places[i].knee);
      limber_test_assert_answer (journal, 97, PLACE, places[i].place);
    }
}

/* Once in the twelve weeks before, and it is nothing new; in the leg, wherever it was below the knee. */
static void
test_not_new (void)
{
  g_autoptr (LimberHistory) leg = make_place (84, "calf-left", 5);
  g_autoptr (LimberHistory) other_leg = make_place (84, "calf-left", 5);
  g_autoptr (LimberHistory) back = make_place (84, "buttock-left", 5);
  g_autoptr (LimberHistory) long_ago = make_place (84, "buttock-left", 5);

  limber_test_fill_place (leg, 40, 40, "foot-left", 1);
  limber_test_fill_place (other_leg, 40, 40, "foot-right", 1);
  limber_test_fill_place (back, 0, 0, "buttock-left", 1);
  limber_test_assert_answer (leg, 97, KNEE, LIMBER_FINDING_NOT_FOUND);
  limber_test_assert_answer (other_leg, 97, KNEE, LIMBER_FINDING_MENTION);
  limber_test_assert_answer (back, 97, PLACE, LIMBER_FINDING_NOT_FOUND);
  limber_test_fill_place (back, 98, 98, "buttock-left", 3);
  limber_test_assert_answer (back, 98, PLACE, LIMBER_FINDING_NOTICE);
  limber_test_assert_answer (long_ago, 97, PLACE, LIMBER_FINDING_NOTICE);
}

/* Pain that was not placed leaves open where it was. */
static void
test_not_placed (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();

  limber_test_fill_place (journal, 0, 83, "general", 4);
  limber_test_fill_place (journal, 84, 97, "calf-left", 4);
  limber_test_assert_answer (journal, 97, KNEE, LIMBER_FINDING_NEEDS_DATA);
}

/* It stands for four weeks, as long as it is named now and then. */
static void
test_place_stands (void)
{
  g_autoptr (LimberHistory) journal = make_place (84, "calf-left", 3);
  g_autoptr (LimberHistory) gone = make_place (84, "calf-left", 3);
  int last = -1;

  limber_test_fill_place (journal, 98, 200, "calf-left", 3);
  limber_test_fill (gone, 98, 200, 4);
  for (int as_of = 97; as_of <= 160; as_of++)
    {
      g_autoptr (LimberFinding) finding = limber_test_ask (journal, as_of, KNEE);

      if (finding->severity != LIMBER_FINDING_MENTION)
        break;
      last = as_of;
    }
  /* Up to day 108 the 84 days before have no such day; it stands for 28 days from then on. */
  g_assert_cmpint (last, ==, 108 + 27);
  limber_test_assert_answer (gone, 97 + 13, KNEE, LIMBER_FINDING_MENTION);
  limber_test_assert_answer (gone, 97 + 14, KNEE, LIMBER_FINDING_NOT_FOUND);
}

static void
test_place_words (void)
{
  g_autoptr (LimberHistory) one = make_place (60, "calf-left", 4);
  g_autoptr (LimberHistory) both = make_place (84, "calf-left", 4);
  g_autoptr (LimberHistory) several = make_place (84, "buttock-left", 4);
  g_autoptr (LimberFinding) of_one = limber_test_ask (one, 97, KNEE);
  g_autoptr (LimberFinding) of_both = NULL;
  g_autoptr (LimberFinding) of_several = NULL;

  limber_test_assert_says (of_one,
                           "Pain below your left knee is new: it was there on 4 of the 14 days up to 2 June "
                           "2024, after 12 weeks in which you recorded none.");
  g_assert_cmpstr (limber_finding_find_number (of_one, "places")->word, ==, "calf-left");
  g_assert_cmpstr (limber_finding_find_number (of_one, "places")->text, ==, "left calf");
  limber_test_assert_number (of_one, "n_now", 4);
  limber_test_assert_number (of_one, "n_before", 60);
  g_assert_cmpstr (of_one->drawing.metric, ==, "pain:calf-left");

  limber_test_fill_place (both, 95, 97, "heel-right", 2);
  of_both = limber_test_ask (both, 97, KNEE);
  g_assert_true (g_str_has_prefix (of_both->sentence, "Pain below both knees is new: "));
  g_assert_cmpstr (limber_finding_find_number (of_both, "side")->word, ==, "both");
  g_assert_cmpstr (limber_finding_find_number (of_both, "places")->word, ==, "calf-left,heel-right");
  g_assert_nonnull (g_strstr_len (of_both->suggestion, -1, "both legs"));

  limber_test_fill_place (several, 95, 97, "knee-left", 2);
  of_several = limber_test_ask (several, 97, PLACE);
  limber_test_assert_says (
      of_several, "Pain has come to 2 new places (left buttock, left knee) in the 14 days up to 2 June 2024, "
                  "after 12 weeks in which you recorded none there.");
}

static void
test_place_needs (void)
{
  g_autoptr (LimberHistory) journal = limber_test_journal_new ();
  g_autoptr (LimberFinding) now = NULL;
  g_autoptr (LimberFinding) before = NULL;

  limber_test_fill (journal, 0, 60, 3);
  now = limber_test_ask (journal, 66, KNEE);
  before = limber_test_ask (journal, 54, PLACE);

  limber_test_assert_says (
      now, "To tell whether pain has moved below the knee, Limber needs 9 of the last 14 days "
           "with places recorded; there are 8.");
  limber_test_assert_says (before,
                           "To tell whether pain has come to a new place, Limber needs 42 of the 84 days "
                           "before the last 14 with places recorded; there are 41.");
  limber_test_assert_answer (journal, 65, KNEE, LIMBER_FINDING_NOT_FOUND);
  limber_test_assert_answer (journal, 55, PLACE, LIMBER_FINDING_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/descriptive/side", test_sides);
  g_test_add_func ("/descriptive/side/words", test_side_words);
  g_test_add_func ("/descriptive/side/with-sign", test_side_with_sign);
  g_test_add_func ("/descriptive/place", test_places);
  g_test_add_func ("/descriptive/place/not-new", test_not_new);
  g_test_add_func ("/descriptive/place/not-placed", test_not_placed);
  g_test_add_func ("/descriptive/place/stands", test_place_stands);
  g_test_add_func ("/descriptive/place/words", test_place_words);
  g_test_add_func ("/descriptive/place/needs", test_place_needs);

  return g_test_run ();
}
