/* limber-day-merge.c — one's own changes to a day, put on top of what is on disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-day-merge.h"

#include <math.h>

static gboolean
readings_equal (const LimberReading *a, const LimberReading *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return fabs (a->value - b->value) <= 0.0 && a->recorded == b->recorded
         && a->recorded_offset == b->recorded_offset && a->import_id == b->import_id;
}

static void
merge_readings (LimberDay *merged, const LimberDay *base, const LimberDay *ours, const LimberDay *theirs)
{
  for (guint i = 0; i < ours->readings->len; i++)
    {
      const LimberReading *reading = g_ptr_array_index (ours->readings, i);
      const LimberReading *on_disk = limber_day_get_reading (theirs, reading->measure);
      g_autoptr (LimberReading) copy = NULL;

      if (readings_equal (reading, limber_day_get_reading (base, reading->measure)))
        continue;

      copy = limber_reading_copy (reading);
      if (copy->recorded == 0 && on_disk != NULL)
        {
          copy->recorded = on_disk->recorded;
          copy->recorded_offset = on_disk->recorded_offset;
        }
      limber_day_set_value (merged, reading->measure, NAN);
      limber_day_take_reading (merged, g_steal_pointer (&copy));
    }

  for (guint i = 0; i < base->readings->len; i++)
    {
      const LimberReading *reading = g_ptr_array_index (base->readings, i);

      if (limber_day_get_reading (ours, reading->measure) == NULL)
        limber_day_set_value (merged, reading->measure, NAN);
    }
}

static void
copy_stamps (LimberCheckIn *to, const LimberCheckIn *from)
{
  to->recorded = from->recorded;
  to->recorded_offset = from->recorded_offset;
  to->import_id = from->import_id;
}

static gboolean
same_but_for_stamps (const LimberCheckIn *a, const LimberCheckIn *b)
{
  g_autoptr (LimberCheckIn) copy = limber_check_in_copy (a);

  copy_stamps (copy, b);

  return limber_check_in_equal (copy, b);
}

static void
merge_pains (LimberCheckIn *merged, const LimberCheckIn *base, const LimberCheckIn *ours)
{
  for (guint i = 0; i < ours->pains->len; i++)
    {
      const LimberPain *pain = &g_array_index (ours->pains, LimberPain, i);
      const LimberPain *old = limber_check_in_get_pain (base, pain->region);

      if (old == NULL || old->nrs != pain->nrs || old->qualities != pain->qualities)
        limber_check_in_set_pain (merged, pain->region, pain->nrs, pain->qualities);
    }

  for (guint i = 0; i < base->pains->len; i++)
    {
      const LimberPain *old = &g_array_index (base->pains, LimberPain, i);

      if (limber_check_in_get_pain (ours, old->region) == NULL)
        limber_check_in_remove_pain (merged, old->region);
    }

  if (ours->no_pain != base->no_pain)
    limber_check_in_set_no_pain (merged, ours->no_pain);
}

static void
merge_marks (LimberCheckIn *merged, const LimberCheckIn *base, const LimberCheckIn *ours, LimberTermKind kind)
{
  for (guint i = 0; i < ours->marks[kind]->len; i++)
    {
      const LimberMark *mark = g_ptr_array_index (ours->marks[kind], i);
      const LimberMark *old = limber_check_in_get_mark (base, kind, mark->key);

      if (old == NULL || old->helped != mark->helped)
        limber_check_in_set_mark (merged, kind, mark->key, mark->helped);
    }

  for (guint i = 0; i < base->marks[kind]->len; i++)
    {
      const LimberMark *old = g_ptr_array_index (base->marks[kind], i);

      if (limber_check_in_get_mark (ours, kind, old->key) == NULL)
        limber_check_in_remove_mark (merged, kind, old->key);
    }
}

static LimberCheckIn *
merge_fields (const LimberCheckIn *base, const LimberCheckIn *ours, const LimberCheckIn *theirs)
{
  LimberCheckIn *merged = limber_check_in_copy (theirs);

  if (ours->time != base->time)
    merged->time = ours->time;
  if (ours->anxiety != base->anxiety)
    merged->anxiety = ours->anxiety;
  if (g_strcmp0 (ours->note, base->note) != 0)
    limber_check_in_set_note (merged, ours->note);
  merge_pains (merged, base, ours);
  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    merge_marks (merged, base, ours, kind);

  return merged;
}

/* Nearly always nobody else has written, and then ours stands as it is, order of places and words included.
 */
static LimberCheckIn *
merge_check_in (const LimberCheckIn *base, const LimberCheckIn *ours, const LimberCheckIn *theirs)
{
  LimberCheckIn *merged;

  if (base != NULL && !same_but_for_stamps (base, theirs))
    return merge_fields (base, ours, theirs);

  merged = limber_check_in_copy (ours);
  if (ours->recorded == 0 || (base != NULL && ours->recorded == base->recorded))
    copy_stamps (merged, theirs);

  return merged;
}

static void
merge_our_check_in (LimberDay *merged,
                    const LimberDay *base,
                    const LimberDay *theirs,
                    const LimberCheckIn *ours)
{
  const LimberCheckIn *old = limber_day_find_check_in (base, ours->uuid);
  const LimberCheckIn *on_disk = limber_day_find_check_in (theirs, ours->uuid);

  if (on_disk == NULL && old != NULL && limber_check_in_equal (old, ours))
    return;

  limber_day_remove_check_in (merged, ours->uuid);
  limber_day_take_check_in (merged, on_disk != NULL ? merge_check_in (old, ours, on_disk)
                                                    : limber_check_in_copy (ours));
}

/**
 * limber_day_merge:
 * @base: the day both sides started from
 * @ours: the day as it is being edited
 * @theirs: the day as it stands on disk
 *
 * Puts what was changed between @base and @ours on top of @theirs. Where both changed the same value, ours
 * wins: it is what the user sees. A check-in that was taken out elsewhere stays when it was edited here.
 * Stamps come from @theirs unless @ours has older ones of its own.
 *
 * Returns: (transfer full): the merged day
 */
LimberDay *
limber_day_merge (const LimberDay *base, const LimberDay *ours, const LimberDay *theirs)
{
  g_autoptr (LimberDay) merged = NULL;

  g_return_val_if_fail (base != NULL && ours != NULL && theirs != NULL, NULL);

  merged = limber_day_copy (theirs);
  merge_readings (merged, base, ours, theirs);
  for (guint i = 0; i < ours->check_ins->len; i++)
    merge_our_check_in (merged, base, theirs, g_ptr_array_index (ours->check_ins, i));
  for (guint i = 0; i < base->check_ins->len; i++)
    {
      const LimberCheckIn *old = g_ptr_array_index (base->check_ins, i);

      if (limber_day_find_check_in (ours, old->uuid) == NULL)
        limber_day_remove_check_in (merged, old->uuid);
    }

  return g_steal_pointer (&merged);
}
