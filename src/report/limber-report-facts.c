/* limber-report-facts.c — everything a visit report says, as numbers and short texts, before any drawing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-facts.h"

#include "limber-report-facts-private.h"
#include "limber-store-routines.h"

#include <string.h>

/**
 * Facts:
 * @facts: what everybody sees; the first member, so that both have one address
 * @days: (element-type LimberDay): of the period, whether they were asked for or not
 * @signs: (element-type LimberReportSign): of which the notices are made
 * @loss: weight loss, of which one notice may be made
 * @source: (nullable): what patterns are worked out from; %NULL when nobody asked for them
 * @has_patterns: whether they were
 *
 * What is needed beside the facts to make others of the same days.
 */
typedef struct
{
  LimberReportFacts facts;
  GPtrArray *days;
  GPtrArray *signs;
  LimberReportLoss loss;
  LimberReportPatternSource *source;
  gboolean has_patterns;
} Facts;

G_DEFINE_BOXED_TYPE (LimberReportFacts,
                     limber_report_facts,
                     limber_report_facts_ref,
                     limber_report_facts_unref)

/* All lists of the facts are of this kind, and whoever has facts shares them. */
#define N_LISTS 12

static void
get_lists (LimberReportFacts *facts, GPtrArray **lists[N_LISTS])
{
  GPtrArray **const all[N_LISTS] = {
    &facts->notices,  &facts->numbers,  &facts->worse, &facts->better,    &facts->treatments, &facts->pegs,
    &facts->patterns, &facts->routines, &facts->marks, &facts->questions, &facts->notes,      &facts->days,
  };

  memcpy (lists, all, sizeof all);
}

static void
clear_facts (gpointer data)
{
  Facts *self = data;
  GPtrArray **lists[N_LISTS];

  get_lists (&self->facts, lists);
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);

  g_clear_pointer (&self->facts.options, limber_report_options_free);
  g_clear_pointer (&self->facts.visit, limber_visit_free);
  g_clear_pointer (&self->facts.since, limber_visit_free);
  g_clear_object (&self->facts.history);
  g_clear_pointer (&self->facts.spread, g_free);
  g_clear_pointer (&self->facts.qualities, g_free);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->signs, g_ptr_array_unref);
  g_clear_pointer (&self->source, limber_report_pattern_source_unref);
}

static LimberVisit *
copy_visit (const LimberVisit *visit)
{
  return visit != NULL ? limber_visit_copy (visit) : NULL;
}

/* Head */

/* The visit the period begins with, unless it is the one the report is for. */
static const LimberVisit *
find_since (const LimberReportMaterial *material, const LimberVisit *visit)
{
  const GPtrArray *visits = material->visits->visits;

  for (guint i = 0; i < visits->len; i++)
    {
      const LimberVisit *other = g_ptr_array_index (visits, i);

      if (other != visit && other->day == material->options->period.from)
        return other;
    }

  return NULL;
}

static void
fill_head (LimberReportFacts *facts, const LimberReportMaterial *material)
{
  const char *uuid = material->options->visit;
  const LimberVisit *visit = uuid != NULL ? limber_visit_find (material->visits->visits, uuid) : NULL;

  facts->visit = copy_visit (visit);
  facts->since = copy_visit (find_since (material, visit));
  facts->before = material->before;
  facts->n_days = limber_period_count_days (material->period);
  limber_report_count_days (material, facts);
}

/* Lists */

static GPtrArray *
list_questions (const LimberReportMaterial *material)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < material->visits->questions->len; i++)
    {
      const LimberQuestion *question = g_ptr_array_index (material->visits->questions, i);

      if (question->visit == NULL)
        g_ptr_array_add (texts, g_strdup (question->text));
    }

  return texts;
}

/* Those of the period before are in it: one answer alone has nothing to be compared with. */
static GPtrArray *
list_pegs (const LimberReportMaterial *material)
{
  GPtrArray *pegs = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_peg_free);

  for (guint i = 0; i < material->visits->pegs->len; i++)
    {
      const LimberPeg *peg = g_ptr_array_index (material->visits->pegs, i);

      if (peg->day >= material->before.from && peg->day <= material->period.to)
        g_ptr_array_add (pegs, limber_peg_copy (peg));
    }

  return pegs;
}

/* A history keeps a series from when it is first asked for it, even one without a value: afterwards asking
 * changes nothing, and threads may share what is there. */
static void
warm_up (LimberHistory *history)
{
  limber_series_unref (limber_history_get_series (history, LIMBER_METRIC_PAIN));
  limber_series_unref (limber_history_get_series (history, LIMBER_METRIC_ANXIETY));
  for (guint i = 0; i < limber_measure_count (); i++)
    limber_series_unref (limber_history_get_series (history, limber_measure_nth (i)->id));
}

