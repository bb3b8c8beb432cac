/* test-check-in.c — one moment of a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-body-region.h"
#include "limber-check-in.h"
#include "limber-date.h"

#include <string.h>

#define TEN_MEGABYTES (10 * 1024 * 1024)

static LimberCheckIn *
new_on (int year, int month, int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);

  return limber_check_in_new (&date);
}

static LimberCheckIn *
new_full (void)
{
  LimberCheckIn *check_in = new_on (2026, 11, 20);

  check_in->time = 490;
  check_in->anxiety = 4;
  check_in->recorded = 1795168800;
  check_in->recorded_offset = 60;
  check_in->import_id = 3;
  limber_check_in_set_pain (check_in, "lower-back-left", 6, LIMBER_QUALITY_ACHING | LIMBER_QUALITY_STIFF);
  limber_check_in_set_pain (check_in, "calf-left", 3, LIMBER_QUALITY_NONE);
  limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, "stiffness", LIMBER_HELPED_UNSET);
  limber_check_in_set_mark (check_in, LIMBER_TERM_TAG, "long-sitting", LIMBER_HELPED_UNSET);
  limber_check_in_set_mark (check_in, LIMBER_TERM_TREATMENT, "heat", LIMBER_HELPED_A_LITTLE);
  limber_check_in_set_note (check_in, "Sat in the train.");

  return check_in;
}

static void
test_new (void)
{
  g_autoptr (LimberCheckIn) a = new_on (2026, 11, 20);
  g_autoptr (LimberCheckIn) b = new_on (2026, 11, 20);

  g_assert_true (g_uuid_string_is_valid (a->uuid));
  g_assert_cmpstr (a->uuid, !=, b->uuid);
  g_assert_true (limber_check_in_is_empty (a));
  g_assert_false (limber_check_in_is_late (a));
  g_assert_cmpint (a->time, ==, LIMBER_TIME_UNSET);
  g_assert_cmpint (a->anxiety, ==, LIMBER_NRS_UNSET);
  g_assert_cmpint (limber_check_in_get_worst_pain (a), ==, LIMBER_NRS_UNSET);
  g_assert_false (limber_check_in_equal (a, b));
}

static void
test_pain (void)
{
  g_autoptr (LimberCheckIn) check_in = new_on (2026, 11, 20);
  const LimberPain *pain;

  g_assert_true (limber_check_in_set_pain (check_in, "lower-back-left", 6, LIMBER_QUALITY_ACHING));
  g_assert_true (limber_check_in_set_pain (check_in, "calf-left", 3, LIMBER_QUALITY_NONE));
  g_assert_cmpint (limber_check_in_get_worst_pain (check_in), ==, 6);

  /* A changed place stays where it was. */
  g_assert_true (limber_check_in_set_pain (check_in, "lower-back-left", 2, LIMBER_QUALITY_STIFF));
  g_assert_cmpuint (check_in->pains->len, ==, 2);
  g_assert_cmpstr (g_array_index (check_in->pains, LimberPain, 0).region, ==, "lower-back-left");
  pain = limber_check_in_get_pain (check_in, "lower-back-left");
  g_assert_cmpint (pain->nrs, ==, 2);
  g_assert_cmpint (pain->qualities, ==, LIMBER_QUALITY_STIFF);
  g_assert_cmpint (limber_check_in_get_worst_pain (check_in), ==, 3);

  g_assert_true (limber_check_in_remove_pain (check_in, "lower-back-left"));
  g_assert_false (limber_check_in_remove_pain (check_in, "lower-back-left"));
  g_assert_null (limber_check_in_get_pain (check_in, "lower-back-left"));
  g_assert_cmpuint (check_in->pains->len, ==, 1);
}

/* The id outlives the text it was given as. */
static void
test_pain_owns_no_text (void)
{
  g_autoptr (LimberCheckIn) check_in = new_on (2026, 11, 20);
  char *id = g_strdup ("lower-back-left");

  g_assert_true (limber_check_in_set_pain (check_in, id, 6, LIMBER_QUALITY_NONE));
  memset (id, 'x', strlen (id));
  g_free (id);

  g_assert_true (g_array_index (check_in->pains, LimberPain, 0).region
                 == limber_body_region_find ("lower-back-left")->id);
}

static void
test_pain_refused (void)
{
  g_autoptr (LimberCheckIn) check_in = new_on (2026, 11, 20);

  g_assert_false (limber_check_in_set_pain (check_in, "tail", 3, LIMBER_QUALITY_NONE));
  g_assert_false (limber_check_in_set_pain (check_in, "", 3, LIMBER_QUALITY_NONE));
  g_assert_false (limber_check_in_set_pain (check_in, "calf-left", 11, LIMBER_QUALITY_NONE));
  g_assert_false (limber_check_in_set_pain (check_in, "calf-left", -1, LIMBER_QUALITY_NONE));
  g_assert_true (limber_check_in_is_empty (check_in));

  g_assert_true (limber_check_in_set_pain (check_in, "calf-left", 10, (LimberQuality) 0xffff));
  g_assert_cmpint (limber_check_in_get_pain (check_in, "calf-left")->qualities, ==, 0xff);
}

