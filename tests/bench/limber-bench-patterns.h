/* limber-bench-patterns.h — how long it takes to find what a journal shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-history.h"

G_BEGIN_DECLS

/* @script: the other side, a program for python3 */
void limber_bench_patterns (LimberHistory *history, const char *script);

G_END_DECLS
