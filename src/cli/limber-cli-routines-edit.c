/* limber-cli-routines-edit.c — routines and exercises into the journal, out of it, and away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli-routines.h"

#include "limber-backup.h"
#include "limber-error.h"
#include "limber-output-file.h"
#include "limber-routine-own.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUOTE_MAX 40

/* A journal without its backup is better than a routine that is not kept. */
static void
back_up (LimberCli *cli, LimberStore *store)
{
  g_autoptr (GError) error = NULL;

  if (!limber_store_was_created (store) && !limber_store_backup_daily (store, &error))
    limber_cli_warn (cli, error->message);
}

static guint
count_kind (const GPtrArray *texts, const char *kind)
{
  guint n = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      const LimberOwnText *text = g_ptr_array_index (texts, i);

      n += g_str_equal (text->kind, kind);
    }

  return n;
}

static void
add_ids (JsonBuilder *builder, const char *member, const GPtrArray *texts, const char *kind)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < texts->len; i++)
    {
      const LimberOwnText *text = g_ptr_array_index (texts, i);

      if (g_str_equal (text->kind, kind))
        json_builder_add_string_value (builder, text->id);
    }
  json_builder_end_array (builder);
}

static void
print_imported (LimberCli *cli, const GPtrArray *texts, guint n_unchanged)
{
  g_autofree char *exercises = NULL;
  g_autofree char *routines = NULL;
  guint n_exercises = count_kind (texts, "exercise");
  guint n_routines = count_kind (texts, "routine");

  if (cli->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      add_ids (builder, "exercises", texts, "exercise");
      add_ids (builder, "routines", texts, "routine");
      limber_cli_json_int (builder, "unchanged", n_unchanged);
      json_builder_end_object (builder);
      limber_cli_print_json (builder);
      return;
    }

  exercises = g_strdup_printf (ngettext ("%u exercise", "%u exercises", n_exercises), n_exercises);
  routines = g_strdup_printf (ngettext ("%u routine", "%u routines", n_routines), n_routines);
  if (texts->len > 0)
    /* Translators: how many exercises, and how many routines. */
    g_print (_ ("%s and %s are now among your own.\n"), exercises, routines);
  else
    g_print ("%s\n", _ ("There was nothing new in it: all of it is among your own already."));
}

/* Whatever goes wrong with the file, the journal is as it was. */
static int
fail_as_refused (LimberCli *cli, const GError *error)
{
  g_autoptr (GError) longer = g_error_copy (error);
  g_autofree char *message = g_strdup_printf (_ ("%s Nothing was imported."), error->message);

  g_set_str (&longer->message, message);

  return limber_cli_fail (cli, longer);
}

static LimberRoutineFile *
load_file (LimberCli *cli, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (g_str_equal (path, "-") ? "/dev/stdin" : path);
  g_autoptr (LimberRoutineBook) book = limber_cli_routines_load (cli, NULL, error);

  return book != NULL ? limber_routine_file_load (file, book, error) : NULL;
}

/**
 * limber_cli_routines_import:
 * @cli: the call
 * @path: a file, or "-" for what comes in
 *
 * Makes what the file holds the user's own, all of it or nothing.
 *
 * Returns: the exit status
 */
int
limber_cli_routines_import (LimberCli *cli, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberRoutineFile) file = load_file (cli, path, &error);
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (LimberRoutineBook) book = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  /* Read before a journal is made for it. */
  if (file == NULL)
    return fail_as_refused (cli, error);

  store = limber_cli_open (cli, LIMBER_STORE_CREATE, &error);
  if (store != NULL)
    book = limber_cli_routines_load (cli, store, &error);
  if (book == NULL)
    return limber_cli_fail (cli, error);

  limber_routine_file_adopt (file, book);
  texts = limber_routine_file_to_own_texts (file, book);
  back_up (cli, store);
  if (texts->len > 0 && !limber_store_save_own_texts (store, texts, &error))
    return limber_cli_fail (cli, error);

  print_imported (cli, texts, file->exercises->len + file->routines->len - texts->len);

  return LIMBER_CLI_DONE;
}

static gboolean
choose (LimberRoutineBook *book, const char *id, GPtrArray *routines, GPtrArray *exercises, GError **error)
{
  const LimberRoutine *routine = limber_routine_book_find_routine (book, id);
  const LimberExercise *exercise = limber_routine_book_find_exercise (book, id);
  g_autofree char *quote = NULL;

  if (routine != NULL)
    g_ptr_array_add (routines, (gpointer) routine);
  else if (exercise != NULL)
    g_ptr_array_add (exercises, (gpointer) exercise);
  else
    {
      quote = limber_text_abridge (*id != '\0' ? id : " ", QUOTE_MAX);
      g_set_error (
          error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND,
          _ ("There is no routine and no exercise “%s”, so nothing was exported. “limberctl routines "
             "list” shows what there is."),
          quote);
      return FALSE;
    }

  return TRUE;
}

static void
choose_own (LimberRoutineBook *book, GPtrArray *routines, GPtrArray *exercises)
{
  const GPtrArray *all_routines = limber_routine_book_peek_routines (book);
  const GPtrArray *all_exercises = limber_routine_book_peek_exercises (book);

  for (guint i = 0; i < all_routines->len; i++)
    {
      LimberRoutine *routine = g_ptr_array_index (all_routines, i);

      if (routine->own)
        g_ptr_array_add (routines, routine);
    }
  for (guint i = 0; i < all_exercises->len; i++)
    {
      LimberExercise *exercise = g_ptr_array_index (all_exercises, i);

      if (exercise->own)
        g_ptr_array_add (exercises, exercise);
    }
}

