/* limber-row-visits.h — visits, questions, the PEG scale and answers about warning signs as rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/storage. Callers hold a transaction.
 */

#pragma once

#include "limber-db.h"
#include "limber-store-visits.h"

G_BEGIN_DECLS

gboolean limber_row_validate_visit (const LimberVisit *visit, GError **error);
gboolean limber_row_validate_question (const LimberQuestion *question, GError **error);
gboolean limber_row_validate_peg (const LimberPeg *peg, GError **error);
gboolean limber_row_validate_answer (const LimberRedFlagAnswer *answer, GError **error);

/* With the user's word, in place of the one of the same identity. */
gboolean limber_row_put_visit (LimberDb *db, const LimberVisit *visit, GError **error);
gboolean limber_row_put_question (LimberDb *db, const LimberQuestion *question, GError **error);
gboolean limber_row_put_peg (LimberDb *db, const LimberPeg *peg, GError **error);
gboolean limber_row_put_answer (LimberDb *db, const LimberRedFlagAnswer *answer, GError **error);

/* As an import, only where the user has said nothing: neither put nor removed it. */
gboolean limber_row_import_visit (LimberDb *db, gint64 import_id, const LimberVisit *visit, GError **error);
gboolean
limber_row_import_question (LimberDb *db, gint64 import_id, const LimberQuestion *question, GError **error);
gboolean limber_row_import_peg (LimberDb *db, gint64 import_id, const LimberPeg *peg, GError **error);
gboolean
limber_row_import_answer (LimberDb *db, gint64 import_id, const LimberRedFlagAnswer *answer, GError **error);

gboolean limber_row_remove_visit (LimberDb *db, const char *uuid, GError **error);
gboolean limber_row_remove_question (LimberDb *db, const char *uuid, GError **error);
gboolean limber_row_remove_peg (LimberDb *db, guint32 day, GError **error);
gboolean limber_row_remove_answer (LimberDb *db, const char *flag, guint32 day, GError **error);


G_END_DECLS
