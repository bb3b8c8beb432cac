/* limber-routine-builtin.c — the exercises and routines that come with Limber
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-exchange-resources.h"
#include "limber-routine-file-private.h"

#define RESOURCE_FOLDER "/io/github/limber_journal/Limber/exchange/"

/* What comes with Limber was looked at when it was built: that it cannot be read is a mistake of ours. */
static LimberRoutineFile *
read_resource (const char *name, LimberRoutineBook *book)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes
      = g_resource_lookup_data (limber_exchange_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (LimberJsonCheck) check = limber_json_check_new (name);
  LimberRoutineFile *file = NULL;

  check->translate = TRUE;
  if (bytes != NULL)
    file = _limber_routine_file_read (check, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), book, &error);
  if (file == NULL)
    g_error ("%s: %s", path, error->message);

  return file;
}

static void
add_all (LimberRoutineBook *book, const LimberRoutineFile *file)
{
  for (guint i = 0; i < file->exercises->len; i++)
    limber_routine_book_add_exercise (book, g_ptr_array_index (file->exercises, i));
  for (guint i = 0; i < file->routines->len; i++)
    limber_routine_book_add_routine (book, g_ptr_array_index (file->routines, i));
}

/**
 * limber_routine_book_new_builtin:
 *
 * Returns: (transfer full): a book of the exercises and routines that come with Limber, in the present
 * language
 */
LimberRoutineBook *
limber_routine_book_new_builtin (void)
{
  g_autoptr (LimberRoutineBook) book = limber_routine_book_new ();
  g_autoptr (LimberRoutineFile) exercises = read_resource ("exercises.json", book);
  g_autoptr (LimberRoutineFile) routines = NULL;

  add_all (book, exercises);
  routines = read_resource ("routines.json", book);
  add_all (book, routines);

  return g_steal_pointer (&book);
}
