/* limber-export-dialog.h — which format, which days, which measures, and then a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_EXPORT_DIALOG (limber_export_dialog_get_type ())
/* Signal: exported (GFile), when the file is complete. */
G_DECLARE_FINAL_TYPE (LimberExportDialog, limber_export_dialog, LIMBER, EXPORT_DIALOG, AdwDialog)

LimberExportDialog *limber_export_dialog_new (LimberJournal *journal) G_GNUC_WARN_UNUSED_RESULT;
void limber_export_dialog_write (LimberExportDialog *self, GFile *file);

G_END_DECLS
