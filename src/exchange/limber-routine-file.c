/* limber-routine-file.c — a whole file of exercises and routines, good or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-routine-file.h"

#include "limber-error.h"
#include "limber-json-document.h"
#include "limber-routine-file-private.h"
#include "limber-spelling.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUOTE_MAX 40
#define SECONDS_PER_MINUTE 60

static const char *const file_members[] = { "$schema", "format", "version", "exercises", "routines", NULL };

/* The fields of a file, which is found wanting in the end or not. */
typedef struct
{
  LimberJsonCheck *check;
  LimberRoutineFile *file;
  LimberRoutineBook *book;
} Reading;

static gboolean
check_version (LimberJsonCheck *check, JsonObject *root, GError **error)
{
  int version = 0;

  if (!limber_json_check_int (check, root, "version", 1, G_MAXINT, &version, error))
    return FALSE;
  if (version == 0)
    return limber_json_check_fail (check, NULL, error, _ ("“version” is missing. Write \"version\": %d."),
                                   LIMBER_ROUTINE_FILE_VERSION);
  if (version > LIMBER_ROUTINE_FILE_VERSION)
    return limber_json_check_fail_as (check, "version", LIMBER_ERROR_NEWER,
                                      _ ("The file was written for a newer version of Limber. Update Limber, "
                                         "then try again."),
                                      error);

  return TRUE;
}

/* Before anything else: what another program or a newer Limber wrote is no typing mistake. */
static gboolean
check_header (LimberJsonCheck *check, JsonNode *document, GError **error)
{
  JsonObject *root = JSON_NODE_HOLDS_OBJECT (document) ? json_node_get_object (document) : NULL;
  g_autofree char *format = NULL;

  if (root == NULL)
    return TRUE;
  if (!limber_json_check_text (check, root, "format", LIMBER_JSON_OPTIONAL, LIMBER_ROUTINE_LINE_MAX, &format,
                               error))
    return FALSE;
  if (format != NULL && strcmp (format, LIMBER_ROUTINE_FILE_FORMAT) != 0)
    return limber_json_check_fail_as (
        check, "format", LIMBER_ERROR_NOT_A_JOURNAL,
        _ ("This is another kind of file. Choose one of exercises and routines, whose format is "
           "“limber-routines”."),
        error);

  return check_version (check, root, error);
}

static JsonObject *
check_root (LimberJsonCheck *check, JsonNode *document, GError **error)
{
  JsonObject *root = limber_json_check_object (check, document, file_members, error);

  if (root == NULL || json_object_has_member (root, "exercises") || json_object_has_member (root, "routines"))
    return root;

  limber_json_check_fail (check, NULL, error, _ ("There are neither “exercises” nor “routines” in it."));

  return NULL;
}

static const LimberExercise *
find_exercise (const Reading *reading, const char *id)
{
  for (guint i = 0; i < reading->file->exercises->len; i++)
    {
      const LimberExercise *exercise = g_ptr_array_index (reading->file->exercises, i);

      if (strcmp (exercise->id, id) == 0)
        return exercise;
    }

  return reading->book != NULL ? limber_routine_book_find_exercise (reading->book, id) : NULL;
}

static gboolean
names_routine (const Reading *reading, const char *id)
{
  for (guint i = 0; i < reading->file->routines->len; i++)
    {
      const LimberRoutine *routine = g_ptr_array_index (reading->file->routines, i);

      if (strcmp (routine->id, id) == 0)
        return TRUE;
    }

  return reading->book != NULL && limber_routine_book_find_routine (reading->book, id) != NULL;
}

static void
add_ids (GPtrArray *ids, const GPtrArray *exercises)
{
  for (guint i = 0; i < exercises->len; i++)
    {
      const LimberExercise *exercise = g_ptr_array_index (exercises, i);

      g_ptr_array_add (ids, exercise->id);
    }
}

