/* limber-patterns.c — everything a journal shows on one day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-patterns.h"

#include "limber-association-words.h"
#include "limber-association.h"
#include "limber-descriptive.h"
#include "limber-safety.h"

#include <math.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (LimberPatterns, limber_patterns, limber_patterns_ref, limber_patterns_unref)

/* Effects closer than this are of one size, whatever the last bits of a machine say. */
#define SIZE_STEP 1e-6

/* In the order they are read. */
typedef enum
{
  GROUP_SAFETY,
  GROUP_CHANGED,
  GROUP_PATTERN,
  GROUP_TREATMENT,
  GROUP_REMOVED,
  GROUP_CHECKING,
} Group;

static void
clear_patterns (gpointer data)
{
  LimberPatterns *self = data;

  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->not_found);
  g_ptr_array_unref (self->needs_data);
  g_ptr_array_unref (self->looks);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_unref);
}

static LimberPatterns *
patterns_new (LimberRecord *record)
{
  LimberPatterns *self = g_atomic_rc_box_new0 (LimberPatterns);
  gboolean is_empty = limber_record_get_n_days (record) == 0;

  self->as_of = limber_record_get_as_of (record);
  self->first = is_empty ? 0 : limber_record_get_first (record);
  self->days_recorded = limber_record_count_recorded (record);
  self->findings = new_list ();
  self->not_found = new_list ();
  self->needs_data = new_list ();
  self->looks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_look_free);

  return self;
}

static void
take (LimberPatterns *self, LimberFinding *finding)
{
  if (finding->severity == LIMBER_FINDING_NEEDS_DATA)
    g_ptr_array_add (self->needs_data, finding);
  else if (finding->severity == LIMBER_FINDING_NOT_FOUND)
    g_ptr_array_add (self->not_found, finding);
  else
    g_ptr_array_add (self->findings, finding);
}

static void
take_all (LimberPatterns *self, GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    take (self, limber_finding_ref (g_ptr_array_index (findings, i)));
  g_ptr_array_unref (findings);
}

/* Looks are taken on days that their number alone says: the next one after today. */
static guint32
get_next_look (const LimberPatterns *self)
{
  guint n_days, n_steps;

  if (self->first == 0)
    return 0;

  n_days = self->as_of - self->first + 1;
  n_steps = n_days < LIMBER_LOOK_FIRST ? 0 : (n_days - LIMBER_LOOK_FIRST) / LIMBER_LOOK_STEP + 1;

  return self->first + LIMBER_LOOK_FIRST + n_steps * LIMBER_LOOK_STEP - 1;
}

/* What tells the same story is told once, by the largest. */
static LimberFinding *
tell_with_siblings (const LimberAssociation *association, LimberRecord *record)
{
  LimberFinding *finding = limber_association_words_tell (association, record);

  for (guint i = 0; association->siblings != NULL && i < association->siblings->len; i++)
    limber_finding_take_sibling (
        finding, limber_association_words_tell (g_ptr_array_index (association->siblings, i), record));

  return finding;
}

static void
take_associations (LimberPatterns *self, LimberAssociations *associations, LimberRecord *record)
{
  for (guint i = 0; i < associations->list->len; i++)
    take (self, tell_with_siblings (g_ptr_array_index (associations->list, i), record));

  self->n_tested = associations->n_tested;
  self->last_look = associations->last_look > 0 ? self->first + associations->last_look - 1 : 0;
  g_ptr_array_extend_and_steal (self->looks, g_ptr_array_ref (associations->looks));
}

static Group
get_group (const LimberFinding *finding)
{
  if (finding->kind == LIMBER_FINDING_SAFETY)
    return GROUP_SAFETY;
  if (finding->kind == LIMBER_FINDING_DESCRIPTIVE)
    return GROUP_CHANGED;
  if (finding->severity == LIMBER_FINDING_CHECKING)
    return GROUP_CHECKING;

  if (finding->severity != LIMBER_FINDING_PATTERN)
    return GROUP_REMOVED;

  /* They are used when it hurts, which says the least. */
  return finding->topic == LIMBER_TOPIC_TREATMENT ? GROUP_TREATMENT : GROUP_PATTERN;
}

