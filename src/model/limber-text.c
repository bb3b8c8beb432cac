/* limber-text.c — text of unknown origin, made fit to be shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-text.h"

#include <string.h>

/* Embedding and override characters would reorder the words around a text. */
#define FIRST_BIDI_EMBEDDING 0x202a
#define LAST_BIDI_EMBEDDING 0x202e
#define FIRST_BIDI_ISOLATE 0x2066
#define LAST_BIDI_ISOLATE 0x2069

static gboolean
is_unfit (gunichar c)
{
  return !g_unichar_isspace (c)
         && (g_unichar_iscntrl (c) || (c >= FIRST_BIDI_EMBEDDING && c <= LAST_BIDI_EMBEDDING)
             || (c >= FIRST_BIDI_ISOLATE && c <= LAST_BIDI_ISOLATE));
}

/* Enough bytes for so many characters; what lies beyond is never looked at, however long the text is. */
static char *
dup_valid_start (const char *text, guint max_chars)
{
  return g_utf8_make_valid (text, strnlen (text, (gsize) max_chars * 6));
}

/**
 * limber_text_abridge:
 * @text: anything, even text that is not UTF-8
 * @max_chars: how many characters to keep, at least 1
 *
 * Makes @text fit to be quoted inside a sentence: on one line, without control characters, and ending in "…"
 * when it had to be cut.
 *
 * Returns: (transfer full): valid UTF-8 of at most @max_chars characters
 */
char *
limber_text_abridge (const char *text, guint max_chars)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) result = g_string_new (NULL);
  guint n_chars = 0;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (max_chars > 0, NULL);

  valid = dup_valid_start (text, max_chars + 1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gsize before_last = result->len;

      if (n_chars == max_chars)
        {
          const char *last = g_utf8_find_prev_char (result->str, result->str + before_last);

          g_string_truncate (result, last - result->str);
          g_string_append (result, "…");
          break;
        }

      g_string_append_unichar (result, g_unichar_iscntrl (c) || g_unichar_isspace (c) ? ' ' : c);
      n_chars++;
    }

  return g_string_free_and_steal (g_steal_pointer (&result));
}

/**
 * limber_text_first_line:
 * @text: (nullable): anything, a note for example
 * @max_chars: how many characters to keep, at least 1
 *
 * Returns: (transfer full) (nullable): the first line of @text that is not blank, trimmed and abridged, or
 * %NULL when there is none
 */
char *
limber_text_first_line (const char *text, guint max_chars)
{
  g_autofree char *line = NULL;
  gsize length;

  if (text == NULL)
    return NULL;

  while (g_ascii_isspace (*text))
    text++;

  length = strcspn (text, "\r\n");
  line = g_strndup (text, MIN (length, (gsize) max_chars * 6 + 6));
  g_strchomp (line);

  return *line != '\0' ? limber_text_abridge (line, max_chars) : NULL;
}

/**
 * limber_text_is_fit:
 * @text: anything, even text that is not UTF-8
 *
 * Returns: whether @text is UTF-8 without control characters, blanks and line ends left out
 */
gboolean
limber_text_is_fit (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (is_unfit (g_utf8_get_char (p)))
        return FALSE;
    }

  return TRUE;
}

/**
 * limber_text_is_visible:
 * @text: UTF-8
 *
 * Returns: whether something of it can be seen: joiners and marks alone leave nothing on the screen
 */
gboolean
limber_text_is_visible (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isgraph (g_utf8_get_char (p)) && !g_unichar_iszerowidth (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/**
 * limber_text_to_line:
 * @text: anything, even text that is not UTF-8
 *
 * Makes one line of @text: trimmed, one space where there were several blanks or line ends, composed
 * characters, and without those limber_text_is_fit() refuses.
 *
 * Returns: (transfer full): valid UTF-8, empty when nothing is left
 */
char *
limber_text_to_line (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;
  g_autoptr (GString) result = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && !is_unfit (c))
        g_string_append_unichar (result, c);
      else if (g_unichar_isspace (c) && result->len > 0 && result->str[result->len - 1] != ' ')
        g_string_append_c (result, ' ');
    }

  return g_strchomp (g_string_free_and_steal (g_steal_pointer (&result)));
}
