/* limber-test-app.h — a journal in a folder of its own, behind its asynchronous face
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "../core/limber-test-store.h"

#include "limber-edit-session.h"
#include "limber-journal.h"

G_BEGIN_DECLS

/* The present of every test here: a Saturday morning. */
#define TEST_NOW "2026-11-21T09:00:00"
#define TEST_TODAY "2026-11-21"

typedef struct
{
  TestJournal file;
  LimberJournal *journal;
} TestApp;

void test_app_init (TestApp *app);
void test_app_clear (TestApp *app);

#define test_wait_for(condition)                                                                             \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    while (!(condition))                                                                                     \
      g_main_context_iteration (NULL, TRUE);                                                                 \
  }                                                                                                          \
  G_STMT_END
void test_wait_idle (void);

LimberEditSession *test_open_session (TestApp *app, const char *iso);
gboolean test_flush (LimberEditSession *session, GError **error);
LimberDay *test_load_raw (TestApp *app, const char *iso);
void test_apply_outside (TestApp *app, const LimberDay *before, const LimberDay *after);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestApp, test_app_clear)

G_END_DECLS
