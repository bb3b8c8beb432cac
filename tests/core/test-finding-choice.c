/* test-finding-choice.c — what the user decides about findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-finding-choice.h"

static void
test_plain (void)
{
  g_autoptr (LimberFindingChoice) choice = limber_finding_choice_new ("kind.weight");

  g_assert_cmpstr (choice->id, ==, "kind.weight");
  g_assert_true (limber_finding_choice_is_plain (choice));
  choice->hidden = TRUE;
  g_assert_false (limber_finding_choice_is_plain (choice));
  choice->hidden = FALSE;
  choice->in_report = TRUE;
  g_assert_false (limber_finding_choice_is_plain (choice));
  choice->in_report = FALSE;
  choice->told = 730000;
  g_assert_false (limber_finding_choice_is_plain (choice));
}

static void
test_copy (void)
{
  g_autoptr (LimberFindingChoice) choice = limber_finding_choice_new ("association.tag.Füße 🦶");
  g_autoptr (LimberFindingChoice) copy = NULL;
  g_autoptr (LimberFindingChoice) boxed = NULL;

  choice->hidden = TRUE;
  choice->in_report = TRUE;
  choice->told = 730000;
  copy = limber_finding_choice_copy (choice);
  boxed = g_boxed_copy (LIMBER_TYPE_FINDING_CHOICE, choice);
  g_assert_true (limber_finding_choice_equal (choice, copy));
  g_assert_true (limber_finding_choice_equal (choice, boxed));
  g_assert_false (copy->id == choice->id);

  copy->told = 730001;
  g_assert_false (limber_finding_choice_equal (choice, copy));
  copy->told = choice->told;
  copy->in_report = FALSE;
  g_assert_false (limber_finding_choice_equal (choice, copy));
  copy->in_report = TRUE;
  copy->hidden = FALSE;
  g_assert_false (limber_finding_choice_equal (choice, copy));
  copy->hidden = TRUE;
  g_set_str (&copy->id, "association.tag.Füße");
  g_assert_false (limber_finding_choice_equal (choice, copy));
}

static void
test_ids (void)
{
  g_autoptr (GString) longest = g_string_new (NULL);

  for (guint i = 0; i < 200; i++)
    g_string_append (longest, "ü");

  g_assert_true (limber_finding_choice_check_id ("association.anxiety"));
  g_assert_true (limber_finding_choice_check_id (longest->str));
  g_string_append_c (longest, 'x');
  g_assert_false (limber_finding_choice_check_id (longest->str));
  g_assert_false (limber_finding_choice_check_id (NULL));
  g_assert_false (limber_finding_choice_check_id (""));
  g_assert_false (limber_finding_choice_check_id ("\xff\xfe"));
}

static void
test_table (void)
{
  g_autoptr (GHashTable) table = limber_finding_choice_table_new ();
  LimberFindingChoice *choice = limber_finding_choice_new ("association.sleep");
  LimberFindingChoice *next = limber_finding_choice_new ("association.sleep");

  next->hidden = TRUE;
  g_hash_table_replace (table, choice->id, choice);
  g_hash_table_replace (table, next->id, next);
  g_assert_cmpuint (g_hash_table_size (table), ==, 1);
  g_assert_true (((LimberFindingChoice *) g_hash_table_lookup (table, "association.sleep"))->hidden);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finding-choice/plain", test_plain);
  g_test_add_func ("/finding-choice/copy", test_copy);
  g_test_add_func ("/finding-choice/ids", test_ids);
  g_test_add_func ("/finding-choice/table", test_table);

  return g_test_run ();
}
