/* limber-session.h — one time a routine was done, or begun
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LimberSide:
 * @LIMBER_SIDE_BOTH: no sides, or both at once
 * @LIMBER_SIDE_LEFT: the person's own left
 * @LIMBER_SIDE_RIGHT: the person's own right
 */
typedef enum
{
  LIMBER_SIDE_BOTH,
  LIMBER_SIDE_LEFT,
  LIMBER_SIDE_RIGHT,
} LimberSide;

/**
 * LimberSessionEnd:
 * @LIMBER_SESSION_RUNNING: it has not ended: it runs, or the application was killed
 * @LIMBER_SESSION_DONE: to the last exercise
 * @LIMBER_SESSION_PARTIAL: ended earlier by the user
 * @LIMBER_SESSION_PAIN: ended because something hurt
 * @LIMBER_SESSION_SLEPT: the computer slept, and it was not gone on with
 * @LIMBER_SESSION_QUIT: the application was left
 */
typedef enum
{
  LIMBER_SESSION_RUNNING,
  LIMBER_SESSION_DONE,
  LIMBER_SESSION_PARTIAL,
  LIMBER_SESSION_PAIN,
  LIMBER_SESSION_SLEPT,
  LIMBER_SESSION_QUIT,
} LimberSessionEnd;
#define LIMBER_SESSION_N_ENDS 6

typedef enum
{
  LIMBER_EFFORT_UNSET = -1,
  LIMBER_EFFORT_EASY,
  LIMBER_EFFORT_RIGHT,
  LIMBER_EFFORT_HARD,
} LimberEffort;

typedef enum
{
  LIMBER_NEXT_DAY_UNSET = -1,
  LIMBER_NEXT_DAY_WORSE,
  LIMBER_NEXT_DAY_SAME,
  LIMBER_NEXT_DAY_BETTER,
} LimberNextDay;

/**
 * LimberSessionItem:
 * @exercise: id
 * @name: as it was called then
 * @planned_s: seconds of work on all sides and sets, getting ready and rests left out
 * @done_s: seconds of it that were done
 * @planned_reps: repetitions on all sides and sets, 0 where there are none
 * @done_reps: those that were finished
 * @skipped: left before its end, or never begun although the routine went beyond it
 * @hurt: "This hurts" was pressed
 * @travelled: with pain or tingling going down the leg
 * @eased: the easier variant was taken
 */
typedef struct
{
  char *exercise;
  char *name;
  int planned_s, done_s;
  int planned_reps, done_reps;
  gboolean skipped, hurt, travelled, eased;
} LimberSessionItem;

/**
 * LimberSession:
 * @uuid: stable
 * @routine: id
 * @routine_name: as it was called then
 * @snapshot: (nullable): the routine and its exercises as they were, as JSON, see limber-routine-file.h
 * @day: Julian day, local, on which it was started
 * @started: UTC, in seconds since 1970
 * @offset: minutes east of UTC there and then
 * @ended: UTC, 0 as long as it has not
 * @end: why
 * @planned_s: seconds of everything, rests and getting ready included
 * @active_s: seconds of work that were done, no pauses, rests or getting ready
 * @pain_before: 0 to 10, %LIMBER_NRS_UNSET (-1) when it was skipped
 * @pain_after: the same
 * @effort: how it felt
 * @next_day: how the back was the morning after
 * @phase: where it stood: the index of the phase, to go on from there
 * @left_ms: what was left of that phase
 * @saved: UTC, when it was last saved, 0 until then
 * @import_id: the import it came with, 0 for what was done here
 * @counted: how many of the minutes of routines of its day are its own, as the journal keeps it; negative
 * until it was saved
 * @items: (element-type LimberSessionItem): every item of the routine
 */
typedef struct
{
  char *uuid;
  char *routine;
  char *routine_name;
  char *snapshot;
  guint32 day;
  gint64 started;
  int offset;
  gint64 ended;
  LimberSessionEnd end;
  int planned_s, active_s;
  int pain_before, pain_after;
  LimberEffort effort;
  LimberNextDay next_day;
  guint phase;
  gint64 left_ms;
  gint64 saved;
  gint64 import_id;
  double counted;
  GPtrArray *items;
} LimberSession;

#define LIMBER_TYPE_SESSION (limber_session_get_type ())
GType limber_session_get_type (void);

/* With a new uuid, started now by limber_clock_now(). */
LimberSession *limber_session_new (const char *routine, const char *routine_name) G_GNUC_WARN_UNUSED_RESULT;
LimberSession *limber_session_copy (const LimberSession *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_session_free (LimberSession *self);
gboolean limber_session_equal (const LimberSession *a, const LimberSession *b);
LimberSessionItem *
limber_session_add (LimberSession *self, const char *exercise, const char *name); /* (transfer none) */
/* Whole minutes, rounded: what it adds to the minutes of routines of its day; 0 below half a minute. */
int limber_session_get_minutes (const LimberSession *self);

const char *limber_session_end_to_id (LimberSessionEnd end);
gboolean limber_session_end_from_id (const char *id, LimberSessionEnd *end);
const char *limber_effort_to_id (LimberEffort effort); /* "easy", "right", "hard"; NULL for unset */
gboolean limber_effort_from_id (const char *id, LimberEffort *effort);
const char *limber_effort_get_title (LimberEffort effort);
const char *limber_next_day_to_id (LimberNextDay next_day); /* "worse", "same", "better"; NULL for unset */
gboolean limber_next_day_from_id (const char *id, LimberNextDay *next_day);
const char *limber_next_day_get_title (LimberNextDay next_day);
const char *limber_side_get_title (LimberSide side); /* "Left side", "Right side", NULL */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberSession, limber_session_free)

G_END_DECLS
