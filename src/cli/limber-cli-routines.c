/* limber-cli-routines.c — limberctl routines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli-routines.h"
#include "limber-cli-table.h"
#include "limber-dose-text.h"
#include "limber-phase.h"
#include "limber-routine-own.h"

#include <glib/gi18n.h>

/**
 * limber_cli_routines_load:
 * @cli: the call
 * @store: (nullable): the journal, when it is open already; else that of @cli, if there is one
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the exercises and routines that come with Limber, and the user's own
 */
LimberRoutineBook *
limber_cli_routines_load (LimberCli *cli, LimberStore *store, GError **error)
{
  g_autoptr (LimberRoutineBook) book = limber_routine_book_new_builtin ();
  g_autoptr (LimberStore) opened = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  if (store == NULL)
    {
      if (!g_file_test (cli->journal, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&book);
      opened = limber_cli_open_to_read (cli, error);
      store = opened;
    }
  if (store == NULL)
    return NULL;

  texts = limber_store_load_own_texts (store, error);
  if (texts == NULL)
    return NULL;
  if (limber_routine_book_add_own_texts (book, texts) > 0)
    limber_cli_warn (cli, _ ("Some of your own exercises or routines could not be read. They stay in the "
                             "journal as they are."));

  return g_steal_pointer (&book);
}

/**
 * limber_cli_routines_get_seconds:
 * @book: where the exercises are
 * @routine: a routine
 *
 * Returns: how long it takes, with the usual times to get ready and to change sides
 */
int
limber_cli_routines_get_seconds (LimberRoutineBook *book, const LimberRoutine *routine)
{
  const LimberPlanOptions options = LIMBER_PLAN_OPTIONS_INIT;
  g_autoptr (LimberPlan) plan = limber_plan_new (routine, book, &options);

  return (int) ((limber_plan_get_duration_us (plan) + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC);
}

static void
add_routine (JsonBuilder *builder, LimberRoutineBook *book, const LimberRoutine *routine)
{
  json_builder_begin_object (builder);
  limber_cli_json_string (builder, "id", routine->id);
  limber_cli_json_string (builder, "name", routine->name);
  limber_cli_json_int (builder, "seconds", limber_cli_routines_get_seconds (book, routine));
  limber_cli_json_string (builder, "surface", limber_surface_to_id (routine->surface));
  limber_cli_json_string (builder, "purpose", routine->purpose);
  limber_cli_json_int (builder, "items", routine->items->len);
  json_builder_set_member_name (builder, "own");
  json_builder_add_boolean_value (builder, routine->own);
  json_builder_end_object (builder);
}

static void
add_exercise (JsonBuilder *builder, const LimberExercise *exercise)
{
  json_builder_begin_object (builder);
  limber_cli_json_string (builder, "id", exercise->id);
  limber_cli_json_string (builder, "name", exercise->name);
  limber_cli_json_string (builder, "category", limber_exercise_category_to_id (exercise->category));
  limber_cli_json_string (builder, "position", limber_position_to_id (exercise->position));
  limber_cli_json_string (builder, "purpose", exercise->purpose);
  json_builder_set_member_name (builder, "opt_in");
  json_builder_add_boolean_value (builder, exercise->opt_in);
  json_builder_set_member_name (builder, "own");
  json_builder_add_boolean_value (builder, exercise->own);
  json_builder_end_object (builder);
}

static void
print_json (LimberRoutineBook *book, gboolean exercises)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const GPtrArray *list
      = exercises ? limber_routine_book_peek_exercises (book) : limber_routine_book_peek_routines (book);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, exercises ? "exercises" : "routines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->len; i++)
    {
      if (exercises)
        add_exercise (builder, g_ptr_array_index (list, i));
      else
        add_routine (builder, book, g_ptr_array_index (list, i));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  limber_cli_print_json (builder);
}

static GStrv
format_routine (LimberRoutineBook *book, const LimberRoutine *routine)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, routine->id);
  g_strv_builder_take (cells, limber_cli_printable (routine->name));
  g_strv_builder_take (cells, limber_seconds_to_text (limber_cli_routines_get_seconds (book, routine)));
  g_strv_builder_add (cells, limber_surface_get_title (routine->surface));
  g_strv_builder_take (cells, limber_cli_printable (routine->purpose));

  return g_strv_builder_end (cells);
}

