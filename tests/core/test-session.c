/* test-session.c — one time a routine was done, and what it is called in files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-check-in.h"
#include "limber-date.h"
#include "limber-session.h"

static LimberSession *
make_session (void)
{
  LimberSession *session = limber_session_new ("gentle-morning", "Gentle morning");
  LimberSessionItem *item = limber_session_add (session, "cat-camel", "Cat-camel");

  item->planned_s = 30;
  item->planned_reps = 6;
  session->snapshot = g_strdup ("{}");

  return session;
}

static void
test_new (void)
{
  g_autoptr (LimberSession) session = NULL;
  g_autoptr (LimberSession) other = NULL;
  GDate day;

  limber_clock_set_for_tests ("2026-11-20T23:59:30");
  session = limber_session_new ("gentle-morning", "Gentle morning");
  other = limber_session_new ("gentle-morning", "Gentle morning");
  limber_clock_set_for_tests (NULL);

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 20, G_DATE_NOVEMBER, 2026);
  g_assert_true (g_uuid_string_is_valid (session->uuid));
  g_assert_cmpstr (session->uuid, !=, other->uuid);
  g_assert_cmpstr (session->routine, ==, "gentle-morning");
  g_assert_cmpstr (session->routine_name, ==, "Gentle morning");
  g_assert_cmpuint (session->day, ==, g_date_get_julian (&day));
  g_assert_cmpint (session->started + (gint64) session->offset * 60, ==, 1795219170);
  g_assert_cmpint (session->ended, ==, 0);
  g_assert_cmpint (session->end, ==, LIMBER_SESSION_RUNNING);
  g_assert_cmpint (session->pain_before, ==, LIMBER_NRS_UNSET);
  g_assert_cmpint (session->pain_after, ==, LIMBER_NRS_UNSET);
  g_assert_cmpint (session->effort, ==, LIMBER_EFFORT_UNSET);
  g_assert_cmpint (session->next_day, ==, LIMBER_NEXT_DAY_UNSET);
  g_assert_cmpuint (session->items->len, ==, 0);
}

static void
test_copy (void)
{
  g_autoptr (LimberSession) session = make_session ();
  g_autoptr (LimberSession) copy = limber_session_copy (session);
  g_autoptr (LimberSession) boxed = g_boxed_copy (LIMBER_TYPE_SESSION, session);
  LimberSessionItem *item = g_ptr_array_index (copy->items, 0);

  g_assert_true (limber_session_equal (session, session));
  g_assert_true (limber_session_equal (session, copy));
  g_assert_true (limber_session_equal (session, boxed));
  g_assert_false (item == g_ptr_array_index (session->items, 0));

  /* A copy goes on by itself, and frees what was added to it. */
  limber_session_add (copy, "bridge", "Bridge");
  g_assert_cmpuint (session->items->len, ==, 1);
  g_assert_false (limber_session_equal (session, copy));
}

#define ASSERT_TELLS(field, value)                                                                           \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autoptr (LimberSession) changed = limber_session_copy (session);                                       \
    changed->field = value;                                                                                  \
    g_assert_false (limber_session_equal (session, changed));                                                \
    g_assert_false (limber_session_equal (changed, session));                                                \
  }                                                                                                          \
  G_STMT_END

static void
test_equal (void)
{
  g_autoptr (LimberSession) session = make_session ();
  g_autoptr (LimberSession) other = limber_session_copy (session);

  ASSERT_TELLS (day, session->day + 1);
  ASSERT_TELLS (started, session->started + 1);
  ASSERT_TELLS (offset, session->offset + 60);
  ASSERT_TELLS (ended, 1);
  ASSERT_TELLS (end, LIMBER_SESSION_QUIT);
  ASSERT_TELLS (planned_s, 1);
  ASSERT_TELLS (active_s, 1);
  ASSERT_TELLS (pain_before, 0);
  ASSERT_TELLS (pain_after, 0);
  ASSERT_TELLS (effort, LIMBER_EFFORT_EASY);
  ASSERT_TELLS (next_day, LIMBER_NEXT_DAY_WORSE);
  ASSERT_TELLS (phase, 1);
  ASSERT_TELLS (left_ms, 1);
  ASSERT_TELLS (saved, 1);
  ASSERT_TELLS (import_id, 1);

  g_set_str (&other->snapshot, NULL);
  g_assert_false (limber_session_equal (session, other));
}

