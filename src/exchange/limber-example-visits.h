/* limber-example-visits.h — the visits of the person of the example, and what they asked and answered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-example-course.h"
#include "limber-store-visits.h"

G_BEGIN_DECLS

LimberVisitRecord *limber_example_visits_new (const GArray *course, guint64 seed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
