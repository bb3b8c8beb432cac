/* limber-routine-file-journal.c — what the journal keeps of the user's own exercises and routines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was kept is given back: texts longer than a file may have, and routines that name exercises which are
 * gone, are no reason to lose them.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-error.h"
#include "limber-json-document.h"
#include "limber-routine-file-private.h"

static JsonNode *
parse (LimberJsonCheck *check, const char *json, GError **error)
{
  g_autoptr (GError) reason = NULL;
  JsonNode *node = limber_json_document_parse (json, -1, &reason);

  if (node == NULL)
    limber_json_check_fail_as (check, NULL, LIMBER_ERROR_INVALID, reason->message, error);

  return node;
}

/**
 * limber_exercise_from_json:
 * @json: what limber_exercise_to_json() wrote
 * @error: return location
 *
 * Raises %LIMBER_ERROR_INVALID.
 *
 * Returns: (transfer full) (nullable): the exercise
 */
LimberExercise *
limber_exercise_from_json (const char *json, GError **error)
{
  g_autoptr (LimberJsonCheck) check = limber_json_check_new (NULL);
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (json != NULL, NULL);

  node = parse (check, json, error);

  return node != NULL ? _limber_exercise_read (check, node, error) : NULL;
}

/**
 * limber_routine_from_json:
 * @json: what limber_routine_to_json() wrote
 * @error: return location
 *
 * Raises %LIMBER_ERROR_INVALID.
 *
 * Returns: (transfer full) (nullable): the routine
 */
LimberRoutine *
limber_routine_from_json (const char *json, GError **error)
{
  g_autoptr (LimberJsonCheck) check = limber_json_check_new (NULL);
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (json != NULL, NULL);

  node = parse (check, json, error);

  return node != NULL ? _limber_routine_read (check, node, error) : NULL;
}

/**
 * limber_routine_book_from_snapshot:
 * @snapshot: what limber_routine_to_snapshot() wrote
 * @error: return location
 *
 * Raises %LIMBER_ERROR_INVALID, %LIMBER_ERROR_NOT_A_JOURNAL and %LIMBER_ERROR_NEWER.
 *
 * Returns: (transfer full) (nullable): a book of the one routine and its exercises
 */
LimberRoutineBook *
limber_routine_book_from_snapshot (const char *snapshot, GError **error)
{
  g_autoptr (LimberJsonCheck) check = limber_json_check_new (NULL);
  g_autoptr (LimberRoutineFile) file = NULL;
  g_autoptr (LimberRoutineBook) book = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  file = _limber_routine_file_read (check, snapshot, -1, NULL, error);
  if (file == NULL)
    return NULL;

  book = limber_routine_book_new ();
  for (guint i = 0; i < file->exercises->len; i++)
    limber_routine_book_add_exercise (book, g_ptr_array_index (file->exercises, i));
  for (guint i = 0; i < file->routines->len; i++)
    limber_routine_book_add_routine (book, g_ptr_array_index (file->routines, i));

  return g_steal_pointer (&book);
}
