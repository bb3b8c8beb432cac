/* limber-typed-text.c — what was typed or pasted, made fit to be kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-typed-text.h"

#include "limber-routine-file.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * limber_typed_text_is_blank:
 * @text: (nullable): a text
 *
 * Returns: whether nothing can be read in it
 */
gboolean
limber_typed_text_is_blank (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/**
 * limber_typed_text_tidy:
 * @text: (nullable): a text
 *
 * Returns: (transfer full): it on one line, with one blank between words and none around
 */
char *
limber_typed_text_tidy (const char *text)
{
  GString *tidy = g_string_new (NULL);
  gboolean blank = FALSE;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isspace (character) || g_unichar_iscntrl (character))
        {
          blank = tidy->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (tidy, ' ');
      g_string_append_unichar (tidy, character);
      blank = FALSE;
    }

  return g_string_free_and_steal (tidy);
}

/**
 * limber_typed_text_tidy_optional:
 * @text: (nullable): a text
 *
 * Returns: (transfer full) (nullable): as limber_typed_text_tidy(), or %NULL when nothing can be read in it
 */
char *
limber_typed_text_tidy_optional (const char *text)
{
  return limber_typed_text_is_blank (text) ? NULL : limber_typed_text_tidy (text);
}

/* Returns: @line behind the number or the bullet that a handout sets before a step */
static const char *
skip_mark (const char *line)
{
  gsize digits = strspn (line, "0123456789");

  if (digits > 0 && digits <= 2 && (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ')
    return line + digits + 2;
  for (const char *const *bullet = (const char *const[]) { "- ", "* ", "• ", "– ", "· ", NULL };
       *bullet != NULL; bullet++)
    if (g_str_has_prefix (line, *bullet))
      return line + strlen (*bullet);

  return line;
}

/**
 * limber_typed_text_to_steps:
 * @text: (nullable): one step a line, as typed or pasted
 *
 * Returns: (transfer full): the steps, without empty ones and without the numbers and bullets before them
 */
GStrv
limber_typed_text_to_steps (const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text != NULL ? text : "", "\n\r\f\v", -1);
  g_autoptr (GStrvBuilder) steps = g_strv_builder_new ();

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = limber_typed_text_tidy (lines[i]);
      const char *step = skip_mark (line);

      if (*step != '\0')
        g_strv_builder_add (steps, step);
    }

  return g_strv_builder_end (steps);
}

/**
 * limber_typed_text_from_steps:
 * @steps: (array zero-terminated=1): steps
 *
 * Returns: (transfer full): them, one a line
 */
char *
limber_typed_text_from_steps (const char *const *steps)
{
  g_return_val_if_fail (steps != NULL, NULL);

  return g_strjoinv ("\n", (GStrv) steps);
}

static char *
say_too_long (void)
{
  return g_strdup_printf (
      _ ("Longer than %d characters: it is kept here, but cannot be read again from a file. "
         "Shorten it before you save it as one."),
      LIMBER_ROUTINE_TEXT_MAX);
}

/**
 * limber_typed_text_check:
 * @text: (nullable): a text
 *
 * Returns: (transfer full) (nullable): what to say when it is longer than a file of routines can hold
 */
char *
limber_typed_text_check (const char *text)
{
  return text != NULL && g_utf8_strlen (text, -1) > LIMBER_ROUTINE_TEXT_MAX ? say_too_long () : NULL;
}

/**
 * limber_typed_text_check_steps:
 * @steps: (array zero-terminated=1): steps
 *
 * Returns: (transfer full) (nullable): what to say when they are more, or longer, than a file of routines can
 * hold
 */
char *
limber_typed_text_check_steps (const char *const *steps)
{
  g_return_val_if_fail (steps != NULL, NULL);

  for (gsize i = 0; steps[i] != NULL; i++)
    if (g_utf8_strlen (steps[i], -1) > LIMBER_ROUTINE_TEXT_MAX)
      return say_too_long ();
  if (g_strv_length ((GStrv) steps) > LIMBER_ROUTINE_STEPS_MAX)
    return g_strdup_printf (
        _ ("More than %d steps: they are kept here, but cannot be read again from a file. Write some of them "
           "on one line before you save them as one."),
        LIMBER_ROUTINE_STEPS_MAX);

  return NULL;
}
