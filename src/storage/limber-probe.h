/* limber-probe.h — what kind of file stands where the journal should be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/storage.
 */

#pragma once

#include "limber-db.h"

G_BEGIN_DECLS

gboolean limber_probe_file (const char *path, GError **error);
gboolean limber_probe_connection (LimberDb *db, GError **error);

G_END_DECLS
