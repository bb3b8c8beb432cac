/* limber-import-json-session.c — a session out of a JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is looked at before it is taken: a document may have been edited by hand, or be hostile.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-json-session.h"

#include "limber-check-in.h"
#include "limber-date.h"
#include "limber-error.h"
#include "limber-json-entry.h"
#include "limber-json-text.h"
#include "limber-store-routines.h"

#include <glib/gi18n.h>
#include <string.h>

/* As the journal has them. */
#define SECONDS_MAX 1000000000
#define REPS_MAX 1000000
#define PHASE_MAX 1000000
#define LEFT_MS_MAX (24 * 60 * 60 * 1000)
#define OFFSET_MAX (24 * 60)
#define ID_MAX 80
#define UUID_MAX 100
#define ITEMS_MAX 1000

/* The end of the year 9999: beyond it no calendar of ours reaches. */
#define STAMP_MAX G_GINT64_CONSTANT (253402300799)

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, reason);

  return FALSE;
}

static gboolean
is_short (const char *text, glong longest)
{
  return text != NULL && *text != '\0' && g_utf8_strlen (text, -1) <= longest;
}

static gboolean
read_int (JsonObject *object, const char *name, gint64 most, int *value, GError **error)
{
  gint64 number = *value;

  if (!limber_json_get_int (object, name, 0, most, &number, error))
    return FALSE;

  *value = (int) number;
  return TRUE;
}

/*
 * _limber_json_read_kept:
 * @object: an object
 * @name: of the member
 *
 * Errors: %LIMBER_ERROR_INVALID for what the journal cannot keep as JSON.
 *
 * Returns: (transfer full) (nullable): the text; %NULL without an error when there is no such member
 */
char *
_limber_json_read_kept (JsonObject *object, const char *name, GError **error)
{
  JsonNode *node = json_object_get_member (object, name);
  const char *text = NULL;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return limber_json_to_text (node);
  if (!limber_json_get_string (object, name, &text, error) || text == NULL)
    return NULL;
  if (strlen (text) <= LIMBER_OWN_TEXT_MAX && limber_own_text_check_json (text))
    return g_strdup (text);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, _ ("“%s” is no JSON that can be kept"), name);
  return NULL;
}

static gboolean
read_names (JsonObject *object, LimberSession *session, GError **error)
{
  const char *uuid = NULL;
  const char *routine = NULL;
  const char *name = NULL;

  if (!limber_json_get_string (object, "uuid", &uuid, error)
      || !limber_json_get_string (object, "routine", &routine, error)
      || !limber_json_get_string (object, "name", &name, error))
    return FALSE;
  if (!is_short (uuid, UUID_MAX))
    return fail (error, _ ("it has no identity"));
  if (!is_short (routine, ID_MAX))
    return fail (error, _ ("it does not say which routine it was"));

  g_set_str (&session->uuid, uuid);
  g_set_str (&session->routine, routine);
  g_set_str (&session->routine_name, name != NULL ? name : routine);
  return TRUE;
}

static gboolean
read_day (JsonObject *object, LimberSession *session, GError **error)
{
  const char *text = NULL;
  GDate date;

  g_date_clear (&date, 1);
  if (!limber_json_get_string (object, "date", &text, error)
      || !limber_date_parse_iso (text != NULL ? text : "", &date, error))
    return FALSE;

  session->day = g_date_get_julian (&date);
  return TRUE;
}

static gboolean
read_times (JsonObject *object, LimberSession *session, GError **error)
{
  gint64 offset = 0;

  session->started = 0;
  session->offset = 0;
  if (!limber_json_get_int (object, "started", 0, STAMP_MAX, &session->started, error)
      || !limber_json_get_int (object, "started_offset", -OFFSET_MAX, OFFSET_MAX, &offset, error)
      || !limber_json_get_int (object, "ended", 0, STAMP_MAX, &session->ended, error)
      || !limber_json_get_int (object, "saved", 0, STAMP_MAX, &session->saved, error)
      || !read_int (object, "planned_s", SECONDS_MAX, &session->planned_s, error)
      || !read_int (object, "active_s", SECONDS_MAX, &session->active_s, error))
    return FALSE;
  if (session->started == 0)
    return fail (error, _ ("it does not say when it was started"));

  session->offset = (int) offset;
  if (session->saved == 0)
    session->saved = MAX (session->ended, session->started);
  return TRUE;
}

