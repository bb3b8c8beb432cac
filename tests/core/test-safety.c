/* test-safety.c — warning signs: each rule from both sides, episodes, what a doctor knows, and the words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-safety-private.h"

#include <math.h>
#include <string.h>

/* 20 November 2026, the day the record begins. */
#define DAY 739940
#define NO_PAIN 0
#define UNSET -1

typedef struct
{
  LimberHistory *history;
  LimberBackground *background;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->history = limber_history_new ();
  fixture->background = limber_background_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->background, limber_background_free);
  g_assert_finalize_object (fixture->history);
}

/* One check-in on a day, which takes the place of what the day had. */
static void
put (Fixture *fixture, int offset, int pain, const char *symptoms)
{
  g_auto (GStrv) keys = g_strsplit (symptoms, " ", 0);
  g_autoptr (LimberDay) day = NULL;
  LimberCheckIn *check_in;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, DAY + offset);
  day = limber_day_new (&date);
  check_in = limber_check_in_new (&date);
  if (pain == NO_PAIN)
    check_in->no_pain = TRUE;
  else if (pain != UNSET)
    g_assert_true (limber_check_in_set_pain (check_in, "lower-back-left", pain, LIMBER_QUALITY_NONE));
  for (char **key = keys; *key != NULL; key++)
    if (**key != '\0')
      limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, *key, LIMBER_HELPED_UNSET);
  limber_day_take_check_in (day, check_in);
  limber_history_set_day (fixture->history, day);
}

static void
fill (Fixture *fixture, int from, int to, int pain, const char *symptoms)
{
  for (int offset = from; offset <= to; offset++)
    put (fixture, offset, pain, symptoms);
}

static GPtrArray *
find_all (Fixture *fixture, int offset)
{
  g_autoptr (LimberRecord) record = limber_record_new (fixture->history, DAY + offset);

  return limber_safety_find (record, fixture->background);
}

static LimberFinding *
find (Fixture *fixture, int offset, const char *id)
{
  g_autoptr (GPtrArray) findings = find_all (fixture, offset);

  for (guint i = 0; i < findings->len; i++)
    {
      LimberFinding *finding = g_ptr_array_index (findings, i);

      if (strcmp (finding->id, id) == 0)
        return limber_finding_ref (finding);
    }

  return NULL;
}

static void
assert_none (Fixture *fixture, int offset, const char *id)
{
  g_autoptr (LimberFinding) finding = find (fixture, offset, id);

  g_assert_null (finding);
}

static void
assert_tier (Fixture *fixture, int offset, const char *id, LimberFindingSeverity severity, int from, int to)
{
  g_autoptr (LimberFinding) finding = find (fixture, offset, id);

  g_test_message ("%s on %d", id, offset);
  g_assert_nonnull (finding);
  g_assert_cmpint (finding->severity, ==, severity);
  g_assert_cmpint ((int) (finding->from - DAY), ==, from);
  g_assert_cmpint ((int) (finding->to - DAY), ==, to);
  g_assert_cmpint (finding->kind, ==, LIMBER_FINDING_SAFETY);
  g_assert_cmpint (finding->topic, ==, LIMBER_TOPIC_SAFETY);
}

static void
assert_known (Fixture *fixture, int offset, const char *id, const char *known)
{
  g_autoptr (LimberFinding) finding = find (fixture, offset, id);

  g_assert_nonnull (finding);
  g_assert_cmpstr (limber_finding_find_number (finding, "known")->word, ==, known);
}

static gboolean
says (const LimberFinding *finding, const char *text)
{
  for (char **why = finding->why; *why != NULL; why++)
    if (strstr (*why, text) != NULL)
      return TRUE;

  return strstr (finding->sentence, text) != NULL || strstr (finding->suggestion, text) != NULL;
}

/* Rules */

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) nothing = find_all (fixture, 0);
  g_autoptr (GPtrArray) harmless = NULL;

  g_assert_cmpuint (nothing->len, ==, 0);

  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    fixture->background->facts[i] = TRUE;
  fill (fixture, 0, 40, 3, "stiffness headache fatigue spasm");
  harmless = find_all (fixture, 40);
  g_assert_cmpuint (harmless->len, ==, 0);
}