static const char *
guess_exercise (const Reading *reading, const char *id)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (0, NULL, TRUE);

  add_ids (ids, reading->file->exercises);
  if (reading->book != NULL)
    add_ids (ids, limber_routine_book_peek_exercises (reading->book));

  return limber_spelling_guess (id, (const char *const *) ids->pdata);
}

static gboolean
fail_as_unknown (const Reading *reading, const char *id, GError **error)
{
  const char *guess = guess_exercise (reading, id);
  g_autofree char *quote = limber_text_abridge (id, QUOTE_MAX);

  if (names_routine (reading, id))
    return limber_json_check_fail (
        reading->check, "exercise", error,
        _ ("“%s” is a routine, and a routine is made of exercises only. Write its exercises here."), quote);
  if (guess != NULL)
    return limber_json_check_fail (
        reading->check, "exercise", error,
        _ ("There is no exercise “%s” in the file or in Limber. Did you mean “%s”?"), quote, guess);

  return limber_json_check_fail (reading->check, "exercise", error,
                                 _ ("There is no exercise “%s” in the file or in Limber. Name one that is "
                                    "there, or add it to the file."),
                                 quote);
}

/* Together with the exercise an item may ask for what neither of them does alone. */
static gboolean
check_item (const Reading *reading, const LimberRoutineItem *item, GError **error)
{
  const LimberExercise *exercise = find_exercise (reading, item->exercise);
  LimberDose dose = LIMBER_DOSE_INIT;

  if (exercise == NULL)
    return fail_as_unknown (reading, item->exercise, error);

  dose = exercise->dose;
  limber_dose_apply (&dose, &item->dose);
  if (exercise->mode != LIMBER_EXERCISE_REPS && dose.hold_s == 0)
    return limber_json_check_fail (reading->check, "dose.hold_s", error,
                                   _ ("This cannot be 0 where the mode is “%s”."),
                                   limber_exercise_mode_to_id (exercise->mode));
  if (_limber_dose_estimate (&dose) > LIMBER_ROUTINE_ITEM_SECONDS_MAX)
    return limber_json_check_fail (
        reading->check, NULL, error,
        _ ("This would go on for %d minutes, and %d is the most. Times are given in seconds."),
        (int) (_limber_dose_estimate (&dose) / SECONDS_PER_MINUTE),
        LIMBER_ROUTINE_ITEM_SECONDS_MAX / SECONDS_PER_MINUTE);

  return TRUE;
}

static gboolean
check_items (const Reading *reading, GError **error)
{
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < reading->file->routines->len; i++)
    {
      const LimberRoutine *routine = g_ptr_array_index (reading->file->routines, i);
      gsize mark = limber_json_check_enter_nth (reading->check, "routines", i);

      for (guint j = 0; ok && j < routine->items->len; j++)
        {
          gsize item_mark = limber_json_check_enter_nth (reading->check, "items", j);

          ok = check_item (reading, g_ptr_array_index (routine->items, j), error);
          limber_json_check_leave (reading->check, item_mark);
        }
      limber_json_check_leave (reading->check, mark);
    }

  return ok;
}

static gboolean
check_id_is_new (LimberJsonCheck *check, GHashTable *ids, const char *id, GError **error)
{
  if (g_hash_table_add (ids, (gpointer) id))
    return TRUE;

  return limber_json_check_fail (check, "id", error,
                                 _ ("The id “%s” stands in the file already. Each has to have its own."), id);
}

static gboolean
read_exercises (Reading *reading, JsonObject *root, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *array = NULL;
  gboolean ok = limber_json_check_array (reading->check, root, "exercises", LIMBER_JSON_OPTIONAL, G_MAXUINT,
                                         &array, error);

  for (guint i = 0; ok && array != NULL && i < json_array_get_length (array); i++)
    {
      gsize mark = limber_json_check_enter_nth (reading->check, "exercises", i);
      LimberExercise *exercise
          = _limber_exercise_read (reading->check, json_array_get_element (array, i), error);

      if (exercise != NULL)
        g_ptr_array_add (reading->file->exercises, exercise);
      ok = exercise != NULL && check_id_is_new (reading->check, ids, exercise->id, error);
      limber_json_check_leave (reading->check, mark);
    }

  return ok;
}

