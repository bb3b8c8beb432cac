/* limber-session.c — one time a routine was done, or begun
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-session.h"

#include "limber-check-in.h"
#include "limber-date.h"

#include <glib/gi18n.h>
#include <string.h>

#define SECONDS_PER_MINUTE 60

G_DEFINE_BOXED_TYPE (LimberSession, limber_session, limber_session_copy, limber_session_free)

/* Ids stand in people's files: they are never changed and never used again for something else. */
static const char *const end_ids[LIMBER_SESSION_N_ENDS] = {
  [LIMBER_SESSION_RUNNING] = "running", [LIMBER_SESSION_DONE] = "done",
  [LIMBER_SESSION_PARTIAL] = "partial", [LIMBER_SESSION_PAIN] = "pain",
  [LIMBER_SESSION_SLEPT] = "slept",     [LIMBER_SESSION_QUIT] = "quit",
};
static const char *const effort_ids[] = { "easy", "right", "hard" };
static const char *const next_day_ids[] = { "worse", "same", "better" };

static const char *const effort_titles[] = {
  NC_ ("effort", "Easy"),
  NC_ ("effort", "About right"),
  NC_ ("effort", "Hard"),
};
static const char *const next_day_titles[] = {
  NC_ ("how the back is", "Worse"),
  NC_ ("how the back is", "Same"),
  NC_ ("how the back is", "Better"),
};