static void
test_single_entry (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "saddle-numbness", "bladder-bowel", "leg-weakness" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *id = g_strconcat ("safety.", keys[i], NULL);

      put (fixture, 0, NO_PAIN, keys[i]);
      assert_tier (fixture, 0, id, LIMBER_FINDING_EMERGENCY, 0, 0);
      put (fixture, 0, UNSET, keys[i]);
      assert_tier (fixture, 0, id, LIMBER_FINDING_EMERGENCY, 0, 0);
      put (fixture, 0, 5, "stiffness");
      assert_none (fixture, 0, id);
    }
}

static void
test_fever (Fixture *fixture, gconstpointer data)
{
  put (fixture, 0, 1, "fever");
  assert_tier (fixture, 0, "safety.fever", LIMBER_FINDING_URGENT, 0, 0);
  assert_none (fixture, 0, "safety.infection-risk");

  /* What was not recorded does not rule pain out. */
  put (fixture, 0, UNSET, "fever");
  assert_tier (fixture, 0, "safety.fever", LIMBER_FINDING_URGENT, 0, 0);
  put (fixture, 0, NO_PAIN, "fever");
  assert_none (fixture, 0, "safety.fever");

  /* Pain in the week before, or after it began. */
  put (fixture, 20, NO_PAIN, "fever");
  put (fixture, 13, 5, "");
  assert_none (fixture, 20, "safety.fever");
  put (fixture, 14, 5, "");
  assert_tier (fixture, 20, "safety.fever", LIMBER_FINDING_URGENT, 20, 20);
  put (fixture, 14, NO_PAIN, "");
  put (fixture, 21, 2, "");
  assert_none (fixture, 20, "safety.fever");
  assert_tier (fixture, 21, "safety.fever", LIMBER_FINDING_URGENT, 20, 20);

  fixture->background->facts[LIMBER_BACKGROUND_IMMUNOSUPPRESSION] = TRUE;
  assert_tier (fixture, 21, "safety.infection-risk", LIMBER_FINDING_EMERGENCY, 20, 20);
  assert_none (fixture, 21, "safety.fever");
}

static void
test_cancer (Fixture *fixture, gconstpointer data)
{
  put (fixture, 0, 4, "");
  assert_none (fixture, 0, "safety.cancer-history");
  fixture->background->facts[LIMBER_BACKGROUND_CANCER] = TRUE;
  assert_tier (fixture, 0, "safety.cancer-history", LIMBER_FINDING_URGENT, 0, 0);
  put (fixture, 0, 3, "");
  assert_none (fixture, 0, "safety.cancer-history");
}

static void
test_fracture (Fixture *fixture, gconstpointer data)
{
  fill (fixture, 0, 19, 4, "");
  put (fixture, 20, 7, "");
  assert_none (fixture, 20, "safety.fracture-risk");
  fixture->background->facts[LIMBER_BACKGROUND_STEROIDS] = TRUE;
  assert_tier (fixture, 20, "safety.fracture-risk", LIMBER_FINDING_URGENT, 20, 20);
  fixture->background->facts[LIMBER_BACKGROUND_STEROIDS] = FALSE;
  fixture->background->facts[LIMBER_BACKGROUND_OSTEOPOROSIS] = TRUE;
  assert_tier (fixture, 20, "safety.fracture-risk", LIMBER_FINDING_URGENT, 20, 20);

  put (fixture, 20, 6, "");
  assert_none (fixture, 20, "safety.fracture-risk");

  /* Not new: it was nearly as strong, or it was there in the weeks before. */
  put (fixture, 20, 7, "");
  fill (fixture, 0, 19, 6, "");
  assert_none (fixture, 20, "safety.fracture-risk");
  fill (fixture, 0, 19, 4, "");
  put (fixture, 1, 8, "");
  assert_none (fixture, 20, "safety.fracture-risk");
}

/* Whether it is new cannot be told from a journal of one day: worth a mention, no more. */
static void
test_fracture_first_day (Fixture *fixture, gconstpointer data)
{
  fixture->background->facts[LIMBER_BACKGROUND_OSTEOPOROSIS] = TRUE;
  put (fixture, 0, 9, "");
  assert_tier (fixture, 0, "safety.fracture-risk", LIMBER_FINDING_MENTION, 0, 0);
}

