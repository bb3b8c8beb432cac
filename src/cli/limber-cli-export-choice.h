/* limber-cli-export-choice.h — what the options of limberctl export ask for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-cli.h"
#include "limber-export-options.h"

G_BEGIN_DECLS

/**
 * LimberCliExportTyped:
 * @as: (nullable): the format
 * @from: (nullable): the first day
 * @to: (nullable): the last day
 * @only: (nullable): what alone is exported, with commas between
 * @without: (nullable): what is not
 * @notes: whether notes are
 * @no_snomed: whether codes of SNOMED CT are left out
 *
 * The options as they were typed.
 */
typedef struct
{
  char *as;
  char *from;
  char *to;
  char *only;
  char *without;
  gboolean notes;
  gboolean no_snomed;
} LimberCliExportTyped;

void limber_cli_export_typed_clear (LimberCliExportTyped *self);
LimberExportOptions *limber_cli_export_choose_format (LimberCli *cli,
                                                      const LimberCliExportTyped *typed,
                                                      const char *file) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_cli_export_choose_days (const LimberCliExportTyped *typed,
                                        LimberExportOptions *options,
                                        GError **error);
gboolean limber_cli_export_choose_parts (const LimberCliExportTyped *typed,
                                         const GPtrArray *own,
                                         LimberExportOptions *options,
                                         GError **error);

G_END_DECLS
