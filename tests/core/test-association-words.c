/* test-association-words.c — links in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-association-words.h"

#include "limber-test-locale.h"
#include "limber-test-wording.h"

#include <libintl.h>
#include <math.h>
#include <string.h>

#define FIRST_YEAR 2026

static const LimberHypothesis anxiety = {
  .id = (char *) "association.anxiety",
  .form = LIMBER_HYPOTHESIS_LEVEL,
  .topic = LIMBER_TOPIC_ANXIETY,
  .metric = "anxiety",
  .outcome = "pain",
  .last_lag = 3,
};

static const LimberHypothesis shoes = {
  .id = (char *) "association.tag.new-shoes",
  .form = LIMBER_HYPOTHESIS_MARK,
  .topic = LIMBER_TOPIC_FOOTWEAR,
  .term_kind = LIMBER_TERM_TAG,
  .term = (char *) "new-shoes",
  .outcome = "pain",
  .last_lag = 1,
};

static const LimberHypothesis jumps = {
  .id = (char *) "association.steps-jump",
  .form = LIMBER_HYPOTHESIS_EVENT,
  .topic = LIMBER_TOPIC_WALKING,
  .metric = "steps",
  .outcome = "pain",
};

/* One of each that has words of its own. */
static const LimberHypothesis asked[] = {
  { .id = (char *) "association.anxiety",
    .form = LIMBER_HYPOTHESIS_LEVEL,
    .topic = LIMBER_TOPIC_ANXIETY,
    .metric = "anxiety",
    .outcome = "pain",
    .last_lag = 3 },
  { .id = (char *) "association.sleep",
    .form = LIMBER_HYPOTHESIS_LEVEL,
    .topic = LIMBER_TOPIC_SLEEP,
    .metric = "sleep",
    .outcome = "pain",
    .last_lag = 3 },
  { .id = (char *) "association.steps",
    .form = LIMBER_HYPOTHESIS_LEVEL,
    .topic = LIMBER_TOPIC_WALKING,
    .metric = "steps",
    .outcome = "pain",
    .last_lag = 3 },
  { .id = (char *) "association.active",
    .form = LIMBER_HYPOTHESIS_LEVEL,
    .topic = LIMBER_TOPIC_WALKING,
    .metric = "active",
    .outcome = "pain",
    .last_lag = 3 },
  { .id = (char *) "association.active.anxiety",
    .form = LIMBER_HYPOTHESIS_LEVEL,
    .topic = LIMBER_TOPIC_ANXIETY,
    .metric = "active",
    .outcome = "anxiety",
    .last_lag = 3 },
  { .id = (char *) "association.steps-jump",
    .form = LIMBER_HYPOTHESIS_EVENT,
    .topic = LIMBER_TOPIC_WALKING,
    .metric = "steps",
    .outcome = "pain" },
  { .id = (char *) "association.inactivity",
    .form = LIMBER_HYPOTHESIS_EVENT,
    .topic = LIMBER_TOPIC_WALKING,
    .metric = "steps",
    .outcome = "pain" },
  { .id = (char *) "association.weight-loss",
    .form = LIMBER_HYPOTHESIS_EVENT,
    .topic = LIMBER_TOPIC_WEIGHT,
    .metric = "weight",
    .outcome = "pain" },
  { .id = (char *) "association.routine",
    .form = LIMBER_HYPOTHESIS_ADHERENCE,
    .topic = LIMBER_TOPIC_ROUTINE,
    .metric = "routine",
    .outcome = "pain" },
  { .id = (char *) "association.routine.anxiety",
    .form = LIMBER_HYPOTHESIS_ADHERENCE,
    .topic = LIMBER_TOPIC_ROUTINE,
    .metric = "routine",
    .outcome = "anxiety" },
  { .id = (char *) "association.tag.new-shoes",
    .form = LIMBER_HYPOTHESIS_MARK,
    .topic = LIMBER_TOPIC_FOOTWEAR,
    .term_kind = LIMBER_TERM_TAG,
    .term = (char *) "new-shoes",
    .outcome = "pain",
    .last_lag = 1 },
  { .id = (char *) "association.tag.Because of %s!",
    .form = LIMBER_HYPOTHESIS_MARK,
    .topic = LIMBER_TOPIC_OWN,
    .term_kind = LIMBER_TERM_TAG,
    .term = (char *) "Because of %s!",
    .outcome = "pain",
    .last_lag = 1 },
  { .id = (char *) "association.treatment.heat",
    .form = LIMBER_HYPOTHESIS_MARK,
    .topic = LIMBER_TOPIC_TREATMENT,
    .term_kind = LIMBER_TERM_TREATMENT,
    .term = (char *) "heat",
    .outcome = "pain",
    .last_lag = 1 },
};