static char *
write_chosen (LimberRoutineBook *book, char **ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) routines = g_ptr_array_new ();
  g_autoptr (GPtrArray) exercises = g_ptr_array_new ();

  if (n_ids == 0)
    choose_own (book, routines, exercises);
  for (guint i = 0; i < n_ids; i++)
    if (!choose (book, ids[i], routines, exercises, error))
      return NULL;

  if (routines->len + exercises->len == 0)
    {
      g_set_error_literal (
          error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND,
          _ ("There are no routines and exercises of your own, so nothing was exported. Name "
             "those that are to be."));
      return NULL;
    }

  return limber_routine_file_write (book, routines, exercises);
}

static void
print_exported (LimberCli *cli, const char *output, gsize length)
{
  g_autofree char *shown = g_filename_display_name (output);
  g_autofree char *safe = limber_cli_printable (shown);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      /* Translators: a file name. */
      g_print (_ ("The routines are exported to “%s”.\n"), safe);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  limber_cli_json_string (builder, "file", shown);
  limber_cli_json_int (builder, "bytes", (gint64) length);
  json_builder_end_object (builder);
  limber_cli_print_json (builder);
}

/**
 * limber_cli_routines_export:
 * @cli: the call
 * @ids: of routines and exercises
 * @n_ids: how many; 0 for all of the user's own
 * @output: (nullable): a file; %NULL and "-" for standard output
 *
 * Writes them as a file that can be imported, with the own exercises they need.
 *
 * Returns: the exit status
 */
int
limber_cli_routines_export (LimberCli *cli, char **ids, guint n_ids, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberRoutineBook) book = limber_cli_routines_load (cli, NULL, &error);
  g_autofree char *text = book != NULL ? write_chosen (book, ids, n_ids, &error) : NULL;

  if (text == NULL)
    return limber_cli_fail (cli, error);

  if (output == NULL || g_str_equal (output, "-"))
    {
      limber_cli_print (text);
      return LIMBER_CLI_DONE;
    }

  if (!limber_output_file_write (output, text, &error))
    return limber_cli_fail (cli, error);
  print_exported (cli, output, strlen (text));

  return LIMBER_CLI_DONE;
}

/* The first routine of the user's own that names the exercise. */
static const LimberRoutine *
find_user (LimberRoutineBook *book, const char *exercise)
{
  const GPtrArray *routines = limber_routine_book_peek_routines (book);

  for (guint i = 0; i < routines->len; i++)
    {
      const LimberRoutine *routine = g_ptr_array_index (routines, i);

      for (guint j = 0; j < routine->items->len; j++)
        {
          const LimberRoutineItem *item = g_ptr_array_index (routine->items, j);

          if (g_str_equal (item->exercise, exercise))
            return routine;
        }
    }

  return NULL;
}

static gboolean
check_removable (LimberRoutineBook *book, const char *id, gboolean *is_routine, GError **error)
{
  const LimberRoutine *routine = limber_routine_book_find_routine (book, id);
  const LimberExercise *exercise = limber_routine_book_find_exercise (book, id);
  const LimberRoutine *user = exercise != NULL ? find_user (book, id) : NULL;
  g_autofree char *quote = limber_text_abridge (*id != '\0' ? id : " ", QUOTE_MAX);

  *is_routine = routine != NULL;
  if (routine == NULL && exercise == NULL)
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND,
                 _ ("There is no routine and no exercise “%s”. Nothing was removed."), quote);
  else if (!(routine != NULL ? routine->own : exercise->own))
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                 _ ("“%s” comes with Limber and cannot be removed. Nothing was removed."), quote);
  else if (user != NULL)
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                 _ ("The routine “%s” has the exercise “%s” in it. Remove that routine first, or take the "
                    "exercise out of it."),
                 user->name, quote);
  else
    return TRUE;

  return FALSE;
}

static void
print_removed (LimberCli *cli, const char *id)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      /* Translators: the id of a routine or an exercise. */
      g_print (_ ("“%s” is removed.\n"), id);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  limber_cli_json_string (builder, "id", id);
  json_builder_set_member_name (builder, "removed");
  json_builder_add_boolean_value (builder, TRUE);
  json_builder_end_object (builder);
  limber_cli_print_json (builder);
}

/**
 * limber_cli_routines_remove:
 * @cli: the call
 * @id: of a routine or an exercise of the user's own
 *
 * Removes it. Sessions that were done with it keep what they say.
 *
 * Returns: the exit status
 */
int
limber_cli_routines_remove (LimberCli *cli, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberStore) store = limber_cli_open (cli, LIMBER_STORE_NONE, &error);
  g_autoptr (LimberRoutineBook) book = NULL;
  gboolean is_routine = FALSE;

  if (store != NULL)
    book = limber_cli_routines_load (cli, store, &error);
  if (book == NULL || !check_removable (book, id, &is_routine, &error))
    return limber_cli_fail (cli, error);

  back_up (cli, store);
  if (!limber_store_remove_own_text (store, is_routine ? "routine" : "exercise", id, &error))
    return limber_cli_fail (cli, error);

  print_removed (cli, id);

  return LIMBER_CLI_DONE;
}
