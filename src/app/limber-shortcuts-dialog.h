/* limber-shortcuts-dialog.h — the keys, listed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_SHORTCUTS_DIALOG (limber_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberShortcutsDialog, limber_shortcuts_dialog, LIMBER, SHORTCUTS_DIALOG, AdwDialog)

AdwDialog *limber_shortcuts_dialog_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
