/* limber-store.h — the journal file, synchronously
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "limber-day-summary.h"
#include "limber-day.h"
#include "limber-error.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_STORE (limber_store_get_type ())
G_DECLARE_FINAL_TYPE (LimberStore, limber_store, LIMBER, STORE, GObject)

/**
 * LimberStoreFlags:
 * @LIMBER_STORE_NONE: the journal has to be there, and is brought to the present form
 * @LIMBER_STORE_CREATE: make an empty journal (folder 0700, file 0600) where there is none
 * @LIMBER_STORE_READ_ONLY: never write, not even a migration
 */
typedef enum
{
  LIMBER_STORE_NONE = 0,
  LIMBER_STORE_CREATE = 1 << 0,
  LIMBER_STORE_READ_ONLY = 1 << 1,
} LimberStoreFlags;

char *limber_store_get_default_path (void) G_GNUC_WARN_UNUSED_RESULT;
LimberStore *limber_store_open (const char *path, LimberStoreFlags flags, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_store_close (LimberStore *self);
const char *limber_store_get_path (LimberStore *self);
gboolean limber_store_was_created (LimberStore *self);
gboolean limber_store_check (LimberStore *self, GError **error);

/* Transactions nest: an inner begin/commit is a savepoint. Every writing function below opens its own. */
gboolean limber_store_begin (LimberStore *self, GError **error);
gboolean limber_store_commit (LimberStore *self, GError **error);
void limber_store_rollback (LimberStore *self);

/* Days */
LimberDay *limber_store_load_day (LimberStore *self, const GDate *date, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *limber_store_load_days (LimberStore *self, const GDate *from, const GDate *to, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *limber_store_load_summaries (LimberStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberDay *limber_store_load_last_day_with_pain (LimberStore *self, const GDate *before, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
double
limber_store_load_last_value (LimberStore *self, const char *measure, const GDate *before, GError **error);

gboolean
limber_store_apply_day (LimberStore *self, const LimberDay *before, const LimberDay *after, GError **error);

/* Terms */
GPtrArray *limber_store_load_terms (LimberStore *self, LimberTermKind kind, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *limber_store_load_named_terms (LimberStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_store_save_term (LimberStore *self, const LimberTerm *term, GError **error);

/* Measures of the user's own */
GPtrArray *limber_store_load_measures (LimberStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberMeasure *limber_store_save_measure (LimberStore *self, const LimberMeasure *measure, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_store_remove_measure (LimberStore *self, const char *id, GError **error);

G_END_DECLS
