/* limber-pattern-run.c — the patterns of a journal, worked out once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The days are read in the journal's own thread, into a history of their own: the one that the charts share
 * belongs to the main thread. Then a thread of GLib's works on them alone, and saves can go on meanwhile.
 * What was read is gone again before anybody hears of the result.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-pattern-run.h"

#include "limber-journal-patterns.h"
#include "limber-store-history.h"
#include "limber-store-patterns.h"

#ifdef HAVE_MALLOC_TRIM
#include <malloc.h>
#endif

/* All that patterns are worked out of. */
typedef struct
{
  LimberHistory *history;
  LimberBackground *background;
  GHashTable *looks;
  GPtrArray *terms;
  guint32 as_of;
} Material;

static void
material_free (gpointer data)
{
  Material *material = data;

  g_clear_object (&material->history);
  g_clear_pointer (&material->background, limber_background_free);
  g_clear_pointer (&material->looks, g_hash_table_unref);
  g_clear_pointer (&material->terms, g_ptr_array_unref);
  g_free (material);
}

static gboolean
read_all (LimberStore *store, Material *material, GError **error)
{
  material->history = limber_store_load_history (store, error);
  if (material->history == NULL)
    return FALSE;
  material->background = limber_store_load_background (store, error);
  if (material->background == NULL)
    return FALSE;
  material->looks = limber_store_load_looks (store, error);
  if (material->looks == NULL)
    return FALSE;
  material->terms = limber_store_load_named_terms (store, error);
  return material->terms != NULL;
}

static gpointer
load (LimberStore *store, gpointer unused, GError **error)
{
  Material *material = g_new0 (Material, 1);

  if (read_all (store, material, error))
    return material;

  material_free (material);
  return NULL;
}

static LimberPatterns *
find (Material *material)
{
  g_autoptr (LimberRecord) record = limber_record_new (material->history, material->as_of);

  g_clear_object (&material->history);
  for (guint i = 0; i < material->terms->len; i++)
    {
      const LimberTerm *term = g_ptr_array_index (material->terms, i);

      limber_record_set_term_name (record, term->kind, term->key, term->name);
    }
  return limber_patterns_find (record, material->background, material->looks);
}

/* The C library keeps what a thread has freed, and this one may not work again before tomorrow. */
static void
give_back_memory (void)
{
#ifdef HAVE_MALLOC_TRIM
  malloc_trim (0);
#endif
}

static void
find_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Material *material = task_data;
  LimberPatterns *patterns = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  patterns = find (material);
  g_task_set_task_data (task, NULL, NULL);
  give_back_memory ();
  g_task_return_pointer (task, patterns, (GDestroyNotify) limber_patterns_unref);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  Material *material = limber_journal_run_finish (LIMBER_JOURNAL (source), result, &error);

  if (material == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  material->as_of = GPOINTER_TO_UINT (g_task_get_task_data (task));
  g_task_set_task_data (task, material, material_free);
  g_task_run_in_thread (task, find_cb);
}

/**
 * limber_pattern_run_async:
 * @journal: an open journal
 * @as_of: the Julian day to work them out for
 * @cancellable: (nullable): what was begun in a thread goes on to its end, but its result is dropped
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Reads the journal and works out its patterns, both in other threads. Looks that were taken are saved in the
 * journal when it is finished.
 */
void
limber_pattern_run_async (LimberJournal *journal,
                          guint32 as_of,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  GTask *task = NULL;

  g_return_if_fail (LIMBER_IS_JOURNAL (journal));

  /* A thread lets go of its task a little after the task has ended: the journal must not be the task's. */
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, limber_pattern_run_async);
  g_task_set_task_data (task, GUINT_TO_POINTER (as_of), NULL);
  limber_journal_run_async (journal, load, NULL, NULL, material_free, cancellable, loaded_cb, task);
}

/**
 * limber_pattern_run_finish:
 * @journal: the journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %G_IO_ERROR_CANCELLED, %LIMBER_ERROR_FAILED when the journal is not open, and those of
 * limber_store_load_history().
 *
 * Returns: (transfer full) (nullable): the patterns
 */
LimberPatterns *
limber_pattern_run_finish (LimberJournal *journal, GAsyncResult *result, GError **error)
{
  LimberPatterns *patterns = NULL;

  g_return_val_if_fail (LIMBER_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, limber_pattern_run_async), NULL);

  patterns = g_task_propagate_pointer (G_TASK (result), error);
  /* Whether that works does not matter to anybody: what is not remembered is worked out again. */
  if (patterns != NULL && patterns->looks->len > 0 && limber_journal_get_is_open (journal))
    limber_journal_save_looks_async (journal, patterns->looks, NULL, NULL);
  return patterns;
}
