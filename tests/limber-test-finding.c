/* limber-test-finding.c — findings with pictures, the same on every machine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-finding.h"

#include <math.h>

/* Something between −1 and 1 that looks like chance. */
static double
get_noise (guint i)
{
  double value = sin (i * 12.9898 + 4.1) * 43758.5453;

  return 2 * (value - floor (value)) - 1;
}

static double
get_pain (guint i, double mean)
{
  return CLAMP (round (mean + 2.2 * (get_noise (i) + get_noise (i + 5000))), 0, 10);
}

static LimberFinding *
create (void)
{
  return limber_finding_new ("association.test", LIMBER_FINDING_ASSOCIATION, LIMBER_FINDING_PATTERN,
                             LIMBER_TOPIC_OWN);
}

/**
 * limber_test_finding_new_groups:
 * @n_with: how many days with
 * @n_without: how many days without
 *
 * Returns: (transfer full): pain with long sitting and without
 */
LimberFinding *
limber_test_finding_new_groups (guint n_with, guint n_without)
{
  guint n = n_with + n_without;
  LimberFinding *self = create ();

  self->drawing = (LimberFindingDrawing) {
    .picture = LIMBER_FINDING_PICTURE_GROUPS,
    .metric = g_strdup ("pain"),
    .values = g_new (double, n),
    .groups = g_new (guint8, n),
    .n_values = n,
    .with_label = g_strdup ("with long sitting"),
    .without_label = g_strdup ("without"),
    .baseline = NAN,
  };
  for (guint i = 0; i < n; i++)
    {
      self->drawing.groups[i] = i < n_with;
      self->drawing.values[i] = get_pain (i, i < n_with ? 5 : 3.5);
    }

  return self;
}

/**
 * limber_test_finding_new_aligned:
 * @n_events: how many jumps in steps
 *
 * Nothing is known of the fifth day before, and little of the last days.
 *
 * Returns: (transfer full): pain before and after a jump in steps
 */
LimberFinding *
limber_test_finding_new_aligned (guint n_events)
{
  const int first = -14, last = 14;
  guint n = (guint) (last - first + 1);
  LimberFinding *self = create ();

  self->drawing = (LimberFindingDrawing) {
    .picture = LIMBER_FINDING_PICTURE_ALIGNED,
    .metric = g_strdup ("pain"),
    .means = g_new (double, n),
    .counts = g_new (guint, n),
    .first_offset = first,
    .n_offsets = n,
    .n_exposed = 7,
    .event_label = g_strdup ("a jump in steps"),
    .baseline = 3.2,
  };
  for (guint i = 0; i < n; i++)
    {
      int offset = first + (int) i;
      double rise = offset < 1 ? 0 : 2.6 * exp (-offset / 6.0) * MIN (1, (offset + 1) / 2.0);

      self->drawing.counts[i] = offset == -5 ? 0 : offset > 9 ? MAX (n_events / 3, 1) : n_events;
      self->drawing.means[i] = self->drawing.counts[i] > 0 ? 3.2 + rise + 0.5 * get_noise (i) : NAN;
    }

  return self;
}

static double
get_course (const char *metric, guint i, guint n_days)
{
  double share = (double) i / n_days;

  if (i % 13 == 4 || (share > 0.3 && share < 0.34))
    return NAN;
  if (g_str_equal (metric, "weight"))
    return round (812 - 45 * CLAMP ((share - 0.5) * 3, 0, 1) + 5 * get_noise (i)) / 10;

  return get_pain (i, share > 0.72 ? 5.8 : 3.2);
}

/**
 * limber_test_finding_new_course:
 * @metric: "pain" or "weight"
 * @n_days: how many days
 *
 * Returns: (transfer full): @metric over these days, with holes
 */
LimberFinding *
limber_test_finding_new_course (const char *metric, guint n_days)
{
  LimberFinding *self = create ();

  self->drawing = (LimberFindingDrawing) {
    .picture = LIMBER_FINDING_PICTURE_COURSE,
    .metric = g_strdup (metric),
    .values = g_new (double, n_days),
    .n_values = n_days,
    .series_first = TEST_FINDING_DAY,
    .from = TEST_FINDING_DAY,
    .to = TEST_FINDING_DAY + n_days - 1,
    .highlight_from = TEST_FINDING_DAY + n_days * 3 / 4,
    .highlight_to = TEST_FINDING_DAY + n_days * 9 / 10,
    .baseline = g_str_equal (metric, "weight") ? 81.2 : 3.2,
  };
  for (guint i = 0; i < n_days; i++)
    self->drawing.values[i] = get_course (metric, i, n_days);

  return self;
}
