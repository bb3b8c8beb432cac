/* limber-pain-text.c — a pain in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-pain-text.h"

#include <glib/gi18n.h>

/**
 * limber_pain_text_list_qualities:
 * @qualities: what a pain feels like
 *
 * Returns: (transfer full): the words, as "aching, stiff"; empty when there are none
 */
char *
limber_pain_text_list_qualities (LimberQuality qualities)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < LIMBER_N_QUALITIES; i++)
    {
      g_autofree char *word = g_utf8_strdown (limber_quality_get_name (1u << i), -1);

      if (!(qualities & (1u << i)))
        continue;
      if (text->len > 0)
        /* Translators: between the words of a list, as in “aching, stiff”. */
        g_string_append (text, C_ ("list separator", ", "));
      g_string_append (text, word);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * limber_pain_text_describe:
 * @nrs: 0 to 10, or %LIMBER_NRS_UNSET
 * @qualities: what the pain feels like
 *
 * Says what is recorded for a place, in the middle of a sentence: "pain 6 of 10, aching".
 *
 * Returns: (transfer full): the words
 */
char *
limber_pain_text_describe (int nrs, LimberQuality qualities)
{
  g_autofree char *pain = NULL, *words = limber_pain_text_list_qualities (qualities);

  if (nrs == LIMBER_NRS_UNSET)
    return g_strdup (_ ("nothing recorded"));

  pain = g_strdup_printf (_ ("pain %d of %d"), nrs, LIMBER_NRS_MAX);
  if (*words == '\0')
    return g_steal_pointer (&pain);

  return g_strconcat (pain, C_ ("list separator", ", "), words, NULL);
}
