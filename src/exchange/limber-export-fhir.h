/* limber-export-fhir.h — a journal as a FHIR R4 Bundle
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-export-options.h"
#include "limber-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* (nullable): %G_IO_ERROR_CANCELLED and the errors of reading */
char *limber_export_fhir (LimberStore *store,
                          const LimberExportOptions *options,
                          GCancellable *cancellable,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
