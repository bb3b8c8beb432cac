/* limber-test-finding.h — findings with pictures, the same on every machine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-finding.h"

G_BEGIN_DECLS

/* A Monday, the first day of June 2026. */
#define TEST_FINDING_DAY 739768u

LimberFinding *limber_test_finding_new_groups (guint n_with, guint n_without) G_GNUC_WARN_UNUSED_RESULT;
LimberFinding *limber_test_finding_new_aligned (guint n_events) G_GNUC_WARN_UNUSED_RESULT;
LimberFinding *limber_test_finding_new_course (const char *metric, guint n_days) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
