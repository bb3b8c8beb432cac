/* limber-test-thread.h — a journal through its thread, and what it tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-journal.h"
#include "limber-test-store.h"

G_BEGIN_DECLS

#define TEST_THREAD_NOW "2026-03-01T20:00:00"
#define TEST_THREAD_TODAY 739676

/**
 * TestThread:
 * @log: the signals that came since it was last looked at
 * @result: what test_thread_done_cb() got
 */
typedef struct
{
  TestJournal file;
  LimberJournal *journal;
  GString *log;
  GAsyncResult *result;
} TestThread;

void test_thread_init (TestThread *self);
void test_thread_clear (TestThread *self);
void test_thread_done_cb (GObject *source, GAsyncResult *result, gpointer data);
GAsyncResult *test_thread_wait (TestThread *self) G_GNUC_WARN_UNUSED_RESULT;
void test_thread_assert_log (TestThread *self, const char *expected);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestThread, test_thread_clear)

G_END_DECLS