static gboolean
read_routines (Reading *reading, JsonObject *root, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *array = NULL;
  gboolean ok = limber_json_check_array (reading->check, root, "routines", LIMBER_JSON_OPTIONAL, G_MAXUINT,
                                         &array, error);

  for (guint i = 0; ok && array != NULL && i < json_array_get_length (array); i++)
    {
      gsize mark = limber_json_check_enter_nth (reading->check, "routines", i);
      LimberRoutine *routine
          = _limber_routine_read (reading->check, json_array_get_element (array, i), error);

      if (routine != NULL)
        g_ptr_array_add (reading->file->routines, routine);
      ok = routine != NULL && check_id_is_new (reading->check, ids, routine->id, error);
      limber_json_check_leave (reading->check, mark);
    }

  return ok;
}

static LimberRoutineFile *
file_new (void)
{
  LimberRoutineFile *self = g_new0 (LimberRoutineFile, 1);

  self->exercises = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_exercise_unref);
  self->routines = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_routine_unref);

  return self;
}

/**
 * _limber_routine_file_read:
 * @check: the beginning of the document
 * @text: the document
 * @length: its length in bytes, or -1
 * @book: (nullable): exercises that the routines may name beside those of the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what it holds
 */
LimberRoutineFile *
_limber_routine_file_read (LimberJsonCheck *check,
                           const char *text,
                           gssize length,
                           LimberRoutineBook *book,
                           GError **error)
{
  g_autoptr (LimberRoutineFile) file = file_new ();
  g_autoptr (GError) reason = NULL;
  g_autoptr (JsonNode) document = limber_json_document_parse (text, length, &reason);
  Reading reading = { check, file, book };
  JsonObject *root = NULL;

  if (document == NULL)
    {
      limber_json_check_fail_as (check, NULL, LIMBER_ERROR_INVALID, reason->message, error);
      return NULL;
    }

  if (!check_header (check, document, error))
    return NULL;
  root = check_root (check, document, error);
  if (root == NULL || !read_exercises (&reading, root, error) || !read_routines (&reading, root, error)
      || (check->file != NULL && !check_items (&reading, error)))
    return NULL;

  return g_steal_pointer (&file);
}

static gboolean
check_size (const char *name, goffset size, GError **error)
{
  if (size <= LIMBER_ROUTINE_FILE_MAX)
    return TRUE;

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
               _ ("“%s” is larger than %d MB, which no file of exercises is, so it was not read. Choose "
                  "another file."),
               name, LIMBER_ROUTINE_FILE_MAX_MB);

  return FALSE;
}

/**
 * limber_routine_file_parse:
 * @text: a whole document
 * @length: its length in bytes, or -1 when it ends with a NUL
 * @name: of the file, for the sentences
 * @book: (nullable): exercises that the routines may name beside those of the document
 * @error: return location
 *
 * Reads exercises and routines, of Limber's own or of the user's own. Either all of it is good, or nothing is
 * taken and @error names the file, the place in it ("routines[2].items[4].exercise"), what is wrong there and
 * what to do.
 *
 * Raises %LIMBER_ERROR_INVALID, %LIMBER_ERROR_NOT_A_JOURNAL when it is another kind of file, and
 * %LIMBER_ERROR_NEWER when it was written for a newer Limber.
 *
 * Returns: (transfer full) (nullable): what it holds; free with limber_routine_file_free()
 */
