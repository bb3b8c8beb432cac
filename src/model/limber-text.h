/* limber-text.h — text of unknown origin, made fit to be shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *limber_text_abridge (const char *text, guint max_chars) G_GNUC_WARN_UNUSED_RESULT;
char *limber_text_first_line (const char *text, guint max_chars) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