#define ASSERT_ITEM_TELLS(field, value)                                                                      \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autoptr (LimberSession) changed = limber_session_copy (session);                                       \
    LimberSessionItem *item = g_ptr_array_index (changed->items, 0);                                         \
    item->field = value;                                                                                     \
    g_assert_false (limber_session_equal (session, changed));                                                \
  }                                                                                                          \
  G_STMT_END

static void
test_equal_items (void)
{
  g_autoptr (LimberSession) session = make_session ();

  ASSERT_ITEM_TELLS (planned_s, 31);
  ASSERT_ITEM_TELLS (done_s, 1);
  ASSERT_ITEM_TELLS (planned_reps, 7);
  ASSERT_ITEM_TELLS (done_reps, 1);
  ASSERT_ITEM_TELLS (skipped, TRUE);
  ASSERT_ITEM_TELLS (hurt, TRUE);
  ASSERT_ITEM_TELLS (travelled, TRUE);
  ASSERT_ITEM_TELLS (eased, TRUE);
}

static void
test_minutes (void)
{
  static const struct
  {
    int seconds, minutes;
  } cases[] = { { 0, 0 }, { 29, 0 }, { 30, 1 }, { 89, 1 }, { 90, 2 }, { 600, 10 } };
  g_autoptr (LimberSession) session = make_session ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      session->active_s = cases[i].seconds;
      g_assert_cmpint (limber_session_get_minutes (session), ==, cases[i].minutes);
    }
}

static void
test_ids (void)
{
  LimberSessionEnd end = LIMBER_SESSION_RUNNING;
  LimberEffort effort = LIMBER_EFFORT_UNSET;
  LimberNextDay next_day = LIMBER_NEXT_DAY_UNSET;

  for (guint i = 0; i < LIMBER_SESSION_N_ENDS; i++)
    {
      g_assert_true (limber_session_end_from_id (limber_session_end_to_id ((LimberSessionEnd) i), &end));
      g_assert_cmpuint (end, ==, i);
    }
  for (int i = LIMBER_EFFORT_EASY; i <= LIMBER_EFFORT_HARD; i++)
    {
      g_assert_true (limber_effort_from_id (limber_effort_to_id ((LimberEffort) i), &effort));
      g_assert_cmpint (effort, ==, i);
    }
  for (int i = LIMBER_NEXT_DAY_WORSE; i <= LIMBER_NEXT_DAY_BETTER; i++)
    {
      g_assert_true (limber_next_day_from_id (limber_next_day_to_id ((LimberNextDay) i), &next_day));
      g_assert_cmpint (next_day, ==, i);
    }

  g_assert_cmpstr (limber_session_end_to_id (LIMBER_SESSION_PAIN), ==, "pain");
  g_assert_cmpstr (limber_effort_to_id (LIMBER_EFFORT_RIGHT), ==, "right");
  g_assert_cmpstr (limber_next_day_to_id (LIMBER_NEXT_DAY_SAME), ==, "same");
  g_assert_null (limber_effort_to_id (LIMBER_EFFORT_UNSET));
  g_assert_null (limber_next_day_to_id (LIMBER_NEXT_DAY_UNSET));
  g_assert_false (limber_session_end_from_id ("Done", &end));
  g_assert_false (limber_effort_from_id ("", &effort));
  g_assert_false (limber_next_day_from_id ("unset", &next_day));
}

static void
test_titles (void)
{
  g_assert_cmpstr (limber_effort_get_title (LIMBER_EFFORT_RIGHT), ==, "About right");
  g_assert_null (limber_effort_get_title (LIMBER_EFFORT_UNSET));
  g_assert_cmpstr (limber_next_day_get_title (LIMBER_NEXT_DAY_BETTER), ==, "Better");
  g_assert_null (limber_next_day_get_title (LIMBER_NEXT_DAY_UNSET));
  g_assert_cmpstr (limber_side_get_title (LIMBER_SIDE_LEFT), ==, "Left side");
  g_assert_cmpstr (limber_side_get_title (LIMBER_SIDE_RIGHT), ==, "Right side");
  g_assert_null (limber_side_get_title (LIMBER_SIDE_BOTH));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/new", test_new);
  g_test_add_func ("/session/copy", test_copy);
  g_test_add_func ("/session/equal", test_equal);
  g_test_add_func ("/session/equal-items", test_equal_items);
  g_test_add_func ("/session/minutes", test_minutes);
  g_test_add_func ("/session/ids", test_ids);
  g_test_add_func ("/session/titles", test_titles);

  return g_test_run ();
}
