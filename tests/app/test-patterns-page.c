/* test-patterns-page.c — the Patterns page around a real journal: what is told, remembered and notified
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"
#include "limber-test-tree.h"

#include <adwaita.h>
#include <string.h>

#include "limber-app.h"
#include "limber-date.h"
#include "limber-finding-card.h"
#include "limber-pattern-notices.h"
#include "limber-patterns-page.h"
#include "limber-patterns-view.h"

#define NIGHT_PAIN "safety.night-pain"

/* Where notices go in place of a window. */
typedef struct
{
  gboolean in_front;
  gboolean unread;
  guint n_toasts;
  guint n_sent;
  guint n_withdrawn;
  char *name;
} Listener;

typedef struct
{
  TestApp app;
  LimberSettings *settings;
  LimberPatternWatch *watch;
  LimberPatternNotices *notices;
  Listener listener;
  GtkWidget *window;
  LimberPatternsPage *page;
  AdwToast *toast;
} TestPage;

/* Days */

static void
add_day (LimberStore *store, guint days_ago, int pain, const char *symptom)
{
  GDate date = test_date (TEST_TODAY);
  g_autoptr (LimberDay) before = NULL;
  g_autoptr (LimberDay) after = NULL;
  LimberCheckIn *check_in;

  g_date_subtract_days (&date, days_ago);
  before = limber_day_new (&date);
  after = limber_day_new (&date);
  check_in = limber_check_in_new (&date);
  limber_check_in_set_pain (check_in, "lower-back-left", pain, 0);
  check_in->anxiety = 3;
  if (symptom != NULL)
    limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, symptom, LIMBER_HELPED_UNSET);
  limber_day_take_check_in (after, check_in);
  test_apply (store, before, after);
}

static void
fill (LimberStore *store, guint n_days)
{
  for (guint i = 1; i <= n_days; i++)
    add_day (store, i, 3 + (int) (i % 3), NULL);
}

static void
fill_with_night_pain (LimberStore *store)
{
  for (guint i = 0; i < 12; i++)
    add_day (store, i, 5, "night-pain");
}

/* Listening */

static gboolean
is_in_front (gpointer data)
{
  return ((Listener *) data)->in_front;
}

static void
show_toast (gpointer data, const LimberFinding *finding)
{
  ((Listener *) data)->n_toasts++;
}

static void
send (gpointer data, const char *name, GNotification *notification)
{
  Listener *listener = data;

  listener->n_sent++;
  g_set_str (&listener->name, name);
}

static void
withdraw (gpointer data, const char *name)
{
  ((Listener *) data)->n_withdrawn++;
}

static void
set_unread (gpointer data, gboolean unread)
{
  ((Listener *) data)->unread = unread;
}

static const LimberPatternOutlet outlet = { is_in_front, show_toast, send, withdraw, set_unread };

/* The page */

static void
toast_cb (TestPage *test, AdwToast *toast)
{
  g_set_object (&test->toast, toast);
}

static gboolean
is_settled (TestPage *test)
{
  return limber_pattern_watch_get_patterns (test->watch) != NULL
         && !limber_pattern_watch_get_is_working (test->watch);
}

static void
make_watch (TestPage *test)
{
  test->watch = limber_pattern_watch_new (test->app.journal);
  test->notices = limber_pattern_notices_new (test->watch, test->settings, &outlet, &test->listener);
}

static void
work_out (TestPage *test)
{
  limber_pattern_watch_start (test->watch);
  limber_pattern_watch_hurry (test->watch);
  test_wait_for (is_settled (test));
  test_wait_idle ();
}

static void
make_page (TestPage *test)
{
  test->page = LIMBER_PATTERNS_PAGE (limber_patterns_page_new (test->watch, test->settings));
  g_signal_connect_swapped (test->page, "toast", G_CALLBACK (toast_cb), test);
  test->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 800, 900);
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->page));
  gtk_window_present (GTK_WINDOW (test->window));
  test_wait_for (gtk_widget_get_mapped (GTK_WIDGET (test->page)) && is_settled (test));
  test_wait_idle ();
}

/* The thread that worked something out lets go of the journal at its own time. */
static void
wait_for_thread (TestPage *test)
{
  while (g_atomic_int_get (&G_OBJECT (test->app.journal)->ref_count) > 1)
    {
      test_wait_idle ();
      g_usleep (1000);
    }
}