static gboolean
find_id (const char *const *ids, guint n_ids, const char *id, guint *index)
{
  for (guint i = 0; i < n_ids; i++)
    {
      if (strcmp (ids[i], id) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

static void
free_item (gpointer data)
{
  LimberSessionItem *item = data;

  g_free (item->exercise);
  g_free (item->name);
  g_free (item);
}

static gpointer
copy_item (gconstpointer data, gpointer unused)
{
  const LimberSessionItem *item = data;
  LimberSessionItem *copy = g_memdup2 (item, sizeof *item);

  copy->exercise = g_strdup (item->exercise);
  copy->name = g_strdup (item->name);

  return copy;
}

static gboolean
items_equal (const LimberSessionItem *a, const LimberSessionItem *b)
{
  return strcmp (a->exercise, b->exercise) == 0 && strcmp (a->name, b->name) == 0
         && a->planned_s == b->planned_s && a->done_s == b->done_s && a->planned_reps == b->planned_reps
         && a->done_reps == b->done_reps && !a->skipped == !b->skipped && !a->hurt == !b->hurt
         && !a->travelled == !b->travelled && !a->eased == !b->eased;
}

static gboolean
all_items_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (!items_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
times_equal (const LimberSession *a, const LimberSession *b)
{
  return a->day == b->day && a->started == b->started && a->offset == b->offset && a->ended == b->ended
         && a->saved == b->saved && a->import_id == b->import_id;
}

static gboolean
texts_equal (const LimberSession *a, const LimberSession *b)
{
  return strcmp (a->uuid, b->uuid) == 0 && strcmp (a->routine, b->routine) == 0
         && strcmp (a->routine_name, b->routine_name) == 0 && g_strcmp0 (a->snapshot, b->snapshot) == 0;
}

/**
 * limber_session_new:
 * @routine: the id of a routine
 * @routine_name: what it is called
 *
 * Returns: (transfer full): a session of its own identity that starts now, today, and in which nothing was
 * done
 */
LimberSession *
limber_session_new (const char *routine, const char *routine_name)
{
  LimberSession *self;
  g_autoptr (GDateTime) now = limber_clock_now ();
  GDate today;

  g_return_val_if_fail (routine != NULL, NULL);
  g_return_val_if_fail (routine_name != NULL, NULL);

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, (GDateDay) g_date_time_get_day_of_month (now),
                  (GDateMonth) g_date_time_get_month (now), (GDateYear) g_date_time_get_year (now));

  self = g_new0 (LimberSession, 1);
  self->uuid = g_uuid_string_random ();
  self->routine = g_strdup (routine);
  self->routine_name = g_strdup (routine_name);
  self->day = g_date_get_julian (&today);
  self->started = g_date_time_to_unix (now);
  self->offset = (int) (g_date_time_get_utc_offset (now) / G_TIME_SPAN_MINUTE);
  self->end = LIMBER_SESSION_RUNNING;
  self->pain_before = LIMBER_NRS_UNSET;
  self->pain_after = LIMBER_NRS_UNSET;
  self->effort = LIMBER_EFFORT_UNSET;
  self->next_day = LIMBER_NEXT_DAY_UNSET;
  self->counted = -1;
  self->items = g_ptr_array_new_with_free_func (free_item);

  return self;
}

/**
 * limber_session_copy:
 * @self: a session
 *
 * Returns: (transfer full): an equal session: same identity, same stamps
 */
LimberSession *
limber_session_copy (const LimberSession *self)
{
  LimberSession *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->uuid = g_strdup (self->uuid);
  copy->routine = g_strdup (self->routine);
  copy->routine_name = g_strdup (self->routine_name);
  copy->snapshot = g_strdup (self->snapshot);
  copy->items = g_ptr_array_copy (self->items, (GCopyFunc) copy_item, NULL);
  g_ptr_array_set_free_func (copy->items, free_item);

  return copy;
}

/**
 * limber_session_free:
 * @self: (transfer full) (nullable): a session
 */
void
limber_session_free (LimberSession *self)
{
  if (self == NULL)
    return;

  g_free (self->uuid);
  g_free (self->routine);
  g_free (self->routine_name);
  g_free (self->snapshot);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * limber_session_equal:
 * @a: a session
 * @b: another
 *
 * Compares everything that was done and said: identity, stamps, and the order of the items, too. How many of
 * its minutes count is what the journal worked out, and not compared.
 *
 * Returns: whether one could stand for the other
 */
gboolean
limber_session_equal (const LimberSession *a, const LimberSession *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a == b)
    return TRUE;

  return texts_equal (a, b) && times_equal (a, b) && a->end == b->end && a->planned_s == b->planned_s
         && a->active_s == b->active_s && a->pain_before == b->pain_before && a->pain_after == b->pain_after
         && a->effort == b->effort && a->next_day == b->next_day && a->phase == b->phase
         && a->left_ms == b->left_ms && all_items_equal (a->items, b->items);
}

/**
 * limber_session_add:
 * @self: a session
 * @exercise: the id of an exercise
 * @name: what it is called
 *
 * Returns: (transfer none): a further item, of which nothing was done; @self owns it
 */
LimberSessionItem *
limber_session_add (LimberSession *self, const char *exercise, const char *name)
{
  LimberSessionItem *item;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (exercise != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  item = g_new0 (LimberSessionItem, 1);
  item->exercise = g_strdup (exercise);
  item->name = g_strdup (name);
  g_ptr_array_add (self->items, item);

  return item;
}

/**
 * limber_session_get_minutes:
 * @self: a session
 *
 * Returns: whole minutes of work, rounded: what it adds to the minutes of routines of its day; 0 below half a
 * minute
 */
int
limber_session_get_minutes (const LimberSession *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (self->active_s + SECONDS_PER_MINUTE / 2) / SECONDS_PER_MINUTE;
}

/**
 * limber_session_end_to_id:
 * @end: why a session ended
 *
 * Returns: its name in files
 */
const char *
limber_session_end_to_id (LimberSessionEnd end)
{
  g_return_val_if_fail ((guint) end < LIMBER_SESSION_N_ENDS, NULL);

  return end_ids[end];
}

/**
 * limber_session_end_from_id:
 * @id: a name out of a file
 * @end: (out): the end of that name
 *
 * Returns: whether there is one
 */
gboolean
limber_session_end_from_id (const char *id, LimberSessionEnd *end)
{
  guint index;

  g_return_val_if_fail (id != NULL && end != NULL, FALSE);

  if (!find_id (end_ids, G_N_ELEMENTS (end_ids), id, &index))
    return FALSE;

  *end = (LimberSessionEnd) index;
  return TRUE;
}

/**
 * limber_effort_to_id:
 * @effort: how a session felt
 *
 * Returns: (nullable): its name in files: "easy", "right", "hard"; %NULL when it was not said
 */
const char *
limber_effort_to_id (LimberEffort effort)
{
  g_return_val_if_fail (effort >= LIMBER_EFFORT_UNSET && effort <= LIMBER_EFFORT_HARD, NULL);

  return effort == LIMBER_EFFORT_UNSET ? NULL : effort_ids[effort];
}

/**
 * limber_effort_from_id:
 * @id: a name out of a file
 * @effort: (out): the effort of that name
 *
 * Returns: whether there is one
 */
gboolean
limber_effort_from_id (const char *id, LimberEffort *effort)
{
  guint index;

  g_return_val_if_fail (id != NULL && effort != NULL, FALSE);

  if (!find_id (effort_ids, G_N_ELEMENTS (effort_ids), id, &index))
    return FALSE;

  *effort = (LimberEffort) index;
  return TRUE;
}

/**
 * limber_effort_get_title:
 * @effort: how a session felt
 *
 * Returns: (nullable): what stands on its button, translated; %NULL when it was not said
 */
const char *
limber_effort_get_title (LimberEffort effort)
{
  g_return_val_if_fail (effort >= LIMBER_EFFORT_UNSET && effort <= LIMBER_EFFORT_HARD, NULL);

  return effort == LIMBER_EFFORT_UNSET ? NULL
                                       : g_dpgettext2 (GETTEXT_PACKAGE, "effort", effort_titles[effort]);
}

/**
 * limber_next_day_to_id:
 * @next_day: how the back was the morning after
 *
 * Returns: (nullable): its name in files: "worse", "same", "better"; %NULL when it was not said
 */
const char *
limber_next_day_to_id (LimberNextDay next_day)
{
  g_return_val_if_fail (next_day >= LIMBER_NEXT_DAY_UNSET && next_day <= LIMBER_NEXT_DAY_BETTER, NULL);

  return next_day == LIMBER_NEXT_DAY_UNSET ? NULL : next_day_ids[next_day];
}

/**
 * limber_next_day_from_id:
 * @id: a name out of a file
 * @next_day: (out): the answer of that name
 *
 * Returns: whether there is one
 */
gboolean
limber_next_day_from_id (const char *id, LimberNextDay *next_day)
{
  guint index;

  g_return_val_if_fail (id != NULL && next_day != NULL, FALSE);

  if (!find_id (next_day_ids, G_N_ELEMENTS (next_day_ids), id, &index))
    return FALSE;

  *next_day = (LimberNextDay) index;
  return TRUE;
}

/**
 * limber_next_day_get_title:
 * @next_day: how the back was the morning after
 *
 * Returns: (nullable): what stands on its button, translated; %NULL when it was not said
 */
const char *
limber_next_day_get_title (LimberNextDay next_day)
{
  g_return_val_if_fail (next_day >= LIMBER_NEXT_DAY_UNSET && next_day <= LIMBER_NEXT_DAY_BETTER, NULL);

  if (next_day == LIMBER_NEXT_DAY_UNSET)
    return NULL;

  return g_dpgettext2 (GETTEXT_PACKAGE, "how the back is", next_day_titles[next_day]);
}

/**
 * limber_side_get_title:
 * @side: a side
 *
 * Returns: (nullable): what a player calls it, translated; %NULL for both at once
 */
const char *
limber_side_get_title (LimberSide side)
{
  switch (side)
    {
    case LIMBER_SIDE_LEFT:
      return _ ("Left side");
    case LIMBER_SIDE_RIGHT:
      return _ ("Right side");
    case LIMBER_SIDE_BOTH:
    default:
      return NULL;
    }
}
