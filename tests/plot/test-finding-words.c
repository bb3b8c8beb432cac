/* test-finding-words.c — what the small picture of a finding shows, in one sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-finding-chart.h"
#include "limber-test-finding.h"

#include <math.h>
#include <string.h>

static void
assert_sentence (LimberFinding *finding, const char *expected)
{
  g_autofree char *sentence = limber_finding_chart_describe (finding, LIMBER_WEIGHT_UNIT_KG);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_groups (void)
{
  g_autoptr (LimberFinding) finding = limber_test_finding_new_groups (62, 58);
  g_autoptr (LimberFinding) one = limber_test_finding_new_groups (1, 1);

  for (guint i = 0; i < 120; i++)
    finding->drawing.values[i] = i < 62 ? 4 + (i % 10 != 0) : 3 + (i % 5 > 1);
  assert_sentence (finding, "Pain on 62 days with long sitting: 4.9 on average; on 58 days without: 3.6.");

  one->drawing.values[0] = 7;
  one->drawing.values[1] = NAN;
  assert_sentence (one, "Pain on 1 day with long sitting: 7.0 on average; on 0 days without: –.");
}

static void
test_aligned (void)
{
  g_autoptr (LimberFinding) finding = limber_test_finding_new_aligned (5);

  for (guint i = 0; i < finding->drawing.n_offsets; i++)
    finding->drawing.means[i] = i <= 14 ? 3 : i == 20 ? 8 : 4;
  assert_sentence (finding,
                   "Pain around a jump in steps, which happened 5 times: usually 3.2, and 4.6 on average "
                   "in the 7 days after.");
  finding->drawing.baseline = NAN;
  for (guint i = 0; i < finding->drawing.n_offsets; i++)
    finding->drawing.counts[i] = 1;
  assert_sentence (finding,
                   "Pain around a jump in steps, which happened once: 4.6 on average in the 7 days after.");
}

static void
test_course (void)
{
  g_autoptr (LimberFinding) finding = limber_test_finding_new_course ("pain", 90);
  g_autoptr (LimberFinding) weight = limber_test_finding_new_course ("weight", 20);

  for (guint i = 0; i < 90; i++)
    finding->drawing.values[i] = 5;
  assert_sentence (finding,
                   "Pain, 1 June – 29 August 2026: usually 3.2, and 5.0 on average (7 – 21 August 2026).");
  finding->drawing.highlight_from = finding->drawing.highlight_to = 0;
  assert_sentence (finding, "Pain, 1 June – 29 August 2026.");

  for (guint i = 0; i < 20; i++)
    weight->drawing.values[i] = 80.1;
  assert_sentence (weight,
                   "Weight, 1 – 20 June 2026: usually 81.2 kg, and 80.1 kg on average (16 – 19 June 2026).");
}

/* A course of which only some days, or days before its values, are to be seen. */
static void
test_course_range (void)
{
  g_autoptr (LimberFinding) finding = limber_test_finding_new_course ("pain", 30);
  g_autofree char *before = NULL, *partly = NULL;

  finding->drawing.from = TEST_FINDING_DAY - 40;
  finding->drawing.to = TEST_FINDING_DAY - 1;
  before = limber_finding_chart_describe (finding, LIMBER_WEIGHT_UNIT_KG);
  g_assert_null (before);
  finding->drawing.to = TEST_FINDING_DAY + 400;
  partly = limber_finding_chart_describe (finding, LIMBER_WEIGHT_UNIT_KG);
  g_assert_nonnull (partly);
  g_assert_null (strstr (partly, "nan"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finding-words/groups", test_groups);
  g_test_add_func ("/finding-words/aligned", test_aligned);
  g_test_add_func ("/finding-words/course", test_course);
  g_test_add_func ("/finding-words/course/range", test_course_range);

  return g_test_run ();
}