LimberRoutineFile *
limber_routine_file_parse (const char *text,
                           gssize length,
                           const char *name,
                           LimberRoutineBook *book,
                           GError **error)
{
  g_autoptr (LimberJsonCheck) check = NULL;
  g_autofree char *quote = NULL;

  g_return_val_if_fail (text != NULL && name != NULL, NULL);
  g_return_val_if_fail (book == NULL || LIMBER_IS_ROUTINE_BOOK (book), NULL);

  quote = limber_text_abridge (name, QUOTE_MAX);
  if (!check_size (quote, length >= 0 ? length : (goffset) strlen (text), error))
    return NULL;

  check = limber_json_check_new (quote);

  return _limber_routine_file_read (check, text, length, book, error);
}

static char *
dup_display_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base != NULL ? base : "?");

  return limber_text_abridge (name, QUOTE_MAX);
}

static gboolean
fail_as_unreadable (const char *name, const GError *reason, GError **error)
{
  gboolean missing = g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  if (missing)
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND,
                 _ ("There is no file “%s”. Check its name and its folder."), name);
  else
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED,
                 _ ("“%s” cannot be read (%s). Check that it is a file and that you may open it."), name,
                 reason->message);

  return FALSE;
}

/* Never reads more than it has room for, whatever the file says its size is: it may be a pipe, or grow. */
static GBytes *
read_stream (GInputStream *stream, const char *name, GError **error)
{
  g_autofree char *buffer = g_malloc (LIMBER_ROUTINE_FILE_MAX + 1);
  g_autoptr (GError) reason = NULL;
  gsize size = 0;

  if (!g_input_stream_read_all (stream, buffer, LIMBER_ROUTINE_FILE_MAX + 1, &size, NULL, &reason))
    {
      fail_as_unreadable (name, reason, error);
      return NULL;
    }
  if (!check_size (name, (goffset) size, error))
    return NULL;

  return g_bytes_new (buffer, size);
}

/**
 * limber_routine_file_read:
 * @file: a file
 * @error: return location
 *
 * Blocks: not for the main thread. A file that is larger than %LIMBER_ROUTINE_FILE_MAX is refused before it
 * is read.
 *
 * Raises %LIMBER_ERROR_NOT_FOUND when there is no such file, %LIMBER_ERROR_INVALID when it is a folder or too
 * large, and %LIMBER_ERROR_FAILED when it cannot be read.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GBytes *
limber_routine_file_read (GFile *file, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = dup_display_name (file);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE, NULL, &reason);
  if (info == NULL)
    {
      fail_as_unreadable (name, reason, error);
      return NULL;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                   _ ("“%s” is a folder. Choose a file of exercises and routines in it."), name);
      return NULL;
    }
  if (!check_size (name, g_file_info_get_size (info), error))
    return NULL;

  stream = g_file_read (file, NULL, &reason);
  if (stream == NULL)
    {
      fail_as_unreadable (name, reason, error);
      return NULL;
    }

  return read_stream (G_INPUT_STREAM (stream), name, error);
}

/**
 * limber_routine_file_load:
 * @file: a file
 * @book: (nullable): exercises that the routines may name beside those of the file
 * @error: return location
 *
 * Reads @file as limber_routine_file_read() and limber_routine_file_parse() do, and raises what they raise.
 * Blocks: not for the main thread.
 *
 * Returns: (transfer full) (nullable): what it holds; free with limber_routine_file_free()
 */
LimberRoutineFile *
limber_routine_file_load (GFile *file, LimberRoutineBook *book, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size = 0;
  const char *text = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = dup_display_name (file);
  bytes = limber_routine_file_read (file, error);
  if (bytes == NULL)
    return NULL;

  text = g_bytes_get_data (bytes, &size);

  return limber_routine_file_parse (size > 0 ? text : "", (gssize) size, name, book, error);
}

/**
 * limber_routine_file_free:
 * @self: (transfer full) (nullable): what a file held
 */
void
limber_routine_file_free (LimberRoutineFile *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->exercises);
  g_ptr_array_unref (self->routines);
  g_free (self);
}
