/* limber-test-app.c — a journal in a folder of its own, behind its asynchronous face
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"

#include "limber-date.h"

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

void
test_app_init (TestApp *app)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  limber_clock_set_for_tests (TEST_NOW);
  test_journal_init_folder (&app->file);
  app->journal = limber_journal_new (app->file.path);
  limber_journal_open_async (app->journal, LIMBER_STORE_CREATE, NULL, take_result_cb, &result);
  test_wait_for (result != NULL);
  limber_journal_open_finish (app->journal, result, &error);
  g_assert_no_error (error);
}

void
test_app_clear (TestApp *app)
{
  if (app->journal != NULL)
    {
      limber_journal_close (app->journal);
      test_wait_idle ();
      g_assert_finalize_object (g_steal_pointer (&app->journal));
    }
  test_journal_clear (&app->file);
}

/* Until nothing is left to be done at once; timeouts are left alone. */
void
test_wait_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

LimberEditSession *
test_open_session (TestApp *app, const char *iso)
{
  GDate date = test_date (iso);
  LimberEditSession *session = limber_edit_session_new (app->journal, &date);

  test_wait_for (limber_edit_session_get_state (session) != LIMBER_SAVE_STATE_LOADING);
  g_assert_nonnull (limber_edit_session_get_day (session));

  return session;
}

gboolean
test_flush (LimberEditSession *session, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  limber_edit_session_flush_async (session, take_result_cb, &result);
  test_wait_for (result != NULL);

  return limber_edit_session_flush_finish (session, result, error);
}

/* As another program reads it. */
LimberDay *
test_load_raw (TestApp *app, const char *iso)
{
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (GError) error = NULL;

  store = limber_store_open (app->file.path, LIMBER_STORE_READ_ONLY, &error);
  g_assert_no_error (error);

  return test_load (store, iso);
}

/* As another part of this program writes it. */
void
test_apply_outside (TestApp *app, const LimberDay *before, const LimberDay *after)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (LimberDay) day = NULL;
  g_autoptr (GError) error = NULL;

  limber_journal_apply_day_async (app->journal, before, after, NULL, take_result_cb, &result);
  test_wait_for (result != NULL);
  day = limber_journal_apply_day_finish (app->journal, result, &error);
  g_assert_no_error (error);
}
