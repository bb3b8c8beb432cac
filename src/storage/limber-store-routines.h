/* limber-store-routines.h — sessions, own routines and exercises, and what was decided about exercises
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-exercise-choice.h"
#include "limber-exercise.h"
#include "limber-session.h"
#include "limber-store.h"

G_BEGIN_DECLS

/* Sessions. Saving replaces the one with the same uuid, and changes the minutes of routines ("routine") of
 * its day by what the session's whole minutes changed by, in the same transaction; a day without any stays
 * without a value. */
gboolean limber_store_save_session (LimberStore *self, const LimberSession *session, GError **error);
gboolean limber_store_remove_session (LimberStore *self, const char *uuid, GError **error);
/* (element-type LimberSession): newest first, of days from @from to @to (Julian), at most @limit (0: all) */
GPtrArray *
limber_store_load_sessions (LimberStore *self, guint32 from, guint32 to, guint limit, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
/* The newest one if it has not ended, or was ended by quitting, less than 30 minutes before @now (UTC
 * seconds). NULL without error: none. */
LimberSession *limber_store_load_unfinished_session (LimberStore *self, gint64 now, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
/* How the morning after was, for every session of @day. */
gboolean limber_store_save_next_day (LimberStore *self, guint32 day, LimberNextDay next_day, GError **error);

/**
 * LimberOwnText:
 * @kind: "exercise" or "routine"
 * @id: its id
 * @json: see limber-routine-file.h
 * @position: where it stands among those of its kind, from 1 on; 0 for behind all others. One that was
 * removed and is put back with the position it had stands where it stood
 *
 * One of the user's own exercises or routines, as the journal keeps it.
 */
typedef struct
{
  char *kind;
  char *id;
  char *json;
  guint position;
} LimberOwnText;

#define LIMBER_OWN_TEXT_MAX (1024 * 1024)

#define LIMBER_TYPE_OWN_TEXT (limber_own_text_get_type ())
GType limber_own_text_get_type (void);
LimberOwnText *limber_own_text_new (const char *kind, const char *id, const char *json)
    G_GNUC_WARN_UNUSED_RESULT;
LimberOwnText *limber_own_text_copy (const LimberOwnText *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_own_text_free (LimberOwnText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberOwnText, limber_own_text_free)

/* Whether the journal would take it for JSON. */
gboolean limber_own_text_check_json (const char *json);

/* (element-type LimberOwnText): exercises first, each in the order they were made */
GPtrArray *limber_store_load_own_texts (LimberStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type LimberOwnText): all in one transaction; each replaces the one of the same kind and id */
gboolean limber_store_save_own_texts (LimberStore *self, const GPtrArray *texts, GError **error);
gboolean limber_store_remove_own_text (LimberStore *self, const char *kind, const char *id, GError **error);

/* (element-type utf8 LimberExerciseChoice): by exercise */
GHashTable *limber_store_load_exercise_choices (LimberStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
limber_store_save_exercise_choice (LimberStore *self, const LimberExerciseChoice *choice, GError **error);
LimberStrain limber_store_load_limits (LimberStore *self, GError **error); /* what the user cannot do */
gboolean limber_store_save_limits (LimberStore *self, LimberStrain limits, GError **error);

/* Imports: what the user made, said and decided stays, and a session is replaced only by a newer state of it.
 * Each function stores one thing, tagged with the import; whether to is found out by loading what is there.
 */
LimberSession *limber_store_find_session (LimberStore *self, const char *uuid, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_store_import_session (LimberStore *self,
                                      gint64 import_id,
                                      const LimberSession *session,
                                      GError **error);
gboolean
limber_store_import_own_text (LimberStore *self, gint64 import_id, const LimberOwnText *text, GError **error);
gboolean limber_store_sift_exercise_choice (LimberStore *self,
                                            LimberExerciseChoice *offered,
                                            guint *n_kept,
                                            GError **error);
gboolean limber_store_import_exercise_choice (LimberStore *self,
                                              gint64 import_id,
                                              const LimberExerciseChoice *choice,
                                              GError **error);
gboolean limber_store_sift_limits (LimberStore *self, LimberStrain *offered, guint *n_kept, GError **error);
gboolean
limber_store_import_limits (LimberStore *self, gint64 import_id, LimberStrain limits, GError **error);

G_END_DECLS
