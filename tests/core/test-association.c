/* test-association.c — what goes together, where it is known what does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-association-private.h"
#include "limber-history-private.h"
#include "limber-random.h"
#include "limber-test-course.h"

#include <math.h>
#include <string.h>

#define DAY TEST_COURSE_DAY
#define SIXTY_YEARS 21915

static LimberAssociations *
find_until (LimberHistory *history, guint n_days, GHashTable *known)
{
  g_autoptr (LimberRecord) record = limber_record_new (history, DAY + n_days - 1);

  return limber_associations_find (record, known);
}

static LimberAssociations *
find_in (const TestCourse *course)
{
  g_autoptr (LimberHistory) history = test_course_new (course);

  return find_until (history, course->n_days, NULL);
}

static LimberAssociation *
get (const LimberAssociations *found, const char *id)
{
  for (guint i = 0; i < found->list->len; i++)
    {
      LimberAssociation *association = g_ptr_array_index (found->list, i);

      if (strcmp (association->hypothesis->id, id) == 0)
        return association;
    }

  g_test_message ("no %s", id);
  return NULL;
}

static guint
count_verdicts (const LimberAssociations *found, LimberVerdict verdict)
{
  guint n = 0;

  for (guint i = 0; i < found->list->len; i++)
    n += ((LimberAssociation *) g_ptr_array_index (found->list, i))->verdict == verdict;

  return n;
}

static void
assert_share (double value)
{
  g_assert_false (isnan (value) || value < 0 || value > 1);
}

/* Whatever comes in, nothing comes out that cannot be written down. */
static void
assert_sound (const LimberAssociations *found)
{
  for (guint i = 0; i < found->list->len; i++)
    {
      const LimberAssociation *association = g_ptr_array_index (found->list, i);

      if (association->verdict == LIMBER_VERDICT_NEEDS_DATA)
        continue;
      assert_share (association->p);
      assert_share (association->p_block);
      assert_share (association->p_effective);
      assert_share (association->p_adjusted);
      g_assert_true (association->r >= -1 && association->r <= 1);
      g_assert_cmpint (association->n_values, ==, association->n_with + association->n_without);
      for (guint k = 0; k < association->n_values; k++)
        g_assert_true (isfinite (association->values[k]));
      for (guint k = 0; k < G_N_ELEMENTS (association->aligned); k++)
        g_assert_cmpint (isnan (association->aligned[k]), ==, association->aligned_counts[k] == 0);
    }
}

static void
assert_same_number (double a, double b)
{
  g_assert_cmpint (isnan (a), ==, isnan (b));
  if (!isnan (a))
    g_assert_cmpfloat_with_epsilon (a, b, 1e-15);
}

static void
assert_same (const LimberAssociations *a, const LimberAssociations *b)
{
  g_assert_cmpuint (a->list->len, ==, b->list->len);
  g_assert_cmpuint (a->n_tested, ==, b->n_tested);
  g_assert_cmpuint (a->last_look, ==, b->last_look);
  for (guint i = 0; i < a->list->len; i++)
    {
      const LimberAssociation *x = g_ptr_array_index (a->list, i), *y = g_ptr_array_index (b->list, i);

      g_assert_cmpstr (x->hypothesis->id, ==, y->hypothesis->id);
      g_assert_cmpint (x->verdict, ==, y->verdict);
      g_assert_cmpuint (x->n_pairs, ==, y->n_pairs);
      g_assert_cmpuint (x->missing_with, ==, y->missing_with);
      g_assert_cmpuint (x->n_permutations, ==, y->n_permutations);
      assert_same_number (x->effect, y->effect);
      assert_same_number (x->p_adjusted, y->p_adjusted);
      assert_same_number (x->power, y->power);
      assert_same_number (x->interval[0], y->interval[0]);
      assert_same_number (x->interval[1], y->interval[1]);
      g_assert_cmpuint (x->places->len, ==, y->places->len);
      g_assert_cmpuint (x->siblings->len, ==, y->siblings->len);
    }
}

