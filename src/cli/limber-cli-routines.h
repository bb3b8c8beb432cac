/* limber-cli-routines.h — the parts of limberctl routines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-cli.h"
#include "limber-routine-book.h"

G_BEGIN_DECLS

LimberRoutineBook *limber_cli_routines_load (LimberCli *cli, LimberStore *store, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
int limber_cli_routines_get_seconds (LimberRoutineBook *book, const LimberRoutine *routine);

int limber_cli_routines_show (LimberCli *cli, const char *id);
int limber_cli_routines_check (LimberCli *cli, const char *path);
int limber_cli_routines_import (LimberCli *cli, const char *path);
int limber_cli_routines_export (LimberCli *cli, char **ids, guint n_ids, const char *output);
int limber_cli_routines_remove (LimberCli *cli, const char *id);

G_END_DECLS
