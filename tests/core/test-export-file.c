/* test-export-file.c — a file is there whole or not at all, whatever it is to be written to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-export.h"

#include "limber-export.h"
#include "limber-output-file.h"
#include "limber-test-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define OLD "what was there before"

/* More than a pipe holds, and more than is written between two looks at the cancellable. */
#define LARGE (2 * 1024 * 1024)

typedef struct
{
  TestJournal journal;
  char *folder;
  char *path;
} Place;

static void
place_clear (Place *place)
{
  test_journal_clear (&place->journal);
  g_free (place->folder);
  g_free (place->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

/* A folder with nothing in it but the file that is replaced. */
static void
set_up (Place *place)
{
  test_journal_init (&place->journal);
  place->folder = g_build_filename (place->journal.folder, "exports", NULL);
  place->path = g_build_filename (place->folder, "journal.csv", NULL);
  g_assert_no_errno (g_mkdir (place->folder, 0700));
  g_assert_true (g_file_set_contents (place->path, OLD, -1, NULL));
  g_assert_no_errno (g_chmod (place->path, 0644));
  test_add_day (place->journal.store, "2026-02-28");
}

static gboolean
export_to (const Place *place, const char *path, GCancellable *cancellable, gsize *size, GError **error)
{
  g_autoptr (LimberExportOptions) options = limber_export_options_new (LIMBER_EXPORT_CSV);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return limber_export_to_file (place->journal.store, options, file, cancellable, size, error);
}

static void
assert_untouched (const Place *place)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (place->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, OLD);
  g_assert_cmpuint (test_count_files (place->folder), ==, 1);
}

static void
assert_exported (const char *path, gsize size)
{
  g_autofree char *text = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_true (g_str_has_prefix (text, "date,pain,"));
  g_assert_cmpuint (length, ==, size);
}

static void
test_replaced (void)
{
  g_auto (Place) place = { 0 };
  g_autoptr (GError) error = NULL;
  GStatBuf status;
  gsize size = 0;

  set_up (&place);
  g_assert_true (export_to (&place, place.path, NULL, &size, &error));
  g_assert_no_error (error);
  assert_exported (place.path, size);
  g_assert_cmpint (g_stat (place.path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (test_count_files (place.folder), ==, 1);
}

static void
assert_fails (const Place *place, const char *path, LimberError code, const char *part)
{
  g_autoptr (GError) error = NULL;
  gsize size = 7;

  g_assert_false (export_to (place, path, NULL, &size, &error));
  g_assert_error (error, LIMBER_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, part));
  g_assert_nonnull (strstr (error->message, "The journal is as it was"));
  g_assert_cmpuint (size, ==, 7);
  assert_untouched (place);
}

static void
test_nowhere (void)
{
  g_auto (Place) place = { 0 };
  g_autofree char *missing = NULL;
  g_autofree char *below = NULL;

  set_up (&place);
  missing = g_build_filename (place.folder, "missing", "journal.csv", NULL);
  below = g_build_filename (place.path, "journal.csv", NULL);
  assert_fails (&place, place.folder, LIMBER_ERROR_FAILED, g_strerror (EISDIR));
  assert_fails (&place, missing, LIMBER_ERROR_NOT_FOUND, "missing");
  assert_fails (&place, below, LIMBER_ERROR_NOT_FOUND, g_strerror (ENOTDIR));
  assert_fails (&place, "/dev/full", LIMBER_ERROR_DISK_FULL, "/dev/full");
}

/* Root may write what is protected, so somebody else tries; the children inherit the journal, open. */
static int
try_as_nobody (const Place *place, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0 && (setegid (65534) != 0 || seteuid (65534) != 0))
    return 77;
  if (export_to (place, path, NULL, NULL, &error))
    return 1;

  return g_error_matches (error, LIMBER_ERROR, LIMBER_ERROR_READ_ONLY) ? 0 : 2;
}

static void
assert_read_only (const Place *place, const char *path)
{
  pid_t child = fork ();
  int status = 0;

  if (child == 0)
    _exit (try_as_nobody (place, path));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == 77)
    g_test_skip ("another user cannot be taken on here");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_read_only (void)
{
  g_auto (Place) place = { 0 };
  g_autofree char *other = NULL;

  set_up (&place);
  other = g_build_filename (place.folder, "other.csv", NULL);
  g_assert_no_errno (g_chmod (place.journal.folder, 0755));
  g_assert_no_errno (g_chmod (place.folder, 0555));
  assert_read_only (&place, place.path);
  assert_read_only (&place, other);
  g_assert_no_errno (g_chmod (place.folder, 0777));
  g_assert_no_errno (g_chmod (place.path, 0444));
  assert_read_only (&place, place.path);
  assert_untouched (&place);
}

static void
test_links (void)
{
  g_auto (Place) place = { 0 };
  g_autofree char *link = NULL;
  g_autofree char *dangling = NULL;
  g_autofree char *loop = NULL;
  g_autofree char *new = NULL;
  g_autoptr (GError) error = NULL;
  gsize size = 0;

  set_up (&place);
  link = g_build_filename (place.journal.folder, "link.csv", NULL);
  dangling = g_build_filename (place.folder, "dangling.csv", NULL);
  loop = g_build_filename (place.journal.folder, "loop.csv", NULL);
  new = g_build_filename (place.folder, "new.csv", NULL);
  g_assert_no_errno (symlink ("exports/journal.csv", link));
  g_assert_no_errno (symlink ("new.csv", dangling));
  g_assert_no_errno (symlink (loop, loop));

  g_assert_true (export_to (&place, link, NULL, &size, &error));
  assert_exported (place.path, size);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (export_to (&place, dangling, NULL, &size, &error));
  assert_exported (new, size);
  g_assert_true (g_file_test (dangling, G_FILE_TEST_IS_SYMLINK));
  g_assert_no_error (error);
  g_assert_false (export_to (&place, loop, NULL, NULL, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED);
}

static void
test_cancelled (void)
{
  g_auto (Place) place = { 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) second_error = NULL;

  set_up (&place);
  g_cancellable_cancel (cancellable);
  g_assert_false (export_to (&place, place.path, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_untouched (&place);

  /* The bytes are there already, and a file beside. */
  file = g_file_new_for_path (place.path);
  g_assert_false (limber_output_file_replace (file, bytes, cancellable, &second_error));
  g_assert_error (second_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_untouched (&place);
}

typedef struct
{
  const char *path;
  GCancellable *cancellable;
  gsize n_read;
} Drain;

/* Takes a little, has it cancelled, and takes what still comes. */
static gpointer
drain_thread (gpointer data)
{
  Drain *drain = data;
  int fd = g_open (drain->path, O_RDONLY | O_CLOEXEC, 0);
  char buffer[4096];
  gssize n = read (fd, buffer, sizeof buffer);

  g_cancellable_cancel (drain->cancellable);
  for (; n > 0; n = read (fd, buffer, sizeof buffer))
    drain->n_read += (gsize) n;
  (void) close (fd);

  return NULL;
}

static void
test_cancelled_half_way (void)
{
  g_auto (Place) place = { 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *data = g_malloc0 (LARGE);
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, LARGE);
  g_autofree char *pipe = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  Drain drain = { NULL, cancellable, 0 };
  GThread *thread = NULL;

  set_up (&place);
  pipe = g_build_filename (place.journal.folder, "pipe", NULL);
  g_assert_no_errno (mkfifo (pipe, 0600));
  drain.path = pipe;
  file = g_file_new_for_path (pipe);
  thread = g_thread_new ("drain", drain_thread, &drain);
  g_assert_false (limber_output_file_replace (file, bytes, cancellable, &error));
  g_thread_join (thread);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (drain.n_read, >, 0);
  g_assert_cmpuint (drain.n_read, <, LARGE);
}

/* The system refuses in the middle of the file, as a full disk does. */
static void
test_refused_half_way (void)
{
  g_auto (Place) place = { 0 };
  g_autofree char *data = g_malloc0 (LARGE);
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, LARGE);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit before, limit;
  gboolean ok = FALSE;

  set_up (&place);
  file = g_file_new_for_path (place.path);
  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &before));
  limit = before;
  limit.rlim_cur = LARGE / 2;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
  ok = limber_output_file_replace (file, bytes, NULL, &error);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &before));
  signal (SIGXFSZ, SIG_DFL);
  g_assert_false (ok);
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED);
  assert_untouched (&place);
}

