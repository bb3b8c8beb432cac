/* limber-chip-focus.h — moving between chips by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean limber_chip_focus_move (GtkWidget *container, GtkDirectionType direction);

G_END_DECLS