static double
get_size (const LimberFinding *finding)
{
  const LimberFindingNumber *effect = limber_finding_find_number (finding, "effect");

  return effect != NULL ? round (fabs (effect->values[0]) / SIZE_STEP) : 0.0;
}

static int
compare_numbers (double a, double b)
{
  return (a > b) - (a < b);
}

static int
compare_findings_cb (gconstpointer first, gconstpointer second)
{
  const LimberFinding *a = *(const LimberFinding *const *) first;
  const LimberFinding *b = *(const LimberFinding *const *) second;
  int order = (int) get_group (a) - (int) get_group (b);

  if (order == 0)
    order = (int) a->severity - (int) b->severity;
  if (order == 0 && get_group (a) >= GROUP_PATTERN)
    order = compare_numbers (get_size (b), get_size (a));
  if (order == 0)
    order = compare_numbers (b->to, a->to);

  return order != 0 ? order : strcmp (a->id, b->id);
}

/* What belongs together stays in the order it was asked in: sorting an array keeps equals where they are. */
static int
compare_topics_cb (gconstpointer first, gconstpointer second)
{
  const LimberFinding *a = *(const LimberFinding *const *) first;
  const LimberFinding *b = *(const LimberFinding *const *) second;

  return (int) a->topic - (int) b->topic;
}

/**
 * limber_patterns_find:
 * @record: a journal up to the day it is asked for
 * @background: (nullable): what the user said about their back; %NULL for nothing
 * @known: (nullable) (element-type guint LimberLook): looks that are remembered
 *
 * Everything a journal shows: warning signs by how urgent they are, then what changed, the most urgent and
 * latest first, then links by their size, those that are not seen any more, and those that are still
 * checked. What was looked for and not found, and what cannot be answered yet, in the order of topics.
 *
 * A pure function of the entries up to that day and of @background: @known only saves work. May run in any
 * thread that has @record for itself. The words are in the language of the locale.
 *
 * Returns: (transfer full): all of it
 */
LimberPatterns *
limber_patterns_find (LimberRecord *record, const LimberBackground *background, GHashTable *known)
{
  g_autoptr (LimberBackground) nothing = NULL;
  g_autoptr (LimberAssociations) associations = NULL;
  LimberPatterns *self;

  g_return_val_if_fail (record != NULL, NULL);

  if (background == NULL)
    background = nothing = limber_background_new ();

  self = patterns_new (record);
  take_all (self, limber_safety_find (record, background));
  take_all (self, limber_descriptive_find (record, background));
  associations = limber_associations_find (record, known);
  take_associations (self, associations, record);
  self->next_look = get_next_look (self);

  g_ptr_array_sort (self->findings, compare_findings_cb);
  g_ptr_array_sort (self->not_found, compare_topics_cb);
  g_ptr_array_sort (self->needs_data, compare_topics_cb);

  return self;
}

/**
 * limber_patterns_ref:
 * @self: patterns
 *
 * Returns: (transfer full): @self
 */
LimberPatterns *
limber_patterns_ref (LimberPatterns *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * limber_patterns_unref:
 * @self: (transfer full): patterns
 */
void
limber_patterns_unref (LimberPatterns *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_patterns);
}

static LimberFinding *
find_in (const GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++)
    {
      LimberFinding *finding = g_ptr_array_index (list, i);

      if (strcmp (finding->id, id) != 0 && finding->siblings != NULL)
        finding = find_in (finding->siblings, id);
      if (finding != NULL && strcmp (finding->id, id) == 0)
        return finding;
    }

  return NULL;
}

/**
 * limber_patterns_find_by_id:
 * @self: patterns
 * @id: of a finding, "association.anxiety"
 *
 * Returns: (transfer none) (nullable): the finding of that id, be it found, told together with a sibling, not
 * found or without the days for an answer
 */
LimberFinding *
limber_patterns_find_by_id (const LimberPatterns *self, const char *id)
{
  LimberFinding *finding;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  finding = find_in (self->findings, id);
  if (finding == NULL)
    finding = find_in (self->not_found, id);
  if (finding == NULL)
    finding = find_in (self->needs_data, id);

  return finding;
}
