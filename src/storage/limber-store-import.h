/* limber-store-import.h — rows that came from a file: tagged, replaceable, undoable
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-store.h"

G_BEGIN_DECLS

/**
 * LimberImport:
 * @id: number the user undoes it by; 0 until stored
 * @format: "csv", "json", …
 * @file_name: name of the file, without its folder
 * @sha256: of the file's bytes
 * @imported: seconds since 1970 UTC
 * @parent: number of the import whose file says that some of its entries came from this one; 0 when it was
 * read itself
 */
typedef struct
{
  gint64 id;
  char *format;
  char *file_name;
  char *sha256;
  gint64 imported;
  gint64 parent;
} LimberImport;

void limber_import_free (LimberImport *import);

gint64 limber_store_add_import (LimberStore *self, const LimberImport *import, GError **error);
GPtrArray *limber_store_load_imports (LimberStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_store_apply_import_days (LimberStore *self,
                                         gint64 import_id,
                                         const GPtrArray *before,
                                         const GPtrArray *after,
                                         GCancellable *cancellable,
                                         GError **error);
gboolean limber_store_apply_import (LimberStore *self,
                                    gint64 import_id,
                                    const LimberDay *before,
                                    const LimberDay *after,
                                    GError **error);

gboolean limber_store_import_measure (LimberStore *self,
                                      gint64 import_id,
                                      const LimberMeasure *measure,
                                      GError **error);

gboolean limber_store_undo_import (LimberStore *self, gint64 import_id, guint *n_days, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberImport, limber_import_free)

G_END_DECLS