static void
test_no_pain (void)
{
  g_autoptr (LimberCheckIn) check_in = new_on (2026, 11, 20);

  limber_check_in_set_pain (check_in, "calf-left", 3, LIMBER_QUALITY_NONE);
  limber_check_in_set_no_pain (check_in, TRUE);
  g_assert_cmpuint (check_in->pains->len, ==, 0);
  g_assert_cmpint (limber_check_in_get_worst_pain (check_in), ==, 0);
  g_assert_false (limber_check_in_is_empty (check_in));

  limber_check_in_set_pain (check_in, "calf-left", 0, LIMBER_QUALITY_NONE);
  g_assert_true (check_in->no_pain);
  limber_check_in_set_pain (check_in, "calf-left", 1, LIMBER_QUALITY_NONE);
  g_assert_false (check_in->no_pain);
  g_assert_cmpint (limber_check_in_get_worst_pain (check_in), ==, 1);

  limber_check_in_remove_pain (check_in, "calf-left");
  g_assert_cmpint (limber_check_in_get_worst_pain (check_in), ==, LIMBER_NRS_UNSET);
}

static void
test_marks (void)
{
  g_autoptr (LimberCheckIn) check_in = new_on (2026, 11, 20);

  limber_check_in_set_mark (check_in, LIMBER_TERM_TREATMENT, "heat", LIMBER_HELPED_UNSET);
  limber_check_in_set_mark (check_in, LIMBER_TERM_TREATMENT, "walk", LIMBER_HELPED_A_LOT);
  limber_check_in_set_mark (check_in, LIMBER_TERM_TREATMENT, "heat", LIMBER_HELPED_NOT);
  g_assert_cmpuint (check_in->marks[LIMBER_TERM_TREATMENT]->len, ==, 2);
  g_assert_cmpint (limber_check_in_get_mark (check_in, LIMBER_TERM_TREATMENT, "heat")->helped, ==,
                   LIMBER_HELPED_NOT);
  g_assert_null (limber_check_in_get_mark (check_in, LIMBER_TERM_TAG, "heat"));

  /* Only what was done can have helped. */
  limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, "fever", LIMBER_HELPED_A_LOT);
  g_assert_cmpint (limber_check_in_get_mark (check_in, LIMBER_TERM_SYMPTOM, "fever")->helped, ==,
                   LIMBER_HELPED_UNSET);

  g_assert_true (limber_check_in_remove_mark (check_in, LIMBER_TERM_SYMPTOM, "fever"));
  g_assert_false (limber_check_in_remove_mark (check_in, LIMBER_TERM_SYMPTOM, "fever"));
}

static void
test_copy_and_equal (void)
{
  g_autoptr (LimberCheckIn) original = new_full ();

  for (guint change = 0; change < 14; change++)
    {
      g_autoptr (LimberCheckIn) copy = limber_check_in_copy (original);

      g_assert_true (limber_check_in_equal (original, copy));
      switch (change)
        {
        case 0:
          g_set_str (&copy->uuid, "other");
          break;
        case 1:
          g_date_add_days (&copy->date, 1);
          break;
        case 2:
          copy->time++;
          break;
        case 3:
          copy->recorded++;
          break;
        case 4:
          copy->recorded_offset++;
          break;
        case 5:
          copy->import_id++;
          break;
        case 6:
          copy->no_pain = TRUE;
          break;
        case 7:
          copy->anxiety = LIMBER_NRS_UNSET;
          break;
        case 8:
          limber_check_in_set_pain (copy, "calf-left", 4, LIMBER_QUALITY_NONE);
          break;
        case 9:
          limber_check_in_set_pain (copy, "calf-left", 3, LIMBER_QUALITY_BURNING);
          break;
        case 10:
          limber_check_in_remove_pain (copy, "lower-back-left");
          limber_check_in_set_pain (copy, "lower-back-left", 6, LIMBER_QUALITY_ACHING | LIMBER_QUALITY_STIFF);
          break;
        case 11:
          limber_check_in_set_mark (copy, LIMBER_TERM_TREATMENT, "heat", LIMBER_HELPED_UNSET);
          break;
        case 12:
          limber_check_in_remove_mark (copy, LIMBER_TERM_TAG, "long-sitting");
          break;
        default:
          limber_check_in_set_note (copy, NULL);
          break;
        }
      g_assert_false (limber_check_in_equal (original, copy));
      g_assert_false (limber_check_in_equal (copy, original));
    }
}

