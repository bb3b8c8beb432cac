/* test-edit-session.c — undo, autosave, and what others write meanwhile
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-day-merge.h"
#include "limber-session-shelf.h"
#include "limber-test-app.h"

#include <math.h>

#include "limber-date.h"

#define REGION "lower-back-left"

static void
set_pain (LimberEditSession *session, const char *region, int nrs, const char *burst)
{
  const char *uuid = limber_edit_session_ensure_check_in (session)->uuid;
  LimberCheckIn *check_in = limber_edit_session_begin_check_in (session, uuid, burst);

  g_assert_true (limber_check_in_set_pain (check_in, region, nrs, LIMBER_QUALITY_NONE));
  limber_edit_session_commit (session);
}

static void
set_value (LimberEditSession *session, const char *measure, double value)
{
  limber_day_set_value (limber_edit_session_begin (session, NULL), measure, value);
  limber_edit_session_commit (session);
}

static int
get_pain (const LimberDay *day, const char *region)
{
  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberPain *pain = limber_check_in_get_pain (g_ptr_array_index (day->check_ins, i), region);

      if (pain != NULL)
        return pain->nrs;
    }

  return LIMBER_NRS_UNSET;
}

static void
assert_value (const LimberDay *day, const char *measure, double value)
{
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, measure), value, 0.001);
}

static void
assert_flushed (LimberEditSession *session)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (test_flush (session, &error));
  g_assert_no_error (error);
}

static void
assert_on_disk (TestApp *app, LimberEditSession *session)
{
  g_autoptr (LimberDay) raw = test_load_raw (app, TEST_TODAY);

  test_assert_days_equal (raw, limber_edit_session_get_day (session));
}

/* What is typed is on disk a moment later, and only then is it called saved. */
static void
test_autosave (void)
{
  g_auto (TestApp) app = { 0 };
  LimberEditSession *session;
  g_autoptr (LimberDay) raw = NULL;

  test_app_init (&app);
  session = test_open_session (&app, TEST_TODAY);
  g_assert_cmpint (limber_edit_session_get_state (session), ==, LIMBER_SAVE_STATE_UNTOUCHED);

  set_pain (session, REGION, 6, NULL);
  set_value (session, LIMBER_MEASURE_WEIGHT, 81200);
  g_assert_cmpint (limber_edit_session_get_state (session), ==, LIMBER_SAVE_STATE_UNSAVED);
  g_assert_true (limber_edit_session_has_unsaved (session));
  test_wait_for (limber_edit_session_get_state (session) == LIMBER_SAVE_STATE_SAVED);
  g_assert_false (limber_edit_session_has_unsaved (session));

  raw = test_load_raw (&app, TEST_TODAY);
  g_assert_cmpint (get_pain (raw, REGION), ==, 6);
  assert_value (raw, LIMBER_MEASURE_WEIGHT, 81200);
  assert_on_disk (&app, session);
  g_assert_cmpint (limber_edit_session_ensure_check_in (session)->recorded, !=, 0);

  g_assert_finalize_object (session);
}

static void
test_undo_after_saved (void)
{
  g_auto (TestApp) app = { 0 };
  LimberEditSession *session;
  g_autoptr (LimberDay) raw = NULL;

  test_app_init (&app);
  session = test_open_session (&app, TEST_TODAY);
  g_assert_false (limber_edit_session_undo (session));
  set_pain (session, REGION, 6, NULL);
  assert_flushed (session);
  set_pain (session, REGION, 3, NULL);
  assert_flushed (session);

  g_assert_true (limber_edit_session_undo (session));
  assert_flushed (session);
  assert_on_disk (&app, session);
  g_assert_cmpint (get_pain (limber_edit_session_get_day (session), REGION), ==, 6);

  g_assert_true (limber_edit_session_undo (session));
  g_assert_false (limber_edit_session_undo (session));
  assert_flushed (session);
  raw = test_load_raw (&app, TEST_TODAY);
  g_assert_false (limber_day_is_recorded (raw));

  g_assert_true (limber_edit_session_redo (session));
  g_assert_true (limber_edit_session_redo (session));
  g_assert_false (limber_edit_session_redo (session));
  assert_flushed (session);
  assert_on_disk (&app, session);
  g_assert_cmpint (get_pain (limber_edit_session_get_day (session), REGION), ==, 3);

  g_assert_finalize_object (session);
}

