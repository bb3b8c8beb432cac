/* limber-export-days.h — the days an export is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include "limber-export-options.h"
#include "limber-store.h"

G_BEGIN_DECLS

GPtrArray *_limber_export_load_days (LimberStore *store, const LimberExportOptions *options, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
