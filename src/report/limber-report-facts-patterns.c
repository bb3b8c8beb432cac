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

static void
clear_source (gpointer data)
{
  LimberReportPatternSource *self = data;

  g_clear_pointer (&self->record, limber_record_unref);
  g_clear_pointer (&self->background, limber_background_free);
  g_clear_pointer (&self->looks, g_hash_table_unref);
  g_clear_pointer (&self->choices, g_hash_table_unref);
  g_clear_pointer (&self->known, limber_patterns_unref);
}

/**
 * limber_report_pattern_source_load:
 * @material: what was read
 * @known: (nullable): patterns somebody has already; not used when they are of another day
 * @error: return location for an error
 *
 * Reads what patterns of the last day of the period are worked out from.
 *
 * Errors: those of the journal.
 *
 * Returns: (transfer full) (nullable): it, for any one thread at a time
 */
LimberReportPatternSource *
limber_report_pattern_source_load (const LimberReportMaterial *material,
                                   LimberPatterns *known,
                                   GError **error)
{
  g_autoptr (LimberReportPatternSource) self = g_atomic_rc_box_new0 (LimberReportPatternSource);

  if (limber_report_material_is_empty (material))
    return g_steal_pointer (&self);

  self->choices = limber_store_load_choices (material->store, error);
  if (self->choices == NULL)
    return NULL;
  if (known != NULL && known->as_of == limber_record_get_as_of (material->record))
    {
      self->known = limber_patterns_ref (known);
      return g_steal_pointer (&self);
    }

  self->looks = limber_store_load_looks (material->store, error);
  if (self->looks == NULL)
    return NULL;
  self->record = limber_record_ref (material->record);
  self->background = limber_background_copy (material->background);

  return g_steal_pointer (&self);
}

/**
 * limber_report_pattern_source_ref:
 * @self: what patterns are worked out from
 *
 * Returns: (transfer full): @self
 */
LimberReportPatternSource *
limber_report_pattern_source_ref (LimberReportPatternSource *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * limber_report_pattern_source_unref:
 * @self: (transfer full): what patterns are worked out from
 */
void
limber_report_pattern_source_unref (LimberReportPatternSource *self)
{
  g_atomic_rc_box_release_full (self, clear_source);
}

/**
 * limber_report_pattern_source_is_quick:
 * @self: what patterns are worked out from
 *
 * Returns: whether nothing has to be worked out
 */
gboolean
limber_report_pattern_source_is_quick (const LimberReportPatternSource *self)
{
  return self->record == NULL;
}

/**
 * limber_report_pattern_source_find:
 * @self: what patterns are worked out from
 *
 * As of the last day of the period: first what the user put in the report, then patterns, both in the order
 * Patterns has them in, which is that of their size. Never what is hidden, by itself or with its kind. It may
 * take seconds, unless limber_report_pattern_source_is_quick().
 *
 * Returns: (transfer full) (element-type LimberFinding): at most %LIMBER_REPORT_PATTERNS_MAX
 */
GPtrArray *
limber_report_pattern_source_find (const LimberReportPatternSource *self)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_unref);
  g_autoptr (LimberPatterns) patterns = NULL;

  if (self->choices == NULL)
    return found;

  patterns = self->known != NULL ? limber_patterns_ref (self->known)
                                 : limber_patterns_find (self->record, self->background, self->looks);
  add_from (found, patterns->findings, self->choices, is_wanted_chosen);
  add_from (found, patterns->not_found, self->choices, is_wanted_chosen);
  add_from (found, patterns->findings, self->choices, is_wanted_pattern);

  return found;
}
