/* limber-store-patterns.h — what patterns need of a journal beside its days, and what is remembered of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-background.h"
#include "limber-finding-choice.h"
#include "limber-look.h"
#include "limber-store.h"

G_BEGIN_DECLS

LimberBackground *limber_store_load_background (LimberStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_store_save_background (LimberStore *self, const LimberBackground *background, GError **error);

/* (element-type utf8 LimberFindingChoice): by id */
GHashTable *limber_store_load_choices (LimberStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_store_save_choice (LimberStore *self, const LimberFindingChoice *choice, GError **error);

/* (element-type guint LimberLook): by number of days, see limber_look_table_new() */
GHashTable *limber_store_load_looks (LimberStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type LimberLook): each takes the place of the one with as many days */
gboolean limber_store_save_looks (LimberStore *self, const GPtrArray *looks, GError **error);

/* Imports: what the user said and decided stays, and only what nobody spoke of yet is taken from a file. */
gboolean
limber_store_sift_background (LimberStore *self, LimberBackground *offered, guint *n_kept, GError **error);
gboolean
limber_store_sift_choice (LimberStore *self, LimberFindingChoice *offered, guint *n_kept, GError **error);
gboolean limber_store_import_background (LimberStore *self,
                                         gint64 import_id,
                                         const LimberBackground *background,
                                         GError **error);
gboolean limber_store_import_choice (LimberStore *self,
                                     gint64 import_id,
                                     const LimberFindingChoice *choice,
                                     GError **error);

G_END_DECLS
