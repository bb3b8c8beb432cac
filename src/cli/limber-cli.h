/* limber-cli.h — what the commands of limberctl share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "limber-store.h"

G_BEGIN_DECLS

/* Exit statuses; scripts rely on them. */
enum
{
  LIMBER_CLI_DONE = 0,
  LIMBER_CLI_FAILED = 1,
  LIMBER_CLI_USAGE = 2,
};

/**
 * LimberCli:
 * @journal: the file to work on
 * @command: the name of the command
 * @format: (nullable): what --format said
 * @json: whether output is one JSON document
 */
typedef struct
{
  char *journal;
  const char *command;
  char *format;
  gboolean json;
} LimberCli;

/**
 * LimberCliCommand:
 * @name: how it is called
 * @summary: one line for the list of commands, to be translated
 * @run: does it; returns an exit status
 */
typedef struct
{
  const char *name;
  const char *summary;
  int (*run) (LimberCli *cli, int argc, char **argv);
} LimberCliCommand;

extern const LimberCliCommand limber_cli_add;
extern const LimberCliCommand limber_cli_backup;
extern const LimberCliCommand limber_cli_chart;
extern const LimberCliCommand limber_cli_check;
extern const LimberCliCommand limber_cli_export;
extern const LimberCliCommand limber_cli_import;
extern const LimberCliCommand limber_cli_measures;
extern const LimberCliCommand limber_cli_patterns;
extern const LimberCliCommand limber_cli_report;
extern const LimberCliCommand limber_cli_restore;
extern const LimberCliCommand limber_cli_routines;
extern const LimberCliCommand limber_cli_show;
extern const LimberCliCommand limber_cli_undo_import;

int limber_cli_run (int argc, char **argv);

gboolean limber_cli_parse (LimberCli *cli,
                           const LimberCliCommand *command,
                           const GOptionEntry *entries,
                           const char *parameters,
                           const char *formats,
                           int *argc,
                           char ***argv);
gboolean limber_cli_expect_arguments (LimberCli *cli, int argc, int minimum, int maximum);
int limber_cli_fail (LimberCli *cli, const GError *error);
int limber_cli_fail_usage (LimberCli *cli, const char *message);
void limber_cli_warn (LimberCli *cli, const char *message);

LimberStore *limber_cli_open (LimberCli *cli, LimberStoreFlags flags, GError **error);
LimberStore *limber_cli_open_to_read (LimberCli *cli, GError **error);
char *limber_cli_text (const char *raw, GError **error) G_GNUC_WARN_UNUSED_RESULT;
const LimberMeasure *limber_cli_find_measure (const GPtrArray *own, const char *text, GError **error);
gboolean limber_cli_parse_date (const char *text, GDate *date, GError **error);
gboolean limber_cli_read_day (const char *text, guint32 *day, GError **error);
GBytes *limber_cli_read_file (const char *path, gsize limit, GError **error);

void limber_cli_forget_locale (void);
void limber_cli_print (const char *text);
void limber_cli_print_json (JsonBuilder *builder);
char *limber_cli_printable (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void limber_cli_json_string (JsonBuilder *builder, const char *name, const char *value);
void limber_cli_json_int (JsonBuilder *builder, const char *name, gint64 value);
void limber_cli_json_day (JsonBuilder *builder, const char *name, guint32 day);

G_END_DECLS