static void
test_numb_leg (Fixture *fixture, gconstpointer data)
{
  fill (fixture, 0, 6, 2, "leg-numbness");
  assert_none (fixture, 6, "safety.numb-leg");
  put (fixture, 7, 2, "leg-numbness");
  assert_tier (fixture, 7, "safety.numb-leg", LIMBER_FINDING_URGENT, 0, 7);

  /* On fewer than half of the opened days in between; days that were not opened do not count. */
  fill (fixture, 1, 6, 2, "");
  assert_none (fixture, 7, "safety.numb-leg");
  fill (fixture, 1, 2, 2, "leg-numbness");
  assert_tier (fixture, 7, "safety.numb-leg", LIMBER_FINDING_URGENT, 0, 7);
}

static void
test_numb_leg_sparse (Fixture *fixture, gconstpointer data)
{
  put (fixture, 0, 2, "leg-numbness");
  put (fixture, 7, 2, "leg-numbness");
  assert_tier (fixture, 7, "safety.numb-leg", LIMBER_FINDING_URGENT, 0, 7);
}

/* Tingling in an arm is none of it. */
static void
test_tingling (Fixture *fixture, gconstpointer data)
{
  fill (fixture, 0, 10, 2, "tingling");
  assert_none (fixture, 10, "safety.numb-leg");
  fill (fixture, 0, 10, 2, "tingling leg-pain-left");
  assert_tier (fixture, 10, "safety.numb-leg", LIMBER_FINDING_URGENT, 0, 10);
}

static void
test_numb_leg_cancer (Fixture *fixture, gconstpointer data)
{
  put (fixture, 0, 2, "leg-numbness");
  assert_none (fixture, 0, "safety.numb-leg");
  fixture->background->facts[LIMBER_BACKGROUND_CANCER] = TRUE;
  assert_tier (fixture, 0, "safety.numb-leg", LIMBER_FINDING_EMERGENCY, 0, 0);
}

static void
test_both_legs (Fixture *fixture, gconstpointer data)
{
  put (fixture, 0, 4, "leg-pain-left");
  assert_none (fixture, 0, "safety.both-legs");
  put (fixture, 0, 4, "leg-pain-left leg-pain-right");
  assert_tier (fixture, 0, "safety.both-legs", LIMBER_FINDING_MENTION, 0, 0);
  put (fixture, 0, 4, "leg-pain-left leg-pain-right tingling");
  assert_tier (fixture, 0, "safety.both-legs", LIMBER_FINDING_URGENT, 0, 0);
}

static void
test_both_legs_new (Fixture *fixture, gconstpointer data)
{
  fill (fixture, 0, 6, 4, "leg-pain-left");
  put (fixture, 7, 4, "leg-pain-left leg-pain-right");
  assert_tier (fixture, 7, "safety.both-legs", LIMBER_FINDING_URGENT, 7, 7);
  put (fixture, 8, 4, "leg-pain-left leg-pain-right");
  put (fixture, 9, 4, "leg-pain-left leg-numbness");
  assert_tier (fixture, 8, "safety.both-legs", LIMBER_FINDING_URGENT, 7, 8);
  assert_tier (fixture, 9, "safety.both-legs", LIMBER_FINDING_EMERGENCY, 9, 9);
}

static void
test_night_pain (Fixture *fixture, gconstpointer data)
{
  fill (fixture, 0, 30, 3, "");
  for (int i = 0; i < 4; i++)
    put (fixture, 3 * i, 3, "night-pain");
  assert_tier (fixture, 9, "safety.night-pain", LIMBER_FINDING_MENTION, 0, 9);
  put (fixture, 14, 3, "night-pain");
  assert_tier (fixture, 14, "safety.night-pain", LIMBER_FINDING_MENTION, 0, 14);
  put (fixture, 14, 3, "");
  put (fixture, 13, 3, "night-pain");
  assert_tier (fixture, 12, "safety.night-pain", LIMBER_FINDING_MENTION, 0, 9);
  assert_tier (fixture, 13, "safety.night-pain", LIMBER_FINDING_URGENT, 0, 13);
}

