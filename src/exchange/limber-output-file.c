/* limber-output-file.c — a file that is there whole or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-output-file.h"

#include "limber-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* How much is written between two looks at the cancellable. */
#define CHUNK_SIZE (256 * 1024)

/* As many as the kernel follows. */
#define MAX_LINKS 40

#define MODE 0600

static LimberError
code_of (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      return LIMBER_ERROR_DISK_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
      return LIMBER_ERROR_READ_ONLY;
    case ENOENT:
    case ENOTDIR:
      return LIMBER_ERROR_NOT_FOUND;
    default:
      return LIMBER_ERROR_FAILED;
    }
}

static gboolean
fail (const char *shown, const char *reason, LimberError code, GError **error)
{
  g_set_error (
      error, LIMBER_ERROR, code,
      /* Translators: a file name, and the system's reason. */
      _ ("“%s” could not be written (%s). The journal is as it was; choose another place for the file."),
      shown, reason);

  return FALSE;
}

static gboolean
fail_with_number (const char *path, int number, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  return fail (shown, g_strerror (number), code_of (number), error);
}

/* What a link points at is written, and the link stays. */
static char *
follow_links (const char *path)
{
  g_autofree char *target = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (target, NULL);
      g_autofree char *folder = NULL;

      if (link == NULL)
        break;

      folder = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
    }

  return g_steal_pointer (&target);
}

/* 0, or the number of the error; -1 when it was cancelled. */
static int
write_all (int fd, const char *data, gsize length, GCancellable *cancellable)
{
  while (length > 0)
    {
      gssize n = 0;

      if (g_cancellable_is_cancelled (cancellable))
        return -1;
      n = write (fd, data, MIN (length, CHUNK_SIZE));
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      data += n;
      length -= (gsize) n;
    }

  return 0;
}

/* Pipes and devices cannot be replaced by a new file, only written to. */
static int
write_special (const char *path, const char *data, gsize length, GCancellable *cancellable)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  int number = fd < 0 ? errno : write_all (fd, data, length, cancellable);

  if (fd >= 0 && close (fd) != 0 && number == 0)
    number = errno;

  return number;
}

static int
write_whole (int fd, const char *data, gsize length, GCancellable *cancellable)
{
  int number = write_all (fd, data, length, cancellable);

  if (number == 0 && fsync (fd) != 0)
    number = errno;
  if (close (fd) != 0 && number == 0)
    number = errno;

  return number == 0 && g_cancellable_is_cancelled (cancellable) ? -1 : number;
}

/* The new name is on the disk before it is said to be. File systems that cannot do it have done it already.
 */
static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  (void) fsync (fd);
  (void) close (fd);
}

static int
write_beside (const char *target, const char *data, gsize length, GCancellable *cancellable)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *beside = g_build_filename (folder, ".limber-XXXXXX", NULL);
  int fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, MODE);
  int number = fd < 0 ? errno : write_whole (fd, data, length, cancellable);

  if (fd < 0)
    return number;
  if (number == 0 && g_rename (beside, target) != 0)
    number = errno;
  if (number == 0)
    sync_folder (folder);
  else
    (void) g_unlink (beside);

  return number;
}

static int
write_target (const char *target, const char *data, gsize length, GCancellable *cancellable)
{
  GStatBuf status;

  if (g_stat (target, &status) != 0)
    return errno == ENOENT ? write_beside (target, data, length, cancellable) : errno;
  if (S_ISDIR (status.st_mode))
    return EISDIR;
  if (!S_ISREG (status.st_mode))
    return write_special (target, data, length, cancellable);
  /* Renaming would pass over that somebody protected the file. */
  if (faccessat (AT_FDCWD, target, W_OK, AT_EACCESS) != 0)
    return errno;

  return write_beside (target, data, length, cancellable);
}

static gboolean
write_data (const char *path, const char *data, gsize length, GCancellable *cancellable, GError **error)
{
  g_autofree char *target = follow_links (path);
  int number = write_target (target, data, length, cancellable);

  if (number < 0)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);

  return number == 0 || fail_with_number (path, number, error);
}

static LimberError
remote_code_of (const GError *file_error)
{
  if (g_error_matches (file_error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return LIMBER_ERROR_DISK_FULL;
  if (g_error_matches (file_error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
      || g_error_matches (file_error, G_IO_ERROR, G_IO_ERROR_READ_ONLY)
      || g_error_matches (file_error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    return LIMBER_ERROR_READ_ONLY;

  return g_error_matches (file_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? LIMBER_ERROR_NOT_FOUND
                                                                        : LIMBER_ERROR_FAILED;
}

/* Closing a stream puts the new file into its place, unless the closing itself is cancelled. */
static void
abandon (GFileOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
}

static gboolean
write_remote (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GError) file_error = NULL;
  g_autofree char *shown = g_file_get_parse_name (file);
  g_autoptr (GFileOutputStream) stream
      = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE, cancellable, &file_error);

  if (stream != NULL
      && g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, cancellable, &file_error)
      && g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, &file_error))
    return TRUE;
  if (stream != NULL)
    abandon (stream);
  if (!g_error_matches (file_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return fail (shown, file_error->message, remote_code_of (file_error), error);

  g_propagate_error (error, g_steal_pointer (&file_error));
  return FALSE;
}

/**
 * limber_output_file_write:
 * @path: the file
 * @text: what is to stand in it
 * @error: return location
 *
 * Writes beside the file and renames, so that what was there stays until the new file is complete. The new
 * file can be read by its owner alone: it is about health. Where @path is a link, what it points at is
 * replaced; pipes and devices are written to.
 *
 * Raises %LIMBER_ERROR_DISK_FULL, %LIMBER_ERROR_READ_ONLY, %LIMBER_ERROR_NOT_FOUND, %LIMBER_ERROR_FAILED.
 *
 * Returns: whether the file is written
 */
gboolean
limber_output_file_write (const char *path, const char *text, GError **error)
{
  g_return_val_if_fail (path != NULL && text != NULL, FALSE);

  return write_data (path, text, strlen (text), NULL, error);
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
  const char *data = NULL;
  gsize length = 0;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);

  return write_data (path, data != NULL ? data : "", length, NULL, error);
}

/**
 * limber_output_file_replace:
 * @file: the file; on another machine, too
 * @bytes: what is to stand in it
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * As limber_output_file_write(). Cancelled at any moment before the new file is complete, it leaves what was
 * there and nothing beside it. Blocks: not on the main thread.
 *
 * Raises %G_IO_ERROR_CANCELLED, too.
 *
 * Returns: whether the file is written
 */
gboolean
limber_output_file_replace (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  const char *path = NULL;
  const char *data = NULL;
  gsize length = 0;

  g_return_val_if_fail (G_IS_FILE (file) && bytes != NULL, FALSE);

  path = g_file_peek_path (file);
  if (path == NULL)
    return write_remote (file, bytes, cancellable, error);

  data = g_bytes_get_data (bytes, &length);

  return write_data (path, data != NULL ? data : "", length, cancellable, error);
}
