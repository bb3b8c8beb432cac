/* limber-cli.c — what the commands of limberctl share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli.h"

#include "limber-date.h"
#include "limber-json-text.h"
#include "limber-text.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

/* In the order a newcomer needs them. */
static const LimberCliCommand *const commands[] = {
  &limber_cli_add,      &limber_cli_show,     &limber_cli_import,   &limber_cli_undo_import,
  &limber_cli_export,   &limber_cli_report,   &limber_cli_patterns, &limber_cli_chart,
  &limber_cli_routines, &limber_cli_measures, &limber_cli_check,    &limber_cli_backup,
  &limber_cli_restore,
};

static const LimberCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i]->name, name))
        return commands[i];
    }

  return NULL;
}

static char *
describe_commands (void)
{
  GString *text = g_string_new (_ ("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "\n  %-13s %s", commands[i]->name, _ (commands[i]->summary));
  g_string_append_printf (
      text, "\n\n%s",
      _ ("“limberctl COMMAND --help” tells more about one of them.\n"
         "The exit status is 0 when it is done, 1 when it failed, and 2 when it was called "
         "in a way it does not understand."));

  return g_string_free_and_steal (text);
}

/* One line whatever is in it: scripts and terminals both rely on that. */
static void
print_error_line (LimberCli *cli, const char *message)
{
  g_autofree char *line = limber_text_abridge (message, 2000);

  if (cli->command != NULL)
    g_printerr ("limberctl %s: %s\n", cli->command, line);
  else
    g_printerr ("limberctl: %s\n", line);
}

/**
 * limber_cli_fail:
 * @cli: the call
 * @error: what happened, a %LIMBER_ERROR or a %G_OPTION_ERROR
 *
 * Prints the message as one line on the error stream.
 *
 * Returns: the exit status to end with
 */
int
limber_cli_fail (LimberCli *cli, const GError *error)
{
  print_error_line (cli, error->message);

  return error->domain == G_OPTION_ERROR ? LIMBER_CLI_USAGE : LIMBER_CLI_FAILED;
}

/**
 * limber_cli_fail_usage:
 * @cli: the call
 * @message: what is wrong with the way it was called, a whole sentence
 *
 * Returns: the exit status to end with
 */
int
limber_cli_fail_usage (LimberCli *cli, const char *message)
{
  g_autofree char *hint = NULL;
  g_autofree char *line = NULL;

  if (cli->command != NULL)
    hint = g_strdup_printf (_ ("See “limberctl %s --help”."), cli->command);
  else
    hint = g_strdup (_ ("See “limberctl --help”."));
  line = g_strconcat (message, " ", hint, NULL);
  print_error_line (cli, line);

  return LIMBER_CLI_USAGE;
}

/**
 * limber_cli_warn:
 * @cli: the call
 * @message: something the user should know although the command goes on
 */
void
limber_cli_warn (LimberCli *cli, const char *message)
{
  print_error_line (cli, message);
}

static gboolean
check_format (LimberCli *cli, const char *formats)
{
  g_auto (GStrv) known = g_strsplit (formats, "|", -1);
  g_autofree char *message = NULL;
  g_autofree char *quote = NULL;

  if (cli->format == NULL || g_strv_contains ((const char *const *) known, cli->format))
    {
      cli->json = g_strcmp0 (cli->format, "json") == 0;
      return TRUE;
    }

  quote = limber_text_abridge (*cli->format != '\0' ? cli->format : " ", 40);
  message = g_strdup_printf (_ ("“%s” is not a format of this command; choose one of %s."), quote, formats);
  limber_cli_fail_usage (cli, message);

  return FALSE;
}

static GOptionContext *
new_context (LimberCli *cli,
             const LimberCliCommand *command,
             const GOptionEntry *entries,
             const char *parameters)
{
  const GOptionEntry common[] = {
    { "journal", 0, 0, G_OPTION_ARG_FILENAME, &cli->journal, N_ ("Work on this journal instead of one’s own"),
      N_ ("FILE") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &cli->format, N_ ("How to print: text, or one JSON document"),
      N_ ("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  GOptionContext *context = g_option_context_new (parameters);
  g_autofree char *name = g_strconcat ("limberctl ", command->name, NULL);

  g_set_prgname (name);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ (command->summary));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  return context;
}

/* GLib's sentences about options have no full stop. */
static void
fail_option (LimberCli *cli, const GError *error)
{
  g_autofree char *message = g_strconcat (error->message, ".", NULL);

  limber_cli_fail_usage (cli, message);
}

/**
 * limber_cli_parse:
 * @cli: the call
 * @command: the command
 * @entries: (nullable): its options
 * @parameters: (nullable): what it takes besides options, for its help
 * @formats: what --format may be, separated by "|"
 * @argc: (inout): the arguments
 * @argv: (inout): the arguments
 *
 * Reads the options of a command; what it takes besides them stays. Answers --help itself.
 *
 * Returns: %FALSE when the call cannot be understood, which was said
 */
gboolean
limber_cli_parse (LimberCli *cli,
                  const LimberCliCommand *command,
                  const GOptionEntry *entries,
                  const char *parameters,
                  const char *formats,
                  int *argc,
                  char ***argv)
{
  g_autoptr (GOptionContext) context = new_context (cli, command, entries, parameters);
  g_autoptr (GError) error = NULL;

  cli->command = command->name;
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      fail_option (cli, error);
      return FALSE;
    }

  /* "--" only ends the options. */
  if (*argc > 1 && g_str_equal ((*argv)[1], "--"))
    {
      (*argc)--;
      (*argv)++;
    }

  return check_format (cli, formats);
}

/**
 * limber_cli_expect_arguments:
 * @cli: the call
 * @argc: what limber_cli_parse() left
 * @minimum: how many arguments there have to be
 * @maximum: how many there may be
 *
 * Returns: %FALSE when there are more or fewer, which was said
 */
gboolean
limber_cli_expect_arguments (LimberCli *cli, int argc, int minimum, int maximum)
{
  if (argc - 1 < minimum)
    limber_cli_fail_usage (cli, _ ("Something is missing after the command."));
  else if (argc - 1 > maximum)
    limber_cli_fail_usage (cli, _ ("There is more after the command than it understands."));
  else
    return TRUE;

  return FALSE;
}

/**
 * limber_cli_open:
 * @cli: the call
 * @flags: whether to make a journal where there is none
 * @error: return location
 *
 * Errors: those of limber_store_open(), %LIMBER_ERROR_NOT_FOUND for instance.
 *
 * Returns: (transfer full) (nullable): the journal, for writing
 */
LimberStore *
limber_cli_open (LimberCli *cli, LimberStoreFlags flags, GError **error)
{
  return limber_store_open (cli->journal, flags, error);
}

/**
 * limber_cli_open_to_read:
 * @cli: the call
 * @error: return location
 *
 * Opens the journal without changing it, if that can be done. A journal of an older version is brought up to
 * date first, which keeps a backup.
 *
 * Errors: those of limber_store_open(), %LIMBER_ERROR_NOT_FOUND for instance.
 *
 * Returns: (transfer full) (nullable): the journal
 */
LimberStore *
limber_cli_open_to_read (LimberCli *cli, GError **error)
{
  g_autoptr (GError) first = NULL;
  LimberStore *store = limber_store_open (cli->journal, LIMBER_STORE_READ_ONLY, &first);

  if (store != NULL)
    return store;
  if (g_error_matches (first, LIMBER_ERROR, LIMBER_ERROR_READ_ONLY))
    return limber_store_open (cli->journal, LIMBER_STORE_NONE, error);

  g_propagate_error (error, g_steal_pointer (&first));

  return NULL;
}

/**
 * limber_cli_text:
 * @raw: an argument as it came
 * @error: return location
 *
 * Arguments are UTF-8 nearly always, even where the locale does not say so.
 *
 * Errors: %LIMBER_ERROR_INVALID for what is text in neither UTF-8 nor the locale.
 *
 * Returns: (transfer full) (nullable): the text in UTF-8
 */
char *
limber_cli_text (const char *raw, GError **error)
{
  char *text = NULL;

  if (g_utf8_validate (raw, -1, NULL))
    return g_strdup (raw);

  text = g_locale_to_utf8 (raw, -1, NULL, NULL, NULL);
  if (text == NULL)
    g_set_error_literal (
        error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
        _ ("A text on the command line is not UTF-8, so nothing was stored. Type it again."));

  return text;
}

/**
 * limber_cli_parse_date:
 * @text: "2026-11-20", "today" or "yesterday"
 * @date: (out caller-allocates): the date
 * @error: return location
 *
 * Errors: %LIMBER_ERROR_INVALID and %LIMBER_ERROR_RANGE as limber_date_parse_iso() raises them.
 *
 * Returns: whether @text is a date
 */
gboolean
limber_cli_parse_date (const char *text, GDate *date, GError **error)
{
  g_date_clear (date, 1);

  if (g_str_equal (text, "today") || g_str_equal (text, "yesterday"))
    {
      limber_clock_today (date);
      if (*text == 'y')
        limber_date_add_days (date, -1);
      return TRUE;
    }

  return limber_date_parse_iso (text, date, error);
}

static gboolean
fail_as_too_large (const char *shown, gsize limit, GError **error)
{
  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
               _ ("“%s” is larger than %d MB, so it was not read. Split it and import the parts."), shown,
               (int) (limit / (1024 * 1024)));

  return FALSE;
}

static gboolean
fail_as_unreadable (const char *shown, int system_error, GError **error)
{
  g_set_error (
      error, LIMBER_ERROR, system_error == ENOENT ? LIMBER_ERROR_NOT_FOUND : LIMBER_ERROR_FAILED,
      _ ("“%s” could not be read (%s). Nothing was changed; check the name and whether you may read it."),
      shown, g_strerror (system_error));

  return FALSE;
}

static gboolean
read_stream (FILE *stream, GByteArray *data, const char *shown, gsize limit, GError **error)
{
  guint8 buffer[65536];
  gsize n = 0;

  while ((n = fread (buffer, 1, sizeof buffer, stream)) > 0)
    {
      if (data->len + n > limit)
        return fail_as_too_large (shown, limit, error);
      g_byte_array_append (data, buffer, (guint) n);
    }

  return !ferror (stream) || fail_as_unreadable (shown, errno, error);
}

/**
 * limber_cli_read_file:
 * @path: a file, or "-" for what comes in
 * @limit: the largest size, in bytes
 * @error: return location
 *
 * Errors: %LIMBER_ERROR_NOT_FOUND, %LIMBER_ERROR_INVALID when it is larger than @limit, %LIMBER_ERROR_FAILED
 * when it cannot be read.
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
limber_cli_read_file (const char *path, gsize limit, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GByteArray) data = g_byte_array_new ();
  gboolean is_stdin = g_str_equal (path, "-");
  FILE *stream = is_stdin ? stdin : g_fopen (path, "rbe");
  gboolean ok = FALSE;

  if (stream == NULL)
    {
      fail_as_unreadable (shown, errno, error);
      return NULL;
    }

  ok = read_stream (stream, data, shown, limit, error);
  if (!is_stdin)
    fclose (stream);

  return ok ? g_byte_array_free_to_bytes (g_steal_pointer (&data)) : NULL;
}

/**
 * limber_cli_forget_locale:
 *
 * Programs read the same bytes everywhere. What the user wrote stays UTF-8, which is a matter of LC_CTYPE.
 */
void
limber_cli_forget_locale (void)
{
  setlocale (LC_MESSAGES, "C");
  setlocale (LC_NUMERIC, "C");
  setlocale (LC_TIME, "C");
  setlocale (LC_COLLATE, "C");
}

/**
 * limber_cli_print:
 * @text: UTF-8, for a program or a file
 *
 * Writes @text to standard output as it is, whatever the locale.
 */
void
limber_cli_print (const char *text)
{
  fputs (text, stdout);
}

/**
 * limber_cli_print_json:
 * @builder: a finished document
 */
void
limber_cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = limber_json_to_text (root);

  limber_cli_print (text);
}

/* Characters that would do something to a terminal, or turn the order of a line around. */
static gboolean
is_unsafe (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || (c >= 0x202a && c <= 0x202e)
         || (c >= 0x2066 && c <= 0x2069);
}

/**
 * limber_cli_printable:
 * @text: UTF-8
 *
 * Returns: (transfer full): @text on one line, with everything a terminal would obey written as \n, \t or
 * \u001b
 */
char *
limber_cli_printable (const char *text)
{
  GString *result = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n')
        g_string_append (result, "\\n");
      else if (c == '\t')
        g_string_append (result, "\\t");
      else if (is_unsafe (c))
        g_string_append_printf (result, "\\u%04x", c);
      else
        g_string_append_unichar (result, c);
    }

  return g_string_free_and_steal (result);
}

