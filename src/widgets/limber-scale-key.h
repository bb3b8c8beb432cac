/* limber-scale-key.h — what the keys of a scale do to its value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

gboolean limber_scale_key_apply (guint keyval, gboolean mirrored, int *value);

G_END_DECLS
