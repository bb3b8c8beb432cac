/* limber-uuid5.h — identifiers that are the same each time they are made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *limber_uuid5_new (const char *namespace_uuid, const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
