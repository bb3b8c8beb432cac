/* limber-report-facts-patterns.c — which findings of the patterns go into a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-facts-private.h"

#include "limber-store-patterns.h"

#include <string.h>

static const LimberFindingChoice *
find_choice (GHashTable *choices, const char *id)
{
  return g_hash_table_lookup (choices, id);
}

/* By itself, or with its whole kind. */
static gboolean
is_hidden (GHashTable *choices, const LimberFinding *finding)
{
  const LimberFindingChoice *own = find_choice (choices, finding->id);
  const LimberFindingChoice *kind = find_choice (choices, limber_topic_get_id (finding->topic));

  return (own != NULL && own->hidden) || (kind != NULL && kind->hidden);
}

static gboolean
is_chosen (GHashTable *choices, const LimberFinding *finding)
{
  const LimberFindingChoice *choice = find_choice (choices, finding->id);

  return choice != NULL && choice->in_report;
}

/* Warning signs and weight loss stand in "Needs attention", and are not told twice. */
static gboolean
is_told_elsewhere (const LimberFinding *finding)
{
  return finding->kind == LIMBER_FINDING_SAFETY
         || (finding->topic == LIMBER_TOPIC_WEIGHT && finding->severity <= LIMBER_FINDING_MENTION);
}

/* What is not settled says nothing to a doctor. */
static gboolean
can_be_chosen (const LimberFinding *finding)
{
  return finding->severity <= LIMBER_FINDING_PATTERN || finding->severity == LIMBER_FINDING_NOT_FOUND;
}

typedef gboolean (*Wanted) (GHashTable *choices, const LimberFinding *finding);

static gboolean
is_wanted_chosen (GHashTable *choices, const LimberFinding *finding)
{
  return is_chosen (choices, finding) && can_be_chosen (finding);
}

static gboolean
is_wanted_pattern (GHashTable *choices, const LimberFinding *finding)
{
  return finding->severity == LIMBER_FINDING_PATTERN && !is_chosen (choices, finding);
}

/* A sibling is told when it was chosen itself: else its larger one tells the story. */
static void
add_from (GPtrArray *patterns, const GPtrArray *findings, GHashTable *choices, Wanted is_wanted)
{
  for (guint i = 0; i < findings->len; i++)
    {
      LimberFinding *finding = g_ptr_array_index (findings, i);

      if (patterns->len < LIMBER_REPORT_PATTERNS_MAX && is_wanted (choices, finding)
          && !is_hidden (choices, finding) && !is_told_elsewhere (finding))
        g_ptr_array_add (patterns, limber_finding_ref (finding));
      if (finding->siblings != NULL && is_wanted == is_wanted_chosen)
        add_from (patterns, finding->siblings, choices, is_wanted);
    }
}

/* Only if they are of the day that is asked for. */
static LimberPatterns *
get_patterns (const LimberReportMaterial *material, LimberPatterns *known, GError **error)
{
  g_autoptr (GHashTable) looks = NULL;

  if (known != NULL && known->as_of == limber_record_get_as_of (material->record))
    return limber_patterns_ref (known);

  looks = limber_store_load_looks (material->store, error);
  if (looks == NULL || g_cancellable_set_error_if_cancelled (material->cancellable, error))
    return NULL;

  return limber_patterns_find (material->record, material->background, looks);
}

/**
 * limber_report_find_patterns:
 * @material: what was read
 * @known: (nullable): patterns somebody has already; not used when they are of another day
 * @error: return location for an error
 *
 * As of the last day of the period: first what the user put in the report, then patterns, both in the order
 * Patterns has them in, which is that of their size. Never what is hidden, by itself or with its kind.
 *
 * Errors: those of the journal, %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (element-type LimberFinding) (nullable): at most %LIMBER_REPORT_PATTERNS_MAX
 */
GPtrArray *
limber_report_find_patterns (const LimberReportMaterial *material, LimberPatterns *known, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_unref);
  g_autoptr (GHashTable) choices = NULL;
  g_autoptr (LimberPatterns) patterns = NULL;

  if (limber_report_material_is_empty (material))
    return g_steal_pointer (&found);

  choices = limber_store_load_choices (material->store, error);
  if (choices == NULL)
    return NULL;
  patterns = get_patterns (material, known, error);
  if (patterns == NULL)
    return NULL;

  add_from (found, patterns->findings, choices, is_wanted_chosen);
  add_from (found, patterns->not_found, choices, is_wanted_chosen);
  add_from (found, patterns->findings, choices, is_wanted_pattern);

  return g_steal_pointer (&found);
}
