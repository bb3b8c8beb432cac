/* limber-text.c — text of unknown origin, made fit to be shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-text.h"

#include <string.h>

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
