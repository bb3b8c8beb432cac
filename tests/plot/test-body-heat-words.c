/* test-body-heat-words.c — the body over time in words, and each floor of what is called a difference
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-date.h"
#include "limber-test-heat.h"

/* Two ranges of 30 days, one right after the other. */
#define N_DAYS 30u
#define BEFORE 739000u
#define NOW (BEFORE + N_DAYS)

typedef struct
{
  const char *days;
  const char *expected;
} DescribeCase;

static const DescribeCase describe_cases[] = {
  { "", "Nothing recorded." },
  { "4*none", "Nothing recorded." },
  { "1*no pain", "No pain on the 1 day recorded." },
  { "12*no pain; 3*none", "No pain on the 12 days recorded." },
  { "1*sacrum 0", "No pain on the 1 day recorded." },
  { "1*general 4", "Pain on 1 day, without a place. No particular place: 1 day, 4 of 10." },
  { "2*general 4; 1*general 7",
    "Pain on 3 days, without a place. No particular place: 3 days, usually 4 of 10, at most 7." },
  { "1*sacrum 4", "1 of 30 days recorded. Base of the spine: 1 of 1 day, 4 of 10." },
  { "3*sacrum 4; 2*no pain", "5 of 30 days recorded. Base of the spine: 3 of 5 days, usually 4 of 10." },
  { "1*sacrum 4; 1*sacrum 9, calf-left 2; 2*general 3; 25*no pain",
    "27 of 30 days recorded. Base of the spine: 2 of 27 days, usually 6.5 of 10, at most 9. Left calf: 1 of "
    "27 "
    "days, 2 of 10. No particular place: 2 days, usually 3 of 10." },
};

static void
test_describe (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (describe_cases); i++)
    {
      g_autoptr (LimberBodyHeat) heat = test_create_heat (NOW, N_DAYS, describe_cases[i].days);
      g_autofree char *text = limber_body_heat_describe (heat);

      g_test_message ("%s", describe_cases[i].days);
      g_assert_cmpstr (text, ==, describe_cases[i].expected);
    }
}

static void
test_region (void)
{
  g_autoptr (LimberBodyHeat) heat = test_create_heat (NOW, N_DAYS, "2*sacrum 4; 1*sacrum 6; 4*no pain");
  g_autofree char *some = limber_body_heat_describe_region (heat, test_find_region ("sacrum"));
  g_autofree char *none = limber_body_heat_describe_region (heat, test_find_region ("calf-left"));

  g_assert_cmpstr (some, ==, "3 of 7 days, usually 4 of 10, at most 6");
  g_assert_cmpstr (none, ==, "0 of 7 days");
}

static void
test_unit (void)
{
  g_autoptr (LimberBodyHeat) month = test_create_heat (NOW, 99, ""), year = test_create_heat (NOW, 100, "");

  g_assert_cmpstr (limber_body_heat_name_unit (month, LIMBER_BODY_HEAT_OFTEN), ==,
                   "Numbers: on how many of the days recorded it hurt there.");
  g_assert_cmpstr (limber_body_heat_name_unit (year, LIMBER_BODY_HEAT_OFTEN), ==,
                   "Numbers: the days it hurt there, in per cent of the days recorded.");
  g_assert_cmpstr (limber_body_heat_name_unit (year, LIMBER_BODY_HEAT_MUCH), ==,
                   limber_body_heat_name_unit (month, LIMBER_BODY_HEAT_MUCH));
}

/* The range before, the range itself, and what is said of them. */
typedef struct
{
  const char *before;
  const char *now;
  const char *expected;
} CompareCase;

#define ALIKE "No clear difference from the days before."
#define NO_BEFORE "Nothing to compare with: it is not recorded where it hurt in the days before."
#define NO_NOW "Nothing to compare: it is not recorded where it hurt in these days."

