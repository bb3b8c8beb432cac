/* limber-import-json-measures.h — the measures of one's own that a journal's JSON export defines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "limber-import-plan-private.h"

G_BEGIN_DECLS

typedef struct _LimberJsonMeasures LimberJsonMeasures;

LimberJsonMeasures *_limber_json_measures_read (LimberImportPlan *plan, JsonObject *root, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
void _limber_json_measures_free (LimberJsonMeasures *self);
const LimberMeasure *_limber_json_measures_find (LimberJsonMeasures *self, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberJsonMeasures, _limber_json_measures_free)

G_END_DECLS
