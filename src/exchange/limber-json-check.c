/* limber-json-check.c — members of JSON objects, each checked, with the place of what is wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stricter than what reads journals: these files are written by hand, and whoever mistyped a member wants to
 * know, not to find out on the mat. What the journal itself kept, in the same form, is read as far as it can
 * be: there nobody is to be taught, and nothing is to be lost.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-json-check.h"

#include "limber-error.h"
#include "limber-spelling.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUOTE_MAX 40
#define ID_MAX 64
#define ID_CHARACTERS "abcdefghijklmnopqrstuvwxyz0123456789-"

/* What the texts of exercises are translated by. */
#define TEXT_CONTEXT "exercise"

/**
 * limber_json_check_new:
 * @file: (nullable): name of the file for people, which outlives it; %NULL for what the journal keeps
 *
 * Returns: (transfer full): the beginning of a document
 */
LimberJsonCheck *
limber_json_check_new (const char *file)
{
  LimberJsonCheck *self = g_new0 (LimberJsonCheck, 1);

  self->file = file;
  self->path = g_string_new (NULL);

  return self;
}

/**
 * limber_json_check_free:
 * @self: (transfer full) (nullable): a place in a document
 */
void
limber_json_check_free (LimberJsonCheck *self)
{
  if (self == NULL)
    return;

  g_string_free (self->path, TRUE);
  g_free (self);
}

/**
 * limber_json_check_enter:
 * @self: a place in a document
 * @member: a member of the object there
 *
 * Returns: what limber_json_check_leave() needs to get back
 */
gsize
limber_json_check_enter (LimberJsonCheck *self, const char *member)
{
  gsize mark = self->path->len;

  g_string_append_printf (self->path, "%s%s", mark > 0 ? "." : "", member);

  return mark;
}

/**
 * limber_json_check_enter_nth:
 * @self: a place in a document
 * @member: a member of the object there, a list
 * @index: of an element of it, from 0 on
 *
 * Returns: what limber_json_check_leave() needs to get back
 */
gsize
limber_json_check_enter_nth (LimberJsonCheck *self, const char *member, guint index)
{
  gsize mark = limber_json_check_enter (self, member);

  g_string_append_printf (self->path, "[%u]", index);

  return mark;
}

/**
 * limber_json_check_leave:
 * @self: a place in a document
 * @mark: where to get back to
 */
void
limber_json_check_leave (LimberJsonCheck *self, gsize mark)
{
  g_string_truncate (self->path, mark);
}

/**
 * limber_json_check_fail_as:
 * @self: a place in a document
 * @member: (nullable): the member of the object there that is wrong, %NULL when it is the object itself
 * @code: a #LimberError
 * @sentence: what is wrong and what to do, translated
 * @error: return location
 *
 * Sets @error to a text that names the file, the place and what is wrong.
 *
 * Returns: %FALSE
 */
gboolean
limber_json_check_fail_as (LimberJsonCheck *self,
                           const char *member,
                           int code,
                           const char *sentence,
                           GError **error)
{
  gsize mark = self->path->len;

  if (member != NULL)
    limber_json_check_enter (self, member);

  if (self->file == NULL)
    g_set_error (error, LIMBER_ERROR, code,
                 /* Translators: a place such as "dose.hold_s", and a sentence about what is wrong there. */
                 _ ("What the journal holds of this cannot be read (%s: %s)"), self->path->str, sentence);
  else if (self->path->len == 0)
    g_set_error (error, LIMBER_ERROR, code, _ ("“%s” cannot be used as it is. %s"), self->file, sentence);
  else
    g_set_error (
        error, LIMBER_ERROR, code,
        /* Translators: a file, a place in it such as "routines[2].items[4].exercise", and a sentence. */
        _ ("“%s” cannot be used as it is. At %s: %s"), self->file, self->path->str, sentence);

  limber_json_check_leave (self, mark);

  return FALSE;
}

/**
 * limber_json_check_fail:
 * @self: a place in a document
 * @member: (nullable): the member of the object there that is wrong, %NULL when it is the object itself
 * @error: return location
 * @format: what is wrong and what to do, translated, as printf() wants it
 * @...: for @format
 *
 * Sets @error to %LIMBER_ERROR_INVALID, with the file and the place.
 *
 * Returns: %FALSE
 */
gboolean
limber_json_check_fail (LimberJsonCheck *self, const char *member, GError **error, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return limber_json_check_fail_as (self, member, LIMBER_ERROR_INVALID, sentence, error);
}

static gboolean
fail_as_unknown (LimberJsonCheck *self, const char *member, const char *const *members, GError **error)
{
  const char *guess = limber_spelling_guess (member, members);
  g_autofree char *quote = limber_text_abridge (member, QUOTE_MAX);

  if (guess != NULL)
    return limber_json_check_fail (
        self, NULL, error, _ ("There is no “%s” here; it is probably a typing mistake. Did you mean “%s”?"),
        quote, guess);

  return limber_json_check_fail (
      self, NULL, error, _ ("There is no “%s” here; it is probably a typing mistake. Take it out."), quote);
}

