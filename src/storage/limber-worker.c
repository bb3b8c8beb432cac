/* limber-worker.c — one thread that does jobs in order, and hands each back where it came from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-worker.h"

struct _LimberWorker
{
  GMainContext *context;
  GThread *thread;
  GAsyncQueue *todo;
  GAsyncQueue *done;
};

typedef struct
{
  LimberWorkerFunc work;
  LimberWorkerFunc done;
  gpointer job;
} Item;

/* What the thread stops at: nothing is pushed behind it. */
static Item last_item;

static void
clear (gpointer data)
{
  LimberWorker *self = data;

  g_main_context_unref (self->context);
  g_async_queue_unref (self->todo);
  g_async_queue_unref (self->done);
}

static void
unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Returns: whether there was one */
static gboolean
deliver_one (LimberWorker *self)
{
  Item *item = g_async_queue_try_pop (self->done);

  if (item == NULL)
    return FALSE;
  item->done (item->job);
  g_free (item);
  return TRUE;
}

static gboolean
deliver_cb (gpointer self)
{
  deliver_one (self);
  return G_SOURCE_REMOVE;
}

static gpointer
thread_cb (gpointer data)
{
  LimberWorker *self = data;
  Item *item;

  while ((item = g_async_queue_pop (self->todo)) != &last_item)
    {
      g_autoptr (GSource) source = g_idle_source_new ();

      item->work (item->job);
      g_async_queue_push (self->done, item);
      g_source_set_priority (source, G_PRIORITY_DEFAULT);
      g_source_set_callback (source, deliver_cb, g_atomic_rc_box_acquire (self), unref);
      g_source_attach (source, self->context);
    }
  return NULL;
}

/**
 * limber_worker_new:
 * @name: of the thread, for debuggers
 *
 * Starts a thread that does one job after the other. What is done is handed back to the main context that is
 * the default of the calling thread.
 *
 * Returns: (transfer full): a worker for the thread it is called in; to be ended by limber_worker_stop()
 */
LimberWorker *
limber_worker_new (const char *name)
{
  LimberWorker *self = g_atomic_rc_box_new0 (LimberWorker);

  self->context = g_main_context_ref_thread_default ();
  self->todo = g_async_queue_new ();
  self->done = g_async_queue_new ();
  self->thread = g_thread_new (name, thread_cb, self);
  return self;
}

/**
 * limber_worker_push:
 * @self: a worker
 * @work: called in the worker's thread
 * @done: called afterwards in the thread the worker was made in, and takes @job back
 * @job: (transfer full): handed to @work, then to @done, which frees it
 *
 * Puts a job behind those that wait.
 */
void
limber_worker_push (LimberWorker *self, LimberWorkerFunc work, LimberWorkerFunc done, gpointer job)
{
  Item *item = g_new (Item, 1);

  *item = (Item) { work, done, job };
  g_async_queue_push (self->todo, item);
}

/**
 * limber_worker_stop:
 * @self: (transfer full): the worker
 *
 * Waits until every job is done and handed back, then ends the thread. It blocks, and is called from the
 * thread the worker was made in.
 */
void
limber_worker_stop (LimberWorker *self)
{
  g_async_queue_push (self->todo, &last_item);
  g_thread_join (self->thread);
  while (deliver_one (self))
    ;
  unref (self);
}