static guint32
get_first (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, FIRST_YEAR);

  return g_date_get_julian (&date);
}

static void
record_day (LimberHistory *history, guint32 julian)
{
  g_autoptr (LimberDay) day = NULL;
  LimberCheckIn *check_in;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  day = limber_day_new (&date);
  check_in = limber_check_in_new (&date);
  check_in->anxiety = 4;
  g_ptr_array_add (day->check_ins, check_in);
  limber_history_set_day (history, day);
}

/* A journal of so many days; what is in it is of no matter here. */
static LimberRecord *
make_record (guint n_days)
{
  g_autoptr (LimberHistory) history = limber_history_new ();

  if (n_days > 0)
    {
      record_day (history, get_first ());
      record_day (history, get_first () + n_days - 1);
    }

  return limber_record_new (history, get_first () + MAX (n_days, 1) - 1);
}

static LimberAssociation
make_association (const LimberHypothesis *hypothesis, LimberVerdict verdict)
{
  LimberAssociation self = {
    .hypothesis = hypothesis,
    .verdict = verdict,
    .n_days = 180,
    .n_tested = 14,
    .lag = hypothesis->last_lag > 0 ? 1 : 0,
    .r = 0.34,
    .n_pairs = 176,
    .n_events = hypothesis->form == LIMBER_HYPOTHESIS_EVENT ? 8 : 0,
    .n_with = 62,
    .n_without = 58,
    .mean_with = 4.9,
    .mean_without = 3.6,
    .effect = 1.25,
    .interval = { 0.7, 1.8 },
    .halves = { 1.1, 1.5 },
    .p_block = 0.0005,
    .p_effective = 0.0003,
    .p = 0.0005,
    .p_adjusted = 0.004,
    .n_permutations = 1999,
    .coverage_with = 0.9,
    .coverage_without = 0.92,
    .reaches_floor = TRUE,
    .repeats = TRUE,
    .logged_alike = TRUE,
    .noticeable = 2,
    .power = 0.82,
  };

  for (guint i = 0; i < G_N_ELEMENTS (self.aligned); i++)
    self.aligned[i] = 4;

  return self;
}

static void
assert_says (LimberAssociation *association, guint n_days, const char *sentence)
{
  g_autoptr (LimberRecord) record = make_record (n_days);
  g_autoptr (LimberFinding) finding = limber_association_words_tell (association, record);

  g_assert_cmpstr (finding->sentence, ==, sentence);
  limber_test_wording_check_finding (finding);
}

static void
assert_why (LimberAssociation *association, const char *sentence, gboolean expected)
{
  g_autoptr (LimberRecord) record = make_record (180);
  g_autoptr (LimberFinding) finding = limber_association_words_tell (association, record);

  if (g_strv_contains ((const char *const *) finding->why, sentence) != expected)
    {
      g_autofree char *all = g_strjoinv ("\n", finding->why);

      g_test_fail_printf ("“%s” is%s among\n%s", sentence, expected ? " not" : "", all);
    }
}

static void
test_pattern (void)
{
  LimberAssociation self = make_association (&anxiety, LIMBER_VERDICT_PATTERN);

  assert_says (&self, 180,
               "On days after high anxiety your pain was on average 1.3 points higher (4.9 against 3.6).");
  assert_why (&self,
              "We looked at 14 possible links; with the correction for that, chance alone is an unlikely "
              "explanation (adjusted p 0.004).",
              TRUE);
  assert_why (&self,
              "Seen in both halves of your record: +1.1 points in the first, +1.5 points in the second.",
              TRUE);
  assert_why (&self,
              "With slow changes and the days of the week taken out, the difference has a 90 % interval of "
              "+0.7 points to +1.8 points.",
              TRUE);

  self.lag = 3;
  assert_says (
      &self, 180,
      "On the third day after high anxiety your pain was on average 1.3 points higher (4.9 against 3.6).");
  self.lag = 0;
  self.effect = -0.9;
  self.mean_with = 3.04;
  self.mean_without = 3.96;
  assert_says (&self, 180,
               "On days with high anxiety your pain was on average 1 point lower (3.0 against 4.0).");
}