static const char *
name_kind (JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return _ ("null");
  if (JSON_NODE_HOLDS_OBJECT (node))
    return _ ("an object");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return _ ("a list");
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return _ ("a text");
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return _ ("true or false");

  return _ ("a number");
}

static gboolean
fail_as_other_kind (LimberJsonCheck *self,
                    const char *member,
                    JsonNode *node,
                    const char *expected,
                    GError **error)
{
  /* Translators: both are "a text", "a list" and the like. */
  return limber_json_check_fail (self, member, error, _ ("This has to be %s, and it is %s."), expected,
                                 name_kind (node));
}

/* NULL without an error when it is missing and may be. */
static JsonNode *
find_member (LimberJsonCheck *self,
             JsonObject *object,
             const char *member,
             LimberJsonNeed need,
             GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL && need == LIMBER_JSON_REQUIRED)
    limber_json_check_fail (self, NULL, error, _ ("“%s” is missing. Add it."), member);

  return node;
}

static gboolean
check_members (LimberJsonCheck *self, JsonObject *object, const char *const *members, GError **error)
{
  JsonObjectIter iter;
  const char *member = NULL;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, NULL))
    {
      if (self->file != NULL && !g_strv_contains (members, member))
        return fail_as_unknown (self, member, members, error);
    }

  return TRUE;
}

/**
 * limber_json_check_object:
 * @self: the place of @node
 * @node: any node
 * @members: (array zero-terminated=1): what the object may hold
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the object, or %NULL with @error set when it is something else or
 * holds something else
 */
JsonObject *
limber_json_check_object (LimberJsonCheck *self, JsonNode *node, const char *const *members, GError **error)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      fail_as_other_kind (self, NULL, node, _ ("an object"), error);
      return NULL;
    }
  if (!check_members (self, json_node_get_object (node), members, error))
    return NULL;

  return json_node_get_object (node);
}

/**
 * limber_json_check_member:
 * @self: the place of @object
 * @object: an object
 * @member: the name of one of its members
 * @members: (array zero-terminated=1): what that may hold
 * @value: (out) (transfer none) (nullable): the object, %NULL when there is none
 * @error: return location
 *
 * Returns: whether @value was set
 */
gboolean
limber_json_check_member (LimberJsonCheck *self,
                          JsonObject *object,
                          const char *member,
                          const char *const *members,
                          JsonObject **value,
                          GError **error)
{
  JsonNode *node = json_object_get_member (object, member);
  gsize mark = 0;

  *value = NULL;
  if (node == NULL)
    return TRUE;

  mark = limber_json_check_enter (self, member);
  *value = limber_json_check_object (self, node, members, error);
  limber_json_check_leave (self, mark);

  return *value != NULL;
}

/**
 * limber_json_check_array:
 * @self: the place of @object
 * @object: an object
 * @member: the name of one of its members
 * @need: whether it may be missing
 * @maximum: how many elements it may have, in a file
 * @value: (out) (transfer none) (nullable): the list, %NULL when there is none
 * @error: return location
 *
 * Returns: whether @value was set
 */
gboolean
limber_json_check_array (LimberJsonCheck *self,
                         JsonObject *object,
                         const char *member,
                         LimberJsonNeed need,
                         guint maximum,
                         JsonArray **value,
                         GError **error)
{
  JsonNode *node = find_member (self, object, member, need, error);

  *value = NULL;
  if (node == NULL)
    return need == LIMBER_JSON_OPTIONAL;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail_as_other_kind (self, member, node, _ ("a list"), error);
  if (self->file != NULL && json_array_get_length (json_node_get_array (node)) > maximum)
    return limber_json_check_fail (
        self, member, error, _ ("There are %u of them, and %u is the most that can be. Leave some out."),
        json_array_get_length (json_node_get_array (node)), maximum);

  *value = json_node_get_array (node);

  return TRUE;
}

/**
 * limber_json_check_int:
 * @self: the place of @object
 * @object: an object
 * @member: the name of one of its members
 * @minimum: the least it may be
 * @maximum: the most it may be; what the journal holds is brought between the two
 * @value: (inout): the number; left alone when there is none
 * @error: return location
 *
 * Returns: whether @value holds
 */
gboolean
limber_json_check_int (LimberJsonCheck *self,
                       JsonObject *object,
                       const char *member,
                       int minimum,
                       int maximum,
                       int *value,
                       GError **error)
{
  JsonNode *node = json_object_get_member (object, member);
  gint64 number = 0;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node)
      || (json_node_get_value_type (node) != G_TYPE_INT64
          && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return fail_as_other_kind (self, member, node, _ ("a whole number"), error);

  number = json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : G_MAXINT64;
  if (self->file == NULL)
    number = CLAMP (number, minimum, maximum);
  if (number < minimum || number > maximum)
    return limber_json_check_fail (self, member, error, _ ("This has to be a whole number from %d to %d."),
                                   minimum, maximum);

  *value = (int) number;

  return TRUE;
}

/**
 * limber_json_check_flag:
 * @self: the place of @object
 * @object: an object
 * @member: the name of one of its members
 * @value: (inout): the flag; left alone when there is none
 * @error: return location
 *
 * Returns: whether @value holds
 */
