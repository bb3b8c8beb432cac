/* limber-example.h — two made-up years, for trying Limber and for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-store.h"

G_BEGIN_DECLS

gboolean
limber_example_fill (LimberStore *store, const GDate *last_day, guint n_days, guint64 seed, GError **error);

G_END_DECLS