/* A drag over five numbers is one step; the same slider a while later is another one. */
static void
test_bursts (void)
{
  g_auto (TestApp) app = { 0 };
  LimberEditSession *session;

  test_app_init (&app);
  session = test_open_session (&app, TEST_TODAY);
  for (int nrs = 1; nrs <= 5; nrs++)
    set_pain (session, REGION, nrs, "pain");
  assert_flushed (session);
  set_pain (session, REGION, 9, "pain");

  g_assert_true (limber_edit_session_undo (session));
  g_assert_cmpint (get_pain (limber_edit_session_get_day (session), REGION), ==, 5);
  g_assert_true (limber_edit_session_undo (session));
  g_assert_cmpint (get_pain (limber_edit_session_get_day (session), REGION), ==, LIMBER_NRS_UNSET);
  g_assert_false (limber_edit_session_undo (session));
  assert_flushed (session);

  g_assert_finalize_object (session);
}

typedef struct
{
  LimberEditSession *session;
  const char *typed;
} Typist;

static void
collect_cb (LimberEditSession *session, Typist *typist)
{
  LimberCheckIn *check_in;

  if (typist->typed == NULL)
    return;

  check_in = limber_edit_session_begin_check_in (session, limber_edit_session_ensure_check_in (session)->uuid,
                                                 LIMBER_EDIT_BURST_NOTE);
  limber_check_in_set_note (check_in, g_steal_pointer (&typist->typed));
  limber_edit_session_commit (session);
}

static void
type (Typist *typist, const char *text)
{
  typist->typed = text;
  limber_edit_session_touch (typist->session);
}

/* A note is asked for when it is needed; what was typed in one sitting is one step, saves in between or not.
 */
static void
test_note (void)
{
  g_auto (TestApp) app = { 0 };
  Typist typist = { 0 };
  LimberEditSession *session;
  g_autoptr (LimberDay) raw = NULL;

  test_app_init (&app);
  session = typist.session = test_open_session (&app, TEST_TODAY);
  limber_edit_session_ensure_check_in (session);
  g_signal_connect (session, "collect", G_CALLBACK (collect_cb), &typist);

  type (&typist, "Slept");
  g_assert_true (limber_edit_session_has_unsaved (session));
  assert_flushed (session);
  type (&typist, "Slept badly");
  assert_flushed (session);
  raw = test_load_raw (&app, TEST_TODAY);
  g_assert_cmpstr (limber_edit_session_ensure_check_in (session)->note, ==, "Slept badly");
  test_assert_days_equal (raw, limber_edit_session_get_day (session));

  type (&typist, "Slept badly, again");
  g_assert_true (limber_edit_session_undo (session));
  g_assert_null (limber_edit_session_ensure_check_in (session)->note);
  g_assert_false (limber_edit_session_undo (session));
  g_assert_true (limber_edit_session_redo (session));
  g_assert_cmpstr (limber_edit_session_ensure_check_in (session)->note, ==, "Slept badly, again");

  limber_edit_session_seal (session);
  type (&typist, "Slept well");
  g_assert_true (limber_edit_session_undo (session));
  g_assert_cmpstr (limber_edit_session_ensure_check_in (session)->note, ==, "Slept badly, again");
  assert_flushed (session);

  g_assert_finalize_object (session);
}