static GPtrArray *
load_sessions (const LimberReportMaterial *material, GError **error)
{
  if (limber_report_material_is_empty (material))
    return g_ptr_array_new_with_free_func ((GDestroyNotify) limber_session_free);

  return limber_store_load_sessions (material->store, material->period.from, material->period.to, 0, error);
}

static gboolean
fill_sessions (LimberReportFacts *facts, const LimberReportMaterial *material, GError **error)
{
  g_autoptr (GPtrArray) sessions = load_sessions (material, error);

  if (sessions == NULL)
    return FALSE;

  facts->routines = limber_report_find_routines (sessions);
  facts->marks = limber_report_find_marks (material, sessions);

  return TRUE;
}

static void
look_for_patterns (Facts *self)
{
  g_clear_pointer (&self->facts.patterns, g_ptr_array_unref);
  self->facts.patterns = limber_report_pattern_source_find (self->source);
  self->has_patterns = TRUE;
}

/* They take by far the most time, so they are left alone when nobody wants to see them, and left for later
 * when they have to be worked out. */
static gboolean
fill_patterns (Facts *self, const LimberReportMaterial *material, LimberPatterns *known, GError **error)
{
  self->facts.patterns = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_unref);
  if (!limber_report_options_has (material->options, LIMBER_REPORT_PATTERNS))
    return TRUE;

  self->source = limber_report_pattern_source_load (material, known, error);
  if (self->source == NULL)
    return FALSE;
  if (limber_report_pattern_source_is_quick (self->source))
    look_for_patterns (self);

  return TRUE;
}

static void
fill_lists (Facts *self, const LimberReportMaterial *material)
{
  LimberReportFacts *facts = &self->facts;

  facts->history = g_object_ref (material->history);
  warm_up (facts->history);
  facts->numbers = limber_report_find_numbers (material);
  limber_report_find_tags (material, &facts->worse, &facts->better);
  facts->treatments = limber_report_find_treatments (material);
  facts->pegs = list_pegs (material);
  facts->questions = list_questions (material);
  facts->notes = limber_report_find_notes (material);
  facts->spread = limber_report_find_spread (material);
  facts->qualities = limber_report_find_qualities (material);
  self->days = g_ptr_array_ref (material->days);
  self->signs = limber_report_find_signs (material);
  limber_report_find_loss (material, &self->loss);
}

/* Options */

static gboolean
wants_days (const LimberReportOptions *options)
{
  return limber_report_options_has (options, LIMBER_REPORT_NOTES)
         || limber_report_options_has (options, LIMBER_REPORT_DAYS);
}

/* What depends on more than the days. */
static void
apply_options (Facts *self, const LimberReportOptions *options)
{
  self->facts.options = limber_report_options_copy (options);
  self->facts.notices = limber_report_tell_attention (self->signs, &self->loss, options->weight_unit);
  self->facts.days = wants_days (options) ? g_ptr_array_ref (self->days)
                                          : g_ptr_array_new_with_free_func ((GDestroyNotify) limber_day_free);
}

static gboolean
needs_reading (const Facts *self, const LimberReportOptions *options)
{
  const LimberReportOptions *old = self->facts.options;

  return options->period.from != old->period.from || options->period.to != old->period.to
         || options->today != old->today || g_strcmp0 (options->visit, old->visit) != 0
         || (limber_report_options_has (options, LIMBER_REPORT_PATTERNS) && self->source == NULL);
}

/**
 * limber_report_facts_read:
 * @store: an open journal
 * @options: what the report is asked for
 * @known: (nullable): patterns as of the last day of the period, or of today when that is earlier; those of
 *   another day are not used
 * @cancellable: (nullable): looked at between the steps
 * @error: return location for an error
 *
 * Works out everything a report says, whatever its sections, except patterns: those that are not known may
 * take seconds and are left to limber_report_facts_complete(), so that the thread of the journal is free
 * again. Call it on the thread that owns @store. What is counted, how, and what is left out when stands in
 * docs/report.md.
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED, %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): the facts
 */
