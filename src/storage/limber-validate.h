/* limber-validate.h — whether a day can be stored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/storage.
 */

#pragma once

#include "limber-db.h"
#include "limber-day.h"

G_BEGIN_DECLS

gboolean limber_validate_day (LimberDb *db, const LimberDay *day, GError **error);

G_END_DECLS
