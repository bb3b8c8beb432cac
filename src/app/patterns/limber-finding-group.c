/* limber-finding-group.c — the groups findings are shown in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-finding-group.h"

#include "limber-safety.h"

#include <glib/gi18n.h>
#include <string.h>

/* As in LimberFinding.tags */
#define SYMPTOM_PREFIX "symptom:"

typedef void (*Visit) (LimberFinding *finding, gpointer data);

/* All of them, in the order they are told in. */
static void
visit_all (const LimberPatterns *patterns, Visit visit, gpointer data)
{
  GPtrArray *const lists[] = { patterns->findings, patterns->not_found, patterns->needs_data };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      visit (g_ptr_array_index (lists[i], j), data);
}

static const LimberFindingChoice *
find_choice (const LimberFindingChoices *choices, const char *id)
{
  return choices->find != NULL ? choices->find (choices->data, id) : NULL;
}

static gboolean
is_set_hidden (const LimberFindingChoices *choices, const char *id)
{
  const LimberFindingChoice *choice = find_choice (choices, id);

  return choice != NULL && choice->hidden;
}

/**
 * limber_finding_group_of:
 * @finding: a finding
 *
 * Returns: the group it is shown in as long as it is not hidden
 */
LimberFindingGroup
limber_finding_group_of (const LimberFinding *finding)
{
  g_return_val_if_fail (finding != NULL, LIMBER_FINDING_GROUP_CHANGED);

  switch (finding->severity)
    {
    case LIMBER_FINDING_PATTERN:
      return finding->topic == LIMBER_TOPIC_TREATMENT ? LIMBER_FINDING_GROUP_TREATMENTS
                                                      : LIMBER_FINDING_GROUP_TOGETHER;
    case LIMBER_FINDING_CHECKING:
      return LIMBER_FINDING_GROUP_CHECKING;
    case LIMBER_FINDING_NOT_FOUND:
      return LIMBER_FINDING_GROUP_NOT_FOUND;
    case LIMBER_FINDING_NEEDS_DATA:
      return LIMBER_FINDING_GROUP_NEEDS_DATA;
    case LIMBER_FINDING_EMERGENCY:
    case LIMBER_FINDING_URGENT:
      return LIMBER_FINDING_GROUP_ATTENTION;
    case LIMBER_FINDING_MENTION:
    case LIMBER_FINDING_NOTICE:
    default:
      return finding->kind == LIMBER_FINDING_SAFETY ? LIMBER_FINDING_GROUP_ATTENTION
                                                    : LIMBER_FINDING_GROUP_CHANGED;
    }
}

/**
 * limber_finding_group_get_title:
 * @group: a group
 *
 * Returns: (transfer none): its heading, translated
 */
const char *
limber_finding_group_get_title (LimberFindingGroup group)
{
  static const char *const titles[LIMBER_N_FINDING_GROUPS] = {
    [LIMBER_FINDING_GROUP_ATTENTION] = NC_ ("group of findings", "Needs attention"),
    [LIMBER_FINDING_GROUP_CHANGED] = NC_ ("group of findings", "What changed"),
    [LIMBER_FINDING_GROUP_TOGETHER] = NC_ ("group of findings", "Goes together"),
    [LIMBER_FINDING_GROUP_TREATMENTS] = NC_ ("group of findings", "On days with treatments"),
    [LIMBER_FINDING_GROUP_CHECKING] = NC_ ("group of findings", "Still checking"),
    [LIMBER_FINDING_GROUP_NOT_FOUND] = NC_ ("group of findings", "Looked for, not found"),
    [LIMBER_FINDING_GROUP_NEEDS_DATA] = NC_ ("group of findings", "Needs more days"),
  };

  g_return_val_if_fail (group < LIMBER_N_FINDING_GROUPS, NULL);

  return g_dpgettext2 (NULL, "group of findings", titles[group]);
}

/**
 * limber_finding_group_get_explanation:
 * @group: a group
 *
 * Returns: (transfer none) (nullable): a sentence below its heading, translated
 */
const char *
limber_finding_group_get_explanation (LimberFindingGroup group)
{
  switch (group)
    {
    case LIMBER_FINDING_GROUP_TOGETHER:
      return _ ("Clear at several monthly looks running. That two things go together does not say why.");
    case LIMBER_FINDING_GROUP_TREATMENTS:
      return _ ("Treatments are used when it hurts, so this does not say whether they help.");
    case LIMBER_FINDING_GROUP_CHECKING:
      return _ ("Seen once, or not clearly enough yet. The next looks will tell.");
    case LIMBER_FINDING_GROUP_NOT_FOUND:
      return _ ("Your days show nothing of the kind so far.");
    case LIMBER_FINDING_GROUP_NEEDS_DATA:
      return _ ("What cannot be answered yet, and what is missing for an answer.");
    case LIMBER_FINDING_GROUP_ATTENTION:
    case LIMBER_FINDING_GROUP_CHANGED:
    default:
      return NULL;
    }
}

/**
 * limber_finding_group_is_collapsed:
 * @group: a group
 *
 * Returns: whether only its heading is shown at first
 */
gboolean
limber_finding_group_is_collapsed (LimberFindingGroup group)
{
  return group >= LIMBER_FINDING_GROUP_CHECKING;
}

/**
 * limber_finding_can_be_hidden:
 * @finding: a finding
 *
 * Returns: whether it may be put away: what must not wait may not
 */
gboolean
limber_finding_can_be_hidden (const LimberFinding *finding)
{
  g_return_val_if_fail (finding != NULL, FALSE);

  return finding->severity > LIMBER_FINDING_URGENT;
}

/**
 * limber_finding_choices_hide:
 * @choices: the user's decisions
 * @finding: a finding
 *
 * Returns: whether the user put away just this one
 */
