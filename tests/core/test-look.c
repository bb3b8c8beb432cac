/* test-look.c — looks, as they are remembered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-look.h"

static void
assert_result (const LimberLook *look, const char *id, double p, double p_adjusted, gboolean holds)
{
  const LimberLookResult *result = limber_look_find (look, id);

  g_assert_nonnull (result);
  g_assert_cmpstr (result->id, ==, id);
  g_assert_cmpfloat_with_epsilon (result->p, p, 1e-12);
  g_assert_cmpfloat_with_epsilon (result->p_adjusted, p_adjusted, 1e-12);
  g_assert_cmpint (result->holds, ==, holds);
}

static void
test_order (void)
{
  static const char *const ids[] = { "c", "a", "d", "b", "a" };
  g_autoptr (LimberLook) look = limber_look_new (90, G_GUINT64_CONSTANT (0xfedcba9876543210));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    limber_look_add (look, ids[i], i / 100.0, i / 10.0, i % 2 == 0);

  g_assert_cmpuint (look->n_days, ==, 90);
  g_assert_cmpuint (look->digest, ==, G_GUINT64_CONSTANT (0xfedcba9876543210));
  g_assert_cmpuint (look->results->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (((LimberLookResult *) g_ptr_array_index (look->results, i))->id[0], ==, 'a' + (int) i);
  assert_result (look, "a", 0.04, 0.4, TRUE);
  assert_result (look, "b", 0.03, 0.3, FALSE);
  assert_result (look, "c", 0, 0, TRUE);
}

static void
test_unknown (void)
{
  g_autoptr (LimberLook) look = limber_look_new (60, 0);

  g_assert_null (limber_look_find (look, "a"));
  limber_look_add (look, "b", 1, 1, FALSE);
  g_assert_null (limber_look_find (look, "a"));
  g_assert_null (limber_look_find (look, "c"));
  g_assert_null (limber_look_find (look, "bb"));
}

static void
test_table (void)
{
  g_autoptr (GHashTable) table = limber_look_table_new ();

  for (guint n = 60; n < 200; n += 30)
    g_hash_table_insert (table, GUINT_TO_POINTER (n), limber_look_new (n, n));
  g_hash_table_insert (table, GUINT_TO_POINTER (90), limber_look_new (90, 1));

  g_assert_cmpuint (g_hash_table_size (table), ==, 5);
  g_assert_cmpuint (((LimberLook *) g_hash_table_lookup (table, GUINT_TO_POINTER (90)))->digest, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/look/order", test_order);
  g_test_add_func ("/look/unknown", test_unknown);
  g_test_add_func ("/look/table", test_table);

  return g_test_run ();
}
