/* limber-import-json-visit.c — visits, questions and answers out of a JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is looked at before it is taken: a document may have been edited by hand, or be hostile. Each is
 * taken as a whole: one member that is not as it should be refuses it.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-json-visit.h"

#include "limber-check-in.h"
#include "limber-date.h"
#include "limber-error.h"
#include "limber-json-entry.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* As the journal has it. */
#define UUID_MAX 100

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, reason);

  return FALSE;
}

static gboolean
is_uuid (const char *text)
{
  return text != NULL && *text != '\0' && g_utf8_strlen (text, -1) <= UUID_MAX;
}

static gboolean
read_uuid (JsonObject *object, char **uuid, GError **error)
{
  const char *text = NULL;

  if (!limber_json_get_string (object, "uuid", &text, error))
    return FALSE;
  if (!is_uuid (text))
    return fail (error, _ ("it has no identity"));

  g_set_str (uuid, text);
  return TRUE;
}

static gboolean
read_day (JsonObject *object, guint32 *day, GError **error)
{
  const char *text = NULL;
  GDate date;

  g_date_clear (&date, 1);
  if (!limber_json_get_string (object, "date", &text, error)
      || !limber_date_parse_iso (text != NULL ? text : "", &date, error))
    return FALSE;

  *day = g_date_get_julian (&date);
  return TRUE;
}

/* Only files of another kind are listed as sources, and none of them knows visits. */
static gboolean
read_stamp (JsonObject *object, gint64 *recorded, int *offset, GError **error)
{
  gint64 source = 0;

  return limber_json_read_stamp (object, recorded, offset, &source, error);
}

/* Nothing is cut: what does not fit is refused. */
static gboolean
read_line (JsonObject *object, const char *name, glong longest, char **line, GError **error)
{
  const char *text = NULL;
  g_autofree char *clean = NULL;

  if (!limber_json_get_string (object, name, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;

  clean = limber_text_to_line (text);
  if (g_utf8_strlen (clean, -1) > longest)
    {
      /* Translators: the name of a member of a JSON object. */
      g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                   g_dngettext (NULL, "“%s” is longer than %ld character",
                                "“%s” is longer than %ld characters", (gulong) longest),
                   name, longest);
      return FALSE;
    }
  if (limber_text_is_visible (clean))
    *line = g_steal_pointer (&clean);
  return TRUE;
}

static gboolean
read_texts (JsonObject *object, LimberVisit *visit, GError **error)
{
  const char *agreed = NULL;
  const char *note = NULL;

  if (!read_line (object, "with", LIMBER_VISIT_WITH_MAX, &visit->with, error)
      || !limber_json_get_string (object, "agreed", &agreed, error)
      || !limber_json_get_string (object, "note", &note, error))
    return FALSE;

  limber_visit_set_agreed (visit, agreed);
  limber_visit_set_note (visit, note);
  return TRUE;
}

/*
 * _limber_json_read_visit:
 * @node: an entry of "visits"
 *
 * Errors: %LIMBER_ERROR_INVALID for a member that is not what it should be.
 *
 * Returns: (transfer full) (nullable): the visit; %NULL with @error set
 */
LimberVisit *
_limber_json_read_visit (JsonNode *node, GError **error)
{
  JsonObject *object = limber_json_expect_object (node, error);
  g_autoptr (LimberVisit) visit = g_new0 (LimberVisit, 1);

  if (object == NULL || !read_uuid (object, &visit->uuid, error) || !read_day (object, &visit->day, error)
      || !read_texts (object, visit, error)
      || !read_stamp (object, &visit->recorded, &visit->recorded_offset, error))
    return NULL;

  return g_steal_pointer (&visit);
}

/*
 * _limber_json_read_question:
 * @node: an entry of "questions"
 *
 * Errors: %LIMBER_ERROR_INVALID for a member that is not what it should be.
 *
 * Returns: (transfer full) (nullable): the question; %NULL with @error set
 */
LimberQuestion *
_limber_json_read_question (JsonNode *node, GError **error)
{
  JsonObject *object = limber_json_expect_object (node, error);
  g_autoptr (LimberQuestion) question = g_new0 (LimberQuestion, 1);
  const char *visit = NULL;

  if (object == NULL || !read_uuid (object, &question->uuid, error)
      || !read_line (object, "text", LIMBER_QUESTION_MAX, &question->text, error)
      || !limber_json_get_string (object, "visit", &visit, error)
      || !read_stamp (object, &question->recorded, &question->recorded_offset, error))
    return NULL;
  if (question->text == NULL)
    {
      fail (error, _ ("it asks nothing"));
      return NULL;
    }

  question->visit = g_strdup (visit);
  return g_steal_pointer (&question);
}

/*
 * _limber_json_read_peg:
 * @node: an entry of "peg"
 *
 * Errors: %LIMBER_ERROR_INVALID for a member that is not what it should be.
 *
 * Returns: (transfer full) (nullable): the answers; %NULL with @error set
 */
LimberPeg *
_limber_json_read_peg (JsonNode *node, GError **error)
{
  JsonObject *object = limber_json_expect_object (node, error);
  g_autoptr (LimberPeg) peg = NULL;
  guint32 day = 0;

  if (object == NULL || !read_day (object, &day, error))
    return NULL;

  peg = limber_peg_new (day);
  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    {
      gint64 answer = LIMBER_NRS_UNSET;

      if (!limber_json_get_int (object, limber_peg_item_to_id ((LimberPegItem) i), LIMBER_NRS_MIN,
                                LIMBER_NRS_MAX, &answer, error))
        return NULL;
      peg->answers[i] = (int) answer;
    }
  if (limber_peg_is_empty (peg))
    {
      fail (error, _ ("it answers nothing"));
      return NULL;
    }

  return read_stamp (object, &peg->recorded, &peg->recorded_offset, error) ? g_steal_pointer (&peg) : NULL;
}

/*
 * _limber_json_read_answer:
 * @node: an entry of "red_flag_answers"
 *
 * Errors: %LIMBER_ERROR_INVALID for a member that is not what it should be.
 *
 * Returns: (transfer full) (nullable): the answer; %NULL with @error set
 */
LimberRedFlagAnswer *
_limber_json_read_answer (JsonNode *node, GError **error)
{
  JsonObject *object = limber_json_expect_object (node, error);
  g_autoptr (LimberRedFlagAnswer) answer = g_new0 (LimberRedFlagAnswer, 1);
  const char *flag = NULL;
  const char *said = NULL;

  if (object == NULL || !limber_json_get_string (object, "flag", &flag, error)
      || !limber_json_get_string (object, "answer", &said, error) || !read_day (object, &answer->day, error)
      || !read_stamp (object, &answer->recorded, &answer->recorded_offset, error))
    return NULL;
  if (limber_red_flag_find (flag) == NULL)
    fail (error, _ ("it is about no warning sign that Limber knows"));
  else if (g_strcmp0 (said, "yes") != 0 && g_strcmp0 (said, "no") != 0)
    fail (error, _ ("its answer is neither “yes” nor “no”"));
  else
    {
      answer->flag = g_strdup (flag);
      answer->yes = strcmp (said, "yes") == 0;
      return g_steal_pointer (&answer);
    }

  return NULL;
}