gboolean
limber_finding_choices_hide (const LimberFindingChoices *choices, const LimberFinding *finding)
{
  g_return_val_if_fail (choices != NULL && finding != NULL, FALSE);

  return limber_finding_can_be_hidden (finding) && is_set_hidden (choices, finding->id);
}

/**
 * limber_finding_choices_turn_off:
 * @choices: the user's decisions
 * @topic: a kind of findings
 *
 * Returns: whether the user turned off all of the kind; warning signs cannot be turned off
 */
gboolean
limber_finding_choices_turn_off (const LimberFindingChoices *choices, LimberTopic topic)
{
  g_return_val_if_fail (choices != NULL, FALSE);

  return topic != LIMBER_TOPIC_SAFETY && is_set_hidden (choices, limber_topic_get_id (topic));
}

/**
 * limber_finding_choices_report:
 * @choices: the user's decisions
 * @finding: a finding
 *
 * Returns: whether it goes into the visit report
 */
gboolean
limber_finding_choices_report (const LimberFindingChoices *choices, const LimberFinding *finding)
{
  const LimberFindingChoice *choice;

  g_return_val_if_fail (choices != NULL && finding != NULL, FALSE);

  choice = find_choice (choices, finding->id);

  return choice != NULL && choice->in_report;
}

/**
 * limber_finding_list_symptoms:
 * @finding: a finding
 *
 * Returns: (transfer full): the keys of the symptoms a warning sign is about; none for other findings
 */
GStrv
limber_finding_list_symptoms (const LimberFinding *finding)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (finding != NULL, NULL);

  if (finding->kind == LIMBER_FINDING_SAFETY && finding->tags != NULL)
    for (gsize i = 0; finding->tags[i] != NULL; i++)
      if (g_str_has_prefix (finding->tags[i], SYMPTOM_PREFIX))
        g_strv_builder_add (builder, finding->tags[i] + strlen (SYMPTOM_PREFIX));

  return g_strv_builder_end (builder);
}

/**
 * limber_finding_can_be_known:
 * @finding: a finding
 *
 * Returns: whether it makes a difference that the user's doctor knows of it: for a warning sign of which that
 * was not said, or which came back or got worse since
 */
gboolean
limber_finding_can_be_known (const LimberFinding *finding)
{
  const LimberFindingNumber *known;

  g_return_val_if_fail (finding != NULL, FALSE);

  if (limber_safety_get_known_key (finding) == NULL)
    return FALSE;

  known = limber_finding_find_number (finding, "known");

  return known == NULL || g_strcmp0 (known->word, "yes") != 0;
}

typedef struct
{
  LimberFindingGroup group;
  const LimberFindingChoices *choices;
  gboolean hidden;
  GPtrArray *list;
} Search;

static gboolean
is_turned_off (const LimberFindingChoices *choices, const LimberFinding *finding)
{
  return limber_finding_can_be_hidden (finding) && limber_finding_choices_turn_off (choices, finding->topic);
}

static void
collect_shown (LimberFinding *finding, gpointer data)
{
  Search *search = data;

  if (limber_finding_group_of (finding) == search->group
      && !limber_finding_choices_hide (search->choices, finding) && !is_turned_off (search->choices, finding))
    g_ptr_array_add (search->list, limber_finding_ref (finding));
}

static void
collect_hidden (LimberFinding *finding, gpointer data)
{
  Search *search = data;

  if (limber_finding_choices_hide (search->choices, finding) && !is_turned_off (search->choices, finding))
    g_ptr_array_add (search->list, limber_finding_ref (finding));
}

static GPtrArray *
collect (Search *search, const LimberPatterns *patterns, Visit visit)
{
  search->list = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_unref);
  visit_all (patterns, visit, search);

  return search->list;
}

/**
 * limber_finding_group_list:
 * @group: a group
 * @patterns: what the journal shows
 * @choices: the user's decisions
 *
 * Returns: (transfer full) (element-type LimberFinding): what is shown in @group, in order
 */
GPtrArray *
limber_finding_group_list (LimberFindingGroup group,
                           const LimberPatterns *patterns,
                           const LimberFindingChoices *choices)
{
  Search search = { .group = group, .choices = choices };

  g_return_val_if_fail (patterns != NULL && choices != NULL, NULL);

  return collect (&search, patterns, collect_shown);
}

/**
 * limber_finding_group_list_hidden:
 * @patterns: what the journal shows
 * @choices: the user's decisions
 *
 * Returns: (transfer full) (element-type LimberFinding): what the user put away one by one; findings of a
 * kind that is turned off are not among them
 */
GPtrArray *
limber_finding_group_list_hidden (const LimberPatterns *patterns, const LimberFindingChoices *choices)
{
  Search search = { .choices = choices };

  g_return_val_if_fail (patterns != NULL && choices != NULL, NULL);

  return collect (&search, patterns, collect_hidden);
}

typedef struct
{
  LimberTopic topic;
  guint n;
} Count;

/* What was not found, or cannot be told, is nothing that is missed. */
static void
count (LimberFinding *finding, gpointer data)
{
  Count *counter = data;

  counter->n += finding->topic == counter->topic && finding->severity < LIMBER_FINDING_NOT_FOUND
                && limber_finding_can_be_hidden (finding);
}

/**
 * limber_finding_group_count_topic:
 * @topic: a kind of findings
 * @patterns: what the journal shows
 *
 * Returns: how many findings of the kind there are that can be turned off
 */
guint
limber_finding_group_count_topic (LimberTopic topic, const LimberPatterns *patterns)
{
  Count counter = { .topic = topic };

  g_return_val_if_fail (patterns != NULL, 0);

  visit_all (patterns, count, &counter);

  return counter.n;
}