/* What was recorded and what is decided by can differ: then the sentence tells the latter. */
static void
test_adjusted (void)
{
  LimberAssociation self = make_association (&shoes, LIMBER_VERDICT_PATTERN);

  self.mean_without = 4.9;
  assert_says (
      &self, 180,
      "On days after one marked “New or worn shoes” your pain was on average 1.3 points higher, with "
      "slow changes and the days of the week taken out.");
  self.mean_with = NAN;
  self.effect = -0.5;
  assert_says (&self, 180,
               "On days after one marked “New or worn shoes” your pain was on average 0.5 points lower, with "
               "slow changes and the days of the week taken out.");
}

static void
test_doubts (void)
{
  LimberAssociation self = make_association (&anxiety, LIMBER_VERDICT_PATTERN);
  const char *small
      = "The real difference is probably smaller than this, as long as there is less than a year "
        "of days.";
  const char *same_day = "Both belong to the same day: your data cannot say which comes first.";
  const char *lead = "They go together at least as much the other way round in time: your data cannot say "
                     "which comes first.";

  assert_why (&self, small, TRUE);
  assert_why (&self, same_day, FALSE);
  assert_why (&self, lead, FALSE);

  self.n_days = 365;
  self.lead_is_stronger = TRUE;
  assert_why (&self, small, FALSE);
  assert_why (&self, lead, TRUE);

  self.lag = 0;
  assert_why (&self, same_day, TRUE);
  self.hypothesis = &jumps;
  assert_why (&self, same_day, FALSE);

  self.logged_alike = FALSE;
  self.coverage_with = 0.61;
  self.coverage_without = 0.854;
  assert_why (&self,
              "You logged pain less often on those days (61 %) than on others (85 %), which can make a "
              "difference of its own.",
              TRUE);
}

static void
test_places_and_siblings (void)
{
  const LimberHypothesis in_back
      = { .id = (char *) "association.anxiety", .outcome = "pain:lower-back-left" };
  LimberAssociation self = make_association (&anxiety, LIMBER_VERDICT_PATTERN);
  LimberAssociation place = make_association (&in_back, LIMBER_VERDICT_PATTERN);
  LimberAssociation sibling = make_association (&jumps, LIMBER_VERDICT_PATTERN);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GPtrArray) siblings = g_ptr_array_new ();

  g_ptr_array_add (places, &place);
  g_ptr_array_add (siblings, &sibling);
  self.places = places;
  self.siblings = siblings;
  assert_why (&self, "Most clearly in one place: left lower back (+1.3 points).", TRUE);
  assert_why (&self, "Seen as well, and probably the same story: jumps in steps.", TRUE);

  place.effect = -2;
  assert_why (&self, "Most clearly in one place: left lower back (−2 points).", FALSE);
}

static void
test_checking_and_removed (void)
{
  LimberAssociation self = make_association (&jumps, LIMBER_VERDICT_CHECKING);

  assert_says (&self, 180,
               "In the 3 days after a jump in steps your pain tended to be higher, by 1.3 points on average; "
               "it is too early to call that a pattern.");
  self.verdict = LIMBER_VERDICT_REMOVED;
  self.n_days = 120;
  self.p_adjusted = 0.2;
  assert_says (&self, 123,
               "The link between jumps in steps and pain is no longer seen since the look of 30 April 2026.");
}

static void
test_not_found (void)
{
  LimberAssociation self = make_association (&shoes, LIMBER_VERDICT_NOT_FOUND);

  assert_says (&self, 180,
               "No link found so far between days marked “New or worn shoes” and pain; with your 180 days we "
               "would notice a difference of 2 points about 8 times in 10.");
  self.power = 0.1;
  self.noticeable = 1;
  assert_says (&self, 180,
               "No link found so far between days marked “New or worn shoes” and pain; with your 180 days we "
               "would notice a difference of 1 point about 1 time in 10.");
  self.power = 0.97;
  assert_says (&self, 180,
               "No link found so far between days marked “New or worn shoes” and pain; with your 180 days we "
               "would notice a difference of 1 point nearly always.");

  /* What is unknown is not claimed. */
  self.power = NAN;
  assert_says (&self, 180,
               "No link found so far between days marked “New or worn shoes” and pain in 180 days.");
}

