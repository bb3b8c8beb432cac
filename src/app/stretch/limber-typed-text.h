/* limber-typed-text.h — what was typed or pasted, made fit to be kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

gboolean limber_typed_text_is_blank (const char *text);
char *limber_typed_text_tidy (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *limber_typed_text_tidy_optional (const char *text) G_GNUC_WARN_UNUSED_RESULT;
GStrv limber_typed_text_to_steps (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *limber_typed_text_from_steps (const char *const *steps) G_GNUC_WARN_UNUSED_RESULT;
/* What to say about a text that a file of routines cannot hold; NULL: nothing. */
char *limber_typed_text_check (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *limber_typed_text_check_steps (const char *const *steps) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
