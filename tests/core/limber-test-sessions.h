/* limber-test-sessions.h — sessions of routines in a journal, and the minutes of their day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-store-routines.h"
#include "limber-test-store.h"

G_BEGIN_DECLS

void test_session_stand_at (const char *iso8601);
LimberSession *test_session_begin (const char *iso8601, int active_s);
void test_session_save (TestJournal *journal, const LimberSession *session);
void test_session_remove (TestJournal *journal, const LimberSession *session);
LimberSession *test_session_find (TestJournal *journal, const LimberSession *session);
void test_session_assert_minutes (TestJournal *journal, const char *iso, double minutes);
void test_session_set_minutes (TestJournal *journal, const char *iso, double minutes, gint64 import_id);

G_END_DECLS
