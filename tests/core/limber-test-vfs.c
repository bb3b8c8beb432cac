/* limber-test-vfs.c — a disk that fills up or fails when it is told to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite's own file layer with a thin one over it. https://www.sqlite.org/vfs.html, "VFS Shims"
 */

#include "config.h"

#include "limber-test-vfs.h"

#include <sqlite3.h>
#include <string.h>

typedef struct
{
  sqlite3_file base;
  /* The real file follows in the same memory. */
} ShimFile;

static sqlite3_vfs shim;
static sqlite3_vfs *real_vfs;
static gint64 room = -1;
static int syncs_left = -1;
static guint n_syncs;

#define REAL(file) ((sqlite3_file *) ((ShimFile *) (file) + 1))

static int
shim_close (sqlite3_file *file)
{
  return REAL (file)->pMethods->xClose (REAL (file));
}

static int
shim_read (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  return REAL (file)->pMethods->xRead (REAL (file), data, size, offset);
}

static int
shim_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  sqlite3_int64 end = 0;
  gint64 grown;

  REAL (file)->pMethods->xFileSize (REAL (file), &end);
  grown = MAX (0, offset + size - end);
  if (room >= 0 && grown > room)
    return SQLITE_FULL;
  if (room >= 0)
    room -= grown;
  return REAL (file)->pMethods->xWrite (REAL (file), data, size, offset);
}

static int
shim_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return REAL (file)->pMethods->xTruncate (REAL (file), size);
}

static int
shim_sync (sqlite3_file *file, int flags)
{
  n_syncs++;
  if (syncs_left == 0)
    return SQLITE_IOERR_FSYNC;
  if (syncs_left > 0)
    syncs_left--;
  return REAL (file)->pMethods->xSync (REAL (file), flags);
}

static int
shim_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
shim_lock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
shim_unlock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
shim_check_reserved_lock (sqlite3_file *file, int *reserved)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), reserved);
}

static int
shim_file_control (sqlite3_file *file, int operation, void *argument)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), operation, argument);
}

static int
shim_sector_size (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static int
shim_device_characteristics (sqlite3_file *file)
{
  return REAL (file)->pMethods->xDeviceCharacteristics (REAL (file));
}

static int
shim_shm_map (sqlite3_file *file, int page, int page_size, int extend, void volatile **memory)
{
  return REAL (file)->pMethods->xShmMap (REAL (file), page, page_size, extend, memory);
}

static int
shim_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return REAL (file)->pMethods->xShmLock (REAL (file), offset, n, flags);
}

static void
shim_shm_barrier (sqlite3_file *file)
{
  REAL (file)->pMethods->xShmBarrier (REAL (file));
}

static int
shim_shm_unmap (sqlite3_file *file, int remove_it)
{
  return REAL (file)->pMethods->xShmUnmap (REAL (file), remove_it);
}

static const sqlite3_io_methods shim_methods = {
  .iVersion = 2,
  .xClose = shim_close,
  .xRead = shim_read,
  .xWrite = shim_write,
  .xTruncate = shim_truncate,
  .xSync = shim_sync,
  .xFileSize = shim_file_size,
  .xLock = shim_lock,
  .xUnlock = shim_unlock,
  .xCheckReservedLock = shim_check_reserved_lock,
  .xFileControl = shim_file_control,
  .xSectorSize = shim_sector_size,
  .xDeviceCharacteristics = shim_device_characteristics,
  .xShmMap = shim_shm_map,
  .xShmLock = shim_shm_lock,
  .xShmBarrier = shim_shm_barrier,
  .xShmUnmap = shim_shm_unmap,
};

static int
shim_open (sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *out_flags)
{
  int result = real_vfs->xOpen (real_vfs, name, REAL (file), flags, out_flags);

  file->pMethods = REAL (file)->pMethods != NULL ? &shim_methods : NULL;
  return result;
}

static int
shim_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  return real_vfs->xDelete (real_vfs, name, sync_folder);
}

static int
shim_access (sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
  return real_vfs->xAccess (real_vfs, name, flags, result);
}

static int
shim_full_pathname (sqlite3_vfs *vfs, const char *name, int size, char *full)
{
  return real_vfs->xFullPathname (real_vfs, name, size, full);
}

/* Puts the layer under every connection opened from now on. */
void
test_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  shim = *real_vfs;
  shim.szOsFile = (int) sizeof (ShimFile) + real_vfs->szOsFile;
  shim.zName = "limber-test";
  shim.pNext = NULL;
  shim.xOpen = shim_open;
  shim.xDelete = shim_delete;
  shim.xAccess = shim_access;
  shim.xFullPathname = shim_full_pathname;
  test_vfs_set_room (-1);
  test_vfs_fail_sync_after (-1);
  g_assert_cmpint (sqlite3_vfs_register (&shim, 1), ==, SQLITE_OK);
}

void
test_vfs_remove (void)
{
  g_assert_cmpint (sqlite3_vfs_unregister (&shim), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_vfs_register (real_vfs, 1), ==, SQLITE_OK);
}

void
test_vfs_set_room (gint64 bytes)
{
  room = bytes;
}

void
test_vfs_fail_sync_after (int syncs)
{
  syncs_left = syncs;
}

guint
test_vfs_count_syncs (void)
{
  return n_syncs;
}
