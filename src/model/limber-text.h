/* limber-text.h — text of unknown origin, made fit to be shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *limber_text_abridge (const char *text, guint max_chars) G_GNUC_WARN_UNUSED_RESULT;
char *limber_text_first_line (const char *text, guint max_chars) G_GNUC_WARN_UNUSED_RESULT;
char *limber_text_to_line (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_text_is_fit (const char *text);
gboolean limber_text_is_visible (const char *text);

G_END_DECLS
