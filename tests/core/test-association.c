/* test-association.c — what goes together, where it is known what does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-association-private.h"
#include "limber-history-private.h"
#include "limber-random.h"
#include "limber-test-associations.h"

#include <math.h>
#include <string.h>

#define DAY TEST_COURSE_DAY

static LimberAssociations *
find_in (const TestCourse *course)
{
  g_autoptr (LimberHistory) history = test_course_new (course);

  return test_find_until (history, course->n_days, NULL);
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
  const LimberAssociation *tag = test_get_association (found, "association.tag.long-sitting");

  test_assert_sound (found);
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
  g_assert_cmpuint (test_count_verdicts (found, LIMBER_VERDICT_PATTERN), ==, 1);
}

static void
test_anxiety (void)
{
  const TestCourse course = { .n_days = 500, .phi = 0.6, .missing = 0.2, .seed = 7, .anxiety = 1.2 };
  g_autoptr (LimberAssociations) found = find_in (&course);
  const LimberAssociation *anxiety = test_get_association (found, "association.anxiety");

  test_assert_sound (found);
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
  const LimberAssociation *jump = test_get_association (found, "association.steps-jump");

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

      test_assert_sound (found);
      n_patterns += test_count_verdicts (found, LIMBER_VERDICT_PATTERN);
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
        limber_history_note_pain (history, DAY + i, "knee-right", limber_random_between (&random, 1, 2));
    }
  found = test_find_until (history, course.n_days, NULL);
  tag = test_get_association (found, "association.tag.long-sitting");

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

static LimberHistory *
make_days_with_treatments (void)
{
  LimberHistory *history = limber_history_new ();

  limber_history_note_mark (history, DAY, LIMBER_TERM_TREATMENT, "heat");
  limber_history_note_mark (history, DAY, LIMBER_TERM_TREATMENT, "cold");

  return history;
}

static void
test_siblings (void)
{
  g_autoptr (LimberHistory) history = make_days_with_treatments ();
  g_autoptr (LimberRecord) record = limber_record_new (history, DAY);
  g_autoptr (GPtrArray) hypotheses = limber_hypothesis_list (record, 1);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_association_free);
  LimberAssociation *steps = add_association (list, hypotheses, "association.steps", 0.6);
  LimberAssociation *active = add_association (list, hypotheses, "association.active", 0.9);
  LimberAssociation *walk = add_association (list, hypotheses, "association.tag.long-walk", 0.7);
  LimberAssociation *heat = add_association (list, hypotheses, "association.treatment.heat", 1);
  LimberAssociation *cold = add_association (list, hypotheses, "association.treatment.cold", 2);
  LimberAssociation *jump = add_association (list, hypotheses, "association.steps-jump", 3);

  LimberAssociation *rest = add_association (list, hypotheses, "association.tag.rest-day", 1.2);
  LimberAssociation *sleep = add_association (list, hypotheses, "association.sleep", -1);

  jump->verdict = LIMBER_VERDICT_CHECKING;
  limber_associations_group_siblings (list);

  g_assert_cmpuint (list->len, ==, 6);
  g_assert_true (g_ptr_array_index (list, 0) == active);
  g_assert_true (g_ptr_array_index (list, 1) == heat);
  g_assert_true (g_ptr_array_index (list, 2) == cold);
  g_assert_true (g_ptr_array_index (list, 3) == jump);
  g_assert_true (g_ptr_array_index (list, 4) == rest);
  g_assert_true (g_ptr_array_index (list, 5) == sleep);
  g_assert_cmpuint (active->siblings->len, ==, 2);
  g_assert_true (g_ptr_array_index (active->siblings, 0) == steps);
  g_assert_true (g_ptr_array_index (active->siblings, 1) == walk);
  g_assert_cmpuint (cold->siblings->len, ==, 0);
}

/* Fewer steps and more pain, and days of little walking and more pain. */
static void
test_siblings_by_sign (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberRecord) record = limber_record_new (history, DAY);
  g_autoptr (GPtrArray) hypotheses = limber_hypothesis_list (record, 0);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_association_free);
  LimberAssociation *steps = add_association (list, hypotheses, "association.steps", -0.6);
  LimberAssociation *jump = add_association (list, hypotheses, "association.steps-jump", 1);
  LimberAssociation *rest = add_association (list, hypotheses, "association.inactivity", 0.9);

  limber_associations_group_siblings (list);

  g_assert_cmpuint (list->len, ==, 2);
  g_assert_true (g_ptr_array_index (list, 0) == jump);
  g_assert_true (g_ptr_array_index (list, 1) == rest);
  g_assert_true (g_ptr_array_index (rest->siblings, 0) == steps);
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
  found = test_find_until (history, 498, NULL);
  link = test_get_association (found, "association.anxiety");

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
  found = test_find_until (history, 400, NULL);
  travel = test_get_association (found, "association.tag.travel");
  fog = test_get_association (found, "association.tag.fog");

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
  found = test_find_until (history, 300, NULL);

  g_assert_cmpint (test_get_association (found, "association.treatment.heat")->verdict, ==,
                   LIMBER_VERDICT_PATTERN);
}