static void
test_empty (void)
{
  g_autoptr (LimberCheckIn) check_in = new_on (2026, 11, 20);

  check_in->time = 600;
  g_assert_true (limber_check_in_is_empty (check_in));
  check_in->anxiety = 0;
  g_assert_false (limber_check_in_is_empty (check_in));
  check_in->anxiety = LIMBER_NRS_UNSET;
  limber_check_in_set_note (check_in, "x");
  g_assert_false (limber_check_in_is_empty (check_in));
  limber_check_in_set_note (check_in, "");
  g_assert_null (check_in->note);
  g_assert_true (limber_check_in_is_empty (check_in));
}

static void
assert_late (LimberCheckIn *check_in, const char *utc, int offset, gboolean late)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (utc, NULL);

  check_in->recorded = g_date_time_to_unix (moment);
  check_in->recorded_offset = offset;
  g_assert_cmpint (limber_check_in_is_late (check_in), ==, late);
}

static void
test_late (void)
{
  g_autoptr (LimberCheckIn) check_in = new_on (2026, 11, 20);
  g_autoptr (LimberCheckIn) old = new_on (1969, 12, 31);

  assert_late (check_in, "2026-11-20T00:00:00Z", 0, FALSE);
  assert_late (check_in, "2026-11-20T23:59:59Z", 0, FALSE);
  assert_late (check_in, "2026-11-21T00:00:00Z", 0, TRUE);
  /* It is the calendar of the place that counts: half past one in the morning of the 21st in Berlin… */
  assert_late (check_in, "2026-11-21T00:30:00Z", 60, TRUE);
  assert_late (check_in, "2026-11-20T23:30:00Z", 60, TRUE);
  /* …is still the evening of the 20th in New York. */
  assert_late (check_in, "2026-11-21T00:30:00Z", -300, FALSE);
  /* A day noted ahead of time is not late. */
  assert_late (check_in, "2026-11-18T12:00:00Z", 0, FALSE);

  assert_late (old, "1969-12-31T23:59:59Z", 0, FALSE);
  assert_late (old, "1969-12-31T23:59:59Z", 60, TRUE);
}

static void
test_notes (void)
{
  static const char *const notes[] = {
    "<b>bold</b> & \"quoted\" ${HOME} %s %n",
    "🦴🧘🏽‍♀️",
    "ألم أسفل الظهر اليوم",
    "  two\n\tlines\r\n ",
    "\001\002\033[31m",
    "'; DROP TABLE day; --",
  };
  g_autoptr (LimberCheckIn) check_in = new_on (2024, 2, 29);
  g_autofree char *huge = g_strnfill (TEN_MEGABYTES, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      limber_check_in_set_note (check_in, notes[i]);
      g_assert_cmpstr (check_in->note, ==, notes[i]);
    }

  limber_check_in_set_note (check_in, huge);
  g_assert_cmpuint (strlen (check_in->note), ==, TEN_MEGABYTES);

  limber_check_in_set_note (check_in, "half \xc3");
  g_assert_true (g_utf8_validate (check_in->note, -1, NULL));

  /* Its own note may be set again. */
  limber_check_in_set_note (check_in, check_in->note);
  g_assert_true (g_str_has_prefix (check_in->note, "half "));
}

static void
test_qualities (void)
{
  for (guint i = 0; i < LIMBER_N_QUALITIES; i++)
    {
      LimberQuality quality = 1 << i;
      const char *id = limber_quality_to_id (quality);

      g_assert_nonnull (id);
      g_assert_cmpint (limber_quality_from_id (id), ==, quality);
      g_assert_cmpstr (limber_quality_get_name (quality), !=, "");
    }

  g_assert_null (limber_quality_to_id (LIMBER_QUALITY_NONE));
  g_assert_null (limber_quality_to_id (LIMBER_QUALITY_ACHING | LIMBER_QUALITY_STIFF));
  g_assert_cmpint (limber_quality_from_id ("itchy"), ==, LIMBER_QUALITY_NONE);
  g_assert_cmpint (limber_quality_from_id (NULL), ==, LIMBER_QUALITY_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check-in/new", test_new);
  g_test_add_func ("/check-in/pain", test_pain);
  g_test_add_func ("/check-in/pain/owns-no-text", test_pain_owns_no_text);
  g_test_add_func ("/check-in/pain/refused", test_pain_refused);
  g_test_add_func ("/check-in/no-pain", test_no_pain);
  g_test_add_func ("/check-in/marks", test_marks);
  g_test_add_func ("/check-in/copy-and-equal", test_copy_and_equal);
  g_test_add_func ("/check-in/empty", test_empty);
  g_test_add_func ("/check-in/late", test_late);
  g_test_add_func ("/check-in/notes", test_notes);
  g_test_add_func ("/check-in/qualities", test_qualities);

  return g_test_run ();
}
