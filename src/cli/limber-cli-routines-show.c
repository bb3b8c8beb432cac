/* limber-cli-routines-show.c — one routine or exercise, for people and for programs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli-routines.h"

#include "limber-cli-wrap.h"
#include "limber-dose-text.h"
#include "limber-error.h"
#include "limber-json-text.h"
#include "limber-routine-file.h"
#include "limber-text.h"

#include <glib/gi18n.h>

#define QUOTE_MAX 40
#define WIDTH 79

static void
append (GString *text, const char *first_indent, const char *indent, const char *sentence)
{
  g_autofree char *safe = sentence != NULL ? limber_cli_printable (sentence) : NULL;
  g_autofree char *lines = NULL;

  if (safe == NULL || *safe == '\0')
    return;

  lines = limber_cli_wrap (safe, WIDTH, first_indent, indent);
  g_string_append (text, lines);
}

static void
append_under (GString *text, const char *heading, const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;

  g_string_append_printf (text, "\n%s\n", heading);
  append (text, "  ", "  ", sentence);
}

static void
append_steps (GString *text, const LimberExercise *exercise)
{
  for (guint i = 0; exercise->steps[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%3u. ", i + 1);

      append (text, number, "     ", exercise->steps[i]);
    }
}

static void
append_strains (GString *text, LimberStrain strains)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *line = NULL;

  for (guint i = 0; i < LIMBER_N_STRAINS; i++)
    if (((guint) strains & (1U << i)) != 0)
      g_strv_builder_add (titles, limber_strain_get_title ((LimberStrain) (1U << i)));
  list = g_strv_builder_end (titles);
  /* Translators: stands between the parts of a list in one line. */
  line = g_strjoinv (_ (", "), list);
  append_under (text, _ ("Asks for"), line);
}

static void
append_sources (GString *text, const LimberExercise *exercise)
{
  g_autofree char *line = g_strjoinv (", ", exercise->sources);

  append_under (text, _ ("Sources"), line);
}

static char *
describe_exercise (const LimberExercise *exercise)
{
  GString *text = g_string_new (NULL);
  g_autofree char *dose = limber_dose_to_text (exercise->mode, &exercise->dose);

  append (text, "", "", exercise->name);
  append (text, "", "", exercise->purpose);
  append (text, "", "", limber_position_get_title (exercise->position));
  append (text, "", "", dose);
  if (exercise->opt_in)
    append (text, "", "", _ ("It is offered only to those who asked for it."));
  if (exercise->steps[0] != NULL)
    g_string_append_c (text, '\n');
  append_steps (text, exercise);
  append_under (text, _ ("Breathing"), exercise->breathing);
  append_under (text, _ ("Easier"), exercise->easier);
  append_under (text, _ ("Take care"), exercise->caution);
  append_under (text, _ ("When to stop"), exercise->stop_if);
  append_strains (text, exercise->strains);
  append_under (text, _ ("What is published"), exercise->published_dose);
  append_sources (text, exercise);

  return g_string_free_and_steal (text);
}

static void
append_item (GString *text, LimberRoutineBook *book, const LimberRoutineItem *item, guint number)
{
  const LimberExercise *exercise = limber_routine_book_find_exercise (book, item->exercise);
  g_autofree char *indent = g_strdup_printf ("%3u. ", number);
  g_autofree char *how_much = NULL;
  g_autofree char *line = NULL;
  LimberDose dose = LIMBER_DOSE_INIT;

  if (!limber_routine_book_get_dose (book, item, &dose))
    {
      /* Translators: the id of an exercise. */
      line = g_strdup_printf (_ ("%s, which is not there any more"), item->exercise);
      append (text, indent, "     ", line);
      return;
    }

  how_much = limber_dose_to_text (exercise->mode, &dose);
  /* Translators: an exercise and how much of it, "Bridge: 5 × 8 s". */
  line = g_strdup_printf (_ ("%1$s: %2$s"), exercise->name, how_much);
  append (text, indent, "     ", line);
  append (text, "     ", "     ", item->note);
}

static char *
describe_routine (LimberRoutineBook *book, const LimberRoutine *routine)
{
  GString *text = g_string_new (NULL);
  g_autofree char *length = limber_seconds_to_text (limber_cli_routines_get_seconds (book, routine));
  /* Translators: what a routine needs and how long it takes: "On a mat, 5 min 20 s". */
  g_autofree char *line
      = g_strdup_printf (_ ("%1$s, %2$s"), limber_surface_get_title (routine->surface), length);

  append (text, "", "", routine->name);
  append (text, "", "", routine->purpose);
  append (text, "", "", line);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < routine->items->len; i++)
    append_item (text, book, g_ptr_array_index (routine->items, i), i + 1);
  if (routine->advice != NULL)
    g_string_append_c (text, '\n');
  append (text, "", "", routine->advice);

  return g_string_free_and_steal (text);
}

/* The object as it stands in files, with what only Limber knows added to it. */
static void
print_object (const char *json, LimberRoutineBook *book, const LimberRoutine *routine)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  g_autofree char *text = NULL;

  if (routine != NULL)
    json_object_set_int_member (json_node_get_object (root), "seconds",
                                limber_cli_routines_get_seconds (book, routine));
  text = limber_json_to_text (root);
  limber_cli_print (text);
}

static void
show_routine (LimberCli *cli, LimberRoutineBook *book, const LimberRoutine *routine)
{
  g_autofree char *text = cli->json ? limber_routine_to_json (routine) : describe_routine (book, routine);

  if (cli->json)
    print_object (text, book, routine);
  else
    g_print ("%s", text);
}

static void
show_exercise (LimberCli *cli, LimberRoutineBook *book, const LimberExercise *exercise)
{
  g_autofree char *text = cli->json ? limber_exercise_to_json (exercise) : describe_exercise (exercise);

  if (cli->json)
    print_object (text, book, NULL);
  else
    g_print ("%s", text);
}

/**
 * limber_cli_routines_show:
 * @cli: the call
 * @id: of a routine or an exercise
 *
 * Prints everything about it.
 *
 * Returns: the exit status
 */
int
limber_cli_routines_show (LimberCli *cli, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberRoutineBook) book = limber_cli_routines_load (cli, NULL, &error);
  const LimberRoutine *routine = book != NULL ? limber_routine_book_find_routine (book, id) : NULL;
  const LimberExercise *exercise = book != NULL ? limber_routine_book_find_exercise (book, id) : NULL;
  g_autofree char *quote = NULL;

  if (book == NULL)
    return limber_cli_fail (cli, error);

  if (routine != NULL)
    show_routine (cli, book, routine);
  else if (exercise != NULL)
    show_exercise (cli, book, exercise);
  else
    {
      quote = limber_text_abridge (*id != '\0' ? id : " ", QUOTE_MAX);
      g_set_error (&error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND,
                   _ ("There is no routine and no exercise “%s”. “limberctl routines list” and “limberctl "
                      "routines exercises” show what there is."),
                   quote);
      return limber_cli_fail (cli, error);
    }

  return LIMBER_CLI_DONE;
}
