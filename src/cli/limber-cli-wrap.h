/* limber-cli-wrap.h — text in the width of a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint limber_cli_wrap_measure (const char *text);
char *limber_cli_wrap (const char *text, guint width, const char *first_indent, const char *indent)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
