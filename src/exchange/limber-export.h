/* limber-export.h — a journal written for other programs, in any of the formats
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-export-options.h"
#include "limber-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* On the thread that owns @store: the bytes of the file. %G_IO_ERROR_CANCELLED and the errors of reading */
GBytes *limber_export_make (LimberStore *store,
                            const LimberExportOptions *options,
                            GCancellable *cancellable,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same into a file, written beside it and renamed: on any error the old file is as it was. @size:
 * (nullable) */
gboolean limber_export_to_file (LimberStore *store,
                                const LimberExportOptions *options,
                                GFile *file,
                                GCancellable *cancellable,
                                gsize *size,
                                GError **error);

G_END_DECLS
