/* limber-app.h — what has to happen before the first widget of this room is made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void limber_app_init_gettext (void);
void limber_app_init (void);

G_END_DECLS
