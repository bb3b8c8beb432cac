/* limber-bench-redraw.h — how long a page of charts takes to draw, and whether more years take longer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-history.h"

G_BEGIN_DECLS

void limber_bench_redraw (LimberHistory *history);

G_END_DECLS
