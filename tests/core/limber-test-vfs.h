/* limber-test-vfs.h — a disk that fills up or fails when it is told to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void test_vfs_install (void);
void test_vfs_remove (void);
/* Room for so many more bytes; negative for no end of it. */
void test_vfs_set_room (gint64 bytes);
/* Fails the nth fsync from now on, and all after it; negative for none. */
void test_vfs_fail_sync_after (int n_syncs);
guint test_vfs_count_syncs (void);

G_END_DECLS