static gboolean
read_end (JsonObject *object, LimberSession *session, GError **error)
{
  const char *end = NULL;
  int phase = 0;

  if (!limber_json_get_string (object, "end", &end, error)
      || !read_int (object, "phase", PHASE_MAX, &phase, error)
      || !limber_json_get_int (object, "left_ms", 0, LEFT_MS_MAX, &session->left_ms, error))
    return FALSE;
  if (end == NULL || !limber_session_end_from_id (end, &session->end))
    return fail (error, _ ("it does not say how it ended"));

  session->phase = (guint) phase;
  return TRUE;
}

static gboolean
read_answers (JsonObject *object, LimberSession *session, GError **error)
{
  gint64 before = LIMBER_NRS_UNSET;
  gint64 after = LIMBER_NRS_UNSET;
  const char *effort = NULL;
  const char *next_day = NULL;

  if (!limber_json_get_int (object, "pain_before", LIMBER_NRS_MIN, LIMBER_NRS_MAX, &before, error)
      || !limber_json_get_int (object, "pain_after", LIMBER_NRS_MIN, LIMBER_NRS_MAX, &after, error)
      || !limber_json_get_string (object, "effort", &effort, error)
      || !limber_json_get_string (object, "next_day", &next_day, error))
    return FALSE;
  if ((effort != NULL && !limber_effort_from_id (effort, &session->effort))
      || (next_day != NULL && !limber_next_day_from_id (next_day, &session->next_day)))
    return fail (error, _ ("how it felt is none of the answers there are"));

  session->pain_before = (int) before;
  session->pain_after = (int) after;
  return TRUE;
}

static gboolean
read_item (JsonNode *node, LimberSession *session, GError **error)
{
  JsonObject *object = limber_json_expect_object (node, error);
  const char *exercise = NULL;
  const char *name = NULL;
  LimberSessionItem *item;

  if (object == NULL || !limber_json_get_string (object, "exercise", &exercise, error)
      || !limber_json_get_string (object, "name", &name, error))
    return FALSE;
  if (!is_short (exercise, ID_MAX))
    return fail (error, _ ("one of its items names no exercise"));

  item = limber_session_add (session, exercise, name != NULL ? name : exercise);
  return read_int (object, "planned_s", SECONDS_MAX, &item->planned_s, error)
         && read_int (object, "done_s", SECONDS_MAX, &item->done_s, error)
         && read_int (object, "planned_reps", REPS_MAX, &item->planned_reps, error)
         && read_int (object, "done_reps", REPS_MAX, &item->done_reps, error)
         && limber_json_get_flag (object, "skipped", &item->skipped, error)
         && limber_json_get_flag (object, "hurt", &item->hurt, error)
         && limber_json_get_flag (object, "travelled", &item->travelled, error)
         && limber_json_get_flag (object, "eased", &item->eased, error);
}

static gboolean
read_items (JsonObject *object, LimberSession *session, GError **error)
{
  JsonArray *array = NULL;

  if (!limber_json_get_array (object, "items", &array, error))
    return FALSE;
  if (array != NULL && json_array_get_length (array) > ITEMS_MAX)
    return fail (error, _ ("it has more items than any routine"));

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      if (!read_item (json_array_get_element (array, i), session, error))
        return FALSE;
    }
  return TRUE;
}

/*
 * _limber_json_read_session:
 * @node: an entry of "sessions"
 *
 * Takes it over only as a whole: one member that is not as it should be refuses the session.
 *
 * Errors: %LIMBER_ERROR_INVALID for a member that is not what it should be.
 *
 * Returns: (transfer full) (nullable): the session; %NULL with @error set
 */
LimberSession *
_limber_json_read_session (JsonNode *node, GError **error)
{
  JsonObject *object = limber_json_expect_object (node, error);
  g_autoptr (LimberSession) session = NULL;
  GError *local_error = NULL;

  if (object == NULL)
    return NULL;

  session = limber_session_new ("", "");
  if (!read_names (object, session, error) || !read_day (object, session, error)
      || !read_times (object, session, error) || !read_end (object, session, error)
      || !read_answers (object, session, error) || !read_items (object, session, error))
    return NULL;

  session->snapshot = _limber_json_read_kept (object, "snapshot", &local_error);
  if (local_error == NULL)
    return g_steal_pointer (&session);
  g_propagate_error (error, local_error);
  return NULL;
}