static void
test_night_pain_joined (Fixture *fixture, gconstpointer data)
{
  put (fixture, 0, 3, "night-pain");
  assert_tier (fixture, 0, "safety.night-pain", LIMBER_FINDING_MENTION, 0, 0);
  fixture->background->facts[LIMBER_BACKGROUND_CANCER] = TRUE;
  assert_tier (fixture, 0, "safety.night-pain", LIMBER_FINDING_URGENT, 0, 0);
  fixture->background->facts[LIMBER_BACKGROUND_CANCER] = FALSE;
  fixture->background->facts[LIMBER_BACKGROUND_IMMUNOSUPPRESSION] = TRUE;
  assert_tier (fixture, 0, "safety.night-pain", LIMBER_FINDING_URGENT, 0, 0);
  fixture->background->facts[LIMBER_BACKGROUND_IMMUNOSUPPRESSION] = FALSE;
  put (fixture, 1, 3, "weight-loss");
  assert_tier (fixture, 0, "safety.night-pain", LIMBER_FINDING_MENTION, 0, 0);
  assert_tier (fixture, 1, "safety.night-pain", LIMBER_FINDING_URGENT, 0, 0);
  assert_tier (fixture, 1, "safety.weight-loss", LIMBER_FINDING_URGENT, 1, 1);
}

static void
test_weight_loss (Fixture *fixture, gconstpointer data)
{
  put (fixture, 0, 3, "weight-loss");
  assert_tier (fixture, 0, "safety.weight-loss", LIMBER_FINDING_MENTION, 0, 0);
  put (fixture, 0, 4, "weight-loss");
  assert_tier (fixture, 0, "safety.weight-loss", LIMBER_FINDING_URGENT, 0, 0);
  fixture->background->facts[LIMBER_BACKGROUND_LOSING_WEIGHT] = TRUE;
  assert_tier (fixture, 0, "safety.weight-loss", LIMBER_FINDING_MENTION, 0, 0);
}

/* Episodes */

static void
test_episode_over (Fixture *fixture, gconstpointer data)
{
  put (fixture, 0, 5, "leg-weakness");
  fill (fixture, 1, 13, 5, "");
  assert_tier (fixture, 13, "safety.leg-weakness", LIMBER_FINDING_EMERGENCY, 0, 0);
  assert_none (fixture, 14, "safety.leg-weakness");

  /* It begins anew after that, and not before. */
  put (fixture, 15, 5, "leg-weakness");
  assert_tier (fixture, 15, "safety.leg-weakness", LIMBER_FINDING_EMERGENCY, 15, 15);
  put (fixture, 13, 5, "leg-weakness");
  assert_tier (fixture, 15, "safety.leg-weakness", LIMBER_FINDING_EMERGENCY, 0, 15);
}

/* Days nobody opened do not tell that it is gone, up to eight weeks. */
static void
test_episode_unopened (Fixture *fixture, gconstpointer data)
{
  put (fixture, 0, 5, "bladder-bowel");
  assert_tier (fixture, 55, "safety.bladder-bowel", LIMBER_FINDING_EMERGENCY, 0, 0);
  assert_none (fixture, 56, "safety.bladder-bowel");
  put (fixture, 20, 5, "");
  assert_tier (fixture, 13, "safety.bladder-bowel", LIMBER_FINDING_EMERGENCY, 0, 0);
  assert_tier (fixture, 19, "safety.bladder-bowel", LIMBER_FINDING_EMERGENCY, 0, 0);
  assert_none (fixture, 20, "safety.bladder-bowel");
}

static void
test_fever_is_short (Fixture *fixture, gconstpointer data)
{
  put (fixture, 0, 5, "fever");
  fill (fixture, 1, 10, 5, "");
  assert_tier (fixture, 6, "safety.fever", LIMBER_FINDING_URGENT, 0, 0);
  assert_none (fixture, 7, "safety.fever");
}

/* What is written after a day changes nothing of what the day shows. */
static void
test_no_peeking (Fixture *fixture, gconstpointer data)
{
  put (fixture, 0, 3, "night-pain");
  fill (fixture, 1, 12, 3, "night-pain saddle-numbness fever leg-numbness");
  limber_background_set_known (fixture->background, "night-pain", DAY + 5);
  assert_tier (fixture, 0, "safety.night-pain", LIMBER_FINDING_MENTION, 0, 0);
  assert_known (fixture, 0, "safety.night-pain", "no");
  assert_none (fixture, 0, "safety.saddle-numbness");
  assert_none (fixture, 0, "safety.fever");
  assert_none (fixture, -1, "safety.night-pain");
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;

  put (fixture, 0, 3, "night-pain fever saddle-numbness leg-weakness");
  findings = find_all (fixture, 0);
  g_assert_cmpuint (findings->len, ==, 4);
  g_assert_cmpstr (((LimberFinding *) findings->pdata[0])->id, ==, "safety.saddle-numbness");
  g_assert_cmpstr (((LimberFinding *) findings->pdata[1])->id, ==, "safety.leg-weakness");
  for (guint i = 1; i < findings->len; i++)
    g_assert_cmpint (((LimberFinding *) findings->pdata[i - 1])->severity, <=,
                     ((LimberFinding *) findings->pdata[i])->severity);
}

