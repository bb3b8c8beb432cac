/* limber-own-measure.h — what a measure of the user's own may be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-measure.h"

G_BEGIN_DECLS

char *
limber_own_measure_clean_name (const char *text, const char *id, const GPtrArray *others, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_own_measure_clean_label (const char *text, char **label, GError **error);
gboolean limber_own_measure_check_range (const LimberMeasure *measure, GError **error);
gboolean limber_own_measure_check (const LimberMeasure *measure, GError **error);
gboolean limber_own_measure_tidy (LimberMeasure *measure, const GPtrArray *others, GError **error);
const LimberMeasure *limber_own_measure_find_by_name (const GPtrArray *measures, const char *text);

const char *limber_measure_unit_to_id (LimberMeasureUnit unit);
gboolean limber_measure_unit_from_id (const char *id, LimberMeasureUnit *unit);

G_END_DECLS