static void
test_needs_data (void)
{
  LimberAssociation self = make_association (&shoes, LIMBER_VERDICT_NEEDS_DATA);

  self.missing_with = 5;
  self.missing_without = 12;
  assert_says (&self, 40,
               "Limber needs 5 more days marked “New or worn shoes” and 12 more days without it to look for "
               "a link with pain.");
  self.missing_with = 1;
  self.missing_without = 0;
  assert_says (&self, 70, "Limber needs 1 more day marked “New or worn shoes” to look for a link with pain.");

  self.missing_with = 0;
  self.missing_without = 2;
  assert_says (&self, 70,
               "Limber needs 2 more days without “New or worn shoes” to look for a link with pain.");
  self.missing_without = 0;
  self.missing_pairs = 4;
  assert_says (&self, 70, "Limber needs 4 more days with entries to look for a link.");

  self = make_association (&jumps, LIMBER_VERDICT_NEEDS_DATA);
  self.missing_events = 2;
  self.missing_with = 6;
  assert_says (&self, 70,
               "To look for a link between jumps in steps and pain, Limber needs 2 more jumps in steps.");

  /* Day 60 of the journal is the first of March. */
  self = make_association (&anxiety, LIMBER_VERDICT_NEEDS_DATA);
  assert_says (&self, 50, "Limber looks for a link between anxiety and pain on 1 March 2026.");
  assert_says (&self, 60, "Limber looks for a link between anxiety and pain on 31 March 2026.");
  assert_says (&self, 0, "Limber can look for a link between anxiety and pain once there are entries.");
}

static void
test_earliest (void)
{
  LimberAssociation self = make_association (&anxiety, LIMBER_VERDICT_NEEDS_DATA);
  g_autoptr (LimberRecord) record = make_record (20);
  g_autoptr (LimberFinding) finding = NULL;

  self.missing_pairs = 42;
  finding = limber_association_words_tell (&self, record);
  g_assert_cmpstr (finding->sentence, ==,
                   "Limber needs 42 more days with both anxiety and pain recorded to look for a link.");
  /* 62 days are there on day 90 at the next look. */
  g_assert_cmpstr (finding->why[0], ==,
                   "With entries on all days, that can be on 31 March 2026 at the earliest.");
  g_assert_cmpfloat_with_epsilon (limber_finding_find_number (finding, "missing_pairs")->values[0], 42, 1e-9);
}

static void
test_cautions (void)
{
  g_autoptr (LimberRecord) record = make_record (180);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      LimberAssociation self = make_association (&asked[i], LIMBER_VERDICT_PATTERN);
      g_autoptr (LimberFinding) finding = limber_association_words_tell (&self, record);

      g_assert_nonnull (strstr (finding->caution, "This is a link, not proof of a cause"));
      g_assert_cmpint (strstr (finding->caution, "whether they help") != NULL, ==,
                       asked[i].topic == LIMBER_TOPIC_TREATMENT);
    }
}

static void
test_drawings (void)
{
  g_autoptr (LimberRecord) record = make_record (180);
  LimberAssociation self = make_association (&shoes, LIMBER_VERDICT_PATTERN);
  LimberAssociation event = make_association (&jumps, LIMBER_VERDICT_PATTERN);
  double values[] = { 3, 6 };
  guint8 groups[] = { 0, 1 };
  g_autoptr (LimberFinding) finding = NULL;
  g_autoptr (LimberFinding) aligned = NULL;

  self.values = values;
  self.groups = groups;
  self.n_values = 2;
  finding = limber_association_words_tell (&self, record);
  g_assert_cmpint (finding->drawing.picture, ==, LIMBER_FINDING_PICTURE_GROUPS);
  g_assert_cmpstr (finding->drawing.with_label, ==, "after “New or worn shoes”");
  g_assert_cmpstr (finding->drawing.without_label, ==, "not after “New or worn shoes”");
  g_assert_true (finding->drawing.values != values);
  g_assert_cmpuint (finding->drawing.n_values, ==, 2);
  g_assert_cmpstr (finding->tags[0], ==, "tag:new-shoes");

  aligned = limber_association_words_tell (&event, record);
  g_assert_cmpint (aligned->drawing.picture, ==, LIMBER_FINDING_PICTURE_ALIGNED);
  g_assert_cmpuint (aligned->drawing.n_offsets, ==, 29);
  g_assert_cmpint (aligned->drawing.first_offset, ==, -14);
  g_assert_cmpuint (aligned->drawing.n_exposed, ==, 3);
  g_assert_cmpstr (aligned->drawing.event_label, ==, "a jump in steps");
  g_assert_cmpstr (aligned->metrics[0], ==, "pain");
  g_assert_cmpstr (aligned->metrics[1], ==, "steps");
}

