/* limber-open-failure.h — the page in place of a journal that could not be opened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-backup.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_OPEN_FAILURE (limber_open_failure_get_type ())
/* Its buttons activate win.try-again, win.open-folder, window.close and win.restore-backup (path). */
G_DECLARE_FINAL_TYPE (LimberOpenFailure, limber_open_failure, LIMBER, OPEN_FAILURE, AdwBin)

GtkWidget *limber_open_failure_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_open_failure_set_error (LimberOpenFailure *self, const GError *error, const LimberBackup *newest);

G_END_DECLS
