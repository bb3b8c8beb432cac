/* limber-import-json-open.c — a file, as the journal in JSON that it should be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-json-open.h"

#include "limber-error.h"
#include "limber-export-json.h"
#include "limber-import-json.h"
#include "limber-json-entry.h"
#include "limber-text-encoding.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUOTE_MAX 80

/* JSON can write a character that ends every C string: the rest of the text would be lost without a word. An
 * escaped backslash before "u0000" is no such character. */
static gboolean
holds_nul (const char *text, gsize length)
{
  for (gsize i = 0; i + 5 < length; i++)
    {
      if (text[i] != '\\')
        continue;
      if (memcmp (text + i, "\\u0000", 6) == 0)
        return TRUE;
      i++;
    }

  return FALSE;
}

/*
 * _limber_json_open:
 * @bytes: a file
 *
 * Errors: %LIMBER_ERROR_INVALID when it is too large, no text or no JSON.
 *
 * Returns: (transfer full) (nullable): the document, whatever it is one of
 */
JsonNode *
_limber_json_open (GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) text = NULL;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) parse_error = NULL;
  g_autofree char *reason = NULL;

  if (g_bytes_get_size (bytes) > LIMBER_JSON_MAX_FILE)
    {
      g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                   _ ("The file is larger than %d MB, so it was not read. Restore a backup instead."),
                   LIMBER_JSON_MAX_FILE / (1024 * 1024));
      return NULL;
    }

  text = limber_text_decode (bytes, NULL, error);
  if (text == NULL)
    return NULL;

  if (holds_nul (g_bytes_get_data (text, NULL), g_bytes_get_size (text)))
    {
      g_set_error_literal (
          error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
          _ ("A text in the file holds the character NUL, which a journal cannot keep, so nothing was "
             "imported. Take “\\u0000” out of the file and try again."));
      return NULL;
    }

  json_parser_set_strict (parser, TRUE);
  if (g_bytes_get_size (text) > 0
      && json_parser_load_from_data (parser, g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text),
                                     &parse_error)
      && json_parser_get_root (parser) != NULL)
    return json_node_ref (json_parser_get_root (parser));

  reason = limber_text_abridge (parse_error != NULL ? parse_error->message : _ ("it is empty"), QUOTE_MAX);
  g_set_error (
      error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
      _ ("The file is not a JSON document that can be read, so nothing was imported (%s). Export it again."),
      reason);

  return NULL;
}

/*
 * _limber_json_fail_as_foreign:
 *
 * Says that the document is no journal.
 *
 * Returns: %FALSE
 */
gboolean
_limber_json_fail_as_foreign (GError **error)
{
  g_set_error_literal (
      error, LIMBER_ERROR, LIMBER_ERROR_NOT_A_JOURNAL,
      _ ("The file is JSON, but not a journal that Limber exported, so nothing was imported. Choose "
         "a file made by Limber’s own JSON export."));

  return FALSE;
}

/*
 * _limber_json_check_format:
 *
 * Errors: %LIMBER_ERROR_NOT_A_JOURNAL, and %LIMBER_ERROR_NEWER for one that a newer Limber wrote.
 *
 * Returns: whether the document is a journal that can be read
 */
gboolean
_limber_json_check_format (JsonObject *root, GError **error)
{
  const char *format = NULL;
  gint64 version = 0;

  if (!limber_json_get_string (root, "format", &format, NULL) || g_strcmp0 (format, LIMBER_JSON_FORMAT) != 0
      || !limber_json_get_int (root, "version", 1, G_MAXINT64, &version, NULL) || version == 0)
    return _limber_json_fail_as_foreign (error);

  if (version > LIMBER_JSON_VERSION)
    {
      g_set_error_literal (
          error, LIMBER_ERROR, LIMBER_ERROR_NEWER,
          _ ("The file was exported by a newer version of Limber, so nothing was imported. Update "
             "Limber and try again."));
      return FALSE;
    }

  return TRUE;
}