static void
test_tag (void)
{
  const TestCourse course = { .n_days = 400, .phi = 0.5, .missing = 0.2, .seed = 20, .tag = 2 };
  g_autoptr (LimberAssociations) found = find_in (&course);
  const LimberAssociation *tag = get (found, "association.tag.long-sitting");

  assert_sound (found);
  g_assert_cmpint (tag->verdict, ==, LIMBER_VERDICT_PATTERN);
  g_assert_cmpint (tag->lag, ==, 0);
  g_assert_cmpfloat (fabs (tag->effect - 2), <, 0.8);
  g_assert_cmpfloat (tag->interval[0], <, tag->effect);
  g_assert_cmpfloat (tag->interval[1], >, tag->effect);
  g_assert_cmpfloat (tag->interval[0], >, 0.5);
  g_assert_cmpfloat (tag->mean_with - tag->mean_without, >, 1);
  g_assert_true (tag->reaches_floor && tag->repeats && tag->logged_alike);
  g_assert_false (tag->lead_is_stronger);
  g_assert_cmpfloat (tag->p_adjusted, <=, 0.01);
  g_assert_cmpuint (tag->n_tested, ==, found->n_tested);
  g_assert_cmpuint (tag->n_days, ==, 390);
  g_assert_cmpuint (count_verdicts (found, LIMBER_VERDICT_PATTERN), ==, 1);
}

static void
test_anxiety (void)
{
  const TestCourse course = { .n_days = 500, .phi = 0.6, .missing = 0.2, .seed = 7, .anxiety = 1.2 };
  g_autoptr (LimberAssociations) found = find_in (&course);
  const LimberAssociation *anxiety = get (found, "association.anxiety");

  assert_sound (found);
  g_assert_cmpint (anxiety->verdict, ==, LIMBER_VERDICT_PATTERN);
  g_assert_cmpint (anxiety->lag, ==, 1);
  g_assert_cmpfloat (anxiety->effect, >, 1.5);
  g_assert_cmpfloat (anxiety->r, >, 0.3);
  g_assert_false (anxiety->lead_is_stronger);
}

static void
test_event (void)
{
  const TestCourse course = { .n_days = 600, .phi = 0.5, .missing = 0.1, .seed = 3, .jump = 2.5 };
  g_autoptr (LimberAssociations) found = find_in (&course);
  const LimberAssociation *jump = get (found, "association.steps-jump");

  g_assert_cmpint (jump->verdict, ==, LIMBER_VERDICT_PATTERN);
  g_assert_cmpuint (jump->n_events, >, 10);
  g_assert_cmpuint (jump->aligned_counts[14], >, 10);
  /* From the day after on. */
  g_assert_cmpfloat (jump->aligned[15], >, jump->aligned[13] + 1);
  g_assert_cmpfloat (jump->aligned[16], >, jump->aligned[12] + 1);
}

static void
test_nothing_in_it (void)
{
  guint n_patterns = 0;

  for (guint run = 0; run < 12; run++)
    {
      const TestCourse course = { .n_days = 240 + 40 * run,
                                  .phi = run % 4 * 0.25,
                                  .missing = run % 3 * 0.2,
                                  .seed = 900 + run,
                                  .weekend = run % 2,
                                  .trend = run % 3 };
      g_autoptr (LimberAssociations) found = find_in (&course);

      assert_sound (found);
      n_patterns += count_verdicts (found, LIMBER_VERDICT_PATTERN);
    }
  g_assert_cmpuint (n_patterns, ==, 0);
}

/* On one side only, it is seen there. */
static void
test_places (void)
{
  const TestCourse course
      = { .n_days = 400, .phi = 0.5, .missing = 0.1, .seed = 20, .tag = 2, .left_alone = TRUE };
  g_autoptr (LimberHistory) history = test_course_new (&course);
  g_autoptr (LimberAssociations) found = NULL;
  const LimberAssociation *tag, *place;
  LimberRandom random = { 5 };

  for (guint i = 0; i < course.n_days; i++)
    {
      if (limber_history_is_opened (history, DAY + i) && limber_random_chance (&random, 50))
        limber_history_note_pain (history, DAY + i, "knee-right",
                                  limber_random_between (&random, 1, 2));
    }
  found = find_until (history, course.n_days, NULL);
  tag = get (found, "association.tag.long-sitting");

  g_assert_cmpint (tag->verdict, ==, LIMBER_VERDICT_PATTERN);
  g_assert_cmpuint (tag->places->len, ==, 1);
  place = g_ptr_array_index (tag->places, 0);
  g_assert_cmpstr (place->hypothesis->outcome, ==, "pain:lower-back-left");
  g_assert_cmpstr (place->hypothesis->term, ==, "long-sitting");
  g_assert_cmpuint (place->n_tested, ==, 2);
  g_assert_cmpfloat (place->effect, >, 1);
}

