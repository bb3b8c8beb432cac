/* test-needs-words.c — what cannot be answered yet, topic by topic
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-needs-words.h"

typedef struct
{
  const char *id;
  LimberTopic topic;
  const char *term; /* NULL for what is no tag */
  guint n_with;
  guint missing;
} Need;

static GPtrArray *
make (const Need *needs, guint n)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_unref);

  for (guint i = 0; i < n; i++)
    {
      LimberFinding *finding = limber_finding_new (needs[i].id, LIMBER_FINDING_ASSOCIATION,
                                                   LIMBER_FINDING_NEEDS_DATA, needs[i].topic);

      limber_finding_take_sentence (finding, g_strdup_printf ("Needs %s.", needs[i].id));
      limber_finding_take_count (finding, "n_with", needs[i].n_with, NULL, NULL);
      if (needs[i].missing > 0)
        limber_finding_take_count (finding, "missing_with", needs[i].missing, NULL, NULL);
      if (needs[i].term != NULL)
        limber_finding_take_word (finding, "term", "key", NULL, g_strdup (needs[i].term));
      g_ptr_array_add (list, finding);
    }

  return list;
}

static void
assert_topic (const GPtrArray *topics, guint index, LimberTopic topic, const char *expected)
{
  const LimberTopicNeeds *needs = g_ptr_array_index (topics, index);
  g_autofree char *sentences = g_strjoinv ("|", needs->sentences);

  g_assert_cmpint (needs->topic, ==, topic);
  g_assert_cmpstr (sentences, ==, expected);
}

/* Each topic once, in the order of topics, whatever order they come in. */
static void
test_topics (void)
{
  static const Need all[] = {
    { "sleep", LIMBER_TOPIC_SLEEP, NULL, 0, 0 },
    { "fast", LIMBER_TOPIC_WEIGHT, NULL, 0, 0 },
    { "poor-sleep", LIMBER_TOPIC_SLEEP, NULL, 0, 8 },
    { "slow", LIMBER_TOPIC_WEIGHT, NULL, 2, 1 },
  };
  g_autoptr (GPtrArray) findings = make (all, G_N_ELEMENTS (all));
  g_autoptr (GPtrArray) topics = limber_needs_words_gather (findings);

  g_assert_cmpuint (topics->len, ==, 2);
  assert_topic (topics, 0, LIMBER_TOPIC_WEIGHT, "Needs fast.|Needs slow.");
  assert_topic (topics, 1, LIMBER_TOPIC_SLEEP, "Needs sleep.|Needs poor-sleep.");
}

static void
test_unmarked (void)
{
  static const Need all[] = {
    { "sitting", LIMBER_TOPIC_POSTURE, "Long sitting", 0, 8 },
    { "standing", LIMBER_TOPIC_POSTURE, "Long standing", 3, 5 },
    { "posture", LIMBER_TOPIC_POSTURE, "Poor posture", 0, 8 },
    { "travel", LIMBER_TOPIC_POSTURE, "Travel", 0, 8 },
    { "shoes", LIMBER_TOPIC_FOOTWEAR, "New shoes", 0, 8 },
    { "hard", LIMBER_TOPIC_SURFACE, "Hard surface", 0, 8 },
    { "sand", LIMBER_TOPIC_SURFACE, "Sand", 0, 8 },
    /* Marked on most days: it is the others that are missing. */
    { "own", LIMBER_TOPIC_OWN, "Gardening", 40, 0 },
  };
  g_autoptr (GPtrArray) findings = make (all, G_N_ELEMENTS (all));
  g_autoptr (GPtrArray) topics = limber_needs_words_gather (findings);

  g_assert_cmpuint (topics->len, ==, 4);
  assert_topic (topics, 0, LIMBER_TOPIC_POSTURE,
                "Needs standing.|Not marked so far: Long sitting, Poor posture and Travel; each needs 8 days "
                "marked.");
  assert_topic (topics, 1, LIMBER_TOPIC_FOOTWEAR, "Not marked so far: New shoes; it needs 8 days marked.");
  assert_topic (topics, 2, LIMBER_TOPIC_SURFACE,
                "Not marked so far: Hard surface and Sand; each needs 8 days marked.");
  assert_topic (topics, 3, LIMBER_TOPIC_OWN, "Needs own.");
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();
  g_autoptr (GPtrArray) topics = limber_needs_words_gather (findings);

  g_assert_cmpuint (topics->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/needs-words/topics", test_topics);
  g_test_add_func ("/needs-words/unmarked", test_unmarked);
  g_test_add_func ("/needs-words/nothing", test_nothing);

  return g_test_run ();
}
