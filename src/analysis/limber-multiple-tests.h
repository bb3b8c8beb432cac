/* limber-multiple-tests.h — many questions at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Benjamini–Hochberg; @adjusted may be @p */
void limber_multiple_tests_adjust (const double *p, gsize n, double *adjusted);

G_END_DECLS