static LimberAssociation *
add_association (GPtrArray *list, const GPtrArray *hypotheses, const char *id, double effect)
{
  for (guint i = 0; i < hypotheses->len; i++)
    {
      const LimberHypothesis *hypothesis = g_ptr_array_index (hypotheses, i);

      if (strcmp (hypothesis->id, id) == 0)
        {
          LimberAssociation *association = limber_association_new (hypothesis);

          association->verdict = LIMBER_VERDICT_PATTERN;
          association->effect = effect;
          g_ptr_array_add (list, association);
          return association;
        }
    }
  g_assert_not_reached ();
}

static void
test_siblings (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberRecord) record = limber_record_new (history, DAY);
  g_autoptr (GPtrArray) hypotheses = limber_hypothesis_list (record, 0);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_association_free);
  LimberAssociation *steps = add_association (list, hypotheses, "association.steps", 0.6);
  LimberAssociation *active = add_association (list, hypotheses, "association.active", -0.9);
  LimberAssociation *walk = add_association (list, hypotheses, "association.tag.long-walk", 0.7);
  LimberAssociation *heat = add_association (list, hypotheses, "association.treatment.heat", 1);
  LimberAssociation *cold = add_association (list, hypotheses, "association.treatment.cold", 2);
  LimberAssociation *jump = add_association (list, hypotheses, "association.steps-jump", 3);

  jump->verdict = LIMBER_VERDICT_CHECKING;
  limber_associations_group_siblings (list);

  g_assert_cmpuint (list->len, ==, 4);
  g_assert_true (g_ptr_array_index (list, 0) == active);
  g_assert_true (g_ptr_array_index (list, 1) == heat);
  g_assert_true (g_ptr_array_index (list, 2) == cold);
  g_assert_true (g_ptr_array_index (list, 3) == jump);
  g_assert_cmpuint (active->siblings->len, ==, 2);
  g_assert_true (g_ptr_array_index (active->siblings, 0) == steps);
  g_assert_true (g_ptr_array_index (active->siblings, 1) == walk);
  g_assert_cmpuint (cold->siblings->len, ==, 0);
}

/* Pain that goes before anxiety goes together with it, too; which comes first is not to be told from that. */
static void
test_leads (void)
{
  const TestCourse course = { .n_days = 500, .phi = 0.6, .missing = 0, .seed = 12 };
  g_autoptr (LimberHistory) source = test_course_new (&course);
  g_autoptr (LimberRecord) record = limber_record_new (source, DAY + 499);
  const double *anxiety = limber_record_peek (record, "anxiety");
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberAssociations) found = NULL;
  const LimberAssociation *link;
  LimberRandom random = { 8 };

  for (guint i = 0; i + 2 < 500; i++)
    {
      limber_history_note_anxiety (history, DAY + i, anxiety[i]);
      limber_history_note_pain (history, DAY + i, "sacrum",
                                (int) CLAMP (anxiety[i + 2] + limber_random_between (&random, -1, 1), 0, 10));
    }
  found = find_until (history, 498, NULL);
  link = get (found, "association.anxiety");

  g_assert_cmpint (link->verdict, ==, LIMBER_VERDICT_PATTERN);
  g_assert_true (link->lead_is_stronger);
}

