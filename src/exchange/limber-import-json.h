/* limber-import-json.h — a journal's own JSON export into a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-import-plan.h"

G_BEGIN_DECLS

#define LIMBER_JSON_MAX_FILE (64 * 1024 * 1024)

LimberImportPlan *limber_import_json_plan (LimberStore *store,
                                           GBytes *bytes,
                                           const char *file_name,
                                           GCancellable *cancellable,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
