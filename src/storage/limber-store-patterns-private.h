/* limber-store-patterns-private.h — how days beside the calendar stand in the file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *limber_store_julian_to_iso (guint32 julian, GError **error) G_GNUC_WARN_UNUSED_RESULT;
guint32 limber_store_iso_to_julian (const char *iso);

G_END_DECLS
