/* limber-text-encoding.c — from the bytes of a text file to UTF-8
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-text-encoding.h"

#include "limber-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* Control characters a text may hold before it counts as something else: one in a hundred, and a few in any
 * case, so that a short file with an odd note in it is still a text. */
#define MAX_CONTROLS_SHARE 100
#define MAX_CONTROLS_ALWAYS 16

static gboolean
starts_with (const guint8 *data, gsize length, const char *mark, gsize mark_length)
{
  return length >= mark_length && memcmp (data, mark, mark_length) == 0;
}

static LimberTextEncoding
guess_encoding (const guint8 *data, gsize length, gsize *mark_length)
{
  *mark_length = 0;

  if (starts_with (data, length, "\xef\xbb\xbf", 3))
    {
      *mark_length = 3;
      return LIMBER_TEXT_ENCODING_UTF_8;
    }
  if (starts_with (data, length, "\xff\xfe", 2))
    {
      *mark_length = 2;
      return LIMBER_TEXT_ENCODING_UTF_16_LE;
    }
  if (starts_with (data, length, "\xfe\xff", 2))
    {
      *mark_length = 2;
      return LIMBER_TEXT_ENCODING_UTF_16_BE;
    }
  if (g_utf8_validate_len ((const char *) data, length, NULL) || memchr (data, '\0', length) != NULL)
    return LIMBER_TEXT_ENCODING_UTF_8;

  return LIMBER_TEXT_ENCODING_WINDOWS_1252;
}

static gboolean
is_control (guint8 byte)
{
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f') || byte == 0x7f;
}

/* Bytes of UTF-8 only: no byte of a longer sequence looks like a control character. */
static gboolean
check_is_text (const char *data, gsize length, GError **error)
{
  gsize n_controls = 0;
  gboolean has_nul = length > 0 && memchr (data, '\0', length) != NULL;

  for (gsize i = 0; i < length && !has_nul; i++)
    n_controls += is_control ((guint8) data[i]);

  if (has_nul || (n_controls > MAX_CONTROLS_ALWAYS && n_controls > length / MAX_CONTROLS_SHARE))
    {
      g_set_error_literal (
          error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
          _ ("This is not a text file, so nothing was read from it. Save it as CSV or JSON in the "
             "program it comes from, then try again."));
      return FALSE;
    }

  return TRUE;
}

static GBytes *
convert (const guint8 *data, gsize length, const char *charset, GError **error)
{
  gsize written = 0;
  /* The five bytes windows-1252 leaves open become question marks rather than an error. */
  char *text
      = g_convert_with_fallback ((const char *) data, length, "UTF-8", charset, "?", NULL, &written, NULL);

  if (text == NULL && g_str_equal (charset, "WINDOWS-1252"))
    text = g_convert ((const char *) data, length, "UTF-8", "ISO-8859-1", NULL, &written, NULL);

  if (text == NULL)
    {
      g_set_error (
          error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
          _ ("The file begins as %s text but cannot be read as that, so nothing was read from it. Save it "
             "as UTF-8 and try again."),
          charset);
      return NULL;
    }

  return g_bytes_new_take (text, written);
}

static GBytes *
decode_utf8 (GBytes *bytes, const guint8 *data, gsize length, gsize mark_length, GError **error)
{
  if (!g_utf8_validate_len ((const char *) data + mark_length, length - mark_length, NULL)
      && memchr (data, '\0', length) == NULL)
    {
      g_set_error_literal (
          error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
          _ ("The file begins as UTF-8 text but is damaged further on, so nothing was read from "
             "it. Save it again as UTF-8 and try again."));
      return NULL;
    }

  return g_bytes_new_from_bytes (bytes, mark_length, length - mark_length);
}

/**
 * limber_text_decode:
 * @bytes: a whole file
 * @encoding: (out) (optional): what it was read as
 * @error: return location
 *
 * A byte order mark decides; without one, valid UTF-8 is UTF-8 and everything else windows-1252, which the
 * caller should tell the user. Bytes that are UTF-8 already are not copied.
 *
 * Fails with %LIMBER_ERROR_INVALID when the file is not text: it holds NUL bytes or more than one control
 * character in a hundred.
 *
 * Returns: (transfer full) (nullable): valid UTF-8 without a byte order mark
 */
GBytes *
limber_text_decode (GBytes *bytes, LimberTextEncoding *encoding, GError **error)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  gsize mark_length = 0;
  LimberTextEncoding found = guess_encoding (data, length, &mark_length);
  g_autoptr (GBytes) text = NULL;

  if (found == LIMBER_TEXT_ENCODING_UTF_8)
    text = decode_utf8 (bytes, data, length, mark_length, error);
  else if (found == LIMBER_TEXT_ENCODING_WINDOWS_1252)
    text = convert (data, length, "WINDOWS-1252", error);
  else
    text = convert (data + mark_length, length - mark_length,
                    found == LIMBER_TEXT_ENCODING_UTF_16_LE ? "UTF-16LE" : "UTF-16BE", error);

  if (text == NULL || !check_is_text (g_bytes_get_data (text, NULL), g_bytes_get_size (text), error))
    return NULL;

  if (encoding != NULL)
    *encoding = found;

  return g_steal_pointer (&text);
}

/**
 * limber_text_encoding_get_name:
 * @encoding: an encoding
 *
 * Returns: the name people know it by, the same in every language
 */
const char *
limber_text_encoding_get_name (LimberTextEncoding encoding)
{
  switch (encoding)
    {
    case LIMBER_TEXT_ENCODING_UTF_16_LE:
    case LIMBER_TEXT_ENCODING_UTF_16_BE:
      return "UTF-16";
    case LIMBER_TEXT_ENCODING_WINDOWS_1252:
      return "windows-1252";
    case LIMBER_TEXT_ENCODING_UTF_8:
    default:
      return "UTF-8";
    }
}
