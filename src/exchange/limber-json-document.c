/* limber-json-document.c — a JSON document of unknown origin, looked at before it is taken apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JsonParser alone would take the last of two members of the same name, end a text at a NUL, and go as deep
 * as the document does.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-json-document.h"

#include "limber-error.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUOTE_MAX 40
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* What was met while parsing: the members by address of their object and name, the first that came twice, and
 * the line of that or of what is no JSON. */
typedef struct
{
  GHashTable *seen;
  char *repeated;
  int line;
} Members;

static guint
line_at (const char *text, gsize offset)
{
  guint line = 1;

  for (gsize i = 0; i < offset; i++)
    line += text[i] == '\n';

  return line;
}

static gboolean
fail_at (const char *text, gsize offset, const char *reason, GError **error)
{
  /* Translators: the number of a line of a file, and a sentence about what stands there. */
  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, _ ("Line %u: %s"), line_at (text, offset), reason);

  return FALSE;
}

static gboolean
check_encoding (const char *text, gsize length, GError **error)
{
  const char *end = NULL;
  const char *nul = length > 0 ? memchr (text, '\0', length) : NULL;

  if (nul != NULL)
    return fail_at (text, (gsize) (nul - text),
                    _ ("The file holds the character NUL, so it is not a text file. Save it as UTF-8 text."),
                    error);
  if (!g_utf8_validate_len (text, length, &end))
    return fail_at (text, (gsize) (end - text), _ ("The file is not UTF-8 text. Save it as UTF-8."), error);

  return TRUE;
}

/* The first character of an escape that would end a C string, or @length. An escaped backslash before
 * "u0000" is no such character. */
static gsize
find_escaped_nul (const char *text, gsize length)
{
  for (gsize i = 0; i + 5 < length; i++)
    {
      if (text[i] != '\\')
        continue;
      if (strncmp (text + i, "\\u0000", 6) == 0)
        return i;
      i++;
    }

  return length;
}

/* Where the document gets too deep, or @length. Brackets inside texts do not count. */
static gsize
find_too_deep (const char *text, gsize length)
{
  gboolean in_text = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (in_text && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        in_text = !in_text;
      else if (!in_text && (text[i] == '[' || text[i] == '{') && ++depth > LIMBER_JSON_DEPTH_MAX)
        return i;
      else if (!in_text && (text[i] == ']' || text[i] == '}') && depth > 0)
        depth--;
    }

  return length;
}

static gboolean
check_text (const char *text, gsize length, GError **error)
{
  gsize nul = 0;
  gsize deep = 0;

  if (!check_encoding (text, length, error))
    return FALSE;

  nul = find_escaped_nul (text, length);
  if (nul < length)
    return fail_at (text, nul,
                    _ ("A text holds the character NUL, which cannot be kept. Take “\\u0000” out of it."),
                    error);
  deep = find_too_deep (text, length);
  if (deep < length)
    return fail_at (text, deep,
                    _ ("Lists and objects stand in each other deeper than in any file Limber knows."), error);

  return TRUE;
}

static void
member_cb (JsonParser *parser, JsonObject *object, const char *name, Members *members)
{
  g_autofree char *key = g_strdup_printf ("%p %s", (gpointer) object, name);

  if (g_hash_table_add (members->seen, g_steal_pointer (&key)) || members->repeated != NULL)
    return;

  members->repeated = limber_text_abridge (name, QUOTE_MAX);
  members->line = (int) json_parser_get_current_line (parser);
}

/* Afterwards the parser has forgotten where it was. */
static void
error_cb (JsonParser *parser, gpointer error, Members *members)
{
  members->line = (int) json_parser_get_current_line (parser);
}

static gboolean
fail_as_no_json (const Members *members, gboolean blank, GError **error)
{
  if (blank)
    g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, _ ("The file is empty."));
  else
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                 _ ("Line %d: This is not JSON. Look for a comma, a quotation mark or a bracket that is "
                    "missing or too many there."),
                 MAX (members->line, 1));

  return FALSE;
}

static gboolean
fail_as_repeated (const Members *members, GError **error)
{
  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
               _ ("Line %d: “%s” stands twice in the same object. Take one of them out."), members->line,
               members->repeated);

  return FALSE;
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

static gboolean
parse (JsonParser *parser, const char *text, gsize length, GError **error)
{
  Members members = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), NULL, 0 };
  gboolean ok = FALSE;

  g_signal_connect (parser, "object-member", G_CALLBACK (member_cb), &members);
  g_signal_connect (parser, "error", G_CALLBACK (error_cb), &members);
  json_parser_set_strict (parser, TRUE);
  ok = !is_blank (text, length) && json_parser_load_from_data (parser, text, (gssize) length, NULL)
       && json_parser_get_root (parser) != NULL;

  if (members.repeated != NULL)
    ok = fail_as_repeated (&members, error);
  else if (!ok)
    fail_as_no_json (&members, is_blank (text, length), error);

  g_hash_table_unref (members.seen);
  g_free (members.repeated);

  return ok;
}

/**
 * limber_json_document_parse:
 * @text: a document
 * @length: its length in bytes, or -1 when it ends with a NUL
 * @error: return location
 *
 * A byte order mark is passed over.
 *
 * Raises %LIMBER_ERROR_INVALID when it is empty, not UTF-8, not JSON, holds a NUL in any form, names a member
 * of an object twice, or is deeper than %LIMBER_JSON_DEPTH_MAX.
 *
 * Returns: (transfer full) (nullable): its root
 */
JsonNode *
limber_json_document_parse (const char *text, gssize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize size = 0;

  g_return_val_if_fail (text != NULL, NULL);

  size = length >= 0 ? (gsize) length : strlen (text);
  if (size >= strlen (BYTE_ORDER_MARK) && strncmp (text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      text += strlen (BYTE_ORDER_MARK);
      size -= strlen (BYTE_ORDER_MARK);
    }

  if (!check_text (text, size, error) || !parse (parser, text, size, error))
    return NULL;

  return json_node_ref (json_parser_get_root (parser));
}
