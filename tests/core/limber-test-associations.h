/* limber-test-associations.h — asking what goes together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-association.h"
#include "limber-test-course.h"

G_BEGIN_DECLS

/* As of the day number @n_days, counted from TEST_COURSE_DAY */
LimberAssociations *test_find_until (LimberHistory *history, guint n_days, GHashTable *known)
    G_GNUC_WARN_UNUSED_RESULT;
/* (nullable) */
LimberAssociation *test_get_association (const LimberAssociations *found, const char *id);
guint test_count_verdicts (const LimberAssociations *found, LimberVerdict verdict);
/* Nothing comes out that cannot be written down */
void test_assert_sound (const LimberAssociations *found);

G_END_DECLS
