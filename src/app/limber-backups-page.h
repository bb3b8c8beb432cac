/* limber-backups-page.h — the copies there are of the journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-journal.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_BACKUPS_PAGE (limber_backups_page_get_type ())
/* Activates win.back-up, and win.restore-backup (path) after asking. */
G_DECLARE_FINAL_TYPE (LimberBackupsPage, limber_backups_page, LIMBER, BACKUPS_PAGE, AdwPreferencesPage)

void limber_backups_page_set_journal (LimberBackupsPage *self, LimberJournal *journal);

char *limber_backups_page_describe (const LimberBackup *backup) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