/* Typing something and taking it out again leaves no step behind. */
static void
test_nothing_changed (void)
{
  g_auto (TestApp) app = { 0 };
  Typist typist = { 0 };
  LimberEditSession *session;

  test_app_init (&app);
  session = typist.session = test_open_session (&app, TEST_TODAY);
  limber_edit_session_ensure_check_in (session);
  g_signal_connect (session, "collect", G_CALLBACK (collect_cb), &typist);
  limber_day_set_value (limber_edit_session_begin (session, NULL), LIMBER_MEASURE_STEPS, NAN);
  limber_edit_session_commit (session);
  g_assert_false (limber_edit_session_has_unsaved (session));

  type (&typist, "x");
  limber_edit_session_save (session);
  type (&typist, "");
  limber_edit_session_seal (session);
  g_assert_false (limber_edit_session_undo (session));
  assert_flushed (session);

  g_assert_finalize_object (session);
}

/* Deleting and restoring a check-in gives back the same bytes, the stamp of its recording included. */
static void
test_delete_and_restore (void)
{
  g_auto (TestApp) app = { 0 };
  LimberEditSession *session;
  g_autoptr (LimberDay) full = test_day_full (TEST_TODAY);
  g_autoptr (LimberDay) empty = NULL;
  g_autoptr (LimberDay) before = NULL;
  g_autoptr (LimberDay) between = NULL;
  g_autoptr (LimberDay) after = NULL;
  g_autoptr (LimberCheckIn) deleted = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *dump_after = NULL;

  test_app_init (&app);
  empty = limber_day_new (&full->date);
  test_apply_outside (&app, empty, full);
  dump = test_sql_dump (app.file.path);
  before = test_load_raw (&app, TEST_TODAY);

  limber_clock_set_for_tests ("2026-11-23T11:30:00");
  session = test_open_session (&app, TEST_TODAY);
  deleted = limber_edit_session_delete_check_in (
      session, ((LimberCheckIn *) g_ptr_array_index (before->check_ins, 0))->uuid);
  g_assert_nonnull (deleted);
  assert_flushed (session);
  between = test_load_raw (&app, TEST_TODAY);
  g_assert_cmpuint (between->check_ins->len, ==, before->check_ins->len - 1);

  limber_edit_session_restore_check_in (session, deleted);
  limber_edit_session_restore_check_in (session, deleted);
  assert_flushed (session);
  after = test_load_raw (&app, TEST_TODAY);
  test_assert_days_equal (before, after);
  dump_after = test_sql_dump (app.file.path);
  g_assert_cmpstr (dump, ==, dump_after);

  g_assert_finalize_object (session);
}

/* The user goes on while a save is under way: nothing is lost, nothing is taken back. */
static void
test_edit_while_saving (void)
{
  g_auto (TestApp) app = { 0 };
  LimberEditSession *session;
  g_autoptr (LimberDay) raw = NULL;

  test_app_init (&app);
  session = test_open_session (&app, TEST_TODAY);
  set_pain (session, REGION, 6, NULL);
  limber_edit_session_save (session);
  set_pain (session, REGION, 4, NULL);
  set_pain (session, "upper-back-left", 2, NULL);
  set_value (session, LIMBER_MEASURE_STEPS, 5321);
  assert_flushed (session);

  raw = test_load_raw (&app, TEST_TODAY);
  g_assert_cmpint (get_pain (raw, REGION), ==, 4);
  g_assert_cmpint (get_pain (raw, "upper-back-left"), ==, 2);
  assert_value (raw, LIMBER_MEASURE_STEPS, 5321);
  assert_on_disk (&app, session);

  g_assert_finalize_object (session);
}

/* At the end of the program there is no time for one save after the other. */
static void
test_hand_over (void)
{
  g_auto (TestApp) app = { 0 };
  LimberEditSession *session;
  g_autoptr (LimberDay) raw = NULL;

  test_app_init (&app);
  session = test_open_session (&app, TEST_TODAY);
  set_pain (session, REGION, 6, NULL);
  limber_edit_session_save (session);
  set_pain (session, REGION, 4, NULL);
  set_value (session, LIMBER_MEASURE_STEPS, 5321);
  limber_edit_session_hand_over (session);
  limber_journal_close (app.journal);

  raw = test_load_raw (&app, TEST_TODAY);
  g_assert_cmpint (get_pain (raw, REGION), ==, 4);
  assert_value (raw, LIMBER_MEASURE_STEPS, 5321);

  test_wait_idle ();
  g_assert_finalize_object (session);
}

