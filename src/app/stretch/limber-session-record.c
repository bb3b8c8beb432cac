/* limber-session-record.c — sessions changing among those that were read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-session-record.h"

#include "limber-date.h"

#include <string.h>

static gint64
get_now (void)
{
  g_autoptr (GDateTime) now = limber_clock_now ();

  return g_date_time_to_unix (now);
}

static gboolean
find_session (const GPtrArray *sessions, const char *uuid, guint *index)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      const LimberSession *session = g_ptr_array_index (sessions, i);

      if (strcmp (session->uuid, uuid) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* Newest first, as the journal has them. */
static guint
find_place (const GPtrArray *sessions, const LimberSession *session)
{
  guint place = 0;

  while (place < sessions->len)
    {
      const LimberSession *other = g_ptr_array_index (sessions, place);

      if (other->started < session->started
          || (other->started == session->started && strcmp (other->uuid, session->uuid) < 0))
        break;
      place++;
    }

  return place;
}

static void
count_done (LimberRoutineRecord *record, const LimberSession *session, int change)
{
  int n = (int) GPOINTER_TO_UINT (g_hash_table_lookup (record->n_done, session->routine));

  if (session->active_s > 0)
    g_hash_table_replace (record->n_done, g_strdup (session->routine),
                          GUINT_TO_POINTER ((guint) MAX (n + change, 0)));
}

/* The newest one is the only one to go on with. */
static void
look_for_unfinished (LimberRoutineRecord *record)
{
  const LimberSession *newest = record->sessions->len > 0 ? g_ptr_array_index (record->sessions, 0) : NULL;

  g_clear_pointer (&record->unfinished, limber_session_free);
  if (newest != NULL && (newest->end == LIMBER_SESSION_RUNNING || newest->end == LIMBER_SESSION_QUIT))
    record->unfinished = limber_session_copy (newest);
}

static void
take_out (LimberRoutineRecord *record, guint index)
{
  count_done (record, g_ptr_array_index (record->sessions, index), -1);
  record->n_sessions -= MIN (record->n_sessions, 1);
  g_ptr_array_remove_index (record->sessions, index);
}

/* As the journal stamps it: one that was removed is put back with the stamp it had. */
static LimberSession *
stamp (const LimberSession *held, const LimberSession *session)
{
  LimberSession *stamped = limber_session_copy (session);

  if (held != NULL)
    {
      stamped->saved = MAX (get_now (), held->saved);
      stamped->import_id = 0;
      stamped->counted = held->counted;
    }
  else if (stamped->saved == 0)
    stamped->saved = get_now ();

  return stamped;
}

/*
 * limber_session_record_new:
 *
 * Returns: (transfer full): what a journal says that nothing was asked of yet
 */
LimberRoutineRecord *
limber_session_record_new (void)
{
  LimberRoutineRecord *record = g_new0 (LimberRoutineRecord, 1);

  record->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_session_free);
  record->own = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_own_text_free);
  record->choices = limber_exercise_choice_table_new ();
  record->n_done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return record;
}

/*
 * limber_session_record_put:
 *
 * Puts @session in, in place of the one of the same identity.
 *
 * Returns: (transfer none): the session as it is to be saved, with its stamp
 */
const LimberSession *
limber_session_record_put (LimberRoutineRecord *record, const LimberSession *session)
{
  guint index = 0;
  gboolean found = find_session (record->sessions, session->uuid, &index);
  LimberSession *stamped = stamp (found ? g_ptr_array_index (record->sessions, index) : NULL, session);

  if (found)
    take_out (record, index);
  g_ptr_array_insert (record->sessions, (int) find_place (record->sessions, stamped), stamped);
  count_done (record, stamped, 1);
  record->n_sessions++;
  look_for_unfinished (record);

  return stamped;
}

/*
 * limber_session_record_drop:
 *
 * Takes the session of that identity out; nothing happens when there is none.
 */
void
limber_session_record_drop (LimberRoutineRecord *record, const char *uuid)
{
  guint index = 0;

  if (!find_session (record->sessions, uuid, &index))
    return;

  take_out (record, index);
  look_for_unfinished (record);
}

/*
 * limber_session_record_collect_done:
 *
 * Returns: (transfer full): what was done in the sessions that were read; its steps need not be read again
 */
GHashTable *
limber_session_record_collect_done (const LimberRoutineRecord *record)
{
  GHashTable *done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < record->sessions->len; i++)
    {
      const LimberSession *session = g_ptr_array_index (record->sessions, i);

      for (guint j = 0; j < session->items->len; j++)
        {
          const LimberSessionItem *item = g_ptr_array_index (session->items, j);

          if (item->done_s > 0)
            g_hash_table_add (done, g_strdup (item->exercise));
        }
    }

  return done;
}

/*
 * limber_session_record_get_age:
 *
 * Returns: for how many seconds @session was not saved
 */
gint64
limber_session_record_get_age (const LimberSession *session)
{
  return get_now () - session->saved;
}
