/* limber-output-file.h — a file that is there whole or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean limber_output_file_write_bytes (const char *path, GBytes *bytes, GError **error);
gboolean limber_output_file_write (const char *path, const char *text, GError **error);
gboolean limber_output_file_replace (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
