/* limber-store-identity.h — what tells one journal from another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-store.h"

G_BEGIN_DECLS

gboolean limber_store_load_identity (LimberStore *self, char **identity, GError **error);

G_END_DECLS
