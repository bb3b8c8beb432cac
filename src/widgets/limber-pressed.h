/* limber-pressed.h — the widget a button of the pointer is held down on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *limber_pressed_pick (GtkWidget *parent);

G_END_DECLS
