/* limber-demo.c — the example journal, in a folder of its own that is gone afterwards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-demo.h"

#include "limber-date.h"
#include "limber-example.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* Two years, the same ones each time. */
#define EXAMPLE_DAYS 730
#define EXAMPLE_SEED 1

struct _LimberDemo
{
  GObject parent_instance;

  char *folder;
  char *path;
};

G_DEFINE_FINAL_TYPE (LimberDemo, limber_demo, G_TYPE_OBJECT)

/* The folder holds the journal, what SQLite keeps beside it, and a folder of backups. */
static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }

  if (g_rmdir (folder) != 0)
    g_debug ("The folder of the example journal stays: %s", folder);
}

static gboolean
fill (const char *path, GError **error)
{
  g_autoptr (LimberStore) store = limber_store_open (path, LIMBER_STORE_CREATE, error);
  GDate today;
  gboolean filled;

  if (store == NULL)
    return FALSE;

  limber_clock_today (&today);
  filled = limber_example_fill (store, &today, EXAMPLE_DAYS, EXAMPLE_SEED, error);
  limber_store_close (store);

  return filled;
}

static void
fill_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (fill (path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
limber_demo_finalize (GObject *object)
{
  LimberDemo *self = LIMBER_DEMO (object);

  if (self->folder != NULL)
    remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);

  G_OBJECT_CLASS (limber_demo_parent_class)->finalize (object);
}

static void
limber_demo_class_init (LimberDemoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = limber_demo_finalize;
}

static void
limber_demo_init (LimberDemo *self)
{
}

/**
 * limber_demo_new:
 * @error: return location for an error
 *
 * Makes a fresh temporary folder, which is removed with everything in it when the object is freed.
 *
 * Errors: a %G_FILE_ERROR when the folder cannot be made.
 *
 * Returns: (transfer full) (nullable): the example journal, still without a file; %NULL with @error set
 */
LimberDemo *
limber_demo_new (GError **error)
{
  g_autoptr (LimberDemo) self = g_object_new (LIMBER_TYPE_DEMO, NULL);

  self->folder = g_dir_make_tmp ("limber-example-XXXXXX", error);
  if (self->folder == NULL)
    return NULL;

  self->path = g_build_filename (self->folder, "example.db", NULL);

  return g_steal_pointer (&self);
}

/**
 * limber_demo_get_path:
 * @self: an example journal
 *
 * Returns: (transfer none): where the journal is, or will be
 */
const char *
limber_demo_get_path (LimberDemo *self)
{
  g_return_val_if_fail (LIMBER_IS_DEMO (self), NULL);

  return self->path;
}

/**
 * limber_demo_fill_async:
 * @self: an example journal
 * @cancellable: (nullable): a cancellable; the filling itself goes on to its end
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Makes up two years that end today, in a thread of its own.
 */
void
limber_demo_fill_async (LimberDemo *self,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  g_return_if_fail (LIMBER_IS_DEMO (self));

  g_task_set_source_tag (task, limber_demo_fill_async);
  g_task_set_task_data (task, g_strdup (self->path), g_free);
  g_task_run_in_thread (task, fill_thread);
}

/**
 * limber_demo_fill_finish:
 * @self: an example journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: those of limber_store_open() and limber_store_apply_day(), %LIMBER_ERROR_DISK_FULL for instance,
 * and %G_IO_ERROR_CANCELLED.
 *
 * Returns: whether there is a journal to open now
 */
gboolean
limber_demo_fill_finish (LimberDemo *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