static GStrv
format_exercise (const LimberExercise *exercise)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, exercise->id);
  g_strv_builder_take (cells, limber_cli_printable (exercise->name));
  g_strv_builder_take (cells, limber_dose_to_text (exercise->mode, &exercise->dose));
  g_strv_builder_add (cells, limber_position_get_title (exercise->position));
  g_strv_builder_take (cells, limber_cli_printable (exercise->purpose));

  return g_strv_builder_end (cells);
}

static void
print_table (LimberRoutineBook *book, gboolean exercises)
{
  const char *const routine_headings[]
      = { _ ("Id"), _ ("Name"), _ ("Takes"), _ ("Where"), _ ("What for"), NULL };
  const char *const exercise_headings[]
      = { _ ("Id"), _ ("Name"), C_ ("dose", "How much"), _ ("Position"), _ ("What for"), NULL };
  const gboolean numeric[] = { FALSE, FALSE, FALSE, FALSE, FALSE };
  const GPtrArray *list
      = exercises ? limber_routine_book_peek_exercises (book) : limber_routine_book_peek_routines (book);
  g_autoptr (LimberCliTable) table
      = limber_cli_table_new (exercises ? exercise_headings : routine_headings, numeric);
  g_autofree char *text = NULL;

  for (guint i = 0; i < list->len; i++)
    limber_cli_table_take_row (table, exercises ? format_exercise (g_ptr_array_index (list, i))
                                                : format_routine (book, g_ptr_array_index (list, i)));

  text = limber_cli_table_to_text (table);
  g_print ("%s", text);
}

static int
list (LimberCli *cli, gboolean exercises)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberRoutineBook) book = limber_cli_routines_load (cli, NULL, &error);

  if (book == NULL)
    return limber_cli_fail (cli, error);

  if (cli->json)
    print_json (book, exercises);
  else
    print_table (book, exercises);

  return LIMBER_CLI_DONE;
}

/* What was asked for, and whether it was asked for in a way that makes sense. */
static int
run_action (LimberCli *cli, int argc, char **argv, const char *output)
{
  static const char *const actions[]
      = { "list", "exercises", "show", "validate", "import", "export", "remove", NULL };
  const char *action = argc > 1 ? argv[1] : "list";
  gboolean lists = g_str_equal (action, "list") || g_str_equal (action, "exercises");

  if (!g_strv_contains (actions, action))
    return limber_cli_fail_usage (cli, _ ("After “routines” stands one of list, exercises, show, validate, "
                                          "import, export and remove."));
  if (output != NULL && !g_str_equal (action, "export"))
    return limber_cli_fail_usage (cli, _ ("--output belongs to “export”."));
  if (g_str_equal (action, "export"))
    return limber_cli_routines_export (cli, argv + 2, (guint) (argc - 2), output);
  if (!limber_cli_expect_arguments (cli, argc, lists ? 0 : 2, lists ? 1 : 2))
    return LIMBER_CLI_USAGE;

  if (g_str_equal (action, "show"))
    return limber_cli_routines_show (cli, argv[2]);
  if (g_str_equal (action, "validate"))
    return limber_cli_routines_check (cli, argv[2]);
  if (g_str_equal (action, "import"))
    return limber_cli_routines_import (cli, argv[2]);
  if (g_str_equal (action, "remove"))
    return limber_cli_routines_remove (cli, argv[2]);

  return list (cli, g_str_equal (action, "exercises"));
}

static int
run (LimberCli *cli, int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("Export into this file"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };

  if (!limber_cli_parse (cli, &limber_cli_routines, entries,
                         _ ("[list | exercises | show ID | validate FILE | import FILE | export [ID…] | "
                            "remove ID]"),
                         "text|json", &argc, &argv))
    return LIMBER_CLI_USAGE;
  if (cli->json)
    limber_cli_forget_locale ();

  return run_action (cli, argc, argv, output);
}

const LimberCliCommand limber_cli_routines
    = { "routines", N_ ("List, show, check, import or export routines and exercises"), run };
