/* limber-button-wrap.h — buttons whose words go on in a second line rather than being cut
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void limber_button_wrap (GtkButton *button);

G_END_DECLS
