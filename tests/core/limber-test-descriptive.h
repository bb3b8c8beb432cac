/* limber-test-descriptive.h — journals for the tests of the descriptive rules
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-descriptive.h"

G_BEGIN_DECLS

/* Monday, 26 February 2024: the day of index 0. */
#define LIMBER_TEST_FIRST 738942

#define LIMBER_TEST_PLACE "spine-lower"

LimberHistory *limber_test_journal_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_test_fill (LimberHistory *journal, int from, int to, int nrs);
void limber_test_fill_place (LimberHistory *journal, int from, int to, const char *region, int nrs);
void limber_test_fill_value (LimberHistory *journal, int from, int to, const char *metric, double value);

LimberFinding *
limber_test_ask_with (LimberHistory *journal, int as_of, const LimberBackground *background, const char *id)
    G_GNUC_WARN_UNUSED_RESULT;
LimberFinding *limber_test_ask (LimberHistory *journal, int as_of, const char *id) G_GNUC_WARN_UNUSED_RESULT;
void
limber_test_assert_answer (LimberHistory *journal, int as_of, const char *id, LimberFindingSeverity severity);
void limber_test_assert_number (const LimberFinding *finding, const char *name, double value);
void limber_test_assert_says (const LimberFinding *finding, const char *sentence);
void limber_test_assert_sound (const GPtrArray *findings, LimberRecord *record);

G_END_DECLS
