/* limber-worker.h — one thread that does jobs in order, and hands each back where it came from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/storage.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LimberWorker LimberWorker;
typedef void (*LimberWorkerFunc) (gpointer job);

LimberWorker *limber_worker_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void limber_worker_push (LimberWorker *self, LimberWorkerFunc work, LimberWorkerFunc done, gpointer job);
void limber_worker_stop (LimberWorker *self);

G_END_DECLS
