/* limber-finding-group.h — the groups findings are shown in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-finding-choice.h"
#include "limber-patterns.h"

G_BEGIN_DECLS

/**
 * LimberFindingGroup:
 * @LIMBER_FINDING_GROUP_ATTENTION: what somebody should know first
 * @LIMBER_FINDING_GROUP_CHANGED: what happened in the numbers
 * @LIMBER_FINDING_GROUP_TOGETHER: links
 * @LIMBER_FINDING_GROUP_TREATMENTS: links with treatments, which are used when it hurts
 * @LIMBER_FINDING_GROUP_CHECKING: what may become one
 * @LIMBER_FINDING_GROUP_NOT_FOUND: what was looked for and not found
 * @LIMBER_FINDING_GROUP_NEEDS_DATA: what cannot be answered yet
 *
 * From top to bottom.
 */
typedef enum
{
  LIMBER_FINDING_GROUP_ATTENTION,
  LIMBER_FINDING_GROUP_CHANGED,
  LIMBER_FINDING_GROUP_TOGETHER,
  LIMBER_FINDING_GROUP_TREATMENTS,
  LIMBER_FINDING_GROUP_CHECKING,
  LIMBER_FINDING_GROUP_NOT_FOUND,
  LIMBER_FINDING_GROUP_NEEDS_DATA,
} LimberFindingGroup;
#define LIMBER_N_FINDING_GROUPS 7

/**
 * LimberFindingChoices:
 * @find: (nullable): returns what the user decided about a finding or a kind, %NULL when nothing
 * @data: for @find
 *
 * Where the user's decisions are looked up.
 */
typedef struct
{
  const LimberFindingChoice *(*find) (gpointer data, const char *id);
  gpointer data;
} LimberFindingChoices;

LimberFindingGroup limber_finding_group_of (const LimberFinding *finding);
const char *limber_finding_group_get_title (LimberFindingGroup group);
const char *limber_finding_group_get_explanation (LimberFindingGroup group);
gboolean limber_finding_group_is_collapsed (LimberFindingGroup group);

gboolean limber_finding_can_be_hidden (const LimberFinding *finding);
gboolean limber_finding_choices_hide (const LimberFindingChoices *choices, const LimberFinding *finding);
gboolean limber_finding_choices_turn_off (const LimberFindingChoices *choices, LimberTopic topic);
gboolean limber_finding_choices_report (const LimberFindingChoices *choices, const LimberFinding *finding);
gboolean limber_finding_can_be_known (const LimberFinding *finding);
GStrv limber_finding_list_symptoms (const LimberFinding *finding) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type LimberFinding) */
GPtrArray *limber_finding_group_list (LimberFindingGroup group,
                                      const LimberPatterns *patterns,
                                      const LimberFindingChoices *choices) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *limber_finding_group_list_hidden (const LimberPatterns *patterns,
                                             const LimberFindingChoices *choices) G_GNUC_WARN_UNUSED_RESULT;
guint limber_finding_group_count_topic (LimberTopic topic, const LimberPatterns *patterns);

G_END_DECLS
