/* limber-spelling.h — what somebody probably meant
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *limber_spelling_guess (const char *word, const char *const *known);

G_END_DECLS
