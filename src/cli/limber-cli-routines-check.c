/* limber-cli-routines-check.c — whether a file of exercises, routines or figures is good
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli-routines.h"

#include "limber-motion.h"
#include "limber-routine-file.h"

#include <glib/gi18n.h>

/* What a good file holds. */
typedef struct
{
  guint n_exercises;
  guint n_routines;
  guint n_motions;
  GPtrArray *notes;
} Contents;

static void
contents_clear (Contents *self)
{
  g_clear_pointer (&self->notes, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Contents, contents_clear)

/* A file says by its members what it is; one that is no JSON at all is a bad file of routines. */
static gboolean
is_pose_file (const char *text, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root = NULL;

  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    return FALSE;

  root = json_parser_get_root (parser);
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root)
         && (json_object_has_member (json_node_get_object (root), "poses")
             || json_object_has_member (json_node_get_object (root), "motions"));
}

static void
note_motion (Contents *self, guint index, const char *member, const char *motion)
{
  if (motion == NULL || limber_pose_book_find (limber_pose_book_get_default (), motion) != NULL)
    return;

  g_ptr_array_add (self->notes,
                   /* Translators: a number, the name of a member, and an id. */
                   g_strdup_printf (_ ("exercises[%u].%s: Limber has no figure “%s”, so none is shown."),
                                    index, member, motion));
}

static gboolean
check_routines (LimberCli *cli,
                const char *text,
                gsize length,
                const char *name,
                Contents *contents,
                GError **error)
{
  g_autoptr (LimberRoutineBook) book = limber_cli_routines_load (cli, NULL, error);
  g_autoptr (LimberRoutineFile) file = NULL;

  if (book != NULL)
    file = limber_routine_file_parse (text, (gssize) length, name, book, error);
  if (file == NULL)
    return FALSE;

  contents->n_exercises = file->exercises->len;
  contents->n_routines = file->routines->len;
  for (guint i = 0; i < file->exercises->len; i++)
    {
      const LimberExercise *exercise = g_ptr_array_index (file->exercises, i);

      note_motion (contents, i, "motion", exercise->motion);
      note_motion (contents, i, "easier_motion", exercise->easier_motion);
    }

  return TRUE;
}

static gboolean
check_poses (const char *text, gsize length, const char *name, Contents *contents, GError **error)
{
  g_autoptr (LimberPoseBook) poses = limber_pose_book_parse (text, (gssize) length, name, error);

  if (poses == NULL)
    return FALSE;

  contents->n_motions = limber_pose_book_get_n_motions (poses);

  return TRUE;
}

static void
print_json (const char *name, const Contents *contents)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  limber_cli_json_string (builder, "file", name);
  json_builder_set_member_name (builder, "good");
  json_builder_add_boolean_value (builder, TRUE);
  limber_cli_json_int (builder, "exercises", contents->n_exercises);
  limber_cli_json_int (builder, "routines", contents->n_routines);
  limber_cli_json_int (builder, "motions", contents->n_motions);
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < contents->notes->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (contents->notes, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  limber_cli_print_json (builder);
}

static void
print_text (const char *name, const Contents *contents, gboolean poses)
{
  g_autofree char *safe = limber_cli_printable (name);
  g_autofree char *exercises = g_strdup_printf (
      ngettext ("%u exercise", "%u exercises", contents->n_exercises), contents->n_exercises);
  g_autofree char *routines
      = g_strdup_printf (ngettext ("%u routine", "%u routines", contents->n_routines), contents->n_routines);
  g_autofree char *motions
      = g_strdup_printf (ngettext ("%u motion", "%u motions", contents->n_motions), contents->n_motions);

  for (guint i = 0; i < contents->notes->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (contents->notes, i));
  if (poses)
    /* Translators: a file name, and how many motions are in it. */
    g_print (_ ("“%s” is good: %s.\n"), safe, motions);
  else
    /* Translators: a file name, and how many exercises and routines are in it. */
    g_print (_ ("“%s” is good: %s, %s.\n"), safe, exercises, routines);
}

/**
 * limber_cli_routines_check:
 * @cli: the call
 * @path: a file, or "-" for what comes in
 *
 * Says whether the file is good, or what is wrong with it and where.
 *
 * Returns: the exit status
 */
int
limber_cli_routines_check (LimberCli *cli, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (g_str_equal (path, "-") ? "/dev/stdin" : path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = limber_routine_file_read (file, &error);
  g_auto (Contents) contents = { 0, 0, 0, g_ptr_array_new_with_free_func (g_free) };
  gsize length = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;
  gboolean poses = length > 0 && is_pose_file (text, length);
  gboolean good = bytes != NULL
                  && (poses ? check_poses (text, length, name, &contents, &error)
                            : check_routines (cli, length > 0 ? text : "", length, name, &contents, &error));

  if (!good)
    return limber_cli_fail (cli, error);

  if (cli->json)
    print_json (name, &contents);
  else
    print_text (name, &contents, poses);

  return LIMBER_CLI_DONE;
}
