/* limber-window-open.c — opening the journal, and what is shown in its place meanwhile or instead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-window-private.h"

#include <glib/gi18n.h>

/* A journal usually opens faster than a spinner could be seen; shown at once it would only flicker. */
#define OPENING_DELAY_MS 400

static void
opening_timeout_cb (gpointer data)
{
  LimberWindow *self = data;

  self->opening_timeout = 0;
  gtk_stack_set_visible_child_name (self->states, "opening");
}

static void
show_opening (LimberWindow *self)
{
  g_clear_handle_id (&self->opening_timeout, g_source_remove);
  self->opening_timeout = g_timeout_add_once (OPENING_DELAY_MS, opening_timeout_cb, self);
}

static void
show_state (LimberWindow *self, const char *name)
{
  g_clear_handle_id (&self->opening_timeout, g_source_remove);
  gtk_stack_set_visible_child_name (self->states, name);
  _limber_window_update_actions (self);
}

static void
show_pages (LimberWindow *self)
{
  if (self->journal_page == NULL)
    _limber_window_add_pages (self);
  show_state (self, "pages");
}

static void
show_failure (LimberWindow *self, const GError *error, const LimberBackup *newest)
{
  limber_open_failure_set_error (self->failure, error, newest);
  show_state (self, "failure");
  gtk_widget_grab_focus (GTK_WIDGET (self->failure));
}

typedef struct
{
  char *path;
  GError *error;
} Search;

static void
search_free (Search *search)
{
  g_free (search->path);
  g_error_free (search->error);
  g_free (search);
}

static void
find_backup_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Search *search = data;

  g_task_return_pointer (task, limber_backup_find_newest_good (search->path),
                         (GDestroyNotify) limber_backup_free);
}

static void
found_backup_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberWindow) self = data;
  const Search *search = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) cancelled = NULL;
  g_autoptr (LimberBackup) backup = g_task_propagate_pointer (G_TASK (result), &cancelled);

  if (cancelled == NULL)
    show_failure (self, search->error, backup);
}

/* Every backup is verified before one is offered, which takes as long as reading them. The thread lets go of
 * the task at its own time, so the task must not be what holds the window. */
static void
find_backup (LimberWindow *self, const GError *error)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, found_backup_cb, g_object_ref (self));
  Search *search = g_new (Search, 1);

  *search = (Search) { g_strdup (limber_journal_get_path (self->journal)), g_error_copy (error) };
  g_task_set_source_tag (task, find_backup);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  g_task_run_in_thread (task, find_backup_thread);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean opened = limber_journal_open_finish (LIMBER_JOURNAL (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable) || self->is_closing)
    return;

  if (opened)
    show_pages (self);
  else
    limber_window_show_failure (self, error);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = limber_journal_restore_finish (LIMBER_JOURNAL (source), result, &error);
  g_autofree char *name = NULL;

  if (g_cancellable_is_cancelled (self->cancellable) || self->is_closing)
    return;

  if (limber_journal_get_is_open (self->journal))
    show_pages (self);
  else if (error != NULL)
    limber_window_show_failure (self, error);

  if (error != NULL)
    {
      if (limber_journal_get_is_open (self->journal))
        _limber_window_take_toast (self, g_strdup (error->message));
      return;
    }

  name = *kept != '\0' ? g_filename_display_basename (kept) : NULL;
  _limber_window_take_toast (
      self, name != NULL
                /* Translators: %s is a file name. */
                ? g_strdup_printf (_ ("Backup restored. What it replaced is kept as “%s”."), name)
                : g_strdup (_ ("Backup restored.")));
}

typedef struct
{
  LimberWindow *window;
  char *backup_path;
} Restore;

static void
restore_free (Restore *restore)
{
  g_object_unref (restore->window);
  g_free (restore->backup_path);
  g_free (restore);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restore, restore_free)

static void
start_restoring (Restore *restore)
{
  LimberWindow *self = restore->window;

  limber_journal_restore_async (self->journal, restore->backup_path, self->cancellable, restored_cb,
                                g_object_ref (self));
}

static void
flushed_before_restoring_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Restore) restore = data;
  g_autoptr (GError) error = NULL;
  gboolean flushed = limber_journal_page_flush_finish (LIMBER_JOURNAL_PAGE (source), result, &error);

  if (g_cancellable_is_cancelled (restore->window->cancellable))
    return;

  if (flushed)
    start_restoring (restore);
  else
    _limber_window_take_toast (restore->window, g_strdup (error->message));
}

/* What is typed belongs to the journal that is put aside, so it is stored there first. */
void
_limber_window_restore (LimberWindow *self, const char *backup_path)
{
  g_autoptr (Restore) restore = g_new (Restore, 1);

  *restore = (Restore) { g_object_ref (self), g_strdup (backup_path) };
  if (self->journal_page != NULL)
    {
      limber_journal_page_flush_async (self->journal_page, flushed_before_restoring_cb,
                                       g_steal_pointer (&restore));
      return;
    }

  show_opening (self);
  start_restoring (restore);
}

/**
 * limber_window_open_journal:
 * @self: a window
 *
 * Opens the journal, makes it where there is none, and shows its pages, or why that cannot be.
 */
void
limber_window_open_journal (LimberWindow *self)
{
  g_return_if_fail (LIMBER_IS_WINDOW (self));

  show_opening (self);
  limber_journal_open_async (self->journal, LIMBER_STORE_CREATE, self->cancellable, opened_cb,
                             g_object_ref (self));
}

/**
 * limber_window_show_failure:
 * @self: a window
 * @error: why there is no journal to show, a %LIMBER_ERROR
 *
 * Shows what happened and what can be done, in place of the pages. For a damaged journal the newest good
 * backup is looked for and offered.
 */
void
limber_window_show_failure (LimberWindow *self, const GError *error)
{
  g_return_if_fail (LIMBER_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, LIMBER_ERROR, LIMBER_ERROR_CORRUPT))
    find_backup (self, error);
  else
    show_failure (self, error, NULL);
}