/* "My doctor knows this" */

static void
test_known (Fixture *fixture, gconstpointer data)
{
  fill (fixture, 0, 30, 4, "leg-weakness");
  assert_tier (fixture, 10, "safety.leg-weakness", LIMBER_FINDING_EMERGENCY, 0, 10);
  limber_background_set_known (fixture->background, "leg-weakness", DAY + 10);
  assert_tier (fixture, 9, "safety.leg-weakness", LIMBER_FINDING_EMERGENCY, 0, 9);
  assert_tier (fixture, 10, "safety.leg-weakness", LIMBER_FINDING_MENTION, 0, 10);
  assert_tier (fixture, 30, "safety.leg-weakness", LIMBER_FINDING_MENTION, 0, 30);
  assert_known (fixture, 30, "safety.leg-weakness", "yes");
}

/* Said before the journal began */
static void
test_known_before (Fixture *fixture, gconstpointer data)
{
  limber_background_set_known (fixture->background, "bladder-bowel", DAY - 20);
  put (fixture, 0, 4, "bladder-bowel");
  assert_tier (fixture, 0, "safety.bladder-bowel", LIMBER_FINDING_MENTION, 0, 0);
  limber_background_set_known (fixture->background, "bladder-bowel", DAY - 29);
  assert_tier (fixture, 0, "safety.bladder-bowel", LIMBER_FINDING_EMERGENCY, 0, 0);
}

static void
test_known_returned (Fixture *fixture, gconstpointer data)
{
  fill (fixture, 0, 80, 4, "");
  fill (fixture, 0, 10, 4, "leg-weakness");
  limber_background_set_known (fixture->background, "leg-weakness", DAY + 5);

  put (fixture, 38, 4, "leg-weakness");
  assert_tier (fixture, 38, "safety.leg-weakness", LIMBER_FINDING_MENTION, 38, 38);
  put (fixture, 38, 4, "");
  put (fixture, 39, 4, "leg-weakness");
  assert_tier (fixture, 39, "safety.leg-weakness", LIMBER_FINDING_EMERGENCY, 39, 39);
  assert_known (fixture, 39, "safety.leg-weakness", "worse");

  /* It stays that way until it is said again. */
  put (fixture, 60, 4, "leg-weakness");
  assert_tier (fixture, 60, "safety.leg-weakness", LIMBER_FINDING_EMERGENCY, 60, 60);
  limber_background_set_known (fixture->background, "leg-weakness", DAY + 60);
  assert_tier (fixture, 60, "safety.leg-weakness", LIMBER_FINDING_MENTION, 60, 60);
}

static void
test_known_joined (Fixture *fixture, gconstpointer data)
{
  fill (fixture, 0, 20, 4, "leg-weakness");
  limber_background_set_known (fixture->background, "leg-weakness", DAY + 5);
  assert_tier (fixture, 20, "safety.leg-weakness", LIMBER_FINDING_MENTION, 0, 20);

  put (fixture, 15, 4, "leg-weakness bladder-bowel");
  assert_tier (fixture, 14, "safety.leg-weakness", LIMBER_FINDING_MENTION, 0, 14);
  assert_tier (fixture, 20, "safety.leg-weakness", LIMBER_FINDING_EMERGENCY, 0, 20);
  limber_background_set_known (fixture->background, "bladder-bowel", DAY + 18);
  assert_tier (fixture, 20, "safety.leg-weakness", LIMBER_FINDING_MENTION, 0, 20);
  assert_tier (fixture, 20, "safety.bladder-bowel", LIMBER_FINDING_MENTION, 15, 15);

  /* One that was there already when it was said is no further sign. */
  limber_background_set_known (fixture->background, "bladder-bowel", 0);
  limber_background_set_known (fixture->background, "leg-weakness", DAY + 15);
  assert_tier (fixture, 20, "safety.leg-weakness", LIMBER_FINDING_MENTION, 0, 20);
  assert_tier (fixture, 20, "safety.bladder-bowel", LIMBER_FINDING_EMERGENCY, 15, 15);
}