static void
set_all (LimberAssociation *self, double value)
{
  self->r = self->mean_with = self->mean_without = self->effect = value;
  self->interval[0] = self->interval[1] = self->halves[0] = self->halves[1] = value;
  self->p = self->p_block = self->p_effective = self->p_adjusted = isnan (value) ? NAN : CLAMP (value, 0, 1);
  self->coverage_with = self->coverage_without = self->power = self->p;
  self->noticeable = value;
  for (guint i = 0; i < G_N_ELEMENTS (self->aligned); i++)
    self->aligned[i] = value;
}

static void
set_counts (LimberAssociation *self, guint n)
{
  self->n_days = self->n_tested = self->n_pairs = self->n_events = self->n_with = self->n_without = n;
  self->missing_with = self->missing_without = self->missing_events = self->missing_pairs = n;
}

static void
check_all_of (LimberAssociation *self, LimberRecord *record)
{
  for (guint yes = 0; yes < 2; yes++)
    {
      g_autoptr (LimberFinding) finding = NULL;

      self->lead_is_stronger = self->logged_alike = self->repeats = yes == 1;
      finding = limber_association_words_tell (self, record);
      limber_test_wording_check_finding (finding);
      if (self->lag == 0 && self->hypothesis->last_lag > 0)
        g_assert_null (strstr (finding->sentence, " after "));
    }
}

/* Every sentence there can be, with the numbers that are most awkward. */
static void
check_all (void)
{
  static const double values[] = { NAN, -0.0, 0.04, -0.04, 1, -1, 0.951, 1.3, -10, 10 };
  static const guint counts[] = { 0, 1, 2, 400 };
  static const guint lengths[] = { 0, 1, 59, 60, 400 };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    for (guint verdict = 0; verdict <= LIMBER_VERDICT_NEEDS_DATA; verdict++)
      for (int lag = 0; lag <= asked[i].last_lag; lag++)
        for (guint j = 0; j < G_N_ELEMENTS (values); j++)
          {
            LimberAssociation self = make_association (&asked[i], (LimberVerdict) verdict);
            g_autoptr (LimberRecord) record = make_record (lengths[j % G_N_ELEMENTS (lengths)]);

            self.lag = lag;
            set_all (&self, values[j]);
            set_counts (&self, counts[j % G_N_ELEMENTS (counts)]);
            check_all_of (&self, record);
          }
}

static void
test_wording (void)
{
  check_all ();
}

/* As far as it is translated. */
static void
test_wording_in_german (void)
{
  g_autofree char *catalogues = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);

  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return;
  bindtextdomain (GETTEXT_PACKAGE, catalogues);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  check_all ();
  limber_test_reset_locale ();
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/association-words/pattern", test_pattern);
  g_test_add_func ("/association-words/adjusted", test_adjusted);
  g_test_add_func ("/association-words/doubts", test_doubts);
  g_test_add_func ("/association-words/places-and-siblings", test_places_and_siblings);
  g_test_add_func ("/association-words/checking-and-removed", test_checking_and_removed);
  g_test_add_func ("/association-words/not-found", test_not_found);
  g_test_add_func ("/association-words/needs-data", test_needs_data);
  g_test_add_func ("/association-words/earliest", test_earliest);
  g_test_add_func ("/association-words/cautions", test_cautions);
  g_test_add_func ("/association-words/drawings", test_drawings);
  g_test_add_func ("/association-words/wording", test_wording);
  g_test_add_func ("/association-words/wording/german", test_wording_in_german);

  return g_test_run ();
}