gboolean
limber_json_check_flag (LimberJsonCheck *self,
                        JsonObject *object,
                        const char *member,
                        gboolean *value,
                        GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return fail_as_other_kind (self, member, node, _ ("true or false"), error);

  *value = json_node_get_boolean (node);

  return TRUE;
}

/* A line break is fine in a text of several sentences; nothing else is that cannot be seen. */
static gboolean
has_controls (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)) && *p != '\n' && *p != '\t')
      return TRUE;

  return FALSE;
}

static char *
check_string (LimberJsonCheck *self, const char *member, JsonNode *node, guint maximum, GError **error)
{
  g_autofree char *text = NULL;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      fail_as_other_kind (self, member, node, _ ("a text"), error);
      return NULL;
    }

  text = g_strstrip (g_strdup (json_node_get_string (node)));
  if (*text == '\0')
    limber_json_check_fail (self, member, error, _ ("This text is empty. Write something, or leave it out."));
  else if (self->file != NULL && g_utf8_strlen (text, -1) > maximum)
    limber_json_check_fail (self, member, error,
                            _ ("This text has %ld characters, and %u is the most it can have. Shorten it."),
                            g_utf8_strlen (text, -1), maximum);
  else if (has_controls (text))
    limber_json_check_fail (self, member, error,
                            _ ("This text holds a character that cannot be shown. Take it out."));
  else
    return self->translate ? g_strdup (g_dpgettext2 (NULL, TEXT_CONTEXT, text)) : g_steal_pointer (&text);

  return NULL;
}

/**
 * limber_json_check_text:
 * @self: the place of @object
 * @object: an object
 * @member: the name of one of its members
 * @need: whether it may be missing
 * @maximum: characters it may have, in a file; what the journal holds is taken as it is
 * @value: (inout) (transfer full) (nullable): the text, without blanks around it, which replaces what is
 * there; left alone when there is none
 * @error: return location
 *
 * Returns: whether @value holds
 */
gboolean
limber_json_check_text (LimberJsonCheck *self,
                        JsonObject *object,
                        const char *member,
                        LimberJsonNeed need,
                        guint maximum,
                        char **value,
                        GError **error)
{
  JsonNode *node = find_member (self, object, member, need, error);
  char *text = NULL;

  if (node == NULL)
    return need == LIMBER_JSON_OPTIONAL;

  text = check_string (self, member, node, maximum, error);
  if (text == NULL)
    return FALSE;

  g_free (*value);
  *value = text;

  return TRUE;
}

/**
 * limber_json_check_texts:
 * @self: the place of @object
 * @object: an object
 * @member: the name of one of its members, a list of texts
 * @maximum: how many it may have, in a file
 * @text_maximum: characters each of them may have
 * @value: (inout) (transfer full): the texts, which replace what is there; left alone when there are none
 * @error: return location
 *
 * Returns: whether @value holds
 */
gboolean
limber_json_check_texts (LimberJsonCheck *self,
                         JsonObject *object,
                         const char *member,
                         guint maximum,
                         guint text_maximum,
                         GStrv *value,
                         GError **error)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  JsonArray *array = NULL;

  if (!limber_json_check_array (self, object, member, LIMBER_JSON_OPTIONAL, maximum, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      gsize mark = limber_json_check_enter_nth (self, member, i);
      char *text = check_string (self, NULL, json_array_get_element (array, i), text_maximum, error);

      limber_json_check_leave (self, mark);
      if (text == NULL)
        return FALSE;
      g_strv_builder_take (texts, text);
    }

  if (array != NULL)
    {
      g_strfreev (*value);
      *value = g_strv_builder_end (texts);
    }

  return TRUE;
}

/**
 * limber_json_check_id:
 * @self: the place of @object
 * @object: an object
 * @member: the name of one of its members
 * @need: whether it may be missing
 * @value: (inout) (transfer full) (nullable): the id; left alone when there is none
 * @error: return location
 *
 * An id is made of small letters, digits and hyphens, at most 64 of them.
 *
 * Returns: whether @value holds
 */
gboolean
limber_json_check_id (LimberJsonCheck *self,
                      JsonObject *object,
                      const char *member,
                      LimberJsonNeed need,
                      char **value,
                      GError **error)
{
  JsonNode *node = find_member (self, object, member, need, error);
  const char *id = NULL;

  if (node == NULL)
    return need == LIMBER_JSON_OPTIONAL;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return fail_as_other_kind (self, member, node, _ ("a text"), error);

  id = json_node_get_string (node);
  if (*id == '\0' || strlen (id) > ID_MAX || strspn (id, ID_CHARACTERS) < strlen (id))
    {
      g_autofree char *quote = limber_text_abridge (id, QUOTE_MAX);

      return limber_json_check_fail (
          self, member, error,
          _ ("“%s” cannot be an id. An id is made of small letters from a to z, digits and hyphens, at "
             "most %d of them."),
          quote, ID_MAX);
    }

  g_set_str (value, id);

  return TRUE;
}