static const CompareCase floor_cases[] = {
  /* Enough answers: five days, and a third of all. */
  { "", "30*sacrum 5", NO_BEFORE },
  { "30*none", "30*sacrum 5", NO_BEFORE },
  { "30*general 5", "30*sacrum 5", NO_BEFORE },
  { "30*sacrum 5", "", NO_NOW },
  { "9*no pain", "30*sacrum 5", "Too few days recorded to compare: 30 now, 9 before." },
  { "30*no pain", "9*sacrum 5", "Too few days recorded to compare: 9 now, 30 before." },
  { "10*no pain", "30*sacrum 5", "New: base of the spine, on 30 of 30 days." },
  { "30*no pain", "30*no pain", ALIKE },

  /* More often: 15 of a hundred days … */
  { "5*sacrum 5; 15*no pain", "8*sacrum 5; 12*no pain",
    "Base of the spine hurt on 8 of 20 days, before on 5 of 20 days: more often." },
  { "5*sacrum 5; 16*no pain", "8*sacrum 5; 13*no pain", ALIKE },
  { "8*sacrum 5; 12*no pain", "5*sacrum 5; 15*no pain",
    "Base of the spine hurt on 5 of 20 days, before on 8 of 20 days: less often." },
  { "8*sacrum 5; 13*no pain", "5*sacrum 5; 16*no pain", ALIKE },
  /* … and three days of the shorter record. */
  { "5*sacrum 5; 5*no pain", "8*sacrum 5; 2*no pain",
    "Base of the spine hurt on 8 of 10 days, before on 5 of 10 days: more often." },
  { "5*sacrum 5; 5*no pain", "7*sacrum 5; 3*no pain", ALIKE },
  /* The same share of more days is not more often. */
  { "5*sacrum 5; 5*no pain", "15*sacrum 5; 15*no pain", ALIKE },

  /* New: three days, and two to be expected before. */
  { "30*no pain", "3*sacrum 5; 27*no pain", "New: base of the spine, on 3 of 30 days." },
  { "30*no pain", "2*sacrum 5; 28*no pain", ALIKE },
  { "20*no pain", "3*sacrum 5; 27*no pain", "New: base of the spine, on 3 of 30 days." },
  { "19*no pain", "3*sacrum 5; 27*no pain", ALIKE },
  { "3*sacrum 5; 27*no pain", "30*no pain", "Only before: base of the spine, on 3 of 30 days." },
  { "2*sacrum 5; 28*no pain", "30*no pain", ALIKE },
  { "3*sacrum 5; 27*no pain", "20*no pain", "Only before: base of the spine, on 3 of 30 days." },
  { "3*sacrum 5; 27*no pain", "19*no pain", ALIKE },
  /* Once before is not new. */
  { "1*sacrum 5; 29*no pain", "3*sacrum 5; 27*no pain", ALIKE },

  /* More pain: two points … */
  { "30*sacrum 8", "30*sacrum 10",
    "Base of the spine hurt more: usually 10 of 10 on 30 of 30 days, before 8 on 30 of 30 days." },
  { "30*sacrum 8", "30*sacrum 9", ALIKE },
  { "30*sacrum 10", "30*sacrum 8",
    "Base of the spine hurt less: usually 8 of 10 on 30 of 30 days, before 10 on 30 of 30 days." },
  { "15*sacrum 8", "8*sacrum 9; 8*sacrum 10", ALIKE },
  /* … or 30 per cent, and a point at least. */
  { "30*sacrum 3", "30*sacrum 4",
    "Base of the spine hurt more: usually 4 of 10 on 30 of 30 days, before 3 on 30 of 30 days." },
  { "30*sacrum 4", "30*sacrum 5", ALIKE },
  { "30*sacrum 5", "15*sacrum 6; 15*sacrum 7",
    "Base of the spine hurt more: usually 6.5 of 10 on 30 of 30 days, before 5 on 30 of 30 days." },
  { "30*sacrum 1", "15*sacrum 1; 15*sacrum 2", ALIKE },
  /* Over three days each. */
  { "3*sacrum 2; 27*no pain", "3*sacrum 9; 27*no pain",
    "Base of the spine hurt more: usually 9 of 10 on 3 of 30 days, before 2 on 3 of 30 days." },
  { "2*sacrum 2; 28*no pain", "3*sacrum 9; 27*no pain", ALIKE },
  { "3*sacrum 2; 27*no pain", "2*sacrum 9; 28*no pain", ALIKE },
};

