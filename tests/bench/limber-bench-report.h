/* limber-bench-report.h — how long a visit report takes, and how large its file is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-store.h"

G_BEGIN_DECLS

/* @store: a journal of ten years, its last day on 20 November 2026 */
void limber_bench_report (LimberStore *store);

G_END_DECLS
