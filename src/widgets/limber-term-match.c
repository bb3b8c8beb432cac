/* limber-term-match.c — finding terms by what somebody starts to type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-term-match.h"

#include <string.h>

/* Decomposed and without combining marks, so that "entrainement" finds "Entraînement". */
static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *stripped = g_strstrip (g_strdup (valid));
  g_autofree char *decomposed = g_utf8_normalize (stripped, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (decomposed, -1);
  GString *plain = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
  return g_string_free_and_steal (plain);
}

static LimberTermMatch
match_folded (const char *name, const char *text)
{
  const char *found = strstr (name, text);
  LimberTermMatch best = LIMBER_TERM_MATCH_NONE;

  if (found == name)
    return strlen (name) == strlen (text) ? LIMBER_TERM_MATCH_EXACT : LIMBER_TERM_MATCH_START;
  for (; found != NULL; found = strstr (g_utf8_next_char (found), text))
    {
      if (!g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
        return LIMBER_TERM_MATCH_WORD;
      best = LIMBER_TERM_MATCH_INSIDE;
    }
  return best;
}

/**
 * limber_term_match:
 * @term: a term
 * @text: what was typed
 *
 * Returns: how well the shown name of @term fits @text; nothing fits an empty text
 */
LimberTermMatch
limber_term_match (const LimberTerm *term, const char *text)
{
  g_autofree char *name = NULL;
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (term != NULL, LIMBER_TERM_MATCH_NONE);
  g_return_val_if_fail (text != NULL, LIMBER_TERM_MATCH_NONE);

  wanted = fold (text);
  if (*wanted == '\0')
    return LIMBER_TERM_MATCH_NONE;
  name = fold (limber_term_get_display_name (term));
  return match_folded (name, wanted);
}

/**
 * limber_term_match_all:
 * @terms: (element-type LimberTerm): terms
 * @text: what was typed
 *
 * Returns: (transfer container) (element-type LimberTerm): the terms that fit, best first and otherwise in
 * the order of @terms; they belong to @terms
 */
GPtrArray *
limber_term_match_all (GPtrArray *terms, const char *text)
{
  GPtrArray *matches = g_ptr_array_new ();

  g_return_val_if_fail (terms != NULL, matches);
  g_return_val_if_fail (text != NULL, matches);

  for (int wanted = LIMBER_TERM_MATCH_EXACT; wanted > LIMBER_TERM_MATCH_NONE; wanted--)
    for (guint i = 0; i < terms->len; i++)
      if (limber_term_match (g_ptr_array_index (terms, i), text) == (LimberTermMatch) wanted)
        g_ptr_array_add (matches, g_ptr_array_index (terms, i));
  return matches;
}
