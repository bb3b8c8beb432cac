/* limber-text-encoding.h — from the bytes of a text file to UTF-8
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberTextEncoding:
 * @LIMBER_TEXT_ENCODING_UTF_8: valid UTF-8, with or without a byte order mark
 * @LIMBER_TEXT_ENCODING_UTF_16_LE: UTF-16, least significant byte first
 * @LIMBER_TEXT_ENCODING_UTF_16_BE: UTF-16, most significant byte first
 * @LIMBER_TEXT_ENCODING_WINDOWS_1252: none of these; read as the usual encoding of old Western files
 */
typedef enum
{
  LIMBER_TEXT_ENCODING_UTF_8,
  LIMBER_TEXT_ENCODING_UTF_16_LE,
  LIMBER_TEXT_ENCODING_UTF_16_BE,
  LIMBER_TEXT_ENCODING_WINDOWS_1252,
} LimberTextEncoding;

GBytes *limber_text_decode (GBytes *bytes, LimberTextEncoding *encoding, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
const char *limber_text_encoding_get_name (LimberTextEncoding encoding);

G_END_DECLS
