/* test-pain-text.c — a pain in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-pain-text.h"

static void
test_describe (void)
{
  static const struct
  {
    int nrs;
    LimberQuality qualities;
    const char *text;
  } pains[] = {
    { LIMBER_NRS_UNSET, LIMBER_QUALITY_NONE, "nothing recorded" },
    { 0, LIMBER_QUALITY_NONE, "pain 0 of 10" },
    { 6, LIMBER_QUALITY_ACHING, "pain 6 of 10, aching" },
    { 10, LIMBER_QUALITY_STIFF | LIMBER_QUALITY_ACHING, "pain 10 of 10, aching, stiff" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pains); i++)
    {
      g_autofree char *text = limber_pain_text_describe (pains[i].nrs, pains[i].qualities);

      g_assert_cmpstr (text, ==, pains[i].text);
    }
}

static void
test_qualities (void)
{
  g_autofree char *none = limber_pain_text_list_qualities (LIMBER_QUALITY_NONE);
  g_autofree char *all = limber_pain_text_list_qualities ((1u << LIMBER_N_QUALITIES) - 1);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (all, ==, "aching, burning, stabbing, electric, tingling, stiff, throbbing, cramping");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pain-text/describe", test_describe);
  g_test_add_func ("/pain-text/qualities", test_qualities);

  return g_test_run ();
}