static const CompareCase sentence_cases[] = {
  /* Both at once. */
  { "9*lower-back-left 3; 19*no pain", "18*lower-back-left 6; 9*no pain",
    "Left lower back hurt on 18 of 27 days, before on 9 of 28 days: more often. On those days it was usually "
    "6 of "
    "10, before 3: more." },
  { "18*lower-back-left 6; 9*no pain", "9*lower-back-left 3; 19*no pain",
    "Left lower back hurt on 9 of 28 days, before on 18 of 27 days: less often. On those days it was usually "
    "3 of "
    "10, before 6: less." },
  { "18*lower-back-left 3; 9*no pain", "9*lower-back-left 6; 19*no pain",
    "Left lower back hurt on 9 of 28 days, before on 18 of 27 days: less often. On those days it was usually "
    "6 of "
    "10, before 3: more." },

  /* Below the knee. */
  { "28*no pain", "3*calf-left 4; 24*no pain",
    "Pain below the knee is new in these days: left calf, on 3 of 27 days." },
  { "28*no pain", "2*calf-left 4; 25*no pain", ALIKE },
  { "28*no pain", "2*calf-left 4; 1*heel-left 1; 24*no pain",
    "Pain below the knee is new in these days: left calf, on 2 of 27 days; left heel, on 1 of 27 days." },
  { "28*no pain", "2*calf-left 4; 1*heel-right 1; 24*no pain", ALIKE },
  { "28*no pain", "3*calf-left 4, foot-right 4; 24*no pain",
    "Pain below the knee is new in these days: left calf, on 3 of 27 days; right foot, on 3 of 27 days." },
  { "1*foot-right 2; 27*no pain", "3*calf-left 4; 24*no pain",
    "Pain below the left knee is new in these days: left calf, on 3 of 27 days." },
  { "1*foot-left 2; 27*no pain", "3*shin-right 4; 24*no pain",
    "Pain below the right knee is new in these days: right shin, on 3 of 27 days." },
  /* A place that was named because it did not hurt. */
  { "1*foot-left 0; 27*no pain", "3*calf-left 4; 24*no pain",
    "Pain below the knee is new in these days: left calf, on 3 of 27 days." },
  /* What was below this knee before makes another place there new, but not the spread. */
  { "1*foot-left 2; 27*no pain", "3*calf-left 4; 24*no pain", "New: left calf, on 3 of 27 days." },
  { "28*no pain", "3*knee-left 4; 24*no pain", "New: left knee, on 3 of 27 days." },
  { "3*calf-left 4; 24*no pain", "28*no pain", "Only before: left calf, on 3 of 27 days." },

  /* Everything, in its order. */
  { "9*lower-back-left 6, shoulder-blade-right 3; 19*no pain",
    "10*lower-back-left 6, calf-left 2; 8*lower-back-left 6, groin-left 2; 9*no pain",
    "Pain below the knee is new in these days: left calf, on 10 of 27 days.\n"
    "Left lower back hurt on 18 of 27 days, before on 9 of 28 days: more often.\n"
    "New: left groin, on 8 of 27 days.\n"
    "Only before: right shoulder blade, on 9 of 28 days." },
  /* Pain without a place is of no place. */
  { "20*no pain", "10*general 8; 20*no pain", ALIKE },
  { "20*no pain", "10*general 8, sacrum 1; 20*no pain", "New: base of the spine, on 10 of 30 days." },

  /* The clearest changes first, three at most; then the rest is left to the list. */
  { "10*sacrum 5; 20*no pain", "20*sacrum 5; 10*no pain",
    "Base of the spine hurt on 20 of 30 days, before on 10 of 30 days: more often." },
  { "6*sacrum 5, spine-lower 5, buttock-left 5, buttock-right 5; 24*no pain",
    "12*sacrum 5, spine-lower 5, buttock-left 5, buttock-right 5; 3*sacrum 5, buttock-left 5, spine-lower 5; "
    "3*sacrum 5, buttock-left 5; 3*sacrum 5; 9*no pain",
    "Base of the spine hurt on 21 of 30 days, before on 6 of 30 days: more often.\n"
    "Left buttock hurt on 18 of 30 days, before on 6 of 30 days: more often.\n"
    "Lower spine hurt on 15 of 30 days, before on 6 of 30 days: more often." },

  /* Long lists. */
  { "30*no pain", "5*sacrum 5, spine-lower 5, groin-left 5; 25*no pain",
    "New: lower spine, on 5 of 30 days; base of the spine, on 5 of 30 days; left groin, on 5 of 30 days." },
  { "30*no pain",
    "5*sacrum 5, spine-lower 5, groin-left 5; 1*knee-left 1, groin-left 5; 4*knee-left 5; 20*no pain",
    "New: left groin, on 6 of 30 days; lower spine, on 5 of 30 days; and 2 more places." },
};

