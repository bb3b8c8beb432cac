/* limber-topic.h — the kinds of findings: what can be turned off, and what belongs together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberTopic:
 *
 * What people ask about their back. Findings of one topic are siblings.
 */
typedef enum
{
  LIMBER_TOPIC_SAFETY,
  LIMBER_TOPIC_COURSE,  /* getting worse or better, levels and trends */
  LIMBER_TOPIC_LASTING, /* pain that stays */
  LIMBER_TOPIC_PLACE,   /* one side, below the knee, somewhere new */
  LIMBER_TOPIC_WEIGHT,  /* weight loss */
  LIMBER_TOPIC_ANXIETY, /* anxiety and stress */
  LIMBER_TOPIC_WALKING, /* steps, walking too far, sudden increase, little walking */
  LIMBER_TOPIC_ROUTINE, /* stretching and strengthening */
  LIMBER_TOPIC_POSTURE, /* posture, long sitting, long standing, travel */
  LIMBER_TOPIC_FOOTWEAR,
  LIMBER_TOPIC_SURFACE,
  LIMBER_TOPIC_EXERCISE, /* strenuous exercise, lifting */
  LIMBER_TOPIC_SLEEP,
  LIMBER_TOPIC_MEALS, /* meals and water */
  LIMBER_TOPIC_TREATMENT,
  LIMBER_TOPIC_OWN, /* the user's own tags */
} LimberTopic;
#define LIMBER_N_TOPICS 16

/* "kind.weight"; safety is "kind.safety" and cannot be turned off */
const char *limber_topic_get_id (LimberTopic topic);
gboolean limber_topic_find (const char *id, LimberTopic *topic);
/* "Weight", translated */
const char *limber_topic_get_title (LimberTopic topic);
LimberTopic limber_topic_of_tag (const char *key);

G_END_DECLS
