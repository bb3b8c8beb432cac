/* limber-output-file.c — a file that is there whole or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-output-file.h"

#include "limber-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* Pipes and devices cannot be replaced by a new file, only written to. */
static gboolean
is_special (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && !S_ISREG (status.st_mode) && !S_ISDIR (status.st_mode);
}

static gboolean
write_special (const char *path, const char *data, gsize length)
{
  FILE *stream = g_fopen (path, "wbe");
  gboolean ok = stream != NULL && fwrite (data, 1, length, stream) == length;

  return stream != NULL && fclose (stream) == 0 && ok;
}

static gboolean
fail (const char *path, const char *reason, LimberError code, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (
      error, LIMBER_ERROR, code,
      /* Translators: a file name, and the system's reason. */
      _ ("“%s” could not be written (%s). The journal is as it was; choose another place for the file."),
      shown, reason);

  return FALSE;
}

static LimberError
find_code (const GError *file_error)
{
  if (g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return LIMBER_ERROR_DISK_FULL;
  if (g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_ACCES)
      || g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    return LIMBER_ERROR_READ_ONLY;

  return g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_NOENT) ? LIMBER_ERROR_NOT_FOUND
                                                                        : LIMBER_ERROR_FAILED;
}

static gboolean
write_data (const char *path, const char *data, gsize length, GError **error)
{
  g_autoptr (GError) file_error = NULL;

  if (is_special (path))
    return write_special (path, data, length) || fail (path, g_strerror (errno), LIMBER_ERROR_FAILED, error);

  return g_file_set_contents_full (path, data, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                   &file_error)
         || fail (path, file_error->message, find_code (file_error), error);
}

/**
 * limber_output_file_write:
 * @path: the file
 * @text: what is to stand in it
 * @error: return location
 *
 * Writes beside the file and renames, so that what was there stays until the new file is complete. A new file
 * can be read by its owner alone: it is about health.
 *
 * Raises %LIMBER_ERROR_DISK_FULL, %LIMBER_ERROR_READ_ONLY, %LIMBER_ERROR_NOT_FOUND, %LIMBER_ERROR_FAILED.
 *
 * Returns: whether the file is written
 */
gboolean
limber_output_file_write (const char *path, const char *text, GError **error)
{
  g_return_val_if_fail (path != NULL && text != NULL, FALSE);

  return write_data (path, text, strlen (text), error);
}

/**
 * limber_output_file_write_bytes:
 * @path: the file
 * @bytes: what is to stand in it
 * @error: return location
 *
 * As limber_output_file_write(), for what is not text.
 *
 * Returns: whether the file is written
 */
gboolean
limber_output_file_write_bytes (const char *path, GBytes *bytes, GError **error)
{
  const char *data;
  gsize length;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);

  return write_data (path, data != NULL ? data : "", length, error);
}