static void
stop_watch (TestPage *test)
{
  limber_pattern_notices_stop (test->notices);
  limber_pattern_watch_stop (test->watch);
  g_assert_finalize_object (g_steal_pointer (&test->notices));
  test_finalize (g_steal_pointer (&test->watch));
  wait_for_thread (test);
}

static void
close_page (TestPage *test)
{
  LimberPatternsPage *page = g_object_ref (test->page);

  gtk_window_destroy (GTK_WINDOW (test->window));
  test_wait_idle ();
  g_assert_finalize_object (page);
  test->page = NULL;
  test->window = NULL;
}

static void
test_page_init (TestPage *test, guint n_days)
{
  g_autoptr (GError) error = NULL;

  test_app_init (&test->app);
  test->app.file.store = limber_store_open (test->app.file.path, LIMBER_STORE_CREATE, &error);
  g_assert_no_error (error);
  fill (test->app.file.store, n_days);
  test->settings = limber_settings_new_in_memory ();
  make_watch (test);
}

static void
test_page_clear (TestPage *test)
{
  if (test->window != NULL)
    close_page (test);
  g_clear_object (&test->toast);
  stop_watch (test);
  g_free (test->listener.name);
  g_assert_finalize_object (g_steal_pointer (&test->settings));
  test_app_clear (&test->app);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestPage, test_page_clear)

static LimberFindingCard *
find_card (TestPage *test)
{
  return LIMBER_FINDING_CARD (test_find_type (GTK_WIDGET (test->page), LIMBER_TYPE_FINDING_CARD, 0));
}

static gboolean
is_hidden (TestPage *test, const char *id)
{
  const LimberFindingChoice *choice = limber_pattern_watch_find_choice (test->watch, id);

  return choice != NULL && choice->hidden;
}

static GtkWidget *
get_view (TestPage *test)
{
  return test_find_type (GTK_WIDGET (test->page), LIMBER_TYPE_PATTERNS_VIEW, 0);
}

/* A sign the doctor knows is worth mentioning, and no more: it may be put away. */
static void
make_known (TestPage *test)
{
  gtk_widget_activate_action (get_view (test), "patterns.set-known", "(sb)", NIGHT_PAIN, TRUE);
  test_wait_for (limber_finding_card_get_finding (find_card (test))->severity == LIMBER_FINDING_MENTION);
}

/* Tests */

static void
test_empty (void)
{
  g_auto (TestPage) test = { 0 };

  test_page_init (&test, 0);
  make_page (&test);
  g_assert_nonnull (test_find_actionable (GTK_WIDGET (test.page), "win.today"));
  g_assert_null (test_find_type (GTK_WIDGET (test.page), LIMBER_TYPE_PATTERNS_VIEW, 0));
}

/* With a single day there is something to read, and nothing that is not so. */
static void
test_first_day (void)
{
  g_auto (TestPage) test = { 0 };

  test_page_init (&test, 1);
  make_page (&test);
  g_assert_nonnull (test_find_type (GTK_WIDGET (test.page), LIMBER_TYPE_PATTERNS_VIEW, 0));
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.page), "More to tell with more days"));
  g_assert_null (find_card (&test));
}

/* What was decided is in the journal: the next start knows it. */
static void
test_choices_are_kept (void)
{
  g_auto (TestPage) test = { 0 };

  test_page_init (&test, 0);
  fill_with_night_pain (test.app.file.store);
  make_page (&test);
  make_known (&test);
  gtk_widget_activate_action (get_view (&test), "patterns.hide", "s", NIGHT_PAIN);
  gtk_widget_activate_action (get_view (&test), "patterns.set-in-report", "(sb)", NIGHT_PAIN, TRUE);
  g_assert_true (is_hidden (&test, NIGHT_PAIN));
  g_assert_nonnull (test.toast);
  test_wait_idle ();
  close_page (&test);
  stop_watch (&test);

  make_watch (&test);
  make_page (&test);
  g_assert_true (is_hidden (&test, NIGHT_PAIN));
  g_assert_true (limber_pattern_watch_find_choice (test.watch, NIGHT_PAIN)->in_report);
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.page), "Hidden and turned off"));
  gtk_widget_activate_action (get_view (&test), "patterns.show-again", "s", NIGHT_PAIN);
  g_assert_false (is_hidden (&test, NIGHT_PAIN));
}

