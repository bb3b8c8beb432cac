/* limber-needs-words.c — what cannot be answered yet, topic by topic
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-needs-words.h"

#include <glib/gi18n.h>

static void
topic_needs_free (gpointer data)
{
  LimberTopicNeeds *self = data;

  g_strfreev (self->sentences);
  g_free (self);
}

/* Returns: (nullable): the name of a tag or treatment that was never marked; %NULL for all else */
static const char *
get_unmarked (const LimberFinding *finding)
{
  const LimberFindingNumber *term = limber_finding_find_number (finding, "term");
  const LimberFindingNumber *n_with = limber_finding_find_number (finding, "n_with");
  const LimberFindingNumber *missing = limber_finding_find_number (finding, "missing_with");

  if (term == NULL || missing == NULL || n_with == NULL || n_with->values[0] > 0)
    return NULL;

  return term->text;
}

static guint
get_missing (const LimberFinding *finding)
{
  return (guint) limber_finding_find_number (finding, "missing_with")->values[0];
}

/* "Long sitting, Poor posture and Travel" */
static char *
list_names (const GPtrArray *names)
{
  GString *list = g_string_new (g_ptr_array_index (names, 0));
  g_autofree char *others = NULL;

  for (guint i = 1; i + 1 < names->len; i++)
    /* Translators: between two items of a list. */
    g_string_append_printf (list, "%s%s", C_ ("list", ", "), (const char *) g_ptr_array_index (names, i));
  others = g_string_free_and_steal (list);
  if (names->len == 1)
    return g_steal_pointer (&others);

  /* Translators: the last two of a list: “Long sitting, Poor posture and Travel”. */
  return g_strdup_printf (C_ ("list", "%1$s and %2$s"), others,
                          (const char *) g_ptr_array_index (names, names->len - 1));
}

static char *
say_unmarked (const GPtrArray *names, guint n_days)
{
  g_autofree char *list = list_names (names);

  if (names->len == 1)
    /* Translators: “Not marked so far: Travel; it needs 8 days marked.” */
    return g_strdup_printf (ngettext ("Not marked so far: %1$s; it needs %2$'u day marked.",
                                      "Not marked so far: %1$s; it needs %2$'u days marked.", n_days),
                            list, n_days);

  /* Translators: “Not marked so far: Long sitting, Poor posture and Travel; each needs 8 days marked.” */
  return g_strdup_printf (ngettext ("Not marked so far: %1$s; each needs %2$'u day marked.",
                                    "Not marked so far: %1$s; each needs %2$'u days marked.", n_days),
                          list, n_days);
}

static GStrv
list_sentences (const GPtrArray *findings, LimberTopic topic)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n_days = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (findings, i);
      const char *name = get_unmarked (finding);

      if (finding->topic != topic)
        continue;
      if (name == NULL)
        {
          g_strv_builder_add (builder, finding->sentence);
          continue;
        }
      g_ptr_array_add (names, (gpointer) name);
      n_days = MAX (n_days, get_missing (finding));
    }
  if (names->len > 0)
    g_strv_builder_take (builder, say_unmarked (names, n_days));

  return g_strv_builder_end (builder);
}

static void
take_topic (GPtrArray *list, LimberTopic topic, GStrv sentences)
{
  LimberTopicNeeds *self = g_new0 (LimberTopicNeeds, 1);

  self->topic = topic;
  self->sentences = sentences;
  g_ptr_array_add (list, self);
}

/**
 * limber_needs_words_gather:
 * @findings: (element-type LimberFinding): what cannot be answered yet
 *
 * What is missing for an answer, for people: the sentences of each topic, with all its tags or treatments
 * that were never marked in one, the last.
 *
 * Returns: (transfer full) (element-type LimberTopicNeeds): one of each topic that there is something of, in
 * the order of topics
 */
GPtrArray *
limber_needs_words_gather (const GPtrArray *findings)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (topic_needs_free);

  g_return_val_if_fail (findings != NULL, list);

  for (guint i = 0; i < LIMBER_N_TOPICS; i++)
    {
      g_auto (GStrv) sentences = list_sentences (findings, (LimberTopic) i);

      if (sentences[0] != NULL)
        take_topic (list, (LimberTopic) i, g_steal_pointer (&sentences));
    }

  return list;
}
