/* limber-focus-handover.h — where the focus goes when what has it is about to go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* To the next widget beside @widget, else the one before, else beside what it is in. Nothing happens when it
 * is somewhere else. */
void limber_focus_hand_over (GtkWidget *widget);

G_END_DECLS