/* A save that fails keeps everything, says so, and is made good with the next change. */
static void
test_failed_save (void)
{
  g_auto (TestApp) app = { 0 };
  LimberEditSession *session;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberDay) raw = NULL;

  test_app_init (&app);
  session = test_open_session (&app, TEST_TODAY);
  test_sql_exec (app.file.path,
                 "CREATE TRIGGER refuse BEFORE INSERT ON pain BEGIN SELECT RAISE (ABORT, 'no'); END");
  set_pain (session, REGION, 6, NULL);
  g_assert_false (test_flush (session, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (limber_edit_session_get_state (session), ==, LIMBER_SAVE_STATE_FAILED);
  g_assert_nonnull (limber_edit_session_get_error (session));
  g_assert_true (limber_edit_session_has_unsaved (session));
  g_assert_cmpint (get_pain (limber_edit_session_get_day (session), REGION), ==, 6);

  set_value (session, LIMBER_MEASURE_STEPS, 5321);
  g_assert_nonnull (limber_edit_session_get_error (session));
  test_sql_exec (app.file.path, "DROP TRIGGER refuse");
  assert_flushed (session);
  g_assert_null (limber_edit_session_get_error (session));
  g_assert_cmpint (limber_edit_session_get_state (session), ==, LIMBER_SAVE_STATE_SAVED);
  raw = test_load_raw (&app, TEST_TODAY);
  g_assert_cmpint (get_pain (raw, REGION), ==, 6);
  assert_on_disk (&app, session);

  g_assert_finalize_object (session);
}

/* A form that nobody filled in is not stored, and one that was emptied is taken out. */
static void
test_empty_check_in (void)
{
  g_auto (TestApp) app = { 0 };
  LimberEditSession *session;
  const LimberCheckIn *first, *second;
  gint64 recorded;
  g_autofree char *uuid = NULL;

  test_app_init (&app);
  session = test_open_session (&app, TEST_TODAY);
  first = limber_edit_session_ensure_check_in (session);
  g_assert_true (limber_edit_session_add_check_in (session, 600) == first);
  set_pain (session, REGION, 6, NULL);
  uuid = g_strdup (limber_edit_session_ensure_check_in (session)->uuid);
  second = limber_edit_session_add_check_in (session, 600);
  g_assert_cmpint (second->time, ==, 600);
  assert_flushed (session);
  g_assert_cmpint (test_sql_int (app.file.path, "SELECT count(*) FROM check_in"), ==, 1);
  g_assert_cmpuint (limber_edit_session_get_day (session)->check_ins->len, ==, 2);

  recorded = limber_day_find_check_in (limber_edit_session_get_day (session), uuid)->recorded;
  limber_check_in_remove_pain (limber_edit_session_begin_check_in (session, uuid, NULL), REGION);
  limber_edit_session_commit (session);
  assert_flushed (session);
  g_assert_cmpint (test_sql_int (app.file.path, "SELECT count(*) FROM check_in"), ==, 0);

  limber_clock_set_for_tests ("2026-11-22T09:00:00");
  limber_check_in_set_pain (limber_edit_session_begin_check_in (session, uuid, NULL), REGION, 2,
                            LIMBER_QUALITY_NONE);
  limber_edit_session_commit (session);
  assert_flushed (session);
  g_assert_cmpint (test_sql_int (app.file.path, "SELECT recorded FROM check_in"), ==, recorded);

  g_assert_finalize_object (session);
}

/* Another part of the program writes the day: a session without changes follows, one with changes keeps them.
 */
static void
test_outside_changes (void)
{
  g_auto (TestApp) app = { 0 };
  GDate date = test_date (TEST_TODAY);
  LimberSessionShelf *shelf;
  LimberEditSession *session;
  g_autoptr (LimberDay) before = NULL;
  g_autoptr (LimberDay) after = NULL;
  g_autoptr (LimberDay) raw = NULL;

  test_app_init (&app);
  shelf = limber_session_shelf_new (app.journal);
  session = limber_session_shelf_open (shelf, &date);
  g_assert_true (limber_session_shelf_open (shelf, &date) == session);
  test_wait_for (limber_edit_session_get_day (session) != NULL);

  before = limber_day_new (&date);
  after = limber_day_copy (before);
  limber_day_set_value (after, LIMBER_MEASURE_STEPS, 100);
  limber_day_set_value (after, LIMBER_MEASURE_SLEEP, 450);
  test_apply_outside (&app, before, after);
  assert_value (limber_edit_session_get_day (session), LIMBER_MEASURE_STEPS, 100);

  set_value (session, LIMBER_MEASURE_STEPS, 200);
  set_pain (session, REGION, 6, NULL);
  limber_day_free (before);
  before = test_load_raw (&app, TEST_TODAY);
  limber_day_free (after);
  after = limber_day_copy (before);
  limber_day_set_value (after, LIMBER_MEASURE_SLEEP, 480);
  test_apply_outside (&app, before, after);
  assert_value (limber_edit_session_get_day (session), LIMBER_MEASURE_STEPS, 200);
  assert_value (limber_edit_session_get_day (session), LIMBER_MEASURE_SLEEP, 480);
  assert_flushed (session);

  /* Undo takes back what was done here and nothing else. */
  g_assert_true (limber_edit_session_undo (session));
  g_assert_true (limber_edit_session_undo (session));
  assert_flushed (session);
  raw = test_load_raw (&app, TEST_TODAY);
  assert_value (raw, LIMBER_MEASURE_STEPS, 100);
  assert_value (raw, LIMBER_MEASURE_SLEEP, 480);
  g_assert_cmpint (get_pain (raw, REGION), ==, LIMBER_NRS_UNSET);

  g_assert_finalize_object (shelf);
}

/* So many days go by that the shelf puts some away; none of them before it is saved. */
static void
test_shelf (void)
{
  g_auto (TestApp) app = { 0 };
  GDate date = test_date ("2026-10-01");
  LimberSessionShelf *shelf;

  test_app_init (&app);
  shelf = limber_session_shelf_new (app.journal);
  for (guint i = 0; i < 20; i++, limber_date_add_days (&date, 1))
    {
      LimberEditSession *session = limber_session_shelf_open (shelf, &date);

      test_wait_for (limber_edit_session_get_day (session) != NULL);
      set_value (session, LIMBER_MEASURE_STEPS, 1000 + i);
    }
  g_assert_true (limber_session_shelf_has_unsaved (shelf));
  limber_session_shelf_save (shelf);
  test_wait_for (!limber_session_shelf_has_unsaved (shelf));
  g_assert_cmpint (test_sql_int (app.file.path, "SELECT count(*) FROM reading"), ==, 20);

  g_assert_finalize_object (shelf);
}

/* Where two sides changed different things both stand; where they changed the same thing, ours does. */
static void
test_merge (void)
{
  g_autoptr (LimberDay) base = test_day_full (TEST_TODAY);
  g_autoptr (LimberDay) ours = limber_day_copy (base);
  g_autoptr (LimberDay) theirs = limber_day_copy (base);
  g_autoptr (LimberDay) merged = NULL;
  LimberCheckIn *our_morning = g_ptr_array_index (ours->check_ins, 0);
  LimberCheckIn *their_morning = g_ptr_array_index (theirs->check_ins, 0);
  const LimberCheckIn *morning;

  limber_check_in_set_pain (our_morning, REGION, 9, LIMBER_QUALITY_NONE);
  limber_check_in_remove_mark (our_morning, LIMBER_TERM_SYMPTOM, "stiffness");
  our_morning->anxiety = 7;
  limber_check_in_set_pain (their_morning, "upper-back-left", 1, LIMBER_QUALITY_NONE);
  limber_check_in_remove_pain (their_morning, "general");
  limber_check_in_set_mark (their_morning, LIMBER_TERM_TAG, "travel", LIMBER_HELPED_UNSET);
  limber_check_in_set_note (their_morning, "Theirs");
  their_morning->anxiety = 1;
  their_morning->recorded = 12345;

  merged = limber_day_merge (base, ours, theirs);
  morning = limber_day_find_check_in (merged, our_morning->uuid);
  g_assert_cmpint (limber_check_in_get_pain (morning, REGION)->nrs, ==, 9);
  g_assert_cmpint (limber_check_in_get_pain (morning, "upper-back-left")->nrs, ==, 1);
  g_assert_null (limber_check_in_get_pain (morning, "general"));
  g_assert_null (limber_check_in_get_mark (morning, LIMBER_TERM_SYMPTOM, "stiffness"));
  g_assert_nonnull (limber_check_in_get_mark (morning, LIMBER_TERM_TAG, "travel"));
  g_assert_cmpint (morning->anxiety, ==, 7);
  g_assert_cmpstr (morning->note, ==, "Theirs");
  g_assert_cmpint (morning->recorded, ==, 12345);
  g_assert_cmpuint (merged->check_ins->len, ==, base->check_ins->len);
}

/* Taken out on one side: it goes when the other left it alone, and stays when the other worked on it. */
static void
test_merge_removed (void)
{
  g_autoptr (LimberDay) base = test_day_full (TEST_TODAY);
  g_autoptr (LimberDay) ours = limber_day_copy (base);
  g_autoptr (LimberDay) theirs = limber_day_copy (base);
  g_autoptr (LimberDay) merged = NULL;
  g_autoptr (LimberDay) same = NULL;
  LimberCheckIn *morning = g_ptr_array_index (ours->check_ins, 0);
  LimberCheckIn *evening = g_ptr_array_index (ours->check_ins, 1);

  same = limber_day_merge (base, ours, base);
  test_assert_days_equal (same, base);

  limber_check_in_set_note (morning, "Worked on");
  limber_day_remove_check_in (theirs, morning->uuid);
  limber_day_remove_check_in (theirs, evening->uuid);
  limber_day_set_value (ours, LIMBER_MEASURE_STEPS, NAN);
  merged = limber_day_merge (base, ours, theirs);
  g_assert_nonnull (limber_day_find_check_in (merged, morning->uuid));
  g_assert_null (limber_day_find_check_in (merged, evening->uuid));
  g_assert_true (isnan (limber_day_get_value (merged, LIMBER_MEASURE_STEPS)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edit-session/autosave", test_autosave);
  g_test_add_func ("/edit-session/undo-after-saved", test_undo_after_saved);
  g_test_add_func ("/edit-session/bursts", test_bursts);
  g_test_add_func ("/edit-session/note", test_note);
  g_test_add_func ("/edit-session/nothing-changed", test_nothing_changed);
  g_test_add_func ("/edit-session/delete-and-restore", test_delete_and_restore);
  g_test_add_func ("/edit-session/edit-while-saving", test_edit_while_saving);
  g_test_add_func ("/edit-session/hand-over", test_hand_over);
  g_test_add_func ("/edit-session/failed-save", test_failed_save);
  g_test_add_func ("/edit-session/empty-check-in", test_empty_check_in);
  g_test_add_func ("/edit-session/outside-changes", test_outside_changes);
  g_test_add_func ("/edit-session/shelf", test_shelf);
  g_test_add_func ("/edit-session/merge", test_merge);
  g_test_add_func ("/edit-session/merge-removed", test_merge_removed);

  return g_test_run ();
}