/**
 * limber_cli_json_string:
 * @builder: stands in an object
 * @name: of the member
 * @value: (nullable): UTF-8; %NULL is written as null, which reads as "not recorded"
 *
 * Adds one member to the object.
 */
void
limber_cli_json_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/**
 * limber_cli_json_int:
 * @builder: stands in an object
 * @name: of the member
 * @value: the number; what is not recorded has to be left to the caller
 *
 * Adds one member to the object.
 */
void
limber_cli_json_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static int
run_command (LimberCli *cli, int argc, char **argv)
{
  const LimberCliCommand *command = NULL;
  g_autofree char *quote = NULL;
  g_autofree char *message = NULL;

  if (argc < 2)
    return limber_cli_fail_usage (cli, _ ("A command is missing."));

  command = find_command (argv[1]);
  if (command == NULL)
    {
      quote = limber_text_abridge (*argv[1] != '\0' ? argv[1] : " ", 40);
      message = g_strdup_printf (_ ("There is no command “%s”."), quote);
      return limber_cli_fail_usage (cli, message);
    }

  return command->run (cli, argc - 1, argv + 1);
}

static int
flush_output (LimberCli *cli, int status)
{
  /* A full disk or a closed pipe shows only here. */
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;

  print_error_line (
      cli, _ ("The output could not be written completely. Check the disk or the program it goes to."));

  return LIMBER_CLI_FAILED;
}

/**
 * limber_cli_run:
 * @argc: as main() got it
 * @argv: as main() got it
 *
 * Returns: the exit status
 */
int
limber_cli_run (int argc, char **argv)
{
  LimberCli cli = { NULL };
  gboolean version = FALSE;
  const GOptionEntry entries[] = {
    { "journal", 0, 0, G_OPTION_ARG_FILENAME, &cli.journal, N_ ("Work on this journal instead of one’s own"),
      N_ ("FILE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Print the version"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("COMMAND"));
  g_autofree char *description = describe_commands ();
  g_autoptr (GError) error = NULL;
  int status = LIMBER_CLI_DONE;

  g_set_prgname ("limberctl");
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_description (context, description);
  g_option_context_set_strict_posix (context, TRUE);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      fail_option (&cli, error);
      return LIMBER_CLI_USAGE;
    }

  if (version)
    g_print ("limberctl %s\n", PACKAGE_VERSION);
  else
    {
      if (cli.journal == NULL)
        cli.journal = limber_store_get_default_path ();
      status = run_command (&cli, argc, argv);
    }
  status = flush_output (&cli, status);
  g_free (cli.journal);
  g_free (cli.format);

  return status;
}
