/* limber-chip-menu.h — the context menu of a chip
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-term.h"

G_BEGIN_DECLS

GtkWidget *limber_chip_menu_new (const LimberTerm *term) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
