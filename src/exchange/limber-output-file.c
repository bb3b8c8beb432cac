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
write_special (const char *path, const char *text)
{
  FILE *stream = g_fopen (path, "wbe");
  gboolean ok = stream != NULL && fputs (text, stream) != EOF;

  return stream != NULL && fclose (stream) == 0 && ok;
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
  g_autoptr (GError) file_error = NULL;
  g_autofree char *shown = NULL;
  LimberError code = LIMBER_ERROR_FAILED;
  const char *reason = NULL;

  g_return_val_if_fail (path != NULL && text != NULL, FALSE);

  if (is_special (path))
    {
      if (write_special (path, text))
        return TRUE;
      reason = g_strerror (errno);
    }
  else if (g_file_set_contents_full (path, text, (gssize) strlen (text),
                                     G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                     &file_error))
    return TRUE;
  else
    reason = file_error->message;

  if (g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    code = LIMBER_ERROR_DISK_FULL;
  else if (g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_ACCES)
           || g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    code = LIMBER_ERROR_READ_ONLY;
  else if (g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    code = LIMBER_ERROR_NOT_FOUND;

  shown = g_filename_display_name (path);
  g_set_error (
      error, LIMBER_ERROR, code,
      /* Translators: a file name, and the system's reason. */
      _ ("“%s” could not be written (%s). The journal is as it was; choose another place for the file."),
      shown, reason);

  return FALSE;
}