/* Who does not record pain on half of the days with a tag chooses which of them are seen. */
static void
test_coverage (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberAssociations) found = NULL;
  const LimberAssociation *travel, *fog;
  LimberRandom random = { 8 };

  for (guint i = 0; i < 400; i++)
    {
      gboolean has_travel = limber_random_chance (&random, 20), has_fog = limber_random_chance (&random, 20);

      limber_history_note_opened (history, DAY + i);
      if (has_travel)
        limber_history_note_mark (history, DAY + i, LIMBER_TERM_TAG, "travel");
      if (has_fog)
        limber_history_note_mark (history, DAY + i, LIMBER_TERM_TAG, "fog");
      if (!has_travel || limber_random_chance (&random, 75))
        limber_history_note_pain (history, DAY + i, "sacrum",
                                  limber_random_between (&random, 1, 4) + 2 * has_travel + 2 * has_fog);
    }
  found = find_until (history, 400, NULL);
  travel = get (found, "association.tag.travel");
  fog = get (found, "association.tag.fog");

  g_assert_cmpfloat (travel->p_adjusted, <=, 0.01);
  g_assert_false (travel->logged_alike);
  g_assert_cmpfloat (travel->coverage_with, <, 0.85);
  g_assert_cmpfloat_with_epsilon (travel->coverage_without, 1, 1e-12);
  g_assert_cmpint (travel->verdict, ==, LIMBER_VERDICT_CHECKING);
  g_assert_cmpint (fog->verdict, ==, LIMBER_VERDICT_PATTERN);
}

static void
test_treatment (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberAssociations) found = NULL;
  LimberRandom random = { 3 };

  for (guint i = 0; i < 300; i++)
    {
      gboolean has_heat = limber_random_chance (&random, 30);

      limber_history_note_pain (history, DAY + i, "sacrum",
                                limber_random_between (&random, 2, 5) + 3 * has_heat);
      if (has_heat)
        limber_history_note_mark (history, DAY + i, LIMBER_TERM_TREATMENT, "heat");
    }
  found = find_until (history, 300, NULL);

  g_assert_cmpint (get (found, "association.treatment.heat")->verdict, ==, LIMBER_VERDICT_PATTERN);
  g_assert_cmpint (get (found, "association.treatment.cold")->verdict, ==, LIMBER_VERDICT_NEEDS_DATA);
}

/* What was said on a day is what a journal that ends there says. */
static void
test_no_peeking (void)
{
  TestCourse course
      = { .n_days = 500, .phi = 0.5, .missing = 0.2, .seed = 31, .tag = 1.5, .own_tag = 2, .anxiety = 0.5 };
  g_autoptr (LimberHistory) whole = test_course_new (&course);

  for (guint n = 40; n <= 440; n += 57)
    {
      g_autoptr (LimberHistory) cut = NULL;
      g_autoptr (LimberAssociations) now = NULL;
      g_autoptr (LimberAssociations) then = NULL;

      course.until = n;
      cut = test_course_new (&course);
      now = find_until (whole, n, NULL);
      then = find_until (cut, n, NULL);
      assert_same (now, then);
    }
}

static void
remember (GHashTable *known, const LimberAssociations *found)
{
  for (guint i = 0; i < found->looks->len; i++)
    {
      const LimberLook *look = g_ptr_array_index (found->looks, i);
      LimberLook *copy = limber_look_new (look->n_days, look->digest);

      for (guint k = 0; k < look->results->len; k++)
        {
          const LimberLookResult *result = g_ptr_array_index (look->results, k);

          limber_look_add (copy, result->id, result->p, result->p_adjusted, result->holds);
        }
      g_hash_table_insert (known, GUINT_TO_POINTER (look->n_days), copy);
    }
}

