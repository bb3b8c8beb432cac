/* test-topic.c — the kinds of findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-topic.h"

#include "limber-term-table.h"

#include <string.h>

static void
test_ids (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < LIMBER_N_TOPICS; i++)
    {
      const char *id = limber_topic_get_id ((LimberTopic) i);
      LimberTopic found = LIMBER_N_TOPICS;

      g_assert_true (g_str_has_prefix (id, "kind."));
      g_assert_true (g_hash_table_add (seen, (gpointer) id));
      g_assert_true (limber_topic_find (id, &found));
      g_assert_cmpuint (found, ==, i);
    }
}

static void
test_unknown (void)
{
  LimberTopic topic = LIMBER_TOPIC_MEALS;

  g_assert_false (limber_topic_find ("", &topic));
  g_assert_false (limber_topic_find ("weight", &topic));
  g_assert_false (limber_topic_find ("kind.weigh", &topic));
  g_assert_false (limber_topic_find ("kind.weights", &topic));
  g_assert_cmpuint (topic, ==, LIMBER_TOPIC_MEALS);
}

static void
test_titles (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < LIMBER_N_TOPICS; i++)
    {
      const char *title = limber_topic_get_title ((LimberTopic) i);

      g_assert_cmpuint (strlen (title), >, 4);
      g_assert_true (g_hash_table_add (seen, (gpointer) title));
    }
  g_assert_cmpstr (limber_topic_get_title (LIMBER_TOPIC_WEIGHT), ==, "Weight");
}

/* Each tag that comes with Limber belongs somewhere; the user's own, and no others, are their own. */
static void
test_tags (void)
{
  guint n_tags = 0;

  for (guint i = 0; i < limber_term_table_length; i++)
    {
      const LimberTermInfo *info = &limber_term_table[i];

      if (info->kind != LIMBER_TERM_TAG)
        continue;
      g_assert_cmpuint (limber_topic_of_tag (info->key), !=, LIMBER_TOPIC_OWN);
      n_tags++;
    }
  g_assert_cmpuint (n_tags, >, 10);

  g_assert_cmpuint (limber_topic_of_tag ("long-sitting"), ==, LIMBER_TOPIC_POSTURE);
  g_assert_cmpuint (limber_topic_of_tag ("new-shoes"), ==, LIMBER_TOPIC_FOOTWEAR);
  g_assert_cmpuint (limber_topic_of_tag ("gardening"), ==, LIMBER_TOPIC_OWN);
  g_assert_cmpuint (limber_topic_of_tag (""), ==, LIMBER_TOPIC_OWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/topic/ids", test_ids);
  g_test_add_func ("/topic/unknown", test_unknown);
  g_test_add_func ("/topic/titles", test_titles);
  g_test_add_func ("/topic/tags", test_tags);

  return g_test_run ();
}
