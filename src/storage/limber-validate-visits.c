/* limber-validate-visits.c — whether visits, questions and answers can be stored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file's own CHECKs would refuse the same, but could not say why in words.
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-row-visits.h"

#include "limber-check-in.h"
#include "limber-error.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the file's own CHECKs allow. */
#define UUID_MAX 100
#define OFFSET_MAX (24 * 60)

static gboolean
refuse (LimberError code, const char *message, GError **error)
{
  g_set_error_literal (error, LIMBER_ERROR, (int) code, message);
  return FALSE;
}

static gboolean
is_identity (const char *text)
{
  return text != NULL && *text != '\0' && g_utf8_validate (text, -1, NULL)
         && g_utf8_strlen (text, -1) <= UUID_MAX;
}

static gboolean
is_text_or_none (const char *text)
{
  return text == NULL || (*text != '\0' && g_utf8_validate (text, -1, NULL));
}

static gboolean
validate_offset (int offset, GError **error)
{
  return ABS (offset) <= OFFSET_MAX
         || refuse (LIMBER_ERROR_RANGE,
                    _ ("A time zone is more than a day away from UTC. Nothing was stored."), error);
}

static gboolean
is_line (const char *text, glong longest)
{
  return limber_text_is_fit (text) && strpbrk (text, "\r\n") == NULL && limber_text_is_visible (text)
         && g_utf8_strlen (text, -1) <= longest;
}

/*
 * limber_row_validate_visit:
 *
 * Looks before anything is stored, so that the message can say what is wrong. Its day is looked at when it is
 * stored.
 *
 * Returns: whether it can be stored
 */
gboolean
limber_row_validate_visit (const LimberVisit *visit, GError **error)
{
  if (!is_identity (visit->uuid))
    return refuse (LIMBER_ERROR_INVALID, _ ("The visit has no identity. Nothing was stored."), error);
  if (visit->with != NULL && !is_line (visit->with, LIMBER_VISIT_WITH_MAX))
    return refuse (LIMBER_ERROR_INVALID,
                   _ ("With whom a visit is has to be one short line. Nothing was stored; shorten it."),
                   error);
  if (!is_text_or_none (visit->agreed) || !is_text_or_none (visit->note))
    return refuse (LIMBER_ERROR_INVALID,
                   _ ("What was agreed or noted holds bytes that are not text. Nothing was stored."), error);
  return validate_offset (visit->recorded_offset, error);
}

/*
 * limber_row_validate_question:
 *
 * Returns: whether it can be stored
 */
gboolean
limber_row_validate_question (const LimberQuestion *question, GError **error)
{
  if (!is_identity (question->uuid) || (question->visit != NULL && !is_identity (question->visit)))
    return refuse (LIMBER_ERROR_INVALID, _ ("The question has no identity. Nothing was stored."), error);
  if (question->text == NULL || !is_line (question->text, LIMBER_QUESTION_MAX))
    return refuse (LIMBER_ERROR_INVALID,
                   _ ("A question has to be one line that is not too long. Nothing was stored; shorten it."),
                   error);
  return validate_offset (question->recorded_offset, error);
}

/*
 * limber_row_validate_peg:
 *
 * Returns: whether it can be stored
 */
gboolean
limber_row_validate_peg (const LimberPeg *peg, GError **error)
{
  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    if (peg->answers[i] != LIMBER_NRS_UNSET
        && (peg->answers[i] < LIMBER_NRS_MIN || peg->answers[i] > LIMBER_NRS_MAX))
      return refuse (LIMBER_ERROR_RANGE,
                     _ ("An answer is a whole number from 0 to 10. Nothing was stored; correct it."), error);
  return validate_offset (peg->recorded_offset, error);
}

/*
 * limber_row_validate_answer:
 *
 * Returns: whether it can be stored
 */
gboolean
limber_row_validate_answer (const LimberRedFlagAnswer *answer, GError **error)
{
  if (limber_red_flag_find (answer->flag) == NULL)
    return refuse (LIMBER_ERROR_INVALID,
                   _ ("The answer is about no warning sign that Limber knows. Nothing was stored."), error);
  return validate_offset (answer->recorded_offset, error);
}