static void
test_undo (void)
{
  g_auto (TestPage) test = { 0 };

  test_page_init (&test, 0);
  fill_with_night_pain (test.app.file.store);
  make_page (&test);
  make_known (&test);
  gtk_widget_activate_action (get_view (&test), "patterns.hide", "s", NIGHT_PAIN);
  g_assert_true (is_hidden (&test, NIGHT_PAIN));
  g_signal_emit_by_name (test.toast, "button-clicked");
  g_assert_false (is_hidden (&test, NIGHT_PAIN));
}

/* A page that is open follows what is recorded. */
static void
test_follows_the_journal (void)
{
  g_auto (TestPage) test = { 0 };
  GDate today = test_date (TEST_TODAY);
  g_autoptr (LimberDay) before = limber_day_new (&today);
  g_autoptr (LimberDay) after = limber_day_new (&today);
  LimberCheckIn *check_in = limber_check_in_new (&today);

  test_page_init (&test, 5);
  make_page (&test);
  g_assert_null (find_card (&test));

  limber_check_in_set_pain (check_in, "lower-back-left", 5, 0);
  limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, "saddle-numbness", LIMBER_HELPED_UNSET);
  limber_day_take_check_in (after, check_in);
  test_apply_outside (&test.app, before, after);
  limber_pattern_watch_hurry (test.watch);
  test_wait_for (find_card (&test) != NULL);
  g_assert_cmpint (limber_finding_card_get_finding (find_card (&test))->severity, ==,
                   LIMBER_FINDING_EMERGENCY);
}

/* Once an episode, however often it is worked out and Limber is started. */
static void
test_told_once (void)
{
  g_auto (TestPage) test = { 0 };

  test_page_init (&test, 5);
  add_day (test.app.file.store, 0, 5, "saddle-numbness");
  work_out (&test);
  g_assert_cmpuint (test.listener.n_sent, ==, 1);
  g_assert_cmpuint (test.listener.n_toasts, ==, 0);
  g_assert_true (test.listener.unread);
  g_assert_true (g_str_has_prefix (test.listener.name, "safety."));
  stop_watch (&test);

  make_watch (&test);
  work_out (&test);
  g_assert_cmpuint (test.listener.n_sent, ==, 1);
  g_assert_true (test.listener.unread);

  limber_pattern_notices_read (test.notices);
  g_assert_false (test.listener.unread);
  g_assert_cmpuint (test.listener.n_withdrawn, >=, 1);
  stop_watch (&test);

  make_watch (&test);
  work_out (&test);
  g_assert_false (test.listener.unread);
  g_assert_cmpuint (test.listener.n_sent, ==, 1);
}

/* Whoever looks at the window is told in it. */
static void
test_told_in_front (void)
{
  g_auto (TestPage) test = { 0 };

  test_page_init (&test, 5);
  test.listener.in_front = TRUE;
  add_day (test.app.file.store, 0, 5, "saddle-numbness");
  work_out (&test);
  g_assert_cmpuint (test.listener.n_sent, ==, 0);
  g_assert_cmpuint (test.listener.n_toasts, ==, 1);
}

/* The Journal page has answered the sign already. */
static void
test_not_told_twice (void)
{
  g_auto (TestPage) test = { 0 };
  GDate today = test_date (TEST_TODAY);

  test_page_init (&test, 5);
  g_assert_true (limber_settings_claim_advice (test.settings, "saddle-numbness", &today));
  add_day (test.app.file.store, 0, 5, "saddle-numbness");
  work_out (&test);
  g_assert_cmpuint (test.listener.n_sent + test.listener.n_toasts, ==, 0);
  g_assert_true (test.listener.unread);
}

static void
test_nothing_to_tell (void)
{
  g_auto (TestPage) test = { 0 };

  test_page_init (&test, 30);
  work_out (&test);
  g_assert_cmpuint (test.listener.n_sent + test.listener.n_toasts, ==, 0);
  g_assert_false (test.listener.unread);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  limber_app_init ();

  g_test_add_func ("/patterns-page/empty", test_empty);
  g_test_add_func ("/patterns-page/first-day", test_first_day);
  g_test_add_func ("/patterns-page/choices-are-kept", test_choices_are_kept);
  g_test_add_func ("/patterns-page/undo", test_undo);
  g_test_add_func ("/patterns-page/follows-the-journal", test_follows_the_journal);
  g_test_add_func ("/patterns-page/told-once", test_told_once);
  g_test_add_func ("/patterns-page/told-in-front", test_told_in_front);
  g_test_add_func ("/patterns-page/not-told-twice", test_not_told_twice);
  g_test_add_func ("/patterns-page/nothing-to-tell", test_nothing_to_tell);

  return g_test_run ();
}