LimberReportFacts *
limber_report_facts_read (LimberStore *store,
                          const LimberReportOptions *options,
                          LimberPatterns *known,
                          GCancellable *cancellable,
                          GError **error)
{
  g_auto (LimberReportMaterial) material = { NULL };
  g_autoptr (LimberReportFacts) facts = NULL;
  Facts *self;

  g_return_val_if_fail (LIMBER_IS_STORE (store), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  if (!limber_report_material_load (&material, store, options, cancellable, error))
    return NULL;

  self = g_atomic_rc_box_new0 (Facts);
  facts = &self->facts;
  fill_head (facts, &material);
  fill_lists (self, &material);
  if (!fill_sessions (facts, &material, error) || g_cancellable_set_error_if_cancelled (cancellable, error)
      || !fill_patterns (self, &material, known, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  apply_options (self, options);

  return g_steal_pointer (&facts);
}

/**
 * limber_report_facts_complete:
 * @self: facts
 *
 * Works out the patterns of @self if they are asked for and were not yet. It may take seconds, and may be
 * called on any thread, on one at a time for facts that were read together.
 *
 * Returns: (transfer full): the facts with everything that was asked for
 */
LimberReportFacts *
limber_report_facts_complete (LimberReportFacts *self)
{
  const Facts *facts = (const Facts *) self;
  LimberReportFacts *complete;

  g_return_val_if_fail (self != NULL, NULL);

  if (facts->source == NULL || facts->has_patterns
      || !limber_report_options_has (self->options, LIMBER_REPORT_PATTERNS))
    return limber_report_facts_ref (self);

  complete = limber_report_facts_with_options (self, self->options);
  look_for_patterns ((Facts *) complete);

  return complete;
}

/**
 * limber_report_facts_load:
 * @store: an open journal
 * @options: what the report is asked for
 * @known: (nullable): patterns as of the last day of the period, or of today when that is earlier; those of
 *   another day are not used
 * @cancellable: (nullable): looked at between the steps
 * @error: return location for an error
 *
 * As limber_report_facts_read() and limber_report_facts_complete(), one after the other.
 *
 * Errors: those of limber_report_facts_read().
 *
 * Returns: (transfer full) (nullable): the facts
 */
LimberReportFacts *
limber_report_facts_load (LimberStore *store,
                          const LimberReportOptions *options,
                          LimberPatterns *known,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (LimberReportFacts) facts = limber_report_facts_read (store, options, known, cancellable, error);

  return facts != NULL ? limber_report_facts_complete (facts) : NULL;
}

/**
 * limber_report_facts_ref:
 * @self: facts
 *
 * Returns: (transfer full): @self
 */
LimberReportFacts *
limber_report_facts_ref (LimberReportFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * limber_report_facts_unref:
 * @self: (transfer full): facts
 */
void
limber_report_facts_unref (LimberReportFacts *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_facts);
}

/* Both lists are never changed, so one serves for both. */
static void
share_lists (Facts *self, const Facts *other)
{
  GPtrArray **mine[N_LISTS], **theirs[N_LISTS];

  get_lists (&self->facts, mine);
  get_lists ((LimberReportFacts *) &other->facts, theirs);
  for (guint i = 0; i < N_LISTS; i++)
    {
      if (mine[i] != &self->facts.notices && mine[i] != &self->facts.days)
        *mine[i] = g_ptr_array_ref (*theirs[i]);
    }
}

/**
 * limber_report_facts_with_options:
 * @self: facts
 * @options: other options
 *
 * The same facts for other sections, notes, paper, units, or another name or language: whatever needs no
 * reading. May be called on any thread.
 *
 * Returns: (transfer full) (nullable): the facts; %NULL when they have to be loaded again, because the days,
 * the visit or today are others, or patterns are asked for that were not looked for
 */
LimberReportFacts *
limber_report_facts_with_options (const LimberReportFacts *self, const LimberReportOptions *options)
{
  const Facts *other = (const Facts *) self;
  Facts *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  if (needs_reading (other, options))
    return NULL;

  copy = g_atomic_rc_box_new0 (Facts);
  copy->facts.before = self->before;
  copy->facts.visit = copy_visit (self->visit);
  copy->facts.since = copy_visit (self->since);
  copy->facts.n_days = self->n_days;
  copy->facts.n_recorded = self->n_recorded;
  copy->facts.n_same_day = self->n_same_day;
  copy->facts.n_imported = self->n_imported;
  copy->facts.history = g_object_ref (self->history);
  copy->facts.spread = g_strdup (self->spread);
  copy->facts.qualities = g_strdup (self->qualities);
  copy->days = g_ptr_array_ref (other->days);
  copy->signs = g_ptr_array_ref (other->signs);
  copy->loss = other->loss;
  if (other->source != NULL)
    copy->source = limber_report_pattern_source_ref (other->source);
  copy->has_patterns = other->has_patterns;
  share_lists (copy, other);
  apply_options (copy, options);

  return &copy->facts;
}
