/* limber-question.c — something to ask at a visit, one line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-question.h"

#include "limber-error.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUOTE_MAX 40

G_DEFINE_BOXED_TYPE (LimberQuestion, limber_question, limber_question_copy, limber_question_free)

/**
 * limber_question_new:
 * @text: the question, one line
 *
 * Returns: (transfer full): a question of its own identity that is still to ask
 */
LimberQuestion *
limber_question_new (const char *text)
{
  LimberQuestion *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (LimberQuestion, 1);
  self->uuid = g_uuid_string_random ();
  self->text = g_strdup (text);

  return self;
}

/**
 * limber_question_copy:
 * @self: a question
 *
 * Returns: (transfer full): an equal question: same identity, same stamps
 */
LimberQuestion *
limber_question_copy (const LimberQuestion *self)
{
  LimberQuestion *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->uuid = g_strdup (self->uuid);
  copy->text = g_strdup (self->text);
  copy->visit = g_strdup (self->visit);

  return copy;
}

/**
 * limber_question_free:
 * @self: (transfer full) (nullable): a question
 */
void
limber_question_free (LimberQuestion *self)
{
  if (self == NULL)
    return;

  g_free (self->uuid);
  g_free (self->text);
  g_free (self->visit);
  g_free (self);
}

/**
 * limber_question_equal:
 * @a: a question
 * @b: another
 *
 * Returns: whether one could stand for the other, identity and stamps included
 */
gboolean
limber_question_equal (const LimberQuestion *a, const LimberQuestion *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return strcmp (a->uuid, b->uuid) == 0 && strcmp (a->text, b->text) == 0
         && g_strcmp0 (a->visit, b->visit) == 0 && a->recorded == b->recorded
         && a->recorded_offset == b->recorded_offset && a->import_id == b->import_id;
}

static gboolean
check_line (const char *line, GError **error)
{
  glong length = g_utf8_strlen (line, -1);
  g_autofree char *quote = NULL;

  if (!limber_text_is_visible (line))
    {
      g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                           _ ("The question is empty. Type at least one letter."));
      return FALSE;
    }
  if (length <= LIMBER_QUESTION_MAX)
    return TRUE;

  quote = limber_text_abridge (line, QUOTE_MAX);
  g_set_error (
      error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
      g_dngettext (NULL, "The question “%s” is %ld character long and %d fit. Shorten it, or make two of it.",
                   "The question “%s” is %ld characters long and %d fit. Shorten it, or make two of it.",
                   (gulong) length),
      quote, length, LIMBER_QUESTION_MAX);
  return FALSE;
}

/**
 * limber_question_clean:
 * @text: what somebody typed, or a file says
 * @error: return location for an error
 *
 * Makes one line of any text: trimmed, one space where there were several blanks or line ends.
 *
 * Raises %LIMBER_ERROR_INVALID when nothing to see is left, and when it is longer than %LIMBER_QUESTION_MAX
 * characters.
 *
 * Returns: (transfer full) (nullable): the question, or %NULL with @error set
 */
char *
limber_question_clean (const char *text, GError **error)
{
  g_autofree char *line = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  line = limber_text_to_line (text);

  return check_line (line, error) ? g_steal_pointer (&line) : NULL;
}
