/* limber-source-name.h — who says how much of an exercise is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *limber_source_name_find (const char *key);

G_END_DECLS
