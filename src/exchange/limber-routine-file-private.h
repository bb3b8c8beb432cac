/* limber-routine-file-private.h — the parts of reading exercises and routines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include "limber-json-check.h"
#include "limber-routine-file.h"

G_BEGIN_DECLS

#define LIMBER_ROUTINE_FILE_FORMAT "limber-routines"
#define LIMBER_ROUTINE_FILE_VERSION 1

/* The members of a dose, with what they may be. */
typedef struct
{
  const char *member;
  gsize offset;
  int minimum, maximum;
} LimberDoseMember;

#define LIMBER_N_DOSE_MEMBERS 6
extern const LimberDoseMember _limber_dose_members[LIMBER_N_DOSE_MEMBERS];

LimberExercise *_limber_exercise_read (LimberJsonCheck *check, JsonNode *node, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
LimberRoutine *_limber_routine_read (LimberJsonCheck *check, JsonNode *node, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean _limber_dose_check_strays (LimberJsonCheck *check, JsonNode *node, GError **error);
gboolean _limber_dose_read (LimberJsonCheck *check,
                            JsonObject *object,
                            const char *member,
                            LimberDose *dose,
                            GError **error);
/* The whole of an item, in seconds; long enough for any mistake. */
gint64 _limber_dose_estimate (const LimberDose *dose);

LimberRoutineFile *_limber_routine_file_read (LimberJsonCheck *check,
                                              const char *text,
                                              gssize length,
                                              LimberRoutineBook *book,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

void _limber_exercise_write (JsonBuilder *builder, const LimberExercise *self);
void _limber_routine_write (JsonBuilder *builder, const LimberRoutine *self);

G_END_DECLS
