/* limber-example.h — two made-up years, for trying Limber and for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-store.h"

G_BEGIN_DECLS

/**
 * limber_example_fill:
 * @store: an empty journal
 * @last_day: the day the example ends on
 * @n_days: length; 730 for the example journal
 * @seed: same seed, same journal, on every machine
 */
gboolean limber_example_fill (LimberStore *store, const GDate *last_day, guint n_days, guint64 seed, GError **error);

G_END_DECLS