static int
fill_tmpfs (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "journal.csv", NULL);
  g_autofree char *data = g_malloc0 (LARGE);
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, LARGE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (unshare (CLONE_NEWNS) != 0
      || (mount ("none", "/", "none", MS_REC | MS_PRIVATE, "") != 0
          && mount ("none", g_get_tmp_dir (), "none", MS_REC | MS_PRIVATE, "") != 0)
      || mount ("tmpfs", folder, "tmpfs", 0, "size=512k") != 0)
    return 77;
  if (!g_file_set_contents (path, OLD, -1, NULL) || limber_output_file_replace (file, bytes, NULL, &error)
      || !g_error_matches (error, LIMBER_ERROR, LIMBER_ERROR_DISK_FULL))
    return 1;
  if (!g_file_get_contents (path, &text, NULL, NULL) || strcmp (text, OLD) != 0
      || test_count_files (folder) != 1)
    return 2;
  umount (folder);

  return 0;
}

static void
test_disk_full (void)
{
  g_auto (Place) place = { 0 };
  pid_t child = 0;
  int status = 0;

  set_up (&place);
  child = fork ();
  if (child == 0)
    _exit (fill_tmpfs (place.folder));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFEXITED (status) && WEXITSTATUS (status) == 77)
    g_test_skip ("a small file system can only be mounted by root");
  else
    g_assert_cmpint (status, ==, 0);
}

/* Something that is a file to GIO alone, and cannot be written. */
static void
test_not_local (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///nothing/journal.csv");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;

  g_assert_false (limber_output_file_replace (file, bytes, NULL, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "journal.csv"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/file/replaced", test_replaced);
  g_test_add_func ("/export/file/nowhere", test_nowhere);
  g_test_add_func ("/export/file/read-only", test_read_only);
  g_test_add_func ("/export/file/links", test_links);
  g_test_add_func ("/export/file/cancelled", test_cancelled);
  g_test_add_func ("/export/file/cancelled-half-way", test_cancelled_half_way);
  g_test_add_func ("/export/file/refused-half-way", test_refused_half_way);
  g_test_add_func ("/export/file/disk-full", test_disk_full);
  g_test_add_func ("/export/file/not-local", test_not_local);

  return g_test_run ();
}