/* Clear, and too small to be mentioned: three tenths of a point. */
static void
test_small (void)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  g_autoptr (LimberAssociations) found = NULL;
  const LimberAssociation *fog;
  LimberRandom random = { 4 };

  for (guint i = 0; i < 900; i++)
    {
      gboolean has_fog = limber_random_chance (&random, 40);

      if (has_fog)
        limber_history_note_mark (history, DAY + i, LIMBER_TERM_TAG, "fog");
      limber_history_note_pain (history, DAY + i, "sacrum",
                                4 + limber_random_chance (&random, has_fog ? 65 : 35));
    }
  found = test_find_until (history, 900, NULL);
  fog = test_get_association (found, "association.tag.fog");

  g_assert_cmpfloat (fog->p_adjusted, <=, 0.01);
  g_assert_cmpfloat (fog->effect, <, 0.5);
  g_assert_false (fog->reaches_floor);
  g_assert_cmpint (fog->verdict, ==, LIMBER_VERDICT_NOT_FOUND);
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
      now = test_find_until (whole, n, NULL);
      then = test_find_until (cut, n, NULL);
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
  g_autoptr (LimberAssociations) first = test_find_until (history, 420, NULL);
  g_autoptr (LimberAssociations) again = NULL;
  g_autoptr (LimberAssociations) changed = NULL;
  g_autoptr (LimberAssociations) changed_anew = NULL;

  g_assert_cmpuint (first->looks->len, >, 1);
  remember (known, first);
  again = test_find_until (history, 420, known);
  assert_same (first, again);
  g_assert_cmpuint (again->looks->len, ==, 0);

  /* Old days that change make the looks of before useless, whatever they say. */
  for (guint i = 0; i < 100; i++)
    limber_history_note_pain (history, DAY + 100 + i, "sacrum", 10);
  changed = test_find_until (history, 420, known);
  changed_anew = test_find_until (history, 420, NULL);
  assert_same (changed, changed_anew);
  g_assert_cmpuint (changed->looks->len, ==, changed_anew->looks->len);
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
      const LimberAssociation *tag = test_get_association (found, "association.tag.long-sitting");
      const LimberAssociation *anxiety = test_get_association (found, "association.anxiety");

      g_assert_cmpfloat_with_epsilon (tag->noticeable, 2, 1e-12);
      g_assert_cmpfloat_with_epsilon (anxiety->noticeable, 1, 1e-12);
      g_assert_true (tag->power >= 0 && tag->power <= 1);
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
  g_test_add_func ("/association/siblings-by-sign", test_siblings_by_sign);
  g_test_add_func ("/association/leads", test_leads);
  g_test_add_func ("/association/coverage", test_coverage);
  g_test_add_func ("/association/treatment", test_treatment);
  g_test_add_func ("/association/small", test_small);
  g_test_add_func ("/association/no-peeking", test_no_peeking);
  g_test_add_func ("/association/remembered", test_remembered);
  g_test_add_func ("/association/power", test_power);

  return g_test_run ();
}