static void
test_known_worse (Fixture *fixture, gconstpointer data)
{
  fill (fixture, 0, 40, 4, "saddle-numbness");
  limber_background_set_known (fixture->background, "saddle-numbness", DAY + 30);
  fill (fixture, 31, 40, 5, "saddle-numbness");
  assert_tier (fixture, 40, "safety.saddle-numbness", LIMBER_FINDING_MENTION, 0, 40);
  fill (fixture, 31, 40, 6, "saddle-numbness");
  assert_tier (fixture, 32, "safety.saddle-numbness", LIMBER_FINDING_MENTION, 0, 32);
  assert_tier (fixture, 33, "safety.saddle-numbness", LIMBER_FINDING_EMERGENCY, 0, 33);
  assert_known (fixture, 40, "safety.saddle-numbness", "worse");
}

/* One switch for the fever, with and without a weakened immune system; another fever is another one. */
static void
test_known_fever (Fixture *fixture, gconstpointer data)
{
  put (fixture, 0, 4, "fever");
  fill (fixture, 1, 20, 4, "");
  limber_background_set_known (fixture->background, "fever", DAY);
  assert_tier (fixture, 0, "safety.fever", LIMBER_FINDING_MENTION, 0, 0);
  fixture->background->facts[LIMBER_BACKGROUND_IMMUNOSUPPRESSION] = TRUE;
  assert_tier (fixture, 0, "safety.infection-risk", LIMBER_FINDING_MENTION, 0, 0);
  put (fixture, 8, 4, "fever");
  assert_tier (fixture, 8, "safety.infection-risk", LIMBER_FINDING_EMERGENCY, 8, 8);
}

static void
test_known_keys (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberFinding) finding = NULL;
  g_autoptr (LimberFinding) other = limber_finding_new ("association.anxiety", LIMBER_FINDING_ASSOCIATION,
                                                        LIMBER_FINDING_PATTERN, LIMBER_TOPIC_ANXIETY);

  put (fixture, 0, 4, "leg-numbness");
  fixture->background->facts[LIMBER_BACKGROUND_CANCER] = TRUE;
  finding = find (fixture, 0, "safety.numb-leg");
  g_assert_cmpstr (limber_safety_get_known_key (finding), ==, "leg-numbness");
  g_assert_null (limber_safety_get_known_key (other));
}

/* Words */

static void
test_age (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberFinding) fresh = NULL;
  g_autoptr (LimberFinding) old = NULL;

  fill (fixture, 0, 14, 4, "saddle-numbness");
  fresh = find (fixture, 13, "safety.saddle-numbness");
  old = find (fixture, 14, "safety.saddle-numbness");
  g_assert_cmpint (fresh->severity, ==, old->severity);
  g_assert_true (says (fresh, "within the last two weeks"));
  g_assert_false (says (fresh, "for a long time"));
  g_assert_true (says (old, "more than two weeks ago"));
  g_assert_true (says (old, "for a long time"));
}

static void
test_sentence (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberFinding) one = NULL;
  g_autoptr (LimberFinding) two = NULL;

  fill (fixture, 0, 1, 4, "fever");
  one = find (fixture, 0, "safety.fever");
  two = find (fixture, 1, "safety.fever");
  g_assert_cmpstr (one->sentence, ==, "You noted a fever on 20 November 2026.");
  g_assert_cmpstr (two->sentence, ==, "You noted a fever on 2 days, last on 21 November 2026.");
  g_assert_cmpstr (two->why[0], ==, "Marked in your journal: Fever, 20 November 2026, 21 November 2026.");
  g_assert_cmpuint ((guint) limber_finding_find_number (two, "n_marked")->values[0], ==, 2);
  g_assert_true (g_strv_contains ((const char *const *) two->tags, "symptom:fever"));
  g_assert_true (g_strv_contains ((const char *const *) two->metrics, "pain"));
}

