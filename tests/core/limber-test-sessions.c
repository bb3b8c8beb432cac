/* limber-test-sessions.c — sessions of routines in a journal, and the minutes of their day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-sessions.h"

#include "limber-date.h"
#include "limber-store-import.h"

#include <math.h>

/* From now on it is then. */
void
test_session_stand_at (const char *iso8601)
{
  limber_clock_set_for_tests (iso8601);
}

/* A session that begins then and has two exercises; (transfer full). */
LimberSession *
test_session_begin (const char *iso8601, int active_s)
{
  LimberSession *session;
  LimberSessionItem *item;

  test_session_stand_at (iso8601);
  session = limber_session_new ("gentle-morning", "Gentle morning");
  session->active_s = active_s;
  session->planned_s = 380;
  session->snapshot = g_strdup ("{\"routine\": \"Füße\"}");
  session->pain_before = 0;
  item = limber_session_add (session, "cat-camel", "Cat-camel");
  item->planned_s = 48;
  item->done_s = MIN (active_s, 48);
  item->planned_reps = 6;
  item = limber_session_add (session, "bird-dog", "Bird dog");
  item->skipped = TRUE;

  return session;
}

void
test_session_save (TestJournal *journal, const LimberSession *session)
{
  g_autoptr (GError) error = NULL;

  limber_store_save_session (journal->store, session, &error);
  g_assert_no_error (error);
}

void
test_session_remove (TestJournal *journal, const LimberSession *session)
{
  g_autoptr (GError) error = NULL;

  limber_store_remove_session (journal->store, session->uuid, &error);
  g_assert_no_error (error);
}

LimberSession *
test_session_find (TestJournal *journal, const LimberSession *session)
{
  g_autoptr (GError) error = NULL;
  LimberSession *found = limber_store_find_session (journal->store, session->uuid, &error);

  g_assert_no_error (error);
  return found;
}

/* NaN for a day without any. */
void
test_session_assert_minutes (TestJournal *journal, const char *iso, double minutes)
{
  g_autoptr (LimberDay) day = test_load (journal->store, iso);
  double value = limber_day_get_value (day, LIMBER_MEASURE_ROUTINE);

  if (isnan (minutes))
    g_assert_true (isnan (value));
  else
    g_assert_cmpfloat_with_epsilon (value, minutes, 1e-9);
}

/* With the user's hand, or with an import. */
void
test_session_set_minutes (TestJournal *journal, const char *iso, double minutes, gint64 import_id)
{
  g_autoptr (LimberDay) before = test_load (journal->store, iso);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  g_autoptr (GError) error = NULL;

  limber_day_set_value (after, LIMBER_MEASURE_ROUTINE, minutes);
  if (import_id == 0)
    limber_store_apply_day (journal->store, before, after, &error);
  else
    limber_store_apply_import (journal->store, import_id, before, after, &error);
  g_assert_no_error (error);
}
