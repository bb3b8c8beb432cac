/* limber-gsk-path.h — an outline of the body as GTK draws it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-body-drawing.h"

G_BEGIN_DECLS

GskPath *limber_gsk_path_new (const LimberPath *path, const LimberBodyPlacement *at)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