/* Whatever is found in a journal with everything in it: whole sentences and calm words. */
static void
test_wording (Fixture *fixture, gconstpointer data)
{
  static const char *const banned[]
      = { "!", "999", "112", "911", "causes", "because of", "trigger", "due to", "%s" };
  g_auto (GStrv) words = limber_safety_list_words ();
  g_autoptr (GPtrArray) findings = NULL;

  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    fixture->background->facts[i] = TRUE;
  fill (
      fixture, 0, 20, 8,
      "saddle-numbness bladder-bowel leg-weakness leg-pain-left leg-pain-right leg-numbness fever night-pain "
      "weight-loss");
  findings = find_all (fixture, 20);
  g_assert_cmpuint (findings->len, ==, LIMBER_SAFETY_N_SIGNS - 1);

  for (guint i = 0; i < findings->len; i++)
    {
      LimberFinding *finding = g_ptr_array_index (findings, i);

      g_assert_true (g_str_has_suffix (finding->sentence, "."));
      g_assert_null (strstr (finding->sentence, ". "));
      g_assert_true (g_str_has_suffix (finding->suggestion, "."));
      g_assert_true (g_str_has_suffix (finding->caution, "."));
      for (guint j = 0; j < G_N_ELEMENTS (banned); j++)
        g_assert_false (says (finding, banned[j]));
    }
  for (char **word = words; *word != NULL; word++)
    for (guint j = 0; j < G_N_ELEMENTS (banned); j++)
      g_assert_null (strstr (*word, banned[j]));
}

/* What is quoted below the heading is what people read, and the other way round. */
static void
test_document (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "safety.md", NULL);
  g_autoptr (GHashTable) quotes = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) words = limber_safety_list_words ();
  g_autoptr (GError) error = NULL;
  g_autofree char *document = NULL;
  g_auto (GStrv) lines = NULL;
  const char *section;

  g_file_get_contents (path, &document, NULL, &error);
  g_assert_no_error (error);
  section = strstr (document, "\n## What Patterns says\n");
  g_assert_nonnull (section);
  lines = g_strsplit (section, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (g_str_has_prefix (*line, "> "))
      g_hash_table_add (quotes, *line + 2);

  for (char **word = words; *word != NULL; word++)
    {
      g_test_message ("%s", *word);
      g_assert_true (g_hash_table_contains (quotes, *word));
      for (char **other = words; other < word; other++)
        g_assert_cmpstr (*other, !=, *word);
    }
  g_assert_cmpuint (g_hash_table_size (quotes), ==, g_strv_length (words));
  for (guint i = 0; i < LIMBER_SAFETY_N_SIGNS; i++)
    g_assert_nonnull (strstr (section, limber_safety_sign_get_id ((LimberSafetySign) i)));
}

#define ADD(path, test) g_test_add ("/safety/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("empty", test_empty);
  ADD ("single-entry", test_single_entry);
  ADD ("fever", test_fever);
  ADD ("cancer", test_cancer);
  ADD ("fracture", test_fracture);
  ADD ("fracture-first-day", test_fracture_first_day);
  ADD ("numb-leg", test_numb_leg);
  ADD ("numb-leg-sparse", test_numb_leg_sparse);
  ADD ("tingling", test_tingling);
  ADD ("numb-leg-cancer", test_numb_leg_cancer);
  ADD ("both-legs", test_both_legs);
  ADD ("both-legs-new", test_both_legs_new);
  ADD ("night-pain", test_night_pain);
  ADD ("night-pain-joined", test_night_pain_joined);
  ADD ("weight-loss", test_weight_loss);
  ADD ("episode-over", test_episode_over);
  ADD ("episode-unopened", test_episode_unopened);
  ADD ("fever-is-short", test_fever_is_short);
  ADD ("no-peeking", test_no_peeking);
  ADD ("order", test_order);
  ADD ("known", test_known);
  ADD ("known-before", test_known_before);
  ADD ("known-returned", test_known_returned);
  ADD ("known-joined", test_known_joined);
  ADD ("known-worse", test_known_worse);
  ADD ("known-fever", test_known_fever);
  ADD ("known-keys", test_known_keys);
  ADD ("age", test_age);
  ADD ("sentence", test_sentence);
  ADD ("wording", test_wording);
  g_test_add_func ("/safety/document", test_document);

  return g_test_run ();
}
