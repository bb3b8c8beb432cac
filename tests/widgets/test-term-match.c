/* test-term-match.c — finding terms by what somebody starts to type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-term-match.h"

static void
test_match (void)
{
  static const struct
  {
    const char *name, *text;
    LimberTermMatch match;
  } cases[] = {
    { "Long sitting", "", LIMBER_TERM_MATCH_NONE },
    { "Long sitting", "LONG sitting ", LIMBER_TERM_MATCH_EXACT },
    { "Long sitting", "lon", LIMBER_TERM_MATCH_START },
    { "Long sitting", "sit", LIMBER_TERM_MATCH_WORD },
    { "Long sitting", "ting", LIMBER_TERM_MATCH_INSIDE },
    { "Long sitting", "x", LIMBER_TERM_MATCH_NONE },
    { "Entraînement", "entrainement", LIMBER_TERM_MATCH_EXACT },
    { "Straße", "STRASSE", LIMBER_TERM_MATCH_EXACT },
    { "غذاء", "غذ", LIMBER_TERM_MATCH_START },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimberTerm) term = limber_term_new (LIMBER_TERM_TAG, cases[i].name);

      g_assert_cmpint (limber_term_match (term, cases[i].text), ==, cases[i].match);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/term-match", test_match);

  return g_test_run ();
}
