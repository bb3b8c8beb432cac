/* limber-topic.c — the kinds of findings: what can be turned off, and what belongs together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-topic.h"

#include <glib/gi18n.h>
#include <string.h>

/* Ids stand in people's journals, as what they turned off: they are never changed. */
static const struct
{
  const char *id;
  const char *title;
} topics[LIMBER_N_TOPICS] = {
  [LIMBER_TOPIC_SAFETY] = { "kind.safety", NC_ ("kind of finding", "Warning signs") },
  [LIMBER_TOPIC_COURSE] = { "kind.course", NC_ ("kind of finding", "Better or worse") },
  [LIMBER_TOPIC_LASTING] = { "kind.lasting", NC_ ("kind of finding", "Pain that lasts") },
  [LIMBER_TOPIC_PLACE] = { "kind.place", NC_ ("kind of finding", "Where it hurts") },
  [LIMBER_TOPIC_WEIGHT] = { "kind.weight", NC_ ("kind of finding", "Weight") },
  [LIMBER_TOPIC_ANXIETY] = { "kind.anxiety", NC_ ("kind of finding", "Anxiety and stress") },
  [LIMBER_TOPIC_WALKING] = { "kind.walking", NC_ ("kind of finding", "Walking and resting") },
  [LIMBER_TOPIC_ROUTINE] = { "kind.routine", NC_ ("kind of finding", "Stretching and strengthening") },
  [LIMBER_TOPIC_POSTURE] = { "kind.posture", NC_ ("kind of finding", "Posture, sitting and standing") },
  [LIMBER_TOPIC_FOOTWEAR] = { "kind.footwear", NC_ ("kind of finding", "Shoes") },
  [LIMBER_TOPIC_SURFACE] = { "kind.surface", NC_ ("kind of finding", "Ground you walk on") },
  [LIMBER_TOPIC_EXERCISE] = { "kind.exercise", NC_ ("kind of finding", "Exercise and lifting") },
  [LIMBER_TOPIC_SLEEP] = { "kind.sleep", NC_ ("kind of finding", "Sleep") },
  [LIMBER_TOPIC_MEALS] = { "kind.meals", NC_ ("kind of finding", "Meals and water") },
  [LIMBER_TOPIC_TREATMENT] = { "kind.treatment", NC_ ("kind of finding", "Treatments") },
  [LIMBER_TOPIC_OWN] = { "kind.own", NC_ ("kind of finding", "Your own tags") },
};

static const struct
{
  const char *key;
  LimberTopic topic;
} tags[] = {
  { "long-sitting", LIMBER_TOPIC_POSTURE },        { "long-standing", LIMBER_TOPIC_POSTURE },
  { "heavy-lifting", LIMBER_TOPIC_EXERCISE },      { "long-walk", LIMBER_TOPIC_WALKING },
  { "hard-surface", LIMBER_TOPIC_SURFACE },        { "uneven-ground", LIMBER_TOPIC_SURFACE },
  { "new-shoes", LIMBER_TOPIC_FOOTWEAR },          { "high-heels", LIMBER_TOPIC_FOOTWEAR },
  { "poor-posture", LIMBER_TOPIC_POSTURE },        { "poor-sleep", LIMBER_TOPIC_SLEEP },
  { "stressful-day", LIMBER_TOPIC_ANXIETY },       { "skipped-meals", LIMBER_TOPIC_MEALS },
  { "little-water", LIMBER_TOPIC_MEALS },          { "travel", LIMBER_TOPIC_POSTURE },
  { "strenuous-exercise", LIMBER_TOPIC_EXERCISE }, { "rest-day", LIMBER_TOPIC_WALKING },
};

/**
 * limber_topic_get_id:
 * @topic: a topic
 *
 * Returns: its stable name, "kind.weight"
 */
const char *
limber_topic_get_id (LimberTopic topic)
{
  g_return_val_if_fail ((guint) topic < LIMBER_N_TOPICS, NULL);

  return topics[topic].id;
}

/**
 * limber_topic_find:
 * @id: a stable name, "kind.weight"
 * @topic: (out): the topic; untouched when there is none
 *
 * Returns: whether there is a topic of that name
 */
gboolean
limber_topic_find (const char *id, LimberTopic *topic)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (topic != NULL, FALSE);

  for (guint i = 0; i < LIMBER_N_TOPICS; i++)
    {
      if (strcmp (topics[i].id, id) == 0)
        {
          *topic = (LimberTopic) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * limber_topic_get_title:
 * @topic: a topic
 *
 * Returns: its title, "Weight", translated
 */
const char *
limber_topic_get_title (LimberTopic topic)
{
  g_return_val_if_fail ((guint) topic < LIMBER_N_TOPICS, NULL);

  return g_dpgettext2 (NULL, "kind of finding", topics[topic].title);
}

/**
 * limber_topic_of_tag:
 * @key: the key of a tag
 *
 * Returns: what the tag belongs to; %LIMBER_TOPIC_OWN for tags that do not come with Limber
 */
LimberTopic
limber_topic_of_tag (const char *key)
{
  g_return_val_if_fail (key != NULL, LIMBER_TOPIC_OWN);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      if (strcmp (tags[i].key, key) == 0)
        return tags[i].topic;
    }

  return LIMBER_TOPIC_OWN;
}
