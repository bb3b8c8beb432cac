/* limber-cli-wrap.c — text in the width of a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli-wrap.h"

/**
 * limber_cli_wrap_measure:
 * @text: UTF-8 on one line
 *
 * In cells of a terminal: a Chinese character takes two, an accent that joins the letter before it none.
 *
 * Returns: how wide it is
 */
guint
limber_cli_wrap_measure (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

/**
 * limber_cli_wrap:
 * @text: UTF-8 on one line
 * @width: of a line, in cells of a terminal
 * @first_indent: stands before the first line
 * @indent: stands before the others
 *
 * Breaks at blanks; a word that is longer than a line has one to itself.
 *
 * Returns: (transfer full): lines, each with its line break
 */
char *
limber_cli_wrap (const char *text, guint width, const char *first_indent, const char *indent)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GString *lines = g_string_new (first_indent);
  guint column = limber_cli_wrap_measure (first_indent);
  gboolean at_start = TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint length = limber_cli_wrap_measure (words[i]);

      if (!at_start && column + 1 + length > width)
        {
          g_string_append_printf (lines, "\n%s", indent);
          column = limber_cli_wrap_measure (indent);
          at_start = TRUE;
        }
      g_string_append_printf (lines, "%s%s", at_start ? "" : " ", words[i]);
      column += length + (at_start ? 0 : 1);
      at_start = FALSE;
    }
  g_string_append_c (lines, '\n');

  return g_string_free_and_steal (lines);
}