static void
test_remembered (void)
{
  const TestCourse course
      = { .n_days = 420, .phi = 0.6, .missing = 0.2, .seed = 77, .tag = 1.5, .anxiety = 0.7 };
  g_autoptr (LimberHistory) history = test_course_new (&course);
  g_autoptr (GHashTable) known = limber_look_table_new ();
  g_autoptr (LimberAssociations) first = find_until (history, 420, NULL);
  g_autoptr (LimberAssociations) again = NULL;
  g_autoptr (LimberAssociations) changed = NULL;
  g_autoptr (LimberAssociations) changed_anew = NULL;

  g_assert_cmpuint (first->looks->len, >, 1);
  remember (known, first);
  again = find_until (history, 420, known);
  assert_same (first, again);
  g_assert_cmpuint (again->looks->len, ==, 0);

  /* Old days that change make the looks of before useless, whatever they say. */
  for (guint i = 0; i < 100; i++)
    limber_history_note_pain (history, DAY + 100 + i, "sacrum", 10);
  changed = find_until (history, 420, known);
  changed_anew = find_until (history, 420, NULL);
  assert_same (changed, changed_anew);
  g_assert_cmpuint (changed->looks->len, ==, changed_anew->looks->len);
}

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
  found = find_until (history, 75, NULL);
  travel = get (found, "association.tag.travel");
  jump = get (found, "association.steps-jump");

  g_assert_cmpint (travel->verdict, ==, LIMBER_VERDICT_NEEDS_DATA);
  /* Pain was recorded on two of the three days. */
  g_assert_cmpuint (travel->missing_with, ==, 6);
  g_assert_cmpuint (travel->missing_without, ==, 0);
  g_assert_cmpint (jump->verdict, ==, LIMBER_VERDICT_NEEDS_DATA);
  g_assert_cmpuint (jump->missing_events, ==, 2);
  g_assert_cmpuint (get (found, "association.sleep")->missing_pairs, ==, 42);
  g_assert_cmpuint (get (found, "association.steps")->missing_pairs, ==, 0);
  g_assert_cmpuint (get (found, "association.tag.rest-day")->missing_with, ==, 8);
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
  found = find_until (history, 200, NULL);
  loss = get (found, "association.weight-loss");

  g_assert_cmpint (loss->verdict, ==, LIMBER_VERDICT_NEEDS_DATA);
  g_assert_cmpuint (loss->n_events, ==, 1);
  g_assert_cmpuint (loss->missing_events, ==, 2);
  g_assert_cmpuint (loss->missing_with, ==, 0);
}

static void
assert_no_finding (LimberHistory *history, guint n_days)
{
  g_autoptr (LimberAssociations) found = find_until (history, n_days, NULL);

  assert_sound (found);
  g_assert_cmpuint (found->list->len, >=, 42);
  g_assert_cmpuint (count_verdicts (found, LIMBER_VERDICT_PATTERN), ==, 0);
  g_assert_cmpuint (count_verdicts (found, LIMBER_VERDICT_CHECKING), ==, 0);
  g_assert_cmpuint (count_verdicts (found, LIMBER_VERDICT_REMOVED), ==, 0);
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

/* Nothing is too small to be noticed for ever, and much more is noticed with more days. */
static void
test_power (void)
{
  TestCourse course = { .n_days = 150, .phi = 0.6, .missing = 0.2, .seed = 55 };
  double before = 0;

  for (; course.n_days <= 1200; course.n_days *= 2)
    {
      g_autoptr (LimberAssociations) found = find_in (&course);
      const LimberAssociation *tag = get (found, "association.tag.long-sitting");
      const LimberAssociation *anxiety = get (found, "association.anxiety");

      g_assert_cmpfloat_with_epsilon (tag->noticeable, 2, 1e-12);
      g_assert_cmpfloat_with_epsilon (anxiety->noticeable, 1, 1e-12);
      assert_share (tag->power);
      g_assert_cmpfloat (tag->power, >, before - 0.05);
      g_assert_cmpfloat (anxiety->power, <=, tag->power);
      before = tag->power;
    }
  g_assert_cmpfloat (before, >, 0.95);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/association/tag", test_tag);
  g_test_add_func ("/association/anxiety", test_anxiety);
  g_test_add_func ("/association/event", test_event);
  g_test_add_func ("/association/nothing-in-it", test_nothing_in_it);
  g_test_add_func ("/association/places", test_places);
  g_test_add_func ("/association/siblings", test_siblings);
  g_test_add_func ("/association/leads", test_leads);
  g_test_add_func ("/association/coverage", test_coverage);
  g_test_add_func ("/association/treatment", test_treatment);
  g_test_add_func ("/association/no-peeking", test_no_peeking);
  g_test_add_func ("/association/remembered", test_remembered);
  g_test_add_func ("/association/needs", test_needs);
  g_test_add_func ("/association/one-event", test_one_event);
  g_test_add_func ("/association/little", test_little);
  g_test_add_func ("/association/one-value", test_one_value);
  g_test_add_func ("/association/no-pain-recorded", test_no_pain_recorded);
  g_test_add_func ("/association/many-tags", test_many_tags);
  g_test_add_func ("/association/sixty-years", test_sixty_years);
  g_test_add_func ("/association/power", test_power);

  return g_test_run ();
}
