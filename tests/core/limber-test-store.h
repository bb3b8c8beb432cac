/* limber-test-store.h — a journal in a folder of its own, looked at with plain SQLite
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "limber-backup.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path;
  LimberStore *store;
} TestJournal;

void test_journal_init (TestJournal *journal);
void test_journal_init_folder (TestJournal *journal);
void test_journal_clear (TestJournal *journal);
void test_journal_reopen (TestJournal *journal);
void test_journal_close (TestJournal *journal);
LimberDay *test_journal_init_full (TestJournal *journal, const char *iso);

/* The file as any other program sees it. */
char *test_sql_text (const char *path, const char *sql);
gint64 test_sql_int (const char *path, const char *sql);
void test_sql_exec (const char *path, const char *sql);
int test_sql_try (const char *path, const char *sql);
char *test_sql_dump (const char *path);

void test_remove_tree (const char *folder);
guint test_count_files (const char *folder);
GDate test_date (const char *iso);
LimberDay *test_day_full (const char *iso);
void test_apply (LimberStore *store, const LimberDay *before, const LimberDay *after);
void test_add_day (LimberStore *store, const char *iso);
LimberDay *test_load (LimberStore *store, const char *iso);
LimberCheckIn *test_nth_check_in (const LimberDay *day, guint index);
void test_assert_days_equal (const LimberDay *a, const LimberDay *b);

void test_back_up (LimberStore *store, const char *reason);
GPtrArray *test_list_backups (const char *journal_path);

gint64 test_add_import (LimberStore *store, const char *format);
guint test_undo_import (LimberStore *store, gint64 id);
/* Nothing is another than it was when @dump was made. */
void test_assert_as_before (TestJournal *journal, const char *dump);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestJournal, test_journal_clear)

G_END_DECLS