static void
check_cases (const CompareCase *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LimberBodyHeat) before = test_create_heat (BEFORE, N_DAYS, cases[i].before);
      g_autoptr (LimberBodyHeat) now = test_create_heat (NOW, N_DAYS, cases[i].now);
      g_autofree char *text = limber_body_heat_compare (now, before);

      g_test_message ("before: %s; now: %s", cases[i].before, cases[i].now);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_floors (void)
{
  check_cases (floor_cases, G_N_ELEMENTS (floor_cases));
}

static void
test_sentences (void)
{
  check_cases (sentence_cases, G_N_ELEMENTS (sentence_cases));
}

/* Two weeks have five answers to give, whatever a third of them is. */
static void
test_short (void)
{
  g_autoptr (LimberBodyHeat) four = test_create_heat (BEFORE, 7, "4*no pain");
  g_autoptr (LimberBodyHeat) five = test_create_heat (BEFORE, 7, "5*no pain");
  g_autoptr (LimberBodyHeat) now = test_create_heat (BEFORE + 7, 7, "7*sacrum 5");
  g_autofree char *too_few = limber_body_heat_compare (now, four),
                  *enough = limber_body_heat_compare (now, five);

  g_assert_cmpstr (too_few, ==, "Too few days recorded to compare: 7 now, 4 before.");
  g_assert_cmpstr (enough, ==, "New: base of the spine, on 7 of 7 days.");
}

/* Days to come are not missing, and a day recorded ahead is recorded. */
static void
test_future (void)
{
  g_autofree char *some = NULL, *ahead = NULL, *words = NULL;
  g_autoptr (LimberBodyHeat) heat = NULL, late = NULL, before = NULL;
  guint32 today;
  GDate date;

  limber_clock_set_for_tests ("2026-11-20T20:15:00");
  limber_clock_today (&date);
  today = g_date_get_julian (&date);

  heat = test_create_heat (today - 5, N_DAYS, "5*sacrum 4");
  before = test_create_heat (today - 35, N_DAYS, "29*no pain");
  late = test_create_heat (today + 1, N_DAYS, "5*sacrum 4");
  some = limber_body_heat_describe_basis (heat);
  ahead = limber_body_heat_describe_basis (late);
  words = limber_body_heat_compare (heat, before);
  g_assert_cmpstr (some, ==, "5 of 6 days recorded");
  g_assert_cmpstr (ahead, ==, "5 of 30 days recorded");
  g_assert_cmpstr (words, ==, "New: base of the spine, on 5 of 5 days.");
  limber_clock_set_for_tests (NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/body-heat-words/describe", test_describe);
  g_test_add_func ("/body-heat-words/region", test_region);
  g_test_add_func ("/body-heat-words/unit", test_unit);
  g_test_add_func ("/body-heat-words/floors", test_floors);
  g_test_add_func ("/body-heat-words/sentences", test_sentences);
  g_test_add_func ("/body-heat-words/short", test_short);
  g_test_add_func ("/body-heat-words/future", test_future);

  return g_test_run ();
}
