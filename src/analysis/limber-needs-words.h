/* limber-needs-words.h — what cannot be answered yet, topic by topic
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-finding.h"

G_BEGIN_DECLS

/**
 * LimberTopicNeeds:
 * @topic: a topic with something that cannot be answered yet
 * @sentences: (array zero-terminated=1): what is missing, translated; never empty
 */
typedef struct
{
  LimberTopic topic;
  GStrv sentences;
} LimberTopicNeeds;

/* (element-type LimberTopicNeeds): in the order of topics, each once; @findings: (element-type LimberFinding)
 */
GPtrArray *limber_needs_words_gather (const GPtrArray *findings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
