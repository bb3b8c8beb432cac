/* limber-test-associations.c — asking what goes together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-associations.h"

#include <math.h>
#include <string.h>

#define DAY TEST_COURSE_DAY

LimberAssociations *
test_find_until (LimberHistory *history, guint n_days, GHashTable *known)
{
  g_autoptr (LimberRecord) record = limber_record_new (history, DAY + n_days - 1);

  return limber_associations_find (record, known);
}

LimberAssociation *
test_get_association (const LimberAssociations *found, const char *id)
{
  for (guint i = 0; i < found->list->len; i++)
    {
      LimberAssociation *association = g_ptr_array_index (found->list, i);

      if (strcmp (association->hypothesis->id, id) == 0)
        return association;
    }

  g_test_message ("no %s", id);
  return NULL;
}

guint
test_count_verdicts (const LimberAssociations *found, LimberVerdict verdict)
{
  guint n = 0;

  for (guint i = 0; i < found->list->len; i++)
    n += ((LimberAssociation *) g_ptr_array_index (found->list, i))->verdict == verdict;

  return n;
}

static void
assert_share (double value)
{
  g_assert_false (isnan (value) || value < 0 || value > 1);
}

/* Whatever comes in, nothing comes out that cannot be written down. */
void
test_assert_sound (const LimberAssociations *found)
{
  for (guint i = 0; i < found->list->len; i++)
    {
      const LimberAssociation *association = g_ptr_array_index (found->list, i);

      if (association->verdict == LIMBER_VERDICT_NEEDS_DATA)
        continue;
      assert_share (association->p);
      assert_share (association->p_block);
      assert_share (association->p_effective);
      assert_share (association->p_adjusted);
      g_assert_true (association->r >= -1 && association->r <= 1);
      g_assert_cmpint (association->n_values, ==, association->n_with + association->n_without);
      for (guint k = 0; k < association->n_values; k++)
        g_assert_true (isfinite (association->values[k]));
      for (guint k = 0; k < G_N_ELEMENTS (association->aligned); k++)
        g_assert_cmpint (isnan (association->aligned[k]), ==, association->aligned_counts[k] == 0);
    }
}
